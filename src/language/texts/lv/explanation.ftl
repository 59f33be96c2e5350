### The arithmetic behind one profile. Ids, codes and signs are the same in all languages.

explain-firm = Uzņēmums { $firm }
explain-no-firm = Uzņēmums bez numura
explain-wave = kārta { $wave }
explain-respondent = atbildēja { $respondent }
explain-place = { $firm } ({ $file }, { $row }. rinda)
explain-stamp = { $place }, { $id } { $version } (hash { $hash })
explain-problem = Problēma: { $problem }

explain-scores = Rezultāti
explain-classes = Klases
explain-advice = Ieteikumi
explain-completeness = Pilnība: { $completeness }
explain-complete = atbildēti { $answered } no { $applicable }, kas attiecas = { $share }
explain-none-applicable = neviens jautājums neattiecas

explain-above = aprēķināts iepriekš
explain-not-applicable = neattiecas
explain-insufficient = par maz, rezultāta nav
explain-in-band = { $value }, līmenis { $band } (no { $from })
explain-parts-none = { $parts ->
    [one] neattiecas neviena no tā { $parts } daļas
   *[other] neattiecas neviena no tā { $parts } daļām
}
explain-counting = { $applicable ->
    [one] rezultāts ir { $answered } no { $applicable } daļas, kas attiecas: { $verdict }
   *[other] rezultāts ir { $answered } no { $applicable } daļām, kas attiecas: { $verdict }
}
explain-none-valued = nevienai nav rezultāta
explain-below-needed = { $share } ir mazāk par vajadzīgajiem { $needed }
explain-enough = { $share } sasniedz vajadzīgos { $needed }

explain-mean = { $mean ->
    [geometric] ģeometriskais vidējais
    [harmonic] harmoniskais vidējais
    [minimum] mazākais
   *[arithmetic] aritmētiskais vidējais
}: { $formula } = { $result }
explain-least-of = mazākais no { $values }
explain-zero = 0, jo viena no tām ir 0
explain-reversed-value = apgriezti: 100 − { $value } = { $turned }
explain-reversed = apgriezti
explain-weight = svars { $weight }
explain-not-counted = neskaitās
explain-left-out = izlaists

explain-nothing-ticked = nekas nav atzīmēts
explain-not-in-form = nav šajā variantā
explain-condition-false = neattiecas: tā nosacījums neizpildās
explain-answered-not-applicable = neattiecas: atbilde { $answer }
explain-not-answered = nav atbildēts
explain-answered-missing = nav atbildēts: { $answer }
explain-answered = atbilde { $answer }
explain-points = { $points ->
    [zero] { $points } punktu
    [one] { $points } punkts
   *[other] { $points } punkti
}
explain-points-capped = { $sum }, augstākais { $most }
explain-curve-end = { $points } līknes galā

explain-no-class = klases nav
explain-holds = izpildās
explain-does-not-hold = neizpildās
explain-true = patiess
explain-false = aplams
explain-always = vienmēr patiess
explain-all-of = viss no tā
explain-one-of = viens no tā
explain-not = nav

explain-is = { $question } ir { $code } (atbilde: { $answer })
explain-in = { $question } ir viens no { $codes } (atbilde: { $answer })
explain-at-least = { $question } ir vismaz { $number } (atbilde: { $answer })
explain-below = { $question } ir mazāk par { $number } (atbilde: { $answer })
explain-is-answered = uz { $question } ir atbildēts (atbilde: { $answer })
explain-is-not-answered = uz { $question } nav atbildēts (atbilde: { $answer })
explain-score-at-least = { $score } ir vismaz { $number } (rezultāts: { $value })
explain-score-below = { $score } ir mazāk par { $number } (rezultāts: { $value })
explain-score-band = { $score } ir līmenī { $band } (rezultāts: { $value })
