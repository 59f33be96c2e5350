use super::response::Cell;

/// Cells remembered of one column. Survey columns have few different answers, each of a few letters.
const SLOTS: usize = 64;

/// Longer cells remembered of one column: labels, sets of ticks, regions.
const TEXT_SLOTS: usize = 1024;

/// The longest cell that is remembered, in bytes.
const LONGEST: usize = 256;

/// What the short cells of a column came to, so that an answer is understood once and then known.
///
/// A cell is remembered only where what it means hangs on nothing but itself and its column.
#[derive(Clone, Debug)]
pub(super) struct Recall<T> {
    slots: Vec<Option<(u64, T)>>,
}

impl<T: Copy> Recall<T> {
    pub fn new() -> Self {
        Recall {
            slots: vec![None; SLOTS],
        }
    }

    /// What a cell came to, if it is remembered.
    pub fn of(&self, key: u64) -> Option<T> {
        let (known, meant) = self.slots[slot(key, SLOTS)]?;
        (known == key).then_some(meant)
    }

    /// Remembers what a cell came to, in the place of another of the same slot.
    pub fn keep(&mut self, key: u64, meant: T) {
        self.slots[slot(key, SLOTS)] = Some((key, meant));
    }
}

/// The same for cells of any length.
#[derive(Clone, Debug)]
pub(super) struct TextRecall<T> {
    /// Made when the first is kept.
    slots: Vec<Option<(Box<[u8]>, T)>>,
}

impl<T> TextRecall<T> {
    pub fn new() -> Self {
        TextRecall { slots: Vec::new() }
    }

    /// What a cell came to, if it is remembered.
    pub fn of(&self, bytes: &[u8]) -> Option<&T> {
        let (known, meant) = self.slots.get(slot(hash(bytes), TEXT_SLOTS))?.as_ref()?;
        (**known == *bytes).then_some(meant)
    }

    /// Remembers what a cell came to, in the place of another of the same slot.
    pub fn keep(&mut self, bytes: &[u8], meant: T) {
        if bytes.len() > LONGEST {
            return;
        }
        if self.slots.is_empty() {
            self.slots.resize_with(TEXT_SLOTS, || None);
        }
        self.slots[slot(hash(bytes), TEXT_SLOTS)] = Some((bytes.into(), meant));
    }
}

/// A text of at most seven bytes as a number, its length in the highest byte; `None` for a longer one.
pub(super) fn key(bytes: &[u8]) -> Option<u64> {
    if bytes.len() > 7 {
        return None;
    }
    let mut packed = [0; 8];
    packed[..bytes.len()].copy_from_slice(bytes);
    packed[7] = bytes.len() as u8;
    Some(u64::from_le_bytes(packed))
}

/// A fraction of the golden ratio, for multiplicative hashing (Knuth, volume 3, 6.4).
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// The highest bits of the product.
fn slot(key: u64, slots: usize) -> usize {
    (key.wrapping_mul(GOLDEN) >> (64 - slots.trailing_zeros())) as usize
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
    matches!(cell, Cell::Empty | Cell::Choice(_) | Cell::Number(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Different texts have different keys, and what is remembered is what was kept last.
        #[test]
        fn a_cell_is_never_taken_for_another(texts in proptest::collection::vec("[0-9a-zņ ]{0,9}", 1..200)) {
            let (mut recall, mut longer) = (Recall::new(), TextRecall::new());
            for (at, text) in texts.iter().enumerate() {
                if let Some(known) = longer.of(text.as_bytes()) {
                    prop_assert_eq!(&texts[*known], text);
                }
                longer.keep(text.as_bytes(), at);
                prop_assert_eq!(longer.of(text.as_bytes()), Some(&at));
                let Some(own) = key(text.as_bytes()) else {
                    prop_assert!(text.len() > 7);
                    continue;
                };
                for other in &texts {
                    prop_assert_eq!(key(other.as_bytes()) == Some(own), other == text);
                }
                if let Some(known) = recall.of(own) {
                    prop_assert_eq!(&texts[known], text);
                }
                recall.keep(own, at);
                prop_assert_eq!(recall.of(own), Some(at));
            }
        }
    }
}
