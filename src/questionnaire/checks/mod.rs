//! What makes a definition wrong (errors) or doubtful (warnings), one rule or family of rules a file.

mod bands;
mod conditions;
mod identifiers;
mod numbers;
mod options;
mod points;
mod references;
mod scores;

mod columns;
mod forms;
mod reachable;
mod steps;
mod unused;
mod wordy;

use super::definition::Definition;
use super::document::Document;
use super::names::{Names, is_absent};
use super::shape::{QUESTIONNAIRE, Shape};
use crate::diagnostic::Finding;
pub(crate) use conditions::check_condition;
pub use identifiers::is_language;
pub(crate) use identifiers::{Heading, check_heading, check_ids};

/// Every code a finding about a questionnaire can have, with what it stands for.
pub const CODES: [(&str, &str); 35] = [
    ("Q001", "the file is no JSON text that can be read"),
    ("Q002", "a key that is not known"),
    ("Q003", "a key that is missing"),
    ("Q004", "a value of the wrong type"),
    ("Q005", "a key twice in one object"),
    ("Q006", "a format that this program does not read"),
    ("Q010", "an id with characters that ids can't have"),
    ("Q011", "the same id or code twice"),
    ("Q012", "a name that nothing has"),
    ("Q013", "a version that is not semantic"),
    ("Q014", "a number outside its range"),
    ("Q015", "a circle among scores, or scores nested too deep"),
    ("Q016", "a condition that looks ahead"),
    ("Q017", "bands that do not start at 0 or do not ascend"),
    ("Q018", "a scored question whose points are all equal"),
    ("Q019", "a curve of fewer than two pairs or not ascending"),
    ("Q020", "an option of a scored question without points"),
    ("Q021", "a question in a score that can't be scored"),
    ("Q022", "a key that does not fit the question's type"),
    ("Q023", "negative points where ticks add up"),
    ("Q024", "a list that must name something and is empty"),
    ("Q025", "a condition that can't be tested"),
    ("Q026", "a code that is empty or has blanks around it"),
    (
        "Q027",
        "a firm role that does not exist or does not fit its question",
    ),
    ("T001", "a translation's key that names no text"),
    (
        "T002",
        "a translation of another questionnaire or of the same language",
    ),
    ("W001", "a question in no score"),
    ("W002", "a score nobody uses"),
    ("W003", "a scale used once"),
    ("W004", "a class or a piece of advice that can never hold"),
    ("W005", "steps missing"),
    ("W006", "a text over 200 characters"),
    ("W007", "names or options that are easily confused"),
    ("W008", "a form that leaves out what it needs"),
    ("W009", "a translation of another version"),
];

impl Document for Definition {
    const SHAPE: &'static Shape = &QUESTIONNAIRE;

    fn errors(&self) -> Vec<Finding> {
        errors(self)
    }
}

/// Everything that makes the definition unusable.
fn errors(definition: &Definition) -> Vec<Finding> {
    let names = Names::of(definition);
    let mut findings = Vec::new();
    identifiers::check(&names, &mut findings);
    options::check(&names, &mut findings);
    numbers::check(&names, &mut findings);
    references::check(&names, &mut findings);
    conditions::check(&names, &mut findings);
    scores::check(&names, &mut findings);
    points::check(&names, &mut findings);
    bands::check(&names, &mut findings);
    findings
}

/// What deserves a look in a definition without errors.
pub(super) fn warnings(definition: &Definition) -> Vec<Finding> {
    let names = Names::of(definition);
    let mut findings = Vec::new();
    unused::check(&names, &mut findings);
    reachable::check(&names, &mut findings);
    steps::check(&names, &mut findings);
    wordy::check(&names, &mut findings);
    columns::check(&names, &mut findings);
    forms::check(&names, &mut findings);
    findings
}
