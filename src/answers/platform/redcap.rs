//! REDCap: raw or labelled, boxes spread as `field___code`, a status a form.

use super::{Platform, Reading, Recogniser, Sample, Sign, State};
use crate::answers::matching::{Heading, Part};

pub(super) struct Redcap;

const TELLING: [&str; 5] = [
    "redcap_event_name",
    "redcap_repeat_instrument",
    "redcap_survey_identifier",
    "redcap_data_access_group",
    "redcap_repeat_instance",
];

/// The labelled counterparts.
const LABELS: [&str; 6] = [
    "Event Name",
    "Repeat Instrument",
    "Repeat Instance",
    "Survey Identifier",
    "Data Access Group",
    "Survey Timestamp",
];

/// What stands between a labelled heading and its option.
const CHOICE: &str = "(choice=";

impl Recogniser for Redcap {
    fn fits(&self, sample: &Sample<'_>) -> bool {
        let first = sample.first();
        let labelled = sample.row(first).any(|cell| cell.contains(CHOICE));
        let boxes = sample.row(first).any(|cell| cell.contains("___"));
        let columns = 0..sample.header_width(first, 1);
        let statuses = columns
            .filter(|column| is_status(sample, first, *column))
            .count();
        let form = statuses > 0 && (boxes || starts_with_record(sample, first));
        labelled || form || sample.has(first, &TELLING)
    }

    fn read(&self, sample: &Sample<'_>) -> Reading {
        let first = sample.first();
        let headings = sample.row(first).map(heading).collect();
        let mut reading = Reading::new(Platform::Redcap, headings, first, 1);
        reading.set_system(&TELLING);
        reading.set_system(&LABELS);
        for column in 0..reading.headings.len() {
            let timed = reading.headings[column].name.ends_with("_timestamp");
            if is_status(sample, first, column) {
                reading.statuses.push(column);
            }
            if timed || is_status(sample, first, column) {
                reading.headings[column].part = Part::System;
            }
        }
        reading.response_id = (!reading.headings.is_empty()).then_some(0);
        reading.repeat_rows = reading
            .column("redcap_repeat_instrument")
            .or_else(|| reading.column("Repeat Instrument"));
        reading.occasion = reading
            .column("redcap_event_name")
            .or_else(|| reading.column("Event Name"));
        let unfinished = |column: &usize| Sign {
            column: *column,
            shows: is_unfinished,
            state: State::Incomplete,
        };
        reading.signs = reading.statuses.iter().map(unfinished).collect();
        reading
    }
}

fn starts_with_record(sample: &Sample<'_>, first: usize) -> bool {
    let name = sample.cell(first, 0);
    let label = matches!(name, "Record ID" | "Study ID" | "Participant ID");
    label || name.ends_with("_id")
}

/// A column that says how far a form is: `form_complete` with 0, 1, 2, or `Complete?` in words.
fn is_status(sample: &Sample<'_>, first: usize, column: usize) -> bool {
    let name = sample.cell(first, column);
    let mut cells = (first + 1..sample.rows.len()).map(|row| sample.cell(row, column));
    (name.ends_with("_complete") || name == "Complete?")
        && cells.all(|cell| {
            matches!(
                cell,
                "" | "0" | "1" | "2" | "Incomplete" | "Unverified" | "Complete"
            )
        })
}

fn is_unfinished(status: &str) -> bool {
    matches!(status.trim(), "0" | "Incomplete")
}

/// `Field label (choice=Option)`, or a name.
fn heading(name: &str) -> Heading {
    let plain = Heading::of(name);
    match name
        .strip_suffix(')')
        .and_then(|rest| rest.split_once(CHOICE))
    {
        Some((label, option)) => Heading {
            pairs: vec![(label.trim().to_owned(), option.trim().to_owned())],
            ..plain
        },
        None => plain,
    }
}
