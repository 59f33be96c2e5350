//! Is the instrument good on these data: how reliable each score is, how each question works in it, how the dimensions
//! hang together, and which responses should be looked at before they are believed.
//!
//! Reads nothing and prints nothing; remarks are codes, to be put into words by `output`.

mod analysis;
mod collection;
mod remarks;

pub use analysis::{
    Analysis, Correlation, GroupAnalysis, OptionCount, QuestionAnalysis, ScoreAnalysis, analyse,
};
pub use collection::{Collection, Suspect, Why};
pub use remarks::Remark;
