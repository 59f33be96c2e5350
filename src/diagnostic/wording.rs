/// A number with its noun: `1 row`, `2 rows`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Names in backticks with commas, at most `most` of them: `` `a`, `b`, … ``.
pub fn list_in_backticks<'a>(names: impl IntoIterator<Item = &'a str>, most: usize) -> String {
    let mut quoted: Vec<String> = Vec::new();
    for name in names {
        if quoted.len() == most {
            quoted.push("…".to_owned());
            break;
        }
        quoted.push(format!("`{name}`"));
    }
    quoted.join(", ")
}

/// A text cut to at most `most` characters, with `…` where something is gone; line breaks become blanks.
pub fn shorten(text: &str, most: usize) -> String {
    let flat: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if flat.chars().count() <= most {
        return flat;
    }
    let mut short: String = flat.chars().take(most.saturating_sub(1)).collect();
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_and_lists() {
        assert_eq!(count(1, "row", "rows"), "1 row");
        assert_eq!(count(0, "row", "rows"), "0 rows");
        assert_eq!(list_in_backticks(["a", "b", "c"], 2), "`a`, `b`, …");
        assert_eq!(shorten("a\nbcdef", 4), "a b…");
    }
}
