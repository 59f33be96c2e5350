//! Rows of cells out of files: delimited text, sheets of workbooks, SPSS files.
//!
//! Knows nothing of questions: what the cells mean is decided by the rooms above it.

pub(super) mod blocks;
pub(super) mod dialect;
pub(super) mod encoding;
mod index;
pub(super) mod input;
mod limits;
mod masks;
#[cfg(feature = "parquet")]
pub(super) mod parquet;
#[cfg(feature = "sav")]
pub(super) mod sav;
pub(super) mod sheet;
pub(super) mod split;
pub(super) mod text;

use self::text::TextTable;
use super::reader::InputError;
use csv::StringRecord;
use std::cell::Cell;
use std::hint::select_unpredictable;
use std::ops::Range;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

/// Rows looked at to tell what a table is.
pub(super) const SAMPLE_ROWS: usize = 24;

/// One row of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// Number of the row as the person finds it in the file, counted from 1.
    pub number: u64,
    /// Content of the cells.
    pub cells: StringRecord,
    /// Which cells are numbers of the file's own, written here with a decimal point; empty for texts.
    pub exact: Vec<bool>,
    /// Other names of the cells' values (codes beside labels); empty for most files.
    pub others: StringRecord,
    /// The first cell whose bytes are no text in the file's encoding.
    pub broken: Option<usize>,
}

/// Places in a list of all bytes, nothing, and everything else.
pub(super) mod letters {
    /// The place of nothing.
    pub const NOTHING: usize = 256;
    /// The place of what is neither nothing nor one byte.
    pub const OTHER: usize = 257;
    /// Number of places.
    pub const ALL: usize = 258;
}

/// The first 16 bytes from the beginning of a cell on, its own and others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    /// The bytes, the first one lowest.
    pub bytes: u128,
    /// Bytes of the cell, which may be more.
    pub length: usize,
}

/// Cells that stand in a text one after the other, with one byte between them, and quotes within doubled.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlainCells<'t> {
    pub text: &'t [u8],
    /// The ends of the cells, after that of the cell before.
    pub ends: &'t [u32],
    /// What may stand around cells.
    pub quote: Option<u8>,
}

impl<'t> PlainCells<'t> {
    /// Those of some columns, if there are as many.
    pub fn of(&self, columns: Range<usize>) -> Option<Self> {
        let ends = self.ends.get(columns.start..=columns.end)?;
        Some(PlainCells { ends, ..*self })
    }

    /// See [`Cells::letter`], of all cells; where there may be a quote, it is said which.
    #[inline]
    pub fn letters<const IS_QUOTED: bool>(self, quote: u8) -> impl Iterator<Item = usize> + 't {
        // Windows can be gone through beside other lists without asking each of them whether it is over.
        let text = self.text;
        self.ends.windows(2).map(move |ends| {
            let start = ends[0].wrapping_add(1);
            letter::<IS_QUOTED>(text, (start, ends[1]), quote)
        })
    }
}

/// The place of a cell in a list of all bytes, nothing, and everything else, from where it stands in a text. At the end of the text the
/// longer way is taken.
#[inline]
fn letter<const IS_QUOTED: bool>(text: &[u8], (start, end): (u32, u32), quote: u8) -> usize {
    let (length, start) = (end - start, start as usize);
    if !IS_QUOTED {
        let only = text.get(start);
        return only.map_or(letters::OTHER, |only| place_of(*only, length));
    }
    let rest = text.get(start..).and_then(<[u8]>::first_chunk);
    let Some([first, second]) = rest else {
        return letters::OTHER;
    };
    // Where there is nothing, the end of the cell stands. Which it is can't be guessed.
    let is_quoted = *first == quote;
    let only = select_unpredictable(is_quoted, *second, *first);
    place_of(only, length - 2 * u32::from(is_quoted))
}

/// That of a cell of such a length that begins with a byte.
#[inline]
fn place_of(only: u8, length: u32) -> usize {
    let other = letters::NOTHING + usize::from(length > 1);
    select_unpredictable(length == 1, usize::from(only), other)
}

/// A text without white space around it; quicker than `trim` where there is none.
#[inline]
pub(super) fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [] => text,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        [only] if only.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// The cells of a row, wherever they stand.
pub(super) trait Cells {
    /// Number of the row as the person finds it in the file, counted from 1.
    fn number(&self) -> u64;

    /// Content of a cell; empty beyond the last.
    fn cell(&self, column: usize) -> &str;

    /// The same as bytes.
    fn bytes(&self, column: usize) -> &[u8] {
        self.cell(column).as_bytes()
    }

    /// The place of a cell's content in a list of all bytes, nothing, and everything else.
    fn letter(&self, column: usize) -> usize {
        match self.bytes(column) {
            _ if self.is_more_than_text(column) => letters::OTHER,
            [only] => usize::from(*only),
            [] => letters::NOTHING,
            _ => letters::OTHER,
        }
    }

    /// The cells as they stand in a text, where they do; those that don't are longer than a letter there.
    fn plain(&self) -> Option<PlainCells<'_>> {
        None
    }

    /// The cell with what follows it, where that is at hand.
    fn window(&self, _column: usize) -> Option<Window> {
        None
    }

    /// Whether a cell is a number of the file's own, not a text that looks like one.
    fn is_exact(&self, _column: usize) -> bool {
        false
    }

    /// The other name of a cell's value.
    fn other(&self, _column: usize) -> Option<&str> {
        None
    }

    /// Whether a cell has more to it than its content.
    fn is_more_than_text(&self, column: usize) -> bool {
        self.is_exact(column) || self.other(column).is_some()
    }
}

impl Cells for Row {
    fn number(&self) -> u64 {
        self.number
    }

    fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or("")
    }

    fn is_exact(&self, column: usize) -> bool {
        self.exact.get(column).copied().unwrap_or(false)
    }

    fn other(&self, column: usize) -> Option<&str> {
        self.others.get(column).filter(|other| !other.is_empty())
    }
}

impl Row {
    /// Whether all cells are blank.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// Forgets the cells.
    pub fn clear(&mut self) {
        self.cells.clear();
        self.others.clear();
        self.exact.clear();
        self.broken = None;
    }
}

/// A table that can be read more than once.
pub(super) trait Table: Sync {
    /// Its rows from the first on, blank ones among them.
    ///
    /// # Errors
    /// When the file can't be opened any more.
    fn rows(&self) -> Result<Box<dyn Rows>, InputError>;

    /// What it is, in a few words: `commas, UTF-8` or "sheet `Data`".
    fn description(&self) -> String;

    /// The same in blocks, where it is a text that can be cut.
    fn blocks(&self) -> Option<&TextTable<'_>> {
        None
    }

    /// The rows after the first in batches, where it has others than texts do.
    ///
    /// # Errors
    /// When the file can't be opened any more.
    fn batches(&self) -> Result<Option<Box<dyn Batches>>, InputError> {
        Ok(None)
    }

    /// What the variables of the file say of themselves, where it has them apart from its rows.
    fn variables(&self) -> Option<&[Variable]> {
        None
    }

    /// Whether its rows have a length of their own, so that a shorter or longer one is a fault.
    fn has_lengths(&self) -> bool {
        false
    }

    /// Name of the sheet it is.
    fn sheet(&self) -> Option<&str> {
        None
    }

    /// What the person should know of how it was read.
    fn notes(&self) -> &[String] {
        &[]
    }
}

/// A variable that a file describes.
#[derive(Clone, Debug, Default)]
pub(super) struct Variable {
    /// Its name.
    pub name: String,
    /// What it was called for people.
    pub label: String,
    /// The multiple-response set it belongs to: name and label.
    pub set: Option<(String, String)>,
    /// Whether it holds the tick of one option of its set.
    pub tick: bool,
}

/// Rows of a table in batches, which several readers can share.
pub(super) trait Batches: Send {
    /// The next batch; `None` at the end.
    ///
    /// # Errors
    /// When the file can't be read on.
    fn next(&mut self) -> Result<Option<RowBatch>, InputError>;

    /// Whether there is no other.
    fn is_over(&self) -> bool;
}

/// Rows that were read together, by their numbers from 1.
pub(super) struct RowBatch {
    pub rows: Box<dyn Rows + Send>,
    /// How many there are.
    pub length: u64,
}

/// Rows of a table, one after the other.
pub(super) trait Rows {
    /// Reads the next row; `false` at the end.
    ///
    /// # Errors
    /// When the file can't be read on.
    fn next(&mut self, row: &mut Row) -> Result<bool, InputError>;
}

thread_local! {
    /// Whether a decoder of another house is at work.
    static IS_DECODING: Cell<bool> = const { Cell::new(false) };
}

/// What a decoder of another house gives; `None` where a damaged file made it panic. The panic is kept from
/// the screen: to the person it is damage like any other.
fn unless_panic<T>(decode: impl FnOnce() -> T) -> Option<T> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let hook = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !IS_DECODING.get() {
                hook(panic);
            }
        }));
    });
    let before = IS_DECODING.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(decode));
    IS_DECODING.set(before);
    result.ok()
}

/// The first rows of a table, blank ones among them.
pub(super) fn first_rows(table: &dyn Table) -> Result<Vec<Row>, InputError> {
    let mut rows = table.rows()?;
    let mut found = Vec::new();
    let mut row = Row::default();
    while found.len() < SAMPLE_ROWS && rows.next(&mut row)? {
        found.push(row.clone());
    }
    Ok(found)
}
