//! Tables of all sources: one row a firm, the columns matched to questions.

pub(super) mod blocks;
mod lanes;
mod row_reader;

use super::mapping::{ColumnRule, Use};
use super::matching::{Columns, Verdict};
use super::platform::Reading;
use super::problem::{Effect, Problem, ProblemKind};
use super::reader::{Counts, Incomplete, InputError, Opened, ResponseReader, Step};
use super::response::Response;
use super::source::{Cells, Row, Rows, Table};
use super::values::Habits;
use super::values::codebook::{Codebook, Refusal};
use super::values::day::read_day;
use super::values::number::read_number;
use crate::diagnostic::shorten;
use crate::questionnaire::QuestionType;
use blocks::{BlockTable, Rest};
use row_reader::RowReader;
use std::sync::{Arc, OnceLock};

/// Reads a table row by row.
pub(super) struct TableReader<'a> {
    understood: Understood<'a>,
    rows: Box<dyn Rows>,
    reader: RowReader,
}

/// What a column asked for with `--keep` is.
#[derive(Clone, Debug)]
pub(super) enum Kept {
    /// A column.
    Column(usize),
    /// What was typed under "Other" of a question.
    Typed(usize),
    /// The same for every response.
    Constant(String),
}

/// A table and all that was found out about it.
pub(super) struct Parts<'a> {
    pub file: Arc<str>,
    pub codebook: &'a Codebook,
    pub table: Box<dyn Table + 'a>,
    pub reading: Reading,
    pub columns: Columns,
    pub rules: Vec<Option<ColumnRule>>,
    /// Answers that are the same for every response.
    pub constants: Vec<(usize, String)>,
    pub keep: Vec<Kept>,
    pub incomplete: Incomplete,
    /// What parts the cells of a row; for repairs.
    pub delimiter: char,
    pub format: String,
    pub notes: Vec<String>,
}

/// A table whose rows can be understood, by any number of readers.
pub(super) struct Understood<'a> {
    parts: Parts<'a>,
    /// The question that the platform's own number of a response stands in for, and the column with that number.
    numbered: Option<(usize, usize)>,
    /// How each column of `columns.single` writes numbers and days, once it had to be looked up.
    habits: OnceLock<Vec<Habits>>,
}

impl<'a> Understood<'a> {
    fn new(parts: Parts<'a>) -> Self {
        let mut understood = Understood {
            parts,
            numbered: None,
            habits: OnceLock::new(),
        };
        understood.numbered = understood.stand_in_for_id();
        understood
    }

    /// The question of the firm's id where no column holds it, and the column with the platform's own
    /// number of the response.
    fn stand_in_for_id(&mut self) -> Option<(usize, usize)> {
        let question = self.parts.codebook.role("id")?;
        let column = self.parts.reading.response_id?;
        let set = self.parts.columns.has(question)
            || self.parts.constants.iter().any(|(q, _)| *q == question);
        let free = !matches!(
            self.parts.columns.verdicts.get(column)?,
            Verdict::Taken(..) | Verdict::Ambiguous
        );
        let text = self.parts.codebook.codings()[question].kind == QuestionType::Text;
        let rule = self.rule(column);
        let ruled = rule.is_some_and(|rule| rule.used != Use::Nothing);
        if set || !free || !text || ruled {
            return None;
        }
        self.parts.notes.push(format!(
            "no column holds the firm's id; firms are called by the export's `{}`",
            self.parts.columns.names[column]
        ));
        Some((question, column))
    }

    /// What a mapping says of a column.
    fn rule(&self, column: usize) -> Option<&ColumnRule> {
        self.parts.rules.get(column).and_then(Option::as_ref)
    }

    /// The text of a cell, as the mapping has it.
    fn text_of_rule<'t>(&'t self, column: usize, text: &'t str) -> &'t str {
        self.rule(column).map_or(text, |rule| rule.apply(text))
    }

    /// How a column writes numbers and days. The first cell that hangs on it makes the whole file be read for that.
    fn habits(&self, at: usize) -> Result<Habits, InputError> {
        if let Some(habits) = self.habits.get() {
            return Ok(habits[at]);
        }
        let habits = self.look_at_columns()?;
        Ok(self.habits.get_or_init(|| habits)[at])
    }

    /// Reads the whole file for how its columns write numbers and days.
    fn look_at_columns(&self) -> Result<Vec<Habits>, InputError> {
        let mut habits = vec![Habits::UNKNOWN; self.parts.columns.single.len()];
        let mut rows = self.parts.table.rows()?;
        let mut row = Row::default();
        for _ in 0..self.parts.reading.rows_above {
            rows.next(&mut row)?;
        }
        while rows.next(&mut row)? {
            for (habits, single) in habits.iter_mut().zip(&self.parts.columns.single) {
                for place in single
                    .places
                    .iter()
                    .filter(|place| !row.is_exact(place.column))
                {
                    let text = row.cell(place.column);
                    let shown = Habits {
                        decimals: read_number(text).shows(),
                        days: read_day(text).shows(),
                        style: habits.style,
                    };
                    *habits = habits.and(shown);
                }
            }
        }
        Ok(habits)
    }

    /// What is wrong in a row.
    fn problem(
        &self,
        row: u64,
        (column, value): (&str, &str),
        refusal: Refusal,
        effect: Effect,
    ) -> Problem {
        let suffix = match effect {
            Effect::NotAnswered => "; counted as not answered",
            Effect::NotUsed => "; left unused",
            Effect::Rejected => "; rejected",
            Effect::Repaired => "",
        };
        Problem {
            file: self.parts.file.clone(),
            row,
            column: column.to_owned(),
            firm: None,
            kind: refusal.kind,
            value: shorten(value, 200),
            message: refusal.message + suffix,
            effect,
        }
    }

    fn has(&self, question: usize) -> bool {
        self.parts.columns.has(question)
            || self.parts.constants.iter().any(|(q, _)| *q == question)
            || self.numbered.is_some_and(|(q, _)| q == question)
    }
}

impl<'a> TableReader<'a> {
    pub fn new(parts: Parts<'a>) -> Result<Self, InputError> {
        let understood = Understood::new(parts);
        let mut rows = understood.parts.table.rows()?;
        let mut above = Row::default();
        for _ in 0..understood.parts.reading.rows_above {
            if !rows.next(&mut above)? {
                break;
            }
        }
        Ok(TableReader {
            reader: RowReader::new(&understood),
            understood,
            rows,
        })
    }
}

/// Why two columns of one question make no answer.
pub(super) fn two_answers(id: &str, one: &str, other: &str) -> Refusal {
    Refusal {
        kind: ProblemKind::Contradiction,
        message: format!(
            "the columns of `{id}` hold two answers, `{}` and `{}`",
            shorten(one, 60),
            shorten(other, 60)
        ),
    }
}

impl ResponseReader for TableReader<'_> {
    fn read(
        &mut self,
        response: &mut Response,
        problems: &mut Vec<Problem>,
    ) -> Result<Step, InputError> {
        self.reader
            .read(&self.understood, self.rows.as_mut(), response, problems)
    }

    fn has(&self, question: usize) -> bool {
        self.understood.has(question)
    }

    fn format(&self) -> &str {
        &self.understood.parts.format
    }

    fn notes(&self) -> &[String] {
        &self.understood.parts.notes
    }

    fn counts(&self) -> Counts {
        self.reader.counts
    }

    fn in_blocks<'s>(self: Box<Self>) -> Result<Opened<'s>, InputError>
    where
        Self: 's,
    {
        let parts = &self.understood.parts;
        let rest = match parts.table.blocks() {
            Some(table) => {
                let blocks = table.cut(parts.reading.rows_above, parts.columns.names.len())?;
                Some(Rest::Text(blocks, table.dialect))
            }
            None if parts.reading.rows_above == 1 => parts.table.batches()?.map(Rest::Batches),
            None => None,
        };
        let Some(rest) = rest else {
            return Ok(Opened::Rows(self));
        };
        let table = BlockTable::new(self.understood, rest);
        Ok(Opened::Blocks(Box::new(table)))
    }
}
