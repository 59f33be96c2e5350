//! A folder a kind of finding: the bad file, what must be said, the mended file.

use crate::support::{Scene, root, same};
use ratio::{practices, questionnaire};
use std::collections::BTreeSet;
use std::path::PathBuf;

fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(root().join("tests/findings"))
        .expect("the folder of findings")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    folders.sort();
    folders
}

fn scene_of(folder: &PathBuf) -> Scene {
    let scene = Scene::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        scene.bytes(&name, &std::fs::read(&path).expect("a file"));
    }
    scene
}

#[test]
fn every_finding_says_what_where_and_what_to_do() {
    for folder in folders() {
        let scene = scene_of(&folder);
        let output = scene.run("questionnaire check bad.json");
        same(&output.stdout, &scene.read("expected.txt"));
        let code = &folder.file_name().expect("a name").to_string_lossy()[..4];
        assert!(
            output.stdout.contains(&format!("[{code}]")),
            "{}",
            folder.display()
        );
        let is_error = output.stdout.contains("error[");
        assert_eq!(output.code, i32::from(is_error), "{}", folder.display());
        let mut findings = output
            .stdout
            .lines()
            .filter(|line| line.starts_with("error[") || line.starts_with("warning["));
        assert!(
            findings.all(|line| line.contains("; help: ")),
            "{}",
            output.stdout
        );
    }
}

#[test]
fn mended_files_have_no_findings() {
    for folder in folders() {
        let output = scene_of(&folder).run("questionnaire check mended.json --strict");
        assert!(
            output
                .stdout
                .ends_with("mended.json: can be used; 0 errors, 0 warnings\n"),
            "{}",
            output.stdout
        );
        assert_eq!(output.code, 0, "{}", folder.display());
    }
}

#[test]
fn every_code_has_a_folder_and_a_line_in_the_docs() {
    let with_folder: BTreeSet<String> = folders()
        .iter()
        .map(|f| f.file_name().expect("a name").to_string_lossy()[..4].to_owned())
        .collect();
    let page = std::fs::read_to_string(root().join("docs/findings.md")).expect("docs/findings.md");
    let codes = || questionnaire::CODES.into_iter().chain(practices::CODES);
    for (code, meaning) in codes() {
        assert!(with_folder.contains(code), "no folder for {code}");
        assert!(
            page.contains(&format!("| {code} | {meaning} |")),
            "no line `| {code} | {meaning} |`"
        );
    }
    assert_eq!(with_folder.len(), codes().count());
}

#[test]
fn all_errors_of_a_file_come_at_once_in_the_order_of_the_file() {
    let scene = scene_of(&root().join("tests/findings/Q002-unknown-key"));
    let text = scene
        .read("mended.json")
        .replace("\"version\": \"1.0.0\"", "\"version\": \"one\"")
        .replace("\"weight\": 2", "\"wieght\": 2")
        .replace("\"type\": \"choices\"", "\"type\": \"chioces\"")
        .replace("\"from\": 50", "\"from\": \"50\"")
        .replace(
            "\"score\": \"openness\", \"below\"",
            "\"score\": \"opennes\", \"below\"",
        );
    scene.bytes("many.json", text.as_bytes());
    let output = scene.run("questionnaire check many.json");
    let findings = output
        .stdout
        .lines()
        .filter(|line| line.starts_with("error["));
    let codes: Vec<&str> = findings.map(|line| &line[6..10]).collect();
    assert_eq!(
        codes,
        ["Q013", "Q004", "Q002", "Q004", "Q012"],
        "{}",
        output.stdout
    );
    assert!(output.stdout.contains("write it without quotes: 50"));
}

#[test]
fn findings_as_json() {
    let scene = scene_of(&root().join("tests/findings/Q004-wrong-type"));
    let output = scene.run("questionnaire check bad.json --format json");
    let findings: serde_json::Value = serde_json::from_str(&output.stdout).expect("JSON");
    assert_eq!(findings[0]["code"], "Q004");
    assert_eq!(findings[0]["line"], 36);
    assert_eq!(findings[0]["column"], 83);
    assert_eq!(findings[0]["path"], "scores[0].of[1].weight");
    assert_eq!(output.code, 1);
}

#[test]
fn excerpts_show_the_line() {
    use ratio::diagnostic::{Look, render_report};
    let scene = scene_of(&root().join("tests/findings/Q004-wrong-type"));
    let text = scene.read("bad.json");
    let report = ratio::questionnaire::Questionnaire::read("bad.json", text.as_bytes())
        .expect_err("an error");
    let look = Look::Excerpts {
        coloured: false,
        unicode: false,
        width: 100,
    };
    crate::support::golden("excerpt.txt", &render_report(&report, look));
}
