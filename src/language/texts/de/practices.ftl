### Practices: why they are named, lists, the sheet of one.

answers-question = antwortet auf „{ $question }“ ({ $value })
answers-gap = antwortet auf „{ $gap }“
answers-barriers = { $number ->
    [one] antwortet auf das Hindernis, das sich hier zeigt: { $barriers }
   *[other] antwortet auf die Hindernisse, die sich hier zeigen: { $barriers }
}
practised-here = wird in derselben Region angewandt
practised-in-country = wird im selben Land angewandt
kind-received = ist eine Art Förderung, die schon einmal erhalten wurde

practices-column-id = Kennung
practices-column-practice = Praxisbeispiel
practices-column-type = Art
practices-column-where = wo

practice-no-detail = Die gelesenen Quellen sagen nicht im Einzelnen, was getan wird.
practice-figures = Zahlen:
practice-lesson = Daraus gelernt: { $text }
practice-transfer = Übernehmen: { $text }
practice-answers = Antwortet auf:
practice-barrier = Hindernis: { $barrier }
practice-sources = Quellen:

matches-gap = { $gap } ({ $value } von 100)
matches-none = kein Praxisbeispiel des Katalogs antwortet darauf
matches-no-gap = { $about } zeigt keine Schwachstelle, die heraussticht.
matches-firm-of-row = Der Betrieb in Zeile { $row } von { $file }
