use std::collections::BTreeMap;

/// Hundredths from 0 to 100.
const HUNDREDTHS: usize = 10_001;

/// Hundredths counted together.
const TOGETHER: usize = 1024;

/// Observations by the hundredth that their value, from 0 to 100, is rounded to: exact counts, in at most 22 kB.
#[derive(Clone, Debug, Default)]
pub struct Hundredths {
    /// Hundredths that are not counted yet: many are counted together, as the counts of all groups are more than a processor
    /// has at hand.
    waiting: Vec<u16>,
    /// How many there are of each, in 16 bits; none until there are enough of them.
    counts: Vec<u16>,
    /// How often these were full.
    full: BTreeMap<usize, u32>,
}

impl Hundredths {
    /// Adds observations of so many hundredths; more than 10,000 are taken for 10,000.
    pub fn add(&mut self, hundredths: impl IntoIterator<Item = u64>) {
        let most = HUNDREDTHS as u64 - 1;
        let observed = hundredths.into_iter().map(|at| at.min(most) as u16);
        self.waiting.extend(observed);
        if self.waiting.len() >= TOGETHER {
            self.count();
        }
    }

    fn count(&mut self) {
        self.counts.resize(HUNDREDTHS, 0);
        for at in self.waiting.drain(..).map(usize::from) {
            let count = &mut self.counts[at];
            *count = count.wrapping_add(1);
            if *count == 0 {
                *self.full.entry(at).or_default() += 1;
            }
        }
    }

    /// The least and the greatest, as values, and how many observations have each.
    pub(super) fn ends(&self) -> Option<[(f64, u32); 2]> {
        let waiting = || self.waiting.iter().map(|at| usize::from(*at));
        let is_counted = |at: &usize| self.counts[*at] > 0 || self.full.contains_key(at);
        let counted = 0..self.counts.len();
        let least = counted
            .clone()
            .find(is_counted)
            .into_iter()
            .chain(waiting())
            .min()?;
        let greatest = counted
            .rev()
            .find(is_counted)
            .into_iter()
            .chain(waiting())
            .max()?;
        Some([least, greatest].map(|at| (at as f64 / 100.0, self.count_of(at))))
    }

    fn count_of(&self, hundredths: usize) -> u32 {
        let waiting = self
            .waiting
            .iter()
            .filter(|at| usize::from(**at) == hundredths);
        let counted = self.counts.get(hundredths).copied().unwrap_or(0);
        let full = self.full.get(&hundredths).copied().unwrap_or(0);
        waiting.count() as u32 + u32::from(counted) + (full << 16)
    }

    /// Adds its counts to those of others, by hundredths.
    pub(super) fn add_to(&self, totals: &mut Vec<u32>) {
        totals.resize(HUNDREDTHS, 0);
        for (total, count) in totals.iter_mut().zip(&self.counts) {
            *total += u32::from(*count);
        }
        for (at, times) in &self.full {
            totals[*at] += times << 16;
        }
        for at in &self.waiting {
            totals[usize::from(*at)] += 1;
        }
    }
}

/// The values of counts by hundredths, each with how many observations have it.
pub(super) fn counted(totals: &[u32]) -> impl Iterator<Item = (f64, u32)> {
    let all = totals.iter().enumerate().filter(|(_, n)| **n > 0);
    all.map(|(at, n)| (at as f64 / 100.0, *n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn all_are_counted(values in proptest::collection::vec(0_u64..40, 0..5_000)) {
            let mut hundredths = Hundredths::default();
            values.chunks(70).for_each(|values| hundredths.add(values.iter().copied()));
            let mut totals = Vec::new();
            hundredths.add_to(&mut totals);
            for (at, n) in totals.iter().enumerate() {
                let expected = values.iter().filter(|value| **value == at as u64).count();
                prop_assert_eq!(*n as usize, expected);
            }
            let all: Vec<(f64, u32)> = counted(&totals).collect();
            let ends = all.first().zip(all.last()).map(|(least, greatest)| [*least, *greatest]);
            prop_assert_eq!(hundredths.ends(), ends);
        }
    }

    #[test]
    fn more_than_16_bits_hold() {
        let mut hundredths = Hundredths::default();
        hundredths.add((0..200_000).map(|at| if at % 4 == 0 { 10_000 } else { 5 }));
        let mut totals = Vec::new();
        hundredths.add_to(&mut totals);
        assert_eq!((totals[5], totals[10_000]), (150_000, 50_000));
        let counted: Vec<(f64, u32)> = counted(&totals).collect();
        assert_eq!(counted, [(0.05, 150_000), (100.0, 50_000)]);
    }
}
