### The report that a firm keeps.

report-kind = Relatório de inovação
report-heading = Relatório de inovação: { $firm }
report-questionnaire = Questionário
report-version = { $questionnaire }, versão { $version }
report-firm-of-row = A empresa da linha { $row }
# An earlier response whose day and wave nobody wrote down.
report-time-before = a vez anterior
report-change = { $change } em relação à vez anterior ({ $when }: { $value })
report-value-then = { $when }: { $value }
report-peers = { $firms ->
    [one] média da única empresa deste inquérito: { $mean }
   *[other] média das { $firms } empresas deste inquérito: { $mean }
}
report-no-value = Não há valor: { $why }. Seguem-se as partes que o têm.

# Drawings, in words for those who do not see them.
report-scale-said = { $score }: { $value } de 100, { $band }.
report-scale-said-without-band = { $score }: { $value } de 100.
report-scale-said-without-value = { $score } não tem valor.
report-radar-title = Perfil das áreas, de 0 no centro a 100 na margem
report-radar-today = hoje
report-radar-peers = { $firms ->
    [one] média de { $firms } empresa
   *[other] média de { $firms } empresas
}
report-strips-title = As áreas uma a uma

report-dimension = Área
report-value = Pontuação
report-band = Nível
report-strongest = Mais fortes
report-weakest = Mais fracas
report-none-stands-out = nenhuma se destaca
report-no-class = não se pode dizer

certainty-heading = Até que ponto isto é seguro?
certainty-all = { $questions ->
    [one] A única pergunta que conta e se aplica à empresa está respondida.
   *[other] As { $questions } perguntas que contam e se aplicam à empresa estão respondidas.
}
certainty-some = { $questions ->
    [one] A única pergunta que conta e se aplica à empresa não está respondida.
   *[other] Estão respondidas { $answered } das { $questions } perguntas que contam e se aplicam à empresa ({ $share }).
}
certainty-unknown = { $unknown ->
    [one] { $unknown } foi respondida com «não sei»
   *[other] { $unknown } foram respondidas com «não sei»
}; isso não conta nem a favor nem contra.
certainty-open = { $open ->
    [one] { $open } ficou sem resposta
   *[other] { $open } ficaram sem resposta
}; isso não conta nem a favor nem contra.
certainty-unknown-and-open = { $unknown ->
    [one] { $unknown } foi respondida com «não sei»
   *[other] { $unknown } foram respondidas com «não sei»
} e { $open ->
    [one] { $open } ficou sem resposta
   *[other] { $open } ficaram sem resposta
}; isso não conta nem a favor nem contra.
certainty-form = A empresa respondeu à versão «{ $form }»; as outras perguntas não foram feitas.
certainty-without = Sem valor: { $scores }.
certainty-problems = { $answers ->
    [one] { $answers } resposta não se percebeu e conta como não dada.
   *[other] { $answers } respostas não se perceberam e contam como não dadas.
}
certainty-own-view = As respostas são a visão da própria empresa num só dia. Diferenças de poucos pontos entre áreas dizem pouco; as respostas por trás delas dizem mais.

path-heading = O roteiro
path-focus = Vem primeiro aquilo em que a empresa quer trabalhar: { $scores }.
path-today = { $score }: hoje, { $value }.
path-after-soon = Com os passos dos noventa dias seria { $value }.
path-after-year = Com os do ano também, { $value }.
path-gain-alone = O ganho ao lado de um passo é o que ele traz sozinho.
path-at-the-top = Nenhum passo subiria mais a pontuação: mantenha o que resulta e mostre-o a outros.
path-no-value = Não há roteiro, porque a pontuação não tem valor. Responda primeiro às perguntas em aberto.
path-no-headline = Não há roteiro: o questionário não indica uma pontuação global que um passo possa subir.
path-soon = Os próximos noventa dias
path-soon-note = Passos ligeiros e médios a par do trabalho diário. Escolha alguns e escreva um nome e um dia ao lado de cada um.
path-year = Durante o ano
path-year-note = O que demora mais ou vem depois.

step-what = O que fazer
step-move = Hoje → a seguir
step-next = a seguir:
step-gain = Ganho
step-help = Quem pode ajudar
step-who = Quem, até quando
step-fill-in = para preencher à mão
step-from-to = Hoje: { $from }. A seguir: { $to }.
step-as-before = como no passo { $number }
step-helped-by = { $kind }, como { $practice }
step-received = já receberam este tipo

report-practices = O que outros fizeram a este respeito
report-practice-why = Porque é referida: { $why }.

detail-heading = Pergunta a pergunta
detail-around = À volta da empresa
detail-question = Pergunta
detail-today = Hoje
detail-best = O melhor
detail-step = Próximo passo
detail-reached = atingido
detail-level = grau { $at } de { $of }
detail-level-short = { $at } de { $of }
detail-advice = Conselhos

method-heading = Como se calculou a pontuação
method-points = Cada resposta tem pontos; a pontuação de uma pergunta diz onde ficam entre o menos (0) e o mais (100) que ela pode trazer.
# $mean is how the parts are put together.
method-dimension = { $mean ->
    [geometric] Uma área é a média geométrica
    [harmonic] Uma área é a média harmónica
    [minimum] Uma área é o mínimo
   *[arithmetic] Uma área é a média aritmética
} das suas perguntas que se aplicam e foram respondidas; tem valor se o foram pelo menos { $share } delas.
method-headline = { $mean ->
    [geometric] { $score } é a média geométrica
    [harmonic] { $score } é a média harmónica
    [minimum] { $score } é o mínimo
   *[arithmetic] { $score } é a média aritmética
} { $parts ->
    [one] da sua única parte
   *[other] das suas { $parts } partes
}; pelo menos { $share } delas devem ter valor.
method-bands = Níveis: { $bands }.
method-band = { $band } a partir de { $from }
method-left-out = «Não sei» conta como não respondido, e o que não se aplica fica de fora.
method-gain = O ganho de um passo é quanto subiria a pontuação se só essa resposta passasse ao grau seguinte.
# The command that shows the arithmetic stands between the two.
method-by-hand = Cada soma pode ser refeita à mão com { $command }.
report-foot = { $questionnaire }, versão { $version }, definição { $hash }.
report-definition = Definição { $hash }.
report-page = { $page } de { $pages }

index-title = Relatórios de inovação: { $questionnaire }
index-note = { $reports ->
    [one] { $reports } relatório. É sobre uma só empresa: entregue-o apenas a essa empresa.
   *[other] { $reports } relatórios. São sobre empresas concretas: entregue cada um apenas à sua empresa.
}
index-firm = Empresa
index-about = Dados
index-score = Pontuação
index-band = Nível
