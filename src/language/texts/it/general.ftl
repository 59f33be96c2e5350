### What is said in more than one place.

percent = { $number }%
of-hundred = { $value } su 100
from-to = da { $low } a { $high }

# Why a score has no value.
does-not-apply = non riguarda
too-few-answers = troppo poche risposte

# An answer in which nothing is ticked, and none at all.
none-of-these = nessuna di queste
not-answered = senza risposta

# How much work a step is.
effort-light = leggero
effort-medium = medio
effort-heavy = grande

your-focus = la vostra priorità

# Names of what is known of a firm; they stand before a value or over a column.
fact-id = Numero
fact-name = Nome
fact-region = Regione
fact-sector = Attività (NACE)
fact-employees = Persone
fact-turnover = Fatturato
fact-balance_sheet = Totale di bilancio
fact-date = Giorno
fact-wave = Ondata
fact-respondent = Risposto da
fact-weight = Peso
fact-measures = Sostegno ricevuto

# Names of groups that tables are made by, inside a sentence: "by region".
by-region = regione
by-urban_rural = tipo urbano-rurale
by-band = livello
by-nuts = regione
by-nuts0 = Paese
by-nuts1 = regione (NUTS 1)
by-nuts2 = regione (NUTS 2)
by-nuts3 = regione (NUTS 3)
by-mountain = regione montana
by-island = isola
by-coastal = costa
by-border = regione di confine
