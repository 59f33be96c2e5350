### The tables by region: captions, columns, charts, notes.

regions-title = { $questionnaire } por { $by }
regions-tables = Tabelas
regions-notes = Notas

# Groups whose names come from the program.
group-total = Total
group-not-known = (não se sabe)
group-other-regions = (outras regiões)
group-neither = (nenhuma)
group-no-closer = { $region } (sem mais detalhe)
group-rural-urban = rural − urbano
group-urban = urbano
group-intermediate = intermédio
group-rural = rural
group-yes = sim
group-no = não

# Sheets: a short name of at most 31 letters without []:*?/\, and a caption.
sheet-overview = Resumo
sheet-overview-caption = { $score }: média, intervalo, dispersão e diferença para todas as outras empresas
sheet-scores = Pontuações
sheet-scores-caption = Média de cada pontuação
sheet-bands = Níveis
sheet-bands-caption = { $score }: parte das empresas em cada nível
sheet-classes-caption = { $classification }: parte das empresas em cada classe
sheet-intervals = Intervalos
sheet-intervals-caption = { $score }: médias com os seus intervalos
sheet-figures = Todos os números
sheet-notes = Notas

# Columns; where there is little room those with "short" stand, at most 10 letters.
col-score = Pontuação
col-firms = Empresas
col-firms-short = Empresas
col-scored = Com valor
col-complete = Completo
col-interval = Intervalo de { $percent }
col-flag = Aviso
col-standing = Posição
col-standing-short = Posição
col-median = Mediana
col-quartiles = Quartis
col-sd = Desvio-padrão
col-others = Face às outras
col-others-short = vs. resto
col-others-interval = O seu intervalo
col-from = { $column } de
col-to = { $column } a
col-group = Grupo
col-mean = Média
col-reach-up = Alcance acima
col-reach-down = Alcance abaixo

flag-confidential = confidencial
flag-low-reliability = pouco fiável
flag-low-reliability-when = pouco fiável (menos de { $responses } respostas, ou um erro-padrão acima de um terço da média)
flag-not-available = não disponível

# The page.
lead = { $firms ->
    [one] { $firms } empresa.
   *[other] { $firms } empresas.
} { $score }: { $mean } de 100 em média (intervalo de { $percent }, { $low } a { $high }).
lead-hidden = { $groups ->
    [one] Fica em branco { $hidden } de { $groups } grupo, para que nada se possa ler sobre uma empresa.
   *[other] Ficam em branco { $hidden } dos { $groups } grupos, para que nada se possa ler sobre uma empresa.
}
dots-heading = { $score }, com intervalos de { $percent }
dots-title = { $score } por grupo, com intervalos de { $percent }
dots-said = Um ponto é uma média; a linha que o atravessa, o seu intervalo. Os números estão à direita e nas tabelas abaixo.
dots-interval = { $mean } ({ $low } a { $high })
dots-all = todas
dots-caption = Um ponto é a média; a linha, o seu intervalo; a linha tracejada, a média de todas. Grupos de uma mesma posição não se distinguem do primeiro; a ordem dentro dela não diz nada.
bands-title = { $score }: parte das empresas em cada nível
bands-said = Cada barra é um grupo; as suas partes são a proporção de empresas em cada nível, o mais baixo primeiro. Os números estão nas tabelas abaixo.
heat-heading = Onde estão os pontos fortes e fracos
heat-title = Média de cada pontuação em cada grupo
heat-said = Uma linha por grupo, uma coluna por pontuação; o número de uma célula é a média, de 0 a 100.
heat-caption = Médias, de 0 (claro) a 100 (escuro).
map-heading = Mapa
map-title = { $score } por região
map-said = As regiões são sombreadas pela média; as tracejadas são confidenciais. Os números estão nas tabelas abaixo.
map-caption = { $score }, média; as regiões tracejadas são confidenciais. Tons vizinhos podem não diferir: vejam-se os intervalos.
map-no-firms = sem empresas
chart-with-intervals = { $score }, com intervalos

# What the notes are about: the heads of the workbook's sheet of notes.
about-source = fonte
about-sample = amostra
about-calibration = calibração
about-intervals = intervalos
about-quantiles = quantis
about-shares = proporções
about-difference = diferença
about-standing = posição
about-confidentiality = confidencialidade
about-flags = avisos
about-not_for_publication = não publicar
about-left_out = excluídas
about-weight_zero = peso 0
about-firms_again = empresas repetidas
about-few_not_known = poucas sem dado
about-not_placed = sem região
about-equal_weights = pesos iguais
about-no_variation = sem variação
about-no_interval = sem intervalo
about-whole_population = população inteira
about-many_scores = muitas pontuações

note-source = Respostas de { $inputs }; questionário { $id } { $version } (hash { $hash }); as pontuações vão de 0 a 100. Regiões: NUTS 2024, Eurostat.
note-unweighted = Sem ponderação: cada resposta conta o mesmo e cada grupo é tomado como uma amostra aleatória simples própria.
note-sample = Amostra: { $parts }. Os pesos somam { $sum }. Erros-padrão por linearização de Taylor, grupos como domínios da amostra inteira; deff face a uma amostra aleatória simples sem reposição; n_eff segundo Kish.
sample-weights = pesos de `{ $column }`, tal como estão
sample-no-weights = sem pesos
sample-strata = estratos de `{ $column }`
sample-cluster = unidades amostradas de `{ $column }`
sample-fpc = correção para população finita de `{ $column }`
sample-no-fpc = sem correção para população finita
sample-certainty = os estratos com uma unidade nada acrescentam às variâncias
sample-adjust = os estratos com uma unidade são comparados com a média da amostra inteira
sample-average = os estratos com uma unidade contam como os outros em média
note-calibration = { $margins ->
    [one] Os pesos estão pós-estratificados
   *[other] Os pesos estão ajustados por raking
} a totais conhecidos de { $variables } ({ $rounds ->
    [one] convergiu em { $rounds } volta
   *[other] convergiu em { $rounds } voltas
}); foram multiplicados por { $least } a { $greatest }. O número efetivo de respostas de Kish é { $after } depois e { $before } antes, um efeito de desenho da ponderação de { $effect }. Os erros-padrão são dos resíduos face aos totais, como no survey do R.
note-intervals = Intervalos das médias: { $percent }, t de Student com { $freedom ->
    [domain] as unidades do grupo menos os seus estratos
    [design] as unidades da amostra inteira menos os seus estratos
   *[responses] o número de respostas menos um
} como graus de liberdade; nenhum onde há uma só empresa ou unidade. Sem correção para muitas comparações.
note-quantiles = { $rule ->
    [math] Medianas e quartis: o menor valor cujo peso acumulado atinge a proporção (regra `math` do svyquantile do R).
    [school] Medianas e quartis: o menor valor cujo peso acumulado atinge a proporção, o meio de dois onde é atingida exatamente (regra `school` do svyquantile do R).
   *[type7] Medianas e quartis: lineares entre observações (tipo 7 de Hyndman e Fan, como nas folhas de cálculo).
}
note-shares = As proporções são das empresas que têm a pontuação ou uma classe; intervalos das proporções: { $design ->
    [given] Wilson, com o número efetivo de respostas que a variância da proporção mostra e t de Student
   *[none] Wilson
}, nunca de largura 0.
note-difference = Diferença: a média do grupo menos a de todas as outras respostas; intervalo { $design ->
    [given] por linearização sobre a amostra inteira, com os seus graus de liberdade menos um
   *[none] de Welch
}.
note-standing = Os grupos são ordenados pelas médias e têm a mesma posição enquanto o seu intervalo alcançar o do primeiro: dentro de uma posição não se distinguem, e a ordem não diz nada.
note-not-suppressed = Nada foi suprimido.
note-confidentiality = São suprimidos os grupos de menos de { $least } empresas{ $dominance }; uma pontuação igual para todas as empresas de um grupo; as proporções de um grupo cujas empresas, todas ou todas menos uma, estão num só nível ou classe; os quartis de menos de { $twice } empresas; um valor mínimo e um máximo que menos de { $least } empresas têm; e tantos grupos mais quantos forem precisos para que nada disto se possa calcular a partir do resto, ao longo dos níveis da NUTS. Uma empresa conta uma vez. As tabelas das mesmas respostas por outros grupos estão ligadas a esta: faça-as numa só execução se forem publicadas em conjunto.
# Stands inside the sentence above, after the number of firms.
note-dominance = { $firms ->
    [one] , ou de cujo peso { $firms } empresa tem mais de { $percent }
   *[other] , ou de cujo peso { $firms } empresas têm mais de { $percent }
}
note-flags = Avisos: { $flags }.

caveat-not-for-publication = NÃO PUBLICAR: nada foi suprimido (--unsafe).
caveat-left-out = { $responses ->
    [one] { $responses } resposta ficou de fora por falta de { $lacking }.
   *[other] { $responses } respostas ficaram de fora por falta de { $lacking }.
}
lacking-weight = um peso
lacking-good-weight = um peso que seja um número igual ou superior a 0
lacking-stratum = um estrato
lacking-cluster = uma unidade de amostragem
caveat-weightless = { $responses ->
    [one] { $responses } resposta não entra nas estimativas: o seu peso é 0.
   *[other] { $responses } respostas não entram nas estimativas: o seu peso é 0.
}
caveat-firms-again = { $firms ->
    [one] { $firms } empresa respondeu mais de uma vez; cada empresa é uma unidade da amostra.
   *[other] { $firms } empresas responderam mais de uma vez; cada empresa é uma unidade da amostra.
}
caveat-firms-again-independent = { $firms ->
    [one] { $firms } empresa respondeu mais de uma vez; os intervalos tomam as respostas de uma empresa como independentes (--cluster com o número da empresa não).
   *[other] { $firms } empresas responderam mais de uma vez; os intervalos tomam as respostas de uma empresa como independentes (--cluster com o número da empresa não).
}
caveat-few-not-known = Ficam de fora, também do total, menos de { $least } empresas de que falta um dado ({ $of }).
caveat-not-placed = { $responses ->
    [one] { $responses } resposta não tem uma região conhecida.
   *[other] { $responses } respostas não têm uma região conhecida.
}
caveat-equal-weights = Os pesos não somam mais do que o número de respostas, por isso não há efeito de desenho.
caveat-no-variation = { $means ->
    [one] { $means } média não tem variação: todas as empresas têm a mesma pontuação e o intervalo não tem largura.
   *[other] { $means } médias não têm variação: todas as empresas têm a mesma pontuação e o intervalo não tem largura.
}
caveat-no-interval = { $means ->
    [one] { $means } média não tem intervalo: uma empresa, ou uma unidade da amostra, nada diz sobre como as empresas diferem.
   *[other] { $means } médias não têm intervalo: uma empresa, ou uma unidade da amostra, nada diz sobre como as empresas diferem.
}
caveat-whole-population = Um estrato foi tomado por inteiro, por isso nada acrescenta aos erros-padrão.
caveat-many-scores = As empresas contam-se em separado para as primeiras 63 pontuações, e em conjunto para as restantes.
caveat-hundredths = Os quartis são de pontuações arredondadas às centésimas, pois há mais de { $responses } respostas.
