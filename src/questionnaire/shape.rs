//! The shape of the file as a table: which keys an object has and what stands behind each.
//!
//! Walks the parsed file, reports every deviation with its place, and mends a copy so that the
//! later checks can still run. The table must agree with the types of `definition`; a test holds
//! it against the JSON Schema generated from them.

use crate::diagnostic::{Finding, Path, list_in_backticks, nearest};
use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use serde_json::{Map, Value, json};

/// What may stand behind a key.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Text,
    Word(&'static [&'static str]),
    Number,
    Whole,
    Flag,
    List(&'static Kind),
    MapOf(&'static Kind),
    Object(&'static Shape),
    Thing,
    Condition,
    Pair,
}

/// An object's keys: name, whether needed, kind.
pub(crate) struct Shape {
    pub name: &'static str,
    pub keys: &'static [(&'static str, Need, Kind)],
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Need {
    Must,
    May,
}

use Kind::*;
use Need::{May, Must};

/// Stands for a text that is missing, so that later checks can pass over it.
pub(super) const ABSENT: &str = "\u{0}";

pub(super) static QUESTIONNAIRE: Shape = Shape {
    name: "a questionnaire",
    keys: &[
        ("$schema", May, Text),
        ("format", Must, Whole),
        ("id", Must, Text),
        ("version", Must, Text),
        ("language", Must, Text),
        ("title", Must, Text),
        ("description", May, Text),
        ("licence", May, Text),
        ("sources", May, List(&Object(&WORK))),
        ("scales", May, MapOf(&List(&Object(&OPTION)))),
        ("sections", Must, List(&Object(&SECTION))),
        ("firm", May, MapOf(&Text)),
        ("scoring", May, Object(&SCORING)),
        ("scores", May, List(&Object(&SCORE))),
        ("profile", May, Object(&PROFILE)),
        ("bands", May, List(&Object(&BAND))),
        ("classifications", May, List(&Object(&CLASSIFICATION))),
        ("forms", May, List(&Object(&FORM))),
        ("advice", May, List(&Object(&ADVICE))),
    ],
};

pub(crate) static WORK: Shape = Shape {
    name: "a source",
    keys: &[
        ("id", Must, Text),
        ("title", Must, Text),
        ("url", May, Text),
    ],
};

static SECTION: Shape = Shape {
    name: "a section",
    keys: &[
        ("id", Must, Text),
        ("title", Must, Text),
        ("text", May, Text),
        ("ask_if", May, Condition),
        ("questions", Must, List(&Object(&QUESTION))),
    ],
};

static QUESTION: Shape = Shape {
    name: "a question",
    keys: &[
        ("id", Must, Text),
        ("type", Must, Word(&super::definition::QuestionType::NAMES)),
        ("text", Must, Text),
        ("help", May, Text),
        ("required", May, Flag),
        ("ask_if", May, Condition),
        ("source", May, Text),
        ("scale", May, Text),
        ("options", May, List(&Object(&OPTION))),
        ("cap", May, Number),
        ("min", May, Number),
        ("max", May, Number),
        ("unit", May, Text),
        ("points", May, List(&Pair)),
        ("steps", May, MapOf(&Text)),
        ("effort", May, Whole),
        ("aliases", May, List(&Text)),
    ],
};

static OPTION: Shape = Shape {
    name: "an option",
    keys: &[
        ("code", Must, Text),
        ("label", Must, Text),
        ("points", May, Number),
        ("means", May, Word(&["missing", "not_applicable"])),
        ("exclusive", May, Flag),
        ("aliases", May, List(&Text)),
        ("help", May, Text),
    ],
};

static SCORING: Shape = Shape {
    name: "`scoring`",
    keys: &[("min_answered", May, Number)],
};

static SCORE: Shape = Shape {
    name: "a score",
    keys: &[
        ("id", Must, Text),
        ("title", Must, Text),
        ("text", May, Text),
        ("of", Must, List(&Thing)),
        ("mean", May, Word(&super::definition::Mean::NAMES)),
        ("min_answered", May, Number),
        ("bands", May, List(&Object(&BAND))),
    ],
};

static WEIGHTED_THING: Shape = Shape {
    name: "a part of a score",
    keys: &[
        ("id", Must, Text),
        ("weight", May, Number),
        ("reverse", May, Flag),
    ],
};

static PROFILE: Shape = Shape {
    name: "`profile`",
    keys: &[
        ("headline", Must, Text),
        ("dimensions", May, List(&Text)),
        ("focus", May, Text),
    ],
};

static BAND: Shape = Shape {
    name: "a band",
    keys: &[
        ("id", Must, Text),
        ("title", Must, Text),
        ("from", Must, Number),
        ("text", May, Text),
    ],
};

static CLASSIFICATION: Shape = Shape {
    name: "a classification",
    keys: &[
        ("id", Must, Text),
        ("title", Must, Text),
        ("text", May, Text),
        ("classes", Must, List(&Object(&CLASS))),
    ],
};

static CLASS: Shape = Shape {
    name: "a class",
    keys: &[
        ("id", Must, Text),
        ("title", Must, Text),
        ("text", May, Text),
        ("when", Must, Condition),
    ],
};

static FORM: Shape = Shape {
    name: "a form",
    keys: &[
        ("id", Must, Text),
        ("title", Must, Text),
        ("text", May, Text),
        ("questions", Must, List(&Text)),
    ],
};

static ADVICE: Shape = Shape {
    name: "a piece of advice",
    keys: &[
        ("id", Must, Text),
        ("title", Must, Text),
        ("text", May, Text),
        ("when", Must, Condition),
        ("for", May, Text),
    ],
};

pub(super) static TRANSLATION: Shape = Shape {
    name: "a translation",
    keys: &[
        ("$schema", May, Text),
        ("translates", Must, Text),
        ("version", Must, Text),
        ("language", Must, Text),
        ("texts", Must, MapOf(&Text)),
    ],
};

/// The forms a condition can have: the keys that stand together.
const CONDITIONS: [(&str, &str, Kind); 8] = [
    ("question", "is", Text),
    ("question", "in", List(&Text)),
    ("question", "at_least", Number),
    ("question", "below", Number),
    ("question", "answered", Flag),
    ("score", "at_least", Number),
    ("score", "below", Number),
    ("score", "band", Text),
];

/// Holds a value against a kind; what fits or could be mended is returned.
pub(super) fn read(
    value: &ast::Value<'_>,
    kind: Kind,
    path: &Path,
    findings: &mut Vec<Finding>,
) -> Option<Value> {
    match (kind, value) {
        (Text, ast::Value::StringLit(text)) => Some(json!(text.value)),
        (Word(words), ast::Value::StringLit(text)) => read_word(text, words, path, findings),
        (Number, ast::Value::NumberLit(number)) => read_number(number, path, findings),
        (Whole, ast::Value::NumberLit(number)) => read_whole(number, path, findings),
        (Flag, ast::Value::BooleanLit(flag)) => Some(json!(flag.value)),
        (List(kind), ast::Value::Array(list)) => Some(read_list(list, *kind, path, findings)),
        (MapOf(kind), ast::Value::Object(object)) => Some(read_map(object, *kind, path, findings)),
        (Object(shape), ast::Value::Object(object)) => {
            Some(read_object(object, shape, path, findings))
        }
        (Thing, ast::Value::StringLit(name)) => Some(json!(name.value)),
        (Thing, ast::Value::Object(object)) => {
            Some(read_object(object, &WEIGHTED_THING, path, findings))
        }
        (Condition, ast::Value::Object(object)) => read_condition(object, path, findings),
        (Pair, ast::Value::Array(list)) => read_pair(list, path, findings),
        _ => {
            findings.push(wrong_type(value, kind, path));
            None
        }
    }
}

fn read_word(
    text: &ast::StringLit<'_>,
    words: &'static [&'static str],
    path: &Path,
    findings: &mut Vec<Finding>,
) -> Option<Value> {
    if words.contains(&text.value.as_ref()) {
        return Some(json!(text.value));
    }
    let known = list_in_backticks(words.iter().copied(), words.len());
    let message = format!("`{}` is none of {known}", text.value);
    findings.push(
        Finding::error("Q004", path.clone(), message)
            .at(span(&text.range))
            .suggest(&text.value, words.iter().copied(), "use one of these words"),
    );
    let likely = nearest(&text.value, words.iter().copied());
    Some(likely.map_or_else(|| stand_in(Word(words)), |word| json!(word)))
}

fn read_number(
    number: &ast::NumberLit<'_>,
    path: &Path,
    findings: &mut Vec<Finding>,
) -> Option<Value> {
    match serde_json::from_str::<f64>(number.value) {
        Ok(value) if value.is_finite() => {
            Some(serde_json::from_str(number.value).unwrap_or(json!(value)))
        }
        _ => {
            let message = format!("`{}` is not a number that JSON can hold", number.value);
            findings.push(
                Finding::error("Q004", path.clone(), message)
                    .at(span(&number.range))
                    .help("write digits with a decimal point, for example 0.5; the largest is about 1.8e308"),
            );
            None
        }
    }
}

fn read_whole(
    number: &ast::NumberLit<'_>,
    path: &Path,
    findings: &mut Vec<Finding>,
) -> Option<Value> {
    match number.value.parse::<u8>() {
        Ok(value) => Some(json!(value)),
        Err(_) => {
            let message = format!("expected a small whole number, found {}", number.value);
            findings.push(
                Finding::error("Q004", path.clone(), message)
                    .at(span(&number.range))
                    .help("write it without decimals, for example 1"),
            );
            None
        }
    }
}

fn read_list(list: &ast::Array<'_>, kind: Kind, path: &Path, findings: &mut Vec<Finding>) -> Value {
    let element = |(index, value): (usize, &ast::Value<'_>)| {
        read(value, kind, &path.at(index), findings).unwrap_or_else(|| stand_in(kind))
    };
    list.elements.iter().enumerate().map(element).collect()
}

fn read_map(
    object: &ast::Object<'_>,
    kind: Kind,
    path: &Path,
    findings: &mut Vec<Finding>,
) -> Value {
    report_duplicates(object, path, findings);
    let mut map = Map::new();
    for property in &object.properties {
        let key = property.name.as_str();
        if let Some(value) = read(&property.value, kind, &path.key(key), findings) {
            map.insert(key.to_owned(), value);
        }
    }
    Value::Object(map)
}

fn read_object(
    object: &ast::Object<'_>,
    shape: &Shape,
    path: &Path,
    findings: &mut Vec<Finding>,
) -> Value {
    report_duplicates(object, path, findings);
    let mut map = Map::new();
    for property in &object.properties {
        let key = property.name.as_str();
        match shape.keys.iter().find(|(name, ..)| *name == key) {
            Some((_, _, kind)) => {
                if let Some(value) = read(&property.value, *kind, &path.key(key), findings) {
                    map.insert(key.to_owned(), value);
                }
            }
            None => findings.push(unknown_key(property, shape, path)),
        }
    }
    for (key, need, kind) in shape.keys {
        if *need == Must && !map.contains_key(*key) {
            if object.get(key).is_none() {
                findings.push(missing_key(object, key, shape, path));
            }
            map.insert((*key).to_owned(), stand_in(*kind));
        }
    }
    Value::Object(map)
}

fn read_pair(list: &ast::Array<'_>, path: &Path, findings: &mut Vec<Finding>) -> Option<Value> {
    let before = findings.len();
    let numbers = read_list(list, Number, path, findings);
    if findings.len() == before && list.elements.len() == 2 {
        return Some(numbers);
    }
    if findings.len() == before {
        findings.push(
            Finding::error("Q004", path.clone(), "expected a pair of value and points")
                .at(span(&list.range))
                .help("write two numbers, for example [5, 100]"),
        );
    }
    None
}

/// A condition has one of a few fixed sets of keys.
fn read_condition(
    object: &ast::Object<'_>,
    path: &Path,
    findings: &mut Vec<Finding>,
) -> Option<Value> {
    report_duplicates(object, path, findings);
    let keys: Vec<&str> = object.properties.iter().map(|p| p.name.as_str()).collect();
    if let [only] = keys[..] {
        let kind = match only {
            "all" | "any" => Some(List(&Condition)),
            "not" => Some(Condition),
            _ => None,
        };
        if let Some(kind) = kind {
            let value = read(&object.properties[0].value, kind, &path.key(only), findings)?;
            return Some(json!({ only: value }));
        }
    }
    let form = CONDITIONS
        .iter()
        .find(|(what, test, _)| keys.len() == 2 && keys.contains(what) && keys.contains(test));
    let Some((what, test, kind)) = form else {
        findings.push(no_condition(object, &keys, path));
        return None;
    };
    let name = read(&object.get(what)?.value, Text, &path.key(what), findings)?;
    let operand = read(&object.get(test)?.value, *kind, &path.key(test), findings)?;
    Some(json!({ *what: name, *test: operand }))
}

fn no_condition(object: &ast::Object<'_>, keys: &[&str], path: &Path) -> Finding {
    let known = [
        "question", "score", "is", "in", "at_least", "below", "answered", "band", "all", "any",
        "not",
    ];
    let stranger = object
        .properties
        .iter()
        .find(|p| !known.contains(&p.name.as_str()));
    if let Some(stranger) = stranger {
        let name = stranger.name.as_str();
        return Finding::error(
            "Q002",
            path.key(name).itself(),
            format!("unknown key `{name}` in a condition"),
        )
        .at(span(&key_range(stranger)))
        .suggest(
            name,
            known,
            "a condition has `question` or `score` with one test, or `all`, `any`, `not`",
        );
    }
    let message = match keys {
        [] => "an empty condition says nothing".to_owned(),
        ["question"] | ["score"] => format!("a condition on a {} needs a test", keys[0]),
        _ => format!(
            "{} do not make one condition",
            list_in_backticks(keys.iter().copied(), 6)
        ),
    };
    Finding::error("Q025", path.clone(), message)
        .at(span(&object.range))
        .help("a question takes one of `is`, `in`, `at_least`, `below`, `answered`; a score one of `at_least`, `below`, `band`; join several with {\"all\": […]}")
}

fn report_duplicates(object: &ast::Object<'_>, path: &Path, findings: &mut Vec<Finding>) {
    let mut seen = std::collections::HashSet::new();
    for property in &object.properties {
        let key = property.name.as_str();
        if !seen.insert(key) {
            findings.push(
                Finding::error(
                    "Q005",
                    path.key(key).itself(),
                    format!("key `{key}` stands twice in one object"),
                )
                .at(span(&key_range(property)))
                .help("keep one of the two"),
            );
        }
    }
}

fn unknown_key(property: &ast::ObjectProp<'_>, shape: &Shape, path: &Path) -> Finding {
    let key = property.name.as_str();
    let known = shape.keys.iter().map(|(name, ..)| *name);
    let all = list_in_backticks(known.clone(), shape.keys.len());
    Finding::error(
        "Q002",
        path.key(key).itself(),
        format!("unknown key `{key}` in {}", shape.name),
    )
    .at(span(&key_range(property)))
    .suggest(key, known, format!("it may have {all}"))
}

fn missing_key(object: &ast::Object<'_>, key: &str, shape: &Shape, path: &Path) -> Finding {
    Finding::error(
        "Q003",
        path.clone(),
        format!("{} needs the key `{key}`", shape.name),
    )
    .at(span(&object.range))
    .help(format!("add \"{key}\""))
}

fn wrong_type(value: &ast::Value<'_>, kind: Kind, path: &Path) -> Finding {
    let (expected, example) = expectation(kind);
    let help = match (kind, value) {
        (Number | Whole, ast::Value::StringLit(text)) if text.value.parse::<f64>().is_ok() => {
            format!("write it without quotes: {}", text.value)
        }
        (Text | Word(_), ast::Value::NumberLit(number)) => {
            format!("write it in quotes: \"{}\"", number.value)
        }
        _ => format!("write {example}"),
    };
    let message = format!("expected {expected}, found {}", describe(value));
    Finding::error("Q004", path.clone(), message)
        .at(span(&value.range()))
        .help(help)
}

/// What a kind is called, and an example of it.
fn expectation(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Text | Word(_) => ("a text", "it in quotes, for example \"ideas\""),
        Number => ("a number", "it without quotes, for example 0.5"),
        Whole => ("a whole number", "it without quotes, for example 1"),
        Flag => ("true or false", "true or false without quotes"),
        List(_) => ("a list", "[…]"),
        MapOf(_) | Object(_) => ("an object", "{…}"),
        Thing => (
            "a name or an object",
            "\"collect\" or {\"id\": \"collect\", \"weight\": 2}",
        ),
        Condition => (
            "a condition",
            "for example {\"question\": \"staff\", \"at_least\": 2}",
        ),
        Pair => ("a pair of numbers", "for example [5, 100]"),
    }
}

fn describe(value: &ast::Value<'_>) -> String {
    match value {
        ast::Value::StringLit(text) => {
            format!(
                "the text \"{}\"",
                crate::diagnostic::shorten(&text.value, 40)
            )
        }
        ast::Value::NumberLit(number) => format!("the number {}", number.value),
        ast::Value::BooleanLit(flag) => format!("{}", flag.value),
        ast::Value::Object(_) => "an object".to_owned(),
        ast::Value::Array(_) => "a list".to_owned(),
        ast::Value::NullKeyword(_) => "null".to_owned(),
    }
}

/// The plainest value of a kind, so that a file with one fault can be checked for others.
fn stand_in(kind: Kind) -> Value {
    match kind {
        Text => json!(ABSENT),
        Word(words) => json!(words.first().copied().unwrap_or(ABSENT)),
        Number => json!(0),
        Whole => json!(1),
        Flag => json!(false),
        List(_) => json!([]),
        MapOf(_) => json!({}),
        Object(shape) => shape
            .keys
            .iter()
            .filter(|(_, need, _)| *need == Must)
            .map(|(key, _, kind)| ((*key).to_owned(), stand_in(*kind)))
            .collect::<Map<_, _>>()
            .into(),
        Thing => json!(ABSENT),
        Condition => json!({"all": []}),
        Pair => json!([0, 0]),
    }
}

fn key_range(property: &ast::ObjectProp<'_>) -> jsonc_parser::common::Range {
    property.name.range()
}

pub(super) fn span(range: &jsonc_parser::common::Range) -> std::ops::Range<usize> {
    range.start..range.end
}
