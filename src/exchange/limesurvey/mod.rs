//! LimeSurvey: the structure of a survey as a tab-separated text, which its import takes.

mod expression;
mod names;
mod write;

pub(super) use write::write;
