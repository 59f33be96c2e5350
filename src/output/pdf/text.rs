use super::face::{Face, Typesetter};
use super::ink::Colour;
use std::collections::VecDeque;
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

/// A run of letters in a line, from its beginning.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub x: f32,
    pub width: f32,
    pub text: String,
    pub style: Style,
    pub link: Option<String>,
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
    /// Width without the blanks at its end.
    tight: f32,
    /// Width of these.
    blank: f32,
    breaks_after: bool,
}

/// Sets spans in lines of a width, with room for something before the first; broken where Unicode allows it, first
/// fit; a word wider than the line is parted.
pub(super) fn set(
    spans: &[Span],
    width: f32,
    indent: f32,
    typesetter: &mut Typesetter,
) -> Vec<Line> {
    let spans: Vec<Span> = spans
        .iter()
        .map(|span| Span {
            text: typesetter.shown(&span.text),
            ..span.clone()
        })
        .collect();
    let mut lines = Vec::new();
    let mut row: Vec<Piece> = Vec::new();
    let mut filled = indent;
    let mut may_break = true;
    let mut pieces = VecDeque::from(pieces(&spans, width - indent, typesetter));
    while let Some(wide) = word(&pieces) {
        let Some(piece) = pieces.pop_front() else {
            break;
        };
        // What must not be parted and yet has no room in a line is parted all the same.
        let is_full = may_break && filled + wide > width || filled + piece.tight > width;
        if is_full && !row.is_empty() {
            lines.push(line(&spans, std::mem::take(&mut row)));
            filled = 0.0;
        }
        filled += piece.tight + piece.blank;
        may_break = piece.breaks_after;
        row.push(piece);
    }
    if !row.is_empty() {
        lines.push(line(&spans, row));
    }
    lines
}

/// Width up to the first place where a line may break, without blanks at its end: a word may go over several spans.
/// `None` where nothing is left.
fn word(pieces: &VecDeque<Piece>) -> Option<f32> {
    let mut width = None;
    for piece in pieces {
        let before = width.unwrap_or(0.0);
        width = Some(before + piece.tight + piece.blank);
        if piece.breaks_after {
            return Some(before + piece.tight);
        }
    }
    width
}

fn pieces(spans: &[Span], width: f32, typesetter: &mut Typesetter) -> Vec<Piece> {
    let whole: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut ends: Vec<usize> = linebreaks(&whole).map(|(at, _)| at).collect();
    ends.push(whole.len());
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, span) in spans.iter().enumerate() {
        let end = start + span.text.len();
        let mut from = start;
        while from < end {
            let next = ends[ends.partition_point(|stop| *stop <= from)];
            let to = next.min(end);
            let text = &whole[from..to];
            part(
                text,
                (at, span.style),
                width,
                next <= end,
                typesetter,
                &mut pieces,
            );
            from = to;
        }
        start = end;
    }
    pieces
}

/// Adds a piece, or several where it is wider than a line.
fn part(
    text: &str,
    (span, style): (usize, Style),
    width: f32,
    breaks_after: bool,
    typesetter: &mut Typesetter,
    pieces: &mut Vec<Piece>,
) {
    let bare = text.trim_end();
    let tight = typesetter.width(style.face, bare) * style.size;
    if tight <= width || bare.chars().count() < 2 {
        let blank = typesetter.width(style.face, &text[bare.len()..]) * style.size;
        pieces.push(Piece {
            span,
            text: text.to_owned(),
            tight,
            blank,
            breaks_after,
        });
        return;
    }
    let mut head = String::new();
    for c in text.chars() {
        head.push(c);
        if head.chars().count() > 1 && typesetter.width(style.face, &head) * style.size > width {
            head.pop();
            part(
                &head,
                (span, style),
                f32::INFINITY,
                true,
                typesetter,
                pieces,
            );
            part(
                &text[head.len()..],
                (span, style),
                width,
                breaks_after,
                typesetter,
                pieces,
            );
            return;
        }
    }
}

fn line(spans: &[Span], row: Vec<Piece>) -> Line {
    let mut x = 0.0;
    let mut size: f32 = 0.0;
    let mut runs: Vec<Run> = Vec::new();
    let mut last: Option<usize> = None;
    let mut blank = 0.0;
    for piece in row {
        let Span { style, link, .. } = &spans[piece.span];
        size = size.max(style.size);
        let width = piece.tight + piece.blank;
        match runs.last_mut() {
            Some(run) if last == Some(piece.span) => {
                run.text.push_str(&piece.text);
                run.width += width;
            }
            _ => runs.push(Run {
                x,
                width,
                text: piece.text,
                style: *style,
                link: link.clone(),
            }),
        }
        last = Some(piece.span);
        blank = piece.blank;
        x += width;
    }
    if let Some(run) = runs.last_mut() {
        // One blank stays, unseen: words of two lines are two words to whoever listens or copies.
        let ends_in_blank = run.text.ends_with(' ');
        run.text.truncate(run.text.trim_end().len());
        run.width -= blank;
        if ends_in_blank && !run.text.is_empty() {
            run.text.push(' ');
        }
    }
    runs.retain(|run| !run.text.is_empty());
    // Once lines are broken a blank is a blank: two characters of one letter would have to be told apart all along.
    for run in &mut runs {
        run.text = run.text.replace('\u{a0}', " ");
    }
    Line {
        runs,
        width: x - blank,
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
        let lines = set(&spans, 70.0, 0.0, &mut Typesetter::default());
        assert_eq!(texts(&lines), ["One two three, ", "four"]);
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
            let lines = set(&spans, width, 0.0, &mut Typesetter::default());
            for line in &lines {
                prop_assert!(line.width <= width + 0.01, "{} > {width}", line.width);
            }
            let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(&texts(&lines).concat()), bare(&text));
        }
    }
}
