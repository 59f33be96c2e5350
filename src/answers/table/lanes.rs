//! The short way from a cell to its answer: what was read once is known, plain numbers and texts are read as they stand.
//!
//! Nothing is understood here that is not understood by the codebook: its answers are remembered, and the numbers and
//! texts read here are those it would read to the same.

use super::Understood;
use crate::answers::recall::{Recall, stands_alone};
use crate::answers::response::{Cell, Placed, Response};
use crate::answers::source::{Cells, letters, trimmed};
use crate::answers::values::coding::Coding;
use crate::answers::values::number::{read_plain_first, read_plain_number};
use crate::questionnaire::QuestionType;
use std::ops::{Range, RangeInclusive};
use wide::u32x4;

/// The short way for one column.
pub(super) struct Lane {
    pub question: usize,
    pub column: usize,
    /// What may have answered the question before.
    pub before: Before,
    way: Way,
    /// What cells came to.
    known: Recall<Placed>,
    /// The texts among that.
    texts: String,
}

/// What may have answered a question before its column is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing.
    Nothing,
    /// What is the same for every response; the column says more.
    Constant,
    /// Columns that it stands spread over as well, which are the plainer ones.
    Spread,
}

/// Bytes of texts remembered of one column.
const TEXTS: usize = 1 << 16;

/// The short way for columns whose cells are mostly letters, where their questions follow one another as they do.
#[derive(Clone, Debug)]
pub(super) struct Letters {
    /// The first column, and its question.
    pub first: (usize, usize),
    /// What is known of each column.
    columns: Vec<LetterColumn>,
}

/// What is known of a column whose cells are mostly letters.
#[derive(Clone, Debug)]
struct LetterColumn {
    /// The lane that goes on where it ends.
    lane: u32,
    /// The place of the answer that cells of one byte came to, by that byte, and the empty cell.
    places: Box<[u16; letters::ALL]>,
}

/// The place of an answer that is not known.
const UNKNOWN: u16 = u16::MAX;

impl Letters {
    /// Those of lanes, by their positions in ascending order.
    pub fn of(lanes: &[Lane], own: &[u32]) -> Vec<Self> {
        let mut runs: Vec<Letters> = Vec::new();
        for at in own {
            let lane = &lanes[*at as usize];
            let column = LetterColumn {
                lane: *at,
                places: Box::new([UNKNOWN; letters::ALL]),
            };
            match runs.last_mut() {
                Some(run) if run.next() == (lane.column, lane.question) => run.columns.push(column),
                _ => runs.push(Letters {
                    first: (lane.column, lane.question),
                    columns: vec![column],
                }),
            }
        }
        runs
    }

    /// The column and question after its own.
    fn next(&self) -> (usize, usize) {
        let (column, question) = self.first;
        (column + self.columns.len(), question + self.columns.len())
    }

    /// Its columns.
    pub fn range(&self) -> Range<usize> {
        self.first.0..self.next().0
    }

    /// Takes the places of the answers to cells, each with its place among letters, and hands on the lanes of those that are not known,
    /// which then are empty. Which are which can't be guessed, so that all go the same way first.
    #[inline]
    pub fn take(
        &self,
        cells: impl Iterator<Item = usize>,
        response: &mut Response,
        mut others: impl FnMut(u32),
    ) {
        const TOGETHER: usize = 32;
        let places = &mut response.places_mut()[self.first.1..self.next().1];
        for ((place, column), letter) in places.iter_mut().zip(&self.columns).zip(cells) {
            *place = u32::from(column.places[letter]);
        }
        let columns = self.columns.chunks(TOGETHER);
        for (places, columns) in places.chunks_mut(TOGETHER).zip(columns) {
            let mut unknown = unknown_among(places);
            while unknown != 0 {
                let at = unknown.trailing_zeros() as usize;
                unknown &= unknown - 1;
                places[at] = 0;
                others(columns[at].lane);
            }
        }
    }

    /// Remembers what a cell of a letter or none came to in the column of a lane, if that is one of its own.
    fn keep(&mut self, lane: u32, bytes: &[u8], cell: Cell) {
        let mut columns = self.columns.iter_mut();
        let Some(column) = columns.find(|column| column.lane == lane) else {
            return;
        };
        let place = match cell {
            Cell::Empty => 0,
            Cell::Choice(option) => u16::try_from(option + 1).unwrap_or(UNKNOWN),
            _ => UNKNOWN,
        };
        match bytes {
            [] => column.places[letters::NOTHING] = place,
            [only] => column.places[usize::from(*only)] = place,
            _ => {}
        }
    }
}

/// Which of up to 32 places are those of answers that are not known, a bit each.
#[inline]
fn unknown_among(places: &[u32]) -> u32 {
    let (fours, rest) = places.as_chunks::<4>();
    let (mut unknown, mut at) = (0, 0);
    for four in fours {
        let is_unknown = u32x4::new(*four).simd_eq(u32x4::splat(u32::from(UNKNOWN)));
        unknown |= is_unknown.to_bitmask() << at;
        at += 4;
    }
    for place in rest {
        unknown |= u32::from(*place == u32::from(UNKNOWN)) << at;
        at += 1;
    }
    unknown
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
        let mut spread = columns.spread.iter();
        let mut constants = table.parts.constants.iter();
        let before = if spread.any(|group| group.question == single.question) {
            Before::Spread
        } else if constants.any(|(question, _)| *question == single.question) {
            Before::Constant
        } else {
            Before::Nothing
        };
        Lane {
            question: single.question,
            column,
            before,
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
        self.way == Way::Option && self.before != Before::Spread
    }

    /// Takes the answer of any cell the short way; `false` where there is none.
    #[inline]
    pub fn take<C: Cells>(&self, table: &Understood<'_>, row: &C, response: &mut Response) -> bool {
        if self.way == Way::Text && !row.is_more_than_text(self.column) {
            return self.take_text(table, row, response);
        }
        let Some(window) = row.window(self.column) else {
            return self.take_bytes(table, row, response);
        };
        if let Way::Number(least, greatest) = self.way
            && (1..=8).contains(&window.length)
        {
            let value = read_plain_first(window);
            if self.set_number(value, least..=greatest, response) {
                return true;
            }
        }
        match self.known.of_window(window) {
            Some(known) => self.set(known, response),
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
        known.is_some_and(|known| self.set(known, response))
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
            response.set_number(self.question, value);
        }
        value.is_some()
    }

    /// Takes a text as it stands.
    #[inline]
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
    fn set(&self, known: Placed, response: &mut Response) -> bool {
        match known.cell {
            Cell::Text { start, end } => {
                let text = &self.texts[start as usize..end as usize];
                response.set_text(self.question, text);
            }
            _ => response.set_placed(self.question, known),
        }
        true
    }

    /// Remembers what a cell came to, where that can be done.
    pub fn keep(
        &mut self,
        bytes: &[u8],
        (at, letters): (u32, &mut [Letters]),
        response: &Response,
    ) {
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
        for letters in letters {
            letters.keep(at, bytes, cell);
        }
        self.known.keep(bytes, Placed::of(cell));
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
