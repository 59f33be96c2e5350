//! Which measures firms took part in, and by what they are compared: the columns and questions named.

use super::failure::Usage;
use crate::answers::{Cell, Fact, Response};
use crate::change::{Collection, Measure};
use crate::diagnostic::{list_in_backticks, nearest};
use crate::norms::size_class;
use crate::profile::Profiler;
use crate::questionnaire::{Definition, Question, QuestionType};
use crate::reference::{region_of_code, sector_group};
use crate::regions::{Variable, carry};
use crate::scoring::Evaluation;
use anyhow::{Result, anyhow, bail};
use std::collections::BTreeSet;

/// "Yes" as tables have it, in small letters.
const YES: [&str; 14] = [
    "1",
    "yes",
    "y",
    "true",
    "x",
    "ja",
    "ano",
    "sí",
    "si",
    "sì",
    "jā",
    "tak",
    "sim",
    "participant",
];
/// "No".
const NO: [&str; 11] = [
    "0", "no", "n", "false", "-", "nein", "ne", "nē", "nie", "não", "none",
];

/// Where it says whether a firm took part.
#[derive(Clone, Debug)]
enum Source<'d> {
    /// An option that was ticked or chosen.
    Option(usize, u32),
    /// Yes or no in a column carried along, or in the answer to a question.
    Words(Text<'d>),
    /// A value of these, against all others.
    Value(Text<'d>, String),
}

#[derive(Clone, Debug)]
enum Text<'d> {
    Column(usize),
    Answer(Fact<'d>),
}

impl Text<'_> {
    fn of(&self, response: &Response) -> String {
        match self {
            Text::Column(at) => response
                .kept
                .get(*at)
                .map_or("", |text| text.trim())
                .to_owned(),
            Text::Answer(fact) => fact.text(response),
        }
    }
}

/// The measures asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Measures<'d> {
    pub list: Vec<Measure>,
    sources: Vec<Source<'d>>,
    /// Values that are neither yes nor no, by measure.
    odd: Vec<BTreeSet<String>>,
    /// Whether they were named; else they are those of the questionnaire.
    are_named: bool,
}

impl<'d> Measures<'d> {
    /// Those that were named; without names, the options of the questionnaire's question for measures.
    pub fn of(
        names: &[String],
        definition: &'d Definition,
        carried: &mut Vec<String>,
    ) -> Result<Self> {
        let mut measures = Measures {
            are_named: !names.is_empty(),
            ..Measures::default()
        };
        if names.iter().any(|name| name == "none") {
            if names.len() > 1 {
                bail!(Usage("`--measure none` stands by itself".to_owned()));
            }
            return Ok(measures);
        }
        if names.is_empty() {
            let role = definition
                .role("measures")
                .and_then(|id| definition.question_index(id));
            if let Some(at) = role {
                measures.add_options(definition, at);
            }
        }
        for name in names {
            measures.add_named(name, definition, carried)?;
        }
        measures.odd = vec![BTreeSet::new(); measures.list.len()];
        Ok(measures)
    }

    fn add(&mut self, id: &str, option: Option<(usize, usize)>, source: Source<'d>) {
        if self.list.iter().all(|known| known.id != id) {
            self.list.push(Measure {
                id: id.to_owned(),
                option,
            });
            self.sources.push(source);
        }
    }

    /// Every option that is a measure: not "none of these", nor "don't know".
    fn add_options(&mut self, definition: &Definition, question: usize) {
        let Some(asked) = definition.questions().nth(question) else {
            return;
        };
        for (at, option) in definition.options_of(asked).iter().enumerate() {
            if !option.exclusive && option.means.is_none() {
                self.add(
                    &option.code,
                    Some((question, at)),
                    Source::Option(question, at as u32),
                );
            }
        }
    }

    fn add_named(
        &mut self,
        name: &str,
        definition: &'d Definition,
        carried: &mut Vec<String>,
    ) -> Result<()> {
        let question =
            |name: &str| definition.question_index(definition.role(name).unwrap_or(name));
        // A column may have `=` in its name: then it is asked for whole.
        let (column, value) = match name.split_once('=') {
            Some((column, value)) if question(name).is_none() => (column, Some(value)),
            _ => (name, None),
        };
        let Some(at) = question(column) else {
            let text = Text::Column(carry(column, carried));
            match value {
                Some(value) => self.add(name, None, Source::Value(text, value.to_owned())),
                None => self.add(name, None, Source::Words(text)),
            }
            return Ok(());
        };
        let Some(asked) = definition.questions().nth(at) else {
            return Ok(());
        };
        let options = definition.options_of(asked);
        match (asked.kind, value) {
            (QuestionType::Choices, None) => self.add_options(definition, at),
            (QuestionType::Choice | QuestionType::Choices, Some(value)) => {
                let option = option(
                    asked,
                    options.iter().map(|option| option.code.as_str()),
                    value,
                )?;
                self.add(name, Some((at, option)), Source::Option(at, option as u32));
            }
            _ => {
                let fact = Fact::of(definition, at)
                    .map(Text::Answer)
                    .ok_or_else(|| anyhow!(Usage(format!("there is no question `{column}`"))))?;
                match value {
                    Some(value) => self.add(name, None, Source::Value(fact, value.to_owned())),
                    None => self.add(name, None, Source::Words(fact)),
                }
            }
        }
        Ok(())
    }

    /// By measure, whether a response says that its firm took part.
    pub fn read(&mut self, response: &Response) -> Vec<Option<bool>> {
        let mut said = Vec::with_capacity(self.list.len());
        for (source, odd) in self.sources.iter().zip(&mut self.odd) {
            said.push(match source {
                Source::Option(question, option) => match response.cell(*question) {
                    Cell::Choice(chosen) => Some(chosen == *option),
                    Cell::Ticks(_) | Cell::ManyTicks => {
                        Some(response.ticked(*question).any(|chosen| chosen == *option))
                    }
                    _ => None,
                },
                Source::Words(text) => {
                    let text = text.of(response);
                    let word = text.to_lowercase();
                    match word.as_str() {
                        "" => None,
                        word if YES.contains(&word) => Some(true),
                        word if NO.contains(&word) => Some(false),
                        word if crate::answers::DEFAULT_MISSING
                            .iter()
                            .any(|missing| missing.eq_ignore_ascii_case(word)) =>
                        {
                            None
                        }
                        _ => {
                            odd.insert(text);
                            None
                        }
                    }
                }
                Source::Value(text, value) => {
                    let text = text.of(response);
                    (!text.is_empty()).then(|| text == *value)
                }
            });
        }
        said
    }

    /// Once all is read: refuses columns of neither yes nor no; where only those that took part say so, the others
    /// did not. What to tell the person.
    pub fn settle(&self, collection: &mut Collection) -> Result<Vec<String>> {
        let mut told = Vec::new();
        for (at, (measure, odd)) in self.list.iter().zip(&self.odd).enumerate() {
            let id = &measure.id;
            if !odd.is_empty() {
                bail!(Usage(format!(
                    "`{id}` says neither yes nor no but {}; compare one of these with the others: --measure '{id}={}'",
                    list_in_backticks(odd.iter().map(String::as_str), 6),
                    odd.first().map_or("", String::as_str)
                )));
            }
            if measure.option.is_none() && !collection.is_denied(at) {
                collection.silence_means_no(at);
                told.push(format!(
                    "note: `{id}` says of no firm that it did not take part; firms of which it says nothing count as such\n"
                ));
            }
        }
        Ok(told)
    }

    /// Whether measures of which nobody took part are told of.
    pub fn are_named(&self) -> bool {
        self.are_named
    }
}

fn option<'o>(
    asked: &Question,
    codes: impl Iterator<Item = &'o str> + Clone,
    value: &str,
) -> Result<usize> {
    codes.clone().position(|code| code == value).ok_or_else(|| {
        let hint = match nearest(value, codes.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("it has {}", list_in_backticks(codes, 12)),
        };
        anyhow!(Usage(format!(
            "`{}` has no option `{value}`; {hint}",
            asked.id
        )))
    })
}

/// What firms are compared at equal values of.
#[derive(Clone, Debug)]
pub(super) struct Covariates<'d> {
    pub names: Vec<String>,
    sources: Vec<Covariate<'d>>,
}

#[derive(Clone, Debug)]
enum Covariate<'d> {
    /// NUTS 2 region.
    Region(Fact<'d>),
    /// Broad branch.
    Sector(Fact<'d>),
    /// Class of people working there, as official statistics have them.
    Size(Fact<'d>),
    Of(Variable<'d>),
}

impl<'d> Covariates<'d> {
    /// Those named; without names, region, size and sector, as far as the questionnaire asks for them.
    pub fn of(
        names: Option<&[String]>,
        profiler: &Profiler<'d>,
        carried: &mut Vec<String>,
    ) -> Result<Self> {
        let mut covariates = Covariates {
            names: Vec::new(),
            sources: Vec::new(),
        };
        let fact = |role: &str| Fact::with_role(profiler.definition, role);
        let usual = |name: &str| match name {
            "region" => fact("region").map(Covariate::Region),
            "size" => fact("employees").map(Covariate::Size),
            "sector" => fact("sector").map(Covariate::Sector),
            _ => None,
        };
        match names {
            None => {
                // The last is left out first where there are too few firms for all.
                for name in ["size", "sector", "region"] {
                    covariates.add(name, usual(name));
                }
            }
            Some([none]) if none == "none" => {}
            Some(names) => {
                for name in names {
                    let source = match usual(name) {
                        Some(source) => source,
                        None => Covariate::Of(
                            Variable::named(name, profiler, carried)
                                .map_err(|message| anyhow!(Usage(message)))?,
                        ),
                    };
                    covariates.add(name, Some(source));
                }
            }
        }
        Ok(covariates)
    }

    fn add(&mut self, name: &str, source: Option<Covariate<'d>>) {
        if let Some(source) = source {
            self.names.push(name.to_owned());
            self.sources.push(source);
        }
    }

    /// By covariate, the category of a firm; empty where it is not known.
    pub fn read(
        &self,
        profiler: &Profiler<'_>,
        response: &Response,
        evaluation: &Evaluation,
    ) -> Vec<String> {
        let category = |source: &Covariate<'_>| match source {
            Covariate::Region(fact) => {
                let region = region_of_code(&fact.text(response));
                region
                    .and_then(|region| region.code_at(2).or_else(|| region.code_at(1)))
                    .unwrap_or("")
                    .to_owned()
            }
            Covariate::Sector(fact) => sector_group(&fact.text(response)).unwrap_or_default(),
            Covariate::Size(fact) => match fact.cell(response) {
                Cell::Number(staff) => size_class(staff).to_owned(),
                _ => fact.text(response),
            },
            Covariate::Of(variable) => variable.value(profiler, response, evaluation),
        };
        self.sources.iter().map(category).collect()
    }
}
