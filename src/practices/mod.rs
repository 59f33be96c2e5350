//! Practices that worked somewhere: the catalogue (read, checked, translated), and which of them answer a gap.
//!
//! A gap is a score or a question with a value; whose it is, a firm's or a region's, this room does not know.

mod catalogue;
mod checks;
mod matching;
mod shelf;
mod texts;

pub use catalogue::{Answers, Barrier, Catalogue, MeasureType, Practice};
pub use checks::{CODES, unknown_names};
pub use matching::{Gap, Locality, Match, Part, Reason, Wish, match_practices};
pub use shelf::{BUILT_IN_PRACTICES, Shelf};
pub use texts::PracticeTexts;

/// The JSON Schema (2020-12) of a catalogue of practices, generated from the types, as pretty JSON text.
pub fn json_schema() -> String {
    let schema = schemars::schema_for!(Catalogue);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// The JSON Schema as kept beside the built-in catalogue.
pub const SCHEMA_FILE: &str = include_str!("../../questionnaires/practices.schema.json");
