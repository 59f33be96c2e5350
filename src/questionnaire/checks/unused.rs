//! Things that are defined and lead nowhere.

use super::Names;
use crate::diagnostic::{Finding, Path};
use crate::questionnaire::{Condition, Definition, Question, QuestionType};
use std::collections::{HashMap, HashSet};

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    let definition = names.definition;
    let used = Used::of(names);
    for asked in &names.asked {
        let question = asked.question;
        let id = question.id.as_str();
        if can_score(names, question) && !names.is_scored(id) && !used.questions.contains(id) {
            findings.push(
                Finding::warning(
                    "W001",
                    asked.path.clone(),
                    format!("`{id}` has points and takes part in no score"),
                )
                .help("name it in a score's `of`, or remove its points"),
            );
        }
    }
    for (i, score) in definition.scores.iter().enumerate() {
        let id = score.id.as_str();
        if !names.is_scored(id) && !used.scores.contains(id) {
            findings.push(
                Finding::warning(
                    "W002",
                    Path::root().key("scores").at(i),
                    format!("nobody uses the score `{id}`"),
                )
                .help("name it in `profile`, in another score, a class or advice, or remove it"),
            );
        }
    }
    for scale in definition.scales.keys() {
        let (times, help) = match used.scales.get(scale) {
            None => ("never used", "remove it"),
            Some(1) => ("used once", "write its options in the question"),
            Some(_) => continue,
        };
        findings.push(
            Finding::warning(
                "W003",
                Path::root().key("scales").key(scale).itself(),
                format!("the scale `{scale}` is {times}"),
            )
            .help(help),
        );
    }
}

/// What is named somewhere other than in a score.
#[derive(Default)]
struct Used<'a> {
    questions: HashSet<&'a str>,
    scores: HashSet<&'a str>,
    scales: HashMap<&'a str, usize>,
}

impl<'a> Used<'a> {
    fn of(names: &Names<'a>) -> Self {
        let definition = names.definition;
        let mut used = Used::default();
        used.questions.extend(
            definition
                .firm
                .iter()
                .map(|(_, question)| question.as_str()),
        );
        if let Some(profile) = &definition.profile {
            used.questions.extend(profile.focus.as_deref());
            used.scores.insert(&profile.headline);
            used.scores
                .extend(profile.dimensions.iter().map(String::as_str));
        }
        used.scores.extend(
            definition
                .advice
                .iter()
                .filter_map(|advice| advice.score.as_deref()),
        );
        for condition in conditions(definition) {
            used.note(condition);
        }
        for scale in definition
            .questions()
            .filter_map(|question| question.scale.as_deref())
        {
            *used.scales.entry(scale).or_default() += 1;
        }
        used
    }

    fn note(&mut self, condition: &'a Condition) {
        self.questions.extend(condition.question());
        self.scores.extend(condition.score());
        match condition {
            Condition::All { all: parts } | Condition::Any { any: parts } => {
                for part in parts {
                    self.note(part);
                }
            }
            Condition::Not { not } => self.note(not),
            _ => {}
        }
    }
}

fn conditions(definition: &Definition) -> impl Iterator<Item = &Condition> {
    let sections = definition.sections.iter().filter_map(|s| s.ask_if.as_ref());
    let questions = definition.questions().filter_map(|q| q.ask_if.as_ref());
    let classes = definition
        .classifications
        .iter()
        .flat_map(|c| c.classes.iter().map(|class| &class.when));
    let advice = definition.advice.iter().map(|advice| &advice.when);
    sections.chain(questions).chain(classes).chain(advice)
}

/// Whether every answer to a question has points.
fn can_score(names: &Names<'_>, question: &Question) -> bool {
    match question.kind {
        QuestionType::Choice | QuestionType::Choices => {
            let mut answers = names
                .definition
                .options_of(question)
                .iter()
                .filter(|option| option.means.is_none())
                .peekable();
            answers.peek().is_some() && answers.all(|option| option.points.is_some())
        }
        QuestionType::Number => question.points.is_some(),
        _ => false,
    }
}
