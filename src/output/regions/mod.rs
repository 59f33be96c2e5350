//! Region tables: files for further work, a screen, a document, a workbook, a page.

mod beside;
mod caveats;
mod csv;
mod html;
mod json;
mod markdown;
mod names;
mod notes;
mod plan;
mod publication;
mod screen;
mod sheets;
mod xlsx;

pub(super) use beside::noise;
pub use caveats::caveat_sentence;
pub use csv::{write_long, write_wide};
pub use html::{Boundaries, regions_html};
pub use json::regions_json;
pub use markdown::regions_markdown;
pub use notes::Note;
pub use plan::{plan_html, plan_markdown};
pub use publication::Publication;
pub use screen::regions_screen;
pub use xlsx::regions_xlsx;
