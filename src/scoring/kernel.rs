//! Runs a plan over one response. Allocates nothing.

use super::evaluation::{Counts, Evaluation, Gain, QuestionState, ScoreState};
use super::mean::Gather;
use super::plan::{Item, Lookup, Part, PartOf, Places, Plan, ScorePlan, Worth};
use crate::answers::{Cell, Response};
use crate::questionnaire::{Mean, Means};

/// Options of which all sets of ticks are looked up.
const FEW_TICKS: usize = 6;

impl Plan {
    /// Evaluates every question and score of a response.
    pub fn evaluate(&self, response: &Response, evaluation: &mut Evaluation) {
        // Conditions look at no question after their own; what was left of the response before must not be seen either.
        evaluation.begin(self.is_conditional);
        let mut counts = Counts::default();
        for (question, lookup) in self.lookups.iter().enumerate() {
            let gain = match lookup.is_conditional && !self.is_asked(question, response, evaluation)
            {
                true => Gain::default(),
                false => self.look_up(question, lookup, response),
            };
            counts += gain.counts.only_if(lookup.is_scored);
            evaluation.set_question(question, gain);
        }
        evaluation.count(counts);
        for score in &self.order {
            self.scores[*score].evaluate(*score, evaluation);
        }
    }

    /// What a question brings that is asked, where no condition says otherwise.
    ///
    /// Whether there is an answer decides where to look, not which way to go: processors guess ways, and answers are hard to guess.
    #[inline]
    fn look_up(&self, question: usize, lookup: &Lookup, response: &Response) -> Gain {
        let place = match lookup.places {
            Places::Options => response.place_of_option(question),
            Places::Ticks => response.place_of_ticks(question),
            Places::None => return self.gain(question, response),
        };
        self.gains[lookup.first + place]
    }

    /// The same, worked out.
    fn gain(&self, question: usize, response: &Response) -> Gain {
        match self.in_form[question] {
            true => Gain::of_question(self.items[question].state(question, response)),
            false => Gain::default(),
        }
    }

    /// Looks up once and for all what no answer, each option and each set of few ticks bring.
    pub(super) fn with_gains(mut self, mut response: Response) -> Self {
        for question in 0..self.items.len() {
            let item = &self.items[question];
            let (places, answers) = match &item.worth {
                Worth::Ticks { points, .. } if (1..=FEW_TICKS).contains(&points.len()) => {
                    (Places::Ticks, 1 << points.len())
                }
                Worth::Options { points, .. } => (Places::Options, points.len()),
                _ => (Places::None, 0),
            };
            self.lookups.push(Lookup {
                first: self.gains.len(),
                places,
                is_conditional: self.in_form[question] && item.ask_if.is_some(),
                is_scored: item.scored,
            });
            if places == Places::None {
                continue;
            }
            response.clear();
            self.gains.push(self.gain(question, &response));
            for answer in 0..answers {
                match places {
                    Places::Ticks => response.set_few_ticks(question, answer as u64),
                    _ => response.set(question, Cell::Choice(answer as u32)),
                }
                self.gains.push(self.gain(question, &response));
            }
        }
        self.is_conditional = self.lookups.iter().any(|lookup| lookup.is_conditional);
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
        let conditional =
            |question: &usize| self.items[*question].ask_if.is_some() && self.in_form[*question];
        (0..self.items.len())
            .filter(conditional)
            .filter(|question| {
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
            Cell::Choices => {
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
            Cell::Choices => {
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
            (Worth::Ticks { points, hi }, Cell::Choices) => {
                let sum = match response.few_ticks(question) {
                    Some(ticks) => sum_of(points, ticks),
                    None => response
                        .ticked(question)
                        .fold(0.0, |sum, option| sum + points[option as usize]),
                };
                Some((sum.min(*hi), 0.0, *hi))
            }
            (Worth::Curve { curve, lo, hi }, Cell::Number(value)) => {
                Some((Worth::on_curve(curve, value), *lo, *hi))
            }
            _ => None,
        }
    }
}

/// The sum of the points of ticked options, the first in the lowest bit.
fn sum_of(points: &[f64], mut ticks: u64) -> f64 {
    let mut sum = 0.0;
    while ticks != 0 {
        sum += points[ticks.trailing_zeros() as usize];
        ticks &= ticks - 1;
    }
    sum
}

impl ScorePlan {
    /// Evaluates it as a score of the evaluation.
    #[inline]
    pub(super) fn evaluate(&self, score: usize, evaluation: &mut Evaluation) {
        let (value, counts) = match self.mean {
            Mean::Arithmetic => self.average(evaluation),
            mean => self.gathered(mean, evaluation),
        };
        let share = f64::from(counts.valued()) / f64::from(counts.applicable());
        evaluation.set_score(score, (value, counts), share >= self.min_answered);
    }

    /// The mean of the parts with a value, meaningless without any, and the parts counted.
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
    fn average(&self, evaluation: &Evaluation) -> (f64, Counts) {
        let (mut sum, mut weights, mut counts) = (0.0, 0.0, Counts::default());
        for part in &self.parts {
            let gain = evaluation.gain(part.of);
            let value = match part.reverse {
                true => 100.0 * gain.has() - gain.value,
                false => gain.value,
            };
            sum += part.weight * value;
            weights += part.weight * gain.has();
            counts += gain.counts;
        }
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
