### The tables by region: captions, columns, charts, notes.

regions-title = { $questionnaire } per { $by }
regions-tables = Tabelle
regions-notes = Note

# Groups whose names come from the program.
group-total = Totale
group-not-known = (non noto)
group-other-regions = (altre regioni)
group-neither = (nessuna delle due)
group-no-closer = { $region } (senza dettaglio)
group-rural-urban = rurale − urbano
group-urban = urbano
group-intermediate = intermedio
group-rural = rurale
group-yes = sì
group-no = no

# Sheets: a short name of at most 31 letters without []:*?/\, and a caption.
sheet-overview = Quadro
sheet-overview-caption = { $score }: media, intervallo, dispersione e differenza da tutte le altre imprese
sheet-scores = Punteggi
sheet-scores-caption = Media di ogni punteggio
sheet-bands = Livelli
sheet-bands-caption = { $score }: quota di imprese in ogni livello
sheet-classes-caption = { $classification }: quota di imprese in ogni classe
sheet-intervals = Intervalli
sheet-intervals-caption = { $score }: medie con i loro intervalli
sheet-figures = Tutte le cifre
sheet-notes = Note

# Columns; where there is little room those with "short" stand, at most 10 letters.
col-score = Punteggio
col-firms = Imprese
col-firms-short = Imprese
col-scored = Con valore
col-complete = Completo
col-interval = Intervallo { $percent }
col-flag = Avviso
col-standing = Posizione
col-standing-short = Posizione
col-median = Mediana
col-quartiles = Quartili
col-sd = Dev. std.
col-others = Dalle altre
col-others-short = da altre
col-others-interval = Suo intervallo
col-from = { $column } da
col-to = { $column } a
col-group = Gruppo
col-mean = Media
col-reach-up = Estremo alto
col-reach-down = Estremo basso

flag-confidential = riservato
flag-low-reliability = poco affidabile
flag-low-reliability-when = poco affidabile (meno di { $responses } risposte, o un errore standard sopra un terzo della media)
flag-not-available = non disponibile

# The page.
lead = { $firms ->
    [one] { $firms } impresa.
   *[other] { $firms } imprese.
} { $score }: { $mean } su 100 in media (intervallo al { $percent } da { $low } a { $high }).
lead-hidden = { $groups ->
    [one] Resta vuoto { $hidden } gruppo su { $groups }, perché di un'impresa non si possa ricavare nulla.
   *[other] Restano vuoti { $hidden } gruppi su { $groups }, perché di un'impresa non si possa ricavare nulla.
}
dots-heading = { $score }, con intervalli al { $percent }
dots-title = { $score } per gruppo, con intervalli al { $percent }
dots-said = Un punto è una media, la linea che lo attraversa il suo intervallo. I numeri stanno a destra e nelle tabelle sotto.
dots-interval = { $mean } (da { $low } a { $high })
dots-all = tutte
dots-caption = Un punto è la media, la linea il suo intervallo, la linea tratteggiata la media di tutte. I gruppi di una stessa posizione non si distinguono dal primo; il loro ordine al suo interno non dice nulla.
bands-title = { $score }: quota di imprese in ogni livello
bands-said = Ogni barra è un gruppo; le sue parti sono le quote di imprese in ogni livello, prima il più basso. I numeri stanno nelle tabelle sotto.
heat-heading = Dove stanno i punti forti e deboli
heat-title = Media di ogni punteggio in ogni gruppo
heat-said = Una riga per gruppo, una colonna per punteggio; il numero in una cella è la media, da 0 a 100.
heat-caption = Medie, da 0 (chiaro) a 100 (scuro).
map-heading = Mappa
map-title = { $score } per regione
map-said = Le regioni sono ombreggiate secondo la media; quelle tratteggiate sono riservate. I numeri stanno nelle tabelle sotto.
map-caption = { $score }, media; le regioni tratteggiate sono riservate. Toni vicini possono non differire: si vedano gli intervalli.
map-no-firms = nessuna impresa
chart-with-intervals = { $score }, con intervalli

# What the notes are about: the heads of the workbook's sheet of notes.
about-source = fonte
about-sample = campione
about-calibration = calibrazione
about-intervals = intervalli
about-quantiles = quantili
about-shares = quote
about-difference = differenza
about-standing = posizione
about-confidentiality = riservatezza
about-flags = avvisi
about-not_for_publication = non pubblicare
about-left_out = escluse
about-weight_zero = peso 0
about-firms_again = imprese ripetute
about-few_not_known = poche non note
about-not_placed = senza regione
about-equal_weights = pesi uguali
about-no_variation = senza variazione
about-no_interval = senza intervallo
about-whole_population = popolazione intera
about-many_scores = molti punteggi

note-source = Risposte da { $inputs }; questionario { $id } { $version } (hash { $hash }); i punteggi vanno da 0 a 100. Regioni: NUTS 2024, Eurostat.
note-unweighted = Senza pesi: ogni risposta conta allo stesso modo, e ogni gruppo è preso come un campione casuale semplice a sé.
note-sample = Campione: { $parts }. La somma dei pesi è { $sum }. Errori standard per linearizzazione di Taylor, gruppi come domini dell'intero campione; deff rispetto a un campione casuale semplice senza ripetizione; n_eff secondo Kish.
sample-weights = pesi da `{ $column }`, così come sono
sample-no-weights = senza pesi
sample-strata = strati da `{ $column }`
sample-cluster = unità estratte da `{ $column }`
sample-fpc = correzione per popolazione finita da `{ $column }`
sample-no-fpc = senza correzione per popolazione finita
sample-certainty = gli strati con una sola unità non aggiungono nulla alle varianze
sample-adjust = gli strati con una sola unità si confrontano con la media dell'intero campione
sample-average = gli strati con una sola unità contano come gli altri in media
note-calibration = { $margins ->
    [one] I pesi sono post-stratificati
   *[other] I pesi sono calibrati con il raking
} su totali noti di { $variables } ({ $rounds ->
    [one] convergenza in { $rounds } giro
   *[other] convergenza in { $rounds } giri
}); sono stati moltiplicati per valori da { $least } a { $greatest }. Il numero effettivo di risposte di Kish è { $after } dopo e { $before } prima, un effetto del disegno della ponderazione di { $effect }. Gli errori standard sono dei residui dai totali, come nel pacchetto survey di R.
note-intervals = Intervalli delle medie: { $percent }, t di Student con { $freedom ->
    [domain] le unità del gruppo meno i suoi strati
    [design] le unità dell'intero campione meno i suoi strati
   *[responses] il numero di risposte meno uno
} come gradi di libertà; nessuno dove c'è una sola impresa o unità. Nessuna correzione per confronti multipli.
note-quantiles = { $rule ->
    [math] Mediane e quartili: il più piccolo valore il cui peso cumulato raggiunge la quota (regola `math` di svyquantile di R).
    [school] Mediane e quartili: il più piccolo valore il cui peso cumulato raggiunge la quota, il punto medio di due dove è raggiunta esattamente (regola `school` di svyquantile di R).
   *[type7] Mediane e quartili: lineari tra le osservazioni (tipo 7 di Hyndman e Fan, come nei fogli di calcolo).
}
note-shares = Le quote sono delle imprese che hanno il punteggio o una classe; intervalli delle quote: { $design ->
    [given] Wilson, con il numero effettivo di risposte che la varianza della quota mostra e t di Student
   *[none] Wilson
}, mai di ampiezza 0.
note-difference = Differenza: la media del gruppo meno quella di tutte le altre risposte; intervallo { $design ->
    [given] per linearizzazione sull'intero campione, con i suoi gradi di libertà meno uno
   *[none] di Welch
}.
note-standing = I gruppi sono ordinati secondo le medie e hanno la stessa posizione finché il loro intervallo raggiunge quello del primo: entro una posizione non si distinguono, e il loro ordine non dice nulla.
note-not-suppressed = Non è stato oscurato nulla.
note-confidentiality = Sono oscurati i gruppi di meno di { $least } imprese{ $dominance }; un punteggio uguale per tutte le imprese di un gruppo; le quote di un gruppo le cui imprese, tutte o tutte tranne una, stanno in un solo livello o classe; i quartili di meno di { $twice } imprese; un valore minimo e uno massimo che hanno meno di { $least } imprese; e tanti altri gruppi quanti ne servono perché nulla di ciò si possa ricavare dal resto, lungo i livelli NUTS. Un'impresa conta una volta. Le tabelle delle stesse risposte per altri gruppi sono legate a questa: fatele in una sola esecuzione se vanno pubblicate insieme.
# Stands inside the sentence above, after the number of firms.
note-dominance = { $firms ->
    [one] , o del cui peso { $firms } impresa ha più del { $percent }
   *[other] , o del cui peso { $firms } imprese hanno più del { $percent }
}
note-flags = Avvisi: { $flags }.

caveat-not-for-publication = NON PUBBLICARE: non è stato oscurato nulla (--unsafe).
caveat-left-out = { $responses ->
    [one] { $responses } risposta è stata esclusa perché manca { $lacking }.
   *[other] { $responses } risposte sono state escluse perché manca { $lacking }.
}
lacking-weight = un peso
lacking-good-weight = un peso che sia un numero pari o superiore a 0
lacking-stratum = uno strato
lacking-cluster = un'unità di campionamento
caveat-weightless = { $responses ->
    [one] { $responses } risposta non entra nelle stime: il suo peso è 0.
   *[other] { $responses } risposte non entrano nelle stime: il loro peso è 0.
}
caveat-firms-again = { $firms ->
    [one] { $firms } impresa ha risposto più di una volta; ogni impresa è un'unità del campione.
   *[other] { $firms } imprese hanno risposto più di una volta; ogni impresa è un'unità del campione.
}
caveat-firms-again-independent = { $firms ->
    [one] { $firms } impresa ha risposto più di una volta; gli intervalli prendono le risposte di un'impresa come indipendenti (--cluster con il numero dell'impresa no).
   *[other] { $firms } imprese hanno risposto più di una volta; gli intervalli prendono le risposte di un'impresa come indipendenti (--cluster con il numero dell'impresa no).
}
caveat-few-not-known = Restano fuori, anche dal totale, meno di { $least } imprese di cui manca un dato ({ $of }).
caveat-not-placed = { $responses ->
    [one] { $responses } risposta non ha una regione nota.
   *[other] { $responses } risposte non hanno una regione nota.
}
caveat-equal-weights = La somma dei pesi non supera il numero di risposte, quindi non c'è un effetto del disegno.
caveat-no-variation = { $means ->
    [one] { $means } media non ha variazione: tutte le imprese hanno lo stesso punteggio e l'intervallo non ha ampiezza.
   *[other] { $means } medie non hanno variazione: tutte le imprese hanno lo stesso punteggio e l'intervallo non ha ampiezza.
}
caveat-no-interval = { $means ->
    [one] { $means } media non ha intervallo: una sola impresa, o una sola unità del campione, non dice nulla di come le imprese differiscono.
   *[other] { $means } medie non hanno intervallo: una sola impresa, o una sola unità del campione, non dice nulla di come le imprese differiscono.
}
caveat-whole-population = Uno strato è stato preso per intero, quindi non aggiunge nulla agli errori standard.
caveat-many-scores = Le imprese si contano a parte per i primi 63 punteggi, e insieme per gli altri.
caveat-hundredths = I quartili sono di punteggi arrotondati ai centesimi, perché le risposte sono più di { $responses }.
