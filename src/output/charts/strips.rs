use super::drawing::{Anchor, Drawing, fitted, lines};

/// Several values on scales of their own, one below the other.
#[derive(Clone, Debug)]
pub(in crate::output) struct Strips {
    pub title: String,
    pub description: String,
    pub rows: Vec<Strip>,
}

/// One value with what it is held against.
#[derive(Clone, Debug)]
pub(in crate::output) struct Strip {
    pub label: String,
    /// Beginnings of its bands, 0 … 100.
    pub bands: Vec<f64>,
    pub value: Option<f64>,
    pub before: Option<f64>,
    pub peers: Option<f64>,
    /// What stands at the right: the value, or why there is none.
    pub figure: String,
}

const WIDTH: f64 = 430.0;
const LABELS: f64 = 196.0;
const FIGURES: f64 = 76.0;
const ROW: f64 = 30.0;
const TOP: f64 = 20.0;
/// From one line of a label to the next.
const LEADING: f64 = 12.0;

/// Draws them: a line with ticks where bands begin, today's dot, the one before hollow, the peers' mean as a stroke.
pub(in crate::output) fn strips(chart: &Strips) -> Drawing {
    let height = TOP + ROW * chart.rows.len() as f64;
    let mut drawing = Drawing::new("strips", (WIDTH, height), &chart.title, &chart.description);
    let x = |value: f64| LABELS + (WIDTH - LABELS - FIGURES) * value.clamp(0.0, 100.0) / 100.0;
    for tick in [0.0, 50.0, 100.0] {
        drawing.text(
            "tick",
            Anchor::Middle,
            (x(tick), 11.0),
            &format!("{tick:.0}"),
        );
    }
    for (row, strip) in chart.rows.iter().enumerate() {
        let y = TOP + ROW * (row as f64 + 0.5);
        let mut said = lines(&strip.label, LABELS - 12.0, 10.5);
        said.truncate(2);
        let mut baseline = y + 4.0 - LEADING * (said.len() as f64 - 1.0) / 2.0;
        for line in said {
            drawing.text("label", Anchor::End, (LABELS - 12.0, baseline), &line);
            baseline += LEADING;
        }
        drawing.line("grid", (x(0.0), y), (x(100.0), y));
        for from in strip.bands.iter().chain(&[100.0]) {
            drawing.line("grid", (x(*from), y - 4.0), (x(*from), y + 4.0));
        }
        if let (Some(before), Some(value)) = (strip.before, strip.value) {
            drawing.line("moved", (x(before), y), (x(value), y));
        }
        if let Some(peers) = strip.peers {
            drawing.line("peer", (x(peers), y - 8.0), (x(peers), y + 8.0));
        }
        if let Some(before) = strip.before {
            drawing.circle("hollow", (x(before), y), 4.0);
        }
        if let Some(value) = strip.value {
            drawing.circle("mean", (x(value), y), 5.5);
        }
        drawing.text(
            if strip.value.is_some() {
                "value"
            } else {
                "tick"
            },
            Anchor::Start,
            (WIDTH - FIGURES + 14.0, y + 4.0),
            &fitted(&strip.figure, FIGURES - 6.0, 8.0),
        );
    }
    drawing
}
