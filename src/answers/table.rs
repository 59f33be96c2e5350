//! Plain tables: one row a firm, a column a question.

use super::codebook::{Codebook, Refusal};
use super::column::Columns;
use super::delimiter::find_delimiter;
use super::encoding::Decoded;
use super::input::Input;
use super::number::{Decimals, read_number};
use super::problem::{Effect, Problem, ProblemKind};
use super::reader::{InputError, ResponseReader, Step};
use super::response::Response;
use crate::diagnostic::{count, list_in_backticks, nearest, shorten};
use crate::questionnaire::QuestionType;
use csv::{ByteRecord, StringRecord};
use std::io::Read;
use std::sync::Arc;

/// Reads a plain table row by row.
pub(super) struct TableReader<'a> {
    input: Decoded<'a>,
    file: Arc<str>,
    codebook: &'a Codebook,
    columns: Columns,
    keep: Vec<usize>,
    delimiter: u8,
    records: csv::Reader<Box<dyn Read>>,
    /// Where bytes are read to; its room is handed to and fro with `record`.
    bytes: ByteRecord,
    record: StringRecord,
    row: u64,
    blank_rows: u64,
    /// How each question's column writes decimals, once it had to be looked up.
    decimals: Option<Vec<Decimals>>,
    format: String,
}

impl<'a> TableReader<'a> {
    pub fn open(
        input: Decoded<'a>,
        codebook: &'a Codebook,
        keep: &[String],
        beginning: &[u8],
    ) -> Result<Self, InputError> {
        let delimiter = find_delimiter(beginning, codebook);
        let mut records = open_records(&input, delimiter)?;
        let mut header = ByteRecord::new();
        records.read_byte_record(&mut header)?;
        let names = header_names(&header)?;
        let keep = keep
            .iter()
            .map(|name| column_to_keep(name, &names))
            .collect::<Result<_, _>>()?;
        let columns = Columns::of(names, codebook).map_err(InputError::Content)?;
        Ok(TableReader {
            file: Arc::from(input.name()),
            input,
            codebook,
            format: format!(
                "a table with {} in {}",
                delimiter_name(delimiter),
                input.encoding.name()
            ),
            columns,
            keep,
            delimiter,
            records,
            bytes: ByteRecord::new(),
            record: StringRecord::new(),
            row: 1,
            blank_rows: 0,
            decimals: None,
        })
    }

    /// Why the record is no row, or its cells no text.
    fn misfit(&self) -> Option<String> {
        let (cells, columns) = (self.bytes.len(), self.columns.names.len());
        let surplus = self.bytes.iter().skip(columns).any(|cell| !cell.is_empty());
        if cells < columns || surplus {
            let lines = self.bytes.iter().flatten().any(|byte| *byte == b'\n');
            let hint = if lines {
                "; is a quote opened and never closed?"
            } else {
                ""
            };
            return Some(format!(
                "the row has {}, the header {columns}{hint}",
                count(cells, "cell", "cells")
            ));
        }
        if self.bytes.as_slice().is_ascii() {
            return None;
        }
        let column = (0..columns).find(|c| std::str::from_utf8(&self.bytes[*c]).is_err())?;
        Some(format!(
            "column `{}` is not UTF-8 text; save the file as UTF-8 (in Excel: CSV UTF-8)",
            self.columns.names[column]
        ))
    }

    /// Reads the next record with any content; `false` at the end.
    fn next_record(&mut self) -> Result<bool, InputError> {
        self.bytes = std::mem::take(&mut self.record).into_byte_record();
        loop {
            if !self.records.read_byte_record(&mut self.bytes)? {
                return Ok(false);
            }
            self.row += 1;
            if self.bytes.iter().any(|cell| !cell.trim_ascii().is_empty()) {
                return Ok(true);
            }
            self.blank_rows += 1;
        }
    }

    fn problem(&self, column: &str, value: &str, refusal: Refusal, effect: Effect) -> Problem {
        let suffix = match effect {
            Effect::NotAnswered => "; counted as not answered",
            Effect::NotUsed => "; left unused",
            Effect::Rejected => "; rejected",
        };
        Problem {
            file: self.file.clone(),
            row: self.row,
            column: column.to_owned(),
            firm: None,
            kind: refusal.kind,
            value: shorten(value, 200),
            message: refusal.message + suffix,
            effect,
        }
    }

    fn read_cells(
        &mut self,
        response: &mut Response,
        problems: &mut Vec<Problem>,
    ) -> Result<(), InputError> {
        for position in 0..self.columns.single.len() {
            let (column, question) = self.columns.single[position];
            if let Err(refusal) = self.read_cell(column, question, response)? {
                let value = text_of(&self.record, column);
                let name = &self.columns.names[column];
                problems.push(self.problem(name, value, refusal, Effect::NotAnswered));
            }
        }
        for group in &self.columns.spread {
            let cell = |column| text_of(&self.record, column);
            if let Err((column, value, refusal)) = group.read(cell, self.codebook, response) {
                let name = &self.columns.names[column];
                problems.push(self.problem(name, value, refusal, Effect::NotAnswered));
            }
        }
        Ok(())
    }

    fn read_cell(
        &mut self,
        column: usize,
        question: usize,
        response: &mut Response,
    ) -> Result<Result<(), Refusal>, InputError> {
        let known = self.decimals.as_ref().map(|d| d[question]);
        let text = text_of(&self.record, column);
        let number = self.codebook.codings()[question].kind == QuestionType::Number;
        if known.is_none() && number && depends_on_column(text) {
            self.decimals = Some(self.look_at_decimals()?);
        }
        let decimals = self
            .decimals
            .as_ref()
            .map_or(Decimals::Unknown, |d| d[question]);
        let text = text_of(&self.record, column);
        Ok(self.codebook.read(question, text, decimals, response))
    }

    /// Reads the whole file for how the columns of numbers write decimals.
    fn look_at_decimals(&self) -> Result<Vec<Decimals>, InputError> {
        let mut decimals = vec![Decimals::Unknown; self.codebook.layout.questions()];
        let mut records = open_records(&self.input, self.delimiter)?;
        let mut record = ByteRecord::new();
        records.read_byte_record(&mut record)?;
        while records.read_byte_record(&mut record)? {
            for (column, question) in &self.columns.single {
                let cell = record
                    .get(*column)
                    .and_then(|cell| std::str::from_utf8(cell).ok());
                let shows = read_number(cell.unwrap_or("")).shows();
                decimals[*question] = decimals[*question].and(shows);
            }
        }
        Ok(decimals)
    }
}

impl ResponseReader for TableReader<'_> {
    fn read(
        &mut self,
        response: &mut Response,
        problems: &mut Vec<Problem>,
    ) -> Result<Step, InputError> {
        if !self.next_record()? {
            return Ok(Step::End);
        }
        response.clear();
        response.row = self.row;
        if let Some(message) = self.misfit() {
            let refusal = Refusal {
                kind: ProblemKind::Unreadable,
                message,
            };
            problems.push(self.problem("", "", refusal, Effect::Rejected));
            return Ok(Step::Rejected);
        }
        // Checked just before: the cells are text.
        self.record = StringRecord::from_byte_record_lossy(std::mem::take(&mut self.bytes));
        let kept = self
            .keep
            .iter()
            .map(|column| text_of(&self.record, *column).to_owned());
        response.kept.extend(kept);
        self.read_cells(response, problems)?;
        Ok(Step::Read)
    }

    fn has(&self, question: usize) -> bool {
        self.columns.has(question)
    }

    fn format(&self) -> &str {
        &self.format
    }

    fn blank_rows(&self) -> u64 {
        self.blank_rows
    }
}

/// Whether a text is a number whose meaning its column decides.
fn depends_on_column(text: &str) -> bool {
    let read = read_number(text);
    read.value(Decimals::Comma) != read.value(Decimals::Point)
}

fn text_of(record: &StringRecord, column: usize) -> &str {
    record.get(column).unwrap_or("")
}

fn open_records(
    input: &dyn Input,
    delimiter: u8,
) -> Result<csv::Reader<Box<dyn Read>>, InputError> {
    Ok(csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .buffer_capacity(256 * 1024)
        .from_reader(input.open()?))
}

fn header_names(header: &ByteRecord) -> Result<Vec<String>, InputError> {
    let mut names: Vec<String> = Vec::new();
    for cell in header {
        let name = std::str::from_utf8(cell).map_err(|_| {
            InputError::Content(
                "the header is not UTF-8 text; save the file as UTF-8 (in Excel: CSV UTF-8)"
                    .to_owned(),
            )
        })?;
        names.push(name.trim().to_owned());
    }
    Ok(names)
}

fn column_to_keep(name: &str, names: &[String]) -> Result<usize, InputError> {
    let found = names.iter().position(|n| n == name);
    found.ok_or_else(|| {
        let all = || names.iter().map(String::as_str);
        let hint = match nearest(name, all()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("its columns are {}", list_in_backticks(all(), 12)),
        };
        InputError::Content(format!("there is no column `{name}` to keep; {hint}"))
    })
}

fn delimiter_name(delimiter: u8) -> &'static str {
    match delimiter {
        b';' => "semicolons",
        b'\t' => "tabs",
        b'|' => "bars",
        _ => "commas",
    }
}
