use super::common::{InputArgs, QuestionnaireArgs, ending, language};
use super::failure::Usage;
use super::firms::{Answered, Subject, Wanted, read_all, subjects};
use super::practices::{PracticesArgs, wish_of};
use super::progress::Progress;
use super::responses::Responses;
use super::sink::{Replace, Sink};
use super::{DONE, ROWS_REJECTED, terminal};
use crate::answers::{Fact, QuestionnaireStamp};
use crate::diagnostic::{count, list_in_backticks};
use crate::output::{
    IndexEntry, Report, ReportSource, index_html, index_markdown, report, report_html,
    report_markdown, report_pdf,
};
use crate::practices::{Shelf, Wish};
use crate::profile::{Peers, Profile, Profiler};
use crate::questionnaire::Lexicon;
use crate::scoring::Evaluation;
use anyhow::{Context, Result, anyhow, bail};
use clap::ValueEnum;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

/// Write the report a firm keeps: where it stands, its road map, every question
///
/// Two to four pages: the score with its band and the profile of the dimensions; the steps of the next
/// ninety days and of the year, with who could help; every question with today's answer, the best one
/// and the step. Where the input holds an earlier wave of the firm, the change is shown; where it holds
/// ten firms or more, their mean beside it.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio report examples/survey.csv --firm DE-001 -o report.html\n  ratio report examples/answers.json -o report.pdf\n  ratio report examples/survey.csv --all -o reports"
)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    questionnaire: QuestionnaireArgs,

    /// Firm; not needed where there is one only
    #[arg(long, value_name = "ID")]
    firm: Option<String>,

    /// A report of every firm, in a folder with an index
    #[arg(long, conflicts_with = "firm", requires = "output")]
    all: bool,

    /// Wave to report [default: each firm's latest]
    #[arg(long, value_name = "WAVE")]
    wave: Option<String>,

    /// Only what this person answered, for example owner
    #[arg(long, value_name = "WHO")]
    respondent: Option<String>,

    /// Leave out the mean of the other firms
    #[arg(long)]
    alone: bool,

    #[command(flatten)]
    practices: PracticesArgs,

    /// Write to this file, whose ending says the format (html, pdf, md); with --all a folder [default: Markdown on stdout]
    #[arg(short, long, value_name = "PATH", help_heading = "Output")]
    output: Option<PathBuf>,

    /// Format [default: by the file's ending; html with --all]
    #[arg(short, long, value_enum, help_heading = "Output")]
    format: Option<Format>,

    /// Language of the questionnaire's texts
    #[arg(long, value_name = "LANG", help_heading = "Output")]
    lang: Option<String>,

    /// Day of the report, where the answers hold none
    #[arg(long, value_name = "TEXT", help_heading = "Output")]
    date: Option<String>,

    /// Replace existing files
    #[arg(long, help_heading = "Output")]
    force: bool,

    /// Say nothing but errors
    #[arg(long, help_heading = "Output")]
    quiet: bool,
}

/// How a report looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// A page for the browser, without network or scripts
    Html,
    /// Pages to print, with fonts, tagged for screen readers
    Pdf,
    /// Markdown, for mail
    Md,
}

impl Format {
    pub fn of(path: &Path) -> Option<Self> {
        match ending(path).as_str() {
            "html" | "htm" => Some(Format::Html),
            "pdf" => Some(Format::Pdf),
            "md" | "markdown" => Some(Format::Md),
            _ => None,
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Pdf => "pdf",
            Format::Md => "md",
        }
    }
}

impl Args {
    /// What was typed, had somebody asked for the report of one answers file.
    pub fn of_answers(
        file: &Path,
        questionnaire: QuestionnaireArgs,
        lang: &str,
        to: &Path,
    ) -> Self {
        Args {
            input: InputArgs::of(file),
            questionnaire,
            firm: None,
            all: false,
            wave: None,
            respondent: None,
            alone: false,
            practices: PracticesArgs::default(),
            output: Some(to.to_owned()),
            format: None,
            lang: Some(lang.to_owned()),
            date: None,
            force: false,
            quiet: false,
        }
    }
}

pub(super) fn run(args: Args) -> Result<u8> {
    let format = args.format()?;
    let questionnaire = args.questionnaire.load()?;
    let profiler = args.questionnaire.profiler(&questionnaire.definition)?;
    if questionnaire.definition.scores.is_empty() {
        bail!(
            "`{}` has no scores, so that there is nothing to report",
            questionnaire.definition.id
        );
    }
    let language = language(args.lang.as_deref(), &questionnaire)?;
    let stamp = QuestionnaireStamp::of(&questionnaire);
    let shelf = args.practices.shelf()?;
    let codebook = args.input.codebook(&questionnaire);
    let inputs = args.input.open()?;
    let mapping = args.input.mapping()?;
    let mut responses = Responses::new(
        &profiler,
        &codebook,
        &inputs,
        args.questionnaire.form.as_deref(),
        args.input.options(&questionnaire, mapping.as_ref(), &[]),
    );
    let (all, tally) = read_all(&mut responses, &profiler, args.quiet)?;
    if !args.quiet {
        terminal::say_paragraphs(&responses.about_forms());
        if args.all {
            let rest = "`ratio score --problems FILE` writes all of them";
            terminal::say_paragraphs(&tally.paragraph(rest));
        }
    }
    let wanted = Wanted {
        firm: args.firm.as_deref(),
        wave: args.wave.as_deref(),
        respondent: args.respondent.as_deref(),
    };
    let found = subjects(&all, wanted)?;
    let desk = Desk {
        profiler: &profiler,
        texts: questionnaire.texts(language),
        stamp: &stamp,
        shelf: &shelf,
        wish: args.practices.wish(),
        peers: if args.alone {
            None
        } else {
            peers(&profiler, &all)?
        },
        form: args.questionnaire.form.as_deref(),
        date: args.date.as_deref(),
        options: args.explain_options(),
    };
    if !args.all {
        let subject = only(&found)?;
        let sink = Sink::open(args.output.as_deref(), Replace::from(args.force))?;
        sink.write_whole(&render(&desk.report(subject), format)?)?;
        return Ok(DONE);
    }
    let folder = args.output.as_deref().unwrap_or(Path::new("."));
    desk.write_all(&found, folder, format, &args)?;
    Ok(if tally.rejected > 0 {
        ROWS_REJECTED
    } else {
        DONE
    })
}

impl Args {
    fn format(&self) -> Result<Format> {
        let Some(path) = self.output.as_deref().filter(|_| !self.all) else {
            let usual = if self.all { Format::Html } else { Format::Md };
            return Ok(self.format.unwrap_or(usual));
        };
        self.format.or_else(|| Format::of(path)).ok_or_else(|| {
            anyhow!(Usage(format!(
                "{} does not end in html, pdf or md; for a report of every firm add --all",
                path.display()
            )))
        })
    }

    /// What `ratio explain` needs beside the file and the firm.
    fn explain_options(&self) -> String {
        let mut options = String::new();
        let usual = super::sources::USUAL;
        if self.questionnaire.questionnaire != usual {
            options.push_str(&format!(
                " -q {}",
                quoted(&self.questionnaire.questionnaire)
            ));
        }
        if let Some(form) = &self.questionnaire.form {
            options.push_str(&format!(" --form {form}"));
        }
        options
    }
}

/// The one report asked for.
fn only(found: &[Subject]) -> Result<&Subject> {
    let [first, rest @ ..] = found else {
        bail!("there is no response in the input");
    };
    if rest.is_empty() {
        return Ok(first);
    }
    let firm = &first.now.identity.firm;
    let is_one = !firm.is_empty() && rest.iter().all(|other| &other.now.identity.firm == firm);
    if is_one {
        let people = found.iter().map(|s| s.now.identity.respondent.as_str());
        bail!(Usage(format!(
            "`{firm}` was answered for by {}; choose one with --respondent, or write all with --all -o FOLDER",
            list_in_backticks(people, 6)
        )));
    }
    bail!(Usage(format!(
        "there are {}; choose one with --firm ID, or write a report of each with --all -o FOLDER",
        count(found.len(), "firm", "firms")
    )))
}

/// The means of the latest responses, one a firm.
fn peers(profiler: &Profiler<'_>, all: &[Answered]) -> Result<Option<Peers>> {
    let mut seen = HashSet::new();
    let latest = subjects(all, Wanted::default())?;
    let one_a_firm = latest.iter().filter(|subject| {
        let firm = &subject.now.identity.firm;
        firm.is_empty() || seen.insert(firm.clone())
    });
    let evaluations: Vec<Evaluation> = one_a_firm
        .map(|subject| {
            let mut evaluation = Evaluation::new(&profiler.plan);
            profiler
                .plan
                .evaluate(&subject.now.response, &mut evaluation);
            evaluation
        })
        .collect();
    Ok(Peers::of(evaluations.iter()))
}

/// All that reports have in common.
pub(super) struct Desk<'d> {
    pub profiler: &'d Profiler<'d>,
    pub texts: Lexicon<'d>,
    pub stamp: &'d QuestionnaireStamp,
    pub shelf: &'d Shelf,
    pub wish: Wish,
    pub peers: Option<Peers>,
    pub form: Option<&'d str>,
    pub date: Option<&'d str>,
    /// Options of the command that shows the arithmetic.
    pub options: String,
}

impl Desk<'_> {
    pub fn report(&self, subject: &Subject) -> Report {
        let now = &subject.now;
        let profile = self.profiler.profile(&now.response);
        let before: Option<(Profile, String)> = subject
            .before
            .as_ref()
            .map(|before| (self.profiler.profile(&before.response), self.moment(before)));
        let firm = match now.identity.firm.as_str() {
            "" => String::new(),
            firm => format!(" --firm {}", quoted(firm)),
        };
        let explain = format!("ratio explain {}{}{firm}", quoted(&now.file), self.options);
        report(&ReportSource {
            profiler: self.profiler,
            texts: self.texts,
            stamp: self.stamp,
            response: &now.response,
            profile: &profile,
            problems: now.problems,
            before: before
                .as_ref()
                .map(|(profile, when)| (profile, when.as_str())),
            peers: self.peers.as_ref(),
            shelf: self.shelf,
            wish: &wish_of(subject, self.profiler.definition, self.wish.clone()),
            form: self.form,
            date: self.date,
            explain: &explain,
        })
    }

    /// When a response was given: its wave, else its day.
    fn moment(&self, answered: &Answered) -> String {
        let day = Fact::with_role(self.profiler.definition, "date")
            .map(|fact| fact.text(&answered.response))
            .unwrap_or_default();
        match (answered.identity.wave.as_str(), day.as_str()) {
            ("", "") => "the time before".to_owned(),
            ("", day) => day.to_owned(),
            (wave, "") => wave.to_owned(),
            (wave, day) => format!("{wave}, {day}"),
        }
    }

    /// A report a subject and an index, in a folder; nothing is written where a file of one of the names is there.
    fn write_all(
        &self,
        found: &[Subject],
        folder: &Path,
        format: Format,
        args: &Args,
    ) -> Result<()> {
        if folder.exists() && !folder.is_dir() {
            bail!(Usage(format!(
                "{} is a file; --all writes a folder",
                folder.display()
            )));
        }
        let index = match format {
            Format::Md => "index.md",
            _ => "index.html",
        };
        let names = file_names(found, format, index);
        let taken: Vec<&str> = names
            .iter()
            .map(String::as_str)
            .chain([index])
            .filter(|name| folder.join(name).exists())
            .collect();
        if !taken.is_empty() && !args.force {
            bail!(Usage(format!(
                "{} has {} already; --force replaces them",
                folder.display(),
                list_in_backticks(taken, 3)
            )));
        }
        std::fs::create_dir_all(folder)
            .with_context(|| format!("can't make the folder {}", folder.display()))?;
        let replace = Replace::from(args.force);
        let mut progress = Progress::of_reports(found.len(), args.quiet);
        let mut entries = Vec::new();
        for (subject, name) in found.iter().zip(&names) {
            let report = self.report(subject);
            let sink = Sink::open(Some(&folder.join(name)), replace)?;
            sink.write_whole(&render(&report, format)?)?;
            entries.push(IndexEntry::new(&report, name));
            progress.row();
        }
        let title = format!("Innovation reports: {}", self.texts.title());
        let page = match format {
            Format::Md => index_markdown(&title, &entries),
            _ => index_html(&title, self.texts.language(), &entries)
                .map_err(|message| anyhow!(message))?,
        };
        Sink::open(Some(&folder.join(index)), replace)?.write_whole(page.as_bytes())?;
        drop(progress);
        if !args.quiet {
            terminal::say(&format!(
                "Wrote {} and {index} to {}.",
                count(entries.len(), "report", "reports"),
                folder.display()
            ));
        }
        Ok(())
    }
}

/// A report in a format.
pub(super) fn render(report: &Report, format: Format) -> Result<Vec<u8>> {
    match format {
        Format::Html => report_html(report)
            .map(String::into_bytes)
            .map_err(|message| anyhow!(message)),
        Format::Md => Ok(report_markdown(report).into_bytes()),
        Format::Pdf => {
            let (bytes, unknown) = report_pdf(report).map_err(|message| anyhow!(message))?;
            if !unknown.is_empty() {
                terminal::say_paragraphs(&format!(
                    "note: {}: the document's fonts don't have {}; it shows □ there, the page (html) shows them\n",
                    report.firm,
                    unknown.iter().take(12).collect::<String>()
                ));
            }
            Ok(bytes)
        }
    }
}

/// Names that no file system reads otherwise: devices of Windows.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The longest name before the ending.
const LONGEST_NAME: usize = 60;

/// A name a subject: of its firm's id, in plain small letters, digits, `-` and `_`, each once.
fn file_names(found: &[Subject], format: Format, index: &str) -> Vec<String> {
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

/// A word as a shell takes it.
pub(super) fn quoted(word: &str) -> String {
    let safe = |c: char| c.is_alphanumeric() || "._-/\\:".contains(c);
    if !word.is_empty() && word.chars().all(safe) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
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
