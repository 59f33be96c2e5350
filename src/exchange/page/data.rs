//! What the script of the page is told.

use crate::answers::QuestionnaireStamp;
use crate::exchange::hints::explanations;
use crate::exchange::languages::own_name;
use crate::exchange::outline::{Asked, Outline};
use crate::exchange::words::{page_words, range};
use crate::language::say;
use crate::questionnaire::{Lexicon, QuestionType, none_of_these};
use crate::reference::{Region, sector_divisions};
use crate::scoring::Condition;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[derive(Serialize)]
pub(super) struct Data<'a> {
    questionnaire: QuestionnaireStamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<&'a str>,
    languages: Vec<Language<'a>>,
    /// Questions that name the interview in the list of those kept.
    names: Vec<&'a str>,
    /// The question for the day of the interview, which is answered beforehand.
    #[serde(skip_serializing_if = "Option::is_none")]
    today: Option<&'a str>,
    sections: Vec<SectionData>,
    questions: Vec<QuestionData<'a>>,
    texts: BTreeMap<&'a str, Texts<'a>>,
    /// Code and name.
    regions: Vec<(&'a str, &'a str)>,
    /// Divisions of NACE.
    divisions: Vec<String>,
}

#[derive(Serialize)]
struct Language<'a> {
    tag: &'a str,
    name: String,
}

#[derive(Serialize)]
struct SectionData {
    #[serde(skip_serializing_if = "Option::is_none")]
    r#if: Option<Value>,
    /// Positions in the list of questions.
    questions: Vec<usize>,
}

#[derive(Serialize)]
struct QuestionData<'a> {
    id: &'a str,
    r#type: &'static str,
    required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#if: Option<Value>,
    options: Vec<OptionData<'a>>,
    /// Whether "none of these" is offered.
    none: bool,
}

#[derive(Serialize)]
struct OptionData<'a> {
    code: &'a str,
    /// Whether it stands for no answer.
    means: bool,
    exclusive: bool,
}

#[derive(Serialize)]
struct Texts<'a> {
    title: String,
    description: Option<&'a str>,
    none: &'static str,
    sections: Vec<SectionTexts<'a>>,
    questions: Vec<QuestionTexts<'a>>,
    words: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
struct SectionTexts<'a> {
    title: &'a str,
    text: Option<&'a str>,
}

#[derive(Serialize)]
struct QuestionTexts<'a> {
    text: &'a str,
    hint: Option<String>,
    unit: Option<&'a str>,
    range: Option<String>,
    help: Vec<String>,
    options: Vec<&'a str>,
}

impl<'a> Data<'a> {
    pub fn of(outline: &Outline<'a>, regions: &[&'a Region]) -> Self {
        let places: Vec<usize> = outline.questions().map(|asked| asked.index).collect();
        let place = |index: usize| places.iter().position(|at| *at == index).unwrap_or(0);
        let condition = |found: &Option<Condition>| found.as_ref().map(|c| told(c, &place));
        let definition = &outline.questionnaire.definition;
        let asks = |id: &&str| outline.questions().any(|asked| asked.question.id == **id);
        let divisions = match outline.has(QuestionType::Sector) {
            true => sector_divisions().collect(),
            false => Vec::new(),
        };
        let languages = outline.languages.iter();
        Data {
            questionnaire: QuestionnaireStamp::of(outline.questionnaire),
            form: outline.form.map(|form| form.id.as_str()),
            languages: languages
                .map(|tag| Language {
                    tag,
                    name: own_name(tag),
                })
                .collect(),
            names: ["name", "id"]
                .into_iter()
                .filter_map(|role| definition.role(role))
                .filter(asks)
                .collect(),
            today: definition.role("date").filter(asks),
            sections: outline
                .sections
                .iter()
                .map(|part| SectionData {
                    r#if: condition(&part.shown_if),
                    questions: part
                        .questions
                        .iter()
                        .map(|asked| place(asked.index))
                        .collect(),
                })
                .collect(),
            questions: outline
                .questions()
                .map(|asked| QuestionData::of(asked, condition(&asked.shown_if)))
                .collect(),
            texts: outline
                .said(|texts| Texts::of(outline, texts))
                .into_iter()
                .collect(),
            regions: regions.iter().map(|r| (r.code, r.name)).collect(),
            divisions,
        }
    }
}

impl<'a> QuestionData<'a> {
    fn of(asked: &Asked<'a>, shown_if: Option<Value>) -> Self {
        let question = asked.question;
        let options = asked.options.iter();
        QuestionData {
            id: &question.id,
            r#type: question.kind.name(),
            required: question.required,
            min: question.min,
            max: question.max,
            r#if: shown_if,
            options: options
                .map(|option| OptionData {
                    code: &option.code,
                    means: option.means.is_some(),
                    exclusive: option.exclusive,
                })
                .collect(),
            none: asked.offers_none(),
        }
    }
}

impl<'a> Texts<'a> {
    fn of(outline: &Outline<'a>, texts: Lexicon<'a>) -> Self {
        let words = texts.words();
        let hint = |kind: QuestionType| match kind {
            QuestionType::Region => Some(say!(words, "form-region-hint")),
            QuestionType::Sector => Some(say!(words, "form-sector-hint")),
            _ => None,
        };
        Texts {
            title: outline.title(texts),
            description: outline.description(texts),
            none: none_of_these(texts.language()),
            sections: outline
                .sections
                .iter()
                .map(|part| SectionTexts {
                    title: texts.section(part.section),
                    text: texts.section_text(part.section),
                })
                .collect(),
            questions: outline
                .questions()
                .map(|asked| QuestionTexts {
                    text: texts.question(asked.question),
                    hint: hint(asked.question.kind),
                    unit: texts.unit(asked.question),
                    range: range(words, asked.question.min, asked.question.max),
                    help: explanations(asked, texts),
                    options: asked
                        .options
                        .iter()
                        .map(|option| texts.label(asked.question, option))
                        .collect(),
                })
                .collect(),
            words: page_words(words),
        }
    }
}

/// A condition as a list: what it is, what it looks at, what it wants.
fn told(condition: &Condition, place: &dyn Fn(usize) -> usize) -> Value {
    let parts = |parts: &[Condition]| -> Value { parts.iter().map(|c| told(c, place)).collect() };
    match condition {
        Condition::Options { question, options } => json!(["options", place(*question), options]),
        Condition::Texts { question, texts } => json!(["texts", place(*question), texts]),
        Condition::AtLeast { question, bound } => json!(["at_least", place(*question), bound]),
        Condition::Below { question, bound } => json!(["below", place(*question), bound]),
        Condition::Answered { question, answered } => {
            json!(["answered", place(*question), answered])
        }
        Condition::Score { .. } => json!(["any", []]),
        Condition::All(all) => json!(["all", parts(all)]),
        Condition::Any(any) => json!(["any", parts(any)]),
        Condition::Not(inner) => json!(["not", told(inner, place)]),
    }
}
