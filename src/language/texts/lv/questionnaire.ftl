### A questionnaire as text, as one would hand it to a colleague. Ids and codes are the same in all languages.

show-asked-if = jautā, ja { $condition }
show-required = obligāts
show-kind = { $kind ->
    [choice] izvēle
    [choices] vairākas izvēles
    [number] skaitlis
    [date] datums
    [region] reģions
    [sector] nozare
   *[text] teksts
}
show-no-answer = bez atbildes
show-alone = viens pats
show-from-to = no { $least } līdz { $most }
show-at-least = vismaz { $least }
show-at-most = augstākais { $most }
show-points = punkti { $points }
show-cap = { $cap ->
    [zero] kopā augstākais { $cap } punktu
    [one] kopā augstākais { $cap } punkts
   *[other] kopā augstākais { $cap } punkti
}
show-adds-up = Kā tas saskaitās
show-profile = Profils rāda **{ $headline }** un zem tā { $dimensions }.
show-part = { $id } { $share }
show-part-reversed = { $id } apgriezti { $share }
show-score = **{ $id }** { $score }: { $mean ->
    [geometric] ģeometriskais vidējais no { $parts }
    [harmonic] harmoniskais vidējais no { $parts }
    [minimum] mazākais no { $parts }
   *[arithmetic] aritmētiskais vidējais no { $parts }
}; vajag { $share } no tā, kas attiecas
show-bands = Līmeņi
show-band = no { $from } **{ $id }** { $band }
show-class = **{ $id }** { $class }, ja { $condition }
show-forms = Varianti
show-advice = Ieteikumi

show-is = { $question } ir { $code }
show-in = { $question } ir viens no { $codes }
show-is-answered = uz { $question } ir atbildēts
show-is-not-answered = uz { $question } nav atbildēts
show-in-band = { $score } ir līmenī { $band }
show-nothing-else = nekas cits neizpildās
show-never = nekad
show-and = { $one } un { $other }
show-or = { $one } vai { $other }
show-not = neizpildās ({ $condition })
