use super::evaluation::{Evaluation, QuestionState};
use super::rounding::round9;
use crate::answers::{Cell, Response};

/// A condition with names replaced by indices.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// The answer is one of these options, or one of them is ticked.
    Options {
        /// Question.
        question: usize,
        /// Options by position.
        options: Vec<u32>,
    },
    /// The text answered is one of these.
    Texts {
        /// Question.
        question: usize,
        /// Texts, compared exactly.
        texts: Vec<String>,
    },
    /// The number answered is at least this.
    AtLeast {
        /// Question.
        question: usize,
        /// Bound, included.
        bound: f64,
    },
    /// The number answered is below this.
    Below {
        /// Question.
        question: usize,
        /// Bound, excluded.
        bound: f64,
    },
    /// Whether there is an answer.
    Answered {
        /// Question.
        question: usize,
        /// True: there is one.
        answered: bool,
    },
    /// The score lies in a range; both sides rounded to 9 decimals.
    Score {
        /// Score.
        score: usize,
        /// Bound, included.
        from: f64,
        /// Bound, excluded.
        below: f64,
    },
    /// All hold.
    All(Vec<Condition>),
    /// One holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
}

impl Condition {
    /// Whether it holds. A comparison with something that has no value is false.
    pub fn holds(&self, response: &Response, evaluation: &Evaluation) -> bool {
        let answered =
            |question: usize| matches!(evaluation.question(question), QuestionState::Answered(_));
        let number = |question: usize| match response.cell(question) {
            Cell::Number(value) if answered(question) => Some(value),
            _ => None,
        };
        match self {
            Condition::Options { question, options } => {
                answered(*question)
                    && options.iter().any(|option| match response.cell(*question) {
                        Cell::Choice(chosen) => chosen == *option,
                        _ => response.is_ticked(*question, *option),
                    })
            }
            Condition::Texts { question, texts } => {
                answered(*question)
                    && response
                        .text(*question)
                        .is_some_and(|text| texts.iter().any(|t| t == text))
            }
            Condition::AtLeast { question, bound } => {
                number(*question).is_some_and(|v| v >= *bound)
            }
            Condition::Below { question, bound } => number(*question).is_some_and(|v| v < *bound),
            Condition::Answered {
                question,
                answered: wanted,
            } => answered(*question) == *wanted,
            Condition::Score { score, from, below } => evaluation
                .score(*score)
                .value()
                .map(round9)
                .is_some_and(|value| value >= round9(*from) && value < round9(*below)),
            Condition::All(parts) => parts.iter().all(|part| part.holds(response, evaluation)),
            Condition::Any(parts) => parts.iter().any(|part| part.holds(response, evaluation)),
            Condition::Not(inner) => !inner.holds(response, evaluation),
        }
    }
}
