//! An empty table to type paper forms into: a column a question, one an option where several can be ticked.

use super::outline::Outline;
use crate::questionnaire::QuestionType;

/// The table: its row of headings.
pub(super) fn write(outline: &Outline<'_>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let headings = outline.questions().flat_map(|asked| {
        let id = &asked.question.id;
        match asked.question.kind {
            QuestionType::Choices => asked
                .options
                .iter()
                .map(|option| format!("{id}/{}", option.code))
                .collect(),
            _ => vec![id.clone()],
        }
    });
    // Memory takes everything.
    let _ = writer.write_record(headings);
    writer.into_inner().unwrap_or_default()
}
