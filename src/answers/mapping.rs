//! Mappings: what each column of a file is for, written down for a person to check and change.

use super::matching::{Columns, Matcher, Target, Verdict};
use super::platform::Platform;
use super::values::codebook::Codebook;
use crate::diagnostic::{list_in_backticks, nearest};
use crate::questionnaire::{NONE_OF_THESE, OrderedMap};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;

/// Version of this layout.
pub const MAPPING_VERSION: u32 = 1;

/// Questions shown beside a column that was not matched.
const CANDIDATES: usize = 3;

/// What each column of a file is for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Version of this layout; 1.
    pub ratio_map: u32,
    /// Id of the questionnaire it is for.
    pub questionnaire: String,
    /// The platform to read the file as; decided from the content where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The sheet of a workbook; the one that fits best where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// What becomes of columns not listed.
    #[serde(default, skip_serializing_if = "Unlisted::is_usual")]
    pub unlisted: Unlisted,
    /// Answers that are the same for every response, by role of the firm's facts, id of a question, or a
    /// name of your own.
    #[serde(default, skip_serializing_if = "OrderedMap::is_empty")]
    pub constants: OrderedMap<Value>,
    /// The columns.
    pub columns: Vec<MappedColumn>,
}

/// What becomes of columns that a mapping does not list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unlisted {
    /// They are matched as without a mapping.
    #[default]
    Match,
    /// They are facts that nobody asked for.
    Ignore,
}

impl Unlisted {
    fn is_usual(&self) -> bool {
        *self == Unlisted::Match
    }
}

/// What one column is for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MappedColumn {
    /// Its heading.
    pub column: String,
    /// Its place, counted from 1; needed where several columns have the same heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<usize>,
    /// What it asks, where the heading is a code. For the reader only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The question whose answers it holds; `null` for none.
    #[serde(default)]
    pub question: Option<String>,
    /// The option of the question that its cells tick; `"*"` for what was typed under "Other",
    /// `"none_of_these"` for the tick that says that none holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub option: Option<String>,
    /// A role of the firm's facts (`id`, `region`, …) or a name of your own for `--keep`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// Its cells hold the answers to several questions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<Split>,
    /// Cells that stand for something else: what stands there, and what is meant (`null` for no answer).
    #[serde(default, skip_serializing_if = "OrderedMap::is_empty")]
    pub recode: OrderedMap<Option<String>>,
    /// Cells that mean "not answered", beside the usual ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// How sure the proposal is. For the reader only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sure: Option<String>,
    /// Why. For the reader only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The nearest questions of a column without one. For the reader only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Candidate>,
}

/// Cells that hold the answers to several questions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Split {
    /// What parts the pieces.
    pub at: String,
    /// The question of each piece; `null` for a piece of no use.
    pub questions: Vec<Option<String>>,
}

/// A question that a column may be meant for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// Its id.
    pub question: String,
    /// What it asks.
    pub text: String,
    /// How alike the heading and the question are, 0 to 1.
    pub likeness: f64,
}

/// What a mapping says of one column, with questions and options found.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ColumnRule {
    pub used: Use,
    recode: HashMap<String, String>,
    missing: Vec<String>,
}

/// What a column is used for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Use {
    /// Answers to a question, or ticks of an option.
    Target(Target),
    /// Answers to several questions.
    Split(String, Vec<Option<usize>>),
    /// A fact of this name.
    Fact(String),
    /// Nothing.
    Nothing,
}

impl ColumnRule {
    /// What a cell stands for.
    pub fn apply<'t>(&'t self, cell: &'t str) -> &'t str {
        let cell = cell.trim();
        if self.missing.iter().any(|code| code == cell) {
            return "";
        }
        self.recode.get(cell).map_or(cell, String::as_str)
    }
}

impl Mapping {
    /// Reads a mapping.
    ///
    /// # Errors
    /// What is wrong, where, and what to do.
    pub fn read(text: &str) -> Result<Self, String> {
        let mapping: Mapping = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| format!("{error}; `ratio map` writes a mapping to start from"))?;
        if mapping.ratio_map != MAPPING_VERSION {
            return Err(format!(
                "`ratio_map` is {}, this program reads {MAPPING_VERSION}",
                mapping.ratio_map
            ));
        }
        Ok(mapping)
    }

    /// What it says of each column of a file, and everything in it that does not fit.
    pub(super) fn rules(
        &self,
        headings: &[&str],
        codebook: &Codebook,
    ) -> Result<Vec<Option<ColumnRule>>, Vec<String>> {
        let unlisted = match self.unlisted {
            Unlisted::Match => None,
            Unlisted::Ignore => Some(ColumnRule::nothing()),
        };
        let mut rules = vec![unlisted; headings.len()];
        let mut faults = Vec::new();
        let mut listed = vec![false; headings.len()];
        for entry in &self.columns {
            let rule = entry.rule(codebook);
            let place = entry.place(headings, rule.as_ref().is_ok_and(ColumnRule::is_idle));
            match (rule, place) {
                (Ok(_), Ok(Some(column))) if listed[column] => {
                    faults.push(format!("column `{}` is listed twice", entry.column));
                }
                (Ok(rule), Ok(Some(column))) => {
                    listed[column] = true;
                    rules[column] = Some(rule);
                }
                (Ok(_), Ok(None)) => {}
                (rule, place) => {
                    faults.extend(rule.err());
                    faults.extend(place.err());
                }
            }
        }
        if faults.is_empty() {
            Ok(rules)
        } else {
            Err(faults)
        }
    }

    /// A mapping that says what the columns of a file were taken for.
    pub(super) fn proposal(
        questionnaire: &str,
        platform: Platform,
        sheet: Option<&str>,
        columns: &Columns,
        matcher: &Matcher<'_>,
        codebook: &Codebook,
    ) -> Self {
        let entries = (0..columns.headings.len())
            .map(|column| propose(column, columns, matcher, codebook))
            .collect();
        Mapping {
            ratio_map: MAPPING_VERSION,
            questionnaire: questionnaire.to_owned(),
            from: Some(platform.name().to_owned()),
            sheet: sheet.map(str::to_owned),
            unlisted: Unlisted::Match,
            constants: OrderedMap::default(),
            columns: entries,
        }
    }

    /// How many of its columns hold answers.
    pub fn matched(&self) -> usize {
        let holds = |column: &&MappedColumn| column.question.is_some();
        self.columns.iter().filter(holds).count()
    }
}

fn propose(
    column: usize,
    columns: &Columns,
    matcher: &Matcher<'_>,
    codebook: &Codebook,
) -> MappedColumn {
    let heading = &columns.headings[column];
    let codings = codebook.codings();
    let twice = columns
        .headings
        .iter()
        .filter(|other| other.name == heading.name)
        .count()
        > 1;
    let text = heading
        .texts
        .iter()
        .find(|text| **text != heading.name && !text.is_empty());
    let mut entry = MappedColumn {
        column: heading.name.clone(),
        position: twice.then_some(column + 1),
        text: text.cloned(),
        ..MappedColumn::default()
    };
    let id = |target: Target| codings[target.question()].id.clone();
    match columns.verdicts[column] {
        Verdict::Taken(target, how) => {
            entry.question = Some(id(target));
            entry.option = match target {
                Target::Question(_) => None,
                Target::Tick(question, option) => {
                    Some(codings[question].options[option as usize].code.clone())
                }
                Target::Typed(_) => Some(TYPED.to_owned()),
                Target::NoneOfThese(_) => Some(NONE_OF_THESE.to_owned()),
            };
            entry.sure = Some(how.sureness().to_owned());
            entry.why = Some(how.reason().to_owned());
        }
        Verdict::Outdone(target, other) => {
            entry.why = Some(format!(
                "`{}` is held by column {} `{}`, which fits better",
                id(target),
                other + 1,
                columns.names[other]
            ));
        }
        Verdict::Ambiguous => {
            entry.why = Some("fits in more than one way: choose".to_owned());
            let targets = matcher.targets(heading);
            let best = targets.first().map(|(how, _)| *how);
            let alike = targets.iter().filter(|(how, _)| Some(*how) == best);
            entry.candidates = alike
                .map(|(_, target)| candidate(target.question(), 1.0, codebook))
                .collect();
        }
        Verdict::System => entry.why = Some("the platform writes it about the response".to_owned()),
        Verdict::Repeat => entry.why = Some("belongs to a group that repeats".to_owned()),
        Verdict::Unknown => {
            let near = matcher.nearest(heading, CANDIDATES).into_iter();
            let free = near.filter(|(question, _)| !columns.has(*question));
            entry.candidates = free
                .map(|(question, likeness)| candidate(question, likeness, codebook))
                .collect();
        }
    }
    entry
}

fn candidate(question: usize, likeness: f64, codebook: &Codebook) -> Candidate {
    let coding = &codebook.codings()[question];
    Candidate {
        question: coding.id.clone(),
        text: coding
            .texts()
            .first()
            .map_or_else(String::new, |(_, text)| text.clone()),
        likeness: (likeness * 100.0).round() / 100.0,
    }
}

/// What stands in `option` for the column of what was typed under "Other".
const TYPED: &str = "*";

impl ColumnRule {
    fn nothing() -> Self {
        ColumnRule {
            used: Use::Nothing,
            recode: HashMap::new(),
            missing: Vec::new(),
        }
    }

    /// Whether it changes nothing when its column is not there.
    fn is_idle(&self) -> bool {
        self.used == Use::Nothing
    }
}

impl MappedColumn {
    /// The column it speaks of; `None` where it is absent and nothing depends on it.
    fn place(&self, headings: &[&str], idle: bool) -> Result<Option<usize>, String> {
        let name = self.column.trim();
        let found: Vec<usize> = (0..headings.len())
            .filter(|at| headings[*at] == name)
            .collect();
        if let Some(position) = self.position {
            let at = position.wrapping_sub(1);
            return if found.contains(&at) {
                Ok(Some(at))
            } else if idle {
                Ok(None)
            } else {
                Err(format!(
                    "column {position} is not called `{name}`; `position` counts from 1"
                ))
            };
        }
        match found[..] {
            [at] => Ok(Some(at)),
            [] if idle => Ok(None),
            [] => {
                let hint = match nearest(name, headings.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!(
                        "its columns are {}",
                        list_in_backticks(headings.iter().copied(), 8)
                    ),
                };
                Err(format!("the file has no column `{name}`; {hint}"))
            }
            _ => Err(format!(
                "{} columns are called `{name}`; say which with `position`, one of {}",
                found.len(),
                found
                    .iter()
                    .map(|at| (at + 1).to_string())
                    .collect::<Vec<_>>()
                    .join(", ")
            )),
        }
    }

    fn rule(&self, codebook: &Codebook) -> Result<ColumnRule, String> {
        let uses = [
            self.question.is_some(),
            self.fact.is_some(),
            self.split.is_some(),
        ];
        if uses.iter().filter(|used| **used).count() > 1 {
            return Err(format!(
                "column `{}` has more than one of `question`, `fact` and `split`; keep one",
                self.column
            ));
        }
        let used = if let Some(question) = &self.question {
            Use::Target(self.target(question, codebook)?)
        } else if let Some(fact) = &self.fact {
            match codebook.role(fact) {
                Some(question) => Use::Target(Target::Question(question)),
                None => Use::Fact(fact.clone()),
            }
        } else if let Some(split) = &self.split {
            split.used(&self.column, codebook)?
        } else {
            Use::Nothing
        };
        let recode = self.recode.iter();
        Ok(ColumnRule {
            used,
            recode: recode
                .map(|(from, to)| (from.trim().to_owned(), to.clone().unwrap_or_default()))
                .collect(),
            missing: self.missing.clone(),
        })
    }

    fn target(&self, question: &str, codebook: &Codebook) -> Result<Target, String> {
        let at = codebook
            .question_for(question)
            .map_err(|why| format!("column `{}`: {why}", self.column))?;
        let Some(option) = &self.option else {
            return Ok(Target::Question(at));
        };
        if option == TYPED {
            return Ok(Target::Typed(at));
        }
        let coding = &codebook.codings()[at];
        if coding.says_none(option) {
            return Ok(Target::NoneOfThese(at));
        }
        let found = coding.option_named(option).filter(|_| coding.is_set());
        found.map(|option| Target::Tick(at, option)).ok_or_else(|| {
            let codes = coding.options.iter().map(|option| option.code.as_str());
            format!(
                "column `{}`: `{question}` has no option `{option}` to tick; its options are {}",
                self.column,
                list_in_backticks(codes, 12)
            )
        })
    }
}

impl Split {
    fn used(&self, column: &str, codebook: &Codebook) -> Result<Use, String> {
        if self.at.is_empty() {
            return Err(format!(
                "column `{column}`: `split.at` must say what parts the pieces, for example \"/\""
            ));
        }
        let question = |id: &Option<String>| match id {
            Some(id) => codebook.question_for(id).map(Some),
            None => Ok(None),
        };
        let questions = self
            .questions
            .iter()
            .map(question)
            .collect::<Result<Vec<_>, _>>();
        let questions = questions.map_err(|why| format!("column `{column}`: {why}"))?;
        Ok(Use::Split(self.at.clone(), questions))
    }
}
