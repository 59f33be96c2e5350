use super::guard::guarded;
use super::results_csv::io_error;
use crate::answers::{Counts, Effect, Problem, ProblemKind};
use crate::diagnostic::count;
use crate::scoring::ScoreState;
use std::io;

/// Problems shown with their places; the rest is for `--problems`.
const PLACED: usize = 5;

/// What a run of scoring came to.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Rows read, rejected ones included.
    pub read: u64,
    /// Responses scored.
    pub scored: u64,
    /// Of these: with a headline that is insufficient or not applicable.
    pub without_headline: u64,
    /// Of those scored: without a firm id, though the questionnaire asks for one.
    pub unidentified: u64,
    /// Rows rejected.
    pub rejected: u64,
    /// Rows and responses that are not those of a firm.
    pub counts: Counts,
    /// Whether unfinished responses and trials were left out.
    pub dropped: bool,
    by_kind: [usize; ProblemKind::ALL.len()],
    first: Vec<Problem>,
}

impl Tally {
    /// Counts a scored response.
    pub fn count_scored(&mut self, headline: Option<ScoreState>) {
        self.read += 1;
        self.scored += 1;
        if headline.is_some_and(|state| state.value().is_none()) {
            self.without_headline += 1;
        }
    }

    /// Counts a rejected row.
    pub fn count_rejected(&mut self) {
        self.read += 1;
        self.rejected += 1;
    }

    /// Notes the problems of a row.
    pub fn note(&mut self, problems: &[Problem]) {
        for problem in problems {
            self.by_kind[problem.kind as usize] += 1;
            if self.first.len() < PLACED {
                self.first.push(problem.clone());
            }
        }
    }

    /// All problems, rejected rows included.
    pub fn problems(&self) -> usize {
        self.by_kind.iter().sum()
    }

    /// One paragraph for the person; `rest` says where all problems are or how to get them.
    pub fn paragraph(&self, rest: &str) -> String {
        let mut text = format!(
            "{} read, {} scored",
            count(self.read as usize, "response", "responses"),
            self.scored
        );
        if self.without_headline > 0 {
            text.push_str(&format!(
                ", {} of them without an overall score for want of answers",
                self.without_headline
            ));
        }
        if self.rejected > 0 {
            text.push_str(&format!(", {} rejected", self.rejected));
        }
        text.push_str(".\n");
        if self.unidentified > 0 {
            let responses = count(self.unidentified as usize, "response has", "responses have");
            text.push_str(&format!(
                "{responses} no firm id: repeated rows and waves can't be told among them.\n"
            ));
        }
        text.push_str(&self.about_counts());
        if self.problems() > 0 {
            let kinds: Vec<String> = ProblemKind::ALL
                .iter()
                .filter(|kind| self.by_kind[**kind as usize] > 0)
                .map(|kind| kind.phrase(self.by_kind[*kind as usize]))
                .collect();
            text.push_str(&format!(
                "{}: {}.\n",
                count(self.problems(), "problem", "problems"),
                kinds.join("; ")
            ));
            for problem in &self.first {
                text.push_str(&format!("  {problem}\n"));
            }
            if self.problems() > self.first.len() {
                text.push_str(&format!(
                    "  and {} more; {rest}\n",
                    self.problems() - self.first.len()
                ));
            }
        }
        text
    }
}

impl Tally {
    /// A line each on blank rows, repeated groups, unfinished responses and trials.
    fn about_counts(&self) -> String {
        let Counts {
            blank,
            incomplete,
            trials,
            repeats,
        } = self.counts;
        let mut text = String::new();
        if blank > 0 {
            let rows = count(blank as usize, "blank row was", "blank rows were");
            text.push_str(&format!("{rows} passed over.\n"));
        }
        if repeats > 0 {
            let rows = count(
                repeats as usize,
                "row of a repeated form was",
                "rows of repeated forms were",
            );
            text.push_str(&format!("{rows} left aside.\n"));
        }
        let what_became = if self.dropped {
            "left out, as --incomplete drop says"
        } else {
            "scored like the others; --incomplete drop leaves such out"
        };
        for (number, one, many) in [
            (
                incomplete,
                "response was not finished",
                "responses were not finished",
            ),
            (
                trials,
                "response is a preview or test",
                "responses are previews or tests",
            ),
        ] {
            if number > 0 {
                let responses = count(number as usize, one, many);
                text.push_str(&format!("{responses}: {what_became}.\n"));
            }
        }
        text
    }
}

/// Takes problems one after the other and writes them as CSV or as a JSON array.
pub enum ProblemsWriter<W: io::Write> {
    /// A row a problem.
    Csv(Box<csv::Writer<W>>),
    /// An object a problem, and how many were written.
    Json(W, u64),
}

impl<W: io::Write> ProblemsWriter<W> {
    /// A CSV file; writes the header.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn csv(out: W) -> io::Result<Self> {
        let mut csv = csv::Writer::from_writer(out);
        csv.write_record([
            "file", "row", "column", "firm", "kind", "value", "message", "effect",
        ])?;
        Ok(ProblemsWriter::Csv(Box::new(csv)))
    }

    /// A JSON file.
    pub fn json(out: W) -> Self {
        ProblemsWriter::Json(out, 0)
    }

    /// Writes problems.
    ///
    /// # Errors
    /// When they can't be written.
    pub fn write(&mut self, problems: &[Problem]) -> io::Result<()> {
        for problem in problems {
            match self {
                ProblemsWriter::Csv(csv) => write_csv(csv, problem)?,
                ProblemsWriter::Json(out, written) => {
                    out.write_all(if *written == 0 { b"[\n" } else { b",\n" })?;
                    serde_json::to_writer(&mut *out, problem)?;
                    *written += 1;
                }
            }
        }
        Ok(())
    }

    /// Writes the end and gives the place written to back.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn finish(self) -> io::Result<W> {
        match self {
            ProblemsWriter::Csv(csv) => csv.into_inner().map_err(|error| error.into_error()),
            ProblemsWriter::Json(mut out, written) => {
                out.write_all(if written == 0 { b"[]\n" } else { b"\n]\n" })?;
                Ok(out)
            }
        }
    }
}

fn write_csv(csv: &mut csv::Writer<impl io::Write>, problem: &Problem) -> io::Result<()> {
    let effect = match problem.effect {
        Effect::NotAnswered => "not_answered",
        Effect::NotUsed => "not_used",
        Effect::Repaired => "repaired",
        Effect::Rejected => "rejected",
    };
    csv.write_record([
        guarded(&problem.file).as_ref(),
        &problem.row.to_string(),
        guarded(&problem.column).as_ref(),
        guarded(problem.firm.as_deref().unwrap_or("")).as_ref(),
        problem.kind.name(),
        guarded(&problem.value).as_ref(),
        guarded(&problem.message).as_ref(),
        effect,
    ])
    .map_err(io_error)
}
