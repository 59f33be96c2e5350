### Item analysis: is the instrument good on these data.

items-title = Itemanalyse: { $questionnaire }
items-lead = { $responses ->
    [one] { $responses } Antwortbogen.
   *[other] { $responses } Antwortbögen.
}
items-scores = Werte
items-questions-of = Fragen: { $score }
items-correlations = Wie die Bereiche zusammenhängen
items-remarks = Was anzusehen ist
items-suspects = Antwortbögen, die anzusehen sind
items-group = { $by }: { $group }
items-score = Wert
items-items = Items
items-n = n
items-mean = Mittel
items-sd = SD
items-interval = 95 % von α
items-sem = SEM
items-question = Frage
items-missing = Fehlt
items-dont-know = Weiß nicht
items-not-applicable = Entfällt
items-floor = Boden
items-ceiling = Decke
items-rest = Trennsch.
items-without = α ohne
items-answers = Antworten
items-reversed = (umgekehrt)
items-remark = { $what }: { $remark }
items-nothing-to-remark = Nichts fällt auf.
items-none-suspect = Keiner fällt auf.
items-response = { $firm } ({ $file }, Zeile { $row })
items-response-without-id = Zeile { $row } von { $file }
items-alike = { $response }: Alle { $answers } Fragen mit einer Auswahl haben die Antwort an derselben Stelle.
items-hasty = { $response }: { $seconds } Sekunden für { $answers } Antworten.
remark-few_responses = wenige Antwortbögen: Die Intervalle sind breit, und vieles ist Zufall
remark-one_item = eine einzige Frage: Ihre Verlässlichkeit lässt sich aus einem Mal nicht ermitteln
remark-negative = die Fragen laufen gegeneinander (α unter 0): Vielleicht ist eine falsch gepolt
remark-coin = nicht verlässlicher als eine Münze (α unter 0,5)
remark-groups_only = unterscheidet Gruppen, kaum Betriebe (α unter 0,7)
remark-redundant = die Fragen sagen beinahe dasselbe mit anderen Worten (α über 0,95)
remark-wrong_way = weist in die falsche Richtung: Sie fällt, wo der Rest steigt. Ist sie richtig gepolt?
remark-little = hängt mit dem Rest wenig zusammen (unter 0,2)
remark-ceiling = gedrängt bei der besten Antwort: Sie unterscheidet Betriebe nicht mehr
remark-floor = gedrängt bei der schlechtesten Antwort: Sie unterscheidet Betriebe nicht mehr
remark-constant = alle Antworten zählen gleich viel; sie bleibt bei der Verlässlichkeit außer Betracht
remark-better_without = der Wert ist ohne sie verlässlicher
items-note-pairwise = Verlässlichkeit: paarweise, jede Varianz und Kovarianz aus allen Bögen, die die betreffenden Items haben; n sind Bögen mit einigen der Items.
items-note-listwise = Verlässlichkeit: listenweise, aus den Bögen, die alle Items eines Werts haben.
items-note-scores = Items sind Werte von Fragen, 0 bis 100, gepolt, wie der Wert sie zählt; ein Wert aus Werten hat die Fragen aller. Mittel und SD eines Werts sind die seiner Zahlen, mit ihren Gewichten.
items-note-alpha = α: Cronbachs, der ungewichteten Summe, mit Feldts Intervall; SEM ist SD · √(1 − α). λ₆: Guttmans, aus Korrelationen. Skalen aus Fragen, die das Gemessene verursachen, wie bei einer Checkliste, müssen in diesem Sinn nicht verlässlich sein.
items-note-omega = ω total: McDonalds, eines Faktors nach Maximum Likelihood aus den Kovarianzen.
items-note-suspects = Aufgeführt sind Bögen, die mindestens acht Fragen mit einer Auswahl alle gleich beantwortet haben, und mit --seconds solche, die weniger Zeit brauchten, als das Lesen dauert. Keiner wurde ausgelassen.
items-note-signs = Zeichen: Was fehlt, ist ohne Antwort / weiß nicht / trifft nicht zu; 0 und 100 sind die Anteile der schlechtesten und der besten Antwort; r ist der Zusammenhang mit den anderen Items, α− das α ohne das Item; − nach einem Item: umgekehrt gezählt; Balken: wie oft jede Antwort gegeben wurde.
