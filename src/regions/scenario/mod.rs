//! What if: answers changed by a rule that a file states, and scored again.

mod apply;
mod document;
mod median;

pub use apply::{Desk, Scenarios};
pub use document::{Change, SCENARIO_CODES, Scenario, ScenarioFile};
pub use median::{Looked, Medians};
