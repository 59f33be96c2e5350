//! What survey platforms make of a table: header rows, headings, ways to write answers, signs of
//! unfinished responses. One file a platform; each tells whether a table is its export, and how to read it.
//!
//! Sources: the platforms' own exporters and documentation, as collected in `docs/platforms/`.

mod eusurvey;
mod google_forms;
mod kobo;
mod limesurvey;
mod microsoft_forms;
mod plain;
mod qualtrics;
mod redcap;
mod spss;
mod surveymonkey;

pub(super) use plain::reading_of as plain_reading;

use super::matching::{Heading, Part};
use super::source::{Cells, Row, Variable};
use super::values::Style;
use super::values::words::yes_or_no;
use std::fmt;

/// Where answers were collected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Platform {
    /// No platform that is known: one row a firm, a column a question.
    Table,
    /// LimeSurvey.
    LimeSurvey,
    /// EUSurvey of the European Commission.
    EuSurvey,
    /// Google Forms.
    GoogleForms,
    /// Microsoft Forms.
    MicrosoftForms,
    /// Qualtrics.
    Qualtrics,
    /// SurveyMonkey.
    SurveyMonkey,
    /// KoboToolbox and ODK.
    Kobo,
    /// REDCap.
    Redcap,
    /// SurveyJS.
    SurveyJs,
    /// SPSS.
    Spss,
}

impl Platform {
    /// All, in the order in which a table is held against them.
    pub const ALL: [Platform; 11] = [
        Platform::Spss,
        Platform::Qualtrics,
        Platform::SurveyMonkey,
        Platform::GoogleForms,
        Platform::EuSurvey,
        Platform::MicrosoftForms,
        Platform::Redcap,
        Platform::Kobo,
        Platform::LimeSurvey,
        Platform::SurveyJs,
        Platform::Table,
    ];

    /// Its name on the command line and in mappings.
    pub fn name(self) -> &'static str {
        match self {
            Platform::Table => "table",
            Platform::LimeSurvey => "limesurvey",
            Platform::EuSurvey => "eusurvey",
            Platform::GoogleForms => "google-forms",
            Platform::MicrosoftForms => "microsoft-forms",
            Platform::Qualtrics => "qualtrics",
            Platform::SurveyMonkey => "surveymonkey",
            Platform::Kobo => "kobo",
            Platform::Redcap => "redcap",
            Platform::SurveyJs => "surveyjs",
            Platform::Spss => "spss",
        }
    }

    /// What people call its export: `a Qualtrics export`.
    pub fn phrase(self) -> &'static str {
        match self {
            Platform::Table => "a table",
            Platform::LimeSurvey => "a LimeSurvey export",
            Platform::EuSurvey => "an EUSurvey export",
            Platform::GoogleForms => "a Google Forms export",
            Platform::MicrosoftForms => "a Microsoft Forms export",
            Platform::Qualtrics => "a Qualtrics export",
            Platform::SurveyMonkey => "a SurveyMonkey export",
            Platform::Kobo => "a KoboToolbox or ODK export",
            Platform::Redcap => "a REDCap export",
            Platform::SurveyJs => "SurveyJS results",
            Platform::Spss => "an SPSS file",
        }
    }

    /// The platform of a name.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        Platform::ALL.into_iter().find(|platform| {
            platform.name() == name
                || (name == "odk" && *platform == Platform::Kobo)
                || (name == "ms-forms" && *platform == Platform::MicrosoftForms)
        })
    }

    fn recogniser(self) -> Option<&'static dyn Recogniser> {
        Some(match self {
            Platform::LimeSurvey => &limesurvey::LimeSurvey,
            Platform::EuSurvey => &eusurvey::EuSurvey,
            Platform::GoogleForms => &google_forms::GoogleForms,
            Platform::MicrosoftForms => &microsoft_forms::MicrosoftForms,
            Platform::Qualtrics => &qualtrics::Qualtrics,
            Platform::SurveyMonkey => &surveymonkey::SurveyMonkey,
            Platform::Kobo => &kobo::Kobo,
            Platform::Redcap => &redcap::Redcap,
            Platform::Spss => &spss::Spss,
            Platform::Table | Platform::SurveyJs => return None,
        })
    }
}

impl fmt::Display for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Tells one platform's exports, and reads their headings.
trait Recogniser {
    /// Whether a table is this platform's export, by what stands in its first rows.
    fn fits(&self, sample: &Sample<'_>) -> bool;

    /// How its export is to be read, whether it fits or was only said to be one.
    fn read(&self, sample: &Sample<'_>) -> Reading;
}

/// The first rows of a table, and what else its file says.
pub(super) struct Sample<'a> {
    pub rows: &'a [Row],
    pub sheet: Option<&'a str>,
    pub variables: Option<&'a [Variable]>,
}

impl Sample<'_> {
    /// A cell without the blanks around it; empty where there is none.
    fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).map_or("", |row| row.cell(column).trim())
    }

    /// The cells of a row.
    fn row(&self, row: usize) -> impl Iterator<Item = &str> {
        let cells = self
            .rows
            .get(row)
            .into_iter()
            .flat_map(|row| row.cells.iter());
        cells.map(str::trim)
    }

    /// Whether a row has a cell that is one of these words.
    fn has(&self, row: usize, words: &[&str]) -> bool {
        self.row(row).any(|cell| words.contains(&cell))
    }

    /// How many of these words a row has as cells.
    fn count(&self, row: usize, words: &[&str]) -> usize {
        words
            .iter()
            .filter(|word| self.row(row).any(|cell| cell == **word))
            .count()
    }

    /// The longest of the rows with headings.
    fn header_width(&self, first: usize, rows: usize) -> usize {
        let header = self.rows.iter().skip(first).take(rows);
        header.map(|row| row.cells.len()).max().unwrap_or(0)
    }

    /// The first row with any content.
    fn first(&self) -> usize {
        let full = self.rows.iter().position(|row| !row.is_blank());
        full.unwrap_or(0)
    }

    /// Headings of a row, each by its text alone.
    fn headings(&self, row: usize) -> Vec<Heading> {
        self.row(row).map(Heading::of).collect()
    }
}

/// How a table is to be read.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub platform: Platform,
    pub headings: Vec<Heading>,
    /// Rows before the first response, those above the headings among them.
    pub rows_above: usize,
    /// How many of these are headings.
    pub header_rows: usize,
    pub style: Style,
    pub signs: Vec<Sign>,
    /// The column with the platform's own number of the response.
    pub response_id: Option<usize>,
    /// The column with the occasion of the response, where one number is used on several.
    pub occasion: Option<usize>,
    /// Columns that say whether the form with the columns before them was opened.
    pub statuses: Vec<usize>,
    /// The column that says that a row is one of several of the same response.
    pub repeat_rows: Option<usize>,
    /// Why it can't be read, though it is this platform's.
    pub refusal: Option<String>,
}

impl Reading {
    /// A reading with nothing special.
    fn new(
        platform: Platform,
        headings: Vec<Heading>,
        header_row: usize,
        header_rows: usize,
    ) -> Self {
        Reading {
            platform,
            headings,
            rows_above: header_row + header_rows,
            header_rows,
            style: Style::PLAIN,
            signs: Vec::new(),
            response_id: None,
            occasion: None,
            statuses: Vec::new(),
            repeat_rows: None,
            refusal: None,
        }
    }

    /// The column of a name.
    fn column(&self, name: &str) -> Option<usize> {
        self.headings
            .iter()
            .position(|heading| heading.name == name)
    }

    /// Marks the columns of these names as the platform's own.
    fn set_system(&mut self, names: &[&str]) {
        for heading in &mut self.headings {
            if names
                .iter()
                .any(|name| name.eq_ignore_ascii_case(&heading.name))
            {
                heading.part = Part::System;
            }
        }
    }

    /// What is said of it: `a Qualtrics export, 2 of 3 header rows skipped`.
    pub fn phrase(&self) -> String {
        match self.header_rows {
            0 | 1 => self.platform.phrase().to_owned(),
            rows => format!(
                "{}, {} of {rows} header rows skipped",
                self.platform.phrase(),
                rows - 1
            ),
        }
    }
}

/// What tells an unfinished or a trial response.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    pub column: usize,
    pub shows: fn(&str) -> bool,
    pub state: State,
}

/// What a response is, beside an answer to the survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    /// The respondent did not reach the end.
    Incomplete,
    /// Somebody tried the survey out.
    Trial,
}

/// Whether a cell is empty.
fn is_blank(text: &str) -> bool {
    matches!(text.trim(), "" | "N/A" | "[not completed]")
}

/// Whether a cell says no.
fn says_no(text: &str) -> bool {
    yes_or_no(text) == Some(false)
}

/// The reading of the first platform whose export a table is; `None` for a table of none.
pub(super) fn recognise(sample: &Sample<'_>) -> Option<Reading> {
    Platform::ALL
        .into_iter()
        .filter_map(Platform::recogniser)
        .find(|recogniser| recogniser.fits(sample))
        .map(|recogniser| recogniser.read(sample))
}

/// The reading of a table as a platform's export, as the person said.
pub(super) fn read_as(
    platform: Platform,
    sample: &Sample<'_>,
    known: &dyn Fn(&str) -> bool,
) -> Reading {
    match platform.recogniser() {
        Some(recogniser) => recogniser.read(sample),
        None => plain::reading_of(sample, known),
    }
}
