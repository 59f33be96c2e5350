//! Paper forms: what is printed, and the table they are typed into.

use super::random::Case;
use super::{handed_over, same_answers, seeds, tools};
use crate::browser::Browser;
use crate::support::Scene;
use ratio::exchange::Target;
use serde_json::{Value, json};
use std::process::Command;

/// What a typist makes of an answer, column by column.
fn typed(answer: Option<&Value>, heading: &str) -> String {
    let Some(answer) = answer else {
        return String::new();
    };
    match (answer, heading.split_once('/')) {
        (Value::Array(codes), Some((_, code))) => {
            let ticked = codes.iter().any(|ticked| ticked.as_str() == Some(code));
            if ticked { "1" } else { "0" }.to_owned()
        }
        (Value::String(text), _) => text.clone(),
        (other, _) => other.to_string(),
    }
}

#[test]
fn what_is_typed_into_the_template_is_what_was_answered() {
    for case in seeds(300).map(Case::new) {
        let template = handed_over(&case, Target::CsvTemplate).bytes;
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(template.as_slice());
        let headings = reader
            .records()
            .next()
            .expect("a row")
            .expect("a row of headings");
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&headings).expect("memory");
        let questions = case.questions();
        for firm in 0..case.firms.len() {
            let expected = case.expected(firm);
            let cells = headings.iter().map(|heading| {
                let id = heading.split('/').next().unwrap_or(heading);
                let at = questions
                    .iter()
                    .position(|question| question.id == id)
                    .expect("a question");
                typed(expected.answers[at].as_ref(), heading)
            });
            let cells: Vec<String> = cells.collect();
            writer.write_record(cells).expect("memory");
        }
        same_answers(&case, "the template", writer.into_inner().expect("memory"));
    }
}

/// Ids and codes in the order of the page.
fn printed(html: &str) -> Vec<(String, Vec<String>)> {
    let text = |part: &str| {
        html_escape::decode_html_entities(part.split('<').next().unwrap_or("")).into_owned()
    };
    let questions = html.split("<span class=\"id\">").skip(1);
    questions
        .map(|question| {
            let codes = question.split("<span class=\"code\">").skip(1);
            (text(question), codes.map(text).collect())
        })
        .collect()
}

#[test]
fn every_question_is_printed_once_with_its_codes() {
    for case in seeds(300).map(Case::new) {
        let html = String::from_utf8(handed_over(&case, Target::Paper).bytes).expect("UTF-8");
        let sheets: Vec<&str> = html.split("<div class=\"sheet\"").skip(1).collect();
        assert_eq!(sheets.len(), 2, "one a language");
        let template = handed_over(&case, Target::CsvTemplate).bytes;
        let headings = String::from_utf8(template).expect("UTF-8");
        for sheet in sheets {
            for (id, codes) in printed(sheet) {
                let at = case
                    .questionnaire
                    .definition
                    .question_index(&id)
                    .expect("a question");
                let question = case.questions()[at];
                let options = case.questionnaire.definition.options_of(question);
                let own: Vec<&str> = options.iter().map(|option| option.code.as_str()).collect();
                assert_eq!(codes[..own.len()], own, "seed {}", case.seed);
                assert!(headings.contains(&id), "seed {}: {id}", case.seed);
            }
            let ids: Vec<String> = printed(sheet).into_iter().map(|(id, _)| id).collect();
            let all = case.questions();
            let asked: Vec<&str> = all
                .iter()
                .map(|q| q.id.as_str())
                .filter(|id| ids.iter().any(|i| i == id))
                .collect();
            assert_eq!(ids, asked, "seed {}", case.seed);
            for firm in 0..case.firms.len() {
                let shown = case.expected(firm).shown;
                let shown = all.iter().zip(shown).filter(|(_, shown)| *shown);
                for (question, _) in shown {
                    assert!(
                        ids.contains(&question.id),
                        "seed {}: {}",
                        case.seed,
                        question.id
                    );
                }
            }
        }
    }
}

#[test]
fn the_conditions_stand_in_words() {
    let scene = Scene::village();
    let output = scene.run("questionnaire export village.json --to paper --lang de");
    assert!(
        output.stdout.contains("Nur wenn Frage 3 mindestens 2 ist"),
        "{}",
        output.stdout
    );
}

/// The printed pages, as a reader of PDFs sees them.
#[test]
fn printed_pages_hold_every_id_and_nothing_is_cut_off() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let Some(browser) = Browser::start(800, 1000, folder.path()) else {
        return tools::skip("the printed form", "chromedriver");
    };
    if !tools::answers("pdftotext", "-v") {
        return tools::skip("the printed form", "pdftotext");
    }
    let scene = Scene::new();
    assert_eq!(
        scene
            .run("questionnaire export --to paper --form quick -o paper.html")
            .code,
        0
    );
    browser.open(&scene.path().join("paper.html"));
    let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
    assert_eq!(browser.run(wide, json!(null)), json!(false));
    let pdf = browser.print();
    scene.bytes("paper.pdf", &pdf);
    let text = tools::run(
        Command::new("pdftotext")
            .args(["-layout", "paper.pdf", "-"])
            .current_dir(scene.path()),
        b"",
    );
    let html = scene.read("paper.html");
    let mut rest = text.as_str();
    for (id, _) in printed(&html) {
        let at = rest
            .find(&id)
            .unwrap_or_else(|| panic!("{id} is not printed in its place:\n{text}"));
        rest = &rest[at + id.len()..];
    }
    assert!(text.contains("innovation-capacity 1.0.0"), "{text}");
}
