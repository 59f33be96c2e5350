//! From the texts that stand in data to answers: codes, labels in any language, numbers, dates.

use super::Habits;
use super::coding::{Coding, Meant, Picked};
use super::day::{DayOrder, DayText, read_day};
use super::number::Decimals;
use crate::answers::problem::ProblemKind;
use crate::answers::response::{Cell, Layout, Response};
use crate::answers::source::trimmed;
use crate::diagnostic::{list_in_backticks, nearest, shorten};
use crate::questionnaire::{QuestionType, Questionnaire};
use crate::reference::{
    NutsMatch, code_of_region, find_regions, region, region_named, sector_code,
};
use std::sync::Arc;

/// Cells that mean "not answered" unless other ones are asked for.
pub const DEFAULT_MISSING: [&str; 5] = ["NA", "N/A", "n/a", "-99", "."];

/// Why a text is no answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// What kind of problem.
    pub kind: ProblemKind,
    /// What is wrong and what would have been understood.
    pub message: String,
}

/// How texts become answers, for every question of a questionnaire.
#[derive(Clone, Debug)]
pub struct Codebook {
    /// Shape of the responses.
    pub layout: Layout,
    codings: Vec<Coding>,
    /// Questions of the firm's facts, by role.
    roles: Vec<(String, usize)>,
}

impl Codebook {
    /// The codebook of a questionnaire; `missing` replaces the usual missing codes.
    pub fn new(questionnaire: &Questionnaire, missing: Option<&[String]>) -> Self {
        let definition = &questionnaire.definition;
        let translations = Arc::from(questionnaire.translations.as_slice());
        let codings = definition
            .questions()
            .map(|question| Coding::new(definition, &translations, question, missing))
            .collect();
        let roles = definition.firm.iter().filter_map(|(role, id)| {
            let question = definition.question_index(id)?;
            Some((role.to_owned(), question))
        });
        Codebook {
            layout: Layout::of(definition),
            codings,
            roles: roles.collect(),
        }
    }

    pub(in crate::answers) fn codings(&self) -> &[Coding] {
        &self.codings
    }

    /// The question that holds a fact of the firm, by role.
    pub(in crate::answers) fn role(&self, role: &str) -> Option<usize> {
        let found = self.roles.iter().find(|(name, _)| name == role);
        found.map(|(_, question)| *question)
    }

    /// The question of an id.
    pub(in crate::answers) fn question_for(&self, id: &str) -> Result<usize, String> {
        let found = self.codings.iter().position(|coding| coding.id == id);
        found.ok_or_else(|| {
            let ids = || self.codings.iter().map(|coding| coding.id.as_str());
            let hint = match nearest(id, ids()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`ratio questionnaire show` lists them".to_owned(),
            };
            format!("there is no question `{id}`; {hint}")
        })
    }

    /// Whether a text, blanks aside, means "not answered" to a question.
    pub fn is_missing(&self, question: usize, text: &str) -> bool {
        self.codings[question].is_missing(trimmed(text))
    }

    /// Reads what a person typed and puts the answer into the response; a refused one leaves it empty.
    ///
    /// # Errors
    /// The reason why the text is no answer to the question.
    pub fn read_typed(
        &self,
        question: usize,
        text: &str,
        decimals: Decimals,
        response: &mut Response,
    ) -> Result<(), Refusal> {
        let habits = Habits {
            decimals,
            ..Habits::UNKNOWN
        };
        self.read(question, text, habits, response)
    }

    /// Keeps why a file calls a value missing, where the questionnaire has an option that says so.
    pub(in crate::answers) fn set_reason(
        &self,
        question: usize,
        text: &str,
        response: &mut Response,
    ) {
        let coding = &self.codings[question];
        if coding.kind == QuestionType::Choice
            && let Some(option) = coding.reason(text)
        {
            response.set(question, Cell::Choice(option));
        }
    }

    /// Reads one cell and puts the answer into the response; a refused one is left empty.
    ///
    /// # Errors
    /// The reason why the text is no answer to the question.
    pub(in crate::answers) fn read(
        &self,
        question: usize,
        text: &str,
        habits: Habits,
        response: &mut Response,
    ) -> Result<(), Refusal> {
        let coding = &self.codings[question];
        let text = text.trim();
        response.set(question, Cell::Empty);
        if coding.is_missing(text) {
            return Ok(());
        }
        let said = match coding.kind {
            QuestionType::Choice => coding.meant(text, habits.style).map(|meant| match meant {
                Meant::Nothing => {}
                Meant::Option(option) => response.set(question, Cell::Choice(option)),
                Meant::Other(option, words) => {
                    response.set(question, Cell::Choice(option));
                    response.set_other(question, words);
                }
            }),
            QuestionType::Choices => coding
                .picked(text, habits.style)
                .map(|picked| match picked {
                    Picked::Nothing => {}
                    Picked::Options(options, words) => {
                        response.set_choices(question, options);
                        response.set_other(question, &words);
                    }
                }),
            QuestionType::Number => coding
                .number(text, habits)
                .map(|value| response.set(question, Cell::Number(value))),
            QuestionType::Text => {
                response.set_text(question, text);
                return Ok(());
            }
            QuestionType::Date => {
                date(text, habits.days).map(|text| response.set_text(question, &text))
            }
            QuestionType::Region => {
                region_code(text).map(|text| response.set_text(question, &text))
            }
            QuestionType::Sector => sector(text).map(|text| response.set_text(question, &text)),
        };
        match said {
            Err(_) if coding.says_nothing(text) => Ok(()),
            said => said,
        }
    }

    /// Puts a set of options into the response, unless it contradicts itself.
    ///
    /// # Errors
    /// When an exclusive option stands with others.
    pub fn set_choices(
        &self,
        question: usize,
        options: Vec<u32>,
        response: &mut Response,
    ) -> Result<(), Refusal> {
        self.codings[question].consistent(&options)?;
        response.set_choices(question, options);
        Ok(())
    }

    /// Puts a number into the response, unless it is out of range.
    ///
    /// # Errors
    /// When the number lies outside the question's range.
    pub fn set_number(
        &self,
        question: usize,
        value: f64,
        response: &mut Response,
    ) -> Result<(), Refusal> {
        let value = self.codings[question].in_range(value, &value.to_string())?;
        response.set(question, Cell::Number(value));
        Ok(())
    }
}

/// A day in ISO 8601; a time of day after it is cut off.
fn date(text: &str, order: DayOrder) -> Result<String, Refusal> {
    let read = read_day(text);
    if let Some(date) = read.value(order) {
        return Ok(date.to_string());
    }
    let message = match read {
        DayText::Either(one, other) => format!(
            "`{}` can be {one} or {other}, and the column's other cells don't tell; write it as {one} or {other}",
            shorten(text, 60)
        ),
        _ => format!("`{}` is no day, for example 2026-03-14", shorten(text, 60)),
    };
    Err(Refusal {
        kind: ProblemKind::NotADate,
        message,
    })
}

fn region_code(text: &str) -> Result<String, Refusal> {
    if let Some(code) = code_of_region(text) {
        return Ok(code.to_owned());
    }
    let refusal = |message| Refusal {
        kind: ProblemKind::UnknownRegion,
        message,
    };
    match region(text) {
        NutsMatch::Current(region) | NutsMatch::Recoded(region) => Ok(region.code.to_owned()),
        NutsMatch::Ended(name) => {
            let today = find_regions(name, 3);
            let near = list_in_backticks(today.iter().map(|r| r.code), 3);
            let hint = if near.is_empty() {
                String::new()
            } else {
                format!("; today perhaps {near}")
            };
            Err(refusal(format!(
                "`{text}` ({name}) is a NUTS 2021 code that ended without one successor{hint}"
            )))
        }
        NutsMatch::Unknown => {
            let hint = match region_named(text) {
                Some(region) => format!("; the region of that name has the code {}", region.code),
                None => ", for example DED52".to_owned(),
            };
            Err(refusal(format!(
                "`{}` is no NUTS 2024 code{hint}",
                shorten(text, 60)
            )))
        }
    }
}

fn sector(text: &str) -> Result<String, Refusal> {
    sector_code(text).ok_or_else(|| Refusal {
        kind: ProblemKind::UnknownSector,
        message: format!(
            "`{}` is no NACE code, for example 10.71 or C",
            shorten(text, 60)
        ),
    })
}
