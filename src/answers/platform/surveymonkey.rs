//! SurveyMonkey: a row of questions and a row of their options, or both in one heading.

use super::plain::pair_up;
use super::{Platform, Reading, Recogniser, Sample};
use crate::answers::values::Style;

pub(super) struct SurveyMonkey;

const RESPONDENT: [&str; 3] = ["RespondentID", "Respondent ID", "respondent_id"];

const SYSTEM: [&str; 12] = [
    "RespondentID",
    "Respondent ID",
    "respondent_id",
    "CollectorID",
    "Collector ID",
    "StartDate",
    "Start Date",
    "EndDate",
    "End Date",
    "IP Address",
    "Email Address",
    "Custom Data 1",
];

impl Recogniser for SurveyMonkey {
    fn fits(&self, sample: &Sample<'_>) -> bool {
        let first = sample.first();
        RESPONDENT.contains(&sample.cell(first, 0))
    }

    fn read(&self, sample: &Sample<'_>) -> Reading {
        let first = sample.first();
        let two = sample.cell(first + 1, 0).is_empty()
            && sample.row(first + 1).any(|cell| !cell.is_empty());
        let (headings, rows) = if two {
            (pair_up(sample, first), 2)
        } else {
            (sample.headings(first), 1)
        };
        let mut reading = Reading::new(Platform::SurveyMonkey, headings, first, rows);
        reading.style = Style::joined(&[',', ';']);
        reading.set_system(&SYSTEM);
        reading.response_id = RESPONDENT.iter().find_map(|name| reading.column(name));
        reading
    }
}
