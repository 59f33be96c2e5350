### The profile on a screen, and the table of many firms.

card-answered = { $applicable ->
    [one] { $answered } of { $applicable } question answered ({ $share })
   *[other] { $answered } of { $applicable } questions answered ({ $share })
}
card-strengths = Strengths
card-gaps = Gaps
card-steps = Next steps
card-advice = Advice
# The gain is a number with its sign, the effort one of those in general.ftl.
card-step = { $what } ({ $gain }, { $effort })
card-step-in-focus = { $what } ({ $gain }, { $effort }, { $focus })

# Columns of the table of firms: short, small letters.
column-id = id
column-name = name
column-region = region
column-sector = sector
column-employees = employees
column-turnover = turnover
column-balance_sheet = balance sheet
column-date = date
column-wave = wave
column-respondent = respondent
column-weight = weight
column-measures = measures
column-band = band
column-percentile = percentile
column-best = best
column-weakest = weakest
column-complete = complete
column-problems = problems
column-no-value-insufficient = insufficient
column-no-value-not_applicable = not applicable
