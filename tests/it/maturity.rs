//! The second built-in questionnaire: the EU's Digital Maturity Assessment, its rules, and its exchange file.

use crate::support::{Scene, records, root};
use ratio::answers::{DMA_FIRM, DMA_ROWS, DmaCell, DmaRow};
use ratio::profile::Profiler;
use ratio::questionnaire::{Questionnaire, built_in};
use serde_json::Value;

fn questionnaire() -> Questionnaire {
    built_in("edih-dma").expect("built in").expect("no errors")
}

/// An exchange file of one firm whose cells are as told.
fn exchange(cell: impl Fn(usize, &DmaRow) -> String) -> String {
    let firm = DMA_FIRM.iter().map(|(name, _)| (*name).to_owned());
    let headings: Vec<String> = firm.chain(DMA_ROWS.iter().map(DmaRow::heading)).collect();
    let cells: Vec<String> = DMA_ROWS
        .iter()
        .enumerate()
        .map(|(at, row)| cell(at, row))
        .collect();
    format!(
        "{}\nT0,2026-03-01,Dairy,XX1,{}\n",
        headings.join(","),
        cells.join(",")
    )
}

fn nothing(row: &DmaRow) -> String {
    match row.cell {
        DmaCell::Both(..) => "0|0".to_owned(),
        _ => "0".to_owned(),
    }
}

fn scored(file: &str) -> Value {
    let scene = Scene::new().file("dma.csv", file);
    let run = scene.run("score dma.csv -q edih-dma -f json");
    assert_eq!(run.code, 0, "{}", run.stderr);
    let found: Value = serde_json::from_str(&run.stdout).expect("json");
    found[0].clone()
}

fn value(found: &Value, score: &str) -> f64 {
    found["scores"][score]["value"].as_f64().expect("a value")
}

#[test]
fn it_has_the_rows_of_the_assessment() {
    assert_eq!(DMA_ROWS.len(), 86);
    let mut questions: Vec<&str> = DMA_ROWS.iter().map(|row| row.question).collect();
    questions.dedup();
    let rows = |question: &&str| {
        DMA_ROWS
            .iter()
            .filter(|row| row.question == *question)
            .count()
    };
    let counts: Vec<usize> = questions.iter().map(rows).collect();
    assert_eq!(counts, [10, 10, 10, 7, 7, 8, 8, 6, 5, 10, 5]);
    let questionnaire = questionnaire();
    let definition = &questionnaire.definition;
    assert_eq!(
        definition
            .profile
            .as_ref()
            .expect("a profile")
            .dimensions
            .len(),
        6
    );
    // Every cell has its place.
    for row in &DMA_ROWS {
        let ids = match row.cell {
            DmaCell::Both(plan, invested) => vec![plan, invested],
            DmaCell::Tick(question, option) => {
                let at = definition.question_index(question).expect(question);
                let asked = definition.questions().nth(at).expect("a question");
                let known = definition
                    .options_of(asked)
                    .iter()
                    .any(|o| o.code == option);
                assert!(known, "{question}/{option}");
                vec![question]
            }
            DmaCell::Answer(question) => vec![question],
        };
        for id in ids {
            assert!(definition.question_index(id).is_some(), "{id}");
        }
    }
}

/// Six areas invested in, four planned of which two overlap, five of ten signs of readiness: 50.0, 51.7 and 60.0 by the
/// rules of three public projects.
#[test]
fn rules_by_hand() {
    let found = scored(&exchange(|at, row| match row.cell {
        DmaCell::Both(..) => format!("{}|{}", u8::from((4..8).contains(&at)), u8::from(at < 6)),
        DmaCell::Tick("readiness", _) => u8::from(at < 15).to_string(),
        _ => nothing(row),
    }));
    assert!((value(&found, "strategy") - 50.0).abs() < 1e-9);
    assert!((value(&found, "strategy_half") - 51.666_666_666_666_67).abs() < 1e-9);
    assert!((value(&found, "strategy_best") - 60.0).abs() < 1e-9);
    assert!((value(&found, "maturity") - 50.0 / 6.0).abs() < 1e-9);
}

#[test]
fn nothing_is_0_and_everything_is_100() {
    let none = scored(&exchange(|_, row| nothing(row)));
    let all = scored(&exchange(|_, row| match row.cell {
        DmaCell::Both(..) => "1|1".to_owned(),
        DmaCell::Answer("data_not_digital") | DmaCell::Tick(..) => "1".to_owned(),
        DmaCell::Answer(_) => "10".to_owned(),
    }));
    for score in questionnaire().definition.scores {
        let (least, most) = match score.id.starts_with("neither_") {
            true => (100.0, 0.0),
            false => (0.0, 100.0),
        };
        assert_eq!(value(&none, &score.id), least, "{}", score.id);
        assert_eq!(value(&all, &score.id), most, "{}", score.id);
    }
    // Everything ticked means that data are and are not collected digitally.
    assert_eq!(all["advice"], serde_json::json!(["contradiction"]));
    assert_eq!(none["advice"], serde_json::json!([]));
    assert_eq!(all["classes"], serde_json::json!({}));
}

/// The tick that speaks against the firm is no point in the headline, and one where every tick counts.
#[test]
fn the_negative_tick_by_hand() {
    let found = scored(&exchange(|_, row| match row.cell {
        DmaCell::Answer("data_not_digital") => "1".to_owned(),
        _ => nothing(row),
    }));
    assert_eq!(value(&found, "data_management"), 0.0);
    assert!((value(&found, "data_tick") - 12.5).abs() < 1e-9);
    assert!((value(&found, "data_management_tick") - 6.25).abs() < 1e-9);
    assert_eq!(found["advice"], serde_json::json!([]));
}

/// Official bands are of whole points, 0-25, 26-50, 51-75, 76-100: what lies between is rounded first.
#[test]
fn bands_have_no_holes() {
    let questionnaire = questionnaire();
    let profiler = Profiler::new(&questionnaire.definition, None).expect("no form");
    let headline = profiler.headline.expect("a headline");
    for (value, band) in [
        (25.0, "basic"),
        (25.49, "basic"),
        (25.5, "average"),
        (50.4, "average"),
        (50.5, "moderate"),
        (75.4, "moderate"),
        (75.5, "advanced"),
        (100.0, "advanced"),
    ] {
        let found = profiler.band(headline, value).map(|band| band.id.as_str());
        assert_eq!(found, Some(band), "{value}");
    }
}

#[test]
fn the_exchange_file_is_read_and_written_without_loss() {
    let scene = Scene::new();
    let example = root().join("examples/maturity.csv");
    let run = scene.run(&format!(
        "answers {} -q edih-dma -f dma -o again.csv",
        example.display()
    ));
    assert_eq!(run.code, 0, "{}", run.stderr);
    let kept = std::fs::read_to_string(&example).expect("the example");
    assert_eq!(scene.read("again.csv"), kept);
    // Through the plain table and back.
    let run = scene.run(&format!(
        "answers {} -q edih-dma -o plain.csv --quiet",
        example.display()
    ));
    assert_eq!(run.code, 0, "{}", run.stderr);
    let run = scene.run("answers plain.csv -q edih-dma -f dma");
    assert_eq!(run.stdout, kept);
}

/// Other projects may call rows otherwise: a question with all its rows is read by their order.
#[test]
fn rows_under_other_names_are_read_by_their_order() {
    let kept = std::fs::read_to_string(root().join("examples/maturity.csv")).expect("the example");
    let (head, rest) = kept.split_once('\n').expect("a heading");
    let renamed: Vec<String> = head
        .split(',')
        .enumerate()
        .map(
            |(at, heading)| match DMA_ROWS.iter().find(|row| row.heading() == heading) {
                Some(row) if row.question != "m2_1_1" => format!("row{at}_{}", row.question),
                _ => heading.to_owned(),
            },
        )
        .collect();
    let scene = Scene::new().file("other.csv", &format!("{}\n{rest}", renamed.join(",")));
    let run = scene.run("answers other.csv -q edih-dma -f dma");
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(run.stdout, kept);
}

#[test]
fn what_is_not_known_is_left_empty_and_told() {
    let scene = Scene::new().file(
        "plain.csv",
        "vat,invest_design,plan_design,readiness/needs,tech_iot,env_recycling\nXX1,1,dk,,dk,5\n",
    );
    let run = scene.run("answers plain.csv -q edih-dma -f dma");
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("note: 84 cells are empty"),
        "{}",
        run.stderr
    );
    let row = &records(&run.stdout)[0];
    assert_eq!(row["product_service_design_m2_1_1"], "|1");
    assert_eq!(row["needs_identified_m2_1_2"], "");
    assert_eq!(row["internet_of_things_m2_2_4"], "");
    assert_eq!(row["equipment_recycled_m2_6_11"], "5");
}

#[test]
fn wrong_use_is_explained() {
    let scene = Scene::village();
    let run = scene.run("answers village.csv -q village.json -f dma");
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("holds answers to `edih-dma`"),
        "{}",
        run.stderr
    );
    let example = root().join("examples/maturity.csv");
    let run = scene.run(&format!("score {} -q village.json", example.display()));
    assert!(run.stderr.contains("with -q edih-dma"), "{}", run.stderr);
    let run = scene.run("answers village.csv -q village.json -o x.json");
    assert_eq!(run.code, 2, "{}", run.stderr);
    let scene = Scene::new().file(
        "bad.csv",
        &exchange(|_, row| nothing(row)).replacen("0|0", "3|0", 1),
    );
    let run = scene.run("score bad.csv -q edih-dma");
    assert_eq!(run.code, 0);
    assert!(run.stderr.contains("`3`"), "{}", run.stderr);
}

/// A plain table of a survey scores as the survey does.
#[test]
fn answers_in_another_form_score_alike() {
    let scene = Scene::new();
    let survey = root().join("examples/survey.csv");
    let run = scene.run(&format!(
        "answers {} -o plain.csv --quiet",
        survey.display()
    ));
    assert_eq!(run.code, 0, "{}", run.stderr);
    let scores = |file: &str| {
        let run = scene.run(&format!("score {file} -f csv --decimals full --quiet"));
        let rows = records(&run.stdout).into_iter();
        // What could not be understood is gone, and no problem any more.
        let rows: Vec<_> = rows
            .map(|mut row| {
                row.remove("problems");
                row
            })
            .collect();
        assert_eq!(rows.len(), 240);
        rows
    };
    assert_eq!(scores(&survey.display().to_string()), scores("plain.csv"));
}
