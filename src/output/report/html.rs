use super::Report;
use minijinja::{Environment, context};

const TEMPLATE: &str = include_str!("page.html");

/// The report as one page that needs nothing beside it: no network, no scripts. What comes from answers is escaped.
///
/// # Errors
/// What is wrong with the template, should it be so.
pub fn report_html(report: &Report) -> Result<String, String> {
    let r = minijinja::Value::from(minijinja::value::Serde(report));
    Environment::new()
        .render_named_str("page.html", TEMPLATE, context! { r })
        .map_err(|error| error.to_string())
}
