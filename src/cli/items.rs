use super::common::{IncompleteArg, InputArgs, QuestionnaireArgs, parse_decimals};
use super::failure::Usage;
use super::language::{LanguagesArgs, Purpose, file_of, languages};
use super::progress::Progress;
use super::responses::Responses;
use super::sink::{Replace, Sink};
use super::terminal;
use super::{DONE, ROWS_REJECTED};
use crate::answers::{Decimals as Separator, QuestionnaireStamp, Step, read_number};
use crate::items::{Analysis, Collection, analyse};
use crate::output::{Glyphs, ItemsReport, Tally, items_csv, items_html, items_json, items_screen};
use crate::profile::Profiler;
use crate::questionnaire::Questionnaire;
use crate::regions::{Variable, carry};
use crate::scoring::Decimals;
use crate::statistics::Deletion;
use anyhow::{Context, Result, anyhow, bail};
use clap::ValueEnum;
use std::path::{Path, PathBuf};

/// Is the instrument good on these data: reliability and item analysis
///
/// Of each score Cronbach's alpha with Feldt's interval, omega, Guttman's lambda 6 and the standard error of
/// measurement; of each question how it was answered and how it hangs together with the rest; of the
/// dimensions how they correlate; and what a careful statistician would remark. Responses that answered
/// everything alike, or in no time, are listed; none is left out.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio items examples/survey.csv\n  ratio items examples/survey.csv --by wave -o items.html\n  ratio items examples/survey.csv -f json --deletion listwise"
)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    questionnaire: QuestionnaireArgs,

    /// Analyse groups apart as well: a question, a fact such as sector or wave, a classification, or a column of
    /// the input
    #[arg(long, value_name = "COLUMN", help_heading = "Analysis")]
    by: Option<String>,

    /// Which responses count where answers are missing
    #[arg(
        long,
        value_enum,
        default_value = "pairwise",
        help_heading = "Analysis"
    )]
    deletion: DeletionArg,

    /// Column with the seconds that each response took
    #[arg(long, value_name = "COLUMN", help_heading = "Analysis")]
    seconds: Option<String>,

    /// Seconds that a question answered takes at least, if it is read
    #[arg(long, value_name = "SECONDS", default_value = "2", value_parser = parse_pace, help_heading = "Analysis")]
    pace: f64,

    /// Write to this file; its ending says the format (txt, csv, json, html)
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    output: Option<PathBuf>,

    /// Format [default: table on a terminal, csv when piped]
    #[arg(short, long, value_enum, help_heading = "Output")]
    format: Option<Format>,

    /// Decimals of means and deviations, 0 to 9 or `full` [default: 1]; csv and json are full
    #[arg(long, value_parser = parse_decimals, help_heading = "Output")]
    decimals: Option<Decimals>,

    #[command(flatten)]
    languages: LanguagesArgs,

    /// Replace an existing file
    #[arg(long, help_heading = "Output")]
    force: bool,

    /// Say nothing but errors
    #[arg(long, help_heading = "Output")]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum DeletionArg {
    /// Each figure of all responses that have what it is about
    Pairwise,
    /// Only responses that have all questions of a score
    Listwise,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For the eye
    Table,
    /// A row a score and a row a question
    Csv,
    Json,
    /// A page by itself in one file
    Html,
}

impl Format {
    fn of_file(path: &Path) -> Result<Self> {
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("txt") => Ok(Format::Table),
            Some("csv") => Ok(Format::Csv),
            Some("json") => Ok(Format::Json),
            Some("html" | "htm") => Ok(Format::Html),
            _ => bail!(Usage(format!(
                "{}: the ending says no format; end it with txt, csv, json or html, or give --format",
                path.display()
            ))),
        }
    }
}

fn parse_pace(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(seconds) if (0.0..=3600.0).contains(&seconds) => Ok(seconds),
        _ => Err("give seconds, such as 2".to_owned()),
    }
}

pub(super) fn run(args: Args) -> Result<u8> {
    let format = match (args.format, args.output.as_deref()) {
        (Some(format), _) => format,
        (None, Some(path)) => Format::of_file(path)?,
        (None, None) if terminal::stdout_is_terminal() => Format::Table,
        (None, None) => Format::Csv,
    };
    let questionnaire = args.questionnaire.load()?;
    let purpose = match format {
        Format::Csv | Format::Json => Purpose::Data,
        Format::Table | Format::Html => Purpose::Reading,
    };
    let languages = languages(&args.languages.lang, &questionnaire, purpose)?;
    // Before the work, so that nothing is done for a file that may not be written.
    let sinks = languages
        .iter()
        .map(|language| {
            let path = file_of(args.output.as_deref(), language, &languages)?;
            Sink::open(path.as_deref(), Replace::from(args.force))
        })
        .collect::<Result<Vec<_>>>()?;
    let profiler = args.questionnaire.profiler(&questionnaire.definition)?;
    let done = args.collect(&questionnaire, &profiler)?;
    let stamp = QuestionnaireStamp::of(&questionnaire);
    for (language, sink) in languages.iter().zip(sinks) {
        let report = ItemsReport {
            analysis: &done.analysis,
            definition: &questionnaire.definition,
            texts: questionnaire.texts(language),
            stamp: &stamp,
            by: args.by.as_deref(),
            suspects: &done.collection.suspects,
            inputs: &done.inputs,
            decimals: args.decimals.unwrap_or(Decimals::Fixed(1)),
        };
        sink.write_whole(&args.render(format, &report)?)?;
    }
    Ok(done.exit)
}

/// What was collected and came out.
struct Done {
    collection: Collection,
    analysis: Analysis,
    inputs: Vec<String>,
    exit: u8,
}

impl Args {
    fn collect(&self, questionnaire: &Questionnaire, profiler: &Profiler<'_>) -> Result<Done> {
        let mut carried = Vec::new();
        let by = match &self.by {
            Some(name) => Some(
                Variable::named(name, profiler, &mut carried)
                    .map_err(|message| anyhow!(Usage(message)))?,
            ),
            None => None,
        };
        let seconds = self
            .seconds
            .as_deref()
            .map(|name| carry(name, &mut carried));
        let codebook = self.input.codebook(questionnaire);
        let inputs = self.input.open()?;
        let mapping = self.input.mapping()?;
        let mut responses = Responses::new(
            profiler,
            &codebook,
            &inputs,
            self.questionnaire.form.as_deref(),
            self.input
                .options(questionnaire, mapping.as_ref(), &carried),
        );
        let mut collection = Collection::new(profiler, self.pace);
        let mut tally = Tally::default();
        let mut progress = Progress::new(self.quiet);
        loop {
            match responses.advance()? {
                Step::End => break,
                Step::Rejected => tally.count_rejected(),
                Step::Read => {
                    let (response, evaluation) = (&responses.response, &responses.evaluation);
                    tally.count_scored(profiler.headline.map(|at| evaluation.score(at)));
                    let group = by
                        .as_ref()
                        .map(|by| by.value(profiler, response, evaluation))
                        .unwrap_or_default();
                    let took = seconds
                        .and_then(|at| response.kept.get(at))
                        .and_then(|text| read_number(text.trim()).value(Separator::Unknown));
                    collection.add(
                        profiler,
                        (&responses.identity.firm, responses.file()),
                        (response, evaluation),
                        (&group, took),
                    );
                }
            }
            progress.row();
            tally.note(&responses.problems);
        }
        drop(progress);
        tally.counts = responses.counts;
        tally.dropped = self.input.incomplete == IncompleteArg::Drop;
        if !self.quiet {
            terminal::say_paragraphs(&responses.about_forms());
            terminal::say_paragraphs(
                &tally.paragraph("`ratio score --problems FILE` writes all of them"),
            );
        }
        if collection.responses() == 0 {
            bail!("there is no response to analyse");
        }
        let deletion = match self.deletion {
            DeletionArg::Pairwise => Deletion::Pairwise,
            DeletionArg::Listwise => Deletion::Listwise,
        };
        let analysis = analyse(&collection, profiler, deletion, by.is_some());
        if analysis.whole.scores.is_empty() {
            bail!(
                "`{}` has no score that is made of questions, so that there is nothing to analyse",
                questionnaire.definition.id
            );
        }
        Ok(Done {
            collection,
            analysis,
            inputs: inputs.iter().map(|input| input.name().to_owned()).collect(),
            exit: if tally.rejected == 0 {
                DONE
            } else {
                ROWS_REJECTED
            },
        })
    }

    fn render(&self, format: Format, report: &ItemsReport<'_>) -> Result<Vec<u8>> {
        let mut content = Vec::new();
        match format {
            Format::Csv => items_csv(report, &mut content).context("can't write the table")?,
            Format::Json => items_json(report, &mut content).context("can't write the analysis")?,
            Format::Table => {
                let (glyphs, width) = match self.output {
                    None => (terminal::glyphs(), terminal::width()),
                    Some(_) => (Glyphs::Unicode, 120),
                };
                content = items_screen(report, glyphs, width).into_bytes();
            }
            Format::Html => {
                let page = items_html(report).map_err(|message| anyhow!(message))?;
                content = page.into_bytes();
            }
        }
        Ok(content)
    }
}
