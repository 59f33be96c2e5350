use super::face::Face;

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::output) struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    pub const INK: Colour = Colour(0x1b, 0x1f, 0x23);
    pub const FAINT: Colour = Colour(0x4f, 0x58, 0x62);
    pub const LINE: Colour = Colour(0xcf, 0xd6, 0xdd);
    pub const WASH: Colour = Colour(0xf0, 0xf4, 0xf8);
    pub const ACCENT: Colour = Colour(0x14, 0x50, 0x7a);
    pub const PAPER: Colour = Colour(0xff, 0xff, 0xff);
    const BEFORE: Colour = Colour(0x8a, 0x5a, 0x00);
    const PEERS: Colour = Colour(0x5d, 0x6b, 0x78);
    const BANDS: [Colour; 6] = [
        Colour(0xe3, 0xed, 0xf5),
        Colour(0xc3, 0xd9, 0xea),
        Colour(0x93, 0xbc, 0xd9),
        Colour(0x5b, 0x97, 0xc2),
        Colour(0x2f, 0x76, 0xaa),
        Colour(0x14, 0x50, 0x7a),
    ];
}

/// How a shape is painted.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ink {
    /// Colour and opacity.
    pub fill: Option<(Colour, f32)>,
    /// Colour and width.
    pub stroke: Option<(Colour, f32)>,
    pub dash: Vec<f32>,
}

impl Ink {
    pub fn fill(colour: Colour) -> Self {
        Ink {
            fill: Some((colour, 1.0)),
            ..Ink::default()
        }
    }

    pub fn stroke(colour: Colour, width: f32) -> Self {
        Ink {
            stroke: Some((colour, width)),
            ..Ink::default()
        }
    }

    fn filled(mut self, colour: Colour, opacity: f32) -> Self {
        self.fill = Some((colour, opacity));
        self
    }

    fn dashed(mut self, dash: &[f32]) -> Self {
        self.dash = dash.to_vec();
        self
    }
}

/// How a drawing's shape of a class is painted: what a page's style says, on white paper.
pub(super) fn ink_of(class: &str) -> Ink {
    let is = |name: &str| class.split(' ').any(|part| part == name);
    let open = is("open");
    let band = class
        .split(' ')
        .find_map(|part| part.strip_prefix("band")?.parse::<usize>().ok());
    match () {
        () if band.is_some() => {
            Ink::stroke(Colour::PAPER, 1.5).filled(Colour::BANDS[band.unwrap_or(0).min(5)], 1.0)
        }
        () if is("today") && open => Ink::stroke(Colour::ACCENT, 2.2),
        () if is("today") => Ink::stroke(Colour::ACCENT, 2.2).filled(Colour::ACCENT, 0.16),
        () if is("before") => Ink::stroke(Colour::BEFORE, 1.6).dashed(&[5.0, 3.0]),
        () if is("peers") => Ink::stroke(Colour::PEERS, 1.4).dashed(&[1.5, 2.5]),
        () if is("mean") => Ink::fill(Colour::ACCENT),
        () if is("hollow") => Ink::stroke(Colour::BEFORE, 1.6).filled(Colour::PAPER, 1.0),
        () if is("moved") => Ink::stroke(Colour::BEFORE, 1.6),
        () if is("peer") => Ink::stroke(Colour::PEERS, 2.0),
        () if is("marker") => Ink::fill(Colour::INK),
        () if is("marked") => Ink::stroke(Colour::INK, 2.0),
        () => Ink::stroke(Colour::LINE, 1.0),
    }
}

/// Face, size and colour of a drawing's text of a class.
pub(super) fn letters_of(class: &str) -> (Face, f32, Colour) {
    match class {
        "label" => (Face::Regular, 11.0, Colour::INK),
        "value" => (Face::Semibold, 11.5, Colour::INK),
        "tick" | "ringed" => (Face::Regular, 9.5, Colour::FAINT),
        _ => (Face::Regular, 10.5, Colour::INK),
    }
}
