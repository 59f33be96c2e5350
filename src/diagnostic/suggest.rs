/// Likeness under which a suggestion misleads more often than it helps.
const LIKE_ENOUGH: f64 = 0.6;

/// Names looked at: in a file with more of them a suggestion is not worth the wait.
const MOST_NAMES: usize = 1000;

/// The known name nearest to a mistyped one, or `None` when none is near.
///
/// Likeness is the normalised Damerau-Levenshtein similarity without regard to case; the first of equals wins.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wrong = wrong.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for name in known
        .into_iter()
        .take(MOST_NAMES)
        .filter(|name| similar_length(&wrong, name))
    {
        let likeness = strsim::normalized_damerau_levenshtein(&wrong, &name.to_lowercase());
        if likeness >= LIKE_ENOUGH && best.is_none_or(|(most, _)| likeness > most) {
            best = Some((likeness, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Names whose lengths differ too much can't be alike enough.
fn similar_length(one: &str, other: &str) -> bool {
    let (one, other) = (one.chars().count() as f64, other.chars().count() as f64);
    one.min(other) >= LIKE_ENOUGH * one.max(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_near_names() {
        assert_eq!(
            nearest("wieght", ["id", "weight", "reverse"]),
            Some("weight")
        );
        assert_eq!(nearest("colour", ["id", "weight"]), None);
    }
}
