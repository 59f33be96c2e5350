use super::ItemsReport;
use super::sheets::paper;
use crate::output::paper::Room;

/// The same as a page by itself in one file.
///
/// # Errors
/// What is wrong with the template, should it be so.
pub fn items_html(report: &ItemsReport<'_>) -> Result<String, String> {
    paper(report, Room::Wide).page(report.texts.words())
}
