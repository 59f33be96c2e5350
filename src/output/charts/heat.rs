use super::svg::{Anchor, Svg, fitted};

/// Means of several scores in several groups.
#[derive(Clone, Debug)]
pub(in crate::output) struct Heat {
    pub title: String,
    pub description: String,
    pub columns: Vec<String>,
    /// Label, and a mean or a flag a column.
    pub rows: Vec<(String, Vec<Result<f64, String>>)>,
}

const WIDTH: f64 = 760.0;
const LABELS: f64 = 200.0;
const ROW: f64 = 26.0;
/// Steps of colour from 0 to 100.
const STEPS: f64 = 8.0;

/// Draws them, a number in every cell.
pub(in crate::output) fn heat(chart: &Heat) -> String {
    let cell = (WIDTH - LABELS) / chart.columns.len().max(1) as f64;
    let lines: Vec<Vec<String>> = chart.columns.iter().map(|title| broken(title, cell - 4.0)).collect();
    let top = 15.0 * lines.iter().map(Vec::len).max().unwrap_or(1) as f64 + 8.0;
    let height = top + ROW * chart.rows.len() as f64 + 2.0;
    let mut svg = Svg::new("heat", (WIDTH, height), &chart.title, &chart.description);
    for (at, lines) in lines.iter().enumerate() {
        for (line, text) in lines.iter().enumerate() {
            let place = (LABELS + cell * (at as f64 + 0.5), 13.0 + 15.0 * line as f64);
            svg.text("column", Anchor::Middle, place, &fitted(text, cell - 2.0, 11.0));
        }
    }
    for (row, (label, cells)) in chart.rows.iter().enumerate() {
        let y = top + ROW * row as f64;
        svg.text("label", Anchor::End, (LABELS - 10.0, y + 17.0), &fitted(label, LABELS - 14.0, 13.0));
        for (at, value) in cells.iter().enumerate() {
            let place = (LABELS + cell * at as f64 + 1.0, y + 1.0);
            let size = (cell - 2.0, ROW - 2.0);
            let middle = (place.0 + size.0 / 2.0, y + 17.0);
            match value {
                Ok(value) => {
                    let step = (value / 100.0 * STEPS).clamp(0.0, STEPS - 1.0) as usize;
                    svg.rect(&format!("heat heat{step}"), place, size);
                    svg.text(&format!("on heated{step}"), Anchor::Middle, middle, &format!("{value:.0}"));
                }
                Err(flag) => {
                    svg.rect("hidden", place, size);
                    svg.text("figure", Anchor::Middle, middle, flag);
                }
            }
        }
    }
    svg.finish()
}

/// A title in lines of a width.
fn broken(title: &str, width: f64) -> Vec<String> {
    let columns = (width / 6.2) as usize;
    crate::output::plain::broken_words(title, columns.max(5))
}
