### Where a firm stands among its like.

norms-kind-all = firmy wszystkich rodzajów
norms-size = { $size } osób
norms-size-over = { $size } osób i więcej
norms-sector-A = rolnictwo, leśnictwo, rybactwo
norms-sector-B-E = produkcja, energia, woda
norms-sector-F = budownictwo
norms-sector-G-I = handel, transport, gastronomia i noclegi
norms-sector-J = informacja i komunikacja
norms-sector-K = finanse i ubezpieczenia
norms-sector-L = nieruchomości
norms-sector-M-N = usługi dla firm
norms-sector-O-Q = usługi publiczne, edukacja, zdrowie
norms-sector-R-U = kultura, rekreacja, usługi osobiste
norms-setting-urban = region miejski
norms-setting-intermediate = region pośredni
norms-setting-rural = region wiejski
norms-standing = wyżej niż około { $percentile } na 100, spośród { $firms ->
    [one] { $firms } porównywalnej firmy
    [few] { $firms } porównywalnych firm
    [many] { $firms } porównywalnych firm
   *[other] { $firms } porównywalnej firmy
} ({ $kind })
norms-mean = ich średnia: { $mean }
norms-short = centyl { $percentile }
norms-method = Porównywalne są firmy tej samej klasy wielkości, branży i rodzaju regionu, o ile jest ich co najmniej { $least } wśród { $firms } firm odniesienia. Centyl to udział tych, które są niżej, i połowa równych; wyniki liczą się w pełnych punktach.
