### Where a firm stands among its like.

norms-kind-all = imprese di ogni tipo
norms-size = { $size } addetti
norms-size-over = { $size } addetti e oltre
norms-sector-A = agricoltura, silvicoltura, pesca
norms-sector-B-E = industria, energia, acqua
norms-sector-F = costruzioni
norms-sector-G-I = commercio, trasporti, ristorazione e alloggio
norms-sector-J = informazione e comunicazione
norms-sector-K = finanza e assicurazioni
norms-sector-L = attività immobiliari
norms-sector-M-N = servizi alle imprese
norms-sector-O-Q = servizi pubblici, istruzione, sanità
norms-sector-R-U = cultura, tempo libero, servizi alla persona
norms-setting-urban = regione urbana
norms-setting-intermediate = regione intermedia
norms-setting-rural = regione rurale
norms-standing = davanti a circa { $percentile } su 100, tra { $firms ->
    [one] { $firms } impresa paragonabile
   *[other] { $firms } imprese paragonabili
} ({ $kind })
norms-mean = la loro media: { $mean }
norms-short = percentile: { $percentile }
norms-method = Sono paragonabili le imprese della stessa classe di dimensione, dello stesso ramo e dello stesso tipo di regione, purché siano almeno { $least } delle { $firms } imprese di riferimento a condividerli. Il percentile è la quota di quelle che stanno sotto, più metà di quelle alla pari; i valori contano in punti interi.
