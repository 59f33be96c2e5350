use super::profiler::Profiler;
use super::roadmap::Direction;
use crate::answers::{Cell, Response};
use crate::scoring::Worth;

/// Where an answer stands among the levels of its question, the lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The level of the answer, from 1; `None` where there is no answer that counts.
    pub at: Option<usize>,
    /// How many levels there are: options of equal points are one.
    pub of: usize,
    /// The best option, the first of equals.
    pub best: u32,
}

impl Profiler<'_> {
    /// The levels of a scored `choice` question, in the direction that raises its scores; `None` for others.
    pub fn ladder(&self, question: usize, response: &Response) -> Option<Ladder> {
        let Worth::Options { points, .. } = &self.plan.items[question].worth else {
            return None;
        };
        let sign = match self.directions[question] {
            Direction::Down => -1.0,
            _ => 1.0,
        };
        let mut levels: Vec<f64> = points
            .iter()
            .flatten()
            .map(|points| sign * points)
            .collect();
        levels.sort_by(f64::total_cmp);
        levels.dedup();
        let today = match response.cell(question) {
            Cell::Choice(option) => points[option as usize].map(|points| sign * points),
            _ => None,
        };
        let greatest = *levels.last()?;
        let best = points
            .iter()
            .position(|points| points.is_some_and(|points| sign * points == greatest))?;
        Some(Ladder {
            at: today.and_then(|today| Some(levels.iter().position(|level| *level == today)? + 1)),
            of: levels.len(),
            best: u32::try_from(best).ok()?,
        })
    }
}
