//! Charts as drawings, for pages (as SVG) and documents alike. They take values and words; colours come from classes of the page's style,
//! so that one drawing serves light, dark and paper. Every chart has a title and a description for screen readers, and
//! its numbers in the drawing.

mod dots;
mod drawing;
mod forest;
mod heat;
mod map;
mod radar;
mod scale;
mod stacked;
mod strips;

pub(super) use dots::{Dot, Dots, dots};
pub(super) use drawing::{Anchor, Drawing, Form, Place};
pub(super) use forest::{Forest, ForestRow, forest};
pub(super) use heat::{Heat, heat};
pub(super) use map::{Area, MapChart, Shading, areas, map};
pub(super) use radar::{LEAST_AXES, Radar, Series, radar};
pub(super) use scale::{Scale, scale};
pub(super) use stacked::{Bar, Stacked, stacked};
pub(super) use strips::{Strip, Strips, strips};
