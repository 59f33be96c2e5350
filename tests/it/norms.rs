//! Norms: made by the program, without a firm in them, and firms held against them.

use crate::support::{Scene, records, root};
use ratio::norms::Norms;
use serde_json::Value;

const QUESTIONNAIRE: &str = r#"{
  "format": 1, "id": "norms-test", "version": "1.0.0", "language": "en", "title": "Norms",
  "sections": [{"id": "s", "title": "S", "questions": [
    {"id": "firm_id", "type": "text", "text": "Firm"},
    {"id": "nuts3", "type": "region", "text": "Region"},
    {"id": "nace", "type": "sector", "text": "Trade"},
    {"id": "staff", "type": "number", "text": "People", "min": 0},
    {"id": "wave", "type": "text", "text": "Wave"},
    {"id": "a", "type": "number", "text": "A", "min": 0, "max": 100, "points": [[0, 0], [100, 100]]},
    {"id": "b", "type": "number", "text": "B", "min": 0, "max": 100, "points": [[0, 0], [100, 100]]}]}],
  "firm": {"id": "firm_id", "region": "nuts3", "sector": "nace", "employees": "staff", "wave": "wave"},
  "scores": [{"id": "one", "title": "One", "of": ["a"]}, {"id": "two", "title": "Two", "of": ["b"]},
             {"id": "all", "title": "All", "of": ["one", "two"]}],
  "profile": {"headline": "all", "dimensions": ["one", "two"]},
  "bands": [{"id": "low", "title": "Low", "from": 0}, {"id": "high", "title": "High", "from": 50}]
}"#;

const HEAD: &str = "firm_id,nuts3,nace,staff,wave,a,b\n";

/// Twelve rural bakeries of few people: scores 10, 10, 10, 20, 20, 20, 30, … 40; and twelve large towns' shops at 50 … 80.
fn survey() -> String {
    let mut text = HEAD.to_owned();
    for firm in 0..12 {
        let points = 10 * (1 + firm / 3);
        text.push_str(&format!(
            "secret-{firm},LV00C,10.71,{},T0,{points},{points}\n",
            firm % 9 + 1
        ));
    }
    for firm in 12..24 {
        let points = 10 * (1 + firm / 3);
        text.push_str(&format!(
            "secret-{firm},LV00A,47,{},T0,{points},{points}\n",
            60 + firm
        ));
    }
    text
}

fn scene() -> Scene {
    Scene::new()
        .file("q.json", QUESTIONNAIRE)
        .file("survey.csv", &survey())
}

fn made() -> Scene {
    let scene = scene();
    let run = scene.run("norms survey.csv -q q.json -o norms.json");
    assert_eq!(run.code, 0, "{}", run.stderr);
    scene
}

#[test]
fn nothing_of_a_firm_is_in_the_file() {
    let scene = made();
    let text = scene.read("norms.json");
    assert!(!text.contains("secret"), "{text}");
    let norms = Norms::read(&text).expect("norms");
    assert_eq!(norms.firms, 24);
    for cell in &norms.cells {
        assert!(cell.firms >= 10, "{cell:?}");
        for score in cell.scores.values() {
            assert!(score.classes.iter().all(|class| class.2 >= 3), "{score:?}");
        }
    }
}

/// Of the twelve like it, three have less than 20 and three 20: (3 + 1.5) / 12 = 37.5%.
#[test]
fn percentiles_by_hand() {
    let scene = made().file(
        "firm.csv",
        &format!(
            "{HEAD}new,LV00C,10.71,5,,20,45\nforeign,LV00C,10.71,,,20,20\nodd,LV00C,62,300,,20,\n"
        ),
    );
    let run = scene.run("score firm.csv -q q.json --norms norms.json --decimals 4");
    assert_eq!(run.code, 0, "{}", run.stderr);
    let rows = records(&run.stdout);
    assert_eq!(rows[0]["percentile_one"], "37.5000");
    assert_eq!(rows[0]["percentile_two"], "100.0000");
    let like = |row: &std::collections::BTreeMap<String, String>| {
        ["peers_size", "peers_sector", "peers_setting", "peers"].map(|name| row[name].clone())
    };
    assert_eq!(like(&rows[0])[..], ["0-9", "B-E", "rural", "12"]);
    // Without its size the nearest kind is that of branch and region; of 24 firms none is like the last but in where it is.
    assert_eq!(like(&rows[1])[..], ["", "B-E", "rural", "12"]);
    assert_eq!(like(&rows[2])[..], ["", "", "rural", "12"]);
    assert_eq!(rows[2]["percentile_two"], "");
    let json = scene.run("score firm.csv -q q.json --norms norms.json -f json");
    let found: Value = serde_json::from_str(&json.stdout).expect("json");
    assert_eq!(found[0]["scores"]["one"]["percentile"], 37.5);
    assert_eq!(found[0]["peers"]["firms"], 12);
    assert_eq!(found[0]["peers"]["setting"], "rural");
}

#[test]
fn a_firm_counts_once_by_its_latest_answers() {
    let mut later = survey();
    later.push_str("secret-0,LV00C,10.71,1,T1,90,90\n");
    let scene = scene().file("later.csv", &later);
    assert_eq!(scene.run("norms later.csv -q q.json -o norms.json").code, 0);
    let norms = Norms::read(&scene.read("norms.json")).expect("norms");
    assert_eq!(norms.firms, 24);
    let all = &norms.cells[0];
    assert_eq!(all.kind, ratio::norms::Kind::default());
    assert_eq!(all.scores["one"].percentile(95.0), 100.0);
    assert!(all.scores["one"].classes.iter().any(|class| class.1 == 90));
}

#[test]
fn kinds_of_few_firms_are_not_told() {
    let small: String = survey()
        .lines()
        .take(10)
        .map(|line| format!("{line}\n"))
        .collect();
    let scene = scene().file("small.csv", &small);
    let run = scene.run("norms small.csv -q q.json -o norms.json");
    assert_eq!(run.code, 1);
    assert!(
        run.stderr
            .contains("the input has 9 firms; norms need 10 at least"),
        "{}",
        run.stderr
    );
    assert!(!scene.has("norms.json"));
    let run = scene.run("norms survey.csv -q q.json --min-firms 5");
    assert_eq!(run.code, 2, "{}", run.stderr);
}

#[test]
fn norms_of_something_else_are_refused() {
    let scene = made().file("other.json", "{\"norms\": 1}");
    let survey = root().join("examples/survey.csv");
    let survey = survey.display();
    for (arguments, said) in [
        (
            format!("score {survey} --norms norms.json"),
            "is of the questionnaire `norms-test`",
        ),
        (
            "score survey.csv -q q.json --norms other.json".to_owned(),
            "is no file of norms",
        ),
        (
            "score survey.csv -q q.json --norms none.json".to_owned(),
            "none.json",
        ),
        (
            "norms survey.csv -q q.json -o norms.json".to_owned(),
            "--force",
        ),
    ] {
        let run = scene.run(&arguments);
        assert_ne!(run.code, 0, "{arguments}");
        assert!(run.stderr.contains(said), "{arguments}: {}", run.stderr);
    }
}

/// Profile, report and comparison take the file.
#[test]
fn norms_go_into_every_profile() {
    let scene = made();
    let told = "ahead of about 38 in 100 of 12 comparable firms (0–9 people; manufacturing, energy, water; rural region); their mean: 25.0";
    let run =
        scene.run("report survey.csv -q q.json --firm secret-4 --norms norms.json -o report.md");
    assert_eq!(run.code, 0, "{}", run.stderr);
    let report = scene.read("report.md");
    assert!(report.contains(told), "{report}");
    assert!(report.contains("Low · percentile 38"), "{report}");
    for lang in ratio::language::LANGUAGES {
        let run = scene.run(&format!(
            "report survey.csv -q q.json --firm secret-4 --norms norms.json --lang {lang} -o report-{lang}.html"
        ));
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
    let after = survey().replace("T0", "T1");
    let scene = scene.file("after.csv", &after);
    let run = scene.run("compare survey.csv after.csv -q q.json --norms norms.json -f json");
    assert_eq!(run.code, 0, "{}", run.stderr);
}
