### Practices: why they are named, lists, the sheet of one.

answers-question = risponde a «{ $question }» ({ $value })
answers-gap = risponde a «{ $gap }»
answers-barriers = { $number ->
    [one] risponde all'ostacolo che si vede qui: { $barriers }
   *[other] risponde agli ostacoli che si vedono qui: { $barriers }
}
practised-here = è praticata nella stessa regione
practised-in-country = è praticata nello stesso Paese
kind-received = è un tipo di sostegno già ricevuto

practices-column-id = id
practices-column-practice = buona pratica
practices-column-type = tipo
practices-column-where = dove

practice-no-detail = Le fonti lette non dicono in dettaglio che cosa si fa.
practice-figures = Cifre:
practice-lesson = Che cosa insegna: { $text }
practice-transfer = Per adottarla: { $text }
practice-answers = Risponde a:
practice-barrier = Ostacolo: { $barrier }
practice-sources = Fonti:

matches-gap = { $gap } ({ $value } su 100)
matches-none = nessuna pratica del catalogo vi risponde
matches-no-gap = { $about } non mostra alcun punto debole che spicchi.
matches-firm-of-row = L'impresa della riga { $row } di { $file }
