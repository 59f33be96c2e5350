use super::DONE;
use super::FAILED;
use super::failure::BadFile;
use super::language::{Purpose, language};
use super::sources::{self, read_small};
use super::terminal;
use super::translate::{Original, practices_of, translated_by};
use crate::diagnostic::{Report, count, render_json, render_report};
use crate::language::Words;
use crate::output::questionnaire_text;
use crate::practices::{Catalogue, Shelf};
use crate::questionnaire::{BUILT_IN, Translatable, Translation, json_schema};
use anyhow::Result;
use clap::{Subcommand, ValueEnum};
use std::io::Write;
use std::path::Path;

/// List, show, check and write questionnaires
#[derive(Debug, Subcommand)]
pub(super) enum Args {
    /// List the built-in questionnaires
    #[command(after_help = "Example:\n  ratio questionnaire list")]
    List,
    Show(ShowArgs),
    Check(CheckArgs),
    New(super::new::Args),
    Translate(super::translate::Args),
    Export(super::export::Args),
    /// Print the JSON Schema of questionnaires, for editors
    #[command(after_help = "Example:\n  ratio questionnaire schema > questionnaire.schema.json")]
    Schema,
}

/// Show what a questionnaire asks and how it adds up
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio questionnaire show\n  ratio questionnaire show examples/village.json --lang de"
)]
pub(super) struct ShowArgs {
    /// Id of a built-in questionnaire, or a path
    #[arg(value_name = "Q", default_value = sources::USUAL)]
    questionnaire: String,

    /// Language of its texts
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,

    /// Print the JSON file itself
    #[arg(long)]
    json: bool,
}

/// Check questionnaires, catalogues of practices, and the translations beside them
///
/// Errors make a file unusable and give exit code 1; warnings are things a careful colleague would
/// remark. With --strict warnings fail too.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio questionnaire check examples/village.json\n  ratio questionnaire check innovation-capacity examples/village.json --format json"
)]
pub(super) struct CheckArgs {
    /// Files, or ids of what is built in: a questionnaire, `practices`
    #[arg(value_name = "FILE", required = true)]
    files: Vec<String>,

    /// How findings are written
    #[arg(long, value_enum, default_value = "text")]
    format: FindingsFormat,

    /// Fail on warnings too
    #[arg(long)]
    strict: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FindingsFormat {
    /// For people: excerpts on a terminal, lines when piped
    Text,
    /// An array of findings with file, line, column, path
    Json,
}

pub(super) fn run(args: Args) -> Result<u8> {
    match args {
        Args::List => list(),
        Args::Show(args) => show(&args),
        Args::Check(args) => check(&args),
        Args::New(args) => super::new::run(&args),
        Args::Translate(args) => super::translate::run(&args),
        Args::Export(args) => super::export::run(&args),
        Args::Schema => {
            std::io::stdout().write_all(json_schema().as_bytes())?;
            Ok(DONE)
        }
    }
}

fn list() -> Result<u8> {
    let mut out = std::io::stdout().lock();
    for entry in BUILT_IN {
        writeln!(
            out,
            "{:<22} {:<7} {:>3} questions  {}  {}",
            entry.id,
            entry.version,
            entry.questions,
            entry.languages.join(","),
            entry.title
        )?;
    }
    Ok(DONE)
}

fn show(args: &ShowArgs) -> Result<u8> {
    let questionnaire = sources::load(&args.questionnaire)?;
    let mut out = std::io::stdout().lock();
    if args.json {
        out.write_all(questionnaire.source().text.as_bytes())?;
        return Ok(DONE);
    }
    let language = language(args.lang.as_deref(), &questionnaire, Purpose::Reading)?;
    let width = terminal::width().min(100);
    let text = questionnaire_text(&questionnaire, &language, width);
    out.write_all(terminal::glyphs().show(&text).as_bytes())?;
    Ok(DONE)
}

/// What checking a file came to.
struct Checked {
    reports: Vec<Report>,
    /// Lines about coverage, for a file that loads.
    coverage: Vec<String>,
}

pub(super) fn check(args: &CheckArgs) -> Result<u8> {
    let mut all = Vec::new();
    for file in &args.files {
        let checked = check_file(file)?;
        if args.format == FindingsFormat::Text {
            tell(file, &checked)?;
        }
        all.extend(checked.reports);
    }
    if args.format == FindingsFormat::Json {
        writeln!(std::io::stdout(), "{}", render_json(&all)?)?;
    }
    let errors: usize = all.iter().map(Report::errors).sum();
    let warnings: usize = all.iter().map(Report::warnings).sum();
    Ok(if errors > 0 || (args.strict && warnings > 0) {
        FAILED
    } else {
        DONE
    })
}

fn check_file(file: &str) -> Result<Checked> {
    if let Some(checked) = check_translation(file)? {
        return Ok(checked);
    }
    if let Some(checked) = check_practices(file)? {
        return Ok(checked);
    }
    let loaded = if BUILT_IN.iter().any(|entry| entry.id == file) {
        sources::load(file).map(|questionnaire| (questionnaire, Vec::new()))
    } else {
        sources::load_file(Path::new(file))
    };
    match loaded {
        Ok((questionnaire, mut reports)) => {
            reports.insert(0, questionnaire.warnings());
            let all = Translatable::from(&questionnaire.definition).texts.len();
            let translations = questionnaire.translations.iter();
            let coverage = translations.map(|translation| coverage(file, translation, all));
            Ok(Checked {
                coverage: coverage.collect(),
                reports,
            })
        }
        Err(error) => match error.downcast::<BadFile>() {
            Ok(BadFile(report)) => Ok(Checked {
                reports: vec![*report],
                coverage: Vec::new(),
            }),
            Err(error) => Err(error),
        },
    }
}

/// Checks a file that is no questionnaire but a catalogue of practices; `None` for every other file.
fn check_practices(file: &str) -> Result<Option<Checked>> {
    let Some(bytes) = practices_of(file)? else {
        return Ok(None);
    };
    Ok(Some(match Catalogue::read(file, &bytes) {
        Ok((catalogue, source)) => {
            let mut checked = Checked {
                reports: vec![catalogue.warnings(&source)],
                coverage: Vec::new(),
            };
            let path = Path::new(file);
            if path.exists() {
                checked.add_translations(path, &catalogue)?;
            } else if let Ok(shelf) = Shelf::built_in() {
                let all = Translatable::from(&catalogue).texts.len();
                let ours = shelf.translations();
                checked.coverage = ours.map(|ours| coverage(file, ours, all)).collect();
            }
            checked
        }
        Err(report) => Checked {
            reports: vec![*report],
            coverage: Vec::new(),
        },
    }))
}

impl Checked {
    /// Checks the translations beside a catalogue.
    fn add_translations(&mut self, path: &Path, catalogue: &Catalogue) -> Result<()> {
        let original = Translatable::from(catalogue);
        let all = original.texts.len();
        for file in sources::translations_of(path)? {
            let name = file.display().to_string();
            match Translation::read(&original, &name, &read_small(&file)?) {
                Ok((translation, report)) => {
                    self.coverage
                        .push(coverage(&path.display().to_string(), &translation, all));
                    self.reports.push(report);
                }
                Err(report) => self.reports.push(*report),
            }
        }
        Ok(())
    }
}

/// How much of all texts of a questionnaire a translation covers, and whether the program itself has words in its language.
fn coverage(file: &str, translation: &Translation, all: usize) -> String {
    let done = translation.translated();
    // Rounded down: 100% is said only of a translation that is whole.
    let share = 100 * done / all.max(1);
    let language = &translation.language;
    let program = match Words::speaks(language) {
        true => "",
        false => "; what the program says itself comes in English",
    };
    format!("{file}: {language}: {done} of {all} texts translated ({share}%){program}")
}

/// Checks a file that is no questionnaire but a translation, against the questionnaire beside it;
/// `None` for every other file.
fn check_translation(file: &str) -> Result<Option<Checked>> {
    let path = Path::new(file);
    let Some(original) = translated_by(path).filter(|original| original.exists()) else {
        return Ok(None);
    };
    let bytes = read_small(path)?;
    let is_one = serde_json::from_slice::<serde_json::Value>(&bytes)
        .is_ok_and(|value| value.get("translates").is_some());
    if !is_one {
        return Ok(None);
    }
    let original = Original::load(&original.display().to_string())?;
    let original = original.translatable();
    Ok(Some(match Translation::read(&original, file, &bytes) {
        Ok((translation, report)) => Checked {
            coverage: vec![coverage(file, &translation, original.texts.len())],
            reports: vec![report],
        },
        Err(report) => Checked {
            reports: vec![*report],
            coverage: Vec::new(),
        },
    }))
}

fn tell(file: &str, checked: &Checked) -> Result<()> {
    let mut out = std::io::stdout().lock();
    for report in &checked.reports {
        write!(out, "{}", render_report(report, terminal::look_on_stdout()))?;
    }
    for line in &checked.coverage {
        writeln!(out, "{line}")?;
    }
    let errors: usize = checked.reports.iter().map(Report::errors).sum();
    let warnings: usize = checked.reports.iter().map(Report::warnings).sum();
    let verdict = if errors == 0 {
        "can be used"
    } else {
        "can't be used"
    };
    writeln!(
        out,
        "{file}: {verdict}; {}, {}",
        count(errors, "error", "errors"),
        count(warnings, "warning", "warnings")
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::SCHEMA_FILE;

    #[test]
    fn schema_file_is_the_generated_schema() {
        assert_eq!(
            SCHEMA_FILE,
            json_schema(),
            "run: cargo run -- questionnaire schema > questionnaires/questionnaire.schema.json"
        );
    }
}
