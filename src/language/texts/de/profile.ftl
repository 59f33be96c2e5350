### The profile on a screen, and the table of many firms.

card-answered = { $applicable ->
    [one] { $answered } von { $applicable } Frage beantwortet ({ $share })
   *[other] { $answered } von { $applicable } Fragen beantwortet ({ $share })
}
card-strengths = Stärken
card-gaps = Schwachstellen
card-steps = Nächste Schritte
card-advice = Hinweise
# The gain is a number with its sign, the effort one of those in general.ftl.
card-step = { $what } ({ $gain }, { $effort })
card-step-in-focus = { $what } ({ $gain }, { $effort }, { $focus })

# Columns of the table of firms: short, small letters.
column-id = Nummer
column-name = Name
column-region = Region
column-sector = Branche
column-employees = Beschäftigte
column-turnover = Umsatz
column-balance_sheet = Bilanzsumme
column-date = Tag
column-wave = Welle
column-respondent = beantwortet von
column-weight = Gewicht
column-measures = Förderung
column-band = Stufe
column-percentile = Prozentrang
column-best = Stärke
column-weakest = Schwäche
column-complete = komplett
column-problems = Probleme
column-no-value-insufficient = zu wenig
column-no-value-not_applicable = entfällt
