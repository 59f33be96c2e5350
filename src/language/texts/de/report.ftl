### The report that a firm keeps.

report-kind = Innovationsbericht
report-heading = Innovationsbericht: { $firm }
report-questionnaire = Fragebogen
report-version = { $questionnaire }, Version { $version }
report-firm-of-row = Der Betrieb aus Zeile { $row }
# An earlier response whose day and wave nobody wrote down.
report-time-before = beim vorigen Mal
report-change = { $change } gegenüber dem vorigen Mal ({ $when }: { $value })
report-value-then = { $when }: { $value }
report-peers = { $firms ->
    [one] Mittel des einen Betriebs dieser Befragung: { $mean }
   *[other] Mittel der { $firms } Betriebe dieser Befragung: { $mean }
}
report-no-value = Es gibt keinen Wert: { $why }. Es folgen die Teile, die einen haben.

# Drawings, in words for those who do not see them.
report-scale-said = { $score }: { $value } von 100, { $band }.
report-scale-said-without-band = { $score }: { $value } von 100.
report-scale-said-without-value = { $score } hat keinen Wert.
report-radar-title = Profil der Bereiche, von 0 in der Mitte bis 100 am Rand
report-radar-today = heute
report-radar-peers = { $firms ->
    [one] Mittel von { $firms } Betrieb
   *[other] Mittel von { $firms } Betrieben
}
report-strips-title = Die Bereiche einzeln

report-dimension = Bereich
report-value = Wert
report-band = Stufe
report-strongest = Am stärksten
report-weakest = Am schwächsten
report-none-stands-out = keiner ragt heraus
report-no-class = lässt sich nicht sagen

certainty-heading = Wie sicher ist das?
certainty-all = { $questions ->
    [one] Die eine Frage, die zählt und auf den Betrieb zutrifft, ist beantwortet.
   *[other] Alle { $questions } Fragen, die zählen und auf den Betrieb zutreffen, sind beantwortet.
}
certainty-some = { $questions ->
    [one] Die eine Frage, die zählt und auf den Betrieb zutrifft, ist nicht beantwortet.
   *[other] { $answered } der { $questions } Fragen, die zählen und auf den Betrieb zutreffen, sind beantwortet ({ $share }).
}
certainty-unknown = { $unknown ->
    [one] { $unknown } wurde mit „weiß nicht“ beantwortet
   *[other] { $unknown } wurden mit „weiß nicht“ beantwortet
}; das zählt weder dafür noch dagegen.
certainty-open = { $open ->
    [one] { $open } wurde nicht beantwortet
   *[other] { $open } wurden nicht beantwortet
}; das zählt weder dafür noch dagegen.
certainty-unknown-and-open = { $unknown ->
    [one] { $unknown } wurde mit „weiß nicht“ beantwortet
   *[other] { $unknown } wurden mit „weiß nicht“ beantwortet
} und { $open ->
    [one] { $open } wurde nicht beantwortet
   *[other] { $open } wurden nicht beantwortet
}; das zählt weder dafür noch dagegen.
certainty-form = Der Betrieb hat die Fassung „{ $form }“ beantwortet; die anderen Fragen wurden nicht gestellt.
certainty-without = Ohne Wert: { $scores }.
certainty-problems = { $answers ->
    [one] { $answers } Antwort war nicht zu verstehen und zählt als nicht beantwortet.
   *[other] { $answers } Antworten waren nicht zu verstehen und zählen als nicht beantwortet.
}
certainty-own-view = Die Antworten sind die eigene Sicht des Betriebs an einem Tag. Unterschiede von wenigen Punkten zwischen Bereichen sagen wenig; die Antworten dahinter sagen mehr.

path-heading = Der Fahrplan
path-focus = Woran der Betrieb arbeiten will, steht zuerst: { $scores }.
path-today = { $score } liegt heute bei { $value }.
path-after-soon = Mit den Schritten der neunzig Tage wären es { $value }.
path-after-year = Zusammen mit denen des Jahres { $value }.
path-gain-alone = Der Zuwachs neben einem Schritt ist, was er allein bringt.
path-at-the-top = Kein Schritt würde den Wert weiter heben: Behalten Sie bei, was wirkt, und zeigen Sie es anderen.
path-no-value = Es gibt keinen Fahrplan, weil es keinen Wert gibt. Beantworten Sie zuerst die offenen Fragen.
path-no-headline = Es gibt keinen Fahrplan: Der Fragebogen nennt keinen Gesamtwert, den ein Schritt heben könnte.
path-soon = Die nächsten neunzig Tage
path-soon-note = Leichte und mittlere Schritte neben der täglichen Arbeit. Wählen Sie einige aus und schreiben Sie zu jedem einen Namen und einen Tag.
path-year = Innerhalb des Jahres
path-year-note = Was länger dauert oder danach kommt.

step-what = Was zu tun ist
step-move = Heute → als Nächstes
step-next = als Nächstes:
step-gain = Zuwachs
step-help = Wer helfen könnte
step-who = Wer, bis wann
step-fill-in = von Hand auszufüllen
step-from-to = Heute: { $from }. Als Nächstes: { $to }.
step-as-before = wie bei Schritt { $number }
step-helped-by = { $kind }, wie { $practice }
step-received = haben Sie schon erhalten

report-practices = Was andere dafür getan haben
report-practice-why = Warum es hier steht: { $why }.

detail-heading = Frage für Frage
detail-around = Rund um den Betrieb
detail-question = Frage
detail-today = Heute
detail-best = Bestenfalls
detail-step = Nächster Schritt
detail-reached = erreicht
detail-level = Stand { $at } von { $of }
detail-level-short = { $at } von { $of }
detail-advice = Hinweise

method-heading = Wie der Wert berechnet wurde
method-points = Jede Antwort hat Punkte; der Wert einer Frage sagt, wo sie zwischen dem Wenigsten (0) und dem Meisten (100) liegen.
# $mean is how the parts are put together.
method-dimension = { $mean ->
    [geometric] Ein Bereich ist das geometrische Mittel
    [harmonic] Ein Bereich ist das harmonische Mittel
    [minimum] Ein Bereich ist der kleinste Wert
   *[arithmetic] Ein Bereich ist das arithmetische Mittel
} seiner Fragen, die zutreffen und beantwortet sind; er hat einen Wert, wenn es mindestens { $share } davon sind.
method-headline = { $mean ->
    [geometric] { $score } ist das geometrische Mittel
    [harmonic] { $score } ist das harmonische Mittel
    [minimum] { $score } ist der kleinste Wert
   *[arithmetic] { $score } ist das arithmetische Mittel
} { $parts ->
    [one] des einen Teils
   *[other] der { $parts } Teile
}; mindestens { $share } davon müssen einen Wert haben.
method-bands = Stufen: { $bands }.
method-band = { $band } ab { $from }
method-left-out = „Weiß nicht“ zählt als nicht beantwortet; was nicht zutrifft, bleibt außer Betracht.
method-gain = Der Zuwachs eines Schritts sagt, um wie viel der Wert stiege, wenn nur diese Antwort um eine Stufe besser würde.
# The command that shows the arithmetic stands between the two.
method-by-hand = Jede Summe lässt sich von Hand nachrechnen, mit { $command }.
report-foot = { $questionnaire }, Version { $version }, Fassung { $hash }.
report-definition = Fassung { $hash }.
report-page = { $page } von { $pages }

index-title = Innovationsberichte: { $questionnaire }
index-note = { $reports ->
    [one] { $reports } Bericht. Er handelt von einem einzelnen Betrieb: Geben Sie ihn nur diesem Betrieb.
   *[other] { $reports } Berichte. Sie handeln von einzelnen Betrieben: Geben Sie jeden nur seinem Betrieb.
}
index-firm = Betrieb
index-about = Angaben
index-score = Wert
index-band = Stufe
