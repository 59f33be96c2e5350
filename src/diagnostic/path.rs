use std::fmt;

/// A step of a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Segment {
    /// A key of an object.
    Key(String),
    /// A position in a list, counted from 0.
    Index(usize),
}

/// The way from the root of a JSON file to a value: `sections[2].questions[0].scale`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Path {
    segments: Vec<Segment>,
    names_key: bool,
}

impl Path {
    /// The root: the whole file.
    pub fn root() -> Self {
        Path::default()
    }

    /// The value under `key`.
    pub fn key(&self, key: &str) -> Self {
        self.with(Segment::Key(key.to_owned()))
    }

    /// The element at `index` of a list.
    pub fn at(&self, index: usize) -> Self {
        self.with(Segment::Index(index))
    }

    /// The same place, but meaning the key's own text and not the value behind it.
    pub fn itself(mut self) -> Self {
        self.names_key = true;
        self
    }

    /// Steps from the root.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Whether the key's text is meant.
    pub fn names_key(&self) -> bool {
        self.names_key
    }

    /// Whether `other` is this place or lies inside it.
    pub fn holds(&self, other: &Path) -> bool {
        other.segments.starts_with(&self.segments)
    }

    fn with(&self, segment: Segment) -> Self {
        let mut segments = self.segments.clone();
        segments.push(segment);
        Path {
            segments,
            names_key: false,
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.segments.iter().enumerate() {
            match segment {
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Key(key) if position == 0 => write!(f, "{key}")?,
                Segment::Key(key) => write!(f, ".{key}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_like_code() {
        let path = Path::root()
            .key("sections")
            .at(2)
            .key("questions")
            .at(0)
            .key("scale");
        assert_eq!(path.to_string(), "sections[2].questions[0].scale");
    }

    #[test]
    fn holds_what_lies_inside() {
        let list = Path::root().key("bands");
        assert!(list.holds(&list.at(1).key("from")));
        assert!(!list.at(1).holds(&list));
    }
}
