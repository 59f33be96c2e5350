use super::ItemsReport;
use super::sheets::{Block, Room, Sheet, blocks, notes, suspects};
use crate::diagnostic::shorten;
use crate::output::plain::{Glyphs, wrap};
use comfy_table::{CellAlignment, ContentArrangement, Table};

/// Letters of a first column where there is little room.
const NAME: usize = 20;

/// Columns from which on there is room for everything.
const WIDE: usize = 110;

/// The same for a screen.
pub fn items_screen(report: &ItemsReport<'_>, glyphs: Glyphs, width: usize) -> String {
    let words = report.texts.words();
    let room = if width < WIDE {
        Room::Narrow
    } else {
        Room::Wide
    };
    let mut text = String::new();
    let paragraph =
        |said: &str, first: &str, rest: &str| wrap(said, width, first, rest).join("\n") + "\n";
    let title = words.fill(
        "items-title",
        [("questionnaire", report.texts.title().into())],
    );
    text.push_str(&paragraph(&title, "", ""));
    for Block {
        heading,
        lead,
        sheets,
        remarks,
    } in blocks(report, room)
    {
        if let Some(heading) = heading {
            text.push_str(&format!("\n{}", paragraph(&heading, "", "")));
        }
        text.push_str(&paragraph(&lead, "", ""));
        for sheet in &sheets {
            text.push_str(&format!(
                "\n{}\n",
                paragraph(&sheet.caption, "", "").trim_end()
            ));
            text.push_str(&draw(sheet, room, glyphs, width));
        }
        text.push_str(&format!("\n{}\n", words.say("items-remarks")));
        for remark in remarks {
            text.push_str(&paragraph(&remark, "- ", "  "));
        }
    }
    text.push_str(&format!("\n{}\n", words.say("items-suspects")));
    for suspect in suspects(report) {
        text.push_str(&paragraph(&suspect, "- ", "  "));
    }
    text.push('\n');
    for note in notes(report, room) {
        text.push_str(&paragraph(&note, "", "  "));
    }
    glyphs.show(&text).into_owned()
}

fn draw(sheet: &Sheet, room: Room, glyphs: Glyphs, width: usize) -> String {
    let is_narrow = room == Room::Narrow;
    let mut table = Table::new();
    table.load_style(glyphs.table_style());
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    let show = |text: &str| glyphs.show(text).into_owned();
    table.set_header(sheet.columns.iter().map(|column| show(&column.title)));
    for row in &sheet.rows {
        table.add_row((0..sheet.columns.len()).map(|at| match row.cells.get(at) {
            Some(cell) if at == 0 && is_narrow => show(&shorten(cell, NAME)),
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
        column.set_padding((0, if is_narrow { 1 } else { 2 }));
    }
    let drawn = table.to_string();
    let lines = drawn.lines().map(str::trim_end);
    lines.collect::<Vec<_>>().join("\n") + "\n"
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
