### The report that a firm keeps.

report-kind = Rapporto sull'innovazione
report-heading = Rapporto sull'innovazione: { $firm }
report-questionnaire = Questionario
report-version = { $questionnaire }, versione { $version }
report-firm-of-row = L'impresa della riga { $row }
# An earlier response whose day and wave nobody wrote down.
report-time-before = la volta precedente
report-change = { $change } rispetto alla volta precedente ({ $when }: { $value })
report-value-then = { $when }: { $value }
report-peers = { $firms ->
    [one] media dell'unica impresa di questa indagine: { $mean }
   *[other] media delle { $firms } imprese di questa indagine: { $mean }
}
report-no-value = Non c'è un valore: { $why }. Seguono le parti che ce l'hanno.

# Drawings, in words for those who do not see them.
report-scale-said = { $score }: { $value } su 100, { $band }.
report-scale-said-without-band = { $score }: { $value } su 100.
report-scale-said-without-value = { $score } non ha un valore.
report-radar-title = Profilo degli ambiti, da 0 al centro a 100 sul bordo
report-radar-today = oggi
report-radar-peers = { $firms ->
    [one] media di { $firms } impresa
   *[other] media di { $firms } imprese
}
report-strips-title = Gli ambiti uno per uno

report-dimension = Ambito
report-value = Punteggio
report-band = Livello
report-strongest = Più forti
report-weakest = Più deboli
report-none-stands-out = nessuno spicca
report-no-class = non si può dire

certainty-heading = Quanto è sicuro?
certainty-all = { $questions ->
    [one] L'unica domanda che conta e riguarda l'impresa ha una risposta.
   *[other] Tutte le { $questions } domande che contano e riguardano l'impresa hanno una risposta.
}
certainty-some = { $questions ->
    [one] L'unica domanda che conta e riguarda l'impresa non ha una risposta.
   *[other] Hanno una risposta { $answered } delle { $questions } domande che contano e riguardano l'impresa ({ $share }).
}
certainty-unknown = Risposte «non so»: { $unknown }; non conta né a favore né contro.
certainty-open = Senza risposta: { $open }; non conta né a favore né contro.
certainty-unknown-and-open = Risposte «non so»: { $unknown }, senza risposta: { $open }; non conta né a favore né contro.
certainty-form = L'impresa ha risposto alla versione «{ $form }»; le altre domande non sono state poste.
certainty-without = Senza valore: { $scores }.
certainty-problems = { $answers ->
    [one] { $answers } risposta non si è potuta capire e conta come non data.
   *[other] { $answers } risposte non si sono potute capire e contano come non date.
}
certainty-own-view = Le risposte sono il punto di vista dell'impresa in un solo giorno. Differenze di pochi punti tra ambiti dicono poco; dicono di più le risposte che ci stanno dietro.

path-heading = Il percorso
path-focus = Viene prima ciò su cui l'impresa vuole lavorare: { $scores }.
path-today = { $score }: oggi { $value }.
path-after-soon = Con i passi dei novanta giorni sarebbe { $value }.
path-after-year = Anche con quelli dell'anno, { $value }.
path-gain-alone = Il guadagno accanto a un passo è ciò che porta da solo.
path-at-the-top = Nessun passo alzerebbe ancora il punteggio: tenete ciò che funziona e mostratelo agli altri.
path-no-value = Non c'è un percorso, perché il punteggio non ha un valore. Rispondete prima alle domande aperte.
path-no-headline = Non c'è un percorso: il questionario non indica un punteggio complessivo che un passo possa alzare.
path-soon = I prossimi novanta giorni
path-soon-note = Passi leggeri e medi accanto al lavoro di ogni giorno. Sceglietene alcuni e scrivete accanto a ciascuno un nome e un giorno.
path-year = Entro l'anno
path-year-note = Ciò che richiede più tempo o viene dopo.

step-what = Che cosa fare
step-move = Oggi → poi
step-next = poi:
step-gain = Guadagno
step-help = Chi potrebbe aiutare
step-who = Chi, entro quando
step-fill-in = da compilare a mano
step-from-to = Oggi: { $from }. Poi: { $to }.
step-as-before = come al passo { $number }
step-helped-by = { $kind }, come { $practice }
step-received = l'avete già avuto

report-practices = Che cosa hanno fatto altri
report-practice-why = Perché è indicata: { $why }.

detail-heading = Domanda per domanda
detail-around = Intorno all'impresa
detail-question = Domanda
detail-today = Oggi
detail-best = Al meglio
detail-step = Prossimo passo
detail-reached = raggiunto
detail-level = grado { $at } di { $of }
detail-level-short = { $at } di { $of }
detail-advice = Consigli

method-heading = Come è stato calcolato il punteggio
method-points = Ogni risposta ha dei punti; il punteggio di una domanda dice dove stanno tra il meno (0) e il più (100) che può portare.
# $mean is how the parts are put together.
method-dimension = { $mean ->
    [geometric] Un ambito è la media geometrica
    [harmonic] Un ambito è la media armonica
    [minimum] Un ambito è il minimo
   *[arithmetic] Un ambito è la media aritmetica
} delle sue domande che riguardano l'impresa e hanno una risposta; ha un valore se l'ha almeno il { $share } di esse.
method-headline = { $mean ->
    [geometric] { $score } è la media geometrica
    [harmonic] { $score } è la media armonica
    [minimum] { $score } è il minimo
   *[arithmetic] { $score } è la media aritmetica
} { $parts ->
    [one] della sua unica parte
   *[other] delle sue { $parts } parti
}; almeno il { $share } di esse deve avere un valore.
method-bands = Livelli: { $bands }.
method-band = { $band } da { $from }
method-left-out = «Non so» conta come senza risposta, e ciò che non riguarda resta fuori.
method-gain = Il guadagno di un passo è di quanto salirebbe il punteggio se solo quella risposta passasse al grado successivo.
# The command that shows the arithmetic stands between the two.
method-by-hand = Ogni somma si può rifare a mano con { $command }.
report-foot = { $questionnaire }, versione { $version }, definizione { $hash }.
report-definition = Definizione { $hash }.
report-page = { $page } di { $pages }

index-title = Rapporti sull'innovazione: { $questionnaire }
index-note = { $reports ->
    [one] { $reports } rapporto. Riguarda una sola impresa: datelo solo a quell'impresa.
   *[other] { $reports } rapporti. Riguardano singole imprese: date ciascuno solo alla sua impresa.
}
index-firm = Impresa
index-about = Dati
index-score = Punteggio
index-band = Livello
