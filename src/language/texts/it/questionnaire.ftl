### A questionnaire as text, as one would hand it to a colleague. Ids and codes are the same in all languages.

show-asked-if = si chiede se { $condition }
show-required = obbligatoria
show-kind = { $kind ->
    [choice] una scelta
    [choices] più scelte
    [number] numero
    [date] data
    [region] regione
    [sector] attività
   *[text] testo
}
show-no-answer = senza risposta
show-alone = da sola
show-from-to = da { $least } a { $most }
show-at-least = almeno { $least }
show-at-most = al massimo { $most }
show-points = punti { $points }
show-cap = { $cap ->
    [one] insieme al massimo { $cap } punto
   *[other] insieme al massimo { $cap } punti
}
show-adds-up = Come si somma
show-profile = Il profilo mostra **{ $headline }** e sotto { $dimensions }.
show-part = { $id } { $share }
show-part-reversed = { $id } invertita { $share }
show-score = **{ $id }** { $score }: { $mean ->
    [geometric] media geometrica di { $parts }
    [harmonic] media armonica di { $parts }
    [minimum] minimo di { $parts }
   *[arithmetic] media aritmetica di { $parts }
}; richiede { $share } di ciò che riguarda
show-bands = Livelli
show-band = da { $from } **{ $id }** { $band }
show-class = **{ $id }** { $class }, se { $condition }
show-forms = Versioni
show-advice = Consigli

show-is = { $question } è { $code }
show-in = { $question } è una di { $codes }
show-is-answered = { $question } ha una risposta
show-is-not-answered = { $question } non ha una risposta
show-in-band = { $score } sta in { $band }
show-nothing-else = non vale nient'altro
show-never = mai
show-and = { $one } e { $other }
show-or = { $one } oppure { $other }
show-not = non vale ({ $condition })
