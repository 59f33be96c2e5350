use super::ItemsReport;
use super::sheets::{Block, Room, blocks, notes, suspects};
use crate::language::say;
use crate::output::template::render;
use serde::Serialize;

const TEMPLATE: &str = include_str!("page.html");

#[derive(Serialize)]
struct Page<'p> {
    title: String,
    language: &'p str,
    blocks: Vec<Block>,
    suspects: Vec<String>,
    notes: Vec<String>,
}

/// The same as a page by itself in one file.
///
/// # Errors
/// What is wrong with the template, should it be so.
pub fn items_html(report: &ItemsReport<'_>) -> Result<String, String> {
    let words = report.texts.words();
    let page = Page {
        title: say!(words, "items-title", questionnaire = report.texts.title()),
        language: report.texts.spoken(),
        blocks: blocks(report, Room::Wide),
        suspects: suspects(report),
        notes: notes(report, Room::Wide),
    };
    render("page.html", TEMPLATE, words, page)
}
