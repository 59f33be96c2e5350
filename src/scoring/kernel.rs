//! Runs a plan over one response. Allocates nothing.

use super::evaluation::{Counts, Evaluation, Found, Gain, QuestionState};
use super::mean::Gather;
use super::plan::{Item, Part, PartOf, Plan, ScorePlan, Worth};
use crate::answers::{Cell, Response};
use crate::questionnaire::{Mean, Means};
use wide::{f64x2, u64x2};

impl Plan {
    /// Evaluates every question and score of a response.
    pub fn evaluate(&self, response: &Response, evaluation: &mut Evaluation) {
        // Whether there is an answer decides where to look, not which way to go: processors guess ways, and answers are hard to guess.
        evaluation.found.take(response.places());
        // Conditions look at no question after their own.
        for later in &self.later {
            let question = later.question;
            if later.is_conditional && !self.is_asked(question, response, evaluation) {
                evaluation.found.rule_out(question);
            } else if !later.is_looked_up {
                let gain = self.gain(question, response);
                evaluation.found.set(question, gain);
            }
        }
        let scores = self
            .order
            .iter()
            .map(|score| (*score, &self.scores[*score]));
        let counted = evaluation.make(scores, &self.weighted);
        evaluation.count(counted);
    }

    /// What a question brings that is asked, where no condition says otherwise.
    #[inline]
    pub(super) fn gain(&self, question: usize, response: &Response) -> Gain {
        match self.in_form[question] {
            true => Gain::of_question(self.items[question].state(question, response)),
            false => Gain::default(),
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
        if let (Cell::Number(value), Worth::Curve { curve, lo, hi }) =
            (response.cell(question), &self.worth)
        {
            let points = Worth::on_curve(curve, value);
            return QuestionState::Answered(Some(scaled(points, *lo, *hi)));
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

    /// The question's score, 0 … 100.
    fn score(&self, question: usize, cell: Cell, response: &Response) -> Option<f64> {
        let (points, lo, hi) = self.points(question, cell, response)?;
        Some(scaled(points, lo, hi))
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

/// The score of points, 0 … 100: `100 · (p − lo) / (hi − lo)`.
#[inline]
fn scaled(points: f64, lo: f64, hi: f64) -> f64 {
    (100.0 * (points - lo) / (hi - lo)).clamp(0.0, 100.0)
}

impl Evaluation {
    /// Makes scores, each after those it is made of; `weighted` is that of their plan. What is counted of their questions.
    #[inline]
    pub(super) fn make<'p>(
        &mut self,
        scores: impl Iterator<Item = (usize, &'p ScorePlan)>,
        weighted: &[Gain],
    ) -> Counts {
        let mut counted = Counts::default();
        for (score, plan) in scores {
            let sums = match plan.mean {
                Mean::Arithmetic => plan.average(weighted, &self.found),
                mean => plan.gathered(mean, self),
            };
            let is_enough = plan.is_enough(sums.counts);
            self.set_score(score, (sums.value, sums.counts), is_enough);
            counted += sums.counted;
        }
        counted
    }
}

impl ScorePlan {
    /// The mean of the parts with a value, meaningless without any, and the parts counted.
    #[inline(never)]
    fn gathered(&self, mean: Mean, evaluation: &Evaluation) -> Sums {
        let mut gather = Gather::new(mean);
        let (mut counts, mut counted) = (Counts::default(), Counts::default());
        for part in &self.parts {
            let own = evaluation.found.gain(part.place).counts;
            counts += own;
            counted += own.of_these(part.counted);
            if let Some(score) = part.look_up(evaluation) {
                gather.add(score, part.weight);
            }
        }
        Sums {
            value: gather.result(),
            counts,
            counted,
        }
    }

    /// The same for the arithmetic mean, in the same order as [`Gather`] and without asking what an answer is.
    #[inline]
    fn average(&self, weighted: &[Gain], found: &Found) -> Sums {
        let (mut sums, mut counts) = (f64x2::ZERO, u64x2::ZERO);
        for part in &self.parts {
            // Value and weight at once, and both counts.
            match part.weighted {
                Some(none) => {
                    let gain = &weighted[found.place(part.place, none)];
                    sums += gain.sums();
                    counts += gain.all_counts();
                }
                None => {
                    let gain = found.gain(part.place);
                    sums += part.weigh(gain.sums());
                    counts += gain.counted_as(part.counted).all_counts();
                }
            }
        }
        let [sum, weights] = sums.to_array();
        let [counts, counted] = counts.to_array().map(Counts);
        Sums {
            value: (sum / weights).clamp(0.0, 100.0),
            counts,
            counted,
        }
    }

    /// Whether of so many parts enough have a value.
    #[inline]
    fn is_enough(&self, parts: Counts) -> bool {
        let needed = self.needed.get(parts.applicable() as usize);
        needed.is_some_and(|needed| parts.valued() >= *needed)
    }
}

/// What the parts of a score come to.
struct Sums {
    /// Their mean.
    value: f64,
    /// The parts.
    counts: Counts,
    /// The questions among them that are counted here.
    counted: Counts,
}

impl Part {
    /// What it has to be averaged, if it has a value.
    fn look_up(&self, evaluation: &Evaluation) -> Option<f64> {
        let value = match self.of {
            PartOf::Question(question) => match evaluation.question(question) {
                QuestionState::NotApplicable | QuestionState::Missing => None,
                QuestionState::Answered(score) => score,
            },
            PartOf::Score(score) => evaluation.value(score),
        };
        value.map(|score| self.turned(score))
    }

    /// Value and weight, each 0 or as it is without one, with the weight of the part and turned where it is reversed.
    #[inline]
    pub(super) fn weigh(&self, own: f64x2) -> f64x2 {
        let own = match self.reverse {
            true => {
                let [value, has] = own.to_array();
                f64x2::new([100.0 * has - value, has])
            }
            false => own,
        };
        f64x2::splat(self.weight) * own
    }

    /// The score as it counts: reversed, s becomes 100 − s.
    pub fn turned(&self, score: f64) -> f64 {
        if self.reverse { 100.0 - score } else { score }
    }
}
