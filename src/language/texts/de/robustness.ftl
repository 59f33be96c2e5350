### What ranks and bands hang on; what if firms answered otherwise.

sheet-robust = Robustheit
sheet-robust-caption = Woran die Plätze nach { $score } hängen
col-rank = Platz
col-rank-short = Platz
col-rank-noise = Platz, Gewichte ±{ $percent }
col-rank-noise-short = ±{ $percent }
col-band-noise = Stufe bleibt, Gewichte ±{ $percent }
col-band-noise-short = bleibt
col-rank-simplex = Platz, beliebige Gewichte
col-rank-simplex-short = beliebig
col-band-simplex = Stufe bleibt, beliebige Gewichte
col-band-simplex-short = bleibt
col-rank-arithmetic = Platz, arithmetisches Mittel
col-rank-arithmetic-short = arithm.
col-rank-geometric = Platz, geometrisches Mittel
col-rank-geometric-short = geom.
col-rank-without = Platz ohne eine Dimension
col-rank-without-short = ohne eine
note-robust = Robustheit: { $score } wurde für jede Antwort neu gebildet, { $draws }-mal mit um bis zu { $percent } veränderten Gewichten und { $draws }-mal mit neu gezogenen (jede Aufteilung gleich wahrscheinlich; { $generator }, Startwert { $seed }), als arithmetisches und geometrisches Mittel und ohne jede von { $dimensions }. Plätze gelten für Mittel von Gruppen einer Ebene; von–bis umfasst neun von zehn Ziehungen. Stufe bleibt: in wie vielen Ziehungen die Stufe des Mittels die heutige ist.
note-robust-shifts = Plätze verschieben sich bei Gewichten ±{ $percent } im Mittel um { $noise }, und { $unchanged } bleiben; bei beliebigen Gewichten um { $any }, und { $any_unchanged } bleiben.

sheet-what-if = Was wäre wenn { $number }
sheet-what-if-caption = Was wäre, wenn: { $title }
col-concerned = Betroffene Betriebe
col-concerned-short = betroffen
col-today = Heute
col-today-short = Heute
col-then = Dann
col-then-short = Dann
col-change = Unterschied
col-change-short = Änderung
note-what-if = Was wäre, wenn: Antworten wurden geändert, wie das Szenario es sagt, und neu bewertet; sonst ändert sich nichts. Das ist Rechnen, keine Vorhersage: Es sagt, wie die Werte wären, nicht, dass eine Maßnahme sie herbeiführt.

robust-heading = Wie sehr das Ergebnis an den Gewichten hängt
robust-noise = Bei um bis zu { $percent } veränderten Gewichten bleibt „{ $band }“ in { $share } von { $draws } Ziehungen; neun von zehn liegen zwischen { $low } und { $high }.
robust-simplex = Bei neu gezogenen Gewichten, jede Aufteilung gleich wahrscheinlich, bleibt „{ $band }“ in { $share }; neun von zehn liegen zwischen { $low } und { $high }.
robust-means = Als arithmetisches Mittel: { $arithmetic }; als geometrisches Mittel: { $geometric }.
robust-value = { $value } ({ $band })
robust-without = Ohne { $dimension }: { $value }
robust-band-stays = die Stufe bleibt
robust-band-changes = die Stufe wird „{ $band }“
robust-draws = Gezogen mit { $generator }, Startwert { $seed }.

about-robustness = Robustheit
about-robustness_shifts = Verschiebung der Plätze
about-what_if = was wäre, wenn
