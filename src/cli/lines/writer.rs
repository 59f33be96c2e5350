//! Writes and counts what comes of responses, in their order.

use super::LineMaker;
use super::batch::{Batch, Outcome};
use crate::answers::{Identity, Problem, Seen};
use crate::cli::progress::Progress;
use crate::cli::responses::duplicate;
use crate::cli::sink::Sink;
use crate::diagnostic::shorten;
use crate::output::{ProblemsWriter, Tally};
use crate::regions::{Counted, LeftOut, Medians, Scenarios};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::io::Write;
use std::ops::Range;
use std::sync::{Arc, Mutex};

/// Writes and counts batches in their order.
pub(in crate::cli) struct LineWriter<'w> {
    pub sink: Option<&'w mut Sink>,
    /// Is counted while the next batch is written already.
    pub(super) counted: Option<Arc<Mutex<Counted>>>,
    pub(super) medians: Option<Medians>,
    /// Counters there were so far.
    pub(super) counters: usize,
    pub problems: Option<&'w mut ProblemsWriter<Sink>>,
    pub tally: Tally,
    pub(super) left_out: LeftOuts,
    pub progress: Progress,
    seen: Seen,
    /// Whether the questionnaire asks for the firm's id.
    asks_for_id: bool,
    file: Arc<str>,
    /// Number of the last row before the next batch.
    base: u64,
}

impl<'w> LineWriter<'w> {
    pub fn new(
        maker: &LineMaker<'_>,
        sink: Option<&'w mut Sink>,
        problems: Option<&'w mut ProblemsWriter<Sink>>,
        progress: Progress,
    ) -> Self {
        let counted = |counting| Arc::new(Mutex::new(Counted::new(maker.profiler, counting)));
        LineWriter {
            sink,
            counted: maker.counting.map(counted),
            medians: maker.look.map(Scenarios::medians),
            counters: 0,
            problems,
            tally: Tally::default(),
            left_out: LeftOuts::default(),
            progress,
            seen: Seen::default(),
            asks_for_id: maker.profiler.definition.role("id").is_some(),
            file: Arc::from(""),
            base: 0,
        }
    }

    /// Goes on with another file.
    pub fn begin(&mut self, file: &Arc<str>, above: u64) {
        self.file = file.clone();
        self.base = above;
    }

    /// Writes a batch.
    pub(super) fn write(&mut self, batch: &mut Batch) -> Result<()> {
        let mut counted = 0;
        let mut kept = 0..0;
        let (mut problems, mut identity, mut looked) = (0, 0, 0);
        let mut all = std::mem::take(&mut batch.problems);
        for problem in &mut all {
            problem.row += self.base;
        }
        for row in &batch.rows {
            let own = &all[problems..row.problems];
            let outcome = row.outcome.as_ref();
            let is_counted = outcome.is_some_and(|outcome| outcome.left_out.is_none());
            counted += usize::from(is_counted);
            let line = kept.end..row.line;
            problems = row.problems;
            match &row.outcome {
                None => {
                    self.tally.count_rejected();
                    self.note(own)?;
                }
                Some(Outcome { key: Some(key), .. }) if !self.seen.insert(*key) => {
                    self.write_lines(batch, kept.start..line.start)?;
                    kept = row.line..row.line;
                    if is_counted {
                        batch.repeated.push(counted - 1);
                    }
                    self.tally.count_rejected();
                    let [firm, wave, respondent] = row.identity;
                    let text = |range: Range<usize>| batch.identities[range].to_owned();
                    let whose = Identity {
                        firm: text(identity..firm),
                        wave: text(firm..wave),
                        respondent: text(wave..respondent),
                    };
                    let number = self.base + row.number;
                    self.note(&[duplicate(&self.file, number, &whose)])?;
                }
                Some(outcome) => {
                    self.tally.count_scored(outcome.headline);
                    let unidentified = self.asks_for_id && outcome.key.is_none();
                    self.tally.unidentified += u64::from(unidentified);
                    if let Some(why) = &outcome.left_out {
                        self.left_out.add(&self.file, self.base + row.number, why);
                    }
                    self.note(own)?;
                    if let Some(medians) = &mut self.medians {
                        let own = &batch.looked[looked..row.looked];
                        own.iter().for_each(|looked| medians.add(*looked));
                    }
                    kept.end = row.line;
                }
            }
            identity = row.identity[2];
            looked = row.looked;
        }
        self.write_lines(batch, kept)?;
        batch.from = Some((self.file.clone(), self.base));
        self.base += batch.length;
        self.progress.rows(batch.rows.len());
        Ok(())
    }

    fn write_lines(&mut self, batch: &Batch, lines: Range<usize>) -> Result<()> {
        match &mut self.sink {
            Some(sink) => sink
                .write_all(&batch.lines[lines])
                .context("can't write the results"),
            None => Ok(()),
        }
    }

    fn note(&mut self, problems: &[Problem]) -> Result<()> {
        if problems.is_empty() {
            return Ok(());
        }
        self.tally.note(problems);
        if let Some(writer) = &mut self.problems {
            writer.write(problems)?;
        }
        Ok(())
    }
}

/// Responses that were left out of tables.
#[derive(Debug, Default)]
pub(in crate::cli) struct LeftOuts {
    /// How many there are for want of what.
    pub lacking: BTreeMap<String, u64>,
    /// The first whose weight can't be one, in a sentence.
    example: Option<String>,
}

impl LeftOuts {
    /// Notes one, by its row.
    pub fn add(&mut self, file: &str, row: u64, why: &LeftOut) {
        *self.lacking.entry(why.lacking().to_owned()).or_default() += 1;
        if let LeftOut::BadWeight(text) = why {
            self.example.get_or_insert_with(|| {
                let is_great = text.parse().is_ok_and(|weight: f64| weight > 0.0);
                let wrong = match is_great {
                    true => "too great",
                    false => "no number of 0 or more",
                };
                let weight = shorten(text, 60);
                format!("{file}: row {row}: the weight `{weight}` is {wrong}; left out\n")
            });
        }
    }

    /// What is to be said of them; empty when there is nothing.
    pub fn about(&self) -> &str {
        self.example.as_deref().unwrap_or("")
    }
}
