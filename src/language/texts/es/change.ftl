### Two waves compared: did the firms move.

change-title = Qué ha cambiado: { $questionnaire }
change-wave-before = Antes: { $wave } ({ $responses ->
    [one] { $responses } respuesta
   *[other] { $responses } respuestas
}).
change-wave-after = Después: { $wave } ({ $responses ->
    [one] { $responses } respuesta
   *[other] { $responses } respuestas
}).
change-without-id = { $responses ->
    [one] { $responses } respuesta no tiene número de empresa y no se puede emparejar.
   *[other] { $responses } respuestas no tienen número de empresa y no se pueden emparejar.
}
change-other-waves = { $responses ->
    [one] { $responses } respuesta es de otra ola.
   *[other] { $responses } respuestas son de otras olas.
}
change-firms = Empresas en ambas olas: { $both }; solo antes: { $before }; solo después: { $after }.
change-scores = Cambio medio de las empresas en ambas olas
change-pairs = Pares
change-before = Antes
change-after = Después
change-change = Cambio
change-movers = Empresas que se movieron más que el ruido
change-none-moved = Ninguna empresa se movió más que el ruido.
change-firm = { $firm }: { $scores }. Preguntas: { $questions }
change-alone = Empresas en una sola ola
change-before-only = Solo antes: { $firms }.
change-after-only = Solo después: { $firms }.
change-no-firm = ninguna
change-leavers = { $score } antes: { $stayed } de media donde la empresa está en ambas olas, { $left } donde falta.
change-chart = Antes y después
change-chart-said = Medias de las empresas en ambas olas: antes hueco, después lleno; los números son los cambios.
change-note-test = Prueba t pareada, después menos antes; intervalo del 95 %; g es la de Hedges, el cambio medio entre la desviación de los cambios. p Holm vale para todas las puntuaciones de una tabla juntas. ↑/↓/·: empresas que suben, bajan y dentro del ruido.
change-note-noise = El cambio de una empresa es más que ruido por encima de 1,96 · √2 · EEM, el error de medida de las respuestas de antes: { $scores }.
change-note-noise-norms = El cambio de una empresa es más que ruido por encima de 1,96 · √2 · EEM, el error de medida de { $file }: { $scores }.
change-note-regression = Las empresas que estaban bajas suelen estar más altas la vez siguiente y las altas más bajas, se haga lo que se haga (regresión a la media; la r de las dos olas es { $r }). Un cambio solo no muestra qué lo produjo.
change-note-several = De varias respuestas de una empresa en una ola se toma la media de sus puntuaciones.
change-more-firms = { $firms ->
    [one] { $firms } más
   *[other] { $firms } más
}
change-measure = ¿Ayudó?: { $measure }
change-measure-firms = Empresas en ambas olas que participaron: { $treated }; que no: { $control }; no se sabe: { $unknown }.
change-measure-had-before = { $firms ->
    [one] { $firms } de las empresas participantes nombró la medida ya en la ola anterior: lo que hizo en ella puede estar antes.
   *[other] { $firms } de las empresas participantes nombraron la medida ya en la ola anterior: lo que hizo en ellas puede estar antes.
}
change-balance = Cómo se comparan los grupos al principio
change-treated = Participó
change-control = Resto
change-standardised = Dif. est.
change-balance-alike = Ninguna diferencia al principio supera 0,1 desviaciones típicas.
change-balance-differs = Los grupos difieren al principio en más de 0,1 desviaciones típicas: { $what }
change-balance-much = Donde difieren en más de 0,25, el ajuste no lo compensa con seguridad.
change-regression = { $score }: como los grupos empezaron distintos, la regresión a la media por sí sola daría una diferencia de { $points } puntos.
change-effects = Cambio de las que participaron frente al resto
change-difference = Diferencia
change-adjusted = Ajustada
change-detectable = Detectable
change-more = { $score }: las empresas que participaron ganaron { $points } puntos más que el resto ({ $interval }; p { $p }, Holm).
change-less = { $score }: las empresas que participaron ganaron { $points } puntos menos que el resto ({ $interval }; p { $p }, Holm).
change-confirmed = La estimación ajustada muestra lo mismo: { $points }.
change-not-confirmed = La estimación ajustada no lo muestra: { $points }.
change-not-shown = { $score }: no se mostró diferencia ({ $points }; { $interval }). Esta muestra habría mostrado una de { $mde } puntos con una probabilidad del 80 %.
change-not-shown-others = Tampoco se mostró en: { $scores }.
change-too-few = Muy pocas empresas para decir algo, o todas cambiaron igual: { $scores }.
change-assumption = Solo si ambos grupos hubieran cambiado igual sin ella (tendencias paralelas) fue la medida lo que produjo la diferencia. Dos olas no pueden comprobarlo, y donde las empresas eligieron participar es dudoso.
change-forest-said = Lleno: diferencia en diferencias; hueco: ajustada; líneas: intervalos del 95 %; en puntos. A la derecha de 0 ganaron más las que participaron.
change-covariate-size = personas en la empresa
change-covariate-sector = sector
change-covariate-region = región
change-held-start = puntuación inicial
change-held-measures = otras medidas
change-note-effects = Diferencia: diferencia en diferencias de las empresas en ambas olas, el cambio de las que participaron menos el del resto; errores { $errors }.
change-note-adjusted = Ajustada: diferencia después, a igualdad de { $held }.
change-note-family = p Holm vale para todas las medidas y puntuaciones juntas. Detectable: la menor diferencia que esta muestra enseña con una probabilidad del 80 %.
change-note-trends = Si ambos grupos habrían cambiado igual no se puede comprobar con dos olas.
change-sheet-changes = Cambios
change-sheet-measures = Medidas
change-sheet-balance = Al principio
change-sheet-firms = Empresas
change-sheet-notes = Notas
respondents-title = Hasta dónde coinciden las personas de una empresa: { $questionnaire }
respondents-firms = Empresas con respuestas de varias personas: { $firms }.
respondents-pair = { $who } ({ $firms ->
    [one] { $firms } empresa
   *[other] { $firms } empresas
})
respondents-difference = Diferencia
respondents-kappa = Kappa ponderado de todas las respuestas: { $kappa } ({ $answers } pares de respuestas).
respondents-often = Donde más discrepan: { $questions }.
respondents-apart = Donde discrepan en dos niveles o más
respondents-none-apart = En nada discrepan en dos niveles.
respondents-firm = { $firm }: { $questions }
respondents-note-icc = CCI (Shrout y Fleiss): ICC1 con intervalo del 95 %, si la persona no importa; ICC2 para lo que dice una de ellas; ICC3 si da igual que una diga siempre más. Diferencia: media de la primera menos media de la segunda.
respondents-note-kappa = El kappa ponderado cuenta las discrepancias por el cuadrado de sus niveles frente a lo que daría el azar en cada pregunta. Solo preguntas con respuestas ordenadas.
respondents-sheet-apart = Discrepancias
respondents-sheet-agreement = Coincidencia
change-note-alike = Todas las empresas cambiaron igual, así que no hay nada que contrastar: { $scores }.
