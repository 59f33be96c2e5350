//! The questionnaire compiled into a flat plan, and the kernel that runs it over responses.
//!
//! A rule of the format is computed here and nowhere else. Must not know where answers come from
//! or what scores mean to a firm.

mod compile;
mod composite;
mod condition;
mod evaluation;
mod kernel;
mod lookups;
mod mean;
mod plan;
mod rounding;

pub use composite::{Composite, Leaf, Reach};
pub use condition::Condition;
pub use evaluation::{Evaluation, QuestionState, ScoreState};
pub use plan::{Item, Part, PartOf, Plan, ScorePlan, Worth};
pub use rounding::{Decimals, nano, nearest, round9};
