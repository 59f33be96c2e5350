use super::common::{InputArgs, QuestionnaireArgs, ending};
use super::failure::Usage;
use super::firms::{Answered, Subject, Wanted, one_a_firm, read_all, subjects};
use super::language::{LanguagesArgs, Purpose, file_of, languages};
use super::norms::NormsArgs;
use super::practices::{PracticesArgs, wish_of};
use super::report_folder::ReportFolder;
use super::responses::{Responses, look_at};
use super::sink::{Replace, Sink};
use super::{DONE, ROWS_REJECTED, terminal};
use crate::answers::{Fact, QuestionnaireStamp};
use crate::diagnostic::{count, list_in_backticks};
use crate::output::{
    Among, Report, ReportSource, Typesetter, report, report_html, report_markdown, report_pdf,
};
use crate::practices::{Shelf, Wish};
use crate::profile::{PeerSums, Peers, Profile, Profiler};
use crate::questionnaire::Lexicon;
use crate::scoring::Evaluation;
use anyhow::{Result, anyhow, bail};
use clap::ValueEnum;
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
    norms: NormsArgs,

    #[command(flatten)]
    practices: PracticesArgs,

    /// Write to this file, whose ending says the format (html, pdf, md); with --all a folder [default: Markdown on stdout]
    #[arg(short, long, value_name = "PATH", help_heading = "Output")]
    output: Option<PathBuf>,

    /// Format [default: by the file's ending; html with --all]
    #[arg(short, long, value_enum, help_heading = "Output")]
    format: Option<Format>,

    #[command(flatten)]
    languages: LanguagesArgs,

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

    pub fn ending(self) -> &'static str {
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
        norms: NormsArgs,
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
            norms,
            practices: PracticesArgs::default(),
            output: Some(to.to_owned()),
            format: None,
            languages: LanguagesArgs {
                lang: vec![lang.to_owned()],
            },
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
    let languages = languages(&args.languages.lang, &questionnaire, Purpose::Reading)?;
    let stamp = QuestionnaireStamp::of(&questionnaire);
    let form = args.questionnaire.form.as_deref();
    let norms = args.norms.read(&questionnaire, form, args.quiet)?;
    let among = norms.as_ref().map(|norms| Among::new(norms, &profiler));
    let shelf = args.practices.shelf()?;
    let codebook = args.input.codebook(&questionnaire);
    let inputs = args.input.open()?;
    let mapping = args.input.mapping()?;
    let options = args.input.options(&questionnaire, mapping.as_ref(), &[]);
    let (_, opened) = look_at(&profiler, &codebook, &inputs, &options, args.quiet)?;
    let mut responses = Responses::new(&profiler, &codebook, &inputs, form, options);
    if let Some(reader) = opened {
        responses.begin_with(reader);
    }
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
    let peers = match args.alone || among.is_some() {
        true => None,
        false => peers(&profiler, &all)?,
    };
    let desk_in = |language: &str| Desk {
        profiler: &profiler,
        texts: questionnaire.texts(language),
        stamp: &stamp,
        shelf: &shelf,
        wish: args.practices.wish(),
        peers: peers.as_ref(),
        among: among.as_ref(),
        form,
        date: args.date.as_deref(),
        options: args.explain_options(),
    };
    if !args.all {
        let subject = only(&found)?;
        if subject.now.problems > 0 && !args.quiet {
            terminal::say_paragraphs(&format!(
                "note: {} of the firm could not be understood; `ratio score --problems FILE` says which\n",
                count(subject.now.problems, "answer", "answers")
            ));
        }
        for language in &languages {
            let path = file_of(args.output.as_deref(), language, &languages)?;
            let sink = Sink::open(path.as_deref(), Replace::from(args.force))?;
            sink.write_whole(&render(&desk_in(language).report(subject), format)?)?;
        }
        return Ok(DONE);
    }
    for language in &languages {
        let folder = args.output.as_deref().unwrap_or(Path::new("."));
        let folder = match languages.len() {
            1 => folder.to_owned(),
            _ => folder.join(language),
        };
        let reports = ReportFolder {
            desk: &desk_in(language),
            folder: &folder,
            format,
            replace: Replace::from(args.force),
            quiet: args.quiet,
        };
        reports.write(&found)?;
    }
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
fn only<'s, 'a>(found: &'s [Subject<'a>]) -> Result<&'s Subject<'a>> {
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
    let mut evaluation = Evaluation::new(&profiler.plan);
    let mut sums = PeerSums::default();
    for subject in one_a_firm(all)? {
        profiler
            .plan
            .evaluate(&subject.now.response, &mut evaluation);
        sums.add(&evaluation);
    }
    Ok(sums.peers())
}

/// All that reports have in common.
pub(super) struct Desk<'d> {
    pub profiler: &'d Profiler<'d>,
    pub texts: Lexicon<'d>,
    pub stamp: &'d QuestionnaireStamp,
    pub shelf: &'d Shelf,
    pub wish: Wish,
    pub peers: Option<&'d Peers>,
    /// Norms, in place of the firms of the input.
    pub among: Option<&'d Among<'d>>,
    pub form: Option<&'d str>,
    pub date: Option<&'d str>,
    /// Options of the command that shows the arithmetic.
    pub options: String,
}

impl Desk<'_> {
    pub fn report(&self, subject: &Subject<'_>) -> Report {
        let now = subject.now;
        let profile = self.profiler.profile(&now.response);
        let before: Option<(Profile, Option<String>)> = subject
            .before
            .as_ref()
            .map(|before| (self.profiler.profile(&before.response), self.moment(before)));
        let firm = match now.identity.firm.as_str() {
            "" => String::new(),
            firm => format!(" --firm {}", quoted(firm)),
        };
        let standing = self
            .among
            .and_then(|among| among.standing(&now.response, &profile.evaluation));
        let like = standing
            .as_ref()
            .map(|standing| standing.peers(self.profiler));
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
                .map(|(profile, when)| (profile, when.as_deref())),
            peers: like.as_ref().or(self.peers),
            standing: standing.as_ref().zip(self.among.map(|among| among.norms)),
            shelf: self.shelf,
            wish: &wish_of(subject, self.profiler.definition, self.wish.clone()),
            form: self.form,
            date: self.date,
            explain: &explain,
        })
    }

    /// When a response was given: its wave, else its day.
    fn moment(&self, answered: &Answered) -> Option<String> {
        let day = Fact::with_role(self.profiler.definition, "date")
            .map(|fact| fact.text(&answered.response))
            .unwrap_or_default();
        let day = self.texts.words().day(&day);
        match (answered.identity.wave.as_str(), day.as_str()) {
            ("", "") => None,
            ("", day) => Some(day.to_owned()),
            (wave, "") => Some(wave.to_owned()),
            (wave, day) => Some(format!("{wave}, {day}")),
        }
    }
}

/// A report in a format.
fn render(report: &Report, format: Format) -> Result<Vec<u8>> {
    let (bytes, unknown) = rendered(report, format, &mut Typesetter::default())?;
    tell_unknown(&report.firm, &unknown);
    Ok(bytes)
}

/// A report in a format, and the letters that it could not show.
pub(super) fn rendered(
    report: &Report,
    format: Format,
    typesetter: &mut Typesetter,
) -> Result<(Vec<u8>, Vec<char>)> {
    let done = match format {
        Format::Html => report_html(report).map(|page| (page.into_bytes(), Vec::new())),
        Format::Md => Ok((report_markdown(report).into_bytes(), Vec::new())),
        Format::Pdf => report_pdf(report, typesetter),
    };
    done.map_err(|message| anyhow!(message))
}

pub(super) fn tell_unknown(firm: &str, unknown: &[char]) {
    if !unknown.is_empty() {
        terminal::say_paragraphs(&format!(
            "note: {}: the document's fonts don't have {}; it shows □ there, the page (html) shows them\n",
            firm,
            unknown.iter().take(12).collect::<String>()
        ));
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
