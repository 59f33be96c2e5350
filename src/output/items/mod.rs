//! Item analysis as a table, csv, json and a page.

mod csv;
mod html;
mod json;
mod screen;
mod sheets;

pub use self::csv::items_csv;
pub use html::items_html;
pub use json::items_json;
pub use screen::items_screen;

use crate::answers::QuestionnaireStamp;
use crate::items::{Analysis, Suspect};
use crate::questionnaire::{Definition, Lexicon};
use crate::scoring::Decimals;

/// An item analysis with all that is told with it.
#[derive(Clone, Copy, Debug)]
pub struct ItemsReport<'a> {
    /// What came out.
    pub analysis: &'a Analysis,
    /// The questionnaire.
    pub definition: &'a Definition,
    /// Its texts in the language of the report.
    pub texts: Lexicon<'a>,
    /// Which questionnaire and version.
    pub stamp: &'a QuestionnaireStamp,
    /// What the groups are of, where there are some.
    pub by: Option<&'a str>,
    /// Responses to be looked at.
    pub suspects: &'a [Suspect],
    /// Names of the inputs.
    pub inputs: &'a [String],
    /// Decimals of scores.
    pub decimals: Decimals,
}
