### The arithmetic behind one profile. Ids, codes and signs are the same in all languages.

explain-firm = Firma { $firm }
explain-no-firm = Firma bez numeru
explain-wave = fala { $wave }
explain-respondent = odpowiadał(a) { $respondent }
explain-place = { $firm } ({ $file }, wiersz { $row })
explain-stamp = { $place }, { $id } { $version } (hash { $hash })
explain-problem = Problem: { $problem }

explain-scores = Wyniki
explain-classes = Klasy
explain-advice = Rady
explain-completeness = Kompletność: { $completeness }
explain-complete = odpowiedzi { $answered } z { $applicable } dotyczących = { $share }
explain-none-applicable = żadne pytanie nie dotyczy

explain-above = obliczone wyżej
explain-not-applicable = nie dotyczy
explain-insufficient = za mało, brak wyniku
explain-in-band = { $value }, poziom { $band } (od { $from })
explain-parts-none = { $parts ->
    [one] jego { $parts } część nie dotyczy
   *[other] żadna z jego { $parts } części nie dotyczy
}
explain-counting = { $applicable ->
    [one] wynik ma { $answered } z { $applicable } części, która dotyczy: { $verdict }
   *[other] wynik ma { $answered } z { $applicable } części, które dotyczą: { $verdict }
}
explain-none-valued = żadna nie ma wyniku
explain-below-needed = { $share } to mniej niż wymagane { $needed }
explain-enough = { $share } osiąga wymagane { $needed }

explain-mean = { $mean ->
    [geometric] średnia geometryczna
    [harmonic] średnia harmoniczna
    [minimum] minimum
   *[arithmetic] średnia arytmetyczna
}: { $formula } = { $result }
explain-least-of = najmniejsze z { $values }
explain-zero = 0, bo jedna z nich to 0
explain-reversed-value = odwrotnie: 100 − { $value } = { $turned }
explain-reversed = odwrotnie
explain-weight = waga { $weight }
explain-not-counted = nie liczy się
explain-left-out = pominięte

explain-nothing-ticked = nic nie zaznaczono
explain-not-in-form = nie ma w tej wersji
explain-condition-false = nie dotyczy: jego warunek nie zachodzi
explain-answered-not-applicable = nie dotyczy: odpowiedź { $answer }
explain-not-answered = bez odpowiedzi
explain-answered-missing = bez odpowiedzi: { $answer }
explain-answered = odpowiedź { $answer }
explain-points = { $points ->
    [one] { $points } punkt
    [few] { $points } punkty
    [many] { $points } punktów
   *[other] { $points } punktu
}
explain-points-capped = { $sum }, najwyżej { $most }
explain-curve-end = { $points } na końcu krzywej

explain-no-class = brak klasy
explain-holds = zachodzi
explain-does-not-hold = nie zachodzi
explain-true = prawda
explain-false = fałsz
explain-always = zawsze prawda
explain-all-of = wszystko z tego
explain-one-of = jedno z tego
explain-not = nie

explain-is = { $question } to { $code } (odpowiedź: { $answer })
explain-in = { $question } to jedno z { $codes } (odpowiedź: { $answer })
explain-at-least = { $question } to co najmniej { $number } (odpowiedź: { $answer })
explain-below = { $question } to mniej niż { $number } (odpowiedź: { $answer })
explain-is-answered = { $question } ma odpowiedź (odpowiedź: { $answer })
explain-is-not-answered = { $question } nie ma odpowiedzi (odpowiedź: { $answer })
explain-score-at-least = { $score } to co najmniej { $number } (wynik: { $value })
explain-score-below = { $score } to mniej niż { $number } (wynik: { $value })
explain-score-band = { $score } leży na poziomie { $band } (wynik: { $value })
