//! Cuts a text into blocks of whole records, so that several readers can share the work.

use super::dialect::{Dialect, Quoting};
use super::index::Index;
use super::input::Input;
use super::masks::Letters;
use super::text::{TextTable, skip_line};
use crate::answers::reader::InputError;
use csv::ByteRecord;
use memchr::{memchr, memchr_iter, memrchr2};
use std::io::{ErrorKind, Read};

/// Bytes of a block that processors have at hand.
const SIZE: usize = 64 * 1024;

/// A block is cut after a record that is not shorter than the headings, for such a record may go on in the next; up to
/// this size, after which it is cut after any.
const LARGEST: usize = 8 << 20;

/// Whole records of a text, as they stand there.
#[derive(Debug, Default)]
pub(in crate::answers) struct Block {
    pub bytes: Vec<u8>,
    pub quotes: Quotes,
    /// Where its cells end, where there are regular quotes; else room for that.
    pub index: Index,
}

/// What quotes there are in a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::answers) enum Quotes {
    /// None that mean something.
    #[default]
    None,
    /// All open where a cell begins and close where it ends.
    Regular,
    /// Some stand elsewhere: only a reader of letter after letter knows what is meant.
    Irregular,
}

/// Cuts a text.
pub(in crate::answers) struct Blocks {
    reader: Box<dyn Read + Send>,
    dialect: Dialect,
    /// Cells of a row.
    width: usize,
    /// What was read and belongs to the next block.
    rest: Vec<u8>,
    ended: bool,
    /// Number of the last row above.
    pub above: u64,
    /// Bytes of a block, unless its records are longer.
    pub size: usize,
}

impl TextTable<'_> {
    /// The blocks after some rows.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn cut(&self, rows_above: usize, width: usize) -> Result<Blocks, InputError> {
        let mut records = self.dialect.reader().from_reader(self.text()?);
        let mut record = ByteRecord::new();
        let mut above = u64::from(self.dialect.announced);
        for _ in 0..rows_above {
            above += u64::from(records.read_byte_record(&mut record)?);
        }
        let mut reader = self.text()?;
        let passed = records.position().byte();
        std::io::copy(&mut reader.by_ref().take(passed), &mut std::io::sink())?;
        Ok(Blocks {
            reader,
            dialect: self.dialect,
            width,
            rest: Vec::new(),
            ended: false,
            above,
            size: SIZE,
        })
    }

    /// The text after the line that announces the delimiter.
    pub(super) fn text(&self) -> std::io::Result<Box<dyn Read + Send>> {
        let mut reader = self.input.open()?;
        if self.dialect.announced {
            skip_line(reader.as_mut())?;
        }
        Ok(reader)
    }
}

impl Blocks {
    /// Whether the last block was read.
    pub fn is_over(&self) -> bool {
        self.ended && self.rest.is_empty()
    }

    /// Reads the next block into room that is used again; `false` at the end.
    ///
    /// # Errors
    /// When the file can't be read on.
    pub fn next(&mut self, block: &mut Block) -> std::io::Result<bool> {
        block.bytes.clear();
        block.bytes.append(&mut self.rest);
        let mut size = self.size;
        loop {
            self.fill(&mut block.bytes, size)?;
            if self.ended {
                block.quotes = self.quotes(block);
                return Ok(!block.bytes.is_empty());
            }
            if let Some((cut, quotes)) = self.cut(block) {
                self.rest.extend_from_slice(&block.bytes[cut..]);
                block.bytes.truncate(cut);
                block.quotes = quotes;
                return Ok(true);
            }
            size = 2 * block.bytes.len().max(1);
        }
    }

    fn fill(&mut self, bytes: &mut Vec<u8>, size: usize) -> std::io::Result<()> {
        let mut end = bytes.len();
        bytes.resize(size.max(end), 0);
        // All at once, which `read_to_end` does only bit by bit.
        while end < bytes.len() {
            match self.reader.read(&mut bytes[end..]) {
                Ok(0) => {
                    self.ended = true;
                    break;
                }
                Ok(read) => end += read,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        bytes.truncate(end);
        Ok(())
    }

    /// What quotes a text of whole records has.
    fn quotes(&self, block: &mut Block) -> Quotes {
        match self.quoted(&block.bytes) {
            None => Quotes::Irregular,
            Some((_, false)) => Quotes::None,
            Some((letters, true)) => {
                let scan = block.index.fill(&block.bytes, letters, true);
                match scan.is_regular && !scan.is_inside() {
                    true => Quotes::Regular,
                    false => Quotes::Irregular,
                }
            }
        }
    }

    /// The letters of a text, and whether there are quotes; `None` where these can't be told by a look at each letter alone.
    fn quoted(&self, bytes: &[u8]) -> Option<(Letters, bool)> {
        let letters = letters_of(self.dialect)?;
        let quoted = letters
            .quote
            .filter(|quote| memchr(*quote, bytes).is_some());
        (bytes.len() < Index::LONGEST).then_some((letters, quoted.is_some()))
    }

    /// Where to cut, and the quotes up to there.
    fn cut(&self, block: &mut Block) -> Option<(usize, Quotes)> {
        let bytes = &block.bytes;
        let is_long = bytes.len() >= LARGEST;
        match self.quoted(bytes) {
            None => {}
            Some((letters, false)) => {
                let cut = self.cut_plainly(letters.delimiter, bytes, is_long)?;
                return Some((cut, Quotes::None));
            }
            Some((letters, true)) if block.index.fill(bytes, letters, true).is_regular => {
                // An open quote may be closed beyond.
                let least = if is_long { 0 } else { self.width };
                let cut = block.index.cut(bytes.len(), least)?;
                return Some((cut, Quotes::Regular));
            }
            Some(_) => {}
        }
        Some((self.cut_slowly(bytes, is_long)?, Quotes::Irregular))
    }

    /// The end of the last record that is long enough, in a text without quotes.
    fn cut_plainly(&self, delimiter: u8, bytes: &[u8], is_long: bool) -> Option<usize> {
        let mut end = memrchr2(b'\n', b'\r', bytes)? + 1;
        let most = end;
        loop {
            let start = memrchr2(b'\n', b'\r', &bytes[..end - 1]).map(|at| at + 1);
            let record = &bytes[start.unwrap_or(0)..end];
            if memchr_iter(delimiter, record).count() + 1 >= self.width {
                return Some(end);
            }
            match start {
                Some(start) => end = start,
                None if is_long => return Some(most),
                None => return None,
            }
        }
    }

    /// The same, letter after letter.
    fn cut_slowly(&self, bytes: &[u8], is_long: bool) -> Option<usize> {
        let mut records = self.dialect.reader().from_reader(bytes);
        let mut record = ByteRecord::new();
        let mut cut = None;
        // The record that ends with the bytes may go on.
        while matches!(records.read_byte_record(&mut record), Ok(true)) {
            let end = records.position().byte() as usize;
            if end >= bytes.len() {
                break;
            }
            if record.len() >= self.width || is_long {
                cut = Some(end);
            }
        }
        cut
    }
}

/// The letters of a dialect whose quotes are doubled, if there are any.
pub(super) fn letters_of(dialect: Dialect) -> Option<Letters> {
    let quote = match dialect.quoting {
        Quoting::Doubled => Some(b'"'),
        Quoting::Single => Some(b'\''),
        Quoting::None => None,
        Quoting::Escaped => return None,
    };
    Some(Letters {
        delimiter: dialect.delimiter,
        quote,
    })
}
