### A questionnaire as text, as one would hand it to a colleague. Ids and codes are the same in all languages.

show-asked-if = zadawane, jeśli { $condition }
show-required = wymagane
show-kind = { $kind ->
    [choice] jeden wybór
    [choices] kilka wyborów
    [number] liczba
    [date] data
    [region] region
    [sector] branża
   *[text] tekst
}
show-no-answer = brak odpowiedzi
show-alone = samo
show-from-to = od { $least } do { $most }
show-at-least = co najmniej { $least }
show-at-most = najwyżej { $most }
show-points = punkty { $points }
show-cap = { $cap ->
    [one] razem najwyżej { $cap } punkt
    [few] razem najwyżej { $cap } punkty
    [many] razem najwyżej { $cap } punktów
   *[other] razem najwyżej { $cap } punktu
}
show-adds-up = Jak się to składa
show-profile = Profil pokazuje **{ $headline }**, a pod tym { $dimensions }.
show-part = { $id } { $share }
show-part-reversed = { $id } odwrotnie { $share }
show-score = **{ $id }** { $score }: { $mean ->
    [geometric] średnia geometryczna z { $parts }
    [harmonic] średnia harmoniczna z { $parts }
    [minimum] najmniejsze z { $parts }
   *[arithmetic] średnia arytmetyczna z { $parts }
}; potrzebuje { $share } z tego, co dotyczy
show-bands = Poziomy
show-band = od { $from } **{ $id }** { $band }
show-class = **{ $id }** { $class }, jeśli { $condition }
show-forms = Wersje
show-advice = Rady

show-is = { $question } to { $code }
show-in = { $question } to jedno z { $codes }
show-is-answered = { $question } ma odpowiedź
show-is-not-answered = { $question } nie ma odpowiedzi
show-in-band = { $score } leży w { $band }
show-nothing-else = nic innego nie zachodzi
show-never = nigdy
show-and = { $one } i { $other }
show-or = { $one } lub { $other }
show-not = nie zachodzi ({ $condition })
