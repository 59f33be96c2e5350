//! Responses of several inputs, evaluated one after the other; repeated ones are rejected.

use super::terminal;
use crate::answers::{
    Codebook, Counts, Effect, Identity, IdentityFacts, Input, KeyMaker, Problem, ProblemKind,
    ReadOptions, Response, ResponseReader, Seen, Step, fact_text, open_responses,
};
use crate::diagnostic::shorten;
use crate::profile::Profiler;
use crate::scoring::Evaluation;
use anyhow::{Context, Result};
use std::sync::Arc;

/// A stream of evaluated responses.
pub(super) struct Responses<'a> {
    codebook: &'a Codebook,
    inputs: &'a [Box<dyn Input>],
    options: ReadOptions<'a>,
    next_input: usize,
    reader: Option<Box<dyn ResponseReader + 'a>>,
    file: Arc<str>,
    evaluator: Evaluator<'a>,
    keys: KeyMaker,
    seen: Seen,
    /// Rows and responses so far that are not those of a firm.
    pub counts: Counts,
    forms: Forms<'a>,
    /// The response last read.
    pub response: Response,
    /// What it came to.
    pub evaluation: Evaluation,
    /// Its problems.
    pub problems: Vec<Problem>,
    /// Its firm, wave and respondent.
    pub identity: Identity,
}

impl<'a> Responses<'a> {
    pub fn new(
        profiler: &'a Profiler<'a>,
        codebook: &'a Codebook,
        inputs: &'a [Box<dyn Input>],
        form: Option<&'a str>,
        options: ReadOptions<'a>,
    ) -> Self {
        Responses {
            codebook,
            inputs,
            options,
            next_input: 0,
            reader: None,
            file: Arc::from(""),
            evaluator: Evaluator::new(profiler),
            keys: KeyMaker::default(),
            seen: Seen::default(),
            counts: Counts::default(),
            forms: Forms::new(form),
            response: Response::new(&codebook.layout),
            evaluation: Evaluation::new(&profiler.plan),
            problems: Vec::new(),
            identity: Identity::default(),
        }
    }

    /// Goes on with a reader of the first input that was opened already.
    pub fn begin_with(&mut self, reader: Box<dyn ResponseReader + 'a>) {
        self.file = Arc::from(self.inputs[0].name());
        self.next_input = 1;
        self.reader = Some(reader);
    }

    /// Reads and evaluates the next response.
    pub fn advance(&mut self) -> Result<Step> {
        loop {
            let Some(reader) = &mut self.reader else {
                if self.next_input == self.inputs.len() {
                    return Ok(Step::End);
                }
                self.open_next()?;
                continue;
            };
            self.problems.clear();
            let step = reader
                .read(&mut self.response, &mut self.problems)
                .with_context(|| format!("can't read {}", self.file))?;
            match step {
                Step::End => {
                    self.counts += reader.counts();
                    self.reader = None;
                }
                Step::Rejected => return Ok(Step::Rejected),
                Step::Read => {
                    self.forms.note(&self.file, reader.form());
                    return Ok(self.evaluate());
                }
            }
        }
    }

    /// Name of the file last read.
    pub fn file(&self) -> &Arc<str> {
        &self.file
    }

    /// What to tell of answers files that were given to another form; empty when there are none.
    pub fn about_forms(&self) -> String {
        self.forms.about()
    }

    fn open_next(&mut self) -> Result<()> {
        let input = self.inputs[self.next_input].as_ref();
        self.next_input += 1;
        self.file = Arc::from(input.name());
        self.reader = Some(open(input, self.codebook, &self.options)?);
        Ok(())
    }

    fn evaluate(&mut self) -> Step {
        self.evaluator.identify(&self.response, &mut self.identity);
        let key = self.keys.key(&self.identity);
        if key.is_some_and(|key| !self.seen.insert(key)) {
            // The row is left out whole: what its cells have is of no account any more.
            self.problems = vec![duplicate(&self.file, self.response.row, &self.identity)];
            return Step::Rejected;
        }
        self.evaluator.evaluate(
            (&self.file, &self.identity),
            &self.response,
            &mut self.evaluation,
            &mut self.problems,
        );
        Step::Read
    }
}

/// Answers files that were given to another form than the one scored.
pub(super) struct Forms<'a> {
    /// Form that is scored.
    scored: Option<&'a str>,
    /// The first such file, with its form.
    first: Option<(Arc<str>, String)>,
    count: usize,
}

impl<'a> Forms<'a> {
    pub fn new(scored: Option<&'a str>) -> Self {
        Forms {
            scored,
            first: None,
            count: 0,
        }
    }

    /// Notes the form that a response was given to, where the file says.
    pub fn note(&mut self, file: &Arc<str>, form: Option<&str>) {
        if let Some(form) = form.filter(|form| Some(*form) != self.scored) {
            self.count += 1;
            self.first
                .get_or_insert_with(|| (file.clone(), form.to_owned()));
        }
    }

    /// What to tell of them; empty when there are none.
    pub fn about(&self) -> String {
        let Some((file, form)) = &self.first else {
            return String::new();
        };
        let others = match self.count {
            1 => String::new(),
            more => format!(
                " and {}",
                crate::diagnostic::count(more - 1, "other file", "other files")
            ),
        };
        format!(
            "note: {file}{others} was answered with the form `{form}`; with --form {form} the questions it leaves out don't count as missing\n"
        )
    }
}

/// Evaluates responses.
#[derive(Clone, Copy)]
pub(super) struct Evaluator<'a> {
    profiler: &'a Profiler<'a>,
    facts: IdentityFacts<'a>,
}

impl<'a> Evaluator<'a> {
    pub fn new(profiler: &'a Profiler<'a>) -> Self {
        Evaluator {
            profiler,
            facts: IdentityFacts::of(profiler.definition),
        }
    }

    /// Whose response it is.
    pub fn identify(&self, response: &Response, identity: &mut Identity) {
        self.facts.read_into(response, identity);
    }

    /// Evaluates a response of a file and a firm, and adds to its problems the answers that were not asked for.
    pub fn evaluate(
        &self,
        (file, identity): (&Arc<str>, &Identity),
        response: &Response,
        evaluation: &mut Evaluation,
        problems: &mut Vec<Problem>,
    ) {
        let plan = &self.profiler.plan;
        plan.evaluate(response, evaluation);
        for question in plan.answered_unasked(response, evaluation) {
            problems.push(self.not_asked(file, question, response));
        }
        if !identity.firm.is_empty() {
            for problem in problems {
                problem.firm = Some(identity.firm.clone());
            }
        }
    }

    fn not_asked(&self, file: &Arc<str>, question: usize, response: &Response) -> Problem {
        let definition = self.profiler.definition;
        let id = definition.questions().nth(question).map_or("", |q| &q.id);
        let value = fact_text(definition, question, response);
        Problem {
            file: file.clone(),
            row: response.row,
            column: id.to_owned(),
            firm: None,
            kind: ProblemKind::NotAsked,
            message: format!(
                "answer `{}` to `{id}`, which was not to be asked of this firm; left unused",
                shorten(&value, 60)
            ),
            value,
            effect: Effect::NotUsed,
        }
    }
}

/// That a response stands in an earlier row already.
pub(super) fn duplicate(file: &Arc<str>, row: u64, identity: &Identity) -> Problem {
    let Identity {
        firm,
        wave,
        respondent,
    } = identity;
    let parts: Vec<String> = [("firm", firm), ("wave", wave), ("respondent", respondent)]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name} `{}`", shorten(value, 60)))
        .collect();
    Problem {
        file: file.clone(),
        row,
        column: String::new(),
        firm: Some(firm.clone()),
        kind: ProblemKind::Duplicate,
        value: String::new(),
        message: format!(
            "{} stands in an earlier row already; rejected",
            parts.join(", ")
        ),
        effect: Effect::Rejected,
    }
}

/// What needs no mention.
const USUAL_FORMAT: &str = "a table with commas in UTF-8";

/// An input that was opened and not yet read.
pub(super) type Opened<'a> = Option<Box<dyn ResponseReader + 'a>>;

/// By question, whether some input has a column for it; tells the person of scored questions that have none. A
/// single input is handed on as it was opened: opening a workbook is half the work.
pub(super) fn look_at<'i>(
    profiler: &Profiler<'_>,
    codebook: &'i Codebook,
    inputs: &'i [Box<dyn Input>],
    options: &ReadOptions<'_>,
    quiet: bool,
) -> Result<(Vec<bool>, Opened<'i>)> {
    let mut opened = None;
    let mut has = vec![false; profiler.plan.items.len()];
    for input in inputs {
        let reader = open(input.as_ref(), codebook, options)?;
        for (question, has) in has.iter_mut().enumerate() {
            *has |= reader.has(question);
        }
        if !quiet {
            if reader.format() != USUAL_FORMAT && reader.format() != "JSON" {
                terminal::say(&format!("{} was read as {}", input.name(), reader.format()));
            }
            for note in reader.notes() {
                terminal::say_paragraphs(&format!("note: {}: {note}\n", input.name()));
            }
            report_absent(profiler, reader.as_ref(), input.name());
        }
        opened = Some(reader).filter(|_| inputs.len() == 1);
    }
    Ok((has, opened))
}

/// Scored questions of the form that a file has no column for.
fn report_absent(profiler: &Profiler<'_>, reader: &dyn ResponseReader, name: &str) {
    let absent: Vec<&str> = profiler
        .definition
        .questions()
        .enumerate()
        .filter(|(at, _)| {
            profiler.plan.items[*at].scored && profiler.plan.in_form[*at] && !reader.has(*at)
        })
        .map(|(_, question)| question.id.as_str())
        .collect();
    if !absent.is_empty() {
        terminal::say_paragraphs(&format!(
            "note: {name} has no column for {}, which count as not answered: {}\n",
            crate::diagnostic::count(absent.len(), "scored question", "scored questions"),
            crate::diagnostic::list_in_backticks(absent, 6)
        ));
    }
}

/// Opens an input for a questionnaire.
pub(super) fn open<'a>(
    input: &'a dyn Input,
    codebook: &'a Codebook,
    options: &ReadOptions<'_>,
) -> Result<Box<dyn ResponseReader + 'a>> {
    open_responses(input, codebook, options).with_context(|| format!("can't read {}", input.name()))
}
