use super::face::{Face, Shaped, shown};
use super::ink::Colour;
use unicode_linebreak::linebreaks;

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::output) struct Style {
    pub face: Face,
    pub size: f32,
    pub colour: Colour,
}

impl Style {
    pub const fn new(size: f32) -> Self {
        Style {
            face: Face::Regular,
            size,
            colour: Colour::INK,
        }
    }

    /// The same look, larger or smaller.
    pub const fn scaled(mut self, factor: f32) -> Self {
        self.size *= factor;
        self
    }

    pub const fn bold(mut self) -> Self {
        self.face = Face::Semibold;
        self
    }

    pub const fn of(mut self, colour: Colour) -> Self {
        self.colour = colour;
        self
    }
}

/// A stretch of text of one look; perhaps a link.
#[derive(Clone, Debug)]
pub(in crate::output) struct Span {
    pub text: String,
    pub style: Style,
    pub link: Option<String>,
}

impl Span {
    pub fn new(text: impl Into<String>, style: Style) -> Self {
        Span {
            text: text.into(),
            style,
            link: None,
        }
    }

    pub fn link(mut self, address: Option<&String>) -> Self {
        self.link = address.cloned();
        self
    }
}

/// A run of letters in a line: from its beginning, shaped.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub x: f32,
    pub text: String,
    pub style: Style,
    pub link: Option<String>,
    pub shaped: Shaped,
}

/// A line of runs.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub runs: Vec<Run>,
    pub width: f32,
    /// From the top of the line to the next.
    pub height: f32,
    /// From the top of the line to the feet of its letters.
    pub baseline: f32,
}

/// Height of a line in parts of the size of its letters.
pub(super) const LEADING: f32 = 1.22;

/// A piece that no line parts.
struct Piece {
    span: usize,
    text: String,
    width: f32,
    /// Width without the blanks at its end.
    tight: f32,
    breaks_after: bool,
}

/// Sets spans in lines of a width, broken where Unicode allows it, first fit; a word wider than the line is parted.
pub(super) fn set(spans: &[Span], width: f32, unknown: &mut Vec<char>) -> Vec<Line> {
    set_indented(spans, width, 0.0, unknown)
}

/// The same, with room for something before the first line.
pub(super) fn set_indented(
    spans: &[Span],
    width: f32,
    indent: f32,
    unknown: &mut Vec<char>,
) -> Vec<Line> {
    let spans: Vec<Span> = spans
        .iter()
        .map(|span| Span {
            text: shown(&span.text, unknown),
            ..span.clone()
        })
        .collect();
    let mut lines = Vec::new();
    let mut row: Vec<(usize, String)> = Vec::new();
    let mut filled = indent;
    let mut may_break = true;
    let pieces = pieces(&spans, width - indent);
    for (at, piece) in pieces.iter().enumerate() {
        if may_break && !row.is_empty() && filled + word(&pieces[at..]) > width {
            lines.push(line(&spans, std::mem::take(&mut row)));
            filled = 0.0;
        }
        filled += piece.width;
        may_break = piece.breaks_after;
        match row.last_mut() {
            Some((span, text)) if *span == piece.span => text.push_str(&piece.text),
            _ => row.push((piece.span, piece.text.clone())),
        }
    }
    if !row.is_empty() {
        lines.push(line(&spans, row));
    }
    lines
}

/// Width up to the first place where a line may break, without blanks at its end: a word may go over several spans.
fn word(pieces: &[Piece]) -> f32 {
    let mut width = 0.0;
    for piece in pieces {
        if piece.breaks_after {
            return width + piece.tight;
        }
        width += piece.width;
    }
    width
}

fn pieces(spans: &[Span], width: f32) -> Vec<Piece> {
    let whole: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut ends: Vec<usize> = linebreaks(&whole).map(|(at, _)| at).collect();
    ends.push(whole.len());
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, span) in spans.iter().enumerate() {
        let end = start + span.text.len();
        let mut from = start;
        while from < end {
            let next = ends
                .iter()
                .copied()
                .find(|stop| *stop > from)
                .unwrap_or(end);
            let to = next.min(end);
            pieces.extend(piece(&whole[from..to], at, span.style, width, next <= end));
            from = to;
        }
        start = end;
    }
    pieces
}

/// A piece, or several where it is wider than a line.
fn piece(text: &str, span: usize, style: Style, width: f32, breaks_after: bool) -> Vec<Piece> {
    let measure = |text: &str| style.face.shape(text).width * style.size;
    let tight = measure(text.trim_end());
    if tight <= width {
        return vec![Piece {
            span,
            text: text.to_owned(),
            width: measure(text),
            tight,
            breaks_after,
        }];
    }
    let mut parts: Vec<Piece> = Vec::new();
    let mut part = String::new();
    for c in text.chars() {
        let mut longer = part.clone();
        longer.push(c);
        if !part.is_empty() && measure(&longer) > width {
            parts.extend(piece(&part, span, style, f32::INFINITY, true));
            part = c.to_string();
        } else {
            part = longer;
        }
    }
    parts.extend(piece(&part, span, style, f32::INFINITY, breaks_after));
    parts
}

fn line(spans: &[Span], mut row: Vec<(usize, String)>) -> Line {
    if let Some((_, last)) = row.last_mut() {
        last.truncate(last.trim_end().len());
    }
    let mut x = 0.0;
    let mut size: f32 = 0.0;
    let mut runs = Vec::new();
    for (span, text) in row {
        let Span { style, link, .. } = &spans[span];
        size = size.max(style.size);
        if text.is_empty() {
            continue;
        }
        let shaped = style.face.shape(&text);
        let width = shaped.width * style.size;
        runs.push(Run {
            x,
            text,
            style: *style,
            link: link.clone(),
            shaped,
        });
        x += width;
    }
    Line {
        runs,
        width: x,
        height: size * LEADING,
        baseline: size * (LEADING - 0.26),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(lines: &[Line]) -> Vec<String> {
        let text = |line: &Line| line.runs.iter().map(|run| run.text.as_str()).collect();
        lines.iter().map(text).collect()
    }

    #[test]
    fn lines_break_at_blanks_and_across_spans() {
        let style = Style::new(10.0);
        let spans = [
            Span::new("One two ", style),
            Span::new("three", style.bold()),
            Span::new(", four", style),
        ];
        let lines = set(&spans, 70.0, &mut Vec::new());
        assert_eq!(texts(&lines), ["One two three,", "four"]);
        assert_eq!(lines[0].runs.len(), 3);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked_for_and_no_word_is_lost(
            texts_given in prop::collection::vec("[a-zäöüčł\u{a0}\\- ./]{0,60}", 1..5),
            width in 60.0_f32..300.0
        ) {
            // Words of several spans have room in a line: what goes over a line by itself is parted.
            let spans: Vec<Span> = texts_given
                .iter()
                .map(|text| Span::new(format!("{text} "), Style::new(9.0)))
                .collect();
            let text = texts_given.concat();
            let lines = set(&spans, width, &mut Vec::new());
            for line in &lines {
                prop_assert!(line.width <= width + 0.01, "{} > {width}", line.width);
            }
            let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(&texts(&lines).concat()), bare(&text));
        }
    }
}
