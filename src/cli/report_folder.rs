//! A folder of reports: a report a firm, and an index.

use super::failure::Usage;
use super::firms::Subject;
use super::progress::Progress;
use super::report::{Desk, Format, rendered, tell_unknown};
use super::sink::{Replace, Sink};
use super::terminal;
use crate::diagnostic::{count, list_in_backticks};
use crate::output::{Index, IndexEntry, Typesetter, index_html, index_markdown};
use anyhow::{Context, Result, anyhow, bail};
use std::collections::{HashMap, HashSet};
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Where reports go, and how they look.
pub(super) struct ReportFolder<'f> {
    pub desk: &'f Desk<'f>,
    pub folder: &'f Path,
    pub format: Format,
    pub replace: Replace,
    pub quiet: bool,
}

/// What came of one report: its entry in the index, the firm, and letters that it could not show.
type Written = (IndexEntry, String, Vec<char>);

impl ReportFolder<'_> {
    /// A report a subject and an index; nothing is written where a file of one of the names is there and may not be
    /// replaced.
    pub fn write(&self, found: &[Subject<'_>]) -> Result<()> {
        let index = match self.format {
            Format::Md => "index.md",
            _ => "index.html",
        };
        let names = file_names(found, self.format, index);
        self.make_room(&names, index)?;
        let written = self.write_reports(found, &names)?;
        let mut entries = Vec::with_capacity(written.len());
        for (entry, firm, unknown) in written {
            tell_unknown(&firm, &unknown);
            entries.push(entry);
        }
        let number = entries.len();
        let named = Index::new(self.desk.texts, entries);
        let page = match self.format {
            Format::Md => index_markdown(&named),
            _ => index_html(&named).map_err(|message| anyhow!(message))?,
        };
        Sink::open(Some(&self.folder.join(index)), self.replace)?.write_whole(page.as_bytes())?;
        if !self.quiet {
            terminal::say(&format!(
                "Wrote {} and {index} to {}.",
                count(number, "report", "reports"),
                self.folder.display()
            ));
        }
        Ok(())
    }

    /// Makes the folder, once it is sure that nothing in it would be lost.
    fn make_room(&self, names: &[String], index: &str) -> Result<()> {
        let folder = self.folder;
        if folder.exists() && !folder.is_dir() {
            bail!(Usage(format!(
                "{} is a file; --all writes a folder",
                folder.display()
            )));
        }
        let taken: Vec<&str> = names
            .iter()
            .map(String::as_str)
            .chain([index])
            .filter(|name| folder.join(name).exists())
            .collect();
        if !taken.is_empty() && self.replace == Replace::Never {
            bail!(Usage(format!(
                "{} has {} already; --force replaces them",
                folder.display(),
                list_in_backticks(taken, 3)
            )));
        }
        std::fs::create_dir_all(folder)
            .with_context(|| format!("can't make the folder {}", folder.display()))
    }

    /// Writes the reports, several at a time; in the order of the subjects is what came of them.
    fn write_reports(&self, found: &[Subject<'_>], names: &[String]) -> Result<Vec<Written>> {
        let progress = Mutex::new(Progress::of_reports(found.len(), self.quiet));
        let next = AtomicUsize::new(0);
        let done: Mutex<Vec<Option<Result<Written>>>> =
            Mutex::new((0..found.len()).map(|_| None).collect());
        let work = || {
            let mut typesetter = Typesetter::default();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let (Some(subject), Some(name)) = (found.get(at), names.get(at)) else {
                    break;
                };
                let written = self.write_one(subject, name, &mut typesetter);
                if written.is_err() {
                    // The others need not be begun.
                    next.store(found.len(), Ordering::Relaxed);
                }
                if let Ok(mut done) = done.lock() {
                    done[at] = Some(written);
                }
                if let Ok(mut progress) = progress.lock() {
                    progress.row();
                }
            }
        };
        let workers = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
        std::thread::scope(|scope| {
            for _ in 1..workers.min(found.len()) {
                scope.spawn(work);
            }
            work();
        });
        let done = done.into_inner().unwrap_or_default();
        done.into_iter().flatten().collect()
    }

    fn write_one(
        &self,
        subject: &Subject<'_>,
        name: &str,
        typesetter: &mut Typesetter,
    ) -> Result<Written> {
        let report = self.desk.report(subject);
        let sink = Sink::open(Some(&self.folder.join(name)), self.replace)?;
        let (bytes, unknown) = rendered(&report, self.format, typesetter)?;
        sink.write_whole(&bytes)?;
        Ok((IndexEntry::new(&report, name), report.firm, unknown))
    }
}

/// Names that no file system reads otherwise: devices of Windows.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The longest name before the ending.
const LONGEST_NAME: usize = 60;

/// A name a subject: of its firm's id, in plain small letters, digits, `-` and `_`, each once.
fn file_names(found: &[Subject<'_>], format: Format, index: &str) -> Vec<String> {
    let mut uses: HashMap<&str, usize> = HashMap::new();
    for subject in found {
        *uses.entry(&subject.now.identity.firm).or_default() += 1;
    }
    let mut taken: HashSet<String> = [index.to_owned()].into();
    let mut names = Vec::new();
    for subject in found {
        let identity = &subject.now.identity;
        let mut stem = match identity.firm.as_str() {
            "" => format!("row-{}", subject.now.response.row),
            firm => safe_name(firm),
        };
        if uses[identity.firm.as_str()] > 1 && !identity.respondent.is_empty() {
            stem = format!("{stem}-{}", safe_name(&identity.respondent));
        }
        let mut name = format!("{stem}.{}", format.ending());
        let mut again = 2;
        while !taken.insert(name.clone()) {
            name = format!("{stem}-{again}.{}", format.ending());
            again += 1;
        }
        names.push(name);
    }
    names
}

/// A text as the name of a file on every file system.
fn safe_name(text: &str) -> String {
    let plain = deunicode::deunicode(text).to_lowercase();
    let mut name = String::new();
    for c in plain.chars().take(LONGEST_NAME * 2) {
        match c {
            c if c.is_ascii_alphanumeric() || c == '_' => name.push(c),
            _ if name.ends_with('-') || name.is_empty() => {}
            _ => name.push('-'),
        }
    }
    name.truncate(LONGEST_NAME);
    let name = name.trim_matches('-');
    let is_port = |prefix: &str| {
        name.strip_prefix(prefix)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    match name {
        "" => "firm".to_owned(),
        name if DEVICES.contains(&name) || is_port("com") || is_port("lpt") => {
            format!("firm-{name}")
        }
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_everywhere() {
        for (text, name) in [
            ("DE-001", "de-001"),
            ("Müller & Söhne GmbH", "muller-sohne-gmbh"),
            ("../../etc/passwd", "etc-passwd"),
            ("CON", "firm-con"),
            ("com1", "firm-com1"),
            ("...", "firm"),
            ("a b\tc\n", "a-b-c"),
            ("<script>alert(1)</script>", "script-alert-1-script"),
            ("Žluťoučký", "zlutoucky"),
        ] {
            assert_eq!(safe_name(text), name);
        }
        assert!(safe_name(&"x".repeat(500)).len() <= LONGEST_NAME);
    }
}
