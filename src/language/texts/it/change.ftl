### Two waves compared: did the firms move.

change-title = Che cosa è cambiato: { $questionnaire }
change-wave-before = Prima: { $wave } ({ $responses ->
    [one] { $responses } risposta
   *[other] { $responses } risposte
}).
change-wave-after = Dopo: { $wave } ({ $responses ->
    [one] { $responses } risposta
   *[other] { $responses } risposte
}).
change-without-id = { $responses ->
    [one] { $responses } risposta non ha il numero di un’impresa e non si può appaiare.
   *[other] { $responses } risposte non hanno il numero di un’impresa e non si possono appaiare.
}
change-other-waves = { $responses ->
    [one] { $responses } risposta è di un’altra ondata.
   *[other] { $responses } risposte sono di altre ondate.
}
change-firms = Imprese in entrambe le ondate: { $both }; solo prima: { $before }; solo dopo: { $after }.
change-scores = Cambiamento medio delle imprese in entrambe le ondate
change-pairs = Coppie
change-before = Prima
change-after = Dopo
change-change = Variaz.
change-movers = Imprese che si sono mosse più del rumore
change-none-moved = Nessuna impresa si è mossa più del rumore.
change-firm = { $firm }: { $scores }. Domande: { $questions }
change-alone = Imprese in una sola ondata
change-before-only = Solo prima: { $firms }.
change-after-only = Solo dopo: { $firms }.
change-no-firm = nessuna
change-leavers = { $score } prima: in media { $stayed } dove l’impresa è in entrambe le ondate, { $left } dove manca.
change-chart = Prima e dopo
change-chart-said = Medie delle imprese in entrambe le ondate: prima vuoto, dopo pieno; i numeri sono i cambiamenti.
change-note-test = Test t appaiato, dopo meno prima; intervallo al 95%; g è quella di Hedges, il cambiamento medio diviso per la dispersione dei cambiamenti. p Holm vale per tutti i punteggi di una tabella insieme. ↑/↓/·: imprese su, giù ed entro il rumore.
change-note-noise = Il cambiamento di un’impresa è più che rumore sopra 1,96 · √2 · ESM, l’errore di misura delle risposte di prima: { $scores }.
change-note-noise-norms = Il cambiamento di un’impresa è più che rumore sopra 1,96 · √2 · ESM, l’errore di misura di { $file }: { $scores }.
change-note-regression = Le imprese che stavano in basso tendono a stare più in alto la volta dopo e quelle in alto più in basso, qualunque cosa si faccia (regressione verso la media; la r delle due ondate è { $r }). Un cambiamento da solo non mostra che cosa l’ha prodotto.
change-note-several = Di più risposte di un’impresa in un’ondata si prende la media dei punteggi.
change-more-firms = { $firms ->
    [one] { $firms } altra
   *[other] altre { $firms }
}
change-measure = Ha aiutato? { $measure }
change-measure-firms = Imprese in entrambe le ondate che hanno partecipato: { $treated }; che non hanno partecipato: { $control }; non noto: { $unknown }.
change-measure-had-before = { $firms ->
    [one] { $firms } delle imprese partecipanti indicava la misura già nell’ondata precedente: ciò che le ha dato può stare prima.
   *[other] { $firms } delle imprese partecipanti indicavano la misura già nell’ondata precedente: ciò che ha dato loro può stare prima.
}
change-balance = Come si confrontano i gruppi all’inizio
change-treated = Partecipa
change-control = Altre
change-standardised = Diff. std.
change-balance-alike = Nessuna differenza all’inizio supera 0,1 deviazioni standard.
change-balance-differs = I gruppi differiscono all’inizio di più di 0,1 deviazioni standard: { $what }
change-balance-much = Dove differiscono di più di 0,25, la correzione non lo compensa in modo affidabile.
change-regression = { $score }: poiché i gruppi partivano diversi, già la regressione verso la media darebbe una differenza di { $points } punti.
change-effects = Cambiamento di chi ha partecipato rispetto alle altre
change-difference = Differenza
change-adjusted = Corretta
change-detectable = Rilevabile
change-more = { $score }: le imprese che hanno partecipato hanno guadagnato { $points } punti più delle altre ({ $interval }; p { $p }, Holm).
change-less = { $score }: le imprese che hanno partecipato hanno guadagnato { $points } punti meno delle altre ({ $interval }; p { $p }, Holm).
change-confirmed = La stima corretta mostra lo stesso: { $points }.
change-not-confirmed = La stima corretta non lo mostra: { $points }.
change-not-shown = { $score }: non si è mostrata una differenza ({ $points }; { $interval }). Questo campione ne avrebbe mostrata una di { $mde } punti con una probabilità dell’80%.
change-not-shown-others = Non si è mostrata nemmeno per: { $scores }.
change-too-few = Troppo poche imprese per dire qualcosa, o tutte sono cambiate allo stesso modo: { $scores }.
change-assumption = Solo se entrambi i gruppi fossero cambiati allo stesso modo senza di essa (tendenze parallele) è stata la misura a fare la differenza. Due ondate non possono verificarlo, e dove le imprese hanno scelto di partecipare è dubbio.
change-forest-said = Pieno: differenza nelle differenze; vuoto: corretta; linee: intervalli al 95%; in punti. A destra di 0 ha guadagnato di più chi ha partecipato.
change-covariate-size = persone nell’impresa
change-covariate-sector = settore
change-covariate-region = regione
change-held-start = punteggio iniziale
change-held-measures = altre misure
change-note-effects = Differenza: differenza nelle differenze delle imprese in entrambe le ondate, il cambiamento di chi ha partecipato meno quello delle altre; errori { $errors }.
change-note-adjusted = Corretta: differenza dopo, a parità di { $held }.
change-note-family = p Holm vale per tutte le misure e i punteggi insieme. Rilevabile: la minima differenza che questo campione mostra con una probabilità dell’80%.
change-note-trends = Se i due gruppi sarebbero cambiati allo stesso modo non si può verificare con due ondate.
change-sheet-changes = Cambiamenti
change-sheet-measures = Misure
change-sheet-balance = All’inizio
change-sheet-firms = Imprese
change-sheet-notes = Note
respondents-title = Quanto concordano le persone di un’impresa: { $questionnaire }
respondents-firms = Imprese con risposte di più persone: { $firms }.
respondents-pair = { $who } ({ $firms ->
    [one] { $firms } impresa
   *[other] { $firms } imprese
})
respondents-difference = Differenza
respondents-kappa = Kappa pesato di tutte le risposte: { $kappa } ({ $answers } coppie di risposte).
respondents-often = Dove più spesso discordano: { $questions }.
respondents-apart = Dove discordano di due livelli o più
respondents-none-apart = In nulla discordano di due livelli.
respondents-firm = { $firm }: { $questions }
respondents-note-icc = ICC (Shrout e Fleiss): ICC1 con intervallo al 95%, se la persona non conta; ICC2 per ciò che dice una di loro; ICC3 se non importa che una dica sempre di più. Differenza: media della prima meno media della seconda.
respondents-note-kappa = Il kappa pesato conta le divergenze con il quadrato dei loro livelli rispetto a ciò che darebbe il caso in ogni domanda. Solo domande con risposte ordinate.
respondents-sheet-apart = Divergenze
respondents-sheet-agreement = Concordanza
change-note-alike = Tutte le imprese sono cambiate allo stesso modo, quindi non c’è nulla da verificare: { $scores }.
