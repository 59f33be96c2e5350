//! KoboToolbox, KoboCAT, ODK Briefcase and Central: names or labels with the groups in front, sets of
//! options in one cell, spread, or both.

use super::{Platform, Reading, Recogniser, Sample};
use crate::answers::matching::{Heading, Part};
use crate::answers::values::Style;

pub(super) struct Kobo;

const SYSTEM: [&str; 28] = [
    "_id",
    "_uuid",
    "_submission_time",
    "_validation_status",
    "_notes",
    "_status",
    "_submitted_by",
    "__version__",
    "_tags",
    "_index",
    "meta/instanceID",
    "meta/rootUuid",
    "meta/instanceName",
    "meta-instanceID",
    "meta-instanceName",
    "instanceID",
    "KEY",
    "SubmissionDate",
    "SubmitterID",
    "SubmitterName",
    "AttachmentsPresent",
    "AttachmentsExpected",
    "Status",
    "ReviewState",
    "DeviceID",
    "Edits",
    "FormVersion",
    "_xform_id_string",
];

/// Any of these tells the export.
const TELLING: [&str; 8] = [
    "_uuid",
    "_submission_time",
    "meta/instanceID",
    "meta-instanceID",
    "meta/rootUuid",
    "_parent_table_name",
    "PARENT_KEY",
    "__version__",
];

/// What a table of a repeated group has.
const CHILD: [&str; 2] = ["_parent_table_name", "PARENT_KEY"];

impl Recogniser for Kobo {
    fn fits(&self, sample: &Sample<'_>) -> bool {
        let first = sample.first();
        let told = sample.has(first, &TELLING)
            || (sample.has(first, &["KEY"]) && sample.has(first, &["SubmissionDate"]));
        told || has_both_forms(sample, first)
    }

    fn read(&self, sample: &Sample<'_>) -> Reading {
        let first = sample.first();
        let odk = sample.has(first, &["KEY"]);
        let headings = sample.row(first).map(|name| heading(name, odk)).collect();
        let mut reading = Reading::new(Platform::Kobo, headings, first, 1);
        reading.style = Style::joined(&[' ']);
        reading.set_system(&SYSTEM);
        let ids = ["_uuid", "KEY", "meta/instanceID", "meta-instanceID", "_id"];
        let filled = |column: &usize| {
            (reading.rows_above..sample.rows.len()).any(|row| !sample.cell(row, *column).is_empty())
        };
        reading.response_id = ids
            .iter()
            .filter_map(|name| reading.column(name))
            .find(filled);
        if is_child(sample, first) {
            reading.refusal = Some(
                "this is the table of a repeated group, with several rows a response; give the table of the form itself".to_owned(),
            );
        }
        reading
    }
}

/// Whether some set of options stands in one column and in one column an option.
fn has_both_forms(sample: &Sample<'_>, first: usize) -> bool {
    let names: Vec<&str> = sample.row(first).collect();
    names.windows(2).any(|pair| {
        let rest = pair[1].strip_prefix(pair[0]);
        !pair[0].is_empty() && rest.is_some_and(|rest| rest.len() > 1 && rest.starts_with('/'))
    })
}

/// Whether the table is that of a repeated group: KoboCAT's main table has the columns too, but names no parent.
fn is_child(sample: &Sample<'_>, first: usize) -> bool {
    CHILD.iter().any(|name| {
        let column = sample.row(first).position(|cell| cell == *name);
        column.is_some_and(|column| {
            (first + 1..sample.rows.len()).any(|row| !sample.cell(row, column).is_empty())
        })
    })
}

fn heading(name: &str, odk: bool) -> Heading {
    Heading {
        part: if is_repeat(name) {
            Part::Repeat
        } else {
            Part::Answers
        },
        joined: odk,
        ..Heading::of(name)
    }
}

/// `group[1]/name` or ODK's link to a table of its own.
fn is_repeat(name: &str) -> bool {
    let numbered = name.match_indices('[').any(|(at, _)| {
        let inside = name[at + 1..].split_once(']');
        inside.is_some_and(|(number, rest)| {
            !number.is_empty()
                && number.bytes().all(|b| b.is_ascii_digit())
                && rest.starts_with('/')
        })
    });
    numbered || name.starts_with("SET-OF-")
}
