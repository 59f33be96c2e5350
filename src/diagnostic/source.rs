/// A file as text, with its name.
#[derive(Clone, Debug)]
pub struct Source {
    /// Name as the person gave it.
    pub name: String,
    /// Content.
    pub text: String,
    /// First byte of every line.
    line_starts: Vec<usize>,
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
        let text = text.into();
        let breaks = memchr::memchr_iter(b'\n', text.as_bytes());
        Source {
            name: name.into(),
            line_starts: std::iter::once(0).chain(breaks.map(|at| at + 1)).collect(),
            text,
        }
    }

    /// Line and column of a byte; the end of the text for a byte beyond it.
    pub fn spot(&self, byte: usize) -> Spot {
        let mut end = byte.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let line = self.line_starts.partition_point(|start| *start <= end);
        Spot {
            line,
            column: self.text[self.line_starts[line - 1]..end].chars().count() + 1,
        }
    }

    /// The bytes of a line counted from 1, without its break.
    pub(super) fn line(&self, line: usize) -> std::ops::Range<usize> {
        let start = self.line_starts[line - 1];
        let end = self
            .line_starts
            .get(line)
            .map_or(self.text.len(), |next| next - 1);
        start..end
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
