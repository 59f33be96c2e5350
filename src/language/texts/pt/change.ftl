### Two waves compared: did the firms move.

change-title = O que mudou: { $questionnaire }
change-wave-before = Antes: { $wave } ({ $responses ->
    [one] { $responses } resposta
   *[other] { $responses } respostas
}).
change-wave-after = Depois: { $wave } ({ $responses ->
    [one] { $responses } resposta
   *[other] { $responses } respostas
}).
change-without-id = { $responses ->
    [one] { $responses } resposta não tem número de empresa e não se pode emparelhar.
   *[other] { $responses } respostas não têm número de empresa e não se podem emparelhar.
}
change-other-waves = { $responses ->
    [one] { $responses } resposta é de outra vaga.
   *[other] { $responses } respostas são de outras vagas.
}
change-firms = Empresas em ambas as vagas: { $both }; só antes: { $before }; só depois: { $after }.
change-scores = Mudança média das empresas em ambas as vagas
change-pairs = Pares
change-before = Antes
change-after = Depois
change-change = Mudança
change-movers = Empresas que se moveram mais do que o ruído
change-none-moved = Nenhuma empresa se moveu mais do que o ruído.
change-firm = { $firm }: { $scores }. Perguntas: { $questions }
change-alone = Empresas numa só vaga
change-before-only = Só antes: { $firms }.
change-after-only = Só depois: { $firms }.
change-no-firm = nenhuma
change-leavers = { $score } antes: em média { $stayed } onde a empresa está em ambas as vagas, { $left } onde falta.
change-chart = Antes e depois
change-chart-said = Médias das empresas em ambas as vagas: antes vazio, depois cheio; os números são as mudanças.
change-note-test = Teste t emparelhado, depois menos antes; intervalo de 95%; g é o de Hedges, a mudança média pelo desvio das mudanças. p Holm vale para todas as pontuações de uma tabela em conjunto. ↑/↓/·: empresas acima, abaixo e dentro do ruído.
change-note-noise = A mudança de uma empresa é mais do que ruído acima de 1,96 · √2 · EPM, o erro de medida das respostas de antes: { $scores }.
change-note-noise-norms = A mudança de uma empresa é mais do que ruído acima de 1,96 · √2 · EPM, o erro de medida de { $file }: { $scores }.
change-note-regression = As empresas que estavam em baixo tendem a estar mais acima da vez seguinte e as altas mais abaixo, faça-se o que se fizer (regressão à média; o r das duas vagas é { $r }). Uma mudança por si só não mostra o que a trouxe.
change-note-several = De várias respostas de uma empresa numa vaga toma-se a média das pontuações.
change-more-firms = { $firms ->
    [one] mais { $firms }
   *[other] mais { $firms }
}
change-measure = Ajudou? { $measure }
change-measure-firms = Empresas em ambas as vagas que participaram: { $treated }; que não participaram: { $control }; não se sabe: { $unknown }.
change-measure-had-before = { $firms ->
    [one] { $firms } das empresas participantes indicou a medida já na vaga anterior: o que lhe trouxe pode estar antes.
   *[other] { $firms } das empresas participantes indicaram a medida já na vaga anterior: o que lhes trouxe pode estar antes.
}
change-balance = Como se comparam os grupos no início
change-treated = Participou
change-control = Restantes
change-standardised = Dif. pad.
change-balance-alike = Nenhuma diferença no início passa de 0,1 desvios-padrão.
change-balance-differs = Os grupos diferem no início em mais de 0,1 desvios-padrão: { $what }
change-balance-much = Onde diferem em mais de 0,25, o ajuste não o compensa com segurança.
change-regression = { $score }: como os grupos começaram diferentes, só a regressão à média daria uma diferença de { $points } pontos.
change-effects = Mudança das que participaram face às restantes
change-difference = Diferença
change-adjusted = Ajustada
change-detectable = Detetável
change-more = { $score }: as empresas que participaram ganharam { $points } pontos a mais do que as restantes ({ $interval }; p { $p }, Holm).
change-less = { $score }: as empresas que participaram ganharam { $points } pontos a menos do que as restantes ({ $interval }; p { $p }, Holm).
change-confirmed = A estimativa ajustada mostra o mesmo: { $points }.
change-not-confirmed = A estimativa ajustada não o mostra: { $points }.
change-not-shown = { $score }: não se mostrou diferença ({ $points }; { $interval }). Esta amostra teria mostrado uma de { $mde } pontos com uma probabilidade de 80%.
change-not-shown-others = Também não se mostrou em: { $scores }.
change-too-few = Empresas a menos para dizer algo, ou todas mudaram do mesmo modo: { $scores }.
change-assumption = Só se ambos os grupos tivessem mudado do mesmo modo sem ela (tendências paralelas) foi a medida que fez a diferença. Duas vagas não o podem verificar, e onde as empresas escolheram participar é duvidoso.
change-forest-said = Cheio: diferença nas diferenças; vazio: ajustada; linhas: intervalos de 95%; em pontos. À direita de 0 ganharam mais as que participaram.
change-covariate-size = pessoas na empresa
change-covariate-sector = setor
change-covariate-region = região
change-held-start = pontuação inicial
change-held-measures = outras medidas
change-note-effects = Diferença: diferença nas diferenças das empresas em ambas as vagas, a mudança das que participaram menos a das restantes; erros { $errors }.
change-note-adjusted = Ajustada: diferença depois, com iguais: { $held }.
change-note-family = p Holm vale para todas as medidas e pontuações em conjunto. Detetável: a menor diferença que esta amostra mostra com uma probabilidade de 80%.
change-note-trends = Se ambos os grupos teriam mudado do mesmo modo não se pode verificar com duas vagas.
change-sheet-changes = Mudanças
change-sheet-measures = Medidas
change-sheet-balance = No início
change-sheet-firms = Empresas
change-sheet-notes = Notas
respondents-title = Até que ponto as pessoas de uma empresa concordam: { $questionnaire }
respondents-firms = Empresas com respostas de várias pessoas: { $firms }.
respondents-pair = { $who } ({ $firms ->
    [one] { $firms } empresa
   *[other] { $firms } empresas
})
respondents-difference = Diferença
respondents-kappa = Kappa ponderado de todas as respostas: { $kappa } ({ $answers } pares de respostas).
respondents-often = Onde mais discordam: { $questions }.
respondents-apart = Onde discordam em dois níveis ou mais
respondents-none-apart = Em nada discordam em dois níveis.
respondents-firm = { $firm }: { $questions }
respondents-note-icc = ICC (Shrout e Fleiss): ICC1 com intervalo de 95%, se a pessoa não importa; ICC2 para o que diz uma delas; ICC3 se não importa que uma diga sempre mais. Diferença: média da primeira menos média da segunda.
respondents-note-kappa = O kappa ponderado conta as divergências pelo quadrado dos seus níveis face ao que o acaso daria em cada pergunta. Só perguntas com respostas ordenadas.
respondents-sheet-apart = Divergências
respondents-sheet-agreement = Concordância
change-note-alike = Todas as empresas mudaram do mesmo modo, pelo que não há nada a testar: { $scores }.
