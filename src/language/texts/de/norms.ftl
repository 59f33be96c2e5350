### Where a firm stands among its like.

norms-kind-all = Betriebe aller Art
norms-size = { $size } Beschäftigte
norms-size-over = { $size } Beschäftigte und mehr
norms-sector-A = Land- und Forstwirtschaft, Fischerei
norms-sector-B-E = Herstellung, Energie, Wasser
norms-sector-F = Bau
norms-sector-G-I = Handel, Verkehr, Gastgewerbe
norms-sector-J = Information und Kommunikation
norms-sector-K = Finanzen und Versicherungen
norms-sector-L = Grundstücks- und Wohnungswesen
norms-sector-M-N = Dienstleistungen für Unternehmen
norms-sector-O-Q = öffentliche Dienste, Bildung, Gesundheit
norms-sector-R-U = Kunst, Freizeit, persönliche Dienste
norms-setting-urban = städtische Region
norms-setting-intermediate = Region zwischen Stadt und Land
norms-setting-rural = ländliche Region
norms-standing = vor etwa { $percentile } von 100, unter { $firms ->
    [one] { $firms } vergleichbaren Betrieb
   *[other] { $firms } vergleichbaren Betrieben
} ({ $kind })
norms-mean = deren Mittel: { $mean }
norms-short = Prozentrang { $percentile }
norms-method = Vergleichbar sind Betriebe derselben Größenklasse, Branche und Art der Region, soweit mindestens { $least } der { $firms } Betriebe der Vergleichswerte sie teilen. Der Prozentrang ist der Anteil derer, die darunter liegen, und die Hälfte der gleichen; Werte zählen in ganzen Punkten.
