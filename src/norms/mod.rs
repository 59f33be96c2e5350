//! Where a firm stands among its like: norms by people working there, branch and kind of region, made from many firms
//! and kept in a file that tells nothing of any of them. Must not know how they are printed or where responses come from.

mod kind;
mod protection;
mod survey;
mod table;

pub use kind::{Kind, KindFacts, size_class};
pub use survey::Survey;
pub use table::{Cell, CellScore, Class, LEAST_FIRMS, Norms, ScoreNorm, Standing};
