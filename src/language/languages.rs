//! The languages and their messages.

/// Languages that the program speaks: those of RATIO's partners.
pub const LANGUAGES: [&str; 8] = ["en", "cs", "de", "es", "it", "lv", "pl", "pt"];

/// What each calls itself, in the order of [`LANGUAGES`].
pub const NATIVE_NAMES: [&str; 8] = [
    "English",
    "čeština",
    "Deutsch",
    "español",
    "italiano",
    "latviešu",
    "polski",
    "português",
];

/// The locale whose numbers and days each has: Europe's English and Portuguese.
pub(super) const LOCALES: [&str; 8] = ["en-GB", "cs", "de", "es", "it", "lv", "pl", "pt-PT"];

macro_rules! messages {
    ($($language:literal),+) => {
        [$([
            ("general.ftl", include_str!(concat!("texts/", $language, "/general.ftl"))),
            ("profile.ftl", include_str!(concat!("texts/", $language, "/profile.ftl"))),
            ("report.ftl", include_str!(concat!("texts/", $language, "/report.ftl"))),
            ("interview.ftl", include_str!(concat!("texts/", $language, "/interview.ftl"))),
            ("regions.ftl", include_str!(concat!("texts/", $language, "/regions.ftl"))),
            ("plan.ftl", include_str!(concat!("texts/", $language, "/plan.ftl"))),
            ("practices.ftl", include_str!(concat!("texts/", $language, "/practices.ftl"))),
            ("explanation.ftl", include_str!(concat!("texts/", $language, "/explanation.ftl"))),
            ("questionnaire.ftl", include_str!(concat!("texts/", $language, "/questionnaire.ftl"))),
            ("forms.ftl", include_str!(concat!("texts/", $language, "/forms.ftl"))),
            ("change.ftl", include_str!(concat!("texts/", $language, "/change.ftl"))),
            ("norms.ftl", include_str!(concat!("texts/", $language, "/norms.ftl"))),
            ("robustness.ftl", include_str!(concat!("texts/", $language, "/robustness.ftl"))),
            ("items.ftl", include_str!(concat!("texts/", $language, "/items.ftl"))),
        ]),+]
    };
}

/// The files of messages of each language, in the order of [`LANGUAGES`]: name and content.
pub(super) const MESSAGES: [[(&str, &str); 14]; 8] =
    messages!("en", "cs", "de", "es", "it", "lv", "pl", "pt");
