### The arithmetic behind one profile. Ids, codes and signs are the same in all languages.

explain-firm = Firm { $firm }
explain-no-firm = A firm without id
explain-wave = wave { $wave }
explain-respondent = respondent { $respondent }
explain-place = { $firm } ({ $file }, row { $row })
explain-stamp = { $place }, { $id } { $version } (hash { $hash })
explain-problem = Problem: { $problem }

explain-scores = Scores
explain-classes = Classes
explain-advice = Advice
explain-completeness = Completeness: { $completeness }
explain-complete = { $answered } answered of { $applicable } applicable = { $share }
explain-none-applicable = no question is applicable

explain-above = worked out above
explain-not-applicable = not applicable
explain-insufficient = insufficient, no value
explain-in-band = { $value }, band { $band } (from { $from })
explain-parts-none = { $parts ->
    [one] its { $parts } thing is not applicable
   *[other] none of its { $parts } things is applicable
}
explain-counting = { $applicable ->
    [one] { $answered } of { $applicable } applicable thing has a value: { $verdict }
   *[other] { $answered } of { $applicable } applicable things have a value: { $verdict }
}
explain-none-valued = none has a value
explain-below-needed = { $share } is below the { $needed } it needs
explain-enough = { $share } is at least the { $needed } it needs

explain-mean = { $mean ->
    [geometric] geometric mean
    [harmonic] harmonic mean
    [minimum] minimum
   *[arithmetic] arithmetic mean
}: { $formula } = { $result }
explain-least-of = least of { $values }
explain-zero = 0, since one of them is 0
explain-reversed-value = reversed: 100 − { $value } = { $turned }
explain-reversed = reversed
explain-weight = weight { $weight }
explain-not-counted = not counted
explain-left-out = left out

explain-nothing-ticked = nothing ticked
explain-not-in-form = not in the form
explain-condition-false = not applicable: its condition does not hold
explain-answered-not-applicable = not applicable: answered { $answer }
explain-not-answered = not answered
explain-answered-missing = not answered: { $answer }
explain-answered = answered { $answer }
explain-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
explain-points-capped = { $sum }, at most { $most }
explain-curve-end = { $points } at the end of the curve

explain-no-class = no class
explain-holds = holds
explain-does-not-hold = does not hold
explain-true = true
explain-false = false
explain-always = always true
explain-all-of = all of these
explain-one-of = one of these
explain-not = not

explain-is = { $question } is { $code } (answer: { $answer })
explain-in = { $question } is one of { $codes } (answer: { $answer })
explain-at-least = { $question } is at least { $number } (answer: { $answer })
explain-below = { $question } is below { $number } (answer: { $answer })
explain-is-answered = { $question } is answered (answer: { $answer })
explain-is-not-answered = { $question } is not answered (answer: { $answer })
explain-score-at-least = { $score } is at least { $number } (score: { $value })
explain-score-below = { $score } is below { $number } (score: { $value })
explain-score-band = { $score } lies in band { $band } (score: { $value })
