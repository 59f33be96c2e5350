use super::checks;
use crate::diagnostic::{Finding, Report, Source};
use crate::questionnaire::{Document, Kind, Need, Shape, WORK, Work, place, read_document};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Practices of a file, key for key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "A catalogue of practices of ratio")]
pub struct Catalogue {
    /// Where editors find the schema of this file.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Version of the format; always 1.
    pub format: u32,
    /// Stable name: lower-case letters, digits, `_` and `-`, a letter first.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_-]*$"))]
    pub id: String,
    /// Semantic version of the content, for example 1.2.0.
    pub version: String,
    /// Language of the texts, as a BCP 47 tag, for example en.
    pub language: String,
    /// What people call it.
    pub title: String,
    /// What it is for, in a paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// SPDX name of the licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// Where the practices are described.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Work>,
    /// Types of measures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub types: Vec<MeasureType>,
    /// Barriers that practices answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub barriers: Vec<Barrier>,
    /// The practices.
    pub practices: Vec<Practice>,
}

/// A type of measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureType {
    /// Stable name.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// What people call it.
    pub title: String,
    /// Codes of the `measures` question of a questionnaire that stand for it: support a firm has received.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<String>,
}

/// Something that keeps firms from renewal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Barrier {
    /// Stable name.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// What it is.
    pub title: String,
    /// Ids of questions and scores whose low values show it.
    pub shown_by: Vec<String>,
    /// Ids of the sources that name it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// A practice: what a region or a firm did, as far as its sources tell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// Stable name.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// What people call it.
    pub title: String,
    /// Id of its type of measure.
    #[serde(rename = "type")]
    pub kind: String,
    /// Where it is practised, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// NUTS 2024 codes of that region, of any level.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nuts: Vec<String>,
    /// Countries, by the two letters that NUTS codes begin with (EL for Greece), UK for the United Kingdom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<String>,
    /// Project that studied it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// What it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// Figures: money, numbers of firms, results.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<String>,
    /// What was learned from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lesson: Option<String>,
    /// What is known of taking it over elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transfer: Option<String>,
    /// What it answers.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    pub answers: Answers,
    /// Ids of its sources, at least one.
    pub sources: Vec<String>,
}

/// What a practice answers, by ids of a questionnaire and of the barriers of this file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// Ids of scores.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dimensions: Vec<String>,
    /// Ids of questions about the firm.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
    /// Ids of questions about the firm's place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<String>,
    /// Ids of barriers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub barriers: Vec<String>,
}

impl Answers {
    /// Whether it names nothing.
    pub fn is_empty(&self) -> bool {
        self == &Answers::default()
    }
}

use Kind::{List, Object, Text, Whole};
use Need::{May, Must};

static CATALOGUE: Shape = Shape {
    name: "a catalogue of practices",
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
        ("types", May, List(&Object(&MEASURE_TYPE))),
        ("barriers", May, List(&Object(&BARRIER))),
        ("practices", Must, List(&Object(&PRACTICE))),
    ],
};

static MEASURE_TYPE: Shape = Shape {
    name: "a type of measure",
    keys: &[
        ("id", Must, Text),
        ("title", Must, Text),
        ("measures", May, List(&Text)),
    ],
};

static BARRIER: Shape = Shape {
    name: "a barrier",
    keys: &[
        ("id", Must, Text),
        ("title", Must, Text),
        ("shown_by", Must, List(&Text)),
        ("sources", May, List(&Text)),
    ],
};

static PRACTICE: Shape = Shape {
    name: "a practice",
    keys: &[
        ("id", Must, Text),
        ("title", Must, Text),
        ("type", Must, Text),
        ("region", May, Text),
        ("nuts", May, List(&Text)),
        ("countries", May, List(&Text)),
        ("project", May, Text),
        ("period", May, Text),
        ("what", May, Text),
        ("figures", May, List(&Text)),
        ("lesson", May, Text),
        ("transfer", May, Text),
        ("answers", May, Object(&ANSWERS)),
        ("sources", Must, List(&Text)),
    ],
};

static ANSWERS: Shape = Shape {
    name: "`answers`",
    keys: &[
        ("dimensions", May, List(&Text)),
        ("questions", May, List(&Text)),
        ("conditions", May, List(&Text)),
        ("barriers", May, List(&Text)),
    ],
};

impl Document for Catalogue {
    const SHAPE: &'static Shape = &CATALOGUE;

    fn errors(&self) -> Vec<Finding> {
        checks::errors(self)
    }
}

impl Catalogue {
    /// Reads a catalogue from the bytes of a file.
    ///
    /// # Errors
    /// A report with every error found, each with its place.
    pub fn read(name: &str, bytes: &[u8]) -> Result<(Self, Source), Box<Report>> {
        read_document(name, bytes)
    }

    /// What a careful colleague would remark: warnings with places.
    pub fn warnings(&self, source: &Source) -> Report {
        place(source, checks::warnings(self))
    }

    /// A source by its id.
    pub fn source(&self, id: &str) -> Option<&Work> {
        self.sources.iter().find(|work| work.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys of an object of the schema.
    fn keys(schema: &serde_json::Value, name: Option<&str>) -> Vec<String> {
        let object = name.map_or(schema, |name| &schema["$defs"][name]);
        let mut keys: Vec<String> = object["properties"]
            .as_object()
            .expect("properties")
            .keys()
            .cloned()
            .collect();
        keys.sort();
        keys
    }

    #[test]
    fn shapes_have_the_keys_of_the_types() {
        let schema: serde_json::Value =
            serde_json::from_str(&super::super::json_schema()).expect("JSON");
        let shapes: [(Option<&str>, &Shape); 6] = [
            (None, &CATALOGUE),
            (Some("Work"), &WORK),
            (Some("MeasureType"), &MEASURE_TYPE),
            (Some("Barrier"), &BARRIER),
            (Some("Practice"), &PRACTICE),
            (Some("Answers"), &ANSWERS),
        ];
        for (name, shape) in shapes {
            let mut of_shape: Vec<String> = shape
                .keys
                .iter()
                .map(|(key, ..)| (*key).to_owned())
                .collect();
            of_shape.sort();
            assert_eq!(keys(&schema, name), of_shape, "{}", shape.name);
        }
    }

    #[test]
    fn schema_file_is_the_generated_schema() {
        assert_eq!(
            super::super::SCHEMA_FILE,
            super::super::json_schema(),
            "run: cargo run -- practices schema > questionnaires/practices.schema.json"
        );
    }
}
