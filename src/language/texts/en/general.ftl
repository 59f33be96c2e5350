### What is said in more than one place.

percent = { $number }%
of-hundred = { $value } of 100
from-to = { $low } to { $high }

# Why a score has no value.
does-not-apply = does not apply
too-few-answers = too few answers

# An answer in which nothing is ticked, and none at all.
none-of-these = none of these
not-answered = not answered

# How much work a step is.
effort-light = light
effort-medium = medium
effort-heavy = heavy

your-focus = your focus

# Names of what is known of a firm; they stand before a value or over a column.
fact-id = Number
fact-name = Name
fact-region = Region
fact-sector = Trade (NACE)
fact-employees = People
fact-turnover = Turnover
fact-balance_sheet = Balance sheet
fact-date = Date
fact-wave = Wave
fact-respondent = Answered by
fact-weight = Weight
fact-measures = Support received

# Names of groups that tables are made by, inside a sentence: "by region".
by-region = region
by-urban_rural = urban-rural type
by-band = band
by-nuts = region
by-nuts0 = country
by-nuts1 = region (NUTS 1)
by-nuts2 = region (NUTS 2)
by-nuts3 = region (NUTS 3)
by-mountain = mountain region
by-island = island
by-coastal = coast
by-border = border region
