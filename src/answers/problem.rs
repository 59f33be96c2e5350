use crate::diagnostic::shorten;
use serde::Serialize;
use std::fmt;
use std::sync::Arc;

/// What kind of problem an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemKind {
    /// None of the question's options.
    UnknownOption,
    /// An option that can only stand alone, ticked with others.
    Contradiction,
    /// No number.
    NotANumber,
    /// A number that can be read in two ways.
    AmbiguousNumber,
    /// A number outside its range.
    OutOfRange,
    /// No day.
    NotADate,
    /// No NUTS code.
    UnknownRegion,
    /// No NACE code.
    UnknownSector,
    /// A value of a kind that the question does not take.
    WrongType,
    /// An answer to a question that was not to be asked.
    NotAsked,
    /// A row whose cells can't be told apart.
    Unreadable,
    /// A row of another length than the headings, put right.
    Repaired,
    /// A row whose firm, wave and respondent stand in an earlier row.
    Duplicate,
}

impl ProblemKind {
    /// All kinds in the order they are reported.
    pub const ALL: [ProblemKind; 13] = [
        ProblemKind::UnknownOption,
        ProblemKind::Contradiction,
        ProblemKind::NotANumber,
        ProblemKind::AmbiguousNumber,
        ProblemKind::OutOfRange,
        ProblemKind::NotADate,
        ProblemKind::UnknownRegion,
        ProblemKind::UnknownSector,
        ProblemKind::WrongType,
        ProblemKind::NotAsked,
        ProblemKind::Unreadable,
        ProblemKind::Repaired,
        ProblemKind::Duplicate,
    ];

    /// Its stable name in files.
    pub fn name(self) -> &'static str {
        match self {
            ProblemKind::UnknownOption => "unknown_option",
            ProblemKind::Contradiction => "contradiction",
            ProblemKind::NotANumber => "not_a_number",
            ProblemKind::AmbiguousNumber => "ambiguous_number",
            ProblemKind::OutOfRange => "out_of_range",
            ProblemKind::NotADate => "not_a_date",
            ProblemKind::UnknownRegion => "unknown_region",
            ProblemKind::UnknownSector => "unknown_sector",
            ProblemKind::WrongType => "wrong_type",
            ProblemKind::NotAsked => "not_asked",
            ProblemKind::Unreadable => "unreadable",
            ProblemKind::Repaired => "repaired",
            ProblemKind::Duplicate => "duplicate",
        }
    }

    /// What a summary calls it, after a number: `3 answers outside the range`.
    pub fn phrase(self, number: usize) -> String {
        let (one, many) = match self {
            ProblemKind::UnknownOption => ("answer is no option", "answers are no option"),
            ProblemKind::Contradiction => {
                ("answer contradicts itself", "answers contradict themselves")
            }
            ProblemKind::NotANumber => ("answer is no number", "answers are no number"),
            ProblemKind::AmbiguousNumber => ("number is ambiguous", "numbers are ambiguous"),
            ProblemKind::OutOfRange => ("number is out of range", "numbers are out of range"),
            ProblemKind::NotADate => ("answer is no date", "answers are no date"),
            ProblemKind::UnknownRegion => ("region is unknown", "regions are unknown"),
            ProblemKind::UnknownSector => ("sector is unknown", "sectors are unknown"),
            ProblemKind::WrongType => (
                "answer is of the wrong kind",
                "answers are of the wrong kind",
            ),
            ProblemKind::NotAsked => (
                "answer is to a question not to be asked",
                "answers are to questions not to be asked",
            ),
            ProblemKind::Unreadable => ("row can't be read", "rows can't be read"),
            ProblemKind::Repaired => ("row was put right", "rows were put right"),
            ProblemKind::Duplicate => ("row repeats an earlier one", "rows repeat an earlier one"),
        };
        crate::diagnostic::count(number, one, many)
    }
}

/// What a problem led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// The answer counts as not answered; the firm is scored.
    NotAnswered,
    /// The answer was left unused; the firm is scored.
    NotUsed,
    /// The row was put right and is used.
    Repaired,
    /// The whole row was left out.
    Rejected,
}

/// An answer or a row that could not be used as it stands, with its place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Problem {
    /// File as the person named it.
    pub file: Arc<str>,
    /// Row of the file, the header being row 1, or position in a JSON file.
    pub row: u64,
    /// Column or key; empty for a whole row.
    pub column: String,
    /// The firm, where it says.
    pub firm: Option<String>,
    /// What kind.
    pub kind: ProblemKind,
    /// What stands there.
    pub value: String,
    /// What is wrong and what would have been understood.
    pub message: String,
    /// What it led to.
    pub effect: Effect,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: row {}", self.file, self.row)?;
        if !self.column.is_empty() {
            write!(f, ", column `{}`", shorten(&self.column, 60))?;
        }
        if let Some(firm) = &self.firm {
            write!(f, ", firm `{firm}`")?;
        }
        write!(f, ": {}", self.message)
    }
}
