### Two waves compared: did the firms move.

change-title = Was sich verändert hat: { $questionnaire }
change-wave-before = Vorher: { $wave } ({ $responses ->
    [one] { $responses } Antwortbogen
   *[other] { $responses } Antwortbögen
}).
change-wave-after = Nachher: { $wave } ({ $responses ->
    [one] { $responses } Antwortbogen
   *[other] { $responses } Antwortbögen
}).
change-without-id = { $responses ->
    [one] { $responses } Antwortbogen hat keine Nummer eines Betriebs und lässt sich nicht zuordnen.
   *[other] { $responses } Antwortbögen haben keine Nummer eines Betriebs und lassen sich nicht zuordnen.
}
change-other-waves = { $responses ->
    [one] { $responses } Antwortbogen ist aus einer anderen Welle.
   *[other] { $responses } Antwortbögen sind aus anderen Wellen.
}
change-firms = Betriebe in beiden Wellen: { $both }; nur vorher: { $before }; nur nachher: { $after }.
change-scores = Mittlere Veränderung der Betriebe in beiden Wellen
change-pairs = Paare
change-before = Vorher
change-after = Nachher
change-change = Änderung
change-movers = Betriebe, die sich um mehr als Rauschen bewegt haben
change-none-moved = Kein Betrieb hat sich um mehr als Rauschen bewegt.
change-firm = { $firm }: { $scores }. Fragen: { $questions }
change-alone = Betriebe in nur einer Welle
change-before-only = Nur vorher: { $firms }.
change-after-only = Nur nachher: { $firms }.
change-no-firm = keine
change-leavers = { $score } vorher: im Mittel { $stayed }, wo der Betrieb in beiden Wellen ist, { $left }, wo er fehlt.
change-chart = Vorher und nachher
change-chart-said = Mittel der Betriebe in beiden Wellen: vorher hohl, nachher gefüllt; die Zahlen sind die Veränderungen.
change-note-test = Gepaarter t-Test, nachher minus vorher; 95-%-Intervall; g ist das von Hedges, die mittlere Veränderung durch die Streuung der Veränderungen. p Holm gilt für alle Werte einer Tabelle zusammen. ↑/↓/·: Betriebe darüber, darunter und im Rauschen.
change-note-noise = Die Veränderung eines Betriebs ist mehr als Rauschen über 1,96 · √2 · SEM, dem Messfehler der Antworten vorher: { $scores }.
change-note-noise-norms = Die Veränderung eines Betriebs ist mehr als Rauschen über 1,96 · √2 · SEM, dem Messfehler aus { $file }: { $scores }.
change-note-regression = Betriebe, die tief standen, stehen beim nächsten Mal eher höher und hohe eher tiefer, was auch geschah (Regression zur Mitte; r der beiden Wellen ist { $r }). Eine Veränderung allein zeigt nicht, woher sie kam.
change-note-several = Aus mehreren Antwortbögen eines Betriebs in einer Welle wird das Mittel ihrer Werte genommen.
change-more-firms = { $firms ->
    [one] { $firms } weiterer
   *[other] { $firms } weitere
}
change-measure = Hat es geholfen: { $measure }
change-measure-firms = Betriebe in beiden Wellen, die teilnahmen: { $treated }; die nicht teilnahmen: { $control }; nicht bekannt: { $unknown }.
change-measure-had-before = { $firms ->
    [one] { $firms } der teilnehmenden Betriebe nannte die Maßnahme schon in der früheren Welle: Was sie bei ihm bewirkte, kann davor liegen.
   *[other] { $firms } der teilnehmenden Betriebe nannten die Maßnahme schon in der früheren Welle: Was sie bei ihnen bewirkte, kann davor liegen.
}
change-balance = Wie sich die Gruppen am Anfang unterscheiden
change-treated = Teilnahme
change-control = Übrige
change-standardised = Std.-Diff.
change-balance-alike = Kein Unterschied am Anfang liegt über 0,1 Standardabweichungen.
change-balance-differs = Die Gruppen unterscheiden sich am Anfang um mehr als 0,1 Standardabweichungen: { $what }
change-balance-much = Wo sie sich um mehr als 0,25 unterscheiden, gleicht die Bereinigung das nicht verlässlich aus.
change-regression = { $score }: Weil die Gruppen verschieden begannen, ergäbe schon die Regression zur Mitte einen Unterschied von { $points } Punkten.
change-effects = Veränderung mit Teilnahme gegenüber den übrigen
change-difference = Unterschied
change-adjusted = Bereinigt
change-detectable = Nachweisbar
change-more = { $score }: Betriebe mit Teilnahme gewannen { $points } Punkte mehr als die übrigen ({ $interval }; p { $p }, Holm).
change-less = { $score }: Betriebe mit Teilnahme gewannen { $points } Punkte weniger als die übrigen ({ $interval }; p { $p }, Holm).
change-confirmed = Die bereinigte Schätzung zeigt dasselbe: { $points }.
change-not-confirmed = Die bereinigte Schätzung zeigt es nicht: { $points }.
change-not-shown = { $score }: Ein Unterschied ließ sich nicht zeigen ({ $points }; { $interval }). Einen von { $mde } Punkten hätte diese Stichprobe mit einer Wahrscheinlichkeit von 80 % gezeigt.
change-not-shown-others = Auch nicht bei: { $scores }.
change-too-few = Zu wenige Betriebe, um etwas zu sagen, oder alle veränderten sich gleich: { $scores }.
change-assumption = Nur wenn sich beide Gruppen ohne die Maßnahme gleich verändert hätten (parallele Trends), kam der Unterschied von ihr. Zwei Wellen können das nicht prüfen, und wo Betriebe sich selbst zur Teilnahme entschieden, ist es zweifelhaft.
change-forest-said = Gefüllt: Differenz der Differenzen; hohl: bereinigt; Linien: 95-%-Intervalle; in Punkten. Rechts von 0 gewannen die Betriebe mit Teilnahme mehr.
change-covariate-size = Beschäftigte
change-covariate-sector = Branche
change-covariate-region = Region
change-held-start = Anfangswert
change-held-measures = andere Maßnahmen
change-note-effects = Unterschied: Differenz der Differenzen der Betriebe in beiden Wellen, die Veränderung mit Teilnahme minus die der übrigen; Fehler { $errors }.
change-note-adjusted = Bereinigt: Unterschied nachher, bei gleichen { $held }.
change-note-family = p Holm gilt für alle Maßnahmen und Werte zusammen. Nachweisbar: der kleinste Unterschied, den diese Stichprobe mit einer Wahrscheinlichkeit von 80 % zeigt.
change-note-trends = Ob sich beide Gruppen gleich verändert hätten, lässt sich mit zwei Wellen nicht prüfen.
change-sheet-changes = Veränderungen
change-sheet-measures = Maßnahmen
change-sheet-balance = Am Anfang
change-sheet-firms = Betriebe
change-sheet-notes = Hinweise
respondents-title = Wie weit die Menschen eines Betriebs übereinstimmen: { $questionnaire }
respondents-firms = Betriebe mit Antworten mehrerer Personen: { $firms }.
respondents-pair = { $who } ({ $firms ->
    [one] { $firms } Betrieb
   *[other] { $firms } Betriebe
})
respondents-difference = Unterschied
respondents-kappa = Gewichtetes Kappa aller Antworten: { $kappa } ({ $answers } Antwortpaare).
respondents-often = Am häufigsten uneins: { $questions }.
respondents-apart = Wo sie um zwei Stufen oder mehr auseinanderliegen
respondents-none-apart = Nirgends liegen sie um zwei Stufen auseinander.
respondents-firm = { $firm }: { $questions }
respondents-note-icc = ICC (Shrout und Fleiss): ICC1 mit 95-%-Intervall, wenn es nicht auf die Person ankommt; ICC2 für das, was eine von beiden sagt; ICC3, wenn es nichts ausmacht, dass die eine durchweg mehr sagt. Unterschied: Mittel der ersten minus Mittel der zweiten.
respondents-note-kappa = Das gewichtete Kappa zählt Abweichungen mit dem Quadrat ihrer Stufen gegen das, was der Zufall bei jeder Frage ergäbe. Nur Fragen mit geordneten Antworten.
respondents-sheet-apart = Abweichungen
respondents-sheet-agreement = Übereinstimmung
change-note-alike = Alle Betriebe veränderten sich gleich, sodass es nichts zu prüfen gibt: { $scores }.
