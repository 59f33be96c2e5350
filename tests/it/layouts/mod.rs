//! Random questionnaires and random answers, written as each platform would and read back: the same
//! answers must come out, and a problem where an answer was made wrong, and nowhere else.

#[cfg(feature = "sav")]
mod spss;
mod survey;
mod writers;

use ratio::answers::{
    Codebook, MemoryInput, ReadOptions, Response, Step, answer_to_json, open_responses,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use survey::{Answer, Asked, Kind, Survey, iso};
use writers::{Written, all};

/// What must come out for an answer, and whether a problem must.
fn expected(asked: &Asked, answer: &Answer, written: &Written) -> (Option<Value>, bool) {
    let code = |option: &usize| json!(asked.options[*option].0);
    let wrong_fits = written.wrong[usize::from(asked.kind != Kind::Choices)];
    match answer {
        Answer::Nothing => (None, false),
        Answer::Wrong => (None, wrong_fits),
        Answer::Option(option) => (Some(code(option)), false),
        Answer::Options(many) if many.is_empty() && !written.tells_empty_sets => (None, false),
        Answer::Options(many) => (Some(many.iter().map(code).collect()), false),
        Answer::Number(value) if value.fract() == 0.0 => (Some(json!(*value as i64)), false),
        Answer::Number(value) => (Some(json!(value)), false),
        Answer::Day(month, day) => (Some(json!(iso(*month, *day))), false),
        Answer::Text(text) => (Some(json!(text.trim())), false),
    }
}

fn check(seed: u64) {
    let survey = Survey::random(seed);
    let questionnaire = survey.questionnaire();
    let codebook = Codebook::new(&questionnaire, None);
    for written in all(&survey) {
        let input = MemoryInput {
            name: format!("{} (seed {seed})", written.platform),
            bytes: written.bytes.clone(),
        };
        let options = ReadOptions {
            questionnaire: "random",
            ..ReadOptions::default()
        };
        let opened = open_responses(&input, &codebook, &options);
        let mut reader = opened.unwrap_or_else(|error| panic!("{}: {error}", input.name));
        let mut response = Response::new(&codebook.layout);
        for firm in &survey.firms {
            let mut problems = Vec::new();
            let step = reader.read(&mut response, &mut problems).expect("memory");
            assert_eq!(step, Step::Read, "{}: {problems:?}", input.name);
            let mut at_fault = BTreeSet::new();
            for (at, (asked, answer)) in survey.asked.iter().zip(firm).enumerate() {
                let (value, problem) = expected(asked, answer, &written);
                let read = answer_to_json(&questionnaire.definition, at, &response);
                assert_eq!(
                    read, value,
                    "{}: {} {answer:?}\n{problems:?}",
                    input.name, asked.id
                );
                if problem {
                    at_fault.insert(asked.id.clone());
                }
            }
            let named = |id: &&String| {
                problems.iter().any(|p| {
                    p.message.contains(&format!("`{id}`")) || p.message.contains("is no day")
                })
            };
            assert_eq!(
                problems.len(),
                at_fault.len(),
                "{}: {problems:?}",
                input.name
            );
            assert_eq!(
                at_fault.iter().filter(named).count(),
                at_fault.len(),
                "{}: {problems:?}",
                input.name
            );
        }
        let mut problems = Vec::new();
        let step = reader.read(&mut response, &mut problems).expect("memory");
        assert_eq!(step, Step::End, "{}", input.name);
    }
}

#[test]
fn what_every_platform_writes_is_read_back() {
    let seeds = std::env::var("LAYOUT_SEEDS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(60);
    for seed in 0..seeds {
        check(seed);
    }
}
