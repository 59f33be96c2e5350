use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// Bins with a sum up to which these alone are kept.
const FEW: usize = 896;

/// Whole numbers summed by bin, in words that may be full: as much room as the bins with a sum take, up to that of a word for
/// every bin.
#[derive(Clone, Debug)]
pub(super) struct Bins<W> {
    bins: usize,
    /// The sums as long as there are few, without what was full: scores of few answers have few values.
    few: FxHashMap<u16, W>,
    /// The sums of all bins, without what was full; none as long as there are few.
    all: Vec<W>,
    /// How often these were full.
    full: BTreeMap<u16, u64>,
}

/// What keeps a sum.
pub(super) trait Word: Copy + Default + Into<u64> {
    /// Its bits.
    const BITS: u32;

    /// As much of a sum as it keeps.
    fn of(sum: u64) -> Self;
}

impl Word for u16 {
    const BITS: u32 = u16::BITS;

    fn of(sum: u64) -> Self {
        sum as u16
    }
}

impl Word for u32 {
    const BITS: u32 = u32::BITS;

    fn of(sum: u64) -> Self {
        sum as u32
    }
}

impl<W: Word> Bins<W> {
    /// So many bins, at most 65,536, without a sum.
    pub fn new(bins: usize) -> Self {
        Bins {
            bins,
            few: FxHashMap::default(),
            all: Vec::new(),
            full: BTreeMap::new(),
        }
    }

    /// Adds a number, not 0, to a bin.
    #[inline]
    pub fn add(&mut self, bin: u16, number: u64) {
        if self.all.is_empty() && self.few.len() == FEW {
            self.make_room();
        }
        let sum = match self.all.get_mut(usize::from(bin)) {
            Some(sum) => sum,
            None => self.few.entry(bin).or_default(),
        };
        let total = (*sum).into() + (number & low::<W>());
        *sum = W::of(total);
        let full = (total >> W::BITS) + (number >> W::BITS);
        if full > 0 {
            *self.full.entry(bin).or_default() += full;
        }
    }

    /// Goes on with a word for every bin.
    #[cold]
    fn make_room(&mut self) {
        self.all.resize(self.bins, W::default());
        let few = std::mem::take(&mut self.few).into_iter();
        few.for_each(|(bin, sum)| self.all[usize::from(bin)] = sum);
    }

    /// The sum of a bin.
    pub fn sum(&self, bin: u16) -> u128 {
        let sum = match self.all.get(usize::from(bin)) {
            Some(sum) => *sum,
            None => self.few.get(&bin).copied().unwrap_or_default(),
        };
        let full = self.full.get(&bin).copied().unwrap_or(0);
        u128::from(sum.into()) + (u128::from(full) << W::BITS)
    }

    /// The first and the last bin with a sum.
    pub fn ends(&self) -> Option<(u16, u16)> {
        let has_sum = |(_, sum): &(u16, &W)| (**sum).into() > 0;
        let all = || (0..).zip(&self.all);
        let last = (0..self.all.len() as u16)
            .zip(&self.all)
            .rev()
            .find(has_sum);
        let few = self.few.keys().chain(self.full.keys()).copied();
        let ends = [all().find(has_sum), last].into_iter().flatten();
        let known = few.chain(ends.map(|(bin, _)| bin));
        known.fold(None, |ends, bin| match ends {
            None => Some((bin, bin)),
            Some((first, last)) => Some((bin.min(first), bin.max(last))),
        })
    }

    /// Adds the sums, without what was full, to those of others, one for each bin.
    pub fn add_to<T: AddAssign + From<W>>(&self, totals: &mut [T]) {
        for (total, sum) in totals.iter_mut().zip(&self.all) {
            *total += T::from(*sum);
        }
        let few = self.few.iter();
        few.for_each(|(bin, sum)| totals[usize::from(*bin)] += T::from(*sum));
    }

    /// How often the words of bins were full.
    pub fn full(&self) -> impl Iterator<Item = (u16, u64)> {
        self.full.iter().map(|(bin, times)| (*bin, *times))
    }
}

/// The bits of a number that a word keeps.
fn low<W: Word>() -> u64 {
    (1 << W::BITS) - 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Compares sums with those of a map.
    fn check<W: Word>(numbers: &[(u16, u64)])
    where
        u64: From<W>,
    {
        let mut bins = Bins::<W>::new(10_001);
        let mut expected = BTreeMap::<u16, u128>::new();
        for (bin, number) in numbers {
            bins.add(*bin, *number);
            *expected.entry(*bin).or_default() += u128::from(*number);
        }
        let mut found = BTreeMap::<u16, u128>::new();
        let mut totals = vec![0_u64; 10_001];
        bins.add_to(&mut totals);
        let sums = (0..).zip(totals.into_iter().map(u128::from));
        let full = bins
            .full()
            .map(|(bin, times)| (bin, u128::from(times) << W::BITS));
        for (bin, sum) in sums.chain(full).filter(|(_, sum)| *sum > 0) {
            *found.entry(bin).or_default() += sum;
        }
        assert_eq!(found, expected);
        let ends = expected.first_key_value().zip(expected.last_key_value());
        assert_eq!(
            bins.ends(),
            ends.map(|((first, _), (last, _))| (*first, *last))
        );
        for bin in [0, 7, 10_000] {
            assert_eq!(bins.sum(bin), expected.get(&bin).copied().unwrap_or(0));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        /// Of few bins, of many, and of as many as make more room necessary; with sums that fill words.
        #[test]
        fn all_is_summed(
            of in prop_oneof![Just(1_u16), Just(40), Just(900), Just(10_001)],
            numbers in proptest::collection::vec((any::<u16>(), prop_oneof![Just(1_u64), 1_u64..1 << 18, any::<u64>().prop_map(|n| n.max(1))]), 0..3_000),
        ) {
            let numbers: Vec<(u16, u64)> = numbers.iter().map(|(at, n)| (at % of, *n)).collect();
            check::<u16>(&numbers);
            check::<u32>(&numbers);
        }
    }
}
