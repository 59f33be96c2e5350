//! Responses in JSON: answers files of interviews, arrays of objects, an object a line.

use super::codebook::{Codebook, Refusal};
use super::elements::Elements;
use super::encoding::Decoded;
use super::file::AnswersFile;
use super::input::Input;
use super::number::Decimals;
use super::problem::{Effect, Problem, ProblemKind};
use super::reader::{InputError, ResponseReader, Step};
use super::response::{Cell, Response};
use crate::diagnostic::shorten;
use crate::questionnaire::QuestionType;
use serde_json::{Map, Value};
use std::sync::Arc;

/// Reads JSON objects one by one.
pub(super) struct JsonReader<'a> {
    file: Arc<str>,
    codebook: &'a Codebook,
    keep: Vec<String>,
    questionnaire_id: String,
    elements: Elements,
    form: Option<String>,
}

impl<'a> JsonReader<'a> {
    pub fn open(
        input: Decoded<'_>,
        codebook: &'a Codebook,
        keep: &[String],
        questionnaire_id: &str,
    ) -> Result<Self, InputError> {
        Ok(JsonReader {
            file: Arc::from(input.name()),
            codebook,
            keep: keep.to_vec(),
            questionnaire_id: questionnaire_id.to_owned(),
            elements: Elements::new(input.open()?),
            form: None,
        })
    }

    /// The answers of an object: its own keys, or those of an answers file.
    fn answers(&mut self, object: Map<String, Value>) -> Result<Map<String, Value>, InputError> {
        self.form = None;
        if !AnswersFile::is_one(&object) {
            return Ok(object);
        }
        let file: AnswersFile = serde_json::from_value(Value::Object(object)).map_err(|error| {
            InputError::Content(format!("the answers file is damaged: {error}"))
        })?;
        if file.questionnaire.id != self.questionnaire_id {
            return Err(InputError::Content(format!(
                "these are answers to the questionnaire `{}`, not `{}`; choose it with -q",
                file.questionnaire.id, self.questionnaire_id
            )));
        }
        self.form = file.form;
        let answers = file.answers.iter();
        Ok(answers
            .map(|(id, answer)| (id.to_owned(), answer.clone()))
            .collect())
    }

    fn problem(&self, column: &str, value: String, refusal: Refusal, effect: Effect) -> Problem {
        Problem {
            file: self.file.clone(),
            row: self.elements.position(),
            column: column.to_owned(),
            firm: None,
            kind: refusal.kind,
            value: shorten(&value, 200),
            message: refusal.message,
            effect,
        }
    }
}

impl ResponseReader for JsonReader<'_> {
    fn read(
        &mut self,
        response: &mut Response,
        problems: &mut Vec<Problem>,
    ) -> Result<Step, InputError> {
        let Some(text) = self.elements.next()? else {
            return Ok(Step::End);
        };
        response.clear();
        response.row = self.elements.position();
        let object: Map<String, Value> = match serde_json::from_slice(&text) {
            Ok(object) => object,
            Err(error) => {
                let refusal = Refusal {
                    kind: ProblemKind::Unreadable,
                    message: format!("the object is not JSON: {error}; rejected"),
                };
                problems.push(self.problem("", String::new(), refusal, Effect::Rejected));
                return Ok(Step::Rejected);
            }
        };
        let answers = self.answers(object)?;
        for (question, coding) in self.codebook.codings().iter().enumerate() {
            let names = std::iter::once(&coding.id).chain(&coding.aliases);
            let Some((name, value)) = names.filter_map(|name| answers.get_key_value(name)).next()
            else {
                continue;
            };
            if let Err(mut refusal) = read_value(self.codebook, question, value, response) {
                refusal.message.push_str("; counted as not answered");
                problems.push(self.problem(name, plain_text(value), refusal, Effect::NotAnswered));
            }
        }
        let kept = self
            .keep
            .iter()
            .map(|name| answers.get(name).map(plain_text).unwrap_or_default());
        response.kept.extend(kept);
        Ok(Step::Read)
    }

    fn has(&self, _: usize) -> bool {
        true
    }

    fn format(&self) -> &str {
        "JSON"
    }

    fn form(&self) -> Option<&str> {
        self.form.as_deref()
    }
}

/// Reads a JSON value as the answer to a question.
///
/// # Errors
/// The reason why it is no answer.
pub(super) fn read_value(
    codebook: &Codebook,
    question: usize,
    value: &Value,
    response: &mut Response,
) -> Result<(), Refusal> {
    let coding = &codebook.codings()[question];
    response.set(question, Cell::Empty);
    match (value, coding.kind) {
        (Value::Null, _) => Ok(()),
        (Value::Number(number), QuestionType::Number) => {
            let value = number.as_f64().unwrap_or(f64::INFINITY);
            if codebook.is_missing(question, &number.to_string()) {
                return Ok(());
            }
            codebook.set_number(question, value, response)
        }
        (Value::Array(list), QuestionType::Choices) => {
            let options = list
                .iter()
                .map(|item| coding.option(plain_text(item).trim()))
                .collect::<Result<Vec<u32>, _>>()?;
            codebook.set_choices(question, options, response)
        }
        (Value::String(_) | Value::Number(_) | Value::Bool(_), _) => {
            codebook.read(question, &plain_text(value), Decimals::Unknown, response)
        }
        (Value::Array(_) | Value::Object(_), kind) => Err(Refusal {
            kind: ProblemKind::WrongType,
            message: format!(
                "the `{}` question `{}` does not take {}",
                kind.name(),
                coding.id,
                if value.is_array() {
                    "a list"
                } else {
                    "an object"
                }
            ),
        }),
    }
}

fn plain_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
