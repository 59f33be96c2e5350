//! Reads the JSON of a SurveyJS survey.

use crate::exchange::draft::{
    Said, Survey, SurveyOption, SurveyQuestion, SurveySection, joined, said,
};
use crate::questionnaire::QuestionType;
use serde_json::Value;
use std::collections::BTreeSet;

/// Panels within each other that are followed.
const DEEPEST: usize = 20;

/// Properties of choices that hold what an option is worth.
const POINTS: [&str; 2] = ["points", "score"];

/// A survey from its JSON.
///
/// # Errors
/// When it is no JSON, or no survey.
pub(in crate::exchange) fn read(bytes: &[u8]) -> Result<Survey, String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let json: Value =
        serde_json::from_slice(bytes).map_err(|error| format!("it is no JSON: {error}"))?;
    let pages = list(&json, "pages");
    let pages: Vec<&Value> = match pages.is_empty() && json.get("elements").is_some() {
        true => vec![&json],
        false => pages.iter().collect(),
    };
    if pages.is_empty() {
        let wanted = "it is JSON, and no SurveyJS survey: it has neither `pages` nor `elements`";
        return Err(
            match json.get("format").is_some() && json.get("sections").is_some() {
                true => format!("{wanted}; it looks like a questionnaire of ratio already"),
                false => wanted.to_owned(),
            },
        );
    }
    let own = json
        .get("locale")
        .and_then(Value::as_str)
        .filter(|locale| !locale.is_empty());
    let mut reader = Reader {
        own: own.unwrap_or("en").to_owned(),
        languages: BTreeSet::new(),
        survey: Survey::default(),
    };
    reader.survey.title = reader.said(&json["title"]);
    reader.survey.description = reader.said(&json["description"]);
    for page in pages {
        reader.part(page, "", 0);
    }
    for ending in ["triggers", "calculatedValues"] {
        if !list(&json, ending).is_empty() {
            reader
                .survey
                .remarks
                .push(format!("`{ending}` were left out"));
        }
    }
    let mut survey = reader.survey;
    survey.languages = vec![reader.own.clone()];
    let others = reader
        .languages
        .into_iter()
        .filter(|language| *language != reader.own);
    survey.languages.extend(others);
    Ok(survey)
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value
        .get(name)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).and_then(Value::as_str).unwrap_or("")
}

/// A value as the result of a survey has it.
fn code(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn is_true(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or(false)
}

struct Reader {
    own: String,
    languages: BTreeSet<String>,
    survey: Survey,
}

impl Reader {
    /// A text, or one a language. `default` is in the survey's own, and in English where that is given apart.
    fn said(&mut self, value: &Value) -> Said {
        match value {
            Value::String(text) => said(&self.own, text),
            Value::Object(texts) => {
                let mut found = Said::new();
                for (language, text) in texts {
                    let language = match language.as_str() {
                        "default" if texts.contains_key(&self.own) => "en",
                        "default" => self.own.as_str(),
                        language => language,
                    };
                    let text = said(language, text.as_str().unwrap_or(""));
                    self.languages.extend(text.keys().cloned());
                    found.extend(text);
                }
                found
            }
            _ => Said::new(),
        }
    }

    /// A page or panel: a section of its own questions, and those of the panels within it.
    fn part(&mut self, part: &Value, around: &str, depth: usize) {
        let own = text(part, "visibleIf");
        let relevance = match (around.is_empty(), own.is_empty()) {
            (_, true) => around.to_owned(),
            (true, false) => own.to_owned(),
            (false, false) => format!("({around}) and ({own})"),
        };
        self.open(part, &relevance);
        for element in list(part, "elements").iter().chain(list(part, "questions")) {
            if text(element, "type") == "panel" {
                if depth < DEEPEST {
                    self.part(element, &relevance, depth + 1);
                    self.open(&Value::Null, &relevance);
                } else {
                    self.leave_out(element, "a panel too deep within others");
                }
                continue;
            }
            let made = self.questions(element);
            if let Some(section) = self.survey.sections.last_mut() {
                section.questions.extend(made);
            }
        }
    }

    fn open(&mut self, part: &Value, relevance: &str) {
        let section = SurveySection {
            name: text(part, "name").to_owned(),
            title: self.said(&part["title"]),
            text: self.said(&part["description"]),
            relevance: relevance.to_owned(),
            questions: Vec::new(),
        };
        self.survey.sections.push(section);
    }

    fn leave_out(&mut self, element: &Value, what: &str) {
        let name = text(element, "name");
        self.survey
            .remarks
            .push(format!("`{name}` was left out: it is {what}"));
    }

    /// The one or several questions that an element is.
    fn questions(&mut self, element: &Value) -> Vec<SurveyQuestion> {
        let kind = text(element, "type");
        let made = match kind {
            "radiogroup" | "dropdown" | "buttongroup" | "imagepicker" => {
                let several = is_true(element, "multiSelect");
                let kind = if several {
                    QuestionType::Choices
                } else {
                    QuestionType::Choice
                };
                let options = self.choices(element);
                vec![self.one(element, kind, options)]
            }
            "checkbox" | "tagbox" => {
                let options = self.choices(element);
                vec![self.one(element, QuestionType::Choices, options)]
            }
            "boolean" => {
                let options = self.yes_no(element);
                vec![self.one(element, QuestionType::Choice, options)]
            }
            "rating" => {
                let options = self.rates(element);
                vec![self.one(element, QuestionType::Choice, options)]
            }
            "text" | "comment" => vec![self.text(element)],
            "multipletext" => self.items(element),
            "matrix" => self.matrix(element),
            "html" | "image" | "expression" => Vec::new(),
            _ => {
                self.leave_out(element, &format!("of the type `{kind}`"));
                Vec::new()
            }
        };
        if !text(element, "choicesVisibleIf").is_empty()
            || !text(element, "rowsVisibleIf").is_empty()
        {
            let name = text(element, "name");
            self.survey.remarks.push(format!(
                "what hides options or rows of `{name}` was left out"
            ));
        }
        let required = is_true(element, "isRequired");
        made.into_iter()
            .map(|question| SurveyQuestion {
                required,
                relevance: text(element, "visibleIf").to_owned(),
                ..question
            })
            .collect()
    }

    fn one(
        &mut self,
        element: &Value,
        kind: QuestionType,
        options: Vec<SurveyOption>,
    ) -> SurveyQuestion {
        let regions = options.len() > 100
            && options
                .iter()
                .all(|option| crate::reference::is_region(&option.code));
        let (kind, options) = match regions {
            true => (QuestionType::Region, Vec::new()),
            false => (kind, options),
        };
        SurveyQuestion {
            help: self.said(&element["description"]),
            options,
            ..SurveyQuestion::new(text(element, "name"), kind, self.said(&element["title"]))
        }
    }

    fn option(&mut self, choice: &Value) -> SurveyOption {
        let value = choice.get("value").unwrap_or(choice);
        let label = match choice.get("text") {
            Some(text) => self.said(text),
            None => said(&self.own, &code(value)),
        };
        let points = POINTS.iter().find_map(|name| choice.get(*name)?.as_f64());
        SurveyOption {
            points,
            exclusive: is_true(choice, "isExclusive"),
            ..SurveyOption::new(&code(value), label)
        }
    }

    fn choices(&mut self, element: &Value) -> Vec<SurveyOption> {
        let mut options: Vec<SurveyOption> = list(element, "choices")
            .iter()
            .map(|choice| self.option(choice))
            .collect();
        if element.get("choicesByUrl").is_some() {
            let name = text(element, "name");
            self.survey.remarks.push(format!(
                "the options of `{name}` come from an address and were left out"
            ));
        }
        for (shown, label, value, words) in [
            (["showNoneItem", "hasNone"], "noneText", "none", "None"),
            (["showOtherItem", "hasOther"], "otherText", "other", "Other"),
        ] {
            if shown.iter().any(|name| is_true(element, name)) {
                let said_so = self.said(&element[label]);
                let label = if said_so.is_empty() {
                    said("en", words)
                } else {
                    said_so
                };
                options.push(SurveyOption {
                    exclusive: value == "none",
                    ..SurveyOption::new(value, label)
                });
            }
        }
        options
    }

    fn yes_no(&mut self, element: &Value) -> Vec<SurveyOption> {
        let mut option = |value: &str, usual: &str, label: &str, words: &str| {
            let given = element.get(value).map(code);
            let said_so = self.said(&element[label]);
            let label = if said_so.is_empty() {
                said("en", words)
            } else {
                said_so
            };
            SurveyOption::new(&given.unwrap_or_else(|| usual.to_owned()), label)
        };
        vec![
            option("valueTrue", "true", "labelTrue", "Yes"),
            option("valueFalse", "false", "labelFalse", "No"),
        ]
    }

    /// The points of a rating, each worth itself.
    fn rates(&mut self, element: &Value) -> Vec<SurveyOption> {
        let listed = list(element, "rateValues");
        let rates: Vec<SurveyOption> = listed.iter().map(|rate| self.option(rate)).collect();
        if !rates.is_empty() {
            let worth = |rate: SurveyOption| SurveyOption {
                points: rate.points.or(rate.code.parse().ok()),
                ..rate
            };
            return rates.into_iter().map(worth).collect();
        }
        let number =
            |name: &str, usual: i64| element.get(name).and_then(Value::as_i64).unwrap_or(usual);
        let least = number("rateMin", 1);
        let most =
            number("rateMax", least - 1 + number("rateCount", 5)).min(least.saturating_add(100));
        let (first, last) = (
            self.said(&element["minRateDescription"]),
            self.said(&element["maxRateDescription"]),
        );
        let own = self.own.clone();
        let rates = (least..=most).map(|rate| {
            let mut label = said(&own, &rate.to_string());
            let ends = [(least, &first), (most, &last)];
            for (language, words) in ends
                .into_iter()
                .filter(|(end, _)| *end == rate)
                .flat_map(|(_, words)| words)
            {
                label.insert(language.clone(), format!("{rate} {words}"));
            }
            SurveyOption {
                points: Some(rate as f64),
                ..SurveyOption::new(&rate.to_string(), label)
            }
        });
        rates.collect()
    }

    fn text(&mut self, element: &Value) -> SurveyQuestion {
        let kind = match text(element, "inputType") {
            "number" | "range" => QuestionType::Number,
            "date" | "datetime" | "datetime-local" => QuestionType::Date,
            _ => QuestionType::Text,
        };
        let validators = list(element, "validators");
        let numeric = validators
            .iter()
            .find(|validator| text(validator, "type") == "numeric");
        let bound = |name: &str, within: &str| {
            let own = element.get(name).and_then(Value::as_f64);
            own.or_else(|| numeric?.get(within)?.as_f64())
        };
        SurveyQuestion {
            min: bound("min", "minValue"),
            max: bound("max", "maxValue"),
            ..self.one(element, kind, Vec::new())
        }
    }

    fn items(&mut self, element: &Value) -> Vec<SurveyQuestion> {
        let whole = self.said(&element["title"]);
        let items = list(element, "items").iter().map(|item| {
            let question = self.text(item);
            let own = if question.text.is_empty() {
                said(&self.own, text(item, "name"))
            } else {
                question.text.clone()
            };
            within(element, text(item, "name"), joined(&whole, &own), question)
        });
        items.collect()
    }

    /// A question a row.
    fn matrix(&mut self, element: &Value) -> Vec<SurveyQuestion> {
        let columns: Vec<SurveyOption> = list(element, "columns")
            .iter()
            .map(|column| self.option(column))
            .collect();
        let columns: Vec<SurveyOption> = columns
            .into_iter()
            .map(|column| SurveyOption {
                points: column.points.or(column.code.parse().ok()),
                ..column
            })
            .collect();
        let whole = self.said(&element["title"]);
        let rows: Vec<SurveyOption> = list(element, "rows")
            .iter()
            .map(|row| self.option(row))
            .collect();
        rows.into_iter()
            .map(|row| {
                let mut question = self.one(element, QuestionType::Choice, columns.clone());
                question.help = Said::new();
                within(element, &row.code, joined(&whole, &row.label), question)
            })
            .collect()
    }
}

/// A question that stands inside another: results have it as `outer/inner`.
fn within(
    element: &Value,
    inner: &str,
    text_of_both: Said,
    question: SurveyQuestion,
) -> SurveyQuestion {
    let outer = text(element, "name");
    SurveyQuestion {
        name: format!("{outer}_{inner}"),
        aliases: vec![format!("{outer}/{inner}")],
        references: vec![format!("{outer}.{inner}")],
        text: text_of_both,
        ..question
    }
}
