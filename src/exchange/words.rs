//! What forms say by themselves, beside the texts of the questionnaire.

use crate::language::{Words, say};
use std::collections::BTreeMap;

/// What the page's script says, by the names it has there.
const ON_THE_PAGE: [&str; 38] = [
    "number_wrong",
    "number_unclear",
    "date_wrong",
    "region_wrong",
    "sector_wrong",
    "stands_alone",
    "required",
    "several",
    "language",
    "explanation",
    "clear",
    "back",
    "next",
    "to_end",
    "progress",
    "page",
    "saved",
    "not_kept",
    "not_kept_now",
    "elsewhere",
    "start",
    "go_on",
    "kept",
    "none_kept",
    "nameless",
    "finished",
    "delete",
    "delete_sure",
    "all_interviews",
    "save_all",
    "end",
    "open_questions",
    "all_answered",
    "must_first",
    "save_file",
    "copy",
    "copied",
    "as_text",
];

/// What the page's script says; what it fills in by itself stands in braces.
pub(super) fn page_words(words: Words) -> BTreeMap<&'static str, String> {
    let gaps = || ["n", "of", "time", "option"].map(|gap| (gap, format!("{{{gap}}}").into()));
    ON_THE_PAGE
        .into_iter()
        .map(|name| {
            let id = format!("form-{}", name.replace('_', "-"));
            (name, words.fill(&id, gaps()))
        })
        .collect()
}

/// The range of a number question in words, if it has one.
pub(super) fn range(words: Words, min: Option<f64>, max: Option<f64>) -> Option<String> {
    let number = |value: f64| words.number(&value.to_string());
    match (min.map(number), max.map(number)) {
        (Some(min), Some(max)) => Some(say!(words, "form-number-from-to", min = min, max = max)),
        (Some(min), None) => Some(say!(words, "form-number-at-least", min = min)),
        (None, Some(max)) => Some(say!(words, "form-number-at-most", max = max)),
        (None, None) => None,
    }
}
