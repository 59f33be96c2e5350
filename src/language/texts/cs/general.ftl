### What is said in more than one place.

percent = { $number }{ "\u00A0" }%
of-hundred = { $value } ze 100
from-to = { $low } až { $high }

# Why a score has no value.
does-not-apply = netýká se
too-few-answers = příliš málo odpovědí

# An answer in which nothing is ticked, and none at all.
none-of-these = nic z toho
not-answered = bez odpovědi

# How much work a step is.
effort-light = lehký
effort-medium = střední
effort-heavy = náročný

your-focus = vaše priorita

# Names of what is known of a firm; they stand before a value or over a column.
fact-id = Číslo
fact-name = Název
fact-region = Region
fact-sector = Obor (NACE)
fact-employees = Lidé
fact-turnover = Obrat
fact-balance_sheet = Bilanční suma
fact-date = Den
fact-wave = Vlna
fact-respondent = Odpovídal
fact-weight = Váha
fact-measures = Získaná podpora

# Names of groups that tables are made by, inside a sentence: "by region".
by-region = region
by-urban_rural = typ město–venkov
by-band = stupeň
by-nuts = region
by-nuts0 = země
by-nuts1 = region (NUTS 1)
by-nuts2 = region (NUTS 2)
by-nuts3 = region (NUTS 3)
by-mountain = horský region
by-island = ostrov
by-coastal = pobřeží
by-border = příhraničí
