### What is said in more than one place.

percent = { $number }{ "\u00A0" }%
of-hundred = { $value } von 100
from-to = { $low } bis { $high }

# Why a score has no value.
does-not-apply = trifft nicht zu
too-few-answers = zu wenige Antworten

# An answer in which nothing is ticked, and none at all.
none-of-these = nichts davon
not-answered = nicht beantwortet

# How much work a step is.
effort-light = leicht
effort-medium = mittel
effort-heavy = schwer

your-focus = Ihr Schwerpunkt

# Names of what is known of a firm; they stand before a value or over a column.
fact-id = Nummer
fact-name = Name
fact-region = Region
fact-sector = Branche (NACE)
fact-employees = Beschäftigte
fact-turnover = Umsatz
fact-balance_sheet = Bilanzsumme
fact-date = Tag
fact-wave = Welle
fact-respondent = Beantwortet von
fact-weight = Gewicht
fact-measures = Erhaltene Förderung

# Names of groups that tables are made by, inside a sentence: "by region".
by-region = Region
by-urban_rural = Stadt-Land-Typ
by-band = Stufe
by-nuts = Region
by-nuts0 = Land
by-nuts1 = Region (NUTS 1)
by-nuts2 = Region (NUTS 2)
by-nuts3 = Region (NUTS 3)
by-mountain = Bergregion
by-island = Insel
by-coastal = Küste
by-border = Grenzregion
