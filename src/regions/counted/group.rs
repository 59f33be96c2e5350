//! What is counted of one group.

use super::TOGETHER;
use super::sums::{Column, Sums, Tally, Values};
use crate::regions::collection::Heaviest;
use crate::scoring::nano;
use std::sync::Arc;

/// Responses that belong to the same.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Where their values are kept.
    pub shelf: usize,
    pub first: First,
    /// Responses, those without weight among them.
    pub n: u64,
    /// Weights, completeness and scores of responses that are not counted yet, one after the other.
    pub waiting: Vec<f64>,
    pub all: Tally,
    /// By classification and class.
    pub classes: Vec<Vec<Tally>>,
    /// What was counted, if anything was: many groups have few responses.
    pub figures: Option<Box<Figures>>,
}

/// What is counted of a group.
#[derive(Clone, Debug)]
pub(super) struct Figures {
    pub completeness: Sums,
    /// By score.
    pub scores: Vec<Sums>,
}

/// The first response of a group.
#[derive(Clone, Debug)]
pub(super) struct First {
    /// How many responses came before.
    pub before: u64,
    pub file: Arc<str>,
    pub row: u64,
}

/// What is kept of responses that share group and categories, of whichever stratum and unit.
#[derive(Clone, Debug)]
pub(super) struct Shelf {
    pub heaviest: Heaviest,
    /// By score.
    pub values: Vec<Values>,
}

impl Group {
    /// Counts what waits, one score after the other; `starts` are those of their bands. What was counted.
    pub fn settle(
        &mut self,
        shelf: &mut Shelf,
        starts: &[Vec<u64>],
        is_weighted: bool,
    ) -> &Figures {
        let first = usize::from(is_weighted);
        let width = first + 1 + starts.len();
        let mut column = Column::new(is_weighted);
        column.fill(&self.waiting, first, width);
        let figures = self.figures.get_or_insert_with(|| {
            let scores = starts.iter();
            Box::new(Figures {
                completeness: Sums::new(0, is_weighted),
                scores: scores
                    .map(|starts| Sums::new(starts.len(), is_weighted))
                    .collect(),
            })
        });
        figures.completeness.add(&column);
        let scores = figures.scores.iter_mut();
        let scores = scores.zip(&mut shelf.values).zip(starts);
        for (at, ((sums, kept), starts)) in scores.enumerate() {
            column.fill(&self.waiting, first + 1 + at, width);
            sums.add(&column);
            let mut room = [0; TOGETHER];
            let nanos = &mut room[..column.values().len()];
            for (own, value) in nanos.iter_mut().zip(column.values()) {
                *own = nano(*value);
            }
            sums.sort_into_bands(&column, nanos, starts);
            kept.add(&column, nanos);
        }
        self.waiting.clear();
        figures
    }
}
