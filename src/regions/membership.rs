//! What a response belongs to: its group, its stratum, its unit, its categories, all by their names.

use super::collection::{CollectionFailure, Design, LeftOut};
use super::variable::Variable;
use crate::answers::Response;
use crate::diagnostic::shorten;
use crate::profile::Profiler;
use crate::scoring::Evaluation;

/// What a response belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Membership {
    /// Its value of each variable that responses are sorted by.
    pub by: Vec<String>,
    /// Its value of each variable that totals are known by.
    pub margins: Vec<String>,
    /// Its stratum; empty where there is but one.
    pub stratum: String,
    /// Its cluster, where several responses were drawn together.
    pub cluster: Option<String>,
    /// What stands for the population of its stratum, where that is asked for.
    pub population: Option<Population>,
}

/// What stands for the population of a stratum.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Population {
    Nothing,
    /// A finite number, by its bits.
    Number(u64),
    /// Something else.
    Text(String),
}

impl Membership {
    /// That of a response.
    ///
    /// # Errors
    /// Why the response is left out.
    pub fn of(
        by: &[Variable<'_>],
        design: &Design<'_>,
        profiler: &Profiler<'_>,
        (response, evaluation): (&Response, &Evaluation),
    ) -> Result<Self, LeftOut> {
        let value = |variable: &Variable<'_>| variable.value(profiler, response, evaluation);
        let stratum = design.strata.as_ref().map(value);
        if stratum.as_ref().is_some_and(String::is_empty) {
            return Err(LeftOut::NoStratum);
        }
        let cluster = design.cluster.as_ref().map(value);
        if cluster.as_ref().is_some_and(String::is_empty) {
            return Err(LeftOut::NoCluster);
        }
        let population = design.fpc.as_ref().map(|fpc| match fpc.number(response) {
            Ok(None) => Population::Nothing,
            Ok(Some(value)) => Population::Number(value.to_bits()),
            Err(text) => Population::Text(text),
        });
        let margins = design.margins.iter().flat_map(|(_, variables)| variables);
        Ok(Membership {
            by: by.iter().map(value).collect(),
            margins: margins.map(value).collect(),
            stratum: stratum.unwrap_or_default(),
            cluster,
            population,
        })
    }

    /// The variables that it hangs on beside those that responses are sorted by.
    pub fn variables<'d, 'a>(design: &'d Design<'a>) -> impl Iterator<Item = &'d Variable<'a>> {
        let margins = design.margins.iter().flat_map(|(_, variables)| variables);
        let drawn = [&design.strata, &design.cluster, &design.fpc];
        margins.chain(drawn.into_iter().flatten())
    }
}

impl Population {
    /// The size of a stratum, or the share drawn from it, as a row has it.
    ///
    /// # Errors
    /// When it is neither.
    pub fn value(&self, row: u64) -> Result<f64, CollectionFailure> {
        let message = match self {
            Population::Number(bits) => match f64::from_bits(*bits) {
                value if value > 0.0 => return Ok(value),
                value => format!(
                    "row {row}: the population of a stratum is {value}; give its size, or the share drawn (above 0, at most 1)"
                ),
            },
            Population::Nothing => format!(
                "row {row} has no population of its stratum; give its size, or the share drawn"
            ),
            Population::Text(text) => format!(
                "row {row}: the population of a stratum is `{}`, which is no number",
                shorten(text, 60)
            ),
        };
        Err(CollectionFailure(message))
    }
}
