//! What the program says, in each language that it speaks: messages, numbers, days, percentages, lists, order.
//!
//! Texts of questionnaires and practices are not here: they come from files of their own. Must not know a firm, a
//! score or how anything looks; data formats (csv, json) are never put into a language.

mod formats;
mod languages;
mod words;

pub use fluent_bundle::FluentValue as Value;
pub use languages::{LANGUAGES, NATIVE_NAMES};
pub(crate) use words::say;
pub use words::{Words, message_ids};
