//! What comes out for a firm: road map, strengths and gaps, bands, classes, advice. Each test is a
//! small questionnaire, a few answers, and what must come out.

use crate::support::Scene;
use serde_json::{Value, json};

/// Four answers worth 0 to 3.
const LADDER: &str = r#"{"code": "a", "label": "Not at all", "points": 0}, {"code": "b", "label": "A little", "points": 1},
    {"code": "c", "label": "Much", "points": 2}, {"code": "d", "label": "Fully", "points": 3},
    {"code": "dk", "label": "Don't know", "means": "missing"}, {"code": "na", "label": "Not for us", "means": "not_applicable"}"#;

/// A questionnaire of questions with the ladder (id and further keys) and the rest of the file.
fn questionnaire(questions: &[&str], rest: &str) -> String {
    let questions: Vec<String> = questions
        .iter()
        .map(|q| match q.contains("\"type\"") {
            true => format!("{{{q}, \"text\": \"?\"}}"),
            false => {
                format!("{{{q}, \"type\": \"choice\", \"text\": \"?\", \"scale\": \"ladder\"}}")
            }
        })
        .collect();
    format!(
        r#"{{"format": 1, "id": "small", "version": "1.0.0", "language": "en", "title": "Small",
        "scales": {{"ladder": [{LADDER}]}},
        "sections": [{{"id": "all", "title": "All", "questions": [{}]}}], {rest}}}"#,
        questions.join(",\n")
    )
}

/// The profile of one firm.
fn profile(questionnaire: &str, answers: Value) -> Value {
    let scene = Scene::new()
        .file("q.json", questionnaire)
        .file("a.json", &answers.to_string());
    let output = scene.run("score a.json -q q.json -f jsonl --quiet");
    assert_eq!(output.code, 0, "{}", output.stderr);
    serde_json::from_str(&output.stdout).expect("JSON")
}

/// The road map as `question from>to`.
fn steps(profile: &Value) -> Vec<String> {
    let steps = profile["roadmap"].as_array().expect("a road map");
    steps
        .iter()
        .map(|s| {
            format!(
                "{} {}>{}",
                s["question"].as_str().unwrap_or(""),
                s["from"].as_str().unwrap_or(""),
                s["to"].as_str().unwrap_or("")
            )
        })
        .collect()
}

const TWO_IN_ONE: &str = r#""scores": [{"id": "all_of_it", "title": "All", "of": ["x", "y"]}], "profile": {"headline": "all_of_it"}"#;

#[test]
fn steps_go_up_by_one_and_come_by_gain_for_effort() {
    let q = questionnaire(
        &[
            r#""id": "x", "effort": 3, "steps": {"a": "Begin."}"#,
            r#""id": "y", "effort": 1"#,
        ],
        TWO_IN_ONE,
    );
    let found = profile(&q, json!({"x": "a", "y": "b"}));
    assert_eq!(steps(&found), ["y b>c", "x a>b"]);
    assert_eq!(found["roadmap"][1]["text"], "Begin.");
    assert_eq!(
        found["roadmap"][0]["text"], "Much",
        "the next answer's label where there is no step"
    );
    let gain = found["roadmap"][0]["gain"].as_f64().expect("a gain");
    assert!(
        (gain - 100.0 / 6.0).abs() < 1e-9,
        "one of three steps of one of two questions: {gain}"
    );
}

#[test]
fn equal_steps_come_in_the_order_of_asking() {
    let q = questionnaire(&[r#""id": "x""#, r#""id": "y""#], TWO_IN_ONE);
    assert_eq!(
        steps(&profile(&q, json!({"x": "b", "y": "b"}))),
        ["x b>c", "y b>c"]
    );
}

#[test]
fn the_best_the_unknown_and_the_not_applicable_have_no_step() {
    let q = questionnaire(&[r#""id": "x""#, r#""id": "y""#], TWO_IN_ONE);
    assert_eq!(steps(&profile(&q, json!({"x": "d", "y": "a"}))), ["y a>b"]);
    assert_eq!(steps(&profile(&q, json!({"x": "dk", "y": "a"}))), ["y a>b"]);
    assert_eq!(steps(&profile(&q, json!({"x": "na", "y": "a"}))), ["y a>b"]);
    assert!(
        steps(&profile(&q, json!({}))).is_empty(),
        "no headline, no gain"
    );
}

#[test]
fn what_counts_reversed_moves_down_and_twice_reversed_up() {
    let once = r#""scores": [{"id": "all_of_it", "title": "All", "of": ["x", {"id": "y", "reverse": true}]}], "profile": {"headline": "all_of_it"}"#;
    let q = questionnaire(&[r#""id": "x""#, r#""id": "y""#], once);
    let found = profile(&q, json!({"x": "d", "y": "c"}));
    assert_eq!(steps(&found), ["y c>b"]);
    assert!(found["roadmap"][0]["gain"].as_f64() > Some(0.0));
    assert!(
        steps(&profile(&q, json!({"x": "d", "y": "a"}))).is_empty(),
        "at its best already"
    );
    let twice = r#""scores": [{"id": "inner", "title": "Inner", "of": [{"id": "y", "reverse": true}]},
        {"id": "all_of_it", "title": "All", "of": ["x", {"id": "inner", "reverse": true}]}], "profile": {"headline": "all_of_it"}"#;
    let q = questionnaire(&[r#""id": "x""#, r#""id": "y""#], twice);
    assert_eq!(steps(&profile(&q, json!({"x": "d", "y": "c"}))), ["y c>d"]);
}

#[test]
fn a_question_that_counts_both_ways_moves_where_it_gains() {
    let rest = r#""scores": [{"id": "for_it", "title": "For", "of": ["y"]}, {"id": "against", "title": "Against", "of": [{"id": "y", "reverse": true}]},
        {"id": "all_of_it", "title": "All", "of": ["for_it", {"id": "against", "weight": 3}]}], "profile": {"headline": "all_of_it"}"#;
    let q = questionnaire(&[r#""id": "y""#], rest);
    assert_eq!(steps(&profile(&q, json!({"y": "b"}))), ["y b>a"]);
    assert!(steps(&profile(&q, json!({"y": "a"}))).is_empty());
}

#[test]
fn what_the_firm_wants_to_work_on_comes_first() {
    let rest = r#""scores": [{"id": "one", "title": "One", "of": ["x"]}, {"id": "two", "title": "Two", "of": ["y"]},
        {"id": "all_of_it", "title": "All", "of": ["one", {"id": "two", "weight": 5}]}],
        "profile": {"headline": "all_of_it", "dimensions": ["one", "two"], "focus": "wish"}"#;
    let wish = r#""id": "wish", "type": "choices", "options": [{"code": "one", "label": "One"}, {"code": "two", "label": "Two"}, {"code": "none", "label": "None", "exclusive": true}]"#;
    let q = questionnaire(&[r#""id": "x""#, r#""id": "y""#, wish], rest);
    assert_eq!(
        steps(&profile(&q, json!({"x": "a", "y": "a"}))),
        ["y a>b", "x a>b"]
    );
    assert_eq!(
        steps(&profile(&q, json!({"x": "a", "y": "a", "wish": ["one"]}))),
        ["x a>b", "y a>b"]
    );
    assert_eq!(
        steps(&profile(&q, json!({"x": "a", "y": "a", "wish": ["none"]}))),
        ["y a>b", "x a>b"]
    );
}

#[test]
fn options_in_any_order_of_points() {
    let odd = r#""id": "x", "type": "choice", "options": [{"code": "most", "label": "M", "points": 9}, {"code": "least", "label": "L", "points": -1}, {"code": "some", "label": "S", "points": 4}, {"code": "same", "label": "E", "points": 4}]"#;
    let rest = r#""scores": [{"id": "all_of_it", "title": "All", "of": ["x"]}], "profile": {"headline": "all_of_it"}"#;
    let q = questionnaire(&[odd], rest);
    let found = profile(&q, json!({"x": "least"}));
    assert_eq!(steps(&found), ["x least>some"]);
    assert_eq!(found["roadmap"][0]["gain"], 50.0);
    assert_eq!(steps(&profile(&q, json!({"x": "same"}))), ["x same>most"]);
}

#[test]
fn a_step_outside_the_headline_gains_nothing() {
    let rest = r#""scores": [{"id": "all_of_it", "title": "All", "of": ["x"]}, {"id": "aside", "title": "Aside", "of": ["y"]}], "profile": {"headline": "all_of_it", "dimensions": ["aside"]}"#;
    let q = questionnaire(&[r#""id": "x""#, r#""id": "y""#], rest);
    let found = profile(&q, json!({"x": "c", "y": "a"}));
    assert_eq!(steps(&found), ["x c>d", "y a>b"]);
    assert_eq!(found["roadmap"][1]["gain"], 0.0);
}

const FOUR_DIMENSIONS: &str = r#""scores": [{"id": "one", "title": "One", "of": ["w"]}, {"id": "two", "title": "Two", "of": ["x"]},
    {"id": "three", "title": "Three", "of": ["y"]}, {"id": "four", "title": "Four", "of": ["z"], "bands": [{"id": "only", "title": "Only", "from": 0}]},
    {"id": "all_of_it", "title": "All", "of": ["one", "two", "three", "four"], "min_answered": 0.75}],
    "profile": {"headline": "all_of_it", "dimensions": ["one", "two", "three", "four"]},
    "bands": [{"id": "low", "title": "Low", "from": 0}, {"id": "mid", "title": "Mid", "from": 33.333333333}, {"id": "high", "title": "High", "from": 80}]"#;

fn four() -> String {
    questionnaire(
        &[
            r#""id": "w""#,
            r#""id": "x""#,
            r#""id": "y""#,
            r#""id": "z""#,
        ],
        FOUR_DIMENSIONS,
    )
}

#[test]
fn strengths_lie_above_the_firms_own_mean_and_gaps_below() {
    let found = profile(&four(), json!({"w": "d", "x": "c", "y": "a", "z": "b"}));
    assert_eq!(found["strengths"], json!(["one", "two"]));
    assert_eq!(found["gaps"], json!(["three", "four"]));
}

#[test]
fn even_firms_have_neither_and_the_extreme_bands_hold_back() {
    let even = profile(&four(), json!({"w": "b", "x": "b", "y": "b", "z": "b"}));
    assert_eq!(
        (even["strengths"].clone(), even["gaps"].clone()),
        (json!([]), json!([]))
    );
    // A third of 100 lies in the band from 33.333333333 on, since comparisons are rounded.
    assert_eq!(even["scores"]["one"]["band"], "mid");
    let low = profile(&four(), json!({"w": "a", "x": "a", "y": "a", "z": "b"}));
    assert_eq!(
        low["strengths"],
        json!(["four"]),
        "its only band is not the lowest of several"
    );
}

#[test]
fn statuses_are_told_apart() {
    let found = profile(&four(), json!({"w": "na", "x": "dk", "y": "c", "z": "c"}));
    let status = |id: &str| {
        found["scores"][id]["status"]
            .as_str()
            .unwrap_or("")
            .to_owned()
    };
    assert_eq!(
        [status("one"), status("two"), status("three")],
        ["not_applicable", "insufficient", "scored"]
    );
    assert_eq!(
        found["scores"]["all_of_it"],
        json!({"value": null, "band": null, "status": "insufficient", "answered": 2, "applicable": 3})
    );
    assert_eq!(found["completeness"], json!(2.0 / 3.0));
    let none = profile(&four(), json!({"w": "na", "x": "na", "y": "na", "z": "na"}));
    assert_eq!(none["scores"]["all_of_it"]["status"], "not_applicable");
    assert_eq!(none["completeness"], Value::Null);
    assert_eq!(found["scores"]["four"]["band"], "only", "bands of its own");
}

#[test]
fn classes_in_order_and_advice_all_of_it() {
    let rest = r#""scores": [{"id": "s", "title": "S", "of": ["x"]}], "profile": {"headline": "s"},
        "bands": [{"id": "low", "title": "Low", "from": 0}, {"id": "high", "title": "High", "from": 50}],
        "classifications": [{"id": "kind", "title": "Kind", "classes": [
          {"id": "top", "title": "Top", "when": {"score": "s", "at_least": 66.666666667}},
          {"id": "upper", "title": "Upper", "when": {"score": "s", "band": "high"}},
          {"id": "silent", "title": "Silent", "when": {"not": {"any": [{"score": "s", "band": "low"}, {"score": "s", "band": "high"}]}}}]}],
        "advice": [
          {"id": "second", "title": "2", "when": {"question": "x", "in": ["a", "c"]}},
          {"id": "first", "title": "1", "when": {"score": "s", "below": 100}},
          {"id": "third", "title": "3", "when": {"question": "x", "answered": false}}]"#;
    let q = questionnaire(&[r#""id": "x""#], rest);
    let outcome = |answer: Value| {
        let found = profile(&q, answer);
        (found["classes"]["kind"].clone(), found["advice"].clone())
    };
    assert_eq!(
        outcome(json!({"x": "c"})),
        (json!("top"), json!(["second", "first"]))
    );
    assert_eq!(outcome(json!({"x": "b"})), (Value::Null, json!(["first"])));
    assert_eq!(
        outcome(json!({"x": "dk"})),
        (json!("silent"), json!(["third"]))
    );
}

#[test]
fn a_questionnaire_without_scores_or_profile_can_be_used() {
    let q = questionnaire(
        &[r#""id": "x""#],
        r#""forms": [{"id": "f", "title": "F", "questions": ["x"]}]"#,
    );
    let found = profile(&q, json!({"x": "a"}));
    assert_eq!(found["headline"], Value::Null);
    assert_eq!(found["scores"], json!({}));
    let scene = Scene::new().file("q.json", &q).file("d.csv", "x\na\n");
    assert_eq!(scene.run("score d.csv -q q.json -f table").code, 0);
    assert_eq!(scene.run("explain d.csv -q q.json").code, 0);
    assert_eq!(scene.run_with("assess m.json -q q.json", "a\n\n").code, 0);
}

/// Problems of one cell of a `choices` question with these options.
fn several(options: &str, cell: &str) -> (String, i64) {
    let question = format!(r#""id": "x", "type": "choices", "options": [{options}]"#);
    let rest = r#""scores": [{"id": "s", "title": "S", "of": ["x"]}]"#;
    let scene = Scene::new()
        .file("q.json", &questionnaire(&[&question], rest))
        .file("d.csv", &format!("x,note\n\"{cell}\",1\n"));
    let output = scene.run("score d.csv -q q.json -f jsonl --quiet");
    let found: Value = serde_json::from_str(&output.stdout).expect("JSON");
    let problems = found["problems"].as_array().expect("problems").len();
    (found["scores"]["s"]["value"].to_string(), problems as i64)
}

#[test]
fn separators_of_several_codes() {
    let plain = r#"{"code": "1", "label": "Bread", "points": 1}, {"code": "2", "label": "Rolls", "points": 3}"#;
    for cell in ["1;2", "1|2", "1,2", "bread, ROLLS", "1; 2;", "2.0;1"] {
        assert_eq!(several(plain, cell), ("100.0".to_owned(), 0), "{cell}");
    }
    assert_eq!(several(plain, "1 2").1, 1);
    // A comma inside a label separates nothing.
    let comma = r#"{"code": "1", "label": "Bread, dark", "points": 1}, {"code": "2", "label": "Rolls", "points": 3}"#;
    assert_eq!(several(comma, "Bread, dark"), ("25.0".to_owned(), 0));
    assert_eq!(
        several(comma, "Bread, dark; Rolls"),
        ("100.0".to_owned(), 0)
    );
    assert_eq!(several(comma, "1,2").1, 1);
    // One code that can't be understood spoils the answer: a part of it would be a guess.
    assert_eq!(several(plain, "1;3"), ("null".to_owned(), 1));
    // A label with the separator in it is understood where it stands alone.
    let semicolon = r#"{"code": "1", "label": "Bread; dark", "points": 1}, {"code": "2", "label": "Rolls", "points": 3}"#;
    assert_eq!(several(semicolon, "Bread; dark"), ("25.0".to_owned(), 0));
}

#[test]
fn a_code_goes_before_a_label_and_a_label_of_two_is_refused() {
    let crossed = r#"{"code": "1", "label": "2", "points": 1}, {"code": "2", "label": "Same", "points": 3}, {"code": "3", "label": "same", "points": 4}"#;
    assert_eq!(several(crossed, "2"), ("37.5".to_owned(), 0));
    assert_eq!(several(crossed, "SAME").1, 1);
    // A code of the questionnaire's own is no missing code.
    let own = r#"{"code": "NA", "label": "North America", "points": 1}, {"code": "EU", "label": "Europe", "points": 3}"#;
    assert_eq!(several(own, "NA"), ("25.0".to_owned(), 0));
}
