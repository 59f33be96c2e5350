//! Responses of several inputs, evaluated one after the other; repeated ones are rejected.

use super::terminal;
use crate::answers::{
    Codebook, Counts, Effect, Identity, IdentityFacts, Input, Problem, ProblemKind, ReadOptions,
    Response, ResponseReader, Step, fact_text, open_responses,
};
use crate::diagnostic::shorten;
use crate::profile::Profiler;
use crate::scoring::Evaluation;
use anyhow::{Context, Result};
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// A stream of evaluated responses.
pub(super) struct Responses<'a> {
    profiler: &'a Profiler<'a>,
    codebook: &'a Codebook,
    inputs: &'a [Box<dyn Input>],
    /// Form that is scored.
    form: Option<&'a str>,
    options: ReadOptions<'a>,
    next_input: usize,
    reader: Option<Box<dyn ResponseReader + 'a>>,
    file: Arc<str>,
    facts: IdentityFacts<'a>,
    seen: HashSet<u128>,
    /// Rows and responses so far that are not those of a firm.
    pub counts: Counts,
    /// The first answers file given to another form than the one scored, with that form.
    other_form: Option<(Arc<str>, String)>,
    /// How many such files there are.
    other_forms: usize,
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
            profiler,
            codebook,
            inputs,
            form,
            options,
            next_input: 0,
            reader: None,
            file: Arc::from(""),
            facts: IdentityFacts::of(profiler.definition),
            seen: HashSet::new(),
            counts: Counts::default(),
            other_form: None,
            other_forms: 0,
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
                    if let Some(form) = reader.form().filter(|form| Some(*form) != self.form) {
                        self.other_forms += 1;
                        self.other_form
                            .get_or_insert_with(|| (self.file.clone(), form.to_owned()));
                    }
                    return Ok(self.evaluate());
                }
            }
        }
    }

    /// Name of the file last read.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// What to tell of answers files that were given to another form; empty when there are none.
    pub fn about_forms(&self) -> String {
        let Some((file, form)) = &self.other_form else {
            return String::new();
        };
        let others = match self.other_forms {
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

    fn open_next(&mut self) -> Result<()> {
        let input = self.inputs[self.next_input].as_ref();
        self.next_input += 1;
        self.file = Arc::from(input.name());
        self.reader = Some(open(input, self.codebook, &self.options)?);
        Ok(())
    }

    fn evaluate(&mut self) -> Step {
        self.identity = self.facts.read(&self.response);
        if !self.identity.firm.is_empty() && !self.seen.insert(fingerprint(&self.identity)) {
            // The row is left out whole: what its cells have is of no account any more.
            self.problems = vec![self.duplicate()];
            return Step::Rejected;
        }
        self.profiler
            .plan
            .evaluate(&self.response, &mut self.evaluation);
        let unasked: Vec<usize> = self
            .profiler
            .plan
            .answered_unasked(&self.response, &self.evaluation)
            .collect();
        for question in unasked {
            let problem = self.not_asked(question);
            self.problems.push(problem);
        }
        let firm = Some(&self.identity.firm).filter(|firm| !firm.is_empty());
        for problem in &mut self.problems {
            problem.firm = firm.cloned();
        }
        Step::Read
    }

    fn duplicate(&self) -> Problem {
        let Identity {
            firm,
            wave,
            respondent,
        } = &self.identity;
        let parts: Vec<String> = [("firm", firm), ("wave", wave), ("respondent", respondent)]
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name} `{}`", shorten(value, 60)))
            .collect();
        Problem {
            file: self.file.clone(),
            row: self.response.row,
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

    fn not_asked(&self, question: usize) -> Problem {
        let definition = self.profiler.definition;
        let id = definition.questions().nth(question).map_or("", |q| &q.id);
        let value = fact_text(definition, question, &self.response);
        Problem {
            file: self.file.clone(),
            row: self.response.row,
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

/// 128 bits that stand for an identity: two of ten million firms share them with probability 1e-25.
fn fingerprint(identity: &Identity) -> u128 {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        salt.hash(&mut hasher);
        identity.hash(&mut hasher);
        u128::from(hasher.finish())
    };
    half(0) << 64 | half(1)
}
