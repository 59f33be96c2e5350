use super::DONE;
use super::common::QuestionnaireArgs;
use super::failure::Usage;
use super::sink::{Replace, Sink};
use super::terminal;
use crate::diagnostic::list_in_backticks;
use crate::exchange::{Dialect, Layout, SqlRequest};
use anyhow::{Context, Result, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// One SQL statement that scores answers where they lie: in DuckDB, PostgreSQL or Spark
///
/// It computes what `ratio score` does over a table of answers: a column a question, named by its id, cells with codes
/// (several ticks as codes joined by `;`, or a column `id/code` an option). Scores, band, classes and completeness come out
/// in full precision, ordered by firm. Labels, region names and rows that repeat a firm are not understood there: make the
/// table with `ratio answers`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio sql --dialect duckdb --table \"read_csv('plain.csv', all_varchar = true)\" --like examples/survey.csv\n  ratio sql --dialect postgres --regions -o regions.sql"
)]
pub(super) struct Args {
    #[command(flatten)]
    questionnaire: QuestionnaireArgs,

    /// Whose SQL
    #[arg(long, value_name = "DIALECT", value_parser = dialects())]
    dialect: Dialect,

    /// Table with the answers, or what stands for one in the statement, as it is to be written there
    #[arg(long, value_name = "TABLE", default_value = "answers")]
    table: String,

    /// CSV whose headings are the columns of the table [default: a column for every question]
    #[arg(long, value_name = "FILE")]
    like: Option<PathBuf>,

    /// Summarise by region instead: firms, mean, deviation, quartiles, shares of bands
    #[arg(long)]
    regions: bool,

    /// Firms a region must have for its figures to be told
    #[arg(long, value_name = "N", default_value = "5", requires = "regions", value_parser = clap::value_parser!(u64).range(1..=1000))]
    min_firms: u64,

    /// Write to this file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace an existing file
    #[arg(long)]
    force: bool,

    /// Say nothing but errors
    #[arg(long)]
    quiet: bool,
}

fn dialects() -> impl TypedValueParser<Value = Dialect> {
    let names = Dialect::ALL.map(Dialect::name);
    PossibleValuesParser::new(names).try_map(|name| {
        let known = Dialect::ALL
            .into_iter()
            .find(|dialect| dialect.name() == name);
        known.ok_or_else(|| format!("`{name}` is no dialect"))
    })
}

/// The headings of a table of text, whatever parts them.
fn headings(path: &Path) -> Result<Vec<String>> {
    let context = || format!("can't read the headings of {}", path.display());
    let mut line = String::new();
    BufReader::new(File::open(path).with_context(context)?)
        .take(1 << 20)
        .read_line(&mut line)
        .with_context(context)?;
    let line = line.trim_start_matches('\u{feff}');
    let count = |delimiter: &u8| line.bytes().filter(|byte| byte == delimiter).count();
    let delimiter = *b",;\t"
        .iter()
        .max_by_key(|delimiter| count(delimiter))
        .unwrap_or(&b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(line.as_bytes());
    let headings = reader.headers().with_context(context)?.iter();
    Ok(headings.map(|heading| heading.trim().to_owned()).collect())
}

pub(super) fn run(args: Args) -> Result<u8> {
    let questionnaire = args.questionnaire.load()?;
    let definition = &questionnaire.definition;
    let profiler = args.questionnaire.profiler(definition)?;
    if definition.scores.is_empty() {
        bail!(
            "`{}` has no scores, so that there is nothing to compute",
            definition.id
        );
    }
    if args.table.trim().is_empty() {
        bail!(Usage(
            "--table must name the table with the answers".to_owned()
        ));
    }
    let layout = match &args.like {
        None => Layout::usual(&questionnaire),
        Some(path) => {
            let headings = headings(path)?;
            let layout = Layout::like(&questionnaire, &headings);
            if layout.found() == 0 {
                bail!(Usage(format!(
                    "no heading of {} is the id of a question of `{}`: {}; `ratio answers` writes a table that has them",
                    path.display(),
                    definition.id,
                    list_in_backticks(headings.iter().map(String::as_str), 6)
                )));
            }
            layout
        }
    };
    let request = SqlRequest {
        questionnaire: &questionnaire,
        plan: &profiler.plan,
        layout,
        dialect: args.dialect,
        table: args.table.clone(),
    };
    let statement = match args.regions {
        false => request.scores(),
        true => match request.regions(args.min_firms) {
            Some(statement) => statement,
            None => bail!(Usage(format!(
                "the table has no column for the firm's region, which `{}` would ask for as the role `region` of its `firm` block",
                definition.id
            ))),
        },
    };
    let sink = Sink::open(args.output.as_deref(), Replace::from(args.force))?;
    sink.write_whole(statement.as_bytes())?;
    let plain = request.compared_as_they_stand();
    if !plain.is_empty() && !args.quiet {
        terminal::say_paragraphs(&format!(
            "note: conditions look at {}, whose answers are compared as they stand in the table: codes as `ratio answers` writes them\n",
            list_in_backticks(plain, 6)
        ));
    }
    Ok(DONE)
}
