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
    /// By score.
    pub scores: Vec<ScoreState>,
    /// What each of the questions, and after them the scores, brings into a score.
    gains: Vec<Gain>,
    questions: usize,
    /// Scored questions that are answered, and those that are applicable.
    counts: Counts,
}

/// What a question or score brings into a score, in figures that can be added up without asking what there is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Gain {
    /// Its value, 0 without one, and 1 with a value, 0 without: what is weighted and summed.
    pub sums: [f64; 2],
    /// Whether it has a value, is answered, is applicable: 1 or 0 each.
    pub counts: Counts,
}

/// How many have a value, are answered with a value or without, and are applicable: three counts up to two million, added up
/// at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts(u64);

/// Bits of a count.
const BITS: u32 = 21;

impl Counts {
    pub fn of(has_value: bool, is_answered: bool, is_applicable: bool) -> Self {
        let answered = u64::from(is_answered) << BITS;
        Counts(u64::from(has_value) | answered | u64::from(is_applicable) << (2 * BITS))
    }

    #[inline]
    fn count(self, at: u32) -> u32 {
        let count = self.0 >> (at * BITS) & ((1 << BITS) - 1);
        count as u32
    }

    #[inline]
    pub fn valued(self) -> u32 {
        self.count(0)
    }

    pub fn answered(self) -> u32 {
        self.count(1)
    }

    #[inline]
    pub fn applicable(self) -> u32 {
        self.count(2)
    }

    /// With this nothing is counted.
    pub const NOTHING: Counts = Counts(0);
    /// With this all is counted.
    pub const ALL: Counts = Counts(u64::MAX);

    /// What is counted of it: all or nothing.
    #[inline]
    pub fn of_these(self, counted: Counts) -> Self {
        Counts(self.0 & counted.0)
    }
}

impl std::ops::AddAssign for Counts {
    #[inline]
    fn add_assign(&mut self, other: Counts) {
        self.0 += other.0;
    }
}

impl Gain {
    /// With a value or without.
    #[inline]
    pub fn new(value: Option<f64>, counts: Counts) -> Self {
        let sums = match value {
            Some(value) => [value, 1.0],
            None => [0.0, 0.0],
        };
        Gain { sums, counts }
    }

    /// What a question in a state brings.
    pub fn of_question(state: QuestionState) -> Self {
        match state {
            QuestionState::NotApplicable => Gain::default(),
            QuestionState::Missing => Gain::new(None, Counts::of(false, false, true)),
            QuestionState::Answered(value) => {
                Gain::new(value, Counts::of(value.is_some(), true, true))
            }
        }
    }

    fn question(&self) -> QuestionState {
        let counts = self.counts;
        match (counts.applicable(), counts.answered(), counts.valued()) {
            (0, _, _) => QuestionState::NotApplicable,
            (_, 0, _) => QuestionState::Missing,
            (_, _, 0) => QuestionState::Answered(None),
            _ => QuestionState::Answered(Some(self.sums[0])),
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
            counts: Counts::default(),
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

    /// What each of the questions brings, to be set.
    #[inline]
    pub(super) fn questions_mut(&mut self) -> &mut [Gain] {
        &mut self.gains[..self.questions]
    }

    /// What each of the questions brings, and after them the scores.
    #[inline]
    pub(super) fn gains(&self) -> &[Gain] {
        &self.gains
    }

    /// Sets what a question brings.
    #[inline]
    pub(super) fn set_question(&mut self, question: usize, gain: Gain) {
        self.gains[question] = gain;
    }

    /// Sets how many scored questions are answered, and how many applicable.
    pub(super) fn count(&mut self, counts: Counts) {
        self.counts = counts;
    }

    /// Sets what a score comes to that has a value where enough of its parts have one.
    #[inline]
    pub(super) fn set_score(
        &mut self,
        score: usize,
        (value, counts): (f64, Counts),
        is_enough: bool,
    ) {
        let (answered, applicable) = (counts.valued(), counts.applicable());
        let is_applicable = applicable > 0;
        let is_enough = is_enough && answered > 0;
        self.scores[score] = match (is_applicable, is_enough) {
            (false, _) => ScoreState::NotApplicable,
            (true, false) => ScoreState::Insufficient {
                answered,
                applicable,
            },
            (true, true) => ScoreState::Scored {
                value,
                answered,
                applicable,
            },
        };
        let counts = Counts::of(is_enough, is_enough, is_applicable);
        self.gains[self.questions + score] = Gain::new(is_enough.then_some(value), counts);
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
