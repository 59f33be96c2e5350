//! Blocks of a table, scored by several threads and written in their order.

use super::batch::{Batch, Bench};
use super::writer::LineWriter;
use super::{LineMaker, unreadable};
use crate::answers::{BlockTable, Counts, Response, RowBlock};
use crate::regions::Counted;
use anyhow::{Error, Result};
use std::collections::{BTreeMap, VecDeque};
use std::num::NonZero;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// Reads the blocks of a table by so many threads, and writes their lines in the order of the table.
pub(super) fn write_blocks(
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

/// What is locked, whether a thread that held it panicked or not.
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What one thread does with a table, of which it may have a block already.
fn work(
    (table, file, begin): (&BlockTable<'_>, &Arc<str>, Option<(RowBlock, usize)>),
    maker: &LineMaker<'_>,
    (queue, counter): (&Queue<'_, '_>, usize),
) -> Result<Counts> {
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
        return Ok(Counts::default());
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
