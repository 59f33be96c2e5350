### The skeleton of a regional action plan.

plan-title = Piano d'azione: { $region }
plan-intro = Uno schema fatto con le tabelle dell'indagine. Il testo in corsivo dice che cosa scrivere; le cifre portano il numero della loro riga nell'ultima sezione.
plan-unsafe = NON PUBBLICARE: non è stato oscurato nulla (--unsafe).
plan-none = nessuna
plan-estimate = { $value } (intervallo al { $percent } da { $low } a { $high })

plan-standing = Dove sta la regione
plan-firms = Hanno risposto { $firms } imprese, al { $complete } di ciò che è stato chiesto loro.
plan-headline = { $score }: { $estimate } su 100.
plan-headline-and-all = { $score }: { $estimate } su 100; in tutte le regioni { $all }.
plan-against-others = Rispetto a tutte le altre imprese: { $estimate }.
plan-above-others = Le imprese della regione stanno sopra le altre.
plan-below-others = Le imprese della regione stanno sotto le altre.
plan-as-others = L'intervallo contiene lo 0: la regione non si distingue dalle altre.
plan-bands = Imprese per livello: { $bands }.
plan-rural-urban = Parti rurali rispetto a quelle urbane della regione: { $estimate }.
plan-rural-above = Le imprese rurali stanno sopra quelle urbane.
plan-rural-below = Le imprese rurali stanno sotto quelle urbane.
plan-rural-as-urban = L'intervallo contiene lo 0: non si distinguono.
plan-rural-urban-all = La regione non ha parti rurali e urbane confrontabili; in tutte le regioni rurale meno urbano è { $estimate }.
plan-rural-urban-none = In queste risposte non si possono confrontare parti rurali e urbane.
plan-surroundings = { $question }: { $here }; in tutte le regioni { $all }.
plan-explain = Che cosa lo spiega? Che cosa ha fatto finora la regione, e con quale programma?

plan-weak-points = Che cosa frena di più le imprese
plan-within = Dentro le imprese
plan-around = Intorno alle imprese
plan-where = Dove
plan-mean = Media
plan-others = Rispetto a tutte le altre
plan-concerned = Imprese interessate
plan-share-in-band = { $share } in «{ $band }»
plan-about = { $bands }: circa { $firms } su { $all }

plan-practices = Buone pratiche che vi rispondono
plan-answers = A che cosa risponde
plan-practice = Buona pratica
plan-practised-where = Dove
plan-why = Perché è indicata
plan-fits = È adatta qui?
plan-name-one = indicatene una
plan-fits-note = Se una pratica è adatta lo dice chi conosce la regione: chi la porterebbe avanti, per quante imprese, con quali soldi?

plan-workshop = Domande per il laboratorio con le parti interessate
# Stands after the name of a dimension and a colon.
plan-ask-firms = quali imprese di qui lo fanno bene, e che cosa è servito loro? Chi potrebbe aiutare le altre entro un anno?
plan-ask-place = Chi decide su questo, e che cosa si può cambiare entro la fine del programma?
plan-ask-rural = Come vengono a sapere del sostegno le imprese fuori dalle città, e chi va da loro?
plan-ask-measures = Quale delle misure di oggi mancherebbe se finisse, e a chi?
plan-ask-steps = Chi fa quale passo per primo, con quali soldi, entro quando?
plan-step = Passo
plan-who = Chi
plan-until = Entro
plan-money = Denaro
plan-indicator = Indicatore

plan-indicators = Indicatori da seguire
plan-today = Oggi
plan-aim = Obiettivo
plan-by = Entro
plan-indicator-mean = { $score }, media
plan-indicator-band = Imprese in «{ $band }»
plan-indicator-gap = Rurale meno urbano
plan-change = Un cambiamento merita di essere riferito quando il suo intervallo esclude lo 0; lo dicono due ondate delle stesse domande.

plan-rows = Righe della tabella
plan-rows-note = Per regione (questa e tutte le altre) e per urban_rural (rural, urban, nessuna delle due); gruppi, punteggi e statistiche come li scrive `ratio regions --long`.
plan-row = Riga
plan-group = Gruppo
plan-score = Punteggio
plan-statistic = Statistica
plan-value = Valore
plan-flag = Avviso
