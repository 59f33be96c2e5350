use super::plan::{PartOf, Plan};

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
    /// What each of the questions, and after them the scores, brings into a score.
    gains: Vec<Gain>,
    /// Scored questions that are answered, and those that are applicable.
    pub(super) counts: Counts,
}

/// What a question or score brings into a score, in figures that can be added up without asking what there is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Gain {
    /// Its value; 0 without one.
    pub value: f64,
    /// 1 with a value, else 0.
    pub has: f64,
    /// 1 or 0 each.
    pub counts: Counts,
}

/// Parts with a value, and applicable parts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    pub answered: u32,
    pub applicable: u32,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.answered += other.answered;
        self.applicable += other.applicable;
    }
}

impl Gain {
    fn of(value: Option<f64>, is_applicable: bool) -> Self {
        let has = value.is_some();
        Gain {
            value: value.unwrap_or(0.0),
            has: f64::from(u8::from(has)),
            counts: Counts {
                answered: u32::from(has),
                applicable: u32::from(is_applicable),
            },
        }
    }
}

impl Evaluation {
    /// Room for the results of a plan.
    pub fn new(plan: &Plan) -> Self {
        Evaluation::with_room(plan.items.len(), plan.scores.len())
    }

    /// Room for so many questions and scores.
    pub(super) fn with_room(questions: usize, scores: usize) -> Self {
        Evaluation {
            questions: vec![QuestionState::NotApplicable; questions],
            scores: vec![ScoreState::NotApplicable; scores],
            gains: vec![Gain::default(); questions + scores],
            counts: Counts::default(),
        }
    }

    #[inline]
    pub(super) fn set_question(&mut self, question: usize, outcome: Outcome) {
        self.questions[question] = outcome.state;
        self.gains[question] = outcome.gain;
        self.counts += outcome.counts;
    }

    #[inline]
    pub(super) fn set_score(&mut self, score: usize, state: ScoreState) {
        self.scores[score] = state;
        let at = self.questions.len() + score;
        self.gains[at] = Gain::of(state.value(), state != ScoreState::NotApplicable);
    }

    #[inline]
    pub(super) fn gain(&self, of: PartOf) -> &Gain {
        match of {
            PartOf::Question(question) => &self.gains[question],
            PartOf::Score(score) => &self.gains[self.questions.len() + score],
        }
    }

    /// Scored questions that are answered, and those that are applicable.
    pub fn counts(&self) -> (usize, usize) {
        (
            self.counts.answered as usize,
            self.counts.applicable as usize,
        )
    }

    /// Answered / applicable over the questions that take part in some score; `None` when none is applicable.
    pub fn completeness(&self) -> Option<f64> {
        let Counts {
            answered,
            applicable,
        } = self.counts;
        (applicable > 0).then(|| f64::from(answered) / f64::from(applicable))
    }
}

/// All that a question comes to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Outcome {
    state: QuestionState,
    gain: Gain,
    /// What it adds to the counts of scored questions.
    counts: Counts,
}

impl Outcome {
    /// What a question in a state comes to; `scored` where it takes part in some score.
    pub fn of(state: QuestionState, scored: bool) -> Self {
        let (value, is_applicable) = match state {
            QuestionState::NotApplicable => (None, false),
            QuestionState::Missing => (None, true),
            QuestionState::Answered(value) => (value, true),
        };
        let is_answered = matches!(state, QuestionState::Answered(_));
        Outcome {
            state,
            gain: Gain::of(value, is_applicable),
            counts: Counts {
                answered: u32::from(scored && is_answered),
                applicable: u32::from(scored && is_applicable),
            },
        }
    }
}
