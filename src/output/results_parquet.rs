use super::norms::Among;
use super::results::{Facts, ResultRow, ResultWriter, result_cells, result_columns};
use crate::profile::Profiler;
use crate::questionnaire::QuestionType;
use crate::scoring::Decimals;
use arrow::array::{ArrayRef, Float64Builder, Int64Builder, RecordBatch, StringBuilder};
use arrow::datatypes::{DataType, Field, Schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use std::io::{self, Write};
use std::sync::Arc;

/// Rows written together.
const BATCH: usize = 8192;

/// Results as Parquet: the columns of the CSV; facts and words as texts, numbers in full precision as doubles, counts whole.
pub struct ParquetResults<'a, W: Write + Send> {
    profiler: &'a Profiler<'a>,
    facts: Facts<'a>,
    among: Option<&'a Among<'a>>,
    columns: Vec<Column>,
    schema: Arc<Schema>,
    rows: usize,
    room: String,
    /// `None` once it is finished.
    writer: Option<ArrowWriter<W>>,
}

/// A column that is being filled.
enum Column {
    Text(StringBuilder),
    Number(Float64Builder),
    Count(Int64Builder),
}

impl Column {
    fn push(&mut self, cell: &str) {
        match self {
            Column::Text(column) if cell.is_empty() => column.append_null(),
            Column::Text(column) => column.append_value(cell),
            Column::Number(column) => column.append_option(cell.parse().ok()),
            Column::Count(column) => column.append_option(cell.parse().ok()),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Column::Text(column) => Arc::new(column.finish()),
            Column::Number(column) => Arc::new(column.finish()),
            Column::Count(column) => Arc::new(column.finish()),
        }
    }
}

impl<'a, W: Write + Send> ParquetResults<'a, W> {
    /// Begins the file.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn new(
        profiler: &'a Profiler<'a>,
        facts: Facts<'a>,
        among: Option<&'a Among<'a>>,
        out: W,
    ) -> io::Result<Self> {
        let definition = profiler.definition;
        let asked: Vec<QuestionType> = definition
            .questions()
            .map(|question| question.kind)
            .collect();
        let kinds = facts
            .roles
            .iter()
            .map(|(_, question)| match asked[*question] {
                QuestionType::Number => DataType::Float64,
                _ => DataType::Utf8,
            });
        let kept = facts.kept.iter().map(|_| DataType::Utf8);
        let named = facts.names().map(str::to_owned);
        let named: Vec<(String, DataType)> = named.zip(kinds.chain(kept)).collect();
        let own = result_columns(definition, among).into_iter();
        let words: Vec<&str> = definition
            .classifications
            .iter()
            .map(|c| c.id.as_str())
            .collect();
        let own = own.map(|name| {
            let is_word = name == "band"
                || words.contains(&name.as_str())
                || ["peers_size", "peers_sector", "peers_setting"].contains(&name.as_str());
            let kind = match name.as_str() {
                _ if is_word => DataType::Utf8,
                "problems" | "peers" => DataType::Int64,
                _ => DataType::Float64,
            };
            (name, kind)
        });
        let fields: Vec<Field> = named
            .into_iter()
            .chain(own)
            .map(|(name, kind)| Field::new(name, kind, true))
            .collect();
        let columns = fields
            .iter()
            .map(|field| match field.data_type() {
                DataType::Utf8 => Column::Text(StringBuilder::new()),
                DataType::Int64 => Column::Count(Int64Builder::new()),
                _ => Column::Number(Float64Builder::new()),
            })
            .collect();
        let schema = Arc::new(Schema::new(fields));
        // The bytes must not depend on who wrote them.
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by("ratio".to_owned())
            .build();
        let writer = ArrowWriter::try_new(out, schema.clone(), Some(properties));
        Ok(ParquetResults {
            writer: Some(writer.map_err(io_error)?),
            profiler,
            facts,
            among,
            columns,
            schema,
            rows: 0,
            room: String::new(),
        })
    }

    fn write_batch(&mut self) -> io::Result<()> {
        let arrays: Vec<ArrayRef> = self.columns.iter_mut().map(Column::finish).collect();
        self.rows = 0;
        let batch = RecordBatch::try_new(self.schema.clone(), arrays).map_err(io::Error::other)?;
        match &mut self.writer {
            Some(writer) => writer.write(&batch).map_err(io_error),
            None => Ok(()),
        }
    }
}

impl<W: Write + Send> ResultWriter for ParquetResults<'_, W> {
    fn write(&mut self, row: ResultRow<'_>) -> io::Result<()> {
        let mut columns = self.columns.iter_mut();
        let mut take = |cell: &str| {
            if let Some(column) = columns.next() {
                column.push(cell);
            }
        };
        for fact in self.facts.of_roles() {
            take(fact.text_in(row.response, &mut self.room));
        }
        row.response.kept.iter().for_each(|text| take(text));
        result_cells((self.profiler, self.among), row, Decimals::Full, &mut take);
        self.rows += 1;
        match self.rows {
            BATCH => self.write_batch(),
            _ => Ok(()),
        }
    }

    fn finish(&mut self) -> io::Result<()> {
        self.write_batch()?;
        match self.writer.take() {
            Some(writer) => writer.close().map(|_| ()).map_err(io_error),
            None => Ok(()),
        }
    }
}

/// The failure beneath, so that a closed pipe is known as one.
fn io_error(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}
