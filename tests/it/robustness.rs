//! Responses that are summed for `--robustness` come to what they come to one by one.

use proptest::prelude::*;
use ratio::answers::{Cell, Codebook, Response};
use ratio::profile::Profiler;
use ratio::questionnaire::Questionnaire;
use ratio::robustness::{
    Groups, LeafReader, LeafSums, Noted, Robustness, Setup, Variations, Weighed,
};
use ratio::scoring::Evaluation;
use std::num::NonZero;

/// Three dimensions of two questions each, which may not apply, one of them reversed, in a headline of two levels.
fn questionnaire(mean: &str) -> Questionnaire {
    let options = r#"[{"code": "a", "label": "A", "points": 0}, {"code": "b", "label": "B", "points": 3},
        {"code": "c", "label": "C", "points": 4}, {"code": "n", "label": "N", "means": "not_applicable"}]"#;
    let questions: Vec<String> = (0..6)
        .map(|at| {
            format!(r#"{{"id": "q{at}", "type": "choice", "text": "Q", "options": {options}}}"#)
        })
        .collect();
    let text = format!(
        r#"{{"format": 1, "id": "leaves", "version": "1.0.0", "language": "en", "title": "Leaves",
        "sections": [{{"id": "s", "title": "S", "questions": [{}]}}],
        "scores": [
          {{"id": "one", "title": "One", "of": ["q0", "q1"]}},
          {{"id": "two", "title": "Two", "of": ["q2", "q3"], "min_answered": 1.0}},
          {{"id": "three", "title": "Three", "of": ["q4", "q5"], "mean": "minimum"}},
          {{"id": "pair", "title": "Pair", "of": [{{"id": "one", "reverse": true}}, {{"id": "two", "weight": 2}}], "mean": "{mean}"}},
          {{"id": "whole", "title": "Whole", "of": ["pair", {{"id": "three", "weight": 0.5}}], "min_answered": 0.5}}],
        "profile": {{"headline": "whole", "dimensions": ["one", "two", "three"]}},
        "bands": [{{"id": "low", "title": "Low", "from": 0}}, {{"id": "high", "title": "High", "from": 50}}]}}"#,
        questions.join(",")
    );
    Questionnaire::read("leaves.json", text.as_bytes()).expect("a questionnaire")
}

/// A response: its group, its weight, its answers.
type Given = (usize, u32, Vec<Option<u32>>);

/// How two groups fare: with responses summed, or each by itself, as the leaves say.
fn fare(mean: &str, given: &[Given], is_each: bool) -> Robustness {
    let questionnaire = questionnaire(mean);
    let profiler = Profiler::new(&questionnaire.definition, None).expect("no form");
    let headline = profiler.headline.expect("a headline");
    let setup = Setup { draws: 20, seed: 7 };
    let variations = Variations::of(&profiler.plan, headline, setup);
    assert_eq!(variations.is_linear(), mean == "arithmetic");
    let codebook = Codebook::new(&questionnaire, None);
    let mut response = Response::new(&codebook.layout);
    let mut evaluation = Evaluation::new(&profiler.plan);
    let mut reader = LeafReader::new(&variations);
    let leaves = variations.own.leaves.len();
    let mut sums = [LeafSums::new(&variations), LeafSums::new(&variations)];
    let mut responses = Vec::new();
    let groups = [vec![0, 2], vec![1, 2]];
    for (group, weight, answers) in given {
        response.clear();
        for (question, answer) in answers.iter().enumerate() {
            response.set(question, answer.map_or(Cell::Empty, Cell::Choice));
        }
        profiler.plan.evaluate(&response, &mut evaluation);
        let mut noted = Vec::new();
        reader.read(&evaluation, &mut noted);
        assert_eq!(noted.len(), variations.noted());
        let weight = f64::from(*weight) / 4.0;
        sums[*group].add([(weight, &noted[..])].into_iter());
        if is_each {
            let noted = Noted {
                weight,
                leaves: variations.own.leaves_of(&evaluation).collect(),
                geometric: None,
            };
            responses.push(Weighed {
                groups: &groups[*group],
                factor: 1.0,
                noted,
            });
        }
    }
    if !is_each {
        for (sums, groups) in sums.iter().zip(&groups) {
            sums.take(leaves, |noted| {
                responses.push(Weighed {
                    groups,
                    factor: 1.0,
                    noted,
                });
            });
        }
    }
    let mut groups = Groups::new(&variations, 3);
    groups.add(&responses, NonZero::new(1 + given.len() % 3).expect("some"));
    groups.settle(&profiler, headline, &[Some(0), Some(0), Some(1)])
}

proptest! {
    /// What responses come to does not hang on whether they are summed.
    #[test]
    fn sums_stand_for_responses(
        mean in prop_oneof![3 => Just("arithmetic"), 1 => Just("harmonic")],
        given in proptest::collection::vec((0_usize..2, 1_u32..9, proptest::collection::vec(prop::option::weighted(0.8, 0_u32..4), 6)), 1..60),
    ) {
        let (summed, each) = (fare(mean, &given, false), fare(mean, &given, true));
        let near = |one: f64, other: f64| (one - other).abs() < 1e-9;
        for (one, other) in summed.groups.iter().zip(&each.groups) {
            prop_assert_eq!(one.is_some(), other.is_some());
            let (Some(one), Some(other)) = (one, other) else { continue };
            prop_assert!(near(one.own.mean, other.own.mean));
            prop_assert!(near(one.arithmetic.mean, other.arithmetic.mean));
            prop_assert!(near(one.geometric.mean, other.geometric.mean), "{:?} {:?}", one.geometric, other.geometric);
            prop_assert!(near(one.noisy.mean.0, other.noisy.mean.0) && near(one.simplex.mean.1, other.simplex.mean.1));
            prop_assert_eq!(one.of, other.of);
            for (one, other) in one.without.iter().zip(&other.without) {
                prop_assert_eq!(one.map(|value| (value.mean * 1e9).round()), other.map(|value| (value.mean * 1e9).round()));
            }
        }
    }
}
