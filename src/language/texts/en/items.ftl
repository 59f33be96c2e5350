### Item analysis: is the instrument good on these data.

items-title = Item analysis: { $questionnaire }
items-lead = { $responses ->
    [one] { $responses } response.
   *[other] { $responses } responses.
}
items-scores = Scores
items-questions-of = The questions of { $score }
items-correlations = How the dimensions hang together
items-remarks = What to look at
items-suspects = Responses to look at
items-group = { $by }: { $group }
items-score = Score
items-items = Items
items-n = n
items-mean = Mean
items-sd = SD
items-interval = 95% of α
items-sem = SEM
items-question = Question
items-missing = Missing
items-dont-know = Don’t know
items-not-applicable = n/a
items-floor = Floor
items-ceiling = Ceiling
items-rest = Item-rest
items-without = α without
items-answers = Answers
items-reversed = (reversed)
items-remark = { $what }: { $remark }
items-nothing-to-remark = Nothing stands out.
items-none-suspect = None stands out.
items-response = { $firm } ({ $file }, row { $row })
items-response-without-id = Row { $row } of { $file }
items-alike = { $response }: all { $answers } questions of one choice have the option of the same place.
items-hasty = { $response }: { $seconds } seconds for { $answers } answers.
remark-few_responses = few responses: intervals are wide, and much is chance
remark-one_item = a single question: its reliability can’t be told from one time
remark-negative = the questions vary against each other (α below 0): some may be turned the wrong way
remark-coin = no more reliable than a coin (α below .5)
remark-groups_only = tells groups apart, hardly firms (α below .7)
remark-redundant = the questions say nearly the same in other words (α above .95)
remark-wrong_way = points the wrong way: it falls where the rest rises. Is it turned as it should be?
remark-little = hangs together little with the rest (below .2)
remark-ceiling = crowded at the best answer: it tells firms apart no more
remark-floor = crowded at the worst answer: it tells firms apart no more
remark-constant = all answers are worth the same; it is left out of the reliability
remark-better_without = the score is more reliable without it
items-note-pairwise = Reliability: pairwise, each variance and covariance of all responses that have the items it is about; n are responses with some of the items.
items-note-listwise = Reliability: listwise, of the responses that have all items of a score.
items-note-scores = Items are scores of questions, 0 to 100, turned as the score counts them; a score of scores has the questions of all of them. Mean and SD of a score are of its values, with their weights.
items-note-alpha = α: Cronbach’s, of the unweighted sum, with Feldt’s interval; SEM is SD · √(1 − α). λ₆: Guttman’s, of correlations. Scales of questions that cause what they measure, as a checklist does, need not be reliable in this sense.
items-note-omega = ω total: McDonald’s, of one factor by maximum likelihood on the covariances.
items-note-suspects = Listed are responses that answered at least eight questions of one choice all alike, and, with --seconds, those that took less time than reading takes. None was left out.
items-note-signs = Signs: what is missing is no answer / don’t know / not applicable; 0 and 100 are the shares of the worst and the best answer; r is the correlation with the other items, α− the α without the item; − after an item, counted reversed; bars, how often each answer was given.
