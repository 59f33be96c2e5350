//! A `choices` question spread over one column an option.

use super::codebook::{Codebook, Refusal};
use super::problem::ProblemKind;
use super::response::{Cell, Response};
use crate::diagnostic::shorten;

/// The columns of one question.
#[derive(Clone, Debug)]
pub(super) struct TickGroup {
    pub question: usize,
    /// Column and option.
    pub columns: Vec<(usize, u32)>,
}

/// What a cell says about its option.
#[derive(Clone, Copy, PartialEq)]
enum Tick {
    Yes,
    No,
    Silent,
}

impl TickGroup {
    /// Reads the cells of all columns; nothing but silence is no answer.
    ///
    /// # Errors
    /// The column at fault, its text, and the reason.
    pub fn read<'c>(
        &self,
        cell: impl Fn(usize) -> &'c str,
        codebook: &Codebook,
        response: &mut Response,
    ) -> Result<(), (usize, &'c str, Refusal)> {
        response.set(self.question, Cell::Empty);
        let mut ticked = Vec::new();
        let mut answered = false;
        for (column, option) in &self.columns {
            let text = cell(*column).trim();
            let tick = self
                .tick(text, *option, codebook)
                .map_err(|refusal| (*column, text, refusal))?;
            answered |= tick != Tick::Silent;
            if tick == Tick::Yes {
                ticked.push(*option);
            }
        }
        if answered {
            let first = self.columns.first().map_or(0, |(column, _)| *column);
            codebook
                .set_choices(self.question, ticked, response)
                .map_err(|refusal| (first, "", refusal))?;
        }
        Ok(())
    }

    fn tick(&self, text: &str, option: u32, codebook: &Codebook) -> Result<Tick, Refusal> {
        let coding = &codebook.codings()[self.question];
        if coding.is_label_of(text, option) && !text.is_empty() {
            return Ok(Tick::Yes);
        }
        if coding.is_missing(text) {
            return Ok(Tick::Silent);
        }
        match text.to_ascii_lowercase().as_str() {
            "1" | "y" | "yes" | "true" | "x" => Ok(Tick::Yes),
            "0" | "n" | "no" | "false" => Ok(Tick::No),
            _ => Err(Refusal {
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
