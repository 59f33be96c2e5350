//! pyxform converts the workbook, ODK Validate (JavaRosa) tries the form, `rxeval` runs it.

use super::random::{Case, renamed};
use super::{handed_over, same_answers, same_questions, seeds, tools};
use ratio::exchange::Target;
use ratio::questionnaire::Alphabet;
use rxeval::{Clock, Session};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;

#[derive(Deserialize)]
struct Report {
    converted: BTreeMap<String, Vec<String>>,
    validated: Option<String>,
}

/// An answer as the form keeps it.
fn as_value(case: &Case, at: usize, answer: &Value) -> String {
    match renamed(case, at, answer, Alphabet::Word) {
        Value::Array(codes) if codes.is_empty() => "none_of_these".to_owned(),
        Value::Array(codes) => codes
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(" "),
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// Where each question of the form stands in it: `/data/group/question`.
fn paths(form: &str) -> BTreeMap<String, String> {
    // The form keeps of itself what stands in `meta`.
    let binds = form
        .split("<bind nodeset=\"")
        .skip(1)
        .filter(|bind| !bind.starts_with("/data/meta/"));
    let paths = binds.filter_map(|rest| rest.split('"').next());
    paths
        .filter_map(|path| Some((path.rsplit('/').next()?.to_owned(), path.to_owned())))
        .collect()
}

/// Fills the form in; what was shown, and the cells of its row in an export.
fn fill(case: &Case, firm: usize, form: &str) -> (Vec<usize>, BTreeMap<String, String>) {
    let clock = Clock {
        today: "2026-11-24".to_owned(),
        now: "2026-11-24T12:00:00.000+00:00".to_owned(),
    };
    let mut session = Session::new(form, clock).expect("a form");
    let paths = paths(form);
    let mut shown = Vec::new();
    let mut cells = BTreeMap::new();
    for (at, name) in case.names(Alphabet::Name).iter().enumerate() {
        let Some(path) = paths.get(name) else {
            continue;
        };
        let outcome = session.recompute();
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        let hidden = |path: &str| outcome.relevant.get(path) == Some(&false);
        if hidden(path) || hidden(parent) {
            continue;
        }
        shown.push(at);
        if let Some(answer) = &case.firms[firm][at] {
            let value = as_value(case, at, answer);
            session.set(path, &value).expect("a question of the form");
            cells.insert(path.trim_start_matches("/data/").to_owned(), value);
        }
    }
    let outcome = session.recompute();
    assert!(
        outcome.invalid.is_empty(),
        "seed {}: {:?}",
        case.seed,
        outcome.invalid
    );
    (shown, cells)
}

/// The rows as KoboToolbox exports them: XML names as headers, in one cell what was ticked.
fn kobo(case: &Case, form: &str, rows: &[BTreeMap<String, String>]) -> Vec<u8> {
    let columns: Vec<String> = paths(form)
        .into_values()
        .map(|path| path.trim_start_matches("/data/").to_owned())
        .filter(|path| !path.starts_with("meta/"))
        .collect();
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(Vec::new());
    let own = ["_id", "_uuid", "_submission_time"].map(str::to_owned);
    // A number of the response would stand in for a question `id` that was not handed over.
    let known = case.questions().iter().any(|question| question.id == "id");
    let asked = columns.iter().any(|column| column.ends_with("/id"));
    let first = usize::from(known && !asked);
    writer
        .write_record(columns.iter().chain(own.iter().skip(first)))
        .expect("memory");
    for (number, row) in rows.iter().enumerate() {
        let cells = columns
            .iter()
            .map(|column| row.get(column).cloned().unwrap_or_default());
        let own = [
            number.to_string(),
            format!("uuid:{number}"),
            "2026-11-24T10:00:00".to_owned(),
        ];
        writer
            .write_record(cells.chain(own.into_iter().skip(first)))
            .expect("memory");
    }
    writer.into_inner().expect("memory")
}

#[test]
fn forms_are_converted_validated_and_filled_in() {
    let Some(python) = tools::installed("venv/bin/python") else {
        return tools::skip("XLSForms", "pyxform");
    };
    let cases: Vec<Case> = seeds(60).map(Case::new).collect();
    let folder = tempfile::tempdir().expect("a temporary folder");
    for case in &cases {
        let book = handed_over(case, Target::XlsForm).bytes;
        let path = folder.path().join(format!("{:05}.xlsx", case.seed));
        std::fs::write(path, book).expect("a file");
    }
    let script = crate::support::root().join("tests/exchange/xlsform.py");
    let mut command = Command::new(python);
    command.arg(script).arg(folder.path());
    let report: Report = serde_json::from_str(&tools::run(&mut command, b"")).expect("a report");
    match report.validated {
        None => tools::skip("XLSForms with ODK Validate", "java"),
        Some(wrong) => assert!(wrong.is_empty(), "{wrong}"),
    }
    for case in &cases {
        let name = format!("{:05}", case.seed);
        let warnings = &report.converted[&name];
        assert!(warnings.is_empty(), "seed {}: {warnings:?}", case.seed);
        let form =
            std::fs::read_to_string(folder.path().join(format!("{name}.xml"))).expect("a form");
        let issues = rxeval::check_form(&form).expect("a form");
        assert!(
            issues.is_empty(),
            "seed {}: {}",
            case.seed,
            issues[0].describe()
        );
        let mut rows = Vec::new();
        for firm in 0..case.firms.len() {
            let (shown, cells) = fill(case, firm, &form);
            same_questions(case, firm, "the XForm", &shown);
            rows.push(cells);
        }
        same_answers(case, "the XForm", kobo(case, &form, &rows));
    }
}
