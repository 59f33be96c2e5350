//! What scores mean for a firm: bands, classes, strengths and gaps, the road map and the part of it a
//! firm can take on, what it lacks, advice, and the arithmetic behind it all. Must not know how results are printed.

mod explain;
mod ladder;
mod needs;
mod path;
mod peers;
mod profiler;
mod roadmap;
mod strengths;

pub use explain::{Explanation, Line, explain};
pub use ladder::Ladder;
pub use needs::Needs;
pub use path::LearningPath;
pub use peers::{LEAST_PEERS, PeerSums, Peers};
pub use profiler::{Profile, Profiler};
pub use roadmap::Step;
