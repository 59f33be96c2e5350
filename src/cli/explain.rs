use super::common::{InputArgs, QuestionnaireArgs, language};
use super::failure::Usage;
use super::responses::Responses;
use super::terminal;
use super::{DONE, sink};
use crate::answers::{Identity, Response, Step};
use crate::diagnostic::nearest;
use crate::output::explanation_text;
use crate::profile::explain;
use anyhow::{Result, bail};
use std::io::Write;
use std::path::PathBuf;

/// Show the whole arithmetic behind one profile
///
/// An indented tree: every answer with its points and score, every score with what it is made of, the
/// weights, what was left out and why, the mean taken and the band; then the classes with the
/// conditions that decided. Numbers have up to six decimals, enough to redo every step by hand.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio explain examples/survey.csv --firm DE-001\n  ratio explain examples/answers.json"
)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    questionnaire: QuestionnaireArgs,

    /// Firm to explain; not needed where there is one response only
    #[arg(long, value_name = "ID")]
    firm: Option<String>,

    /// Language of the questionnaire's texts
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,

    /// Write to this file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace an existing file
    #[arg(long)]
    force: bool,
}

pub(super) fn run(args: Args) -> Result<u8> {
    let questionnaire = args.questionnaire.load()?;
    let profiler = args.questionnaire.profiler(&questionnaire.definition)?;
    let codebook = args.input.codebook(&questionnaire);
    let inputs = args.input.open()?;
    let mapping = args.input.mapping()?;
    let mut responses = Responses::new(
        &profiler,
        &codebook,
        &inputs,
        args.questionnaire.form.as_deref(),
        args.input.options(&questionnaire, mapping.as_ref(), &[]),
    );
    let found = find(&mut responses, args.firm.as_deref())?;
    terminal::say_paragraphs(&responses.about_forms());

    let mut sink = sink::Sink::open(args.output.as_deref(), args.force.into())?;
    let language = language(args.lang.as_deref(), &questionnaire)?;
    let texts = questionnaire.texts(language);
    let (glyphs, width) = match args.output {
        None if terminal::stdout_is_terminal() => (terminal::glyphs(), terminal::width()),
        _ => (crate::output::Glyphs::Unicode, 100),
    };
    for (at, found) in found.iter().enumerate() {
        if at > 0 {
            writeln!(sink)?;
        }
        writeln!(
            sink,
            "{}, {} {} (hash {})\n",
            glyphs.show(&found.place),
            questionnaire.definition.id,
            questionnaire.definition.version,
            &questionnaire.hash()[..12]
        )?;
        let explanation = explain(&profiler, &texts, &found.response);
        sink.write_all(explanation_text(&explanation, glyphs, width).as_bytes())?;
        for problem in &found.problems {
            writeln!(sink, "Problem: {}", glyphs.show(problem))?;
        }
    }
    sink.commit()?;
    Ok(DONE)
}

/// A response that was asked for.
struct Found {
    place: String,
    response: Response,
    problems: Vec<String>,
}

/// All responses of a firm; the only response where no firm is named.
fn find(responses: &mut Responses<'_>, firm: Option<&str>) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    let mut firms: Vec<String> = Vec::new();
    let mut count = 0_u64;
    loop {
        match responses.advance()? {
            Step::End => break,
            Step::Rejected => continue,
            Step::Read => {}
        }
        count += 1;
        let identity = &responses.identity;
        if firms.len() < MOST_FIRMS {
            firms.push(identity.firm.clone());
        }
        let wanted = firm.map_or(count == 1, |firm| identity.firm == firm);
        if wanted {
            found.push(Found {
                place: place(identity, responses.file(), responses.response.row),
                response: responses.response.clone(),
                problems: responses.problems.iter().map(ToString::to_string).collect(),
            });
        }
        if firm.is_none() && count > 1 {
            bail!(Usage(
                "there are several responses; choose a firm with --firm ID".to_owned()
            ));
        }
    }
    match firm {
        _ if !found.is_empty() => Ok(found),
        None => bail!("there is no response to explain"),
        Some(firm) => {
            let hint = match nearest(firm, firms.iter().map(String::as_str)) {
                Some(near) => format!("; did you mean `{near}`?"),
                None => String::new(),
            };
            bail!("none of the {count} responses is of firm `{firm}`{hint}")
        }
    }
}

/// Ids kept for a suggestion.
const MOST_FIRMS: usize = 10_000;

fn place(identity: &Identity, file: &str, row: u64) -> String {
    let mut place = match identity.firm.as_str() {
        "" => "A firm without id".to_owned(),
        firm => format!("Firm {firm}"),
    };
    for (name, value) in [
        ("wave", &identity.wave),
        ("respondent", &identity.respondent),
    ] {
        if !value.is_empty() {
            place.push_str(&format!(", {name} {value}"));
        }
    }
    format!("{place} ({file}, row {row})")
}
