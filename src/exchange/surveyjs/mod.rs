//! SurveyJS: the JSON that its libraries show as a form; and surveys read from it.

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;
