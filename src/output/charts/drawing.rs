use std::borrow::Cow;
use std::fmt::Write;

/// A drawing: shapes with classes, in the order they are painted. A page gets it as SVG, where the page's style gives
/// the classes their colours; a document paints the shapes itself.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::output) struct Drawing {
    id: String,
    pub width: f64,
    pub height: f64,
    pub title: String,
    /// What screen readers say of it.
    pub description: String,
    pub shapes: Vec<Shape>,
}

/// A place: from the left, from the top.
pub(in crate::output) type Place = (f64, f64);

/// A shape and how it looks.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::output) struct Shape {
    /// Classes, with blanks between.
    pub class: String,
    pub form: Form,
}

/// What a shape is.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::output) enum Form {
    Line(Place, Place),
    Circle(Place, f64),
    /// Corner and size.
    Rect(Place, (f64, f64)),
    /// Places joined by lines, closed.
    Polygon(Vec<Place>),
    /// Places joined by lines, open.
    Polyline(Vec<Place>),
    /// An area of several rings, with what is shown under the pointer.
    Area(Vec<Vec<Place>>, String),
    Text(Anchor, Place, String),
    /// A text that rises to the right.
    Slanted(Place, String),
}

/// Columns of a letter, in parts of the size of the letters; a guess on the safe side for sans-serif fonts.
const LETTER: f64 = 0.56;

/// Where a text is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::output) enum Anchor {
    Start,
    Middle,
    End,
}

impl Drawing {
    /// A drawing of a size, with what screen readers say of it.
    pub fn new(id: &str, (width, height): (f64, f64), title: &str, description: &str) -> Self {
        Drawing {
            id: id.to_owned(),
            width,
            height,
            title: title.to_owned(),
            description: description.to_owned(),
            shapes: Vec::new(),
        }
    }

    fn add(&mut self, class: &str, form: Form) {
        self.shapes.push(Shape {
            class: class.to_owned(),
            form,
        });
    }

    pub fn line(&mut self, class: &str, from: Place, to: Place) {
        self.add(class, Form::Line(from, to));
    }

    pub fn circle(&mut self, class: &str, centre: Place, radius: f64) {
        self.add(class, Form::Circle(centre, radius));
    }

    pub fn rect(&mut self, class: &str, corner: Place, size: (f64, f64)) {
        self.add(class, Form::Rect(corner, size));
    }

    pub fn polygon(&mut self, class: &str, places: Vec<Place>) {
        self.add(class, Form::Polygon(places));
    }

    pub fn polyline(&mut self, class: &str, places: Vec<Place>) {
        self.add(class, Form::Polyline(places));
    }

    pub fn text(&mut self, class: &str, anchor: Anchor, at: Place, text: &str) {
        self.add(class, Form::Text(anchor, at, text.to_owned()));
    }

    /// A text that rises to the right.
    pub fn slanted(&mut self, class: &str, at: Place, text: &str) {
        self.add(class, Form::Slanted(at, text.to_owned()));
    }

    /// An area with a title that is shown under the pointer.
    pub fn area(&mut self, class: &str, rings: Vec<Vec<Place>>, title: &str) {
        self.add(class, Form::Area(rings, title.to_owned()));
    }

    /// The drawing as SVG; it is no higher than it was made.
    pub fn svg(&self) -> String {
        let id = &self.id;
        let mut svg = format!(
            "<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
            short(self.width),
            short(self.height),
            escaped(&self.title),
            escaped(&self.description)
        );
        for shape in &self.shapes {
            shape.write(&mut svg);
        }
        svg.push_str("</svg>");
        svg
    }
}

/// A page's template gets a drawing as its SVG.
impl serde::Serialize for Drawing {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.svg())
    }
}

impl Shape {
    fn write(&self, svg: &mut String) {
        let class = &self.class;
        let _ = match &self.form {
            Form::Line(from, to) => write!(
                svg,
                "<line class=\"{class}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
                short(from.0),
                short(from.1),
                short(to.0),
                short(to.1)
            ),
            Form::Circle((x, y), radius) => write!(
                svg,
                "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
                short(*x),
                short(*y),
                short(*radius)
            ),
            Form::Rect((x, y), (width, height)) => write!(
                svg,
                "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                short(*x),
                short(*y),
                short(*width),
                short(*height)
            ),
            Form::Polygon(places) => {
                write!(
                    svg,
                    "<polygon class=\"{class}\" points=\"{}\"/>",
                    points(places)
                )
            }
            Form::Polyline(places) => {
                write!(
                    svg,
                    "<polyline class=\"{class}\" points=\"{}\"/>",
                    points(places)
                )
            }
            Form::Area(rings, title) => write!(
                svg,
                "<path class=\"{class}\" d=\"{}\"><title>{}</title></path>",
                outline(rings),
                escaped(title)
            ),
            Form::Text(anchor, (x, y), text) => write!(
                svg,
                "<text class=\"{class}\" text-anchor=\"{}\" x=\"{}\" y=\"{}\">{}</text>",
                anchor.name(),
                short(*x),
                short(*y),
                escaped(text)
            ),
            Form::Slanted((x, y), text) => {
                let (x, y) = (short(*x), short(*y));
                write!(
                    svg,
                    "<text class=\"{class}\" transform=\"rotate(-45 {x} {y})\" x=\"{x}\" y=\"{y}\">{}</text>",
                    escaped(text)
                )
            }
        };
    }
}

impl Anchor {
    fn name(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

fn points(places: &[Place]) -> String {
    let points: Vec<String> = places
        .iter()
        .map(|(x, y)| format!("{},{}", short(*x), short(*y)))
        .collect();
    points.join(" ")
}

fn outline(rings: &[Vec<Place>]) -> String {
    let mut path = String::new();
    for ring in rings {
        for (at, (x, y)) in ring.iter().enumerate() {
            let letter = if at == 0 { 'M' } else { 'L' };
            let _ = write!(path, "{letter}{} {}", short(*x), short(*y));
        }
        path.push('Z');
    }
    path
}

/// A text that means nothing to XML.
fn escaped(text: &str) -> String {
    html_escape::encode_quoted_attribute(text).into_owned()
}

/// A coordinate with at most two decimals.
fn short(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A text cut to a width, for letters of a size.
pub(super) fn fitted(text: &str, width: f64, size: f64) -> String {
    crate::diagnostic::shorten(text, room(width, size).max(3))
}

/// A text in lines of a width, for letters of a size.
pub(super) fn lines(text: &str, width: f64, size: f64) -> Vec<String> {
    let lines = textwrap::wrap(text, room(width, size).max(8));
    lines.into_iter().map(Cow::into_owned).collect()
}

fn room(width: f64, size: f64) -> usize {
    (width / (size * LETTER)) as usize
}
