use super::firms::Firms;
use super::lattice::Lattice;
use super::protection::{Need, Sums, protect};
use std::collections::BTreeMap;

/// How is made sure that nothing can be read off about a firm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disclosure {
    /// Firms that a group must have.
    pub min_firms: u64,
    /// A group is one firm's, or a few firms', where this many have more than this share of its weight.
    pub dominance: Option<Dominance>,
}

/// The dominance rule: `n` firms with more than `percent` of the weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dominance {
    /// Firms, at most 9.
    pub n: usize,
    /// Per cent of the weight, above 0 and at most 100.
    pub percent: f64,
}

/// Firms from which on quartiles are published, in multiples of the least number for a group: a quartile is the
/// value of a firm or lies between two.
const QUARTILES_FROM: u64 = 2;

/// What of a combination of groups is published.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Published {
    /// Counts and completeness.
    pub counts: bool,
    /// By score: all but what follows.
    pub scores: Vec<bool>,
    /// By score: shares of bands.
    pub bands: Vec<bool>,
    /// By score: quartiles.
    pub quartiles: Vec<bool>,
    /// By score: the least value and the greatest.
    pub ends: Vec<(bool, bool)>,
    /// By classification: shares of classes.
    pub classes: Vec<bool>,
}

/// What the rule looks at in a combination of groups.
#[derive(Clone, Debug, Default)]
pub(super) struct Sensitivity {
    /// Responses, and the firms they are of.
    pub responses: u64,
    /// By score: responses that have it.
    pub n: Vec<u64>,
    /// By score: whether all have the same value.
    pub constant: Vec<bool>,
    /// By score: how many have the least and the greatest value.
    pub at_the_ends: Vec<(u32, u32)>,
    /// By score and band: responses.
    pub bands: Vec<Vec<u64>>,
    /// By classification and class: responses.
    pub classes: Vec<Vec<u64>>,
    /// Σ w.
    pub weight: f64,
}

impl Disclosure {
    /// What of each combination is published.
    pub(super) fn publish(
        self,
        lattice: &Lattice,
        firms: &Firms,
        cells: &[Sensitivity],
    ) -> Vec<Published> {
        let min = self.min_firms;
        let counted: Vec<(u64, Vec<u64>, Vec<f64>)> = lattice
            .combinations
            .iter()
            .map(|c| firms.of(&c.leaves))
            .collect();
        let few: Vec<bool> = counted
            .iter()
            .zip(cells)
            .map(|((firms, _, weights), cell)| {
                *firms < min || self.is_dominated(weights, cell.weight)
            })
            .collect();
        let responses: Vec<u64> = cells.iter().map(|cell| cell.responses).collect();
        let hidden = self.hide(lattice, responses, &few, &vec![false; few.len()]);
        let first = cells.first();
        let scores = first.map_or(0, |cell| cell.n.len());
        let classifications = first.map_or(0, |cell| cell.classes.len());
        let mut published: Vec<Published> = hidden
            .iter()
            .map(|hidden| Published {
                counts: !hidden,
                ..Published::default()
            })
            .collect();
        for score in 0..scores {
            let with: Vec<u64> = counted.iter().map(|(_, with, _)| with[score]).collect();
            self.publish_score(score, lattice, cells, (&with, &hidden), &mut published);
        }
        for at in 0..classifications {
            let shares: Vec<&[u64]> = cells
                .iter()
                .map(|cell| cell.classes[at].as_slice())
                .collect();
            let counts: Vec<u64> = shares.iter().map(|classes| classes.iter().sum()).collect();
            let few: Vec<bool> = counts.iter().map(|n| *n < min).collect();
            let hidden = self.hide(lattice, counts, &few, &hidden);
            for (published, hidden) in published
                .iter_mut()
                .zip(self.hide_shares(lattice, &shares, &hidden))
            {
                published.classes.push(!hidden);
            }
        }
        published
    }

    fn publish_score(
        self,
        score: usize,
        lattice: &Lattice,
        cells: &[Sensitivity],
        (firms, hidden): (&[u64], &[bool]),
        published: &mut [Published],
    ) {
        let min = self.min_firms;
        let n: Vec<u64> = cells.iter().map(|cell| cell.n[score]).collect();
        let few: Vec<bool> = cells
            .iter()
            .zip(firms)
            .map(|(cell, firms)| {
                cell.n[score] > 0 && (*firms < min || min > 1 && cell.constant[score])
            })
            .collect();
        let hidden = self.hide(lattice, n, &few, hidden);
        let bands: Vec<&[u64]> = cells
            .iter()
            .map(|cell| cell.bands[score].as_slice())
            .collect();
        let shares = self.hide_shares(lattice, &bands, &hidden);
        for (at, published) in published.iter_mut().enumerate() {
            let open = !hidden[at];
            let enough = |ends: u32| open && u64::from(ends) >= min;
            let ends = cells[at].at_the_ends[score];
            published.scores.push(open);
            published.bands.push(!shares[at]);
            published
                .quartiles
                .push(open && (min <= 1 || firms[at] >= QUARTILES_FROM * min));
            published.ends.push((enough(ends.0), enough(ends.1)));
        }
    }

    fn is_dominated(self, weights: &[f64], total: f64) -> bool {
        self.dominance.is_some_and(|rule| {
            let greatest: f64 = weights.iter().take(rule.n).sum();
            greatest > rule.percent / 100.0 * total
        })
    }

    /// Combinations to hide: those with few, those hidden anyway, and what it takes to keep them hidden.
    fn hide(self, lattice: &Lattice, counts: Vec<u64>, few: &[bool], hidden: &[bool]) -> Vec<bool> {
        let sums = lattice.sums(counts);
        let mut all: Vec<bool> = few
            .iter()
            .zip(hidden)
            .map(|(few, hidden)| *few || *hidden)
            .collect();
        // Where there is nobody, there is nothing to hide.
        for (hidden, count) in all.iter_mut().zip(&sums.counts) {
            *hidden &= *count > 0;
        }
        let fixed: Vec<bool> = sums.counts.iter().map(|count| *count == 0).collect();
        let needs: Vec<Need> = (0..few.len())
            .filter(|cell| all[*cell] && few[*cell])
            .map(|cell| Need {
                cell,
                up: self.min_firms,
                down: sums.counts[cell].min(self.min_firms),
            })
            .collect();
        if all.contains(&true) {
            protect(&sums, &mut all, &fixed, &needs, self.min_firms);
        }
        all.iter()
            .zip(hidden)
            .map(|(now, before)| *now || *before)
            .collect()
    }

    /// Combinations whose shares are to be hidden: hidden ones, those all of whose firms, or all but one, are in one
    /// category, and what it takes to keep their shares hidden.
    fn hide_shares(self, lattice: &Lattice, shares: &[&[u64]], hidden: &[bool]) -> Vec<bool> {
        let categories = shares.first().map_or(0, |shares| shares.len());
        let telling: Vec<bool> = (0..shares.len())
            .map(|at| categories > 1 && self.min_firms > 1 && !hidden[at] && gives_away(shares[at]))
            .collect();
        if !telling.contains(&true) {
            return hidden.to_vec();
        }
        let all: Vec<usize> = (0..shares.len()).collect();
        let dimensions = lattice.combinations[0].nodes.len();
        if dimensions == 1 || all.len() * (categories + 1) <= CROSSED {
            return self.hide_shares_of(lattice, &all, (shares, &telling), hidden);
        }
        // Great crossed tables tell of shares along single dimensions only: those along the first are protected like
        // any table, those along another are told of where none gives anything away.
        let mut now = hidden.to_vec();
        let mut along_first = Vec::new();
        for at in all {
            match lattice.grouped_by(at) {
                (0, _) => along_first.push(at),
                (1, Some(dimension)) if dimension == lattice.first => along_first.push(at),
                (1, Some(dimension)) => {
                    let beside = |other: &usize| lattice.grouped_by(*other) == (1, Some(dimension));
                    now[at] |= (0..shares.len()).filter(beside).any(|other| telling[other]);
                }
                _ => now[at] = true,
            }
        }
        self.hide_shares_of(lattice, &along_first, (shares, &telling), &now)
    }

    /// The same among some combinations, whose sums are among them.
    fn hide_shares_of(
        self,
        lattice: &Lattice,
        cells: &[usize],
        (shares, telling): (&[&[u64]], &[bool]),
        hidden: &[bool],
    ) -> Vec<bool> {
        let categories = shares.first().map_or(0, |shares| shares.len());
        let of: Vec<&[u64]> = cells.iter().map(|at| shares[*at]).collect();
        let sums = with_categories(lattice, cells, &of, categories);
        // Units: the shares of each combination, then its total.
        let mut units: Vec<bool> = cells.iter().map(|at| hidden[*at] || telling[*at]).collect();
        units.extend(cells.iter().map(|at| hidden[*at]));
        let mut fixed: Vec<bool> = of
            .iter()
            .map(|shares| shares.iter().sum::<u64>() == 0)
            .collect();
        fixed.extend(cells.iter().map(|at| !hidden[*at]));
        let needs: Vec<Need> = (0..cells.len())
            .filter(|place| telling[cells[*place]])
            .map(|place| {
                let most = (0..categories)
                    .max_by_key(|category| (of[place][*category], categories - category));
                Need {
                    cell: place * (categories + 1) + most.unwrap_or(0),
                    up: 0,
                    down: self.min_firms,
                }
            })
            .collect();
        protect(&sums, &mut units, &fixed, &needs, 1);
        let mut now = hidden.to_vec();
        for (place, at) in cells.iter().enumerate() {
            now[*at] = units[place];
        }
        now
    }
}

/// Crossed tables of shares with more cells than this tell of them along single dimensions only.
const CROSSED: usize = 1500;

/// Whether shares tell of each firm, or of all but one, in which category it is.
fn gives_away(shares: &[u64]) -> bool {
    let total: u64 = shares.iter().sum();
    let most = shares.iter().max().copied().unwrap_or(0);
    total > 0 && most + 1 >= total
}

/// The table of combinations by category, and their totals.
fn with_categories(
    lattice: &Lattice,
    cells: &[usize],
    shares: &[&[u64]],
    categories: usize,
) -> Sums {
    let width = categories + 1;
    let plain = lattice.sums(vec![0; lattice.combinations.len()]);
    let place: BTreeMap<usize, usize> = cells.iter().copied().zip(0..).collect();
    let (mut counts, mut parts, mut unit) = (Vec::new(), Vec::new(), Vec::new());
    for (at, (cell, shares)) in cells.iter().zip(shares).enumerate() {
        let below: Vec<usize> = plain.parts[*cell]
            .iter()
            .filter_map(|part| place.get(part).copied())
            .collect();
        for (category, count) in shares.iter().enumerate() {
            counts.push(*count);
            parts.push(below.iter().map(|part| part * width + category).collect());
            unit.push(at);
        }
        counts.push(shares.iter().sum());
        let own = (0..categories).map(|category| at * width + category);
        parts.push(if below.is_empty() {
            own.collect()
        } else {
            below.iter().map(|part| part * width + categories).collect()
        });
        unit.push(cells.len() + at);
    }
    Sums::new(counts, parts, unit)
}
