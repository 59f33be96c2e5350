//! How many firms there are in groups, and how much the greatest weigh: a firm counts once, however many responses there are
//! of it.

use rustc_hash::{FxHashMap, FxHashSet};

/// Weights kept of each leaf: dominance looks at fewer.
const HEAVIEST: usize = 16;

/// The greatest weights of some firms, [`HEAVIEST`] of them, and perhaps others.
#[derive(Clone, Debug, Default)]
pub(super) struct Heaviest(Vec<f64>);

impl Heaviest {
    pub fn add(&mut self, weight: f64) {
        self.0.push(weight);
        if self.0.len() > 4 * HEAVIEST {
            self.settle();
        }
    }

    /// Drops the others.
    fn settle(&mut self) {
        self.0.sort_by(|a, b| b.total_cmp(a));
        self.0.truncate(HEAVIEST);
    }
}

/// Firms by leaf.
#[derive(Clone, Debug, Default)]
pub(super) struct Firms {
    scores: usize,
    /// By leaf: firms that stand in no other.
    here: Vec<u64>,
    /// By leaf and score: those of them that have it.
    with: Vec<Vec<u64>>,
    /// By leaf: the greatest weights among them.
    heaviest: Vec<Heaviest>,
    /// Firms in several leaves.
    among: Vec<Among>,
    /// By leaf: the places of these that have it.
    among_of: Vec<Vec<u32>>,
    /// Firms that stand in more than one response.
    pub again: u64,
    /// Whether some scores are not told apart: more than [`LAST`], of firms that may stand in several responses.
    pub are_lumped: bool,
}

/// Firms that stand in the same leaves, of which there are several.
#[derive(Clone, Debug)]
struct Among {
    leaves: Vec<u32>,
    /// Weight and scores in each of these, one firm after the other.
    firms: Vec<(f64, u64)>,
}

impl Firms {
    pub fn new(leaves: usize, scores: usize) -> Self {
        Firms {
            scores,
            here: vec![0; leaves],
            with: vec![vec![0; scores]; leaves],
            heaviest: vec![Heaviest::default(); leaves],
            among: Vec::new(),
            among_of: vec![Vec::new(); leaves],
            again: 0,
            are_lumped: false,
        }
    }

    /// Adds firms of a leaf: how many, and how many of them have each score.
    pub fn count(&mut self, leaf: usize, n: u64, with: impl Iterator<Item = u64>) {
        self.here[leaf] += n;
        for (sum, with) in self.with[leaf].iter_mut().zip(with) {
            *sum += with;
        }
    }

    /// Adds the greatest weights of firms of a leaf.
    pub fn weigh(&mut self, leaf: usize, heaviest: Heaviest) {
        self.heaviest[leaf].0.extend(heaviest.0);
        self.heaviest[leaf].settle();
    }

    fn add(&mut self, leaf: usize, (weight, scores): (f64, u64)) {
        self.here[leaf] += 1;
        for (at, with) in self.with[leaf].iter_mut().enumerate() {
            *with += scores >> at.min(LAST) & 1;
        }
        self.heaviest[leaf].add(weight);
    }

    /// Firms in some of the leaves: all, with each score, and their greatest weights, greatest first.
    pub fn of(&self, leaves: &[usize]) -> (u64, Vec<u64>, Vec<f64>) {
        let mut all: u64 = leaves.iter().map(|leaf| self.here[*leaf]).sum();
        let mut with = vec![0; self.scores];
        let mut heaviest = Heaviest::default();
        for leaf in leaves {
            for (sum, with) in with.iter_mut().zip(&self.with[*leaf]) {
                *sum += with;
            }
            heaviest.0.extend_from_slice(&self.heaviest[*leaf].0);
        }
        let among = leaves.iter().flat_map(|leaf| &self.among_of[*leaf]);
        let mut among: Vec<u32> = among.copied().collect();
        among.sort_unstable();
        among.dedup();
        let wanted: FxHashSet<u32> = match among.is_empty() {
            true => FxHashSet::default(),
            false => leaves.iter().map(|leaf| *leaf as u32).collect(),
        };
        let mut places = Vec::new();
        for Among { leaves, firms } in among.iter().map(|at| &self.among[*at as usize]) {
            places.clear();
            places.extend((0..leaves.len()).filter(|at| wanted.contains(&leaves[*at])));
            for firm in firms.chunks_exact(leaves.len()) {
                let seen = places.iter().map(|at| firm[*at]);
                let (weight, scores) =
                    seen.fold((0.0, 0), |sum, seen| (sum.0 + seen.0, sum.1 | seen.1));
                all += 1;
                heaviest.add(weight);
                for (at, with) in with.iter_mut().enumerate() {
                    *with += scores >> at.min(LAST) & 1;
                }
            }
        }
        heaviest.settle();
        (all, with, heaviest.0)
    }
}

/// The score from which on scores are not told apart: one bit each.
const LAST: usize = 63;

/// A response of a firm.
#[derive(Clone, Copy, Debug)]
struct Sighting {
    firm: u32,
    group: u32,
    weight: f64,
    /// Which of the scores have a value and a weight, the first [`LAST`], and whether any of the others has.
    scores: u64,
}

/// Firms that may stand in several responses, as they were seen: 24 bytes a response, and 12 to 24 a firm.
#[derive(Clone, Debug, Default)]
pub(super) struct SeenFirms {
    /// By what a firm is known by.
    numbers: FxHashMap<u64, u32>,
    firms: u32,
    sightings: Vec<Sighting>,
}

impl SeenFirms {
    /// Notes a response of a firm, of its own where nothing is known of it, in a group.
    pub fn see(&mut self, firm: Option<u64>, group: usize, weight: f64, scores: &[f64]) {
        let next = self.firms;
        let number = match firm {
            Some(firm) => *self.numbers.entry(firm).or_insert(next),
            None => next,
        };
        self.firms += u32::from(number == next);
        let has = |value: &f64| u64::from(weight > 0.0 && !value.is_nan());
        let scores = scores.iter().enumerate();
        self.sightings.push(Sighting {
            firm: number,
            group: group as u32,
            weight,
            scores: scores.fold(0, |all, (at, value)| all | has(value) << at.min(LAST)),
        });
    }

    /// Firms by leaf, of which there are so many; `leaf_of` is that of each group.
    pub fn firms(mut self, leaf_of: &[usize], leaves: usize, scores: usize) -> Firms {
        drop(self.numbers);
        for seen in &mut self.sightings {
            seen.group = leaf_of[seen.group as usize] as u32;
        }
        self.sightings.sort_unstable_by(|one, other| {
            let key = |seen: &Sighting| (seen.firm, seen.group, seen.scores);
            key(one)
                .cmp(&key(other))
                .then(one.weight.total_cmp(&other.weight))
        });
        let mut firms = Firms::new(leaves, scores);
        firms.are_lumped = scores > LAST;
        let mut numbers: FxHashMap<Vec<u32>, usize> = FxHashMap::default();
        for firm in self.sightings.chunk_by(|one, other| one.firm == other.firm) {
            firms.again += u64::from(firm.len() > 1);
            let by_leaf = firm.chunk_by(|one, other| one.group == other.group);
            let by_leaf = by_leaf.map(|seen| {
                let of = seen.iter().fold((0.0, 0), |sum: (f64, u64), seen| {
                    (sum.0 + seen.weight, sum.1 | seen.scores)
                });
                (seen[0].group, of)
            });
            let (leaves, of): (Vec<u32>, Vec<(f64, u64)>) = by_leaf.unzip();
            match leaves[..] {
                [leaf] => firms.add(leaf as usize, of[0]),
                _ => {
                    let next = firms.among.len();
                    let at = *numbers.entry(leaves).or_insert_with_key(|leaves| {
                        for leaf in leaves {
                            firms.among_of[*leaf as usize].push(next as u32);
                        }
                        firms.among.push(Among {
                            leaves: leaves.clone(),
                            firms: Vec::new(),
                        });
                        next
                    });
                    firms.among[at].firms.extend(of);
                }
            }
        }
        firms.heaviest.iter_mut().for_each(Heaviest::settle);
        firms
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        /// Firms are counted as by looking at each by itself.
        #[test]
        fn firms_count_once(
            seen in proptest::collection::vec((prop::option::of(0_u64..8), 0_usize..5, 0_u32..4, prop::option::of(0.0..100.0)), 0..40),
            wanted in prop::collection::btree_set(0_usize..3, 0..3),
        ) {
            // Five groups in three leaves.
            let leaf_of = [0, 1, 2, 0, 1];
            let mut firms = SeenFirms::default();
            for (firm, group, weight, value) in &seen {
                firms.see(*firm, *group, f64::from(*weight), &[value.unwrap_or(f64::NAN)]);
            }
            let firms = firms.firms(&leaf_of, 3, 1);
            let mut known: BTreeMap<(bool, u64), Vec<usize>> = BTreeMap::new();
            for (at, (firm, ..)) in seen.iter().enumerate() {
                known.entry(firm.map_or((false, at as u64), |firm| (true, firm))).or_default().push(at);
            }
            prop_assert_eq!(firms.again, known.values().filter(|seen| seen.len() > 1).count() as u64);
            let here: Vec<Vec<usize>> = known
                .values()
                .map(|all| all.iter().copied().filter(|at| wanted.contains(&leaf_of[seen[*at].1])).collect())
                .filter(|here: &Vec<usize>| !here.is_empty())
                .collect();
            let with = here.iter().filter(|all| all.iter().any(|at| seen[*at].2 > 0 && seen[*at].3.is_some()));
            let weights = here.iter().map(|all| all.iter().map(|at| f64::from(seen[*at].2)).sum::<f64>());
            let mut weights: Vec<f64> = weights.collect();
            weights.sort_by(|a, b| b.total_cmp(a));
            weights.truncate(HEAVIEST);
            let wanted: Vec<usize> = wanted.into_iter().collect();
            prop_assert_eq!(firms.of(&wanted), (here.len() as u64, vec![with.count() as u64], weights));
        }
    }
}
