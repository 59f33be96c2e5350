//! Item analysis: against references, by hand, and as its users run it.

mod laws;
mod program;
