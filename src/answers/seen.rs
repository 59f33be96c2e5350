use super::facts::Identity;
use roaring::RoaringTreemap;
use rustc_hash::{FxHashMap, FxHashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

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
    series: FxHashMap<u128, RoaringTreemap>,
    others: FxHashSet<u128>,
}

impl Seen {
    /// Notes an identity; `false` when it was seen before.
    pub fn insert(&mut self, key: IdentityKey) -> bool {
        if let Some(numbers) = self.series.get_mut(&key.series) {
            return numbers.insert(key.number);
        }
        if self.series.len() < SERIES {
            let numbers = RoaringTreemap::from_iter([key.number]);
            self.series.insert(key.series, numbers);
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
