use crate::answers::{Cell, DMA_FIRM, DMA_MARK, DMA_ROWS, DmaCell, Response, fact_text};
use crate::questionnaire::{Definition, Means};
use std::io::{self, Write};

/// Writes answers as the exchange file of the EU's Digital Maturity Assessment: 90 columns, `plan|invested` in one cell.
pub struct DmaAnswers<'a, W: Write> {
    definition: &'a Definition,
    csv: csv::Writer<W>,
    /// Cells that were left empty, as nothing was answered or nobody knew.
    pub empty: u64,
}

impl<'a, W: Write> DmaAnswers<'a, W> {
    /// Writes the headings. The definition is that of the assessment, [`DMA_QUESTIONNAIRE`](crate::answers::DMA_QUESTIONNAIRE):
    /// what another does not ask stays empty.
    ///
    /// # Errors
    /// When they can't be written.
    pub fn new(definition: &'a Definition, out: W) -> io::Result<Self> {
        let mut csv = csv::Writer::from_writer(out);
        let firm = DMA_FIRM.iter().map(|(name, _)| (*name).to_owned());
        let rows = DMA_ROWS.iter().map(|row| row.heading());
        csv.write_record(firm.chain(rows))?;
        Ok(DmaAnswers {
            definition,
            csv,
            empty: 0,
        })
    }

    /// Writes a response.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn write(&mut self, response: &Response) -> io::Result<()> {
        let firm = DMA_FIRM
            .iter()
            .map(|(_, question)| self.answer(question, response));
        let mut cells: Vec<String> = firm.collect();
        for row in &DMA_ROWS {
            let cell = match row.cell {
                DmaCell::Both(plan, invested) => {
                    let (plan, invested) =
                        (self.answer(plan, response), self.answer(invested, response));
                    match plan.is_empty() && invested.is_empty() {
                        true => String::new(),
                        false => format!("{plan}{DMA_MARK}{invested}"),
                    }
                }
                DmaCell::Tick(question, option) => self.tick(question, option, response),
                DmaCell::Answer(question) => self.answer(question, response),
            };
            self.empty += u64::from(cell.is_empty());
            cells.push(cell);
        }
        self.csv.write_record(&cells)?;
        Ok(())
    }

    /// An answer as text; empty where there is none, or one that says so.
    fn answer(&self, id: &str, response: &Response) -> String {
        let Some(at) = self.definition.question_index(id) else {
            return String::new();
        };
        let asked = self.definition.questions().nth(at);
        let options = asked.map_or(&[][..], |asked| self.definition.options_of(asked));
        match response.cell(at) {
            Cell::Choice(option) if options[option as usize].means == Some(Means::Missing) => {
                String::new()
            }
            _ => fact_text(self.definition, at, response),
        }
    }

    fn tick(&self, id: &str, code: &str, response: &Response) -> String {
        let at = self.definition.question_index(id);
        let asked = at.and_then(|at| self.definition.questions().nth(at));
        let (Some(at), Some(asked)) = (at, asked) else {
            return String::new();
        };
        if !response.cell(at).is_set() {
            return String::new();
        }
        let mut options = (0..).zip(self.definition.options_of(asked));
        let ticked =
            options.any(|(option, known)| known.code == code && response.is_ticked(at, option));
        u8::from(ticked).to_string()
    }

    /// Writes what is left, and gives how many cells are empty.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn finish(mut self) -> io::Result<u64> {
        self.csv.flush()?;
        Ok(self.empty)
    }
}
