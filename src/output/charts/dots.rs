use super::drawing::{Anchor, Drawing, fitted};

/// A mean with its interval on a line of its own.
#[derive(Clone, Debug)]
pub(in crate::output) struct Dot {
    pub label: String,
    /// Mean, lower and upper end; `None` where they are not published.
    pub estimate: Option<(f64, f64, f64)>,
    /// What stands at the right: the figures, or a flag.
    pub figures: String,
    /// The standing it belongs to.
    pub standing: Option<usize>,
}

/// Means with their intervals, 0 … 100.
#[derive(Clone, Debug)]
pub(in crate::output) struct Dots {
    pub title: String,
    pub description: String,
    pub rows: Vec<Dot>,
    /// What a standing is called.
    pub standing: String,
    /// The mean of all, drawn as a line.
    pub total: Option<f64>,
    pub total_label: String,
}

const WIDTH: f64 = 760.0;
const LABELS: f64 = 240.0;
const FIGURES: f64 = 150.0;
const ROW: f64 = 24.0;
const TOP: f64 = 34.0;
/// Room before a new standing.
const GAP: f64 = 20.0;

/// Draws them.
pub(in crate::output) fn dots(chart: &Dots) -> Drawing {
    let standings = chart
        .rows
        .windows(2)
        .filter(|pair| pair[0].standing != pair[1].standing)
        .count();
    let height = TOP + ROW * chart.rows.len() as f64 + GAP * (standings + 1) as f64 + 20.0;
    let mut drawing = Drawing::new("dots", (WIDTH, height), &chart.title, &chart.description);
    let x = |value: f64| LABELS + (WIDTH - LABELS - FIGURES) * value / 100.0;
    for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
        drawing.line("grid", (x(tick), TOP - 8.0), (x(tick), height - 16.0));
        drawing.text(
            "tick",
            Anchor::Middle,
            (x(tick), TOP - 14.0),
            &format!("{tick:.0}"),
        );
    }
    if let Some(total) = chart.total {
        drawing.line("total", (x(total), TOP - 8.0), (x(total), height - 16.0));
        drawing.text(
            "tick",
            Anchor::Middle,
            (x(total), height - 4.0),
            &chart.total_label,
        );
    }
    let mut y = TOP;
    let mut standing = None;
    for row in &chart.rows {
        if row.standing != standing || y == TOP {
            let name = row
                .standing
                .map_or_else(String::new, |at| format!("{} {at}", chart.standing));
            drawing.text("standing", Anchor::Start, (4.0, y + 10.0), &name);
            if y > TOP {
                drawing.line("parting", (0.0, y), (WIDTH, y));
            }
            y += GAP;
            standing = row.standing;
        }
        let middle = y + ROW / 2.0;
        drawing.text(
            "label",
            Anchor::End,
            (LABELS - 12.0, middle + 4.0),
            &fitted(&row.label, LABELS - 16.0, 13.0),
        );
        if let Some((mean, low, high)) = row.estimate {
            drawing.line(
                "interval",
                (x(low.clamp(0.0, 100.0)), middle),
                (x(high.clamp(0.0, 100.0)), middle),
            );
            drawing.circle("mean", (x(mean), middle), 5.0);
        }
        drawing.text(
            "figure",
            Anchor::Start,
            (WIDTH - FIGURES + 14.0, middle + 4.0),
            &row.figures,
        );
        y += ROW;
    }
    drawing
}
