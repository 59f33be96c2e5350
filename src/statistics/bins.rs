use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// Bins with a sum up to which these alone are kept.
const FEW: usize = 896;

/// Bins whose words were full, from which on words are twice as wide.
const MANY_FULL: usize = 640;

/// Whole numbers summed by bin, in as much room as they need: nothing for bins without a sum as long as few have one
/// (but for bytes, which take as little), then words that are made wider where many have become full.
#[derive(Clone, Debug)]
pub(super) struct Bins {
    bins: usize,
    words: Words,
    /// The width that words of all bins begin with.
    least: Width,
    /// How often words were full.
    full: BTreeMap<u16, u128>,
}

/// Sums by bin, without what was full.
#[derive(Clone, Debug)]
enum Words {
    /// Of the few bins that have one: scores of few answers have few values.
    Few(FxHashMap<u16, u32>),
    Bytes(Vec<u8>),
    Halves(Vec<u16>),
    Whole(Vec<u32>),
}

/// How wide words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    Byte,
    Half,
    Whole,
}

/// What keeps a sum.
trait Word: Copy + Default + Into<u64> {
    /// Its bits.
    const BITS: u32;

    /// As much of a sum as it keeps.
    fn of(sum: u64) -> Self;
}

impl Word for u8 {
    const BITS: u32 = u8::BITS;

    fn of(sum: u64) -> Self {
        sum as u8
    }
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

/// Adds a number to a word; how often that became full.
#[inline]
fn carry<W: Word>(word: &mut W, number: u64) -> u64 {
    let own = number & ((1 << W::BITS) - 1);
    let sum = (*word).into() + own;
    *word = W::of(sum);
    (sum >> W::BITS) + (number >> W::BITS)
}

impl Words {
    /// For so many bins.
    fn new(width: Width, bins: usize) -> Self {
        match width {
            Width::Byte => Words::Bytes(vec![0; bins]),
            Width::Half => Words::Halves(vec![0; bins]),
            Width::Whole => Words::Whole(vec![0; bins]),
        }
    }

    fn bits(&self) -> u32 {
        match self {
            Words::Bytes(_) => u8::BITS,
            Words::Halves(_) => u16::BITS,
            Words::Few(_) | Words::Whole(_) => u32::BITS,
        }
    }

    /// Adds a number to a bin; how often its word became full.
    #[inline]
    fn add(&mut self, bin: u16, number: u64) -> u64 {
        let at = usize::from(bin);
        match self {
            Words::Few(few) => carry(few.entry(bin).or_default(), number),
            Words::Bytes(words) => carry(&mut words[at], number),
            Words::Halves(words) => carry(&mut words[at], number),
            Words::Whole(words) => carry(&mut words[at], number),
        }
    }

    fn of(&self, bin: u16) -> u32 {
        let at = usize::from(bin);
        match self {
            Words::Few(few) => few.get(&bin).copied().unwrap_or(0),
            Words::Bytes(words) => words[at].into(),
            Words::Halves(words) => words[at].into(),
            Words::Whole(words) => words[at],
        }
    }

    /// The first and the last bin of which the word is not 0; of few bins all.
    fn ends(&self) -> Option<(u16, u16)> {
        fn ends_of<W: Word>(words: &[W]) -> Option<(u16, u16)> {
            let has_sum = |word: &W| (*word).into() > 0;
            let first = words.iter().position(has_sum)?;
            let last = words.iter().rposition(has_sum)?;
            Some((first as u16, last as u16))
        }
        match self {
            Words::Few(few) => few.keys().min().copied().zip(few.keys().max().copied()),
            Words::Bytes(words) => ends_of(words),
            Words::Halves(words) => ends_of(words),
            Words::Whole(words) => ends_of(words),
        }
    }

    fn add_to<T: AddAssign + From<u32>>(&self, totals: &mut [T]) {
        fn add<W: Word + Into<u32>, T: AddAssign + From<u32>>(words: &[W], totals: &mut [T]) {
            for (total, word) in totals.iter_mut().zip(words) {
                *total += T::from((*word).into());
            }
        }
        match self {
            Words::Few(few) => few
                .iter()
                .for_each(|(bin, word)| totals[usize::from(*bin)] += T::from(*word)),
            Words::Bytes(words) => add(words, totals),
            Words::Halves(words) => add(words, totals),
            Words::Whole(words) => add(words, totals),
        }
    }
}

impl Bins {
    /// So many bins, at most 65,536, without a sum; for numbers that are mostly of a width.
    pub fn new(bins: usize, least: Width) -> Self {
        Bins {
            bins,
            words: Words::Few(FxHashMap::default()),
            least,
            full: BTreeMap::new(),
        }
    }

    /// Adds a number, not 0, to a bin.
    #[inline]
    pub fn add(&mut self, bin: u16, number: u64) {
        if let Words::Few(few) = &self.words
            && few.len() == self.few()
        {
            self.make_room(self.least);
        }
        let full = self.words.add(bin, number);
        if full > 0 {
            self.note_full(bin, full);
        }
    }

    /// How many bins are kept alone: none where a word for each takes as little room.
    fn few(&self) -> usize {
        match self.least {
            Width::Byte => 0,
            Width::Half | Width::Whole => FEW,
        }
    }

    #[cold]
    fn note_full(&mut self, bin: u16, times: u64) {
        *self.full.entry(bin).or_default() += u128::from(times);
        if self.full.len() > MANY_FULL {
            match self.words {
                Words::Bytes(_) => self.make_room(Width::Half),
                Words::Halves(_) => self.make_room(Width::Whole),
                Words::Few(_) | Words::Whole(_) => {}
            }
        }
    }

    /// Goes on with words of a width for all bins.
    #[cold]
    fn make_room(&mut self, width: Width) {
        let mut wider = Bins {
            words: Words::new(width, self.bins),
            full: BTreeMap::new(),
            ..*self
        };
        let mut add = |bin: u16, sum: u128| {
            // What is as wide as the new words, and what lies above it.
            let bits = wider.words.bits();
            let own = (sum & ((1 << bits) - 1)) as u64;
            let times = (sum >> bits) + u128::from(wider.words.add(bin, own));
            if times > 0 {
                *wider.full.entry(bin).or_default() += times;
            }
        };
        match &self.words {
            Words::Few(few) => few.iter().for_each(|(bin, sum)| add(*bin, (*sum).into())),
            words => {
                let mut sums = vec![0_u64; self.bins];
                words.add_to(&mut sums);
                (0..).zip(sums).for_each(|(bin, sum)| add(bin, sum.into()));
            }
        }
        self.full().for_each(|(bin, sum)| add(bin, sum));
        *self = wider;
    }

    /// The sum of a bin.
    pub fn sum(&self, bin: u16) -> u128 {
        let full = self.full.get(&bin).copied().unwrap_or(0);
        u128::from(self.words.of(bin)) + (full << self.words.bits())
    }

    /// The first and the last bin with a sum.
    pub fn ends(&self) -> Option<(u16, u16)> {
        let full = self.full.first_key_value().zip(self.full.last_key_value());
        let full = full.map(|((first, _), (last, _))| (*first, *last));
        let ends = self.words.ends().into_iter().chain(full);
        ends.reduce(|(first, last), (other_first, other_last)| {
            (first.min(other_first), last.max(other_last))
        })
    }

    /// Adds the sums, without what was full, to those of others, one for each bin.
    pub fn add_to<T: AddAssign + From<u32>>(&self, totals: &mut [T]) {
        self.words.add_to(totals);
    }

    /// What was full, by bin.
    pub fn full(&self) -> impl Iterator<Item = (u16, u128)> {
        let bits = self.words.bits();
        let full = self.full.iter();
        full.map(move |(bin, times)| (*bin, times << bits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Compares sums with those of a map; the bins.
    fn check(numbers: impl Iterator<Item = (u16, u64)>, least: Width) -> Bins {
        let mut bins = Bins::new(10_001, least);
        let mut expected = BTreeMap::<u16, u128>::new();
        for (bin, number) in numbers {
            bins.add(bin, number);
            *expected.entry(bin).or_default() += u128::from(number);
        }
        let mut found = BTreeMap::<u16, u128>::new();
        let mut totals = vec![0_u64; 10_001];
        bins.add_to(&mut totals);
        let sums = (0..).zip(totals.into_iter().map(u128::from));
        for (bin, sum) in sums.chain(bins.full()).filter(|(_, sum)| *sum > 0) {
            *found.entry(bin).or_default() += sum;
        }
        assert_eq!(found, expected);
        let ends = expected.first_key_value().zip(expected.last_key_value());
        let ends = ends.map(|((first, _), (last, _))| (*first, *last));
        assert_eq!(bins.ends(), ends);
        for bin in [0, 7, 10_000] {
            assert_eq!(bins.sum(bin), expected.get(&bin).copied().unwrap_or(0));
        }
        bins
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        /// Of few bins, of many, and of as many as make more room necessary; with sums that fill words.
        #[test]
        fn all_is_summed(
            of in prop_oneof![Just(1_u16), Just(40), Just(900), Just(10_001)],
            numbers in proptest::collection::vec((any::<u16>(), prop_oneof![Just(1_u64), 1_u64..1 << 18, any::<u64>().prop_map(|n| n.max(1))]), 0..3_000),
        ) {
            for width in [Width::Byte, Width::Half, Width::Whole] {
                check(numbers.iter().map(|(at, n)| (at % of, *n)), width);
            }
        }
    }

    /// Words are made wider, step by step, where many are full, and then none is as long as it is not full again.
    #[test]
    fn words_are_as_wide_as_they_must_be() {
        let each = |times: u64| (0..times).flat_map(|_| (0..10_001_u16).map(|bin| (bin, 100)));
        let bits = [1, 3, 700].map(|times| check(each(times), Width::Byte).words.bits());
        assert_eq!(bits, [8, 16, 32]);
        assert_eq!(check(each(700), Width::Byte).full().count(), 0);
    }
}
