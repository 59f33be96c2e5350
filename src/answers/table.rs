//! Tables of all sources: one row a firm, the columns matched to questions.

use super::mapping::{ColumnRule, Use};
use super::matching::columns::{Place, Single};
use super::matching::{Columns, Verdict};
use super::platform::{Reading, State};
use super::problem::{Effect, Problem, ProblemKind};
use super::reader::{Counts, Incomplete, InputError, ResponseReader, Step};
use super::recall::{Recall, key, stands_alone};
use super::repair::repaired;
use super::response::{Cell, Response};
use super::source::{Row, Rows, Table};
use super::values::Habits;
use super::values::codebook::{Codebook, Refusal};
use super::values::day::{DayText, read_day};
use super::values::number::{Decimals, read_number};
use super::values::ticks::Tick;
use crate::diagnostic::{count, shorten};
use crate::questionnaire::QuestionType;
use std::sync::Arc;

/// Reads a table row by row.
pub(super) struct TableReader<'a> {
    parts: Parts<'a>,
    rows: Box<dyn Rows>,
    row: Row,
    /// A row read ahead and not yet used.
    pending: Option<Row>,
    /// How each column of `columns.single` writes numbers and days, once it had to be looked up.
    habits: Option<Vec<Habits>>,
    /// The question that the platform's own number of a response stands in for.
    numbered: Option<(usize, usize)>,
    /// What short cells came to, by column of `columns.single`; none for those whose cells hang on other columns.
    known: Vec<Option<Recall<Cell>>>,
    /// Ticks, by column of each group of `columns.spread`.
    ticks: Vec<Vec<Recall<Tick>>>,
    /// By column of `columns.single`: whether the question stands spread over columns as well.
    twice: Vec<bool>,
    /// A response for trying cells out.
    scratch: Response,
    counts: Counts,
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

impl<'a> TableReader<'a> {
    pub fn new(parts: Parts<'a>) -> Result<Self, InputError> {
        let mut reader = TableReader {
            rows: parts.table.rows()?,
            numbered: None,
            known: parts
                .columns
                .single
                .iter()
                .map(|single| recall(&parts, single))
                .collect(),
            ticks: parts
                .columns
                .spread
                .iter()
                .map(|group| vec![Recall::new(); group.columns.len()])
                .collect(),
            twice: parts
                .columns
                .single
                .iter()
                .map(|single| {
                    let spread = &parts.columns.spread;
                    spread.iter().any(|group| group.question == single.question)
                })
                .collect(),
            scratch: Response::new(&parts.codebook.layout),
            row: Row::default(),
            pending: None,
            habits: None,
            counts: Counts::default(),
            parts,
        };
        reader.numbered = reader.stand_in_for_id();
        for _ in 0..reader.parts.reading.rows_above {
            if !reader.rows.next(&mut reader.row)? {
                break;
            }
        }
        Ok(reader)
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
        let rule = self.parts.rules.get(column).and_then(Option::as_ref);
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

    /// Reads the next row with any content; `false` at the end.
    fn next_row(&mut self) -> Result<bool, InputError> {
        loop {
            match self.pending.take() {
                Some(row) => self.row = row,
                None => {
                    if !self.rows.next(&mut self.row)? {
                        return Ok(false);
                    }
                }
            }
            if !self.row.is_blank() {
                return Ok(true);
            }
            self.counts.blank += 1;
        }
    }

    /// Puts right a row of another length than the headings, or says why that can't be done.
    fn put_right(&mut self, problems: &mut Vec<Problem>) -> Result<Result<(), String>, InputError> {
        let (cells, width) = (self.row.cells.len(), self.parts.columns.names.len());
        let surplus = (width..cells).any(|column| !self.row.cell(column).trim().is_empty());
        if !self.parts.table.has_lengths() || cells == width || (cells > width && !surplus) {
            return Ok(Ok(()));
        }
        let texts: Vec<String> = self.row.cells.iter().map(str::to_owned).collect();
        let whole = match self.joined_with_next(&texts)? {
            Some(whole) => Some(whole),
            None => {
                let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                repaired(&texts, width, self.parts.delimiter, |column, text| {
                    self.takes(column, text)
                })
            }
        };
        let Some(whole) = whole else {
            let lines = self.row.cells.iter().any(|cell| cell.contains('\n'));
            let hint = if lines {
                "; is a quote opened and never closed?"
            } else {
                ""
            };
            let length = count(cells, "cell", "cells");
            return Ok(Err(format!(
                "the row has {length}, the header {width}{hint}"
            )));
        };
        let message = format!(
            "the row has {}, the header {width}; it was put right in the one way in which its cells can be understood",
            count(cells, "cell", "cells")
        );
        self.row.cells = whole.iter().collect();
        let refusal = Refusal {
            kind: ProblemKind::Repaired,
            message,
        };
        let value = texts.join(&self.parts.delimiter.to_string());
        problems.push(self.problem("", &value, refusal, Effect::Repaired));
        Ok(Ok(()))
    }

    /// The row of this line and the next, where a line break that was not quoted parts one cell.
    fn joined_with_next(&mut self, cells: &[String]) -> Result<Option<Vec<String>>, InputError> {
        let width = self.parts.columns.names.len();
        if cells.len() >= width {
            return Ok(None);
        }
        let mut next = Row::default();
        if !self.rows.next(&mut next)? {
            return Ok(None);
        }
        let (Some(last), Some(first)) = (cells.last(), next.cells.get(0)) else {
            self.pending = Some(next);
            return Ok(None);
        };
        let mut whole = cells[..cells.len() - 1].to_vec();
        whole.push(format!("{last}\n{first}"));
        whole.extend(next.cells.iter().skip(1).map(str::to_owned));
        let parted = !last.trim().is_empty() && !first.trim().is_empty();
        let fits = parted
            && next.cells.len() < width
            && whole.len() == width
            && (0..width).all(|column| self.takes(column, &whole[column]));
        if fits {
            return Ok(Some(whole));
        }
        self.pending = Some(next);
        Ok(None)
    }

    /// Whether a column takes a text as an answer.
    fn takes(&self, column: usize, text: &str) -> bool {
        let text = self.text_of_rule(column, text);
        let mut scratch = self.scratch.clone();
        match self.parts.columns.verdicts.get(column) {
            Some(Verdict::Taken(super::matching::Target::Question(question), _)) => {
                let habits = Habits {
                    style: self.parts.reading.style,
                    ..Habits::UNKNOWN
                };
                let read = self
                    .parts
                    .codebook
                    .read(*question, text, habits, &mut scratch);
                !matches!(read, Err(refusal) if refusal.kind != ProblemKind::AmbiguousNumber)
            }
            Some(Verdict::Taken(super::matching::Target::Tick(question, option), _)) => {
                super::values::ticks::is_tick(self.parts.codebook, *question, *option, text)
            }
            _ => true,
        }
    }

    fn text_of_rule<'t>(&'t self, column: usize, text: &'t str) -> &'t str {
        match self.parts.rules.get(column) {
            Some(Some(rule)) => rule.apply(text),
            _ => text,
        }
    }

    /// Why a row's cells are no text.
    fn broken(&self) -> Option<String> {
        let column = self.row.broken?;
        let name = self
            .parts
            .columns
            .names
            .get(column)
            .map_or("", String::as_str);
        Some(format!(
            "column `{name}` is not UTF-8 text; save the file as UTF-8 (in Excel: CSV UTF-8)"
        ))
    }

    fn problem(&self, column: &str, value: &str, refusal: Refusal, effect: Effect) -> Problem {
        let suffix = match effect {
            Effect::NotAnswered => "; counted as not answered",
            Effect::NotUsed => "; left unused",
            Effect::Rejected => "; rejected",
            Effect::Repaired => "",
        };
        Problem {
            file: self.parts.file.clone(),
            row: self.row.number,
            column: column.to_owned(),
            firm: None,
            kind: refusal.kind,
            value: shorten(value, 200),
            message: refusal.message + suffix,
            effect,
        }
    }

    fn read_cells(
        &mut self,
        response: &mut Response,
        problems: &mut Vec<Problem>,
    ) -> Result<(), InputError> {
        for (question, text) in &self.parts.constants {
            // Was understood when the file was opened.
            let _ = self
                .parts
                .codebook
                .read(*question, text, Habits::UNKNOWN, response);
        }
        for at in 0..self.parts.columns.spread.len() {
            let mut ticks = std::mem::take(&mut self.ticks[at]);
            let group = &self.parts.columns.spread[at];
            let cell = |column: usize| self.text_of_rule(column, self.row.cell(column));
            let read = group.read(cell, self.parts.codebook, &mut ticks, response);
            if let Err((column, value, refusal)) = read {
                let name = &self.parts.columns.names[column];
                problems.push(self.problem(name, value, refusal, Effect::NotAnswered));
            }
            self.ticks[at] = ticks;
        }
        for at in 0..self.parts.columns.single.len() {
            // Where a set stands both spread and in one cell, the spread columns are the plainer ones.
            let question = self.parts.columns.single[at].question;
            if self.twice[at] && response.cell(question) != Cell::Empty {
                continue;
            }
            if let Some(cell) = self.recalled(at) {
                response.set(question, cell);
                continue;
            }
            match self.read_single(at, response)? {
                Ok(()) => self.remember(at, response),
                Err((column, refusal)) => {
                    let value = self.row.cell(column);
                    let name = &self.parts.columns.names[column];
                    problems.push(self.problem(name, value, refusal, Effect::NotAnswered));
                }
            }
        }
        for (question, column) in &self.parts.columns.typed {
            let text = self.text_of_rule(*column, self.row.cell(*column)).trim();
            if !self.parts.codebook.is_missing(*question, text) {
                response.set_other(*question, text);
            }
        }
        if let Some((question, column)) = self.numbered {
            let number = self.row.cell(column).trim();
            let occasion = self
                .parts
                .reading
                .occasion
                .map(|column| self.row.cell(column).trim());
            match occasion.filter(|occasion| !occasion.is_empty()) {
                _ if number.is_empty() => {}
                Some(occasion) => response.set_text(question, &format!("{number} {occasion}")),
                None => response.set_text(question, number),
            }
        }
        Ok(())
    }

    /// The cell of a column with one place, as a key, where nothing beside it counts.
    fn short_cell(&self, at: usize) -> Option<u64> {
        let column = self.parts.columns.single[at].places[0].column;
        if self.row.is_exact(column) || self.row.other(column).is_some() {
            return None;
        }
        key(self.row.cell(column))
    }

    /// What the same cell came to before.
    fn recalled(&self, at: usize) -> Option<Cell> {
        let known = self.known[at].as_ref()?;
        known.of(self.short_cell(at)?)
    }

    /// Reads the answer to a question out of its column or columns.
    fn read_single(
        &mut self,
        at: usize,
        response: &mut Response,
    ) -> Result<Result<(), (usize, Refusal)>, InputError> {
        let Single {
            question,
            places,
            set,
        } = &self.parts.columns.single[at];
        let question = *question;
        let mut answered: Option<(usize, String)> = None;
        let mut union = Vec::new();
        for place in 0..places.len() {
            let Place { column, .. } = self.parts.columns.single[at].places[place];
            let text = self.text_at(&self.parts.columns.single[at].places[place]);
            if *set || places.len() > 1 {
                if self.parts.codebook.is_missing(question, text)
                    && self.row.other(column).is_none()
                {
                    continue;
                }
                if *set {
                    match self.member(question, column, text) {
                        Ok(options) => union.extend(options),
                        Err(refusal) => return Ok(Err((column, refusal))),
                    }
                    continue;
                }
                match &answered {
                    Some((_, other)) if other != text => {
                        return Ok(Err((
                            column,
                            two_answers(&self.parts.codebook.codings()[question].id, other, text),
                        )));
                    }
                    Some(_) => continue,
                    None => answered = Some((column, text.to_owned())),
                }
            }
            if self.habits.is_none() && self.depends_on_column(question, text) {
                self.habits = Some(self.look_at_columns()?);
                return self.read_single(at, response);
            }
            if let Err(refusal) = self.read_cell(at, column, place, response) {
                return Ok(Err((column, refusal)));
            }
        }
        if *set && !union.is_empty() {
            let first = places[0].column;
            let done = self.parts.codebook.set_choices(question, union, response);
            return Ok(done.map_err(|refusal| (first, refusal)));
        }
        Ok(Ok(()))
    }

    /// Keeps what a cell came to, where it will always come to that.
    fn remember(&mut self, at: usize, response: &Response) {
        let single = &self.parts.columns.single[at];
        let question = single.question;
        let meant = response.cell(question);
        let is_plain = stands_alone(meant) && response.other(question).is_none();
        if self.known[at].is_none() || !is_plain {
            return;
        }
        let text = self.text_at(&single.places[0]);
        if self.depends_on_column(question, text) {
            return;
        }
        if let (Some(key), Some(known)) = (self.short_cell(at), &mut self.known[at]) {
            known.keep(key, meant);
        }
    }

    fn read_cell(
        &self,
        at: usize,
        column: usize,
        place: usize,
        response: &mut Response,
    ) -> Result<(), Refusal> {
        let Single {
            question, places, ..
        } = &self.parts.columns.single[at];
        let text = self.text_at(&places[place]);
        let mut habits = self
            .habits
            .as_ref()
            .map_or(Habits::UNKNOWN, |habits| habits[at]);
        habits.style = self.parts.reading.style;
        if self.row.is_exact(column) {
            habits.decimals = Decimals::Point;
        }
        let read = self.parts.codebook.read(*question, text, habits, response);
        let Some(other) = self.row.other(column) else {
            return read;
        };
        if self.row.cell(column).is_empty() {
            // The file calls the value missing, and says why.
            self.parts.codebook.set_reason(*question, other, response);
            return Ok(());
        }
        match read {
            Err(refusal) => self
                .parts
                .codebook
                .read(*question, other, habits, response)
                .map_err(|_| refusal),
            Ok(()) => Ok(()),
        }
    }

    /// The options that a member of a multiple-response set names.
    fn member(&self, question: usize, column: usize, text: &str) -> Result<Option<u32>, Refusal> {
        let coding = &self.parts.codebook.codings()[question];
        if text.is_empty() {
            return Ok(None);
        }
        let named = coding.option(text);
        let other = self
            .row
            .other(column)
            .and_then(|other| coding.option(other).ok());
        named
            .ok()
            .or(other)
            .map(Some)
            .ok_or_else(|| coding.no_option(text))
    }

    /// The text at a place, as the mapping has it.
    fn text_at(&self, place: &Place) -> &str {
        let cell = self.row.cell(place.column);
        let Some((mark, piece)) = &place.piece else {
            return self.text_of_rule(place.column, cell);
        };
        let text = cell.split(mark.as_str()).nth(*piece).unwrap_or("").trim();
        self.text_of_rule(place.column, text)
    }

    /// Whether what a text means depends on the other cells of its column.
    fn depends_on_column(&self, question: usize, text: &str) -> bool {
        match self.parts.codebook.codings()[question].kind {
            QuestionType::Number => {
                let read = read_number(text);
                read.value(Decimals::Comma) != read.value(Decimals::Point)
            }
            QuestionType::Date => {
                matches!(read_day(text), DayText::Either(one, other) if one != other)
            }
            _ => false,
        }
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

    /// What the row is beside an answer to the survey.
    fn state(&self) -> Option<State> {
        let shown = self
            .parts
            .reading
            .signs
            .iter()
            .filter(|sign| (sign.shows)(self.row.cell(sign.column)));
        shown.map(|sign| sign.state).max()
    }

    /// Whether the row is to be passed over.
    fn passes_over(&mut self) -> bool {
        let repeats = self
            .parts
            .reading
            .repeat_rows
            .is_some_and(|column| !self.row.cell(column).trim().is_empty());
        if repeats {
            self.counts.repeats += 1;
            return true;
        }
        let state = self.state();
        match state {
            Some(State::Incomplete) => self.counts.incomplete += 1,
            Some(State::Trial) => self.counts.trials += 1,
            None => {}
        }
        state.is_some() && self.parts.incomplete == Incomplete::Drop
    }
}

/// Room to remember the cells of a column that holds choices or numbers by itself.
fn recall(parts: &Parts<'_>, single: &Single) -> Option<Recall<Cell>> {
    let kind = parts.codebook.codings()[single.question].kind;
    let is_short = matches!(kind, QuestionType::Choice | QuestionType::Number);
    let is_alone = single.places.len() == 1 && !single.set && single.places[0].piece.is_none();
    (is_short && is_alone).then(Recall::new)
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
        loop {
            if !self.next_row()? {
                return Ok(Step::End);
            }
            response.clear();
            response.row = self.row.number;
            let faulty = match self.put_right(problems)? {
                Err(message) => Some(message),
                Ok(()) => self.broken(),
            };
            if let Some(message) = faulty {
                let refusal = Refusal {
                    kind: ProblemKind::Unreadable,
                    message,
                };
                problems.push(self.problem("", "", refusal, Effect::Rejected));
                return Ok(Step::Rejected);
            }
            if self.passes_over() {
                problems.clear();
                continue;
            }
            self.read_cells(response, problems)?;
            let kept = self.parts.keep.iter().map(|kept| match kept {
                Kept::Column(column) => {
                    let text = self.text_of_rule(*column, self.row.cell(*column));
                    text.to_owned()
                }
                Kept::Typed(question) => response.other(*question).unwrap_or("").to_owned(),
                Kept::Constant(text) => text.clone(),
            });
            let kept: Vec<String> = kept.collect();
            response.kept.extend(kept);
            return Ok(Step::Read);
        }
    }

    fn has(&self, question: usize) -> bool {
        self.parts.columns.has(question)
            || self.parts.constants.iter().any(|(q, _)| *q == question)
            || self.numbered.is_some_and(|(q, _)| q == question)
    }

    fn format(&self) -> &str {
        &self.parts.format
    }

    fn notes(&self) -> &[String] {
        &self.parts.notes
    }

    fn counts(&self) -> Counts {
        self.counts
    }
}
