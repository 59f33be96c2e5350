use std::collections::BTreeMap;

/// Hundredths from 0 to 100.
const HUNDREDTHS: usize = 10_001;

/// Hundredths counted together.
const TOGETHER: usize = 1024;

/// Observations that are kept one by one where they are all.
const FEW: usize = 1024;

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
        let has_full = !self.full.is_empty();
        let is_counted =
            |at: &usize| self.counts[*at] > 0 || (has_full && self.full.contains_key(at));
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

/// Observations with weights by the hundredth that their value, from 0 to 100, is rounded to, with the weight that each hundredth
/// has: in at most 42 kB, and as much as [`Hundredths`] besides where observations are counted.
///
/// Weights are whole multiples of a unit, so that their sums are exact.
#[derive(Clone, Debug)]
pub struct WeightedHundredths {
    /// How many of the unit are 1.
    per_one: f64,
    /// Hundredths, and weights in units, as long as they are [`FEW`].
    waiting: Vec<(u16, u64)>,
    /// The weight of each hundredth, in 32 bits; none as long as there are few.
    weights: Vec<u32>,
    /// How often these were full.
    full: BTreeMap<usize, u64>,
    /// The least and the greatest hundredth, and how many observations have each.
    ends: Option<[(u16, u32); 2]>,
    counts: Option<Hundredths>,
}

impl WeightedHundredths {
    /// Nothing yet, where 1 is so many units, and observations are counted as well or not.
    pub fn new(per_one: f64, are_counted: bool) -> Self {
        WeightedHundredths {
            per_one,
            waiting: Vec::new(),
            weights: Vec::new(),
            full: BTreeMap::new(),
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
            match self.weights.is_empty() {
                true => self.waiting.push((at, units)),
                false => self.add_units(usize::from(at), units),
            }
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
        if self.waiting.len() > FEW {
            self.weights.resize(HUNDREDTHS, 0);
            for (at, units) in std::mem::take(&mut self.waiting) {
                self.add_units(usize::from(at), units);
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

    /// Adds so many units to a hundredth.
    fn add_units(&mut self, at: usize, units: u64) {
        let sum = u64::from(self.weights[at]) + (units & u64::from(u32::MAX));
        self.weights[at] = sum as u32;
        let full = (sum >> 32) + (units >> 32);
        if full > 0 {
            *self.full.entry(at).or_default() += full;
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
        for (total, weight) in totals.units.iter_mut().zip(&self.weights) {
            *total += u64::from(*weight);
        }
        let full = self.full.iter().map(|(at, times)| (*at, *times));
        for (at, units) in &self.waiting {
            totals.units[usize::from(*at)] += units & u64::from(u32::MAX);
        }
        let of_waiting = self.waiting.iter();
        let of_waiting = of_waiting.map(|(at, units)| (usize::from(*at), units >> 32));
        for (at, times) in full.chain(of_waiting).filter(|(_, times)| *times > 0) {
            *totals.full.entry(at).or_default() += u128::from(times);
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
    /// How often sums of 32 bits were full.
    full: BTreeMap<usize, u128>,
    counts: Vec<u32>,
}

impl WeightedTotals {
    /// The values, each with its weight and with how many observations have it, 1 where they were not counted.
    pub fn weighed(&self) -> impl Iterator<Item = (f64, f64, u32)> {
        let all = self.units.iter().enumerate().map(|(at, units)| {
            let full = self.full.get(&at).copied().unwrap_or(0);
            (at, u128::from(*units) + (full << 32))
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
            for (at, n) in totals.iter().enumerate() {
                let expected = values.iter().filter(|value| **value == at as u64).count();
                prop_assert_eq!(*n as usize, expected);
            }
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
