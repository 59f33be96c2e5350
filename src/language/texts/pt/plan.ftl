### The skeleton of a regional action plan.

plan-title = Plano de ação: { $region }
plan-intro = Um esqueleto feito com as tabelas do inquérito. O texto em itálico diz o que escrever; os números trazem o da sua linha na última secção.
plan-unsafe = NÃO PUBLICAR: nada foi suprimido (--unsafe).
plan-none = nenhuma
plan-estimate = { $value } (intervalo de { $percent }, { $low } a { $high })

plan-standing = Onde está a região
plan-firms = Responderam { $firms } empresas, a { $complete } do que lhes foi perguntado.
plan-headline = { $score }: { $estimate } de 100.
plan-headline-and-all = { $score }: { $estimate } de 100; em todas as regiões, { $all }.
plan-against-others = Face a todas as outras empresas: { $estimate }.
plan-above-others = As empresas da região estão acima das outras.
plan-below-others = As empresas da região estão abaixo das outras.
plan-as-others = O intervalo contém o 0: a região não se distingue das outras.
plan-bands = Empresas por nível: { $bands }.
plan-rural-urban = Partes rurais face às urbanas da região: { $estimate }.
plan-rural-above = As empresas rurais estão acima das urbanas.
plan-rural-below = As empresas rurais estão abaixo das urbanas.
plan-rural-as-urban = O intervalo contém o 0: não se distinguem.
plan-rural-urban-all = A região não tem partes rurais e urbanas comparáveis; em todas as regiões, rural menos urbano é { $estimate }.
plan-rural-urban-none = Nestas respostas não se podem comparar partes rurais e urbanas.
plan-surroundings = { $question }: { $here }; em todas as regiões, { $all }.
plan-explain = O que explica isto? O que fez a região até agora e com que programa?

plan-weak-points = O que mais trava as empresas
plan-within = Dentro das empresas
plan-around = À volta das empresas
plan-where = Onde
plan-mean = Média
plan-others = Face a todas as outras
plan-concerned = Empresas em causa
plan-share-in-band = { $share } em «{ $band }»
plan-about = { $bands }: cerca de { $firms } de { $all }

plan-practices = Boas práticas que lhes respondem
plan-answers = A que responde
plan-practice = Boa prática
plan-practised-where = Onde
plan-why = Porque é referida
plan-fits = Serve aqui?
plan-name-one = indique uma
plan-fits-note = Quem conhece a região diz se uma prática serve: quem a conduziria, para quantas empresas, com que dinheiro?

plan-workshop = Perguntas para a oficina com as partes interessadas
# Stands after the name of a dimension and a colon.
plan-ask-firms = que empresas daqui fazem isto bem e o que lhes foi preciso? Quem podia ajudar as outras dentro de um ano?
plan-ask-place = Quem decide sobre isto e o que se pode mudar até ao fim do programa?
plan-ask-rural = Como ficam a saber dos apoios as empresas fora das cidades e quem vai ter com elas?
plan-ask-measures = Qual das medidas de hoje faria falta se acabasse, e a quem?
plan-ask-steps = Quem dá que passo primeiro, com que dinheiro, até quando?
plan-step = Passo
plan-who = Quem
plan-until = Até
plan-money = Dinheiro
plan-indicator = Indicador

plan-indicators = Indicadores a acompanhar
plan-today = Hoje
plan-aim = Meta
plan-by = Até
plan-indicator-mean = { $score }, média
plan-indicator-band = Empresas em «{ $band }»
plan-indicator-gap = Rural menos urbano
plan-change = Uma mudança merece relato quando o seu intervalo deixa de fora o 0; duas vagas das mesmas perguntas o dizem.

plan-rows = Linhas da tabela
plan-rows-note = Por região (esta e todas as outras) e por urban_rural (rural, urban, nenhuma); grupos, pontuações e estatísticas tal como `ratio regions --long` as escreve.
plan-row = Linha
plan-group = Grupo
plan-score = Pontuação
plan-statistic = Estatística
plan-value = Valor
plan-flag = Aviso
