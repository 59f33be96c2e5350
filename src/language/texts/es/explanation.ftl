### The arithmetic behind one profile. Ids, codes and signs are the same in all languages.

explain-firm = Empresa { $firm }
explain-no-firm = Una empresa sin número
explain-wave = ola { $wave }
explain-respondent = contestó { $respondent }
explain-place = { $firm } ({ $file }, fila { $row })
explain-stamp = { $place }, { $id } { $version } (hash { $hash })
explain-problem = Problema: { $problem }

explain-scores = Puntuaciones
explain-classes = Clases
explain-advice = Consejos
explain-completeness = Completitud: { $completeness }
explain-complete = { $answered } contestadas de { $applicable } aplicables = { $share }
explain-none-applicable = ninguna pregunta es aplicable

explain-above = calculado arriba
explain-not-applicable = no es el caso
explain-insufficient = insuficiente, sin valor
explain-in-band = { $value }, nivel { $band } (desde { $from })
explain-parts-none = { $parts ->
    [one] su { $parts } parte no es aplicable
   *[other] ninguna de sus { $parts } partes es aplicable
}
explain-counting = { $applicable ->
    [one] { $answered } de { $applicable } parte aplicable tiene valor: { $verdict }
   *[other] { $answered } de { $applicable } partes aplicables tienen valor: { $verdict }
}
explain-none-valued = ninguna tiene valor
explain-below-needed = { $share } está por debajo del { $needed } necesario
explain-enough = { $share } alcanza el { $needed } necesario

explain-mean = { $mean ->
    [geometric] media geométrica
    [harmonic] media armónica
    [minimum] mínimo
   *[arithmetic] media aritmética
}: { $formula } = { $result }
explain-least-of = mínimo de { $values }
explain-zero = 0, porque una de ellas es 0
explain-reversed-value = invertida: 100 − { $value } = { $turned }
explain-reversed = invertida
explain-weight = peso { $weight }
explain-not-counted = no cuenta
explain-left-out = fuera

explain-nothing-ticked = nada marcado
explain-not-in-form = no está en la versión
explain-condition-false = no es el caso: su condición no se cumple
explain-answered-not-applicable = no es el caso: respuesta { $answer }
explain-not-answered = sin contestar
explain-answered-missing = sin contestar: { $answer }
explain-answered = respuesta { $answer }
explain-points = { $points ->
    [one] { $points } punto
   *[other] { $points } puntos
}
explain-points-capped = { $sum }, como mucho { $most }
explain-curve-end = { $points } al final de la curva

explain-no-class = ninguna clase
explain-holds = se cumple
explain-does-not-hold = no se cumple
explain-true = cierto
explain-false = falso
explain-always = siempre cierto
explain-all-of = todo esto
explain-one-of = algo de esto
explain-not = no

explain-is = { $question } es { $code } (respuesta: { $answer })
explain-in = { $question } es una de { $codes } (respuesta: { $answer })
explain-at-least = { $question } es al menos { $number } (respuesta: { $answer })
explain-below = { $question } es menor que { $number } (respuesta: { $answer })
explain-is-answered = { $question } está contestada (respuesta: { $answer })
explain-is-not-answered = { $question } no está contestada (respuesta: { $answer })
explain-score-at-least = { $score } es al menos { $number } (puntuación: { $value })
explain-score-below = { $score } es menor que { $number } (puntuación: { $value })
explain-score-band = { $score } está en el nivel { $band } (puntuación: { $value })
