use super::common::{InputArgs, QuestionnaireArgs};
use super::failure::Usage;
use super::firms::{one_a_firm, read_all};
use super::responses::Responses;
use super::sink::{Replace, Sink};
use super::sources::read_small;
use super::terminal;
use super::{DONE, ROWS_REJECTED};
use crate::answers::QuestionnaireStamp;
use crate::diagnostic::count;
use crate::items;
use crate::norms::{KindFacts, LEAST_FIRMS, Norms, Survey};
use crate::questionnaire::Questionnaire;
use crate::scoring::Evaluation;
use crate::statistics::Deletion;
use anyhow::{Context, Result, anyhow, bail};
use std::path::{Path, PathBuf};

/// Norms: how scores are distributed among firms of each kind, to hold single firms against
///
/// Firms are told apart by their class of size (0-9, 10-49, 50-249, 250+ people), broad branch (by the NACE code) and
/// kind of region (urban, intermediate, rural, by the NUTS 3 code), alone and together. A firm counts once, by its
/// latest response. The file holds no firm: kinds of at least ten, scores in whole points and classes of at least
/// three firms, and no kind from which fewer could be worked out. `score`, `report` and `assess` take it with --norms.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio norms examples/survey.csv -o norms.json\n  ratio norms examples/survey.csv --source 'Survey of 2026' --date 2026 -o dated.json\n  ratio report examples/survey.csv --firm DE-001 --norms norms.json -o report.html"
)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    questionnaire: QuestionnaireArgs,

    /// Write to this file (json) [default: stdout]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Firms that a kind must have, 10 at least
    #[arg(long, value_name = "N", default_value_t = LEAST_FIRMS, value_parser = clap::value_parser!(u64).range(LEAST_FIRMS..=100_000))]
    min_firms: u64,

    /// Where the answers come from, kept in the file
    #[arg(long, value_name = "TEXT")]
    source: Option<String>,

    /// Day or year, kept in the file
    #[arg(long, value_name = "TEXT")]
    date: Option<String>,

    /// Replace an existing file
    #[arg(long)]
    force: bool,

    /// Say nothing but errors
    #[arg(long)]
    quiet: bool,
}

/// Norms to hold firms against.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct NormsArgs {
    /// Show where a firm stands among its like: a file that `ratio norms` wrote
    #[arg(long, value_name = "FILE")]
    norms: Option<PathBuf>,
}

impl NormsArgs {
    /// The norms, if a file is named.
    pub fn read(
        &self,
        questionnaire: &Questionnaire,
        form: Option<&str>,
        quiet: bool,
    ) -> Result<Option<Norms>> {
        let Some(path) = &self.norms else {
            return Ok(None);
        };
        let norms = read(path)?;
        let place = path.display();
        let (own, other) = (&QuestionnaireStamp::of(questionnaire), &norms.questionnaire);
        if other.id != own.id {
            bail!(Usage(format!(
                "{place} is of the questionnaire `{}`, not of `{}`",
                other.id, own.id
            )));
        }
        if norms.form.as_deref() != form {
            let named = |form: Option<&str>| match form {
                Some(form) => format!("the form `{form}`"),
                None => "the whole questionnaire".to_owned(),
            };
            bail!(Usage(format!(
                "{place} is of {}, and {} was asked for: scores of both can't be compared",
                named(norms.form.as_deref()),
                named(form)
            )));
        }
        if other.hash != own.hash && !quiet {
            terminal::say_paragraphs(&format!(
                "warning: {place} was made with version {} of `{}` and another definition than today's {}; scores may count otherwise there\n",
                other.version, own.id, own.version
            ));
        }
        Ok(Some(norms))
    }
}

fn read(path: &Path) -> Result<Norms> {
    let text = String::from_utf8(read_small(path)?)
        .with_context(|| format!("{} is not UTF-8 text", path.display()))?;
    Norms::read(&text).map_err(|message| {
        anyhow!(
            "{} is no file of norms: {message}; `ratio norms INPUT -o FILE` writes one",
            path.display()
        )
    })
}

pub(super) fn run(args: Args) -> Result<u8> {
    let questionnaire = args.questionnaire.load()?;
    let profiler = args.questionnaire.profiler(&questionnaire.definition)?;
    // Before the work, so that nothing is done for a file that may not be written.
    let sink = Sink::open(args.output.as_deref(), Replace::from(args.force))?;
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
    let (all, tally) = read_all(&mut responses, &profiler, args.quiet)?;
    if !args.quiet {
        terminal::say_paragraphs(&responses.about_forms());
        terminal::say_paragraphs(
            &tally.paragraph("`ratio score --problems FILE` writes all of them"),
        );
    }
    let facts = KindFacts::of(&questionnaire.definition);
    let mut survey = Survey::default();
    let mut answers = items::Collection::new(&profiler, 0.0);
    let mut evaluation = Evaluation::new(&profiler.plan);
    for subject in one_a_firm(&all)? {
        let response = &subject.now.response;
        profiler.plan.evaluate(response, &mut evaluation);
        answers.add(&profiler, ("", ""), (response, &evaluation), ("", None));
        survey.add(facts.read(response), &evaluation);
    }
    let mut errors = vec![None; questionnaire.definition.scores.len()];
    for score in items::analyse(&answers, &profiler, Deletion::Pairwise, false)
        .whole
        .scores
    {
        errors[score.score] = score.sem;
    }
    let stamp = QuestionnaireStamp::of(&questionnaire);
    let mut norms = survey.norms(&profiler, stamp, &errors, args.min_firms);
    if norms.cells.is_empty() {
        bail!(
            "the input has {}; norms need {} at least that have a score, and scores that differ",
            count(survey.firms(), "firm", "firms"),
            args.min_firms
        );
    }
    norms.form = args.questionnaire.form.clone();
    norms.source = args.source.clone();
    norms.date = args.date.clone();
    let mut content = serde_json::to_vec(&norms).context("can't write the norms")?;
    content.push(b'\n');
    sink.write_whole(&content)?;
    if !args.quiet {
        let kinds = norms.cells.iter();
        let kinds = kinds.filter(|cell| cell.kind.facts() != [None; 3]).count();
        terminal::say_paragraphs(&format!(
            "Norms of {}: all of them together, and {}.\n",
            count(survey.firms(), "firm", "firms"),
            count(
                kinds,
                "kind that can be told of",
                "kinds that can be told of"
            )
        ));
    }
    Ok(if tally.rejected == 0 {
        DONE
    } else {
        ROWS_REJECTED
    })
}
