//! What is counted of one group.

use super::sums::{Column, Sums, Tally, Values};
use super::{Shape, TOGETHER};
use crate::regions::firms::Heaviest;
use crate::robustness::LeafSums;
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
    /// The values ([`Shape::width`]) of responses that are not counted yet, one after the other.
    pub waiting: Vec<f64>,
    pub all: Tally,
    /// By classification and class; by scenario, those it concerns and the others.
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
    /// By scenario and score, one scenario after the other.
    pub changed: Vec<Sums>,
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
    /// What responses have for the parts of the headline, where it is made again.
    pub headline: Option<LeafSums>,
}

impl Group {
    /// Counts what waits, one score after the other. What was counted.
    pub fn settle(&mut self, shelf: &mut Shelf, shape: &Shape) -> &Figures {
        let (first, width) = (usize::from(shape.is_weighted), shape.width());
        let mut column = Column::new(shape.is_weighted);
        column.fill(&self.waiting, first, width);
        let figures = self
            .figures
            .get_or_insert_with(|| Box::new(Figures::new(shape)));
        figures.completeness.add(&column);
        let scores = figures.scores.iter_mut();
        let scores = scores.zip(&mut shelf.values).zip(&shape.starts);
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
        let changed = first + 1 + shape.starts.len();
        for (at, sums) in figures.changed.iter_mut().enumerate() {
            column.fill(&self.waiting, changed + at, width);
            sums.add(&column);
        }
        if let Some(headline) = &mut shelf.headline {
            let responses = self.waiting.chunks_exact(width);
            let noted = responses.map(|response| {
                let weight = if shape.is_weighted { response[0] } else { 1.0 };
                (weight, &response[width - shape.noted..])
            });
            headline.add(noted.filter(|(weight, _)| *weight > 0.0));
        }
        self.waiting.clear();
        figures
    }
}

impl Figures {
    fn new(shape: &Shape) -> Self {
        let sums = |bands| Sums::new(bands, shape.is_weighted);
        let changed = shape.scenarios * shape.starts.len();
        Figures {
            completeness: sums(0),
            scores: shape
                .starts
                .iter()
                .map(|starts| sums(starts.len()))
                .collect(),
            changed: (0..changed).map(|_| sums(0)).collect(),
        }
    }
}
