### The report that a firm keeps.

report-kind = Innovation report
report-heading = Innovation report: { $firm }
report-questionnaire = Questionnaire
report-version = { $questionnaire }, version { $version }
report-firm-of-row = The firm of row { $row }
# An earlier response whose day and wave nobody wrote down.
report-time-before = the time before
report-change = { $change } since { $when } ({ $value })
report-value-then = { $value } at { $when }
report-peers = { $firms ->
    [one] mean of the one firm of this survey: { $mean }
   *[other] mean of the { $firms } firms of this survey: { $mean }
}
report-no-value = There is no value: { $why }. The parts that have one follow.

# Drawings, in words for those who do not see them.
report-scale-said = { $score }: { $value } of 100, { $band }.
report-scale-said-without-band = { $score }: { $value } of 100.
report-scale-said-without-value = { $score } has no value.
report-radar-title = Profile of the dimensions, 0 in the middle to 100 at the rim
report-radar-today = today
report-radar-peers = { $firms ->
    [one] mean of { $firms } firm
   *[other] mean of { $firms } firms
}
report-strips-title = The dimensions one by one

report-dimension = Dimension
report-value = Value
report-band = Band
report-strongest = Strongest
report-weakest = Weakest
report-none-stands-out = none stands out
report-no-class = can't be said

certainty-heading = How sure is this?
certainty-all = { $questions ->
    [one] The one question that counts and applies to the firm is answered.
   *[other] All of the { $questions } questions that count and apply to the firm are answered.
}
certainty-some = { $questions ->
    [one] The one question that counts and applies to the firm is not answered.
   *[other] { $answered } of the { $questions } questions that count and apply to the firm are answered ({ $share }).
}
certainty-unknown = { $unknown ->
    [one] { $unknown } was answered “don't know”
   *[other] { $unknown } were answered “don't know”
}; that counts neither for nor against.
certainty-open = { $open ->
    [one] { $open } was not answered
   *[other] { $open } were not answered
}; that counts neither for nor against.
certainty-unknown-and-open = { $unknown ->
    [one] { $unknown } was answered “don't know”
   *[other] { $unknown } were answered “don't know”
} and { $open ->
    [one] { $open } was not answered
   *[other] { $open } were not answered
}; that counts neither for nor against.
certainty-form = The firm answered the form “{ $form }”; the other questions were not asked.
certainty-without = Without a value: { $scores }.
certainty-problems = { $answers ->
    [one] { $answers } answer could not be understood, and counts as not answered.
   *[other] { $answers } answers could not be understood, and count as not answered.
}
certainty-own-view = The answers are the firm's own view, on one day. Differences of a few points between dimensions say little; the answers behind them say more.

path-heading = The road map
path-focus = What the firm wants to work on comes first: { $scores }.
path-today = { $score } is { $value } today.
path-after-soon = With the steps of the ninety days it would be { $value }.
path-after-year = With those of the year as well, { $value }.
path-gain-alone = The gain beside a step is what it brings alone.
path-at-the-top = No step would raise the score further: keep what works, and show it to others.
path-no-value = There is no road map, since the score has no value. Answer the open questions first.
path-no-headline = There is no road map: the questionnaire names no overall score that a step could raise.
path-soon = The next ninety days
path-soon-note = Light and medium steps beside the daily work. Choose some, and write a name and a day beside each.
path-year = Within the year
path-year-note = What takes longer, or comes after.

step-what = What to do
step-move = Today → next
step-next = next:
step-gain = Gain
step-help = Who could help
step-who = Who, by when
step-fill-in = to be filled in by hand
step-from-to = Today: { $from }. Next: { $to }.
step-as-before = as in step { $number }
step-helped-by = { $kind }, as { $practice }
step-received = you have had this kind

report-practices = What others have done about it
report-practice-why = Why it is named: { $why }.

detail-heading = Question by question
detail-around = Around the firm
detail-question = Question
detail-today = Today
detail-best = Best
detail-step = Next step
detail-reached = reached
detail-level = level { $at } of { $of }
detail-level-short = { $at } of { $of }
detail-advice = Advice

method-heading = How the score was computed
method-points = Every answer has points; a question's score is where they lie between the least (0) and the most (100) it can bring.
# $mean is how the parts are put together.
method-dimension = { $mean ->
    [geometric] A dimension is the geometric mean
    [harmonic] A dimension is the harmonic mean
    [minimum] A dimension is the least
   *[arithmetic] A dimension is the arithmetic mean
} of its questions that apply and were answered; it has a value if at least { $share } of them were.
method-headline = { $mean ->
    [geometric] { $score } is the geometric mean
    [harmonic] { $score } is the harmonic mean
    [minimum] { $score } is the least
   *[arithmetic] { $score } is the arithmetic mean
} of its { $parts ->
    [one] one part
   *[other] { $parts } parts
}; at least { $share } of them must have a value.
method-bands = Bands: { $bands }.
method-band = { $band } from { $from }
method-left-out = “Don't know” counts as not answered, and what does not apply is left out.
method-gain = The gain of a step is by how much the score would rise if that answer alone moved to the next level.
# The command that shows the arithmetic stands between the two.
method-by-hand = Every sum can be redone by hand with { $command }.
report-foot = { $questionnaire }, version { $version }, definition { $hash }.
report-definition = Definition { $hash }.
report-page = { $page } of { $pages }

index-title = Innovation reports: { $questionnaire }
index-note = { $reports ->
    [one] { $reports } report. It is about a single firm: hand it to that firm only.
   *[other] { $reports } reports. They are about single firms: hand each to its firm only.
}
index-firm = Firm
index-about = About it
index-score = Score
index-band = Band
