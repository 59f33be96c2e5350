//! Responses in JSON: answers files of interviews, results of web forms, an object a response.

use super::elements::Elements;
use super::file::AnswersFile;
use super::mapping::ColumnRule;
use super::matching::columns::Place;
use super::matching::{Columns, Heading, Matcher, Part, Verdict};
use super::platform::Platform;
use super::problem::{Effect, Problem, ProblemKind};
use super::reader::{
    Counts, InputError, Opened, ReadOptions, ResponseReader, Setting, Step, mapping_rules,
    refuse_ambiguities,
};
use super::response::{Cell, Response};
use super::source::encoding::Decoded;
use super::source::input::Input;
use super::table::{Kept, two_answers};
use super::values::codebook::{Codebook, Refusal};
use super::values::coding::Meant;
use super::values::number::Decimals;
use super::values::{Habits, Style};
use crate::diagnostic::{count, shorten};
use crate::questionnaire::QuestionType;
use serde_json::{Map, Value};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Objects within objects are looked into so deep: a grid of grids.
const DEEPEST: usize = 4;

/// Reads JSON objects one by one.
pub(super) struct JsonReader<'a> {
    file: Arc<str>,
    codebook: &'a Codebook,
    questionnaire_id: String,
    objects: Objects,
    columns: Columns,
    /// Column of each key.
    keys: HashMap<String, usize>,
    rules: Vec<Option<ColumnRule>>,
    setting: Setting,
    keep: Vec<String>,
    style: Style,
    /// Whether some object is the answers file of an interview.
    interviews: bool,
    form: Option<String>,
    format: String,
    notes: Vec<String>,
}

/// Where the objects come from.
enum Objects {
    /// One after the other out of the file.
    Stream(Elements),
    /// The list inside the one object of the file, and the next of it.
    List(Vec<Value>, usize),
}

/// An object, or why it is none.
type Object = Result<Map<String, Value>, String>;

impl Objects {
    /// The objects of a file.
    fn of(input: &Decoded<'_>) -> Result<Self, InputError> {
        let mut elements = Elements::new(input.open()?);
        let first = elements.next()?;
        let alone = elements.next()?.is_none();
        if let Some(text) = first.filter(|_| alone)
            && let Ok(object) = serde_json::from_slice::<Map<String, Value>>(&text)
            && !AnswersFile::is_one(&object)
            && let Some(list) = wrapped(object)
        {
            return Ok(Objects::List(list, 0));
        }
        Ok(Objects::Stream(Elements::new(input.open()?)))
    }

    /// The next object, or why it is none; `None` at the end.
    fn next(&mut self) -> Result<Option<Object>, InputError> {
        match self {
            Objects::Stream(elements) => Ok(elements.next()?.map(|text| {
                serde_json::from_slice(&text)
                    .map_err(|error| format!("the object is not JSON: {error}"))
            })),
            Objects::List(list, at) => {
                let value = list.get(*at).cloned();
                *at += usize::from(value.is_some());
                Ok(value.map(|value| match value {
                    Value::Object(object) => Ok(object),
                    _ => Err("the element is no object".to_owned()),
                }))
            }
        }
    }

    fn position(&self) -> u64 {
        match self {
            Objects::Stream(elements) => elements.position(),
            Objects::List(_, at) => *at as u64,
        }
    }
}

/// What platforms call the list of responses in the object they send.
const LISTS: [&str; 6] = [
    "results",
    "data",
    "Data",
    "value",
    "responses",
    "submissions",
];

/// The responses inside an object that a platform put around them.
fn wrapped(mut object: Map<String, Value>) -> Option<Vec<Value>> {
    let name = LISTS.into_iter().find(|name| {
        let list = object.get(*name).and_then(Value::as_array);
        list.is_some_and(|list| !list.is_empty() && list.iter().all(Value::is_object))
    })?;
    match object.remove(name) {
        Some(Value::Array(list)) => Some(list),
        _ => None,
    }
}

/// What the objects of a file have between them.
struct Keys {
    headings: Vec<Heading>,
    interviews: bool,
}

impl Keys {
    fn of(input: &Decoded<'_>) -> Result<Self, InputError> {
        let mut objects = Objects::of(input)?;
        let mut known: HashSet<String> = HashSet::new();
        let mut keys = Keys {
            headings: Vec::new(),
            interviews: false,
        };
        while let Some(object) = objects.next()? {
            let Ok(object) = object else { continue };
            if AnswersFile::is_one(&object) {
                keys.interviews = true;
                continue;
            }
            for (path, value) in flat(object) {
                let name = path.join("/");
                if known.insert(name) {
                    keys.headings.push(heading(&path, &value));
                }
            }
        }
        Ok(keys)
    }
}

/// The headings of a file of objects: their keys.
pub(super) fn headings(input: &Decoded<'_>) -> Result<Vec<Heading>, InputError> {
    Ok(Keys::of(input)?.headings)
}

fn heading(path: &[String], value: &Value) -> Heading {
    let name = path.join("/");
    let mut heading = Heading {
        joined: true,
        ..Heading::of(&name)
    };
    if let [parent, child] = path {
        heading.pairs.push((parent.clone(), child.clone()));
    }
    if let Some(question) = name.strip_suffix("-Comment") {
        heading.codes.push(format!("{question}_TEXT"));
    }
    if is_repeat(value) {
        heading.part = Part::Repeat;
    } else if name.starts_with('_') || name.starts_with("meta/") {
        heading.part = Part::System;
    }
    heading
}

/// A list of objects: a group answered several times.
fn is_repeat(value: &Value) -> bool {
    let list = value.as_array();
    list.is_some_and(|list| list.iter().any(|item| item.is_object() || item.is_array()))
}

/// The values of an object, those of objects inside it with their path.
fn flat(object: Map<String, Value>) -> Vec<(Vec<String>, Value)> {
    let mut found = Vec::new();
    flatten(Vec::new(), object, &mut found);
    found
}

fn flatten(path: Vec<String>, object: Map<String, Value>, found: &mut Vec<(Vec<String>, Value)>) {
    for (key, value) in object {
        let mut path = path.clone();
        path.push(key);
        match value {
            Value::Object(inner) if path.len() < DEEPEST && !inner.is_empty() => {
                flatten(path, inner, found)
            }
            value => found.push((path, value)),
        }
    }
}

impl<'a> JsonReader<'a> {
    pub fn open(
        input: Decoded<'_>,
        codebook: &'a Codebook,
        matcher: &Matcher<'_>,
        options: &ReadOptions<'_>,
    ) -> Result<Self, InputError> {
        let keys = Keys::of(&input)?;
        let names: Vec<&str> = keys.headings.iter().map(|h| h.name.as_str()).collect();
        let rules = if keys.headings.is_empty() {
            Vec::new()
        } else {
            mapping_rules(&names, codebook, options)?
        };
        let kobo = ["_uuid", "_submission_time"]
            .iter()
            .all(|name| names.contains(name));
        let form = names
            .iter()
            .any(|name| name.ends_with("-Comment") || name.contains('/'));
        let platform = match options.from {
            Some(platform) => platform.phrase(),
            None if kobo => Platform::Kobo.phrase(),
            None if form => Platform::SurveyJs.phrase(),
            None => "JSON",
        };
        let columns = Columns::of(keys.headings, matcher, &rules);
        refuse_ambiguities(&columns, codebook.codings())?;
        // An object lacks what has no value: a key that none of this file has is empty throughout.
        let setting = Setting::of_objects(options, &columns, codebook)?;
        let repeats = columns
            .verdicts
            .iter()
            .filter(|v| **v == Verdict::Repeat)
            .count();
        let mut notes = Vec::new();
        if repeats > 0 {
            notes.push(format!(
                "{} left aside",
                count(
                    repeats,
                    "list of a repeated group was",
                    "lists of repeated groups were"
                )
            ));
        }
        Ok(JsonReader {
            file: Arc::from(input.name()),
            codebook,
            questionnaire_id: options.questionnaire.to_owned(),
            objects: Objects::of(&input)?,
            keys: columns
                .headings
                .iter()
                .enumerate()
                .map(|(at, h)| (h.name.clone(), at))
                .collect(),
            columns,
            rules,
            setting,
            keep: options.keep.to_vec(),
            style: if kobo {
                Style::joined(&[' '])
            } else {
                Style::PLAIN
            },
            interviews: keys.interviews,
            form: None,
            format: platform.to_owned(),
            notes,
        })
    }

    /// The answers of an interview.
    fn interview(&mut self, object: Map<String, Value>) -> Result<Map<String, Value>, InputError> {
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

    fn read_interview(
        &self,
        answers: &Map<String, Value>,
        response: &mut Response,
        problems: &mut Vec<Problem>,
    ) {
        for (question, coding) in self.codebook.codings().iter().enumerate() {
            let names = std::iter::once(&coding.id).chain(&coding.aliases);
            let found = names.filter_map(|name| answers.get_key_value(name)).next();
            if let Some((name, value)) = found {
                let read = read_value(self.codebook, question, value, Style::PLAIN, response);
                self.report(name, value, read, problems);
            }
        }
    }

    /// Puts what the mapping says is the same for every response.
    fn read_constants(&self, response: &mut Response) {
        for (question, text) in &self.setting.constants {
            // Was understood when the file was opened.
            let _ = self
                .codebook
                .read(*question, text, Habits::UNKNOWN, response);
        }
    }

    fn read_result(&self, values: &[Value], response: &mut Response, problems: &mut Vec<Problem>) {
        for single in &self.columns.single {
            let held = single
                .places
                .iter()
                .map(|place| (place, self.value_at(values, place)));
            let mut held = held.filter(|(_, value)| !value.is_null());
            let Some((place, value)) = held.next() else {
                continue;
            };
            let name = &self.columns.names[place.column];
            let other = held.find(|(_, other)| *other != value);
            let read = match other {
                Some((_, other)) => {
                    let id = &self.codebook.codings()[single.question].id;
                    Err(two_answers(id, &plain_text(&value), &plain_text(&other)))
                }
                None => read_value(self.codebook, single.question, &value, self.style, response),
            };
            self.report(name, &values[place.column], read, problems);
        }
        let texts: Vec<String> = (0..values.len())
            .map(|column| self.text_at(values, column))
            .collect();
        for group in &self.columns.spread {
            if response.cell(group.question) != Cell::Empty {
                continue;
            }
            let read = group.read(
                |column| texts[column].as_str(),
                self.codebook,
                &mut [],
                response,
            );
            if let Err((column, _, refusal)) = read {
                let name = &self.columns.names[column];
                self.report(name, &values[column], Err(refusal), problems);
            }
        }
        for (question, column) in &self.columns.typed {
            response.set_other(*question, texts[*column].trim());
        }
    }

    /// The text of a column, as the mapping has it.
    fn text_at(&self, values: &[Value], column: usize) -> String {
        let place = Place {
            column,
            piece: None,
        };
        plain_text(&self.value_at(values, &place))
    }

    /// The value at a place, as the mapping has it.
    fn value_at(&self, values: &[Value], place: &Place) -> Value {
        let value = &values[place.column];
        let text = |text: &str| {
            let text = match &place.piece {
                Some((mark, piece)) => text.split(mark.as_str()).nth(*piece).unwrap_or("").trim(),
                None => text,
            };
            match self.rules.get(place.column) {
                Some(Some(rule)) => rule.apply(text).to_owned(),
                _ => text.to_owned(),
            }
        };
        let ruled = matches!(self.rules.get(place.column), Some(Some(_)));
        match value {
            _ if !ruled => value.clone(),
            Value::Array(list) => list
                .iter()
                .map(|item| Value::String(text(&plain_text(item))))
                .collect(),
            Value::Null => Value::Null,
            value => Value::String(text(&plain_text(value))),
        }
    }

    fn report(
        &self,
        name: &str,
        value: &Value,
        read: Result<(), Refusal>,
        problems: &mut Vec<Problem>,
    ) {
        if let Err(mut refusal) = read {
            refusal.message.push_str("; counted as not answered");
            problems.push(self.problem(name, plain_text(value), refusal, Effect::NotAnswered));
        }
    }

    fn problem(&self, column: &str, value: String, refusal: Refusal, effect: Effect) -> Problem {
        Problem {
            file: self.file.clone(),
            row: self.objects.position(),
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
        let Some(object) = self.objects.next()? else {
            return Ok(Step::End);
        };
        response.clear();
        response.row = self.objects.position();
        self.form = None;
        self.read_constants(response);
        let object = match object {
            Ok(object) => object,
            Err(message) => {
                let refusal = Refusal {
                    kind: ProblemKind::Unreadable,
                    message: format!("{message}; rejected"),
                };
                problems.push(self.problem("", String::new(), refusal, Effect::Rejected));
                return Ok(Step::Rejected);
            }
        };
        if AnswersFile::is_one(&object) {
            let answers = self.interview(object)?;
            self.read_interview(&answers, response, problems);
            let kept = self
                .keep
                .iter()
                .map(|name| answers.get(name).map(plain_text).unwrap_or_default());
            response.kept.extend(kept);
            return Ok(Step::Read);
        }
        let mut values = vec![Value::Null; self.columns.names.len()];
        for (path, value) in flat(object) {
            if let Some(column) = self.keys.get(&path.join("/")) {
                values[*column] = value;
            }
        }
        self.read_result(&values, response, problems);
        let kept = self.setting.keep.iter().map(|kept| match kept {
            Kept::Column(column) => self.text_at(&values, *column),
            Kept::Typed(question) => response.other(*question).unwrap_or("").to_owned(),
            Kept::Constant(text) => text.clone(),
        });
        let kept: Vec<String> = kept.collect();
        response.kept.extend(kept);
        Ok(Step::Read)
    }

    fn has(&self, question: usize) -> bool {
        self.interviews
            || self.columns.has(question)
            || self.setting.constants.iter().any(|(q, _)| *q == question)
    }

    fn format(&self) -> &str {
        &self.format
    }

    fn form(&self) -> Option<&str> {
        self.form.as_deref()
    }

    fn notes(&self) -> &[String] {
        &self.notes
    }

    fn counts(&self) -> Counts {
        Counts::default()
    }

    fn in_blocks<'s>(self: Box<Self>) -> Result<Opened<'s>, InputError>
    where
        Self: 's,
    {
        Ok(Opened::Rows(self))
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
    style: Style,
    response: &mut Response,
) -> Result<(), Refusal> {
    let coding = &codebook.codings()[question];
    response.set(question, Cell::Empty);
    let habits = Habits {
        style,
        decimals: Decimals::Unknown,
        ..Habits::UNKNOWN
    };
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
            // A list of nothing is an answer: nothing was ticked.
            if let [item] = list.as_slice()
                && coding.says_none(&plain_text(item))
            {
                return codebook.set_choices(question, Vec::new(), response);
            }
            let mut options = Vec::new();
            for item in list {
                let text = plain_text(item);
                match coding.meant(text.trim(), Style::PLAIN)? {
                    Meant::Option(option) => options.push(option),
                    Meant::Other(option, words) => {
                        options.push(option);
                        response.set_other(question, words);
                    }
                    Meant::Nothing => {}
                }
            }
            if options.is_empty() && !list.is_empty() {
                return Ok(());
            }
            codebook.set_choices(question, options, response)
        }
        (Value::String(_) | Value::Number(_) | Value::Bool(_), _) => {
            codebook.read(question, &plain_text(value), habits, response)
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
        Value::Array(list) => list.iter().map(plain_text).collect::<Vec<_>>().join(";"),
        other => other.to_string(),
    }
}
