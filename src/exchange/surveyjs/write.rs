use crate::exchange::notation::{self, Notation};
use crate::exchange::outline::{Asked, Outline, Part};
use crate::exchange::regions::label;
use crate::language::say;
use crate::questionnaire::{Alphabet, Lexicon, NONE_OF_THESE, QuestionType, none_of_these};
use crate::reference::Region;
use serde::Serialize;
use serde_json::{Map, Number, Value, json};

/// More options than this are offered in a list that opens.
const MOST_BUTTONS: usize = 15;

/// NACE codes as the reader takes them, as far as a pattern can say it.
const SECTOR: &str = r"^\s*([A-Va-v]|[A-Va-v]?\.?[0-9]{2}(\.?[0-9]{1,2})?)\s*$";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Survey {
    title: Value,
    #[serde(skip_serializing_if = "Value::is_null")]
    description: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    locale: Option<String>,
    /// What is hidden again loses its answer, as if it had never been asked.
    clear_invisible_values: &'static str,
    show_progress_bar: bool,
    progress_bar_type: &'static str,
    show_question_numbers: &'static str,
    pages: Vec<Page>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    name: String,
    title: Value,
    #[serde(skip_serializing_if = "Value::is_null")]
    description: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    visible_if: Option<String>,
    elements: Vec<Element>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Element {
    r#type: &'static str,
    name: String,
    title: Value,
    #[serde(skip_serializing_if = "Value::is_null")]
    description: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    visible_if: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    input_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<Number>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    validators: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    choices: Vec<Choice>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Choice {
    value: String,
    text: Value,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_exclusive: bool,
}

/// The survey's JSON.
pub(in crate::exchange) fn write(
    outline: &Outline<'_>,
    regions: &[&Region],
    remarks: &mut Vec<String>,
) -> Vec<u8> {
    let names = outline.names(Alphabet::Name);
    let writer = Writer {
        outline,
        regions,
        names: &names,
    };
    if outline.questions().any(compares_text(outline)) {
        remarks.push("SurveyJS compares texts without regard to case: conditions on a text hold there for `Yes` and `yes` alike".to_owned());
    }
    let survey = Survey {
        title: writer.said(|texts| outline.title(texts)),
        description: writer.said_if(|texts| outline.description(texts).map(str::to_owned)),
        locale: Some(outline.language().to_owned()).filter(|language| language != "en"),
        clear_invisible_values: "onHidden",
        show_progress_bar: true,
        progress_bar_type: "questions",
        show_question_numbers: "off",
        pages: outline
            .sections
            .iter()
            .map(|part| writer.page(part))
            .collect(),
    };
    let mut text = serde_json::to_vec_pretty(&survey).unwrap_or_default();
    text.push(b'\n');
    text
}

/// Whether a question's condition compares a text.
fn compares_text<'a>(outline: &'a Outline<'_>) -> impl Fn(&Asked<'_>) -> bool + 'a {
    fn looks(condition: &crate::scoring::Condition) -> bool {
        use crate::scoring::Condition;
        match condition {
            Condition::Texts { .. } => true,
            Condition::All(parts) | Condition::Any(parts) => parts.iter().any(looks),
            Condition::Not(inner) => looks(inner),
            _ => false,
        }
    }
    let sections = outline
        .sections
        .iter()
        .filter_map(|part| part.shown_if.as_ref());
    let some_section = sections.into_iter().any(looks);
    move |asked| some_section || asked.shown_if.as_ref().is_some_and(looks)
}

struct Writer<'a> {
    outline: &'a Outline<'a>,
    regions: &'a [&'a Region],
    /// What the questions are called, by their place.
    names: &'a [String],
}

impl Writer<'_> {
    /// A text as SurveyJS takes it: one, or one a language. Its `default` is what an English form shows.
    fn said(&self, text: impl Fn(Lexicon<'_>) -> String) -> Value {
        self.said_if(|texts| Some(text(texts)))
    }

    fn said_if(&self, text: impl Fn(Lexicon<'_>) -> Option<String>) -> Value {
        let outline = self.outline;
        let said: Vec<(&str, String)> = outline
            .languages
            .iter()
            .filter_map(|language| Some((*language, text(outline.questionnaire.texts(language))?)))
            .collect();
        let Some((_, first)) = said.first() else {
            return Value::Null;
        };
        if said.iter().all(|(_, text)| text == first) {
            return json!(first);
        }
        let english = said.iter().find(|(language, _)| *language == "en");
        let usual = english.map_or(first, |(_, text)| text);
        let mut object = Map::new();
        object.insert("default".to_owned(), json!(usual));
        let others = said.iter().filter(|(language, _)| *language != "en");
        object.extend(others.map(|(language, text)| ((*language).to_owned(), json!(text))));
        Value::Object(object)
    }

    fn condition(&self, condition: Option<&crate::scoring::Condition>) -> Option<String> {
        condition.map(|condition| notation::write(condition, self.outline, &Expression(self.names)))
    }

    /// Names of pages and questions are told apart in one list.
    fn page_name(&self, section: &str) -> String {
        match self.names.iter().any(|name| name == section) {
            true => format!("page_{section}"),
            false => section.to_owned(),
        }
    }

    fn page(&self, part: &Part<'_>) -> Page {
        let section = part.section;
        Page {
            name: self.page_name(&section.id),
            title: self.said(|texts| texts.section(section).to_owned()),
            description: self.said_if(|texts| texts.section_text(section).map(str::to_owned)),
            visible_if: self.condition(part.shown_if.as_ref()),
            elements: part
                .questions
                .iter()
                .map(|asked| self.element(asked))
                .collect(),
        }
    }

    fn element(&self, asked: &Asked<'_>) -> Element {
        let question = asked.question;
        let mut element = Element {
            r#type: "text",
            name: self.names[asked.index].clone(),
            title: self.said(|texts| texts.question(question).to_owned()),
            description: self.said_if(|texts| self.description(asked, texts)),
            visible_if: self.condition(asked.shown_if.as_ref()),
            is_required: question.required,
            input_type: None,
            step: None,
            min: None,
            max: None,
            validators: Vec::new(),
            choices: Vec::new(),
        };
        match question.kind {
            QuestionType::Choice => {
                element.r#type = match asked.options.len() > MOST_BUTTONS {
                    true => "dropdown",
                    false => "radiogroup",
                };
                element.choices = self.choices(asked);
            }
            QuestionType::Choices => {
                element.r#type = "checkbox";
                element.choices = self.choices(asked);
            }
            QuestionType::Region => {
                element.r#type = "dropdown";
                let regions = self.regions.iter();
                element.choices = regions
                    .map(|region| Choice {
                        value: region.code.to_owned(),
                        text: json!(label(region)),
                        is_exclusive: false,
                    })
                    .collect();
            }
            QuestionType::Number => {
                element.input_type = Some("number");
                element.step = Some("any");
                element.min = question.min.and_then(number);
                element.max = question.max.and_then(number);
            }
            QuestionType::Date => element.input_type = Some("date"),
            QuestionType::Sector => {
                let wrong = self.said(|texts| say!(texts.words(), "form-sector-wrong"));
                element.validators = vec![json!({"type": "regex", "regex": SECTOR, "text": wrong})];
            }
            QuestionType::Text => {}
        }
        element
    }

    /// Help, unit and range.
    fn description(&self, asked: &Asked<'_>, texts: Lexicon<'_>) -> Option<String> {
        let hints = crate::exchange::hints::hints(asked, texts);
        (!hints.is_empty()).then(|| hints.join("\n"))
    }

    fn choices(&self, asked: &Asked<'_>) -> Vec<Choice> {
        let own = asked.options.iter().zip(names(asked));
        let own = own.map(|(option, value)| Choice {
            value,
            text: self.said(|texts| texts.label(asked.question, option).to_owned()),
            is_exclusive: option.exclusive,
        });
        let none = asked.offers_none().then(|| Choice {
            value: NONE_OF_THESE.to_owned(),
            text: self.said(|texts| none_of_these(texts.language()).to_owned()),
            is_exclusive: true,
        });
        own.chain(none).collect()
    }
}

/// A number as people write it, whole ones without a `.0`.
fn number(value: f64) -> Option<Number> {
    match value.fract() == 0.0 && value.abs() < 9e15 {
        true => Some(Number::from(value as i64)),
        false => Number::from_f64(value),
    }
}

/// The values that stand for the options.
fn names(asked: &Asked<'_>) -> Vec<String> {
    asked.names(Alphabet::Any)
}

/// Conditions in SurveyJS's expressions, with the names of the questions.
struct Expression<'n>(&'n [String]);

impl Expression<'_> {
    fn name(&self, asked: &Asked<'_>) -> &str {
        &self.0[asked.index]
    }

    /// Both kinds of quotes need a `\` there, and a `\` itself none.
    fn quoted(text: &str) -> String {
        format!("'{}'", text.replace('\'', "\\'").replace('"', "\\\""))
    }
}

impl Notation for Expression<'_> {
    const AND: &'static str = " and ";
    const OR: &'static str = " or ";

    fn chosen(&self, asked: &Asked<'_>, option: u32) -> String {
        let code = Self::quoted(&names(asked)[option as usize]);
        let verb = match asked.question.kind {
            QuestionType::Choices => "contains",
            _ => "=",
        };
        format!("{{{}}} {verb} {code}", self.name(asked))
    }

    fn is_text(&self, asked: &Asked<'_>, text: &str) -> String {
        format!("{{{}}} = {}", self.name(asked), Self::quoted(text))
    }

    fn at_least(&self, asked: &Asked<'_>, bound: f64) -> String {
        let id = self.name(asked);
        format!("({{{id}}} notempty and {{{id}}} >= {bound})")
    }

    fn below(&self, asked: &Asked<'_>, bound: f64) -> String {
        let id = self.name(asked);
        format!("({{{id}}} notempty and {{{id}}} < {bound})")
    }

    fn entered(&self, asked: &Asked<'_>) -> String {
        format!("{{{}}} notempty", self.name(asked))
    }

    fn not(&self, inner: &str) -> String {
        format!("!({inner})")
    }
}
