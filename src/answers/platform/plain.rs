//! Tables of no known platform, as they come out of a spreadsheet: the headings may stand below a
//! title, or in two rows where a question spans several columns.

use super::{Platform, Reading, Sample};
use crate::answers::matching::Heading;

/// Rows below the first that may hold the headings.
const DEEPEST: usize = 10;

/// The reading under which most headings are known; of equals the one with the earliest, fewest rows.
pub(in crate::answers) fn reading_of(sample: &Sample<'_>, known: &dyn Fn(&str) -> bool) -> Reading {
    let first = sample.first();
    let found = |reading: &Reading| {
        let texts = |heading: &Heading| {
            known(&heading.name) || heading.pairs.iter().any(|(_, below)| known(below))
        };
        reading
            .headings
            .iter()
            .filter(|heading| texts(heading))
            .count()
    };
    let top = one_row(sample, first);
    let mut best = (found(&top), top);
    if best.0 * 2 >= best.1.headings.len() {
        return best.1;
    }
    for row in first..sample.rows.len().min(first + DEEPEST) {
        let two = is_two_rows(sample, row).then(|| two_rows(sample, row));
        for reading in [Some(one_row(sample, row)), two].into_iter().flatten() {
            let count = found(&reading);
            if count > best.0 {
                best = (count, reading);
            }
        }
    }
    best.1
}

fn one_row(sample: &Sample<'_>, row: usize) -> Reading {
    Reading::new(Platform::Table, sample.headings(row), row, 1)
}

/// Whether a row names groups of columns that the next one names singly.
fn is_two_rows(sample: &Sample<'_>, row: usize) -> bool {
    let gaps = (0..sample.header_width(row, 2)).filter(|column| {
        sample.cell(row, *column).is_empty() && !sample.cell(row + 1, *column).is_empty()
    });
    gaps.count() >= 2
}

fn two_rows(sample: &Sample<'_>, row: usize) -> Reading {
    Reading::new(Platform::Table, pair_up(sample, row), row, 2)
}

/// Headings out of a row of questions, each standing over the first of its columns, and a row of their
/// options or rows.
pub(super) fn pair_up(sample: &Sample<'_>, row: usize) -> Vec<Heading> {
    let mut stem = String::new();
    (0..sample.header_width(row, 2))
        .map(|column| {
            let (above, below) = (sample.cell(row, column), sample.cell(row + 1, column));
            if !above.is_empty() {
                above.clone_into(&mut stem);
            }
            heading(&stem, below, above.is_empty())
        })
        .collect()
}

/// What SurveyMonkey writes under a question that has one column.
pub(super) fn is_filler(text: &str) -> bool {
    matches!(
        text,
        "Response"
            | "Open-Ended Response"
            | "Antwort"
            | "Réponse"
            | "Respuesta"
            | "Risposta"
            | "Resposta"
    )
}

fn heading(stem: &str, below: &str, spanned: bool) -> Heading {
    if below.is_empty() || is_filler(below) {
        let text = if spanned { "" } else { stem };
        return Heading::of(text);
    }
    let name = if stem.is_empty() {
        below.to_owned()
    } else {
        format!("{stem} [{below}]")
    };
    Heading {
        pairs: vec![(stem.to_owned(), below.to_owned())],
        texts: vec![name.clone()],
        codes: vec![below.to_owned()],
        name,
        ..Heading::default()
    }
}
