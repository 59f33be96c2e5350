### The tables by region: captions, columns, charts, notes.

regions-title = { $questionnaire } by { $by }
regions-tables = Tables
regions-notes = Notes

# Groups whose names come from the program.
group-total = Total
group-not-known = (not known)
group-other-regions = (other regions)
group-neither = (neither)
group-no-closer = { $region } (no closer)
group-rural-urban = rural − urban
group-urban = urban
group-intermediate = intermediate
group-rural = rural
group-yes = yes
group-no = no

# Sheets: a short name of at most 31 letters without []:*?/\, and a caption.
sheet-overview = Overview
sheet-overview-caption = { $score }: mean, interval, spread, and the difference to all other firms
sheet-scores = Scores
sheet-scores-caption = Mean of each score
sheet-bands = Bands
sheet-bands-caption = { $score }: share of firms in each band
sheet-classes-caption = { $classification }: share of firms in each class
sheet-intervals = Intervals
sheet-intervals-caption = { $score }: means with their intervals
sheet-figures = All figures
sheet-notes = Notes

# Columns; where there is little room those with "short" stand, at most 10 letters.
col-score = Score
col-firms = Firms
col-firms-short = Firms
col-scored = Scored
col-complete = Complete
col-interval = { $percent } interval
col-flag = Flag
col-standing = Standing
col-standing-short = Standing
col-median = Median
col-quartiles = Quartiles
col-sd = Std. dev.
col-others = To all others
col-others-short = to rest
col-others-interval = Its interval
col-from = { $column } from
col-to = { $column } to
col-group = Group
col-mean = Mean
col-reach-up = Reach up
col-reach-down = Reach down

flag-confidential = confidential
flag-low-reliability = low reliability
flag-low-reliability-when = low reliability (fewer than { $responses } responses, or a standard error above a third of the mean)
flag-not-available = not available

# The page.
lead = { $firms ->
    [one] { $firms } firm.
   *[other] { $firms } firms.
} { $score }: { $mean } of 100 on average ({ $percent } interval { $low } to { $high }).
lead-hidden = { $groups ->
    [one] { $hidden } of { $groups } group is left empty, so that nothing can be read off about a firm.
   *[other] { $hidden } of the { $groups } groups are left empty, so that nothing can be read off about a firm.
}
dots-heading = { $score }, with { $percent } intervals
dots-title = { $score } by group, with { $percent } intervals
dots-said = A dot is a mean, the line through it its interval. The numbers stand at the right, and in the tables below.
dots-interval = { $mean } ({ $low } to { $high })
dots-all = all
dots-caption = A dot is the mean, the line its interval, the dashed line the mean of all. Groups of one standing can't be told apart from its first; their order within it says nothing.
bands-title = Share of firms in each band of { $score }
bands-said = Each bar is a group; its parts are the shares of firms in each band, lowest band first. The numbers stand in the tables below.
heat-heading = Where the strengths and gaps lie
heat-title = Mean of each score in each group
heat-said = A row a group, a column a score; the number in a cell is the mean, 0 to 100.
heat-caption = Means, 0 (light) to 100 (dark).
map-heading = Map
map-title = { $score } by region
map-said = Regions are shaded by their mean; those hatched are confidential. The numbers stand in the tables below.
map-caption = Mean of { $score }; hatched regions are confidential. Neighbouring shades need not differ: see the intervals.
map-no-firms = no firms
chart-with-intervals = { $score }, with intervals

# What the notes are about: the heads of the workbook's sheet of notes.
about-source = source
about-sample = sample
about-calibration = calibration
about-intervals = intervals
about-quantiles = quantiles
about-shares = shares
about-difference = difference
about-standing = standing
about-confidentiality = confidentiality
about-flags = flags
about-not_for_publication = not for publication
about-left_out = left out
about-weight_zero = weight 0
about-firms_again = firms again
about-few_not_known = few not known
about-not_placed = not placed
about-equal_weights = equal weights
about-no_variation = no variation
about-no_interval = no interval
about-whole_population = whole population
about-many_scores = many scores

note-source = Answers from { $inputs }; questionnaire { $id } { $version } (hash { $hash }); scores lie in 0 to 100. Regions: NUTS 2024, Eurostat.
note-unweighted = Unweighted: every response counts the same, and each group is taken as a simple random sample of its own.
note-sample = Sample: { $parts }. The weights add up to { $sum }. Standard errors by Taylor linearisation, groups as domains of the whole sample; deff against a simple random sample without replacement; n_eff after Kish.
sample-weights = weights from `{ $column }`, as they are
sample-no-weights = no weights
sample-strata = strata from `{ $column }`
sample-cluster = units drawn from `{ $column }`
sample-fpc = finite population correction from `{ $column }`
sample-no-fpc = no finite population correction
sample-certainty = strata with one unit add nothing to variances
sample-adjust = strata with one unit are held against the whole sample's mean
sample-average = strata with one unit count as the others do on average
note-calibration = { $margins ->
    [one] Weights are post-stratified
   *[other] Weights are raked
} to known totals of { $variables } ({ $rounds ->
    [one] converged in { $rounds } round
   *[other] converged in { $rounds } rounds
}); they were multiplied by { $least } to { $greatest }. Kish's effective number of responses is { $after } after and { $before } before, a design effect of weighting of { $effect }. Standard errors are of the residuals from the totals, as R's survey has them.
note-intervals = Intervals of means: { $percent }, Student's t with { $freedom ->
    [domain] the group's units less its strata
    [design] the whole sample's units less its strata
   *[responses] the number of responses less one
} as degrees of freedom; none where there is one firm or one unit. No correction for many comparisons.
note-quantiles = { $rule ->
    [math] Medians and quartiles: the least value whose cumulated weight reaches the share (rule `math` of R's svyquantile).
    [school] Medians and quartiles: the least value whose cumulated weight reaches the share, the middle of two where it is reached exactly (rule `school` of R's svyquantile).
   *[type7] Medians and quartiles: linear between observations (type 7 of Hyndman and Fan, as in spreadsheets).
}
note-shares = Shares are of the firms that have the score, or a class; intervals of shares: { $design ->
    [given] Wilson, with the effective number of responses that the share's variance shows and Student's t
   *[none] Wilson
}, never of width 0.
note-difference = Difference: the group's mean less that of all other responses; interval { $design ->
    [given] by linearisation over the whole sample, with its degrees of freedom less one
   *[none] by Welch
}.
note-standing = Groups are put in order by their means, and form one standing as long as their intervals reach that of its first: within a standing they can't be told apart, and their order says nothing.
note-not-suppressed = Nothing was suppressed.
note-confidentiality = Suppressed are groups of fewer than { $least } firms{ $dominance }; a score that is the same for all firms of a group; shares of a group all of whose firms, or all but one, are in one band or class; quartiles of fewer than { $twice } firms; a least and a greatest value that fewer than { $least } firms have; and as many more groups as it takes that none of these can be worked out from the rest, along the levels of NUTS. A firm counts once. Tables of the same answers by other groups are linked with this one: make them in one run where they are to be published together.
# Stands inside the sentence above, after the number of firms.
note-dominance = { $firms ->
    [one] , or of whose weight { $firms } firm has more than { $percent }
   *[other] , or of whose weight { $firms } firms have more than { $percent }
}
note-flags = Flags: { $flags }.

caveat-not-for-publication = NOT FOR PUBLICATION: nothing was suppressed (--unsafe).
caveat-left-out = { $responses ->
    [one] { $responses } response was left out for want of { $lacking }.
   *[other] { $responses } responses were left out for want of { $lacking }.
}
lacking-weight = a weight
lacking-good-weight = a weight that is a number of 0 or more
lacking-stratum = a stratum
lacking-cluster = a cluster
caveat-weightless = { $responses ->
    [one] { $responses } response takes no part in estimates: the weight is 0.
   *[other] { $responses } responses take no part in estimates: the weight is 0.
}
caveat-firms-again = { $firms ->
    [one] { $firms } firm answered more than once; each firm is one unit of the sample.
   *[other] { $firms } firms answered more than once; each firm is one unit of the sample.
}
caveat-firms-again-independent = { $firms ->
    [one] { $firms } firm answered more than once; intervals take the answers of a firm for independent (--cluster with the firm's id does not).
   *[other] { $firms } firms answered more than once; intervals take the answers of a firm for independent (--cluster with the firm's id does not).
}
caveat-few-not-known = Fewer than { $least } firms whose { $of } is not known are left out, of the total too.
caveat-not-placed = { $responses ->
    [one] { $responses } response has no region that is known.
   *[other] { $responses } responses have no region that is known.
}
caveat-equal-weights = The weights add up to no more than the responses, so that there is no design effect.
caveat-no-variation = { $means ->
    [one] { $means } mean has no variation: all firms have the same score, and the interval has no width.
   *[other] { $means } means have no variation: all firms have the same score, and the interval has no width.
}
caveat-no-interval = { $means ->
    [one] { $means } mean has no interval: one firm, or one unit of the sample, says nothing of how firms differ.
   *[other] { $means } means have no interval: one firm, or one unit of the sample, says nothing of how firms differ.
}
caveat-whole-population = A stratum was drawn whole, so that it adds nothing to standard errors.
caveat-many-scores = Firms are counted apart for the first 63 scores, and together for the rest.
caveat-hundredths = Quartiles are of scores rounded to hundredths, as there are more than { $responses } responses.
