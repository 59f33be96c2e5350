//! The codes that questions and options have in LimeSurvey: letters and digits, few of them.

use crate::exchange::outline::{Asked, Outline};
use crate::questionnaire::{Alphabet, QuestionType};

/// The subquestion for "none of these".
pub(super) const NONE: &str = "noneofthese";

/// Codes of all questions of a questionnaire, by their place in it.
pub(super) struct Names(Vec<String>);

impl Names {
    pub fn of(outline: &Outline<'_>) -> Self {
        Names(outline.names(Alphabet::Twenty))
    }

    pub fn question(&self, asked: &Asked<'_>) -> &str {
        &self.0[asked.index]
    }

    /// Codes of the options: subquestions where several can be ticked, answers where one is chosen.
    pub fn options(asked: &Asked<'_>) -> Vec<String> {
        asked.names(match asked.question.kind {
            QuestionType::Choices => Alphabet::Twenty,
            _ => Alphabet::Five,
        })
    }
}
