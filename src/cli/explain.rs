use super::beside::DrawArgs;
use super::common::{InputArgs, QuestionnaireArgs};
use super::failure::Usage;
use super::firms::evaluated;
use super::language::{Purpose, language};
use super::responses::Responses;
use super::terminal;
use super::{DONE, sink};
use crate::answers::{Identity, Response, Step};
use crate::diagnostic::nearest;
use crate::language::{Words, say};
use crate::output::{FirmRobustnessText, explanation_text};
use crate::profile::explain;
use crate::robustness::FirmRobustness;
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
    after_help = "Examples:\n  ratio explain examples/survey.csv --firm DE-001\n  ratio explain examples/answers.json\n  ratio explain examples/survey.csv --firm DE-001 --sensitivity"
)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    questionnaire: QuestionnaireArgs,

    /// Tell how far the band of the headline hangs on the weights of scores: varied by a quarter, drawn anew, as
    /// arithmetic and geometric mean, without one dimension
    #[arg(long)]
    sensitivity: bool,

    #[command(flatten)]
    draws: DrawArgs,

    /// Firm to explain; not needed where there is one response only
    #[arg(long, value_name = "ID")]
    firm: Option<String>,

    /// Language, for example de [default: that of the locale, else the questionnaire's own]
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
    let variations = match args.sensitivity {
        true => Some(args.draws.variations(&profiler, "--sensitivity")?),
        false => None,
    };
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
    let language = language(args.lang.as_deref(), &questionnaire, Purpose::Reading)?;
    let texts = questionnaire.texts(&language);
    let (glyphs, width) = match args.output {
        None if terminal::stdout_is_terminal() => (terminal::glyphs(), terminal::width()),
        _ => (crate::output::Glyphs::Unicode, 100),
    };
    for (at, found) in found.iter().enumerate() {
        if at > 0 {
            writeln!(sink)?;
        }
        let stamp = say!(
            texts.words(),
            "explain-stamp",
            place = found.place(texts.words()),
            id = questionnaire.definition.id.as_str(),
            version = questionnaire.definition.version.as_str(),
            hash = &questionnaire.hash()[..12]
        );
        writeln!(sink, "{}\n", glyphs.show(&stamp))?;
        let explanation = explain(&profiler, &texts, &found.response);
        sink.write_all(explanation_text(&explanation, glyphs, width).as_bytes())?;
        if let (Some(variations), Some(headline)) = (&variations, profiler.headline) {
            let evaluation = evaluated(&profiler, &found.response);
            let found = FirmRobustness::of(&profiler, headline, variations, &evaluation);
            let told = FirmRobustnessText {
                profiler: &profiler,
                texts,
                headline,
                setup: variations.setup,
            };
            sink.write_all(b"\n")?;
            sink.write_all(told.text(found.as_ref(), glyphs, width).as_bytes())?;
        }
        for problem in &found.problems {
            let problem = say!(texts.words(), "explain-problem", problem = problem.as_str());
            writeln!(sink, "{}", glyphs.show(&problem))?;
        }
    }
    sink.commit()?;
    Ok(DONE)
}

/// A response that was asked for.
struct Found {
    identity: Identity,
    file: String,
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
                identity: identity.clone(),
                file: responses.file().to_string(),
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

impl Found {
    /// Whose response it is, and where it stands.
    fn place(&self, words: Words) -> String {
        let identity = &self.identity;
        let mut firm = match identity.firm.as_str() {
            "" => say!(words, "explain-no-firm"),
            firm => say!(words, "explain-firm", firm = firm),
        };
        let (wave, respondent) = (identity.wave.as_str(), identity.respondent.as_str());
        if !wave.is_empty() {
            firm.push_str(&format!(", {}", say!(words, "explain-wave", wave = wave)));
        }
        if !respondent.is_empty() {
            let said = say!(words, "explain-respondent", respondent = respondent);
            firm.push_str(&format!(", {said}"));
        }
        say!(
            words,
            "explain-place",
            firm = firm,
            file = self.file.as_str(),
            row = self.response.row.to_string()
        )
    }
}
