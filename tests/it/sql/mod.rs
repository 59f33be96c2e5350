//! The SQL run for real, on every engine, against `ratio score`: the built-in questionnaires, random ones, hostile texts.

mod engines;

use crate::oracle::{Source, answers, questionnaire};
use crate::support::{Scene, root};
use engines::{Case, Engine, Found};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A questionnaire in a folder with a table of answers to it, and what of it is scored.
struct Subject {
    scene: Scene,
    name: String,
    /// Arguments that name the questionnaire.
    questionnaire: String,
}

impl Subject {
    /// What the program makes of the table, by firm.
    fn scored(&self) -> BTreeMap<String, BTreeMap<String, String>> {
        let run = self.scene.run(&format!(
            "score answers.csv {} -f csv --decimals full --raw-text --quiet",
            self.questionnaire
        ));
        assert_eq!(run.code, 0, "{}: {}", self.name, run.stderr);
        let rows = crate::support::records(&run.stdout).into_iter();
        rows.map(|row| (key(&row), row)).collect()
    }

    fn case(&self, dialect: &str, options: &str) -> Case {
        let run = self.scene.run(&format!(
            "sql --dialect {dialect} --like answers.csv {} {options}",
            self.questionnaire
        ));
        assert_eq!(run.code, 0, "{}: {}", self.name, run.stderr);
        Case {
            statement: run.stdout,
            csv: self.scene.path().join("answers.csv"),
        }
    }
}

fn key(row: &BTreeMap<String, String>) -> String {
    let part = |role: &str| row.get(role).cloned().unwrap_or_default();
    [part("id"), part("wave"), part("respondent")].join("|")
}

/// Holds every cell of a result against that of the program: numbers to 1e-9, words exactly.
fn compare(subject: &Subject, found: &Found) {
    let expected = subject.scored();
    assert_eq!(found.rows.len(), expected.len(), "{}", subject.name);
    let mut last = String::new();
    for cells in &found.rows {
        let row: BTreeMap<String, String> = found
            .columns
            .iter()
            .cloned()
            .zip(cells.iter().cloned())
            .collect();
        let firm = key(&row);
        assert!(last <= firm, "{}: {firm} stands after {last}", subject.name);
        let own = &expected[&firm];
        for (column, wanted) in own.iter().filter(|(column, _)| *column != "problems") {
            let got = &row[column];
            let same = match (got.parse::<f64>(), wanted.parse::<f64>()) {
                (Ok(got), Ok(wanted)) => (got - wanted).abs() <= 1e-9,
                _ => got == wanted,
            };
            assert!(
                same,
                "{}: {firm}: {column} is `{got}`, not `{wanted}`",
                subject.name
            );
        }
        last = firm;
    }
}

/// An example survey as a plain table.
fn example(file: &str, questionnaire: &str) -> Subject {
    let scene = Scene::new();
    let path = root().join("examples").join(file);
    let run = scene.run(&format!(
        "answers {} {questionnaire} -o answers.csv --quiet",
        path.display()
    ));
    assert_eq!(run.code, 0, "{}", run.stderr);
    Subject {
        scene,
        name: file.to_owned(),
        questionnaire: questionnaire.to_owned(),
    }
}

/// A random questionnaire with firms, bands and classes, and forty firms that answer it at random; ticks in lists, or in
/// columns of their own.
fn random(seed: u64, is_spread: bool) -> Subject {
    let mut dice = crate::dice::Dice::new(seed);
    let units = (0..1500).map(|_| dice.below(1 << 20) as f64 / f64::from(1 << 20));
    let mut source = Source::new(units.collect());
    let mut definition = questionnaire(&mut source);
    let questions = definition.clone();
    let sections = definition["sections"].as_array_mut().expect("sections");
    let first = sections[0]["questions"].as_array_mut().expect("questions");
    first.insert(0, json!({"id": "firm_id", "type": "text", "text": "?"}));
    definition["firm"] = json!({"id": "firm_id"});
    let scores: Vec<Value> = definition["scores"].as_array().expect("scores").clone();
    let score = |at: usize| scores[at % scores.len()]["id"].clone();
    definition["profile"] = json!({"headline": score(0), "dimensions": []});
    definition["bands"] = json!([
        {"id": "low", "title": "Low", "from": 0}, {"id": "middle", "title": "Middle", "from": 50},
        {"id": "high", "title": "High", "from": 75}]);
    definition["classifications"] = json!([{"id": "kind", "title": "Kind", "classes": [
        {"id": "good", "title": "Good", "when": {"all": [{"score": score(0), "at_least": 50}, {"not": {"score": score(1), "below": 25}}]}},
        {"id": "fair", "title": "Fair", "when": {"any": [{"score": score(2), "band": "middle"}, {"question": "q0", "answered": true}]}}]}]);
    let asked: Vec<Value> = definition["sections"]
        .as_array()
        .expect("sections")
        .iter()
        .flat_map(|section| section["questions"].as_array().expect("questions"))
        .cloned()
        .collect();
    let mut csv = csv::Writer::from_writer(Vec::new());
    let codes = |question: &Value| -> Vec<String> {
        let options = question["options"].as_array().expect("options").iter();
        options
            .map(|option| option["code"].as_str().expect("a code").to_owned())
            .collect()
    };
    let spreads = |question: &Value| is_spread && question["type"] == "choices";
    let id = |question: &Value| question["id"].as_str().expect("an id").to_owned();
    let headings = asked.iter().flat_map(|question| match spreads(question) {
        true => codes(question)
            .iter()
            .map(|code| format!("{}/{code}", id(question)))
            .collect(),
        false => vec![id(question)],
    });
    csv.write_record(headings).expect("a heading");
    for firm in 0..40 {
        let given = answers(&mut source, &questions);
        let cells = asked.iter().flat_map(|question| {
            let answer = given.get(&id(question));
            if question["id"] == "firm_id" {
                return vec![format!("f{firm:02}")];
            }
            let ticked = |answer: &Value| -> Vec<String> {
                let list = answer.as_array().expect("a list").iter();
                list.map(|code| code.as_str().expect("a code").to_owned())
                    .collect()
            };
            match (answer, spreads(question)) {
                (None, true) => vec![String::new(); codes(question).len()],
                (None, false) => vec![if firm % 3 == 0 {
                    "NA".to_owned()
                } else {
                    String::new()
                }],
                (Some(answer), true) => {
                    let ticked = ticked(answer);
                    let tick = |code: &String| u8::from(ticked.contains(code)).to_string();
                    codes(question).iter().map(tick).collect()
                }
                (Some(answer), false) if answer.is_array() => vec![ticked(answer).join("; ")],
                (Some(Value::String(text)), false) => vec![format!(" {text} ")],
                (Some(number), false) => vec![number.to_string().replace('.', ",")],
            }
        });
        csv.write_record(cells).expect("a row");
    }
    let table = String::from_utf8(csv.into_inner().expect("a table")).expect("UTF-8");
    let scene = Scene::new()
        .file("q.json", &definition.to_string())
        .file("answers.csv", &table);
    Subject {
        scene,
        name: format!("random {seed}"),
        questionnaire: "-q q.json".to_owned(),
    }
}

/// Codes and names that would end a text, a name or a statement if they could.
fn hostile() -> Subject {
    let codes = [
        "'; DROP TABLE answers; --",
        "\"quoted\"",
        "back\\slash\\'",
        "`tick`",
        "a''b",
        "$1 {x} %s",
        "ņ ř ł 日本",
        "1|0",
        "3.50",
        "-99",
    ];
    let options: Vec<Value> = codes
        .iter()
        .enumerate()
        .map(|(at, code)| json!({"code": code, "label": format!("L{at}"), "points": at}))
        .collect();
    let definition = json!({
        "format": 1, "id": "hostile", "version": "1.0.0", "language": "en", "title": "H",
        "sections": [{"id": "s", "title": "S", "questions": [
            {"id": "select", "type": "text", "text": "?"},
            {"id": "order", "type": "choice", "text": "?", "options": options},
            {"id": "table", "type": "choices", "text": "?", "options": options},
            {"id": "where", "type": "choice", "text": "?", "options": options,
             "ask_if": {"question": "order", "in": codes[..9]}}]}],
        "firm": {"id": "select"},
        "scores": [{"id": "from", "title": "F", "of": ["order", "table"]}, {"id": "group", "title": "G", "of": ["where", "from"], "mean": "geometric"}],
        "profile": {"headline": "group", "dimensions": ["from"]},
        "bands": [{"id": "all", "title": "All", "from": 0}],
        "classifications": [{"id": "by", "title": "By", "classes": [
            {"id": "one", "title": "One", "when": {"question": "order", "is": codes[0]}},
            {"id": "two", "title": "Two", "when": {"question": "table", "is": codes[2]}}]}],
    });
    let mut csv = csv::Writer::from_writer(Vec::new());
    let mut headings = vec!["select".to_owned(), "order".to_owned()];
    headings.extend(codes.iter().map(|code| format!("table/{code}")));
    headings.push("where".to_owned());
    csv.write_record(&headings).expect("a heading");
    for (at, code) in codes.iter().enumerate() {
        let mut record = vec![format!("{at:02}' OR 1=1 --"), (*code).to_owned()];
        record.extend((0..codes.len()).map(|other| u8::from(other % (at + 1) == 0).to_string()));
        record.push(codes[codes.len() - 1 - at].to_owned());
        csv.write_record(&record).expect("a row");
    }
    let table = String::from_utf8(csv.into_inner().expect("a table")).expect("UTF-8");
    Subject {
        scene: Scene::new()
            .file("q.json", &definition.to_string())
            .file("answers.csv", &table),
        name: "hostile".to_owned(),
        questionnaire: "-q q.json".to_owned(),
    }
}

/// Cells that are no answers: unknown codes, contradictions, numbers out of range, thousands that could be decimals.
fn dirty() -> Subject {
    let definition = json!({
        "format": 1, "id": "dirty", "version": "1.0.0", "language": "en", "title": "D",
        "sections": [{"id": "s", "title": "S", "questions": [
            {"id": "firm_id", "type": "text", "text": "?"},
            {"id": "a", "type": "choice", "text": "?", "options": [
                {"code": "1", "label": "x", "points": 0}, {"code": "2", "label": "y", "points": 3}, {"code": "na", "label": "n", "means": "not_applicable"}]},
            {"id": "b", "type": "choices", "text": "?", "cap": 2, "options": [
                {"code": "p", "label": "P", "points": 1}, {"code": "q", "label": "Q", "points": 2}, {"code": "none", "label": "N", "points": 0, "exclusive": true}]},
            {"id": "c", "type": "number", "text": "?", "min": 0, "max": 2000, "points": [[0, 0], [10, 50], [1000, 100]]}]}],
        "firm": {"id": "firm_id"},
        "scores": [{"id": "all", "title": "A", "of": ["a", "b", {"id": "c", "weight": 2, "reverse": true}], "mean": "harmonic", "min_answered": 0.3},
                   {"id": "least", "title": "L", "of": ["a", "b", "c"], "mean": "minimum", "min_answered": 0.3}],
    });
    let table = "firm_id,a,b,c\n\
        01,1,p,5\n02, 2 ,p;q,\"12,5\"\n03,2.0,q|p,1 200\n04,7,p; q,-1\n05,na,none,\n06,,none;p,N/A\n07,2,p;zz,3000\n\
        08,n/a,;p;,0\n09,1.00,p;p,1e2\n10,-99,q;,.5\n11,2,\"p,q\",10\n12,.,.,.\n";
    Subject {
        scene: Scene::new()
            .file("q.json", &definition.to_string())
            .file("answers.csv", table),
        name: "dirty".to_owned(),
        questionnaire: "-q q.json".to_owned(),
    }
}

/// The built-in questionnaires, hostile texts, dirt, and random ones.
fn subjects(randoms: u64) -> Vec<Subject> {
    let mut subjects = vec![
        example("survey.csv", ""),
        example("survey.csv", "--form quick"),
        example("maturity.csv", "-q edih-dma"),
        hostile(),
        dirty(),
    ];
    subjects.extend((0..randoms).map(|seed| random(seed, seed % 2 == 0)));
    subjects
}

/// Scores of all subjects and the summary of the first, in one session.
fn engine_agrees(engine: &Engine, dialect: &str, subjects: &[Subject]) {
    let scores = subjects.iter().map(|subject| subject.case(dialect, ""));
    let least = ["--regions --min-firms 1", "--regions --min-firms 1000"];
    let summaries = least.map(|options| subjects[0].case(dialect, options));
    let cases: Vec<Case> = scores.chain(summaries).collect();
    let found = engine.run(&cases);
    for (subject, found) in subjects.iter().zip(&found) {
        compare(subject, found);
    }
    let [summary, hidden] = &found[subjects.len()..] else {
        panic!("two summaries");
    };
    compare_regions(&subjects[0], summary);
    // Groups of few firms are told of only where that was asked for.
    let mean = hidden.columns.iter().position(|column| column == "mean");
    let mean = mean.expect("a mean");
    assert!(hidden.rows.iter().all(|row| row[mean].is_empty()));
}

/// Means, deviations, quartiles and shares are those of `ratio regions` without weights and disclosure control.
fn compare_regions(subject: &Subject, found: &Found) {
    let run = subject.scene.run(
        "regions answers.csv --unsafe --unweighted --long --decimals full -f csv --quiet --scores all",
    );
    let figures = crate::regions::figures(&run);
    let mut compared = 0;
    for row in &found.rows {
        let cell = |name: &str| {
            let at = found.columns.iter().position(|column| column == name);
            row[at.unwrap_or_else(|| panic!("no {name}"))].clone()
        };
        let (group, score) = (cell("group"), cell("score"));
        for column in ["n", "mean", "sd", "q25", "median", "q75", "share:building"] {
            let key = (group.clone(), score.clone(), column.to_owned());
            let (Some((Some(expected), _)), Ok(got)) =
                (figures.get(&key), cell(column).parse::<f64>())
            else {
                continue;
            };
            assert!(
                (got - expected).abs() < 1e-9,
                "{key:?}: {got}, not {expected}"
            );
            compared += 1;
        }
    }
    assert!(compared > 500, "{compared} figures");
}

#[test]
fn duckdb_scores_as_the_program_does() {
    if let Some(engine) = Engine::duckdb() {
        engine_agrees(&engine, "duckdb", &subjects(30));
    }
}

#[test]
fn postgres_scores_as_the_program_does() {
    if let Some(engine) = Engine::postgres() {
        engine_agrees(&engine, "postgres", &subjects(30));
    }
}

#[test]
fn spark_scores_as_the_program_does() {
    if let Some(engine) = Engine::spark() {
        let subjects = [
            example("survey.csv", ""),
            hostile(),
            dirty(),
            random(0, true),
            random(1, false),
        ];
        engine_agrees(&engine, "spark", &subjects);
    }
}

#[test]
fn wrong_use_is_explained() {
    let scene = Scene::village().file("other.csv", "x,y\n1,2\n");
    for (arguments, code, said) in [
        ("sql --dialect oracle", 2, "duckdb, postgres, spark"),
        (
            "sql --dialect duckdb --like other.csv",
            2,
            "no heading of other.csv is the id of a question",
        ),
        ("sql --dialect duckdb --like none.csv", 1, "none.csv"),
        ("sql --dialect duckdb --min-firms 3", 2, "--regions"),
    ] {
        let run = scene.run(arguments);
        assert_eq!(run.code, code, "{arguments}: {}", run.stderr);
        assert!(run.stderr.contains(said), "{arguments}: {}", run.stderr);
    }
}
