### A questionnaire as text, as one would hand it to a colleague. Ids and codes are the same in all languages.

show-asked-if = ptá se, jestliže { $condition }
show-required = povinné
show-kind = { $kind ->
    [choice] výběr
    [choices] výběr více možností
    [number] číslo
    [date] datum
    [region] region
    [sector] obor
   *[text] text
}
show-no-answer = bez odpovědi
show-alone = samo
show-from-to = od { $least } do { $most }
show-at-least = aspoň { $least }
show-at-most = nejvýš { $most }
show-points = body { $points }
show-cap = { $cap ->
    [one] dohromady nejvýš { $cap } bod
    [few] dohromady nejvýš { $cap } body
    [many] dohromady nejvýš { $cap } bodu
   *[other] dohromady nejvýš { $cap } bodů
}
show-adds-up = Jak se to skládá
show-profile = Profil ukazuje **{ $headline }** a pod tím { $dimensions }.
show-part = { $id } { $share }
show-part-reversed = { $id } obráceně { $share }
show-score = **{ $id }** { $score }: { $mean ->
    [geometric] geometrický průměr z { $parts }
    [harmonic] harmonický průměr z { $parts }
    [minimum] nejmenší z { $parts }
   *[arithmetic] aritmetický průměr z { $parts }
}; potřebuje { $share } z toho, co se týká
show-bands = Stupně
show-band = od { $from } **{ $id }** { $band }
show-class = **{ $id }** { $class }, jestliže { $condition }
show-forms = Verze
show-advice = Rady

show-is = { $question } je { $code }
show-in = { $question } je jedno z { $codes }
show-is-answered = { $question } má odpověď
show-is-not-answered = { $question } nemá odpověď
show-in-band = { $score } leží v { $band }
show-nothing-else = neplatí nic jiného
show-never = nikdy
show-and = { $one } a { $other }
show-or = { $one } nebo { $other }
show-not = neplatí ({ $condition })
