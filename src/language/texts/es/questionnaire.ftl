### A questionnaire as text, as one would hand it to a colleague. Ids and codes are the same in all languages.

show-asked-if = se pregunta si { $condition }
show-required = obligatoria
show-kind = { $kind ->
    [choice] una opción
    [choices] varias opciones
    [number] número
    [date] fecha
    [region] región
    [sector] actividad
   *[text] texto
}
show-no-answer = sin respuesta
show-alone = sola
show-from-to = de { $least } a { $most }
show-at-least = al menos { $least }
show-at-most = como mucho { $most }
show-points = puntos { $points }
show-cap = { $cap ->
    [one] en total como mucho { $cap } punto
   *[other] en total como mucho { $cap } puntos
}
show-adds-up = Cómo se suma
show-profile = El perfil muestra **{ $headline }** y debajo { $dimensions }.
show-part = { $id } { $share }
show-part-reversed = { $id } invertida { $share }
show-score = **{ $id }** { $score }: { $mean ->
    [geometric] media geométrica de { $parts }
    [harmonic] media armónica de { $parts }
    [minimum] mínimo de { $parts }
   *[arithmetic] media aritmética de { $parts }
}; necesita el { $share } de lo que se aplica
show-bands = Niveles
show-band = desde { $from } **{ $id }** { $band }
show-class = **{ $id }** { $class }, si { $condition }
show-forms = Versiones
show-advice = Consejos

show-is = { $question } es { $code }
show-in = { $question } es una de { $codes }
show-is-answered = { $question } está contestada
show-is-not-answered = { $question } no está contestada
show-in-band = { $score } está en { $band }
show-nothing-else = no se cumple nada más
show-never = nunca
show-and = { $one } y { $other }
show-or = { $one } o { $other }
show-not = no se cumple ({ $condition })
