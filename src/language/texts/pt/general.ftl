### What is said in more than one place.

percent = { $number }%
of-hundred = { $value } de 100
from-to = { $low } a { $high }

# Why a score has no value.
does-not-apply = não se aplica
too-few-answers = respostas a menos

# An answer in which nothing is ticked, and none at all.
none-of-these = nenhuma destas
not-answered = sem resposta

# How much work a step is.
effort-light = ligeiro
effort-medium = médio
effort-heavy = grande

your-focus = a sua prioridade

# Names of what is known of a firm; they stand before a value or over a column.
fact-id = Número
fact-name = Nome
fact-region = Região
fact-sector = Atividade (NACE)
fact-employees = Pessoas
fact-turnover = Volume de negócios
fact-balance_sheet = Total do balanço
fact-date = Dia
fact-wave = Vaga
fact-respondent = Respondido por
fact-weight = Peso
fact-measures = Apoios recebidos

# Names of groups that tables are made by, inside a sentence: "by region".
by-region = região
by-urban_rural = tipo urbano-rural
by-band = nível
by-nuts = região
by-nuts0 = país
by-nuts1 = região (NUTS 1)
by-nuts2 = região (NUTS 2)
by-nuts3 = região (NUTS 3)
by-mountain = região de montanha
by-island = ilha
by-coastal = costa
by-border = região fronteiriça
