use super::ChangeReport;
use super::rows::{changes, effects, firms};
use crate::output::data::{Value, write_csv};
use std::io::{self, Write};

/// A row a group and score, all firms first, and a row a measure, score and way of estimating. Columns that mean
/// nothing to a row are empty; those of measures are there where measures are.
///
/// # Errors
/// When writing fails.
pub fn change_csv(report: &ChangeReport<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut table = changes(report);
    if !report.effects.is_empty() {
        let effects = effects(report);
        let more: Vec<&'static str> = effects
            .header
            .iter()
            .filter(|heading| !table.header.contains(heading))
            .copied()
            .collect();
        for row in &mut table.rows {
            row.resize(row.len() + more.len(), Value::None);
        }
        table.header.extend(more);
        for row in effects.rows {
            let mut whole = vec![Value::None; table.header.len()];
            for (heading, value) in effects.header.iter().zip(row) {
                let place = table.header.iter().position(|known| known == heading);
                if let Some(place) = place {
                    whole[place] = value;
                }
            }
            table.rows.push(whole);
        }
    }
    write_csv(&table, out)
}

/// A row a firm and score, of firms in both waves; then those that are in one alone.
///
/// # Errors
/// When writing fails.
pub fn firms_csv(report: &ChangeReport<'_>, out: &mut impl Write) -> io::Result<()> {
    write_csv(&firms(report), out)
}
