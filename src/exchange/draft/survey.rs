//! A survey as read from another system, before it becomes a questionnaire.

use crate::answers::plain_text;
use crate::questionnaire::QuestionType;
use std::collections::BTreeMap;

/// A text by language.
pub(in crate::exchange) type Said = BTreeMap<String, String>;

/// What a survey asks.
#[derive(Clone, Debug, Default)]
pub(in crate::exchange) struct Survey {
    /// Languages, the survey's own first.
    pub languages: Vec<String>,
    pub title: Said,
    pub description: Said,
    pub sections: Vec<SurveySection>,
    /// What could not be read.
    pub remarks: Vec<String>,
}

/// A group or page.
#[derive(Clone, Debug, Default)]
pub(in crate::exchange) struct SurveySection {
    pub name: String,
    pub title: Said,
    pub text: Said,
    /// When it is shown, in the system's own language; empty for always.
    pub relevance: String,
    pub questions: Vec<SurveyQuestion>,
}

/// A question.
#[derive(Clone, Debug)]
pub(in crate::exchange) struct SurveyQuestion {
    /// What its column is called in exports.
    pub name: String,
    /// What else it is called there.
    pub aliases: Vec<String>,
    /// What else expressions call it.
    pub references: Vec<String>,
    pub kind: QuestionType,
    pub text: Said,
    pub help: Said,
    pub unit: Said,
    pub required: bool,
    /// When it is shown, its section being shown; empty for always.
    pub relevance: String,
    pub options: Vec<SurveyOption>,
    pub min: Option<f64>,
    pub max: Option<f64>,
    /// Whether a number is a whole one.
    pub whole: bool,
}

/// An option.
#[derive(Clone, Debug, Default)]
pub(in crate::exchange) struct SurveyOption {
    pub code: String,
    pub label: Said,
    pub points: Option<f64>,
    pub exclusive: bool,
    /// What expressions call its tick.
    pub references: Vec<String>,
}

impl SurveyQuestion {
    /// A question without anything but its name, type and text.
    pub fn new(name: &str, kind: QuestionType, text: Said) -> Self {
        SurveyQuestion {
            name: name.to_owned(),
            aliases: Vec::new(),
            references: Vec::new(),
            kind,
            text,
            help: Said::new(),
            unit: Said::new(),
            required: false,
            relevance: String::new(),
            options: Vec::new(),
            min: None,
            max: None,
            whole: false,
        }
    }
}

impl SurveyOption {
    /// An option that counts for nothing.
    pub fn new(code: &str, label: Said) -> Self {
        SurveyOption {
            code: code.trim().to_owned(),
            label,
            ..SurveyOption::default()
        }
    }
}

/// A text of HTML in one language, without its tags.
pub(in crate::exchange) fn said_in_html(language: &str, text: &str) -> Said {
    said(language, &plain_text(text))
}

/// A text in one language, on one line; nothing where it is blank.
pub(in crate::exchange) fn said(language: &str, text: &str) -> Said {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.is_empty() {
        true => Said::new(),
        false => Said::from([(language.to_owned(), text)]),
    }
}

/// The text of a question with that of its row, in each language.
pub(in crate::exchange) fn joined(question: &Said, row: &Said) -> Said {
    let mut both = question.clone();
    for (language, text) in row {
        let whole = both.entry(language.clone()).or_default();
        if !whole.is_empty() {
            whole.push(' ');
        }
        whole.push_str(text);
    }
    both
}
