//! Questionnaires handed to other systems: the system's own program checks and runs what is written, random
//! answers are given there, and come back as the same answers, to the same questions, with the same scores.

mod command;
mod drafts;
mod limesurvey;
mod page;
mod paper;
mod random;
mod surveyjs;
pub mod tools;
mod xlsform;

use random::Case;
use ratio::answers::{
    Codebook, MemoryInput, ReadOptions, Response, Step, answer_to_json, open_responses,
};
use ratio::exchange::{Export, ExportOptions, Target, export};
use ratio::scoring::Evaluation;

/// How many random questionnaires each test takes: `EXCHANGE_SEEDS`, or so many.
fn seeds(usual: u64) -> std::ops::Range<u64> {
    let asked_for = std::env::var("EXCHANGE_SEEDS").ok();
    0..asked_for.and_then(|n| n.parse().ok()).unwrap_or(usual)
}

/// A case handed over in all its languages.
fn handed_over(case: &Case, target: Target) -> Export {
    let regions = ["DED5", "CZ04", "LV", "PL91"].map(str::to_owned);
    let options = ExportOptions {
        languages: case.questionnaire.languages(),
        form: case.form.as_deref(),
        regions: &regions,
    };
    export(&case.questionnaire, target, &options).unwrap_or_else(|why| panic!("{why}"))
}

/// Reads what a platform gave back, and holds it against what was answered there.
fn same_answers(case: &Case, name: &str, bytes: Vec<u8>) {
    let input = MemoryInput {
        name: format!("{name} (seed {})", case.seed),
        bytes,
    };
    let codebook = Codebook::new(&case.questionnaire, None);
    let options = ReadOptions {
        questionnaire: &case.questionnaire.definition.id,
        ..ReadOptions::default()
    };
    let opened = open_responses(&input, &codebook, &options);
    let mut reader = opened.unwrap_or_else(|error| panic!("{}: {error}", input.name));
    let plan = case.plan();
    let mut response = Response::new(&codebook.layout);
    let mut evaluation = Evaluation::new(&plan);
    for firm in 0..case.firms.len() {
        let mut problems = Vec::new();
        let step = reader.read(&mut response, &mut problems).expect("memory");
        assert_eq!(step, Step::Read, "{}: {problems:?}", input.name);
        assert!(
            problems.is_empty(),
            "{}: firm {firm}: {problems:?}",
            input.name
        );
        let expected = case.expected(firm);
        for (at, question) in case.questions().iter().enumerate() {
            let read = answer_to_json(&case.questionnaire.definition, at, &response);
            assert_eq!(
                read, expected.answers[at],
                "{}: firm {firm}: {}",
                input.name, question.id
            );
        }
        plan.evaluate(&response, &mut evaluation);
        assert_eq!(
            evaluation.scores().collect::<Vec<_>>(),
            expected.evaluation.scores().collect::<Vec<_>>(),
            "{}",
            input.name
        );
    }
}

/// Holds the questions that a platform showed, by their place, against those that are to be asked.
fn same_questions(case: &Case, firm: usize, name: &str, shown: &[usize]) {
    let expected = case.expected(firm).shown;
    let asked: Vec<usize> = (0..expected.len()).filter(|at| expected[*at]).collect();
    assert_eq!(shown, asked, "{name}: seed {}, firm {firm}", case.seed);
}
