//! Answers handed to other systems, as they were understood: the plain table of the format, and the exchange file of the
//! EU's Digital Maturity Assessment.

mod dma;
mod plain;

pub use dma::DmaAnswers;
pub use plain::PlainAnswers;
