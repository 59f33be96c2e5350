use super::drawing::{Anchor, Drawing, lines};

/// Effects with their intervals about no effect.
#[derive(Clone, Debug)]
pub(in crate::output) struct Forest {
    pub title: String,
    pub description: String,
    pub rows: Vec<ForestRow>,
}

/// One effect, estimated in two ways.
#[derive(Clone, Debug)]
pub(in crate::output) struct ForestRow {
    pub label: String,
    /// Estimate, lower and upper end.
    pub plain: Option<(f64, f64, f64)>,
    /// The same, adjusted.
    pub adjusted: Option<(f64, f64, f64)>,
    /// What stands at the right.
    pub figure: String,
}

const WIDTH: f64 = 560.0;
const LABELS: f64 = 196.0;
const FIGURES: f64 = 84.0;
const ROW: f64 = 34.0;
const TOP: f64 = 22.0;
/// From one line of a label to the next.
const LEADING: f64 = 12.0;
/// From the plain estimate to the adjusted one.
const APART: f64 = 10.0;

/// Draws them on one axis about 0, the plain estimate full, the adjusted one hollow below it.
pub(in crate::output) fn forest(chart: &Forest) -> Drawing {
    let height = TOP + ROW * chart.rows.len() as f64 + 6.0;
    let mut drawing = Drawing::new("forest", (WIDTH, height), &chart.title, &chart.description);
    let ends = chart
        .rows
        .iter()
        .flat_map(|row| [row.plain, row.adjusted])
        .flatten()
        .flat_map(|(value, low, high)| [value, low, high]);
    let reach = ends.fold(0.0_f64, |reach, end| reach.max(end.abs()));
    let step = step(reach);
    let reach = (reach / step).ceil().max(1.0) * step;
    let x = |value: f64| {
        let share = (value.clamp(-reach, reach) + reach) / (2.0 * reach);
        LABELS + 8.0 + (WIDTH - LABELS - FIGURES - 16.0) * share
    };
    let ticks = (reach / step) as i32;
    for tick in -ticks..=ticks {
        let value = f64::from(tick) * step;
        let class = if tick == 0 { "zero" } else { "grid" };
        drawing.line(class, (x(value), TOP - 4.0), (x(value), height));
        // A true minus, so that it is as wide as the plus.
        let sign = ["−", "", "+"][(tick.signum() + 1) as usize];
        drawing.text(
            "tick",
            Anchor::Middle,
            (x(value), 11.0),
            &format!("{sign}{}", value.abs()),
        );
    }
    for (at, row) in chart.rows.iter().enumerate() {
        let middle = TOP + ROW * (at as f64 + 0.5);
        let mut said = lines(&row.label, LABELS - 12.0, 10.5);
        said.truncate(2);
        let mut baseline = middle + 4.0 - LEADING * (said.len() as f64 - 1.0) / 2.0;
        for line in said {
            drawing.text("label", Anchor::End, (LABELS - 8.0, baseline), &line);
            baseline += LEADING;
        }
        for (estimate, class, y) in [
            (row.plain, "mean", middle - APART / 2.0),
            (row.adjusted, "hollow", middle + APART / 2.0),
        ] {
            if let Some((value, low, high)) = estimate {
                drawing.line("interval", (x(low), y), (x(high), y));
                drawing.circle(class, (x(value), y), 4.0);
            }
        }
        drawing.text(
            "value",
            Anchor::Start,
            (WIDTH - FIGURES + 4.0, middle + 4.0),
            &row.figure,
        );
    }
    drawing
}

/// Distance of ticks, so that there are at most four on each side: 1, 2 or 5 times a power of ten, 1 at least.
fn step(reach: f64) -> f64 {
    let mut step = 1.0;
    for factor in [2.0, 2.5, 2.0].into_iter().cycle() {
        if step * 4.0 >= reach || step > 1e6 {
            return step;
        }
        step *= factor;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn ticks_are_few_and_round() {
        for (reach, expected) in [
            (0.0, 1.0),
            (4.0, 1.0),
            (5.0, 2.0),
            (19.0, 5.0),
            (33.0, 10.0),
        ] {
            assert!((step(reach) - expected).abs() < 1e-12, "{reach}");
        }
    }
}
