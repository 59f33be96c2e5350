//! Tables with a caption, as a screen and a page show them.

use super::plain::Glyphs;
use crate::diagnostic::shorten;
use comfy_table::{CellAlignment, ContentArrangement, Table};
use serde::Serialize;

/// Letters of a first column where there is little room: at least, and at most.
const NAME: (usize, usize) = (12, 20);

#[derive(Serialize)]
pub(super) struct Sheet {
    pub caption: String,
    pub columns: Vec<SheetColumn>,
    pub rows: Vec<SheetRow>,
}

impl Sheet {
    /// Takes a column away.
    pub fn leave_out(&mut self, column: usize) {
        self.columns.remove(column);
        for row in &mut self.rows {
            row.cells.remove(column);
        }
    }
}

#[derive(Serialize)]
pub(super) struct SheetColumn {
    pub title: String,
    pub is_number: bool,
}

#[derive(Serialize)]
pub(super) struct SheetRow {
    pub cells: Vec<String>,
    /// What the first cell names, in full, where there is room.
    pub about: Option<String>,
    /// How often each option was chosen, 0 … 1 of the most frequent; none for rows without options.
    pub bars: Vec<f64>,
}

/// A table for a screen; where there is little room its first column is cut.
pub(super) fn draw(sheet: &Sheet, is_narrow: bool, glyphs: Glyphs, width: usize) -> String {
    let mut table = Table::new();
    table.load_style(glyphs.table_style());
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    let show = |text: &str| glyphs.show(text).into_owned();
    table.set_header(sheet.columns.iter().map(|column| show(&column.title)));
    let room = |padding| room_for_names(sheet, width, padding);
    // Where it is too narrow for names, columns stand closer.
    let padding = match is_narrow {
        true if room(1) < NAME.1 => 0,
        true => 1,
        false => 2,
    };
    let name = room(padding).clamp(NAME.0, NAME.1);
    for row in &sheet.rows {
        table.add_row((0..sheet.columns.len()).map(|at| match row.cells.get(at) {
            Some(cell) if at == 0 && is_narrow => show(&shorten(cell, name)),
            Some(cell) => show(cell),
            None => bars(&row.bars, glyphs),
        }));
    }
    for (at, heading) in sheet.columns.iter().enumerate() {
        let Some(column) = table.column_mut(at) else {
            continue;
        };
        if heading.is_number {
            column.set_cell_alignment(CellAlignment::Right);
        }
        column.set_padding((0, padding));
    }
    let drawn = table.to_string();
    let lines = drawn.lines().map(str::trim_end);
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// What the other columns leave for the first, with a blank and the padding after each.
fn room_for_names(sheet: &Sheet, width: usize, padding: u16) -> usize {
    let letters = |text: &String| text.chars().count();
    let others = sheet
        .columns
        .iter()
        .enumerate()
        .skip(1)
        .map(|(at, column)| {
            let cells = sheet.rows.iter().map(|row| match row.cells.get(at) {
                Some(cell) => letters(cell),
                None => row.bars.len(),
            });
            cells.chain([letters(&column.title)]).max().unwrap_or(0)
        });
    let between = sheet.columns.len() * (usize::from(padding) + 1) - 1;
    width.saturating_sub(others.sum::<usize>() + between)
}

/// How often each option was chosen, a letter an option: eighths of the most frequent, or tenths in ASCII.
fn bars(shares: &[f64], glyphs: Glyphs) -> String {
    const EIGHTHS: [char; 9] = ['·', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let bar = |share: &f64| match glyphs {
        Glyphs::Unicode => EIGHTHS[((share * 8.0).ceil() as usize).min(8)],
        Glyphs::Ascii => char::from(b'0' + ((share * 9.0).ceil() as u8).min(9)),
    };
    shares.iter().map(bar).collect()
}
