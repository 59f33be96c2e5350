use super::common::{self, QuestionnaireArgs};
use super::failure::Usage;
use super::language::{self, Purpose};
use super::norms::NormsArgs;
use super::report::{self, quoted};
use super::sink::{folder_exists, write_atomically};
use super::{DONE, interrupt, sources, terminal};
use crate::answers::{AnswersFile, Codebook};
use crate::interview::{ConsoleOptions, Ending, LineMode, Session, hold_lines, hold_screen};
use crate::language::{Words, say};
use crate::output::{Among, Card, profile_card};
use crate::profile::Profiler;
use crate::questionnaire::Questionnaire;
use crate::scoring::Decimals;
use anyhow::{Context, Result, bail};
use std::fs::{File, TryLockError};
use std::io::{self, BufReader, Write, stdin, stdout};
use std::path::{Path, PathBuf};
use unicode_width::UnicodeWidthStr;

/// Interview one firm, and show its profile
///
/// One question at a time. Every answer is on disk before the next question shows: stop at any moment
/// and start again with the same FILE to go on where it was. On a terminal the arrow keys and codes
/// choose; --plain, or a pipe, asks line by line.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio assess my-firm.json\n  ratio assess my-firm.json --form quick\n  ratio assess my-firm.json --form all\n  ratio score my-firm.json -f json"
)]
pub(super) struct Args {
    /// File that keeps the answers; resumed when it exists [default: a new one named after the day]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// Questionnaire: the id of a built-in one, or the path of a JSON file [default: that of FILE, else innovation-capacity]
    #[arg(short, long, value_name = "Q")]
    questionnaire: Option<String>,

    /// Form: ask only its questions; `all` asks every question
    #[arg(long, value_name = "FORM")]
    form: Option<String>,

    /// Language to begin in [default: that of FILE, else of the locale]
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,

    /// Ask line by line, for screen readers and simple consoles
    #[arg(long)]
    plain: bool,

    /// Write the firm's report to this file (html, pdf, md) at the end [default: asked on a terminal]
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,

    #[command(flatten)]
    norms: NormsArgs,
}

pub(super) fn run(args: Args) -> Result<u8> {
    let path = match &args.file {
        Some(path) => path.clone(),
        None => unused_name(),
    };
    folder_exists(&path)?;
    if let Some(report) = &args.report {
        check_report(report)?;
    }
    let _lock = Lock::take(&path)?;
    let existing = read_existing(&path)?;
    let questionnaire = load(&args, existing.as_ref())?;
    let form = form(&args, existing.as_ref(), &questionnaire);
    let profiler = common::profiler(&questionnaire.definition, form.as_deref())?;
    let norms = args.norms.read(&questionnaire, form.as_deref(), false)?;
    let among = norms.as_ref().map(|norms| Among::new(norms, &profiler));
    let codebook = Codebook::new(&questionnaire, Some(&[]));
    let language = language_of(&args, existing.as_ref(), &questionnaire)?;
    let mut session = Session::new(
        &questionnaire,
        &profiler,
        &codebook,
        form.as_deref(),
        &language,
        &now(),
    );
    match &existing {
        Some(file) => greet_again(file, &questionnaire, &mut session, &path),
        None => terminal::say(&say!(session.words(), "assess-kept", file = shown(&path))),
    }
    let resume = |words: Words| {
        let command = resume_command(&args, &path);
        say!(words, "assess-resume", command = command)
    };
    interrupt::say_on_interrupt(format!("\n{}", resume(session.words())));
    let mut save = |file: AnswersFile| {
        let mut text = serde_json::to_vec_pretty(&file)?;
        text.push(b'\n');
        write_atomically(&path, &text).map_err(|error| {
            let lost = format!(
                "the last answer could not be kept in {}; those before it are: {error}",
                path.display()
            );
            io::Error::new(error.kind(), lost)
        })
    };
    let ending = if args.plain || !terminal::is_interactive() {
        let mode = LineMode {
            glyphs: terminal::glyphs(),
            width: terminal::width().min(100),
            now: &now,
        };
        hold_lines(
            &mut session,
            mode,
            &mut BufReader::new(stdin()),
            &mut stdout(),
            &mut save,
        )
    } else {
        let saved = |time: &str, words: Words| {
            say!(
                words,
                "screen-saved",
                time = clock_of(time),
                file = shown(&path)
            )
        };
        let options = ConsoleOptions {
            glyphs: terminal::glyphs(),
            emphasis: terminal::screen_is_coloured(),
            now: &now,
            saved: &saved,
        };
        hold_screen(&mut session, options, &mut save)
    };
    match ending.context("the interview could not go on")? {
        Ending::Left => terminal::say(&resume(session.words())),
        Ending::Finished => {
            show_profile(&profiler, &session, among.as_ref(), &args, &path)?;
            if let Some(to) = wanted_report(&args, &path, session.words())? {
                let questionnaire = QuestionnaireArgs {
                    questionnaire: args
                        .questionnaire
                        .clone()
                        .unwrap_or_else(|| questionnaire.definition.id.clone()),
                    form: session.form().map(str::to_owned),
                };
                let language = session.texts().language().to_owned();
                let asked = report::Args::of_answers(
                    &path,
                    questionnaire,
                    &language,
                    args.norms.clone(),
                    &to,
                );
                report::run(asked)?;
                terminal::say(&say!(
                    session.words(),
                    "assess-report-done",
                    file = shown(&to)
                ));
            }
        }
    }
    Ok(DONE)
}

/// Where to write the report: as said at the start, else as the person answers when asked; `None` for no report.
fn wanted_report(args: &Args, answers: &Path, words: Words) -> Result<Option<PathBuf>> {
    if args.report.is_some() {
        return Ok(args.report.clone());
    }
    if !(terminal::stdin_is_terminal() && terminal::stdout_is_terminal()) {
        return Ok(None);
    }
    let usual = report_name(answers);
    loop {
        let question = say!(words, "assess-report-wanted", file = shown(&usual));
        terminal::say_raw(&format!("\n{question} "));
        let mut typed = String::new();
        if stdin().read_line(&mut typed)? == 0 {
            return Ok(None);
        }
        let path = match typed.trim() {
            "" => usual.clone(),
            "n" | "no" => return Ok(None),
            name => PathBuf::from(name),
        };
        if report::Format::of(&path).is_none() {
            terminal::say(&say!(words, "assess-report-ending"));
        } else if path.exists() {
            terminal::say(&say!(words, "assess-report-exists", file = shown(&path)));
        } else {
            return Ok(Some(path));
        }
    }
}

/// A name for the report beside the answers that is not taken.
fn report_name(answers: &Path) -> PathBuf {
    let stem = answers.file_stem().unwrap_or_default().to_string_lossy();
    let name = |number: u32| match number {
        1 => answers.with_file_name(format!("{stem}.pdf")),
        _ => answers.with_file_name(format!("{stem}-{number}.pdf")),
    };
    (1..)
        .map(name)
        .find(|path| !path.exists())
        .unwrap_or_else(|| name(1))
}

/// Fails before the interview where its report could not be written after it.
fn check_report(path: &Path) -> Result<()> {
    folder_exists(path)?;
    if report::Format::of(path).is_none() {
        bail!(Usage(format!(
            "{} does not end in html, pdf or md",
            path.display()
        )));
    }
    if path.exists() {
        bail!(Usage(format!("{} exists; name another", path.display())));
    }
    Ok(())
}

fn now() -> String {
    jiff::Timestamp::now()
        .strftime("%Y-%m-%dT%H:%M:%SZ")
        .to_string()
}

/// Hour and minute of a time as kept in the file, UTC.
fn clock_of(time: &str) -> String {
    time.get(11..16)
        .map(|clock| format!("{clock} UTC"))
        .unwrap_or_default()
}

/// A file name of today that is not taken.
fn unused_name() -> PathBuf {
    let day = jiff::Timestamp::now().strftime("%Y-%m-%d").to_string();
    let name = |number: u32| match number {
        1 => PathBuf::from(format!("answers-{day}.json")),
        _ => PathBuf::from(format!("answers-{day}-{number}.json")),
    };
    (1..)
        .map(name)
        .find(|path| !path.exists())
        .unwrap_or_else(|| name(1))
}

/// Keeps a second interview off the same file while this one lasts.
struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    fn take(answers: &Path) -> Result<Self> {
        let mut name = answers.as_os_str().to_owned();
        name.push(".lock");
        let path = PathBuf::from(name);
        let file = File::create(&path)
            .with_context(|| format!("can't write beside {}", answers.display()))?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {
                bail!(
                    "another interview is going on with {}; end it first",
                    answers.display()
                )
            }
            // A file system without locks must not keep anyone from working.
            Ok(()) | Err(TryLockError::Error(_)) => {}
        }
        interrupt::remove_on_interrupt(&path);
        Ok(Lock { path, _file: file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A lock file left behind does no harm: the lock itself ends with the program.
        let _ = std::fs::remove_file(&self.path);
        interrupt::finished(&self.path);
    }
}

fn read_existing(path: &Path) -> Result<Option<AnswersFile>> {
    if !path.exists() {
        return Ok(None);
    }
    let bytes = sources::read_small(path)?;
    let file = serde_json::from_slice(&bytes).map_err(|error| {
        Usage(format!("{} is no answers file of `ratio assess` ({error}); name another file, this one stays as it is", path.display()))
    })?;
    Ok(Some(file))
}

/// The questionnaire asked for, else that of the file, else the usual one.
fn load(args: &Args, existing: Option<&AnswersFile>) -> Result<Questionnaire> {
    let name = match (&args.questionnaire, existing) {
        (Some(name), _) => name.clone(),
        (None, Some(file)) => file.questionnaire.id.clone(),
        (None, None) => sources::USUAL.to_owned(),
    };
    let questionnaire =
        sources::load(&name).map_err(|error| match (&args.questionnaire, existing) {
            (None, Some(file)) => error.context(format!(
                "the answers belong to the questionnaire `{}`; name its file with -q",
                file.questionnaire.id
            )),
            _ => error,
        })?;
    if let Some(file) = existing
        && file.questionnaire.id != questionnaire.definition.id
    {
        bail!(Usage(format!(
            "the file holds answers to `{}`, not to `{}`; name another file, this one stays as it is",
            file.questionnaire.id, questionnaire.definition.id
        )));
    }
    Ok(questionnaire)
}

fn form(
    args: &Args,
    existing: Option<&AnswersFile>,
    questionnaire: &Questionnaire,
) -> Option<String> {
    let is_form = |id: &str| {
        questionnaire
            .definition
            .forms
            .iter()
            .any(|form| form.id == id)
    };
    match &args.form {
        Some(all) if all == "all" && !is_form("all") => None,
        Some(form) => Some(form.clone()),
        None => existing
            .and_then(|file| file.form.clone())
            .filter(|form| is_form(form)),
    }
}

fn language_of(
    args: &Args,
    existing: Option<&AnswersFile>,
    questionnaire: &Questionnaire,
) -> Result<String> {
    if let Some(asked_for) = &args.lang {
        return language::language(Some(asked_for), questionnaire, Purpose::Reading);
    }
    let known = |language: &String| questionnaire.languages().contains(&language.as_str());
    let of_file = existing.map(|file| file.language.clone()).filter(known);
    let language = of_file.or_else(|| terminal::locale_language().filter(known));
    Ok(language.unwrap_or_else(|| questionnaire.definition.language.clone()))
}

/// Takes over the answers of an existing file and says what has changed since.
fn greet_again(
    file: &AnswersFile,
    questionnaire: &Questionnaire,
    session: &mut Session<'_>,
    path: &Path,
) {
    let misfits = session.take_over(file);
    let (progress, words) = (session.progress(), session.words());
    terminal::say(&say!(
        words,
        "assess-going-on",
        file = shown(path),
        answered = progress.answered,
        total = progress.total
    ));
    if file.questionnaire.hash != questionnaire.hash() {
        let (then, now) = (
            file.questionnaire.version.as_str(),
            questionnaire.definition.version.as_str(),
        );
        terminal::say(&say!(words, "assess-changed", then = then, now = now));
    }
    if !misfits.is_empty() {
        terminal::say(&say!(words, "assess-set-aside"));
        for misfit in misfits {
            terminal::say(&format!("  {misfit}"));
        }
    }
}

/// The command that goes on with an interview.
fn resume_command(args: &Args, path: &Path) -> String {
    let mut command = format!("ratio assess {}", quoted(&path.display().to_string()));
    if let Some(questionnaire) = &args.questionnaire {
        command.push_str(&format!(" -q {}", quoted(questionnaire)));
    }
    if args.plain {
        command.push_str(" --plain");
    }
    command
}

fn show_profile(
    profiler: &Profiler<'_>,
    session: &Session<'_>,
    among: Option<&Among<'_>>,
    args: &Args,
    path: &Path,
) -> Result<()> {
    let profile = session.profile();
    let standing = among.and_then(|among| among.standing(session.response(), &profile.evaluation));
    let card = Card {
        standing: standing.as_ref(),
        texts: session.texts(),
        glyphs: terminal::glyphs(),
        width: terminal::width().min(100),
        decimals: Decimals::Fixed(0),
    };
    let mut out = stdout().lock();
    writeln!(out)?;
    out.write_all(profile_card(profiler, &profile, &card).as_bytes())?;
    writeln!(out)?;
    let file = quoted(&path.display().to_string());
    let mut options = String::new();
    if let Some(questionnaire) = &args.questionnaire {
        options.push_str(&format!(" -q {}", quoted(questionnaire)));
    }
    let form = session
        .form()
        .map(|form| format!(" --form {form}"))
        .unwrap_or_default();
    let words = session.words();
    writeln!(out, "{}", say!(words, "assess-next", file = shown(path)))?;
    let pdf = quoted(&report_name(path).display().to_string());
    let mut next = vec![
        (
            format!("report {file}{options}{form} -o {pdf}"),
            "assess-next-report",
        ),
        (
            format!("explain {file}{options}{form}"),
            "assess-next-explain",
        ),
        (
            format!("score {file}{options}{form} -f json"),
            "assess-next-score",
        ),
    ];
    if session.form().is_some() {
        next.push((
            format!("assess {file}{options} --form all"),
            "assess-next-all",
        ));
    }
    let longest = next.iter().map(|(command, _)| command.width()).max();
    for (command, what) in next {
        let gap = " ".repeat(longest.unwrap_or(0) - command.width());
        writeln!(out, "  ratio {command}{gap}    {}", words.say(what))?;
    }
    Ok(())
}

/// A path as it is shown.
fn shown(path: &Path) -> String {
    path.display().to_string()
}
