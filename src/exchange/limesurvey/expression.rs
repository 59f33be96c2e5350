//! Conditions in LimeSurvey's ExpressionScript. `.NAOK` lets a question that was not shown count as empty.

use super::names::{NONE, Names};
use crate::exchange::notation::Notation;
use crate::exchange::outline::Asked;
use crate::questionnaire::QuestionType;

pub(super) struct ExpressionScript<'n>(pub &'n Names);

impl ExpressionScript<'_> {
    fn value(&self, asked: &Asked<'_>) -> String {
        format!("{}.NAOK", self.0.question(asked))
    }

    fn ticked(&self, asked: &Asked<'_>, code: &str) -> String {
        format!("{}_{code}.NAOK == \"Y\"", self.0.question(asked))
    }
}

/// A text in quotes.
fn literal(text: &str) -> String {
    match text.contains('"') {
        true if !text.contains('\'') => format!("'{text}'"),
        true => format!("\"{}\"", text.replace('"', "\\\"")),
        false => format!("\"{text}\""),
    }
}

impl Notation for ExpressionScript<'_> {
    const AND: &'static str = " and ";
    const OR: &'static str = " or ";

    fn chosen(&self, asked: &Asked<'_>, option: u32) -> String {
        let code = &Names::options(asked)[option as usize];
        match asked.question.kind {
            QuestionType::Choices => self.ticked(asked, code),
            _ => format!("{} == \"{code}\"", self.value(asked)),
        }
    }

    fn is_text(&self, asked: &Asked<'_>, text: &str) -> String {
        format!("{} == {}", self.value(asked), literal(text))
    }

    fn at_least(&self, asked: &Asked<'_>, bound: f64) -> String {
        let value = self.value(asked);
        format!("(!is_empty({value}) and {value} >= {bound})")
    }

    fn below(&self, asked: &Asked<'_>, bound: f64) -> String {
        let value = self.value(asked);
        format!("(!is_empty({value}) and {value} < {bound})")
    }

    fn entered(&self, asked: &Asked<'_>) -> String {
        if asked.question.kind != QuestionType::Choices {
            return format!("!is_empty({})", self.value(asked));
        }
        let none = asked.offers_none().then(|| NONE.to_owned());
        let codes = Names::options(asked).into_iter().chain(none);
        let ticked: Vec<String> = codes.map(|code| self.ticked(asked, &code)).collect();
        format!("({})", ticked.join(" or "))
    }

    fn not(&self, inner: &str) -> String {
        format!("!({inner})")
    }
}
