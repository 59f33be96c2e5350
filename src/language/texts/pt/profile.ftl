### The profile on a screen, and the table of many firms.

card-answered = { $applicable ->
    [one] { $answered } de { $applicable } pergunta respondida ({ $share })
   *[other] { $answered } de { $applicable } perguntas respondidas ({ $share })
}
card-strengths = Pontos fortes
card-gaps = Pontos fracos
card-steps = Próximos passos
card-advice = Conselhos
# The gain is a number with its sign, the effort one of those in general.ftl.
card-step = { $what } ({ $gain }, { $effort })
card-step-in-focus = { $what } ({ $gain }, { $effort }, { $focus })

# Columns of the table of firms: short, small letters.
column-id = número
column-name = nome
column-region = região
column-sector = atividade
column-employees = pessoas
column-turnover = negócios
column-balance_sheet = balanço
column-date = dia
column-wave = vaga
column-respondent = respondido por
column-weight = peso
column-measures = apoios
column-band = nível
column-percentile = percentil
column-best = mais forte
column-weakest = mais fraca
column-complete = completo
column-problems = problemas
column-no-value-insufficient = insuficiente
column-no-value-not_applicable = não se aplica
