use super::drawing::{Anchor, Drawing, fitted};
use crate::language::Words;

/// Shares of one group, in the order of the categories; `None` where they are not published.
#[derive(Clone, Debug)]
pub(in crate::output) struct Bar {
    pub label: String,
    pub shares: Option<Vec<f64>>,
    pub flag: String,
}

/// Shares as bars of one length.
#[derive(Clone, Debug)]
pub(in crate::output) struct Stacked {
    pub title: String,
    pub description: String,
    pub categories: Vec<String>,
    pub bars: Vec<Bar>,
    pub words: Words,
}

const WIDTH: f64 = 760.0;
const LABELS: f64 = 240.0;
const ROW: f64 = 26.0;
/// A share narrower than this has no room for its number.
const NUMBERED: f64 = 0.07;
/// Colours that the page's style has.
const COLOURS: usize = 6;

/// Draws them, with a key above.
pub(in crate::output) fn stacked(chart: &Stacked) -> Drawing {
    let rows = chart.categories.len().div_ceil(4) as f64;
    let top = 22.0 * rows + 12.0;
    let height = top + ROW * chart.bars.len() as f64 + 6.0;
    let mut drawing = Drawing::new("bands", (WIDTH, height), &chart.title, &chart.description);
    let colour =
        |at: usize| at * (COLOURS - 1) / chart.categories.len().saturating_sub(1).max(1) % COLOURS;
    for (at, category) in chart.categories.iter().enumerate() {
        let place = (LABELS + 130.0 * (at % 4) as f64, 22.0 * (at / 4) as f64);
        drawing.rect(&format!("band band{}", colour(at)), place, (12.0, 12.0));
        drawing.text(
            "key",
            Anchor::Start,
            (place.0 + 17.0, place.1 + 11.0),
            &fitted(category, 108.0, 13.0),
        );
    }
    for (row, bar) in chart.bars.iter().enumerate() {
        let y = top + ROW * row as f64;
        drawing.text(
            "label",
            Anchor::End,
            (LABELS - 12.0, y + 16.0),
            &fitted(&bar.label, LABELS - 16.0, 13.0),
        );
        let Some(shares) = &bar.shares else {
            drawing.rect("hidden", (LABELS, y + 3.0), (WIDTH - LABELS, ROW - 6.0));
            drawing.text(
                "figure",
                Anchor::Middle,
                (f64::midpoint(LABELS, WIDTH), y + 17.0),
                &bar.flag,
            );
            continue;
        };
        let mut x = LABELS;
        for (at, share) in shares.iter().enumerate() {
            let width = (WIDTH - LABELS) * share;
            drawing.rect(
                &format!("band band{}", colour(at)),
                (x, y + 3.0),
                (width, ROW - 6.0),
            );
            if *share >= NUMBERED {
                let class = format!("on on{}", colour(at));
                drawing.text(
                    &class,
                    Anchor::Middle,
                    (x + width / 2.0, y + 17.0),
                    &chart.words.percent(&format!("{:.0}", share * 100.0)),
                );
            }
            x += width;
        }
    }
    drawing
}
