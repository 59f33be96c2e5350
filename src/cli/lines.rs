//! Responses scored by several threads: their lines as CSV, written in the order of the input, and what is counted of them.

use super::progress::Progress;
use super::responses::{Evaluator, Forms, duplicate, open};
use super::sink::Sink;
use super::terminal;
use crate::answers::{
    BlockTable, Codebook, Counts as Passed, Identity, IdentityKey, Incomplete, Input, InputError,
    KeyMaker, Opened, Problem, ReadOptions, Response, ResponseReader, RowBlock, Seen, Step,
};
use crate::diagnostic::shorten;
use crate::output::{CsvLayout, ProblemsWriter, ResultRow, Tally};
use crate::profile::Profiler;
use crate::regions::{Counted, Counter, Counting, Counts, LeftOut};
use crate::scoring::{Evaluation, ScoreState};
use anyhow::{Context, Error, Result};
use std::collections::{BTreeMap, VecDeque};
use std::io::Write;
use std::num::NonZero;
use std::ops::Range;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

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
}

/// Lines of a block, and what is to be known of them to write them.
#[derive(Default)]
struct Batch {
    lines: Vec<u8>,
    rows: Vec<Scored>,
    problems: Vec<Problem>,
    /// Firm, wave and respondent of each scored row, one after the other.
    identities: String,
    /// What is counted of each scored row that is not left out.
    counts: Counts,
    /// Counted rows that are rejected after all, by their position among the counted.
    repeated: Vec<usize>,
    /// Rows of the file that it stands for, where problems are placed by their row in it.
    length: u64,
    /// The file, and its rows before these, once they are written.
    from: Option<(Arc<str>, u64)>,
}

/// A row of a batch: its number, and where what belongs to it ends.
struct Scored {
    number: u64,
    line: usize,
    problems: usize,
    identity: [usize; 3],
    /// `None` where it is not scored.
    outcome: Option<Outcome>,
}

struct Outcome {
    key: Option<IdentityKey>,
    headline: Option<ScoreState>,
    /// Why it is not counted, where responses are.
    left_out: Option<LeftOut>,
}

impl Batch {
    fn clear(&mut self) {
        self.lines.clear();
        self.rows.clear();
        self.problems.clear();
        self.identities.clear();
        self.counts.clear();
        self.repeated.clear();
        self.length = 0;
        self.from = None;
    }
}

impl Batch {
    /// Counts its responses, once they are written.
    fn count(&mut self, counted: &mut Counted, counter: usize) {
        if let Some((file, base)) = &self.from {
            let from = (file, *base);
            counted.count(counter, &mut self.counts, from, &self.repeated);
        }
    }
}

/// What a thread uses again and again.
struct Bench<'a> {
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
    fn new(maker: &'a LineMaker<'a>, file: &Arc<str>) -> Self {
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

    fn add(
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
            let counted = self
                .counter
                .as_mut()
                .map(|counter| counter.add(response, &self.evaluation, &mut batch.counts));
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
            identity,
            outcome,
        });
    }
}

/// Writes and counts batches in their order.
pub(super) struct LineWriter<'w> {
    pub sink: Option<&'w mut Sink>,
    /// Is counted while the next batch is written already.
    counted: Option<Arc<Mutex<Counted>>>,
    /// Counters there were so far.
    counters: usize,
    pub problems: Option<&'w mut ProblemsWriter<Sink>>,
    pub tally: Tally,
    left_out: LeftOuts,
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
    fn write(&mut self, batch: &mut Batch) -> Result<()> {
        let mut counted = 0;
        let mut kept = 0..0;
        let (mut problems, mut identity) = (0, 0);
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
                    kept.end = row.line;
                }
            }
            identity = row.identity[2];
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
pub(super) struct LeftOuts {
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

/// What came of all inputs.
pub(super) struct Done {
    pub tally: Tally,
    pub left_out: LeftOuts,
    pub counted: Option<Counted>,
}

/// What is read, and by how many threads.
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

/// Reads the blocks of a table by so many threads, and writes their lines in the order of the table.
fn write_blocks(
    table: &BlockTable<'_>,
    file: &Arc<str>,
    maker: &LineMaker<'_>,
    threads: NonZero<usize>,
    writer: &mut LineWriter<'_>,
) -> Result<()> {
    writer.begin(file, table.above);
    let mut block = RowBlock::default();
    let Some(at) = next_block(table, file, &mut block)? else {
        return Ok(());
    };
    let threads = match table.is_over() {
        true => NonZero::<usize>::MIN,
        false => threads,
    };
    let first = writer.counters;
    writer.counters += threads.get();
    let queue = Queue {
        counted: writer.counted.clone(),
        state: Mutex::new(State {
            next: 0,
            waiting: BTreeMap::new(),
            uncounted: VecDeque::new(),
            spare: Vec::new(),
            writer,
            failure: None,
            stopped: false,
            asleep: 0,
        }),
        moved: Condvar::new(),
        most: 2 * threads.get(),
    };
    let work = &|counter: usize, begin: Option<(RowBlock, usize)>| {
        let guard = Guard(&queue);
        let counts = work((table, file, begin), maker, (&queue, first + counter));
        drop(guard);
        let mut state = queue.lock();
        match counts {
            Ok(counts) => state.writer.tally.counts += counts,
            Err(error) => {
                state.stopped = true;
                state.failure.get_or_insert(error);
            }
        }
        queue.moved.notify_all();
    };
    std::thread::scope(|scope| {
        for counter in 1..threads.get() {
            scope.spawn(move || work(counter, None));
        }
        work(0, Some((block, at)));
    });
    let state = queue.state.into_inner();
    let state = state.unwrap_or_else(PoisonError::into_inner);
    state.failure.map_or(Ok(()), Err)
}

/// Where threads hand in their batches.
struct Queue<'s, 'w> {
    state: Mutex<State<'s, 'w>>,
    counted: Option<Arc<Mutex<Counted>>>,
    /// Told when the next batch was written.
    moved: Condvar,
    /// Batches that may wait for their turn, and that may wait to be counted.
    most: usize,
}

struct State<'s, 'w> {
    /// The batch to be written next.
    next: usize,
    /// Batches before their turn.
    waiting: BTreeMap<usize, (Batch, usize)>,
    /// Batches that were written and wait to be counted, each with its counter.
    uncounted: VecDeque<(Batch, usize)>,
    /// Room of batches that are done with.
    spare: Vec<Batch>,
    writer: &'s mut LineWriter<'w>,
    failure: Option<Error>,
    stopped: bool,
    /// Threads whose batches are too far ahead.
    asleep: usize,
}

/// Lets the other threads go when one panics.
struct Guard<'q, 's, 'w>(&'q Queue<'s, 'w>);

impl Drop for Guard<'_, '_, '_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.lock().stopped = true;
            self.0.moved.notify_all();
        }
    }
}

impl<'s, 'w> Queue<'s, 'w> {
    fn lock(&self) -> MutexGuard<'_, State<'s, 'w>> {
        locked(&self.state)
    }

    /// Hands in a batch and leaves empty room in its place; `false` when it is of no use to go on.
    fn hand_in(&self, at: usize, batch: &mut Batch, counter: usize) -> Result<bool> {
        let mut state = self.lock();
        while at != state.next && state.waiting.len() >= self.most && !state.stopped {
            state.asleep += 1;
            state = self
                .moved
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
            state.asleep -= 1;
        }
        if state.stopped {
            return Ok(false);
        }
        let room = state.spare.pop().unwrap_or_default();
        let batch = std::mem::replace(batch, room);
        state.waiting.insert(at, (batch, counter));
        while let Some((mut batch, counter)) = {
            let next = state.next;
            state.waiting.remove(&next)
        } {
            state.writer.write(&mut batch)?;
            state.next += 1;
            match self.counted {
                Some(_) => state.uncounted.push_back((batch, counter)),
                None => state.put_by(batch),
            }
        }
        if state.asleep > 0 {
            self.moved.notify_all();
        }
        Ok(true)
    }

    /// Whether so many batches wait to be counted that all threads should see to it.
    fn is_behind(&self) -> bool {
        self.lock().uncounted.len() >= self.most
    }

    /// Counts the batches that were written.
    fn count(&self) {
        let Some(counted) = &self.counted else { return };
        let mut counted = locked(counted);
        // Only who counts takes them out, so that they are counted in their order: a batch may hold groups that one before it tells of.
        while let Some((mut batch, counter)) = {
            let mut state = self.lock();
            state.uncounted.pop_front()
        } {
            batch.count(&mut counted, counter);
            self.lock().put_by(batch);
        }
    }
}

impl State<'_, '_> {
    /// Keeps the room of a batch for another.
    fn put_by(&mut self, mut batch: Batch) {
        batch.clear();
        self.spare.push(batch);
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What one thread does with a table, of which it may have a block already.
fn work(
    (table, file, begin): (&BlockTable<'_>, &Arc<str>, Option<(RowBlock, usize)>),
    maker: &LineMaker<'_>,
    (queue, counter): (&Queue<'_, '_>, usize),
) -> Result<Passed> {
    // One thread counts as long as it can by itself, so that its processor has at hand what is counted.
    let counts = begin.is_some();
    let (mut block, at) = match begin {
        Some((block, at)) => (block, Some(at)),
        None => {
            let mut block = RowBlock::default();
            let at = next_block(table, file, &mut block)?;
            (block, at)
        }
    };
    let Some(mut at) = at else {
        return Ok(Passed::default());
    };
    let mut batch = Batch::default();
    let mut reader = table.reader();
    let mut bench = Bench::new(maker, file);
    let mut response = Response::new(&maker.codebook.layout);
    let mut problems = Vec::new();
    loop {
        let rows = reader.read(
            &mut block,
            &mut response,
            &mut problems,
            |step, response, problems| bench.add(step, response, problems, &mut batch),
        );
        batch.length = rows.map_err(|error| unreadable(error, file))?;
        if !queue.hand_in(at, &mut batch, counter)? {
            break;
        }
        if counts || queue.is_behind() {
            queue.count();
        }
        match next_block(table, file, &mut block)? {
            Some(next) => at = next,
            None => break,
        }
    }
    queue.count();
    Ok(reader.counts())
}

fn next_block(table: &BlockTable<'_>, file: &str, block: &mut RowBlock) -> Result<Option<usize>> {
    table.next(block).map_err(|error| unreadable(error, file))
}
