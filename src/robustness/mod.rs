//! How far a score hangs on its weights, its mean and its parts: the headline made again many times, for one firm and for
//! the means of groups. Must not know how it is told or where responses come from.

mod firm;
mod groups;
mod leaves;
mod variations;

pub use firm::{FirmFate, FirmRobustness, FirmValue};
pub use groups::{Fate, GroupRobustness, GroupValue, Groups, Robustness, Weighed};
pub use leaves::{LeafReader, LeafSums, Noted};
pub use variations::{NOISE, Setup, Variations};
