/// A file as text, with its name.
#[derive(Clone, Debug)]
pub struct Source {
    /// Name as the person gave it.
    pub name: String,
    /// Content.
    pub text: String,
}

/// A place a person can go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
}

impl Source {
    /// A named text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Source {
            name: name.into(),
            text: text.into(),
        }
    }

    /// Line and column of a byte; the end of the text for a byte beyond it.
    pub fn spot(&self, byte: usize) -> Spot {
        let mut end = byte.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &self.text[..end];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Spot {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines_and_characters_from_one() {
        let source = Source::new("f", "é\nab");
        assert_eq!(source.spot(0), Spot { line: 1, column: 1 });
        assert_eq!(source.spot(2), Spot { line: 1, column: 2 });
        assert_eq!(source.spot(4), Spot { line: 2, column: 2 });
        assert_eq!(source.spot(99), Spot { line: 2, column: 3 });
    }
}
