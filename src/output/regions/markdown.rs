use super::publication::Publication;
use super::sheets::Kind;
use crate::language::say;
use crate::output::results_markdown::write_line;
use std::io::{self, Write};

/// The tables in Markdown, each with its caption, and the notes.
///
/// # Errors
/// When the text can't be written.
pub fn regions_markdown(publication: &Publication<'_>, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "# {}\n", one_line(&publication.title()))?;
    for sheet in publication.sheets() {
        writeln!(out, "## {}\n", one_line(&sheet.caption))?;
        write_line(
            out,
            sheet.columns.iter().map(|column| column.title.as_str()),
        )?;
        let rules = sheet.columns.iter().map(|column| match column.kind {
            Kind::Text => "---",
            _ => "--:",
        });
        write_line(out, rules)?;
        for row in &sheet.rows {
            let cells: Vec<String> = row
                .cells
                .iter()
                .zip(&sheet.columns)
                .map(|(entry, column)| {
                    entry.text(column.kind, publication.decimals, publication.words)
                })
                .collect();
            write_line(out, cells.iter().map(String::as_str))?;
        }
        writeln!(out)?;
    }
    let notes = say!(publication.words, "regions-notes");
    writeln!(out, "## {notes}\n")?;
    for note in publication.notes() {
        writeln!(out, "- {}", one_line(&note.text))?;
    }
    Ok(())
}

fn one_line(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('<', "\\<")
}
