use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Face as Shaper, ShapePlan, UnicodeBuffer, script};
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// The fonts of all documents: see `fonts/README.md`.
static FONTS: [&[u8]; 2] = [
    include_bytes!("fonts/RatioSans-Regular.ttf"),
    include_bytes!("fonts/RatioSans-Semibold.ttf"),
];

static SHAPERS: LazyLock<[Option<Shaper<'static>>; 2]> =
    LazyLock::new(|| FONTS.map(|font| Shaper::from_slice(font, 0)));

/// How Latin letters are put beside each other, worked out once: it takes longer than a line of them.
static PLANS: LazyLock<[Option<ShapePlan>; 2]> = LazyLock::new(|| {
    [Face::Regular, Face::Semibold].map(|face| {
        let shaper = face.shaper()?;
        let direction = Direction::LeftToRight;
        Some(ShapePlan::new(
            shaper,
            direction,
            Some(script::LATIN),
            None,
            &[],
        ))
    })
});

/// Stands for a letter that the fonts don't have.
const UNKNOWN: char = '□';

/// A weight of the font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::output) enum Face {
    Regular,
    Semibold,
}

/// Letters in their places, measured in parts of the font's size.
#[derive(Clone, Debug)]
pub(super) struct Shaped {
    pub glyphs: Vec<KrillaGlyph>,
    pub width: f32,
}

/// Measures texts, each once, and notes letters that the fonts don't have. Handed from one document to the next it
/// need not measure again what both say.
#[derive(Clone, Debug, Default)]
pub struct Typesetter {
    widths: [HashMap<String, f32>; 2],
    /// Letters that the fonts don't have, of what was set last.
    pub(in crate::output) unknown: Vec<char>,
}

impl Typesetter {
    /// Width of a text, in parts of the font's size.
    pub(super) fn width(&mut self, face: Face, text: &str) -> f32 {
        let widths = &mut self.widths[face as usize];
        if let Some(width) = widths.get(text) {
            return *width;
        }
        let width = face.shape(text).width;
        widths.insert(text.to_owned(), width);
        width
    }

    /// A text as the fonts can show it.
    pub(super) fn shown(&mut self, text: &str) -> String {
        shown(text, &mut self.unknown)
    }
}

impl Face {
    fn shaper(self) -> Option<&'static Shaper<'static>> {
        SHAPERS[self as usize].as_ref()
    }

    /// The font as a document takes it in.
    pub(super) fn font(self) -> Option<krilla::text::Font> {
        krilla::text::Font::new(FONTS[self as usize].into(), 0)
    }

    /// Puts the letters of a line beside each other.
    pub(super) fn shape(self, text: &str) -> Shaped {
        let Some(shaper) = self.shaper() else {
            return Shaped {
                glyphs: Vec::new(),
                width: 0.0,
            };
        };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        let shaped = match &PLANS[self as usize] {
            Some(plan) if buffer.script() == script::LATIN => {
                rustybuzz::shape_with_plan(shaper, plan, buffer)
            }
            _ => rustybuzz::shape(shaper, &[], buffer),
        };
        let unit = 1.0 / shaper.units_per_em() as f32;
        let infos = shaped.glyph_infos();
        let mut width = 0.0;
        let mut glyphs = Vec::with_capacity(infos.len());
        for (at, (info, place)) in infos.iter().zip(shaped.glyph_positions()).enumerate() {
            let start = info.cluster as usize;
            let next = infos[at..]
                .iter()
                .find(|other| other.cluster as usize > start);
            let end = next.map_or(text.len(), |other| other.cluster as usize);
            let advance = place.x_advance as f32 * unit;
            width += advance;
            glyphs.push(KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                advance,
                place.x_offset as f32 * unit,
                place.y_offset as f32 * unit,
                place.y_advance as f32 * unit,
                start..end,
                None,
            ));
        }
        Shaped { glyphs, width }
    }

    fn has(self, c: char) -> bool {
        self.shaper()
            .is_some_and(|shaper| shaper.glyph_index(c).is_some())
    }
}

/// A text as the fonts can show it: composed, without control characters, `□` for letters they don't have. These are
/// noted.
pub(super) fn shown(text: &str, unknown: &mut Vec<char>) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.nfc() {
        match c {
            // Direction marks, joiners and variants change how neighbours look; alone they are nothing.
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ad}' => {}
            c if c.is_control() || c.is_whitespace() && c != '\u{a0}' => shown.push(' '),
            c if Face::Regular.has(c) && Face::Semibold.has(c) => shown.push(c),
            c => {
                shown.push(UNKNOWN);
                if !unknown.contains(&c) {
                    unknown.push(c);
                }
            }
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_have_the_letters_of_europe() {
        let letters = "ÄÖÜäöüß ěščřžýáíéúůďťň ĄĆĘŁŃÓŚŹŻąćęłńóśźż āčēģīķļņšūž ãõçâêôàáéíóú ñ¡¿ìòù őű șț ċġħ đ ªº αβγδώ бгдйъ – — “”„’ … · → € % ≥ − ×";
        let mut unknown = Vec::new();
        assert_eq!(shown(letters, &mut unknown), letters);
        assert!(unknown.is_empty());
    }

    #[test]
    fn what_they_lack_is_noted() {
        let mut unknown = Vec::new();
        assert_eq!(shown("a\u{301}b日\u{200f}本\tc", &mut unknown), "áb□□ c");
        assert_eq!(unknown, ['日', '本']);
    }

    #[test]
    fn every_letter_has_a_glyph_and_a_width() {
        let shaped = Face::Regular.shape("Žlutý kůň");
        assert_eq!(shaped.glyphs.len(), 9);
        assert!(shaped.width > 3.0 && shaped.width < 6.0);
        assert!(Face::Semibold.shape("Žlutý kůň").width > shaped.width);
    }
}
