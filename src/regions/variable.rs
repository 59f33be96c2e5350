use super::collection::LeftOut;
use crate::answers::{Cell, Fact, Response};
use crate::profile::Profiler;
use crate::questionnaire::QuestionType;
use crate::reference::{Typology, region_of_code};
use crate::scoring::Evaluation;

/// The greatest weight of a response: sums of the squares of greater ones are no numbers any more.
pub(super) const GREATEST_WEIGHT: f64 = 1e100;

/// Where the value comes from by which responses are sorted, weighted or counted.
#[derive(Clone, Debug)]
pub enum Variable<'a> {
    /// The firm's NUTS code as it was given.
    Region(Fact<'a>),
    /// The region of a NUTS level in which the firm's lies.
    RegionAt(Fact<'a>, u8),
    /// A class of a territorial typology, from the firm's NUTS 3 code.
    Typology(Fact<'a>, &'static str),
    /// The band of a score.
    Band(usize),
    /// A class.
    Class(usize),
    /// The answer to a question.
    Answer(Fact<'a>),
    /// A column carried along, by its position among those.
    Column(usize),
}

impl<'a> Variable<'a> {
    /// What a name means: `region`, `nuts0` to `nuts3`, a typology, `band`, a score (its band), a classification, a role of the firm's
    /// facts, a question, else a column of the input, which is added to those carried along.
    ///
    /// # Errors
    /// What is wrong with the name.
    pub fn named(
        name: &str,
        profiler: &Profiler<'a>,
        carried: &mut Vec<String>,
    ) -> Result<Self, String> {
        let definition = profiler.definition;
        let region = Fact::with_role(definition, "region");
        let is_question = definition.question_index(name).is_some();
        let asks_for_it = definition.role("region") == Some(name);
        if let Some(fact) = region
            && (asks_for_it || ["region", "nuts"].contains(&name) && !is_question)
        {
            return Ok(Variable::Region(fact));
        }
        if !is_question {
            let level = name
                .strip_prefix("nuts")
                .and_then(|level| level.parse().ok());
            if let (Some(level @ 0..=3), Some(fact)) = (level, region) {
                return Ok(Variable::RegionAt(fact, level));
            }
            if let Some(typology) = Typology::NAMES
                .into_iter()
                .find(|typology| *typology == name)
            {
                return match region {
                    Some(fact) => Ok(Variable::Typology(fact, typology)),
                    None => Err(format!(
                        "`{name}` follows from the firm's region, and `{}` asks for none (its `firm` block has no `region`)",
                        definition.id
                    )),
                };
            }
        }
        if let ("band", Some(headline)) = (name, profiler.headline) {
            return Ok(Variable::Band(headline));
        }
        if let Some(score) = definition.scores.iter().position(|score| score.id == name) {
            return Ok(Variable::Band(score));
        }
        if let Some(at) = definition.classifications.iter().position(|c| c.id == name) {
            return Ok(Variable::Class(at));
        }
        let question = definition.question_index(definition.role(name).unwrap_or(name));
        let Some(at) = question else {
            return Ok(Variable::Column(carry(name, carried)));
        };
        let asked = definition.questions().nth(at);
        if asked.is_some_and(|question| question.kind == QuestionType::Choices) {
            return Err(format!(
                "`{name}` can have several answers, so that a firm would stand in several groups; name a question with one"
            ));
        }
        Fact::of(definition, at)
            .map(Variable::Answer)
            .ok_or_else(|| format!("there is no question `{name}`"))
    }

    /// The fact that the value follows from, if it follows from one alone.
    pub(super) fn fact(&self) -> Option<&Fact<'a>> {
        match self {
            Variable::Region(fact)
            | Variable::Answer(fact)
            | Variable::RegionAt(fact, _)
            | Variable::Typology(fact, _) => Some(fact),
            Variable::Band(_) | Variable::Class(_) | Variable::Column(_) => None,
        }
    }

    /// The value for a response; empty where there is none.
    pub fn value(
        &self,
        profiler: &Profiler<'_>,
        response: &Response,
        evaluation: &Evaluation,
    ) -> String {
        match self {
            Variable::Region(fact) | Variable::Answer(fact) => fact.text(response),
            Variable::RegionAt(fact, level) => {
                let region = region_of_code(&fact.text(response));
                region
                    .and_then(|region| region.code_at(*level))
                    .unwrap_or("")
                    .to_owned()
            }
            Variable::Typology(fact, name) => {
                let region = region_of_code(&fact.text(response));
                let typology = region.and_then(|region| region.typology.as_ref());
                typology
                    .and_then(|t| t.class(name))
                    .unwrap_or("")
                    .to_owned()
            }
            Variable::Band(score) => evaluation
                .score(*score)
                .value()
                .and_then(|value| profiler.band(*score, value))
                .map_or_else(String::new, |band| band.id.clone()),
            Variable::Class(at) => {
                let classes = &profiler.definition.classifications[*at].classes;
                let class = profiler.class(*at, response, evaluation);
                class.map_or_else(String::new, |class| classes[class].id.clone())
            }
            Variable::Column(at) => response
                .kept
                .get(*at)
                .map_or("", |text| text.trim())
                .to_owned(),
        }
    }

    /// The value as a weight of a response, 0 to [`GREATEST_WEIGHT`].
    ///
    /// # Errors
    /// Why the response is left out that has none.
    pub(super) fn weight(&self, response: &Response) -> Result<f64, LeftOut> {
        match self.number(response) {
            Ok(Some(weight)) if (0.0..=GREATEST_WEIGHT).contains(&weight) => Ok(weight),
            Ok(Some(weight)) if weight > 0.0 => Err(LeftOut::BadWeight(format!("{weight:e}"))),
            Ok(Some(weight)) => Err(LeftOut::BadWeight(weight.to_string())),
            Ok(None) => Err(LeftOut::NoWeight),
            Err(text) => Err(LeftOut::BadWeight(text)),
        }
    }

    /// The value as a number; `None` where there is none, an error where it is something else.
    pub(super) fn number(&self, response: &Response) -> Result<Option<f64>, String> {
        let text = match self {
            Variable::Answer(fact) => match fact.cell(response) {
                Cell::Number(value) => return Ok(Some(value)),
                _ => fact.text(response),
            },
            Variable::Column(at) => response.kept.get(*at).cloned().unwrap_or_default(),
            _ => String::new(),
        };
        let text = text.trim();
        if text.is_empty() || crate::answers::DEFAULT_MISSING.contains(&text) {
            return Ok(None);
        }
        let read = crate::answers::read_number(text);
        let value = read
            .value(crate::answers::Decimals::Unknown)
            .or_else(|| text.parse().ok())
            .filter(|value: &f64| value.is_finite());
        value.map(Some).ok_or_else(|| text.to_owned())
    }
}

/// The position of a column among those carried along; it is added where it is new.
pub fn carry(name: &str, carried: &mut Vec<String>) -> usize {
    let known = carried.iter().position(|column| column == name);
    known.unwrap_or_else(|| {
        carried.push(name.to_owned());
        carried.len() - 1
    })
}
