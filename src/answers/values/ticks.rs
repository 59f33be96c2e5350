//! A `choices` question spread over one column an option.

use super::codebook::{Codebook, Refusal};
use super::coding::Coding;
use super::words::yes_or_no;
use crate::answers::problem::ProblemKind;
use crate::answers::recall::Recall;
use crate::answers::response::{Cell, Response};
use crate::diagnostic::shorten;

/// The columns of one question.
#[derive(Clone, Debug)]
pub(in crate::answers) struct TickGroup {
    pub question: usize,
    /// Column and option.
    pub columns: Vec<(usize, u32)>,
    /// The column that says that none of them holds.
    pub none: Option<usize>,
    /// The column of what was typed under "Other": any text there ticks that option.
    pub typed: Option<usize>,
    /// The column that says whether the form with the question was opened: where it was not, boxes
    /// without a tick are no answer.
    pub status: Option<usize>,
}

/// Whether the status of a form says that nobody filled it in.
fn is_unopened(status: &str) -> bool {
    matches!(status.trim(), "" | "0" | "Incomplete")
}

/// What a cell says about its option.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::answers) enum Tick {
    /// It is ticked.
    Yes,
    /// What is not on the list was typed in.
    Typed,
    /// It is not ticked.
    No,
    /// It says nothing.
    Silent,
}

impl TickGroup {
    /// Reads the cells of all columns; nothing but silence is no answer. What short cells came to is remembered by column.
    ///
    /// # Errors
    /// The column at fault, its text, and the reason.
    pub fn read<'c>(
        &self,
        cell: impl Fn(usize) -> &'c str,
        codebook: &Codebook,
        known: &mut [Recall<Tick>],
        response: &mut Response,
    ) -> Result<(), (usize, &'c str, Refusal)> {
        response.set(self.question, Cell::Empty);
        let mut ticked = Vec::new();
        let mut answered = false;
        let coding = &codebook.codings()[self.question];
        for (at, (column, option)) in self.columns.iter().enumerate() {
            let cell = cell(*column);
            let text = cell.trim();
            // Without room to remember every cell is understood anew.
            let room = known.get_mut(at);
            let tick = match room.as_ref().and_then(|known| known.of(cell.as_bytes())) {
                Some(tick) => tick,
                None => {
                    let tick = self
                        .tick(text, *option, codebook)
                        .map_err(|refusal| (*column, text, refusal))?;
                    if let Some(known) = room {
                        known.keep(cell.as_bytes(), tick);
                    }
                    tick
                }
            };
            answered |= tick != Tick::Silent;
            match tick {
                Tick::Yes => ticked.push(*option),
                Tick::Typed => {
                    ticked.push(*option);
                    response.set_other(self.question, text);
                }
                Tick::No | Tick::Silent => {}
            }
        }
        let typed = self.typed.map_or("", |column| cell(column).trim());
        if !coding.is_missing(typed) && yes_or_no(typed) != Some(false) {
            response.set_other(self.question, typed);
            if let Some(other) = coding.other() {
                answered = true;
                if !ticked.contains(&other) {
                    ticked.push(other);
                }
            }
        }
        if let Some(column) = self.none
            && self.says_none(cell(column).trim(), coding)
        {
            if let Some(option) = ticked.first() {
                let refusal = none_and_some(coding, *option);
                return Err((column, cell(column).trim(), refusal));
            }
            answered = true;
        }
        let unopened = |column: usize| is_unopened(cell(column));
        answered &= !ticked.is_empty() || !self.status.is_some_and(unopened);
        if answered {
            let first = self.columns.first().map_or(0, |(column, _)| *column);
            codebook
                .set_choices(self.question, ticked, response)
                .map_err(|refusal| (first, "", refusal))?;
        }
        Ok(())
    }

    /// Whether a cell ticks "none of these".
    fn says_none(&self, text: &str, coding: &Coding) -> bool {
        yes_or_no(text) == Some(true) || coding.says_none(text)
    }

    fn tick(&self, text: &str, option: u32, codebook: &Codebook) -> Result<Tick, Refusal> {
        let coding = &codebook.codings()[self.question];
        if !text.is_empty() && coding.is_label_of(text, option) {
            return Ok(Tick::Yes);
        }
        if coding.is_missing(text) {
            return Ok(Tick::Silent);
        }
        match yes_or_no(text) {
            Some(true) => Ok(Tick::Yes),
            Some(false) => Ok(Tick::No),
            None if coding.options[option as usize].code == text => Ok(Tick::Yes),
            None if coding.is_other(option) => Ok(Tick::Typed),
            None if coding.says_nothing(text) => Ok(Tick::Silent),
            None => Err(Refusal {
                kind: ProblemKind::UnknownOption,
                message: format!(
                    "`{}` is no tick; `1`, `Y`, `yes`, `true`, `x` or the label tick `{}` of `{}`, `0`, `N`, `no`, `false` do not",
                    shorten(text, 60),
                    coding.options[option as usize].code,
                    coding.id
                ),
            }),
        }
    }
}

fn none_and_some(coding: &Coding, option: u32) -> Refusal {
    Refusal {
        kind: ProblemKind::Contradiction,
        message: format!(
            "\"none of these\" of `{}` can only stand alone, here it stands with `{}`",
            coding.id, coding.options[option as usize].code
        ),
    }
}

/// Whether a cell can be a tick of an option, or none.
pub(in crate::answers) fn is_tick(
    codebook: &Codebook,
    question: usize,
    option: u32,
    text: &str,
) -> bool {
    let group = TickGroup {
        question,
        columns: Vec::new(),
        none: None,
        typed: None,
        status: None,
    };
    group.tick(text.trim(), option, codebook).is_ok()
}
