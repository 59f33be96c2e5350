use super::response::Cell;

/// Cells remembered of one column. Survey columns have few different answers, each of a few letters.
const SLOTS: usize = 64;

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
        let (known, meant) = self.slots[slot(key)]?;
        (known == key).then_some(meant)
    }

    /// Remembers what a cell came to, in the place of another of the same slot.
    pub fn keep(&mut self, key: u64, meant: T) {
        self.slots[slot(key)] = Some((key, meant));
    }
}

/// A text of at most seven bytes as a number, its length in the highest byte; `None` for a longer one.
pub(super) fn key(text: &str) -> Option<u64> {
    let bytes = text.as_bytes();
    if bytes.len() > 7 {
        return None;
    }
    let mut packed = [0; 8];
    packed[..bytes.len()].copy_from_slice(bytes);
    packed[7] = bytes.len() as u8;
    Some(u64::from_le_bytes(packed))
}

/// Multiplicative hashing: the highest bits of the product with a fraction of the golden ratio (Knuth, volume 3, 6.4).
fn slot(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 58) as usize
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
        fn a_cell_is_never_taken_for_another(texts in proptest::collection::vec("[0-9a-zņ ]{0,5}", 1..200)) {
            let mut recall = Recall::new();
            for (at, text) in texts.iter().enumerate() {
                let Some(own) = key(text) else {
                    prop_assert!(text.len() > 7);
                    continue;
                };
                for other in &texts {
                    prop_assert_eq!(key(other) == Some(own), other == text);
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
