use super::bins::{Bins, Width};
use std::collections::BTreeMap;

/// Hundredths from 0 to 100.
const HUNDREDTHS: usize = 10_001;

/// Hundredths counted together.
const TOGETHER: usize = 1024;

/// Observations by the hundredth that their value, from 0 to 100, is rounded to: exact counts, in some 12 kB each, and in
/// at most 42 where most are counted more than 255 or 65,535 times.
#[derive(Clone, Debug)]
pub struct Hundredths {
    /// Hundredths that are not counted yet: many are counted together, as the counts of all groups are more than a processor
    /// has at hand.
    waiting: Vec<u16>,
    /// How many there are of each.
    counts: Bins,
}

impl Default for Hundredths {
    fn default() -> Self {
        Hundredths {
            waiting: Vec::new(),
            counts: Bins::new(HUNDREDTHS, Width::Byte),
        }
    }
}

impl Hundredths {
    /// Adds observations of so many hundredths; more than 10,000 are taken for 10,000.
    pub fn add(&mut self, hundredths: impl IntoIterator<Item = u64>) {
        let most = HUNDREDTHS as u64 - 1;
        let observed = hundredths.into_iter().map(|at| at.min(most) as u16);
        self.waiting.extend(observed);
        if self.waiting.len() >= TOGETHER {
            let waiting = self.waiting.drain(..);
            waiting.for_each(|at| self.counts.add(at, 1));
        }
    }

    /// The least and the greatest, as values, and how many observations have each.
    pub(super) fn ends(&self) -> Option<[(f64, u32); 2]> {
        let (first, last) = self.counts.ends().unzip();
        let waiting = || self.waiting.iter().copied();
        let least = waiting().chain(first).min()?;
        let greatest = waiting().chain(last).max()?;
        Some([least, greatest].map(|at| (f64::from(at) / 100.0, self.count_of(at))))
    }

    fn count_of(&self, hundredths: u16) -> u32 {
        let waiting = self.waiting.iter().filter(|at| **at == hundredths);
        waiting.count() as u32 + self.counts.sum(hundredths) as u32
    }

    /// Adds its counts to those of others, by hundredths.
    pub(super) fn add_to(&self, totals: &mut Vec<u32>) {
        totals.resize(HUNDREDTHS, 0);
        self.counts.add_to(totals);
        for (at, count) in self.counts.full() {
            totals[usize::from(at)] += count as u32;
        }
        for at in &self.waiting {
            totals[usize::from(*at)] += 1;
        }
    }
}

/// Observations with weights by the hundredth that their value, from 0 to 100, is rounded to, with the weight that each hundredth
/// has: in at most 42 kB, and in 10 where there are fewer than a thousand different ones; and as much as [`Hundredths`] besides where
/// observations are counted.
///
/// Weights are whole multiples of a unit, so that their sums are exact.
#[derive(Clone, Debug)]
pub struct WeightedHundredths {
    /// How many of the unit are 1.
    per_one: f64,
    /// The weight of each hundredth, in units.
    weights: Bins,
    /// The least and the greatest hundredth, and how many observations have each.
    ends: Option<[(u16, u32); 2]>,
    counts: Option<Hundredths>,
}

impl WeightedHundredths {
    /// Nothing yet, where 1 is so many units, and observations are counted as well or not.
    pub fn new(per_one: f64, are_counted: bool) -> Self {
        WeightedHundredths {
            per_one,
            weights: Bins::new(HUNDREDTHS, Width::Whole),
            ends: None,
            counts: are_counted.then(Hundredths::default),
        }
    }

    /// Adds observations of so many hundredths, not above 10,000, with weights above 0.
    pub fn add(&mut self, observations: impl IntoIterator<Item = (u64, f64)>) {
        let most = HUNDREDTHS as u64 - 1;
        for (at, weight) in observations {
            let at = at.min(most) as u16;
            // No weight is lost, however small.
            let units = ((weight * self.per_one + 0.5) as u64).max(1);
            self.weights.add(at, units);
            if self
                .ends
                .is_none_or(|[least, greatest]| at <= least.0 || at >= greatest.0)
            {
                self.note_end(at);
            }
            if let Some(counts) = &mut self.counts {
                counts.add([u64::from(at)]);
            }
        }
    }

    /// Notes an observation that has the least or the greatest value.
    fn note_end(&mut self, at: u16) {
        let ends = self.ends.get_or_insert([(at, 0); 2]);
        let is_further = [at < ends[0].0, at > ends[1].0];
        for (end, is_further) in ends.iter_mut().zip(is_further) {
            if is_further {
                *end = (at, 0);
            }
            end.1 += u32::from(end.0 == at);
        }
    }

    /// The least and the greatest, as values, and how many observations have each.
    pub(super) fn ends(&self) -> Option<[(f64, u32); 2]> {
        let ends = self.ends?;
        Some(ends.map(|(at, n)| (f64::from(at) / 100.0, n)))
    }

    /// Adds its weights, and its counts where there are any, to those of others, by hundredths.
    pub(super) fn add_to(&self, totals: &mut WeightedTotals) {
        totals.per_one = self.per_one;
        totals.units.resize(HUNDREDTHS, 0);
        self.weights.add_to(&mut totals.units);
        for (at, units) in self.weights.full() {
            *totals.full.entry(usize::from(at)).or_default() += units;
        }
        if let Some(counts) = &self.counts {
            counts.add_to(&mut totals.counts);
        }
    }
}

/// Weights, and counts where there are any, of several by hundredths.
#[derive(Clone, Debug, Default)]
pub(super) struct WeightedTotals {
    per_one: f64,
    /// Units by hundredth, without those of full sums.
    units: Vec<u64>,
    /// The units of these.
    full: BTreeMap<usize, u128>,
    counts: Vec<u32>,
}

impl WeightedTotals {
    /// The values, each with its weight and with how many observations have it, 1 where they were not counted.
    pub fn weighed(&self) -> impl Iterator<Item = (f64, f64, u32)> {
        let all = self.units.iter().enumerate().map(|(at, units)| {
            let full = self.full.get(&at).copied().unwrap_or(0);
            (at, u128::from(*units) + full)
        });
        all.filter(|(_, units)| *units > 0).map(|(at, units)| {
            let n = self.counts.get(at).copied().unwrap_or(1);
            (at as f64 / 100.0, units as f64 / self.per_one, n)
        })
    }
}

/// The values of counts by hundredths, each with how many observations have it.
pub(super) fn counted(totals: &[u32]) -> impl Iterator<Item = (f64, u32)> + '_ {
    // Which have any can't be guessed, so that all are noted, and the next in the place of one that has none.
    let mut places = vec![0_u16; totals.len() + 1];
    let mut found = 0;
    for (at, n) in (0..).zip(totals) {
        places[found] = at;
        found += usize::from(*n > 0);
    }
    places.truncate(found);
    let places = places.into_iter().map(usize::from);
    places.map(|at| (at as f64 / 100.0, totals[at]))
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
            let mut expected = vec![0; HUNDREDTHS];
            values.iter().for_each(|value| expected[*value as usize] += 1);
            prop_assert_eq!(&totals, &expected);
            let all: Vec<(f64, u32)> = counted(&totals).collect();
            let ends = all.first().zip(all.last()).map(|(least, greatest)| [*least, *greatest]);
            prop_assert_eq!(hundredths.ends(), ends);
        }
    }

    proptest! {
        /// Weights are summed by hundredths, however many units they are.
        #[test]
        fn all_are_weighed(
            values in proptest::collection::vec((0_u64..40, prop_oneof![0.000_001_f64..3.0, 1e3_f64..1e9]), 0..3_000),
            are_counted in any::<bool>(),
        ) {
            let mut hundredths = WeightedHundredths::new(1e6, are_counted);
            values.chunks(70).for_each(|values| hundredths.add(values.iter().copied()));
            let mut totals = WeightedTotals::default();
            hundredths.add_to(&mut totals);
            hundredths.add_to(&mut totals);
            let mut expected = BTreeMap::<u64, (f64, u32)>::new();
            for (at, weight) in &values {
                let own = expected.entry(*at).or_default();
                *own = (own.0 + 2.0 * weight, own.1 + 2);
            }
            let weighed: Vec<(f64, f64, u32)> = totals.weighed().collect();
            prop_assert_eq!(weighed.len(), expected.len());
            for ((value, weight, n), (at, own)) in weighed.iter().zip(&expected) {
                prop_assert_eq!(*value, *at as f64 / 100.0);
                prop_assert!((weight - own.0).abs() <= 1e-6 * f64::from(own.1), "{} {}", weight, own.0);
                prop_assert_eq!(*n, if are_counted { own.1 } else { 1 });
            }
            let end = |at: Option<(&u64, &(f64, u32))>| at.map(|(at, own)| (*at as f64 / 100.0, own.1 / 2));
            let ends = end(expected.first_key_value()).zip(end(expected.last_key_value()));
            prop_assert_eq!(hundredths.ends(), ends.map(|(least, greatest)| [least, greatest]));
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
