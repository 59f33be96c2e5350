//! A second real case: 2,800 answers to psych's `bfi`, 25 six-point items, some reversed, some missing.
//!
//! The data are under the GPL and stay beside the project; the test runs where they are. The
//! questionnaire is the project's own, without the items' texts.

use crate::support::{Scene, records, root, shared};

#[test]
fn scale_scores_agree_with_the_reference() {
    let (Some(data), Some(expected)) = (
        shared("vectors/statistics/data/bfi.csv"),
        shared("vectors/statistics/expected/bfi_scores.csv"),
    ) else {
        eprintln!("skipped: the data of bfi are not beside the project");
        return;
    };
    let questionnaire = root().join("tests/bfi/bfi.json");
    let scene = Scene::new();
    let output = scene.run(&format!(
        "score {} -q {} -f csv --decimals full",
        data.display(),
        questionnaire.display()
    ));
    assert_eq!(output.code, 0, "{}", output.stderr);
    let got = records(&output.stdout);
    let expected = records(&std::fs::read_to_string(expected).expect("the reference"));
    assert_eq!((got.len(), expected.len()), (2800, 2800));
    let mut compared = 0;
    for (got, expected) in got.iter().zip(&expected) {
        for scale in [
            "agree",
            "conscientious",
            "extraversion",
            "neuroticism",
            "openness",
        ] {
            let reference = &expected[&format!("{scale}.pomp_nhalf")];
            let found = &got[scale];
            match (found.parse::<f64>(), reference.parse::<f64>()) {
                (Ok(found), Ok(reference)) => {
                    assert!(
                        (found - reference).abs() <= 1e-9,
                        "row {} {scale}: {found}, expected {reference}",
                        expected["row"]
                    );
                    compared += 1;
                }
                _ => assert!(
                    found.is_empty() && (reference.is_empty() || reference == "NA"),
                    "row {} {scale}: {found:?}, expected {reference:?}",
                    expected["row"]
                ),
            }
        }
    }
    assert!(compared > 13_900, "{compared}");
}

#[test]
fn by_hand_on_made_up_answers() {
    // agree: A1 reversed; 6 − 1 → 0 of 100, the rest 6 → 100: (0 + 4 · 100) / 5 = 80.
    let scene = Scene::new().file("d.csv", "id,A1,A2,A3,A4,A5,C1\n1,6,6,6,6,6,NA\n2,1,4,,,,\n");
    let questionnaire = root().join("tests/bfi/bfi.json");
    let output = scene.run(&format!(
        "score d.csv -q {} -f csv --quiet",
        questionnaire.display()
    ));
    let rows = records(&output.stdout);
    assert_eq!(rows[0]["agree"], "80.00");
    assert_eq!(rows[0]["conscientious"], "");
    assert_eq!(rows[1]["agree"], "", "2 of 5 is less than half");
}
