//! Qualtrics: three header rows (code, text, import id), the older two, or one that is left of them.

use super::{Platform, Reading, Recogniser, Sample, Sign, State, says_no};
use crate::answers::matching::{Heading, Part};
use crate::answers::values::Style;
use crate::answers::values::day::{DayText, read_day};
use serde_json::Value;

pub(super) struct Qualtrics;

/// Columns about the response, by their codes; they are the same in every language.
const SYSTEM: [&str; 24] = [
    "StartDate",
    "EndDate",
    "Status",
    "IPAddress",
    "Progress",
    "Duration (in seconds)",
    "Finished",
    "RecordedDate",
    "ResponseId",
    "ResponseID",
    "ResponseSet",
    "Name",
    "EmailAddress",
    "RecipientLastName",
    "RecipientFirstName",
    "RecipientEmail",
    "ExternalReference",
    "ExternalDataReference",
    "LocationLatitude",
    "LocationLongitude",
    "LocationAccuracy",
    "DistributionChannel",
    "UserLanguage",
    "Q_RecaptchaScore",
];

/// Enough of them to know the export by its codes alone.
const TELLING: [&str; 7] = [
    "StartDate",
    "EndDate",
    "Finished",
    "RecordedDate",
    "ResponseId",
    "Progress",
    "DistributionChannel",
];

const IMPORT_ID: &str = "\"ImportId\"";

impl Recogniser for Qualtrics {
    fn fits(&self, sample: &Sample<'_>) -> bool {
        let first = sample.first();
        import_row(sample).is_some() || is_legacy(sample) || sample.count(first, &TELLING) >= 3
    }

    fn read(&self, sample: &Sample<'_>) -> Reading {
        let first = sample.first();
        let header_rows = match import_row(sample) {
            Some(row) => row - first + 1,
            None if is_legacy(sample) => 2,
            None if has_texts_below(sample, first) => 2,
            None => 1,
        };
        let legacy = is_legacy(sample);
        let headings = (0..sample.header_width(first, header_rows))
            .map(|column| heading(sample, first, header_rows, column, legacy))
            .collect();
        let mut reading = Reading::new(Platform::Qualtrics, headings, first, header_rows);
        reading.style = Style::joined(&[',', ';']);
        let system = |code: &str| {
            let named = |heading: &Heading| {
                heading.part == Part::System && heading.codes.iter().any(|c| c == code)
            };
            reading.headings.iter().position(named)
        };
        let sign = |code: &str, shows: fn(&str) -> bool, state| {
            system(code).map(|column| Sign {
                column,
                shows,
                state,
            })
        };
        let signs = [
            sign("Finished", says_no, State::Incomplete)
                .or_else(|| sign("Progress", is_below_100, State::Incomplete)),
            sign("Status", is_trial, State::Trial),
        ];
        reading.response_id = system("ResponseId").or_else(|| system("ResponseID"));
        reading.signs = signs.into_iter().flatten().collect();
        reading
    }
}

/// The row of import ids, among the first four.
fn import_row(sample: &Sample<'_>) -> Option<usize> {
    let first = sample.first();
    (first..first + 4).find(|row| {
        let full = sample.row(*row).filter(|cell| !cell.is_empty());
        let ids = sample
            .row(*row)
            .filter(|cell| cell.contains(IMPORT_ID))
            .count();
        ids > 0 && ids * 2 >= full.count()
    })
}

/// `V1 … V10` above `ResponseID, ResponseSet, …`.
fn is_legacy(sample: &Sample<'_>) -> bool {
    let first = sample.first();
    sample.cell(first, 0) == "V1"
        && sample.count(
            first + 1,
            &["ResponseID", "ResponseSet", "StartDate", "Finished"],
        ) >= 2
}

/// Whether the row below the codes is no response: its start is no day.
fn has_texts_below(sample: &Sample<'_>, first: usize) -> bool {
    let start = sample.row(first).position(|cell| cell == "StartDate");
    start.is_some_and(|column| {
        let below = sample.cell(first + 1, column);
        !below.is_empty()
            && !below.starts_with(|c: char| c.is_ascii_digit())
            && read_day(below) == DayText::Not
    })
}

fn heading(sample: &Sample<'_>, first: usize, rows: usize, column: usize, legacy: bool) -> Heading {
    let code = sample.cell(first, column);
    let text = if rows > 1 {
        sample.cell(first + 1, column)
    } else {
        ""
    };
    let mut codes = vec![code.to_owned()];
    if rows > 2 {
        let import: Option<Value> =
            serde_json::from_str(sample.cell(first + rows - 1, column)).ok();
        let id = import
            .as_ref()
            .and_then(|import| import.get("ImportId")?.as_str());
        codes.extend(id.map(str::to_owned));
    }
    if legacy && SYSTEM.contains(&text) {
        codes.push(text.to_owned());
    }
    let system = codes.iter().any(|code| SYSTEM.contains(&code.as_str()));
    Heading {
        name: code.to_owned(),
        texts: [text, code]
            .iter()
            .filter(|t| !t.is_empty())
            .map(|t| without_selection(t))
            .collect(),
        codes,
        part: if system { Part::System } else { Part::Answers },
        joined: true,
        ..Heading::default()
    }
}

/// `Who did you work with? - Selected Choice - Customers` without what Qualtrics puts in.
fn without_selection(text: &str) -> String {
    [
        "Selected Choice",
        "Ausgewählte Auswahl",
        "Ausgewählte Option",
        "Choix sélectionné",
    ]
    .iter()
    .fold(text.to_owned(), |text, words| {
        text.replace(&format!(" - {words}"), "")
    })
}

fn is_below_100(progress: &str) -> bool {
    progress
        .parse::<f64>()
        .is_ok_and(|progress| progress < 100.0)
}

/// Previews and tests, by the code or by its label.
fn is_trial(status: &str) -> bool {
    let label = status.to_lowercase();
    matches!(status, "1" | "2" | "9" | "17")
        || label.contains("preview")
        || label.contains("vorschau")
        || label.contains("test")
}
