### The profile on a screen, and the table of many firms.

card-answered = { $applicable ->
    [one] { $answered } de { $applicable } pregunta contestada ({ $share })
   *[other] { $answered } de { $applicable } preguntas contestadas ({ $share })
}
card-strengths = Puntos fuertes
card-gaps = Puntos débiles
card-steps = Próximos pasos
card-advice = Consejos
# The gain is a number with its sign, the effort one of those in general.ftl.
card-step = { $what } ({ $gain }, { $effort })
card-step-in-focus = { $what } ({ $gain }, { $effort }, { $focus })

# Columns of the table of firms: short, small letters.
column-id = número
column-name = nombre
column-region = región
column-sector = actividad
column-employees = personas
column-turnover = facturación
column-balance_sheet = balance
column-date = día
column-wave = ola
column-respondent = contestado por
column-weight = peso
column-measures = ayudas
column-band = nivel
column-percentile = percentil
column-best = más fuerte
column-weakest = más débil
column-complete = completo
column-problems = problemas
column-no-value-insufficient = insuficiente
column-no-value-not_applicable = no es el caso
