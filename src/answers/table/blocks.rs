use super::Understood;
use super::row_reader::RowReader;
use crate::answers::problem::Problem;
use crate::answers::reader::{Counts, InputError, Step};
use crate::answers::response::Response;
use crate::answers::source::blocks::{Block, Blocks};
use crate::answers::source::dialect::Dialect;
use crate::answers::source::split::Split;
use std::sync::{Mutex, PoisonError};

/// A text table that is read in blocks of rows, in their order or by several readers at once.
pub struct BlockTable<'a> {
    understood: Understood<'a>,
    dialect: Dialect,
    /// Number of the last row above the responses.
    pub above: u64,
    blocks: Mutex<(Blocks, usize)>,
}

/// Rows of a table as they stand there; room to be used again.
#[derive(Debug, Default)]
pub struct RowBlock(Block);

impl<'a> BlockTable<'a> {
    pub(super) fn new(understood: Understood<'a>, dialect: Dialect, blocks: Blocks) -> Self {
        BlockTable {
            dialect,
            above: blocks.above,
            blocks: Mutex::new((blocks, 0)),
            understood,
        }
    }

    /// Cuts blocks of so many bytes where their rows are not longer. What is read of them does not depend on that.
    pub fn cut_to(&self, bytes: usize) {
        let mut blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        blocks.0.size = bytes.max(1);
    }

    /// Reads the next block; its position among the blocks, or `None` at the end.
    ///
    /// # Errors
    /// When the file can't be read on.
    pub fn next(&self, block: &mut RowBlock) -> Result<Option<usize>, InputError> {
        let mut blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        let (blocks, count) = &mut *blocks;
        if !blocks.next(&mut block.0)? {
            return Ok(None);
        }
        *count += 1;
        Ok(Some(*count - 1))
    }

    /// Whether all blocks were read.
    pub fn is_over(&self) -> bool {
        let blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        blocks.0.is_over()
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
        let table = &self.table.understood;
        let width = table.parts.columns.names.len();
        let mut masked = match Split::of(&mut block.0, self.table.dialect) {
            Split::Masked(masked) => masked,
            Split::Slow(mut rows) => loop {
                problems.clear();
                let step = self.rows.read(table, &mut rows, response, problems)?;
                if step == Step::End {
                    return Ok(rows.number);
                }
                take(step, response, problems);
            },
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

    /// What was passed over so far.
    pub fn counts(&self) -> Counts {
        self.rows.counts
    }
}
