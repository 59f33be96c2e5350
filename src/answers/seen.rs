use super::facts::Identity;
use roaring::RoaringTreemap;
use rustc_hash::{FxHashMap, FxHashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::RangeInclusive;

/// Series that are kept as such. A file whose ids are of more kinds has ids without an order, each of which is kept by itself.
const SERIES: usize = 1024;

/// Digits that a number of a series has at most.
const DIGITS: usize = 18;

/// What stands for an identity: the series that its id belongs to and the number there, as `DE-` with four digits and 17 for `DE-0017`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct IdentityKey {
    series: u128,
    number: u64,
}

/// The identities seen so far. Ids that count upwards, as those of surveys mostly do, take a bit or two each; others take 16 bytes
/// and more, of which two of ten million are taken for the same with probability 1e-25.
#[derive(Debug, Default)]
pub struct Seen {
    /// By the series, its place among the numbers.
    series: FxHashMap<u128, usize>,
    numbers: Vec<Numbers>,
    /// The series of the last one, which mostly is that of the next, and its place.
    last: Option<(u128, usize)>,
    others: FxHashSet<u128>,
}

/// Numbers of a series.
#[derive(Debug, Default)]
struct Numbers {
    all: RoaringTreemap,
    /// The greatest of them and those before it, without a gap, that are not among all yet: mostly the next one follows.
    run: Option<RangeInclusive<u64>>,
}

impl Numbers {
    /// Notes a number; `false` when it was noted before.
    fn insert(&mut self, number: u64) -> bool {
        let Some(run) = &mut self.run else {
            self.run = Some(number..=number);
            return true;
        };
        let (start, end) = (*run.start(), *run.end());
        if number <= end {
            return number < start && self.all.insert(number);
        }
        match number == end + 1 {
            true => *run = start..=number,
            false => {
                self.all.insert_range(start..=end);
                *run = number..=number;
            }
        }
        true
    }
}

impl Seen {
    /// Notes an identity; `false` when it was seen before.
    pub fn insert(&mut self, key: IdentityKey) -> bool {
        let last = self.last.filter(|(series, _)| *series == key.series);
        let known = last.map(|(_, at)| at);
        if let Some(at) = known.or_else(|| self.series.get(&key.series).copied()) {
            self.last = Some((key.series, at));
            return self.numbers[at].insert(key.number);
        }
        if self.series.len() < SERIES {
            let mut numbers = Numbers::default();
            numbers.insert(key.number);
            self.series.insert(key.series, self.numbers.len());
            self.numbers.push(numbers);
            return true;
        }
        self.others.insert(fingerprint(&key))
    }
}

/// Makes keys of identities; knows the series of the last one, which mostly is that of the next.
#[derive(Debug, Default)]
pub struct KeyMaker {
    last: Identity,
    digits: usize,
    series: u128,
}

impl KeyMaker {
    /// The key of an identity; `None` without a firm, which nothing can be told of.
    pub fn key(&mut self, identity: &Identity) -> Option<IdentityKey> {
        let firm = identity.firm.as_str();
        if firm.is_empty() {
            return None;
        }
        let digits = firm.bytes().rev().take_while(u8::is_ascii_digit).count();
        let digits = digits.min(DIGITS);
        let (name, number) = firm.split_at(firm.len() - digits);
        let number = number
            .bytes()
            .fold(0, |number, digit| number * 10 + u64::from(digit - b'0'));
        let is_last = self.digits == digits
            && is_same(&self.last.firm, name)
            && is_same(&self.last.wave, &identity.wave)
            && is_same(&self.last.respondent, &identity.respondent)
            && self.series != 0;
        if !is_last {
            self.digits = digits;
            name.clone_into(&mut self.last.firm);
            self.last.wave.clone_from(&identity.wave);
            self.last.respondent.clone_from(&identity.respondent);
            self.series = fingerprint(&(&self.last, digits));
        }
        Some(IdentityKey {
            series: self.series,
            number,
        })
    }
}

/// Whether two texts are the same. Most are empty, and to compare nothing with nothing takes long on some machines: vector
/// loads from where an empty text does not stand fault, if silently.
fn is_same(one: &str, other: &str) -> bool {
    one.len() == other.len() && (one.is_empty() || one == other)
}

/// 128 bits that stand for something.
fn fingerprint(of: &impl Hash) -> u128 {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        salt.hash(&mut hasher);
        of.hash(&mut hasher);
        u128::from(hasher.finish())
    };
    half(0) << 64 | half(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Numbers in any order, up and down, are noted once.
        #[test]
        fn numbers_are_noted_once(steps in proptest::collection::vec((0_u64..40, any::<bool>()), 1..200)) {
            let (mut numbers, mut known) = (Numbers::default(), FxHashSet::default());
            let mut next = 0;
            for (number, is_next) in steps {
                next = if is_next { next + 1 } else { number };
                prop_assert_eq!(numbers.insert(next), known.insert(next));
            }
        }

        /// Identities are told apart as they are by themselves.
        #[test]
        fn no_identity_is_taken_for_another(
            parts in proptest::collection::vec(("[a-c-]{0,2}", "[0-9]{0,3}", "[01]{0,1}", "[0-9]{0,1}"), 1..300),
        ) {
            let (mut seen, mut makers) = (Seen::default(), [KeyMaker::default(), KeyMaker::default()]);
            let mut known = FxHashSet::default();
            for (at, (name, number, wave, respondent)) in parts.into_iter().enumerate() {
                let identity = Identity { firm: format!("{name}{number}"), wave, respondent };
                let key = makers[at % 2].key(&identity);
                prop_assert_eq!(key.is_none(), identity.firm.is_empty());
                if let Some(key) = key {
                    prop_assert_eq!(seen.insert(key), known.insert(identity));
                }
            }
        }
    }

    #[test]
    fn ids_without_an_order() {
        let mut seen = Seen::default();
        let mut maker = KeyMaker::default();
        for round in [true, false] {
            for at in 0..3_000 {
                let firm = format!("{:x}-firm", at * 7919);
                let identity = Identity {
                    firm,
                    ..Identity::default()
                };
                let key = maker.key(&identity).expect("a firm");
                assert_eq!(seen.insert(key), round, "{at}");
            }
        }
        assert_eq!(seen.series.len(), SERIES);
    }
}
