//! Runs a plan over one response. Allocates nothing.

use super::evaluation::{Counts, Evaluation, Gain, QuestionState, ScoreState};
use super::mean::Gather;
use super::plan::{Item, Later, Lookup, Part, PartOf, Plan, ScorePlan, Worth};
use crate::answers::{Cell, Response};
use crate::questionnaire::{Mean, Means, QuestionType};
use wide::f64x2;

/// Options of which all sets of ticks are looked up.
const FEW_TICKS: u32 = 6;

impl Plan {
    /// Evaluates every question and score of a response.
    pub fn evaluate(&self, response: &Response, evaluation: &mut Evaluation) {
        // Whether there is an answer decides where to look, not which way to go: processors guess ways, and answers are hard to guess.
        let mut counts = Counts::default();
        let answers = self.lookups.iter().zip(response.cells());
        for (gain, (lookup, cell)) in evaluation.questions_mut().iter_mut().zip(answers) {
            *gain = self.gains[lookup.first + (cell.place() & lookup.places)];
            counts += gain.counts.of_these(lookup.counted);
        }
        // Conditions look at no question after their own.
        for later in &self.later {
            let gain = self.gain_of_later(later, response, evaluation);
            counts += gain.counts.of_these(self.lookups[later.question].counted);
            evaluation.set_question(later.question, gain);
        }
        evaluation.count(counts);
        for score in &self.order {
            self.scores[*score].evaluate(*score, evaluation);
        }
    }

    fn gain_of_later(&self, later: &Later, response: &Response, evaluation: &Evaluation) -> Gain {
        let question = later.question;
        if later.is_conditional && !self.is_asked(question, response, evaluation) {
            return Gain::default();
        }
        match later.lookup {
            Some(lookup) => self.gains[lookup.first + response.cell(question).place()],
            None => self.gain(question, response),
        }
    }

    /// What a question brings that is asked, where no condition says otherwise.
    fn gain(&self, question: usize, response: &Response) -> Gain {
        match self.in_form[question] {
            true => Gain::of_question(self.items[question].state(question, response)),
            false => Gain::default(),
        }
    }

    /// Looks up once and for all what no answer, each option and each set of few ticks bring, and any answer where all bring
    /// the same. `kinds` are those of the questions.
    pub(super) fn with_gains(mut self, kinds: &[QuestionType], mut response: Response) -> Self {
        self.gains.push(Gain::default());
        for (question, kind) in kinds.iter().enumerate() {
            let item = &self.items[question];
            let options = item.means.len() as u32;
            let answers: Option<Vec<Cell>> = match kind {
                QuestionType::Choice => Some((0..options).map(Cell::Choice).collect()),
                QuestionType::Choices if options <= FEW_TICKS => {
                    Some((0..1 << options).map(Cell::Ticks).collect())
                }
                QuestionType::Choices => None,
                QuestionType::Number if item.worth != Worth::Nothing => None,
                _ => Some(vec![Cell::Number(0.0)]),
            };
            let is_conditional = self.in_form[question] && item.ask_if.is_some();
            let counted = match item.scored {
                true => Counts::ALL,
                false => Counts::NOTHING,
            };
            let lookup = answers.as_ref().map(|_| Lookup {
                first: self.gains.len(),
                places: usize::MAX,
                counted,
            });
            // What is found out later is nothing before.
            let nothing = Lookup {
                first: 0,
                places: 0,
                counted,
            };
            if is_conditional || lookup.is_none() {
                self.later.push(Later {
                    question,
                    lookup,
                    is_conditional,
                });
            }
            let now = lookup.filter(|_| !is_conditional);
            self.lookups.push(now.unwrap_or(nothing));
            let Some(answers) = answers else { continue };
            response.clear();
            self.gains.push(self.gain(question, &response));
            for answer in answers {
                response.set(question, answer);
                self.gains.push(self.gain(question, &response));
            }
        }
        self
    }

    /// Whether a question is to be asked, given the states of the questions before it.
    pub fn is_asked(&self, question: usize, response: &Response, evaluation: &Evaluation) -> bool {
        self.in_form[question]
            && self.items[question]
                .ask_if
                .as_ref()
                .is_none_or(|condition| condition.holds(response, evaluation))
    }

    /// Questions of the form whose condition rules them out and that were answered all the same.
    pub fn answered_unasked<'r>(
        &'r self,
        response: &'r Response,
        evaluation: &'r Evaluation,
    ) -> impl Iterator<Item = usize> + 'r {
        let conditional = self.later.iter().filter(|later| later.is_conditional);
        conditional.map(|later| later.question).filter(|question| {
            evaluation.question(*question) == QuestionState::NotApplicable
                && self.items[*question].holds_value(*question, response)
                && !self.is_asked(*question, response, evaluation)
        })
    }
}

impl Item {
    /// State of a question that is asked.
    fn state(&self, question: usize, response: &Response) -> QuestionState {
        if let cell @ Cell::Number(_) = response.cell(question) {
            return QuestionState::Answered(self.score(question, cell, response));
        }
        match (response.cell(question), self.meaning(question, response)) {
            (Cell::Empty, _) | (_, Some(Means::Missing)) => QuestionState::Missing,
            (_, Some(Means::NotApplicable)) => QuestionState::NotApplicable,
            (cell, None) => QuestionState::Answered(self.score(question, cell, response)),
        }
    }

    /// What the answer stands for where it is no answer. Of several ticks, "does not apply" goes first.
    fn meaning(&self, question: usize, response: &Response) -> Option<Means> {
        match response.cell(question) {
            Cell::Choice(option) => self.means[option as usize],
            Cell::Ticks(_) | Cell::ManyTicks => {
                if !self.has_means {
                    return None;
                }
                let ticked = |wanted| {
                    let mut ticked = response.ticked(question);
                    ticked.any(|option| self.means[option as usize] == Some(wanted))
                };
                [Means::NotApplicable, Means::Missing]
                    .into_iter()
                    .find(|means| ticked(*means))
            }
            _ => None,
        }
    }

    /// Whether a cell says something: a tick, a number, a text, an option that is an answer.
    fn holds_value(&self, question: usize, response: &Response) -> bool {
        match response.cell(question) {
            Cell::Empty => false,
            Cell::Ticks(_) | Cell::ManyTicks => {
                response.ticked(question).next().is_some()
                    && self.meaning(question, response).is_none()
            }
            _ => self.meaning(question, response).is_none(),
        }
    }

    /// The question's score, 0 … 100: `100 · (p − lo) / (hi − lo)`.
    fn score(&self, question: usize, cell: Cell, response: &Response) -> Option<f64> {
        let (points, lo, hi) = self.points(question, cell, response)?;
        Some((100.0 * (points - lo) / (hi - lo)).clamp(0.0, 100.0))
    }

    /// Points of an answer, with the least and the greatest there are.
    pub fn points(
        &self,
        question: usize,
        cell: Cell,
        response: &Response,
    ) -> Option<(f64, f64, f64)> {
        match (&self.worth, cell) {
            (Worth::Options { points, lo, hi }, Cell::Choice(option)) => {
                Some((points[option as usize]?, *lo, *hi))
            }
            (Worth::Ticks { points, hi }, Cell::Ticks(_) | Cell::ManyTicks) => {
                let ticked = response.ticked(question);
                let sum = ticked.fold(0.0, |sum, option| sum + points[option as usize]);
                Some((sum.min(*hi), 0.0, *hi))
            }
            (Worth::Curve { curve, lo, hi }, Cell::Number(value)) => {
                Some((Worth::on_curve(curve, value), *lo, *hi))
            }
            _ => None,
        }
    }
}

impl ScorePlan {
    /// Evaluates it as a score of the evaluation.
    #[inline]
    pub(super) fn evaluate(&self, score: usize, evaluation: &mut Evaluation) {
        let (value, counts) = match self.mean {
            Mean::Arithmetic if self.has_reversed => self.average::<true>(evaluation),
            Mean::Arithmetic => self.average::<false>(evaluation),
            mean => self.gathered(mean, evaluation),
        };
        let share = f64::from(counts.valued()) / f64::from(counts.applicable());
        evaluation.set_score(score, (value, counts), share >= self.min_answered);
    }

    /// The mean of the parts with a value, meaningless without any, and the parts counted.
    #[inline(never)]
    fn gathered(&self, mean: Mean, evaluation: &Evaluation) -> (f64, Counts) {
        let mut gather = Gather::new(mean);
        let mut counts = Counts::default();
        for part in &self.parts {
            match part.look_up(evaluation) {
                Look::NotApplicable => {}
                Look::NoValue => counts += Counts::of(false, false, true),
                Look::Value(score) => {
                    counts += Counts::of(true, true, true);
                    gather.add(score, part.weight);
                }
            }
        }
        (gather.result(), counts)
    }

    /// The same for the arithmetic mean, in the same order as [`Gather`] and without a branch a part.
    #[inline]
    fn average<const HAS_REVERSED: bool>(&self, evaluation: &Evaluation) -> (f64, Counts) {
        let (mut sums, mut counts) = (f64x2::ZERO, Counts::default());
        let gains = evaluation.gains();
        for part in &self.parts {
            let gain = &gains[part.place];
            let mut own = f64x2::new(gain.sums);
            if HAS_REVERSED && part.reverse {
                let [value, has] = gain.sums;
                own = f64x2::new([100.0 * has - value, has]);
            }
            // Value and weight at once.
            sums += f64x2::splat(part.weight) * own;
            counts += gain.counts;
        }
        let [sum, weights] = sums.to_array();
        ((sum / weights).clamp(0.0, 100.0), counts)
    }
}

/// What a part contributes.
enum Look {
    NotApplicable,
    NoValue,
    Value(f64),
}

impl Part {
    fn look_up(&self, evaluation: &Evaluation) -> Look {
        let value = match self.of {
            PartOf::Question(question) => match evaluation.question(question) {
                QuestionState::NotApplicable => return Look::NotApplicable,
                QuestionState::Missing => None,
                QuestionState::Answered(score) => score,
            },
            PartOf::Score(score) => match evaluation.scores[score] {
                ScoreState::NotApplicable => return Look::NotApplicable,
                state => state.value(),
            },
        };
        value.map_or(Look::NoValue, |score| Look::Value(self.turned(score)))
    }

    /// The score as it counts: reversed, s becomes 100 − s.
    pub fn turned(&self, score: f64) -> f64 {
        if self.reverse { 100.0 - score } else { score }
    }
}
