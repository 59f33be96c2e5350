//! Conditions without what is known before anybody has answered.

use super::outline::Asked;
use crate::questionnaire::Means;
use crate::scoring::Condition;
use std::collections::BTreeMap;

/// What is left of a condition.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Folded {
    Always,
    Never,
    When(Condition),
}

impl Folded {
    /// The condition, if it depends on answers.
    pub fn condition(&self) -> Option<Condition> {
        match self {
            Folded::When(condition) => Some(condition.clone()),
            Folded::Always | Folded::Never => None,
        }
    }

    fn constant(holds: bool) -> Self {
        if holds { Folded::Always } else { Folded::Never }
    }
}

/// Takes out of a condition what it says of questions that are not asked, of options that are no answer,
/// and of nothing. Scores are not looked at by what decides on asking.
pub(super) fn fold(condition: &Condition, asked: &BTreeMap<usize, Asked<'_>>) -> Folded {
    let known = |question: &usize| asked.contains_key(question);
    let when = || Folded::When(condition.clone());
    match condition {
        Condition::Options { question, options } => match asked.get(question) {
            Some(asked) => of_answers(asked, *question, options),
            None => Folded::Never,
        },
        Condition::Texts { question, texts } if texts.is_empty() || !known(question) => {
            Folded::Never
        }
        Condition::AtLeast { question, .. } | Condition::Below { question, .. }
            if !known(question) =>
        {
            Folded::Never
        }
        Condition::Answered { question, answered } if !known(question) => {
            Folded::constant(!answered)
        }
        Condition::Score { .. } => Folded::Never,
        Condition::All(parts) => join(parts, asked, Folded::Always),
        Condition::Any(parts) => join(parts, asked, Folded::Never),
        Condition::Not(inner) => match fold(inner, asked) {
            Folded::Always => Folded::Never,
            Folded::Never => Folded::Always,
            Folded::When(inner) => Folded::When(Condition::Not(Box::new(inner))),
        },
        Condition::Texts { .. }
        | Condition::AtLeast { .. }
        | Condition::Below { .. }
        | Condition::Answered { .. } => when(),
    }
}

/// Options that say "don't know" or "does not apply" are no answer.
fn of_answers(asked: &Asked<'_>, question: usize, options: &[u32]) -> Folded {
    let means = |option: &u32| asked.options[*option as usize].means;
    let options: Vec<u32> = options
        .iter()
        .copied()
        .filter(|option| means(option).is_none())
        .collect();
    match options.is_empty() {
        true => Folded::Never,
        false => Folded::When(Condition::Options { question, options }),
    }
}

/// `neutral` is what the join of nothing comes to: always for all, never for any.
fn join(parts: &[Condition], asked: &BTreeMap<usize, Asked<'_>>, neutral: Folded) -> Folded {
    let mut left = Vec::new();
    for part in parts {
        match fold(part, asked) {
            Folded::When(part) => left.push(part),
            constant if constant == neutral => {}
            constant => return constant,
        }
    }
    match (left.len(), &neutral) {
        (0, _) => neutral,
        (1, _) => Folded::When(left.remove(0)),
        (_, Folded::Always) => Folded::When(Condition::All(left)),
        _ => Folded::When(Condition::Any(left)),
    }
}

/// Positions of the options that are no answer.
pub(super) fn no_answers(asked: &Asked<'_>) -> impl Iterator<Item = u32> {
    let means = |option: &Option<Means>| option.is_some();
    (0..)
        .zip(asked.options.iter().map(|option| option.means))
        .filter(move |(_, option)| means(option))
        .map(|(at, _)| at)
}
