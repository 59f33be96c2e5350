use crate::answers::{Decimals, read_number};
use std::borrow::Cow;

/// A text cell as it is safe to open in a spreadsheet: one that would run as a formula gets a leading `'`.
///
/// Concerns texts that begin with `=`, `+`, `-`, `@`, a tab or a carriage return and are no numbers
/// (OWASP, "CSV Injection").
pub fn guarded(text: &str) -> Cow<'_, str> {
    let first = text.as_bytes().first();
    let risky = matches!(first, Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r'));
    if risky && !is_number(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A number without thousands blanks: a spreadsheet would take `+49 341` for a formula.
fn is_number(text: &str) -> bool {
    if text.contains(char::is_whitespace) {
        return false;
    }
    let read = read_number(text);
    read.value(Decimals::Point).is_some() || read.value(Decimals::Comma).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_quoted_and_numbers_are_not() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("+49 341 1234567", "'+49 341 1234567"),
            ("+49 341", "'+49 341"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-", "'-"),
            ("\tx", "'\tx"),
            ("-5", "-5"),
            ("-1,5", "-1,5"),
            ("+3", "+3"),
            ("Mill & Sons", "Mill & Sons"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), safe);
        }
    }
}
