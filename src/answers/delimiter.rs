//! Which delimiter a table uses, from a look at its beginning.

use super::codebook::Codebook;
use super::column::{Binding, bind};

/// Delimiters that are tried; the first of equals wins.
const CANDIDATES: [u8; 4] = *b",;\t|";

/// Records looked at.
const SAMPLE: usize = 50;

/// The delimiter under which most columns of the header are questions, then under which the
/// records agree best on their length.
pub(super) fn find_delimiter(beginning: &[u8], codebook: &Codebook) -> u8 {
    let mut best = (0, 0, CANDIDATES[0]);
    for candidate in CANDIDATES {
        let (known, even) = fit(beginning, candidate, codebook);
        if (known, even) > (best.0, best.1) {
            best = (known, even, candidate);
        }
    }
    best.2
}

/// Header cells that are questions, and records as long as a header of at least two cells.
fn fit(beginning: &[u8], delimiter: u8, codebook: &Codebook) -> (usize, usize) {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(beginning);
    let mut records = reader.byte_records().take(SAMPLE).filter_map(Result::ok);
    let Some(header) = records.next() else {
        return (0, 0);
    };
    let known = header
        .iter()
        .filter_map(|cell| std::str::from_utf8(cell).ok())
        .filter(|cell| !matches!(bind(cell, codebook.codings()), Binding::Fact))
        .count();
    let even = records
        .filter(|r| header.len() > 1 && r.len() == header.len())
        .count();
    (known, even)
}
