//! Laws that hold for every questionnaire and every table.

use crate::support::{Scene, records, root};
use proptest::prelude::*;
use ratio::answers::Codebook;
use ratio::profile::Profiler;
use ratio::questionnaire::{Questionnaire, built_in};
use ratio::scoring::round9;

fn survey() -> (String, Vec<String>) {
    let text = std::fs::read_to_string(root().join("examples/survey.csv")).expect("the example");
    let mut lines = text.lines().map(str::to_owned);
    (lines.next().expect("a header"), lines.collect())
}

fn score(table: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let scene = Scene::new().file("d.csv", table);
    let output = scene.run("score d.csv -f csv --decimals full --quiet");
    assert_eq!(output.code, 0, "{}", output.stderr);
    records(&output.stdout)
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let (header, rows) = survey();
    let straight = score(&format!("{header}\n{}\n", rows.join("\n")));
    let reversed: Vec<&str> = rows.iter().rev().map(String::as_str).collect();
    let mut turned = score(&format!("{header}\n{}\n", reversed.join("\n")));
    turned.reverse();
    assert_eq!(straight, turned);
}

#[test]
fn a_split_table_gives_what_the_whole_gives() {
    let (header, rows) = survey();
    let whole = score(&format!("{header}\n{}\n", rows.join("\n")));
    let scene = Scene::new()
        .file("a.csv", &format!("{header}\n{}\n", rows[..100].join("\n")))
        .file("b.csv", &format!("{header}\n{}\n", rows[100..].join("\n")));
    let output = scene.run("score a.csv b.csv -f csv --decimals full --quiet");
    assert_eq!(records(&output.stdout), whole);
}

#[test]
fn two_runs_give_the_same_bytes() {
    let scene = Scene::new();
    let survey = root().join("examples/survey.csv").display().to_string();
    for format in ["csv", "json", "markdown", "table"] {
        let arguments = format!("score {survey} -f {format}");
        assert_eq!(scene.run(&arguments).stdout, scene.run(&arguments).stdout);
    }
}

#[test]
fn what_is_written_as_json_says_what_the_table_says() {
    let scene = Scene::new();
    let survey = root().join("examples/survey.csv").display().to_string();
    let table = records(
        &scene
            .run(&format!("score {survey} -f csv --decimals full"))
            .stdout,
    );
    let lines = scene.run(&format!("score {survey} -f jsonl")).stdout;
    for (row, line) in table.iter().zip(lines.lines()) {
        let profile: serde_json::Value = serde_json::from_str(line).expect("JSON");
        for (id, score) in profile["scores"].as_object().expect("scores") {
            let value = score["value"]
                .as_f64()
                .map_or(String::new(), |v| v.to_string());
            assert_eq!(row[id], value, "{id} of {}", row["id"]);
            let valued = score["status"] == "scored";
            assert_eq!(valued, score["value"].is_number());
        }
        assert_eq!(
            row["problems"],
            profile["problems"]
                .as_array()
                .expect("problems")
                .len()
                .to_string()
        );
    }
}

/// A response to the built-in questionnaire from one code an item.
fn respond(questionnaire: &Questionnaire, codes: &[Option<u8>]) -> ratio::answers::Response {
    let codebook = Codebook::new(questionnaire, None);
    let mut response = ratio::answers::Response::new(&codebook.layout);
    for (at, question) in questionnaire.definition.questions().enumerate() {
        if questionnaire.definition.options_of(question).len() >= 6
            && let Some(Some(code)) = codes.get(at % codes.len())
        {
            let read =
                codebook.read_typed(at, &code.to_string(), Default::default(), &mut response);
            // Questions with codes of their own are not answered.
            let _ = read;
        }
    }
    response
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_step_of_the_road_map_gains_what_it_says(codes in proptest::collection::vec(proptest::option::weighted(0.9, 1_u8..=5), 53)) {
        let questionnaire = built_in("innovation-capacity").expect("built in").expect("no errors");
        let profiler = Profiler::new(&questionnaire.definition, None).expect("no form");
        let mut response = respond(&questionnaire, &codes);
        let profile = profiler.profile(&response);
        let headline = profiler.headline.expect("a headline");
        let Some(today) = profile.evaluation.value(headline) else {
            prop_assert!(profile.roadmap.is_empty());
            return Ok(());
        };
        let mut worth = f64::INFINITY;
        for step in &profile.roadmap {
            prop_assert!(step.gain >= 0.0, "raising an answer never lowers a score it adds to");
            let per_effort = round9(step.gain / f64::from(step.effort));
            prop_assert!(per_effort <= worth);
            worth = per_effort;
            let before = response.cell(step.question);
            response.set(step.question, ratio::answers::Cell::Choice(step.to));
            let then = profiler.profile(&response).evaluation.value(headline).expect("a value");
            response.set(step.question, before);
            prop_assert!((then - today - step.gain).abs() < 1e-9);
        }
    }

    #[test]
    fn every_score_lies_in_exactly_one_band(value in 0.0_f64..=100.0) {
        let questionnaire = built_in("innovation-capacity").expect("built in").expect("no errors");
        let profiler = Profiler::new(&questionnaire.definition, None).expect("no form");
        let headline = profiler.headline.expect("a headline");
        let band = profiler.band(headline, value).expect("a band");
        let bands = &questionnaire.definition.bands;
        let at = bands.iter().position(|b| b.id == band.id).expect("one of them");
        prop_assert!(band.from <= round9(value));
        prop_assert!(bands.get(at + 1).is_none_or(|next| round9(value) < next.from));
    }
}

#[test]
fn band_edges() {
    let questionnaire = built_in("innovation-capacity")
        .expect("built in")
        .expect("no errors");
    let profiler = Profiler::new(&questionnaire.definition, None).expect("no form");
    let headline = profiler.headline.expect("a headline");
    for (value, band) in [
        (0.0, "beginning"),
        (24.999_999_9, "beginning"),
        (25.0, "building"),
        (74.999_999_999_999_97, "leading"),
        (100.0, "leading"),
    ] {
        assert_eq!(
            profiler.band(headline, value).expect("a band").id,
            band,
            "{value}"
        );
    }
}
