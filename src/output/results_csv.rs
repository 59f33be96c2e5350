use super::guard::guarded;
use super::norms::Among;
use super::results::{Facts, ResultCells, ResultRow, result_cells, result_columns};
use crate::answers::{Cell, write_number};
use crate::profile::Profiler;
use crate::scoring::Decimals;
use std::io;

/// How results become lines of CSV: facts, scores, band, classes, completeness, problems.
pub struct CsvLayout<'a> {
    profiler: &'a Profiler<'a>,
    facts: Facts<'a>,
    among: Option<&'a Among<'a>>,
    decimals: Decimals,
    raw_text: bool,
}

impl<'a> CsvLayout<'a> {
    /// The layout of a questionnaire's results. Texts that a spreadsheet would run are guarded unless `raw_text`.
    pub fn new(
        profiler: &'a Profiler<'a>,
        facts: Facts<'a>,
        (decimals, among): (Decimals, Option<&'a Among<'a>>),
        raw_text: bool,
    ) -> Self {
        CsvLayout {
            profiler,
            facts,
            among,
            decimals,
            raw_text,
        }
    }

    /// The line of headings.
    pub fn header(&self) -> Vec<u8> {
        let mut line = Vec::new();
        let mut cells = Line {
            out: &mut line,
            is_first: true,
        };
        for name in self.facts.names() {
            cells.fact(name, self.raw_text);
        }
        for name in result_columns(self.profiler.definition, self.among) {
            cells.text(&name);
        }
        line.push(b'\n');
        line
    }

    /// Appends the line of a response; `room` is used for facts.
    pub fn line(&self, row: ResultRow<'_>, room: &mut String, out: &mut Vec<u8>) {
        let mut cells = Line {
            out,
            is_first: true,
        };
        for fact in self.facts.of_roles() {
            match fact.cell(row.response) {
                // A number is nothing that a spreadsheet would run.
                Cell::Number(value) => cells.plain_number(value),
                _ => cells.fact(fact.text_in(row.response, room), self.raw_text),
            }
        }
        for text in &row.response.kept {
            cells.fact(text, self.raw_text);
        }
        let profiler = (self.profiler, self.among);
        result_cells(profiler, row, self.decimals, &mut cells);
        out.push(b'\n');
    }
}

/// A line that is written.
struct Line<'o> {
    out: &'o mut Vec<u8>,
    is_first: bool,
}

impl Line<'_> {
    fn part(&mut self) {
        if !std::mem::take(&mut self.is_first) {
            self.out.push(b',');
        }
    }

    fn fact(&mut self, text: &str, is_raw: bool) {
        match is_raw {
            true => self.text(text),
            false => self.text(&guarded(text)),
        }
    }

    /// A number as a fact: the shortest text that reads back to it.
    fn plain_number(&mut self, value: f64) {
        self.part();
        write_number(value, self.out);
    }
}

impl ResultCells for Line<'_> {
    fn text(&mut self, text: &str) {
        self.part();
        push_cell(text, self.out);
    }

    fn number(&mut self, value: Option<f64>, decimals: Decimals) {
        self.part();
        if let Some(value) = value {
            decimals.print_bytes(value, self.out);
        }
    }

    fn count(&mut self, count: usize) {
        self.part();
        match u8::try_from(count) {
            Ok(digit @ 0..10) => self.out.push(b'0' + digit),
            _ => self.out.extend_from_slice(count.to_string().as_bytes()),
        }
    }
}

/// The bytes for which a cell stands in quotes.
const QUOTED: [bool; 256] = {
    let mut quoted = [false; 256];
    let mut at = 0;
    while at < quoted.len() {
        quoted[at] = matches!(at as u8, b'"' | b',' | b'\n' | b'\r');
        at += 1;
    }
    quoted
};

/// Appends a cell, in quotes where it would not be read as it stands.
fn push_cell(text: &str, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    // Few cells are, so that all bytes are looked at without asking after each.
    let quoted = |any: bool, byte: &u8| any | QUOTED[usize::from(*byte)];
    if !bytes.iter().fold(false, quoted) {
        out.extend_from_slice(bytes);
        return;
    }
    out.push(b'"');
    for byte in bytes {
        if *byte == b'"' {
            out.push(b'"');
        }
        out.push(*byte);
    }
    out.push(b'"');
}

/// The failure beneath a failure to write CSV, so that a closed pipe is known as one.
pub(super) fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Cells are written as the csv crate writes them.
        #[test]
        fn cells_as_of_the_csv_crate(text in "[a,\"\n\r; ņ]{0,9}") {
            let mut line = b"x,".to_vec();
            push_cell(&text, &mut line);
            line.push(b'\n');
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["x", &text]).unwrap();
            prop_assert_eq!(line, writer.into_inner().unwrap());
        }
    }
}
