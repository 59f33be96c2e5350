//! Delimited text.

use super::dialect::Dialect;
use super::encoding::Decoded;
use super::{Row, Rows, Table};
use crate::answers::reader::InputError;
use csv::{ByteRecord, StringRecord};
use std::io::Read;

/// A file of delimited text.
pub(in crate::answers) struct TextTable<'a> {
    pub input: Decoded<'a>,
    pub dialect: Dialect,
}

impl Table for TextTable<'_> {
    fn rows(&self) -> Result<Box<dyn Rows>, InputError> {
        let number = u64::from(self.dialect.announced);
        Ok(Box::new(rows(self.dialect, self.text()?, number)))
    }

    fn blocks(&self) -> Option<&TextTable<'_>> {
        Some(self)
    }

    fn has_lengths(&self) -> bool {
        true
    }

    fn description(&self) -> String {
        format!("{} in {}", self.dialect.name(), self.input.encoding.name())
    }
}

/// Passes over the first line.
pub(super) fn skip_line(reader: &mut dyn Read) -> std::io::Result<()> {
    let mut byte = [0];
    while reader.read(&mut byte)? == 1 && byte[0] != b'\n' {}
    Ok(())
}

/// The rows of a text after some number of rows.
pub(super) fn rows<R: Read>(dialect: Dialect, text: R, number: u64) -> TextRows<R> {
    TextRows {
        records: dialect.reader().from_reader(text),
        bytes: ByteRecord::new(),
        number,
    }
}

/// The rows of a text, read letter after letter.
pub(in crate::answers) struct TextRows<R> {
    records: csv::Reader<R>,
    /// Where bytes are read to; its room is handed to and fro with the row.
    bytes: ByteRecord,
    /// Number of the row last read.
    pub number: u64,
}

impl<R: Read> Rows for TextRows<R> {
    fn next(&mut self, row: &mut Row) -> Result<bool, InputError> {
        self.bytes = std::mem::take(&mut row.cells).into_byte_record();
        row.broken = None;
        if !self.records.read_byte_record(&mut self.bytes)? {
            return Ok(false);
        }
        self.number += 1;
        row.number = self.number;
        let bytes = std::mem::take(&mut self.bytes);
        row.cells = StringRecord::from_byte_record(bytes).unwrap_or_else(|error| {
            row.broken = Some(error.utf8_error().field());
            StringRecord::from_byte_record_lossy(error.into_byte_record())
        });
        Ok(true)
    }
}
