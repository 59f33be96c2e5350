//! The interview: a session that knows where it stands, a line by line mode, a full screen mode.
//!
//! The session and both modes are pure: keys and lines in, texts out. Only `console` touches the
//! terminal. Saving is the caller's: it gets the answers after every change, before the next question shows.

mod console;
mod keys;
mod lines;
mod pages;
mod screen;
mod session;

pub use console::{ConsoleOptions, hold_screen, restore_terminal};
pub use lines::{LineMode, hold_lines};
pub use session::{Heard, Progress, Session};

use crate::answers::AnswersFile;
use std::io;

/// How an interview ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Everything was asked and the person said so.
    Finished,
    /// Left before that; it can be resumed.
    Left,
}

/// Keeps answers; called after every change.
pub type Save<'s> = dyn FnMut(AnswersFile) -> io::Result<()> + 's;
