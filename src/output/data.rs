//! Figures as rows of data, for csv and for workbooks; and how single figures are written in a sentence.

use super::guard::guarded;
use crate::answers::QuestionnaireStamp;
use crate::language::{Words, say};
use crate::scoring::Decimals;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};
use std::io::{self, Write};

/// What stands in a cell of data.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(String),
    Number(f64),
    None,
}

/// A text.
pub(super) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// A number, or nothing.
pub(super) fn number(value: Option<f64>) -> Value {
    value.map_or(Value::None, Value::Number)
}

/// How many.
pub(super) fn count(n: usize) -> Value {
    Value::Number(n as f64)
}

/// Rows under their headings.
pub(super) struct Table {
    pub header: Vec<&'static str>,
    pub rows: Vec<Vec<Value>>,
}

/// Writes a table as csv, numbers in full.
pub(super) fn write_csv(table: &Table, out: &mut impl Write) -> io::Result<()> {
    let mut writer = ::csv::Writer::from_writer(out);
    writer.write_record(&table.header)?;
    for row in &table.rows {
        writer.write_record(row.iter().map(|value| match value {
            Value::Text(text) => guarded(text).into_owned(),
            Value::Number(value) => Decimals::Full.print(*value),
            Value::None => String::new(),
        }))?;
    }
    writer.flush()
}

/// A workbook with a sheet a table, each by its name, and one of notes under the title.
pub(super) fn write_xlsx(
    title: &str,
    tables: &[(String, Table)],
    notes: &(String, Vec<String>),
) -> Result<Vec<u8>, String> {
    workbook(title, tables, notes).map_err(|error| error.to_string())
}

fn workbook(
    title: &str,
    tables: &[(String, Table)],
    (name, notes): &(String, Vec<String>),
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The bytes must not depend on the clock.
    let created = ExcelDateTime::from_ymd(2024, 1, 1)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(title)
            .set_creation_datetime(&created),
    );
    for (name, table) in tables {
        sheet(&mut workbook, name, table)?;
    }
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(name)?;
    worksheet.set_column_width(0, 110)?;
    let heading = Format::new().set_bold().set_font_size(14);
    worksheet.write_string_with_format(0, 0, title, &heading)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, note) in (2..).zip(notes) {
        worksheet.write_string_with_format(row, 0, note, &wrapped)?;
    }
    workbook.save_to_buffer()
}

fn sheet(workbook: &mut Workbook, name: &str, table: &Table) -> Result<(), XlsxError> {
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(name)?;
    let bold = Format::new().set_bold();
    let decimal = Format::new().set_num_format("0.000");
    for (column, heading) in (0..).zip(&table.header) {
        worksheet.write_string_with_format(0, column, *heading, &bold)?;
    }
    for (row, values) in (1..).zip(&table.rows) {
        for (column, value) in (0..).zip(values) {
            match value {
                Value::Text(text) => worksheet.write_string(row, column, text)?,
                Value::Number(value) if value.fract() == 0.0 => {
                    worksheet.write_number(row, column, *value)?
                }
                Value::Number(value) => {
                    worksheet.write_number_with_format(row, column, *value, &decimal)?
                }
                Value::None => continue,
            };
        }
    }
    worksheet.set_freeze_panes(1, 0)?;
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(table.header.len().saturating_sub(1)).unwrap_or(u16::MAX);
    worksheet.autofilter(0, 0, last_row, last_column)?;
    worksheet.autofit();
    Ok(())
}

/// What the figures are of: inputs and questionnaire.
pub(super) fn source(inputs: &[String], stamp: &QuestionnaireStamp, words: Words) -> String {
    say!(
        words,
        "note-source",
        inputs = inputs.join(", "),
        id = stamp.id.as_str(),
        version = stamp.version.as_str(),
        hash = &stamp.hash[..12]
    )
}

/// A number as the language writes it, or a dash.
pub(super) fn dashed(value: Option<f64>, decimals: Decimals, words: Words) -> String {
    value.map_or_else(
        || "–".to_owned(),
        |value| words.number(&decimals.print(value)),
    )
}

/// A number with its sign.
pub(super) fn signed(value: f64, decimals: Decimals, words: Words) -> String {
    let plain = decimals.print(value);
    let sign = if plain.starts_with('-') { "" } else { "+" };
    format!("{sign}{}", words.number(&plain))
}
