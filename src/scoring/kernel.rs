//! Runs a plan over one response. Allocates nothing.

use super::evaluation::{Evaluation, Gain, Pair, QuestionState, ScoreState};
use super::mean::Gather;
use super::plan::{Item, Lookup, Part, PartOf, Plan, ScorePlan, Worth};
use crate::answers::{Cell, Response};
use crate::questionnaire::{Mean, Means};

impl Plan {
    /// Evaluates every question and score of a response.
    pub fn evaluate(&self, response: &Response, evaluation: &mut Evaluation) {
        // Conditions look at no question after their own; what was left of the response before must not be seen either.
        evaluation.begin(self.is_conditional);
        for (question, lookup) in self.lookups.iter().enumerate() {
            if lookup.is_conditional && !self.is_asked(question, response, evaluation) {
                evaluation.set_question(question, Gain::default(), false);
                continue;
            }
            let known = match response.cell(question) {
                Cell::Empty => self.gains.get(lookup.first),
                Cell::Choice(option) => self.gains.get(lookup.first + 1 + option as usize),
                _ => None,
            };
            let gain = match known {
                Some(gain) => *gain,
                None => self.gain(question, response),
            };
            evaluation.set_question(question, gain, lookup.is_scored);
        }
        for score in &self.order {
            let state = self.scores[*score].evaluate(evaluation);
            evaluation.set_score(*score, state);
        }
    }

    /// What a question brings that is asked, where no condition says otherwise.
    fn gain(&self, question: usize, response: &Response) -> Gain {
        match self.in_form[question] {
            true => Gain::of_question(self.items[question].state(question, response)),
            false => Gain::default(),
        }
    }

    /// Looks up once and for all what no answer and each option bring.
    pub(super) fn with_gains(mut self, mut response: Response) -> Self {
        for question in 0..self.items.len() {
            let item = &self.items[question];
            self.lookups.push(Lookup {
                first: self.gains.len(),
                is_conditional: self.in_form[question] && item.ask_if.is_some(),
                is_scored: item.scored,
            });
            let options = (0..item.means.len() as u32).map(Cell::Choice);
            for cell in [Cell::Empty].into_iter().chain(options) {
                response.set(question, cell);
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
    pub(super) fn evaluate(&self, evaluation: &Evaluation) -> ScoreState {
        if self.mean == Mean::Arithmetic {
            return self.average(evaluation);
        }
        let mut gather = Gather::new(self.mean);
        let mut applicable = 0;
        for part in &self.parts {
            match part.look_up(evaluation) {
                Look::NotApplicable => continue,
                Look::NoValue => {}
                Look::Value(score) => gather.add(score, part.weight),
            }
            applicable += 1;
        }
        self.rated((gather.count(), applicable), || gather.result())
    }

    /// The arithmetic mean, in the same order as [`Gather`] and without a branch a part.
    fn average(&self, evaluation: &Evaluation) -> ScoreState {
        let (mut sum, mut weights, mut counts) = (0.0, 0.0, Pair::default());
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
        let counts = (counts.answered(), counts.applicable());
        self.rated(counts, || (sum / weights).clamp(0.0, 100.0))
    }

    /// What so many answered of so many applicable parts come to.
    fn rated(&self, (answered, applicable): (u32, u32), value: impl FnOnce() -> f64) -> ScoreState {
        if applicable == 0 {
            ScoreState::NotApplicable
        } else if answered == 0 || f64::from(answered) / f64::from(applicable) < self.min_answered {
            ScoreState::Insufficient {
                answered,
                applicable,
            }
        } else {
            ScoreState::Scored {
                value: value(),
                answered,
                applicable,
            }
        }
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
