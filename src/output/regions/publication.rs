use super::names::dimension_text;
use super::notes::{Note, notes};
use super::sheets::{Sheet, sheets};
use crate::answers::QuestionnaireStamp;
use crate::language::{Words, say};
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
    /// Language of the page as a whole.
    pub language: &'a str,
    /// What the program says by itself.
    pub words: Words,
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
                let dimensions = self.table.dimensions.iter();
                let by: Vec<String> = dimensions
                    .map(|dimension| dimension_text(dimension, self.words))
                    .collect();
                say!(
                    self.words,
                    "regions-title",
                    questionnaire = self.questionnaire,
                    by = self.words.all_of(&by)
                )
            },
            str::to_owned,
        )
    }

    /// Its day as the language writes it, where it is given as ISO 8601 has it; else as it is given.
    pub(super) fn date(&self) -> Option<String> {
        self.date.map(|date| self.words.day(date))
    }

    /// The tables for the eye.
    pub(crate) fn sheets(&self) -> Vec<Sheet> {
        sheets(self.table, self.words)
    }

    /// Source, sample, conventions, confidentiality, legend, caveats.
    pub fn notes(&self) -> Vec<Note> {
        notes(self)
    }
}
