use super::lanes::{Before, Lane, Letters};
use super::{Kept, Understood, two_answers};
use crate::answers::matching::columns::{Place, Single};
use crate::answers::matching::{Target, Verdict};
use crate::answers::platform::State;
use crate::answers::problem::{Effect, Problem, ProblemKind};
use crate::answers::reader::{Counts, Incomplete, InputError, Step};
use crate::answers::recall::Recall;
use crate::answers::repair::repaired;
use crate::answers::response::{Cell, Response};
use crate::answers::source::{Cells, Row, Rows};
use crate::answers::values::Habits;
use crate::answers::values::codebook::Refusal;
use crate::answers::values::day::{DayText, read_day};
use crate::answers::values::number::{Decimals, read_number};
use crate::answers::values::ticks::{Tick, is_tick};
use crate::diagnostic::count;
use crate::questionnaire::QuestionType;

/// Reads rows of a table, and remembers what cells came to. Each thread has its own.
pub(super) struct RowReader {
    row: Row,
    /// A row read ahead and not yet used.
    pub pending: Option<Row>,
    /// By column of `columns.single`: the short way to answers that were read before.
    lanes: Vec<Lane>,
    /// What is known of the lanes whose cells are mostly letters.
    letters: Vec<Letters>,
    /// The other lanes, and after them those of the row whose cells are not known by a letter.
    others: Vec<u32>,
    other_lanes: usize,
    /// Ticks, by column of each group of `columns.spread`.
    ticks: Vec<Vec<Recall<Tick>>>,
    /// A response for trying cells out.
    scratch: Response,
    pub counts: Counts,
}

impl RowReader {
    pub fn new(table: &Understood<'_>) -> Self {
        let parts = &table.parts;
        let lanes: Vec<Lane> = (0..parts.columns.single.len())
            .map(|at| Lane::of(table, at))
            .collect();
        let all = 0..lanes.len() as u32;
        let (letters, others): (Vec<u32>, Vec<u32>) =
            all.partition(|at| lanes[*at as usize].has_letters());
        RowReader {
            letters: Letters::of(&lanes, &letters),
            lanes,
            other_lanes: others.len(),
            others,
            ticks: parts
                .columns
                .spread
                .iter()
                .map(|group| vec![Recall::new(); group.columns.len()])
                .collect(),
            scratch: Response::new(&parts.codebook.layout),
            row: Row::default(),
            pending: None,
            counts: Counts::default(),
        }
    }

    /// Reads the next response.
    pub fn read(
        &mut self,
        table: &Understood<'_>,
        rows: &mut dyn Rows,
        response: &mut Response,
        problems: &mut Vec<Problem>,
    ) -> Result<Step, InputError> {
        loop {
            if !self.next_row(rows)? {
                return Ok(Step::End);
            }
            let faulty = match self.put_right(table, rows, problems)? {
                Err(message) => Some(message),
                Ok(()) => self.broken(table),
            };
            if let Some(message) = faulty {
                response.clear();
                response.row = self.row.number;
                let refusal = Refusal {
                    kind: ProblemKind::Unreadable,
                    message,
                };
                problems.push(table.problem(self.row.number, ("", ""), refusal, Effect::Rejected));
                return Ok(Step::Rejected);
            }
            let row = std::mem::take(&mut self.row);
            let read = self.read_row(table, &row, response, problems);
            self.row = row;
            if read? {
                return Ok(Step::Read);
            }
        }
    }

    /// Reads a whole row; `false` when it is to be passed over.
    pub fn read_row<C: Cells>(
        &mut self,
        table: &Understood<'_>,
        row: &C,
        response: &mut Response,
        problems: &mut Vec<Problem>,
    ) -> Result<bool, InputError> {
        if self.passes_over(table, row) {
            problems.clear();
            return Ok(false);
        }
        response.clear();
        response.row = row.number();
        self.read_cells(table, row, response, problems)?;
        for kept in &table.parts.keep {
            let text = match kept {
                Kept::Column(column) => table.text_of_rule(*column, row.cell(*column)).to_owned(),
                Kept::Typed(question) => response.other(*question).unwrap_or("").to_owned(),
                Kept::Constant(text) => text.clone(),
            };
            response.kept.push(text);
        }
        Ok(true)
    }

    /// Takes the next row with any content; `false` at the end.
    fn next_row(&mut self, rows: &mut dyn Rows) -> Result<bool, InputError> {
        loop {
            match self.pending.take() {
                Some(row) => self.row = row,
                None => {
                    if !rows.next(&mut self.row)? {
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
    fn put_right(
        &mut self,
        table: &Understood<'_>,
        rows: &mut dyn Rows,
        problems: &mut Vec<Problem>,
    ) -> Result<Result<(), String>, InputError> {
        let parts = &table.parts;
        let (cells, width) = (self.row.cells.len(), parts.columns.names.len());
        let surplus = (width..cells).any(|column| !self.row.cell(column).trim().is_empty());
        if !parts.table.has_lengths() || cells == width || (cells > width && !surplus) {
            return Ok(Ok(()));
        }
        let texts: Vec<String> = self.row.cells.iter().map(str::to_owned).collect();
        let whole = match self.joined_with_next(table, rows, &texts)? {
            Some(whole) => Some(whole),
            None => {
                let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                repaired(&texts, width, parts.delimiter, |column, text| {
                    self.takes(table, column, text)
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
        let value = texts.join(&parts.delimiter.to_string());
        problems.push(table.problem(self.row.number, ("", &value), refusal, Effect::Repaired));
        Ok(Ok(()))
    }

    /// The row of this line and the next, where a line break that was not quoted parts one cell.
    fn joined_with_next(
        &mut self,
        table: &Understood<'_>,
        rows: &mut dyn Rows,
        cells: &[String],
    ) -> Result<Option<Vec<String>>, InputError> {
        let width = table.parts.columns.names.len();
        if cells.len() >= width {
            return Ok(None);
        }
        let mut next = Row::default();
        if !rows.next(&mut next)? {
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
            && (0..width).all(|column| self.takes(table, column, &whole[column]));
        if fits {
            return Ok(Some(whole));
        }
        self.pending = Some(next);
        Ok(None)
    }

    /// Whether a column takes a text as an answer.
    fn takes(&self, table: &Understood<'_>, column: usize, text: &str) -> bool {
        let parts = &table.parts;
        let text = table.text_of_rule(column, text);
        let mut scratch = self.scratch.clone();
        match parts.columns.verdicts.get(column) {
            Some(Verdict::Taken(Target::Question(question), _)) => {
                let habits = Habits {
                    style: parts.reading.style,
                    ..Habits::UNKNOWN
                };
                let read = parts.codebook.read(*question, text, habits, &mut scratch);
                !matches!(read, Err(refusal) if refusal.kind != ProblemKind::AmbiguousNumber)
            }
            Some(Verdict::Taken(Target::Tick(question, option), _)) => {
                is_tick(parts.codebook, *question, *option, text)
            }
            _ => true,
        }
    }

    /// Why a row's cells are no text.
    fn broken(&self, table: &Understood<'_>) -> Option<String> {
        let column = self.row.broken?;
        let names = &table.parts.columns.names;
        let name = names.get(column).map_or("", String::as_str);
        Some(format!(
            "column `{name}` is not UTF-8 text; save the file as UTF-8 (in Excel: CSV UTF-8)"
        ))
    }

    /// Takes what is known by a letter, and notes the lanes of all else.
    #[inline(never)]
    fn take_letters<C: Cells>(&mut self, row: &C, response: &mut Response) {
        self.others.truncate(self.other_lanes);
        let plain = row.plain();
        for letters in &self.letters {
            let columns = letters.range();
            let others = |lane| self.others.push(lane);
            let cells = plain.as_ref().and_then(|cells| cells.of(columns.clone()));
            match (cells, plain.and_then(|cells| cells.quote)) {
                (Some(cells), None) => {
                    letters.take(cells.letters::<false>(0), response, others);
                }
                (Some(cells), Some(quote)) => {
                    letters.take(cells.letters::<true>(quote), response, others);
                }
                (None, _) => {
                    let cells = columns.map(|column| row.letter(column));
                    letters.take(cells, response, others);
                }
            }
        }
    }

    fn read_cells<C: Cells>(
        &mut self,
        table: &Understood<'_>,
        row: &C,
        response: &mut Response,
        problems: &mut Vec<Problem>,
    ) -> Result<(), InputError> {
        let parts = &table.parts;
        for (question, text) in &parts.constants {
            // Was understood when the file was opened.
            let _ = parts
                .codebook
                .read(*question, text, Habits::UNKNOWN, response);
        }
        for (group, ticks) in parts.columns.spread.iter().zip(&mut self.ticks) {
            let cell = |column: usize| table.text_of_rule(column, row.cell(column));
            let read = group.read(cell, parts.codebook, ticks, response);
            if let Err((column, value, refusal)) = read {
                let place = (parts.columns.names[column].as_str(), value);
                problems.push(table.problem(row.number(), place, refusal, Effect::NotAnswered));
            }
        }
        self.take_letters(row, response);
        let mut faults = Vec::new();
        for at in &self.others {
            let lane = &mut self.lanes[*at as usize];
            match lane.before {
                Before::Nothing => {}
                Before::Constant => response.set(lane.question, Cell::Empty),
                Before::Spread if response.cell(lane.question) != Cell::Empty => continue,
                Before::Spread => {}
            }
            if lane.take(table, row, response) {
                continue;
            }
            match read_single(table, row, *at as usize, response)? {
                Ok(()) => remember(table, row, (*at, lane), &mut self.letters, response),
                Err((column, refusal)) => {
                    let place = (parts.columns.names[column].as_str(), row.cell(column));
                    let fault = table.problem(row.number(), place, refusal, Effect::NotAnswered);
                    faults.push((*at, fault));
                }
            }
        }
        if !faults.is_empty() {
            faults.sort_by_key(|(at, _)| *at);
            problems.extend(faults.into_iter().map(|(_, fault)| fault));
        }
        for (question, column) in &parts.columns.typed {
            let text = table.text_of_rule(*column, row.cell(*column)).trim();
            if !parts.codebook.is_missing(*question, text) {
                response.set_other(*question, text);
            }
        }
        if let Some((question, column)) = table.numbered {
            let number = row.cell(column).trim();
            let occasion = parts.reading.occasion.map(|column| row.cell(column).trim());
            match occasion.filter(|occasion| !occasion.is_empty()) {
                _ if number.is_empty() => {}
                Some(occasion) => response.set_text(question, &format!("{number} {occasion}")),
                None => response.set_text(question, number),
            }
        }
        Ok(())
    }

    /// Whether a row is to be passed over.
    fn passes_over<C: Cells>(&mut self, table: &Understood<'_>, row: &C) -> bool {
        let reading = &table.parts.reading;
        let repeats = reading
            .repeat_rows
            .is_some_and(|column| !row.cell(column).trim().is_empty());
        if repeats {
            self.counts.repeats += 1;
            return true;
        }
        let shown = reading
            .signs
            .iter()
            .filter(|sign| (sign.shows)(row.cell(sign.column)));
        let state = shown.map(|sign| sign.state).max();
        match state {
            Some(State::Incomplete) => self.counts.incomplete += 1,
            Some(State::Trial) => self.counts.trials += 1,
            None => {}
        }
        state.is_some() && table.parts.incomplete == Incomplete::Drop
    }
}

/// Reads the answer to a question out of its column or columns.
fn read_single<C: Cells>(
    table: &Understood<'_>,
    row: &C,
    at: usize,
    response: &mut Response,
) -> Result<Result<(), (usize, Refusal)>, InputError> {
    let parts = &table.parts;
    let Single {
        question,
        places,
        set,
    } = &parts.columns.single[at];
    let question = *question;
    let mut answered: Option<(usize, String)> = None;
    let mut union = Vec::new();
    for place in places {
        let column = place.column;
        let text = text_at(table, row, place);
        if *set || places.len() > 1 {
            if parts.codebook.is_missing(question, text) && row.other(column).is_none() {
                continue;
            }
            if *set {
                match member(table, row, (question, column), text) {
                    Ok(options) => union.extend(options),
                    Err(refusal) => return Ok(Err((column, refusal))),
                }
                continue;
            }
            match &answered {
                Some((_, other)) if other != text => {
                    let id = &parts.codebook.codings()[question].id;
                    return Ok(Err((column, two_answers(id, other, text))));
                }
                Some(_) => continue,
                None => answered = Some((column, text.to_owned())),
            }
        }
        if let Err(refusal) = read_cell(table, row, (at, place), response)? {
            return Ok(Err((column, refusal)));
        }
    }
    if *set && !union.is_empty() {
        let first = places[0].column;
        let done = parts.codebook.set_choices(question, union, response);
        return Ok(done.map_err(|refusal| (first, refusal)));
    }
    Ok(Ok(()))
}

fn read_cell<C: Cells>(
    table: &Understood<'_>,
    row: &C,
    (at, place): (usize, &Place),
    response: &mut Response,
) -> Result<Result<(), Refusal>, InputError> {
    let parts = &table.parts;
    let (question, column) = (parts.columns.single[at].question, place.column);
    let text = text_at(table, row, place);
    let mut habits = match depends_on_column(table, question, text) {
        true => table.habits(at)?,
        false => Habits::UNKNOWN,
    };
    habits.style = parts.reading.style;
    if row.is_exact(column) {
        habits.decimals = Decimals::Point;
    }
    let read = parts.codebook.read(question, text, habits, response);
    let Some(other) = row.other(column) else {
        return Ok(read);
    };
    if row.cell(column).is_empty() {
        // The file calls the value missing, and says why.
        parts.codebook.set_reason(question, other, response);
        return Ok(Ok(()));
    }
    Ok(match read {
        Err(refusal) => parts
            .codebook
            .read(question, other, habits, response)
            .map_err(|_| refusal),
        Ok(()) => Ok(()),
    })
}

/// The options that a member of a multiple-response set names.
fn member<C: Cells>(
    table: &Understood<'_>,
    row: &C,
    (question, column): (usize, usize),
    text: &str,
) -> Result<Option<u32>, Refusal> {
    let coding = &table.parts.codebook.codings()[question];
    if text.is_empty() {
        return Ok(None);
    }
    let named = coding.option(text);
    let other = row
        .other(column)
        .and_then(|other| coding.option(other).ok());
    named
        .ok()
        .or(other)
        .map(Some)
        .ok_or_else(|| coding.no_option(text))
}

/// The text at a place, as the mapping has it.
fn text_at<'t, C: Cells>(table: &'t Understood<'_>, row: &'t C, place: &Place) -> &'t str {
    let cell = row.cell(place.column);
    let Some((mark, piece)) = &place.piece else {
        return table.text_of_rule(place.column, cell);
    };
    let text = cell.split(mark.as_str()).nth(*piece).unwrap_or("").trim();
    table.text_of_rule(place.column, text)
}

/// Whether what a text means depends on the other cells of its column.
fn depends_on_column(table: &Understood<'_>, question: usize, text: &str) -> bool {
    match table.parts.codebook.codings()[question].kind {
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

/// Keeps what a cell came to, where it will always come to that.
fn remember<C: Cells>(
    table: &Understood<'_>,
    row: &C,
    (at, lane): (u32, &mut Lane),
    letters: &mut [Letters],
    response: &Response,
) {
    if !lane.is_direct() || row.is_more_than_text(lane.column) {
        return;
    }
    let text = row.cell(lane.column);
    if !depends_on_column(table, lane.question, table.text_of_rule(lane.column, text)) {
        lane.keep(text.as_bytes(), (at, letters), response);
    }
}
