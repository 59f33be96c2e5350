//! The questionnaire as its JSON file says it, key for key. Nothing is checked here but types.

use super::{Condition, OrderedMap};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A questionnaire: sections ask, scores add up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "A questionnaire of ratio")]
pub struct Definition {
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
    /// Works that questions are based on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Work>,
    /// Option lists that several questions share, by name.
    #[serde(default, skip_serializing_if = "OrderedMap::is_empty")]
    pub scales: OrderedMap<Vec<AnswerOption>>,
    /// What is asked, in order.
    pub sections: Vec<Section>,
    /// Which questions hold the facts that the program itself understands: role to question.
    #[serde(default, skip_serializing_if = "OrderedMap::is_empty")]
    #[schemars(with = "FirmRoles")]
    pub firm: OrderedMap<String>,
    /// Settings of all scores.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scoring: Option<ScoringSettings>,
    /// How answers add up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<ScoreDefinition>,
    /// Which scores the profile shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<ProfileDefinition>,
    /// Ranges of a score with a name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
    /// Ways to sort firms into classes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub classifications: Vec<Classification>,
    /// Named subsets of the questions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<Form>,
    /// What to tell firms of certain patterns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<Advice>,
}

/// A work that questions are based on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// Name that a question's `source` refers to.
    pub id: String,
    /// Title of the work.
    pub title: String,
    /// Where to find it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A group of questions under one heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Stable name.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// Heading.
    pub title: String,
    /// What the section is about, for the firm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// When the whole section is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask_if: Option<Condition>,
    /// The questions, in the order of asking.
    pub questions: Vec<Question>,
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum QuestionType {
    /// One option.
    Choice,
    /// Any number of options.
    Choices,
    /// A finite number.
    Number,
    /// Free text.
    Text,
    /// A day, ISO 8601.
    Date,
    /// A NUTS code.
    Region,
    /// A NACE code.
    Sector,
}

impl QuestionType {
    /// All types with the word that names them in a file.
    pub const NAMES: [&'static str; 7] = [
        "choice", "choices", "number", "text", "date", "region", "sector",
    ];

    /// The word that names it in a file.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }
}

/// A question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable name; data columns are named by it.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// What kind of answer it takes.
    #[serde(rename = "type")]
    pub kind: QuestionType,
    /// What is asked.
    pub text: String,
    /// What an advisor may explain or ask to see.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Whether the interview insists on an answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// When it is asked; looks at earlier questions only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask_if: Option<Condition>,
    /// Id of the work it is based on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Name of a shared option list (choice, choices).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<String>,
    /// The options (choice, choices), unless `scale` names them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<AnswerOption>>,
    /// Most points that ticks can bring together (choices).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<f64>,
    /// Least number allowed (number).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// Greatest number allowed (number).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// What is counted (number), for example FTE.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Curve from value to points (number): pairs, values ascending, linear between, flat beyond.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<Vec<(f64, f64)>>,
    /// Option code to what to do to move up from there.
    #[serde(default, skip_serializing_if = "OrderedMap::is_empty")]
    pub steps: OrderedMap<String>,
    /// Effort of a step: 1 light, 2 medium, 3 heavy; 2 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 3))]
    pub effort: Option<u8>,
    /// Other column names it may come under.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
}

/// What an option stands for when it is not an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// Counts as not answered.
    Missing,
    /// Makes the question not applicable.
    NotApplicable,
}

/// An option of a question or a scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerOption {
    /// What stands in the data; any text without blanks around it.
    pub code: String,
    /// What people read.
    pub label: String,
    /// What it is worth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<f64>,
    /// Set when it is not an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub means: Option<Means>,
    /// Whether it can only stand alone (choices).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
    /// Other spellings of the label.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Explanation for the advisor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

/// Settings of all scores.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoringSettings {
    /// Share of the applicable things that must have a value; 0.5 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub min_answered: Option<f64>,
}

/// How the things of a score are averaged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Mean {
    /// Σwᵢsᵢ / Σwᵢ.
    #[default]
    Arithmetic,
    /// exp(Σwᵢ ln sᵢ / Σwᵢ), 0 if any sᵢ is 0.
    Geometric,
    /// Σwᵢ / Σ(wᵢ/sᵢ), 0 if any sᵢ is 0.
    Harmonic,
    /// The least sᵢ.
    Minimum,
}

impl Mean {
    /// The words that name the means in a file.
    pub const NAMES: [&'static str; 4] = ["arithmetic", "geometric", "harmonic", "minimum"];

    /// The word that names it in a file.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }
}

/// A score: the weighted mean of questions and other scores.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoreDefinition {
    /// Stable name; a column of the results.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What it means to a firm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What it is the mean of.
    pub of: Vec<Thing>,
    /// How it is averaged; arithmetic when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<Mean>,
    /// Share of the applicable things that must have a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub min_answered: Option<f64>,
    /// Bands of its own in place of the file's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
}

/// A part of a score: a name, or a name with weight and direction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Thing {
    /// Weight 1, not reversed.
    Name(String),
    /// With weight or reversed.
    Weighted(WeightedThing),
}

/// A part of a score with weight and direction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeightedThing {
    /// Question or score.
    pub id: String,
    /// Weight, greater than 0; 1 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// Whether its score s counts as 100 − s.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reverse: bool,
}

impl Thing {
    /// Name of the question or score.
    pub fn id(&self) -> &str {
        match self {
            Thing::Name(id) => id,
            Thing::Weighted(thing) => &thing.id,
        }
    }

    /// Weight, 1 unless set.
    pub fn weight(&self) -> f64 {
        match self {
            Thing::Name(_) => 1.0,
            Thing::Weighted(thing) => thing.weight.unwrap_or(1.0),
        }
    }

    /// Whether it counts reversed.
    pub fn reverse(&self) -> bool {
        matches!(self, Thing::Weighted(thing) if thing.reverse)
    }
}

/// Which scores the profile shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileDefinition {
    /// The overall score.
    pub headline: String,
    /// The scores shown beneath it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dimensions: Vec<String>,
    /// A `choices` question whose codes are ids of scores the firm wants to work on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focus: Option<String>,
}

/// A range of a score with a name: from here up to the next band's `from`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Stable name.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// What people call it.
    pub title: String,
    /// Least score in it.
    pub from: f64,
    /// What it means to a firm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A way to sort firms into classes: the first class whose `when` holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Classification {
    /// Stable name; a column of the results.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The classes, in the order they are tried.
    pub classes: Vec<Class>,
}

/// A class of a classification.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// Stable name.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What it means to a firm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// When a firm belongs to it, unless an earlier class holds.
    pub when: Condition,
}

/// A named subset of the questions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Stable name.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Ids of its questions.
    pub questions: Vec<String>,
}

/// What to tell firms of a certain pattern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// Stable name.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub id: String,
    /// In a few words.
    pub title: String,
    /// In full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// When it is given.
    pub when: Condition,
    /// Score it is for.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub score: Option<String>,
}

/// The roles of the `firm` block with the question that holds each; for the schema alone.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(
    dead_code,
    reason = "only its schema is used: the roles keep the order of the file in an `OrderedMap`"
)]
struct FirmRoles {
    /// Identifies the firm.
    id: Option<String>,
    /// Name of the firm.
    name: Option<String>,
    /// NUTS region.
    region: Option<String>,
    /// NACE sector.
    sector: Option<String>,
    /// Persons employed.
    employees: Option<String>,
    /// Annual turnover.
    turnover: Option<String>,
    /// Annual balance sheet total.
    balance_sheet: Option<String>,
    /// Day of the answers.
    date: Option<String>,
    /// Wave: T0, T1, …
    wave: Option<String>,
    /// Who answered.
    respondent: Option<String>,
    /// Survey weight, at least 0.
    weight: Option<String>,
    /// Support received: a `choices` question.
    measures: Option<String>,
}

/// The roles a question can have in the `firm` block.
pub const FIRM_ROLES: [&str; 12] = [
    "id",
    "name",
    "region",
    "sector",
    "employees",
    "turnover",
    "balance_sheet",
    "date",
    "wave",
    "respondent",
    "weight",
    "measures",
];

impl Definition {
    /// All questions in the order of asking.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The options of a question: its own, or those of its scale; none for other types.
    pub fn options_of<'a>(&'a self, question: &'a Question) -> &'a [AnswerOption] {
        match (&question.options, &question.scale) {
            (Some(options), _) => options,
            (None, Some(scale)) => self.scales.get(scale).map_or(&[], Vec::as_slice),
            (None, None) => &[],
        }
    }

    /// The bands of a score: its own, or the file's.
    pub fn bands_of<'a>(&'a self, score: &'a ScoreDefinition) -> &'a [Band] {
        if score.bands.is_empty() {
            &self.bands
        } else {
            &score.bands
        }
    }

    /// The share of applicable things a score needs.
    pub fn min_answered_of(&self, score: &ScoreDefinition) -> f64 {
        score
            .min_answered
            .or(self.scoring.as_ref().and_then(|s| s.min_answered))
            .unwrap_or(0.5)
    }

    /// Position of a question among all questions.
    pub fn question_index(&self, id: &str) -> Option<usize> {
        self.questions().position(|question| question.id == id)
    }

    /// The question with a role in the `firm` block.
    pub fn role(&self, role: &str) -> Option<&str> {
        self.firm.get(role).map(String::as_str)
    }
}
