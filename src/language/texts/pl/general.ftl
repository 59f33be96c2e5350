### What is said in more than one place.

percent = { $number }%
of-hundred = { $value } na 100
from-to = { $low } do { $high }

# Why a score has no value.
does-not-apply = nie dotyczy
too-few-answers = za mało odpowiedzi

# An answer in which nothing is ticked, and none at all.
none-of-these = żadne z tych
not-answered = bez odpowiedzi

# How much work a step is.
effort-light = lekki
effort-medium = średni
effort-heavy = duży

your-focus = Państwa priorytet

# Names of what is known of a firm; they stand before a value or over a column.
fact-id = Numer
fact-name = Nazwa
fact-region = Region
fact-sector = Branża (NACE)
fact-employees = Osoby
fact-turnover = Obrót
fact-balance_sheet = Suma bilansowa
fact-date = Dzień
fact-wave = Fala
fact-respondent = Odpowiadał(a)
fact-weight = Waga
fact-measures = Otrzymane wsparcie

# Names of groups that tables are made by, inside a sentence: "by region".
by-region = region
by-urban_rural = typ miejsko-wiejski
by-band = poziom
by-nuts = region
by-nuts0 = kraj
by-nuts1 = region (NUTS 1)
by-nuts2 = region (NUTS 2)
by-nuts3 = region (NUTS 3)
by-mountain = region górski
by-island = wyspa
by-coastal = wybrzeże
by-border = region przygraniczny
