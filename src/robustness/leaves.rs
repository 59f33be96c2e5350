use super::variations::Variations;
use crate::scoring::{Evaluation, Leaf};
use crate::statistics::Sum;
use rustc_hash::FxHashMap;
use std::cmp::Ordering;

/// Notes of responses what the variations of a headline are made of, as numbers.
#[derive(Clone, Debug)]
pub struct LeafReader<'v> {
    variations: &'v Variations,
    desk: Evaluation,
    room: Vec<Leaf>,
}

impl<'v> LeafReader<'v> {
    /// Nothing was read yet.
    pub fn new(variations: &'v Variations) -> Self {
        LeafReader {
            desk: variations.own.desk(),
            room: Vec::new(),
            variations,
        }
    }

    /// Appends what a response has: a number a leaf, and the geometric mean where that can't be made of sums;
    /// [`Variations::noted`] of them in all.
    pub fn read(&mut self, evaluation: &Evaluation, into: &mut Vec<f64>) {
        self.room.clear();
        self.room.extend(self.variations.own.leaves_of(evaluation));
        into.extend(self.room.iter().map(|leaf| number(*leaf)));
        if self.variations.is_linear() {
            let geometric = self.variations.geometric.value(&self.room, &mut self.desk);
            into.push(geometric.unwrap_or(0.0));
        }
    }
}

/// What responses that count for the same groups have for the leaves of a headline.
///
/// Where all its scores are arithmetic means, what a variation makes of responses is on average what it makes of their
/// averages, if the same leaves have values: so these are summed. Else all responses are kept.
#[derive(Clone, Debug)]
pub enum LeafSums {
    /// Of those of which the same leaves have values.
    Alike(Patterns),
    /// By response, its weight and the numbers noted of it.
    Each(Vec<f64>),
}

/// Sums by which leaves have values, in the order in which that was met.
#[derive(Clone, Debug, Default)]
pub struct Patterns {
    numbers: FxHashMap<Box<[State]>, usize>,
    /// By pattern: Σ w, then Σ w · value of what is noted.
    sums: Vec<(Sum, Vec<Sum>)>,
}

/// What a leaf has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum State {
    NotApplicable,
    NoValue,
    Value,
}

/// What stands for one response, or for several that are alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Noted {
    /// Their weight, all together.
    pub weight: f64,
    /// What they have for the leaves, on average.
    pub leaves: Vec<Leaf>,
    /// The average of their geometric means, where that does not follow from the leaves.
    pub geometric: Option<f64>,
}

impl LeafSums {
    /// Nothing yet.
    pub fn new(variations: &Variations) -> Self {
        match variations.is_linear() {
            true => LeafSums::Alike(Patterns::default()),
            false => LeafSums::Each(Vec::new()),
        }
    }

    /// Adds responses: the weight of each, above 0, and what was noted of it.
    pub fn add<'r>(&mut self, responses: impl Iterator<Item = (f64, &'r [f64])>) {
        match self {
            LeafSums::Each(kept) => {
                for (weight, noted) in responses {
                    kept.push(weight);
                    kept.extend(noted);
                }
            }
            LeafSums::Alike(patterns) => patterns.add(responses),
        }
    }

    /// The same with those of another.
    pub fn append(&mut self, other: Self) {
        match (self, other) {
            (LeafSums::Each(kept), LeafSums::Each(others)) => kept.extend(others),
            (LeafSums::Alike(kept), LeafSums::Alike(others)) => kept.append(others),
            (LeafSums::Each(_), LeafSums::Alike(_)) | (LeafSums::Alike(_), LeafSums::Each(_)) => {
                unreachable!("both are of the same variations")
            }
        }
    }

    /// Takes what stands for them, of so many leaves; those of which all is the same stand for each other.
    pub fn take(&self, leaves: usize, mut take: impl FnMut(Noted)) {
        let kept = match self {
            LeafSums::Alike(patterns) => return patterns.noted(leaves).into_iter().for_each(take),
            LeafSums::Each(kept) => kept,
        };
        let mut responses: Vec<&[f64]> = kept.chunks_exact(1 + leaves).collect();
        let order = |one: &&[f64], other: &&[f64]| {
            let both = one[1..].iter().zip(&other[1..]);
            both.fold(Ordering::Equal, |order, (one, other)| {
                order.then_with(|| one.total_cmp(other))
            })
        };
        responses.sort_by(order);
        for same in responses.chunk_by(|one, other| order(one, other).is_eq()) {
            take(Noted {
                weight: same.iter().map(|response| response[0]).sum(),
                leaves: same[0][1..].iter().map(|number| leaf(*number)).collect(),
                geometric: None,
            });
        }
    }
}

impl Patterns {
    fn add<'r>(&mut self, responses: impl Iterator<Item = (f64, &'r [f64])>) {
        let mut states: Vec<State> = Vec::new();
        for (weight, noted) in responses {
            // What stands after the leaves is a value with all.
            states.clear();
            states.extend(noted.iter().map(|number| State::of(*number)));
            let at = self.number(&states, noted.len());
            let (weights, sums) = &mut self.sums[at];
            weights.add(weight);
            for (sum, number) in sums.iter_mut().zip(noted) {
                if *number > 0.0 {
                    sum.add(weight * number);
                }
            }
        }
    }

    fn number(&mut self, states: &[State], noted: usize) -> usize {
        if let Some(at) = self.numbers.get(states) {
            return *at;
        }
        self.numbers.insert(states.into(), self.sums.len());
        self.sums
            .push((Sum::default(), vec![Sum::default(); noted]));
        self.sums.len() - 1
    }

    fn append(&mut self, other: Self) {
        for states in other.states() {
            let (weights, sums) = &other.sums[other.numbers[states]];
            let at = self.number(states, sums.len());
            let (own_weights, own_sums) = &mut self.sums[at];
            own_weights.add(weights.value());
            for (own, sum) in own_sums.iter_mut().zip(sums) {
                own.add(sum.value());
            }
        }
    }

    /// The patterns in their order.
    fn states(&self) -> Vec<&[State]> {
        let mut states: Vec<(&[State], usize)> = self
            .numbers
            .iter()
            .map(|(states, at)| (&**states, *at))
            .collect();
        states.sort_unstable_by_key(|(_, at)| *at);
        states.into_iter().map(|(states, _)| states).collect()
    }

    fn noted(&self, leaves: usize) -> Vec<Noted> {
        let of = |(states, (weights, sums)): (&[State], &(Sum, Vec<Sum>))| {
            let weight = weights.value();
            let average = |sum: &Sum| (sum.value() / weight).clamp(0.0, 100.0);
            let leaf = |(state, sum): (&State, &Sum)| match state {
                State::NotApplicable => Leaf::NotApplicable,
                State::NoValue => Leaf::NoValue,
                State::Value => Leaf::Value(average(sum)),
            };
            Noted {
                weight,
                leaves: states.iter().zip(sums).take(leaves).map(leaf).collect(),
                geometric: sums.get(leaves).map(average),
            }
        };
        self.states().into_iter().zip(&self.sums).map(of).collect()
    }
}

impl State {
    fn of(number: f64) -> Self {
        match leaf(number) {
            Leaf::NotApplicable => State::NotApplicable,
            Leaf::NoValue => State::NoValue,
            Leaf::Value(_) => State::Value,
        }
    }
}

/// Stands for a leaf that is not applicable.
const NOT_APPLICABLE: f64 = -1.0;

/// The number that stands for a leaf: no number without a value.
fn number(leaf: Leaf) -> f64 {
    match leaf {
        Leaf::NotApplicable => NOT_APPLICABLE,
        Leaf::NoValue => f64::NAN,
        Leaf::Value(value) => value,
    }
}

/// What a number stands for.
fn leaf(number: f64) -> Leaf {
    match number {
        NOT_APPLICABLE => Leaf::NotApplicable,
        number if number.is_nan() => Leaf::NoValue,
        value => Leaf::Value(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Sums of parts come to the sums of all.
        #[test]
        fn parts_are_put_together(
            given in proptest::collection::vec((1_u32..9, proptest::collection::vec(prop_oneof![Just(NOT_APPLICABLE), Just(f64::NAN), 0.0..100.0], 3)), 1..40),
            cut in any::<prop::sample::Index>(),
        ) {
            let add = |part: &[(u32, Vec<f64>)]| {
                let mut sums = LeafSums::Alike(Patterns::default());
                sums.add(part.iter().map(|(weight, noted)| (f64::from(*weight), &noted[..])));
                sums
            };
            let (first, second) = given.split_at(cut.index(given.len()));
            let mut parts = add(first);
            parts.append(add(second));
            let noted = |sums: &LeafSums| {
                let mut all = Vec::new();
                sums.take(3, |noted| all.push(noted));
                all
            };
            let (parts, whole) = (noted(&parts), noted(&add(&given)));
            prop_assert_eq!(parts.len(), whole.len());
            for (one, other) in parts.iter().zip(&whole) {
                prop_assert_eq!(one.weight, other.weight);
                for (one, other) in one.leaves.iter().zip(&other.leaves) {
                    match (one, other) {
                        (Leaf::Value(one), Leaf::Value(other)) => prop_assert!((one - other).abs() < 1e-12),
                        (one, other) => prop_assert_eq!(one, other),
                    }
                }
            }
        }
    }
}
