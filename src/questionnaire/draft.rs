/// A small valid questionnaire to start from.
pub const DRAFT: &str = include_str!("draft.json");

/// The draft under an id of one's own.
pub fn draft(id: &str) -> String {
    DRAFT.replacen("\"my-questionnaire\"", &format!("\"{id}\""), 1)
}
