use super::{DONE, FAILED, WRONG_USAGE};
use crate::diagnostic::{Report, render_report};
use std::fmt;
use std::io;

/// The command was given in a way that can't work.
#[derive(Debug)]
pub(super) struct Usage(pub String);

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// A file had errors, each with its place.
#[derive(Debug)]
pub(super) struct BadFile(pub Box<Report>);

impl fmt::Display for BadFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let errors = self.0.errors();
        write!(
            f,
            "{}: {}",
            self.0.source.name,
            crate::diagnostic::count(errors, "error", "errors")
        )
    }
}

impl std::error::Error for BadFile {}

/// Tells the person what failed, and gives the exit code.
pub(super) fn report_failure(error: &anyhow::Error) -> u8 {
    if is_closed_pipe(error) {
        return DONE;
    }
    if let Some(BadFile(report)) = error.downcast_ref::<BadFile>() {
        super::terminal::say_raw(&render_report(report, super::terminal::look_on_stderr()));
    }
    super::terminal::say_raw(&format!("error: {error:#}\n"));
    if error.downcast_ref::<Usage>().is_some() {
        WRONG_USAGE
    } else {
        FAILED
    }
}

/// Whoever read our output stopped reading: `ratio score … | head`.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause
            .downcast_ref::<io::Error>()
            .is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
    })
}
