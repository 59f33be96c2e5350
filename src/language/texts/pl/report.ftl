### The report that a firm keeps.

report-kind = Raport o innowacyjności
report-heading = Raport o innowacyjności: { $firm }
report-questionnaire = Kwestionariusz
report-version = { $questionnaire }, wersja { $version }
report-firm-of-row = Firma z wiersza { $row }
# An earlier response whose day and wave nobody wrote down.
report-time-before = poprzednio
report-change = { $change } w stosunku do poprzedniego razu ({ $when }: { $value })
report-value-then = { $when }: { $value }
report-peers = { $firms ->
    [one] średnia jedynej firmy tego badania: { $mean }
   *[other] średnia { $firms } firm tego badania: { $mean }
}
report-no-value = Nie ma wyniku: { $why }. Poniżej części, które go mają.

# Drawings, in words for those who do not see them.
report-scale-said = { $score }: { $value } na 100, { $band }.
report-scale-said-without-band = { $score }: { $value } na 100.
report-scale-said-without-value = { $score }: brak wyniku.
report-radar-title = Profil obszarów, od 0 w środku do 100 na brzegu
report-radar-today = dziś
report-radar-peers = { $firms ->
    [one] średnia { $firms } firmy
   *[other] średnia { $firms } firm
}
report-strips-title = Obszary jeden po drugim

report-dimension = Obszar
report-value = Wynik
report-band = Poziom
report-strongest = Najmocniejsze
report-weakest = Najsłabsze
report-none-stands-out = żaden się nie wyróżnia
report-no-class = nie da się powiedzieć

certainty-heading = Jak pewne to jest?
certainty-all = { $questions ->
    [one] Jedyne pytanie, które się liczy i dotyczy firmy, ma odpowiedź.
    [few] Wszystkie { $questions } pytania, które się liczą i dotyczą firmy, mają odpowiedź.
   *[other] Wszystkie { $questions } pytań, które się liczą i dotyczą firmy, ma odpowiedź.
}
certainty-some = { $questions ->
    [one] Jedyne pytanie, które się liczy i dotyczy firmy, nie ma odpowiedzi.
   *[other] Odpowiedź ma { $answered } z { $questions } pytań, które się liczą i dotyczą firmy ({ $share }).
}
certainty-unknown = Odpowiedzi „nie wiem”: { $unknown }; nie liczy się to ani za, ani przeciw.
certainty-open = Bez odpowiedzi: { $open }; nie liczy się to ani za, ani przeciw.
certainty-unknown-and-open = Odpowiedzi „nie wiem”: { $unknown }, bez odpowiedzi: { $open }; nie liczy się to ani za, ani przeciw.
certainty-form = Firma odpowiadała na wersję „{ $form }”; pozostałych pytań nie zadano.
certainty-without = Bez wyniku: { $scores }.
certainty-problems = { $answers ->
    [one] { $answers } odpowiedź była niezrozumiała i liczy się jako jej brak.
    [few] { $answers } odpowiedzi były niezrozumiałe i liczą się jako ich brak.
   *[other] { $answers } odpowiedzi było niezrozumiałych i liczą się jako ich brak.
}
certainty-own-view = Odpowiedzi to własne spojrzenie firmy w jednym dniu. Różnice kilku punktów między obszarami mówią niewiele; więcej mówią odpowiedzi, które za nimi stoją.

path-heading = Plan kroków
path-focus = Najpierw to, nad czym firma chce pracować: { $scores }.
path-today = { $score }: dziś { $value }.
path-after-soon = Po krokach dziewięćdziesięciu dni byłoby { $value }.
path-after-year = Razem z krokami na rok { $value }.
path-gain-alone = Przyrost obok kroku to tyle, ile daje on sam.
path-at-the-top = Żaden krok nie podniósłby już wyniku: warto trzymać się tego, co działa, i pokazywać to innym.
path-no-value = Nie ma planu kroków, bo nie ma wyniku. Najpierw trzeba odpowiedzieć na otwarte pytania.
path-no-headline = Nie ma planu kroków: kwestionariusz nie podaje wyniku ogólnego, który krok mógłby podnieść.
path-soon = Najbliższe dziewięćdziesiąt dni
path-soon-note = Lekkie i średnie kroki obok codziennej pracy. Wybrać kilka i dopisać do każdego nazwisko i dzień.
path-year = W ciągu roku
path-year-note = To, co trwa dłużej lub przychodzi potem.

step-what = Co zrobić
step-move = Dziś → dalej
step-next = dalej:
step-gain = Przyrost
step-help = Kto mógłby pomóc
step-who = Kto, do kiedy
step-fill-in = do wypełnienia ręcznie
step-from-to = Dziś: { $from }. Dalej: { $to }.
step-as-before = jak przy kroku { $number }
step-helped-by = { $kind }, na przykład { $practice }
step-received = ten rodzaj już był

report-practices = Co zrobili z tym inni
report-practice-why = Dlaczego tu jest: { $why }.

detail-heading = Pytanie po pytaniu
detail-around = Wokół firmy
detail-question = Pytanie
detail-today = Dziś
detail-best = Najlepiej
detail-step = Następny krok
detail-reached = osiągnięte
detail-level = stopień { $at } z { $of }
detail-level-short = { $at } z { $of }
detail-advice = Rady

method-heading = Jak obliczono wynik
method-points = Każda odpowiedź ma punkty; wynik pytania mówi, gdzie leżą między najmniejszą (0) a największą (100) liczbą, jaką może ono dać.
# $mean is how the parts are put together.
method-dimension = { $mean ->
    [geometric] Obszar to średnia geometryczna
    [harmonic] Obszar to średnia harmoniczna
    [minimum] Obszar to najmniejszy z wyników
   *[arithmetic] Obszar to średnia arytmetyczna
} jego pytań, które dotyczą firmy i mają odpowiedź; ma wynik, jeśli odpowiedziano na co najmniej { $share } z nich.
method-headline = { $mean ->
    [geometric] { $score } to średnia geometryczna
    [harmonic] { $score } to średnia harmoniczna
    [minimum] { $score } to najmniejszy wynik
   *[arithmetic] { $score } to średnia arytmetyczna
} z { $parts ->
    [one] jedynej części
   *[other] { $parts } części
}; co najmniej { $share } z nich musi mieć wynik.
method-bands = Poziomy: { $bands }.
method-band = { $band } od { $from }
method-left-out = „Nie wiem” liczy się jako brak odpowiedzi, a to, co nie dotyczy, jest pomijane.
method-gain = Przyrost kroku mówi, o ile wzrósłby wynik, gdyby tylko ta jedna odpowiedź przeszła na następny stopień.
# The command that shows the arithmetic stands between the two.
method-by-hand = Każdą sumę można przeliczyć ręcznie: { $command }.
report-foot = { $questionnaire }, wersja { $version }, definicja { $hash }.
report-definition = Definicja { $hash }.
report-page = { $page } z { $pages }

index-title = Raporty o innowacyjności: { $questionnaire }
index-note = { $reports ->
    [one] { $reports } raport. Dotyczy jednej firmy: proszę dać go tylko tej firmie.
    [few] { $reports } raporty. Dotyczą pojedynczych firm: proszę każdy dać tylko jego firmie.
   *[other] { $reports } raportów. Dotyczą pojedynczych firm: proszę każdy dać tylko jego firmie.
}
index-firm = Firma
index-about = Dane
index-score = Wynik
index-band = Poziom
