use super::plan::Plan;

/// What a question came to for one response.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum QuestionState {
    /// Not to be asked of this firm, or answered with "does not apply".
    #[default]
    NotApplicable,
    /// To be asked, and without an answer.
    Missing,
    /// Answered; with its score, 0 … 100, where it can be scored.
    Answered(Option<f64>),
}

/// What a score came to for one response.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum ScoreState {
    /// None of its things is applicable.
    #[default]
    NotApplicable,
    /// Too few of its things have a value.
    Insufficient {
        /// Things with a value.
        answered: u32,
        /// Applicable things.
        applicable: u32,
    },
    /// It has a value.
    Scored {
        /// The value, 0 … 100.
        value: f64,
        /// Things with a value.
        answered: u32,
        /// Applicable things.
        applicable: u32,
    },
}

impl ScoreState {
    /// The value, 0 … 100, if it has one.
    pub fn value(self) -> Option<f64> {
        match self {
            ScoreState::Scored { value, .. } => Some(value),
            _ => None,
        }
    }

    /// `scored`, `insufficient` or `not_applicable`.
    pub fn status(self) -> &'static str {
        match self {
            ScoreState::Scored { .. } => "scored",
            ScoreState::Insufficient { .. } => "insufficient",
            ScoreState::NotApplicable => "not_applicable",
        }
    }

    /// Things with a value, and applicable things.
    pub fn counts(self) -> (u32, u32) {
        match self {
            ScoreState::NotApplicable => (0, 0),
            ScoreState::Insufficient {
                answered,
                applicable,
            }
            | ScoreState::Scored {
                answered,
                applicable,
                ..
            } => (answered, applicable),
        }
    }
}

/// What came out for one response. Reused from row to row.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// By question.
    pub questions: Vec<QuestionState>,
    /// By score.
    pub scores: Vec<ScoreState>,
}

impl Evaluation {
    /// Room for the results of a plan.
    pub fn new(plan: &Plan) -> Self {
        Evaluation {
            questions: vec![QuestionState::NotApplicable; plan.items.len()],
            scores: vec![ScoreState::NotApplicable; plan.scores.len()],
        }
    }

    /// Scored questions that are answered, and those that are applicable.
    pub fn counts(&self, plan: &Plan) -> (usize, usize) {
        let mut counts = (0, 0);
        for (item, state) in plan.items.iter().zip(&self.questions) {
            if item.scored && *state != QuestionState::NotApplicable {
                counts.1 += 1;
                counts.0 += usize::from(*state != QuestionState::Missing);
            }
        }
        counts
    }

    /// Answered / applicable over the questions that take part in some score; `None` when none is applicable.
    pub fn completeness(&self, plan: &Plan) -> Option<f64> {
        let (answered, applicable) = self.counts(plan);
        (applicable > 0).then(|| answered as f64 / applicable as f64)
    }
}
