//! XLSForm: the workbook that ODK, KoboToolbox, SurveyCTO and Survey123 make forms of.

mod sheet;
mod write;
mod xpath;

pub(super) use write::write;
