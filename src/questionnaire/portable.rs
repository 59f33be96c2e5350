//! Names that codes and ids have on platforms that do not take every sign.
//!
//! The name follows from the code and from those before it in the same list alone, so that what goes out
//! under it is known again when the answers come back.

use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// What a platform takes for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// Any text without quotes, braces and `\`; told apart without regard to case, and numbers by their value.
    Any,
    /// Ids, but for those that mean something else (questions of XLSForms and of SurveyJS).
    Name,
    /// Letters, digits, `_` and `-`, at most 40 of them (choices of an XLSForm).
    Word,
    /// At most 20 letters and digits, a letter first (questions and subquestions of LimeSurvey).
    Twenty,
    /// At most 5 letters and digits (answers of LimeSurvey).
    Five,
}

impl Alphabet {
    /// All that narrow a code.
    pub const ALL: [Alphabet; 5] = [
        Alphabet::Any,
        Alphabet::Name,
        Alphabet::Word,
        Alphabet::Twenty,
        Alphabet::Five,
    ];

    fn takes(self, code: &str) -> bool {
        let plain = code.bytes().all(|byte| byte.is_ascii_alphanumeric());
        match self {
            Alphabet::Any => !code.contains(['\'', '"', '\\', '{', '}']),
            Alphabet::Name => {
                let sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
                let letter = code.starts_with(|c: char| c.is_ascii_alphabetic());
                letter && code.bytes().all(sign) && !TAKEN.contains(&lower(code).as_str())
            }
            Alphabet::Word => {
                let sign = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
                code.len() <= 40 && code.bytes().all(sign)
            }
            Alphabet::Twenty => {
                let letter = code.starts_with(|c: char| c.is_ascii_alphabetic());
                plain && letter && code.len() <= 20 && !RESERVED.contains(&lower(code).as_str())
            }
            Alphabet::Five => plain && code.len() <= 5,
        }
    }

    /// Signs kept of a code that does not fit, and signs that tell it apart.
    fn lengths(self) -> (usize, usize) {
        match self {
            Alphabet::Any | Alphabet::Name | Alphabet::Word => (24, 6),
            Alphabet::Twenty => (13, 6),
            Alphabet::Five => (2, 3),
        }
    }

    fn shortened(self, code: &str, salt: u32) -> String {
        let (kept, told) = self.lengths();
        let plain = deunicode::deunicode(code);
        let letters = plain.chars().filter(char::is_ascii_alphanumeric);
        let mut name: String = letters.take(kept).collect::<String>().to_lowercase();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            name.insert(0, 'c');
            name.truncate(kept);
        }
        let digest = Sha256::digest(format!("{code}\n{salt}").as_bytes());
        let signs = digest
            .iter()
            .map(|byte| SIGNS[usize::from(*byte) % SIGNS.len()]);
        name.extend(signs.take(told).map(char::from));
        name
    }
}

/// Signs that tell shortened names apart: those that nobody mistakes for others.
const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Names that mean something else in an XForm or to SurveyJS: the form and what it keeps of itself; the language,
/// the pages, and what belongs to JavaScript.
const TAKEN: [&str; 8] = [
    "data",
    "meta",
    "locale",
    "pageno",
    "pagecount",
    "self",
    "length",
    "constructor",
];

/// Names that LimeSurvey keeps for itself, or heads columns of its exports with.
const RESERVED: [&str; 17] = [
    "id",
    "sid",
    "gid",
    "lang",
    "token",
    "seed",
    "submitdate",
    "lastpage",
    "startlanguage",
    "startdate",
    "datestamp",
    "ipaddr",
    "refurl",
    "time",
    "other",
    "comment",
    "interviewtime",
];

fn lower(code: &str) -> String {
    code.to_lowercase()
}

/// What two names of a list may not have in common.
fn key(name: &str) -> String {
    match name.trim().parse::<f64>() {
        Ok(number) if number.is_finite() => number.to_string(),
        _ => lower(name),
    }
}

/// The names of the codes of one list, in their order: the code itself where the alphabet takes it and no
/// earlier one is too like it; without its `_` and `-` where that will do; else its beginning and a few
/// signs that tell it apart.
pub fn portable_names(codes: &[&str], alphabet: Alphabet) -> Vec<String> {
    let mut taken: HashSet<String> = codes.iter().map(|code| key(code)).collect();
    let mut seen = HashSet::new();
    let name = |code: &&str| {
        let first = seen.insert(key(code));
        if first && alphabet.takes(code) {
            return (*code).to_owned();
        }
        let bare = code.replace(['_', '-'], "");
        let bare = Some(bare).filter(|bare| alphabet.takes(bare));
        let salted = (0..).map(|salt| alphabet.shortened(code, salt));
        let free = bare
            .into_iter()
            .chain(salted)
            .find(|name| taken.insert(key(name)));
        free.unwrap_or_default()
    };
    codes.iter().map(name).collect()
}

/// The name under which "none of these" goes out in sets that have no option of their own for it.
pub const NONE_OF_THESE: &str = "none_of_these";

/// "None of these" by language.
const NONE_OF_THESE_SAID: [(&str, &str); 9] = [
    ("en", "None of these"),
    ("de", "Nichts davon"),
    ("cs", "Nic z uvedeného"),
    ("es", "Ninguna de estas"),
    ("fr", "Rien de tout cela"),
    ("it", "Nessuna di queste"),
    ("lv", "Nekas no minētā"),
    ("pl", "Żadne z powyższych"),
    ("pt", "Nenhuma destas"),
];

/// "None of these" in a language; in English where it is not known.
pub fn none_of_these(language: &str) -> &'static str {
    let primary = language.split('-').next().unwrap_or(language);
    let said = NONE_OF_THESE_SAID.iter().find(|(of, _)| *of == primary);
    said.map_or(NONE_OF_THESE_SAID[0].1, |(_, words)| words)
}

/// Whether a text says "none of these", by its name (also without `_`) or in some language.
pub fn says_none_of_these(text: &str) -> bool {
    let text = lower(text.trim());
    text.replace('_', "") == "noneofthese"
        || NONE_OF_THESE_SAID
            .iter()
            .any(|(_, words)| lower(words) == text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_fits_stays() {
        assert_eq!(
            portable_names(&["1", "dk", "na"], Alphabet::Five),
            ["1", "dk", "na"]
        );
        assert_eq!(
            portable_names(&["customers", "other"], Alphabet::Word),
            ["customers", "other"]
        );
        let names = portable_names(&["customers", "A B", "a", "A"], Alphabet::Five);
        assert!(
            names[0].starts_with("cu") && names[0].len() == 5,
            "{names:?}"
        );
        assert_eq!(
            portable_names(&["firm_id", "id"], Alphabet::Twenty)[0],
            "firmid"
        );
        assert_ne!(portable_names(&["id"], Alphabet::Twenty)[0], "id");
        assert_eq!(
            portable_names(&["self", "firm_id"], Alphabet::Name)[1],
            "firm_id"
        );
        assert_ne!(portable_names(&["self"], Alphabet::Name)[0], "self");
        assert_eq!(names[2], "a");
        assert_ne!(names[3], "A");
        assert_eq!(portable_names(&["1", "1.0"], Alphabet::Any)[0], "1");
        assert_ne!(portable_names(&["1", "1.0"], Alphabet::Any)[1], "1.0");
    }

    #[test]
    fn a_name_does_not_depend_on_its_place() {
        let one = portable_names(&["customers"], Alphabet::Five);
        let two = portable_names(&["suppliers", "customers"], Alphabet::Five);
        assert_eq!(one[0], two[1]);
    }

    #[test]
    fn none_of_these_is_known_in_every_form() {
        for text in [
            "none_of_these",
            "noneofthese",
            "None of these",
            "Nichts davon",
        ] {
            assert!(says_none_of_these(text), "{text}");
        }
        assert!(!says_none_of_these("none"));
        assert_eq!(none_of_these("pt-BR"), "Nenhuma destas");
        assert_eq!(none_of_these("fi"), "None of these");
    }

    proptest! {
        #[test]
        fn names_fit_and_differ(codes in prop::collection::hash_set("\\PC{1,12}", 1..12)) {
            let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
            for alphabet in Alphabet::ALL {
                let names = portable_names(&codes, alphabet);
                let keys: HashSet<String> = names.iter().map(|name| key(name)).collect();
                prop_assert_eq!(keys.len(), codes.len());
                for name in &names {
                    prop_assert!(alphabet.takes(name), "{}", name);
                }
            }
        }
    }
}
