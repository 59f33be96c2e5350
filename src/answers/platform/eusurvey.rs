//! EUSurvey: a sheet with the survey's alias and the date above the headings.

use super::{Platform, Reading, Recogniser, Sample};
use crate::answers::matching::Heading;
use crate::answers::values::Style;

pub(super) struct EuSurvey;

const SYSTEM: [&str; 9] = [
    "Invitation Number",
    "Contribution Id",
    "Contribution ID",
    "User Name",
    "Creation Date",
    "Last Update",
    "Languages",
    "Total Score",
    "Status",
];

/// The name of the first cell, and the beginning of the sheet's.
const ALIAS: &str = "Alias";
const SHEET: &str = "Content";

impl Recogniser for EuSurvey {
    fn fits(&self, sample: &Sample<'_>) -> bool {
        let first = sample.first();
        let pair = |row: usize| {
            let cells = sample.row(row).filter(|cell| !cell.is_empty()).count();
            (1..=2).contains(&cells) && !sample.cell(row, 0).is_empty()
        };
        let named = sample.cell(first, 0) == ALIAS
            || sample.sheet.is_some_and(|sheet| sheet.starts_with(SHEET));
        named && pair(first) && pair(first + 1) && header_row(sample).is_some()
    }

    fn read(&self, sample: &Sample<'_>) -> Reading {
        let row = header_row(sample).unwrap_or_else(|| sample.first());
        let headings = sample.row(row).map(heading).collect();
        let mut reading = Reading::new(Platform::EuSurvey, headings, row, 1);
        reading.style = Style {
            codes_in_brackets: true,
            ..Style::joined(&[';'])
        };
        reading.set_system(&SYSTEM);
        reading.response_id = reading
            .column("Contribution Id")
            .or_else(|| reading.column("Contribution ID"));
        reading
    }
}

/// The first row below the alias and the date that has content.
fn header_row(sample: &Sample<'_>) -> Option<usize> {
    let first = sample.first();
    (first + 2..sample.rows.len()).find(|row| !sample.rows[*row].is_blank())
}

/// `Do you export? (EXPORT)`: the text, and the name in brackets where names were asked for.
fn heading(text: &str) -> Heading {
    let plain = Heading::of(text);
    let Some((before, code)) = text
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
    else {
        return plain;
    };
    Heading {
        codes: vec![code.trim().to_owned(), text.to_owned()],
        texts: vec![text.to_owned(), before.trim().to_owned()],
        ..plain
    }
}
