use super::norms::Among;
use super::results::{Facts, ResultRow, ResultWriter, result_cells, result_columns};
use crate::profile::Profiler;
use crate::scoring::Decimals;
use std::io::{self, Write};

/// Results as a Markdown table, with the columns of the CSV.
pub struct MarkdownResults<'a, W: Write> {
    profiler: &'a Profiler<'a>,
    facts: Facts<'a>,
    among: Option<&'a Among<'a>>,
    decimals: Decimals,
    out: W,
}

impl<'a, W: Write> MarkdownResults<'a, W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn new(
        profiler: &'a Profiler<'a>,
        facts: Facts<'a>,
        (decimals, among): (Decimals, Option<&'a Among<'a>>),
        mut out: W,
    ) -> io::Result<Self> {
        let texts = facts.names().count();
        let names: Vec<String> = facts
            .names()
            .map(str::to_owned)
            .chain(result_columns(profiler.definition, among))
            .collect();
        write_line(&mut out, names.iter().map(String::as_str))?;
        let scores = texts..texts + profiler.definition.scores.len();
        let own = texts + result_columns(profiler.definition, None).len();
        let numbers = |at: usize| {
            scores.contains(&at)
                || (own - 2..own).contains(&at)
                || names[at].starts_with("percentile_") && at >= own
                || at >= own && at + 1 == names.len()
        };
        let rules = (0..names.len()).map(|at| if numbers(at) { "--:" } else { "---" });
        write_line(&mut out, rules)?;
        Ok(MarkdownResults {
            profiler,
            facts,
            among,
            decimals,
            out,
        })
    }
}

impl<W: Write> ResultWriter for MarkdownResults<'_, W> {
    fn write(&mut self, row: ResultRow<'_>) -> io::Result<()> {
        let mut cells: Vec<String> = self.facts.values(row.response).collect();
        result_cells(
            (self.profiler, self.among),
            row,
            self.decimals,
            &mut |cell: &str| cells.push(cell.to_owned()),
        );
        write_line(&mut self.out, cells.iter().map(String::as_str))
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

pub(super) fn write_line<'c>(
    out: &mut impl Write,
    cells: impl Iterator<Item = &'c str>,
) -> io::Result<()> {
    for cell in cells {
        write!(out, "| {} ", escaped(cell))?;
    }
    writeln!(out, "|")
}

/// Characters that would end a cell or be read as markup.
fn escaped(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    for c in cell.chars() {
        match c {
            '|' | '\\' | '*' | '_' | '`' | '<' | '[' if c != '_' || cell.contains("__") => {
                text.push('\\');
                text.push(c);
            }
            '\n' | '\r' => text.push(' '),
            _ => text.push(c),
        }
    }
    text
}
