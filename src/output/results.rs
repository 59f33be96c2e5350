use super::norms::Among;
use crate::answers::QuestionnaireStamp;
use crate::answers::{Fact, Problem, Response};
use crate::profile::Profiler;
use crate::questionnaire::{Definition, Lexicon};
use crate::scoring::{Decimals, Evaluation};
use std::io;

/// The facts shown of each firm: roles with their questions, and columns carried along.
#[derive(Clone, Debug, Default)]
pub struct Facts<'a> {
    /// Role and question, in the order of the questionnaire's `firm` block.
    pub roles: Vec<(String, usize)>,
    facts: Vec<Fact<'a>>,
    /// Names of the columns carried along.
    pub kept: Vec<String>,
}

impl<'a> Facts<'a> {
    /// The roles whose question passes a test, for example those that have a column.
    pub fn new(definition: &'a Definition, has: impl Fn(usize) -> bool, kept: &[String]) -> Self {
        let roles = definition.firm.iter().filter_map(|(role, id)| {
            let question = definition.question_index(id)?;
            has(question).then(|| (role.to_owned(), question))
        });
        let roles: Vec<(String, usize)> = roles.collect();
        Facts {
            facts: roles
                .iter()
                .filter_map(|(_, question)| Fact::of(definition, *question))
                .collect(),
            roles,
            kept: kept.to_vec(),
        }
    }

    /// Names of the columns.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.roles
            .iter()
            .map(|(role, _)| role.as_str())
            .chain(self.kept.iter().map(String::as_str))
    }

    /// Hands on the facts of a response one after the other, in room of the caller's.
    pub(super) fn each(&self, response: &Response, room: &mut String, mut take: impl FnMut(&str)) {
        for fact in &self.facts {
            room.clear();
            fact.write_into(response, room);
            take(room);
        }
        response.kept.iter().for_each(|text| take(text));
    }

    /// The facts of a response as texts.
    pub fn values(&self, response: &Response) -> impl Iterator<Item = String> {
        let facts = self.facts.iter().map(|fact| fact.text(response));
        facts.chain(response.kept.iter().cloned())
    }
}

/// How results are to look.
#[derive(Clone, Copy, Debug)]
pub struct Style<'a> {
    /// Decimals of scores.
    pub decimals: Decimals,
    /// Texts of the questionnaire.
    pub texts: Lexicon<'a>,
    /// The firms to hold each one against.
    pub among: Option<&'a Among<'a>>,
    /// Which questionnaire and version.
    pub stamp: &'a QuestionnaireStamp,
}

/// One scored response.
#[derive(Clone, Copy)]
pub struct ResultRow<'a> {
    /// The answers.
    pub response: &'a Response,
    /// What they came to.
    pub evaluation: &'a Evaluation,
    /// What could not be used.
    pub problems: &'a [Problem],
}

/// Takes scored responses one after the other.
pub trait ResultWriter {
    /// Writes one.
    ///
    /// # Errors
    /// When the text can't be written.
    fn write(&mut self, row: ResultRow<'_>) -> io::Result<()>;

    /// Writes what comes at the end.
    ///
    /// # Errors
    /// When the text can't be written.
    fn finish(&mut self) -> io::Result<()>;
}

/// The columns of a result table after the facts.
pub(super) fn result_columns(definition: &Definition, among: Option<&Among<'_>>) -> Vec<String> {
    let scores = definition.scores.iter().map(|score| score.id.clone());
    let classes = definition.classifications.iter().map(|c| c.id.clone());
    scores
        .chain(["band".to_owned()])
        .chain(classes)
        .chain(["completeness".to_owned(), "problems".to_owned()])
        .chain(among.map_or_else(Vec::new, Among::columns))
        .collect()
}

/// The cells of a response under [`result_columns`].
pub(super) fn result_cells(
    (profiler, among): (&Profiler<'_>, Option<&Among<'_>>),
    row: ResultRow<'_>,
    decimals: Decimals,
    mut cell: impl FnMut(&str),
) {
    let mut text = String::new();
    let definition = profiler.definition;
    for state in &row.evaluation.scores {
        text.clear();
        if let Some(value) = state.value() {
            decimals.print_into(value, &mut text);
        }
        cell(&text);
    }
    cell(
        profiler
            .headline_band(row.evaluation)
            .map_or("", |band| &band.id),
    );
    for (index, classification) in definition.classifications.iter().enumerate() {
        let class = profiler.class(index, row.response, row.evaluation);
        cell(class.map_or("", |at| &classification.classes[at].id));
    }
    text.clear();
    if let Some(share) = row.evaluation.completeness(&profiler.plan) {
        decimals.at_least(2).print_into(share, &mut text);
    }
    cell(&text);
    cell(&row.problems.len().to_string());
    if let Some(among) = among {
        among.cells((row.response, row.evaluation), decimals, cell);
    }
}
