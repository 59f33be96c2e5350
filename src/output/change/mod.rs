//! Two waves compared, as a table, csv, json and a page.

mod csv;
mod effects;
mod html;
mod json;
mod rows;
mod screen;
mod sheets;
mod xlsx;

pub use self::csv::{change_csv, firms_csv};
pub use html::change_html;
pub use json::change_json;
pub use screen::change_screen;
pub use xlsx::change_xlsx;

use crate::answers::QuestionnaireStamp;
use crate::change::{Comparison, Measure, MeasureEffect};
use crate::questionnaire::{Definition, Lexicon};
use crate::scoring::Decimals;

/// A comparison with all that is told with it.
#[derive(Clone, Copy, Debug)]
pub struct ChangeReport<'a> {
    /// What came out.
    pub comparison: &'a Comparison,
    /// All measures, by position.
    pub measures: &'a [Measure],
    /// Names of what the adjusted estimates hold equal.
    pub covariates: &'a [String],
    /// What the measures did, of those of which something is told.
    pub effects: &'a [MeasureEffect],
    /// The questionnaire.
    pub definition: &'a Definition,
    /// Its texts in the language of the report.
    pub texts: Lexicon<'a>,
    /// Which questionnaire and version.
    pub stamp: &'a QuestionnaireStamp,
    /// What the groups are of, where there are some.
    pub by: Option<&'a str>,
    /// What the two waves are called: files, or codes of the wave.
    pub waves: [&'a str; 2],
    /// Responses of each.
    pub responses: [usize; 2],
    /// Responses without the firm's id.
    pub without_id: usize,
    /// Responses of other waves.
    pub other_waves: usize,
    /// The file that errors of measurement are from; `None` where they are of the answers before.
    pub norms: Option<&'a str>,
    /// Names of the inputs.
    pub inputs: &'a [String],
    /// Decimals of scores.
    pub decimals: Decimals,
}
