use super::Report;
use crate::output::template::render;

const TEMPLATE: &str = include_str!("page.html");

/// The report as one page that needs nothing beside it: no network, no scripts. What comes from answers is escaped.
///
/// # Errors
/// What is wrong with the template, should it be so.
pub fn report_html(report: &Report) -> Result<String, String> {
    render("page.html", TEMPLATE, report.words, report)
}
