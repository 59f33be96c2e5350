### A questionnaire as text, as one would hand it to a colleague. Ids and codes are the same in all languages.

show-asked-if = gefragt, wenn { $condition }
show-required = Pflicht
show-kind = { $kind ->
    [choice] Auswahl
    [choices] Mehrfachauswahl
    [number] Zahl
    [date] Datum
    [region] Region
    [sector] Branche
   *[text] Text
}
show-no-answer = keine Antwort
show-alone = allein
show-from-to = von { $least } bis { $most }
show-at-least = mindestens { $least }
show-at-most = höchstens { $most }
show-points = Punkte { $points }
show-cap = { $cap ->
    [one] zusammen höchstens { $cap } Punkt
   *[other] zusammen höchstens { $cap } Punkte
}
show-adds-up = Wie es sich zusammensetzt
show-profile = Das Profil zeigt **{ $headline }** und darunter { $dimensions }.
show-part = { $id } { $share }
show-part-reversed = { $id } umgekehrt { $share }
show-score = **{ $id }** { $score }: { $mean ->
    [geometric] geometrisches Mittel aus { $parts }
    [harmonic] harmonisches Mittel aus { $parts }
    [minimum] kleinster Wert aus { $parts }
   *[arithmetic] arithmetisches Mittel aus { $parts }
}; braucht { $share } von dem, was zutrifft
show-bands = Stufen
show-band = ab { $from } **{ $id }** { $band }
show-class = **{ $id }** { $class }, wenn { $condition }
show-forms = Fassungen
show-advice = Hinweise

show-is = { $question } = { $code }
show-in = { $question } eines ist von { $codes }
show-is-answered = { $question } beantwortet ist
show-is-not-answered = { $question } nicht beantwortet ist
show-in-band = { $score } in { $band } liegt
show-nothing-else = nichts anderes gilt
show-never = nie
show-and = { $one } und { $other }
show-or = { $one } oder { $other }
show-not = nicht gilt: ({ $condition })
