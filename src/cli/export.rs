//! `ratio questionnaire export`: a questionnaire for another system, a tablet or paper.

use super::DONE;
use super::common::{language, no_such_form};
use super::failure::Usage;
use super::sink::{Replace, Sink};
use super::sources;
use super::terminal;
use crate::exchange::{ExportOptions, Target, export};
use crate::questionnaire::Questionnaire;
use anyhow::{Result, bail};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use std::path::PathBuf;

/// Hand a questionnaire to a survey platform, a tablet or paper
///
/// Questions go out under their ids and options under their codes, so that `ratio score` reads the
/// answers that come back without a mapping. Where a platform does not take an id or code (LimeSurvey
/// has no `_`, and answers of five signs), it gets a shorter one there, which `ratio score` knows.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio questionnaire export examples/village.json --to html -o village.html\n  ratio questionnaire export examples/village.json --to xlsform -o village.xlsx\n  ratio questionnaire export --to limesurvey --form quick -o quick.txt\n  ratio questionnaire export --to paper --form quick -o quick.html\n  ratio questionnaire export examples/village.json --to csv-template"
)]
pub(super) struct Args {
    /// Id of a built-in questionnaire, or a path
    #[arg(value_name = "Q", default_value = sources::USUAL)]
    questionnaire: String,

    /// What to make of it
    #[arg(long, value_name = "TARGET", value_parser = targets())]
    to: Target,

    /// Language of its texts [default: all for platforms and tablets, its own on paper]
    #[arg(long, value_name = "LANG", conflicts_with = "all_languages")]
    lang: Option<String>,

    /// In every language that it has texts in
    #[arg(long)]
    all_languages: bool,

    /// Only the questions of this form
    #[arg(long, value_name = "FORM")]
    form: Option<String>,

    /// Offer only regions whose NUTS code begins so, for example DE or DED,CZ04
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    regions: Vec<String>,

    /// Write to this file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace an existing file
    #[arg(long)]
    force: bool,
}

fn targets() -> impl TypedValueParser<Value = Target> {
    let help = |target: Target| match target {
        Target::XlsForm => "workbook for ODK, KoboToolbox, SurveyCTO, Survey123 (xlsx)",
        Target::LimeSurvey => "structure of a LimeSurvey survey (tab-separated, txt)",
        Target::SurveyJs => "survey of SurveyJS (json)",
        Target::Html => "page for a phone or tablet that works offline (html)",
        Target::Paper => "form to print (html)",
        Target::CsvTemplate => "table to type paper forms into (csv)",
    };
    let values = Target::ALL.map(|target| PossibleValue::new(target.name()).help(help(target)));
    PossibleValuesParser::new(values).map(|name| {
        let found = Target::ALL.into_iter().find(|target| target.name() == name);
        found.unwrap_or(Target::CsvTemplate)
    })
}

pub(super) fn run(args: &Args) -> Result<u8> {
    let questionnaire = sources::load(&args.questionnaire)?;
    known_form(&questionnaire, args.form.as_deref())?;
    let options = ExportOptions {
        languages: languages(args, &questionnaire)?,
        form: args.form.as_deref(),
        regions: &args.regions,
    };
    if args.to == Target::XlsForm && args.output.is_none() && terminal::stdout_is_terminal() {
        bail!(Usage(
            "a workbook can't be shown on a terminal; name a file with -o".to_owned()
        ));
    }
    let made = export(&questionnaire, args.to, &options).map_err(Usage)?;
    Sink::open(args.output.as_deref(), Replace::from(args.force))?.write_whole(&made.bytes)?;
    for remark in &made.remarks {
        terminal::say(&format!("note: {remark}"));
    }
    if let Some(file) = &args.output {
        terminal::say(&format!("Wrote {}.{}", file.display(), next(args.to)));
    }
    Ok(DONE)
}

/// What to do with the file.
fn next(target: Target) -> &'static str {
    match target {
        Target::XlsForm => {
            " Upload it to KoboToolbox or ODK Central; export the answers there as CSV or xlsx with XML names as headers, for `ratio score`."
        }
        Target::LimeSurvey => {
            " In LimeSurvey: Create survey, Import; export the answers there as CSV with question codes, for `ratio score`."
        }
        Target::SurveyJs => {
            " Give it to SurveyJS as it is; `ratio score` reads its results as JSON."
        }
        Target::Html => {
            " Copy it to the phone or tablet and open it there; `ratio score` reads the files it saves."
        }
        Target::Paper => {
            " Open it in a browser and print it; type the answers into `--to csv-template`."
        }
        Target::CsvTemplate => {
            " A row a form: codes and numbers as on paper; 1 for a tick and 0 for none."
        }
    }
}

fn known_form(questionnaire: &Questionnaire, form: Option<&str>) -> Result<()> {
    let definition = &questionnaire.definition;
    match form {
        Some(id) if !definition.forms.iter().any(|form| form.id == id) => {
            bail!(no_such_form(definition, id))
        }
        _ => Ok(()),
    }
}

fn languages<'q>(args: &'q Args, questionnaire: &'q Questionnaire) -> Result<Vec<&'q str>> {
    if let Some(asked_for) = &args.lang {
        return Ok(vec![language(Some(asked_for), questionnaire)?]);
    }
    Ok(match args.all_languages || args.to.switches_language() {
        true => questionnaire.languages(),
        false => vec![questionnaire.definition.language.as_str()],
    })
}
