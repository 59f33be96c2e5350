//! Charts as SVG, for pages and documents. They take values and words; colours come from classes of the page's style,
//! so that one drawing serves light, dark and paper. Every chart has a title and a description for screen readers, and
//! its numbers in the drawing.

mod dots;
mod heat;
mod map;
mod stacked;
mod svg;

pub(super) use dots::{Dot, Dots, dots};
pub(super) use heat::{Heat, heat};
pub(super) use map::{Area, MapChart, Shading, areas, map};
pub(super) use stacked::{Bar, Stacked, stacked};
