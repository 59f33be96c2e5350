//! A composite indicator of four levels, as COINr makes it: the questionnaire of its tree, and what its ranks hang on.

use super::Case;
use super::Outcome::{self, Compared};
use super::data::Columns;
use ratio::answers::{Cell, Codebook, Response};
use ratio::profile::Profiler;
use ratio::questionnaire::{Mean, Questionnaire};
use ratio::scoring::{Composite, Evaluation, Leaf, PartOf, Reach};
use ratio::statistics::{RankSpread, Shifts, places};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Indicators as questions, aggregates as scores.
struct Index {
    questionnaire: Questionnaire,
    units: Vec<String>,
    /// By unit, by indicator in the order of the questions.
    values: Vec<Vec<Option<f64>>>,
}

fn id(name: &str) -> String {
    format!("x_{}", name.to_lowercase())
}

impl Index {
    fn read() -> Self {
        let tree = Columns::of("asem_metadata.csv");
        let (names, parents, kinds) = (
            tree.texts("iCode"),
            tree.texts("Parent"),
            tree.texts("Type"),
        );
        let weights = tree.numbers("Weight");
        let indicators: Vec<&String> = (0..names.len())
            .filter(|at| kinds[*at] == "Indicator")
            .map(|at| &names[at])
            .collect();
        let questions: Vec<Value> = indicators
            .iter()
            .map(|name| json!({"id": id(name), "type": "number", "text": name, "points": [[0, 0], [100, 100]]}))
            .collect();
        let scores: Vec<Value> = (0..names.len())
            .filter(|at| kinds[*at] == "Aggregate")
            .map(|at| {
                let of: Vec<Value> = (0..names.len())
                    .filter(|child| parents[*child] == names[at])
                    .map(|child| json!({"id": id(&names[child]), "weight": weights[child]}))
                    .collect();
                json!({"id": id(&names[at]), "title": names[at], "of": of})
            })
            .collect();
        let definition = json!({
            "format": 1, "id": "asem", "version": "1.0.0", "language": "en", "title": "ASEM",
            "sections": [{"id": "s", "title": "S", "questions": questions}],
            "scoring": {"min_answered": 0}, "scores": scores,
        });
        let text = definition.to_string();
        let questionnaire =
            Questionnaire::read("asem.json", text.as_bytes()).expect("a questionnaire");
        let normalised = Columns::expected("asem_normalised.csv");
        let columns: Vec<Vec<Option<f64>>> = indicators
            .iter()
            .map(|name| normalised.numbers(&format!("minmax_1_100.{name}")))
            .collect();
        let units = normalised.texts("uCode").to_vec();
        Index {
            values: (0..units.len())
                .map(|unit| columns.iter().map(|column| column[unit]).collect())
                .collect(),
            units,
            questionnaire,
        }
    }

    fn profiler(&self) -> Profiler<'_> {
        Profiler::new(&self.questionnaire.definition, None).expect("no form")
    }

    fn evaluations(&self, profiler: &Profiler<'_>) -> Vec<Evaluation> {
        let codebook = Codebook::new(&self.questionnaire, None);
        let of = |values: &Vec<Option<f64>>| {
            let mut response = Response::new(&codebook.layout);
            for (question, value) in values.iter().enumerate() {
                if let Some(value) = value {
                    response.set(question, Cell::Number(*value));
                }
            }
            let mut evaluation = Evaluation::new(&profiler.plan);
            profiler.plan.evaluate(&response, &mut evaluation);
            evaluation
        };
        self.values.iter().map(of).collect()
    }

    fn score(&self, name: &str) -> usize {
        let scores = &self.questionnaire.definition.scores;
        let known = scores.iter().position(|score| score.id == id(name));
        known.expect("a score")
    }

    /// Its name in the reference.
    fn name(&self, part: PartOf) -> String {
        let definition = &self.questionnaire.definition;
        match part {
            PartOf::Score(at) => definition.scores[at].title.clone(),
            PartOf::Question(at) => definition.questions().nth(at).expect("one").text.clone(),
        }
    }
}

fn values(composite: &Composite, leaves: &[Vec<Leaf>]) -> Vec<f64> {
    let mut desk = composite.desk();
    let of = |leaves: &Vec<Leaf>| composite.value(leaves, &mut desk).expect("a value");
    leaves.iter().map(of).collect()
}

/// Scores and ranks of all levels, by the arithmetic and the geometric mean.
pub fn aggregates(case: &Case<'_>) -> Outcome {
    let index = Index::read();
    let expected = Columns::expected("asem_aggregated.csv");
    let mut count = 0;
    for (prefix, mean) in [
        ("a_amean", Mean::Arithmetic),
        ("a_gmean", Mean::Geometric),
        ("a_hmean", Mean::Harmonic),
    ] {
        let mut other = Index::read();
        for score in &mut other.questionnaire.definition.scores {
            score.mean = Some(mean);
        }
        let profiler = other.profiler();
        let evaluations = other.evaluations(&profiler);
        for name in case.expected["aggregates"].as_array().expect("names") {
            let name = name.as_str().expect("a name");
            let score = index.score(name);
            let found: Vec<f64> = evaluations
                .iter()
                .map(|evaluation| evaluation.value(score).expect("a value"))
                .collect();
            let scores = expected.numbers(&format!("{prefix}.{name}"));
            let ranks = expected.numbers(&format!("{prefix}.{name}.rank"));
            for (at, rank) in places(&found).into_iter().enumerate() {
                count += case.hold(name, Some(found[at]), &json!(scores[at]));
                count += case.hold(name, Some(rank), &json!(ranks[at]));
            }
        }
    }
    Compared(count)
}

/// Ranks without each group of the second level.
pub fn leave_one_out(case: &Case<'_>) -> Outcome {
    let index = Index::read();
    let profiler = index.profiler();
    let composite = profiler.plan.composite(index.score("Index"), Reach::Scores);
    let leaves: Vec<Vec<Leaf>> = index
        .evaluations(&profiler)
        .iter()
        .map(|evaluation| composite.leaves_of(evaluation).collect())
        .collect();
    let nominal = places(&values(&composite, &leaves));
    let mut count = 0;
    for (leaf, part) in composite.leaves.iter().enumerate() {
        let name = index.name(*part);
        let definition = &index.questionnaire.definition;
        let PartOf::Score(at) = *part else {
            panic!("{name} is no group");
        };
        let name = case.expected["elements"]
            .as_array()
            .expect("names")
            .iter()
            .filter_map(Value::as_str)
            .find(|known| id(known) == definition.scores[at].id)
            .expect("a group of the reference");
        let ranks = places(&values(&composite.without(leaf), &leaves));
        for (at, rank) in ranks.iter().enumerate() {
            count += case.hold(name, Some(*rank), &case.expected["ranks"][name][at]);
        }
        let shifts = Shifts::of(&nominal, &[ranks]).expect("ranks");
        count += case.hold(
            name,
            Some(shifts.mean),
            &case.expected["mean_abs_diff"][name],
        );
    }
    assert_eq!(composite.leaves.len(), 8);
    Compared(count)
}

/// Weights of all levels drawn by the reference, scores made again with each.
pub fn weights_replayed(case: &Case<'_>) -> Outcome {
    let index = Index::read();
    let profiler = index.profiler();
    let composite = profiler
        .plan
        .composite(index.score("Index"), Reach::Questions);
    let leaves: Vec<Vec<Leaf>> = index
        .evaluations(&profiler)
        .iter()
        .map(|evaluation| composite.leaves_of(evaluation).collect())
        .collect();
    let drawn = Columns::expected("asem_mc_weights.csv");
    let rows: HashMap<String, usize> = drawn
        .texts("iCode")
        .iter()
        .map(|name| id(name))
        .zip(0..)
        .collect();
    let definition = &index.questionnaire.definition;
    let ids: Vec<&str> = definition
        .questions()
        .map(|question| question.id.as_str())
        .collect();
    let scores = Columns::expected("asem_mc_scores.csv");
    let mut count = 0;
    let nominal = places(&values(&composite, &leaves));
    for (at, rank) in nominal.iter().enumerate() {
        count += case.hold(
            "nominal_rank",
            Some(*rank),
            &json!(scores.numbers("nominal_rank")[at]),
        );
    }
    let mut draws = Vec::new();
    for draw in 1..=100 {
        let column = drawn.numbers(&format!("r{draw}"));
        let weight = |part: &PartOf| {
            let id = match *part {
                PartOf::Score(at) => definition.scores[at].id.as_str(),
                PartOf::Question(at) => ids[at],
            };
            column[rows[id]].expect("a weight")
        };
        let weights: Vec<Vec<f64>> = composite
            .parts()
            .iter()
            .map(|parts| parts.iter().map(weight).collect())
            .collect();
        let found = values(&composite.with_weights(&weights), &leaves);
        let expected = scores.numbers(&format!("score_r{draw}"));
        for (found, expected) in found.iter().zip(expected) {
            count += case.hold("score", Some(*found), &json!(expected));
        }
        draws.push(places(&found));
    }
    for (unit, today) in nominal.iter().enumerate() {
        let ranks: Vec<f64> = draws.iter().map(|ranks| ranks[unit]).collect();
        let spread = RankSpread::of(*today, &ranks).expect("draws");
        for (name, got) in [
            ("mean_rank", spread.mean),
            ("median_rank", spread.median),
            ("q5", spread.low),
            ("q95", spread.high),
        ] {
            let name_of_unit = format!("{} {name}", index.units[unit]);
            count += case.hold(&name_of_unit, Some(got), &json!(scores.numbers(name)[unit]));
        }
    }
    let shifts = Shifts::of(&nominal, &draws).expect("draws");
    count += case.hold(
        "mean_abs_rank_change",
        Some(shifts.mean),
        &case.expected["mean_abs_rank_change"],
    );
    count += case.hold(
        "max_abs_rank_change",
        Some(shifts.greatest),
        &case.expected["max_abs_rank_change"],
    );
    count += case.hold(
        "share_rank_unchanged",
        Some(shifts.unchanged),
        &case.expected["share_rank_unchanged"],
    );
    Compared(count)
}
