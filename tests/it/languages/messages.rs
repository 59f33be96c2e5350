//! The files of messages: they parse, and no language lacks, adds or misfills any.

use super::foreign;
use crate::support::root;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use ratio::language::{LANGUAGES, message_ids};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Families of ids of which the program puts the last part together.
const FAMILIES: [&str; 12] = [
    "norms-sector-",
    "norms-setting-",
    "change-covariate-",
    "about-",
    "by-",
    "col-",
    "column-",
    "fact-",
    "form-",
    "lacking-",
    "practices-column-",
    "remark-",
];

/// Messages that are the same in English and some other language, as words there.
const ALIKE: [(&str, &str); 27] = [
    ("it", "column-percentile"),
    ("cs", "change-covariate-region"),
    ("pl", "change-covariate-region"),
    ("es", "change-detectable"),
    ("cs", "by-nuts"),
    ("cs", "by-nuts1"),
    ("cs", "by-nuts2"),
    ("cs", "by-nuts3"),
    ("cs", "by-region"),
    ("cs", "column-region"),
    ("cs", "fact-region"),
    ("de", "col-median"),
    ("de", "explain-problem"),
    ("de", "fact-name"),
    ("de", "fact-region"),
    ("de", "form-version"),
    ("de", "items-items"),
    ("es", "group-rural"),
    ("es", "group-total"),
    ("pl", "by-nuts"),
    ("pl", "by-nuts1"),
    ("pl", "by-nuts2"),
    ("pl", "by-nuts3"),
    ("pl", "by-region"),
    ("pl", "column-region"),
    ("pl", "explain-problem"),
    ("pl", "fact-region"),
];

/// What a message says: its text, and what is filled in.
#[derive(Default)]
struct Said {
    text: String,
    gaps: BTreeSet<String>,
    /// Selectors with the keys that have a text of their own.
    chosen: Vec<(String, BTreeSet<String>)>,
}

impl Said {
    fn read(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let keys = variants.iter().map(|variant| match &variant.key {
                    fluent_syntax::ast::VariantKey::Identifier { name } => name.clone(),
                    fluent_syntax::ast::VariantKey::NumberLiteral { value } => value.clone(),
                });
                if let InlineExpression::VariableReference { id } = selector {
                    self.chosen.push((id.name.clone(), keys.collect()));
                }
                for variant in variants {
                    self.read(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.gaps.insert(id.name.clone());
            }
            InlineExpression::StringLiteral { value } => {
                self.text.push_str(&value.replace("\\u00A0", "\u{a0}"));
            }
            other => panic!("messages use variables and plurals alone: {other:?}"),
        }
    }
}

/// The messages of a language.
fn messages(language: &str) -> BTreeMap<String, Said> {
    let folder = root().join("src/language/texts").join(language);
    let mut messages = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("a folder of messages") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a file of messages");
        let parsed = fluent_syntax::parser::parse(text)
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in parsed.body {
            if let Entry::Message(message) = entry {
                let mut said = Said::default();
                said.read(message.value.as_ref().expect("a text"));
                let twice = messages.insert(message.id.name.clone(), said);
                assert!(twice.is_none(), "{language}: {} twice", message.id.name);
            }
        }
    }
    messages
}

#[test]
fn every_language_has_every_message_with_the_same_gaps() {
    let english = messages("en");
    let ids: Vec<&String> = english.keys().collect();
    assert!(ids.len() > 500, "{}", ids.len());
    assert_eq!(message_ids("en").len(), ids.len());
    for language in foreign() {
        let own = messages(language);
        assert_eq!(own.keys().collect::<Vec<_>>(), ids, "{language}");
        for (id, said) in &own {
            assert_eq!(said.gaps, english[id].gaps, "{language}: {id}");
        }
    }
}

/// What decides by a word (a mean, a rule) has the same words everywhere; what decides by a number has the plurals
/// that the language knows, or fewer where its sentence takes one form.
#[test]
fn choices_are_made_by_what_there_is() {
    let english = messages("en");
    let plurals = ["zero", "one", "two", "few", "many", "other"];
    for language in LANGUAGES {
        let known: &[&str] = match language {
            "cs" | "pl" => &["one", "few", "many", "other"],
            "lv" => &["zero", "one", "other"],
            _ => &["one", "other"],
        };
        for (id, said) in messages(language) {
            for (gap, keys) in &said.chosen {
                let is_plural = keys.iter().all(|key| plurals.contains(&key.as_str()));
                if is_plural {
                    let strange = keys.iter().find(|key| !known.contains(&key.as_str()));
                    assert_eq!(strange, None, "{language}: {id}");
                } else {
                    let here = english[&id].chosen.iter().find(|(of, _)| of == gap);
                    assert_eq!(here.map(|(_, keys)| keys), Some(keys), "{language}: {id}");
                }
            }
        }
    }
}

#[test]
fn nothing_is_left_in_english() {
    let english = messages("en");
    let mut alike = Vec::new();
    for language in foreign() {
        for (id, said) in messages(language) {
            let text = &english[&id].text;
            let has_word = |text: &str| {
                text.split(|c: char| !c.is_alphabetic())
                    .any(|w| w.len() > 3)
            };
            let is_name = ["explain-stamp", "hash"].contains(&id.as_str());
            if &said.text == text && has_word(text) && !is_name {
                alike.push((language, id));
            }
        }
    }
    alike.retain(|(language, id)| !ALIKE.contains(&(language, id.as_str())));
    let known = [
        ("pt", "explain-classes"),
        ("pt", "group-rural"),
        ("pt", "group-total"),
    ];
    alike.retain(|(language, id)| !known.contains(&(language, id.as_str())));
    assert_eq!(alike, []);
}

#[test]
fn messages_are_those_that_the_program_says() {
    let mut sources = String::new();
    collect(&root().join("src"), &mut sources);
    let unused = message_ids("en").into_iter().filter(|id| {
        let is_put_together = FAMILIES.iter().any(|family| id.starts_with(family));
        !is_put_together && !sources.contains(&format!("\"{id}\""))
    });
    assert_eq!(unused.collect::<Vec<_>>(), [""; 0]);
}

/// The text of all sources and templates in a folder.
fn collect(folder: &Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_dir() {
            collect(&path, text);
        } else if matches!(ending, Some("rs" | "html" | "js")) {
            text.push_str(&std::fs::read_to_string(&path).expect("a source"));
        }
    }
}

/// Sheets of workbooks have short names, and columns and lines of keys little room.
#[test]
fn what_has_little_room_is_short() {
    for language in LANGUAGES {
        for (id, said) in messages(language) {
            let letters = said.text.chars().count();
            let most = if id.starts_with("sheet-") && !id.ends_with("caption") {
                assert!(
                    !said.text.contains(['[', ']', ':', '*', '?', '/', '\\']),
                    "{language}: {id}"
                );
                31
            } else if id.starts_with("col-") && id.ends_with("-short") {
                10
            } else if id.starts_with("keys-") {
                74
            } else {
                continue;
            };
            assert!(letters <= most, "{language}: {id} has {letters} letters");
        }
    }
}
