use crate::answers::{Response, fact_text};
use crate::questionnaire::{Definition, QuestionType};
use std::io::{self, Write};

/// Writes answers as the plain table of the format: a column a question, one an option where several can be ticked.
///
/// What was read from it again is the same: codes as codes, ticks as 1 and 0, nothing where nothing was answered.
pub struct PlainAnswers<'a, W: Write> {
    definition: &'a Definition,
    /// By question: whether it has a column.
    has: &'a [bool],
    csv: csv::Writer<W>,
}

impl<'a, W: Write> PlainAnswers<'a, W> {
    /// Writes the headings of the questions that some input has, and of columns carried along.
    ///
    /// # Errors
    /// When they can't be written.
    pub fn new(
        definition: &'a Definition,
        has: &'a [bool],
        kept: &[String],
        out: W,
    ) -> io::Result<Self> {
        let mut answers = PlainAnswers {
            definition,
            has,
            csv: csv::Writer::from_writer(out),
        };
        let mut headings = Vec::new();
        for (at, question) in definition.questions().enumerate() {
            match question.kind {
                _ if !has[at] => {}
                QuestionType::Choices => {
                    let options = definition.options_of(question).iter();
                    headings
                        .extend(options.map(|option| format!("{}/{}", question.id, option.code)));
                }
                _ => headings.push(question.id.clone()),
            }
        }
        headings.extend_from_slice(kept);
        answers.csv.write_record(&headings)?;
        Ok(answers)
    }

    /// Writes a response.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn write(&mut self, response: &Response) -> io::Result<()> {
        let mut cells = Vec::new();
        for (at, question) in self.definition.questions().enumerate() {
            if !self.has[at] {
                continue;
            }
            if question.kind != QuestionType::Choices {
                cells.push(fact_text(self.definition, at, response));
                continue;
            }
            let is_answered = response.cell(at).is_set();
            for option in 0..self.definition.options_of(question).len() {
                let tick = match (is_answered, response.is_ticked(at, option as u32)) {
                    (false, _) => "",
                    (true, true) => "1",
                    (true, false) => "0",
                };
                cells.push(tick.to_owned());
            }
        }
        cells.extend(response.kept.iter().cloned());
        self.csv.write_record(&cells)?;
        Ok(())
    }

    /// Writes what is left.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn finish(mut self) -> io::Result<()> {
        self.csv.flush()
    }
}
