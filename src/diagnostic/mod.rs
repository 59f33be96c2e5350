//! Findings about a person's file: code, severity, place, message, help; and how they are drawn.
//!
//! Must not know what a questionnaire is: it sees texts, byte ranges and paths.

mod path;
mod render;
mod source;
mod suggest;
mod wording;

pub use path::{Path, Segment};
pub use render::{Look, render_json, render_report};
pub use source::{Source, Spot};
pub use suggest::nearest;
pub use wording::{count, list_in_backticks, shorten};

use std::ops::Range;

/// Findings kept of a file: nobody reads more, and a hostile file could have a million.
const MOST_FINDINGS: usize = 1000;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file can't be used.
    Error,
    /// The file works, but someone should look.
    Warning,
}

impl Severity {
    /// `error` or `warning`, as printed.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One thing found in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Stable name of the kind of finding, for example `Q014`.
    pub code: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// Where in the structure: `sections[2].questions[0].scale`.
    pub path: Path,
    /// What is wrong, in one sentence, lower case, no full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Bytes of the file concerned, once resolved.
    pub range: Option<Range<usize>>,
}

impl Finding {
    /// An error at a path.
    pub fn error(code: &'static str, path: Path, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, path, message)
    }

    /// A warning at a path.
    pub fn warning(code: &'static str, path: Path, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, path, message)
    }

    fn new(code: &'static str, severity: Severity, path: Path, message: impl Into<String>) -> Self {
        Finding {
            code,
            severity,
            path,
            message: message.into(),
            help: None,
            range: None,
        }
    }

    /// The same finding with advice on what to do.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same finding, placed on bytes of the file.
    pub fn at(mut self, range: Range<usize>) -> Self {
        self.range = Some(range);
        self
    }

    /// The same finding with "did you mean" where a known name is near.
    pub fn suggest<'a>(
        self,
        wrong: &str,
        known: impl IntoIterator<Item = &'a str>,
        otherwise: impl Into<String>,
    ) -> Self {
        match nearest(wrong, known) {
            Some(name) => self.help(format!("did you mean `{name}`?")),
            None => self.help(otherwise),
        }
    }

    /// Whether this makes the file unusable.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// All findings about one file, with the text they point into.
#[derive(Clone, Debug)]
pub struct Report {
    /// The file.
    pub source: Source,
    /// Findings in the order of their places.
    pub findings: Vec<Finding>,
}

impl Report {
    /// A report with findings sorted by place, errors before warnings at the same place.
    pub fn new(source: Source, mut findings: Vec<Finding>) -> Self {
        findings.sort_by_key(|f| (f.range.as_ref().map_or(0, |r| r.start), f.severity));
        findings.dedup();
        if findings.len() > MOST_FINDINGS {
            let more = findings.len() - MOST_FINDINGS;
            findings.truncate(MOST_FINDINGS);
            let code = findings[0].code;
            let rest = format!(
                "and {} not shown",
                count(more, "finding more is", "findings more are")
            );
            findings.push(Finding::error(code, Path::root(), rest).help("mend those shown first"));
        }
        Report { source, findings }
    }

    /// Number of errors.
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|f| f.is_error()).count()
    }

    /// Number of warnings.
    pub fn warnings(&self) -> usize {
        self.findings.len() - self.errors()
    }
}
