use super::common::{InputArgs, QuestionnaireArgs, ending, parse_decimals};
use super::failure::Usage;
use super::language::{Purpose, language};
use super::lines::{LineMaker, LineWriter, Reading, thread_count, threads};
use super::norms::NormsArgs;
use super::progress::Progress;
use super::responses::{Responses, look_at};
use super::sink::{Replace, Sink};
use super::terminal;
use super::{DONE, ROWS_REJECTED};
use crate::answers::{
    Codebook, Incomplete, Input, QuestionnaireStamp, ReadOptions, ResponseReader, Step,
};
use crate::output::{
    Among, CsvLayout, Facts, Glyphs, JsonLayout, JsonResults, MarkdownResults, ProblemsWriter,
    ResultRow, ResultWriter, Style, TableResults, Tally,
};
use crate::profile::Profiler;
use crate::questionnaire::{Lexicon, Questionnaire};
use crate::scoring::Decimals;
use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use std::cell::{Cell, LazyCell};
use std::io::Write;
use std::num::NonZero;
use std::path::{Path, PathBuf};

/// Score survey answers, one line a response
///
/// The result has the firm's facts (id, region, …; more with --keep), a column a score (0 to 100), the
/// band of the overall score, a column a classification, the completeness (0 to 1) and the number of
/// problems. An answer that can't be understood is reported with its place and counts as not answered.
/// Texts that a spreadsheet would run as a formula get a leading ' in CSV.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio score examples/survey.csv\n  ratio score examples/survey.csv -o scores.csv --problems problems.csv\n  ratio score examples/survey.csv --form quick -f jsonl | head -1\n  ratio norms examples/survey.csv -o norms.json\n  ratio score examples/survey.csv --norms norms.json"
)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    questionnaire: QuestionnaireArgs,

    /// Write to this file; its ending says the format (csv, json, jsonl, md, txt, parquet)
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Format [default: table on a terminal, csv when piped]
    #[arg(short, long, value_enum)]
    format: Option<Format>,

    #[command(flatten)]
    norms: NormsArgs,

    /// Columns of the input to carry along
    #[arg(long, value_name = "COLUMN", num_args = 1.., value_delimiter = ',')]
    keep: Vec<String>,

    /// Decimals of scores: 0 to 9, or `full`
    #[arg(long, default_value = "2", value_parser = parse_decimals)]
    decimals: Decimals,

    /// Language of texts, for example de [default: for a table that of the locale, else the questionnaire's own]
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,

    /// Write all problems to this file (csv or json)
    #[arg(long, value_name = "FILE")]
    problems: Option<PathBuf>,

    /// Fail on any problem, before anything is written
    #[arg(long)]
    strict: bool,

    /// Write texts to CSV as they are, even those that a spreadsheet would run as a formula
    #[arg(long)]
    raw_text: bool,

    /// Threads that read and score to csv [default: as many as the machine runs at once]
    #[arg(long, value_name = "N", value_parser = thread_count)]
    threads: Option<NonZero<usize>>,

    /// Replace existing files
    #[arg(long)]
    force: bool,

    /// Say nothing but errors
    #[arg(long)]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For the eye
    Table,
    Csv,
    /// An array with whole profiles
    Json,
    /// Whole profiles, one a line
    Jsonl,
    /// The columns of the csv in full precision, for warehouses and data teams
    Parquet,
    Markdown,
}

impl Format {
    fn of_file(path: &Path) -> Result<Self> {
        Ok(match ending(path).as_str() {
            "csv" => Format::Csv,
            "json" => Format::Json,
            "jsonl" | "ndjson" => Format::Jsonl,
            "parquet" => Format::Parquet,
            "md" | "markdown" => Format::Markdown,
            "txt" => Format::Table,
            _ => bail!(Usage(format!(
                "{} does not end in csv, json, jsonl, md, txt or parquet; name the format with -f",
                path.display()
            ))),
        })
    }
}

pub(super) fn run(args: Args) -> Result<u8> {
    if args.problems.is_some() && args.problems == args.output {
        bail!(Usage(
            "the results and the problems need a file each".to_owned()
        ));
    }
    let format = match (args.format, &args.output) {
        (Some(format), _) => format,
        (None, Some(path)) => Format::of_file(path)?,
        (None, None) if terminal::stdout_is_terminal() => Format::Table,
        (None, None) => Format::Csv,
    };
    let questionnaire = args.questionnaire.load()?;
    let profiler = args.questionnaire.profiler(&questionnaire.definition)?;
    let codebook = args.input.codebook(&questionnaire);
    let inputs = args.input.open()?;
    let mapping = args.input.mapping()?;
    let options = args
        .input
        .options(&questionnaire, mapping.as_ref(), &args.keep);
    let (has, opened) = look_at(&profiler, &codebook, &inputs, &options, args.quiet)?;
    let facts = Facts::new(
        &questionnaire.definition,
        |question| has[question],
        &args.keep,
    );
    let purpose = match format {
        Format::Table => Purpose::Reading,
        _ => Purpose::Data,
    };
    let language = language(args.lang.as_deref(), &questionnaire, purpose)?;
    let form = args.questionnaire.form.as_deref();
    let norms = args.norms.read(&questionnaire, form, args.quiet)?;
    let among = norms.as_ref().map(|norms| Among::new(norms, &profiler));
    let job = Job {
        among: among.as_ref(),
        facts,
        opened: Cell::new(opened),
        options,
        questionnaire: &questionnaire,
        args: &args,
        texts: questionnaire.texts(&language),
        profiler: &profiler,
        codebook: &codebook,
        inputs: &inputs,
        format,
    };
    job.run()
}

struct Job<'a> {
    args: &'a Args,
    texts: Lexicon<'a>,
    profiler: &'a Profiler<'a>,
    codebook: &'a Codebook,
    inputs: &'a [Box<dyn Input>],
    options: ReadOptions<'a>,
    /// The only input, opened and not yet read.
    opened: Cell<Option<Box<dyn ResponseReader + 'a>>>,
    facts: Facts<'a>,
    among: Option<&'a Among<'a>>,
    questionnaire: &'a Questionnaire,
    format: Format,
}

impl<'a> Job<'a> {
    fn run(&self) -> Result<u8> {
        if self.args.strict {
            self.refuse_problems()?;
        }
        let replace = Replace::from(self.args.force);
        let mut sink = Sink::open(self.args.output.as_deref(), replace)?;
        let mut problems = match &self.args.problems {
            Some(path) => Some(open_problems(path, replace)?),
            None => None,
        };
        let tally = self.score_into(&mut sink, problems.as_mut())?;
        if let Some(problems) = problems {
            problems.finish()?.commit()?;
        }
        sink.commit()?;
        if !self.args.quiet {
            terminal::say_paragraphs(&tally.paragraph(&self.rest_of_problems()));
        }
        Ok(if tally.rejected > 0 {
            ROWS_REJECTED
        } else {
            DONE
        })
    }

    fn score_into(
        &self,
        sink: &mut Sink,
        problems: Option<&mut ProblemsWriter<Sink>>,
    ) -> Result<Tally> {
        let (profiler, facts, decimals) = (self.profiler, self.facts.clone(), self.args.decimals);
        // To make it takes longer than to score a firm.
        let stamp = LazyCell::new(|| QuestionnaireStamp::of(self.questionnaire));
        let style = || Style {
            decimals,
            texts: self.texts,
            among: self.among,
            stamp: &stamp,
        };
        let mut writer: Box<dyn ResultWriter + '_> = match self.format {
            Format::Csv => return self.score_as_csv(sink, problems),
            #[cfg(feature = "parquet")]
            Format::Parquet => Box::new(crate::output::ParquetResults::new(
                profiler, facts, self.among, sink,
            )?),
            #[cfg(not(feature = "parquet"))]
            Format::Parquet => bail!(
                "this build of the program does not write Parquet (feature `parquet`); write csv"
            ),
            Format::Markdown => {
                let decimals = (decimals, self.among);
                Box::new(MarkdownResults::new(profiler, facts, decimals, sink)?)
            }
            Format::Json => {
                let layout = JsonLayout::Array;
                Box::new(JsonResults::new(profiler, facts, style(), layout, sink))
            }
            Format::Jsonl => {
                let layout = JsonLayout::Lines;
                Box::new(JsonResults::new(profiler, facts, style(), layout, sink))
            }
            Format::Table => {
                let screen = self.screen();
                Box::new(TableResults::new(profiler, facts, style(), screen, sink))
            }
        };
        self.score(Some(writer.as_mut()), problems)
    }

    /// The signs and the width of a table.
    fn screen(&self) -> (Glyphs, u16) {
        let (glyphs, width) = match self.args.output {
            None => (terminal::glyphs(), terminal::width()),
            Some(_) => (Glyphs::Unicode, 120),
        };
        (glyphs, u16::try_from(width).unwrap_or(u16::MAX))
    }

    /// Scores everything to lines of CSV; what can be cut into blocks is read by several threads.
    fn score_as_csv(
        &self,
        sink: &mut Sink,
        problems: Option<&mut ProblemsWriter<Sink>>,
    ) -> Result<Tally> {
        let decimals = (self.args.decimals, self.among);
        let facts = self.facts.clone();
        let layout = CsvLayout::new(self.profiler, facts, decimals, self.args.raw_text);
        let maker = LineMaker {
            profiler: self.profiler,
            codebook: self.codebook,
            layout: Some(&layout),
            counting: None,
            look: None,
        };
        sink.write_all(&layout.header())
            .context("can't write the results")?;
        let progress = Progress::new(self.args.quiet);
        let writer = LineWriter::new(&maker, Some(sink), problems, progress);
        let reading = Reading {
            inputs: self.inputs,
            options: self.options,
            form: self.args.questionnaire.form.as_deref(),
            threads: threads(self.args.threads),
            quiet: self.args.quiet,
        };
        let tally = reading.score(self.opened.take(), &maker, writer)?.tally;
        Ok(tally)
    }

    fn rest_of_problems(&self) -> String {
        match &self.args.problems {
            Some(path) => format!("all are in {}", path.display()),
            None => "--problems FILE writes all of them".to_owned(),
        }
    }

    fn refuse_problems(&self) -> Result<()> {
        let tally = self.score(None, None)?;
        if tally.problems() == 0 {
            return Ok(());
        }
        terminal::say_paragraphs(
            &tally.paragraph("without --strict, --problems FILE writes all of them"),
        );
        bail!("nothing was written, because --strict was given and there are problems")
    }

    /// Scores everything; the rows go to the writer, the problems to the list.
    fn score(
        &self,
        mut writer: Option<&mut dyn ResultWriter>,
        mut problems: Option<&mut ProblemsWriter<Sink>>,
    ) -> Result<Tally> {
        let mut responses = Responses::new(
            self.profiler,
            self.codebook,
            self.inputs,
            self.args.questionnaire.form.as_deref(),
            self.options,
        );
        if let Some(reader) = self.opened.take() {
            responses.begin_with(reader);
        }
        let mut tally = Tally::default();
        let mut progress = Progress::new(self.args.quiet);
        let asks_for_id = self.profiler.definition.role("id").is_some();
        loop {
            match responses.advance()? {
                Step::End => break,
                Step::Rejected => tally.count_rejected(),
                Step::Read => {
                    let headline = self
                        .profiler
                        .headline
                        .map(|h| responses.evaluation.score(h));
                    tally.count_scored(headline);
                    let unidentified = asks_for_id && responses.identity.firm.is_empty();
                    tally.unidentified += u64::from(unidentified);
                    if let Some(writer) = &mut writer {
                        let written = writer.write(ResultRow {
                            response: &responses.response,
                            evaluation: &responses.evaluation,
                            problems: &responses.problems,
                        });
                        written.context("can't write the results")?;
                    }
                }
            }
            progress.row();
            tally.note(&responses.problems);
            if let Some(problems) = &mut problems {
                problems.write(&responses.problems)?;
            }
        }
        tally.counts = responses.counts;
        tally.dropped = self.options.incomplete == Incomplete::Drop;
        if !self.args.quiet {
            terminal::say_paragraphs(&responses.about_forms());
        }
        if let Some(writer) = &mut writer {
            writer.finish().context("can't write the results")?;
        }
        Ok(tally)
    }
}

fn open_problems(path: &Path, replace: Replace) -> Result<ProblemsWriter<Sink>> {
    match path.extension().and_then(|e| e.to_str()) {
        Some("csv") => Ok(ProblemsWriter::csv(Sink::open(Some(path), replace)?)?),
        Some("json") => Ok(ProblemsWriter::json(Sink::open(Some(path), replace)?)),
        _ => bail!(Usage(format!(
            "{} does not end in csv or json",
            path.display()
        ))),
    }
}
