use super::leaves::Noted;
use super::variations::{Setup, Variations};
use crate::profile::Profiler;
use crate::scoring::{Composite, Evaluation, PartOf};
use crate::statistics::{QuantileRule, RankSpread, Shifts, Weighted, places};
use std::num::NonZero;

/// Means of the headline in groups, for every variation.
#[derive(Clone, Debug)]
pub struct Groups<'v> {
    variations: &'v Variations,
    /// By variation and group: Σ w, Σ w · value.
    sums: Vec<Vec<(f64, f64)>>,
}

/// How the ranks of groups and the bands of their means fare.
#[derive(Clone, Debug, PartialEq)]
pub struct Robustness {
    /// How weights were drawn.
    pub setup: Setup,
    /// What was left out, one at a time.
    pub left_out: Vec<PartOf>,
    /// By group; `None` for those that are not ranked.
    pub groups: Vec<Option<GroupRobustness>>,
    /// How all ranks shift with noisy weights.
    pub noisy: Option<Shifts>,
    /// And with weights anew.
    pub simplex: Option<Shifts>,
}

/// How one group fares.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupRobustness {
    /// As the questionnaire has it.
    pub own: GroupValue,
    /// Groups that it is ranked with, itself included.
    pub of: usize,
    /// With noisy weights.
    pub noisy: Fate,
    /// With weights anew.
    pub simplex: Fate,
    /// As an arithmetic mean.
    pub arithmetic: GroupValue,
    /// As a geometric mean.
    pub geometric: GroupValue,
    /// Without each dimension; none where the group has no value then.
    pub without: Vec<Option<GroupValue>>,
}

/// A group's mean with its band and rank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupValue {
    /// The mean, 0 … 100.
    pub mean: f64,
    /// Its band, by its place among those of the score.
    pub band: Option<usize>,
    /// 1 for the greatest mean; equal ones share the better rank.
    pub rank: f64,
}

/// What came of many draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fate {
    /// Its ranks.
    pub rank: RankSpread,
    /// 5% and 95% of its means are not above these.
    pub mean: (f64, f64),
    /// Share of draws in which the band of its mean is that of today, 0 … 1.
    pub band_stays: f64,
}

/// A response, or what stands for several, with what it counts for.
#[derive(Clone, Debug)]
pub struct Weighed<'r> {
    /// The groups it is in.
    pub groups: &'r [usize],
    /// By what its weight is multiplied.
    pub factor: f64,
    /// What it has.
    pub noted: Noted,
}

impl<'v> Groups<'v> {
    /// So many groups.
    pub fn new(variations: &'v Variations, groups: usize) -> Self {
        Groups {
            sums: vec![vec![(0.0, 0.0); groups]; variations.all().count()],
            variations,
        }
    }

    /// Adds responses. Variations are shared out among so many threads; each is summed by one of them, in the order
    /// of the responses, so that the sums do not depend on how many there are.
    pub fn add(&mut self, responses: &[Weighed<'_>], threads: NonZero<usize>) {
        let composites: Vec<&Composite> = self.variations.all().collect();
        let geometric = &self.variations.geometric;
        let share = composites.len().div_ceil(threads.get()).max(1);
        std::thread::scope(|scope| {
            let shares = composites.chunks(share).zip(self.sums.chunks_mut(share));
            for (composites, sums) in shares {
                scope.spawn(move || {
                    let mut desk = composites[0].desk();
                    for (composite, sums) in composites.iter().zip(sums) {
                        let is_geometric = std::ptr::eq(*composite, geometric);
                        sum((composite, is_geometric), responses, &mut desk, sums);
                    }
                });
            }
        });
    }

    /// What came of it; groups are ranked with those of the same number, and not at all where they have none.
    pub fn settle(
        &self,
        profiler: &Profiler<'_>,
        headline: usize,
        ranked_with: &[Option<usize>],
    ) -> Robustness {
        let values: Vec<Vec<Option<GroupValue>>> = self
            .sums
            .iter()
            .map(|sums| values(profiler, headline, sums, ranked_with))
            .collect();
        let split = self.variations.split(&values);
        let groups = (0..ranked_with.len()).map(|group| {
            let own = split.own[group]?;
            let with = ranked_with[group]?;
            let of = (0..ranked_with.len())
                .filter(|other| ranked_with[*other] == Some(with) && split.own[*other].is_some())
                .count();
            Some(GroupRobustness {
                own,
                of,
                noisy: fate(own, split.noisy, group)?,
                simplex: fate(own, split.simplex, group)?,
                arithmetic: split.arithmetic[group]?,
                geometric: split.geometric[group]?,
                without: split.without.iter().map(|values| values[group]).collect(),
            })
        });
        let ranks = |values: &Vec<Option<GroupValue>>| -> Vec<f64> {
            values.iter().flatten().map(|value| value.rank).collect()
        };
        let shifts = |drawn: &[Vec<Option<GroupValue>>]| {
            let drawn: Vec<Vec<f64>> = drawn.iter().map(ranks).collect();
            Shifts::of(&ranks(split.own), &drawn)
        };
        Robustness {
            setup: self.variations.setup,
            left_out: self
                .variations
                .without
                .iter()
                .map(|(part, _)| *part)
                .collect(),
            groups: groups.collect(),
            noisy: shifts(split.noisy),
            simplex: shifts(split.simplex),
        }
    }
}

/// Adds responses to the sums of one variation, which may be the geometric mean.
fn sum(
    (composite, is_geometric): (&Composite, bool),
    responses: &[Weighed<'_>],
    desk: &mut Evaluation,
    sums: &mut [(f64, f64)],
) {
    for response in responses
        .iter()
        .filter(|response| !response.groups.is_empty())
    {
        let noted = &response.noted;
        if let Some(made) = composite.value(&noted.leaves, desk) {
            let known = noted.geometric.filter(|_| is_geometric);
            let value = known.unwrap_or(made);
            let weight = noted.weight * response.factor;
            for group in response.groups {
                sums[*group].0 += weight;
                sums[*group].1 += weight * value;
            }
        }
    }
}

/// Mean, band and rank of each group that is ranked.
fn values(
    profiler: &Profiler<'_>,
    headline: usize,
    sums: &[(f64, f64)],
    ranked_with: &[Option<usize>],
) -> Vec<Option<GroupValue>> {
    let mut values: Vec<Option<GroupValue>> = vec![None; sums.len()];
    let mut sets: Vec<usize> = ranked_with.iter().copied().flatten().collect();
    sets.sort_unstable();
    sets.dedup();
    for set in sets {
        let members: Vec<usize> = (0..sums.len())
            .filter(|at| ranked_with[*at] == Some(set) && sums[*at].0 > 0.0)
            .collect();
        let means: Vec<f64> = members.iter().map(|at| sums[*at].1 / sums[*at].0).collect();
        for ((at, mean), rank) in members.iter().zip(&means).zip(places(&means)) {
            values[*at] = Some(GroupValue {
                mean: *mean,
                band: profiler.band_at(headline, *mean),
                rank,
            });
        }
    }
    values
}

/// How a group fares over draws.
fn fate(own: GroupValue, drawn: &[Vec<Option<GroupValue>>], group: usize) -> Option<Fate> {
    let drawn: Vec<GroupValue> = drawn.iter().filter_map(|values| values[group]).collect();
    let ranks: Vec<f64> = drawn.iter().map(|value| value.rank).collect();
    let mut means = Weighted::default();
    for value in &drawn {
        means.add(value.mean, 1.0);
    }
    means.settle();
    let [low, high] = means.quantiles(QuantileRule::Type7, [0.05, 0.95])?;
    let stays = drawn.iter().filter(|value| value.band == own.band).count();
    Some(Fate {
        rank: RankSpread::of(own.rank, &ranks)?,
        mean: (low, high),
        band_stays: stays as f64 / drawn.len() as f64,
    })
}
