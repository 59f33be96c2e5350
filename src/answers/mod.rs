//! Every source of responses brought into one shape: a [`Response`] per firm, with problems placed.
//!
//! From bytes to answers in steps that know only what the one before made: `open` tells what a file is, `source`
//! makes rows of cells, `platform` says which of them are headings, `matching` finds their questions, `values`
//! understands the cells.
//!
//! Must not know what answers are worth. Files are opened by the caller, through [`Input`].

mod dma;
mod elements;
mod facts;
mod file;
mod json;
mod mapping;
mod matching;
mod open;
mod platform;
mod problem;
mod reader;
mod recall;
mod repair;
mod response;
mod seen;
mod source;
mod table;
mod values;

pub use dma::{DMA_FIRM, DMA_MARK, DMA_QUESTIONNAIRE, DMA_ROWS, DmaCell, DmaRow};
pub use facts::{Fact, Identity, IdentityFacts, fact_text};
pub use file::{AnswersFile, QuestionnaireStamp, answer_to_json};
pub use mapping::{Candidate, MAPPING_VERSION, MappedColumn, Mapping, Split, Unlisted};
pub use platform::Platform;
pub use problem::{Effect, Problem, ProblemKind};
pub use reader::{
    Counts, Incomplete, InputError, Opened, ReadOptions, ResponseReader, Step, open_responses,
    propose_mapping,
};
pub use response::{Cell, Layout, Response};
pub use seen::{IdentityKey, KeyMaker, Seen};
pub use source::input::{Input, MemoryInput, RandomAccess};
pub use table::blocks::{BlockReader, BlockTable, RowBlock};
pub use values::codebook::{Codebook, DEFAULT_MISSING, Refusal};
pub(crate) use values::number::write_number;
pub use values::number::{Decimals, NumberText, read_number};

/// Whether a text says that the respondent does not know, in any of the languages that platforms speak.
pub fn says_unknown(text: &str) -> bool {
    values::words::is_unknown(text)
}

/// Whether a text says that a question does not concern the respondent.
pub fn says_not_applicable(text: &str) -> bool {
    values::words::is_not_applicable(text)
}

/// A text without HTML tags, and with entities as the letters they stand for.
pub fn plain_text(text: &str) -> std::borrow::Cow<'_, str> {
    values::fold::plain_text(text)
}

/// Rows of cells.
pub type Grid = Vec<Vec<String>>;

/// The sheets of a workbook that a person sees, by name: rows of cells as text.
///
/// # Errors
/// When it is damaged, protected, or more than can be read.
pub fn read_sheets(bytes: &[u8]) -> Result<Vec<(String, Grid)>, InputError> {
    source::sheet::Workbook::open(bytes.to_vec())?.grids()
}
