//! What ranks hang on, and what if: by hand, through the program, and in every format.

use super::{figure, figures, long};
use crate::support::{Scene, root};
use serde_json::Value;

const QUESTIONNAIRE: &str = r#"{
  "format": 1, "id": "beside", "version": "1.0.0", "language": "en", "title": "Beside",
  "scales": {"often": [
    {"code": "1", "label": "Never", "points": 0}, {"code": "2", "label": "Now and then", "points": 1},
    {"code": "3", "label": "Often", "points": 2}, {"code": "4", "label": "Always", "points": 4},
    {"code": "dk", "label": "Don't know", "means": "missing"}]},
  "sections": [{"id": "s", "title": "S", "questions": [
    {"id": "firm_id", "type": "text", "text": "Firm"},
    {"id": "place", "type": "text", "text": "Place"},
    {"id": "a", "type": "choice", "text": "A", "scale": "often"},
    {"id": "b", "type": "choice", "text": "B", "scale": "often"},
    {"id": "x", "type": "number", "text": "X", "min": 0, "max": 100, "points": [[0, 0], [100, 100]]},
    {"id": "help", "type": "choices", "text": "Help", "options": [
      {"code": "voucher", "label": "Voucher"}, {"code": "none", "label": "None", "exclusive": true}]}]}],
  "firm": {"id": "firm_id", "measures": "help"},
  "scores": [
    {"id": "one", "title": "One", "of": ["a", {"id": "b", "reverse": true}]},
    {"id": "two", "title": "Two", "of": ["x"]},
    {"id": "whole", "title": "Whole", "of": [{"id": "one", "weight": 3}, "two"]}],
  "profile": {"headline": "whole", "dimensions": ["one", "two"]},
  "bands": [{"id": "low", "title": "Low", "from": 0}, {"id": "high", "title": "High", "from": 50}]
}"#;

/// Six firms in each of two places. North: one 100, two 0, whole 75. South: one 37.5, two 80, whole 48.125.
fn answers() -> String {
    let mut text = "firm_id,place,a,b,x,help\n".to_owned();
    for firm in 0..6 {
        text.push_str(&format!("n{firm},north,4,1,0,voucher\n"));
    }
    for firm in 0..6 {
        text.push_str(&format!("s{firm},south,2,3,80,none\n"));
    }
    text
}

fn scene() -> Scene {
    Scene::new()
        .file("q.json", QUESTIONNAIRE)
        .file("answers.csv", &answers())
}

const COMMON: &[&str] = &["answers.csv", "-q", "q.json", "--by", "place", "--unsafe"];

fn near(got: Option<f64>, expected: f64) {
    let got = got.expect("a figure");
    assert!((got - expected).abs() < 1e-9, "{got}, not {expected}");
}

/// With weights 3·(1 ± ¼) and 1 ± ¼ north (100, 0) stays above south (37.5, 80): the share of "one" is at least 2.25/3.5.
/// With any weights north leads as long as the share of "one" is above 80/142.5, which is 0.5614: in 43.9% of splits.
#[test]
fn ranks_by_hand() {
    let found = long(
        &scene(),
        &[COMMON, &["--robustness", "--draws", "4000"]].concat(),
    );
    let of = |group: &str, stat: &str| figure(&found, group, "whole", stat).0;
    near(of("north", "rank"), 1.0);
    near(of("south", "rank"), 2.0);
    near(of("north", "ranked"), 2.0);
    near(of("north", "rank_noise_unchanged"), 1.0);
    near(of("north", "rank_noise_high"), 1.0);
    let share = of("north", "rank_simplex_unchanged").expect("a share");
    assert!((share - (1.0 - 80.0 / 142.5)).abs() < 0.03, "{share}");
    // North is high as long as the share of "one" is at least a half.
    let stays = of("north", "band_simplex_stays").expect("a share");
    assert!((stays - 0.5).abs() < 0.03, "{stays}");
    near(of("north", "rank_without:one"), 2.0);
    near(of("north", "rank_without:two"), 1.0);
    near(of("north", "rank_arithmetic"), 1.0);
    // The geometric mean of 100 and 0 is 0.
    near(of("north", "rank_geometric"), 2.0);
}

#[test]
fn a_seed_gives_the_same_bytes() {
    let scene = scene();
    let all = format!(
        "regions {} --robustness --draws 50 -f json",
        COMMON.join(" ")
    );
    let (one, same) = (scene.run(&all), scene.run(&all));
    let other = scene.run(&format!("{all} --seed 2"));
    assert_eq!(one.stdout, same.stdout);
    assert_ne!(one.stdout, other.stdout);
    let found: Value = serde_json::from_str(&one.stdout).expect("json");
    assert_eq!(found["robustness"]["generator"], "ChaCha8");
    assert_eq!(
        found["rows"][0]["robustness"]["leave_one_out"][0]["without"],
        "one"
    );
    assert_eq!(found["rows"][0]["robustness"]["arithmetic"]["band"], "high");
}

fn scenarios(changes: &str) -> String {
    format!(r#"{{"format": 1, "questionnaire": "beside", "scenarios": [{changes}]}}"#)
}

fn what_if(changes: &str, name: &str) -> [Option<f64>; 6] {
    let scene = scene().file("s.json", &scenarios(changes));
    let found = long(&scene, &[COMMON, &["--what-if", "s.json"]].concat());
    let of = |group: &str, score: &str, stat: &str| {
        figure(&found, group, score, &format!("what_if:{name}:{stat}")).0
    };
    [
        of("north", "", "concerned"),
        of("south", "", "concerned"),
        of("south", "one", "mean"),
        of("south", "one", "difference"),
        of("south", "whole", "difference"),
        of("Total", "whole", "difference"),
    ]
}

/// South's a rises from 25 to 50, its b, counted reversed, falls from 50 to 25 and counts 75: "one" from 37.5 to 62.5.
#[test]
fn steps_by_hand() {
    let found = what_if(
        r#"{"id": "up", "title": "Up", "when": {"score": "one", "below": 50}, "change": [{"raise": ["one"]}]}"#,
        "up",
    );
    for (got, expected) in found.into_iter().zip([0.0, 6.0, 62.5, 25.0, 18.75, 9.375]) {
        near(got, expected);
    }
}

/// Who had no voucher reaches those that had one: a from 2 to 4, b from 3 to 1; x is above the median and stays.
#[test]
fn medians_by_hand() {
    let found = what_if(
        r#"{"id": "v", "title": "V", "when": {"not": {"question": "help", "is": "voucher"}},
            "change": [{"reach": ["whole"], "median_of": {"question": "help", "is": "voucher"}}]}"#,
        "v",
    );
    for (got, expected) in found
        .into_iter()
        .zip([0.0, 6.0, 100.0, 62.5, 46.875, 23.4375])
    {
        near(got, expected);
    }
}

/// Numbers that count the same go by their size, wherever they stand: the median of 12, 12, 12, 30, 30, 30 is 12, with which `b` is
/// still to be asked.
#[test]
fn a_median_of_numbers_that_count_the_same() {
    let questionnaire = QUESTIONNAIRE
        .replace(r#"[[0, 0], [100, 100]]"#, r#"[[0, 0], [10, 100]]"#)
        .replace(
            r#"{"id": "b", "type""#,
            r#"{"id": "b", "ask_if": {"question": "x", "below": 15}, "type""#,
        );
    // `b` hangs on `x`, which is to be asked before it.
    let x = r#"    {"id": "x", "type": "number", "text": "X", "min": 0, "max": 100, "points": [[0, 0], [10, 100]]},
"#;
    let questionnaire = questionnaire.replace(x, "").replacen(
        r#"    {"id": "a", "#,
        &format!(r#"{x}    {{"id": "a", "#),
        1,
    );
    let mut rows: Vec<String> = (0..6)
        .map(|firm| format!("n{firm},north,4,1,{},voucher\n", [30, 12][firm % 2]))
        .chain((0..6).map(|firm| format!("s{firm},south,2,3,5,none\n")))
        .collect();
    let what = r#"{"id": "v", "title": "V", "change": [{"reach": ["x"], "median_of": {"question": "help", "is": "voucher"}}]}"#;
    for _ in 0..2 {
        let scene = Scene::new()
            .file("q.json", &questionnaire)
            .file(
                "answers.csv",
                &format!("firm_id,place,a,b,x,help\n{}", rows.concat()),
            )
            .file("s.json", &scenarios(what));
        let found = long(&scene, &[COMMON, &["--what-if", "s.json"]].concat());
        let of = |score: &str, stat: &str| {
            figure(&found, "south", score, &format!("what_if:v:{stat}")).0
        };
        near(of("", "concerned"), 6.0);
        near(of("two", "mean"), 100.0);
        near(of("one", "difference"), 0.0);
        rows.reverse();
    }
}

/// A number and a choice that are set; who has both already is not concerned.
#[test]
fn answers_that_are_set() {
    let found = what_if(
        r#"{"id": "set", "title": "Set", "change": [{"set": "x", "to": "80"}, {"set": "a", "to": "4"}]}"#,
        "set",
    );
    for (got, expected) in found
        .into_iter()
        .zip([6.0, 6.0, 75.0, 37.5, 28.125, 24.0625])
    {
        near(got, expected);
    }
}

#[test]
fn an_unanswered_question_stays_unanswered() {
    let mut answers = answers();
    answers.push_str("s6,south,dk,,80,none\n");
    let scene = scene().file("answers.csv", &answers).file(
        "s.json",
        &scenarios(r#"{"id": "up", "title": "Up", "change": [{"raise": ["a", "b"], "steps": 9}]}"#),
    );
    let found = long(&scene, &[COMMON, &["--what-if", "s.json"]].concat());
    // The best of both has nothing to rise by.
    near(figure(&found, "north", "", "what_if:up:concerned").0, 0.0);
    near(figure(&found, "south", "", "what_if:up:concerned").0, 6.0);
    near(figure(&found, "south", "one", "what_if:up:mean").0, 100.0);
}

/// Whether few firms are concerned is told as little as how many are in a class.
#[test]
fn few_concerned_firms_are_confidential() {
    let mut answers = answers();
    for firm in 0..6 {
        let x = if firm == 0 { 10 } else { 60 };
        answers.push_str(&format!("e{firm},east,2,3,{x},none\n"));
    }
    let scene = scene().file("answers.csv", &answers).file(
        "s.json",
        &scenarios(r#"{"id": "low", "title": "Low", "when": {"score": "two", "below": 20}, "change": [{"set": "x", "to": "50"}]}"#),
    );
    let run = scene.run("regions answers.csv -q q.json --by place --what-if s.json --long -f csv");
    let found = figures(&run);
    for stat in ["concerned", "mean", "difference"] {
        let score = if stat == "concerned" { "" } else { "whole" };
        let (value, flag) = figure(&found, "east", score, &format!("what_if:low:{stat}"));
        assert_eq!((value, flag.as_str()), (None, "c"), "{stat}");
    }
}

#[test]
fn every_finding_about_scenarios() {
    for (changes, code, said) in [
        (
            r#"{"id": "s", "title": "S", "change": [{}]}"#,
            "S001",
            "changes nothing",
        ),
        (
            r#"{"id": "s", "title": "S", "change": [{"raise": ["a"], "set": "x", "to": "1"}]}"#,
            "S001",
            "several at once",
        ),
        (
            r#"{"id": "s", "title": "S", "change": [{"raise": ["a"], "median_of": {"all": []}}]}"#,
            "S001",
            "different kinds",
        ),
        (
            r#"{"id": "s", "title": "S", "change": [{"raise": ["a"], "steps": 0}]}"#,
            "S001",
            "by no step",
        ),
        (
            r#"{"id": "s", "title": "S", "change": [{"raise": ["onee"]}]}"#,
            "S002",
            "did you mean `one`?",
        ),
        (
            r#"{"id": "s", "title": "S", "change": [{"raise": ["x"]}]}"#,
            "S003",
            "can't raise",
        ),
        (
            r#"{"id": "s", "title": "S", "change": [{"reach": ["help"]}]}"#,
            "S003",
            "can't reach",
        ),
        (
            r#"{"id": "s", "title": "S", "change": [{"set": "a", "to": "9"}]}"#,
            "S003",
            "no option `9`",
        ),
        (
            r#"{"id": "s", "title": "S", "change": [{"set": "x", "to": "900"}]}"#,
            "S003",
            "no number",
        ),
        (
            r#"{"id": "s", "title": "S", "change": [{"set": "one", "to": "9"}]}"#,
            "S003",
            "follows from answers",
        ),
        (
            r#"{"id": "s", "title": "S", "when": {"score": "ones", "below": 3}, "change": [{"raise": ["a"]}]}"#,
            "Q012",
            "ones",
        ),
        (
            r#"{"id": "s", "title": "S", "chance": []}"#,
            "Q002",
            "chance",
        ),
        (
            r#"{"id": "s", "title": "S", "change": [{"raise": ["a"]}]}, {"id": "s", "title": "T", "change": [{"raise": ["b"]}]}"#,
            "Q011",
            "s",
        ),
    ] {
        let scene = scene().file("s.json", &scenarios(changes));
        let run = scene.run(&format!("regions {} --what-if s.json", COMMON.join(" ")));
        assert_eq!(run.code, 1, "{changes}");
        assert!(
            run.stderr.contains(&format!("error[{code}]")),
            "{changes}: {}",
            run.stderr
        );
        assert!(run.stderr.contains(said), "{changes}: {}", run.stderr);
        assert!(run.stderr.contains("s.json:1:"), "{}", run.stderr);
    }
    let other = scenarios("").replace("beside", "other");
    let scene = scene().file("s.json", &other);
    let run = scene.run(&format!("regions {} --what-if s.json", COMMON.join(" ")));
    assert!(run.stderr.contains("error[S004]"), "{}", run.stderr);
    let page = std::fs::read_to_string(root().join("docs/findings.md")).expect("a page");
    for (code, meaning) in ratio::regions::SCENARIO_CODES {
        assert!(page.contains(&format!("| {code} | {meaning} |")), "{code}");
    }
}

#[test]
fn wrong_use_is_explained() {
    let few = r#"{"id": "v", "title": "V", "change": [{"reach": ["a"], "median_of": {"question": "place", "answered": false}}]}"#;
    let scene = scene()
        .file("s.json", &scenarios(few))
        .file("none.json", &scenarios(""))
        .file(
            "flat.json",
            &QUESTIONNAIRE.replace(
                r#""profile": {"headline": "whole", "dimensions": ["one", "two"]},"#,
                "",
            ),
        );
    for (arguments, said) in [
        (
            "answers.csv -q q.json --by place --what-if s.json",
            "that needs 5 at least",
        ),
        (
            "answers.csv -q q.json --by place --what-if none.json",
            "has no scenario",
        ),
        (
            "answers.csv -q q.json --by place --what-if gone.json",
            "gone.json",
        ),
        (
            "answers.csv -q flat.json --by place --robustness",
            "no headline",
        ),
        (
            "answers.csv -q q.json --by place --robustness --draws 0",
            "--draws",
        ),
        (
            "answers.csv -q q.json --by place --robustness --scores two",
            "name it among --scores",
        ),
    ] {
        let run = scene.run(&format!("regions {arguments}"));
        assert_ne!(run.code, 0, "{arguments}");
        assert!(run.stderr.contains(said), "{arguments}: {}", run.stderr);
    }
}

/// Every format tells of both, in every language.
#[test]
fn every_format_has_them() {
    let scene = Scene::new();
    let (survey, file) = (
        root().join("examples/survey.csv"),
        root().join("examples/scenarios.json"),
    );
    let common = format!(
        "regions {} --level 0 --robustness --draws 30 --what-if {} --quiet",
        survey.display(),
        file.display()
    );
    for format in ["table", "markdown", "html", "json", "csv"] {
        let run = scene.run(&format!("{common} -f {format}"));
        assert_eq!(run.code, 0, "{}", run.stderr);
        let said = match format {
            "csv" => "capacity.rank,capacity.ranked,capacity.rank_noise_low",
            _ => "not a forecast",
        };
        let text = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(said), "{format}");
        let header = run
            .stdout
            .lines()
            .next()
            .map(|line| line.matches(',').count());
        if format == "csv" {
            let mut reader = csv::Reader::from_reader(run.stdout.as_bytes());
            assert!(reader.records().all(|record| record.is_ok()), "{header:?}");
        }
    }
    assert_eq!(scene.run(&format!("{common} -o out.xlsx")).code, 0);
    for lang in ratio::language::LANGUAGES {
        let run = scene.run(&format!("{common} -f table --lang {lang}"));
        assert_eq!(run.code, 0, "{}", run.stderr);
        let run = scene.run(&format!(
            "explain {} --firm DE-001 --sensitivity --draws 30 --lang {lang}",
            survey.display()
        ));
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stdout.contains("ChaCha8"));
    }
}

/// North's value 75 is 3/4 of "one": high in half of all splits, always with weights varied by a quarter.
#[test]
fn one_firm_by_hand() {
    let scene = scene();
    let run = scene.run("explain answers.csv -q q.json --firm n0 --sensitivity --draws 4000");
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("“High” stays in 100% of 4,000 draws"),
        "{text}"
    );
    assert!(
        text.contains("As an arithmetic mean: 75.0 (High); as a geometric mean: 0.0 (Low)."),
        "{text}"
    );
    assert!(
        text.contains("Without One: 0.0; the band becomes “Low”"),
        "{text}"
    );
    assert!(
        text.contains("Without Two: 100.0; the band stays"),
        "{text}"
    );
}
