use super::drawing::{Anchor, Drawing, Place, lines};
use std::f64::consts::PI;

/// Several scores around a centre, 0 (centre) to 100 (rim).
#[derive(Clone, Debug)]
pub(in crate::output) struct Radar {
    pub title: String,
    pub description: String,
    /// Label and value in words of each axis.
    pub axes: Vec<(String, String)>,
    /// At most three, painted in this order: the last lies on top.
    pub series: Vec<Series>,
}

/// One polygon.
#[derive(Clone, Debug)]
pub(in crate::output) struct Series {
    /// What it is called in the key.
    pub name: String,
    /// How it looks: `today`, `before` or `peers`.
    pub class: &'static str,
    /// A value an axis, where there is one.
    pub values: Vec<Option<f64>>,
}

/// Fewer axes make no area.
pub(in crate::output) const LEAST_AXES: usize = 3;

const WIDTH: f64 = 430.0;
const HEIGHT: f64 = 350.0;
const CENTRE: Place = (215.0, 166.0);
const RADIUS: f64 = 112.0;
/// Letters of the labels.
const LETTERS: f64 = 11.0;
const LEADING: f64 = 12.5;
/// Most room for a label beside the rim.
const LABEL: f64 = 124.0;
/// Room that is left at the edges.
const EDGE: f64 = 2.0;

/// Draws it: rings with their numbers, labels with their values outside, a key below.
pub(in crate::output) fn radar(chart: &Radar) -> Drawing {
    let mut drawing = Drawing::new("radar", (WIDTH, HEIGHT), &chart.title, &chart.description);
    let axes = chart.axes.len();
    let place = |axis: usize, value: f64| {
        let angle = 2.0 * PI * axis as f64 / axes as f64;
        let out = RADIUS * value / 100.0;
        (
            CENTRE.0 + out * libm::sin(angle),
            CENTRE.1 - out * libm::cos(angle),
        )
    };
    for ring in [25.0, 50.0, 75.0, 100.0] {
        let rim = (0..axes).map(|axis| place(axis, ring)).collect();
        drawing.polygon("ring", rim);
    }
    for (axis, (label, value)) in chart.axes.iter().enumerate() {
        drawing.line("grid", CENTRE, place(axis, 100.0));
        write_label(&mut drawing, place(axis, 108.0), label, value);
    }
    for series in &chart.series {
        draw_series(&mut drawing, series, place);
    }
    // Over the polygons, so that they can be read; between two axes, so that they hide nothing.
    for ring in [25.0, 50.0, 75.0, 100.0] {
        let angle = PI / axes as f64;
        let out = RADIUS * ring / 100.0 * libm::cos(angle);
        let at = (
            CENTRE.0 + out * libm::sin(angle),
            CENTRE.1 - out * libm::cos(angle) + 3.0,
        );
        drawing.text("ringed", Anchor::Middle, at, &format!("{ring:.0}"));
    }
    key(&mut drawing, &chart.series);
    drawing
}

fn draw_series(drawing: &mut Drawing, series: &Series, place: impl Fn(usize, f64) -> Place) {
    let places: Vec<Option<Place>> = series
        .values
        .iter()
        .enumerate()
        .map(|(axis, value)| Some(place(axis, value.as_ref()?.clamp(0.0, 100.0))))
        .collect();
    let whole: Option<Vec<Place>> = places.iter().copied().collect();
    match whole {
        Some(places) => drawing.polygon(series.class, places),
        // Across an axis without a value nothing is joined.
        None => {
            let around = (0..places.len()).map(|at| (places[at], places[(at + 1) % places.len()]));
            for pair in around {
                if let (Some(from), Some(to)) = pair {
                    drawing.polyline(&format!("{} open", series.class), vec![from, to]);
                }
            }
        }
    }
    if series.class == "today" {
        for place in places.into_iter().flatten() {
            drawing.circle("mean", place, 3.2);
        }
    }
}

fn write_label(drawing: &mut Drawing, (x, y): Place, label: &str, value: &str) {
    let anchor = match x - CENTRE.0 {
        beside if beside > 8.0 => Anchor::Start,
        beside if beside < -8.0 => Anchor::End,
        _ => Anchor::Middle,
    };
    // What lies between the rim and the edge, though no more than looks like one label.
    let room = match anchor {
        Anchor::Start => WIDTH - x,
        Anchor::End => x,
        Anchor::Middle => 2.0 * LABEL,
    };
    let room = (room - EDGE).min(if anchor == Anchor::Middle {
        room
    } else {
        LABEL
    });
    let mut said = lines(label, room, LETTERS);
    if said.len() > 3 {
        said.truncate(3);
        said[2].push('…');
    }
    let height = LEADING * (said.len() + 1) as f64;
    // Above the rim labels end at it, below they begin at it, at the sides they stand beside it.
    let rise = (y - CENTRE.1) / RADIUS;
    let mut baseline = y - height * (1.0 - rise) / 2.0 + LEADING * 0.8;
    for line in said {
        drawing.text("label", anchor, (x, baseline), &line);
        baseline += LEADING;
    }
    drawing.text("value", anchor, (x, baseline), value);
}

fn key(drawing: &mut Drawing, series: &[Series]) {
    let widths: Vec<f64> = series
        .iter()
        .map(|series| 34.0 + series.name.chars().count() as f64 * LETTERS * 0.56)
        .collect();
    let mut x = (WIDTH - widths.iter().sum::<f64>()) / 2.0;
    let y = HEIGHT - 10.0;
    for (series, width) in series.iter().zip(widths).rev() {
        drawing.polyline(
            &format!("{} open", series.class),
            vec![(x, y - 3.5), (x + 20.0, y - 3.5)],
        );
        if series.class == "today" {
            drawing.circle("mean", (x + 10.0, y - 3.5), 3.2);
        }
        drawing.text("label", Anchor::Start, (x + 25.0, y), &series.name);
        x += width;
    }
}
