use super::definition::{Definition, Question, ScoreDefinition};
use super::shape::ABSENT;
use crate::diagnostic::Path;
use std::collections::{HashMap, HashSet};

/// A question with its place and its position in the order of asking.
#[derive(Clone)]
pub(super) struct Asked<'a> {
    pub question: &'a Question,
    pub path: Path,
    pub order: usize,
}

/// Every name of a definition, for looking up.
pub(super) struct Names<'a> {
    pub definition: &'a Definition,
    pub asked: Vec<Asked<'a>>,
    questions: HashMap<&'a str, usize>,
    scores: HashMap<&'a str, usize>,
    parts: HashSet<&'a str>,
}

impl<'a> Names<'a> {
    pub fn of(definition: &'a Definition) -> Self {
        let asked = asked(definition);
        let mut questions = HashMap::new();
        for entry in &asked {
            questions
                .entry(entry.question.id.as_str())
                .or_insert(entry.order);
        }
        let mut scores = HashMap::new();
        for (index, score) in definition.scores.iter().enumerate() {
            scores.entry(score.id.as_str()).or_insert(index);
        }
        let things = definition.scores.iter().flat_map(|score| &score.of);
        Names {
            definition,
            asked,
            questions,
            scores,
            parts: things.map(|thing| thing.id()).collect(),
        }
    }

    pub fn question(&self, id: &str) -> Option<&Asked<'a>> {
        self.questions.get(id).map(|order| &self.asked[*order])
    }

    pub fn score(&self, id: &str) -> Option<(usize, &'a ScoreDefinition)> {
        let index = *self.scores.get(id)?;
        Some((index, &self.definition.scores[index]))
    }

    pub fn question_ids(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.asked.iter().map(|entry| entry.question.id.as_str())
    }

    pub fn score_ids(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.definition.scores.iter().map(|score| score.id.as_str())
    }

    /// Whether a question or score is a part of some score.
    pub fn is_scored(&self, id: &str) -> bool {
        self.parts.contains(id)
    }
}

fn asked(definition: &Definition) -> Vec<Asked<'_>> {
    let mut asked = Vec::new();
    for (s, section) in definition.sections.iter().enumerate() {
        for (q, question) in section.questions.iter().enumerate() {
            asked.push(Asked {
                question,
                path: Path::root().key("sections").at(s).key("questions").at(q),
                order: asked.len(),
            });
        }
    }
    asked
}

/// Whether a text stands for one that was missing or mistyped and already reported.
pub(crate) fn is_absent(text: &str) -> bool {
    text == ABSENT
}
