//! What a file says of a column.

use super::super::values::fold::plain_text;

/// What part of an export a column is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::answers) enum Part {
    /// It may hold answers.
    #[default]
    Answers,
    /// The platform writes it about the response: a number, a time, an address.
    System,
    /// It belongs to a group that was answered several times.
    Repeat,
}

/// What a file says of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::answers) struct Heading {
    /// As the file writes it; what messages, `--keep` and mappings call it.
    pub name: String,
    /// Short names it may be known by, the most lasting first.
    pub codes: Vec<String>,
    /// What it asks.
    pub texts: Vec<String>,
    /// What it asks where the file tells the question from its row or option.
    pub pairs: Vec<(String, String)>,
    /// What part of the export it is.
    pub part: Part,
    /// Whether a `_` or `-` may part a question's code from an option's.
    pub joined: bool,
    /// The multiple-response set whose answers the column holds one of.
    pub set: Option<String>,
}

/// What parts a question from its row or option within one heading.
const MARKS: [&str; 6] = [" - ", ": ", " > ", " | ", "\n", "/"];

/// Places in one heading looked at; a longer one has no question in its first line.
const MOST_SPLITS: usize = 24;

/// Bytes of a heading that is looked into for a row or option; a longer one is a whole page.
const LONGEST_SPLIT: usize = 3000;

impl Heading {
    /// A heading of which only one text is known.
    pub fn of(name: &str) -> Self {
        let name = name.trim();
        Heading {
            name: name.to_owned(),
            codes: vec![name.to_owned()],
            texts: vec![name.to_owned()],
            ..Heading::default()
        }
    }

    /// Question and row, or question and option: as the file has them, else at every place where the
    /// text could part.
    pub fn splits(&self) -> Vec<(String, String)> {
        let mut splits = self.pairs.clone();
        for text in self.texts.iter().filter(|text| text.len() <= LONGEST_SPLIT) {
            let text = plain_text(text);
            let text = text.trim();
            if let Some((stem, row)) = text
                .strip_suffix(']')
                .and_then(|rest| rest.rsplit_once('['))
            {
                splits.push((stem.trim().to_owned(), row.trim().to_owned()));
            }
            for mark in MARKS {
                for (at, _) in text.match_indices(mark).take(MOST_SPLITS) {
                    let (stem, row) = (&text[..at], &text[at + mark.len()..]);
                    splits.push((stem.trim().to_owned(), row.trim().to_owned()));
                }
            }
        }
        splits.retain(|(stem, row)| !stem.is_empty() && !row.is_empty());
        splits
    }
}
