### The arithmetic behind one profile. Ids, codes and signs are the same in all languages.

explain-firm = Firma { $firm }
explain-no-firm = Firma bez čísla
explain-wave = vlna { $wave }
explain-respondent = odpovídal { $respondent }
explain-place = { $firm } ({ $file }, řádek { $row })
explain-stamp = { $place }, { $id } { $version } (hash { $hash })
explain-problem = Problém: { $problem }

explain-scores = Skóre
explain-classes = Třídy
explain-advice = Rady
explain-completeness = Úplnost: { $completeness }
explain-complete = { $answered } zodpovězeno z { $applicable } týkajících se = { $share }
explain-none-applicable = žádná otázka se netýká

explain-above = spočteno výše
explain-not-applicable = netýká se
explain-insufficient = málo odpovědí, bez hodnoty
explain-in-band = { $value }, stupeň { $band } (od { $from })
explain-parts-none = { $parts ->
    [one] jeho { $parts } část se netýká
   *[other] žádná z jeho { $parts } částí se netýká
}
explain-counting = { $applicable ->
    [one] hodnotu má { $answered } z { $applicable } části, která se týká: { $verdict }
   *[other] hodnotu má { $answered } z { $applicable } částí, které se týkají: { $verdict }
}
explain-none-valued = žádná nemá hodnotu
explain-below-needed = { $share } je pod potřebnými { $needed }
explain-enough = { $share } dosahuje potřebných { $needed }

explain-mean = { $mean ->
    [geometric] geometrický průměr
    [harmonic] harmonický průměr
    [minimum] minimum
   *[arithmetic] aritmetický průměr
}: { $formula } = { $result }
explain-least-of = nejmenší z { $values }
explain-zero = 0, protože jedna z nich je 0
explain-reversed-value = obráceně: 100 − { $value } = { $turned }
explain-reversed = obráceně
explain-weight = váha { $weight }
explain-not-counted = nepočítá se
explain-left-out = vynecháno

explain-nothing-ticked = nic nezaškrtnuto
explain-not-in-form = není v této verzi
explain-condition-false = netýká se: její podmínka neplatí
explain-answered-not-applicable = netýká se: odpověď { $answer }
explain-not-answered = bez odpovědi
explain-answered-missing = bez odpovědi: { $answer }
explain-answered = odpověď { $answer }
explain-points = { $points ->
    [one] { $points } bod
    [few] { $points } body
    [many] { $points } bodu
   *[other] { $points } bodů
}
explain-points-capped = { $sum }, nejvýš { $most }
explain-curve-end = { $points } na konci křivky

explain-no-class = žádná třída
explain-holds = platí
explain-does-not-hold = neplatí
explain-true = pravda
explain-false = nepravda
explain-always = vždy pravda
explain-all-of = vše z toho
explain-one-of = jedno z toho
explain-not = ne

explain-is = { $question } je { $code } (odpověď: { $answer })
explain-in = { $question } je jedno z { $codes } (odpověď: { $answer })
explain-at-least = { $question } je aspoň { $number } (odpověď: { $answer })
explain-below = { $question } je pod { $number } (odpověď: { $answer })
explain-is-answered = { $question } má odpověď (odpověď: { $answer })
explain-is-not-answered = { $question } nemá odpověď (odpověď: { $answer })
explain-score-at-least = { $score } je aspoň { $number } (skóre: { $value })
explain-score-below = { $score } je pod { $number } (skóre: { $value })
explain-score-band = { $score } leží na stupni { $band } (skóre: { $value })
