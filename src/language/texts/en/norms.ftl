### Where a firm stands among its like.

norms-kind-all = firms of all kinds
norms-size = { $size } people
norms-size-over = { $size } people and more
norms-sector-A = agriculture, forestry, fishing
norms-sector-B-E = manufacturing, energy, water
norms-sector-F = construction
norms-sector-G-I = trade, transport, hospitality
norms-sector-J = information and communication
norms-sector-K = finance and insurance
norms-sector-L = real estate
norms-sector-M-N = business services
norms-sector-O-Q = public services, education, health
norms-sector-R-U = arts, leisure, personal services
norms-setting-urban = urban region
norms-setting-intermediate = intermediate region
norms-setting-rural = rural region
norms-standing = ahead of about { $percentile } in 100 of { $firms ->
    [one] { $firms } comparable firm
   *[other] { $firms } comparable firms
} ({ $kind })
norms-mean = their mean: { $mean }
norms-short = percentile { $percentile }
norms-method = Comparable firms are those of the same class of size, branch and kind of region, as far as at least { $least } of the { $firms } firms of the norms share them. The percentile is the share of them that lie below, and half of those equal; scores count in whole points.
