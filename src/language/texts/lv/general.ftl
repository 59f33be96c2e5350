### What is said in more than one place.

percent = { $number }%
of-hundred = { $value } no 100
from-to = { $low } līdz { $high }

# Why a score has no value.
does-not-apply = neattiecas
too-few-answers = pārāk maz atbilžu

# An answer in which nothing is ticked, and none at all.
none-of-these = nekas no tā
not-answered = nav atbildēts

# How much work a step is.
effort-light = viegls
effort-medium = vidējs
effort-heavy = liels

your-focus = jūsu prioritāte

# Names of what is known of a firm; they stand before a value or over a column.
fact-id = Numurs
fact-name = Nosaukums
fact-region = Reģions
fact-sector = Nozare (NACE)
fact-employees = Cilvēki
fact-turnover = Apgrozījums
fact-balance_sheet = Bilances kopsumma
fact-date = Diena
fact-wave = Kārta
fact-respondent = Atbildēja
fact-weight = Svars
fact-measures = Saņemtais atbalsts

# Names of groups that tables are made by, inside a sentence: "by region".
by-region = reģions
by-urban_rural = pilsētas un lauku tips
by-band = līmenis
by-nuts = reģions
by-nuts0 = valsts
by-nuts1 = reģions (NUTS 1)
by-nuts2 = reģions (NUTS 2)
by-nuts3 = reģions (NUTS 3)
by-mountain = kalnu reģions
by-island = sala
by-coastal = piekraste
by-border = pierobeža
