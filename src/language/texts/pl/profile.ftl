### The profile on a screen, and the table of many firms.

card-answered = { $applicable ->
    [one] odpowiedzi: { $answered } na { $applicable } pytanie ({ $share })
    [few] odpowiedzi: { $answered } na { $applicable } pytania ({ $share })
   *[other] odpowiedzi: { $answered } na { $applicable } pytań ({ $share })
}
card-strengths = Mocne strony
card-gaps = Słabe strony
card-steps = Następne kroki
card-advice = Rady
# The gain is a number with its sign, the effort one of those in general.ftl.
card-step = { $what } ({ $gain }, { $effort })
card-step-in-focus = { $what } ({ $gain }, { $effort }, { $focus })

# Columns of the table of firms: short, small letters.
column-id = numer
column-name = nazwa
column-region = region
column-sector = branża
column-employees = osoby
column-turnover = obrót
column-balance_sheet = suma bilansowa
column-date = dzień
column-wave = fala
column-respondent = kto odpowiadał
column-weight = waga
column-measures = wsparcie
column-band = poziom
column-percentile = centyl
column-best = najlepszy
column-weakest = najsłabszy
column-complete = komplet
column-problems = problemy
column-no-value-insufficient = za mało
column-no-value-not_applicable = nie dotyczy
