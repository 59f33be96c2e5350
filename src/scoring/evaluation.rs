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
    /// By score.
    pub scores: Vec<ScoreState>,
    /// What each of the questions, and after them the scores, brings into a score.
    gains: Vec<Gain>,
    questions: usize,
    /// Scored questions that are answered, and those that are applicable.
    counts: Pair,
}

/// What a question or score brings into a score, in figures that can be added up without asking what there is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Gain {
    /// Its value; 0 without one.
    pub value: f64,
    /// Whether it has a value, and whether it is applicable: 1 or 0 each.
    pub counts: Pair,
    /// Whether it is answered, with a value or without, and whether it is applicable.
    said: Pair,
}

/// Two counts up to 65,535, added up at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pair(u32);

impl Pair {
    fn of(answered: bool, applicable: bool) -> Self {
        Pair(u32::from(answered) | u32::from(applicable) << 16)
    }

    pub fn answered(self) -> u32 {
        self.0 & 0xFFFF
    }

    pub fn applicable(self) -> u32 {
        self.0 >> 16
    }
}

impl std::ops::AddAssign for Pair {
    fn add_assign(&mut self, other: Pair) {
        self.0 += other.0;
    }
}

impl Gain {
    fn of(value: Option<f64>, is_said: bool, is_applicable: bool) -> Self {
        Gain {
            value: value.unwrap_or(0.0),
            counts: Pair::of(value.is_some(), is_applicable),
            said: Pair::of(is_said, is_applicable),
        }
    }

    /// What a question in a state brings.
    pub fn of_question(state: QuestionState) -> Self {
        match state {
            QuestionState::NotApplicable => Gain::default(),
            QuestionState::Missing => Gain::of(None, false, true),
            QuestionState::Answered(value) => Gain::of(value, true, true),
        }
    }

    /// 1 with a value, else 0.
    pub fn has(&self) -> f64 {
        f64::from(self.counts.answered())
    }

    fn question(&self) -> QuestionState {
        match (
            self.said.applicable(),
            self.said.answered(),
            self.counts.answered(),
        ) {
            (0, _, _) => QuestionState::NotApplicable,
            (_, 0, _) => QuestionState::Missing,
            (_, _, 0) => QuestionState::Answered(None),
            _ => QuestionState::Answered(Some(self.value)),
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
            scores: vec![ScoreState::NotApplicable; scores],
            gains: vec![Gain::default(); questions + scores],
            questions,
            counts: Pair::default(),
        }
    }

    /// What a question came to.
    pub fn question(&self, question: usize) -> QuestionState {
        self.gains[question].question()
    }

    /// What the questions came to, in the order of asking.
    pub fn questions(&self) -> impl Iterator<Item = QuestionState> {
        self.gains[..self.questions].iter().map(Gain::question)
    }

    /// Begins with nothing counted; with `anew`, also with nothing known of any question.
    pub(super) fn begin(&mut self, anew: bool) {
        self.counts = Pair::default();
        if anew {
            self.gains.fill(Gain::default());
        }
    }

    /// Sets what a question brings; one that takes part in some score is counted.
    #[inline]
    pub(super) fn set_question(&mut self, question: usize, gain: Gain, scored: bool) {
        self.gains[question] = gain;
        self.counts += Pair(gain.said.0 * u32::from(scored));
    }

    #[inline]
    pub(super) fn set_score(&mut self, score: usize, state: ScoreState) {
        self.scores[score] = state;
        let (value, applicable) = (state.value(), state != ScoreState::NotApplicable);
        self.gains[self.questions + score] = Gain::of(value, value.is_some(), applicable);
    }

    #[inline]
    pub(super) fn gain(&self, of: PartOf) -> &Gain {
        match of {
            PartOf::Question(question) => &self.gains[question],
            PartOf::Score(score) => &self.gains[self.questions + score],
        }
    }

    /// Scored questions that are answered, and those that are applicable.
    pub fn counts(&self) -> (usize, usize) {
        let (answered, applicable) = (self.counts.answered(), self.counts.applicable());
        (answered as usize, applicable as usize)
    }

    /// Answered / applicable over the questions that take part in some score; `None` when none is applicable.
    pub fn completeness(&self) -> Option<f64> {
        let (answered, applicable) = (self.counts.answered(), self.counts.applicable());
        (applicable > 0).then(|| f64::from(answered) / f64::from(applicable))
    }
}
