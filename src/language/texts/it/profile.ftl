### The profile on a screen, and the table of many firms.

card-answered = { $applicable ->
    [one] risposte a { $answered } domanda su { $applicable } ({ $share })
   *[other] risposte a { $answered } domande su { $applicable } ({ $share })
}
card-strengths = Punti forti
card-gaps = Punti deboli
card-steps = Prossimi passi
card-advice = Consigli
# The gain is a number with its sign, the effort one of those in general.ftl.
card-step = { $what } ({ $gain }, { $effort })
card-step-in-focus = { $what } ({ $gain }, { $effort }, { $focus })

# Columns of the table of firms: short, small letters.
column-id = numero
column-name = nome
column-region = regione
column-sector = attività
column-employees = persone
column-turnover = fatturato
column-balance_sheet = bilancio
column-date = giorno
column-wave = ondata
column-respondent = risposto da
column-weight = peso
column-measures = sostegno
column-band = livello
column-percentile = percentile
column-best = più forte
column-weakest = più debole
column-complete = completo
column-problems = problemi
column-no-value-insufficient = insufficiente
column-no-value-not_applicable = non riguarda
