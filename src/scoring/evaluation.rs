use super::plan::Plan;
use wide::{f64x2, u64x2};

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
    /// What each of the questions, and after them the scores, brings into a score.
    pub(super) found: Found,
    questions: usize,
    /// By score.
    results: Vec<Outcome>,
    /// Scored questions that are answered, and those that are applicable.
    counts: Counts,
}

/// What a score came to.
#[derive(Clone, Copy, Debug)]
struct Outcome {
    /// Its value; not a number without one.
    value: f64,
    /// Of how many of its parts there is what.
    parts: Counts,
}

/// What a question or score brings into a score, in figures that can be added up without asking what there is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[repr(align(16))]
pub(super) struct Gain {
    /// Its value, 0 without one, and 1 with a value, 0 without: what is weighted and summed.
    pub sums: [f64; 2],
    /// Whether it has a value, is answered, is applicable: 1 or 0 each.
    pub counts: Counts,
    /// The same where it is to be counted for completeness, else nothing.
    pub counted: Counts,
}

/// How many have a value, are answered with a value or without, and are applicable: three counts up to two million, added up
/// at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts(pub u64);

/// Bits of a count.
const BITS: u32 = 21;

impl Counts {
    pub fn of(has_value: bool, is_answered: bool, is_applicable: bool) -> Self {
        Counts::new([has_value, is_answered, is_applicable].map(u32::from))
    }

    /// Those with a value, those that are answered and those that are applicable.
    pub fn new([valued, answered, applicable]: [u32; 3]) -> Self {
        let answered = u64::from(answered) << BITS;
        Counts(u64::from(valued) | answered | u64::from(applicable) << (2 * BITS))
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
        Gain {
            sums,
            counts,
            counted: Counts::NOTHING,
        }
    }

    /// Value and whether there is one.
    #[inline]
    pub fn sums(&self) -> f64x2 {
        f64x2::new(self.sums)
    }

    /// What is counted of it, in the score and for completeness.
    #[inline]
    pub fn all_counts(&self) -> u64x2 {
        u64x2::new([self.counts.0, self.counted.0])
    }

    /// The same, of which so much is to be counted for completeness.
    #[inline]
    pub fn counted_as(self, counted: Counts) -> Self {
        Gain {
            counted: self.counts.of_these(counted),
            ..self
        }
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

/// What each of the questions, and after them the scores, brings into a score.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// Of each: what was worked out, what it brings if it does not apply, without an answer, and with each of its answers where that
    /// is looked up.
    gains: Vec<Gain>,
    /// Where among that stands what each brings without an answer.
    nones: Vec<u32>,
    /// The place of what each has come to: 0 without an answer, and before that [`WORKED_OUT`] and [`RULED_OUT`].
    places: Vec<u32>,
}

/// The place of what was worked out.
const WORKED_OUT: u32 = RULED_OUT - 1;

/// The place of a question that does not apply.
const RULED_OUT: u32 = u32::MAX;

/// How many places there are before that of no answer.
const BEFORE: usize = 2;

impl Found {
    /// Adds a question or score: what it brings without an answer and with each answer that is looked up.
    pub fn push(&mut self, gains: &[Gain]) {
        self.gains.extend([Gain::default(); BEFORE]);
        self.nones.push(self.gains.len() as u32);
        self.gains.extend(gains);
        self.places.push(WORKED_OUT);
    }

    /// What a question brings that does not apply, has no answer, and has each of so many answers.
    pub fn gains_of(&self, question: usize, answers: usize) -> &[Gain] {
        let none = self.nones[question] as usize;
        &self.gains[none - 1..=none + answers]
    }

    /// Looks up what the answers to all questions bring, by their places.
    #[inline]
    pub fn take(&mut self, places: &[u32]) {
        self.places[..places.len()].copy_from_slice(places);
    }

    /// What a question, or one of the scores after them, brings.
    #[inline]
    pub fn gain(&self, at: usize) -> &Gain {
        &self.gains[self.place(at, self.nones[at])]
    }

    /// Where that stands in a list where it stands at `none` without an answer.
    #[inline]
    pub fn place(&self, at: usize, none: u32) -> usize {
        none.wrapping_add(self.places[at]) as usize
    }

    /// Sets what a question brings.
    #[inline]
    pub fn set(&mut self, at: usize, gain: Gain) {
        self.set_score(at, gain);
        self.places[at] = WORKED_OUT;
    }

    /// Sets what a score brings, by its place after the questions.
    #[inline]
    pub fn set_score(&mut self, at: usize, gain: Gain) {
        let worked_out = self.nones[at].wrapping_add(WORKED_OUT);
        self.gains[worked_out as usize] = gain;
    }

    /// Sets that a question does not apply.
    #[inline]
    pub fn rule_out(&mut self, question: usize) {
        self.places[question] = RULED_OUT;
    }
}

impl Evaluation {
    /// Room for the results of a plan.
    pub fn new(plan: &Plan) -> Self {
        Evaluation {
            found: plan.found.clone(),
            ..Evaluation::with_room(plan.items.len(), plan.scores.len())
        }
    }

    /// Room for so many questions and scores.
    pub(super) fn with_room(questions: usize, scores: usize) -> Self {
        let mut found = Found::default();
        (0..questions + scores).for_each(|_| found.push(&[]));
        Evaluation {
            found,
            questions,
            results: vec![
                Outcome {
                    value: f64::NAN,
                    parts: Counts::NOTHING
                };
                scores
            ],
            counts: Counts::default(),
        }
    }

    /// What a question came to.
    pub fn question(&self, question: usize) -> QuestionState {
        self.found.gain(question).question()
    }

    /// What the questions came to, in the order of asking.
    pub fn questions(&self) -> impl Iterator<Item = QuestionState> {
        (0..self.questions).map(|question| self.question(question))
    }

    /// Sets how many scored questions are answered, and how many applicable.
    pub(super) fn count(&mut self, counts: Counts) {
        self.counts = counts;
    }

    /// Sets what a score comes to, of parts of which there is so much: its value, if it is to have one.
    #[inline]
    pub(super) fn set_score(
        &mut self,
        score: usize,
        (value, parts): (f64, Counts),
        has_value: bool,
    ) {
        // Which it is can't be guessed: all bits are kept, or none.
        let kept = u64::from(has_value).wrapping_neg();
        let keep = |value: f64| f64::from_bits(value.to_bits() & kept);
        let value = f64::from_bits(value.to_bits() | !kept);
        self.results[score] = Outcome { value, parts };
        let gain = Gain {
            sums: [keep(value), keep(1.0)],
            counts: Counts::of(has_value, has_value, parts.applicable() > 0),
            counted: Counts::NOTHING,
        };
        self.found.set_score(self.questions + score, gain);
    }

    /// Sets what a score came to that is known from elsewhere.
    pub fn set(&mut self, score: usize, state: ScoreState) {
        let (answered, applicable) = state.counts();
        let parts = Counts::new([answered, answered, applicable]);
        let value = state.value();
        self.set_score(score, (value.unwrap_or(0.0), parts), value.is_some());
    }

    /// What a score came to, by its position in the file.
    #[inline]
    pub fn score(&self, score: usize) -> ScoreState {
        let parts = self.results[score].parts;
        let (answered, applicable) = (parts.valued(), parts.applicable());
        match (applicable, self.value(score)) {
            (_, Some(value)) => ScoreState::Scored {
                value,
                answered,
                applicable,
            },
            (0, None) => ScoreState::NotApplicable,
            (_, None) => ScoreState::Insufficient {
                answered,
                applicable,
            },
        }
    }

    /// The value of a score, 0 … 100, if it has one.
    #[inline]
    pub fn value(&self, score: usize) -> Option<f64> {
        let value = self.results[score].value;
        (!value.is_nan()).then_some(value)
    }

    /// The values of all scores, in the order of the file.
    pub fn values(&self) -> impl ExactSizeIterator<Item = Option<f64>> {
        let values = self.results.iter().map(|result| result.value);
        values.map(|value| (!value.is_nan()).then_some(value))
    }

    /// What all scores came to, in the order of the file.
    pub fn scores(&self) -> impl ExactSizeIterator<Item = ScoreState> {
        (0..self.results.len()).map(|score| self.score(score))
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
