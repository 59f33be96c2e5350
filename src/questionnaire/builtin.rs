use super::{Questionnaire, Translation};
use crate::diagnostic::Report;

/// A questionnaire that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    /// Its id.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Its version.
    pub version: &'static str,
    /// Languages it has texts in.
    pub languages: &'static [&'static str],
    /// Number of questions.
    pub questions: usize,
    /// Its definition.
    pub json: &'static str,
    /// Its translations, by language.
    pub translations: &'static [(&'static str, &'static str)],
}

/// All built-in questionnaires. What `list` shows stands here, so that none is parsed for it; a test
/// holds this table against the files.
pub const BUILT_IN: [BuiltIn; 2] = [CAPACITY, MATURITY];

const CAPACITY: BuiltIn = BuiltIn {
    id: "innovation-capacity",
    title: "Innovation capacity of small firms",
    version: "1.0.0",
    languages: &["en", "cs", "de", "es", "it", "lv", "pl", "pt"],
    questions: 70,
    json: include_str!("../../questionnaires/innovation-capacity.json"),
    translations: &[
        (
            "innovation-capacity.cs.json",
            include_str!("../../questionnaires/innovation-capacity.cs.json"),
        ),
        (
            "innovation-capacity.de.json",
            include_str!("../../questionnaires/innovation-capacity.de.json"),
        ),
        (
            "innovation-capacity.es.json",
            include_str!("../../questionnaires/innovation-capacity.es.json"),
        ),
        (
            "innovation-capacity.it.json",
            include_str!("../../questionnaires/innovation-capacity.it.json"),
        ),
        (
            "innovation-capacity.lv.json",
            include_str!("../../questionnaires/innovation-capacity.lv.json"),
        ),
        (
            "innovation-capacity.pl.json",
            include_str!("../../questionnaires/innovation-capacity.pl.json"),
        ),
        (
            "innovation-capacity.pt.json",
            include_str!("../../questionnaires/innovation-capacity.pt.json"),
        ),
    ],
};

/// After the EU's Digital Maturity Assessment; its exchange file is read and written by the names of this one.
const MATURITY: BuiltIn = BuiltIn {
    id: "edih-dma",
    title: "Digital maturity of small firms (after the EU's Digital Maturity Assessment)",
    version: "1.0.0",
    languages: &["en", "cs", "de", "es", "it", "lv", "pl", "pt"],
    questions: 52,
    json: include_str!("../../questionnaires/edih-dma.json"),
    translations: &[
        (
            "edih-dma.cs.json",
            include_str!("../../questionnaires/edih-dma.cs.json"),
        ),
        (
            "edih-dma.de.json",
            include_str!("../../questionnaires/edih-dma.de.json"),
        ),
        (
            "edih-dma.es.json",
            include_str!("../../questionnaires/edih-dma.es.json"),
        ),
        (
            "edih-dma.it.json",
            include_str!("../../questionnaires/edih-dma.it.json"),
        ),
        (
            "edih-dma.lv.json",
            include_str!("../../questionnaires/edih-dma.lv.json"),
        ),
        (
            "edih-dma.pl.json",
            include_str!("../../questionnaires/edih-dma.pl.json"),
        ),
        (
            "edih-dma.pt.json",
            include_str!("../../questionnaires/edih-dma.pt.json"),
        ),
    ],
};

/// The built-in questionnaire of an id, parsed; `None` when there is none.
///
/// # Errors
/// A report, should a built-in file have errors; a test sees to it that none has.
pub fn built_in(id: &str) -> Option<Result<Questionnaire, Box<Report>>> {
    let entry = BUILT_IN.iter().find(|entry| entry.id == id)?;
    Some(read(entry))
}

fn read(entry: &BuiltIn) -> Result<Questionnaire, Box<Report>> {
    let name = format!("{}.json", entry.id);
    let mut questionnaire = Questionnaire::of_ours(&name, entry.json)?;
    let translations = entry.translations.iter();
    questionnaire.translations = translations
        .map(|(name, json)| Translation::of_ours(name, json))
        .collect();
    Ok(questionnaire)
}
