use crate::questionnaire::{Band, Definition};
use crate::scoring::{Evaluation, QuestionState};

/// What is told of each group: a score of the questionnaire, or the score of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A score, by its position.
    Score(usize),
    /// A question, by its position.
    Question(usize),
}

impl Measure {
    /// The value for a response, 0 … 100.
    pub(super) fn value(self, evaluation: &Evaluation) -> Option<f64> {
        match self {
            Measure::Score(at) => evaluation.value(at),
            Measure::Question(at) => match evaluation.question(at) {
                QuestionState::Answered(score) => score,
                _ => None,
            },
        }
    }

    /// The bands it is sorted into: a question's are those of the questionnaire.
    pub(super) fn bands(self, definition: &Definition) -> &[Band] {
        match self {
            Measure::Score(at) => definition.bands_of(&definition.scores[at]),
            Measure::Question(_) => &definition.bands,
        }
    }
}
