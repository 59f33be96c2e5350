use std::fmt::Write;

/// A drawing in the making.
#[derive(Debug)]
pub(super) struct Svg {
    width: f64,
    height: f64,
    head: String,
    body: String,
}

/// Columns of a letter, in parts of the size of the letters; a guess on the safe side for sans-serif fonts.
const LETTER: f64 = 0.56;

/// Where a text is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Svg {
    /// A drawing of a size, with what screen readers say of it.
    pub fn new(id: &str, (width, height): (f64, f64), title: &str, description: &str) -> Self {
        let mut head = String::new();
        let _ = write!(
            head,
            "<title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
            escaped(title),
            escaped(description)
        );
        Svg {
            width,
            height,
            head: format!(
                "<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">{head}",
                short(width),
                short(height)
            ),
            body: String::new(),
        }
    }

    pub fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let _ = write!(
            self.body,
            "<line class=\"{class}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
            short(from.0),
            short(from.1),
            short(to.0),
            short(to.1)
        );
    }

    pub fn circle(&mut self, class: &str, (x, y): (f64, f64), radius: f64) {
        let _ = write!(
            self.body,
            "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
            short(x),
            short(y),
            short(radius)
        );
    }

    pub fn rect(&mut self, class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) {
        let _ = write!(
            self.body,
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            short(x),
            short(y),
            short(width),
            short(height)
        );
    }

    pub fn text(&mut self, class: &str, anchor: Anchor, (x, y): (f64, f64), text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let _ = write!(
            self.body,
            "<text class=\"{class}\" text-anchor=\"{anchor}\" x=\"{}\" y=\"{}\">{}</text>",
            short(x),
            short(y),
            escaped(text)
        );
    }

    /// A text that rises to the right.
    pub fn slanted(&mut self, class: &str, (x, y): (f64, f64), text: &str) {
        let (x, y) = (short(x), short(y));
        let _ = write!(
            self.body,
            "<text class=\"{class}\" transform=\"rotate(-45 {x} {y})\" x=\"{x}\" y=\"{y}\">{}</text>",
            escaped(text)
        );
    }

    /// A shape with a title that is shown under the pointer.
    pub fn path(&mut self, class: &str, path: &str, title: &str) {
        let _ = write!(
            self.body,
            "<path class=\"{class}\" d=\"{path}\"><title>{}</title></path>",
            escaped(title)
        );
    }

    /// The drawing; it is no higher than it was made.
    pub fn finish(self) -> String {
        debug_assert!(self.width > 0.0 && self.height > 0.0);
        format!("{}{}</svg>", self.head, self.body)
    }
}

/// A text that means nothing to XML.
pub(super) fn escaped(text: &str) -> String {
    html_escape::encode_quoted_attribute(text).into_owned()
}

/// A coordinate with at most two decimals.
pub(super) fn short(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A text cut to a width, for letters of a size.
pub(super) fn fitted(text: &str, width: f64, size: f64) -> String {
    let room = (width / (size * LETTER)) as usize;
    crate::diagnostic::shorten(text, room.max(3))
}
