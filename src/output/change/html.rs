use super::ChangeReport;
use super::sheets::paper;
use crate::output::paper::Room;

/// The same as a page by itself in one file, with dumbbells and forest plots.
///
/// # Errors
/// What is wrong with the template, should it be so.
pub fn change_html(report: &ChangeReport<'_>) -> Result<String, String> {
    paper(report, Room::Wide).page(report.texts.words())
}
