//! The answer that firms are to reach: the median of what others answered.

use crate::answers::Cell;
use std::collections::BTreeMap;

/// What a firm answered to a question of which others are to reach the median.
#[derive(Clone, Copy, Debug)]
pub struct Looked {
    /// Which of the medians it counts for.
    pub(super) median: usize,
    /// How it counts, 0 … 100.
    pub(super) counts: f64,
    pub(super) answer: Cell,
}

/// What firms answered, by median that is to be reached: in the order of how it counts and then of the answers,
/// the answer and how many gave it.
#[derive(Clone, Debug)]
pub struct Medians(Vec<BTreeMap<[i64; 2], (Looked, usize)>>);

impl Medians {
    /// Nothing yet of so many.
    pub(super) fn new(medians: usize) -> Self {
        Medians(vec![BTreeMap::new(); medians])
    }

    /// Adds an answer.
    pub fn add(&mut self, looked: Looked) {
        let order = match looked.answer {
            Cell::Choice(option) => i64::from(option),
            Cell::Number(number) => ordered(number),
            _ => 0,
        };
        let seen = self.0[looked.median].entry([ordered(looked.counts), order]);
        seen.or_insert((looked, 0)).1 += 1;
    }

    /// How many answers there are for a median.
    pub(super) fn count(&self, median: usize) -> usize {
        self.0[median].values().map(|(_, firms)| firms).sum()
    }

    /// A median: of an even number the lower of the middle two, so that it is an answer somebody gave. How it counts, and the
    /// answer.
    pub(super) fn of(&self, median: usize) -> Option<(f64, Cell)> {
        let middle = self.count(median).checked_sub(1)? / 2;
        let mut past = 0;
        let mut seen = self.0[median].values();
        let (looked, _) = seen.find(|(_, firms)| {
            past += firms;
            past > middle
        })?;
        Some((looked.counts, looked.answer))
    }
}

/// A whole number that ascends with a number: that by which [`f64::total_cmp`] goes.
fn ordered(number: f64) -> i64 {
    // Of both zeros the one without a sign.
    let bits = (number + 0.0).to_bits().cast_signed();
    bits ^ ((bits >> 63).cast_unsigned() >> 1).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The middle of all, put in order.
        #[test]
        fn the_middle_of_all(mut answers in proptest::collection::vec((0_u8..4, -3_i8..4), 1..40)) {
            let mut medians = Medians::new(2);
            for (counts, number) in &answers {
                let answer = Cell::Number(f64::from(*number));
                medians.add(Looked { median: 1, counts: f64::from(*counts), answer });
            }
            answers.sort_unstable();
            let (counts, number) = answers[(answers.len() - 1) / 2];
            prop_assert_eq!(medians.of(1), Some((f64::from(counts), Cell::Number(f64::from(number)))));
            prop_assert_eq!((medians.count(0), medians.count(1)), (0, answers.len()));
            prop_assert_eq!(medians.of(0), None);
        }
    }
}
