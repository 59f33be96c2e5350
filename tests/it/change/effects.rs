//! Did a measure help: against R through the whole program, and by hand.

use super::{compared, near, panel};
use crate::support::{Scene, shared};
use serde_json::{Value, json};

/// Eight firms; those with a voucher rise by 9, 11 (mean 10), the others by 1, 3, 2 (mean 2).
const BEFORE: &str = "firm_id,a,b,c,staff,support,took,kind
f1,10,10,1,5,none,,p
f2,20,20,1,20,none,,p
f3,10,10,1,5,voucher,,q
f4,20,20,1,5,none,,q
f5,30,30,1,20,none,,q
f6,30,30,1,5,none,,q
";
const AFTER: &str = "firm_id,a,b,c,staff,support,took,kind
f1,19,19,1,5,voucher,yes,p
f2,31,31,1,20,voucher;coach,Yes,p
f3,11,11,1,5,none,no,q
f4,23,23,1,5,none,no,q
f5,32,32,1,20,none,no,q
f6,33,33,1,5,,,q
";

fn waves() -> Scene {
    panel().file("before.csv", BEFORE).file("after.csv", AFTER)
}

fn measure<'v>(found: &'v Value, id: &str) -> &'v Value {
    let measures = found["measures"].as_array().expect("measures");
    measures
        .iter()
        .find(|measure| measure["id"] == id)
        .expect("the measure")
}

/// What a firm says after counts, else what it said before; who is not known has no part in it.
#[test]
fn who_took_part() {
    let found = compared(&waves(), "before.csv after.csv");
    let voucher = measure(&found, "voucher");
    assert_eq!(voucher["title"], "A voucher");
    // f6 said nothing after, and "none" before; f3 had its voucher before and none since.
    assert_eq!(
        (
            &voucher["n_treated"],
            &voucher["n_control"],
            &voucher["n_unknown"]
        ),
        (&json!(2), &json!(4), &json!(0))
    );
    let one = &voucher["scores"][1];
    assert_eq!(one["id"], "one");
    near(&one["change_treated"], 10.0);
    near(&one["change_control"], 2.25);
    near(&one["estimate"], 7.75);
    assert_eq!(
        (&one["n_treated"], &one["n_control"]),
        (&json!(2), &json!(4))
    );
    // Only one firm had a coach: an estimate, but nothing to tell its error from.
    let coach = &measure(&found, "coach")["scores"][1];
    near(
        &coach["estimate"],
        11.0 - (9.0 + 1.0 + 3.0 + 2.0 + 3.0) / 5.0,
    );
    assert_eq!(
        (&coach["se"], &coach["p"], &coach["finding"]),
        (&Value::Null, &Value::Null, &json!("too_few"))
    );
    assert_eq!(coach["adjusted"]["estimate"], Value::Null);
}

/// By hand: changes 9, 11 against 1, 3, 2 of f3 to f5. CR0 of the difference is √(2/4 + 2/9); CR1 times √(5/4 · 9/6);
/// CR2 is Welch's √(2/2 + 1/3).
#[test]
fn errors_by_hand() {
    let scene = waves();
    let of = |se: &str| {
        let found = compared(&scene, &format!("before.csv after.csv --measure took {se}"));
        measure(&found, "took")["scores"][1].clone()
    };
    let plain = of("--se cr0");
    assert_eq!(
        (&plain["n_treated"], &plain["n_control"]),
        (&json!(2), &json!(3))
    );
    near(&plain["estimate"], 8.0);
    let cr0 = (2.0_f64 / 4.0 + 2.0 / 9.0).sqrt();
    near(&plain["se"], cr0);
    assert_eq!(
        (&plain["se_type"], &plain["df"]),
        (&json!("CR0"), &json!(4.0))
    );
    near(
        &of("--se cr1")["se"],
        cr0 * (5.0_f64 / 4.0 * 9.0 / 6.0).sqrt(),
    );
    let few = of("");
    assert_eq!(few["se_type"], "CR2");
    near(&few["se"], (2.0_f64 / 2.0 + 1.0 / 3.0).sqrt());
    let df = few["df"].as_f64().expect("degrees of freedom");
    assert!(1.0 < df && df < 4.0, "{df}");
    // The smallest effect that could have been shown, above the half width of the interval.
    let width =
        few["ci_high"].as_f64().expect("an end") - few["estimate"].as_f64().expect("an estimate");
    assert!(few["mde"].as_f64().expect("an effect") > width);
}

/// A value of a column against all others, an option of a question, a column that says only who took part.
#[test]
fn measures_by_value_and_by_silence() {
    let scene = waves();
    let found = compared(
        &scene,
        "before.csv after.csv --measure kind=p --measure support=voucher",
    );
    let ids: Vec<&Value> = found["measures"]
        .as_array()
        .expect("measures")
        .iter()
        .map(|m| &m["id"])
        .collect();
    assert_eq!(ids, ["kind=p", "support=voucher"]);
    near(
        &measure(&found, "kind=p")["scores"][1]["estimate"],
        10.0 - 2.25,
    );
    let silent = AFTER.replace(",no,", ",,");
    let scene = scene.file("silent.csv", &silent);
    let output = scene.run("compare -q q.json before.csv silent.csv --measure took -f json");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output
            .stderr
            .contains("`took` says of no firm that it did not take part"),
        "{}",
        output.stderr
    );
    let found: Value = serde_json::from_str(&output.stdout).expect("JSON");
    assert_eq!(measure(&found, "took")["n_control"], 4);
    // Who took part is often known of the later wave alone; in neither it is a mistake.
    let without: String = BEFORE
        .lines()
        .map(|line| line.rsplitn(3, ',').last().unwrap_or("").to_owned() + "\n")
        .collect();
    let scene = scene.file("without.csv", &without);
    let found = compared(&scene, "without.csv after.csv --measure took");
    assert_eq!(measure(&found, "took")["n_treated"], 2);
    let output = scene.run("compare -q q.json without.csv without.csv --measure took");
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains("there is no column `took`"),
        "{}",
        output.stderr
    );
    let found = compared(&scene, "before.csv after.csv --measure none");
    assert_eq!(found["measures"], Value::Null);
}

/// Standardised differences at the start, and what regression to the mean alone would do.
#[test]
fn the_start_is_looked_at_first() {
    let found = compared(
        &waves(),
        "before.csv after.csv --measure took --covariates size",
    );
    let took = measure(&found, "took");
    let start = took["balance"].as_array().expect("balance");
    let one = start.iter().find(|b| b["of"] == "one").expect("the score");
    // 10, 20 against 10, 20, 30: (15 − 20) / √((50 + 100) / 2).
    near(&one["standardised_difference"], -5.0 / 75.0_f64.sqrt());
    assert_eq!(one["differs"], true);
    let small = start
        .iter()
        .find(|b| b["category"] == "0-9")
        .expect("a class");
    near(&small["treated"], 0.5);
    near(&small["control"], 2.0 / 3.0);
    // r of 10, 20, 30 and 11, 23, 32.
    let r = 210.0 / (200.0_f64 * 222.0).sqrt();
    near(&took["scores"][1]["regression_to_mean"], (1.0 - r) * 5.0);
}

/// p values of all measures and scores are one family.
#[test]
fn one_family() {
    let found = compared(
        &waves(),
        "before.csv after.csv --measure took --measure kind=p",
    );
    let scores = || {
        let measures = found["measures"].as_array().expect("measures").iter();
        measures.flat_map(|measure| measure["scores"].as_array().expect("scores"))
    };
    let p: Vec<Option<f64>> = scores().map(|score| score["p"].as_f64()).collect();
    let holm = ratio::statistics::holm(&p);
    let bh = ratio::statistics::benjamini_hochberg(&p);
    assert!(p.iter().flatten().count() >= 4);
    for (at, score) in scores().enumerate() {
        assert_eq!(score["p_holm"].as_f64(), holm[at]);
        assert_eq!(score["p_bh"].as_f64(), bh[at]);
    }
}

/// A verdict says what was shown, what could have been, and under which assumption it is an effect.
#[test]
fn verdicts_in_words() {
    let rows = |wave: f64| -> String {
        let row = |at: u32| {
            let treated = at.is_multiple_of(2);
            let start = 20.0 + f64::from(at * 7 % 13);
            let noise = f64::from(at * 5 % 7) / 7.0;
            let gain = wave * (if treated { 10.0 } else { 2.0 } + noise);
            let value = start + gain;
            format!(
                "f{at},{value},{value},{},{}\n",
                1 + at % 3,
                if treated { "yes" } else { "no" }
            )
        };
        let rows: String = (0..40).map(row).collect();
        format!("firm_id,a,b,c,took\n{rows}")
    };
    let scene = panel()
        .file("before.csv", &rows(0.0))
        .file("after.csv", &rows(1.0));
    let output =
        scene.run("compare -q q.json before.csv after.csv --measure took -f table --quiet");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let text = output
        .stdout
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    for said in [
        "Both: firms that took part gained 8.0 points more than the others",
        "The adjusted estimate shows the same: +8.0",
        "Only if both groups would have changed alike without it (parallel trends) was it the measure that made the difference.",
        "errors CR1 by firm, t(G−1)",
    ] {
        assert!(text.contains(said), "{said}\n{}", output.stdout);
    }
    assert!(!text.to_lowercase().contains("caused"));
    assert!(text.contains("All firms changed alike, so that there is nothing to test: Level."));
    // All levels are as before: nothing to tell an error from.
    assert!(
        text.contains("Too few firms to say anything, or all changed alike: Level"),
        "{text}"
    );
}

/// Michigan's training grants of 1988, through the whole program: R's lm and clubSandwich.
#[test]
fn grants_agree_with_r() {
    let (Some(data), Some(expected)) = (
        shared("vectors/statistics/data/jtrain.csv"),
        shared("vectors/statistics/expected/jtrain_did.json"),
    ) else {
        return eprintln!("skipped: no reference data beside the project");
    };
    let questionnaire = json!({
        "format": 1, "id": "jtrain", "version": "1.0.0", "language": "en", "title": "Firms",
        "sections": [{"id": "s", "title": "s", "questions": [
            {"id": "fcode", "type": "text", "text": "Firm"},
            {"id": "year", "type": "text", "text": "Year"},
            {"id": "scrap", "type": "number", "text": "Scrap", "points": [[0, 0], [100, 100]]}]}],
        "firm": {"id": "fcode", "wave": "year"},
        "scores": [{"id": "rate", "title": "Scrap rate", "of": ["scrap"]}],
    });
    let scene = Scene::new().file("q.json", &questionnaire.to_string());
    scene.bytes("jtrain.csv", &std::fs::read(data).expect("data"));
    let text = std::fs::read_to_string(expected).expect("expectations");
    let document: Value = serde_json::from_str(&text).expect("JSON");
    let cases = document["cases"]
        .as_array()
        .or(document.as_array())
        .expect("cases");
    let case = |id: &str| {
        &cases
            .iter()
            .find(|case| case["id"] == id)
            .expect("the case")["expected"]
    };
    let interaction = case("jtrain8788/scrap/lm/interaction");
    for (se, name) in [("cr0", "cr0"), ("cr1", "cr1_stata"), ("cr2", "cr2")] {
        let found = compared(
            &scene,
            &format!("jtrain.csv --waves 1987,1988 --measure grant --se {se}"),
        );
        let rate = &measure(&found, "grant")["scores"][0];
        near(
            &rate["estimate"],
            interaction["coef"][3].as_f64().expect("a coefficient"),
        );
        near(
            &rate["se"],
            interaction["se"][name][3].as_f64().expect("an error"),
        );
        let ancova = case("jtrain8788/scrap/ancova");
        near(
            &rate["adjusted"]["estimate"],
            ancova["coef"][2].as_f64().expect("a coefficient"),
        );
        match se {
            "cr1" => {
                near(
                    &rate["p"],
                    interaction["cr1_stata_p_df_Gm1"][3].as_f64().expect("p"),
                );
                near(
                    &rate["ci_low"],
                    interaction["cr1_stata_lo_df_Gm1"][3]
                        .as_f64()
                        .expect("an end"),
                );
            }
            "cr2" => {
                near(
                    &rate["df"],
                    interaction["cr2_satterthwaite_df"][3].as_f64().expect("df"),
                );
                near(
                    &rate["p"],
                    interaction["cr2_satterthwaite_p"][3].as_f64().expect("p"),
                );
            }
            _ => {}
        }
    }
}
