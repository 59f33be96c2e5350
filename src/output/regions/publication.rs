use super::notes::{Note, notes};
use super::sheets::{Sheet, sheets};
use crate::answers::QuestionnaireStamp;
use crate::regions::RegionTable;
use crate::scoring::Decimals;

/// A table with what has to be said beside it.
#[derive(Clone, Debug)]
pub struct Publication<'a> {
    /// The table.
    pub table: &'a RegionTable,
    /// Which questionnaire and version.
    pub stamp: &'a QuestionnaireStamp,
    /// What the questionnaire is called.
    pub questionnaire: &'a str,
    /// Language of the questionnaire's texts.
    pub language: &'a str,
    /// What it is called; `None` for the questionnaire's title.
    pub title: Option<&'a str>,
    /// Where the answers come from, in the user's words.
    pub source: Option<&'a str>,
    /// Day of the table, as the user gives it.
    pub date: Option<&'a str>,
    /// Names of the inputs.
    pub inputs: &'a [String],
    /// Decimals of scores.
    pub decimals: Decimals,
}

impl<'a> Publication<'a> {
    /// The title.
    pub fn title(&self) -> String {
        self.title.map_or_else(
            || {
                let by: Vec<&str> = self
                    .table
                    .dimensions
                    .iter()
                    .map(|d| d.title.as_str())
                    .collect();
                format!("{} by {}", self.questionnaire, by.join(" and "))
            },
            str::to_owned,
        )
    }

    /// The tables for the eye.
    pub(crate) fn sheets(&self) -> Vec<Sheet> {
        sheets(self.table)
    }

    /// Source, sample, conventions, confidentiality, legend, caveats.
    pub fn notes(&self) -> Vec<Note> {
        notes(self)
    }
}
