//! Splits a block into its rows and cells.

use super::blocks::{Block, Quotes, letters_of};
use super::dialect::Dialect;
use super::index::Index;
use super::text::{TextRows, rows};
use super::{Cells, PlainCells, Row, Rows, Window, trimmed};
use crate::answers::reader::InputError;
use csv::StringRecord;
use std::ops::Range;

/// The rows of a block.
pub(in crate::answers) enum Split<'b> {
    /// Found by bit masks.
    Masked(Masked<'b>),
    /// Read letter after letter.
    Slow(TextRows<&'b [u8]>),
}

impl<'b> Split<'b> {
    /// Splits a block.
    pub fn of(block: &'b mut Block, dialect: Dialect) -> Self {
        let text = simdutf8::basic::from_utf8(&block.bytes);
        let fits = block.quotes != Quotes::Irregular && block.bytes.len() < Index::LONGEST;
        match (text, letters_of(dialect)) {
            (Ok(text), Some(letters)) if fits => {
                let has_quotes = block.quotes == Quotes::Regular;
                // Where there are quotes it was looked for when the block was cut.
                if !has_quotes {
                    block.index.fill(text.as_bytes(), letters, false);
                }
                Split::Masked(Masked {
                    text,
                    quote: letters.quote.filter(|_| has_quotes),
                    index: &block.index,
                    next: 1,
                    doubled: 0,
                    apart: Apart::default(),
                    number: 0,
                })
            }
            _ => Split::Slow(rows(dialect, block.bytes.as_slice(), 0)),
        }
    }
}

/// Rows of a block whose quotes are regular.
pub(in crate::answers) struct Masked<'b> {
    text: &'b str,
    /// The quote, where there are any.
    quote: Option<u8>,
    index: &'b Index,
    /// The next row, and the first of the doubled quotes that does not lie before it.
    next: usize,
    doubled: usize,
    /// Cells of the row that do not stand in the text as they are.
    apart: Apart,
    number: u64,
}

/// Cells whose quotes within are no longer doubled.
#[derive(Debug, Default)]
struct Apart {
    text: String,
    /// Column, and where it stands in the text.
    cells: Vec<(usize, Range<usize>)>,
}

impl Masked<'_> {
    /// The next row. Lines without a letter are none.
    pub fn advance(&mut self) -> Option<Line<'_>> {
        loop {
            let rows = self.index.rows.get(self.next - 1..)?;
            let [from, to] = *rows.first_chunk()?;
            let (from, to) = (from as usize, to as usize);
            self.next += 1;
            let ends = &self.index.ends[from..=to];
            if let [before, end] = *ends
                && before.wrapping_add(1) == end
            {
                continue;
            }
            self.number += 1;
            if !self.apart.cells.is_empty() {
                self.apart.text.clear();
                self.apart.cells.clear();
            }
            let mut line = Line {
                text: self.text,
                quote: self.quote,
                ends,
                apart: &NONE_APART,
                number: self.number,
            };
            let end = self.index.ends[to];
            let doubled = &self.index.doubled[self.doubled..];
            if doubled.first().is_some_and(|at| *at < end) {
                let own = doubled.partition_point(|at| *at < end);
                self.doubled += own;
                for at in &doubled[..own] {
                    let column = ends[1..].partition_point(|end| end < at);
                    line.unquote(column, &mut self.apart);
                }
                line.apart = &self.apart;
            }
            return Some(line);
        }
    }

    pub fn number(&self) -> u64 {
        self.number
    }
}

/// No cell stands apart.
static NONE_APART: Apart = Apart {
    text: String::new(),
    cells: Vec::new(),
};

/// A row of a block.
pub(in crate::answers) struct Line<'r> {
    text: &'r str,
    quote: Option<u8>,
    /// The ends of its cells, after that of the cell before.
    ends: &'r [u32],
    apart: &'r Apart,
    number: u64,
}

impl<'r> Line<'r> {
    /// Where a cell stands in the text, without quotes around it.
    #[inline]
    fn place(&self, column: usize) -> Option<(usize, usize)> {
        let (before, end) = (*self.ends.get(column)?, *self.ends.get(column + 1)?);
        let (start, end) = (before.wrapping_add(1) as usize, end as usize);
        let Some(quote) = self.quote else {
            return Some((start, end));
        };
        // Where there is nothing, the end of the cell stands.
        let is_quoted = self.text.as_bytes().get(start) == Some(&quote);
        let quote = usize::from(is_quoted);
        Some((start + quote, end - quote))
    }

    /// A cell that stands apart.
    #[inline]
    fn apart(&self, column: usize) -> Option<&'r str> {
        if self.apart.cells.is_empty() {
            return None;
        }
        let mut cells = self.apart.cells.iter();
        let (_, range) = cells.find(|(apart, _)| *apart == column)?;
        Some(&self.apart.text[range.clone()])
    }

    /// Puts a cell apart whose quotes within are doubled, one of each pair.
    fn unquote(&self, column: usize, apart: &mut Apart) {
        let (Some(quote), Some((start, end))) = (self.quote, self.place(column)) else {
            return;
        };
        let is_apart = apart.cells.last().is_some_and(|(last, _)| *last == column);
        if is_apart {
            return;
        }
        let inner = &self.text[start..end];
        let quote = char::from(quote);
        let from = apart.text.len();
        let mut after_quote = false;
        for letter in inner.chars() {
            // The second of a pair is left out.
            after_quote = letter == quote && !after_quote;
            if letter != quote || after_quote {
                apart.text.push(letter);
            }
        }
        apart.cells.push((column, from..apart.text.len()));
    }

    /// Number of cells.
    pub fn len(&self) -> usize {
        self.ends.len() - 1
    }

    /// Whether all cells are blank.
    pub fn is_blank(&self) -> bool {
        // Mostly the first cell begins with a letter.
        let place = self.place(0).filter(|(start, end)| start < end);
        let first = place.and_then(|(start, _)| self.text.as_bytes().get(start));
        if first.is_some_and(u8::is_ascii_graphic) {
            return false;
        }
        (0..self.len()).all(|column| trimmed(self.cell(column)).is_empty())
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

impl Cells for Line<'_> {
    fn number(&self) -> u64 {
        self.number
    }

    #[inline]
    fn cell(&self, column: usize) -> &str {
        if let Some(cell) = self.apart(column) {
            return cell;
        }
        let place = self.place(column);
        place.map_or("", |(start, end)| &self.text[start..end])
    }

    #[inline]
    fn bytes(&self, column: usize) -> &[u8] {
        if let Some(cell) = self.apart(column) {
            return cell.as_bytes();
        }
        let place = self.place(column);
        place.map_or(&[], |(start, end)| &self.text.as_bytes()[start..end])
    }

    fn plain(&self) -> Option<PlainCells<'_>> {
        Some(PlainCells {
            text: self.text.as_bytes(),
            ends: self.ends,
            quote: self.quote,
        })
    }

    #[inline]
    fn window(&self, column: usize) -> Option<Window> {
        if self.apart(column).is_some() {
            return None;
        }
        let (start, end) = self.place(column)?;
        let bytes = self.text.as_bytes().get(start..start + 16)?;
        Some(Window {
            bytes: u128::from_le_bytes(bytes.try_into().ok()?),
            length: end - start,
        })
    }

    fn is_more_than_text(&self, _column: usize) -> bool {
        false
    }
}

impl Rows for Masked<'_> {
    fn next(&mut self, row: &mut Row) -> Result<bool, InputError> {
        let line = self.advance();
        if let Some(line) = &line {
            *row = line.row();
        }
        Ok(line.is_some())
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
            let mut block = Block {
                bytes: text.as_bytes().to_vec(),
                quotes,
                index: Index::default(),
            };
            if quotes == Quotes::Regular {
                let letters = letters_of(dialect).expect("letters");
                let scan = block.index.fill(&block.bytes, letters, true);
                assert!(scan.is_regular && !scan.is_inside());
            }
            let mut split: Box<dyn Rows + '_> = match Split::of(&mut block, dialect) {
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
