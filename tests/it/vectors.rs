//! Random questionnaires with expected results from an independent implementation.

use crate::support::{Scene, records, root, shared};
use std::path::Path;

fn check(folder: &Path) {
    let scene = Scene::new();
    let name = |file: &str| folder.join(file).display().to_string();
    let output = scene.run(&format!(
        "score {} -q {} --decimals full -f csv",
        name("answers.csv"),
        name("questionnaire.json")
    ));
    assert_eq!(output.code, 0, "{}: {}", folder.display(), output.stderr);
    let got = records(&output.stdout);
    let expected =
        records(&std::fs::read_to_string(folder.join("expected.csv")).expect("expected.csv"));
    assert_eq!(got.len(), expected.len());
    for (got, expected) in got.iter().zip(&expected) {
        for (column, value) in expected {
            let found = &got[column];
            let close = match (found.parse::<f64>(), value.parse::<f64>()) {
                (Ok(found), Ok(value)) => (found - value).abs() <= 1e-9,
                _ => found == value,
            };
            assert!(
                close,
                "{}: {} {column}: {found}, expected {value}",
                folder.display(),
                got["id"]
            );
        }
    }
}

fn check_all(folder: &Path) -> usize {
    let mut checked = 0;
    for entry in std::fs::read_dir(folder).expect("a folder of vectors") {
        let path = entry.expect("an entry").path();
        if path.join("questionnaire.json").exists() {
            check(&path);
            checked += 1;
        }
    }
    checked
}

#[test]
fn own_copies_agree() {
    assert_eq!(check_all(&root().join("tests/vectors")), 12);
}

#[test]
fn those_beside_the_project_agree() {
    if let Some(folder) = shared("vectors/format") {
        assert!(check_all(&folder) >= 12);
    }
}
