### Item analysis: is the instrument good on these data.

items-title = Analisi degli item: { $questionnaire }
items-lead = { $responses ->
    [one] { $responses } risposta.
   *[other] { $responses } risposte.
}
items-scores = Punteggi
items-questions-of = Le domande di: { $score }
items-correlations = Come si legano gli ambiti
items-remarks = Che cosa guardare
items-suspects = Risposte da guardare
items-group = { $by }: { $group }
items-score = Punteggio
items-items = Item
items-n = n
items-mean = Media
items-sd = DS
items-interval = 95% di α
items-sem = ESM
items-question = Domanda
items-missing = Mancanti
items-dont-know = Non so
items-not-applicable = Non rig.
items-floor = Pavimento
items-ceiling = Soffitto
items-rest = Item-resto
items-without = α senza
items-answers = Risposte
items-reversed = (invertita)
items-remark = { $what }: { $remark }
items-nothing-to-remark = Niente spicca.
items-none-suspect = Nessuna spicca.
items-response = { $firm } ({ $file }, riga { $row })
items-response-without-id = Riga { $row } di { $file }
items-alike = { $response }: tutte le { $answers } domande a scelta unica hanno l’opzione nello stesso posto.
items-hasty = { $response }: { $seconds } secondi per { $answers } risposte.
remark-few_responses = poche risposte: gli intervalli sono ampi e molto è caso
remark-one_item = una sola domanda: la sua affidabilità non si può dire da una volta
remark-negative = le domande variano l’una contro l’altra (α sotto 0): qualcuna può essere al contrario
remark-coin = non più affidabile di una moneta (α sotto 0,5)
remark-groups_only = distingue gruppi, a malapena imprese (α sotto 0,7)
remark-redundant = le domande dicono quasi lo stesso con altre parole (α sopra 0,95)
remark-wrong_way = punta al contrario: scende dove il resto sale. È orientata come deve?
remark-little = si lega poco al resto (sotto 0,2)
remark-ceiling = ammassata sulla risposta migliore: non distingue più le imprese
remark-floor = ammassata sulla risposta peggiore: non distingue più le imprese
remark-constant = tutte le risposte valgono lo stesso; resta fuori dall’affidabilità
remark-better_without = il punteggio è più affidabile senza
items-note-pairwise = Affidabilità: a coppie, ogni varianza e covarianza di tutte le risposte che hanno gli item in questione; n sono le risposte con qualcuno degli item.
items-note-listwise = Affidabilità: per lista, delle risposte che hanno tutti gli item di un punteggio.
items-note-scores = Gli item sono punteggi di domande, da 0 a 100, orientati come li conta il punteggio; un punteggio di punteggi ha le domande di tutti. Media e DS di un punteggio sono dei suoi valori, con i loro pesi.
items-note-alpha = α: di Cronbach, della somma non pesata, con l’intervallo di Feldt; ESM è DS · √(1 − α). λ₆: di Guttman, da correlazioni. Le scale di domande che causano ciò che misurano, come una lista di controllo, non devono essere affidabili in questo senso.
items-note-omega = ω totale: di McDonald, di un fattore per massima verosimiglianza sulle covarianze.
items-note-suspects = Sono elencate le risposte che hanno risposto tutte uguali ad almeno otto domande a scelta unica e, con --seconds, quelle che hanno richiesto meno tempo della lettura. Nessuna è stata esclusa.
items-note-signs = Segni: ciò che manca è senza risposta / non so / non riguarda; 0 e 100 sono le quote della risposta peggiore e della migliore; r è la correlazione con gli altri item, α− l’α senza l’item; − dopo un item: contato al contrario; barre: quante volte è stata data ogni risposta.
