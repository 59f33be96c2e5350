//! What scores mean for a firm: bands, classes, strengths and gaps, the road map, advice, and the
//! arithmetic behind it all. Must not know how results are printed.

mod explain;
mod profiler;
mod roadmap;
mod strengths;

pub use explain::{Explanation, Line, explain};
pub use profiler::{Profile, Profiler};
pub use roadmap::Step;
