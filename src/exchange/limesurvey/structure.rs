//! Reads the tab-separated structure.

use super::columns::COLUMNS;
use super::survey::{Asked, Group, Item, LimeSurvey};
use crate::exchange::draft::{Said, said_in_html};
use std::collections::BTreeMap;

/// Whether a text is such a structure.
pub(in crate::exchange) fn is_structure(bytes: &[u8]) -> bool {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or(bytes);
    let line = String::from_utf8_lossy(line);
    let cells: Vec<&str> = line
        .trim_start_matches('\u{feff}')
        .trim_end()
        .split('\t')
        .collect();
    ["class", "type/scale", "name"]
        .iter()
        .all(|name| cells.contains(name))
}

/// A row by column.
type Row = BTreeMap<String, String>;

pub(super) fn read(bytes: &[u8]) -> Result<LimeSurvey, String> {
    let text = String::from_utf8_lossy(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut survey = LimeSurvey::default();
    for row in reader.deserialize::<Row>() {
        let row = row.map_err(|error| format!("the structure can't be read: {error}"))?;
        survey.take(&row);
    }
    Ok(survey)
}

fn cell<'r>(row: &'r Row, column: &str) -> &'r str {
    row.get(column).map_or("", String::as_str)
}

impl LimeSurvey {
    fn take(&mut self, row: &Row) {
        let language = match cell(row, "language") {
            "" => self
                .languages
                .first()
                .map_or("en", String::as_str)
                .to_owned(),
            language => language.to_owned(),
        };
        let text = said_in_html(&language, cell(row, "text"));
        match cell(row, "class") {
            "S" => self.setting(cell(row, "name"), cell(row, "text")),
            "SL" => match cell(row, "name") {
                "surveyls_title" => self.title.extend(text),
                "surveyls_description" => self.description.extend(text),
                _ => {}
            },
            "G" => self.group(row, &language, text),
            "Q" => self.question(row, &language, text),
            "SQ" | "A" => self.item(row, text),
            class @ ("AS" | "QTA" | "QTALS" | "QTAM" | "C") => {
                self.remarks.push(match class {
                    "AS" => {
                        "rules of the assessment were left out: write them as `bands`".to_owned()
                    }
                    "C" => {
                        "old conditions (class C) were left out: write them as `ask_if`".to_owned()
                    }
                    _ => "quotas were left out".to_owned(),
                });
                self.remarks.dedup();
            }
            _ => {}
        }
    }

    fn setting(&mut self, name: &str, value: &str) {
        match name {
            "sid" => self.sid = value.to_owned(),
            "language" => self.languages.insert(0, value.to_owned()),
            "additional_languages" => {
                self.languages
                    .extend(value.split_whitespace().map(str::to_owned));
            }
            _ => {}
        }
    }

    /// A group in a further language has the number, or the place, of the one it translates.
    fn group(&mut self, row: &Row, language: &str, description: Said) {
        let title = said_in_html(language, cell(row, "name"));
        let number = cell(row, "type/scale");
        let known = self.groups.iter().position(|group| {
            let translated = !number.is_empty() && group.gid == number;
            let placed = number.is_empty() && !group.title.contains_key(language);
            translated || placed
        });
        let at = known.unwrap_or_else(|| {
            self.groups.push(Group {
                gid: number.to_owned(),
                relevance: cell(row, "relevance").to_owned(),
                ..Group::default()
            });
            self.groups.len() - 1
        });
        // The questions that follow belong to this group.
        self.open = at;
        self.groups[at].title.extend(title);
        self.groups[at].description.extend(description);
    }

    fn question(&mut self, row: &Row, language: &str, text: Said) {
        if self.groups.is_empty() {
            self.groups.push(Group::default());
        }
        let title = cell(row, "name");
        let questions = &mut self.groups[self.open].questions;
        let known = questions
            .iter()
            .position(|question| question.title == title);
        let at = known.unwrap_or_else(|| {
            questions.push(Asked {
                kind: cell(row, "type/scale").to_owned(),
                title: title.to_owned(),
                mandatory: cell(row, "mandatory") == "Y",
                other: cell(row, "other") == "Y",
                relevance: cell(row, "relevance").to_owned(),
                ..Asked::default()
            });
            questions.len() - 1
        });
        let question = &mut questions[at];
        question.text.extend(text);
        question
            .help
            .extend(said_in_html(language, cell(row, "help")));
        let attributes = row.iter().filter(|(name, value)| {
            !["id", "related_id"].contains(&name.as_str())
                && !COLUMNS.contains(&name.as_str())
                && !value.is_empty()
        });
        for (name, value) in attributes {
            let values = question.attributes.entry(name.clone()).or_default();
            values.insert(language.to_owned(), value.clone());
        }
        self.asked = at;
    }

    fn item(&mut self, row: &Row, text: Said) {
        let Some(question) = self
            .groups
            .get_mut(self.open)
            .and_then(|group| group.questions.get_mut(self.asked))
        else {
            return;
        };
        let answer = cell(row, "class") == "A";
        let points = [cell(row, "assessment_value"), cell(row, "relevance")];
        let points = points.into_iter().find_map(|points| points.parse().ok());
        let items = match answer {
            true => &mut question.answers,
            false => &mut question.subquestions,
        };
        let (code, scale) = (cell(row, "name"), cell(row, "type/scale"));
        match items
            .iter_mut()
            .find(|item| item.code == code && item.scale == scale)
        {
            Some(item) => item.text.extend(text),
            None => items.push(Item {
                code: code.to_owned(),
                text,
                scale: scale.to_owned(),
                points: points.filter(|_| answer),
            }),
        }
    }
}
