//! Pairs, noise and groups.

use super::{PANEL, compared, near, panel};
use crate::support::{Scene, golden, records, root};
use serde_json::{Value, json};

const BEFORE: &str = "firm_id,a,b,c,staff,support,kind
f1,10,20,1,5,none,x
f2,20,20,2,5,none,x
f3,30,50,2,5,none,y
f4,40,30,3,5,none,y
gone,90,90,4,5,none,y
";

const AFTER: &str = "firm_id,a,b,c,staff,support,kind
f1,20,20,2,5,none,x
f2,40,20,2,5,none,y
f3,60,50,1,5,none,y
f4,80,70,3,5,none,y
new,10,10,1,5,none,x
,50,50,3,5,none,x
";

fn waves() -> Scene {
    panel().file("before.csv", BEFORE).file("after.csv", AFTER)
}

fn score<'v>(found: &'v Value, group: usize, id: &str) -> &'v Value {
    let scores = found["groups"][group]["scores"].as_array().expect("scores");
    scores
        .iter()
        .find(|score| score["id"] == id)
        .expect("the score")
}

/// `one` changes by 10, 20, 30, 40: mean 25, deviation √(500/3), error √(500/12).
#[test]
fn four_firms_by_hand() {
    let found = compared(&waves(), "before.csv after.csv");
    let one = score(&found, 0, "one");
    assert_eq!(
        (&one["n_pairs"], &one["n_before_only"], &one["n_after_only"]),
        (&json!(4), &json!(1), &json!(1))
    );
    near(&one["mean_before"], 25.0);
    near(&one["mean_after"], 50.0);
    near(&one["change"], 25.0);
    let error = (500.0_f64 / 12.0).sqrt();
    near(&one["se"], error);
    near(&one["df"], 3.0);
    near(&one["t"], 25.0 / error);
    // t₀.₉₇₅ of 3 degrees of freedom.
    let reach = 3.182_446_305_284_263 * error;
    near(&one["ci_low"], 25.0 - reach);
    near(&one["ci_high"], 25.0 + reach);
    // J of 3: Γ(1.5) / (√1.5 Γ(1)) = √(π/6).
    let j = (std::f64::consts::PI / 6.0).sqrt();
    near(&one["hedges_g"], 25.0 / (500.0_f64 / 3.0).sqrt() * j);
    assert_eq!(found["before_only"], json!(["gone"]));
    assert_eq!(found["after_only"], json!(["new"]));
    assert_eq!(found["without_id"], 1);
    // Those that are gone stood at 90, those that stayed at 27.5.
    near(&found["attrition"]["mean_before_of_those_gone"], 90.0);
    near(&found["attrition"]["mean_before_of_those_in_both"], 27.5);
}

/// A change is more than noise above 1.96 · √2 · SEM; the items that moved are named.
#[test]
fn noise_is_from_these_data_or_from_norms() {
    let scene = waves();
    let norms = json!({"questionnaire": {"id": "panel"}, "scores": [{"id": "both", "sem": 10.0}, {"id": "one", "sem": null}]});
    scene.bytes("norms.json", norms.to_string().as_bytes());
    let found = compared(&scene, "before.csv after.csv --norms norms.json");
    let both = score(&found, 0, "both");
    near(&both["smallest_change"], 1.96 * 2.0_f64.sqrt() * 10.0);
    // Changes of `both` are 5, 10, 15, 40 against 27.7.
    assert_eq!(
        (&both["up"], &both["down"], &both["noise"]),
        (&json!(1), &json!(0), &json!(3))
    );
    let one = score(&found, 0, "one");
    assert_eq!(
        (&one["smallest_change"], &one["up"]),
        (&Value::Null, &Value::Null)
    );
    let firm = &found["firms"][3];
    assert_eq!(firm["scores"][0]["verdict"], "up");
    assert_eq!(firm["scores"][1]["verdict"], "not_known");
    let moved: Vec<&Value> = firm["moved"]
        .as_array()
        .expect("questions")
        .iter()
        .map(|m| &m["id"])
        .collect();
    assert_eq!(moved, ["a", "b"]);
    // Of these data: the error of `ratio items` on the answers before.
    let items = scene.run("items before.csv -q q.json -f json --quiet");
    let items: Value = serde_json::from_str(&items.stdout).expect("JSON");
    let sem = items["scores"][0]["sem"].as_f64().expect("an error");
    let found = compared(&scene, "before.csv after.csv");
    near(
        &score(&found, 0, "both")["smallest_change"],
        1.96 * 2.0_f64.sqrt() * sem,
    );
    scene.bytes(
        "items.json",
        scene
            .run("items before.csv -q q.json -f json --quiet")
            .stdout
            .as_bytes(),
    );
    let same = compared(&scene, "before.csv after.csv --norms items.json");
    assert_eq!(
        score(&same, 0, "both")["smallest_change"],
        score(&found, 0, "both")["smallest_change"]
    );
}

/// A firm is told of in the group it was in before.
#[test]
fn groups_are_those_of_the_earlier_wave() {
    let found = compared(&waves(), "before.csv after.csv --by kind");
    let names: Vec<&Value> = found["groups"]
        .as_array()
        .expect("groups")
        .iter()
        .map(|g| &g["group"])
        .collect();
    assert_eq!(names, [&Value::Null, &json!("x"), &json!("y")]);
    assert_eq!(score(&found, 1, "one")["n_pairs"], 2);
    near(&score(&found, 1, "one")["change"], 15.0);
    near(&score(&found, 2, "one")["change"], 35.0);
    // `gone` was a y; `new` is an x.
    assert_eq!(found["groups"][2]["firms_before_only"], 1);
    assert_eq!(found["groups"][1]["firms_after_only"], 1);
}

/// One input with a wave column gives what two inputs give; which two waves is asked where there are more.
#[test]
fn waves_of_one_file() {
    let column = |text: &str, wave: &str| -> String {
        let mut lines = text.lines().skip(1);
        lines
            .by_ref()
            .map(|line| format!("{line},{wave}\n"))
            .collect()
    };
    let heading = "firm_id,a,b,c,staff,support,kind,wave\n";
    let both = format!("{heading}{}{}", column(AFTER, "T1"), column(BEFORE, "T0"));
    let third = format!("{both}{}", column(AFTER, "T2"));
    let scene = waves().file("both.csv", &both).file("third.csv", &third);
    let two = compared(&scene, "before.csv after.csv");
    let one = compared(&scene, "both.csv");
    assert_eq!(one["groups"], two["groups"]);
    assert_eq!(one["before"]["name"], "T0");
    let output = scene.run("compare third.csv -q q.json");
    assert_eq!(output.code, 2);
    assert!(
        output
            .stderr
            .contains("there are 3 waves (`T0`, `T1`, `T2`); say which two with --waves"),
        "{}",
        output.stderr
    );
    let named = compared(&scene, "third.csv --waves T0,T2");
    assert_eq!(named["groups"], two["groups"]);
    assert_eq!(named["other_waves"], 6);
}

/// Of several people of a firm the mean is taken.
#[test]
fn several_responses_of_a_firm() {
    let scene = panel()
        .file(
            "before.csv",
            "firm_id,who,a,b\nf,owner,10,10\nf,staff,30,30\ng,owner,10,10\n",
        )
        .file(
            "after.csv",
            "firm_id,who,a,b\nf,owner,50,50\ng,owner,20,20\n",
        );
    let found = compared(&scene, "before.csv after.csv");
    assert_eq!(found["firms"][0]["responses_before"], 2);
    near(&found["firms"][0]["scores"][0]["change"], 30.0);
}

#[test]
fn what_can_be_wrong_is_said() {
    let scene = waves()
        .file("other.csv", "firm_id,a,b\nq1,1,1\nq2,2,2\n")
        .file("mixed.csv", "firm_id,a,b,wave\nf1,1,1,T0\nf1,2,2,T1\n")
        .file("norms.json", "{}")
        .file(
            "wrong.json",
            r#"{"questionnaire": {"id": "other"}, "scores": []}"#,
        )
        .file(
            "village.json",
            &PANEL.replace("\"firm\": {\"id\": \"firm_id\", ", "\"firm\": {"),
        );
    for (arguments, code, said) in [
        (
            "before.csv other.csv",
            1,
            "no firm is in both waves: 5 are in before.csv alone and 2 in other.csv alone",
        ),
        (
            "before.csv mixed.csv",
            2,
            "mixed.csv holds answers of several waves (T0, T1)",
        ),
        ("before.csv", 2, "no answer says of which wave it is"),
        (
            "mixed.csv --waves T0,T9",
            2,
            "no answer is of the wave `T9`; there are `T0`, `T1`",
        ),
        ("mixed.csv --waves T0", 2, "--waves takes two waves"),
        (
            "before.csv after.csv --norms norms.json",
            1,
            "norms.json is neither norms nor an item analysis",
        ),
        (
            "before.csv after.csv --norms wrong.json",
            2,
            "is of the questionnaire `other`, not of `panel`",
        ),
        (
            "before.csv after.csv -o out.pdf",
            2,
            "end it with txt, csv, json, html or xlsx",
        ),
        (
            "before.csv after.csv --by support",
            2,
            "can have several answers",
        ),
        ("before.csv nowhere.csv", 1, "can't open nowhere.csv"),
        (
            "before.csv after.csv --measure staff",
            2,
            "`staff` says neither yes nor no but `5`; compare one of these with the others: --measure 'staff=5'",
        ),
        (
            "before.csv after.csv --measure support=vouchr",
            2,
            "did you mean `voucher`?",
        ),
        (
            "before.csv after.csv --respondents --by kind",
            2,
            "cannot be used with",
        ),
    ] {
        let output = scene.run(&format!("compare -q q.json {arguments}"));
        assert_eq!(output.code, code, "{arguments}: {}", output.stderr);
        assert!(
            output.stderr.contains(said),
            "{arguments}: {}",
            output.stderr
        );
        assert!(!scene.has("out.pdf"));
    }
    let output = scene.run("compare -q village.json before.csv after.csv");
    assert_eq!(output.code, 2);
    assert!(
        output
            .stderr
            .contains("does not say which question holds the firm's id"),
        "{}",
        output.stderr
    );
    // What is there stays.
    let scene = waves().file("out.json", "kept");
    let output = scene.run("compare -q q.json before.csv after.csv -o out.json");
    assert_ne!(output.code, 0);
    assert_eq!(scene.read("out.json"), "kept");
}

#[test]
fn a_rejected_row_is_told_of_and_is_in_no_wave() {
    let scene = waves().file("twice.csv", &format!("{AFTER}f1,90,90,4,5,none,x\n"));
    let output = scene.run("compare -q q.json before.csv twice.csv -f json");
    assert_eq!(output.code, 3, "{}", output.stderr);
    assert!(
        output.stderr.contains("11 scored, 1 rejected"),
        "{}",
        output.stderr
    );
    let found: Value = serde_json::from_str(&output.stdout).expect("JSON");
    near(&found["firms"][0]["scores"][1]["after"], 20.0);
}

/// The example, as it is seen.
#[test]
fn the_example_as_it_is_seen() {
    let scene = Scene::new();
    for file in ["survey.csv", "followup.csv"] {
        scene.bytes(
            file,
            &std::fs::read(root().join("examples").join(file)).expect("an example"),
        );
    }
    let command =
        "compare survey.csv followup.csv --quiet --measure support=training --measure support=loan";
    let screen = scene.run(&format!("{command} -f table"));
    assert_eq!(screen.code, 0, "{}", screen.stderr);
    golden("compare.txt", &screen.stdout);
    assert!(screen.stdout.lines().all(|line| line.chars().count() <= 80));
    let output = scene.run(&format!("{command} -o change.html"));
    assert_eq!(output.code, 0, "{}", output.stderr);
    golden("compare.html", &scene.read("change.html"));
    let csv = scene.run(&format!("{command} -f csv"));
    golden("compare.csv", &csv.stdout);
    // The workbook has the rows of the csv.
    let output = scene.run(&format!(
        "{command} --by size_class -o change.xlsx --firms firms.csv"
    ));
    assert_eq!(output.code, 0, "{}", output.stderr);
    use calamine::Reader as _;
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook(scene.path().join("change.xlsx")).expect("a workbook");
    assert_eq!(
        book.sheet_names(),
        ["Changes", "Measures", "At the start", "Firms", "Notes"]
    );
    let firms = records(&scene.read("firms.csv"));
    let sheet = book.worksheet_range("Firms").expect("a sheet");
    assert_eq!(sheet.height(), firms.len() + 1);
    assert!(
        firms
            .iter()
            .any(|row| row["in"] == "both" && row["verdict"] == "up")
    );
    assert!(
        firms
            .iter()
            .any(|row| row["in"] == "before" && row["score"].is_empty())
    );
}
