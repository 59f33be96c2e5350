use super::norms::{Among, percentile_text};
use super::plain::Glyphs;
use super::results::{Facts, ResultRow, ResultWriter, Style};
use crate::language::Words;
use crate::profile::Profiler;
use crate::questionnaire::Lexicon;
use crate::scoring::{Decimals, Evaluation, round9};
use comfy_table::{CellAlignment, ContentArrangement, Table};
use std::io::{self, Write};

/// Rows drawn together; the header comes again with each block, and memory stays bounded.
const BLOCK: usize = 500;

/// Facts shown on a screen; more are for the other formats.
const FACTS_ON_SCREEN: usize = 2;

/// Results as a table for the eye: identity, headline with band, best and weakest dimension.
pub struct TableResults<'a, W: Write> {
    profiler: &'a Profiler<'a>,
    facts: Facts<'a>,
    among: Option<&'a Among<'a>>,
    decimals: Decimals,
    texts: Lexicon<'a>,
    glyphs: Glyphs,
    width: u16,
    rows: Vec<Vec<String>>,
    out: W,
}

impl<'a, W: Write> TableResults<'a, W> {
    /// A table at most `width` columns wide.
    pub fn new(
        profiler: &'a Profiler<'a>,
        facts: Facts<'a>,
        style: Style<'a>,
        (glyphs, width): (Glyphs, u16),
        out: W,
    ) -> Self {
        TableResults {
            profiler,
            facts,
            among: style.among,
            decimals: style.decimals,
            texts: style.texts,
            glyphs,
            width,
            rows: Vec::new(),
            out,
        }
    }

    fn words(&self) -> Words {
        self.texts.words()
    }

    /// What a column is called, by its name in the data.
    fn column(&self, name: &str) -> String {
        self.words().say(&format!("column-{name}"))
    }

    fn header(&self) -> Vec<String> {
        let roles = self.facts.roles.len();
        let mut header: Vec<String> = self
            .shown_facts()
            .map(|(name, at)| match at < roles {
                true => self.column(name),
                false => name.to_owned(),
            })
            .collect();
        match self.profiler.headline {
            Some(headline) => {
                header.push(self.profiler.definition.scores[headline].id.clone());
                if self.among.is_some() {
                    header.push(self.column("percentile"));
                }
                header.push(self.column("band"));
                if self.has_room() {
                    header.push(self.column("best"));
                }
                header.push(self.column("weakest"));
            }
            None => header.extend(self.profiler.definition.scores.iter().map(|s| s.id.clone())),
        }
        header.extend(["complete", "problems"].map(|name| self.column(name)));
        header
    }

    /// Whether the best dimension has room beside what was asked for.
    fn has_room(&self) -> bool {
        (self.facts.kept.is_empty() && self.among.is_none()) || self.width >= 100
    }

    /// Id and region first, else the first facts, then what was asked for with `--keep`.
    fn shown_facts(&self) -> impl Iterator<Item = (&str, usize)> {
        let all: Vec<(&str, usize)> = self.facts.names().zip(0..).collect();
        let roles = self.facts.roles.len();
        let preferred = ["id", "region", "name", "sector"];
        let rank = |name: &str| {
            preferred
                .iter()
                .position(|p| *p == name)
                .unwrap_or(preferred.len())
        };
        let mut firm: Vec<(&str, usize)> = all[..roles].to_vec();
        firm.sort_by_key(|(name, at)| (rank(name), *at));
        firm.truncate(FACTS_ON_SCREEN);
        firm.into_iter().chain(all.into_iter().skip(roles))
    }

    fn cells(&self, row: ResultRow<'_>) -> Vec<String> {
        let facts: Vec<String> = self.facts.values(row.response).collect();
        let mut cells: Vec<String> = self
            .shown_facts()
            .map(|(_, at)| facts[at].clone())
            .collect();
        let value = |score: usize| row.evaluation.value(score);
        let words = self.words();
        let print = |score: usize| {
            let value = value(score).map(|value| words.number(&self.decimals.print(value)));
            value.unwrap_or_else(|| "–".to_owned())
        };
        match self.profiler.headline {
            Some(headline) => {
                cells.push(print(headline));
                if let Some(among) = self.among {
                    let standing = among.standing(row.response, row.evaluation);
                    let percentile = standing.and_then(|standing| standing.percentiles[headline]);
                    let said = percentile.map(|percentile| percentile_text(percentile, words));
                    cells.push(said.unwrap_or_else(|| "–".to_owned()));
                }
                cells.push(self.band(headline, row.evaluation));
                let (best, weakest) = self.extremes(row.evaluation);
                if self.has_room() {
                    cells.push(best);
                }
                cells.push(weakest);
            }
            None => cells.extend((0..row.evaluation.scores().len()).map(print)),
        }
        let completeness = row.evaluation.completeness();
        let completeness = completeness.map(|share| {
            let share = Decimals::Fixed(0).print(share * 100.0);
            words.percent(&share)
        });
        cells.push(completeness.unwrap_or_else(|| "–".to_owned()));
        cells.push(words.count(row.problems.len()));
        cells
    }

    fn band(&self, headline: usize, evaluation: &Evaluation) -> String {
        let score = &self.profiler.definition.scores[headline];
        match self.profiler.headline_band(evaluation) {
            Some(band) => self.texts.band(score, band).to_owned(),
            None => self.column(&format!("no-value-{}", evaluation.score(headline).status())),
        }
    }

    /// Ids of the dimensions with the greatest and the least value.
    fn extremes(&self, evaluation: &Evaluation) -> (String, String) {
        let valued: Vec<(usize, f64)> = self
            .profiler
            .dimensions
            .iter()
            .filter_map(|score| Some((*score, round9(evaluation.value(*score)?))))
            .collect();
        let best = valued.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1));
        let weakest = valued.iter().min_by(|a, b| a.1.total_cmp(&b.1));
        match (best, weakest) {
            (Some(best), Some(weakest)) if best.1 > weakest.1 => {
                let id = |score: usize| self.profiler.definition.scores[score].id.clone();
                (id(best.0), id(weakest.0))
            }
            _ => ("–".to_owned(), "–".to_owned()),
        }
    }

    fn draw_block(&mut self) -> io::Result<()> {
        let mut table = Table::new();
        table
            .load_style(self.glyphs.table_style())
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(self.width)
            .set_header(self.header());
        let glyphs = self.glyphs;
        for row in self.rows.drain(..) {
            table.add_row(
                row.iter()
                    .map(|cell| glyphs.show(&clean(cell)).into_owned()),
            );
        }
        let texts = self.shown_facts().count();
        let words = if self.profiler.headline.is_some() {
            let first = texts + 1 + usize::from(self.among.is_some());
            first..first + 2 + usize::from(self.has_room())
        } else {
            0..0
        };
        let last = table.column_count() - 1;
        for (at, column) in table.column_iter_mut().enumerate() {
            column.set_padding((0, u16::from(at < last)));
            if at >= texts && !words.contains(&at) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        writeln!(self.out, "{}", table.trim_fmt())
    }
}

/// A cell without the characters that would steer a terminal.
fn clean(cell: &str) -> String {
    cell.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

impl<W: Write> ResultWriter for TableResults<'_, W> {
    fn write(&mut self, row: ResultRow<'_>) -> io::Result<()> {
        let cells = self.cells(row);
        self.rows.push(cells);
        if self.rows.len() == BLOCK {
            self.draw_block()?;
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        if !self.rows.is_empty() {
            self.draw_block()?;
        }
        self.out.flush()
    }
}
