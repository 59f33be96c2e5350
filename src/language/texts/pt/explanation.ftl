### The arithmetic behind one profile. Ids, codes and signs are the same in all languages.

explain-firm = Empresa { $firm }
explain-no-firm = Uma empresa sem número
explain-wave = vaga { $wave }
explain-respondent = respondeu { $respondent }
explain-place = { $firm } ({ $file }, linha { $row })
explain-stamp = { $place }, { $id } { $version } (hash { $hash })
explain-problem = Problema: { $problem }

explain-scores = Pontuações
explain-classes = Classes
explain-advice = Conselhos
explain-completeness = Completude: { $completeness }
explain-complete = { $answered } respondidas de { $applicable } aplicáveis = { $share }
explain-none-applicable = nenhuma pergunta é aplicável

explain-above = calculado acima
explain-not-applicable = não se aplica
explain-insufficient = insuficiente, sem valor
explain-in-band = { $value }, nível { $band } (a partir de { $from })
explain-parts-none = { $parts ->
    [one] a sua { $parts } parte não é aplicável
   *[other] nenhuma das suas { $parts } partes é aplicável
}
explain-counting = { $applicable ->
    [one] { $answered } de { $applicable } parte aplicável tem valor: { $verdict }
   *[other] { $answered } de { $applicable } partes aplicáveis têm valor: { $verdict }
}
explain-none-valued = nenhuma tem valor
explain-below-needed = { $share } está abaixo dos { $needed } precisos
explain-enough = { $share } atinge os { $needed } precisos

explain-mean = { $mean ->
    [geometric] média geométrica
    [harmonic] média harmónica
    [minimum] mínimo
   *[arithmetic] média aritmética
}: { $formula } = { $result }
explain-least-of = mínimo de { $values }
explain-zero = 0, porque uma delas é 0
explain-reversed-value = invertida: 100 − { $value } = { $turned }
explain-reversed = invertida
explain-weight = peso { $weight }
explain-not-counted = não conta
explain-left-out = de fora

explain-nothing-ticked = nada assinalado
explain-not-in-form = não está na versão
explain-condition-false = não se aplica: a sua condição não se verifica
explain-answered-not-applicable = não se aplica: resposta { $answer }
explain-not-answered = sem resposta
explain-answered-missing = sem resposta: { $answer }
explain-answered = resposta { $answer }
explain-points = { $points ->
    [one] { $points } ponto
   *[other] { $points } pontos
}
explain-points-capped = { $sum }, no máximo { $most }
explain-curve-end = { $points } no fim da curva

explain-no-class = nenhuma classe
explain-holds = verifica-se
explain-does-not-hold = não se verifica
explain-true = verdadeiro
explain-false = falso
explain-always = sempre verdadeiro
explain-all-of = tudo isto
explain-one-of = um destes
explain-not = não

explain-is = { $question } é { $code } (resposta: { $answer })
explain-in = { $question } é uma de { $codes } (resposta: { $answer })
explain-at-least = { $question } é pelo menos { $number } (resposta: { $answer })
explain-below = { $question } é menor do que { $number } (resposta: { $answer })
explain-is-answered = { $question } está respondida (resposta: { $answer })
explain-is-not-answered = { $question } não está respondida (resposta: { $answer })
explain-score-at-least = { $score } é pelo menos { $number } (pontuação: { $value })
explain-score-below = { $score } é menor do que { $number } (pontuação: { $value })
explain-score-band = { $score } está no nível { $band } (pontuação: { $value })
