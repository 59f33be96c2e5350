use super::common::{InputArgs, QuestionnaireArgs, ending};
use super::failure::Usage;
use super::progress::Progress;
use super::responses::{Responses, look_at};
use super::sink::{Replace, Sink};
use super::terminal;
use super::{DONE, ROWS_REJECTED};
use crate::answers::{DMA_QUESTIONNAIRE, Response, Step};
use crate::diagnostic::count;
use crate::exchange::{DmaAnswers, PlainAnswers};
use crate::output::Tally;
use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use std::io::{self, Write};
use std::path::PathBuf;

/// Write answers in another form, as they were understood
///
/// The plain table has a column a question and codes as answers, whatever the platform they come from; of a question
/// with several ticks a column an option. The exchange file of the EU's Digital Maturity Assessment (for `-q edih-dma`)
/// has 90 columns; `ratio score` reads both again.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio answers examples/survey.csv -o plain.csv\n  ratio answers examples/maturity.csv -q edih-dma -f dma"
)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    questionnaire: QuestionnaireArgs,

    /// Write to this file (csv) [default: stdout]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Form of the table
    #[arg(short, long, value_enum, default_value = "csv")]
    format: Format,

    /// Columns of the input to carry along (not in the exchange file)
    #[arg(long, value_name = "COLUMN", num_args = 1.., value_delimiter = ',')]
    keep: Vec<String>,

    /// Replace an existing file
    #[arg(long)]
    force: bool,

    /// Say nothing but errors
    #[arg(long)]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The plain table
    Csv,
    /// The exchange file of the EU's Digital Maturity Assessment
    Dma,
}

pub(super) fn run(args: Args) -> Result<u8> {
    if let Some(path) = &args.output
        && !matches!(ending(path).as_str(), "csv" | "txt")
    {
        bail!(Usage(format!(
            "{} does not end in csv; both forms are tables of text",
            path.display()
        )));
    }
    let questionnaire = args.questionnaire.load()?;
    let definition = &questionnaire.definition;
    if args.format == Format::Dma && definition.id != DMA_QUESTIONNAIRE {
        bail!(Usage(format!(
            "the exchange file holds answers to `{DMA_QUESTIONNAIRE}`, not to `{}`; name it with -q",
            definition.id
        )));
    }
    if args.format == Format::Dma && !args.keep.is_empty() {
        bail!(Usage(
            "the exchange file has 90 columns and no others; --keep is for csv".to_owned()
        ));
    }
    let profiler = args.questionnaire.profiler(definition)?;
    let mut sink = Sink::open(args.output.as_deref(), Replace::from(args.force))?;
    let codebook = args.input.codebook(&questionnaire);
    let inputs = args.input.open()?;
    let mapping = args.input.mapping()?;
    let options = args
        .input
        .options(&questionnaire, mapping.as_ref(), &args.keep);
    let (has, opened) = look_at(&profiler, &codebook, &inputs, &options, args.quiet)?;
    let form = args.questionnaire.form.as_deref();
    let mut responses = Responses::new(&profiler, &codebook, &inputs, form, options);
    if let Some(reader) = opened {
        responses.begin_with(reader);
    }
    let mut tally = Tally::default();
    let failed = "can't write the answers";
    let mut writer = match args.format {
        Format::Csv => Writer::Plain(
            PlainAnswers::new(definition, &has, &args.keep, &mut sink).context(failed)?,
        ),
        Format::Dma => Writer::Dma(DmaAnswers::new(definition, &mut sink).context(failed)?),
    };
    let mut progress = Progress::new(args.quiet);
    loop {
        match responses.advance()? {
            Step::End => break,
            Step::Rejected => tally.count_rejected(),
            Step::Read => {
                tally.count_scored(profiler.headline.map(|at| responses.evaluation.score(at)));
                writer.write(&responses.response).context(failed)?;
            }
        }
        progress.row();
        tally.note(&responses.problems);
    }
    drop(progress);
    let empty = writer.finish().context(failed)?;
    tally.counts = responses.counts;
    sink.commit()?;
    if !args.quiet {
        terminal::say_paragraphs(&responses.about_forms());
        terminal::say_paragraphs(
            &tally.paragraph("`ratio score --problems FILE` writes all of them"),
        );
        if empty > 0 {
            terminal::say_paragraphs(&format!(
                "note: {} empty, as nothing was answered or nobody knew\n",
                count(empty as usize, "cell is", "cells are")
            ));
        }
    }
    Ok(if tally.rejected == 0 {
        DONE
    } else {
        ROWS_REJECTED
    })
}

/// Writes one form or the other.
enum Writer<'a, W: Write> {
    Plain(PlainAnswers<'a, W>),
    Dma(DmaAnswers<'a, W>),
}

impl<W: Write> Writer<'_, W> {
    fn write(&mut self, response: &Response) -> io::Result<()> {
        match self {
            Writer::Plain(plain) => plain.write(response),
            Writer::Dma(dma) => dma.write(response),
        }
    }

    /// Cells that could not be filled, of the form that wants them all.
    fn finish(self) -> io::Result<u64> {
        match self {
            Writer::Plain(plain) => plain.finish().map(|()| 0),
            Writer::Dma(dma) => dma.finish(),
        }
    }
}
