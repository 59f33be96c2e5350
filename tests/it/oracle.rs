//! The plan and its kernel against a second, naive reading of the format, on random questionnaires
//! and answers.

use proptest::prelude::*;
use ratio::answers::{AnswersFile, Codebook, QuestionnaireStamp};
use ratio::profile::Profiler;
use ratio::questionnaire::{OrderedMap, Questionnaire};
use ratio::scoring::{Evaluation, ScoreState};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Numbers in 0 … 1 from which a questionnaire and its answers are made.
pub struct Source {
    units: Vec<f64>,
    at: usize,
}

impl Source {
    pub fn new(units: Vec<f64>) -> Self {
        Source { units, at: 0 }
    }

    fn unit(&mut self) -> f64 {
        self.at += 1;
        self.units[self.at % self.units.len()]
    }

    fn below(&mut self, bound: usize) -> usize {
        ((self.unit() * bound as f64) as usize).min(bound - 1)
    }

    fn chance(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }
}

fn options(source: &mut Source, negative: bool) -> Vec<Value> {
    let count = 2 + source.below(4);
    let low = if negative && source.chance(0.3) {
        -1.5
    } else {
        0.0
    };
    let mut options: Vec<Value> = (0..count)
        .map(|i| json!({"code": format!("c{i}"), "label": format!("Label {i}"), "points": low + i as f64 * 0.75}))
        .collect();
    if source.chance(0.5) {
        options.push(
            json!({"code": "dk", "label": "Don't know", "means": "missing", "exclusive": true}),
        );
    }
    if source.chance(0.5) {
        options.push(json!({"code": "na", "label": "Not for us", "means": "not_applicable", "exclusive": true}));
    }
    options
}

fn condition(source: &mut Source, earlier: &[Value], depth: usize) -> Value {
    if depth > 0 && source.chance(0.3) {
        let parts: Vec<Value> = (0..source.below(3))
            .map(|_| condition(source, earlier, depth - 1))
            .collect();
        return match source.below(3) {
            0 => json!({"all": parts}),
            1 => json!({"any": parts}),
            _ => json!({"not": condition(source, earlier, depth - 1)}),
        };
    }
    let question = source.pick(earlier);
    let id = &question["id"];
    if source.chance(0.2) {
        return json!({"question": id, "answered": source.chance(0.5)});
    }
    if question["type"] == "number" {
        let test = source.pick(&["at_least", "below"]);
        return json!({"question": id, test: (source.unit() * 10.0).round()});
    }
    let codes: Vec<Value> = question["options"]
        .as_array()
        .expect("options")
        .iter()
        .map(|o| o["code"].clone())
        .collect();
    match source.chance(0.5) {
        true => json!({"question": id, "is": source.pick(&codes)}),
        false => json!({"question": id, "in": [source.pick(&codes), source.pick(&codes)]}),
    }
}

fn question(source: &mut Source, id: String, earlier: &[Value]) -> Value {
    let mut question = match source.below(3) {
        0 => json!({"type": "choice", "options": options(source, true)}),
        1 => {
            let mut question = json!({"type": "choices", "options": options(source, false)});
            if source.chance(0.5) {
                question["cap"] = json!(1.5);
            }
            question
        }
        _ => json!({"type": "number", "min": 0, "max": 10, "points": [[1, 10], [4, 60], [9, -5]]}),
    };
    question["id"] = json!(id);
    question["text"] = json!("?");
    if !earlier.is_empty() && source.chance(0.4) {
        question["ask_if"] = condition(source, earlier, 2);
    }
    question
}

pub fn questionnaire(source: &mut Source) -> Value {
    let mut questions: Vec<Value> = Vec::new();
    for i in 0..3 + source.below(6) {
        let next = question(source, format!("q{i}"), &questions);
        questions.push(next);
    }
    let mut names: Vec<String> = questions
        .iter()
        .map(|q| q["id"].as_str().expect("id").to_owned())
        .collect();
    let mut scores = Vec::new();
    for i in 0..2 + source.below(4) {
        let count = 1 + source.below(names.len().min(5));
        let first = source.below(names.len());
        let of: Vec<Value> = (0..count)
            .map(|j| {
                let id = &names[(first + j) % names.len()];
                match source.below(3) {
                    0 => json!(id),
                    1 => json!({"id": id, "weight": source.pick(&[0.5, 2.0, 3.7])}),
                    _ => json!({"id": id, "reverse": true}),
                }
            })
            .collect();
        let mean = source.pick(&["arithmetic", "geometric", "harmonic", "minimum"]);
        let needed = source.pick(&[0.0, 0.5, 0.75, 1.0]);
        scores.push(json!({"id": format!("s{i}"), "title": "S", "of": of, "mean": mean, "min_answered": needed}));
        names.push(format!("s{i}"));
    }
    // Declared in any order.
    scores.reverse();
    let half = questions.len() / 2;
    let (first, second) = questions.split_at(half);
    let mut section = json!({"id": "two", "title": "Two", "questions": second});
    if half > 0 && source.chance(0.3) {
        section["ask_if"] = condition(source, first, 1);
    }
    json!({
        "format": 1, "id": "random", "version": "1.0.0", "language": "en", "title": "Random",
        "sections": [{"id": "one", "title": "One", "questions": first}, section],
        "scores": scores, "profile": {"headline": scores[0]["id"], "dimensions": []},
    })
}

pub fn answers(source: &mut Source, questionnaire: &Value) -> BTreeMap<String, Value> {
    let mut answers = BTreeMap::new();
    for question in all_questions(questionnaire) {
        if source.chance(0.15) {
            continue;
        }
        let id = question["id"].as_str().expect("id").to_owned();
        let answer = match question["type"].as_str() {
            Some("number") => json!((source.unit() * 100.0).round() / 10.0),
            kind => {
                let options = question["options"].as_array().expect("options");
                let codes: Vec<&Value> = options.iter().map(|o| &o["code"]).collect();
                if kind == Some("choice") {
                    source.pick(&codes).clone()
                } else if source.chance(0.15) {
                    json!([source.pick(&codes)])
                } else {
                    options
                        .iter()
                        .filter(|o| o.get("means").is_none() && source.chance(0.4))
                        .map(|o| o["code"].clone())
                        .collect()
                }
            }
        };
        answers.insert(id, answer);
    }
    answers
}

fn all_questions(questionnaire: &Value) -> Vec<&Value> {
    let sections = questionnaire["sections"].as_array().expect("sections");
    sections
        .iter()
        .flat_map(|s| s["questions"].as_array().expect("questions"))
        .collect()
}

/// The naive reading: everything is looked up by name, again and again.
struct Naive<'a> {
    questionnaire: &'a Value,
    answers: &'a BTreeMap<String, Value>,
}

#[derive(Debug, PartialEq)]
enum Outcome {
    NotApplicable,
    NoValue,
    Value(f64),
}

impl Naive<'_> {
    fn options_meaning(&self, question: &Value, wanted: &str) -> bool {
        let answer = &self.answers[question["id"].as_str().expect("id")];
        let Some(options) = question["options"].as_array() else {
            return false;
        };
        options.iter().any(|o| {
            o["means"] == wanted
                && (answer == &o["code"]
                    || answer.as_array().is_some_and(|a| a.contains(&o["code"])))
        })
    }

    fn asked(&self, id: &str) -> bool {
        let sections = self.questionnaire["sections"].as_array().expect("sections");
        let section = sections
            .iter()
            .find(|s| {
                s["questions"]
                    .as_array()
                    .expect("questions")
                    .iter()
                    .any(|q| q["id"] == id)
            })
            .expect("a section");
        let question = self.question(id);
        [section, question]
            .iter()
            .all(|part| part.get("ask_if").is_none_or(|c| self.holds(c)))
    }

    fn question(&self, id: &str) -> &Value {
        all_questions(self.questionnaire)
            .into_iter()
            .find(|q| q["id"] == id)
            .expect("a question")
    }

    /// The answer, if the question is asked and answered.
    fn answer(&self, id: &str) -> Option<&Value> {
        let question = self.question(id);
        let answer = self.answers.get(id)?;
        let silent = self.options_meaning(question, "missing")
            || self.options_meaning(question, "not_applicable");
        (self.asked(id) && !silent).then_some(answer)
    }

    fn holds(&self, condition: &Value) -> bool {
        if let Some(parts) = condition["all"].as_array() {
            return parts.iter().all(|c| self.holds(c));
        }
        if let Some(parts) = condition["any"].as_array() {
            return parts.iter().any(|c| self.holds(c));
        }
        if condition.get("not").is_some() {
            return !self.holds(&condition["not"]);
        }
        let answer = self.answer(condition["question"].as_str().expect("a question"));
        if let Some(wanted) = condition["answered"].as_bool() {
            return answer.is_some() == wanted;
        }
        let Some(answer) = answer else { return false };
        if let Some(bound) = condition["at_least"].as_f64() {
            return answer.as_f64().expect("a number") >= bound;
        }
        if let Some(bound) = condition["below"].as_f64() {
            return answer.as_f64().expect("a number") < bound;
        }
        let codes = match condition["in"].as_array() {
            Some(codes) => codes.clone(),
            None => vec![condition["is"].clone()],
        };
        codes
            .iter()
            .any(|code| answer == code || answer.as_array().is_some_and(|a| a.contains(code)))
    }

    fn question_outcome(&self, id: &str) -> Outcome {
        let question = self.question(id);
        if !self.asked(id) {
            return Outcome::NotApplicable;
        }
        if self.answers.contains_key(id) && self.options_meaning(question, "not_applicable") {
            return Outcome::NotApplicable;
        }
        let Some(answer) = self.answer(id) else {
            return Outcome::NoValue;
        };
        let points = |code: &Value| {
            let options = question["options"].as_array().expect("options");
            options
                .iter()
                .find(|o| o["code"] == *code)
                .expect("an option")["points"]
                .as_f64()
                .expect("points")
        };
        let all: Vec<f64> = match question["options"].as_array() {
            Some(options) => options
                .iter()
                .filter_map(|o| o["points"].as_f64())
                .collect(),
            None => question["points"]
                .as_array()
                .expect("a curve")
                .iter()
                .map(|p| p[1].as_f64().expect("points"))
                .collect(),
        };
        let greatest = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let least = all.iter().copied().fold(f64::INFINITY, f64::min);
        let (p, lo, hi) = match question["type"].as_str() {
            Some("choice") => (points(answer), least, greatest),
            Some("choices") => {
                let hi = question["cap"]
                    .as_f64()
                    .unwrap_or(all.iter().filter(|p| **p > 0.0).sum());
                let sum: f64 = answer.as_array().expect("codes").iter().map(points).sum();
                (sum.min(hi), 0.0, hi)
            }
            _ => (
                curve(question, answer.as_f64().expect("a number")),
                least,
                greatest,
            ),
        };
        Outcome::Value(100.0 * (p - lo) / (hi - lo))
    }

    fn outcome(&self, name: &str) -> Outcome {
        let scores = self.questionnaire["scores"].as_array().expect("scores");
        let Some(score) = scores.iter().find(|s| s["id"] == name) else {
            return self.question_outcome(name);
        };
        let mut valued: Vec<(f64, f64)> = Vec::new();
        let mut applicable = 0.0;
        for thing in score["of"].as_array().expect("of") {
            let id = thing.as_str().or(thing["id"].as_str()).expect("a name");
            match self.outcome(id) {
                Outcome::NotApplicable => continue,
                Outcome::NoValue => {}
                Outcome::Value(v) => {
                    let v = if thing["reverse"] == true {
                        100.0 - v
                    } else {
                        v
                    };
                    valued.push((v, thing["weight"].as_f64().unwrap_or(1.0)));
                }
            }
            applicable += 1.0;
        }
        if applicable == 0.0 {
            return Outcome::NotApplicable;
        }
        if valued.is_empty()
            || valued.len() as f64 / applicable < score["min_answered"].as_f64().expect("a share")
        {
            return Outcome::NoValue;
        }
        let weights: f64 = valued.iter().map(|(_, w)| w).sum();
        let zero = valued.iter().any(|(v, _)| v.abs() < 1e-9);
        Outcome::Value(match score["mean"].as_str() {
            Some("arithmetic") => valued.iter().map(|(v, w)| v * w).sum::<f64>() / weights,
            Some("minimum") => valued.iter().map(|(v, _)| *v).fold(f64::INFINITY, f64::min),
            _ if zero => 0.0,
            Some("geometric") => valued
                .iter()
                .map(|(v, w)| libm::pow(*v, w / weights))
                .product(),
            _ => weights / valued.iter().map(|(v, w)| w / v).sum::<f64>(),
        })
    }
}

fn curve(question: &Value, x: f64) -> f64 {
    let pairs: Vec<(f64, f64)> = question["points"]
        .as_array()
        .expect("a curve")
        .iter()
        .map(|p| (p[0].as_f64().expect("x"), p[1].as_f64().expect("p")))
        .collect();
    let (first, last) = (pairs[0], pairs[pairs.len() - 1]);
    if x <= first.0 {
        return first.1;
    }
    if x >= last.0 {
        return last.1;
    }
    let pair = pairs
        .windows(2)
        .find(|w| w[0].0 <= x && x <= w[1].0)
        .expect("between");
    pair[0].1 + (x - pair[0].0) / (pair[1].0 - pair[0].0) * (pair[1].1 - pair[0].1)
}

/// The library's reading: response from an answers file, plan, kernel.
fn evaluate(questionnaire: &Questionnaire, answers: &BTreeMap<String, Value>) -> Evaluation {
    let codebook = Codebook::new(questionnaire, None);
    let file = AnswersFile {
        ratio_answers: 1,
        questionnaire: QuestionnaireStamp::of(questionnaire),
        form: None,
        language: "en".to_owned(),
        started: String::new(),
        saved: String::new(),
        finished: None,
        next: None,
        answers: answers
            .iter()
            .map(|(id, a)| (id.clone(), a.clone()))
            .collect(),
        inactive: OrderedMap::default(),
        set_aside: OrderedMap::default(),
    };
    let (response, misfits) = file.response(&codebook);
    assert_eq!(misfits, [], "every answer is understood");
    let profiler = Profiler::new(&questionnaire.definition, None).expect("no form is asked for");
    let mut evaluation = Evaluation::new(&profiler.plan);
    profiler.plan.evaluate(&response, &mut evaluation);
    evaluation
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_readings_agree(units in proptest::collection::vec(0.0_f64..1.0, 400)) {
        let mut source = Source { units, at: 0 };
        let definition = questionnaire(&mut source);
        let text = serde_json::to_string_pretty(&definition).expect("JSON");
        let read = Questionnaire::read("random.json", text.as_bytes());
        let read = match read {
            Ok(read) => read,
            Err(report) => panic!("{:?}\n{text}", report.findings),
        };
        for _ in 0..4 {
            let answers = answers(&mut source, &definition);
            let evaluation = evaluate(&read, &answers);
            let naive = Naive { questionnaire: &definition, answers: &answers };
            for (score, state) in read.definition.scores.iter().zip(evaluation.scores()) {
                let expected = naive.outcome(&score.id);
                let agree = match (&expected, state) {
                    (Outcome::NotApplicable, ScoreState::NotApplicable) => true,
                    (Outcome::NoValue, ScoreState::Insufficient { .. }) => true,
                    (Outcome::Value(e), ScoreState::Scored { value, .. }) => (e - value).abs() <= 1e-9,
                    _ => false,
                };
                prop_assert!(agree, "{}: {state:?}, expected {expected:?}\n{text}\n{answers:?}", score.id);
            }
        }
    }

    #[test]
    fn a_definition_written_and_read_is_the_same(units in proptest::collection::vec(0.0_f64..1.0, 300)) {
        let mut source = Source { units, at: 0 };
        let text = questionnaire(&mut source).to_string();
        let read = Questionnaire::read("a.json", text.as_bytes()).expect("valid");
        let written = serde_json::to_string(&read.definition).expect("JSON");
        let again = Questionnaire::read("b.json", written.as_bytes()).expect("valid");
        prop_assert_eq!(&read.definition, &again.definition);
    }
}
