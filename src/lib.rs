//! Assess the innovation potential of small firms.
pub mod answers;
pub mod cli;
pub mod diagnostic;
pub mod interview;
pub mod output;
pub mod profile;
pub mod questionnaire;
pub mod reference;
pub mod scoring;
