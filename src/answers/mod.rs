//! Every source of responses brought into one shape: a [`Response`] per firm, with problems placed.
//!
//! Must not know what answers are worth. Files are opened by the caller, through [`Input`].

mod codebook;
mod column;
mod delimiter;
mod elements;
mod encoding;
mod facts;
mod file;
mod input;
mod json;
mod number;
mod problem;
mod reader;
mod response;
mod table;
mod ticks;

pub use codebook::{Codebook, DEFAULT_MISSING, Refusal};
pub use facts::{Fact, Identity, IdentityFacts, fact_text};
pub use file::{AnswersFile, QuestionnaireStamp, answer_to_json};
pub use input::{Input, MemoryInput};
pub use number::{Decimals, NumberText, read_number};
pub use problem::{Effect, Problem, ProblemKind};
pub use reader::{InputError, ResponseReader, Step, open_responses};
pub use response::{Cell, Layout, Response};
