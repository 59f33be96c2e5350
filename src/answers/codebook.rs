//! From the texts that stand in data to answers: codes, labels in any language, numbers, dates.

use super::number::{Decimals, NumberText, read_number};
use super::problem::ProblemKind;
use super::response::{Cell, Layout, Response};
use crate::diagnostic::{list_in_backticks, shorten};
use crate::questionnaire::{AnswerOption, Question, QuestionType, Questionnaire};
use crate::reference::{NutsMatch, find_regions, region, sector_code};
use std::collections::HashMap;

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
}

/// How texts become answers to one question.
#[derive(Clone, Debug)]
pub(super) struct Coding {
    pub id: String,
    pub aliases: Vec<String>,
    pub kind: QuestionType,
    pub options: Vec<OptionCoding>,
    missing: Vec<String>,
    codes: HashMap<String, u32>,
    labels: HashMap<String, Meaning>,
    commas_in_options: bool,
    min: Option<f64>,
    max: Option<f64>,
}

#[derive(Clone, Debug)]
pub(super) struct OptionCoding {
    pub code: String,
    numeric_code: Option<f64>,
    pub exclusive: bool,
}

/// What a label stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Meaning {
    One(u32),
    Several,
}

impl Codebook {
    /// The codebook of a questionnaire; `missing` replaces the usual missing codes.
    pub fn new(questionnaire: &Questionnaire, missing: Option<&[String]>) -> Self {
        let definition = &questionnaire.definition;
        let codings = definition
            .questions()
            .map(|question| Coding::new(questionnaire, question, missing))
            .collect();
        Codebook {
            layout: Layout::of(definition),
            codings,
        }
    }

    pub(super) fn codings(&self) -> &[Coding] {
        &self.codings
    }

    /// Whether a text, blanks aside, means "not answered" to a question.
    pub fn is_missing(&self, question: usize, text: &str) -> bool {
        self.codings[question].is_missing(text.trim())
    }

    /// Reads one cell and puts the answer into the response; a refused one is left empty.
    ///
    /// # Errors
    /// The reason why the text is no answer to the question.
    pub fn read(
        &self,
        question: usize,
        text: &str,
        column: Decimals,
        response: &mut Response,
    ) -> Result<(), Refusal> {
        let coding = &self.codings[question];
        let text = text.trim();
        response.set(question, Cell::Empty);
        if coding.is_missing(text) {
            return Ok(());
        }
        match coding.kind {
            QuestionType::Choice => {
                let option = coding.option(text)?;
                response.set(question, Cell::Choice(option));
            }
            QuestionType::Choices => {
                let options = coding.set_of_options(text)?;
                response.set_choices(question, options);
            }
            QuestionType::Number => {
                let value = coding.number(text, column)?;
                response.set(question, Cell::Number(value));
            }
            QuestionType::Text => response.set_text(question, text),
            QuestionType::Date => response.set_text(question, &date(text)?),
            QuestionType::Region => response.set_text(question, &region_code(text)?),
            QuestionType::Sector => response.set_text(question, &sector(text)?),
        }
        Ok(())
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

impl Coding {
    fn new(questionnaire: &Questionnaire, question: &Question, missing: Option<&[String]>) -> Self {
        let definition = &questionnaire.definition;
        let options = definition.options_of(question);
        let spellings = spellings(questionnaire, question, options);
        let mut labels = HashMap::new();
        for (index, spelling) in &spellings {
            let meaning = labels
                .entry(plain(spelling))
                .or_insert(Meaning::One(*index));
            if *meaning != Meaning::One(*index) {
                *meaning = Meaning::Several;
            }
        }
        let has_comma = |text: &str| text.contains(',');
        Coding {
            id: question.id.clone(),
            aliases: question.aliases.clone(),
            kind: question.kind,
            missing: missing_codes(options, missing),
            codes: codes(options),
            commas_in_options: spellings.iter().any(|(_, s)| has_comma(s))
                || options.iter().any(|o| has_comma(&o.code)),
            labels,
            options: options.iter().map(OptionCoding::new).collect(),
            min: question.min,
            max: question.max,
        }
    }

    pub(super) fn is_missing(&self, text: &str) -> bool {
        text.is_empty() || self.missing.iter().any(|code| code == text)
    }

    /// Code, else label in any language, else a number equal to a numeric code.
    pub(super) fn option(&self, text: &str) -> Result<u32, Refusal> {
        if let Some(option) = self.codes.get(text) {
            return Ok(*option);
        }
        match self.labels.get(&plain(text)) {
            Some(Meaning::One(option)) => return Ok(*option),
            Some(Meaning::Several) => {
                return Err(Refusal {
                    kind: ProblemKind::UnknownOption,
                    message: format!(
                        "answer `{}` to `{}` is the label of more than one option; use the codes",
                        shorten(text, 60),
                        self.id
                    ),
                });
            }
            None => {}
        }
        self.numeric_option(text)
            .ok_or_else(|| self.no_option(text))
    }

    fn numeric_option(&self, text: &str) -> Option<u32> {
        let value = read_number(text)
            .value(Decimals::Comma)
            .or_else(|| read_number(text).value(Decimals::Point))?;
        let position = self
            .options
            .iter()
            .position(|option| option.numeric_code == Some(value))?;
        Some(position as u32)
    }

    fn no_option(&self, text: &str) -> Refusal {
        let codes = self.options.iter().map(|option| option.code.as_str());
        Refusal {
            kind: ProblemKind::UnknownOption,
            message: format!(
                "answer `{}` to `{}` is none of its options {}",
                shorten(text, 60),
                self.id,
                list_in_backticks(codes, 12)
            ),
        }
    }

    /// A cell of several options: one code or label, or several separated by `;`, `|` or `,`.
    fn set_of_options(&self, text: &str) -> Result<Vec<u32>, Refusal> {
        if let Ok(option) = self.option(text) {
            return Ok(vec![option]);
        }
        let separators: &[char] = if text.contains([';', '|']) {
            &[';', '|']
        } else if self.commas_in_options {
            &[]
        } else {
            &[',']
        };
        let pieces = text
            .split(separators)
            .map(str::trim)
            .filter(|p| !p.is_empty());
        let options = pieces
            .map(|piece| self.option(piece))
            .collect::<Result<Vec<u32>, _>>()?;
        self.consistent(&options)?;
        Ok(options)
    }

    /// An exclusive option stands alone.
    pub(super) fn consistent(&self, options: &[u32]) -> Result<(), Refusal> {
        let alone = options
            .iter()
            .find(|option| self.options[**option as usize].exclusive);
        match alone {
            Some(exclusive) if options.iter().any(|option| option != exclusive) => Err(Refusal {
                kind: ProblemKind::Contradiction,
                message: format!(
                    "`{}` of `{}` can only stand alone, here it stands with {}",
                    self.options[*exclusive as usize].code,
                    self.id,
                    list_in_backticks(
                        options
                            .iter()
                            .filter(|option| *option != exclusive)
                            .map(|option| self.options[*option as usize].code.as_str()),
                        6
                    )
                ),
            }),
            _ => Ok(()),
        }
    }

    fn number(&self, text: &str, column: Decimals) -> Result<f64, Refusal> {
        let read = read_number(text);
        if let Some(value) = read.value(column) {
            return self.in_range(value, text);
        }
        let (kind, why) = match read {
            NumberText::Not => (
                ProblemKind::NotANumber,
                "is not a number, for example 12 or 12,5".to_owned(),
            ),
            _ => (
                ProblemKind::AmbiguousNumber,
                format!(
                    "can be read as thousands or as decimals, and the column's other cells don't tell; write {} or {}",
                    text.replace([',', '.'], ""),
                    text.replace(',', ".") + "0"
                ),
            ),
        };
        let message = format!("answer `{}` to `{}` {why}", shorten(text, 60), self.id);
        Err(Refusal { kind, message })
    }

    fn in_range(&self, value: f64, text: &str) -> Result<f64, Refusal> {
        let too_small = self.min.is_some_and(|min| value < min);
        let too_great = self.max.is_some_and(|max| value > max);
        if !too_small && !too_great {
            return Ok(value);
        }
        let range = match (self.min, self.max) {
            (Some(min), Some(max)) => format!("from {min} to {max}"),
            (Some(min), None) => format!("at least {min}"),
            (_, max) => format!("at most {}", max.unwrap_or(f64::INFINITY)),
        };
        Err(Refusal {
            kind: ProblemKind::OutOfRange,
            message: format!(
                "answer `{}` to `{}` must be {range}",
                shorten(text, 60),
                self.id
            ),
        })
    }

    /// The option a column name means: by code, label or alias.
    pub(super) fn option_named(&self, text: &str) -> Option<u32> {
        self.codes
            .get(text)
            .copied()
            .or(match self.labels.get(&plain(text)) {
                Some(Meaning::One(option)) => Some(*option),
                _ => None,
            })
    }

    /// Whether a text is a label of an option in some language.
    pub(super) fn is_label_of(&self, text: &str, option: u32) -> bool {
        self.labels.get(&plain(text)) == Some(&Meaning::One(option))
    }
}

impl OptionCoding {
    fn new(option: &AnswerOption) -> Self {
        let numeric_code = match read_number(&option.code) {
            NumberText::Sure(value, _) => Some(value),
            _ => None,
        };
        OptionCoding {
            code: option.code.clone(),
            numeric_code,
            exclusive: option.exclusive,
        }
    }
}

fn codes(options: &[AnswerOption]) -> HashMap<String, u32> {
    (0..)
        .zip(options)
        .map(|(i, o)| (o.code.clone(), i))
        .collect()
}

/// The missing codes of a question. Usual ones give way to a code that the questionnaire itself uses.
fn missing_codes(options: &[AnswerOption], asked_for: Option<&[String]>) -> Vec<String> {
    match asked_for {
        Some(codes) => codes.to_vec(),
        None => DEFAULT_MISSING
            .iter()
            .filter(|missing| !options.iter().any(|option| option.code == **missing))
            .map(|missing| (*missing).to_owned())
            .collect(),
    }
}

/// Labels in all languages and other spellings, with the option they mean.
fn spellings<'a>(
    questionnaire: &'a Questionnaire,
    question: &'a Question,
    options: &'a [AnswerOption],
) -> Vec<(u32, String)> {
    let mut spellings = Vec::new();
    for language in questionnaire.languages() {
        let texts = questionnaire.texts(language);
        for (index, option) in (0..).zip(options) {
            spellings.push((index, texts.label(question, option).to_owned()));
        }
    }
    for (index, option) in (0..).zip(options) {
        spellings.extend(option.aliases.iter().map(|alias| (index, alias.clone())));
    }
    spellings
}

/// A label without regard to case and blanks.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

/// A day in ISO 8601; a time of day after it is cut off.
fn date(text: &str) -> Result<String, Refusal> {
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    match day.parse::<jiff::civil::Date>() {
        Ok(date) if day.len() == 10 => Ok(date.to_string()),
        _ => Err(Refusal {
            kind: ProblemKind::NotADate,
            message: format!("`{}` is no day of the form 2026-03-14", shorten(text, 60)),
        }),
    }
}

fn region_code(text: &str) -> Result<String, Refusal> {
    let refusal = |message| Refusal {
        kind: ProblemKind::UnknownRegion,
        message,
    };
    match region(text) {
        NutsMatch::Current(region) | NutsMatch::Recoded(region) => Ok(region.code.clone()),
        NutsMatch::Ended(name) => {
            let today = find_regions(name, 3);
            let near = list_in_backticks(today.iter().map(|r| r.code.as_str()), 3);
            let hint = if near.is_empty() {
                String::new()
            } else {
                format!("; today perhaps {near}")
            };
            Err(refusal(format!(
                "`{text}` ({name}) is a NUTS 2021 code that ended without one successor{hint}"
            )))
        }
        NutsMatch::Unknown => Err(refusal(format!(
            "`{}` is no NUTS 2024 code, for example DED52",
            shorten(text, 60)
        ))),
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
