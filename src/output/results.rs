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

    /// The facts of the roles; after them come the columns carried along.
    pub(super) fn of_roles(&self) -> &[Fact<'a>] {
        &self.facts
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

/// Takes the cells of a result one after the other.
pub(super) trait ResultCells {
    /// A word or a text.
    fn text(&mut self, text: &str);

    /// A number, or nothing.
    fn number(&mut self, value: Option<f64>, decimals: Decimals);

    /// How many.
    fn count(&mut self, count: usize);
}

impl<F: FnMut(&str)> ResultCells for F {
    fn text(&mut self, text: &str) {
        self(text);
    }

    fn number(&mut self, value: Option<f64>, decimals: Decimals) {
        self(&value.map_or_else(String::new, |value| decimals.print(value)));
    }

    fn count(&mut self, count: usize) {
        self(&count.to_string());
    }
}

/// The cells of a response under [`result_columns`].
pub(super) fn result_cells(
    (profiler, among): (&Profiler<'_>, Option<&Among<'_>>),
    row: ResultRow<'_>,
    decimals: Decimals,
    cells: &mut impl ResultCells,
) {
    let definition = profiler.definition;
    for value in row.evaluation.values() {
        cells.number(value, decimals);
    }
    let band = profiler.headline_band(row.evaluation);
    cells.text(band.map_or("", |band| &band.id));
    for (index, classification) in definition.classifications.iter().enumerate() {
        let class = profiler.class(index, row.response, row.evaluation);
        cells.text(class.map_or("", |at| &classification.classes[at].id));
    }
    let completeness = row.evaluation.completeness();
    cells.number(completeness, decimals.at_least(2));
    cells.count(row.problems.len());
    if let Some(among) = among {
        among.cells((row.response, row.evaluation), decimals, |cell| {
            cells.text(cell)
        });
    }
}
