//! The answers file of an interview.

use super::response::{Cell, Response};
use super::values::Style;
use super::values::codebook::Codebook;
use crate::questionnaire::{Definition, OrderedMap, Questionnaire};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// Which questionnaire answers belong to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionnaireStamp {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Hash of its definition.
    pub hash: String,
}

impl QuestionnaireStamp {
    /// The stamp of a questionnaire.
    pub fn of(questionnaire: &Questionnaire) -> Self {
        QuestionnaireStamp {
            id: questionnaire.definition.id.clone(),
            version: questionnaire.definition.version.clone(),
            hash: questionnaire.hash(),
        }
    }
}

/// The answers of one interview, as kept on disk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswersFile {
    /// Version of this layout; 1.
    pub ratio_answers: u32,
    /// What was asked.
    pub questionnaire: QuestionnaireStamp,
    /// Form used, if not the whole questionnaire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Language last shown.
    pub language: String,
    /// When the interview began, UTC.
    pub started: String,
    /// When it was last saved, UTC.
    pub saved: String,
    /// When it was finished, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished: Option<String>,
    /// Question to go on with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Answers by question: code, list of codes, number or text.
    pub answers: OrderedMap<Value>,
    /// Answers to questions that later answers ruled out; they count again should those change.
    #[serde(default, skip_serializing_if = "OrderedMap::is_empty")]
    pub inactive: OrderedMap<Value>,
    /// Answers that no longer fit the questionnaire, kept as they were.
    #[serde(default, skip_serializing_if = "OrderedMap::is_empty")]
    pub set_aside: OrderedMap<Value>,
}

impl AnswersFile {
    /// Whether a JSON object is an answers file.
    pub(super) fn is_one(object: &Map<String, Value>) -> bool {
        object.contains_key("ratio_answers") && object.get("answers").is_some_and(Value::is_object)
    }

    /// An answer as it stands in the file, active or not.
    pub fn answer(&self, question: &str) -> Option<&Value> {
        self.answers
            .get(question)
            .or_else(|| self.inactive.get(question))
    }

    /// The response that the answers make, and those that do not fit, each with the reason.
    pub fn response(&self, codebook: &Codebook) -> (Response, Vec<(String, String)>) {
        let mut response = Response::new(&codebook.layout);
        let mut misfits = Vec::new();
        for (id, answer) in self.answers.iter().chain(self.inactive.iter()) {
            if let Err(message) = read_answer(codebook, id, answer, &mut response) {
                misfits.push((id.to_owned(), message));
            }
        }
        (response, misfits)
    }
}

fn read_answer(
    codebook: &Codebook,
    id: &str,
    answer: &Value,
    response: &mut Response,
) -> Result<(), String> {
    let question = codebook
        .codings()
        .iter()
        .position(|coding| coding.id == id)
        .ok_or_else(|| "the questionnaire has no such question".to_owned())?;
    super::json::read_value(codebook, question, answer, Style::PLAIN, response)
        .map_err(|refusal| refusal.message)
}

/// The answer to a question as JSON: code, list of codes, number or text; `None` when there is none.
pub fn answer_to_json(
    definition: &Definition,
    question: usize,
    response: &Response,
) -> Option<Value> {
    let asked = definition.questions().nth(question)?;
    let options = definition.options_of(asked);
    let code = |option: u32| options[option as usize].code.clone();
    match response.cell(question) {
        Cell::Empty => None,
        Cell::Choice(option) => Some(json!(code(option))),
        Cell::Ticks(_) | Cell::ManyTicks => Some(response.ticked(question).map(code).collect()),
        Cell::Number(value) if value.fract() == 0.0 && value.abs() < 9e15 => {
            Some(json!(value as i64))
        }
        Cell::Number(value) => Some(json!(value)),
        Cell::Text { .. } => response.text(question).map(|text| json!(text)),
    }
}
