### The profile on a screen, and the table of many firms.

card-answered = { $applicable ->
    [one] zodpovězeno { $answered } z { $applicable } otázky ({ $share })
   *[other] zodpovězeno { $answered } z { $applicable } otázek ({ $share })
}
card-strengths = Silné stránky
card-gaps = Slabá místa
card-steps = Další kroky
card-advice = Rady
# The gain is a number with its sign, the effort one of those in general.ftl.
card-step = { $what } ({ $gain }, { $effort })
card-step-in-focus = { $what } ({ $gain }, { $effort }, { $focus })

# Columns of the table of firms: short, small letters.
column-id = číslo
column-name = název
column-region = region
column-sector = obor
column-employees = lidé
column-turnover = obrat
column-balance_sheet = bilanční suma
column-date = den
column-wave = vlna
column-respondent = odpovídal
column-weight = váha
column-measures = podpora
column-band = stupeň
column-percentile = percentil
column-best = nejlepší
column-weakest = nejslabší
column-complete = úplnost
column-problems = problémy
column-no-value-insufficient = málo
column-no-value-not_applicable = netýká se
