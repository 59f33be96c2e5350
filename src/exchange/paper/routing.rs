//! Conditions in words, with the numbers that the questions have on paper.

use crate::exchange::outline::Outline;
use crate::exchange::words::{Words, fill};
use crate::questionnaire::Lexicon;
use crate::scoring::Condition;

pub(super) struct Routing<'o, 'a> {
    pub outline: &'o Outline<'a>,
    pub texts: Lexicon<'a>,
    pub words: &'static Words,
}

impl Routing<'_, '_> {
    /// "Only if …".
    pub fn only_if(&self, condition: &Condition) -> String {
        fill(&self.words.only_if, &[("condition", &self.said(condition))])
    }

    fn said(&self, condition: &Condition) -> String {
        let words = self.words;
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
            Condition::AtLeast { question, bound } => {
                self.about(*question, &words.is_at_least, "number", &bound.to_string())
            }
            Condition::Below { question, bound } => {
                self.about(*question, &words.is_below, "number", &bound.to_string())
            }
            Condition::Answered { question, answered } => {
                let said = self.about(*question, &words.is_answered, "", "");
                match answered {
                    true => said,
                    false => self.not(&said),
                }
            }
            Condition::Score { .. } => String::new(),
            Condition::All(parts) => self.joined(parts, &words.and),
            Condition::Any(parts) => self.joined(parts, &words.or),
            Condition::Not(inner) => self.not(&self.said(inner)),
        }
    }

    fn not(&self, said: &str) -> String {
        fill(&self.words.not, &[("condition", said)])
    }

    fn is_one_of(&self, question: usize, answers: impl Iterator<Item = String>) -> String {
        let tests = answers.map(|answer| self.about(question, &self.words.is, "answer", &answer));
        tests.collect::<Vec<_>>().join(&self.words.or)
    }

    fn about(&self, question: usize, words: &str, name: &str, value: &str) -> String {
        let mut places = self.outline.questions().map(|asked| asked.index);
        let number = places.position(|index| index == question).unwrap_or(0) + 1;
        fill(words, &[("question", &number.to_string()), (name, value)])
    }

    /// Parts that are joined themselves stand in brackets.
    fn joined(&self, parts: &[Condition], mark: &str) -> String {
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
        said.collect::<Vec<_>>().join(mark)
    }
}
