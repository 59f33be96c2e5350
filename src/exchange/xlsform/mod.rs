//! XLSForm: the workbook that ODK, KoboToolbox, SurveyCTO and Survey123 make forms of; and forms read from it.

mod read;
mod sheet;
mod write;
mod xpath;

pub(super) use read::read;
pub(super) use write::write;
