//! `survey-core` itself loads the survey and fills it in.

use super::random::{Case, renamed};
use super::{handed_over, same_answers, same_questions, seeds, tools};
use ratio::exchange::Target;
use ratio::questionnaire::Alphabet;
use serde::Deserialize;
use serde_json::{Value, json};
use std::process::Command;

/// What the script reports of one questionnaire.
#[derive(Deserialize)]
struct Report {
    errors: Vec<Value>,
    locales: Vec<String>,
    titles: Vec<String>,
    firms: Vec<Filled>,
}

#[derive(Deserialize)]
struct Filled {
    shown: Vec<String>,
    invalid: Vec<String>,
    result: Value,
}

/// The answers of a firm, as the form has them.
fn as_values(case: &Case, firm: usize) -> Value {
    let answers = case
        .names(Alphabet::Name)
        .into_iter()
        .zip(&case.firms[firm])
        .enumerate();
    let answers = answers.filter_map(|(at, (name, answer))| {
        let value = match renamed(case, at, answer.as_ref()?, Alphabet::Any) {
            Value::Array(codes) if codes.is_empty() => json!(["none_of_these"]),
            value => value,
        };
        Some((name, value))
    });
    Value::Object(answers.collect())
}

#[test]
fn survey_core_asks_the_same_and_gives_the_same_answers() {
    let Some(modules) = tools::installed("node_modules/survey-core") else {
        return tools::skip("SurveyJS forms", "survey-core");
    };
    if !tools::answers("node", "--version") {
        return tools::skip("SurveyJS forms", "node");
    }
    let cases: Vec<Case> = seeds(150).map(Case::new).collect();
    let tasks = cases.iter().map(|case| {
        let survey = handed_over(case, Target::SurveyJs).bytes;
        let survey: Value = serde_json::from_slice(&survey).expect("JSON");
        let firms: Vec<Value> = (0..case.firms.len())
            .map(|firm| as_values(case, firm))
            .collect();
        let order = case.names(Alphabet::Name);
        json!({"survey": survey, "order": order, "firms": firms})
    });
    let tasks: Value = tasks.collect();
    let script = crate::support::root().join("tests/exchange/surveyjs.mjs");
    let mut command = Command::new("node");
    command.arg(script).arg(modules);
    let reports = tools::run(&mut command, tasks.to_string().as_bytes());
    let reports: Vec<Report> = serde_json::from_str(&reports).expect("reports");
    assert_eq!(reports.len(), cases.len());
    for (case, report) in cases.iter().zip(reports) {
        assert!(
            report.errors.is_empty(),
            "seed {}: {:?}",
            case.seed,
            report.errors
        );
        let title = |language: &str| {
            let texts = case.questionnaire.texts(language);
            let mut forms = case.questionnaire.definition.forms.iter();
            let form = forms.find(|form| Some(&form.id) == case.form.as_ref());
            match form {
                Some(form) => format!("{}: {}", texts.title(), texts.form(form)),
                None => texts.title().to_owned(),
            }
        };
        assert_eq!(
            report.titles,
            [title("en"), title("de")],
            "seed {}",
            case.seed
        );
        assert!(
            report.locales.contains(&"de".to_owned()),
            "seed {}: {:?}",
            case.seed,
            report.locales
        );
        let mut results = Vec::new();
        for (firm, filled) in report.firms.into_iter().enumerate() {
            let names = case.names(Alphabet::Name);
            let place =
                |shown: &String| names.iter().position(|name| name == shown).expect("a name");
            let shown: Vec<usize> = filled.shown.iter().map(place).collect();
            same_questions(case, firm, "survey-core", &shown);
            assert!(
                filled.invalid.is_empty(),
                "seed {}: {:?}",
                case.seed,
                filled.invalid
            );
            results.push(filled.result);
        }
        same_answers(case, "survey-core", json!(results).to_string().into_bytes());
    }
}
