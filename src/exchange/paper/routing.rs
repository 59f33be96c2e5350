//! Conditions in words, with the numbers that the questions have on paper.

use crate::exchange::outline::Outline;
use crate::language::{Value, Words, say};
use crate::questionnaire::Lexicon;
use crate::scoring::Condition;

pub(super) struct Routing<'o, 'a> {
    pub outline: &'o Outline<'a>,
    pub texts: Lexicon<'a>,
}

impl Routing<'_, '_> {
    /// "Only if …".
    pub fn only_if(&self, condition: &Condition) -> String {
        say!(
            self.words(),
            "form-only-if",
            condition = self.said(condition)
        )
    }

    fn words(&self) -> Words {
        self.texts.words()
    }

    fn said(&self, condition: &Condition) -> String {
        match condition {
            Condition::Options { question, options } => {
                let asked = self.outline.asked(*question);
                let labels = options.iter().map(|option| {
                    let option = &asked.options[*option as usize];
                    self.texts.label(asked.question, option).to_owned()
                });
                self.is_one_of(*question, labels)
            }
            Condition::Texts { question, texts } => {
                self.is_one_of(*question, texts.iter().cloned())
            }
            Condition::AtLeast { question, bound } => self.about(
                *question,
                "form-is-at-least",
                "number",
                &self.number(*bound),
            ),
            Condition::Below { question, bound } => {
                self.about(*question, "form-is-below", "number", &self.number(*bound))
            }
            Condition::Answered { question, answered } => {
                let said = self.about(*question, "form-is-answered", "", "");
                match answered {
                    true => said,
                    false => self.not(&said),
                }
            }
            Condition::Score { .. } => String::new(),
            Condition::All(parts) => self.joined(parts, "form-and"),
            Condition::Any(parts) => self.joined(parts, "form-or"),
            Condition::Not(inner) => self.not(&self.said(inner)),
        }
    }

    fn not(&self, said: &str) -> String {
        say!(self.words(), "form-not", condition = said)
    }

    fn number(&self, bound: f64) -> String {
        self.words().number(&bound.to_string())
    }

    fn linked(&self, tests: impl Iterator<Item = String>, id: &str) -> String {
        let words = self.words();
        let linked = tests.reduce(|one, other| say!(words, id, one = one, other = other));
        linked.unwrap_or_default()
    }

    fn is_one_of(&self, question: usize, answers: impl Iterator<Item = String>) -> String {
        let tests = answers.map(|answer| self.about(question, "form-is", "answer", &answer));
        self.linked(tests, "form-or")
    }

    fn about(&self, question: usize, id: &str, name: &str, value: &str) -> String {
        let mut places = self.outline.questions().map(|asked| asked.index);
        let number = places.position(|index| index == question).unwrap_or(0) + 1;
        let gaps = [
            ("question", Value::from(number.to_string())),
            (name, value.into()),
        ];
        self.words().fill(id, gaps)
    }

    /// Parts that are joined themselves stand in brackets.
    fn joined(&self, parts: &[Condition], id: &str) -> String {
        let said = parts.iter().map(|part| {
            let said = self.said(part);
            let compound = match part {
                Condition::All(_) | Condition::Any(_) => true,
                Condition::Options { options, .. } => options.len() > 1,
                Condition::Texts { texts, .. } => texts.len() > 1,
                _ => false,
            };
            if compound { format!("({said})") } else { said }
        });
        self.linked(said, id)
    }
}
