//! SPSS files (.sav, .zsav).

use super::{Row, Rows, Table, Variable, unless_panic};
use crate::answers::reader::InputError;
use ambers::scanner::SavScanner;
use ambers::{MissingSpec, MrType, SpssMetadata, Value};
use arrow::array::{
    Array, ArrayRef, Date32Array, DurationMicrosecondArray, Float64Array, RecordBatch,
    StringViewArray, TimestampMicrosecondArray,
};
use std::collections::HashMap;
use std::io::Cursor;
use std::sync::Arc;

/// Rows decoded at a time.
const BATCH: usize = 1024;

/// An SPSS file held in memory as it is on disk.
pub(in crate::answers) struct SavTable {
    bytes: Arc<[u8]>,
    variables: Vec<Variable>,
    meanings: Arc<[Meaning]>,
    encoding: String,
    notes: Vec<String>,
}

/// What the values of one variable mean.
#[derive(Clone, Debug, Default)]
struct Meaning {
    labels: HashMap<String, String>,
    missing: Vec<MissingSpec>,
    /// For a variable that ticks an option of a set: the value that ticks it.
    counted: Option<String>,
}

fn damaged(error: impl std::fmt::Display) -> InputError {
    InputError::Content(format!(
        "the SPSS file can't be read ({error}); open it in SPSS or PSPP and save it anew, or as CSV"
    ))
}

fn guarded<T>(decode: impl FnOnce() -> ambers::error::Result<T>) -> Result<T, InputError> {
    match unless_panic(decode) {
        Some(result) => result.map_err(damaged),
        None => Err(damaged("it is damaged")),
    }
}

impl SavTable {
    /// Opens an SPSS file from its bytes.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn open(bytes: Vec<u8>) -> Result<Self, InputError> {
        let bytes: Arc<[u8]> = bytes.into();
        let scanner = guarded(|| SavScanner::open(Cursor::new(bytes.clone()), BATCH))?;
        let metadata = scanner.metadata();
        let variables: Vec<Variable> = metadata
            .variable_names
            .iter()
            .map(|name| variable(name, metadata))
            .collect();
        let meanings = variables
            .iter()
            .map(|variable| Meaning::of(variable, metadata))
            .collect();
        Ok(SavTable {
            variables,
            meanings,
            encoding: metadata.file_encoding.clone(),
            notes: metadata.warnings.clone(),
            bytes,
        })
    }
}

fn variable(name: &str, metadata: &SpssMetadata) -> Variable {
    let set = metadata.mr_sets.values().find(|set| {
        set.variables
            .iter()
            .any(|member| member.eq_ignore_ascii_case(name))
    });
    Variable {
        name: name.to_owned(),
        label: metadata.label(name).unwrap_or("").to_owned(),
        set: set.map(|set| {
            let name = set.name.trim_start_matches('$').to_owned();
            (name, set.label.clone())
        }),
        tick: set.is_some_and(|set| set.mr_type == MrType::MultipleDichotomy),
    }
}

impl Meaning {
    fn of(variable: &Variable, metadata: &SpssMetadata) -> Self {
        let labels = metadata.value_labels(&variable.name).into_iter().flatten();
        let counted = metadata
            .mr_sets
            .values()
            .filter(|set| set.mr_type == MrType::MultipleDichotomy)
            .find(|set| {
                set.variables
                    .iter()
                    .any(|v| v.eq_ignore_ascii_case(&variable.name))
            })
            .and_then(|set| set.counted_value.clone());
        Meaning {
            labels: labels
                .map(|(value, label)| (value_text(value), label.trim().to_owned()))
                .collect(),
            missing: metadata
                .variable_missing_values
                .get(&variable.name)
                .cloned()
                .unwrap_or_default(),
            counted: counted.map(|value| value.trim().to_owned()),
        }
    }

    fn is_missing(&self, value: &Stored) -> bool {
        self.missing.iter().any(|spec| match (spec, value) {
            (MissingSpec::Value(missing), Stored::Number(value)) => missing == value,
            (MissingSpec::Range { lo, hi }, Stored::Number(value)) => (lo..=hi).contains(&value),
            (MissingSpec::StringValue(missing), Stored::Text(value)) => missing.trim() == value,
            _ => false,
        })
    }
}

/// A value as stored.
enum Stored {
    Number(f64),
    Text(String),
    /// A day, a moment or a length of time.
    Time(String),
}

fn value_text(value: &Value) -> String {
    match value {
        Value::Numeric(number) => number_text(*number),
        Value::String(text) => text.trim().to_owned(),
    }
}

/// The shortest text of a number; adding zero turns -0 into 0.
fn number_text(number: f64) -> String {
    (number + 0.0).to_string()
}

impl Table for SavTable {
    fn rows(&self) -> Result<Box<dyn Rows>, InputError> {
        let scanner = guarded(|| SavScanner::open(Cursor::new(self.bytes.clone()), BATCH))?;
        Ok(Box::new(SavRows {
            meanings: self.meanings.clone(),
            scanner,
            batch: None,
            at: 0,
            number: 0,
        }))
    }

    fn description(&self) -> String {
        format!("texts in {}", self.encoding)
    }

    fn variables(&self) -> Option<&[Variable]> {
        Some(&self.variables)
    }

    fn notes(&self) -> &[String] {
        &self.notes
    }
}

struct SavRows {
    meanings: Arc<[Meaning]>,
    scanner: SavScanner<Cursor<Arc<[u8]>>>,
    batch: Option<RecordBatch>,
    at: usize,
    number: u64,
}

impl Rows for SavRows {
    fn next(&mut self, row: &mut Row) -> Result<bool, InputError> {
        row.clear();
        let rows = |batch: &Option<RecordBatch>| batch.as_ref().map_or(0, RecordBatch::num_rows);
        while self.at == rows(&self.batch) {
            self.at = 0;
            self.batch = guarded(|| self.scanner.next_batch())?;
            if self.batch.is_none() {
                return Ok(false);
            }
        }
        let Some(batch) = &self.batch else {
            return Ok(false);
        };
        for (column, meaning) in batch.columns().iter().zip(self.meanings.iter()) {
            push(row, stored(column, self.at), meaning);
        }
        self.at += 1;
        self.number += 1;
        row.number = self.number;
        Ok(true)
    }
}

/// Appends a value: its label with its code as the other name, where it has one.
fn push(row: &mut Row, value: Option<Stored>, meaning: &Meaning) {
    let Some(value) = value else {
        return put(row, "", "", false);
    };
    let missing = meaning.is_missing(&value);
    let (text, number) = match value {
        Stored::Number(number) => (number_text(number), true),
        Stored::Text(text) | Stored::Time(text) => (text, false),
    };
    let label = meaning.labels.get(&text).map_or("", String::as_str);
    match &meaning.counted {
        _ if missing => put(row, "", label, false),
        Some(counted) if *counted == text => put(row, "1", "", false),
        Some(_) => put(row, if text.is_empty() { "" } else { "0" }, "", false),
        None if label.is_empty() => put(row, &text, "", number),
        None => put(row, label, &text, false),
    }
}

fn put(row: &mut Row, cell: &str, other: &str, exact: bool) {
    row.cells.push_field(cell);
    row.others.push_field(other);
    row.exact.push(exact);
}

/// A value of a column; `None` for the system-missing one.
fn stored(column: &ArrayRef, at: usize) -> Option<Stored> {
    if column.is_null(at) {
        return None;
    }
    let any = column.as_any();
    if let Some(numbers) = any.downcast_ref::<Float64Array>() {
        let number = numbers.value(at);
        return number.is_finite().then_some(Stored::Number(number));
    }
    if let Some(texts) = any.downcast_ref::<StringViewArray>() {
        return Some(Stored::Text(texts.value(at).trim().to_owned()));
    }
    let timestamp = if let Some(days) = any.downcast_ref::<Date32Array>() {
        jiff::Timestamp::from_second(i64::from(days.value(at)) * 86_400).ok()?
    } else if let Some(moments) = any.downcast_ref::<TimestampMicrosecondArray>() {
        jiff::Timestamp::from_microsecond(moments.value(at)).ok()?
    } else if let Some(lengths) = any.downcast_ref::<DurationMicrosecondArray>() {
        let seconds = lengths.value(at) as f64 / 1e6;
        return Some(Stored::Time(number_text(seconds)));
    } else {
        return None;
    };
    let moment = timestamp.to_zoned(jiff::tz::TimeZone::UTC).datetime();
    let midnight = moment.time() == jiff::civil::Time::midnight();
    Some(Stored::Time(if midnight {
        moment.date().to_string()
    } else {
        format!("{} {}", moment.date(), moment.time())
    }))
}
