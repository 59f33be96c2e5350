//! The columns of the tab-separated structure.

/// Those that every row has.
pub(super) const COLUMNS: [&str; 12] = [
    "class",
    "type/scale",
    "name",
    "relevance",
    "text",
    "help",
    "language",
    "validation",
    "mandatory",
    "other",
    "default",
    "same_default",
];

/// Attributes of questions and answers: those that are written, of the many that LimeSurvey knows.
pub(super) const ATTRIBUTES: [&str; 6] = [
    "assessment_value",
    "date_format",
    "exclude_all_others",
    "max_num_value_n",
    "min_num_value_n",
    "suffix",
];
