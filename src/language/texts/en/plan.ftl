### The skeleton of a regional action plan.

plan-title = Action plan: { $region }
plan-intro = A skeleton made from the survey's tables. Text in italics says what to write; figures carry the number of their row in the last section.
plan-unsafe = NOT FOR PUBLICATION: nothing was suppressed (--unsafe).
plan-none = none
plan-estimate = { $value } ({ $percent } interval { $low } to { $high })

plan-standing = Where the region stands
plan-firms = { $firms } firms answered; { $complete } of what was asked of them.
plan-headline = { $score }: { $estimate } of 100.
plan-headline-and-all = { $score }: { $estimate } of 100; over all regions { $all }.
plan-against-others = Against all other firms: { $estimate }.
plan-above-others = The region's firms stand above the others.
plan-below-others = The region's firms stand below the others.
plan-as-others = The interval holds 0: the region can't be told apart from the others.
plan-bands = Firms by band: { $bands }.
plan-rural-urban = Rural against urban parts of the region: { $estimate }.
plan-rural-above = Rural firms stand above urban ones.
plan-rural-below = Rural firms stand below urban ones.
plan-rural-as-urban = The interval holds 0: they can't be told apart.
plan-rural-urban-all = The region has no rural and urban parts that can be compared; over all regions rural less urban is { $estimate }.
plan-rural-urban-none = Rural and urban parts can't be compared in these answers.
plan-surroundings = { $question }: { $here }, over all regions { $all }.
plan-explain = What explains this? What has the region done so far, and under which programme?

plan-weak-points = What holds firms back most
plan-within = Within firms
plan-around = Around firms
plan-where = Where
plan-mean = Mean
plan-others = Against all others
plan-concerned = Firms concerned
plan-share-in-band = { $share } in { $band }
plan-about = { $bands }: about { $firms } of { $all }

plan-practices = Practices that answer them
plan-answers = What it answers
plan-practice = Practice
plan-practised-where = Where
plan-why = Why it is named
plan-fits = Fits here?
plan-name-one = name one
plan-fits-note = Whoever knows the region says whether a practice fits: who would run it, for how many firms, with what money?

plan-workshop = Questions for the stakeholder workshop
# Stands after the name of a dimension and a colon.
plan-ask-firms = which firms here do this well, and what did it take them? Who could help the others within a year?
plan-ask-place = Who decides about this, and what can be changed by the end of the programme?
plan-ask-rural = How do firms outside the towns hear of support, and who comes to them?
plan-ask-measures = Which of today's measures would be missed if they ended, and by whom?
plan-ask-steps = Who takes which step first, with what money, until when?
plan-step = Step
plan-who = Who
plan-until = Until
plan-money = Money
plan-indicator = Indicator

plan-indicators = Indicators to monitor
plan-today = Today
plan-aim = Aim
plan-by = By
plan-indicator-mean = { $score }, mean
plan-indicator-band = Firms in { $band }
plan-indicator-gap = Rural less urban
plan-change = A change is worth reporting when its interval leaves out 0; two waves of the same questions tell.

plan-rows = Rows of the table
plan-rows-note = By region (this one and all others) and by urban_rural (rural, urban, neither); groups, scores and statistics as `ratio regions --long` writes them.
plan-row = Row
plan-group = Group
plan-score = Score
plan-statistic = Statistic
plan-value = Value
plan-flag = Flag
