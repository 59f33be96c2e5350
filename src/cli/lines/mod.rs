//! Responses scored by several threads: their lines as CSV, written in the order of the input, and what is counted of them.

mod batch;
mod queue;
mod writer;

pub(super) use writer::{LeftOuts, LineWriter};

use self::batch::{Batch, Bench};
use self::queue::{locked, write_blocks};
use super::responses::{Forms, open};
use super::terminal;
use crate::answers::{
    Codebook, Incomplete, Input, InputError, Opened, ReadOptions, Response, ResponseReader, Step,
};
use crate::output::{CsvLayout, Tally};
use crate::profile::Profiler;
use crate::regions::{Counted, Counting, Medians, Scenarios};
use anyhow::{Context, Error, Result};
use std::io::Write;
use std::num::NonZero;
use std::sync::{Arc, PoisonError};

/// Responses read together from what can't be cut into blocks.
const TOGETHER: usize = 512;

/// What all threads need, and what is wanted of them.
pub(super) struct LineMaker<'a> {
    pub profiler: &'a Profiler<'a>,
    pub codebook: &'a Codebook,
    /// How a response becomes a line, where lines are wanted.
    pub layout: Option<&'a CsvLayout<'a>>,
    /// What is to be counted.
    pub counting: Option<Counting<'a, 'a>>,
    /// Scenarios whose medians are to be told.
    pub look: Option<&'a Scenarios>,
}

/// What came of all inputs.
pub(super) struct Done {
    pub tally: Tally,
    pub left_out: LeftOuts,
    pub counted: Option<Counted>,
    pub medians: Option<Medians>,
}

/// What is read, and by how many threads.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub inputs: &'a [Box<dyn Input>],
    pub options: ReadOptions<'a>,
    /// Form that is scored.
    pub form: Option<&'a str>,
    pub threads: NonZero<usize>,
    pub quiet: bool,
}

impl<'a> Reading<'a> {
    /// Scores all inputs to a writer; the only input may have been opened already.
    pub fn score(
        &self,
        mut opened: Option<Box<dyn ResponseReader + 'a>>,
        maker: &LineMaker<'a>,
        mut writer: LineWriter<'_>,
    ) -> Result<Done> {
        let mut forms = Forms::new(self.form);
        for input in self.inputs {
            let reader = match opened.take() {
                Some(reader) => reader,
                None => open(input.as_ref(), maker.codebook, &self.options)?,
            };
            let file = Arc::from(input.name());
            let opened = reader.in_blocks();
            match opened.map_err(|error| unreadable(error, &file))? {
                Opened::Blocks(table) => {
                    write_blocks(&table, &file, maker, self.threads, &mut writer)?;
                }
                Opened::Rows(reader) => {
                    write_rows(reader, &file, maker, &mut forms, &mut writer)?;
                }
            }
        }
        writer.tally.dropped = self.options.incomplete == Incomplete::Drop;
        if !self.quiet {
            terminal::say_paragraphs(&forms.about());
            terminal::say_paragraphs(writer.left_out.about());
        }
        if let Some(sink) = writer.sink {
            sink.flush().context("can't write the results")?;
        }
        let counted = writer.counted.and_then(Arc::into_inner);
        let counted =
            counted.map(|counted| counted.into_inner().unwrap_or_else(PoisonError::into_inner));
        Ok(Done {
            tally: writer.tally,
            left_out: writer.left_out,
            counted,
            medians: writer.medians,
        })
    }
}

/// How many threads a person asks for.
///
/// # Errors
/// What is wrong with the text.
pub(super) fn thread_count(text: &str) -> Result<NonZero<usize>, &'static str> {
    let wrong = "give a whole number from 1; without --threads there are as many as the machine runs at once";
    text.parse().map_err(|_| wrong)
}

/// As many threads as were asked for, or as the machine runs at once.
pub(super) fn threads(asked_for: Option<NonZero<usize>>) -> NonZero<usize> {
    let machine = || std::thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
    asked_for.unwrap_or_else(machine)
}

/// Reads what can't be cut into blocks, and writes its lines.
fn write_rows(
    mut reader: Box<dyn ResponseReader + '_>,
    file: &Arc<str>,
    maker: &LineMaker<'_>,
    forms: &mut Forms<'_>,
    writer: &mut LineWriter<'_>,
) -> Result<()> {
    writer.begin(file, 0);
    let counter = writer.counters;
    writer.counters += 1;
    let mut bench = Bench::new(maker, file);
    let mut response = Response::new(&maker.codebook.layout);
    let mut problems = Vec::new();
    let mut batch = Batch::default();
    loop {
        let step = reader
            .read(&mut response, &mut problems)
            .map_err(|error| unreadable(error, file))?;
        if step != Step::End {
            forms.note(file, reader.form());
            bench.add(step, &response, &mut problems, &mut batch);
        }
        if step == Step::End || batch.rows.len() == TOGETHER {
            writer.write(&mut batch)?;
            if let Some(counted) = &writer.counted {
                batch.count(&mut locked(counted), counter);
            }
            batch.clear();
        }
        if step == Step::End {
            writer.tally.counts += reader.counts();
            return Ok(());
        }
    }
}

fn unreadable(error: InputError, file: &str) -> Error {
    Error::new(error).context(format!("can't read {file}"))
}
