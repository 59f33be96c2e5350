//! A survey as LimeSurvey keeps it, whichever file it came in.

use crate::exchange::draft::Said;
use std::collections::BTreeMap;

/// A survey.
#[derive(Debug, Default)]
pub(super) struct LimeSurvey {
    pub sid: String,
    /// Its own language first.
    pub languages: Vec<String>,
    pub title: Said,
    pub description: Said,
    pub groups: Vec<Group>,
    pub remarks: Vec<String>,
    /// The group and question that are being read.
    pub(super) open: usize,
    pub(super) asked: usize,
}

#[derive(Debug, Default)]
pub(super) struct Group {
    pub gid: String,
    pub title: Said,
    pub description: Said,
    pub relevance: String,
    pub questions: Vec<Asked>,
}

/// A question of any type.
#[derive(Debug, Default)]
pub(super) struct Asked {
    pub qid: String,
    /// LimeSurvey's letter for its type.
    pub kind: String,
    /// Its code.
    pub title: String,
    pub text: Said,
    pub help: Said,
    pub mandatory: bool,
    /// Whether something else can be typed in.
    pub other: bool,
    pub relevance: String,
    /// Attributes in no language, or in each.
    pub attributes: BTreeMap<String, Said>,
    pub subquestions: Vec<Item>,
    pub answers: Vec<Item>,
}

/// A subquestion or an answer.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    pub code: String,
    pub text: Said,
    /// 1 for the second scale of arrays that have two.
    pub scale: String,
    pub points: Option<f64>,
}

impl Asked {
    /// An attribute that has the same value in all languages.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let values = self.attributes.get(name)?;
        values
            .values()
            .map(String::as_str)
            .find(|value| !value.is_empty())
    }
}
