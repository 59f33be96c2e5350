//! Languages by name.

use crate::questionnaire::is_language;
use isolang::Language;

/// The name of a language in itself; its tag where it is not known.
pub(super) fn own_name(tag: &str) -> String {
    let name = language(tag).and_then(|language| language.to_autonym());
    let mut letters = name.unwrap_or(tag).chars();
    // Some languages write their names small; in a list they all begin alike.
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// `English (en)`: name and tag, as XLSForms call languages.
pub(super) fn name_and_tag(tag: &str) -> String {
    let name = language(tag).map_or(tag, |language| language.to_name());
    // Brackets would be taken for those of the tag.
    let name = name.split(" (").next().unwrap_or(name);
    format!("{name} ({tag})")
}

/// The tag of a language as headings name it: `English (en)`, `Deutsch`, `fr`.
pub(super) fn tag_of(name: &str) -> Option<String> {
    let name = name.trim();
    if let Some((_, tag)) = name
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
        && is_language(tag.trim())
    {
        return Some(tag.trim().to_owned());
    }
    if is_language(name) && language(name).is_some() {
        return Some(name.to_owned());
    }
    let wanted = name.to_lowercase();
    let known = isolang::languages().find(|language| {
        let called = |known: &str| {
            known
                .split([',', ';', '('])
                .any(|part| part.trim().to_lowercase() == wanted)
        };
        called(language.to_name()) || language.to_autonym().is_some_and(called)
    });
    known
        .and_then(|language| language.to_639_1())
        .map(str::to_owned)
}

fn language(tag: &str) -> Option<Language> {
    let primary = tag.split('-').next().unwrap_or(tag);
    Language::from_639_1(primary).or_else(|| Language::from_639_3(primary))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_people_know_them() {
        let names = ["en", "de", "cs", "es", "pl", "lv", "pt", "it"].map(own_name);
        let own = [
            "English",
            "Deutsch",
            "Čeština",
            "Español",
            "Polski",
            "Latviešu",
            "Português",
            "Italiano",
        ];
        for (name, own) in names.iter().zip(own) {
            assert!(name.starts_with(own), "{name}");
        }
        assert_eq!(name_and_tag("pt-BR"), "Portuguese (pt-BR)");
        assert_eq!(own_name("zz"), "Zz");
        for (name, tag) in [
            ("English (en)", Some("en")),
            ("French", Some("fr")),
            ("Deutsch", Some("de")),
            ("lv", Some("lv")),
            ("Klingonish", None),
        ] {
            assert_eq!(tag_of(name).as_deref(), tag, "{name}");
        }
    }
}
