//! SurveyJS: the JSON that its libraries show as a form.

mod write;

pub(super) use write::write;
