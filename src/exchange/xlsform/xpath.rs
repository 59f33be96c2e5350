//! Conditions in XPath, as ODK's forms have it: both JavaRosa and Enketo read these in the same way.

use crate::exchange::notation::Notation;
use crate::exchange::outline::Asked;
use crate::questionnaire::{Alphabet, QuestionType};

/// The names that stand for the options of a question.
pub(super) fn choice_names(asked: &Asked<'_>) -> Vec<String> {
    asked.names(Alphabet::Word)
}

/// A text as an XPath literal. XPath has no sign to escape a quote with.
pub(super) fn literal(text: &str) -> String {
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    if !text.contains('"') {
        return format!("\"{text}\"");
    }
    let pieces: Vec<String> = text.split('\'').map(|piece| format!("'{piece}'")).collect();
    format!("concat({})", pieces.join(", \"'\", "))
}

/// Conditions in XPath, with the names of the questions.
pub(super) struct XPath<'n>(pub &'n [String]);

impl XPath<'_> {
    fn name(&self, asked: &Asked<'_>) -> &str {
        &self.0[asked.index]
    }
}

impl Notation for XPath<'_> {
    const AND: &'static str = " and ";
    const OR: &'static str = " or ";

    fn chosen(&self, asked: &Asked<'_>, option: u32) -> String {
        let id = self.name(asked);
        let name = &choice_names(asked)[option as usize];
        match asked.question.kind {
            QuestionType::Choices => format!("selected(${{{id}}}, '{name}')"),
            _ => format!("${{{id}}} = '{name}'"),
        }
    }

    fn is_text(&self, asked: &Asked<'_>, text: &str) -> String {
        format!("${{{}}} = {}", self.name(asked), literal(text))
    }

    // Nothing is no number, and compares as false.
    fn at_least(&self, asked: &Asked<'_>, bound: f64) -> String {
        format!("${{{}}} >= {bound}", self.name(asked))
    }

    fn below(&self, asked: &Asked<'_>, bound: f64) -> String {
        format!("${{{}}} < {bound}", self.name(asked))
    }

    fn entered(&self, asked: &Asked<'_>) -> String {
        format!("string-length(${{{}}}) > 0", self.name(asked))
    }

    fn not(&self, inner: &str) -> String {
        format!("not({inner})")
    }
}
