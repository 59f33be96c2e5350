//! What comes of the responses of a block.

use super::LineMaker;
use crate::answers::{Identity, IdentityKey, KeyMaker, Problem, Response, Step};
use crate::cli::responses::Evaluator;
use crate::output::ResultRow;
use crate::regions::{Counted, Counter, Counts, LeftOut, Looked};
use crate::scoring::{Evaluation, ScoreState};
use std::sync::Arc;

/// Lines of a block, and what is to be known of them to write them.
#[derive(Default)]
pub(super) struct Batch {
    pub lines: Vec<u8>,
    pub rows: Vec<Scored>,
    pub problems: Vec<Problem>,
    /// Firm, wave and respondent of each scored row, one after the other.
    pub identities: String,
    /// What is counted of each scored row that is not left out.
    pub counts: Counts,
    /// What is said of medians, row by row.
    pub looked: Vec<Looked>,
    /// Counted rows that are rejected after all, by their position among the counted.
    pub repeated: Vec<usize>,
    /// Rows of the file that it stands for, where problems are placed by their row in it.
    pub length: u64,
    /// The file, and its rows before these, once they are written.
    pub from: Option<(Arc<str>, u64)>,
}

/// A row of a batch: its number, and where what belongs to it ends.
pub(super) struct Scored {
    pub number: u64,
    pub line: usize,
    pub problems: usize,
    pub looked: usize,
    pub identity: [usize; 3],
    /// `None` where it is not scored.
    pub outcome: Option<Outcome>,
}

pub(super) struct Outcome {
    pub key: Option<IdentityKey>,
    pub headline: Option<ScoreState>,
    /// Why it is not counted, where responses are.
    pub left_out: Option<LeftOut>,
}

impl Batch {
    /// Forgets all, and keeps the room.
    pub fn clear(&mut self) {
        self.lines.clear();
        self.rows.clear();
        self.problems.clear();
        self.identities.clear();
        self.counts.clear();
        self.looked.clear();
        self.repeated.clear();
        self.length = 0;
        self.from = None;
    }

    /// Counts its responses, once they are written.
    pub fn count(&mut self, counted: &mut Counted, counter: usize) {
        if let Some((file, base)) = &self.from {
            let from = (file, *base);
            counted.count(counter, &mut self.counts, from, &self.repeated);
        }
    }
}

/// What a thread uses again and again.
pub(super) struct Bench<'a> {
    maker: &'a LineMaker<'a>,
    evaluator: Evaluator<'a>,
    file: Arc<str>,
    evaluation: Evaluation,
    identity: Identity,
    keys: KeyMaker,
    counter: Option<Counter<'a>>,
    room: String,
}

impl<'a> Bench<'a> {
    /// For a file.
    pub fn new(maker: &'a LineMaker<'a>, file: &Arc<str>) -> Self {
        let counter = |counting| Counter::new(maker.profiler, counting);
        Bench {
            counter: maker.counting.map(counter),
            evaluator: Evaluator::new(maker.profiler),
            evaluation: Evaluation::new(&maker.profiler.plan),
            file: file.clone(),
            identity: Identity::default(),
            keys: KeyMaker::default(),
            room: String::new(),
            maker,
        }
    }

    /// Scores a response that was read, and adds to a batch what is to be written and counted of it.
    pub fn add(
        &mut self,
        step: Step,
        response: &Response,
        problems: &mut Vec<Problem>,
        batch: &mut Batch,
    ) {
        let mut outcome = None;
        if step == Step::Read {
            self.evaluator.identify(response, &mut self.identity);
            let of = (&self.file, &self.identity);
            self.evaluator
                .evaluate(of, response, &mut self.evaluation, problems);
            let row = ResultRow {
                response,
                evaluation: &self.evaluation,
                problems,
            };
            if let Some(layout) = self.maker.layout {
                layout.line(row, &mut self.room, &mut batch.lines);
            }
            let counted = self.counter.as_mut().map(|counter| {
                let all = (response, &self.evaluation);
                counter.add(&self.identity.firm, all, &mut batch.counts)
            });
            if let Some(scenarios) = self.maker.look {
                let all = (response, &self.evaluation);
                scenarios.look(self.maker.profiler, all, &mut batch.looked);
            }
            let headline = self.maker.profiler.headline;
            outcome = Some(Outcome {
                key: self.keys.key(&self.identity),
                headline: headline.map(|headline| self.evaluation.score(headline)),
                left_out: counted.and_then(Result::err),
            });
        }
        let Identity {
            firm,
            wave,
            respondent,
        } = &self.identity;
        let identity = [firm, wave, respondent].map(|text| {
            if step == Step::Read {
                batch.identities.push_str(text);
            }
            batch.identities.len()
        });
        batch.problems.append(problems);
        batch.rows.push(Scored {
            number: response.row,
            line: batch.lines.len(),
            problems: batch.problems.len(),
            looked: batch.looked.len(),
            identity,
            outcome,
        });
    }
}
