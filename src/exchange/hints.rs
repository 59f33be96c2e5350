//! What a form says below a question.

use super::outline::Asked;
use super::words::range;
use crate::language::say;
use crate::questionnaire::{Lexicon, QuestionType};

/// What helps to answer a question, in a language: its unit and range, its explanation, those of its options.
pub(super) fn hints(asked: &Asked<'_>, texts: Lexicon<'_>) -> Vec<String> {
    let question = asked.question;
    let words = texts.words();
    let unit = texts.unit(question).map(str::to_owned);
    let range = range(words, question.min, question.max);
    let mut hints = match (unit, range) {
        (Some(unit), Some(range)) => vec![format!("{unit}. {range}")],
        (unit, range) => unit.into_iter().chain(range).collect(),
    };
    if question.kind == QuestionType::Sector {
        hints.push(say!(words, "form-sector-hint"));
    }
    hints.extend(explanations(asked, texts));
    hints
}

/// The explanations of a question and of its options.
pub(super) fn explanations(asked: &Asked<'_>, texts: Lexicon<'_>) -> Vec<String> {
    let own = texts.help(asked.question).map(str::to_owned);
    let of_options = asked.options.iter().filter_map(|option| {
        let help = texts.option_help(asked.question, option)?;
        Some(format!("{}: {help}", texts.label(asked.question, option)))
    });
    own.into_iter().chain(of_options).collect()
}
