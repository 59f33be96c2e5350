//! What forms say by themselves, beside the texts of the questionnaire, by language.

use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        /// The words of one language. What stands in braces is filled in.
        #[derive(Clone, Debug, Deserialize, Serialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct Words {
            $($(#[$doc])* pub $name: String),+
        }

        #[cfg(test)]
        impl Words {
            /// All of them with their names.
            fn all(&self) -> Vec<(&'static str, &str)> {
                vec![$((stringify!($name), self.$name.as_str())),+]
            }
        }
    };
}

words! {
    number_from_to, number_at_least, number_at_most, number_wrong, number_unclear, date_paper, date_wrong,
    region_hint, region_paper, region_wrong, sector_hint, sector_wrong, stands_alone, required, several,
    language, explanation, clear, back, next, to_end, progress, page, saved, not_kept, not_kept_now,
    elsewhere, start, go_on, kept, none_kept, nameless, finished, delete, delete_sure, all_interviews,
    save_all, end, open_questions, all_answered, must_first, save_file, copy, copied, as_text,
    only_if, and, or, not, is, is_at_least, is_below, is_answered, paper_intro, version,
}

static ALL: LazyLock<Vec<(&'static str, Words)>> = LazyLock::new(|| {
    let files = [
        ("en", include_str!("words/en.json")),
        ("cs", include_str!("words/cs.json")),
        ("de", include_str!("words/de.json")),
        ("es", include_str!("words/es.json")),
        ("it", include_str!("words/it.json")),
        ("lv", include_str!("words/lv.json")),
        ("pl", include_str!("words/pl.json")),
        ("pt", include_str!("words/pt.json")),
    ];
    let read = files.map(|(language, text)| (language, serde_json::from_str(text)));
    read.into_iter()
        .filter_map(|(language, words)| Some((language, words.ok()?)))
        .collect()
});

/// The words of a language, a regional form of it included; English where there are none.
pub(super) fn words(language: &str) -> &'static Words {
    let primary = language.split('-').next().unwrap_or(language);
    let found = ALL.iter().find(|(of, _)| *of == primary);
    &found.unwrap_or(&ALL[0]).1
}

/// Fills the braces of a text.
pub(super) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut text = text.to_owned();
    for (name, value) in values {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    text
}

/// The range of a number question in words, if it has one.
pub(super) fn range(words: &Words, min: Option<f64>, max: Option<f64>) -> Option<String> {
    let number = |value: Option<f64>| value.unwrap_or_default().to_string();
    let (least, most) = (number(min), number(max));
    let text = match (min, max) {
        (Some(_), Some(_)) => &words.number_from_to,
        (Some(_), None) => &words.number_at_least,
        (None, Some(_)) => &words.number_at_most,
        (None, None) => return None,
    };
    Some(fill(text, &[("min", &least), ("max", &most)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn braces(text: &str) -> Vec<&str> {
        let parts = text.split('{').skip(1);
        let mut names: Vec<&str> = parts.filter_map(|part| part.split('}').next()).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_language_says_everything_and_fills_in_the_same() {
        let english = words("en").all();
        for language in ["en", "cs", "de", "es", "it", "lv", "pl", "pt"] {
            assert!(
                ALL.iter().any(|(of, _)| *of == language),
                "{language} is not read"
            );
            for ((name, text), (_, own)) in words(language).all().into_iter().zip(&english) {
                assert!(!text.trim().is_empty(), "{language}: {name}");
                assert_eq!(braces(text), braces(own), "{language}: {name}");
                assert!(
                    language == "en" || text != *own || ["version", "and", "or"].contains(&name),
                    "{language}: {name} is not translated"
                );
            }
        }
    }
}
