use crate::diagnostic::{Finding, Path, Report, Source};
use crate::profile::Profiler;
use crate::questionnaire::{
    Condition, Definition, Document, Kind, Need, Question, QuestionType, Shape, check_condition,
    check_ids, is_absent, place, read_document,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Every code that a finding about scenarios alone can have, with what it stands for.
pub const SCENARIO_CODES: [(&str, &str); 4] = [
    ("S001", "a change that is none, or several at once"),
    ("S002", "a change of something that is not asked"),
    ("S003", "a change that the question can't make"),
    ("S004", "scenarios of another questionnaire"),
];

/// A file of scenarios, key for key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioFile {
    /// Version of the format; always 1.
    pub format: u32,
    /// Id of the questionnaire whose answers change.
    pub questionnaire: String,
    /// The scenarios.
    pub scenarios: Vec<Scenario>,
}

/// What if some firms answered otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Stable name.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// What people call it.
    pub title: String,
    /// Which firms change; all when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// What changes, one after the other.
    pub change: Vec<Change>,
}

/// One change; the keys of one kind stand together: `raise` with `steps`, `reach` with `median_of`, `set` with `to`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Questions whose answers rise, or scores all of whose questions do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub raise: Vec<String>,
    /// By how many steps; 1 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<u32>,
    /// Questions whose answers rise to the median of other firms, or scores all of whose questions do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reach: Vec<String>,
    /// Which firms the median is of; all when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_of: Option<Condition>,
    /// Question that gets an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set: Option<String>,
    /// The code, or the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

use Kind::{List, Object, Text, Whole};
use Need::{May, Must};

static FILE: Shape = Shape {
    name: "a file of scenarios",
    keys: &[
        ("format", Must, Whole),
        ("questionnaire", Must, Text),
        ("scenarios", Must, List(&Object(&SCENARIO))),
    ],
};

static SCENARIO: Shape = Shape {
    name: "a scenario",
    keys: &[
        ("id", Must, Text),
        ("title", Must, Text),
        ("when", May, Kind::Condition),
        ("change", Must, List(&Object(&CHANGE))),
    ],
};

static CHANGE: Shape = Shape {
    name: "a change",
    keys: &[
        ("raise", May, List(&Text)),
        ("steps", May, Whole),
        ("reach", May, List(&Text)),
        ("median_of", May, Kind::Condition),
        ("set", May, Text),
        ("to", May, Text),
    ],
};

impl Document for ScenarioFile {
    const SHAPE: &'static Shape = &FILE;

    fn errors(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.format != 1 {
            findings.push(
                Finding::error(
                    "Q006",
                    Path::root().key("format"),
                    format!("`format` is {}, and this program reads 1", self.format),
                )
                .help("write `\"format\": 1`"),
            );
        }
        let ids = self.scenarios.iter().map(|scenario| scenario.id.as_str());
        check_ids("scenarios", "scenarios", ids, &mut findings);
        for (path, change) in self.changes() {
            if let Some(fault) = change.fault() {
                findings.push(Finding::error("S001", path, fault).help(
                    "a change has `raise` (with `steps`), `reach` (with `median_of`), or `set` with `to`",
                ));
            }
        }
        findings
    }
}

impl Change {
    fn fault(&self) -> Option<&'static str> {
        let kinds = [
            !self.raise.is_empty(),
            !self.reach.is_empty(),
            self.set.is_some(),
        ];
        match kinds.iter().filter(|has| **has).count() {
            0 => return Some("the change changes nothing"),
            1 => {}
            _ => return Some("the change is several at once"),
        }
        let strays = (self.steps.is_some() && self.raise.is_empty())
            || (self.median_of.is_some() && self.reach.is_empty())
            || (self.to.is_some() != self.set.is_some());
        match strays {
            true => Some("the change has keys of different kinds"),
            false if self.steps == Some(0) => Some("the change rises by no step"),
            false => None,
        }
    }
}

impl ScenarioFile {
    /// Reads a file, and holds it against a questionnaire.
    ///
    /// # Errors
    /// A report with every error found, each with its place.
    pub fn read(name: &str, bytes: &[u8], profiler: &Profiler<'_>) -> Result<Self, Box<Report>> {
        let (file, source): (ScenarioFile, Source) = read_document(name, bytes)?;
        let findings = file.against(profiler);
        match findings.is_empty() {
            true => Ok(file),
            false => Err(Box::new(place(&source, findings))),
        }
    }

    fn changes(&self) -> impl Iterator<Item = (Path, &Change)> {
        let scenarios = self.scenarios.iter().enumerate();
        scenarios.flat_map(|(at, scenario)| {
            let path = Path::root().key("scenarios").at(at).key("change");
            let changes = scenario.change.iter().enumerate();
            changes.map(move |(at, change)| (path.clone().at(at), change))
        })
    }

    /// Whether what it names is there and can be done.
    fn against(&self, profiler: &Profiler<'_>) -> Vec<Finding> {
        let definition = profiler.definition;
        let mut findings = Vec::new();
        if self.questionnaire != definition.id {
            let path = Path::root().key("questionnaire");
            let said = format!(
                "the scenarios are of `{}`, and the answers are to `{}`",
                self.questionnaire, definition.id
            );
            findings.push(
                Finding::error("S004", path, said)
                    .help("name the questionnaire with -q, or write scenarios for this one"),
            );
            return findings;
        }
        for (at, scenario) in self.scenarios.iter().enumerate() {
            let path = Path::root().key("scenarios").at(at);
            if let Some(when) = &scenario.when {
                check_condition(definition, when, &path.key("when"), &mut findings);
            }
        }
        for (path, change) in self.changes() {
            if let Some(condition) = &change.median_of {
                check_condition(definition, condition, &path.key("median_of"), &mut findings);
            }
            for (key, names) in [("raise", &change.raise), ("reach", &change.reach)] {
                for (at, name) in names.iter().enumerate() {
                    let path = path.key(key).at(at);
                    findings.extend(moved_fault(profiler, name, key, path));
                }
            }
            if let (Some(set), Some(to)) = (&change.set, &change.to) {
                findings.extend(set_fault(definition, set, to, &path));
            }
        }
        findings
    }
}

fn unknown(definition: &Definition, name: &str, path: Path) -> Option<Finding> {
    if is_absent(name) {
        return None;
    }
    let questions = definition.questions().map(|question| question.id.as_str());
    let scores = definition.scores.iter().map(|score| score.id.as_str());
    Some(
        Finding::error(
            "S002",
            path,
            format!("no question and no score is called `{name}`"),
        )
        .suggest(
            name,
            questions.chain(scores),
            "name one of the questionnaire",
        ),
    )
}

/// What is wrong with a question or score whose answers are to rise.
fn moved_fault(profiler: &Profiler<'_>, name: &str, key: &str, path: Path) -> Option<Finding> {
    let definition = profiler.definition;
    if definition.scores.iter().any(|score| score.id == name) {
        return None;
    }
    let Some(at) = definition.question_index(name) else {
        return unknown(definition, name, path);
    };
    let kind = definition.questions().nth(at)?.kind;
    let can = match kind {
        QuestionType::Choice => profiler.plan.items[at].scored,
        QuestionType::Number => key == "reach" && profiler.plan.items[at].scored,
        _ => false,
    };
    let help = match key {
        "raise" => {
            "name questions with one choice that count for a score; numbers can `reach` or be `set`"
        }
        _ => "name questions with one choice, or numbers, that count for a score",
    };
    (!can).then(|| {
        Finding::error("S003", path, format!("the answer to `{name}` can't {key}")).help(help)
    })
}

/// What is wrong with an answer that is to be given.
fn set_fault(definition: &Definition, set: &str, to: &str, path: &Path) -> Option<Finding> {
    let Some(at) = definition.question_index(set) else {
        let scores = definition.scores.iter().any(|score| score.id == set);
        return match scores {
            true => Some(
                Finding::error(
                    "S003",
                    path.key("set"),
                    format!("`{set}` is a score, which follows from answers"),
                )
                .help("set answers to its questions, or `raise` it"),
            ),
            false => unknown(definition, set, path.key("set")),
        };
    };
    let asked: &Question = definition.questions().nth(at)?;
    match asked.kind {
        QuestionType::Choice => {
            let options = definition.options_of(asked);
            let known = options.iter().any(|option| option.code == to);
            (!known).then(|| {
                let codes = options.iter().map(|option| option.code.as_str());
                let said = format!("`{set}` has no option `{to}`");
                let all = format!(
                    "its codes are {}",
                    crate::diagnostic::list_in_backticks(codes.clone(), 12)
                );
                Finding::error("S003", path.key("to"), said).suggest(to, codes, all)
            })
        }
        QuestionType::Number => {
            let bounds = (asked.min, asked.max);
            let fits = to.parse::<f64>().is_ok_and(|value| {
                value.is_finite()
                    && bounds.0.is_none_or(|min| value >= min)
                    && bounds.1.is_none_or(|max| value <= max)
            });
            (!fits).then(|| {
                let said = format!("`{to}` is no number that `{set}` takes");
                Finding::error("S003", path.key("to"), said)
                    .help("write a number within its bounds, in quotes, such as \"5\"")
            })
        }
        _ => Some(
            Finding::error(
                "S003",
                path.key("set"),
                format!("the answer to `{set}` can't be set"),
            )
            .help("name a question with one choice, or a number"),
        ),
    }
}
