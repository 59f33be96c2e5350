### The arithmetic behind one profile. Ids, codes and signs are the same in all languages.

explain-firm = Betrieb { $firm }
explain-no-firm = Ein Betrieb ohne Nummer
explain-wave = Welle { $wave }
explain-respondent = beantwortet von { $respondent }
explain-place = { $firm } ({ $file }, Zeile { $row })
explain-stamp = { $place }, { $id } { $version } (Hash { $hash })
explain-problem = Problem: { $problem }

explain-scores = Werte
explain-classes = Klassen
explain-advice = Hinweise
explain-completeness = Vollständigkeit: { $completeness }
explain-complete = { $answered } beantwortet von { $applicable } zutreffenden = { $share }
explain-none-applicable = keine Frage trifft zu

explain-above = oben berechnet
explain-not-applicable = trifft nicht zu
explain-insufficient = zu wenig, kein Wert
explain-in-band = { $value }, Stufe { $band } (ab { $from })
explain-parts-none = { $parts ->
    [one] sein { $parts } Teil trifft nicht zu
   *[other] keiner seiner { $parts } Teile trifft zu
}
explain-counting = { $applicable ->
    [one] { $answered } von { $applicable } zutreffenden Teil hat einen Wert: { $verdict }
   *[other] { $answered } von { $applicable } zutreffenden Teilen haben einen Wert: { $verdict }
}
explain-none-valued = keiner hat einen Wert
explain-below-needed = { $share } liegt unter den nötigen { $needed }
explain-enough = { $share } erreicht die nötigen { $needed }

explain-mean = { $mean ->
    [geometric] geometrisches Mittel
    [harmonic] harmonisches Mittel
    [minimum] kleinster Wert
   *[arithmetic] arithmetisches Mittel
}: { $formula } = { $result }
explain-least-of = kleinster von { $values }
explain-zero = 0, weil einer davon 0 ist
explain-reversed-value = umgekehrt: 100 − { $value } = { $turned }
explain-reversed = umgekehrt
explain-weight = Gewicht { $weight }
explain-not-counted = zählt nicht
explain-left-out = ausgelassen

explain-nothing-ticked = nichts angekreuzt
explain-not-in-form = nicht in der Fassung
explain-condition-false = trifft nicht zu: Ihre Bedingung gilt nicht
explain-answered-not-applicable = trifft nicht zu: Antwort { $answer }
explain-not-answered = nicht beantwortet
explain-answered-missing = nicht beantwortet: { $answer }
explain-answered = Antwort { $answer }
explain-points = { $points ->
    [one] { $points } Punkt
   *[other] { $points } Punkte
}
explain-points-capped = { $sum }, höchstens { $most }
explain-curve-end = { $points } am Ende der Kurve

explain-no-class = keine Klasse
explain-holds = gilt
explain-does-not-hold = gilt nicht
explain-true = wahr
explain-false = falsch
explain-always = immer wahr
explain-all-of = alle davon
explain-one-of = eine davon
explain-not = nicht

explain-is = { $question } ist { $code } (Antwort: { $answer })
explain-in = { $question } ist eines von { $codes } (Antwort: { $answer })
explain-at-least = { $question } ist mindestens { $number } (Antwort: { $answer })
explain-below = { $question } liegt unter { $number } (Antwort: { $answer })
explain-is-answered = { $question } ist beantwortet (Antwort: { $answer })
explain-is-not-answered = { $question } ist nicht beantwortet (Antwort: { $answer })
explain-score-at-least = { $score } ist mindestens { $number } (Wert: { $value })
explain-score-below = { $score } liegt unter { $number } (Wert: { $value })
explain-score-band = { $score } liegt in Stufe { $band } (Wert: { $value })
