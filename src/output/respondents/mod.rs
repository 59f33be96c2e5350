//! How far the people of firms agree, as a table, csv, json, a page and a workbook.

mod json;
mod rows;
mod sheets;

pub use json::respondents_json;

use super::data::{write_csv, write_xlsx};
use super::paper::Room;
use super::plain::Glyphs;
use crate::answers::QuestionnaireStamp;
use crate::change::Agreement;
use crate::language::say;
use crate::questionnaire::{Definition, Lexicon};
use crate::scoring::Decimals;
use std::io::{self, Write};

/// How far the people of firms agree, with all that is told with it.
#[derive(Clone, Copy, Debug)]
pub struct RespondentsReport<'a> {
    /// What came out.
    pub agreement: &'a Agreement,
    /// The questionnaire.
    pub definition: &'a Definition,
    /// Its texts in the language of the report.
    pub texts: Lexicon<'a>,
    /// Which questionnaire and version.
    pub stamp: &'a QuestionnaireStamp,
    /// Names of the inputs.
    pub inputs: &'a [String],
    /// Decimals of scores.
    pub decimals: Decimals,
}

/// For a screen of so many columns.
pub fn respondents_screen(report: &RespondentsReport<'_>, glyphs: Glyphs, width: usize) -> String {
    sheets::paper(report).screen(Room::of(width), glyphs, width)
}

/// As a page by itself in one file.
///
/// # Errors
/// What is wrong with the template, should it be so.
pub fn respondents_html(report: &RespondentsReport<'_>) -> Result<String, String> {
    sheets::paper(report).page(report.texts.words())
}

/// A row a disagreement and respondent.
///
/// # Errors
/// When writing fails.
pub fn respondents_csv(report: &RespondentsReport<'_>, out: &mut impl Write) -> io::Result<()> {
    write_csv(&rows::disagreements(report), out)
}

/// As a workbook: disagreements, agreement by score, notes.
///
/// # Errors
/// What the workbook can't hold.
pub fn respondents_xlsx(report: &RespondentsReport<'_>) -> Result<Vec<u8>, String> {
    let words = report.texts.words();
    let title = say!(
        words,
        "respondents-title",
        questionnaire = report.texts.title()
    );
    let tables = [
        (
            words.say("respondents-sheet-apart"),
            rows::disagreements(report),
        ),
        (
            words.say("respondents-sheet-agreement"),
            rows::agreement(report),
        ),
    ];
    let notes = (words.say("change-sheet-notes"), sheets::notes(report));
    write_xlsx(&title, &tables, &notes)
}
