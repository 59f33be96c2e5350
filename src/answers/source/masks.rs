//! Where the letters that part cells and rows stand, 64 bytes at a time, as bits (as Langdale and Lemire do for JSON, "Parsing
//! gigabytes of JSON per second", VLDB Journal 28, 2019).

use wide::u8x16;

/// Bytes looked at together, a bit each.
pub(super) const WIDTH: usize = 64;

/// The letters that part cells and rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    pub delimiter: u8,
    /// What texts stand between; none where quotes are letters like others.
    pub quote: Option<u8>,
}

/// What stands where in [`WIDTH`] bytes, the first in the lowest bit; a quote's inside counts as text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Masks {
    /// Ends of cells within a row.
    pub delimiters: u64,
    /// Ends of rows: line feeds and carriage returns.
    pub ends: u64,
    /// Quotes that stand for themselves: the second of each pair within a quoted cell.
    pub doubled: u64,
}

impl Masks {
    /// Those of the first so many bytes, fewer than all.
    pub fn first(self, bytes: usize) -> Masks {
        let own = (1_u64 << bytes) - 1;
        Masks {
            delimiters: self.delimiters & own,
            ends: self.ends & own,
            doubled: self.doubled & own,
        }
    }
}

/// Goes through a text block by block.
#[derive(Clone, Debug)]
pub(super) struct Scan {
    letters: Letters,
    /// All ones while within quotes.
    inside: u64,
    /// Whether the byte before was an end of a cell or row, or a closing quote; so is the beginning.
    opens: u64,
    /// Whether the byte before was a closing quote.
    closed: u64,
    /// Whether all quotes so far opened where a cell begins and closed where one ends.
    pub is_regular: bool,
}

impl Scan {
    pub fn new(letters: Letters) -> Self {
        Scan {
            letters,
            inside: 0,
            opens: 1,
            closed: 0,
            is_regular: true,
        }
    }

    /// Whether a quote is open.
    pub fn is_inside(&self) -> bool {
        self.inside != 0
    }

    /// The masks of the next bytes of a text without quotes.
    #[inline]
    pub fn plain(&self, bytes: &[u8; WIDTH]) -> Masks {
        let lanes = lanes(bytes);
        Masks {
            delimiters: equal(&lanes, self.letters.delimiter),
            ends: equal(&lanes, b'\n') | equal(&lanes, b'\r'),
            doubled: 0,
        }
    }

    /// The masks of the next bytes.
    #[inline]
    pub fn next(&mut self, bytes: &[u8; WIDTH]) -> Masks {
        let plain = self.plain(bytes);
        let Some(quote) = self.letters.quote else {
            return plain;
        };
        let quotes = equal(&lanes(bytes), quote);
        let inside = prefix_xor(quotes) ^ self.inside;
        // Spreads the highest bit over all.
        self.inside = (inside.cast_signed() >> 63).cast_unsigned();
        let (opening, closing) = (quotes & inside, quotes & !inside);
        let after_close = (closing << 1) | self.closed;
        let masks = Masks {
            delimiters: plain.delimiters & !inside,
            ends: plain.ends & !inside,
            doubled: opening & after_close,
        };
        let parts = masks.delimiters | masks.ends;
        let may_open = ((parts | closing) << 1) | self.opens;
        self.opens = (parts | closing) >> 63;
        self.closed = closing >> 63;
        self.is_regular &= opening & !may_open == 0 && after_close & !(parts | opening) == 0;
        masks
    }
}

/// The last bytes of a text, filled up with zeros.
pub(super) fn last(bytes: &[u8]) -> [u8; WIDTH] {
    let mut block = [0; WIDTH];
    block[..bytes.len()].copy_from_slice(bytes);
    block
}

#[inline]
fn lanes(bytes: &[u8; WIDTH]) -> [u8x16; 4] {
    let (lanes, _) = bytes.as_chunks::<16>();
    [
        u8x16::new(lanes[0]),
        u8x16::new(lanes[1]),
        u8x16::new(lanes[2]),
        u8x16::new(lanes[3]),
    ]
}

/// A bit for each byte that is equal to a letter.
#[inline]
fn equal(lanes: &[u8x16; 4], letter: u8) -> u64 {
    let letter = u8x16::splat(letter);
    let bits = |at: usize| u64::from(lanes[at].simd_eq(letter).to_bitmask());
    bits(0) | bits(1) << 16 | bits(2) << 32 | bits(3) << 48
}

/// Each bit the exclusive or of itself and all below: between a pair of ones all bits are set, the first of the pair too.
#[inline]
fn prefix_xor(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn regular(text: &str) -> bool {
        let mut scan = Scan::new(Letters {
            delimiter: b',',
            quote: Some(b'"'),
        });
        let (blocks, rest) = text.as_bytes().as_chunks::<WIDTH>();
        blocks.iter().for_each(|block| {
            scan.next(block);
        });
        // What fills up the last block is an end of nothing.
        let mut end = last(rest);
        end[rest.len()..].fill(b'\n');
        scan.next(&end);
        scan.is_regular && !scan.is_inside()
    }

    #[test]
    fn quotes_open_and_close_with_cells() {
        for text in [
            "a,b",
            "\"a\",b",
            "\"a,\n\",\"\"",
            "\"\"\"a\"\"\"",
            "a\r\n\"b\"\r\n",
            "\"\"",
        ] {
            assert!(regular(text), "{text}");
            // Across blocks as well.
            for before in 1..130 {
                let long = format!("{}\n{text}\n{}", "x".repeat(before), "y".repeat(70));
                assert!(regular(&long), "{before} {text}");
            }
        }
        for text in [
            "5\" pipe,b",
            "\"a\"b",
            "\"a\" ,b",
            " \"a\",b",
            "\"a",
            "a\"\"b",
        ] {
            assert!(!regular(text), "{text}");
            for before in 1..130 {
                let long = format!("{}\n{text}\n{}", "x".repeat(before), "y".repeat(70));
                assert!(!regular(&long), "{before} {text}");
            }
        }
    }
}
