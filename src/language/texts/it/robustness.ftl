### What ranks and bands hang on; what if firms answered otherwise.

sheet-robust = Robustezza
sheet-robust-caption = Da che cosa dipendono i posti secondo { $score }
col-rank = Posto
col-rank-short = Posto
col-rank-noise = Posto, pesi ±{ $percent }
col-rank-noise-short = ±{ $percent }
col-band-noise = Il livello resta, pesi ±{ $percent }
col-band-noise-short = resta
col-rank-simplex = Posto, pesi qualsiasi
col-rank-simplex-short = qualsiasi
col-band-simplex = Il livello resta, pesi qualsiasi
col-band-simplex-short = resta
col-rank-arithmetic = Posto, media aritmetica
col-rank-arithmetic-short = aritm.
col-rank-geometric = Posto, media geometrica
col-rank-geometric-short = geom.
col-rank-without = Posto senza una dimensione
col-rank-without-short = senza una
note-robust = Robustezza: { $score } è stato ricalcolato per ogni risposta, { $draws } volte con pesi variati fino al { $percent } e { $draws } volte con pesi estratti di nuovo (ogni ripartizione ugualmente probabile; { $generator }, seme { $seed }), come media aritmetica e geometrica, e senza ciascuna di queste dimensioni: { $dimensions }. I posti sono delle medie di gruppi dello stesso livello; da–a comprende nove estrazioni su dieci. Il livello resta: in quante estrazioni il livello della media è quello di oggi.
note-robust-shifts = Con pesi ±{ $percent } i posti si spostano in media di { $noise } e { $unchanged } restano; con pesi qualsiasi di { $any }, e { $any_unchanged } restano.

sheet-what-if = E se { $number }
sheet-what-if-caption = E se: { $title }
col-concerned = Imprese interessate
col-concerned-short = coinvolte
col-today = Oggi
col-today-short = Oggi
col-then = Allora
col-then-short = Allora
col-change = Differenza
col-change-short = Variazione
note-what-if = E se: le risposte sono state cambiate come dice lo scenario e valutate di nuovo; nient'altro cambia. È aritmetica, non una previsione: dice quali sarebbero i valori, non che una misura li produca.

robust-heading = Quanto il risultato dipende dai pesi
robust-noise = Con pesi variati fino al { $percent }, «{ $band }» resta nel { $share } di { $draws } estrazioni; nove su dieci stanno tra { $low } e { $high }.
robust-simplex = Con pesi estratti di nuovo, ogni ripartizione ugualmente probabile, «{ $band }» resta nel { $share }; nove su dieci stanno tra { $low } e { $high }.
robust-means = Come media aritmetica: { $arithmetic }; come media geometrica: { $geometric }.
robust-value = { $value } ({ $band })
robust-without = Senza { $dimension }: { $value }
robust-band-stays = il livello resta
robust-band-changes = il livello diventa «{ $band }»
robust-draws = Estratto con { $generator }, seme { $seed }.

about-robustness = robustezza
about-robustness_shifts = spostamenti dei posti
about-what_if = e se
