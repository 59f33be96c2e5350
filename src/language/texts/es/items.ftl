### Item analysis: is the instrument good on these data.

items-title = Análisis de ítems: { $questionnaire }
items-lead = { $responses ->
    [one] { $responses } respuesta.
   *[other] { $responses } respuestas.
}
items-scores = Puntuaciones
items-questions-of = Las preguntas de: { $score }
items-correlations = Cómo se relacionan los ámbitos
items-remarks = Qué mirar
items-suspects = Respuestas que conviene mirar
items-group = { $by }: { $group }
items-score = Puntuación
items-items = Ítems
items-n = n
items-mean = Media
items-sd = DT
items-interval = 95 % de α
items-sem = EEM
items-question = Pregunta
items-missing = Faltan
items-dont-know = No lo sé
items-not-applicable = No es caso
items-floor = Suelo
items-ceiling = Techo
items-rest = Ítem-resto
items-without = α sin ella
items-answers = Respuestas
items-reversed = (invertida)
items-remark = { $what }: { $remark }
items-nothing-to-remark = Nada destaca.
items-none-suspect = Ninguna destaca.
items-response = { $firm } ({ $file }, fila { $row })
items-response-without-id = Fila { $row } de { $file }
items-alike = { $response }: las { $answers } preguntas de una sola opción tienen la opción del mismo lugar.
items-hasty = { $response }: { $seconds } segundos para { $answers } respuestas.
remark-few_responses = pocas respuestas: los intervalos son anchos y mucho es azar
remark-one_item = una sola pregunta: su fiabilidad no se puede saber con una vez
remark-negative = las preguntas varían unas contra otras (α por debajo de 0): quizá alguna esté al revés
remark-coin = no es más fiable que una moneda (α por debajo de 0,5)
remark-groups_only = distingue grupos, apenas empresas (α por debajo de 0,7)
remark-redundant = las preguntas dicen casi lo mismo con otras palabras (α por encima de 0,95)
remark-wrong_way = apunta al revés: baja donde el resto sube. ¿Está orientada como debe?
remark-little = se relaciona poco con el resto (menos de 0,2)
remark-ceiling = amontonada en la mejor respuesta: ya no distingue empresas
remark-floor = amontonada en la peor respuesta: ya no distingue empresas
remark-constant = todas las respuestas valen lo mismo; queda fuera de la fiabilidad
remark-better_without = la puntuación es más fiable sin ella
items-note-pairwise = Fiabilidad: por pares, cada varianza y covarianza de todas las respuestas que tienen los ítems en cuestión; n son las respuestas con alguno de los ítems.
items-note-listwise = Fiabilidad: por lista, de las respuestas que tienen todos los ítems de una puntuación.
items-note-scores = Los ítems son puntuaciones de preguntas, de 0 a 100, orientadas como las cuenta la puntuación; una puntuación de puntuaciones tiene las preguntas de todas. Media y DT de una puntuación son de sus valores, con sus pesos.
items-note-alpha = α: de Cronbach, de la suma sin ponderar, con el intervalo de Feldt; EEM es DT · √(1 − α). λ₆: de Guttman, de correlaciones. Las escalas de preguntas que causan lo que miden, como una lista de comprobación, no tienen por qué ser fiables en este sentido.
items-note-omega = ω total: de McDonald, de un factor por máxima verosimilitud sobre las covarianzas.
items-note-suspects = Se listan las respuestas que contestaron igual al menos ocho preguntas de una sola opción y, con --seconds, las que tardaron menos de lo que se tarda en leer. Ninguna se ha excluido.
items-note-signs = Signos: lo que falta es sin contestar / no lo sé / no es el caso; 0 y 100 son las proporciones de la peor y la mejor respuesta; r es la correlación con los demás ítems, α− el α sin el ítem; − tras un ítem: contado al revés; barras: cuántas veces se dio cada respuesta.
