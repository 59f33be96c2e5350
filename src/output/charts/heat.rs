use super::drawing::{Anchor, Drawing, fitted};

/// Means of several scores in several groups.
#[derive(Clone, Debug)]
pub(in crate::output) struct Heat {
    pub title: String,
    pub description: String,
    pub columns: Vec<String>,
    /// Label, and a mean or a flag a column.
    pub rows: Vec<(String, Vec<Result<f64, String>>)>,
}

const WIDTH: f64 = 700.0;
/// Room at the right for the last title.
const OVERHANG: f64 = 90.0;
const TOP: f64 = 118.0;
/// Length of the titles.
const SLANTED: f64 = 150.0;
const LABELS: f64 = 200.0;
const ROW: f64 = 26.0;
/// Steps of colour from 0 to 100.
const STEPS: f64 = 8.0;

/// Draws them, a number in every cell.
pub(in crate::output) fn heat(chart: &Heat) -> Drawing {
    let cell = (WIDTH - LABELS) / chart.columns.len().max(1) as f64;
    let height = TOP + ROW * chart.rows.len() as f64 + 2.0;
    let mut drawing = Drawing::new(
        "heat",
        (WIDTH + OVERHANG, height),
        &chart.title,
        &chart.description,
    );
    for (at, title) in chart.columns.iter().enumerate() {
        let place = (LABELS + cell * (at as f64 + 0.5), TOP - 8.0);
        drawing.slanted("column", place, &fitted(title, SLANTED, 12.0));
    }
    for (row, (label, cells)) in chart.rows.iter().enumerate() {
        let y = TOP + ROW * row as f64;
        drawing.text(
            "label",
            Anchor::End,
            (LABELS - 10.0, y + 17.0),
            &fitted(label, LABELS - 14.0, 13.0),
        );
        for (at, value) in cells.iter().enumerate() {
            let place = (LABELS + cell * at as f64 + 1.0, y + 1.0);
            let size = (cell - 2.0, ROW - 2.0);
            let middle = (place.0 + size.0 / 2.0, y + 17.0);
            match value {
                Ok(value) => {
                    let step = (value / 100.0 * STEPS).clamp(0.0, STEPS - 1.0) as usize;
                    drawing.rect(&format!("heat heat{step}"), place, size);
                    drawing.text(
                        &format!("on heated{step}"),
                        Anchor::Middle,
                        middle,
                        &format!("{value:.0}"),
                    );
                }
                Err(flag) => {
                    drawing.rect("hidden", place, size);
                    drawing.text("figure", Anchor::Middle, middle, flag);
                }
            }
        }
    }
    drawing
}
