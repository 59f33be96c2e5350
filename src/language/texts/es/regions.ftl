### The tables by region: captions, columns, charts, notes.

regions-title = { $questionnaire } por { $by }
regions-tables = Tablas
regions-notes = Notas

# Groups whose names come from the program.
group-total = Total
group-not-known = (no se sabe)
group-other-regions = (otras regiones)
group-neither = (ninguno)
group-no-closer = { $region } (sin más detalle)
group-rural-urban = rural − urbano
group-urban = urbano
group-intermediate = intermedio
group-rural = rural
group-yes = sí
group-no = no

# Sheets: a short name of at most 31 letters without []:*?/\, and a caption.
sheet-overview = Resumen
sheet-overview-caption = { $score }: media, intervalo, dispersión y diferencia con todas las demás empresas
sheet-scores = Puntuaciones
sheet-scores-caption = Media de cada puntuación
sheet-bands = Niveles
sheet-bands-caption = { $score }: parte de las empresas en cada nivel
sheet-classes-caption = { $classification }: parte de las empresas en cada clase
sheet-intervals = Intervalos
sheet-intervals-caption = { $score }: medias con sus intervalos
sheet-figures = Todas las cifras
sheet-notes = Notas

# Columns; where there is little room those with "short" stand, at most 10 letters.
col-score = Puntuación
col-firms = Empresas
col-firms-short = Empresas
col-scored = Con valor
col-complete = Completo
col-interval = Intervalo del { $percent }
col-flag = Aviso
col-standing = Puesto
col-standing-short = Puesto
col-median = Mediana
col-quartiles = Cuartiles
col-sd = Desv. típ.
col-others = Frente a las demás
col-others-short = vs. resto
col-others-interval = Su intervalo
col-from = { $column } desde
col-to = { $column } hasta
col-group = Grupo
col-mean = Media
col-reach-up = Alcance arriba
col-reach-down = Alcance abajo

flag-confidential = confidencial
flag-low-reliability = poco fiable
flag-low-reliability-when = poco fiable (menos de { $responses } respuestas, o un error estándar superior a un tercio de la media)
flag-not-available = no disponible

# The page.
lead = { $firms ->
    [one] { $firms } empresa.
   *[other] { $firms } empresas.
} { $score }: { $mean } de 100 de media (intervalo del { $percent } de { $low } a { $high }).
lead-hidden = { $groups ->
    [one] Queda en blanco { $hidden } de { $groups } grupo, para que no se pueda leer nada sobre una empresa.
   *[other] Quedan en blanco { $hidden } de los { $groups } grupos, para que no se pueda leer nada sobre una empresa.
}
dots-heading = { $score }, con intervalos del { $percent }
dots-title = { $score } por grupo, con intervalos del { $percent }
dots-said = Un punto es una media; la línea que lo cruza, su intervalo. Los números están a la derecha y en las tablas de abajo.
dots-interval = { $mean } ({ $low } a { $high })
dots-all = todas
dots-caption = Un punto es la media; la línea, su intervalo; la línea discontinua, la media de todas. Los grupos de un mismo puesto no se distinguen del primero; su orden dentro de él no dice nada.
bands-title = { $score }: parte de las empresas en cada nivel
bands-said = Cada barra es un grupo; sus partes son la proporción de empresas en cada nivel, primero el más bajo. Los números están en las tablas de abajo.
heat-heading = Dónde están los puntos fuertes y débiles
heat-title = Media de cada puntuación en cada grupo
heat-said = Una fila por grupo, una columna por puntuación; el número de una celda es la media, de 0 a 100.
heat-caption = Medias, de 0 (claro) a 100 (oscuro).
map-heading = Mapa
map-title = { $score } por región
map-said = Las regiones se sombrean según su media; las rayadas son confidenciales. Los números están en las tablas de abajo.
map-caption = { $score }, media; las regiones rayadas son confidenciales. Tonos vecinos no tienen por qué diferir: véanse los intervalos.
map-no-firms = sin empresas
chart-with-intervals = { $score }, con intervalos

# What the notes are about: the heads of the workbook's sheet of notes.
about-source = fuente
about-sample = muestra
about-calibration = calibración
about-intervals = intervalos
about-quantiles = cuantiles
about-shares = proporciones
about-difference = diferencia
about-standing = puesto
about-confidentiality = confidencialidad
about-flags = avisos
about-not_for_publication = no publicar
about-left_out = excluidas
about-weight_zero = peso 0
about-firms_again = empresas repetidas
about-few_not_known = pocas sin dato
about-not_placed = sin región
about-equal_weights = pesos iguales
about-no_variation = sin variación
about-no_interval = sin intervalo
about-whole_population = población entera
about-many_scores = muchas puntuaciones

note-source = Respuestas de { $inputs }; cuestionario { $id } { $version } (hash { $hash }); las puntuaciones van de 0 a 100. Regiones: NUTS 2024, Eurostat.
note-unweighted = Sin ponderar: cada respuesta cuenta lo mismo y cada grupo se toma como una muestra aleatoria simple propia.
note-sample = Muestra: { $parts }. Los pesos suman { $sum }. Errores estándar por linealización de Taylor, grupos como dominios de la muestra entera; deff frente a una muestra aleatoria simple sin reposición; n_eff según Kish.
sample-weights = pesos de `{ $column }`, tal cual
sample-no-weights = sin pesos
sample-strata = estratos de `{ $column }`
sample-cluster = unidades muestreadas de `{ $column }`
sample-fpc = corrección por población finita de `{ $column }`
sample-no-fpc = sin corrección por población finita
sample-certainty = los estratos con una unidad no añaden nada a las varianzas
sample-adjust = los estratos con una unidad se comparan con la media de la muestra entera
sample-average = los estratos con una unidad cuentan como los demás en promedio
note-calibration = { $margins ->
    [one] Los pesos están posestratificados
   *[other] Los pesos están ajustados por raking
} a totales conocidos de { $variables } ({ $rounds ->
    [one] convergió en { $rounds } vuelta
   *[other] convergió en { $rounds } vueltas
}); se multiplicaron por entre { $least } y { $greatest }. El número efectivo de respuestas de Kish es { $after } después y { $before } antes, un efecto de diseño de la ponderación de { $effect }. Los errores estándar son de los residuos respecto a los totales, como en survey de R.
note-intervals = Intervalos de medias: { $percent }, t de Student con { $freedom ->
    [domain] las unidades del grupo menos sus estratos
    [design] las unidades de la muestra entera menos sus estratos
   *[responses] el número de respuestas menos uno
} como grados de libertad; ninguno donde hay una sola empresa o unidad. Sin corrección por comparaciones múltiples.
note-quantiles = { $rule ->
    [math] Medianas y cuartiles: el menor valor cuyo peso acumulado alcanza la proporción (regla `math` de svyquantile de R).
    [school] Medianas y cuartiles: el menor valor cuyo peso acumulado alcanza la proporción, el punto medio de dos donde se alcanza exactamente (regla `school` de svyquantile de R).
   *[type7] Medianas y cuartiles: lineales entre observaciones (tipo 7 de Hyndman y Fan, como en las hojas de cálculo).
}
note-shares = Las proporciones son de las empresas que tienen la puntuación o una clase; intervalos de proporciones: { $design ->
    [given] Wilson, con el número efectivo de respuestas que muestra la varianza de la proporción y t de Student
   *[none] Wilson
}, nunca de anchura 0.
note-difference = Diferencia: la media del grupo menos la de todas las demás respuestas; intervalo { $design ->
    [given] por linealización sobre la muestra entera, con sus grados de libertad menos uno
   *[none] de Welch
}.
note-standing = Los grupos se ordenan por sus medias y comparten puesto mientras su intervalo alcance el del primero: dentro de un puesto no se distinguen y su orden no dice nada.
note-not-suppressed = No se ha suprimido nada.
note-confidentiality = Se suprimen los grupos de menos de { $least } empresas{ $dominance }; una puntuación que es igual para todas las empresas de un grupo; las proporciones de un grupo cuyas empresas, todas o todas menos una, están en un mismo nivel o clase; los cuartiles de menos de { $twice } empresas; un valor mínimo y uno máximo que tienen menos de { $least } empresas; y tantos grupos más como hagan falta para que nada de ello se pueda deducir del resto, a lo largo de los niveles de NUTS. Una empresa cuenta una vez. Las tablas de las mismas respuestas por otros grupos están ligadas a esta: hágalas en una sola ejecución si se van a publicar juntas.
# Stands inside the sentence above, after the number of firms.
note-dominance = { $firms ->
    [one] , o de cuyo peso { $firms } empresa tiene más del { $percent }
   *[other] , o de cuyo peso { $firms } empresas tienen más del { $percent }
}
note-flags = Avisos: { $flags }.

caveat-not-for-publication = NO PUBLICAR: no se ha suprimido nada (--unsafe).
caveat-left-out = { $responses ->
    [one] { $responses } respuesta quedó fuera por falta de { $lacking }.
   *[other] { $responses } respuestas quedaron fuera por falta de { $lacking }.
}
lacking-weight = un peso
lacking-good-weight = un peso que sea un número igual o mayor que 0
lacking-stratum = un estrato
lacking-cluster = una unidad de muestreo
caveat-weightless = { $responses ->
    [one] { $responses } respuesta no entra en las estimaciones: su peso es 0.
   *[other] { $responses } respuestas no entran en las estimaciones: su peso es 0.
}
caveat-firms-again = { $firms ->
    [one] { $firms } empresa contestó más de una vez; cada empresa es una unidad de la muestra.
   *[other] { $firms } empresas contestaron más de una vez; cada empresa es una unidad de la muestra.
}
caveat-firms-again-independent = { $firms ->
    [one] { $firms } empresa contestó más de una vez; los intervalos toman las respuestas de una empresa como independientes (--cluster con el número de la empresa no).
   *[other] { $firms } empresas contestaron más de una vez; los intervalos toman las respuestas de una empresa como independientes (--cluster con el número de la empresa no).
}
caveat-few-not-known = Quedan fuera, también del total, menos de { $least } empresas de las que falta un dato ({ $of }).
caveat-not-placed = { $responses ->
    [one] { $responses } respuesta no tiene una región conocida.
   *[other] { $responses } respuestas no tienen una región conocida.
}
caveat-equal-weights = Los pesos no suman más que el número de respuestas, así que no hay efecto de diseño.
caveat-no-variation = { $means ->
    [one] { $means } media no tiene variación: todas las empresas tienen la misma puntuación y el intervalo no tiene anchura.
   *[other] { $means } medias no tienen variación: todas las empresas tienen la misma puntuación y el intervalo no tiene anchura.
}
caveat-no-interval = { $means ->
    [one] { $means } media no tiene intervalo: una empresa, o una unidad de la muestra, no dice nada de cómo difieren las empresas.
   *[other] { $means } medias no tienen intervalo: una empresa, o una unidad de la muestra, no dice nada de cómo difieren las empresas.
}
caveat-whole-population = Un estrato se tomó entero, así que no añade nada a los errores estándar.
caveat-many-scores = Las empresas se cuentan por separado para las primeras 63 puntuaciones, y juntas para el resto.
caveat-hundredths = Los cuartiles son de puntuaciones redondeadas a centésimas, pues hay más de { $responses } respuestas.
