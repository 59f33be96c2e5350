//! What values become groups of a table, and which responses the table is about.

use super::collection::Collection;
use super::dimension::{Dimension, Regions};
use super::firms::Firms;
use super::summary::{GAP, Request};
use super::variable::Variable;
use crate::profile::Profiler;
use crate::questionnaire::Lexicon;

/// Regions that are neither rural nor urban, and those not known.
pub const NEITHER: &str = "(neither)";

/// The leaves that the table is about, and the dimensions that leave some out: where too few firms are not known, a
/// group would have to be hidden for their sake.
pub(super) fn told_of(
    collection: &Collection<'_>,
    firms: &Firms,
    request: &Request<'_>,
) -> (Vec<bool>, Vec<usize>) {
    let mut told = vec![true; collection.leaves.len()];
    let mut too_few = Vec::new();
    let min = request.disclosure.map_or(0, |rule| rule.min_firms);
    for (at, values) in collection.values.iter().enumerate() {
        let is_unknown = |leaf: &usize| values.texts[collection.leaves[*leaf][at]].is_empty();
        let unknown: Vec<usize> = (0..told.len()).filter(is_unknown).collect();
        let (all, ..) = firms.of(&unknown);
        if 0 < all && all < min && unknown.len() < told.len() {
            unknown.iter().for_each(|leaf| told[*leaf] = false);
            too_few.push(at);
        }
    }
    (told, too_few)
}

/// The dimensions of the table, from the values seen.
pub(super) fn dimensions(
    collection: &Collection<'_>,
    profiler: &Profiler<'_>,
    request: &Request<'_>,
) -> Vec<Dimension> {
    let texts = request.texts;
    let definition = profiler.definition;
    // Along all levels only where nothing else is crossed with them: their combinations would be too many.
    let is_crossed = collection.by.len() > 1;
    let is_one = matches!(&request.regions, Regions::Named(named) if named.is_one());
    let seen = collection.values.iter().map(|values| &values.texts);
    collection
        .by
        .iter()
        .zip(seen)
        .zip(&request.names)
        .map(|((variable, seen), name)| {
            let order: Vec<(String, String)> = match variable {
                Variable::Region(_) => {
                    return Dimension::of_regions(seen, &request.regions, is_crossed);
                }
                Variable::RegionAt(..) | Variable::Column(_) => Vec::new(),
                Variable::Typology(_, "urban_rural") if is_one => {
                    // Rural and urban parts are what is asked for; the rest would be too few to stand by itself.
                    let told = |class: &String| {
                        if [GAP.0, GAP.1].contains(&class.as_str()) {
                            class.clone()
                        } else {
                            NEITHER.to_owned()
                        }
                    };
                    let seen: Vec<String> = seen.iter().map(told).collect();
                    return Dimension::flat(&seen, &[]);
                }
                Variable::Typology(..) => ["urban", "intermediate", "rural", "yes", "no"]
                    .map(|class| (class.to_owned(), class.to_owned()))
                    .to_vec(),
                Variable::Band(score) => {
                    let score = &definition.scores[*score];
                    let bands = definition.bands_of(score).iter();
                    bands
                        .map(|band| (band.id.clone(), texts.band(score, band).to_owned()))
                        .collect()
                }
                Variable::Class(at) => {
                    let of = &definition.classifications[*at];
                    let classes = of.classes.iter();
                    classes
                        .map(|class| (class.id.clone(), texts.class(of, class).to_owned()))
                        .collect()
                }
                Variable::Answer(_) => {
                    options(definition, definition.role(name).unwrap_or(name), texts)
                }
            };
            Dimension::flat(seen, &order)
        })
        .collect()
}

/// Codes and labels of a question's options.
fn options(
    definition: &crate::questionnaire::Definition,
    id: &str,
    texts: Lexicon<'_>,
) -> Vec<(String, String)> {
    let question = definition.questions().find(|question| question.id == id);
    question.map_or_else(Vec::new, |question| {
        let options = definition.options_of(question).iter();
        options
            .map(|option| {
                (
                    option.code.clone(),
                    texts.label(question, option).to_owned(),
                )
            })
            .collect()
    })
}
