use super::profiler::{Profile, Profiler};
use super::roadmap::Step;
use crate::answers::{Cell, Response};
use crate::scoring::{Evaluation, round9};

/// Steps of one stretch of the way: more are not begun.
const MOST: usize = 5;

/// Steps of one stretch that lie in one dimension, unless the firm wants to work on it.
const MOST_OF_ONE: usize = 2;

/// The greatest effort that fits into ninety days beside the daily work.
const SOON_EFFORT: u8 = 2;

/// The road map cut to what a firm can take on: ninety days, and the year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LearningPath {
    /// Light and medium steps of the next ninety days, at most five.
    pub soon: Vec<Step>,
    /// Steps of the year, heavy ones among them, at most five.
    pub year: Vec<Step>,
    /// The headline once the steps of the ninety days are taken.
    pub after_soon: Option<f64>,
    /// The headline once all steps are taken.
    pub after_year: Option<f64>,
}

impl Profiler<'_> {
    /// The learning path of a profile: steps that raise the headline, in the order of the road map, no more than two
    /// of a dimension in each stretch so that a firm does not do everything at one end.
    ///
    /// Steps in the firm's focus come first and are not held back.
    pub fn learning_path(&self, response: &Response, profile: &Profile) -> LearningPath {
        let worthwhile: Vec<&Step> = profile
            .roadmap
            .iter()
            .filter(|step| round9(step.gain) > 0.0)
            .collect();
        let soon = self.stretch(
            worthwhile
                .iter()
                .filter(|step| step.effort <= SOON_EFFORT)
                .copied(),
        );
        let year = self.stretch(
            worthwhile
                .iter()
                .filter(|step| !soon.contains(step))
                .copied(),
        );
        let mut changed = response.clone();
        let after_soon = self.headline_after(&mut changed, &soon);
        let after_year = self.headline_after(&mut changed, &year);
        LearningPath {
            soon,
            year,
            after_soon,
            after_year,
        }
    }

    fn stretch<'s>(&self, steps: impl Iterator<Item = &'s Step>) -> Vec<Step> {
        let mut taken: Vec<(Option<usize>, &Step)> = Vec::new();
        for step in steps {
            let dimension = self.dimension_of(step.question);
            let of_one = taken
                .iter()
                .filter(|(other, _)| *other == dimension)
                .count();
            if taken.len() < MOST && (step.in_focus || of_one < MOST_OF_ONE) {
                taken.push((dimension, step));
            }
        }
        taken.into_iter().map(|(_, step)| step.clone()).collect()
    }

    /// The first dimension that a question is part of.
    pub fn dimension_of(&self, question: usize) -> Option<usize> {
        self.dimensions
            .iter()
            .copied()
            .find(|score| self.plan.questions_under(*score).contains(&question))
    }

    /// Takes steps, and gives the headline then.
    fn headline_after(&self, response: &mut Response, steps: &[Step]) -> Option<f64> {
        for step in steps {
            response.set(step.question, Cell::Choice(step.to));
        }
        let mut evaluation = Evaluation::new(&self.plan);
        self.plan.evaluate(response, &mut evaluation);
        evaluation.value(self.headline?)
    }
}
