//! Tells what a file is by its content, and finds the table in it.

use super::matching::{Columns, Matcher};
use super::platform::{Platform, Reading, Sample, plain_reading, read_as, recognise};
use super::reader::{InputError, ReadOptions};
use super::source::dialect::Dialect;
use super::source::encoding::Decoded;
use super::source::input::{Input, beginning};
use super::source::sheet::{LARGEST_WORKBOOK, Sheet, Workbook};
use super::source::text::TextTable;
use super::source::{SAMPLE_ROWS, Table, first_rows};
use crate::diagnostic::list_in_backticks;
use memchr::memchr;
use std::io::Read;
use std::sync::Arc;

/// Bytes looked at to tell how a text is written.
const BEGINNING: usize = 256 * 1024;

/// Bytes that tell a file that is no text.
const MAGIC: usize = 8;

/// What a file holds.
pub(super) enum Source<'a> {
    Table(Box<Sourced<'a>>),
    Json(Decoded<'a>),
}

/// A table, and how it is to be read.
pub(super) struct Sourced<'a> {
    pub table: Box<dyn Table + 'a>,
    pub reading: Reading,
    pub delimiter: char,
    /// What it was taken for.
    pub format: String,
    pub notes: Vec<String>,
}

fn content(message: impl Into<String>) -> InputError {
    InputError::Content(message.into())
}

/// Opens a file.
///
/// # Errors
/// When it can't be read or is nothing that holds answers.
pub(super) fn open_source<'a>(
    input: &'a dyn Input,
    matcher: &Matcher<'_>,
    options: &ReadOptions<'_>,
) -> Result<Source<'a>, InputError> {
    let opened = match &beginning(input, MAGIC)?[..] {
        [b'P', b'K', 3 | 5, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => {
            open_workbook(input, matcher, options)?
        }
        [b'$', b'F', b'L', b'2' | b'3', ..] => open_sav(input, matcher, options)?,
        [b'P', b'A', b'R', b'1', ..] => open_parquet(input, matcher, options)?,
        [b'%', b'P', b'D', b'F', ..] => {
            return Err(content(
                "this is a PDF; give the export of the survey, as CSV or a workbook",
            ));
        }
        _ => return open_text(input, matcher, options),
    };
    Ok(Source::Table(Box::new(opened)))
}

fn open_text<'a>(
    input: &'a dyn Input,
    matcher: &Matcher<'_>,
    options: &ReadOptions<'_>,
) -> Result<Source<'a>, InputError> {
    let mut input = Decoded::new(input, options.encoding)?;
    if options.encoding.is_none() {
        input = input.settled_by(|word| matcher.knows_word(word))?;
    }
    let beginning = beginning(&input, BEGINNING)?;
    if memchr(0, &beginning).is_some() {
        return Err(content(
            "this is a binary file, not a table; give a CSV file, a workbook or the answers of `ratio assess`",
        ));
    }
    match beginning.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => {
            return Err(content(
                "the file is empty; the first line must name the columns",
            ));
        }
        Some(b'{' | b'[') => return Ok(Source::Json(input)),
        Some(b'<') => {
            return Err(content(
                "this is a web page or XML, not a table; export the answers as CSV or a workbook",
            ));
        }
        Some(_) => {}
    }
    let dialect = Dialect::of(
        &beginning,
        |cell| is_named(cell, matcher, options),
        options.delimiter,
    );
    let table = TextTable { input, dialect };
    let mut opened = opened(Box::new(table), matcher, options)?;
    opened.delimiter = char::from(dialect.delimiter);
    Ok(Source::Table(Box::new(opened)))
}

/// Whether a heading is a question's, or one of the mapping's.
fn is_named(name: &str, matcher: &Matcher<'_>, options: &ReadOptions<'_>) -> bool {
    let name = name.trim();
    let mapped = options
        .mapping
        .is_some_and(|mapping| mapping.columns.iter().any(|c| c.column == name));
    mapped || matcher.knows(name)
}

/// The bytes of a file that is read as a whole.
fn whole(input: &dyn Input) -> Result<Vec<u8>, InputError> {
    let mut bytes = Vec::new();
    input
        .open()?
        .take(LARGEST_WORKBOOK + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_WORKBOOK {
        return Err(content(format!(
            "the file has more than {} MB; export the answers as CSV, which is read row by row",
            LARGEST_WORKBOOK >> 20
        )));
    }
    Ok(bytes)
}

#[cfg(feature = "parquet")]
fn open_parquet<'a>(
    input: &dyn Input,
    matcher: &Matcher<'_>,
    options: &ReadOptions<'_>,
) -> Result<Sourced<'a>, InputError> {
    use super::source::parquet::{Content, ParquetTable};
    let content = match input.anywhere()? {
        Some(bytes) => Content::Anywhere(bytes),
        None => Content::Memory(whole(input)?.into()),
    };
    let table = ParquetTable::open(content)?;
    opened(Box::new(table), matcher, options)
}

#[cfg(not(feature = "parquet"))]
fn open_parquet<'a>(
    _: &dyn Input,
    _: &Matcher<'_>,
    _: &ReadOptions<'_>,
) -> Result<Sourced<'a>, InputError> {
    Err(content(
        "this is a Parquet file, which this build of the program does not read (feature `parquet`); give it as CSV",
    ))
}

#[cfg(feature = "sav")]
fn open_sav<'a>(
    input: &dyn Input,
    matcher: &Matcher<'_>,
    options: &ReadOptions<'_>,
) -> Result<Sourced<'a>, InputError> {
    let table = super::source::sav::SavTable::open(whole(input)?)?;
    opened(Box::new(table), matcher, options)
}

#[cfg(not(feature = "sav"))]
fn open_sav<'a>(
    _: &dyn Input,
    _: &Matcher<'_>,
    _: &ReadOptions<'_>,
) -> Result<Sourced<'a>, InputError> {
    Err(content(
        "this is an SPSS file, which this build of the program does not read (feature `sav`); save it as CSV",
    ))
}

fn open_workbook<'a>(
    input: &dyn Input,
    matcher: &Matcher<'_>,
    options: &ReadOptions<'_>,
) -> Result<Sourced<'a>, InputError> {
    let mut workbook = Workbook::open(whole(input)?)?;
    let names = workbook.sheets.clone();
    let wanted = options
        .sheet
        .or_else(|| options.mapping.and_then(|m| m.sheet.as_deref()));
    let name = match wanted {
        Some(name) if names.iter().any(|sheet| sheet == name) => name.to_owned(),
        Some(name) => {
            return Err(content(format!(
                "the workbook has no sheet `{name}`; it has {}",
                list_in_backticks(names.iter().map(String::as_str), 12)
            )));
        }
        None => best_sheet(&mut workbook, matcher, options)?,
    };
    let mut sheet = workbook.sheet(&name, usize::MAX)?.finish();
    let parts = continuations(&name, &names);
    if !parts.is_empty() {
        let others = parts.iter().map(|part| workbook.sheet(part, usize::MAX));
        sheet = sheet.beside(others.collect::<Result<Vec<Sheet>, _>>()?);
    }
    let mut opened = opened(Box::new(Arc::new(sheet)), matcher, options)?;
    let left: Vec<&str> = names
        .iter()
        .filter(|other| **other != name && !parts.contains(other))
        .map(String::as_str)
        .collect();
    if !left.is_empty() {
        opened.notes.push(format!(
            "sheet `{name}` is read, {} left aside; --sheet names another",
            list_in_backticks(left, 6)
        ));
    }
    Ok(opened)
}

/// The sheet in which most columns are questions.
fn best_sheet(
    workbook: &mut Workbook,
    matcher: &Matcher<'_>,
    options: &ReadOptions<'_>,
) -> Result<String, InputError> {
    let mut best: Option<(usize, String)> = None;
    for name in workbook.sheets.clone() {
        let sheet = Arc::new(workbook.sheet(&name, SAMPLE_ROWS)?);
        let reading = reading_of(&sheet, matcher, options)?;
        let named = reading
            .headings
            .iter()
            .filter(|h| is_named(&h.name, matcher, options))
            .count();
        let found = Columns::of(reading.headings, matcher, &[])
            .found()
            .max(named);
        let found = if reading.refusal.is_some() { 0 } else { found };
        if best.as_ref().is_none_or(|(most, _)| found > *most) {
            best = Some((found, name));
        }
    }
    let best = best.map(|(_, name)| name);
    best.ok_or_else(|| content("the workbook has no sheet that can be seen"))
}

/// The sheets that go on with the columns of one: `Content1`, `Content2` after `Content`.
fn continuations(name: &str, names: &[String]) -> Vec<String> {
    let goes_on = |other: &&String| {
        let number = other.strip_prefix(name);
        number
            .is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
    };
    match name {
        "Content" => names.iter().filter(goes_on).cloned().collect(),
        _ => Vec::new(),
    }
}

fn opened<'a>(
    table: Box<dyn Table + 'a>,
    matcher: &Matcher<'_>,
    options: &ReadOptions<'_>,
) -> Result<Sourced<'a>, InputError> {
    let reading = reading_of(table.as_ref(), matcher, options)?;
    let link = match (reading.platform, table.sheet(), table.variables()) {
        (Platform::Table, None, None) if reading.header_rows < 2 => " with ",
        (_, None, None) => ", with ",
        _ => ", ",
    };
    Ok(Sourced {
        format: format!("{}{link}{}", reading.phrase(), table.description()),
        table,
        reading,
        delimiter: ',',
        notes: Vec::new(),
    })
}

/// How a table is to be read: as the person said, as the platform that it tells, or as a plain one.
fn reading_of(
    table: &dyn Table,
    matcher: &Matcher<'_>,
    options: &ReadOptions<'_>,
) -> Result<Reading, InputError> {
    let rows = first_rows(table)?;
    let sample = Sample {
        rows: &rows,
        sheet: table.sheet(),
        variables: table.variables(),
    };
    let mapped = options.mapping.and_then(|mapping| mapping.from.as_deref());
    let from = match (options.from, mapped) {
        (Some(platform), _) => Some(platform),
        (None, Some(name)) => Some(Platform::named(name).ok_or_else(|| {
            content(format!(
                "the mapping's `from` is `{name}`, which is none of {}",
                list_in_backticks(Platform::ALL.map(Platform::name), 12)
            ))
        })?),
        (None, None) => None,
    };
    let named = |name: &str| is_named(name, matcher, options);
    Ok(match from {
        Some(platform) => read_as(platform, &sample, &named),
        None => recognise(&sample).unwrap_or_else(|| plain_reading(&sample, &named)),
    })
}
