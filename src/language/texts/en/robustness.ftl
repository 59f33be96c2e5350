### What ranks and bands hang on; what if firms answered otherwise.

sheet-robust = Robustness
sheet-robust-caption = What ranks by { $score } hang on
col-rank = Rank
col-rank-short = Rank
col-rank-noise = Rank, weights ±{ $percent }
col-rank-noise-short = ±{ $percent }
col-band-noise = Band stays, weights ±{ $percent }
col-band-noise-short = stays
col-rank-simplex = Rank, any weights
col-rank-simplex-short = any
col-band-simplex = Band stays, any weights
col-band-simplex-short = stays
col-rank-arithmetic = Rank, arithmetic mean
col-rank-arithmetic-short = arithmetic
col-rank-geometric = Rank, geometric mean
col-rank-geometric-short = geometric
col-rank-without = Rank without one dimension
col-rank-without-short = less one
note-robust = Robustness: { $score } was made again for every response, { $draws } times with each weight varied by up to { $percent } and { $draws } times with weights drawn anew (every split equally likely; { $generator }, seed { $seed }), as arithmetic and geometric mean, and without each of { $dimensions }. Ranks are of the means of groups of one level; from–to holds nine draws of ten. Band stays: in how many draws the band of the mean is that of today.
note-robust-shifts = Ranks move by { $noise } places on average with weights ±{ $percent }, and { $unchanged } stay; with any weights by { $any }, and { $any_unchanged } stay.

sheet-what-if = What if { $number }
sheet-what-if-caption = What if: { $title }
col-concerned = Firms concerned
col-concerned-short = concerned
col-today = Today
col-today-short = Today
col-then = Then
col-then-short = Then
col-change = Difference
col-change-short = Change
note-what-if = What if: answers were changed as the scenario says and scored again; nothing else changes. This is arithmetic, not a forecast: it says what the scores would be, not that any measure brings it about.

robust-heading = How far the result hangs on the weights
robust-noise = With each weight varied by up to { $percent }, “{ $band }” stays in { $share } of { $draws } draws; nine of ten lie between { $low } and { $high }.
robust-simplex = With weights drawn anew, every split equally likely, “{ $band }” stays in { $share }; nine of ten lie between { $low } and { $high }.
robust-means = As an arithmetic mean: { $arithmetic }; as a geometric mean: { $geometric }.
robust-value = { $value } ({ $band })
robust-without = Without { $dimension }: { $value }
robust-band-stays = the band stays
robust-band-changes = the band becomes “{ $band }”
robust-draws = Drawn by { $generator }, seed { $seed }.

about-robustness = robustness
about-robustness_shifts = shifts of ranks
about-what_if = what if
