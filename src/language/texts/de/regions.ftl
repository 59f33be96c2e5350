### The tables by region: captions, columns, charts, notes.

regions-title = { $questionnaire } nach { $by }
regions-tables = Tabellen
regions-notes = Anmerkungen

# Groups whose names come from the program.
group-total = Insgesamt
group-not-known = (nicht bekannt)
group-other-regions = (andere Regionen)
group-neither = (keines von beiden)
group-no-closer = { $region } (nicht genauer)
group-rural-urban = ländlich − städtisch
group-urban = städtisch
group-intermediate = dazwischen
group-rural = ländlich
group-yes = ja
group-no = nein

# Sheets: a short name of at most 31 letters without []:*?/\, and a caption.
sheet-overview = Überblick
sheet-overview-caption = { $score }: Mittel, Intervall, Streuung und Unterschied zu allen anderen Betrieben
sheet-scores = Werte
sheet-scores-caption = Mittel jedes Werts
sheet-bands = Stufen
sheet-bands-caption = { $score }: Anteil der Betriebe in jeder Stufe
sheet-classes-caption = { $classification }: Anteil der Betriebe in jeder Klasse
sheet-intervals = Intervalle
sheet-intervals-caption = { $score }: Mittel mit ihren Intervallen
sheet-figures = Alle Zahlen
sheet-notes = Anmerkungen

# Columns; where there is little room those with "short" stand, at most 10 letters.
col-score = Wert
col-firms = Betriebe
col-firms-short = Betriebe
col-scored = Mit Wert
col-complete = Vollständig
col-interval = { $percent }-Intervall
col-flag = Hinweis
col-standing = Rang
col-standing-short = Rang
col-median = Median
col-quartiles = Quartile
col-sd = Std.-abw.
col-others = Zu allen anderen
col-others-short = zum Rest
col-others-interval = Sein Intervall
col-from = { $column } von
col-to = { $column } bis
col-group = Gruppe
col-mean = Mittel
col-reach-up = Reicht hinauf
col-reach-down = Reicht hinab

flag-confidential = vertraulich
flag-low-reliability = wenig verlässlich
flag-low-reliability-when = wenig verlässlich (weniger als { $responses } Antworten oder ein Standardfehler über einem Drittel des Mittels)
flag-not-available = nicht verfügbar

# The page.
lead = { $firms ->
    [one] { $firms } Betrieb.
   *[other] { $firms } Betriebe.
} { $score }: { $mean } von 100 im Mittel ({ $percent }-Intervall { $low } bis { $high }).
lead-hidden = { $groups ->
    [one] { $hidden } von { $groups } Gruppe bleibt leer, damit sich über keinen Betrieb etwas ablesen lässt.
   *[other] { $hidden } der { $groups } Gruppen bleiben leer, damit sich über keinen Betrieb etwas ablesen lässt.
}
dots-heading = { $score }, mit { $percent }-Intervallen
dots-title = { $score } nach Gruppen, mit { $percent }-Intervallen
dots-said = Ein Punkt ist ein Mittel, die Linie durch ihn sein Intervall. Die Zahlen stehen rechts und in den Tabellen darunter.
dots-interval = { $mean } ({ $low } bis { $high })
dots-all = alle
dots-caption = Ein Punkt ist das Mittel, die Linie sein Intervall, die gestrichelte Linie das Mittel aller. Gruppen eines Rangs lassen sich von seiner ersten nicht unterscheiden; ihre Reihenfolge darin sagt nichts.
bands-title = Anteil der Betriebe in jeder Stufe von { $score }
bands-said = Jeder Balken ist eine Gruppe; seine Teile sind die Anteile der Betriebe in jeder Stufe, die niedrigste zuerst. Die Zahlen stehen in den Tabellen darunter.
heat-heading = Wo die Stärken und Schwachstellen liegen
heat-title = Mittel jedes Werts in jeder Gruppe
heat-said = Eine Zeile je Gruppe, eine Spalte je Wert; die Zahl in einem Feld ist das Mittel, 0 bis 100.
heat-caption = Mittel, 0 (hell) bis 100 (dunkel).
map-heading = Karte
map-title = { $score } nach Regionen
map-said = Regionen sind nach ihrem Mittel schattiert; die schraffierten sind vertraulich. Die Zahlen stehen in den Tabellen darunter.
map-caption = Mittel von { $score }; schraffierte Regionen sind vertraulich. Benachbarte Töne müssen sich nicht unterscheiden: siehe die Intervalle.
map-no-firms = keine Betriebe
chart-with-intervals = { $score }, mit Intervallen

# What the notes are about: the heads of the workbook's sheet of notes.
about-source = Quelle
about-sample = Stichprobe
about-calibration = Kalibrierung
about-intervals = Intervalle
about-quantiles = Quantile
about-shares = Anteile
about-difference = Unterschied
about-standing = Rang
about-confidentiality = Geheimhaltung
about-flags = Hinweise
about-not_for_publication = nicht zur Veröffentlichung
about-left_out = ausgelassen
about-weight_zero = Gewicht 0
about-firms_again = Betriebe mehrfach
about-few_not_known = wenige nicht bekannt
about-not_placed = ohne Region
about-equal_weights = gleiche Gewichte
about-no_variation = keine Streuung
about-no_interval = kein Intervall
about-whole_population = Vollerhebung
about-many_scores = viele Werte

note-source = Antworten aus { $inputs }; Fragebogen { $id } { $version } (Hash { $hash }); Werte liegen zwischen 0 und 100. Regionen: NUTS 2024, Eurostat.
note-unweighted = Ungewichtet: Jede Antwort zählt gleich viel, und jede Gruppe gilt als einfache Zufallsstichprobe für sich.
note-sample = Stichprobe: { $parts }. Die Summe der Gewichte ist { $sum }. Standardfehler durch Taylor-Linearisierung, Gruppen als Teilgesamtheiten der ganzen Stichprobe; deff gegenüber einer einfachen Zufallsstichprobe ohne Zurücklegen; n_eff nach Kish.
sample-weights = Gewichte aus `{ $column }`, wie sie sind
sample-no-weights = keine Gewichte
sample-strata = Schichten aus `{ $column }`
sample-cluster = Einheiten gezogen aus `{ $column }`
sample-fpc = Endlichkeitskorrektur aus `{ $column }`
sample-no-fpc = keine Endlichkeitskorrektur
sample-certainty = Schichten mit einer Einheit tragen nichts zu den Varianzen bei
sample-adjust = Schichten mit einer Einheit werden am Mittel der ganzen Stichprobe gemessen
sample-average = Schichten mit einer Einheit zählen wie die anderen im Durchschnitt
note-calibration = { $margins ->
    [one] Die Gewichte sind nachgeschichtet
   *[other] Die Gewichte sind durch Raking angepasst
} an bekannte Summen von { $variables } ({ $rounds ->
    [one] nach { $rounds } Runde
   *[other] nach { $rounds } Runden
} erreicht); sie wurden mit { $least } bis { $greatest } multipliziert. Kishs wirksame Zahl der Antworten ist { $after } danach und { $before } davor, der Designeffekt der Gewichtung { $effect }. Standardfehler sind die der Residuen von den Summen, wie in Rs survey.
note-intervals = Intervalle der Mittel: { $percent }, Students t mit { $freedom ->
    [domain] den Einheiten der Gruppe abzüglich ihrer Schichten
    [design] den Einheiten der ganzen Stichprobe abzüglich ihrer Schichten
   *[responses] der Zahl der Antworten weniger eins
} als Freiheitsgraden; keine bei einem Betrieb oder einer Einheit. Keine Korrektur für viele Vergleiche.
note-quantiles = { $rule ->
    [math] Mediane und Quartile: der kleinste Wert, dessen kumuliertes Gewicht den Anteil erreicht (Regel `math` von Rs svyquantile).
    [school] Mediane und Quartile: der kleinste Wert, dessen kumuliertes Gewicht den Anteil erreicht, die Mitte zweier Werte, wo er genau erreicht wird (Regel `school` von Rs svyquantile).
   *[type7] Mediane und Quartile: linear zwischen den Beobachtungen (Typ 7 nach Hyndman und Fan, wie in Tabellenkalkulationen).
}
note-shares = Anteile gelten für die Betriebe, die den Wert oder eine Klasse haben; Intervalle der Anteile: { $design ->
    [given] Wilson, mit der wirksamen Zahl der Antworten, die die Varianz des Anteils zeigt, und Students t
   *[none] Wilson
}, nie von der Breite 0.
note-difference = Unterschied: das Mittel der Gruppe minus das aller anderen Antworten; Intervall { $design ->
    [given] durch Linearisierung über die ganze Stichprobe, mit ihren Freiheitsgraden weniger eins
   *[none] nach Welch
}.
note-standing = Gruppen sind nach ihren Mitteln geordnet und bilden einen Rang, solange ihr Intervall an das seiner ersten heranreicht: Innerhalb eines Rangs lassen sie sich nicht unterscheiden, und ihre Reihenfolge sagt nichts.
note-not-suppressed = Nichts wurde unterdrückt.
note-confidentiality = Unterdrückt sind Gruppen von weniger als { $least } Betrieben{ $dominance }; ein Wert, der für alle Betriebe einer Gruppe gleich ist; Anteile einer Gruppe, deren Betriebe alle oder alle bis auf einen in einer Stufe oder Klasse liegen; Quartile von weniger als { $twice } Betrieben; ein kleinster und ein größter Wert, den weniger als { $least } Betriebe haben; und so viele weitere Gruppen, wie nötig sind, damit sich nichts davon aus dem Rest errechnen lässt, entlang der Ebenen von NUTS. Ein Betrieb zählt einmal. Tabellen derselben Antworten nach anderen Gruppen hängen mit dieser zusammen: Erstellen Sie sie in einem Lauf, wenn sie zusammen veröffentlicht werden sollen.
# Stands inside the sentence above, after the number of firms.
note-dominance = { $firms ->
    [one] , oder bei denen auf { $firms } Betrieb mehr als { $percent } des Gewichts entfällt
   *[other] , oder bei denen auf { $firms } Betriebe mehr als { $percent } des Gewichts entfallen
}
note-flags = Hinweise: { $flags }.

caveat-not-for-publication = NICHT ZUR VERÖFFENTLICHUNG: Nichts wurde unterdrückt (--unsafe).
caveat-left-out = { $responses ->
    [one] { $responses } Antwort wurde ausgelassen, weil etwas fehlt: { $lacking }.
   *[other] { $responses } Antworten wurden ausgelassen, weil etwas fehlt: { $lacking }.
}
lacking-weight = ein Gewicht
lacking-good-weight = ein Gewicht, das eine Zahl von 0 oder mehr ist
lacking-stratum = eine Schicht
lacking-cluster = eine Erhebungseinheit
caveat-weightless = { $responses ->
    [one] { $responses } Antwort geht nicht in Schätzungen ein: Ihr Gewicht ist 0.
   *[other] { $responses } Antworten gehen nicht in Schätzungen ein: Ihr Gewicht ist 0.
}
caveat-firms-again = { $firms ->
    [one] { $firms } Betrieb hat mehr als einmal geantwortet; jeder Betrieb ist eine Einheit der Stichprobe.
   *[other] { $firms } Betriebe haben mehr als einmal geantwortet; jeder Betrieb ist eine Einheit der Stichprobe.
}
caveat-firms-again-independent = { $firms ->
    [one] { $firms } Betrieb hat mehr als einmal geantwortet; die Intervalle nehmen die Antworten eines Betriebs als unabhängig (--cluster mit der Nummer des Betriebs tut das nicht).
   *[other] { $firms } Betriebe haben mehr als einmal geantwortet; die Intervalle nehmen die Antworten eines Betriebs als unabhängig (--cluster mit der Nummer des Betriebs tut das nicht).
}
caveat-few-not-known = Weniger als { $least } Betriebe ohne bekannte Angabe ({ $of }) sind ausgelassen, auch aus der Gesamtzahl.
caveat-not-placed = { $responses ->
    [one] { $responses } Antwort hat keine bekannte Region.
   *[other] { $responses } Antworten haben keine bekannte Region.
}
caveat-equal-weights = Die Summe der Gewichte ist nicht größer als die Zahl der Antworten, sodass es keinen Designeffekt gibt.
caveat-no-variation = { $means ->
    [one] { $means } Mittel hat keine Streuung: Alle Betriebe haben denselben Wert, und das Intervall hat keine Breite.
   *[other] { $means } Mittel haben keine Streuung: Alle Betriebe haben denselben Wert, und das Intervall hat keine Breite.
}
caveat-no-interval = { $means ->
    [one] { $means } Mittel hat kein Intervall: Ein Betrieb oder eine Einheit der Stichprobe sagt nichts darüber, wie Betriebe sich unterscheiden.
   *[other] { $means } Mittel haben kein Intervall: Ein Betrieb oder eine Einheit der Stichprobe sagt nichts darüber, wie Betriebe sich unterscheiden.
}
caveat-whole-population = Eine Schicht wurde vollständig erhoben, sodass sie zu den Standardfehlern nichts beiträgt.
caveat-many-scores = Für die ersten 63 Werte werden Betriebe einzeln gezählt, für die übrigen zusammen.
caveat-hundredths = Quartile stammen von auf Hundertstel gerundeten Werten, da es mehr als { $responses } Antworten sind.
