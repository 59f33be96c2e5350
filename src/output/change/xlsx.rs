use super::ChangeReport;
use super::rows::{balances, changes, effects, firms};
use super::sheets::{alone, lead, notes};
use crate::language::say;
use crate::output::data::write_xlsx;

/// The same as a workbook: a sheet each for changes, measures, the groups at the start, firms, and notes.
///
/// # Errors
/// What the workbook can't hold.
pub fn change_xlsx(report: &ChangeReport<'_>) -> Result<Vec<u8>, String> {
    let words = report.texts.words();
    let title = say!(words, "change-title", questionnaire = report.texts.title());
    let mut tables = vec![(words.say("change-sheet-changes"), changes(report))];
    if !report.effects.is_empty() {
        tables.push((words.say("change-sheet-measures"), effects(report)));
        tables.push((words.say("change-sheet-balance"), balances(report)));
    }
    tables.push((words.say("change-sheet-firms"), firms(report)));
    let said = [lead(report), alone(report), notes(report)].concat();
    write_xlsx(&title, &tables, &(words.say("change-sheet-notes"), said))
}
