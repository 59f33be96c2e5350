use super::Report;
use crate::output::markdown::{escaped, link};
use minijinja::{Environment, context};
use serde::Serialize;

/// A report of a folder, as its index names it.
#[derive(Clone, Debug, Serialize)]
pub struct IndexEntry {
    firm: String,
    facts: Vec<String>,
    value: String,
    band: String,
    file: String,
}

impl IndexEntry {
    /// The entry of a report that lies in a file beside the index.
    pub fn new(report: &Report, file: &str) -> Self {
        let headline = report.headline.as_ref();
        IndexEntry {
            firm: report.firm.clone(),
            facts: report.facts.iter().map(|(_, fact)| fact.clone()).collect(),
            value: headline
                .and_then(|h| h.value.clone())
                .unwrap_or_else(|| "–".to_owned()),
            band: headline.and_then(|h| h.band.clone()).unwrap_or_default(),
            file: file.to_owned(),
        }
    }
}

const TEMPLATE: &str = include_str!("index.html");

/// The page that names the reports of a folder.
///
/// # Errors
/// What is wrong with the template, should it be so.
pub fn index_html(title: &str, language: &str, entries: &[IndexEntry]) -> Result<String, String> {
    Environment::new()
        .render_named_str(
            "index.html",
            TEMPLATE,
            context! { title, language, entries => minijinja::Value::from(minijinja::value::Serde(entries)) },
        )
        .map_err(|error| error.to_string())
}

/// The same in Markdown.
pub fn index_markdown(title: &str, entries: &[IndexEntry]) -> String {
    let mut text = format!(
        "# {}\n\n| Firm | | Score | Band |\n| --- | --- | --: | --- |\n",
        escaped(title)
    );
    for entry in entries {
        text.push_str(&format!(
            "| {} | {} | {} | {} |\n",
            link(&entry.firm, Some(&entry.file)),
            escaped(&entry.facts.join(" · ")),
            entry.value,
            escaped(&entry.band)
        ));
    }
    text
}
