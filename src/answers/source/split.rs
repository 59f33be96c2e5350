//! Splits a block into its rows and cells.

use super::blocks::{Block, Quotes, letters_of};
use super::dialect::Dialect;
use super::masks::{Scan, WIDTH, last};
use super::text::{TextRows, rows};
use super::{Cells, Row, Rows};
use crate::answers::reader::InputError;
use csv::StringRecord;

/// The largest block whose places fit into 32 bits, with room for what stands apart.
const LARGEST: usize = 1 << 30;

/// The rows of a block.
pub(in crate::answers) enum Split<'b> {
    /// Found by bit masks.
    Masked(Masked<'b>),
    /// Read letter after letter.
    Slow(TextRows<&'b [u8]>),
}

impl<'b> Split<'b> {
    pub fn of(block: &'b Block, dialect: Dialect) -> Self {
        let text = std::str::from_utf8(&block.bytes);
        let fits = block.quotes != Quotes::Irregular && block.bytes.len() < LARGEST;
        match (text, letters_of(dialect)) {
            (Ok(text), Some(letters)) if fits => Split::Masked(Masked {
                text,
                quote: letters.quote.filter(|_| block.quotes == Quotes::Regular),
                scan: Scan::new(letters),
                parts: 0,
                ends: 0,
                doubled_ahead: false,
                doubled: false,
                at: 0,
                start: 0,
                cells: Vec::new(),
                apart: String::new(),
                number: 0,
            }),
            _ => Split::Slow(rows(dialect, block.bytes.as_slice(), 0)),
        }
    }
}

/// Rows of a block whose quotes are regular.
pub(in crate::answers) struct Masked<'b> {
    text: &'b str,
    /// The quote, where there are any.
    quote: Option<u8>,
    scan: Scan,
    /// Ends of cells, and those of them that end rows, in the bytes before `at` that were not passed yet.
    parts: u64,
    ends: u64,
    /// Whether a quote stands for itself in these bytes.
    doubled_ahead: bool,
    /// Whether one may do so in the row.
    doubled: bool,
    at: usize,
    /// Where the next cell begins.
    start: usize,
    /// First byte and byte after the last of each cell of the row; beyond the text, in `apart`.
    cells: Vec<(u32, u32)>,
    /// Cells whose quotes within are no longer doubled.
    apart: String,
    number: u64,
}

impl Masked<'_> {
    /// Goes to the next row; `false` at the end. Lines without a letter are none.
    pub fn advance(&mut self) -> bool {
        self.cells.clear();
        self.apart.clear();
        if !self.find_cells() {
            return false;
        }
        self.number += 1;
        match self.quote {
            Some(quote) if self.doubled => {
                for at in 0..self.cells.len() {
                    self.unquote(at, quote);
                }
            }
            Some(quote) => {
                let bytes = self.text.as_bytes();
                for (start, end) in &mut self.cells {
                    let is_quoted = start < end && bytes[*start as usize] == quote;
                    *start += u32::from(is_quoted);
                    *end -= u32::from(is_quoted);
                }
            }
            None => {}
        }
        true
    }

    fn find_cells(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        let (mut parts, mut start) = (self.parts, self.start);
        self.doubled = self.doubled_ahead;
        loop {
            while parts == 0 {
                if self.at >= bytes.len() {
                    // The last row may do without an end.
                    let is_row = start < bytes.len() || !self.cells.is_empty();
                    if is_row {
                        self.cells.push((start as u32, bytes.len() as u32));
                    }
                    (self.parts, self.start) = (0, bytes.len());
                    return is_row;
                }
                parts = self.look_ahead(bytes);
            }
            // `at` lies behind the bytes that the bits stand for.
            let bit = parts.trailing_zeros();
            let end = self.at - WIDTH + bit as usize;
            parts &= parts - 1;
            self.cells.push((start as u32, end as u32));
            let is_blank = start == end && self.cells.len() == 1;
            start = end + 1;
            if self.ends >> bit & 1 == 1 {
                if is_blank {
                    self.cells.clear();
                    continue;
                }
                (self.parts, self.start) = (parts, start);
                return true;
            }
        }
    }

    #[inline]
    fn look_ahead(&mut self, bytes: &[u8]) -> u64 {
        let rest = &bytes[self.at..];
        let filled;
        let block = match rest.first_chunk() {
            Some(block) => block,
            None => {
                filled = last(rest);
                &filled
            }
        };
        let masks = match self.quote {
            Some(_) => self.scan.next(block),
            None => self.scan.plain(block),
        };
        self.at += WIDTH;
        self.ends = masks.ends;
        self.doubled_ahead = masks.doubled != 0;
        self.doubled |= self.doubled_ahead;
        masks.ends | masks.delimiters
    }

    /// Takes the quotes from around a cell, and one of each pair within.
    fn unquote(&mut self, at: usize, quote: u8) {
        let (start, end) = self.cells[at];
        let cell = &self.text[start as usize..end as usize];
        if cell.as_bytes().first() != Some(&quote) {
            return;
        }
        let inner = &cell[1..cell.len() - 1];
        if memchr::memchr(quote, inner.as_bytes()).is_none() {
            self.cells[at] = (start + 1, end - 1);
            return;
        }
        let quote = char::from(quote);
        let from = self.text.len() + self.apart.len();
        let mut after_quote = false;
        for letter in inner.chars() {
            // The second of a pair is left out.
            after_quote = letter == quote && !after_quote;
            if letter != quote || after_quote {
                self.apart.push(letter);
            }
        }
        let to = self.text.len() + self.apart.len();
        self.cells[at] = (from as u32, to as u32);
    }

    /// Number of cells of the row.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether all cells are blank.
    pub fn is_blank(&self) -> bool {
        (0..self.len()).all(|column| self.cell(column).trim().is_empty())
    }

    /// The row as one of its own.
    pub fn row(&self) -> Row {
        Row {
            number: self.number,
            cells: (0..self.len())
                .map(|column| self.cell(column))
                .collect::<StringRecord>(),
            ..Row::default()
        }
    }
}

impl Cells for Masked<'_> {
    fn number(&self) -> u64 {
        self.number
    }

    #[inline]
    fn cell(&self, column: usize) -> &str {
        let Some((start, end)) = self.cells.get(column) else {
            return "";
        };
        let (start, end) = (*start as usize, *end as usize);
        match end.checked_sub(self.text.len()) {
            Some(beyond @ 1..) => &self.apart[start - self.text.len()..beyond],
            _ => &self.text[start..end],
        }
    }

    #[inline]
    fn bytes(&self, column: usize) -> &[u8] {
        let Some((start, end)) = self.cells.get(column) else {
            return &[];
        };
        let (start, end) = (*start as usize, *end as usize);
        match end.checked_sub(self.text.len()) {
            Some(beyond @ 1..) => &self.apart.as_bytes()[start - self.text.len()..beyond],
            _ => &self.text.as_bytes()[start..end],
        }
    }

    #[inline]
    fn bytes_on(&self, column: usize) -> Option<&[u8; 16]> {
        let (start, _) = *self.cells.get(column)?;
        self.text.as_bytes().get(start as usize..)?.first_chunk()
    }

    fn is_more_than_text(&self, _column: usize) -> bool {
        false
    }
}

impl Rows for Masked<'_> {
    fn next(&mut self, row: &mut Row) -> Result<bool, InputError> {
        let is_row = self.advance();
        if is_row {
            *row = self.row();
        }
        Ok(is_row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::source::dialect::Quoting;
    use proptest::prelude::*;

    /// The rows of a text, by both ways.
    fn both(text: &str, quotes: Quotes) -> [Vec<Vec<String>>; 2] {
        let dialect = Dialect {
            delimiter: b',',
            quoting: Quoting::Doubled,
            announced: false,
        };
        [quotes, Quotes::Irregular].map(|quotes| {
            let block = Block {
                bytes: text.as_bytes().to_vec(),
                quotes,
            };
            let mut split: Box<dyn Rows + '_> = match Split::of(&block, dialect) {
                Split::Masked(masked) => Box::new(masked),
                Split::Slow(rows) => Box::new(rows),
            };
            let mut found = Vec::new();
            let mut row = Row::default();
            while split.next(&mut row).expect("a row") {
                found.push(row.cells.iter().map(str::to_owned).collect());
            }
            found
        })
    }

    fn cell() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-zņ0-9]{0,3}",
            "[a-z ,ņ\n\r\"]{0,9}".prop_map(|text| format!("\"{}\"", text.replace('"', "\"\"")))
        ]
    }

    proptest! {
        /// Bit masks and the reader of letter after letter find the same cells.
        #[test]
        fn masks_find_what_the_csv_crate_finds(
            rows in proptest::collection::vec(proptest::collection::vec(cell(), 1..40), 0..20),
            ends in proptest::collection::vec(prop_oneof![Just("\n"), Just("\r\n"), Just("\r"), Just("\n\n")], 20),
            last in any::<bool>(),
        ) {
            let mut text: String = rows.iter().zip(&ends).flat_map(|(row, end)| [row.join(","), (*end).to_owned()]).collect();
            if last {
                text = text.trim_end_matches(['\n', '\r']).to_owned();
            }
            let [masked, slow] = both(&text, Quotes::Regular);
            prop_assert_eq!(masked, slow);
        }

        #[test]
        fn texts_without_quotes(text in "[a,ņ\n\r ]{0,300}") {
            let [masked, slow] = both(&text, Quotes::None);
            prop_assert_eq!(masked, slow);
        }
    }
}
