use super::Report;
use crate::language::{Words, say};
use crate::output::markdown::{escaped, link};
use crate::output::template::render;
use crate::questionnaire::Lexicon;
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

/// The index of a folder of reports.
#[derive(Clone, Debug, Serialize)]
pub struct Index<'i> {
    title: String,
    language: &'i str,
    #[serde(skip)]
    words: Words,
    entries: Vec<IndexEntry>,
}

impl<'i> Index<'i> {
    /// An index of the reports made with a questionnaire, by the firms' names as the language orders them.
    pub fn new(texts: Lexicon<'i>, mut entries: Vec<IndexEntry>) -> Self {
        let words = texts.words();
        entries.sort_by(|a, b| {
            let order = words.order(&a.firm, &b.firm);
            order.then_with(|| a.file.cmp(&b.file))
        });
        Index {
            title: say!(words, "index-title", questionnaire = texts.title()),
            language: texts.spoken(),
            words,
            entries,
        }
    }
}

const TEMPLATE: &str = include_str!("index.html");

/// The page that names the reports of a folder.
///
/// # Errors
/// What is wrong with the template, should it be so.
pub fn index_html(index: &Index<'_>) -> Result<String, String> {
    render("index.html", TEMPLATE, index.words, index)
}

/// The same in Markdown.
pub fn index_markdown(index: &Index<'_>) -> String {
    let words = index.words;
    let mut text = format!("# {}\n\n", escaped(&index.title));
    text.push_str(&format!(
        "| {} | | {} | {} |\n| --- | --- | --: | --- |\n",
        say!(words, "index-firm"),
        say!(words, "index-score"),
        say!(words, "index-band")
    ));
    for entry in &index.entries {
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
