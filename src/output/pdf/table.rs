use super::Role;
use super::flow::{Flow, MARGIN, WIDTH};
use super::ink::Colour;
use super::text::{LEADING, Line, Span, Style};

/// A column: its heading, and its share of the width.
#[derive(Clone, Debug)]
pub(in crate::output) struct Column {
    pub title: String,
    pub share: f32,
}

/// A level among others.
#[derive(Clone, Debug)]
pub(in crate::output) struct Level {
    /// Which, from 1 on, and of how many.
    pub place: (usize, usize),
    /// The same in words.
    pub said: String,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default)]
pub(in crate::output) struct Cell {
    /// A level among others, drawn as dots before the text.
    pub level: Option<Level>,
    /// Paragraphs.
    pub paragraphs: Vec<Vec<Span>>,
    /// A frame of a height, to be filled in by hand.
    pub frame: Option<f32>,
}

impl Cell {
    pub fn of(spans: Vec<Span>) -> Self {
        Cell {
            paragraphs: vec![spans],
            ..Cell::default()
        }
    }
}

/// A table; the first cell of a row heads it.
#[derive(Clone, Debug)]
pub(in crate::output) struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    pub head: Style,
    /// Room above and below what stands in a cell.
    pub padding: f32,
    pub titles: Titles,
}

/// Whether the headings of columns are seen; screen readers are told of them in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::output) enum Titles {
    Shown,
    /// Seen only where the table goes on on a new page.
    Continued,
}

/// Room beside what stands in a cell.
const BESIDE: f32 = 4.0;

/// A cell set in lines.
struct Laid {
    level: Option<Level>,
    lines: Vec<Line>,
    frame: Option<f32>,
}

impl Laid {
    fn height(&self) -> f32 {
        let lines: f32 = self.lines.iter().map(|line| line.height).sum();
        lines.max(self.frame.unwrap_or(0.0))
    }
}

/// Width of the dots of a level.
fn dots_width((_, of): (usize, usize), size: f32) -> f32 {
    (radius(size) * 2.0 + 1.4) * of as f32 + 1.6
}

fn radius(size: f32) -> f32 {
    size * 0.27
}

impl Table {
    /// Widths by the shares; a column whose heading has a longer word gets the room of that word from the others.
    fn widths(&self, flow: &mut Flow) -> Vec<f32> {
        let width = WIDTH - 2.0 * MARGIN;
        let needed: Vec<f32> = self
            .columns
            .iter()
            .map(|column| {
                let words = column.title.split_whitespace();
                let widths = words.map(|word| flow.width_of(&[Span::new(word, self.head)]));
                // A hair more: it must not be parted for a rounded digit.
                widths.fold(0.0, f32::max) + BESIDE + 0.1
            })
            .collect();
        let all: f32 = self.columns.iter().map(|column| column.share).sum();
        let mut widths: Vec<f32> = self
            .columns
            .iter()
            .map(|column| column.share / all * width)
            .collect();
        let columns = || widths.iter().zip(&needed);
        let wanting: f32 = columns().map(|(has, needs)| (needs - has).max(0.0)).sum();
        let spare: f32 = columns().map(|(has, needs)| (has - needs).max(0.0)).sum();
        if wanting > 0.0 && wanting <= spare {
            for (has, needs) in widths.iter_mut().zip(&needed) {
                let over = *has - needs;
                *has = needs + over.max(0.0) * (1.0 - wanting / spare);
            }
        }
        widths
    }

    /// Height of the first row, with the headings: a title above the table stays with it.
    pub fn beginning(&self, flow: &mut Flow) -> f32 {
        let widths = self.widths(flow);
        let first = self.rows.first().map_or(0.0, |row| {
            let laid = lay(flow, row, &widths);
            laid.iter().map(Laid::height).fold(0.0, f32::max)
        });
        first + 2.0 * self.padding + self.head.size * 1.6
    }

    /// Sets the table at the height reached; rows are not parted over pages.
    pub fn set(&self, flow: &mut Flow) {
        let widths = self.widths(flow);
        let node = flow.node(None, Role::Table);
        self.header(flow, node, &widths);
        for row in &self.rows {
            let laid = lay(flow, row, &widths);
            let height = laid.iter().map(Laid::height).fold(0.0, f32::max) + 2.0 * self.padding;
            if flow.ensure(height) {
                self.titles(flow, &widths, None);
            }
            self.row(flow, node, &widths, laid);
            flow.space(height);
            let y = flow.y;
            flow.rule((MARGIN, WIDTH - MARGIN), y, Colour::LINE, 0.5);
        }
    }

    fn header(&self, flow: &mut Flow, table: usize, widths: &[f32]) {
        let row = flow.node(Some(table), Role::Row);
        match self.titles {
            Titles::Shown => self.titles(flow, widths, Some(row)),
            Titles::Continued => {
                // Above the first table of a page the headings stand already.
                for _ in &self.columns {
                    flow.node(Some(row), Role::ColumnHeader);
                }
            }
        }
    }

    /// The headings; as decoration where they are told already.
    fn titles(&self, flow: &mut Flow, widths: &[f32], row: Option<usize>) {
        let mut x = MARGIN;
        let y = flow.y;
        let mut height: f32 = 0.0;
        for (column, width) in self.columns.iter().zip(widths) {
            let lines = flow.set(&[Span::new(&column.title, self.head)], width - BESIDE);
            height = height.max(lines.iter().map(|line| line.height).sum());
            match row {
                Some(row) => {
                    let cell = flow.node(Some(row), Role::ColumnHeader);
                    flow.lines(cell, (x, y), lines);
                }
                None => flow.decoration((x, y), lines),
            }
            x += width;
        }
        flow.space(height + 2.0);
        let y = flow.y;
        flow.rule((MARGIN, WIDTH - MARGIN), y, Colour::INK, 0.8);
    }

    fn row(&self, flow: &mut Flow, table: usize, widths: &[f32], laid: Vec<Laid>) {
        let row = flow.node(Some(table), Role::Row);
        let mut x = MARGIN;
        let y = flow.y + self.padding;
        for (at, (cell, width)) in laid.into_iter().zip(widths).enumerate() {
            let role = if at == 0 { Role::RowHeader } else { Role::Cell };
            let node = flow.node(Some(row), role);
            let size = cell.lines.first().map_or(7.0, |line| line.height / LEADING);
            if let Some(level) = cell.level {
                let dots = (x, y + size * 0.74);
                flow.dots(node, dots, &level, radius(size));
            }
            if let Some(height) = cell.frame {
                flow.plate((x, y), (width - BESIDE, height), None);
            }
            flow.lines(node, (x, y), cell.lines);
            x += width;
        }
    }
}

fn lay(flow: &mut Flow, row: &[Cell], widths: &[f32]) -> Vec<Laid> {
    let cells = row.iter().zip(widths);
    cells
        .map(|(cell, width)| {
            let mut lines = Vec::new();
            for (at, spans) in cell.paragraphs.iter().enumerate() {
                let size = spans.first().map_or(7.0, |span| span.style.size);
                let indent = match &cell.level {
                    Some(level) if at == 0 => dots_width(level.place, size),
                    _ => 0.0,
                };
                lines.extend(indented(flow, spans, width - BESIDE, indent));
            }
            Laid {
                level: cell.level.clone(),
                lines,
                frame: cell.frame,
            }
        })
        .collect()
}

/// Lines of which the first begins further in.
fn indented(flow: &mut Flow, spans: &[Span], width: f32, indent: f32) -> Vec<Line> {
    if indent == 0.0 {
        return flow.set(spans, width);
    }
    let mut lines = flow.set_indented(spans, width, indent);
    if let Some(first) = lines.first_mut() {
        for run in &mut first.runs {
            run.x += indent;
        }
    }
    lines
}
