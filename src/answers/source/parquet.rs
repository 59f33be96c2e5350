//! Parquet files.

use super::input::RandomAccess;
use super::{Batches, Row, RowBatch, Rows, Table, unless_panic};
use crate::answers::reader::InputError;
use arrow::array::{
    Array, ArrayRef, AsArray, BooleanArray, Float32Array, Float64Array, LargeStringArray,
    RecordBatch, RecordBatchReader, StringArray, StringArrayType, StringViewArray,
};
use arrow::datatypes::DataType;
use arrow::util::display::{ArrayFormatter, FormatOptions};
use bytes::Bytes;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use parquet::errors::ParquetError;
use parquet::file::reader::{ChunkReader, Length};
use std::borrow::Cow;
use std::io::{BufReader, Read};
use std::sync::Arc;

/// Rows decoded at a time.
const BATCH: usize = 1024;

/// Where the bytes of a Parquet file are.
pub(in crate::answers) enum Content {
    /// Where some can be read at a time.
    Anywhere(Arc<dyn RandomAccess>),
    Memory(Bytes),
}

/// A Parquet file.
pub(in crate::answers) struct ParquetTable {
    content: Content,
    names: Vec<String>,
}

fn damaged(error: impl std::fmt::Display) -> InputError {
    InputError::Content(format!(
        "the Parquet file can't be read ({error}); write it anew, or as CSV"
    ))
}

fn guarded<T, E: std::fmt::Display>(
    decode: impl FnOnce() -> Result<T, E>,
) -> Result<T, InputError> {
    match unless_panic(decode) {
        Some(result) => result.map_err(damaged),
        None => Err(damaged("it is damaged")),
    }
}

impl Content {
    /// A reader of its rows.
    fn reader(&self) -> Result<ParquetRecordBatchReader, InputError> {
        match self {
            Content::Anywhere(bytes) => {
                let length = bytes.length()?;
                let bytes = bytes.clone();
                reader(Pieces { bytes, length })
            }
            Content::Memory(bytes) => reader(bytes.clone()),
        }
    }
}

/// Bytes that are read piece by piece.
struct Pieces {
    bytes: Arc<dyn RandomAccess>,
    length: u64,
}

/// Reads them from a position on.
struct PieceReader {
    bytes: Arc<dyn RandomAccess>,
    position: u64,
}

impl Read for PieceReader {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.bytes.read_at(self.position, buffer)?;
        self.position += count as u64;
        Ok(count)
    }
}

impl Pieces {
    fn reader_from(&self, position: u64) -> PieceReader {
        let bytes = self.bytes.clone();
        PieceReader { bytes, position }
    }
}

impl Length for Pieces {
    fn len(&self) -> u64 {
        self.length
    }
}

impl ChunkReader for Pieces {
    type T = BufReader<PieceReader>;

    fn get_read(&self, start: u64) -> parquet::errors::Result<Self::T> {
        Ok(BufReader::new(self.reader_from(start)))
    }

    fn get_bytes(&self, start: u64, length: usize) -> parquet::errors::Result<Bytes> {
        let mut bytes = Vec::new();
        let read = self
            .reader_from(start)
            .take(length as u64)
            .read_to_end(&mut bytes)?;
        if read < length {
            let short = format!("{read} bytes where {length} should be");
            return Err(ParquetError::EOF(short));
        }
        Ok(bytes.into())
    }
}

fn reader<R: ChunkReader + 'static>(content: R) -> Result<ParquetRecordBatchReader, InputError> {
    guarded(|| {
        let builder = ParquetRecordBatchReaderBuilder::try_new(content)?;
        builder.with_batch_size(BATCH).build()
    })
}

impl ParquetTable {
    /// Opens a Parquet file.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn open(content: Content) -> Result<Self, InputError> {
        let schema = content.reader()?.schema();
        let fields = schema.fields().iter();
        Ok(ParquetTable {
            names: fields.map(|field| field.name().clone()).collect(),
            content,
        })
    }
}

impl Table for ParquetTable {
    fn rows(&self) -> Result<Box<dyn Rows>, InputError> {
        Ok(Box::new(ParquetRows {
            names: Some(self.names.clone()),
            batches: ParquetBatches::of(&self.content)?,
            batch: None,
            before: 0,
        }))
    }

    fn batches(&self) -> Result<Option<Box<dyn Batches>>, InputError> {
        Ok(Some(Box::new(ParquetBatches::of(&self.content)?)))
    }

    fn description(&self) -> String {
        "columns of Parquet".to_owned()
    }
}

/// Batches as they are decoded.
struct ParquetBatches {
    reader: ParquetRecordBatchReader,
    /// The one after that which was told last.
    next: Option<BatchRows>,
}

impl ParquetBatches {
    fn of(content: &Content) -> Result<Self, InputError> {
        let mut batches = ParquetBatches {
            reader: content.reader()?,
            next: None,
        };
        batches.read()?;
        Ok(batches)
    }

    /// Reads another batch with rows; the one before.
    fn read(&mut self) -> Result<Option<BatchRows>, InputError> {
        let next = loop {
            match guarded(|| self.reader.next().transpose())? {
                Some(batch) if batch.num_rows() == 0 => {}
                batch => break batch.as_ref().map(BatchRows::of),
            }
        };
        Ok(std::mem::replace(&mut self.next, next))
    }
}

impl Batches for ParquetBatches {
    fn next(&mut self) -> Result<Option<RowBatch>, InputError> {
        Ok(self.read()?.map(|rows| RowBatch {
            length: rows.length as u64,
            rows: Box::new(rows),
        }))
    }

    fn is_over(&self) -> bool {
        self.next.is_none()
    }
}

/// The names of the columns, then the rows.
struct ParquetRows {
    names: Option<Vec<String>>,
    batches: ParquetBatches,
    batch: Option<BatchRows>,
    /// Rows before those of the batch.
    before: u64,
}

impl Rows for ParquetRows {
    fn next(&mut self, row: &mut Row) -> Result<bool, InputError> {
        if let Some(names) = self.names.take() {
            row.clear();
            row.number = 0;
            names.iter().for_each(|name| row.cells.push_field(name));
            return Ok(true);
        }
        loop {
            if let Some(batch) = &mut self.batch {
                if batch.next(row)? {
                    row.number += self.before;
                    return Ok(true);
                }
                self.before += batch.length as u64;
            }
            self.batch = self.batches.read()?;
            if self.batch.is_none() {
                row.clear();
                return Ok(false);
            }
        }
    }
}

/// The rows of a batch.
struct BatchRows {
    columns: Vec<Column>,
    length: usize,
    at: usize,
}

/// A column of a batch.
enum Column {
    Text(StringArray),
    LargeText(LargeStringArray),
    TextView(StringViewArray),
    Other(ArrayRef),
}

impl BatchRows {
    fn of(batch: &RecordBatch) -> Self {
        BatchRows {
            columns: batch.columns().iter().map(Column::of).collect(),
            length: batch.num_rows(),
            at: 0,
        }
    }
}

impl Rows for BatchRows {
    fn next(&mut self, row: &mut Row) -> Result<bool, InputError> {
        row.clear();
        if self.at == self.length {
            return Ok(false);
        }
        for column in &self.columns {
            let (text, exact) = column.cell(self.at)?;
            row.cells.push_field(&text);
            row.exact.push(exact);
        }
        self.at += 1;
        row.number = self.at as u64;
        Ok(true)
    }
}

impl Column {
    fn of(column: &ArrayRef) -> Self {
        match column.data_type() {
            DataType::Utf8 => Column::Text(column.as_string::<i32>().clone()),
            DataType::LargeUtf8 => Column::LargeText(column.as_string::<i64>().clone()),
            DataType::Utf8View => Column::TextView(column.as_string_view().clone()),
            _ => Column::Other(column.clone()),
        }
    }

    /// A value as a cell, and whether it is a number of the file's own.
    fn cell(&self, at: usize) -> Result<(Cow<'_, str>, bool), InputError> {
        let text = match self {
            Column::Text(texts) => text(texts, at),
            Column::LargeText(texts) => text(texts, at),
            Column::TextView(texts) => text(texts, at),
            Column::Other(column) if column.is_null(at) => "",
            Column::Other(column) => {
                let (text, exact) = value(column, at)?;
                return Ok((text.into(), exact));
            }
        };
        Ok((text.into(), false))
    }
}

/// A text as it stands there, empty where there is none.
fn text<'t>(texts: impl StringArrayType<'t>, at: usize) -> &'t str {
    match texts.is_null(at) {
        true => "",
        false => texts.value(at),
    }
}

/// A value that is no text as a cell, and whether it is a number of the file's own.
fn value(column: &ArrayRef, at: usize) -> Result<(String, bool), InputError> {
    let any = column.as_any();
    if let Some(ticks) = any.downcast_ref::<BooleanArray>() {
        return Ok((u8::from(ticks.value(at)).to_string(), false));
    }
    let number = any
        .downcast_ref::<Float64Array>()
        .map(|numbers| numbers.value(at))
        .or_else(|| {
            let numbers = any.downcast_ref::<Float32Array>()?;
            Some(f64::from(numbers.value(at)))
        });
    if let Some(number) = number {
        // Adding zero turns -0 into 0; what is no number is no answer.
        let text = number.is_finite().then(|| (number + 0.0).to_string());
        return Ok((text.unwrap_or_default(), true));
    }
    if let DataType::List(_) = column.data_type() {
        return Ok((joined(&column.as_list::<i32>().value(at))?, false));
    }
    if let DataType::LargeList(_) = column.data_type() {
        return Ok((joined(&column.as_list::<i64>().value(at))?, false));
    }
    let exact = column.data_type().is_numeric();
    Ok((shown(column, at)?, exact))
}

/// Several values of one cell: ticks.
fn joined(values: &ArrayRef) -> Result<String, InputError> {
    let mut texts = Vec::new();
    let column = Column::of(values);
    for at in (0..values.len()).filter(|at| !values.is_null(*at)) {
        texts.push(column.cell(at)?.0);
    }
    Ok(texts.join(";"))
}

fn shown(column: &ArrayRef, at: usize) -> Result<String, InputError> {
    let options = FormatOptions::default()
        .with_timestamp_format(Some("%Y-%m-%d %H:%M:%S"))
        .with_timestamp_tz_format(Some("%Y-%m-%d %H:%M:%S"));
    guarded(|| {
        let formatter = ArrayFormatter::try_new(column.as_ref(), &options)?;
        formatter.value(at).try_to_string()
    })
}
