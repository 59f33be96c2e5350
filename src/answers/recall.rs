use super::response::Cell;
use super::source::Window;

/// Cells remembered of one column at most. Survey columns have few different answers, and some sets of ticks.
const SLOTS: usize = 1024;

/// Room to begin with.
const FEW: usize = 16;

/// Places at which a cell can be, from its own on.
const PROBES: usize = 8;

/// The longest cell that is remembered, in bytes.
const LONGEST: usize = 256;

/// What the cells of a column came to, so that an answer is understood once and then known.
///
/// A cell is remembered only where what it means hangs on nothing but itself and its column.
#[derive(Clone, Debug)]
pub(super) struct Recall<T> {
    /// Short cells by their key.
    short: Vec<Option<(u128, T)>>,
    /// Others.
    long: Vec<Option<(Box<[u8]>, T)>>,
}

impl<T: Copy> Recall<T> {
    pub fn new() -> Self {
        Recall {
            short: Vec::new(),
            long: Vec::new(),
        }
    }

    /// What a cell came to, if it is remembered.
    #[inline]
    pub fn of(&self, bytes: &[u8]) -> Option<T> {
        match key(bytes) {
            Some(key) => self.of_short(key),
            None => self.of_long(bytes),
        }
    }

    /// The same for a cell at the beginning of a window; `None` for one that is not short.
    #[inline]
    pub fn of_window(&self, window: Window) -> Option<T> {
        self.of_short(key_of_window(window)?)
    }

    #[inline]
    fn of_short(&self, key: u128) -> Option<T> {
        for at in places(mixed(key), self.short.len()) {
            match self.short.get(at)? {
                Some((known, meant)) if *known == key => return Some(*meant),
                Some(_) => {}
                None => return None,
            }
        }
        None
    }

    fn of_long(&self, bytes: &[u8]) -> Option<T> {
        for at in places(hash(bytes), self.long.len()) {
            let (known, meant) = self.long.get(at)?.as_ref()?;
            if **known == *bytes {
                return Some(*meant);
            }
        }
        None
    }

    /// Remembers what a cell came to, in the place of another where all its own are taken.
    pub fn keep(&mut self, bytes: &[u8], meant: T) {
        match key(bytes) {
            Some(key) => put(&mut self.short, |key| mixed(*key), key, meant),
            None if bytes.len() > LONGEST => {}
            None => put(&mut self.long, |bytes| hash(bytes), bytes.into(), meant),
        }
    }
}

/// Puts something into the first of its places that is its own or free. Where there is none more room is made; if there may be no more,
/// it takes the last.
fn put<K: PartialEq, T>(slots: &mut Vec<Option<(K, T)>>, hash: fn(&K) -> u64, key: K, meant: T) {
    if slots.is_empty() {
        slots.resize_with(FEW, || None);
    }
    let own = |at: &usize| slots[*at].as_ref().is_none_or(|(known, _)| *known == key);
    let mut all = places(hash(&key), slots.len());
    match all.find(own) {
        Some(at) => slots[at] = Some((key, meant)),
        None if slots.len() < SLOTS => {
            let more = 4 * slots.len();
            let known = std::mem::take(slots).into_iter().flatten();
            slots.resize_with(more, || None);
            for (known, meant) in known.chain([(key, meant)]) {
                put(slots, hash, known, meant);
            }
        }
        None => {
            let last = places(hash(&key), slots.len()).last();
            slots[last.unwrap_or(0)] = Some((key, meant));
        }
    }
}

/// A text of at most 15 bytes as a number, its length in the highest byte; `None` for a longer one.
#[inline]
fn key(bytes: &[u8]) -> Option<u128> {
    let length = bytes.len();
    let packed = match length {
        // Two reads that overlap in the middle; of the second only what the first has not.
        8..=15 => {
            let (first, last) = (bytes.first_chunk()?, bytes.last_chunk()?);
            let last = u64::from_le_bytes(*last).unbounded_shr(8 * (16 - length as u32));
            u128::from(u64::from_le_bytes(*first)) | u128::from(last) << 64
        }
        4..=7 => {
            let (first, last) = (bytes.first_chunk()?, bytes.last_chunk()?);
            let last = u64::from(u32::from_le_bytes(*last)) >> (8 * (8 - length));
            u128::from(u64::from(u32::from_le_bytes(*first)) | last << 32)
        }
        0..=3 => {
            let packed = bytes.iter().rev();
            u128::from(packed.fold(0, |packed, byte| packed << 8 | u64::from(*byte)))
        }
        _ => return None,
    };
    Some(packed | (length as u128) << 120)
}

/// The same of a cell at the beginning of a window.
#[inline]
fn key_of_window(window: Window) -> Option<u128> {
    /// The bytes that are a cell's own, by its length.
    const OWN: [u128; 16] = {
        let mut own = [0; 16];
        let mut length = 1;
        while length < own.len() {
            own[length] = own[length - 1] << 8 | 0xFF;
            length += 1;
        }
        own
    };
    let own = OWN.get(window.length)?;
    Some(window.bytes & own | (window.length as u128) << 120)
}

/// A fraction of the golden ratio, for multiplicative hashing (Knuth, volume 3, 6.4).
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

fn mixed(key: u128) -> u64 {
    let (low, high) = (key as u64, (key >> 64) as u64);
    (low ^ high.rotate_left(23).wrapping_mul(GOLDEN)).wrapping_mul(GOLDEN)
}

/// The place that the highest bits say among so many, a power of two or none, and those after it.
#[inline]
fn places(hash: u64, slots: usize) -> impl Iterator<Item = usize> {
    let first = hash.unbounded_shr(64 - slots.trailing_zeros()) as usize;
    (first..first.saturating_add(PROBES)).map(move |at| at & slots.wrapping_sub(1))
}

/// Eight bytes at a time. Only decides where a text is looked for; texts are compared whole.
fn hash(bytes: &[u8]) -> u64 {
    let (eights, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let words = eights.iter().chain([&last]);
    words.fold(bytes.len() as u64, |hash, word| {
        (hash ^ u64::from_le_bytes(*word))
            .wrapping_mul(GOLDEN)
            .rotate_left(29)
    })
}

/// Whether an answer stands by itself, without a text kept beside it.
pub(super) fn stands_alone(cell: Cell) -> bool {
    matches!(
        cell,
        Cell::Empty | Cell::Choice(_) | Cell::Ticks(_) | Cell::Number(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Different texts have different keys, and what is remembered is what was kept last.
        #[test]
        fn a_cell_is_never_taken_for_another(texts in proptest::collection::vec("[0-9a-zņ ]{0,18}", 1..200)) {
            let mut recall = Recall::new();
            for (at, text) in texts.iter().enumerate() {
                let bytes = text.as_bytes();
                prop_assert_eq!(key(bytes).is_some(), bytes.len() < 16);
                if let Some(own) = key(bytes) {
                    let mut more = [b'x'; 16];
                    more[..bytes.len()].copy_from_slice(bytes);
                    let window = Window { bytes: u128::from_le_bytes(more), length: bytes.len() };
                    prop_assert_eq!(key_of_window(window), Some(own));
                    for other in &texts {
                        prop_assert_eq!(key(other.as_bytes()) == Some(own), other == text);
                    }
                }
                if let Some(known) = recall.of(bytes) {
                    prop_assert_eq!(&texts[known], text);
                }
                recall.keep(bytes, at);
                prop_assert_eq!(recall.of(bytes), Some(at));
            }
        }
    }
}
