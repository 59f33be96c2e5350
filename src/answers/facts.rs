use super::codebook::role_question;
use super::response::{Cell, Response};
use crate::questionnaire::Definition;

/// The answer to a question in its usual form: code, codes joined by `;`, shortest number, text.
/// Empty when there is none.
pub fn fact_text(definition: &Definition, question: usize, response: &Response) -> String {
    let Some(asked) = definition.questions().nth(question) else {
        return String::new();
    };
    let options = definition.options_of(asked);
    let code = |option: u32| options.get(option as usize).map_or("", |o| o.code.as_str());
    match response.cell(question) {
        Cell::Empty => String::new(),
        Cell::Choice(option) => code(option).to_owned(),
        Cell::Choices => {
            let codes: Vec<&str> = response.ticked(question).map(code).collect();
            codes.join(";")
        }
        Cell::Number(value) => value.to_string(),
        Cell::Text { .. } => response.text(question).unwrap_or("").to_owned(),
    }
}

/// What tells one response from another: firm, wave and respondent together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Identity {
    /// Id of the firm; empty when unknown.
    pub firm: String,
    /// Wave.
    pub wave: String,
    /// Who answered.
    pub respondent: String,
}

impl Identity {
    /// The identity of a response.
    pub fn of(definition: &Definition, response: &Response) -> Self {
        let fact = |role| {
            role_question(definition, role)
                .map(|question| fact_text(definition, question, response))
                .unwrap_or_default()
        };
        Identity {
            firm: fact("id"),
            wave: fact("wave"),
            respondent: fact("respondent"),
        }
    }
}
