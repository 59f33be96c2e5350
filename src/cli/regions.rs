use super::common::{InputArgs, QuestionnaireArgs, parse_decimals};
use super::failure::Usage;
use super::sink::{Replace, Sink};
use super::survey::{DisclosureArgs, GroupArgs, SampleArgs, Survey};
use super::terminal;
use crate::output::write_long;
use crate::output::write_wide;
use crate::scoring::Decimals;
use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use std::path::{Path, PathBuf};

/// Per-region summary tables that an authority can publish
///
/// A row a group of firms and a total: means with intervals, medians, quartiles, shares of bands and classes, the
/// difference to all others. Groups with too few firms are left empty, and so are those from which they could be worked out.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio regions examples/survey.csv\n  ratio regions examples/survey.csv --level 2 -o regions.xlsx\n  ratio regions examples/survey.csv --by urban_rural size_class -o regions.html\n  ratio regions examples/survey.csv --by wave --long --decimals full -f csv | head -3"
)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    questionnaire: QuestionnaireArgs,

    #[command(flatten)]
    groups: GroupArgs,

    #[command(flatten)]
    sample: SampleArgs,

    #[command(flatten)]
    disclosure: DisclosureArgs,

    /// Write to this file; its ending says the format (csv, json, md, txt, xlsx, html)
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    output: Option<PathBuf>,

    /// Format [default: table on a terminal, csv when piped]
    #[arg(short, long, value_enum, help_heading = "Output")]
    format: Option<Format>,

    /// One row a group, score and statistic, for further work (csv)
    #[arg(long, help_heading = "Output")]
    long: bool,

    /// Decimals of scores: 0 to 9, or `full`
    #[arg(long, default_value = "2", value_parser = parse_decimals, help_heading = "Output")]
    decimals: Decimals,

    /// Language of the questionnaire's texts
    #[arg(long, value_name = "LANG", help_heading = "Output")]
    lang: Option<String>,

    /// Replace existing files
    #[arg(long, help_heading = "Output")]
    force: bool,

    /// Say nothing but errors
    #[arg(long, help_heading = "Output")]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For the eye
    Table,
    Csv,
    Json,
    Markdown,
    /// A workbook with charts and notes
    Xlsx,
    /// A page with charts, by itself in one file
    Html,
}

impl Format {
    fn of_file(path: &Path) -> Result<Self> {
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_lowercase();
        Ok(match ending.as_str() {
            "csv" => Format::Csv,
            "json" => Format::Json,
            "md" | "markdown" => Format::Markdown,
            "txt" => Format::Table,
            "xlsx" => Format::Xlsx,
            "html" | "htm" => Format::Html,
            _ => bail!(Usage(format!(
                "{} does not end in csv, json, md, txt, xlsx or html; name the format with -f",
                path.display()
            ))),
        })
    }
}

pub(super) fn run(args: Args) -> Result<u8> {
    let format = match (args.format, &args.output) {
        (Some(format), _) => format,
        (None, Some(path)) => Format::of_file(path)?,
        (None, None) if args.long => Format::Csv,
        (None, None) if terminal::stdout_is_terminal() => Format::Table,
        (None, None) => Format::Csv,
    };
    if args.long && format != Format::Csv {
        bail!(Usage("--long is a layout of csv".to_owned()));
    }
    let survey = Survey {
        questionnaire: &args.questionnaire,
        input: &args.input,
        groups: &args.groups,
        sample: &args.sample,
        disclosure: &args.disclosure,
        lang: args.lang.as_deref(),
        quiet: args.quiet,
    };
    // Before the work, so that nothing is done for a file that may not be written.
    let sink = Sink::open(args.output.as_deref(), Replace::from(args.force))?;
    let questionnaire = args.questionnaire.load()?;
    let done = survey.summarise(&questionnaire)?;
    let mut content = Vec::new();
    match format {
        Format::Csv if args.long => write_long(&done.table, args.decimals, &mut content),
        _ => write_wide(&done.table, args.decimals, &mut content),
    }
    .context("can't write the table")?;
    sink.write_whole(&content)?;
    Ok(done.exit)
}
