//! How far the people of a firm agree.

use super::{compared, near, panel};
use serde_json::{Value, json};

const PEOPLE: &str = "firm_id,who,wave,a,b,c
f1,owner,T0,10,10,1
f1,staff,T0,20,20,4
f2,owner,T0,40,40,2
f2,staff,T0,50,50,3
f3,owner,T0,70,70,4
f3,staff,T0,60,60,4
f3,advisor,T0,70,70,2
alone,owner,T0,99,99,1
f1,owner,T1,1,1,1
";

#[test]
fn two_levels_and_more_are_told() {
    let found = compared(&panel().file("d.csv", PEOPLE), "d.csv --respondents");
    // f1 of T1 has one answer: it is compared with nothing.
    let firms = found["firms"].as_array().expect("firms");
    assert_eq!(firms.len(), 3);
    assert_eq!(firms[0]["disagreements"][0]["question"], "c");
    assert_eq!(firms[0]["disagreements"][0]["apart"], 3);
    assert_eq!(firms[1]["disagreements"], json!([]));
    assert_eq!(firms[2]["disagreements"][0]["apart"], 2);
    assert_eq!(found["often"], json!([{"question": "c", "firms": 2}]));
    let names: Vec<(&Value, &Value)> = found["pairs"]
        .as_array()
        .expect("pairs")
        .iter()
        .map(|p| (&p["one"], &p["other"]))
        .collect();
    assert_eq!(names.len(), 3);
    assert_eq!(names[2], (&json!("owner"), &json!("staff")));
    let pair = &found["pairs"][2];
    assert_eq!((&pair["firms"], &pair["answers"]), (&json!(3), &json!(3)));
    // Levels 0, 1, 3 and 3, 2, 3: squares 9, 1, 0, mean 10/3; by chance both variances 14/9 and 2/9 and (4/3)².
    near(
        &pair["kappa_weighted"],
        1.0 - (10.0 / 3.0) / (14.0 / 9.0 + 2.0 / 9.0 + 16.0 / 9.0),
    );
    // 10/20, 40/50, 70/60: between 2 · Σ(mean − 125/3)² / 2, within Σd²/2 / 3.
    let one = &pair["scores"][1];
    assert_eq!(one["id"], "one");
    near(&one["difference"], -10.0 / 3.0);
    let means = [15.0_f64, 45.0, 65.0];
    let between = means
        .iter()
        .map(|mean| 2.0 * (mean - 125.0 / 3.0) * (mean - 125.0 / 3.0))
        .sum::<f64>()
        / 2.0;
    let within = 150.0 / 3.0;
    near(&one["icc1"], (between - within) / (between + within));
}

#[test]
fn every_format_and_what_is_missing() {
    let scene = panel()
        .file("d.csv", PEOPLE)
        .file("one.csv", "firm_id,who,a\nf,owner,1\ng,staff,2\n");
    let output = scene.run("compare d.csv -q q.json --respondents --quiet -f table");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output.stdout.contains("The owner – Staff (3 firms)"),
        "{}",
        output.stdout
    );
    assert!(
        output.stdout.contains("- f1, T0: c (The owner 1, Staff 4)"),
        "{}",
        output.stdout
    );
    let output = scene.run("compare d.csv -q q.json --respondents --quiet");
    assert!(
        output
            .stdout
            .starts_with("firm,wave,question,apart,respondent,answer,level\nf1,T0,c,3,owner,1,0\n"),
        "{}",
        output.stdout
    );
    for file in ["out.html", "out.xlsx", "out.txt"] {
        let output = scene.run(&format!(
            "compare d.csv -q q.json --respondents --quiet -o {file}"
        ));
        assert_eq!(output.code, 0, "{}", output.stderr);
        assert!(scene.has(file));
    }
    let output = scene.run("compare one.csv -q q.json --respondents");
    assert_eq!(output.code, 1);
    assert!(
        output
            .stderr
            .contains("no firm has answers of several people"),
        "{}",
        output.stderr
    );
}
