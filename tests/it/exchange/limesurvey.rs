//! LimeSurvey's structure. No LimeSurvey can be installed for a test, so: its columns are those that LimeSurvey
//! itself writes, its codes are of the kind it takes, its conditions are read back and hold for the same
//! answers (`drafts.rs`), and answers in the layout of its exports come back as they were given.

use super::random::{Case, renamed};
use super::{handed_over, same_answers, seeds};
use crate::dice::Dice;
use ratio::exchange::Target;
use ratio::questionnaire::{Alphabet, QuestionType, portable_names};
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};

/// Columns that LimeSurvey 5 and 6 write into a structure, of those that are used here.
const COLUMNS: [&str; 18] = [
    "class",
    "type/scale",
    "name",
    "relevance",
    "text",
    "help",
    "language",
    "validation",
    "mandatory",
    "other",
    "default",
    "same_default",
    "assessment_value",
    "date_format",
    "exclude_all_others",
    "max_num_value_n",
    "min_num_value_n",
    "suffix",
];

type Row = BTreeMap<String, String>;

fn structure(case: &Case) -> Vec<Row> {
    let bytes = handed_over(case, Target::LimeSurvey).bytes;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .from_reader(bytes.as_slice());
    let headings = reader.headers().expect("headings").clone();
    assert_eq!(headings.iter().collect::<Vec<_>>(), COLUMNS);
    reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}

#[test]
fn codes_are_of_the_kind_that_limesurvey_takes() {
    for case in seeds(300).map(Case::new) {
        let rows = structure(&case);
        let languages = ["en", "de"];
        let of = |class: &str, language: &str| -> Vec<&Row> {
            rows.iter()
                .filter(|row| row["class"] == class && row["language"] == language)
                .collect()
        };
        for class in ["G", "Q", "SQ", "A"] {
            let counts = languages.map(|language| of(class, language).len());
            assert_eq!(counts[0], counts[1], "seed {}: {class}", case.seed);
        }
        let mut codes = HashSet::new();
        let mut options: HashSet<String> = HashSet::new();
        for row in rows.iter().filter(|row| row["language"] == "en") {
            let name = &row["name"];
            let plain = name.chars().all(|c| c.is_ascii_alphanumeric());
            let what = format!("seed {}: {row:?}", case.seed);
            match row["class"].as_str() {
                "Q" => {
                    assert!(
                        plain
                            && name.len() <= 20
                            && name.starts_with(|c: char| c.is_ascii_alphabetic()),
                        "{what}"
                    );
                    assert!(codes.insert(name.to_lowercase()), "{what}");
                    options.clear();
                }
                "SQ" => {
                    assert!(plain && name.len() <= 20, "{what}");
                    assert!(options.insert(name.to_lowercase()), "{what}");
                }
                "A" => {
                    assert!(plain && name.len() <= 5, "{what}");
                    assert!(options.insert(name.to_lowercase()), "{what}");
                }
                _ => {}
            }
            // What stands in braces would be computed there, and tags would be obeyed.
            assert!(
                !row["text"].contains(['{', '<']) || row["text"].contains("<br />"),
                "{what}"
            );
        }
    }
}

/// The answers as LimeSurvey exports them: headings by code, `Y` or nothing in a column a box.
fn exported(case: &Case) -> Vec<u8> {
    let mut dice = Dice::new(case.seed);
    let rows = structure(case);
    let ids: Vec<String> = case
        .questions()
        .iter()
        .map(|question| question.id.clone())
        .collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let names = portable_names(&ids, Alphabet::Twenty);
    let mut columns: Vec<(usize, Option<String>)> = Vec::new();
    for row in rows.iter().filter(|row| row["language"] == "en") {
        match row["class"].as_str() {
            "Q" => {
                let at = names
                    .iter()
                    .position(|name| *name == row["name"])
                    .expect("a question");
                if row["type/scale"] != "M" {
                    columns.push((at, None));
                } else {
                    // Boxes follow.
                    columns.push((at, Some(String::new())));
                }
            }
            "SQ" => {
                let at = columns.last().expect("a question").0;
                columns.push((at, Some(row["name"].clone())));
            }
            _ => {}
        }
    }
    columns.retain(|(_, code)| code.as_deref() != Some(""));
    let own = ["id", "submitdate", "lastpage", "startlanguage", "seed"].map(str::to_owned);
    // A number of the response would stand in for a question `id` that was not handed over.
    let asked = |id: &str| columns.iter().any(|(at, _)| ids[*at] == id);
    let first = usize::from(ids.contains(&"id") && !asked("id"));
    let headings = columns.iter().map(|(at, code)| match code {
        Some(code) => format!("{}[{code}]", names[*at]),
        None => names[*at].clone(),
    });
    let mut writer = csv::WriterBuilder::new()
        .quote_style(csv::QuoteStyle::Always)
        .from_writer(Vec::new());
    writer
        .write_record(own.into_iter().skip(first).chain(headings))
        .expect("memory");
    for firm in 0..case.firms.len() {
        let unticked = *dice.pick(&["", "N"]);
        let expected = case.expected(firm);
        let cells = columns.iter().map(|(at, code)| {
            cell(
                case,
                *at,
                code.as_deref(),
                expected.answers[*at].as_ref(),
                unticked,
            )
        });
        let own = [
            (firm + 1).to_string(),
            "2026-11-24 10:00:00".to_owned(),
            "3".to_owned(),
            "en".to_owned(),
            "17".to_owned(),
        ];
        writer
            .write_record(own.into_iter().skip(first).chain(cells))
            .expect("memory");
    }
    writer.into_inner().expect("memory")
}

fn cell(
    case: &Case,
    at: usize,
    box_code: Option<&str>,
    answer: Option<&Value>,
    unticked: &str,
) -> String {
    let question = case.questions()[at];
    let Some(answer) = answer else {
        return String::new();
    };
    let alphabet = match question.kind {
        QuestionType::Choices => Alphabet::Twenty,
        _ => Alphabet::Five,
    };
    match (renamed(case, at, answer, alphabet), box_code) {
        (Value::Array(codes), Some("noneofthese")) if codes.is_empty() => "Y".to_owned(),
        (Value::Array(codes), Some(code)) if codes.iter().any(|ticked| ticked == code) => {
            "Y".to_owned()
        }
        (Value::Array(_), _) => unticked.to_owned(),
        (Value::String(text), _) => text,
        (other, _) => other.to_string(),
    }
}

#[test]
fn exports_of_the_survey_come_back() {
    for case in seeds(300).map(Case::new) {
        same_answers(&case, "LimeSurvey", exported(&case));
    }
}
