//! What an analysis tells, part after part, on a screen and as a page.

use super::charts::Drawing;
use super::plain::{Glyphs, wrap};
use super::sheet::{Sheet, draw};
use super::template::render;
use crate::language::Words;
use serde::Serialize;

/// How much there is room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// A terminal of eighty columns.
    Narrow,
    /// A wide terminal, or a page.
    Wide,
}

/// Columns from which on there is room for everything.
const WIDE: usize = 110;

impl Room {
    /// The room of a terminal of so many columns.
    pub fn of(width: usize) -> Self {
        if width < WIDE {
            Room::Narrow
        } else {
            Room::Wide
        }
    }
}

/// A piece of what is told.
#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub(super) enum Part {
    /// What a new subject is called.
    Heading { text: String },
    /// What stands below a heading.
    Lead { text: String },
    /// A table with its caption.
    Table { sheet: Sheet },
    /// A chart with what its marks mean; pages only.
    Figure { svg: Drawing, caption: String },
    /// Sentences below a heading, or below the table before them.
    List {
        heading: Option<String>,
        lines: Vec<String>,
    },
    /// How the numbers came about.
    Notes { lines: Vec<String> },
}

/// All of it.
#[derive(Serialize)]
pub(super) struct Paper<'p> {
    pub title: String,
    pub language: &'p str,
    pub parts: Vec<Part>,
}

impl Paper<'_> {
    /// As text of so many columns.
    pub fn screen(&self, room: Room, glyphs: Glyphs, width: usize) -> String {
        let paragraph = |said: &str, first: &str, rest: &str| {
            let lines = wrap(said, width, first, rest);
            lines.join("\n") + "\n"
        };
        let mut text = paragraph(&self.title, "", "");
        for part in &self.parts {
            match part {
                Part::Heading { text: said } => {
                    text.push_str(&format!("\n{}", paragraph(said, "", "")));
                }
                Part::Lead { text: said } => text.push_str(&paragraph(said, "", "")),
                Part::Table { sheet } => {
                    text.push_str(&format!("\n{}", paragraph(&sheet.caption, "", "")));
                    text.push_str(&draw(sheet, room == Room::Narrow, glyphs, width));
                }
                Part::Figure { .. } => {}
                Part::List { heading, lines } => {
                    if let Some(heading) = heading {
                        text.push_str(&format!("\n{}", paragraph(heading, "", "")));
                    }
                    for line in lines {
                        text.push_str(&paragraph(line, "- ", "  "));
                    }
                }
                Part::Notes { lines } => {
                    text.push('\n');
                    for line in lines {
                        text.push_str(&paragraph(line, "", "  "));
                    }
                }
            }
        }
        glyphs.show(&text).into_owned()
    }

    /// As a page by itself in one file.
    ///
    /// # Errors
    /// What is wrong with the template, should it be so.
    pub fn page(&self, words: Words) -> Result<String, String> {
        render("paper.html", include_str!("paper.html"), words, self)
    }
}
