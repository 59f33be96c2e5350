//! How results leave: tables, CSV, JSON, Markdown, the profile on a screen, explanations, a
//! questionnaire as text. Turns values into text; must not open files or look at the environment.

mod bar;
mod card;
mod change;
mod charts;
mod data;
mod explanation;
mod groups;
mod guard;
mod items;
mod markdown;
mod norms;
mod paper;
mod pdf;
mod plain;
mod practices;
mod questionnaire;
mod regions;
mod report;
mod respondents;
mod results;
mod results_csv;
mod results_json;
mod results_markdown;
#[cfg(feature = "parquet")]
mod results_parquet;
mod results_table;
mod robustness;
mod sheet;
mod summary;
mod template;

pub use bar::bar;
pub use card::{Card, profile_card};
pub use change::{
    ChangeReport, change_csv, change_html, change_json, change_screen, change_xlsx, firms_csv,
};
pub use explanation::explanation_text;
pub use guard::guarded;
pub use items::{ItemsReport, items_csv, items_html, items_json, items_screen};
pub use norms::Among;
pub use pdf::Typesetter;
pub use plain::{Glyphs, wrap};
pub use practices::{
    PracticeMention, matches_json, matches_text, mentions, practice_json, practice_text,
    practices_csv, practices_table,
};
pub use questionnaire::questionnaire_text;
pub use regions::{
    Boundaries, Note, Publication, caveat_sentence, plan_html, plan_markdown, regions_html,
    regions_json, regions_markdown, regions_screen, regions_xlsx, write_long, write_wide,
};
pub use report::{
    Index, IndexEntry, Report, ReportSource, index_html, index_markdown, report, report_html,
    report_markdown, report_pdf,
};
pub use respondents::{
    RespondentsReport, respondents_csv, respondents_html, respondents_json, respondents_screen,
    respondents_xlsx,
};
pub use results::{Facts, ResultRow, ResultWriter, Style};
pub use results_csv::CsvLayout;
pub use results_json::{JsonLayout, JsonResults};
pub use results_markdown::MarkdownResults;
#[cfg(feature = "parquet")]
pub use results_parquet::ParquetResults;
pub use results_table::TableResults;
pub use robustness::FirmRobustnessText;
pub use summary::{ProblemsWriter, Tally};
