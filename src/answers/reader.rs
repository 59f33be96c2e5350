use super::codebook::Codebook;
use super::encoding::Decoded;
use super::input::{Input, beginning};
use super::json::JsonReader;
use super::problem::Problem;
use super::response::Response;
use super::table::TableReader;
use encoding_rs::Encoding;
use std::fmt;
use std::io;

/// Bytes looked at to tell what a file is.
const BEGINNING: usize = 256 * 1024;

/// Bytes that tell a workbook.
const MAGIC: usize = 8;

/// What came of reading on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A response was read.
    Read,
    /// A row was rejected; the reason is among the problems.
    Rejected,
    /// There is nothing more.
    End,
}

/// Why an input can't be read at all.
#[derive(Debug)]
pub enum InputError {
    /// It can't be opened or read on.
    Io(io::Error),
    /// It is not what it should be: what is wrong and what to do.
    Content(String),
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            InputError::Io(error) => write!(f, "{error}"),
            InputError::Content(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for InputError {}

impl From<io::Error> for InputError {
    fn from(error: io::Error) -> Self {
        InputError::Io(error)
    }
}

impl From<csv::Error> for InputError {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => InputError::Io(error),
            other => InputError::Content(format!("{other:?}")),
        }
    }
}

/// Responses one after the other, in the order of the file, in bounded memory.
pub trait ResponseReader {
    /// Reads the next response into `response`; what could not be understood goes to `problems`.
    ///
    /// # Errors
    /// When the file can't be read on.
    fn read(
        &mut self,
        response: &mut Response,
        problems: &mut Vec<Problem>,
    ) -> Result<Step, InputError>;

    /// Whether the file has a place for answers to a question; `true` where that can't be told.
    fn has(&self, question: usize) -> bool;

    /// What the file was taken for, in a few words.
    fn format(&self) -> &str;

    /// The form that the last response was given to, where it says.
    fn form(&self) -> Option<&str> {
        None
    }

    /// Rows without any content that were passed over.
    fn blank_rows(&self) -> u64 {
        0
    }
}

/// Opens an input as what it is: a plain table or JSON. `keep` names columns to carry along; the
/// encoding is decided from the bytes unless given.
///
/// # Errors
/// When it can't be opened, holds something else, or lacks a column of `keep`.
pub fn open_responses<'a>(
    input: &'a dyn Input,
    codebook: &'a Codebook,
    keep: &[String],
    questionnaire_id: &str,
    encoding: Option<&'static Encoding>,
) -> Result<Box<dyn ResponseReader + 'a>, InputError> {
    if let Some(what) = something_else(&beginning(input, MAGIC)?) {
        return Err(InputError::Content(what.to_owned()));
    }
    let input = Decoded::new(input, encoding)?;
    let beginning = beginning(&input, BEGINNING)?;
    if beginning.contains(&0) {
        return Err(InputError::Content(
            "this is a binary file, not a table; give a CSV file or the answers of `ratio assess`"
                .to_owned(),
        ));
    }
    let first = beginning.iter().find(|byte| !byte.is_ascii_whitespace());
    Ok(match first {
        None => {
            return Err(InputError::Content(
                "the file is empty; the first line must name the columns".to_owned(),
            ));
        }
        Some(b'{' | b'[') => Box::new(JsonReader::open(input, codebook, keep, questionnaire_id)?),
        Some(_) => Box::new(TableReader::open(input, codebook, keep, &beginning)?),
    })
}

/// What a file is by its first bytes, when it is no text.
fn something_else(beginning: &[u8]) -> Option<&'static str> {
    match beginning {
        [b'P', b'K', 3 | 5, ..] => Some(
            "this is a workbook (xlsx, ods) or another zip file; save the sheet as CSV UTF-8 and give that",
        ),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => {
            Some("this is an old Excel workbook (xls); save the sheet as CSV UTF-8 and give that")
        }
        _ => None,
    }
}
