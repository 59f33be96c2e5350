use super::Role;
use super::face::{Typesetter, shown};
use super::ink::{Colour, Ink, ink_of, letters_of};
use super::table::Level;
use super::text::{Line, Run, Span, Style, set};
use crate::output::charts::{Anchor, Drawing, Form, Place};

/// Width of an A4 page in points.
pub(in crate::output) const WIDTH: f32 = 595.28;
/// Height of an A4 page in points.
pub(super) const HEIGHT: f32 = 841.89;
/// Room at the sides.
pub(in crate::output) const MARGIN: f32 = 38.0;
const TOP: f32 = 34.0;
const BOTTOM: f32 = 38.0;

/// Something painted; what has no mark is no content but decoration.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub mark: Option<usize>,
    pub form: Painted,
}

#[derive(Clone, Debug)]
pub(super) enum Painted {
    /// Letters whose feet stand at a place.
    Run {
        at: (f32, f32),
        run: Run,
    },
    Path {
        ink: Ink,
        outline: Outline,
    },
}

#[derive(Clone, Debug)]
pub(super) enum Outline {
    /// Places joined by lines; whether it is closed.
    Lines(Vec<(f32, f32)>, Closed),
    Circle((f32, f32), f32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closed {
    Yes,
    No,
}

/// An area of a page that leads somewhere.
#[derive(Clone, Debug)]
pub(super) struct LinkArea {
    pub node: usize,
    /// Left, top, right, bottom.
    pub area: [f32; 4],
    pub address: String,
}

/// A page with what stands on it.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub items: Vec<Item>,
    pub links: Vec<LinkArea>,
}

/// A node of the tree that screen readers walk.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub role: Role,
    pub children: Vec<Child>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Child {
    Node(usize),
    /// What is painted under a mark.
    Mark(usize),
}

/// A heading, for the outline: level, text, page, height on the page.
#[derive(Clone, Debug)]
pub(super) struct Outlined {
    pub level: u16,
    pub text: String,
    pub page: usize,
    pub y: f32,
}

/// A document in the making: filled from the top, page after page.
#[derive(Debug)]
pub(in crate::output) struct Flow {
    pub(super) pages: Vec<Page>,
    pub(super) nodes: Vec<Node>,
    pub(super) marks: usize,
    pub(super) outline: Vec<Outlined>,
    pub typesetter: Typesetter,
    /// How far the page is filled.
    pub y: f32,
}

/// The node that all others hang from.
pub(super) const ROOT: usize = 0;

impl Flow {
    pub fn new(typesetter: Typesetter) -> Self {
        Flow {
            pages: vec![Page::default()],
            nodes: vec![Node {
                role: Role::Part,
                children: Vec::new(),
            }],
            marks: 0,
            outline: Vec::new(),
            typesetter,
            y: TOP,
        }
    }

    /// Goes on at the top of a new page.
    pub fn turn(&mut self) {
        self.pages.push(Page::default());
        self.y = TOP;
    }

    /// Pages so far.
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Width that spans take on one line.
    pub fn width_of(&mut self, spans: &[Span]) -> f32 {
        let lines = self.set(spans, f32::INFINITY);
        lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// Height that is left on the page.
    pub fn left(&self) -> f32 {
        HEIGHT - BOTTOM - self.y
    }

    /// Turns the page where less than a height is left; whether it did.
    pub fn ensure(&mut self, height: f32) -> bool {
        let turns = self.left() < height && self.y > TOP;
        if turns {
            self.turn();
        }
        turns
    }

    pub fn space(&mut self, height: f32) {
        self.y += height;
    }

    /// A node under another; `None` is the whole document.
    pub fn node(&mut self, parent: Option<usize>, role: Role) -> usize {
        let id = self.nodes.len();
        self.nodes.push(Node {
            role,
            children: Vec::new(),
        });
        self.nodes[parent.unwrap_or(ROOT)]
            .children
            .push(Child::Node(id));
        id
    }

    /// A mark under a node: what is painted with it belongs there.
    pub(super) fn mark(&mut self, node: usize) -> usize {
        let mark = self.marks;
        self.marks += 1;
        self.nodes[node].children.push(Child::Mark(mark));
        mark
    }

    pub(super) fn paint(&mut self, mark: Option<usize>, form: Painted) {
        if let Some(page) = self.pages.last_mut() {
            page.items.push(Item { mark, form });
        }
    }

    /// A line across, no content.
    pub fn rule(&mut self, (from, to): (f32, f32), y: f32, colour: Colour, width: f32) {
        let outline = Outline::Lines(vec![(from, y), (to, y)], Closed::No);
        let ink = Ink::stroke(colour, width);
        self.paint(None, Painted::Path { ink, outline });
    }

    /// A rectangle, no content: filled, or its frame alone.
    pub fn plate(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), fill: Option<Colour>) {
        let corners = vec![
            (x, y),
            (x + width, y),
            (x + width, y + height),
            (x, y + height),
        ];
        let ink = match fill {
            Some(colour) => Ink::fill(colour),
            None => Ink::stroke(Colour::FAINT, 0.6),
        };
        let outline = Outline::Lines(corners, Closed::Yes);
        self.paint(None, Painted::Path { ink, outline });
    }

    /// Dots for a level among others, told in words.
    pub(super) fn dots(&mut self, node: usize, (x, y): (f32, f32), level: &Level, radius: f32) {
        let figure = self.node(Some(node), Role::Figure(level.said.clone()));
        let (level, of) = level.place;
        let mark = Some(self.mark(figure));
        let step = radius * 2.0 + 1.4;
        for at in 0..of {
            let centre = (x + radius + step * at as f32, y);
            let ink = if at < level {
                Ink::fill(Colour::ACCENT)
            } else {
                Ink::stroke(Colour::ACCENT, 0.5)
            };
            let radius = if at < level { radius } else { radius - 0.25 };
            let outline = Outline::Circle(centre, radius);
            self.paint(mark, Painted::Path { ink, outline });
        }
    }

    /// Lines of a width for spans.
    pub(super) fn set(&mut self, spans: &[Span], width: f32) -> Vec<Line> {
        set(spans, width, 0.0, &mut self.typesetter)
    }

    /// The same, with room for something before the first line.
    pub(super) fn set_indented(&mut self, spans: &[Span], width: f32, indent: f32) -> Vec<Line> {
        set(spans, width, indent, &mut self.typesetter)
    }

    /// Lines that are no content, from a corner.
    pub(super) fn decoration(&mut self, (x, mut y): (f32, f32), lines: Vec<Line>) {
        for line in lines {
            for run in line.runs {
                let at = (x + run.x, y + line.baseline);
                self.paint(None, Painted::Run { at, run });
            }
            y += line.height;
        }
    }

    /// Height that spans take in a width.
    pub fn height_of(&mut self, spans: &[Span], width: f32) -> f32 {
        self.set(spans, width).iter().map(|line| line.height).sum()
    }

    /// Paints lines from a corner, belonging to a node; they are not parted.
    pub(super) fn lines(&mut self, node: usize, (x, mut y): (f32, f32), lines: Vec<Line>) {
        for line in lines {
            self.line(node, (x, y), line.baseline, line.height, line.runs);
            y += line.height;
        }
    }

    fn line(
        &mut self,
        node: usize,
        (x, y): (f32, f32),
        baseline: f32,
        height: f32,
        runs: Vec<Run>,
    ) {
        for run in runs {
            let node = match &run.link {
                Some(address) => {
                    let link = self.node(Some(node), Role::Link);
                    let right = x + run.x + run.width;
                    let area = LinkArea {
                        node: link,
                        area: [x + run.x, y, right, y + height],
                        address: address.clone(),
                    };
                    if let Some(page) = self.pages.last_mut() {
                        page.links.push(area);
                    }
                    link
                }
                None => node,
            };
            let mark = self.mark(node);
            let at = (x + run.x, y + baseline);
            self.paint(Some(mark), Painted::Run { at, run });
        }
    }

    /// Spans as a paragraph of a width from the left, over pages where it must be.
    pub fn text(&mut self, node: usize, x: f32, width: f32, spans: &[Span]) {
        for line in self.set(spans, width) {
            self.ensure(line.height);
            let y = self.y;
            self.y += line.height;
            self.line(node, (x, y), line.baseline, line.height, line.runs);
        }
    }

    /// A paragraph of its own.
    pub fn paragraph(&mut self, spans: &[Span]) {
        let node = self.node(None, Role::Paragraph);
        self.text(node, MARGIN, WIDTH - 2.0 * MARGIN, spans);
    }

    /// A heading, which has so much room below it on the page.
    pub fn heading(&mut self, level: u16, text: &str, style: Style, room: f32) {
        self.ensure(style.size * 1.3 + room);
        let node = self.heading_node(level, text);
        self.text(
            node,
            MARGIN,
            WIDTH - 2.0 * MARGIN,
            &[Span::new(text, style)],
        );
    }

    /// A node for a heading at this height, which the outline names.
    pub fn heading_node(&mut self, level: u16, text: &str) -> usize {
        let text = shown(text, &mut Vec::new());
        self.outline.push(Outlined {
            level,
            text: text.clone(),
            page: self.pages.len() - 1,
            y: self.y,
        });
        self.node(None, Role::Heading(level, text))
    }

    /// A list of paragraphs with points before them.
    pub fn list(&mut self, items: &[Vec<Span>], gap: f32) {
        let list = self.node(None, Role::List);
        for spans in items {
            let Some(style) = spans.first().map(|span| span.style) else {
                continue;
            };
            let height = self.height_of(spans, WIDTH - 2.0 * MARGIN - 10.0);
            self.ensure(height.min(120.0));
            let item = self.node(Some(list), Role::ListItem);
            let body = self.node(Some(item), Role::ListBody);
            let centre = (MARGIN + 3.0, self.y + style.size * 0.72);
            let ink = Ink::fill(Colour::ACCENT);
            let outline = Outline::Circle(centre, 1.3);
            self.paint(None, Painted::Path { ink, outline });
            self.text(body, MARGIN + 10.0, WIDTH - 2.0 * MARGIN - 10.0, spans);
            self.space(gap);
        }
    }

    /// A drawing from a corner in a width; gives its height.
    pub fn drawing(&mut self, drawing: &Drawing, (x, y): (f32, f32), width: f32) -> f32 {
        let scale = width / drawing.width as f32;
        let said = shown(
            &format!("{}. {}", drawing.title, drawing.description),
            &mut Vec::new(),
        );
        let figure = self.node(None, Role::Figure(said));
        let mark = self.mark(figure);
        let place = |(px, py): Place| (x + px as f32 * scale, y + py as f32 * scale);
        for shape in &drawing.shapes {
            let mut ink = ink_of(&shape.class);
            if let Some((_, width)) = &mut ink.stroke {
                *width *= scale;
            }
            for dash in &mut ink.dash {
                *dash *= scale;
            }
            let lines = |places: &[Place], closed| {
                Outline::Lines(places.iter().copied().map(place).collect(), closed)
            };
            let outline = match &shape.form {
                Form::Line(from, to) => lines(&[*from, *to], Closed::No),
                Form::Circle(centre, radius) => {
                    Outline::Circle(place(*centre), *radius as f32 * scale)
                }
                Form::Rect((left, top), (wide, high)) => lines(
                    &[
                        (*left, *top),
                        (left + wide, *top),
                        (left + wide, top + high),
                        (*left, top + high),
                    ],
                    Closed::Yes,
                ),
                Form::Polygon(places) => lines(places, Closed::Yes),
                Form::Polyline(places) => lines(places, Closed::No),
                Form::Area(rings, _) => {
                    for ring in rings {
                        let (ink, outline) = (ink.clone(), lines(ring, Closed::Yes));
                        self.paint(Some(mark), Painted::Path { ink, outline });
                    }
                    continue;
                }
                Form::Text(anchor, at, text) => {
                    self.label(mark, &shape.class, *anchor, place(*at), text, scale);
                    continue;
                }
                // Slanted letters have no room in a report; they are set level, from the same place.
                Form::Slanted(at, text) => {
                    self.label(mark, &shape.class, Anchor::Start, place(*at), text, scale);
                    continue;
                }
            };
            self.paint(Some(mark), Painted::Path { ink, outline });
        }
        drawing.height as f32 * scale
    }

    fn label(
        &mut self,
        mark: usize,
        class: &str,
        anchor: Anchor,
        (x, y): (f32, f32),
        text: &str,
        scale: f32,
    ) {
        let (face, size, colour) = letters_of(class);
        let text = self.typesetter.shown(text);
        let size = size * scale;
        let width = self.typesetter.width(face, &text) * size;
        let x = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        let style = Style { face, size, colour };
        let run = Run {
            x: 0.0,
            width,
            text,
            style,
            link: None,
        };
        if !run.text.is_empty() {
            self.paint(Some(mark), Painted::Run { at: (x, y), run });
        }
    }

    /// A line at the foot of every page, once all is set: no content.
    pub fn foot(&mut self, left: &str, right: impl Fn(usize, usize) -> String) {
        let style = Style::new(7.5).of(Colour::FAINT);
        let all = self.pages.len();
        for page in 0..all {
            let mut ends = Vec::new();
            for (text, at_right) in [(left.to_owned(), false), (right(page + 1, all), true)] {
                let lines = self.set(&[Span::new(text, style)], WIDTH - 2.0 * MARGIN - 80.0);
                let Some(line) = lines.into_iter().next() else {
                    continue;
                };
                let x = if at_right {
                    WIDTH - MARGIN - line.width
                } else {
                    MARGIN
                };
                ends.extend(line.runs.into_iter().map(|run| (x + run.x, run)));
            }
            for (x, run) in ends {
                let form = Painted::Run {
                    at: (x, HEIGHT - 24.0),
                    run,
                };
                self.pages[page].items.push(Item { mark: None, form });
            }
        }
    }
}
