//! What a group of responses is called that a value of a variable makes.

use crate::language::say;
use crate::questionnaire::{Definition, Lexicon};
use crate::reference::region_of_code;

/// A group by what it is of and by its value, such as `Size class: 10 to 49`.
pub(super) fn group_heading(
    definition: &Definition,
    texts: Lexicon<'_>,
    by: &str,
    value: &str,
) -> String {
    let words = texts.words();
    let group = match value {
        "" => words.say("group-not-known"),
        value => value_title(definition, texts, by, value),
    };
    let by = variable_title(definition, texts, by);
    say!(words, "items-group", by = by, group = group)
}

/// What a variable is called: the questionnaire's title, else the program's, else its name.
fn variable_title(definition: &Definition, texts: Lexicon<'_>, by: &str) -> String {
    let mut classifications = definition.classifications.iter();
    if let Some(classification) = classifications.find(|classification| classification.id == by) {
        return texts.classification(classification).to_owned();
    }
    if let Some(score) = definition.scores.iter().find(|score| score.id == by) {
        return texts.score(score).to_owned();
    }
    let known = texts.words().known(&format!("by-{by}"));
    known.unwrap_or_else(|| by.to_owned())
}

/// What a value is called: the title of a class or band, the label of an option, the name of a region, else the value.
pub(super) fn value_title(
    definition: &Definition,
    texts: Lexicon<'_>,
    by: &str,
    value: &str,
) -> String {
    let mut classifications = definition.classifications.iter();
    if let Some(of) = classifications.find(|classification| classification.id == by) {
        let class = of.classes.iter().find(|class| class.id == value);
        return class
            .map_or(value, |class| texts.class(of, class))
            .to_owned();
    }
    let headline = definition
        .profile
        .as_ref()
        .map(|profile| profile.headline.as_str());
    let of = match by {
        "band" => headline,
        by => Some(by),
    };
    if let Some(score) = definition
        .scores
        .iter()
        .find(|score| Some(score.id.as_str()) == of)
    {
        let bands = definition.bands_of(score);
        let band = bands.iter().find(|band| band.id == value);
        return band
            .map_or(value, |band| texts.band(score, band))
            .to_owned();
    }
    let id = definition.role(by).unwrap_or(by);
    if let Some(question) = definition.questions().find(|question| question.id == id) {
        let mut options = definition.options_of(question).iter();
        if let Some(option) = options.find(|option| option.code == value) {
            return texts.label(question, option).to_owned();
        }
    }
    let is_code = value.starts_with(|c: char| c.is_ascii_uppercase());
    if let Some(region) = region_of_code(value).filter(|_| is_code) {
        return format!("{value} {}", region.name);
    }
    let words = texts.words();
    match value {
        "urban" | "intermediate" | "rural" | "yes" | "no" => words.known(&format!("group-{value}")),
        _ => None,
    }
    .unwrap_or_else(|| value.to_owned())
}
