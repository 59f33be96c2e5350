//! Questionnaires handed to other systems, and taken from them: XLSForm, LimeSurvey, SurveyJS, a web page
//! that works offline, a form on paper, a table to type into.
//!
//! What decides on asking is compiled by `scoring` and only written down here in the language of each
//! system. Must not open files or know what answers are worth.

mod answers;
mod draft;
mod folding;
mod hints;
mod languages;
mod limesurvey;
mod notation;
mod outline;
mod page;
mod paper;
mod regions;
mod sql;
mod surveyjs;
mod template;
mod words;
mod xlsform;

pub use answers::{DmaAnswers, PlainAnswers};
pub use draft::{Draft, draft_from};
pub use sql::{Dialect, Layout, SqlRequest};

use crate::questionnaire::Questionnaire;
use outline::Outline;

/// What a questionnaire can be handed over as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A workbook for ODK, KoboToolbox, SurveyCTO, Survey123.
    XlsForm,
    /// LimeSurvey's structure as a tab-separated text.
    LimeSurvey,
    /// The JSON of SurveyJS.
    SurveyJs,
    /// A page that works offline.
    Html,
    /// A page to print.
    Paper,
    /// A table with a column an answer, to type paper forms into.
    CsvTemplate,
}

impl Target {
    /// All of them.
    pub const ALL: [Target; 6] = [
        Target::XlsForm,
        Target::LimeSurvey,
        Target::SurveyJs,
        Target::Html,
        Target::Paper,
        Target::CsvTemplate,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Target::XlsForm => "xlsform",
            Target::LimeSurvey => "limesurvey",
            Target::SurveyJs => "surveyjs",
            Target::Html => "html",
            Target::Paper => "paper",
            Target::CsvTemplate => "csv-template",
        }
    }

    /// Whether it holds several languages at once, to be chosen from where it is filled in.
    pub fn switches_language(self) -> bool {
        matches!(
            self,
            Target::XlsForm | Target::LimeSurvey | Target::SurveyJs | Target::Html
        )
    }
}

/// What of a questionnaire is handed over.
#[derive(Clone, Debug, Default)]
pub struct ExportOptions<'a> {
    /// Languages, the one shown first in front; the questionnaire's own where there is none.
    pub languages: Vec<&'a str>,
    /// Only the questions of this form.
    pub form: Option<&'a str>,
    /// Offer only regions whose NUTS code begins with one of these; all where there is none.
    pub regions: &'a [String],
}

/// A questionnaire as another system takes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// The file.
    pub bytes: Vec<u8>,
    /// What to say about it: what the other system can't do.
    pub remarks: Vec<String>,
}

/// Hands a questionnaire over.
///
/// # Errors
/// What of it the target can't take, with what to do.
pub fn export(
    questionnaire: &Questionnaire,
    target: Target,
    options: &ExportOptions<'_>,
) -> Result<Export, String> {
    let own = [questionnaire.definition.language.as_str()];
    let languages = match options.languages.as_slice() {
        [] => &own[..],
        some => some,
    };
    let outline = Outline::new(questionnaire, options.form, languages);
    let regions = regions::offered(&outline, options.regions)?;
    let mut remarks = Vec::new();
    if !outline.never_asked.is_empty() {
        remarks.push(format!(
            "left out, since nobody would be asked: {}",
            crate::diagnostic::list_in_backticks(outline.never_asked.iter().copied(), 6)
        ));
    }
    let bytes = match target {
        Target::SurveyJs => surveyjs::write(&outline, &regions, &mut remarks),
        Target::XlsForm => xlsform::write(&outline, &regions)?,
        Target::LimeSurvey => limesurvey::write(&outline, &regions, &mut remarks),
        Target::Html => page::write(&outline, &regions)?,
        Target::Paper => paper::write(&outline)?,
        Target::CsvTemplate => template::write(&outline),
    };
    Ok(Export { bytes, remarks })
}
