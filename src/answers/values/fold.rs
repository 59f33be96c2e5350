//! Texts without what platforms change in them: tags, entities, blanks, case, quotes, numbering.

use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// A label or question without regard to case, blanks, tags, entities and the look of quotes and dashes.
pub(in crate::answers) fn folded(text: &str) -> String {
    let plain = plain_text(text);
    let normal = normal(&plain);
    let visible = normal.chars();
    let visible = visible.filter(|c| !c.is_whitespace() && !is_invisible(*c));
    lowercase(visible.map(alike), normal.len())
}

/// A heading's letters and digits alone, without its numbering: `3. Do you …?:` and `Do you …` are the same.
pub(in crate::answers) fn letters(text: &str) -> String {
    let decoded = plain_text(text);
    let normal = normal(without_numbering(decoded.trim()));
    let letters = normal.chars().filter(|c| c.is_alphanumeric());
    lowercase(letters, normal.len())
}

/// Letters in lower case, of a text of so many bytes; most are ASCII.
fn lowercase(letters: impl Iterator<Item = char>, length: usize) -> String {
    let mut lower = String::with_capacity(length);
    for letter in letters {
        match letter.is_ascii() {
            true => lower.push(letter.to_ascii_lowercase()),
            false => lower.extend(letter.to_lowercase()),
        }
    }
    lower
}

/// A text with each letter written in one way: composed, and without variants of look.
fn normal(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfkc().collect())
}

/// A text without tags and with entities as the letters they stand for.
pub(in crate::answers) fn plain_text(text: &str) -> Cow<'_, str> {
    if !text.contains(['<', '&']) {
        return Cow::Borrowed(text);
    }
    let bare = without_tags(text);
    Cow::Owned(html_escape::decode_html_entities(&bare).into_owned())
}

fn without_tags(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        bare.push_str(before);
        let is_tag =
            tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        match tag.find('>') {
            Some(end) if is_tag => {
                bare.push(' ');
                rest = match end_of_code(tag) {
                    Some(end) => &tag[end..],
                    None => &tag[end + 1..],
                };
            }
            _ => {
                bare.push('<');
                rest = &tag[1..];
            }
        }
    }
    bare.push_str(rest);
    bare
}

/// Bytes within which a style or script is looked for the end of.
const LONGEST_CODE: usize = 20_000;

/// Where a style or script that begins a text ends: its content is not for people.
fn end_of_code(text: &str) -> Option<usize> {
    let begins = |name: &&str| {
        text.get(1..=name.len())
            .is_some_and(|t| t.eq_ignore_ascii_case(name))
    };
    let name = ["style", "script"].into_iter().find(begins)?;
    let close = format!("</{name}>");
    let near = &text.as_bytes()[..text.len().min(LONGEST_CODE)];
    let mut places = near.windows(close.len());
    let at = places.position(|place| place.eq_ignore_ascii_case(close.as_bytes()))?;
    Some(at + close.len())
}

/// A text without a number in front, such as `3.`, `Q12)`, `2.1 ` or `a)`; a bare number stays.
fn without_numbering(text: &str) -> &str {
    let marked = text.strip_prefix(['Q', 'q']).unwrap_or(text);
    let digits = marked.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = &marked[..marked.len() - digits.len()];
    let ends = number.ends_with('.') || digits.starts_with([')', ':', '.']) || number.contains('.');
    if number.starts_with(|c: char| c.is_ascii_digit()) && ends {
        let rest = digits.trim_start_matches([')', ':', '.']).trim_start();
        if !rest.is_empty() {
            return rest;
        }
    }
    match text.as_bytes() {
        [letter, b')', rest @ ..] if letter.is_ascii_lowercase() && !rest.is_empty() => {
            text[2..].trim_start()
        }
        _ => text,
    }
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}'
    )
}

fn alike(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' | '\u{2032}' | '`' | '\u{b4}' => '\'',
        '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2033}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_are_the_same() {
        for (one, other) in [
            ("We don’t know", "we  don't know"),
            ("R&amp;D <b>spending</b>", "R&D spending"),
            ("<STYLE type=\"text/css\">.a { b: c }</style>R&D", "R&D"),
            ("<script>alert(1)</script>R&D", "R&D"),
            ("1–9 persons", "1-9 Persons"),
            ("caf\u{e9}", "cafe\u{301}"),
            ("100\u{a0}%", "100%"),
            ("a < b", "a<b"),
        ] {
            assert_eq!(folded(one), folded(other), "{one}");
        }
        for (one, other) in [("C", "C++"), ("1-9", "19"), ("<5", "5")] {
            assert_ne!(folded(one), folded(other));
        }
    }

    #[test]
    fn headings_that_are_the_same() {
        for (one, other) in [
            ("3. Do you export?:", "Do you export?"),
            ("Q12) Do you export", "Do you export?"),
            ("2.1 Do you export", "Do you export"),
            ("a) Do you export", "Do you export"),
            ("How often? [We meet]", "How often?: We meet"),
        ] {
            assert_eq!(letters(one), letters(other), "{one}");
        }
        for (one, other) in [
            ("3 partners", "partners"),
            ("2026", ""),
            ("Quality", "uality"),
        ] {
            assert_ne!(letters(one), letters(other));
        }
    }
}
