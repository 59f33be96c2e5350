//! Did the firms move from one wave to the next, each against what is noise and in the mean; did those that took part
//! in a measure move more than the others; and how far do several people of a firm agree.
//!
//! Reads nothing and prints nothing; what is found are numbers and codes, to be put into words by `output`.

mod agreement;
mod analysis;
mod collection;
mod effect;

pub use agreement::{
    APART, Agreement, Disagreement, FirmAgreement, Judgements, PairAgreement, Said, ScoreAgreement,
};
pub use analysis::{
    Change, Comparison, FirmChange, GroupChange, Leavers, Moved, ScoreChange, Verdict, compare,
};
pub use collection::{Collection, Facts};
pub use effect::{
    Balance, Characteristic, Effect, EffectRequest, Finding, Measure, MeasureEffect, ScoreEffect,
    effects,
};
