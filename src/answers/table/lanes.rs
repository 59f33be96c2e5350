//! The short way from a cell to its answer: what was read once is known, plain numbers and texts are read as they stand.
//!
//! Nothing is understood here that is not understood by the codebook: its answers are remembered, and the numbers and
//! texts read here are those it would read to the same.

use super::Understood;
use crate::answers::recall::{Recall, stands_alone};
use crate::answers::response::{Cell, Response};
use crate::answers::source::Cells;
use crate::answers::values::coding::Coding;
use crate::answers::values::number::{read_plain_first, read_plain_number};
use crate::questionnaire::QuestionType;

/// The short way for one column.
pub(super) struct Lane {
    pub question: usize,
    pub column: usize,
    /// Whether the question stands spread over columns as well.
    pub twice: bool,
    way: Way,
    /// What cells of one byte came to, by that byte, and the empty cell.
    letters: Box<[Option<Cell>; LETTERS]>,
    /// What other cells came to.
    known: Recall<Known>,
    /// The texts among that.
    texts: Vec<Box<str>>,
}

/// What a cell came to, as it is remembered.
#[derive(Clone, Copy, Debug)]
enum Known {
    Cell(Cell),
    Ticks(u64),
    /// A text, by its position among the lane's.
    Text(usize),
}

/// Texts remembered of one column.
const TEXTS: usize = 4096;

/// A place for every byte, and one for nothing.
const LETTERS: usize = 257;

/// What a lane can do.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    /// Nothing: what cells mean hangs on other columns.
    None,
    /// To remember.
    Known,
    /// To remember, and to read plain numbers within bounds.
    Number(f64, f64),
    /// To take texts as they stand.
    Text,
}

/// What a cell came to.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meant {
    /// An answer that stands by itself.
    Cell(Cell),
    /// Ticks of at most 64 options.
    Ticks(u64),
    /// A text.
    Text(Box<str>),
}

impl Meant {
    /// What the answer to a question is, where it can be remembered.
    pub fn of(response: &Response, question: usize) -> Option<Self> {
        if response.other(question).is_some() {
            return None;
        }
        match response.cell(question) {
            cell if stands_alone(cell) => Some(Meant::Cell(cell)),
            Cell::Choices => response.few_ticks(question).map(Meant::Ticks),
            _ => response.text(question).map(|text| Meant::Text(text.into())),
        }
    }
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
            letters: Box::new([None; LETTERS]),
            known: Recall::new(),
            texts: Vec::new(),
        }
    }

    /// Whether what a cell means hangs on nothing but itself and its column.
    pub fn is_direct(&self) -> bool {
        self.way != Way::None
    }

    /// Takes the answer the short way; `false` where there is none.
    #[inline]
    pub fn take<C: Cells>(&self, table: &Understood<'_>, row: &C, response: &mut Response) -> bool {
        if self.way == Way::None || row.is_more_than_text(self.column) {
            return false;
        }
        let bytes = row.bytes(self.column);
        if let [] | [_] = bytes {
            let letter = bytes.first().map_or(LETTERS - 1, |byte| usize::from(*byte));
            if let Some(cell) = self.letters[letter] {
                response.set(self.question, cell);
                return true;
            }
        }
        self.take_longer(table, row, bytes, response)
    }

    fn take_longer<C: Cells>(
        &self,
        table: &Understood<'_>,
        row: &C,
        bytes: &[u8],
        response: &mut Response,
    ) -> bool {
        match self.way {
            Way::Number(least, greatest) => {
                let plain = match row.bytes_on(self.column) {
                    Some(on) if (1..=8).contains(&bytes.len()) => read_plain_first(on, bytes.len()),
                    _ => read_plain_number(bytes),
                };
                if let Some(value) = plain
                    && (least..=greatest).contains(&value)
                {
                    response.set(self.question, Cell::Number(value));
                    return true;
                }
            }
            Way::Text => {
                let text = row.cell(self.column).trim();
                match table.parts.codebook.is_missing(self.question, text) {
                    true => response.set(self.question, Cell::Empty),
                    false => response.set_text(self.question, text),
                }
                return true;
            }
            Way::None | Way::Known => {}
        }
        let known = match row.bytes_on(self.column) {
            Some(on) if bytes.len() < on.len() => self.known.of_first(on, bytes.len()),
            _ => self.known.of(bytes),
        };
        match known {
            Some(Known::Cell(cell)) => response.set(self.question, cell),
            Some(Known::Ticks(ticks)) => response.set_few_ticks(self.question, ticks),
            Some(Known::Text(at)) => response.set_text(self.question, &self.texts[at]),
            None => return false,
        }
        true
    }

    /// Remembers what a cell came to.
    pub fn keep(&mut self, bytes: &[u8], meant: Meant) {
        match (bytes, meant) {
            ([], Meant::Cell(cell)) => self.letters[LETTERS - 1] = Some(cell),
            ([byte], Meant::Cell(cell)) => self.letters[usize::from(*byte)] = Some(cell),
            (bytes, Meant::Cell(cell)) => self.known.keep(bytes, Known::Cell(cell)),
            (bytes, Meant::Ticks(ticks)) => self.known.keep(bytes, Known::Ticks(ticks)),
            (bytes, Meant::Text(text)) => {
                if self.texts.len() < TEXTS {
                    self.known.keep(bytes, Known::Text(self.texts.len()));
                    self.texts.push(text);
                }
            }
        }
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
            _ => Way::Known,
        }
    }
}
