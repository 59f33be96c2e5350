### The profile on a screen, and the table of many firms.

card-answered = { $applicable ->
    [one] atbildēts uz { $answered } no { $applicable } jautājuma ({ $share })
   *[other] atbildēts uz { $answered } no { $applicable } jautājumiem ({ $share })
}
card-strengths = Stiprās vietas
card-gaps = Vājās vietas
card-steps = Nākamie soļi
card-advice = Ieteikumi
# The gain is a number with its sign, the effort one of those in general.ftl.
card-step = { $what } ({ $gain }, { $effort })
card-step-in-focus = { $what } ({ $gain }, { $effort }, { $focus })

# Columns of the table of firms: short, small letters.
column-id = numurs
column-name = nosaukums
column-region = reģions
column-sector = nozare
column-employees = cilvēki
column-turnover = apgrozījums
column-balance_sheet = bilance
column-date = diena
column-wave = kārta
column-respondent = atbildēja
column-weight = svars
column-measures = atbalsts
column-band = līmenis
column-percentile = procentile
column-best = stiprākā
column-weakest = vājākā
column-complete = pilnība
column-problems = problēmas
column-no-value-insufficient = par maz
column-no-value-not_applicable = neattiecas
