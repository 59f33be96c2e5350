//! The short way from a cell to its answer: what was read once is known, plain numbers and texts are read as they stand.
//!
//! Nothing is understood here that is not understood by the codebook: its answers are remembered, and the numbers and
//! texts read here are those it would read to the same.

use super::Understood;
use crate::answers::recall::{Recall, stands_alone};
use crate::answers::response::{Cell, Response};
use crate::answers::source::{Cells, letters, trimmed};
use crate::answers::values::coding::Coding;
use crate::answers::values::number::{read_plain_first, read_plain_number};
use crate::questionnaire::QuestionType;
use std::ops::RangeInclusive;

/// The short way for one column.
pub(super) struct Lane {
    pub question: usize,
    pub column: usize,
    /// Whether the question stands spread over columns as well.
    pub twice: bool,
    way: Way,
    /// What cells came to.
    known: Recall<Cell>,
    /// The texts among that.
    texts: String,
}

/// Bytes of texts remembered of one column.
const TEXTS: usize = 1 << 16;

/// The short way for one column whose cells are mostly letters.
#[derive(Clone, Debug)]
pub(super) struct Letters {
    /// The column.
    pub column: u32,
    /// Its question.
    question: u32,
    /// The lane that goes on where it ends.
    pub lane: u32,
    /// The place of the answer that cells of one byte came to, by that byte, and the empty cell.
    places: Box<[u16; letters::ALL]>,
}

/// The place of an answer that is not known.
const UNKNOWN: u16 = u16::MAX;

impl Letters {
    /// That of a lane.
    pub fn of(lane: u32, (column, question): (usize, usize)) -> Option<Self> {
        Some(Letters {
            column: u32::try_from(column).ok()?,
            question: u32::try_from(question).ok()?,
            lane,
            places: Box::new([UNKNOWN; letters::ALL]),
        })
    }

    /// Takes the place of the answer to a cell with a place among letters, if it is known; `false` where it has to be taken another way.
    #[inline]
    pub fn take(&self, letter: usize, places: &mut [u32]) -> bool {
        let place = self.places[letter];
        places[self.question as usize] = u32::from(place);
        place != UNKNOWN
    }

    /// Remembers what a cell of a letter or none came to.
    fn keep(&mut self, bytes: &[u8], cell: Cell) {
        let place = match cell {
            Cell::Empty => 0,
            Cell::Choice(option) => u16::try_from(option + 1).unwrap_or(UNKNOWN),
            _ => UNKNOWN,
        };
        match bytes {
            [] => self.places[letters::NOTHING] = place,
            [only] => self.places[usize::from(*only)] = place,
            _ => {}
        }
    }
}

/// What a lane can do.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    /// Nothing: what cells mean hangs on other columns.
    None,
    /// To remember.
    Known,
    /// To remember, and most of all letters.
    Option,
    /// To remember, and to read plain numbers within bounds.
    Number(f64, f64),
    /// To take texts as they stand.
    Text,
}

impl Lane {
    /// The lane of a column of `columns.single`.
    pub fn of(table: &Understood<'_>, at: usize) -> Self {
        let columns = &table.parts.columns;
        let single = &columns.single[at];
        let coding = &table.parts.codebook.codings()[single.question];
        let column = single.places[0].column;
        let is_alone = single.places.len() == 1 && !single.set && single.places[0].piece.is_none();
        let spread = &columns.spread;
        Lane {
            question: single.question,
            column,
            twice: spread.iter().any(|group| group.question == single.question),
            way: match is_alone {
                true => Way::of(coding, table.rule(column).is_some()),
                false => Way::None,
            },
            known: Recall::new(),
            texts: String::new(),
        }
    }

    /// Whether what a cell means hangs on nothing but itself and its column.
    pub fn is_direct(&self) -> bool {
        self.way != Way::None
    }

    /// Whether its cells are mostly letters: codes of options. What stands spread over columns as well may go before.
    pub fn has_letters(&self) -> bool {
        self.way == Way::Option && !self.twice
    }

    /// Takes the answer of any cell the short way; `false` where there is none.
    #[inline(never)]
    pub fn take<C: Cells>(&self, table: &Understood<'_>, row: &C, response: &mut Response) -> bool {
        let Some(window) = row.window(self.column) else {
            return self.take_bytes(table, row, response);
        };
        match self.way {
            Way::Number(least, greatest) if (1..=8).contains(&window.length) => {
                let value = read_plain_first(window);
                if self.set_number(value, least..=greatest, response) {
                    return true;
                }
            }
            Way::Text => return self.take_text(table, row, response),
            _ => {}
        }
        match self.known.of_window(window) {
            Some(cell) => self.set(cell, response),
            None => self.take_bytes(table, row, response),
        }
    }

    /// The same for a cell without a window, or one that is not short.
    #[inline(never)]
    fn take_bytes<C: Cells>(
        &self,
        table: &Understood<'_>,
        row: &C,
        response: &mut Response,
    ) -> bool {
        if self.way == Way::None || row.is_more_than_text(self.column) {
            return false;
        }
        let bytes = row.bytes(self.column);
        match self.way {
            Way::Number(least, greatest) => {
                let value = read_plain_number(bytes);
                if self.set_number(value, least..=greatest, response) {
                    return true;
                }
            }
            Way::Text => return self.take_text(table, row, response),
            Way::None | Way::Known | Way::Option => {}
        }
        let known = self.known.of(bytes);
        known.is_some_and(|cell| self.set(cell, response))
    }

    /// Sets a number within bounds; `false` where there is none.
    #[inline]
    fn set_number(
        &self,
        value: Option<f64>,
        bounds: RangeInclusive<f64>,
        response: &mut Response,
    ) -> bool {
        let value = value.filter(|value| bounds.contains(value));
        if let Some(value) = value {
            response.set(self.question, Cell::Number(value));
        }
        value.is_some()
    }

    /// Takes a text as it stands.
    fn take_text<C: Cells>(
        &self,
        table: &Understood<'_>,
        row: &C,
        response: &mut Response,
    ) -> bool {
        let text = trimmed(row.cell(self.column));
        match table.parts.codebook.is_missing(self.question, text) {
            true => response.set(self.question, Cell::Empty),
            false => response.set_text(self.question, text),
        }
        true
    }

    /// Sets an answer, whose text is among the lane's.
    #[inline]
    fn set(&self, cell: Cell, response: &mut Response) -> bool {
        match cell {
            Cell::Text { start, end } => {
                let text = &self.texts[start as usize..end as usize];
                response.set_text(self.question, text);
            }
            cell => response.set(self.question, cell),
        }
        true
    }

    /// Remembers what a cell came to, where that can be done.
    pub fn keep(&mut self, bytes: &[u8], letters: Option<&mut Letters>, response: &Response) {
        if response.other(self.question).is_some() {
            return;
        }
        let cell = match (response.cell(self.question), response.text(self.question)) {
            (_, Some(text)) if self.texts.len() + text.len() <= TEXTS => {
                let start = self.texts.len() as u32;
                self.texts.push_str(text);
                let end = self.texts.len() as u32;
                Cell::Text { start, end }
            }
            (cell, None) if stands_alone(cell) => cell,
            _ => return,
        };
        if let Some(letters) = letters {
            letters.keep(bytes, cell);
        }
        self.known.keep(bytes, cell);
    }
}

impl Way {
    fn of(coding: &Coding, is_ruled: bool) -> Self {
        match coding.kind {
            QuestionType::Number if !is_ruled && !coding.has_numeric_missing() => {
                let (least, greatest) = coding.range();
                Way::Number(least, greatest)
            }
            QuestionType::Text if !is_ruled => Way::Text,
            // As many texts as firms would be remembered for nothing.
            QuestionType::Text => Way::None,
            QuestionType::Choice => Way::Option,
            _ => Way::Known,
        }
    }
}
