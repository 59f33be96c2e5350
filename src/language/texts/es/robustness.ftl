### What ranks and bands hang on; what if firms answered otherwise.

sheet-robust = Robustez
sheet-robust-caption = De qué dependen los puestos según { $score }
col-rank = Puesto
col-rank-short = Puesto
col-rank-noise = Puesto, pesos ±{ $percent }
col-rank-noise-short = ±{ $percent }
col-band-noise = El nivel se mantiene, pesos ±{ $percent }
col-band-noise-short = igual
col-rank-simplex = Puesto, pesos cualesquiera
col-rank-simplex-short = cualquiera
col-band-simplex = El nivel se mantiene, pesos cualesquiera
col-band-simplex-short = igual
col-rank-arithmetic = Puesto, media aritmética
col-rank-arithmetic-short = aritm.
col-rank-geometric = Puesto, media geométrica
col-rank-geometric-short = geom.
col-rank-without = Puesto sin una dimensión
col-rank-without-short = sin una
note-robust = Robustez: { $score } se ha calculado de nuevo para cada respuesta, { $draws } veces con pesos variados hasta un { $percent } y { $draws } veces con pesos sorteados de nuevo (todo reparto igual de probable; { $generator }, semilla { $seed }), como media aritmética y geométrica, y sin cada una de estas dimensiones: { $dimensions }. Los puestos son de las medias de grupos de un mismo nivel; de–a abarca nueve sorteos de cada diez. El nivel se mantiene: en cuántos sorteos el nivel de la media es el de hoy.
note-robust-shifts = Con pesos ±{ $percent } los puestos se mueven { $noise } de media y { $unchanged } se mantienen; con pesos cualesquiera, { $any }, y { $any_unchanged } se mantienen.

sheet-what-if = Y si { $number }
sheet-what-if-caption = Y si: { $title }
col-concerned = Empresas afectadas
col-concerned-short = afectadas
col-today = Hoy
col-today-short = Hoy
col-then = Entonces
col-then-short = Entonces
col-change = Diferencia
col-change-short = Cambio
note-what-if = Y si: las respuestas se han cambiado como dice el escenario y se han valorado de nuevo; nada más cambia. Es aritmética, no un pronóstico: dice cuáles serían los valores, no que una medida los consiga.

robust-heading = Cuánto depende el resultado de los pesos
robust-noise = Con pesos variados hasta un { $percent }, «{ $band }» se mantiene en { $share } de { $draws } sorteos; nueve de cada diez quedan entre { $low } y { $high }.
robust-simplex = Con pesos sorteados de nuevo, todo reparto igual de probable, «{ $band }» se mantiene en { $share }; nueve de cada diez quedan entre { $low } y { $high }.
robust-means = Como media aritmética: { $arithmetic }; como media geométrica: { $geometric }.
robust-value = { $value } ({ $band })
robust-without = Sin { $dimension }: { $value }
robust-band-stays = el nivel se mantiene
robust-band-changes = el nivel pasa a «{ $band }»
robust-draws = Sorteado con { $generator }, semilla { $seed }.

about-robustness = robustez
about-robustness_shifts = cambios de puesto
about-what_if = y si
