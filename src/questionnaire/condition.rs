use schemars::JsonSchema;
use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};

/// A test of answers or scores.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(untagged, deny_unknown_fields)]
pub enum Condition {
    /// The answer is this code (choices: it is ticked).
    Is {
        /// Question looked at.
        question: String,
        /// Code.
        is: String,
    },
    /// The answer is one of these codes (choices: one of them is ticked).
    In {
        /// Question looked at.
        question: String,
        /// Codes.
        #[serde(rename = "in")]
        codes: Vec<String>,
    },
    /// The number answered is at least this.
    AtLeast {
        /// Question looked at.
        question: String,
        /// Bound, included.
        at_least: f64,
    },
    /// The number answered is below this.
    Below {
        /// Question looked at.
        question: String,
        /// Bound, excluded.
        below: f64,
    },
    /// Whether there is an answer.
    Answered {
        /// Question looked at.
        question: String,
        /// True: there is one.
        answered: bool,
    },
    /// The score is at least this.
    ScoreAtLeast {
        /// Score looked at.
        score: String,
        /// Bound, included.
        at_least: f64,
    },
    /// The score is below this.
    ScoreBelow {
        /// Score looked at.
        score: String,
        /// Bound, excluded.
        below: f64,
    },
    /// The score lies in this band.
    ScoreBand {
        /// Score looked at.
        score: String,
        /// Id of the band.
        band: String,
    },
    /// All of these hold; true of nothing.
    All {
        /// Conditions.
        all: Vec<Condition>,
    },
    /// One of these holds; false of nothing.
    Any {
        /// Conditions.
        any: Vec<Condition>,
    },
    /// This does not hold.
    Not {
        /// Condition.
        not: Box<Condition>,
    },
}

impl Condition {
    /// Id of the question looked at, if it looks at one itself.
    pub fn question(&self) -> Option<&str> {
        match self {
            Condition::Is { question, .. }
            | Condition::In { question, .. }
            | Condition::AtLeast { question, .. }
            | Condition::Below { question, .. }
            | Condition::Answered { question, .. } => Some(question),
            _ => None,
        }
    }

    /// Id of the score looked at, if it looks at one itself.
    pub fn score(&self) -> Option<&str> {
        match self {
            Condition::ScoreAtLeast { score, .. }
            | Condition::ScoreBelow { score, .. }
            | Condition::ScoreBand { score, .. } => Some(score),
            _ => None,
        }
    }
}

/// The keys of conditions. Which there are says which condition it is; to try one after the other takes long.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct ConditionKeys {
    question: Key<String>,
    is: Key<String>,
    #[serde(rename = "in")]
    codes: Key<Vec<String>>,
    at_least: Key<f64>,
    below: Key<f64>,
    answered: Key<bool>,
    score: Key<String>,
    band: Key<String>,
    all: Key<Vec<Condition>>,
    any: Key<Vec<Condition>>,
    not: Key<Box<Condition>>,
}

/// What stands under a key, if it stands there; `null` is nothing that could.
struct Key<T>(Option<T>);

impl<T> Default for Key<T> {
    fn default() -> Self {
        Key(None)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Key<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(|value| Key(Some(value)))
    }
}

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let keys = ConditionKeys::deserialize(deserializer)?;
        let about = (keys.question.0, keys.score.0);
        let asks = (keys.is.0, keys.codes.0, keys.answered.0, keys.band.0);
        let bounds = (keys.at_least.0, keys.below.0);
        let parts = (keys.all.0, keys.any.0, keys.not.0);
        let condition = match (about, asks, bounds, parts) {
            ((Some(question), None), asks, bounds, (None, None, None)) => match (asks, bounds) {
                ((Some(is), None, None, None), (None, None)) => Condition::Is { question, is },
                ((None, Some(codes), None, None), (None, None)) => {
                    Condition::In { question, codes }
                }
                ((None, None, Some(answered), None), (None, None)) => {
                    Condition::Answered { question, answered }
                }
                ((None, None, None, None), (Some(at_least), None)) => {
                    Condition::AtLeast { question, at_least }
                }
                ((None, None, None, None), (None, Some(below))) => {
                    Condition::Below { question, below }
                }
                _ => return Err(D::Error::custom(NO_CONDITION)),
            },
            ((None, Some(score)), (None, None, None, band), bounds, (None, None, None)) => {
                match (band, bounds) {
                    (Some(band), (None, None)) => Condition::ScoreBand { score, band },
                    (None, (Some(at_least), None)) => Condition::ScoreAtLeast { score, at_least },
                    (None, (None, Some(below))) => Condition::ScoreBelow { score, below },
                    _ => return Err(D::Error::custom(NO_CONDITION)),
                }
            }
            ((None, None), (None, None, None, None), (None, None), parts) => match parts {
                (Some(all), None, None) => Condition::All { all },
                (None, Some(any), None) => Condition::Any { any },
                (None, None, Some(not)) => Condition::Not { not },
                _ => return Err(D::Error::custom(NO_CONDITION)),
            },
            _ => return Err(D::Error::custom(NO_CONDITION)),
        };
        Ok(condition)
    }
}

/// Keys that do not go together.
const NO_CONDITION: &str = "these keys make no condition";

#[cfg(test)]
mod tests {
    use super::*;

    /// Every condition with the keys that say which it is.
    const CONDITIONS: [&str; 11] = [
        r#"{"question":"a","is":"1"}"#,
        r#"{"question":"a","in":["1","2"]}"#,
        r#"{"question":"a","at_least":1.5}"#,
        r#"{"question":"a","below":2.0}"#,
        r#"{"question":"a","answered":true}"#,
        r#"{"score":"s","at_least":50.0}"#,
        r#"{"score":"s","below":50.0}"#,
        r#"{"score":"s","band":"low"}"#,
        r#"{"all":[{"question":"a","is":"1"},{"not":{"score":"s","band":"low"}}]}"#,
        r#"{"any":[]}"#,
        r#"{"not":{"any":[{"question":"a","answered":false}]}}"#,
    ];

    #[test]
    fn conditions_are_written_as_they_are_read() {
        for json in CONDITIONS {
            let condition: Condition = serde_json::from_str(json).expect(json);
            assert_eq!(serde_json::to_string(&condition).expect("JSON"), json);
        }
        let whole: Condition =
            serde_json::from_str(r#"{"question":"a","below":2}"#).expect("a condition");
        let (question, below) = ("a".to_owned(), 2.0);
        assert_eq!(whole, Condition::Below { question, below });
    }

    /// A key too many or too few, of another kind, or nothing under it.
    #[test]
    fn other_keys_are_no_condition() {
        let keys = [
            r#""question":"a""#,
            r#""score":"s""#,
            r#""is":"1""#,
            r#""in":["1"]"#,
            r#""at_least":1"#,
            r#""below":1"#,
            r#""answered":true"#,
            r#""band":"low""#,
            r#""all":[]"#,
            r#""any":[]"#,
            r#""not":{"any":[]}"#,
        ];
        let known: Vec<serde_json::Value> = CONDITIONS
            .iter()
            .map(|json| serde_json::from_str(json).expect("JSON"))
            .collect();
        let names = |value: &serde_json::Value| -> Vec<String> {
            value.as_object().expect("keys").keys().cloned().collect()
        };
        for chosen in 0_u32..1 << keys.len() {
            let own = (0..keys.len()).filter(|at| chosen >> at & 1 == 1);
            let json = own.map(|at| keys[at]).collect::<Vec<_>>().join(",");
            let json = format!("{{{json}}}");
            let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
            let is_one = known.iter().any(|known| names(known) == names(&value));
            let read = serde_json::from_str::<Condition>(&json);
            assert_eq!(read.is_ok(), is_one, "{json}");
        }
        for json in [
            r#"{"question":"a","is":"1","score":null}"#,
            r#"{"question":"a","is":1}"#,
            r#"{"question":"a","is":"1","more":1}"#,
            r#"{"question":"a","question":"a","is":"1"}"#,
            "null",
        ] {
            assert!(serde_json::from_str::<Condition>(json).is_err(), "{json}");
        }
    }
}
