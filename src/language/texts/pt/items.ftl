### Item analysis: is the instrument good on these data.

items-title = Análise de itens: { $questionnaire }
items-lead = { $responses ->
    [one] { $responses } resposta.
   *[other] { $responses } respostas.
}
items-scores = Pontuações
items-questions-of = As perguntas de: { $score }
items-correlations = Como se ligam as áreas
items-remarks = O que ver
items-suspects = Respostas a ver
items-group = { $by }: { $group }
items-score = Pontuação
items-items = Itens
items-n = n
items-mean = Média
items-sd = DP
items-interval = 95% de α
items-sem = EPM
items-question = Pergunta
items-missing = Em falta
items-dont-know = Não sei
items-not-applicable = N/aplic.
items-floor = Chão
items-ceiling = Teto
items-rest = Item-resto
items-without = α sem ela
items-answers = Respostas
items-reversed = (invertida)
items-remark = { $what }: { $remark }
items-nothing-to-remark = Nada se destaca.
items-none-suspect = Nenhuma se destaca.
items-response = { $firm } ({ $file }, linha { $row })
items-response-without-id = Linha { $row } de { $file }
items-alike = { $response }: as { $answers } perguntas de escolha única têm a opção do mesmo lugar.
items-hasty = { $response }: { $seconds } segundos para { $answers } respostas.
remark-few_responses = poucas respostas: os intervalos são largos e muito é acaso
remark-one_item = uma só pergunta: a sua fiabilidade não se pode dizer de uma vez
remark-negative = as perguntas variam umas contra as outras (α abaixo de 0): alguma pode estar ao contrário
remark-coin = não é mais fiável do que uma moeda (α abaixo de 0,5)
remark-groups_only = distingue grupos, mal distingue empresas (α abaixo de 0,7)
remark-redundant = as perguntas dizem quase o mesmo por outras palavras (α acima de 0,95)
remark-wrong_way = aponta ao contrário: desce onde o resto sobe. Está orientada como deve?
remark-little = liga-se pouco ao resto (abaixo de 0,2)
remark-ceiling = amontoada na melhor resposta: já não distingue empresas
remark-floor = amontoada na pior resposta: já não distingue empresas
remark-constant = todas as respostas valem o mesmo; fica fora da fiabilidade
remark-better_without = a pontuação é mais fiável sem ela
items-note-pairwise = Fiabilidade: aos pares, cada variância e covariância de todas as respostas que têm os itens em causa; n são as respostas com algum dos itens.
items-note-listwise = Fiabilidade: por lista, das respostas que têm todos os itens de uma pontuação.
items-note-scores = Os itens são pontuações de perguntas, de 0 a 100, orientadas como a pontuação as conta; uma pontuação de pontuações tem as perguntas de todas. Média e DP de uma pontuação são dos seus valores, com os seus pesos.
items-note-alpha = α: de Cronbach, da soma sem pesos, com o intervalo de Feldt; EPM é DP · √(1 − α). λ₆: de Guttman, de correlações. Escalas de perguntas que causam o que medem, como uma lista de verificação, não têm de ser fiáveis neste sentido.
items-note-omega = ω total: de McDonald, de um fator por máxima verosimilhança sobre as covariâncias.
items-note-suspects = Estão listadas as respostas que responderam a pelo menos oito perguntas de escolha única todas iguais e, com --seconds, as que levaram menos tempo do que a leitura. Nenhuma foi excluída.
items-note-signs = Sinais: o que falta é sem resposta / não sei / não se aplica; 0 e 100 são as proporções da pior e da melhor resposta; r é a correlação com os outros itens, α− o α sem o item; − depois de um item: contado ao contrário; barras: quantas vezes se deu cada resposta.
