use super::guard::guarded;
use super::norms::Among;
use super::results::{Facts, ResultRow, ResultWriter, result_cells, result_columns};
use crate::profile::Profiler;
use crate::scoring::Decimals;
use std::io::{self, Write};

/// Results as CSV: facts, scores, band, classes, completeness, problems.
pub struct CsvResults<'a, W: Write> {
    profiler: &'a Profiler<'a>,
    facts: Facts<'a>,
    among: Option<&'a Among<'a>>,
    decimals: Decimals,
    raw_text: bool,
    csv: csv::Writer<W>,
    record: csv::StringRecord,
    /// Room for one fact.
    room: String,
}

impl<'a, W: Write> CsvResults<'a, W> {
    /// Writes the header. Texts that a spreadsheet would run are guarded unless `raw_text`.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn new(
        profiler: &'a Profiler<'a>,
        facts: Facts<'a>,
        (decimals, among): (Decimals, Option<&'a Among<'a>>),
        raw_text: bool,
        out: W,
    ) -> io::Result<Self> {
        let mut results = CsvResults {
            csv: csv::WriterBuilder::new()
                .buffer_capacity(256 * 1024)
                .from_writer(out),
            record: csv::StringRecord::new(),
            room: String::new(),
            profiler,
            facts,
            among,
            decimals,
            raw_text,
        };
        let names: Vec<String> = results.facts.names().map(str::to_owned).collect();
        for name in names {
            results.push_text(&name);
        }
        for name in result_columns(profiler.definition, among) {
            results.record.push_field(&name);
        }
        results
            .csv
            .write_record(&results.record)
            .map_err(io_error)?;
        Ok(results)
    }

    fn push_text(&mut self, text: &str) {
        if self.raw_text {
            self.record.push_field(text);
        } else {
            self.record.push_field(&guarded(text));
        }
    }
}

impl<W: Write> ResultWriter for CsvResults<'_, W> {
    fn write(&mut self, row: ResultRow<'_>) -> io::Result<()> {
        self.record.clear();
        let (record, raw_text) = (&mut self.record, self.raw_text);
        self.facts
            .each(row.response, &mut self.room, |text| match raw_text {
                true => record.push_field(text),
                false => record.push_field(&guarded(text)),
            });
        result_cells((self.profiler, self.among), row, self.decimals, |cell| {
            self.record.push_field(cell)
        });
        self.csv.write_record(&self.record).map_err(io_error)?;
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.csv.flush()
    }
}

/// The failure beneath a failure to write CSV, so that a closed pipe is known as one.
pub(super) fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
