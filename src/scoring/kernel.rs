//! Runs a plan over one response. Allocates nothing.

use super::evaluation::{Evaluation, QuestionState, ScoreState};
use super::mean::Gather;
use super::plan::{Item, Part, PartOf, Plan, ScorePlan, Worth};
use crate::answers::{Cell, Response};
use crate::questionnaire::Means;

impl Plan {
    /// Evaluates every question and score of a response.
    pub fn evaluate(&self, response: &Response, evaluation: &mut Evaluation) {
        evaluation.questions.fill(QuestionState::NotApplicable);
        for (question, item) in self.items.iter().enumerate() {
            evaluation.questions[question] = if self.is_asked(question, response, evaluation) {
                item.state(question, response)
            } else {
                QuestionState::NotApplicable
            };
        }
        for score in &self.order {
            evaluation.scores[*score] = self.scores[*score].evaluate(evaluation);
        }
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
                evaluation.questions[*question] == QuestionState::NotApplicable
                    && self.items[*question].holds_value(*question, response)
                    && !self.is_asked(*question, response, evaluation)
            })
    }
}

impl Item {
    /// State of a question that is asked.
    fn state(&self, question: usize, response: &Response) -> QuestionState {
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
                let ticked = |wanted| {
                    (0..).zip(&self.means).any(|(option, means)| {
                        *means == Some(wanted) && response.is_ticked(question, option)
                    })
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
                let ticked = (0..)
                    .zip(points)
                    .filter(|(o, _)| response.is_ticked(question, *o));
                let sum: f64 = ticked.map(|(_, points)| points).sum();
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
    pub(super) fn evaluate(&self, evaluation: &Evaluation) -> ScoreState {
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
        let answered = gather.count();
        if applicable == 0 {
            ScoreState::NotApplicable
        } else if answered == 0 || f64::from(answered) / f64::from(applicable) < self.min_answered {
            ScoreState::Insufficient {
                answered,
                applicable,
            }
        } else {
            let value = gather.result();
            ScoreState::Scored {
                value,
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
            PartOf::Question(question) => match evaluation.questions[question] {
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
