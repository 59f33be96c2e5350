use super::response::{Cell, Response};
use super::values::number::push_number;
use crate::questionnaire::{AnswerOption, Definition};

/// Reads the answer to one question as a fact: code, codes joined by `;`, shortest number, text.
#[derive(Clone, Copy, Debug)]
pub struct Fact<'a> {
    question: usize,
    options: &'a [AnswerOption],
}

impl<'a> Fact<'a> {
    /// The fact that a question holds, by its position; `None` beyond the last.
    pub fn of(definition: &'a Definition, question: usize) -> Option<Self> {
        let asked = definition.questions().nth(question)?;
        let options = definition.options_of(asked);
        Some(Fact { question, options })
    }

    /// The fact with a role in the `firm` block.
    pub fn with_role(definition: &'a Definition, role: &str) -> Option<Self> {
        let question = definition.question_index(definition.role(role)?)?;
        Fact::of(definition, question)
    }

    /// The answer as it is held.
    pub fn cell(&self, response: &Response) -> Cell {
        response.cell(self.question)
    }

    /// The answer as text; empty when there is none.
    pub fn text(&self, response: &Response) -> String {
        let mut text = String::new();
        self.write_into(response, &mut text);
        text
    }

    /// The same; put together in room that is used again, where it does not stand anywhere as it is.
    pub fn text_in<'t>(&'t self, response: &'t Response, room: &'t mut String) -> &'t str {
        match response.cell(self.question) {
            Cell::Empty => "",
            Cell::Choice(option) => self.code(option),
            Cell::Text { .. } => response.text(self.question).unwrap_or(""),
            Cell::Ticks(_) | Cell::ManyTicks | Cell::Number(_) => {
                room.clear();
                self.write_into(response, room);
                room
            }
        }
    }

    fn code(&self, option: u32) -> &str {
        let option = self.options.get(option as usize);
        option.map_or("", |option| option.code.as_str())
    }

    /// The same, appended to a text.
    pub fn write_into(&self, response: &Response, text: &mut String) {
        match response.cell(self.question) {
            Cell::Empty => {}
            Cell::Choice(option) => text.push_str(self.code(option)),
            Cell::Ticks(_) | Cell::ManyTicks => {
                for (at, option) in response.ticked(self.question).enumerate() {
                    if at > 0 {
                        text.push(';');
                    }
                    text.push_str(self.code(option));
                }
            }
            Cell::Number(value) => push_number(value, text),
            Cell::Text { .. } => text.push_str(response.text(self.question).unwrap_or("")),
        }
    }
}

/// The answer to a question as text, see [`Fact`].
pub fn fact_text(definition: &Definition, question: usize, response: &Response) -> String {
    Fact::of(definition, question).map_or_else(String::new, |fact| fact.text(response))
}

/// The facts that tell one response from another.
#[derive(Clone, Copy, Debug)]
pub struct IdentityFacts<'a> {
    firm: Option<Fact<'a>>,
    wave: Option<Fact<'a>>,
    respondent: Option<Fact<'a>>,
}

impl<'a> IdentityFacts<'a> {
    /// Those of a definition.
    pub fn of(definition: &'a Definition) -> Self {
        IdentityFacts {
            firm: Fact::with_role(definition, "id"),
            wave: Fact::with_role(definition, "wave"),
            respondent: Fact::with_role(definition, "respondent"),
        }
    }

    /// The identity of a response.
    pub fn read(&self, response: &Response) -> Identity {
        let mut identity = Identity::default();
        self.read_into(response, &mut identity);
        identity
    }

    /// The same, into room that is used again.
    pub fn read_into(&self, response: &Response, identity: &mut Identity) {
        for (fact, text) in [
            (&self.firm, &mut identity.firm),
            (&self.wave, &mut identity.wave),
            (&self.respondent, &mut identity.respondent),
        ] {
            text.clear();
            if let Some(fact) = fact {
                fact.write_into(response, text);
            }
        }
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
