### The skeleton of a regional action plan.

plan-title = Plan de acción: { $region }
plan-intro = Un esqueleto hecho con las tablas de la encuesta. El texto en cursiva dice qué escribir; las cifras llevan el número de su fila en la última sección.
plan-unsafe = NO PUBLICAR: no se ha suprimido nada (--unsafe).
plan-none = ninguna
plan-estimate = { $value } (intervalo del { $percent } de { $low } a { $high })

plan-standing = Dónde está la región
plan-firms = Contestaron { $firms } empresas, al { $complete } de lo que se les preguntó.
plan-headline = { $score }: { $estimate } de 100.
plan-headline-and-all = { $score }: { $estimate } de 100; en todas las regiones, { $all }.
plan-against-others = Frente a todas las demás empresas: { $estimate }.
plan-above-others = Las empresas de la región están por encima de las demás.
plan-below-others = Las empresas de la región están por debajo de las demás.
plan-as-others = El intervalo contiene el 0: la región no se distingue de las demás.
plan-bands = Empresas por nivel: { $bands }.
plan-rural-urban = Partes rurales frente a urbanas de la región: { $estimate }.
plan-rural-above = Las empresas rurales están por encima de las urbanas.
plan-rural-below = Las empresas rurales están por debajo de las urbanas.
plan-rural-as-urban = El intervalo contiene el 0: no se distinguen.
plan-rural-urban-all = La región no tiene partes rurales y urbanas comparables; en todas las regiones, rural menos urbano es { $estimate }.
plan-rural-urban-none = En estas respuestas no se pueden comparar partes rurales y urbanas.
plan-surroundings = { $question }: { $here }; en todas las regiones, { $all }.
plan-explain = ¿Qué explica esto? ¿Qué ha hecho la región hasta ahora y con qué programa?

plan-weak-points = Lo que más frena a las empresas
plan-within = Dentro de las empresas
plan-around = Alrededor de las empresas
plan-where = Dónde
plan-mean = Media
plan-others = Frente a todas las demás
plan-concerned = Empresas afectadas
plan-share-in-band = { $share } en «{ $band }»
plan-about = { $bands }: unas { $firms } de { $all }

plan-practices = Buenas prácticas que responden a ello
plan-answers = A qué responde
plan-practice = Buena práctica
plan-practised-where = Dónde
plan-why = Por qué se menciona
plan-fits = ¿Encaja aquí?
plan-name-one = nombre una
plan-fits-note = Quien conoce la región dice si una práctica encaja: ¿quién la llevaría, para cuántas empresas, con qué dinero?

plan-workshop = Preguntas para el taller con las partes interesadas
# Stands after the name of a dimension and a colon.
plan-ask-firms = ¿qué empresas de aquí lo hacen bien y qué necesitaron? ¿Quién podría ayudar a las demás en un año?
plan-ask-place = ¿Quién decide sobre esto y qué se puede cambiar antes de que acabe el programa?
plan-ask-rural = ¿Cómo se enteran de las ayudas las empresas de fuera de las ciudades y quién va a verlas?
plan-ask-measures = ¿Cuál de las medidas de hoy se echaría de menos si acabara, y quién?
plan-ask-steps = ¿Quién da primero qué paso, con qué dinero, hasta cuándo?
plan-step = Paso
plan-who = Quién
plan-until = Hasta
plan-money = Dinero
plan-indicator = Indicador

plan-indicators = Indicadores de seguimiento
plan-today = Hoy
plan-aim = Objetivo
plan-by = Para
plan-indicator-mean = { $score }, media
plan-indicator-band = Empresas en «{ $band }»
plan-indicator-gap = Rural menos urbano
plan-change = Un cambio merece contarse cuando su intervalo deja fuera el 0; dos olas de las mismas preguntas lo dicen.

plan-rows = Filas de la tabla
plan-rows-note = Por región (esta y todas las demás) y por urban_rural (rural, urban, ninguno); grupos, puntuaciones y estadísticos tal como los escribe `ratio regions --long`.
plan-row = Fila
plan-group = Grupo
plan-score = Puntuación
plan-statistic = Estadístico
plan-value = Valor
plan-flag = Aviso
