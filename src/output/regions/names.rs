//! What groups, dimensions and flags are called in a language.

use crate::language::{Words, say};
use crate::regions::{
    Category, Flag, GroupLabel, NEITHER, NO_CLOSER, NOT_KNOWN, OTHER_REGIONS, RURAL_LESS_URBAN,
    TOTAL,
};

/// A group by its name, a region with its code before it.
pub(super) fn group_text(group: &GroupLabel, words: Words) -> String {
    match &group.title {
        Some(title) if group.code.chars().any(char::is_uppercase) => {
            format!("{} {title}", code_text(&group.code, words))
        }
        Some(title) => named(title, words).unwrap_or_else(|| title.clone()),
        None => code_text(&group.code, words),
    }
}

/// The groups of a row.
pub(super) fn groups_text(groups: &[GroupLabel], words: Words) -> String {
    let groups: Vec<String> = groups
        .iter()
        .map(|group| group_text(group, words))
        .collect();
    groups.join(" · ")
}

fn code_text(code: &str, words: Words) -> String {
    match code.strip_suffix(NO_CLOSER) {
        Some(region) => say!(words, "group-no-closer", region = region),
        None => named(code, words).unwrap_or_else(|| code.to_owned()),
    }
}

/// A group whose name comes from the program, not from the answers.
fn named(code: &str, words: Words) -> Option<String> {
    let id = match code {
        TOTAL => "group-total",
        NOT_KNOWN => "group-not-known",
        OTHER_REGIONS => "group-other-regions",
        NEITHER => "group-neither",
        RURAL_LESS_URBAN => "group-rural-urban",
        "urban" => "group-urban",
        "intermediate" => "group-intermediate",
        "rural" => "group-rural",
        "yes" => "group-yes",
        "no" => "group-no",
        _ => return None,
    };
    Some(words.say(id))
}

/// What a table is made by: the questionnaire's text for it, else the program's, else its name.
pub(super) fn dimension_text(dimension: &Category, words: Words) -> String {
    let is_bare = dimension.title == dimension.id.replace('_', " ");
    let known = is_bare.then(|| words.known(&format!("by-{}", dimension.id)));
    known.flatten().unwrap_or_else(|| dimension.title.clone())
}

/// What a flag means.
pub(super) fn flag_meaning(flag: Flag, words: Words) -> String {
    match flag {
        Flag::Confidential => say!(words, "flag-confidential"),
        Flag::LowReliability => say!(words, "flag-low-reliability"),
        Flag::NotAvailable => say!(words, "flag-not-available"),
    }
}
