use super::publication::Publication;
use super::sheets::{Entry, Kind, Sheet, Topic, value_text};
use crate::diagnostic::shorten;
use crate::language::{Words, say};
use crate::output::bar::bar;
use crate::output::plain::{Glyphs, wrap};
use crate::regions::Figure;
use crate::scoring::Decimals;
use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};
use unicode_width::UnicodeWidthStr;

/// Columns of a bar for a mean.
const BAR: usize = 8;

/// Columns that a screen of 80 has no room for; the other formats have them.
const LEFT_OUT: [&str; 7] = [
    "col-scored",
    "col-complete",
    "col-flag",
    "col-median",
    "col-quartiles",
    "col-sd",
    "col-others-interval",
];

/// Columns from which on there is room for everything.
const WIDE: usize = 150;

/// Letters of a group's name, and of a score's, where there is little room.
const NAME: usize = 16;
const NAME_BESIDE_MANY: usize = 12;
const SCORE: usize = 5;

/// Tables drawn, beside those that were asked for: more would bury the overview.
const DRAWN: usize = 3;

/// The tables for a screen, with a bar for the mean, and the notes.
pub fn regions_screen(publication: &Publication<'_>, glyphs: Glyphs, width: usize) -> String {
    let paragraph = |said: &str, rest: &str| wrap(said, width, "", rest).join("\n") + "\n";
    let mut text = paragraph(&publication.title(), "") + "\n";
    let sheets = publication.sheets();
    let drawn = sheets
        .iter()
        .enumerate()
        .filter(|(at, sheet)| *at < DRAWN || sheet.topic == Topic::Beside);
    for (at, sheet) in drawn {
        let screen = Screen {
            glyphs,
            width,
            decimals: publication.decimals,
            words: publication.words,
        };
        let drawn = match at {
            0 => screen.overview(sheet),
            _ => screen.numbers(sheet),
        };
        text.push_str(&paragraph(&sheet.caption, ""));
        text.push_str(&format!("{drawn}\n"));
    }
    for note in publication.notes() {
        text.push_str(&paragraph(&note.text, "  "));
    }
    glyphs.show(&text).into_owned()
}

#[derive(Clone, Copy)]
struct Screen {
    glyphs: Glyphs,
    width: usize,
    decimals: Decimals,
    words: Words,
}

/// A column of texts.
struct Drawn {
    title: String,
    is_right: bool,
    cells: Vec<String>,
}

impl Screen {
    fn is_narrow(self) -> bool {
        self.width < WIDE
    }

    fn overview(self, sheet: &Sheet) -> String {
        let mut columns = Vec::new();
        let mean = sheet
            .columns
            .iter()
            .position(|column| column.kind == Kind::Score);
        for (at, column) in sheet.columns.iter().enumerate() {
            if self.is_narrow() && LEFT_OUT.contains(&column.id) {
                continue;
            }
            if Some(at) == mean {
                columns.push(self.bars(sheet, at));
            }
            columns.push(self.column(sheet, at, Some(at) == mean, usize::MAX));
        }
        self.draw(&columns)
    }

    fn bars(self, sheet: &Sheet, at: usize) -> Drawn {
        let bar = |entry: &Entry| match entry {
            Entry::Figure(Figure {
                value: Some(value), ..
            }) => bar(*value, BAR, self.glyphs),
            _ => String::new(),
        };
        Drawn {
            title: String::new(),
            is_right: false,
            cells: sheet.rows.iter().map(|line| bar(&line.cells[at])).collect(),
        }
    }

    /// Groups and numbers; where there is little room, scores without firms and without decimals.
    fn numbers(self, sheet: &Sheet) -> String {
        let many = self.is_narrow() && sheet.columns.len() > 8;
        let columns: Vec<Drawn> = (0..sheet.columns.len())
            .filter(|at| !(many && ["col-firms", "col-flag"].contains(&sheet.columns[*at].id)))
            .map(|at| self.column(sheet, at, false, if many { SCORE } else { usize::MAX }))
            .collect();
        self.draw(&columns)
    }

    fn column(self, sheet: &Sheet, at: usize, flagged: bool, most: usize) -> Drawn {
        let column = &sheet.columns[at];
        let decimals = if most == usize::MAX {
            self.decimals
        } else {
            Decimals::Fixed(0)
        };
        let name = if most == usize::MAX {
            NAME
        } else {
            NAME_BESIDE_MANY
        };
        let title = if self.is_narrow() {
            &column.short
        } else {
            &column.title
        };
        let cell = |entry: &Entry| {
            let text = clean(&text(entry, column.kind, decimals, self.words));
            match (entry, column.kind) {
                (Entry::Figure(figure), _) if flagged && figure.value.is_some() => {
                    format!("{text} {}", figure.flag.map_or(" ", |flag| flag.letter()))
                }
                (_, Kind::Text) if self.is_narrow() => shorten(&text, name),
                _ => text,
            }
        };
        Drawn {
            title: clean(&if column.kind == Kind::Text {
                shorten(title, name)
            } else if column.id.is_empty() {
                cut(title, most)
            } else {
                title.clone()
            }),
            is_right: column.kind != Kind::Text,
            cells: sheet
                .rows
                .iter()
                .map(|line| cell(&line.cells[at]))
                .collect(),
        }
    }

    fn draw(self, columns: &[Drawn]) -> String {
        let show = |text: &String| self.glyphs.show(text).into_owned();
        let mut table = Table::new();
        let fill = match self.glyphs {
            Glyphs::Unicode => '─',
            Glyphs::Ascii => '-',
        };
        let rule = LineStyle::none().fill(fill).junction(fill);
        let widths = columns.iter().map(|column| {
            let cells = column.cells.iter().chain([&column.title]);
            2 + cells.map(|cell| cell.width()).max().unwrap_or(0)
        });
        let wanted = widths.sum::<usize>() - 2;
        // One blank between columns where two would be too much.
        let padding = u16::from(wanted <= self.width);
        let arrangement = if wanted <= self.width + columns.len() {
            ContentArrangement::Disabled
        } else {
            ContentArrangement::Dynamic
        };
        table
            .load_style(TableStyle::new().header_separator(rule))
            .set_content_arrangement(arrangement)
            .set_width(u16::try_from(self.width).unwrap_or(u16::MAX))
            .set_header(columns.iter().map(|column| show(&column.title)));
        for row in 0..columns.first().map_or(0, |column| column.cells.len()) {
            table.add_row(columns.iter().map(|column| show(&column.cells[row])));
        }
        for (at, column) in table.column_iter_mut().enumerate() {
            column.set_padding((0, padding * u16::from(at + 1 < columns.len())));
            if columns[at].is_right {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        format!("{}\n", table.trim_fmt())
    }
}

/// A cell; intervals with a dash, which takes less room.
fn text(entry: &Entry, kind: Kind, decimals: Decimals, words: Words) -> String {
    match entry {
        Entry::Interval(
            Figure {
                value: Some(low), ..
            },
            Figure {
                value: Some(high), ..
            },
        ) => {
            let text = |value: f64| value_text(Kind::Score, value, decimals, words);
            let (below, above) = (text(*low), text(*high));
            match *low < 0.0 || *high < 0.0 {
                true => say!(words, "from-to", low = below, high = above),
                false => format!("{below}–{above}"),
            }
        }
        _ => entry.text(kind, decimals, words),
    }
}

/// A text cut to so many letters.
fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// A cell without the characters that would steer a terminal.
fn clean(cell: &str) -> String {
    cell.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
