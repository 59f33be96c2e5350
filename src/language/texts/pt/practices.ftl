### Practices: why they are named, lists, the sheet of one.

answers-question = responde a «{ $question }» ({ $value })
answers-gap = responde a «{ $gap }»
answers-barriers = { $number ->
    [one] responde ao obstáculo que aqui se vê: { $barriers }
   *[other] responde aos obstáculos que aqui se veem: { $barriers }
}
practised-here = é praticada na mesma região
practised-in-country = é praticada no mesmo país
kind-received = é um tipo de apoio já recebido

practices-column-id = id.
practices-column-practice = boa prática
practices-column-type = tipo
practices-column-where = onde

practice-no-detail = As fontes lidas não dizem em pormenor o que se faz.
practice-figures = Números:
practice-lesson = O que se aprendeu: { $text }
practice-transfer = Para a adotar: { $text }
practice-answers = Responde a:
practice-barrier = Obstáculo: { $barrier }
practice-sources = Fontes:

matches-gap = { $gap } ({ $value } de 100)
matches-none = nenhuma prática do catálogo lhe responde
matches-no-gap = { $about } não mostra nenhum ponto fraco que se destaque.
matches-firm-of-row = A empresa da linha { $row } de { $file }
