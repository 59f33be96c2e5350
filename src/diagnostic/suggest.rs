/// Likeness under which a suggestion misleads more often than it helps.
const LIKE_ENOUGH: f64 = 0.6;

/// The known name nearest to a mistyped one, or `None` when none is near.
///
/// Likeness is the normalised Damerau-Levenshtein similarity without regard to case; the first of equals wins.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wrong = wrong.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for name in known {
        let likeness = strsim::normalized_damerau_levenshtein(&wrong, &name.to_lowercase());
        if likeness >= LIKE_ENOUGH && best.is_none_or(|(most, _)| likeness > most) {
            best = Some((likeness, name));
        }
    }
    best.map(|(_, name)| name)
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
