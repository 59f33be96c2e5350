### Practices: why they are named, lists, the sheet of one.

answers-question = responde a «{ $question }» ({ $value })
answers-gap = responde a «{ $gap }»
answers-barriers = { $number ->
    [one] responde al obstáculo que se ve aquí: { $barriers }
   *[other] responde a los obstáculos que se ven aquí: { $barriers }
}
practised-here = se practica en la misma región
practised-in-country = se practica en el mismo país
kind-received = es un tipo de ayuda ya recibido

practices-column-id = id.
practices-column-practice = buena práctica
practices-column-type = tipo
practices-column-where = dónde

practice-no-detail = Las fuentes leídas no dicen en detalle qué se hace.
practice-figures = Cifras:
practice-lesson = Lo aprendido: { $text }
practice-transfer = Para adoptarla: { $text }
practice-answers = Responde a:
practice-barrier = Obstáculo: { $barrier }
practice-sources = Fuentes:

matches-gap = { $gap } ({ $value } de 100)
matches-none = ninguna práctica del catálogo responde a ello
matches-no-gap = { $about } no muestra ningún punto débil que destaque.
matches-firm-of-row = La empresa de la fila { $row } de { $file }
