### What ranks and bands hang on; what if firms answered otherwise.

sheet-robust = Odporność
sheet-robust-caption = Od czego zależą miejsca według { $score }
col-rank = Miejsce
col-rank-short = Miejsce
col-rank-noise = Miejsce, wagi ±{ $percent }
col-rank-noise-short = ±{ $percent }
col-band-noise = Poziom zostaje, wagi ±{ $percent }
col-band-noise-short = zostaje
col-rank-simplex = Miejsce, dowolne wagi
col-rank-simplex-short = dowolne
col-band-simplex = Poziom zostaje, dowolne wagi
col-band-simplex-short = zostaje
col-rank-arithmetic = Miejsce, średnia arytmetyczna
col-rank-arithmetic-short = arytm.
col-rank-geometric = Miejsce, średnia geometryczna
col-rank-geometric-short = geom.
col-rank-without = Miejsce bez jednego obszaru
col-rank-without-short = bez 1
note-robust = Odporność: { $score } policzono dla każdej odpowiedzi na nowo, { $draws } razy z wagami zmienionymi do { $percent } i { $draws } razy z wagami losowanymi od nowa (każdy podział równie prawdopodobny; { $generator }, ziarno { $seed }), jako średnią arytmetyczną i geometryczną oraz bez każdego z obszarów: { $dimensions }. Miejsca są według średnich grup jednego szczebla; od–do obejmuje dziewięć losowań na dziesięć. Poziom zostaje: w ilu losowaniach poziom średniej jest dzisiejszy.
note-robust-shifts = Przy wagach ±{ $percent } miejsca przesuwają się średnio o { $noise }, a { $unchanged } zostaje; przy dowolnych wagach o { $any }, a { $any_unchanged } zostaje.

sheet-what-if = Co jeśli { $number }
sheet-what-if-caption = Co jeśli: { $title }
col-concerned = Firmy, których to dotyczy
col-concerned-short = dotyczy
col-today = Dziś
col-today-short = Dziś
col-then = Wtedy
col-then-short = Wtedy
col-change = Różnica
col-change-short = Zmiana
note-what-if = Co jeśli: odpowiedzi zmieniono, jak mówi scenariusz, i oceniono na nowo; nic innego się nie zmienia. To rachunek, nie prognoza: mówi, jakie byłyby wyniki, a nie że jakieś działanie je przyniesie.

robust-heading = Jak bardzo wynik zależy od wag
robust-noise = Przy wagach zmienionych do { $percent } „{ $band }” zostaje w { $share } z { $draws } losowań; dziewięć na dziesięć leży między { $low } a { $high }.
robust-simplex = Przy wagach losowanych od nowa, gdy każdy podział jest równie prawdopodobny, „{ $band }” zostaje w { $share }; dziewięć na dziesięć leży między { $low } a { $high }.
robust-means = Jako średnia arytmetyczna: { $arithmetic }; jako średnia geometryczna: { $geometric }.
robust-value = { $value } ({ $band })
robust-without = Bez obszaru { $dimension }: { $value }
robust-band-stays = poziom zostaje
robust-band-changes = poziom zmienia się na „{ $band }”
robust-draws = Losowano za pomocą { $generator }, ziarno { $seed }.

about-robustness = odporność
about-robustness_shifts = przesunięcia miejsc
about-what_if = co jeśli
