//! The questionnaire on paper: a page to print, with the codes to type in beside the boxes.

mod routing;

use super::hints::explanations;
use super::outline::{Asked, Outline, Part};
use super::words::range;
use crate::language::{Words, say};
use crate::questionnaire::{Lexicon, QuestionType, none_of_these};
use minijinja::{Environment, context};
use routing::Routing;
use serde::Serialize;

const TEMPLATE: &str = include_str!("paper.html");

/// What is typed for "none of these": no tick in any column.
const NONE: &str = "0";

/// A code of so many letters fits into the narrow column.
const SHORT_CODE: usize = 3;

/// The form in one language.
#[derive(Serialize)]
struct Sheet<'a> {
    language: &'a str,
    title: String,
    version: String,
    description: Option<&'a str>,
    intro: String,
    sections: Vec<Block<'a>>,
}

#[derive(Serialize)]
struct Block<'a> {
    title: &'a str,
    text: Option<&'a str>,
    only_if: Option<String>,
    questions: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    number: usize,
    id: &'a str,
    text: &'a str,
    required: bool,
    only_if: Option<String>,
    /// How to answer: several, the range of a number, the form of a day.
    how: Option<String>,
    help: Vec<String>,
    /// Round boxes where one is chosen, as on screens.
    shape: &'static str,
    /// Whether some code needs more room than most do.
    wide_codes: bool,
    options: Vec<Tick<'a>>,
    /// What is written in, for questions without options.
    line: Option<Line<'a>>,
}

#[derive(Serialize)]
struct Tick<'a> {
    code: &'a str,
    label: &'a str,
}

#[derive(Serialize)]
struct Line<'a> {
    /// A number and a day need less room than a text.
    short: bool,
    unit: Option<&'a str>,
}

/// The form, in each language one after the other.
///
/// # Errors
/// What is wrong with the template, which tests see to.
pub(super) fn write(outline: &Outline<'_>) -> Result<Vec<u8>, String> {
    let sheets = outline.said(|texts| Sheet::of(outline, texts));
    let sheets: Vec<Sheet<'_>> = sheets.into_iter().map(|(_, sheet)| sheet).collect();
    let definition = &outline.questionnaire.definition;
    let page = Environment::new().render_named_str(
        "paper.html",
        TEMPLATE,
        context! {
            language => outline.language(),
            sheets => minijinja::Value::from(minijinja::value::Serde(sheets)),
            id => definition.id.as_str(),
            version => definition.version.as_str(),
            hash => outline.questionnaire.hash().chars().take(12).collect::<String>(),
        },
    );
    page.map(String::into_bytes)
        .map_err(|error| error.to_string())
}

impl<'a> Sheet<'a> {
    fn of(outline: &Outline<'a>, texts: Lexicon<'a>) -> Self {
        let words = texts.words();
        let definition = &outline.questionnaire.definition;
        let routing = Routing { outline, texts };
        let mut number = 0;
        Sheet {
            language: texts.language(),
            title: outline.title(texts),
            version: say!(words, "form-version", version = definition.version.as_str()),
            description: outline.description(texts),
            intro: say!(words, "form-paper-intro"),
            sections: outline
                .sections
                .iter()
                .map(|part| Block::of(part, texts, words, &routing, &mut number))
                .collect(),
        }
    }
}

impl<'a> Block<'a> {
    fn of(
        part: &Part<'a>,
        texts: Lexicon<'a>,
        words: Words,
        routing: &Routing<'_, 'a>,
        number: &mut usize,
    ) -> Self {
        let questions = part.questions.iter().map(|asked| {
            *number += 1;
            Item::of(asked, *number, texts, words, routing)
        });
        Block {
            questions: questions.collect(),
            title: texts.section(part.section),
            text: texts.section_text(part.section),
            only_if: part
                .shown_if
                .as_ref()
                .map(|condition| routing.only_if(condition)),
        }
    }
}

impl<'a> Item<'a> {
    fn of(
        asked: &Asked<'a>,
        number: usize,
        texts: Lexicon<'a>,
        words: Words,
        routing: &Routing<'_, 'a>,
    ) -> Self {
        let question = asked.question;
        let boxed = asked.options.iter().map(|option| Tick {
            code: &option.code,
            label: texts.label(question, option),
        });
        let none = asked.offers_none().then(|| Tick {
            code: NONE,
            label: none_of_these(texts.language()),
        });
        let line = Line {
            short: matches!(question.kind, QuestionType::Number | QuestionType::Date),
            unit: texts.unit(question),
        };
        Item {
            number,
            id: &question.id,
            text: texts.question(question),
            required: question.required,
            only_if: asked
                .shown_if
                .as_ref()
                .map(|condition| routing.only_if(condition)),
            how: how(asked, words),
            shape: match question.kind {
                QuestionType::Choices => "several",
                _ => "one",
            },
            wide_codes: asked
                .options
                .iter()
                .any(|option| option.code.len() > SHORT_CODE),
            help: explanations(asked, texts),
            line: asked.options.is_empty().then_some(line),
            options: boxed.chain(none).collect(),
        }
    }
}

fn how(asked: &Asked<'_>, words: Words) -> Option<String> {
    let question = asked.question;
    match question.kind {
        QuestionType::Choices => Some(say!(words, "form-several")),
        QuestionType::Number => range(words, question.min, question.max),
        QuestionType::Sector => Some(say!(words, "form-sector-hint")),
        QuestionType::Region => Some(say!(words, "form-region-paper")),
        QuestionType::Date => Some(say!(words, "form-date-paper")),
        QuestionType::Choice | QuestionType::Text => None,
    }
}
