use super::Understood;
use super::row_reader::RowReader;
use crate::answers::problem::Problem;
use crate::answers::reader::{Counts, InputError, Step};
use crate::answers::response::Response;
use crate::answers::source::blocks::{Block, Blocks};
use crate::answers::source::dialect::Dialect;
use crate::answers::source::split::Split;
use crate::answers::source::{Batches, RowBatch, Rows};
use std::sync::{Mutex, PoisonError};

/// A table that is read in blocks of rows, in their order or by several readers at once.
pub struct BlockTable<'a> {
    understood: Understood<'a>,
    /// Number of the last row above the responses.
    pub above: u64,
    /// The rows that were not read yet, and how many blocks were.
    blocks: Mutex<(Rest, usize)>,
}

/// Rows that were not read yet.
pub(super) enum Rest {
    /// Of a text.
    Text(Blocks, Dialect),
    /// Of another file.
    Batches(Box<dyn Batches>),
}

/// Rows of a table as they stand there; room to be used again.
#[derive(Default)]
pub struct RowBlock {
    /// Those of a text, and how it is written.
    text: (Block, Option<Dialect>),
    /// Those of another file.
    batch: Option<RowBatch>,
}

impl<'a> BlockTable<'a> {
    pub(super) fn new(understood: Understood<'a>, rest: Rest) -> Self {
        BlockTable {
            above: match &rest {
                Rest::Text(blocks, _) => blocks.above,
                Rest::Batches(_) => 0,
            },
            blocks: Mutex::new((rest, 0)),
            understood,
        }
    }

    /// Cuts blocks of so many bytes where their rows are not longer. What is read of them does not depend on that.
    pub fn cut_to(&self, bytes: usize) {
        let mut blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        if let Rest::Text(blocks, _) = &mut blocks.0 {
            blocks.size = bytes.max(1);
        }
    }

    /// Reads the next block; its position among the blocks, or `None` at the end.
    ///
    /// # Errors
    /// When the file can't be read on.
    pub fn next(&self, block: &mut RowBlock) -> Result<Option<usize>, InputError> {
        let mut blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        let (rest, count) = &mut *blocks;
        let is_another = match rest {
            Rest::Text(blocks, dialect) => {
                block.text.1 = Some(*dialect);
                blocks.next(&mut block.text.0)?
            }
            Rest::Batches(batches) => {
                block.batch = batches.next()?;
                block.batch.is_some()
            }
        };
        if !is_another {
            return Ok(None);
        }
        *count += 1;
        Ok(Some(*count - 1))
    }

    /// Whether all blocks were read.
    pub fn is_over(&self) -> bool {
        let blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        match &blocks.0 {
            Rest::Text(blocks, _) => blocks.is_over(),
            Rest::Batches(batches) => batches.is_over(),
        }
    }

    /// A reader of blocks.
    pub fn reader(&self) -> BlockReader<'_, 'a> {
        BlockReader {
            table: self,
            rows: RowReader::new(&self.understood),
        }
    }
}

/// Reads blocks; each thread has its own.
pub struct BlockReader<'t, 'a> {
    table: &'t BlockTable<'a>,
    rows: RowReader,
}

impl BlockReader<'_, '_> {
    /// Reads the responses of a block one after the other and hands them on; problems are told by the row's number in the
    /// block. The number of its rows.
    ///
    /// # Errors
    /// When the file can't be read again for how its columns are written.
    pub fn read(
        &mut self,
        block: &mut RowBlock,
        response: &mut Response,
        problems: &mut Vec<Problem>,
        mut take: impl FnMut(Step, &mut Response, &mut Vec<Problem>),
    ) -> Result<u64, InputError> {
        if let Some(mut batch) = block.batch.take() {
            self.read_rows(batch.rows.as_mut(), response, problems, take)?;
            return Ok(batch.length);
        }
        let table = &self.table.understood;
        let width = table.parts.columns.names.len();
        let (text, Some(dialect)) = (&mut block.text.0, block.text.1) else {
            return Ok(0);
        };
        let mut masked = match Split::of(text, dialect) {
            Split::Masked(masked) => masked,
            Split::Slow(mut rows) => {
                self.read_rows(&mut rows, response, problems, take)?;
                return Ok(rows.number);
            }
        };
        loop {
            problems.clear();
            if self.rows.pending.is_none() {
                let Some(line) = masked.advance() else {
                    return Ok(masked.number());
                };
                if line.len() == width {
                    if line.is_blank() {
                        self.rows.counts.blank += 1;
                    } else if self.rows.read_row(table, &line, response, problems)? {
                        take(Step::Read, response, problems);
                    }
                    continue;
                }
                self.rows.pending = Some(line.row());
            }
            let step = self.rows.read(table, &mut masked, response, problems)?;
            if step != Step::End {
                take(step, response, problems);
            }
        }
    }

    /// Reads rows one after the other.
    fn read_rows(
        &mut self,
        rows: &mut dyn Rows,
        response: &mut Response,
        problems: &mut Vec<Problem>,
        mut take: impl FnMut(Step, &mut Response, &mut Vec<Problem>),
    ) -> Result<(), InputError> {
        loop {
            problems.clear();
            let table = &self.table.understood;
            let step = self.rows.read(table, rows, response, problems)?;
            if step == Step::End {
                return Ok(());
            }
            take(step, response, problems);
        }
    }

    /// What was passed over so far.
    pub fn counts(&self) -> Counts {
        self.rows.counts
    }
}
