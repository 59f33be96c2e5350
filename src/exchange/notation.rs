//! Conditions written down in the language of another system.

use super::folding::no_answers;
use super::outline::{Asked, Outline};
use crate::scoring::Condition;

/// How a system writes the tests that conditions are made of. Each must be false where the question has no
/// value, be it unanswered or not shown.
pub(super) trait Notation {
    /// The option is the answer, or is ticked.
    fn chosen(&self, asked: &Asked<'_>, option: u32) -> String;
    /// The answer is this text.
    fn is_text(&self, asked: &Asked<'_>, text: &str) -> String;
    /// The answer is at least this number.
    fn at_least(&self, asked: &Asked<'_>, bound: f64) -> String;
    /// The answer is a number below this.
    fn below(&self, asked: &Asked<'_>, bound: f64) -> String;
    /// Something was entered, be it "don't know".
    fn entered(&self, asked: &Asked<'_>) -> String;
    /// None of these holds; given in brackets.
    fn not(&self, inner: &str) -> String;
    /// What stands between tests that must all hold, and between those of which one must.
    const AND: &'static str;
    /// See [`Notation::AND`].
    const OR: &'static str;
}

/// Writes a condition down.
pub(super) fn write<N: Notation>(
    condition: &Condition,
    outline: &Outline<'_>,
    notation: &N,
) -> String {
    let part = |part: &Condition| write(part, outline, notation);
    match condition {
        Condition::Options { question, options } => {
            let asked = outline.asked(*question);
            let chosen = options.iter().map(|option| notation.chosen(asked, *option));
            let chosen = join(chosen.collect(), N::OR);
            // A "don't know" beside ticks makes them no answer.
            match asked.question.kind {
                crate::questionnaire::QuestionType::Choices => {
                    join(with_answers_only(chosen, asked, notation), N::AND)
                }
                _ => chosen,
            }
        }
        Condition::Texts { question, texts } => {
            let asked = outline.asked(*question);
            let is = texts.iter().map(|text| notation.is_text(asked, text));
            join(is.collect(), N::OR)
        }
        Condition::AtLeast { question, bound } => {
            notation.at_least(outline.asked(*question), *bound)
        }
        Condition::Below { question, bound } => notation.below(outline.asked(*question), *bound),
        Condition::Answered { question, answered } => {
            let asked = outline.asked(*question);
            let entered = notation.entered(asked);
            let holds = join(with_answers_only(entered, asked, notation), N::AND);
            if *answered {
                holds
            } else {
                notation.not(&holds)
            }
        }
        Condition::Score { .. } => unreachable!("scores are folded away"),
        Condition::All(parts) => join(parts.iter().map(part).collect(), N::AND),
        Condition::Any(parts) => join(parts.iter().map(part).collect(), N::OR),
        Condition::Not(inner) => notation.not(&part(inner)),
    }
}

fn with_answers_only<N: Notation>(test: String, asked: &Asked<'_>, notation: &N) -> Vec<String> {
    let none = no_answers(asked).map(|option| notation.not(&notation.chosen(asked, option)));
    std::iter::once(test).chain(none).collect()
}

fn join(mut parts: Vec<String>, mark: &str) -> String {
    match parts.len() {
        1 => parts.remove(0),
        _ => format!("({})", parts.join(mark)),
    }
}
