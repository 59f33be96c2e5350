//! LimeSurvey: the structure of a survey as a tab-separated text, which its import takes; and surveys read
//! from such texts and from `.lss` files.

mod columns;
mod convert;
mod expression;
mod lss;
mod names;
mod structure;
mod survey;
mod write;

pub(super) use structure::is_structure;
pub(super) use write::write;

use super::draft::Survey;

/// A survey from its `.lss` file.
///
/// # Errors
/// When the file is damaged, or something else.
pub(super) fn read_lss(bytes: &[u8]) -> Result<Survey, String> {
    lss::read(bytes).map(convert::convert)
}

/// A survey from its tab-separated structure.
///
/// # Errors
/// When the text can't be read.
pub(super) fn read_structure(bytes: &[u8]) -> Result<Survey, String> {
    structure::read(bytes).map(convert::convert)
}
