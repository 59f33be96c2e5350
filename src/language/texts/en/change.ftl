### Two waves compared: did the firms move.

change-title = What changed: { $questionnaire }
change-wave-before = Before: { $wave } ({ $responses ->
    [one] { $responses } response
   *[other] { $responses } responses
}).
change-wave-after = After: { $wave } ({ $responses ->
    [one] { $responses } response
   *[other] { $responses } responses
}).
change-without-id = { $responses ->
    [one] { $responses } response has no id of a firm and can’t be paired.
   *[other] { $responses } responses have no id of a firm and can’t be paired.
}
change-other-waves = { $responses ->
    [one] { $responses } response is of another wave.
   *[other] { $responses } responses are of other waves.
}
change-firms = Firms in both waves: { $both }; before alone: { $before }; after alone: { $after }.
change-scores = Mean change of the firms in both waves
change-pairs = Pairs
change-before = Before
change-after = After
change-change = Change
change-movers = Firms that moved by more than noise
change-none-moved = No firm moved by more than noise.
change-firm = { $firm }: { $scores }. Questions: { $questions }
change-alone = Firms in one wave alone
change-before-only = Before alone: { $firms }.
change-after-only = After alone: { $firms }.
change-no-firm = none
change-leavers = { $score } before: { $stayed } on average where the firm is in both waves, { $left } where it is gone.
change-chart = Before and after
change-chart-said = Means of the firms in both waves: before hollow, after full; the numbers are the changes.
change-note-test = Paired t test of after less before; 95% interval; g is Hedges’, the mean change over the deviation of changes. p Holm holds for all scores of a table together. ↑/↓/·: firms up, down, and within noise.
change-note-noise = A firm’s change is more than noise above 1.96 · √2 · SEM, the error of measurement of the answers before: { $scores }.
change-note-noise-norms = A firm’s change is more than noise above 1.96 · √2 · SEM, the error of measurement of { $file }: { $scores }.
change-note-regression = Firms that stood low tend to stand higher the next time, and high ones lower, whatever was done (regression to the mean; r of the two waves is { $r }). A change alone does not show what brought it about.
change-note-several = Of several responses of a firm in a wave the mean of their scores is taken.
change-more-firms = { $firms ->
    [one] { $firms } more
   *[other] { $firms } more
}
change-measure = Did it help: { $measure }
change-measure-firms = Firms in both waves that took part: { $treated }; that did not: { $control }; not known: { $unknown }.
change-measure-had-before = { $firms ->
    [one] { $firms } of the firms that took part named it in the earlier wave already: what it did to that firm may lie before.
   *[other] { $firms } of the firms that took part named it in the earlier wave already: what it did to them may lie before.
}
change-balance = How the groups compare at the start
change-treated = Took part
change-control = Others
change-standardised = Std. diff.
change-balance-alike = No difference at the start is above 0.1 standard deviations.
change-balance-differs = The groups differ at the start, by more than 0.1 standard deviations: { $what }
change-balance-much = Where they differ by more than 0.25, adjusting is not trusted to make up for it.
change-regression = { $score }: as the groups started apart, regression to the mean alone would make the difference { $points } points.
change-effects = Change of those that took part against the others
change-difference = Difference
change-adjusted = Adjusted
change-detectable = Detectable
change-more = { $score }: firms that took part gained { $points } points more than the others ({ $interval }; p { $p }, Holm).
change-less = { $score }: firms that took part gained { $points } points less than the others ({ $interval }; p { $p }, Holm).
change-confirmed = The adjusted estimate shows the same: { $points }.
change-not-confirmed = The adjusted estimate does not show it: { $points }.
change-not-shown = { $score }: no difference was shown ({ $points }; { $interval }). This sample would have shown one of { $mde } points with a probability of 80%.
change-not-shown-others = Nor was one shown for: { $scores }.
change-too-few = Too few firms to say anything, or all changed alike: { $scores }.
change-assumption = Only if both groups would have changed alike without it (parallel trends) was it the measure that made the difference. Two waves can’t test that, and where firms chose to take part it is doubtful.
change-forest-said = Full: difference-in-differences; hollow: adjusted; lines: 95% intervals; in points. Right of 0, those that took part gained more.
change-covariate-size = people working there
change-covariate-sector = branch
change-covariate-region = region
change-held-start = starting score
change-held-measures = other measures
change-note-effects = Difference: difference-in-differences of the firms in both waves, the change of those that took part less the change of the others; errors { $errors }.
change-note-adjusted = Adjusted: difference after, at equal { $held }.
change-note-family = p Holm holds for all measures and scores together. Detectable: the smallest difference that this sample shows with a probability of 80%.
change-note-trends = Whether both groups would have changed alike can’t be tested with two waves.
change-sheet-changes = Changes
change-sheet-measures = Measures
change-sheet-balance = At the start
change-sheet-firms = Firms
change-sheet-notes = Notes
respondents-title = How far the people of a firm agree: { $questionnaire }
respondents-firms = Firms with answers of several people: { $firms }.
respondents-pair = { $who } ({ $firms ->
    [one] { $firms } firm
   *[other] { $firms } firms
})
respondents-difference = Difference
respondents-kappa = Weighted kappa of all answers: { $kappa } ({ $answers } pairs of answers).
respondents-often = Most often at odds: { $questions }.
respondents-apart = Where they disagree by two levels or more
respondents-none-apart = Nowhere do they disagree by two levels.
respondents-firm = { $firm }: { $questions }
respondents-note-icc = ICC (Shrout and Fleiss): ICC1 with its 95% interval, where it does not matter who of them it is; ICC2 of what one of them says; ICC3 where it does not matter that one says more throughout. Difference: mean of the first less mean of the second.
respondents-note-kappa = Weighted kappa counts disagreements by the square of their levels, against what chance would give for each question. Only questions with ordered answers.
respondents-sheet-apart = Disagreements
respondents-sheet-agreement = Agreement
change-note-alike = All firms changed alike, so that there is nothing to test: { $scores }.
