### Where a firm stands among its like.

norms-kind-all = firmy všeho druhu
norms-size = { $size } osob
norms-size-over = { $size } a více osob
norms-sector-A = zemědělství, lesnictví, rybářství
norms-sector-B-E = výroba, energetika, voda
norms-sector-F = stavebnictví
norms-sector-G-I = obchod, doprava, pohostinství
norms-sector-J = informace a komunikace
norms-sector-K = finance a pojišťovnictví
norms-sector-L = nemovitosti
norms-sector-M-N = služby pro firmy
norms-sector-O-Q = veřejné služby, vzdělávání, zdravotnictví
norms-sector-R-U = kultura, volný čas, osobní služby
norms-setting-urban = městský region
norms-setting-intermediate = přechodný region
norms-setting-rural = venkovský region
norms-standing = před zhruba { $percentile } ze 100, mezi { $firms ->
    [one] { $firms } srovnatelnou firmou
    [few] { $firms } srovnatelnými firmami
    [many] { $firms } srovnatelné firmy
   *[other] { $firms } srovnatelnými firmami
} ({ $kind })
norms-mean = jejich průměr: { $mean }
norms-short = percentil { $percentile }
norms-method = Srovnatelné jsou firmy stejné velikosti, oboru a druhu regionu, pokud je sdílí aspoň { $least } z { $firms } firem srovnávacího souboru. Percentil je podíl těch, které leží níž, a polovina stejných; hodnoty se počítají v celých bodech.
