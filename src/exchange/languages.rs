//! Languages by name.

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
    }
}
