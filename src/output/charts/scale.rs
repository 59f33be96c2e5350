use super::drawing::{Anchor, Drawing, fitted};

/// One value on a scale of bands, 0 … 100.
#[derive(Clone, Debug)]
pub(in crate::output) struct Scale {
    pub title: String,
    pub description: String,
    /// Title and beginning of each band, ascending.
    pub bands: Vec<(String, f64)>,
    /// The value, and how it is written.
    pub value: Option<(f64, String)>,
    /// The value of the wave before.
    pub before: Option<f64>,
}

const WIDTH: f64 = 560.0;
const TOP: f64 = 24.0;
const BAR: f64 = 16.0;
const HEIGHT: f64 = 58.0;
/// Room at both ends, so that a marker at 0 or 100 is whole.
const MARGIN: f64 = 16.0;
/// Colours that the page's style has.
const COLOURS: usize = 6;

/// Draws it: bands beside each other with their names below, the value above.
pub(in crate::output) fn scale(chart: &Scale) -> Drawing {
    let mut drawing = Drawing::new("scale", (WIDTH, HEIGHT), &chart.title, &chart.description);
    let x = |value: f64| MARGIN + (WIDTH - 2.0 * MARGIN) * value.clamp(0.0, 100.0) / 100.0;
    let count = chart.bands.len();
    for (at, (title, from)) in chart.bands.iter().enumerate() {
        let to = chart.bands.get(at + 1).map_or(100.0, |(_, next)| *next);
        let (left, right) = (x(*from), x(to));
        let colour = at * (COLOURS - 2) / count.saturating_sub(1).max(1);
        drawing.rect(
            &format!("band band{colour}"),
            (left, TOP),
            (right - left, BAR),
        );
        drawing.text(
            "tick",
            Anchor::Middle,
            (f64::midpoint(left, right), TOP + BAR + 13.0),
            &fitted(title, right - left, 11.0),
        );
    }
    if count == 0 {
        drawing.rect("hidden", (x(0.0), TOP), (x(100.0) - x(0.0), BAR));
    }
    if let Some(before) = chart.before {
        drawing.line(
            "before",
            (x(before), TOP - 2.0),
            (x(before), TOP + BAR + 2.0),
        );
    }
    if let Some((value, text)) = &chart.value {
        let at = x(*value);
        drawing.polygon(
            "marker",
            vec![
                (at, TOP + 3.0),
                (at - 6.0, TOP - 7.0),
                (at + 6.0, TOP - 7.0),
            ],
        );
        drawing.line("marked", (at, TOP), (at, TOP + BAR));
        let anchor = match value {
            value if *value < 4.0 => Anchor::Start,
            value if *value > 96.0 => Anchor::End,
            _ => Anchor::Middle,
        };
        drawing.text("value", anchor, (at, TOP - 11.0), text);
    }
    drawing
}
