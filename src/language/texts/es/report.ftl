### The report that a firm keeps.

report-kind = Informe de innovación
report-heading = Informe de innovación: { $firm }
report-questionnaire = Cuestionario
report-version = { $questionnaire }, versión { $version }
report-firm-of-row = La empresa de la fila { $row }
# An earlier response whose day and wave nobody wrote down.
report-time-before = la vez anterior
report-change = { $change } respecto a la vez anterior ({ $when }: { $value })
report-value-then = { $when }: { $value }
report-peers = { $firms ->
    [one] media de la única empresa de esta encuesta: { $mean }
   *[other] media de las { $firms } empresas de esta encuesta: { $mean }
}
report-no-value = No hay valor: { $why }. Siguen las partes que sí lo tienen.

# Drawings, in words for those who do not see them.
report-scale-said = { $score }: { $value } de 100, { $band }.
report-scale-said-without-band = { $score }: { $value } de 100.
report-scale-said-without-value = { $score } no tiene valor.
report-radar-title = Perfil de los ámbitos, de 0 en el centro a 100 en el borde
report-radar-today = hoy
report-radar-peers = { $firms ->
    [one] media de { $firms } empresa
   *[other] media de { $firms } empresas
}
report-strips-title = Los ámbitos uno por uno

report-dimension = Ámbito
report-value = Puntuación
report-band = Nivel
report-strongest = Más fuertes
report-weakest = Más débiles
report-none-stands-out = ninguno destaca
report-no-class = no se puede decir

certainty-heading = ¿Hasta qué punto es seguro?
certainty-all = { $questions ->
    [one] La única pregunta que cuenta y se aplica a la empresa está contestada.
   *[other] Las { $questions } preguntas que cuentan y se aplican a la empresa están contestadas.
}
certainty-some = { $questions ->
    [one] La única pregunta que cuenta y se aplica a la empresa no está contestada.
   *[other] Están contestadas { $answered } de las { $questions } preguntas que cuentan y se aplican a la empresa ({ $share }).
}
certainty-unknown = { $unknown ->
    [one] { $unknown } se contestó con «no lo sé»
   *[other] { $unknown } se contestaron con «no lo sé»
}; eso no cuenta ni a favor ni en contra.
certainty-open = { $open ->
    [one] { $open } quedó sin contestar
   *[other] { $open } quedaron sin contestar
}; eso no cuenta ni a favor ni en contra.
certainty-unknown-and-open = { $unknown ->
    [one] { $unknown } se contestó con «no lo sé»
   *[other] { $unknown } se contestaron con «no lo sé»
} y { $open ->
    [one] { $open } quedó sin contestar
   *[other] { $open } quedaron sin contestar
}; eso no cuenta ni a favor ni en contra.
certainty-form = La empresa contestó la versión «{ $form }»; las demás preguntas no se hicieron.
certainty-without = Sin valor: { $scores }.
certainty-problems = { $answers ->
    [one] { $answers } respuesta no se pudo entender y cuenta como no contestada.
   *[other] { $answers } respuestas no se pudieron entender y cuentan como no contestadas.
}
certainty-own-view = Las respuestas son la visión de la propia empresa en un día. Diferencias de pocos puntos entre ámbitos dicen poco; dicen más las respuestas que hay detrás.

path-heading = La hoja de ruta
path-focus = Va primero aquello en lo que la empresa quiere trabajar: { $scores }.
path-today = { $score }: hoy, { $value }.
path-after-soon = Con los pasos de los noventa días sería { $value }.
path-after-year = Con los del año también, { $value }.
path-gain-alone = La mejora junto a un paso es lo que aporta él solo.
path-at-the-top = Ningún paso subiría más la puntuación: conserve lo que funciona y enséñelo a otros.
path-no-value = No hay hoja de ruta, porque la puntuación no tiene valor. Conteste primero las preguntas abiertas.
path-no-headline = No hay hoja de ruta: el cuestionario no nombra una puntuación global que un paso pueda subir.
path-soon = Los próximos noventa días
path-soon-note = Pasos ligeros y medios junto al trabajo diario. Elija algunos y escriba un nombre y un día al lado de cada uno.
path-year = A lo largo del año
path-year-note = Lo que lleva más tiempo o viene después.

step-what = Qué hacer
step-move = Hoy → después
step-next = después:
step-gain = Mejora
step-help = Quién podría ayudar
step-who = Quién, cuándo
step-fill-in = para rellenar a mano
step-from-to = Hoy: { $from }. Después: { $to }.
step-as-before = como en el paso { $number }
step-helped-by = { $kind }, como { $practice }
step-received = ya han recibido este tipo

report-practices = Lo que otros han hecho al respecto
report-practice-why = Por qué se menciona: { $why }.

detail-heading = Pregunta por pregunta
detail-around = Alrededor de la empresa
detail-question = Pregunta
detail-today = Hoy
detail-best = Lo mejor
detail-step = Próximo paso
detail-reached = alcanzado
detail-level = grado { $at } de { $of }
detail-level-short = { $at } de { $of }
detail-advice = Consejos

method-heading = Cómo se calculó la puntuación
method-points = Cada respuesta tiene puntos; la puntuación de una pregunta dice dónde están entre lo menos (0) y lo más (100) que puede aportar.
# $mean is how the parts are put together.
method-dimension = { $mean ->
    [geometric] Un ámbito es la media geométrica
    [harmonic] Un ámbito es la media armónica
    [minimum] Un ámbito es el mínimo
   *[arithmetic] Un ámbito es la media aritmética
} de sus preguntas que se aplican y se contestaron; tiene valor si lo fue al menos el { $share } de ellas.
method-headline = { $mean ->
    [geometric] { $score } es la media geométrica
    [harmonic] { $score } es la media armónica
    [minimum] { $score } es el mínimo
   *[arithmetic] { $score } es la media aritmética
} de { $parts ->
    [one] su única parte
   *[other] sus { $parts } partes
}; al menos el { $share } de ellas debe tener valor.
method-bands = Niveles: { $bands }.
method-band = { $band } desde { $from }
method-left-out = «No lo sé» cuenta como no contestado, y lo que no es el caso se deja fuera.
method-gain = La mejora de un paso es cuánto subiría la puntuación si solo esa respuesta pasara al grado siguiente.
# The command that shows the arithmetic stands between the two.
method-by-hand = Cada suma se puede rehacer a mano con { $command }.
report-foot = { $questionnaire }, versión { $version }, definición { $hash }.
report-definition = Definición { $hash }.
report-page = { $page } de { $pages }

index-title = Informes de innovación: { $questionnaire }
index-note = { $reports ->
    [one] { $reports } informe. Trata de una sola empresa: entréguelo solo a esa empresa.
   *[other] { $reports } informes. Tratan de empresas concretas: entregue cada uno solo a su empresa.
}
index-firm = Empresa
index-about = Datos
index-score = Puntuación
index-band = Nivel
