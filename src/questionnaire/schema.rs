use super::definition::Definition;

/// The JSON Schema as kept beside the built-in questionnaires.
pub const SCHEMA_FILE: &str = include_str!("../../questionnaires/questionnaire.schema.json");

/// The JSON Schema (2020-12) of a questionnaire, generated from the types, as pretty JSON text.
pub fn json_schema() -> String {
    let schema = schemars::schema_for!(Definition);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
