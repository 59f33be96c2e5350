//! The definition: its types, reading with places, checks, translations, the built-in ones.
//!
//! Turns bytes into a checked [`Questionnaire`] or into findings with places. Must not open files,
//! see answers or compute scores.

mod builtin;
mod canonical;
mod checks;
mod definition;
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
pub use definition::*;
pub use draft::{DRAFT, draft};
pub use ordered_map::OrderedMap;
pub use portable::{Alphabet, NONE_OF_THESE, none_of_these, portable_names, says_none_of_these};
pub use schema::{SCHEMA_FILE, json_schema};
pub use syntax::LARGEST_FILE;
pub use texts::{Lexicon, TextEntry, text_entries};
pub use translation::{Translation, complete_translation};

use crate::diagnostic::{Finding, Path, Report, Source};

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
        let text = syntax::text_of(name, bytes)?;
        if let Ok(definition) = serde_json::from_str::<Definition>(text)
            && checks::errors(&definition).is_empty()
        {
            return Ok(Questionnaire {
                definition,
                translations: Vec::new(),
                source: Source::new(name, text),
            });
        }
        Err(Box::new(report_errors(name, text)))
    }

    /// Adds a translation read from the bytes of a file; one of the same language is replaced.
    ///
    /// Returns the warnings about it.
    ///
    /// # Errors
    /// A report with every error found.
    pub fn add_translation(&mut self, name: &str, bytes: &[u8]) -> Result<Report, Box<Report>> {
        let (translation, report) = Translation::read(&self.definition, name, bytes)?;
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
        let findings = checks::warnings(&self.definition);
        Report::new(self.source.clone(), place(&self.source.text, findings))
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
        Lexicon::new(&self.definition, translation)
    }
}

/// With more faults in the shape than this, what follows from them can't be told from other errors.
const MOST_TO_LOOK_DEEPER: usize = 1000;

/// Everything wrong with a text that did not load, with places.
fn report_errors(name: &str, text: &str) -> Report {
    let source = Source::new(name, text);
    let root = match syntax::parse(text) {
        Ok(root) => root,
        Err(finding) => return Report::new(source, vec![*finding]),
    };
    let mut findings = Vec::new();
    let mended = shape::read(
        &root,
        shape::Kind::Object(&shape::QUESTIONNAIRE),
        &Path::root(),
        &mut findings,
    );
    let definition = mended.map(serde_json::from_value::<Definition>);
    if findings.len() <= MOST_TO_LOOK_DEEPER
        && let Some(Ok(definition)) = definition
    {
        let deeper = checks::errors(&definition);
        let own = deeper.into_iter().filter(|f| !is_consequence(f, &findings));
        let own: Vec<Finding> = own.map(|f| with_range(&root, f)).collect();
        findings.extend(own);
    }
    if findings.is_empty()
        && let Err(error) = serde_json::from_str::<Definition>(text)
    {
        // The strict reader found what the one with places let pass.
        findings.push(
            Finding::error("Q001", Path::root(), error.to_string())
                .at(0..0)
                .help("mend the line named"),
        );
    }
    Report::new(source, findings)
}

/// Whether a finding about the mended copy only repeats what is wrong with the file's shape: it lies
/// inside something found already, or around a value of the wrong type, or speaks of a stand-in.
fn is_consequence(finding: &Finding, shape_findings: &[Finding]) -> bool {
    let stands_in = |text: &str| text.contains(shape::ABSENT);
    stands_in(&finding.message)
        || finding.help.as_deref().is_some_and(stands_in)
        || shape_findings.iter().any(|known| {
            let inside = !known.path.segments().is_empty() && known.path.holds(&finding.path);
            let around = known.code == "Q004" && finding.path.holds(&known.path);
            inside || around
        })
}

fn place(text: &str, findings: Vec<Finding>) -> Vec<Finding> {
    match syntax::parse(text) {
        Ok(root) => findings
            .into_iter()
            .map(|finding| with_range(&root, finding))
            .collect(),
        Err(_) => findings,
    }
}

fn with_range(root: &jsonc_parser::ast::Value<'_>, finding: Finding) -> Finding {
    if finding.range.is_some() {
        return finding;
    }
    let range = syntax::locate(root, &finding.path);
    finding.at(range)
}
