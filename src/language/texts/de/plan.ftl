### The skeleton of a regional action plan.

plan-title = Aktionsplan: { $region }
plan-intro = Ein Gerüst aus den Tabellen der Befragung. Kursiver Text sagt, was zu schreiben ist; Zahlen tragen die Nummer ihrer Zeile im letzten Abschnitt.
plan-unsafe = NICHT ZUR VERÖFFENTLICHUNG: Nichts wurde unterdrückt (--unsafe).
plan-none = keine
plan-estimate = { $value } ({ $percent }-Intervall { $low } bis { $high })

plan-standing = Wo die Region steht
plan-firms = { $firms } Betriebe haben geantwortet, auf { $complete } dessen, was sie gefragt wurden.
plan-headline = { $score }: { $estimate } von 100.
plan-headline-and-all = { $score }: { $estimate } von 100; über alle Regionen { $all }.
plan-against-others = Gegenüber allen anderen Betrieben: { $estimate }.
plan-above-others = Die Betriebe der Region stehen über den anderen.
plan-below-others = Die Betriebe der Region stehen unter den anderen.
plan-as-others = Das Intervall enthält 0: Die Region lässt sich von den anderen nicht unterscheiden.
plan-bands = Betriebe nach Stufen: { $bands }.
plan-rural-urban = Ländliche gegenüber städtischen Teilen der Region: { $estimate }.
plan-rural-above = Ländliche Betriebe stehen über städtischen.
plan-rural-below = Ländliche Betriebe stehen unter städtischen.
plan-rural-as-urban = Das Intervall enthält 0: Sie lassen sich nicht unterscheiden.
plan-rural-urban-all = In der Region lassen sich ländliche und städtische Teile nicht vergleichen; über alle Regionen beträgt ländlich minus städtisch { $estimate }.
plan-rural-urban-none = Ländliche und städtische Teile lassen sich in diesen Antworten nicht vergleichen.
plan-surroundings = { $question }: { $here }, über alle Regionen { $all }.
plan-explain = Was erklärt das? Was hat die Region bisher getan, und in welchem Programm?

plan-weak-points = Was die Betriebe am meisten zurückhält
plan-within = In den Betrieben
plan-around = Rund um die Betriebe
plan-where = Wo
plan-mean = Mittel
plan-others = Gegenüber allen anderen
plan-concerned = Betroffene Betriebe
plan-share-in-band = { $share } in „{ $band }“
plan-about = { $bands }: etwa { $firms } von { $all }

plan-practices = Praxisbeispiele, die darauf antworten
plan-answers = Worauf es antwortet
plan-practice = Praxisbeispiel
plan-practised-where = Wo
plan-why = Warum es hier steht
plan-fits = Passt es hier?
plan-name-one = nennen Sie eines
plan-fits-note = Ob ein Praxisbeispiel passt, sagt, wer die Region kennt: Wer würde es tragen, für wie viele Betriebe, mit welchem Geld?

plan-workshop = Fragen für die Werkstatt mit den Beteiligten
# Stands after the name of a dimension and a colon.
plan-ask-firms = Welche Betriebe hier machen das gut, und was brauchten sie dafür? Wer könnte den anderen innerhalb eines Jahres helfen?
plan-ask-place = Wer entscheidet darüber, und was lässt sich bis zum Ende des Programms ändern?
plan-ask-rural = Wie erfahren Betriebe außerhalb der Städte von Förderung, und wer kommt zu ihnen?
plan-ask-measures = Welche der heutigen Maßnahmen würde fehlen, wenn sie endete, und wem?
plan-ask-steps = Wer geht welchen Schritt zuerst, mit welchem Geld, bis wann?
plan-step = Schritt
plan-who = Wer
plan-until = Bis
plan-money = Geld
plan-indicator = Kennzahl

plan-indicators = Kennzahlen zum Verfolgen
plan-today = Heute
plan-aim = Ziel
plan-by = Bis
plan-indicator-mean = { $score }, Mittel
plan-indicator-band = Betriebe in „{ $band }“
plan-indicator-gap = Ländlich minus städtisch
plan-change = Eine Veränderung ist berichtenswert, wenn ihr Intervall 0 nicht enthält; zwei Wellen derselben Fragen zeigen sie.

plan-rows = Zeilen der Tabelle
plan-rows-note = Nach Region (diese und alle anderen) und nach urban_rural (rural, urban, keines von beiden); Gruppen, Werte und Statistiken, wie `ratio regions --long` sie schreibt.
plan-row = Zeile
plan-group = Gruppe
plan-score = Wert
plan-statistic = Statistik
plan-value = Zahl
plan-flag = Hinweis
