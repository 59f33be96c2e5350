### A questionnaire as text, as one would hand it to a colleague. Ids and codes are the same in all languages.

show-asked-if = pergunta-se se { $condition }
show-required = obrigatória
show-kind = { $kind ->
    [choice] uma opção
    [choices] várias opções
    [number] número
    [date] data
    [region] região
    [sector] atividade
   *[text] texto
}
show-no-answer = sem resposta
show-alone = sozinha
show-from-to = de { $least } a { $most }
show-at-least = pelo menos { $least }
show-at-most = no máximo { $most }
show-points = pontos { $points }
show-cap = { $cap ->
    [one] em conjunto, no máximo { $cap } ponto
   *[other] em conjunto, no máximo { $cap } pontos
}
show-adds-up = Como se soma
show-profile = O perfil mostra **{ $headline }** e, por baixo, { $dimensions }.
show-part = { $id } { $share }
show-part-reversed = { $id } invertida { $share }
show-score = **{ $id }** { $score }: { $mean ->
    [geometric] média geométrica de { $parts }
    [harmonic] média harmónica de { $parts }
    [minimum] mínimo de { $parts }
   *[arithmetic] média aritmética de { $parts }
}; precisa de { $share } do que se aplica
show-bands = Níveis
show-band = a partir de { $from } **{ $id }** { $band }
show-class = **{ $id }** { $class }, se { $condition }
show-forms = Versões
show-advice = Conselhos

show-is = { $question } é { $code }
show-in = { $question } é uma de { $codes }
show-is-answered = { $question } está respondida
show-is-not-answered = { $question } não está respondida
show-in-band = { $score } está em { $band }
show-nothing-else = nada mais se verifica
show-never = nunca
show-and = { $one } e { $other }
show-or = { $one } ou { $other }
show-not = não se verifica ({ $condition })
