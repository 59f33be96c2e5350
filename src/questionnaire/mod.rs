//! The definition: its types, reading with places, checks, translations, the built-in ones.
//!
//! Turns bytes into a checked [`Questionnaire`] or into findings with places. Must not open files,
//! see answers or compute scores.

mod builtin;
mod canonical;
mod checks;
mod condition;
mod definition;
mod document;
mod draft;
mod names;
mod ordered_map;
mod portable;
mod schema;
mod shape;
mod syntax;
mod texts;
mod translation;

pub use builtin::{BUILT_IN, BuiltIn, built_in};
pub use canonical::canonical_hash;
pub use checks::{CODES, is_language};
pub use condition::Condition;
pub use definition::*;
pub use draft::{DRAFT, draft};
pub use ordered_map::OrderedMap;
pub use portable::{Alphabet, NONE_OF_THESE, none_of_these, portable_names, says_none_of_these};
pub use schema::{SCHEMA_FILE, json_schema};
pub use syntax::LARGEST_FILE;
pub use texts::{Lexicon, TextEntry, text_entries};
pub use translation::{Translatable, Translation, complete_translation};
pub(crate) use {
    checks::{Heading, check_condition, check_heading, check_ids},
    document::{Document, place, read as read_document},
    names::is_absent,
    shape::{Kind, Need, Shape, WORK},
};

use crate::diagnostic::{Report, Source};
use crate::language::Words;

/// A definition without errors, with its translations.
#[derive(Clone, Debug)]
pub struct Questionnaire {
    /// What its file says.
    pub definition: Definition,
    /// Its texts in other languages, by language.
    pub translations: Vec<Translation>,
    source: Source,
}

impl Questionnaire {
    /// Reads a definition from the bytes of a file.
    ///
    /// # Errors
    /// A report with every error found, each with its place.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Box<Report>> {
        let (definition, source) = document::read(name, bytes)?;
        Ok(Questionnaire {
            definition,
            translations: Vec::new(),
            source,
        })
    }

    /// Reads one that comes with the program, without looking for errors: that there are none a test sees to.
    fn of_ours(name: &str, json: &'static str) -> Result<Self, Box<Report>> {
        let (definition, source) = document::read_ours(name, json)?;
        Ok(Questionnaire {
            definition,
            translations: Vec::new(),
            source,
        })
    }

    /// Adds a translation read from the bytes of a file; one of the same language is replaced.
    ///
    /// Returns the warnings about it.
    ///
    /// # Errors
    /// A report with every error found.
    pub fn add_translation(&mut self, name: &str, bytes: &[u8]) -> Result<Report, Box<Report>> {
        let (translation, report) =
            Translation::read(&Translatable::from(&self.definition), name, bytes)?;
        self.translations
            .retain(|known| known.language != translation.language);
        self.translations.push(translation);
        self.translations
            .sort_by(|a, b| a.language.cmp(&b.language));
        Ok(report)
    }

    /// SHA-256 of the definition's canonical JSON, in hex.
    pub fn hash(&self) -> String {
        canonical_hash(&self.source.text).unwrap_or_default()
    }

    /// The file it was read from.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// What a careful colleague would remark: warnings with places.
    pub fn warnings(&self) -> Report {
        document::place(&self.source, checks::warnings(&self.definition))
    }

    /// Languages it has texts in, its own first.
    pub fn languages(&self) -> Vec<&str> {
        let own = std::iter::once(self.definition.language.as_str());
        own.chain(self.translations.iter().map(|t| t.language.as_str()))
            .collect()
    }

    /// Its texts in a language; what is not translated comes in its own.
    pub fn texts(&self, language: &str) -> Lexicon<'_> {
        let translation = self.translations.iter().find(|t| t.language == language);
        Lexicon::new(&self.definition, translation, Words::of(language))
    }
}
