### Where a firm stands among its like.

norms-kind-all = visi uzņēmumi
norms-size = { $size } strādājošo
norms-size-over = { $size } un vairāk strādājošo
norms-sector-A = lauksaimniecība, mežsaimniecība, zivsaimniecība
norms-sector-B-E = ražošana, enerģētika, ūdens
norms-sector-F = būvniecība
norms-sector-G-I = tirdzniecība, transports, viesmīlība
norms-sector-J = informācija un sakari
norms-sector-K = finanses un apdrošināšana
norms-sector-L = nekustamais īpašums
norms-sector-M-N = pakalpojumi uzņēmumiem
norms-sector-O-Q = sabiedriskie pakalpojumi, izglītība, veselība
norms-sector-R-U = kultūra, atpūta, personiskie pakalpojumi
norms-setting-urban = pilsētas reģions
norms-setting-intermediate = starpposma reģions
norms-setting-rural = lauku reģions
norms-standing = augstāk par aptuveni { $percentile } no 100, starp { $firms ->
    [zero] { $firms } līdzīgiem uzņēmumiem
    [one] { $firms } līdzīgu uzņēmumu
   *[other] { $firms } līdzīgiem uzņēmumiem
} ({ $kind })
norms-mean = to vidējais: { $mean }
norms-short = procentile { $percentile }
norms-method = Līdzīgi ir tās pašas lieluma klases, nozares un reģiona veida uzņēmumi, ja tādu ir vismaz { $least } no { $firms } salīdzinājuma uzņēmumiem. Procentile ir to daļa, kas atrodas zemāk, un puse no tikpat augstiem; vērtības skaita veselos punktos.
