### What is said in more than one place.

percent = { $number }{ "\u00A0" }%
of-hundred = { $value } de 100
from-to = { $low } a { $high }

# Why a score has no value.
does-not-apply = no es el caso
too-few-answers = demasiado pocas respuestas

# An answer in which nothing is ticked, and none at all.
none-of-these = ninguna de ellas
not-answered = sin contestar

# How much work a step is.
effort-light = ligero
effort-medium = medio
effort-heavy = grande

your-focus = su prioridad

# Names of what is known of a firm; they stand before a value or over a column.
fact-id = Número
fact-name = Nombre
fact-region = Región
fact-sector = Actividad (NACE)
fact-employees = Personas
fact-turnover = Facturación
fact-balance_sheet = Total del balance
fact-date = Día
fact-wave = Ola
fact-respondent = Contestado por
fact-weight = Peso
fact-measures = Ayudas recibidas

# Names of groups that tables are made by, inside a sentence: "by region".
by-region = región
by-urban_rural = tipo urbano-rural
by-band = nivel
by-nuts = región
by-nuts0 = país
by-nuts1 = región (NUTS 1)
by-nuts2 = región (NUTS 2)
by-nuts3 = región (NUTS 3)
by-mountain = región de montaña
by-island = isla
by-coastal = costa
by-border = región fronteriza
