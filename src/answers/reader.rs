use super::dma::{DMA_QUESTIONNAIRE, dma_mapping};
use super::json::JsonReader;
use super::mapping::{ColumnRule, Mapping};
use super::matching::{Ambiguity, Columns, How, Matcher, Verdict};
use super::open::{Source, Sourced, open_source};
use super::platform::Platform;
use super::problem::Problem;
use super::response::Response;
use super::source::input::Input;
use super::table::blocks::BlockTable;
use super::table::{Kept, Parts, TableReader};
use super::values::Habits;
use super::values::codebook::Codebook;
use super::values::coding::Coding;
use crate::diagnostic::{count, list_in_backticks, nearest, shorten};
use encoding_rs::Encoding;
use std::fmt;
use std::io;
use std::sync::Arc;

/// What came of reading on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A response was read.
    Read,
    /// A row was rejected; the reason is among the problems.
    Rejected,
    /// There is nothing more.
    End,
}

/// Why an input can't be read at all.
#[derive(Debug)]
pub enum InputError {
    /// It can't be opened or read on.
    Io(io::Error),
    /// It is not what it should be: what is wrong and what to do.
    Content(String),
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            InputError::Io(error) => write!(f, "{error}"),
            InputError::Content(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for InputError {}

impl From<io::Error> for InputError {
    fn from(error: io::Error) -> Self {
        InputError::Io(error)
    }
}

impl From<csv::Error> for InputError {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => InputError::Io(error),
            other => InputError::Content(format!("{other:?}")),
        }
    }
}

/// What becomes of responses that the respondent did not finish, and of trials.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Incomplete {
    /// They are scored; completeness tells.
    #[default]
    Keep,
    /// They are left out and counted.
    Drop,
}

/// How answers are to be read, as the person chose.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReadOptions<'a> {
    /// Columns to carry along.
    pub keep: &'a [String],
    /// Whether a column to carry along that is not there is empty, in place of an error.
    pub lacking_is_empty: bool,
    /// Id of the questionnaire.
    pub questionnaire: &'a str,
    /// Encoding of texts, unless it is decided from the bytes.
    pub encoding: Option<&'static Encoding>,
    /// What parts the cells of a text, unless it is decided from the content.
    pub delimiter: Option<u8>,
    /// The platform, unless it is decided from the content.
    pub from: Option<Platform>,
    /// The sheet of a workbook, unless it is the one that fits best.
    pub sheet: Option<&'a str>,
    /// What each column is for, unless that is found out.
    pub mapping: Option<&'a Mapping>,
    /// What becomes of unfinished responses.
    pub incomplete: Incomplete,
}

/// Rows that are no responses, and responses that are none of a firm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows without any content.
    pub blank: u64,
    /// Responses that the respondent did not finish.
    pub incomplete: u64,
    /// Responses of somebody who tried the survey out.
    pub trials: u64,
    /// Rows of groups that were answered several times within a response.
    pub repeats: u64,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.blank += other.blank;
        self.incomplete += other.incomplete;
        self.trials += other.trials;
        self.repeats += other.repeats;
    }
}

/// Responses one after the other, in the order of the file, in bounded memory.
pub trait ResponseReader {
    /// Reads the next response into `response`; what could not be understood goes to `problems`.
    ///
    /// # Errors
    /// When the file can't be read on.
    fn read(
        &mut self,
        response: &mut Response,
        problems: &mut Vec<Problem>,
    ) -> Result<Step, InputError>;

    /// Whether the file has a place for answers to a question; `true` where that can't be told.
    fn has(&self, question: usize) -> bool;

    /// What the file was taken for, in a few words.
    fn format(&self) -> &str;

    /// The form that the last response was given to, where it says.
    fn form(&self) -> Option<&str> {
        None
    }

    /// What the person should know of how the file is read.
    fn notes(&self) -> &[String] {
        &[]
    }

    /// What was passed over so far.
    fn counts(&self) -> Counts {
        Counts::default()
    }

    /// The same input, nothing of which was read yet, in blocks if it can be cut into such.
    ///
    /// # Errors
    /// When it can't be opened any more.
    fn in_blocks<'s>(self: Box<Self>) -> Result<Opened<'s>, InputError>
    where
        Self: 's;
}

/// An input, as it is best read.
pub enum Opened<'a> {
    /// In blocks, by several readers.
    Blocks(Box<BlockTable<'a>>),
    /// One response after the other.
    Rows(Box<dyn ResponseReader + 'a>),
}

/// Opens an input as what it is: a table of any kind, or JSON.
///
/// # Errors
/// When it can't be opened, holds something else, lacks a column of `keep`, or has columns that can be
/// taken for questions in more than one way.
pub fn open_responses<'a>(
    input: &'a dyn Input,
    codebook: &'a Codebook,
    options: &ReadOptions<'_>,
) -> Result<Box<dyn ResponseReader + 'a>, InputError> {
    let matcher = Matcher::new(codebook.codings());
    let mut opened = match open_source(input, &matcher, options)? {
        Source::Table(opened) => *opened,
        Source::Json(input) => {
            return Ok(Box::new(JsonReader::open(
                input, codebook, &matcher, options,
            )?));
        }
    };
    if let Some(refusal) = opened.reading.refusal.take() {
        return Err(InputError::Content(refusal));
    }
    let rules = rules_of(&opened, codebook, options)?;
    let columns = Columns::of(opened.reading.headings.clone(), &matcher, &rules);
    refuse_ambiguities(&columns, codebook.codings())?;
    let setting = Setting::of(options, &columns, codebook)?;
    if columns.found() == 0 && setting.constants.is_empty() {
        return Err(InputError::Content(no_question(
            &columns,
            codebook.codings(),
            &matcher,
        )));
    }
    let mut columns = columns;
    link_statuses(&mut columns, &opened);
    let mut notes = opened.notes;
    notes.extend(opened.table.notes().iter().cloned());
    notes.extend(aside(&columns));
    notes.extend(weakly_known(&columns, codebook.codings()));
    let reader = TableReader::new(Parts {
        file: Arc::from(input.name()),
        codebook,
        table: opened.table,
        reading: opened.reading,
        columns,
        rules,
        constants: setting.constants,
        keep: setting.keep,
        incomplete: options.incomplete,
        delimiter: opened.delimiter,
        format: opened.format,
        notes,
    })?;
    Ok(Box::new(reader))
}

/// Proposes what each column of an input is for.
///
/// # Errors
/// When it can't be opened or is no table.
pub fn propose_mapping(
    input: &dyn Input,
    codebook: &Codebook,
    options: &ReadOptions<'_>,
) -> Result<Mapping, InputError> {
    let matcher = Matcher::new(codebook.codings());
    let (headings, platform, sheet) = match open_source(input, &matcher, options)? {
        Source::Table(opened) => {
            let sheet = opened.table.sheet().map(str::to_owned);
            (opened.reading.headings, opened.reading.platform, sheet)
        }
        Source::Json(input) => (super::json::headings(&input)?, Platform::SurveyJs, None),
    };
    let columns = Columns::of(headings, &matcher, &[]);
    Ok(Mapping::proposal(
        options.questionnaire,
        platform,
        sheet.as_deref(),
        &columns,
        &matcher,
        codebook,
    ))
}

/// What a mapping says of the columns.
fn rules_of(
    opened: &Sourced<'_>,
    codebook: &Codebook,
    options: &ReadOptions<'_>,
) -> Result<Vec<Option<ColumnRule>>, InputError> {
    let headings: Vec<&str> = opened
        .reading
        .headings
        .iter()
        .map(|h| h.name.as_str())
        .collect();
    mapping_rules(&headings, codebook, options)
}

pub(super) fn mapping_rules(
    headings: &[&str],
    codebook: &Codebook,
    options: &ReadOptions<'_>,
) -> Result<Vec<Option<ColumnRule>>, InputError> {
    let own = (options.mapping.is_none() && options.questionnaire == DMA_QUESTIONNAIRE)
        .then(|| dma_mapping(headings))
        .flatten();
    let Some(mapping) = options.mapping.or(own.as_ref()) else {
        return Ok(Vec::new());
    };
    if mapping.questionnaire != options.questionnaire {
        return Err(InputError::Content(format!(
            "the mapping is for the questionnaire `{}`, not `{}`; choose it with -q",
            mapping.questionnaire, options.questionnaire
        )));
    }
    mapping.rules(headings, codebook).map_err(|faults| {
        InputError::Content(format!("the mapping does not fit: {}", faults.join("; ")))
    })
}

/// What the person asked for beside the answers in the columns.
pub(super) struct Setting {
    pub constants: Vec<(usize, String)>,
    pub keep: Vec<Kept>,
}

impl Setting {
    /// The setting for a table, all of whose columns are known.
    pub fn of(
        options: &ReadOptions<'_>,
        columns: &Columns,
        codebook: &Codebook,
    ) -> Result<Self, InputError> {
        if options.lacking_is_empty {
            return Setting::of_objects(options, columns, codebook);
        }
        let (constants, facts) = constants(options, columns, codebook)?;
        let keep = options
            .keep
            .iter()
            .map(|name| kept(name, columns, codebook, &facts));
        Ok(Setting {
            keep: keep.collect::<Result<_, _>>()?,
            constants,
        })
    }

    /// The setting for objects, which leave out what has no value: a key that none has is empty.
    pub fn of_objects(
        options: &ReadOptions<'_>,
        columns: &Columns,
        codebook: &Codebook,
    ) -> Result<Self, InputError> {
        let (constants, facts) = constants(options, columns, codebook)?;
        let empty = |_| Kept::Constant(String::new());
        let keep = options
            .keep
            .iter()
            .map(|name| kept(name, columns, codebook, &facts).unwrap_or_else(empty));
        Ok(Setting {
            keep: keep.collect(),
            constants,
        })
    }
}

/// Answers by question, and facts by name.
type Constants = (Vec<(usize, String)>, Vec<(String, String)>);

/// The constants of a mapping.
fn constants(
    options: &ReadOptions<'_>,
    columns: &Columns,
    codebook: &Codebook,
) -> Result<Constants, InputError> {
    let (mut answers, mut facts) = (Vec::new(), Vec::new());
    for (name, value) in options.mapping.iter().flat_map(|m| m.constants.iter()) {
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        let question = codebook
            .role(name)
            .or_else(|| codebook.question_for(name).ok());
        let Some(question) = question else {
            facts.push((name.to_owned(), text));
            continue;
        };
        if columns.has(question) {
            return Err(InputError::Content(format!(
                "the mapping gives `{name}` as a constant, and a column holds `{}` too; take the constant out, or map that column to the question `null`",
                codebook.codings()[question].id
            )));
        }
        let mut scratch = Response::new(&codebook.layout);
        codebook
            .read(question, &text, Habits::UNKNOWN, &mut scratch)
            .map_err(|refusal| {
                InputError::Content(format!(
                    "the mapping's constant `{name}`: {}",
                    refusal.message
                ))
            })?;
        answers.push((question, text));
    }
    Ok((answers, facts))
}

/// What a column asked for is.
fn kept(
    name: &str,
    columns: &Columns,
    codebook: &Codebook,
    facts: &[(String, String)],
) -> Result<Kept, InputError> {
    let named = columns.names.iter().position(|column| column == name);
    let column = named.or_else(|| {
        columns
            .headings
            .iter()
            .position(|heading| heading.name == name)
    });
    if let Some(column) = column {
        return Ok(Kept::Column(column));
    }
    if let Some((_, text)) = facts.iter().find(|(fact, _)| fact == name) {
        return Ok(Kept::Constant(text.clone()));
    }
    if let Some(question) = name
        .strip_suffix("/other")
        .and_then(|id| codebook.question_for(id).ok())
    {
        return Ok(Kept::Typed(question));
    }
    let all = || columns.names.iter().map(String::as_str);
    let hint = match nearest(name, all()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("its columns are {}", list_in_backticks(all(), 12)),
    };
    Err(InputError::Content(format!(
        "there is no column `{name}`; {hint}"
    )))
}

/// Tells the groups of ticks which column says whether their form was opened.
fn link_statuses(columns: &mut Columns, opened: &Sourced<'_>) {
    for group in &mut columns.spread {
        let last = group.columns.iter().map(|(column, _)| *column).max();
        let mut statuses = opened.reading.statuses.iter();
        group.status = last.and_then(|last| statuses.find(|status| **status > last).copied());
    }
}

/// What to say of columns left aside.
fn aside(columns: &Columns) -> Option<String> {
    let repeats = columns
        .verdicts
        .iter()
        .filter(|verdict| **verdict == Verdict::Repeat)
        .count();
    (repeats > 0).then(|| {
        format!(
            "{} of repeated groups {} left aside",
            count(repeats, "column", "columns"),
            if repeats == 1 { "was" } else { "were" }
        )
    })
}

/// What to say of columns that were taken for questions by a part of their heading alone.
fn weakly_known(columns: &Columns, codings: &[Coding]) -> Option<String> {
    let weak = columns.verdicts.iter().zip(&columns.names);
    let weak: Vec<(usize, &String)> = weak
        .filter_map(|(verdict, name)| match verdict {
            Verdict::Taken(target, How::Row | How::Start) => Some((target.question(), name)),
            _ => None,
        })
        .collect();
    let (question, name) = weak.first()?;
    let were = if weak.len() == 1 { "was" } else { "were" };
    Some(format!(
        "{} {were} known by a part of the heading alone, the first `{}` as `{}`; `ratio map` shows all of them",
        count(weak.len(), "column", "columns"),
        shorten(name, 60),
        codings[*question].id
    ))
}

/// Ambiguities told at once.
const MOST_TOLD: usize = 5;

pub(super) fn refuse_ambiguities(columns: &Columns, codings: &[Coding]) -> Result<(), InputError> {
    if columns.ambiguities.is_empty() {
        return Ok(());
    }
    let told = columns
        .ambiguities
        .iter()
        .take(MOST_TOLD)
        .map(|ambiguity| choices(ambiguity, columns, codings));
    let more = match columns.ambiguities.len().saturating_sub(MOST_TOLD) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    Err(InputError::Content(format!(
        "{}{more}; rename a column, or write a mapping with `ratio map` and choose there",
        told.collect::<Vec<_>>().join("; ")
    )))
}

fn choices(ambiguity: &Ambiguity, columns: &Columns, codings: &[Coding]) -> String {
    let name =
        |column: &usize| format!("{} `{}`", column + 1, shorten(&columns.names[*column], 60));
    let ids = list_in_backticks(
        ambiguity.questions.iter().map(|q| codings[*q].id.as_str()),
        6,
    );
    let names: Vec<String> = ambiguity.columns.iter().take(6).map(name).collect();
    match ambiguity.columns.len() {
        1 => format!("column {} can hold any of the questions {ids}", names[0]),
        2 if ambiguity.questions.len() == 1 => format!(
            "columns {} both hold the question {ids}",
            names.join(" and ")
        ),
        _ => format!(
            "columns {} all can hold the question {ids}",
            names.join(", ")
        ),
    }
}

fn no_question(columns: &Columns, codings: &[Coding], matcher: &Matcher<'_>) -> String {
    let ids = || codings.iter().map(|coding| coding.id.as_str());
    let near = columns
        .names
        .iter()
        .find_map(|name| Some((name, nearest(name, ids())?)));
    let alike = || {
        let best = |heading| matcher.nearest(heading, 1).first().copied();
        let near = columns
            .headings
            .iter()
            .filter_map(|heading| Some((heading, best(heading)?)));
        near.max_by(|a, b| a.1.1.total_cmp(&b.1.1))
    };
    let names: Vec<&str> = columns.names.iter().map(String::as_str).collect();
    let hint = match near {
        _ if dma_mapping(&names).is_some() => format!(
            "they are those of the EU's Digital Maturity Assessment; name its questionnaire with -q {DMA_QUESTIONNAIRE}"
        ),
        Some((name, id)) => format!("is `{name}` the question `{id}`? rename it so, or write a mapping with `ratio map`"),
        None => match alike() {
            Some((heading, (question, _))) => format!(
                "the nearest is `{}` to the question `{}`; write a mapping with `ratio map` and say there what each column is for",
                shorten(&heading.name, 60),
                codings[question].id
            ),
            None => "name each column by its question's id or text; `ratio questionnaire show` lists them".to_owned(),
        },
    };
    format!(
        "none of the columns {} is a question of this questionnaire ({}); {hint}",
        list_in_backticks(columns.names.iter().map(String::as_str), 6),
        list_in_backticks(ids(), 6)
    )
}
