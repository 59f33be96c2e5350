//! `ratio items` as it is run.

use crate::support::{Scene, golden, records, root, shared};
use serde_json::{Value, json};

/// Four questions of a scale, one of them turned; a fifth that points the wrong way; one that all answer alike.
const SCALE: &str = r#"{
  "format": 1, "id": "scale", "version": "1.0.0", "language": "en", "title": "A scale",
  "scales": {"five": [
    {"code": "1", "label": "Never", "points": 0}, {"code": "2", "label": "Seldom", "points": 1},
    {"code": "3", "label": "At times", "points": 2}, {"code": "4", "label": "Often", "points": 3},
    {"code": "5", "label": "Always", "points": 4},
    {"code": "dk", "label": "Don't know", "means": "missing"}, {"code": "na", "label": "Not us", "means": "not_applicable"}]},
  "sections": [{"id": "s", "title": "S", "questions": [
    {"id": "firm_id", "type": "text", "text": "Firm"},
    {"id": "a", "type": "choice", "text": "A", "scale": "five"},
    {"id": "b", "type": "choice", "text": "B", "scale": "five"},
    {"id": "c", "type": "choice", "text": "C", "scale": "five"},
    {"id": "t", "type": "choice", "text": "T", "scale": "five"},
    {"id": "w", "type": "choice", "text": "W", "scale": "five"},
    {"id": "k", "type": "choice", "text": "K", "scale": "five"}]}],
  "firm": {"id": "firm_id"},
  "scores": [
    {"id": "all", "title": "All", "of": ["a", "b", "c", {"id": "t", "reverse": true}, "w", "k"]},
    {"id": "one", "title": "One", "of": ["a"]}],
  "profile": {"headline": "all", "dimensions": ["all", "one"]}
}"#;

const ANSWERS: &str = "firm_id,a,b,c,t,w,k,group,took
f1,1,1,2,5,5,5,x,100
f2,2,2,2,4,4,5,x,100
f3,3,2,3,3,2,5,x,5
f4,4,4,4,2,2,5,x,100
f5,5,5,4,1,1,5,y,100
f6,2,3,2,5,4,5,y,100
f7,4,5,5,1,2,5,y,100
f8,3,dk,na,,3,5,,100
";

fn scale() -> Scene {
    Scene::new().file("q.json", SCALE).file("d.csv", ANSWERS)
}

fn analysis(scene: &Scene, arguments: &str) -> Value {
    let output = scene.run(&format!(
        "items d.csv -q q.json -f json --quiet {arguments}"
    ));
    assert_eq!(output.code, 0, "{}", output.stderr);
    serde_json::from_str(&output.stdout).expect("JSON")
}

#[test]
fn what_is_wrong_with_a_scale_is_said() {
    let found = analysis(&scale(), "");
    let all = &found["scores"][0];
    assert_eq!(
        (&all["id"], &all["n"], &all["items"]),
        (&json!("all"), &json!(8), &json!(5))
    );
    let remarks: Vec<&Value> = all["questions"]
        .as_array()
        .expect("questions")
        .iter()
        .map(|question| &question["remarks"])
        .collect();
    assert_eq!(remarks[4], &json!(["wrong_way", "better_without"]), "{all}");
    assert_eq!(remarks[5], &json!(["constant"]), "{all}");
    assert_eq!(all["remarks"], json!(["few_responses", "groups_only"]));
    // Counts: of T one is empty; of B one is not known; of C one does not apply.
    let counts = |at: usize| {
        let question = &all["questions"][at];
        [
            &question["n"],
            &question["missing"],
            &question["dont_know"],
            &question["not_applicable"],
        ]
        .map(|n| n.as_u64().expect("a count"))
    };
    assert_eq!(counts(1), [7, 0, 1, 0]);
    assert_eq!(counts(2), [7, 0, 0, 1]);
    assert_eq!(counts(3), [7, 1, 0, 0]);
    // T is turned: 5 4 3 2 1 5 1 is 0 25 50 75 100 0 100, of which 2 of 7 are at either end.
    let turned = &all["questions"][3];
    assert_eq!(turned["reversed"], json!(true));
    assert!((turned["mean"].as_f64().expect("a mean") - 50.0).abs() < 1e-12);
    assert!((turned["floor"].as_f64().expect("a share") - 2.0 / 7.0).abs() < 1e-12);
    let options: Vec<u64> = turned["options"]
        .as_array()
        .expect("options")
        .iter()
        .map(|option| option["n"].as_u64().expect("a count"))
        .collect();
    assert_eq!(options, [2, 1, 1, 1, 2, 0, 0]);
    // A single question has no reliability, and says so.
    let one = &found["scores"][1];
    assert_eq!((&one["alpha"], &one["sem"]), (&Value::Null, &Value::Null));
    assert_eq!(one["remarks"], json!(["few_responses", "one_item"]));
}

/// α of A, B and C without f8, by its definition.
#[test]
fn listwise_by_hand() {
    let scene = scale().file(
        "q.json",
        &SCALE.replace(r#""c", {"id": "t", "reverse": true}, "w", "k""#, r#""c""#),
    );
    let found = analysis(&scene, "--deletion listwise");
    let all = &found["scores"][0];
    assert_eq!(all["n"], json!(7));
    // In points: a 0 1 2 3 4 1 3 has a sum of 14 and squares of 40; b 0 1 1 3 4 2 4 of 15 and 47; c 1 1 2 3 3 1 4 of
    // 15 and 41. About the means that is 40 − 14²/7 and so on.
    let (aa, bb, cc) = (40.0 - 28.0, 47.0 - 225.0 / 7.0, 41.0 - 225.0 / 7.0);
    let products = sums();
    let sum = aa + bb + cc + 2.0 * products.iter().sum::<f64>();
    let alpha = 1.5 * (1.0 - (aa + bb + cc) / sum);
    assert!(
        (all["alpha"].as_f64().expect("alpha") - alpha).abs() < 1e-12,
        "{all}"
    );
    assert_eq!(found["deletion"], json!("listwise"));
}

/// Sums of products about the means of a with b, a with c, b with c.
fn sums() -> [f64; 3] {
    let a = [0.0, 1.0, 2.0, 3.0, 4.0, 1.0, 3.0];
    let b = [0.0, 1.0, 1.0, 3.0, 4.0, 2.0, 4.0];
    let c = [1.0, 1.0, 2.0, 3.0, 3.0, 1.0, 4.0];
    let product = |x: [f64; 7], y: [f64; 7]| {
        let (sum_x, sum_y) = (x.iter().sum::<f64>(), y.iter().sum::<f64>());
        x.iter().zip(y).map(|(x, y)| x * y).sum::<f64>() - sum_x * sum_y / 7.0
    };
    [product(a, b), product(a, c), product(b, c)]
}

#[test]
fn groups_and_responses_to_be_looked_at() {
    let scene = scale();
    let found = analysis(&scene, "--by group --seconds took --pace 1");
    let groups: Vec<(&Value, &Value)> = found["groups"]
        .as_array()
        .expect("groups")
        .iter()
        .map(|group| (&group["group"], &group["responses"]))
        .collect();
    assert_eq!(
        groups,
        [
            (&json!(""), &json!(1)),
            (&json!("x"), &json!(4)),
            (&json!("y"), &json!(3))
        ]
    );
    // Six answers in five seconds.
    assert_eq!(
        found["suspects"],
        json!([{"firm": "f3", "file": "d.csv", "row": 4, "why": "hasty", "answers": 6, "seconds": 5.0}])
    );
    // Nothing was left out for it.
    assert_eq!(found["responses"], json!(8));
    let same = scene.run("items d.csv -q q.json --by colour -f json --quiet");
    assert_ne!(same.code, 0);
    assert!(same.stderr.contains("colour"), "{}", same.stderr);
}

#[test]
fn who_answers_everything_alike_is_listed() {
    let scene = Scene::new();
    let survey = std::fs::read_to_string(root().join("examples/survey.csv")).expect("the survey");
    let mut lines: Vec<String> = survey.lines().take(40).map(str::to_owned).collect();
    let headings: Vec<&str> = lines[0].split(',').collect();
    let alike: Vec<&str> = headings
        .iter()
        .map(|heading| match *heading {
            "firm_id" => "same",
            heading if heading.starts_with("str_") || heading.starts_with("ppl_") => "3",
            _ => "",
        })
        .collect();
    lines.push(alike.join(","));
    scene.bytes("d.csv", lines.join("\n").as_bytes());
    let output = scene.run("items d.csv -f json --quiet");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let found: Value = serde_json::from_str(&output.stdout).expect("JSON");
    let suspects = found["suspects"].as_array().expect("a list");
    assert!(
        suspects.iter().any(|suspect| suspect["firm"] == "same"
            && suspect["why"] == "alike"
            && suspect["answers"] == 10),
        "{suspects:?}"
    );
    assert_eq!(found["responses"], json!(40));
}

#[test]
fn table_and_csv() {
    let scene = scale();
    golden(
        "items.txt",
        &scene
            .run("items d.csv -q q.json -f table --quiet --by group")
            .stdout,
    );
    let csv = scene.run("items d.csv -q q.json --quiet --by group").stdout;
    golden("items.csv", &csv);
    let rows = records(&csv);
    assert_eq!(rows.len(), 4 * 9);
    let page = scene.run("items d.csv -q q.json --quiet -o items.html");
    assert_eq!(page.code, 0, "{}", page.stderr);
    golden("items.html", &scene.read("items.html"));
}

#[test]
fn what_can_be_wrong_is_said() {
    let scene = scale().file("none.csv", "firm_id,a\n");
    let none = scene.run("items none.csv -q q.json");
    assert_eq!(none.code, 1);
    assert!(
        none.stderr.contains("there is no response to analyse"),
        "{}",
        none.stderr
    );
    let ending = scene.run("items d.csv -q q.json -o items.doc");
    assert_eq!(ending.code, 2);
    assert!(
        ending.stderr.contains("end it with txt, csv, json or html"),
        "{}",
        ending.stderr
    );
    scene.run("items d.csv -q q.json -o items.csv --quiet");
    let again = scene.run("items d.csv -q q.json -o items.csv --quiet");
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("--force"), "{}", again.stderr);
}

/// The whole way from a file of answers to α: psych's numbers for its own 2,800 answers.
#[test]
fn the_program_agrees_with_psych() {
    let (Some(data), Some(expected)) = (
        shared("vectors/statistics/data/bfi.csv"),
        shared("vectors/statistics/expected/bfi_scales.json"),
    ) else {
        return eprintln!("skipped: the data of bfi are not beside the project");
    };
    let text = std::fs::read_to_string(expected).expect("a file");
    let document: Value = serde_json::from_str(&text).expect("JSON");
    let cases = document["cases"]
        .as_array()
        .or(document.as_array())
        .expect("cases");
    let questionnaire = root().join("tests/bfi/bfi.json");
    let mut checked = 0;
    for deletion in ["pairwise", "listwise"] {
        let output = Scene::new().run(&format!(
            "items {} -q {} -f json --quiet --deletion {deletion}",
            data.display(),
            questionnaire.display()
        ));
        assert_eq!(output.code, 0, "{}", output.stderr);
        let found: Value = serde_json::from_str(&output.stdout).expect("JSON");
        for score in found["scores"].as_array().expect("scores") {
            let id = score["id"].as_str().expect("an id");
            let wanted = format!("bfi/{id}/alpha_{deletion}");
            let Some(case) = cases.iter().find(|case| case["id"] == wanted.as_str()) else {
                continue;
            };
            let expected = &case["expected"];
            for (own, theirs) in [
                ("alpha", "raw_alpha"),
                ("alpha_standardised", "std_alpha"),
                ("alpha_low", "feldt_lo"),
                ("alpha_high", "feldt_hi"),
                ("lambda6", "lambda6_smc"),
            ] {
                let (got, expected) = (score[own].as_f64(), expected[theirs].as_f64());
                let (got, expected) = (got.expect(own), expected.expect(theirs));
                assert!(
                    (got - expected).abs() < 1e-9,
                    "{wanted}: {own} {got}, {expected}"
                );
                checked += 1;
            }
        }
    }
    assert!(checked >= 40, "{checked}");
}
