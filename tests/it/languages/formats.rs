//! Numbers, days, percentages, lists and plurals of each language: a table of examples, held against CLDR by eye.

use ratio::language::{LANGUAGES, Value, Words};
use std::cmp::Ordering;

/// Of a language: a number, a large one, a percentage, a day, a list of all, a list of one of.
const EXAMPLES: [(&str, [&str; 6]); 8] = [
    (
        "en",
        [
            "-1,234.5",
            "12,345,678",
            "98.3%",
            "5 March 2026",
            "a, b and c",
            "a, b or c",
        ],
    ),
    (
        "cs",
        [
            "-1\u{a0}234,5",
            "12\u{a0}345\u{a0}678",
            "98,3\u{a0}%",
            "5. března 2026",
            "a, b a\u{a0}c",
            "a, b nebo c",
        ],
    ),
    (
        "de",
        [
            "-1.234,5",
            "12.345.678",
            "98,3\u{a0}%",
            "5. März 2026",
            "a, b und c",
            "a, b oder c",
        ],
    ),
    // Spanish, Italian, Latvian, Polish and Portuguese group from five digits on.
    (
        "es",
        [
            "-1234,5",
            "12.345.678",
            "98,3\u{a0}%",
            "5 de marzo de 2026",
            "a, b y c",
            "a, b o c",
        ],
    ),
    (
        "it",
        [
            "-1234,5",
            "12.345.678",
            "98,3%",
            "5 marzo 2026",
            "a, b e c",
            "a, b o c",
        ],
    ),
    (
        "lv",
        [
            "-1234,5",
            "12\u{a0}345\u{a0}678",
            "98,3%",
            "2026. gada 5. marts",
            "a, b un c",
            "a, b vai c",
        ],
    ),
    (
        "pl",
        [
            "-1234,5",
            "12\u{a0}345\u{a0}678",
            "98,3%",
            "5 marca 2026",
            "a, b i c",
            "a, b lub c",
        ],
    ),
    (
        "pt",
        [
            "-1234,5",
            "12\u{a0}345\u{a0}678",
            "98,3%",
            "5 de março de 2026",
            "a, b e c",
            "a, b ou c",
        ],
    ),
];

#[test]
fn numbers_days_percentages_and_lists() {
    for (at, (language, expected)) in EXAMPLES.into_iter().enumerate() {
        assert_eq!(language, LANGUAGES[at]);
        let words = Words::of(language);
        let parts = ["a", "b", "c"];
        let got = [
            words.number("-1234.5"),
            words.count(12_345_678),
            words.percent("98.3"),
            words.day("2026-03-05"),
            words.all_of(&parts),
            words.one_of(&parts),
        ];
        assert_eq!(got.each_ref().map(String::as_str), expected, "{language}");
    }
}

/// The plural that numbers take, seen in `lead` ("N firms.").
#[test]
fn plurals() {
    let table: [(&str, &[(usize, &str)]); 8] = [
        (
            "en",
            &[
                (0, "0 firms."),
                (1, "1 firm."),
                (2, "2 firms."),
                (21, "21 firms."),
            ],
        ),
        (
            "cs",
            &[
                (0, "0 firem."),
                (1, "1 firma."),
                (2, "2 firmy."),
                (4, "4 firmy."),
                (5, "5 firem."),
                (22, "22 firem."),
            ],
        ),
        (
            "de",
            &[(0, "0 Betriebe."), (1, "1 Betrieb."), (2, "2 Betriebe.")],
        ),
        (
            "es",
            &[(0, "0 empresas."), (1, "1 empresa."), (2, "2 empresas.")],
        ),
        (
            "it",
            &[(0, "0 imprese."), (1, "1 impresa."), (2, "2 imprese.")],
        ),
        (
            "lv",
            &[
                (0, "0 uzņēmumu."),
                (1, "1 uzņēmums."),
                (2, "2 uzņēmumi."),
                (10, "10 uzņēmumu."),
                (11, "11 uzņēmumu."),
                (21, "21 uzņēmums."),
                (22, "22 uzņēmumi."),
            ],
        ),
        (
            "pl",
            &[
                (0, "0 firm."),
                (1, "1 firma."),
                (2, "2 firmy."),
                (5, "5 firm."),
                (12, "12 firm."),
                (22, "22 firmy."),
                (25, "25 firm."),
            ],
        ),
        ("pt", &[(1, "1 empresa."), (2, "2 empresas.")]),
    ];
    for (language, examples) in table {
        for (firms, expected) in examples {
            let said = Words::of(language).fill(
                "lead",
                [
                    ("firms", Value::from(*firms)),
                    ("score", Value::from("S")),
                    ("mean", Value::from("1")),
                    ("percent", Value::from("95%")),
                    ("low", Value::from("0")),
                    ("high", Value::from("2")),
                ],
            );
            assert!(
                said.starts_with(&format!("{expected} S")),
                "{language}: {said}"
            );
        }
    }
}

/// Words stand in the order of the dictionaries of a language, numbers by their size, and capitals are its own.
#[test]
fn order_and_capitals() {
    let sorted = |language: &str, names: &[&str]| {
        let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        names.sort_by(|a, b| Words::of(language).order(a, b));
        names.join(" ")
    };
    // ch is a letter of its own after h; č follows c, ř follows r.
    assert_eq!(
        sorted("cs", &["Ivo", "Chata", "Hora", "Čáp", "Cíl", "Dub"]),
        "Cíl Čáp Dub Hora Chata Ivo"
    );
    // ģ follows g, ķ follows k; long vowels stand with the short ones.
    assert_eq!(
        sorted(
            "lv",
            &[
                "Kuldīga", "Ķemeri", "Lode", "Ģimene", "Gulbene", "Ādaži", "Abava"
            ]
        ),
        "Abava Ādaži Gulbene Ģimene Kuldīga Ķemeri Lode"
    );
    assert_eq!(
        sorted("pl", &["Łódź", "Lublin", "Mława", "Ćmielów", "Cisna"]),
        "Cisna Ćmielów Lublin Łódź Mława"
    );
    // ñ is a letter of its own after n.
    assert_eq!(
        sorted("es", &["Ocaña", "Ñora", "Nuez", "Noja"]),
        "Noja Nuez Ñora Ocaña"
    );
    // ä stands with a.
    assert_eq!(
        sorted("de", &["Zeh", "Ähre", "Ahorn", "Bach"]),
        "Ahorn Ähre Bach Zeh"
    );
    for language in LANGUAGES {
        assert_eq!(
            Words::of(language).order("Firm 9", "Firm 10"),
            Ordering::Less,
            "{language}"
        );
    }
    assert_eq!(
        Words::of("de").capitals("Maßstab für Größe"),
        "MASSSTAB FÜR GRÖSSE"
    );
    assert_eq!(Words::of("lv").capitals("ģimenes ēka"), "ĢIMENES ĒKA");
    assert_eq!(Words::of("pl").capitalised("łatwo"), "Łatwo");
}

/// A regional form is its language; one that nobody speaks here comes in English.
#[test]
fn forms_of_languages() {
    assert_eq!(Words::of("pt-BR").language(), "pt");
    assert_eq!(Words::of("DE_at").language(), "de");
    assert_eq!(Words::of("fr").language(), "en");
    assert!(!Words::speaks("fr") && Words::speaks("lv"));
}
