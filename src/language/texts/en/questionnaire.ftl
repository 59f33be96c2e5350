### A questionnaire as text, as one would hand it to a colleague. Ids and codes are the same in all languages.

show-asked-if = asked if { $condition }
show-required = required
show-kind = { $kind ->
    [choice] choice
    [choices] choices
    [number] number
    [date] date
    [region] region
    [sector] sector
   *[text] text
}
show-no-answer = no answer
show-alone = alone
show-from-to = from { $least } to { $most }
show-at-least = at least { $least }
show-at-most = at most { $most }
show-points = points { $points }
show-cap = { $cap ->
    [one] at most { $cap } point together
   *[other] at most { $cap } points together
}
show-adds-up = How it adds up
show-profile = The profile shows **{ $headline }** and beneath it { $dimensions }.
show-part = { $id } { $share }
show-part-reversed = { $id } reversed { $share }
show-score = **{ $id }** { $score }: { $mean ->
    [geometric] geometric mean of { $parts }
    [harmonic] harmonic mean of { $parts }
    [minimum] least of { $parts }
   *[arithmetic] arithmetic mean of { $parts }
}; needs { $share } of what applies
show-bands = Bands
show-band = from { $from } **{ $id }** { $band }
show-class = **{ $id }** { $class }, if { $condition }
show-forms = Forms
show-advice = Advice

show-is = { $question } is { $code }
show-in = { $question } is one of { $codes }
show-is-answered = { $question } is answered
show-is-not-answered = { $question } is not answered
show-in-band = { $score } lies in { $band }
show-nothing-else = nothing else holds
show-never = never
show-and = { $one } and { $other }
show-or = { $one } or { $other }
show-not = not ({ $condition })
