use super::common::{InputArgs, QuestionnaireArgs};
use super::failure::Usage;
use super::sink::Sink;
use super::{DONE, terminal};
use crate::answers::{MappedColumn, Mapping, propose_mapping};
use crate::diagnostic::{count, shorten};
use anyhow::{Context, Result, bail};
use std::io::Write;
use std::path::PathBuf;

/// Propose which column of an export holds which question
///
/// Writes a mapping: a JSON file with an entry a column, the question it was taken for, how sure that
/// is and why; what stays unmatched comes with the nearest questions. Check it, change it, and give it
/// to the other commands with --map. A mapping may also recode cells (`recode`), name more cells that
/// mean "not answered" (`missing`), name the firm's facts (`fact`), split a cell into two questions
/// (`split`) and add what is the same for every firm (`constants`).
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio map examples/survey.csv\n  ratio map examples/survey.csv -o map.json && ratio score examples/survey.csv --map map.json"
)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    questionnaire: QuestionnaireArgs,

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

pub(super) fn run(args: Args) -> Result<u8> {
    let questionnaire = args.questionnaire.load()?;
    let codebook = args.input.codebook(&questionnaire);
    let inputs = args.input.open()?;
    let [input] = &inputs[..] else {
        bail!(Usage(
            "a mapping is made from one file; name one".to_owned()
        ));
    };
    if !args.input.map.is_empty() {
        bail!(Usage(
            "--map is for the commands that read answers with a mapping; `ratio map` writes one"
                .to_owned()
        ));
    }
    let options = args.input.options(&questionnaire, None, &[]);
    let mapping = propose_mapping(input.as_ref(), &codebook, &options)
        .with_context(|| format!("can't read {}", input.name()))?;
    let mut sink = Sink::open(args.output.as_deref(), args.force.into())?;
    serde_json::to_writer_pretty(&mut sink, &mapping).context("can't write the mapping")?;
    writeln!(sink)?;
    sink.commit()?;
    if !args.quiet {
        terminal::say_paragraphs(&summary(&mapping));
    }
    Ok(DONE)
}

/// Columns named one by one.
const NAMED: usize = 12;

/// What a person should look at.
fn summary(mapping: &Mapping) -> String {
    let columns = mapping.columns.len();
    let mut text = format!(
        "{} of {} hold answers.\n",
        mapping.matched(),
        count(columns, "column", "columns")
    );
    let unsure =
        |column: &&MappedColumn| matches!(column.sure.as_deref(), Some("likely" | "check"));
    let open = |column: &&MappedColumn| column.question.is_none() && !column.candidates.is_empty();
    let check: Vec<&MappedColumn> = mapping.columns.iter().filter(unsure).collect();
    let choose: Vec<&MappedColumn> = mapping.columns.iter().filter(open).collect();
    text.push_str(&list("To check", &check, |column| {
        column.question.clone().unwrap_or_default()
    }));
    text.push_str(&list(
        "Without a question; the nearest",
        &choose,
        |column| {
            let near = column
                .candidates
                .iter()
                .map(|candidate| candidate.question.as_str());
            near.collect::<Vec<_>>().join(", ")
        },
    ));
    text
}

fn list(title: &str, columns: &[&MappedColumn], what: impl Fn(&MappedColumn) -> String) -> String {
    if columns.is_empty() {
        return String::new();
    }
    let mut text = format!("{title}:\n");
    for column in columns.iter().take(NAMED) {
        let heading = column.text.as_deref().unwrap_or(&column.column);
        text.push_str(&format!("  `{}`: {}\n", shorten(heading, 60), what(column)));
    }
    if columns.len() > NAMED {
        text.push_str(&format!("  and {} more\n", columns.len() - NAMED));
    }
    text
}
