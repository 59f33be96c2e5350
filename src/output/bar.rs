use super::plain::Glyphs;

/// A bar of `width` columns, filled to `score` of 100.
pub fn bar(score: f64, width: usize, glyphs: Glyphs) -> String {
    let filled = (score / 100.0 * width as f64).round() as usize;
    let filled = filled.min(width);
    let (full, empty) = match glyphs {
        Glyphs::Unicode => ('█', '░'),
        Glyphs::Ascii => ('#', '.'),
    };
    let mut bar = String::with_capacity(width * 3);
    bar.extend(std::iter::repeat_n(full, filled));
    bar.extend(std::iter::repeat_n(empty, width - filled));
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_in_proportion() {
        assert_eq!(bar(50.0, 4, Glyphs::Ascii), "##..");
        assert_eq!(bar(0.0, 3, Glyphs::Unicode), "░░░");
        assert_eq!(bar(100.0, 3, Glyphs::Unicode), "███");
    }
}
