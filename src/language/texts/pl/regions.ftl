### The tables by region: captions, columns, charts, notes.

regions-title = { $questionnaire } (w podziale na: { $by })
regions-tables = Tabele
regions-notes = Uwagi

# Groups whose names come from the program.
group-total = Razem
group-not-known = (nieznane)
group-other-regions = (inne regiony)
group-neither = (żadne z nich)
group-no-closer = { $region } (bez bliższych danych)
group-rural-urban = wieś − miasto
group-urban = miejski
group-intermediate = pośredni
group-rural = wiejski
group-yes = tak
group-no = nie

# Sheets: a short name of at most 31 letters without []:*?/\, and a caption.
sheet-overview = Przegląd
sheet-overview-caption = { $score }: średnia, przedział, rozproszenie i różnica wobec wszystkich innych firm
sheet-scores = Wyniki
sheet-scores-caption = Średnia każdego wyniku
sheet-bands = Poziomy
sheet-bands-caption = { $score }: udział firm na każdym poziomie
sheet-classes-caption = { $classification }: udział firm w każdej klasie
sheet-intervals = Przedziały
sheet-intervals-caption = { $score }: średnie z przedziałami
sheet-figures = Wszystkie liczby
sheet-notes = Uwagi

# Columns; where there is little room those with "short" stand, at most 10 letters.
col-score = Wynik
col-firms = Firmy
col-firms-short = Firmy
col-scored = Z wynikiem
col-complete = Kompletność
col-interval = Przedział { $percent }
col-flag = Uwaga
col-standing = Miejsce
col-standing-short = Miejsce
col-median = Mediana
col-quartiles = Kwartyle
col-sd = Odch. stand.
col-others = Wobec innych
col-others-short = wobec in.
col-others-interval = Jej przedział
col-from = { $column } od
col-to = { $column } do
col-group = Grupa
col-mean = Średnia
col-reach-up = Zasięg w górę
col-reach-down = Zasięg w dół

flag-confidential = poufne
flag-low-reliability = mało wiarygodne
flag-low-reliability-when = mało wiarygodne (mniej niż { $responses } odpowiedzi albo błąd standardowy powyżej jednej trzeciej średniej)
flag-not-available = niedostępne

# The page.
lead = { $firms ->
    [one] { $firms } firma.
    [few] { $firms } firmy.
   *[other] { $firms } firm.
} { $score }: średnio { $mean } na 100 (przedział { $percent } od { $low } do { $high }).
lead-hidden = { $groups ->
    [one] { $hidden } z { $groups } grupy pozostaje pusta, by o żadnej firmie nie dało się niczego odczytać.
   *[other] Puste pozostają { $hidden } z { $groups } grup, by o żadnej firmie nie dało się niczego odczytać.
}
dots-heading = { $score } z przedziałami { $percent }
dots-title = { $score } według grup, z przedziałami { $percent }
dots-said = Punkt to średnia, linia przez niego to jej przedział. Liczby są po prawej i w tabelach poniżej.
dots-interval = { $mean } ({ $low } do { $high })
dots-all = wszystkie
dots-caption = Punkt to średnia, linia to jej przedział, linia przerywana to średnia wszystkich. Grup o tym samym miejscu nie da się odróżnić od pierwszej z nich; ich kolejność w nim nic nie mówi.
bands-title = { $score }: udział firm na każdym poziomie
bands-said = Każdy pasek to grupa; jego części to udziały firm na każdym poziomie, od najniższego. Liczby są w tabelach poniżej.
heat-heading = Gdzie są mocne i słabe strony
heat-title = Średnia każdego wyniku w każdej grupie
heat-said = Wiersz to grupa, kolumna to wynik; liczba w polu to średnia, od 0 do 100.
heat-caption = Średnie, od 0 (jasne) do 100 (ciemne).
map-heading = Mapa
map-title = { $score } według regionów
map-said = Regiony są cieniowane według średniej; zakreskowane są poufne. Liczby są w tabelach poniżej.
map-caption = { $score }, średnia; zakreskowane regiony są poufne. Sąsiednie odcienie nie muszą się różnić: zob. przedziały.
map-no-firms = brak firm
chart-with-intervals = { $score } z przedziałami

# What the notes are about: the heads of the workbook's sheet of notes.
about-source = źródło
about-sample = próba
about-calibration = kalibracja
about-intervals = przedziały
about-quantiles = kwantyle
about-shares = udziały
about-difference = różnica
about-standing = miejsce
about-confidentiality = poufność
about-flags = uwagi
about-not_for_publication = nie publikować
about-left_out = pominięte
about-weight_zero = waga 0
about-firms_again = firmy powtórnie
about-few_not_known = nieliczne nieznane
about-not_placed = bez regionu
about-equal_weights = równe wagi
about-no_variation = bez zmienności
about-no_interval = bez przedziału
about-whole_population = cała populacja
about-many_scores = wiele wyników

note-source = Odpowiedzi z { $inputs }; kwestionariusz { $id } { $version } (hash { $hash }); wyniki leżą między 0 a 100. Regiony: NUTS 2024, Eurostat.
note-unweighted = Bez wag: każda odpowiedź liczy się tak samo, a każda grupa jest traktowana jako własna prosta próba losowa.
note-sample = Próba: { $parts }. Suma wag wynosi { $sum }. Błędy standardowe metodą linearyzacji Taylora, grupy jako domeny całej próby; deff wobec prostej próby losowej bez zwracania; n_eff według Kisha.
sample-weights = wagi z `{ $column }`, bez zmian
sample-no-weights = bez wag
sample-strata = warstwy z `{ $column }`
sample-cluster = jednostki losowane z `{ $column }`
sample-fpc = poprawka na skończoną populację z `{ $column }`
sample-no-fpc = bez poprawki na skończoną populację
sample-certainty = warstwy z jedną jednostką nic nie dodają do wariancji
sample-adjust = warstwy z jedną jednostką odnosi się do średniej całej próby
sample-average = warstwy z jedną jednostką liczą się jak inne przeciętnie
note-calibration = { $margins ->
    [one] Wagi są poststratyfikowane
   *[other] Wagi są dopasowane metodą raking
} do znanych sum: { $variables } ({ $rounds ->
    [one] zbieżność po { $rounds } rundzie
   *[other] zbieżność po { $rounds } rundach
}); pomnożono je przez od { $least } do { $greatest }. Efektywna liczba odpowiedzi Kisha wynosi { $after } potem i { $before } przedtem, efekt ważenia { $effect }. Błędy standardowe są z reszt wobec sum, jak w pakiecie survey języka R.
note-intervals = Przedziały średnich: { $percent }, t Studenta, stopnie swobody: { $freedom ->
    [domain] jednostki grupy minus jej warstwy
    [design] jednostki całej próby minus jej warstwy
   *[responses] liczba odpowiedzi minus jeden
}; brak tam, gdzie jest jedna firma lub jedna jednostka. Bez poprawki na wiele porównań.
note-quantiles = { $rule ->
    [math] Mediany i kwartyle: najmniejsza wartość, której skumulowana waga osiąga udział (reguła `math` z svyquantile w R).
    [school] Mediany i kwartyle: najmniejsza wartość, której skumulowana waga osiąga udział, środek dwóch tam, gdzie osiąga go dokładnie (reguła `school` z svyquantile w R).
   *[type7] Mediany i kwartyle: liniowo między obserwacjami (typ 7 Hyndmana i Fana, jak w arkuszach kalkulacyjnych).
}
note-shares = Udziały dotyczą firm, które mają wynik lub klasę; przedziały udziałów: { $design ->
    [given] Wilson, z efektywną liczbą odpowiedzi, którą pokazuje wariancja udziału, i t Studenta
   *[none] Wilson
}, nigdy o szerokości 0.
note-difference = Różnica: średnia grupy minus średnia wszystkich innych odpowiedzi; przedział { $design ->
    [given] metodą linearyzacji na całej próbie, z jej stopniami swobody minus jeden
   *[none] Welcha
}.
note-standing = Grupy są uporządkowane według średnich i mają jedno miejsce, dopóki ich przedział sięga przedziału pierwszej: w jednym miejscu nie da się ich odróżnić, a ich kolejność nic nie mówi.
note-not-suppressed = Niczego nie ukryto.
note-confidentiality = Ukryte są grupy mniejsze niż { $least } firm{ $dominance }; wynik, który jest taki sam u wszystkich firm grupy; udziały grupy, której wszystkie firmy lub wszystkie prócz jednej są na jednym poziomie lub w jednej klasie; kwartyle z mniej niż { $twice } firm; najmniejsza i największa wartość, którą ma mniej niż { $least } firm; oraz tyle innych grup, ile trzeba, by niczego z tego nie dało się obliczyć z reszty, na kolejnych poziomach NUTS. Firma liczy się raz. Tabele tych samych odpowiedzi według innych grup są z tą powiązane: proszę robić je w jednym przebiegu, jeśli mają być opublikowane razem.
# Stands inside the sentence above, after the number of firms.
note-dominance = { $firms ->
    [one] , albo takie, w których { $firms } firma ma ponad { $percent } wagi
    [few] , albo takie, w których { $firms } firmy mają ponad { $percent } wagi
   *[other] , albo takie, w których { $firms } firm ma ponad { $percent } wagi
}
note-flags = Uwagi: { $flags }.

caveat-not-for-publication = NIE PUBLIKOWAĆ: niczego nie ukryto (--unsafe).
caveat-left-out = { $responses ->
    [one] { $responses } odpowiedź pominięto, bo brakuje: { $lacking }.
    [few] { $responses } odpowiedzi pominięto, bo brakuje: { $lacking }.
   *[other] { $responses } odpowiedzi pominięto, bo brakuje: { $lacking }.
}
lacking-weight = wagi
lacking-good-weight = wagi, która jest liczbą równą 0 lub większą
lacking-stratum = warstwy
lacking-cluster = jednostki losowania
caveat-weightless = { $responses ->
    [one] { $responses } odpowiedź nie wchodzi do oszacowań: waga wynosi 0.
    [few] { $responses } odpowiedzi nie wchodzą do oszacowań: waga wynosi 0.
   *[other] { $responses } odpowiedzi nie wchodzi do oszacowań: waga wynosi 0.
}
caveat-firms-again = { $firms ->
    [one] { $firms } firma odpowiedziała więcej niż raz; każda firma to jedna jednostka próby.
    [few] { $firms } firmy odpowiedziały więcej niż raz; każda firma to jedna jednostka próby.
   *[other] { $firms } firm odpowiedziało więcej niż raz; każda firma to jedna jednostka próby.
}
caveat-firms-again-independent = { $firms ->
    [one] { $firms } firma odpowiedziała więcej niż raz; przedziały traktują odpowiedzi firmy jako niezależne (--cluster z numerem firmy nie).
    [few] { $firms } firmy odpowiedziały więcej niż raz; przedziały traktują odpowiedzi firmy jako niezależne (--cluster z numerem firmy nie).
   *[other] { $firms } firm odpowiedziało więcej niż raz; przedziały traktują odpowiedzi firmy jako niezależne (--cluster z numerem firmy nie).
}
caveat-few-not-known = Pominięto, także w sumie, mniej niż { $least } firm, dla których brak danych ({ $of }).
caveat-not-placed = { $responses ->
    [one] { $responses } odpowiedź nie ma znanego regionu.
    [few] { $responses } odpowiedzi nie mają znanego regionu.
   *[other] { $responses } odpowiedzi nie ma znanego regionu.
}
caveat-equal-weights = Suma wag nie przekracza liczby odpowiedzi, więc nie ma efektu schematu losowania.
caveat-no-variation = { $means ->
    [one] { $means } średnia nie ma zmienności: wszystkie firmy mają ten sam wynik, a przedział nie ma szerokości.
    [few] { $means } średnie nie mają zmienności: wszystkie firmy mają ten sam wynik, a przedział nie ma szerokości.
   *[other] { $means } średnich nie ma zmienności: wszystkie firmy mają ten sam wynik, a przedział nie ma szerokości.
}
caveat-no-interval = { $means ->
    [one] { $means } średnia nie ma przedziału: jedna firma lub jedna jednostka próby nic nie mówi o tym, jak firmy się różnią.
    [few] { $means } średnie nie mają przedziału: jedna firma lub jedna jednostka próby nic nie mówi o tym, jak firmy się różnią.
   *[other] { $means } średnich nie ma przedziału: jedna firma lub jedna jednostka próby nic nie mówi o tym, jak firmy się różnią.
}
caveat-whole-population = Jedną warstwę zbadano w całości, więc nic nie dodaje do błędów standardowych.
caveat-many-scores = Dla pierwszych 63 wyników firmy liczy się osobno, dla pozostałych razem.
caveat-hundredths = Kwartyle policzono z wyników zaokrąglonych do setnych, ponieważ odpowiedzi jest więcej niż { $responses }.
