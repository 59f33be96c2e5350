use super::common::{InputArgs, QuestionnaireArgs};
use super::failure::{BadFile, Usage};
use super::firms::{Subject, Wanted, read_all, subjects};
use super::language::{Purpose, language, language_of_practices};
use super::region_facts::{RegionArgs, RegionQuery, gaps};
use super::responses::Responses;
use super::sink::{Replace, Sink};
use super::sources::{self, read_small, translations_of};
use super::{DONE, terminal};
use crate::answers::Fact;
use crate::diagnostic::{count, list_in_backticks, nearest};
use crate::language::{Words, say};
use crate::output::{
    matches_json, matches_text, practice_json, practice_text, practices_csv, practices_table,
};
use crate::practices::{
    Catalogue, Gap, Practice, Shelf, Wish, json_schema, match_practices, unknown_names,
};
use crate::profile::Profiler;
use crate::questionnaire::{Definition, Lexicon, Questionnaire, Translatable, Translation};
use anyhow::{Result, bail};
use clap::{Subcommand, ValueEnum};
use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;

/// Practices named for each gap: more are not read.
pub(super) const MOST_PRACTICES: usize = 3;

/// Good practices of other regions, and those that answer what a firm or a region lacks
///
/// The built-in catalogue holds the practices of the project RATIO and of projects like it, as far as
/// their sources tell. An agency adds its own with --practices FILE. Without a command they are listed.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    List(ListArgs),
    Show(ShowArgs),
    Match(Box<MatchArgs>),
    Check(CheckPracticesArgs),
    /// Print the JSON Schema of catalogues, for editors
    #[command(after_help = "Example:\n  ratio practices schema > practices.schema.json")]
    Schema,
}

/// Which practices are known, and which come first.
#[derive(Debug, Default, clap::Args)]
pub(super) struct PracticesArgs {
    /// Your own practices beside the built-in ones: a JSON file, see docs/practices.md
    #[arg(long, value_name = "FILE", help_heading = "Practices")]
    practices: Vec<PathBuf>,

    /// Practices of other regions come first, those of the own region last
    #[arg(long, help_heading = "Practices")]
    from_elsewhere: bool,
}

impl PracticesArgs {
    /// The built-in catalogue and those named.
    pub fn shelf(&self) -> Result<Shelf> {
        shelf(&self.practices)
    }

    pub fn wish(&self) -> Wish {
        Wish {
            from_elsewhere: self.from_elsewhere,
            ..Wish::default()
        }
    }
}

/// The built-in catalogue and those of some files, with the translations beside them.
fn shelf(files: &[PathBuf]) -> Result<Shelf> {
    let mut shelf = Shelf::built_in().map_err(BadFile)?;
    for path in files {
        let bytes = read_small(path)?;
        let name = path.display().to_string();
        let (catalogue, _) = Catalogue::read(&name, &bytes).map_err(BadFile)?;
        let mut translations = Vec::new();
        for file in translations_of(path)? {
            let name = file.display().to_string();
            let bytes = read_small(&file)?;
            let (translation, _) =
                Translation::read(&Translatable::from(&catalogue), &name, &bytes)
                    .map_err(BadFile)?;
            translations.push(translation);
        }
        shelf.add(catalogue, translations);
    }
    Ok(shelf)
}

/// List the practices
///
/// A table on a terminal; CSV with all that is known of each when piped or with -f csv.
#[derive(Debug, Default, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio practices list\n  ratio practices list --type voucher --country LV\n  ratio practices list --answers net_science -f csv"
)]
pub(super) struct ListArgs {
    /// Your own practices beside the built-in ones: a JSON file, see docs/practices.md
    #[arg(long, value_name = "FILE")]
    practices: Vec<PathBuf>,

    /// Only practices of this type of measure
    #[arg(long = "type", value_name = "TYPE")]
    kind: Option<String>,

    /// Only practices of this country, by the two letters NUTS codes begin with
    #[arg(long, value_name = "CC")]
    country: Option<String>,

    /// Only practices that answer this score, question or barrier
    #[arg(long, value_name = "ID")]
    answers: Option<String>,

    /// Format [default: a table on a terminal, else csv]
    #[arg(short, long, value_enum)]
    format: Option<ListFormat>,

    /// Language of the practices' texts, for example de [default: for a table that of the locale, else English]
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ListFormat {
    /// For the eye
    Table,
    /// A line a practice with all that is known of it
    Csv,
    /// For programs, as in the file of the catalogue
    Json,
}

/// Check catalogues of practices and the translations beside them
///
/// Errors make a file unusable and give exit code 1; warnings are things a careful colleague would
/// remark. With --strict warnings fail too. docs/practices.md has the format.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  ratio practices check examples/agency.json")]
pub(super) struct CheckPracticesArgs {
    #[command(flatten)]
    check: super::questionnaire::CheckArgs,
}

/// Show all that is known of a practice
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  ratio practices show usti_voucher")]
pub(super) struct ShowArgs {
    /// Id of the practice; `ratio practices list` has them
    #[arg(value_name = "ID")]
    id: String,

    /// Your own practices beside the built-in ones: a JSON file, see docs/practices.md
    #[arg(long, value_name = "FILE")]
    practices: Vec<PathBuf>,

    /// Format
    #[arg(short, long, value_enum, default_value = "text")]
    format: MatchFormat,

    /// Questionnaire whose scores and questions are named
    #[arg(short, long, value_name = "Q", default_value = sources::USUAL)]
    questionnaire: String,

    /// Language of the texts, for example de [default: that of the locale, else English]
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
}

/// Name the practices that answer a firm's or a region's gaps, and say why each does
///
/// Gaps are the firm's weakest dimensions and the worst conditions of its place; for a region those of
/// its tables. At most three practices are named for each: first those that answer a weak question by
/// name, then those that answer the dimension, then those that answer a barrier the firm shows; among
/// these the own region's first, since they can be used tomorrow.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio practices match examples/survey.csv --firm DE-001\n  ratio practices match examples/answers.json --from-elsewhere\n  ratio practices match examples/answers.json --practices examples/agency.json\n  ratio practices match examples/survey.csv --region LV00C -f json"
)]
pub(super) struct MatchArgs {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    questionnaire: QuestionnaireArgs,

    /// Firm; not needed where there is one only
    #[arg(long, value_name = "ID", conflicts_with = "region")]
    firm: Option<String>,

    /// Region: a NUTS code of any level, a region's name, or a name of the --regions file
    #[arg(long, value_name = "REGION")]
    region: Option<String>,

    #[command(flatten)]
    practices: PracticesArgs,

    /// Format
    #[arg(short, long, value_enum, default_value = "text")]
    format: MatchFormat,

    /// Language, for example de [default: that of the locale, else the questionnaire's own]
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,

    /// Write to this file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace an existing file
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    survey: RegionArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum MatchFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

pub(super) fn run(args: Args) -> Result<u8> {
    match args.command {
        None => list(&ListArgs::default()),
        Some(Command::List(args)) => list(&args),
        Some(Command::Show(args)) => show(&args),
        Some(Command::Match(args)) => match_them(&args),
        Some(Command::Check(args)) => super::questionnaire::check(&args.check),
        Some(Command::Schema) => {
            std::io::stdout().write_all(json_schema().as_bytes())?;
            Ok(DONE)
        }
    }
}

fn list(args: &ListArgs) -> Result<u8> {
    let shelf = shelf(&args.practices)?;
    let types: Vec<&str> = shelf
        .measure_types()
        .iter()
        .map(|t| t.id.as_str())
        .collect();
    if let Some(kind) = &args.kind {
        among("type", kind, &types)?;
    }
    let wanted = |practice: &Practice| {
        args.kind.as_ref().is_none_or(|kind| &practice.kind == kind)
            && args
                .country
                .as_ref()
                .is_none_or(|country| is_in(practice, &country.to_uppercase()))
            && args.answers.as_ref().is_none_or(|id| answers(practice, id))
    };
    let mut practices: Vec<(&Catalogue, &Practice)> = shelf
        .practices()
        .filter(|(_, practice)| wanted(practice))
        .collect();
    if practices.is_empty() {
        terminal::say("No practice of the catalogue is of that kind.");
    }
    let format = args.format.unwrap_or(if terminal::stdout_is_terminal() {
        ListFormat::Table
    } else {
        ListFormat::Csv
    });
    let purpose = match format {
        ListFormat::Table => Purpose::Reading,
        ListFormat::Csv | ListFormat::Json => Purpose::Data,
    };
    let language = language_of_practices(args.lang.as_deref(), &shelf, purpose)?;
    let texts = shelf.texts(&language);
    if format == ListFormat::Table {
        practices.sort_by(|a, b| {
            let (a, b) = (texts.title(a.0, a.1), texts.title(b.0, b.1));
            texts.words().order(a, b)
        });
    }
    let mut out = std::io::stdout().lock();
    match format {
        ListFormat::Table => {
            let width = u16::try_from(terminal::width().min(140)).unwrap_or(140);
            let look = (terminal::glyphs(), width);
            out.write_all(practices_table(&texts, &practices, look).as_bytes())?;
        }
        ListFormat::Csv => out.write_all(&practices_csv(&texts, &practices)?)?,
        ListFormat::Json => {
            let all: Vec<Value> = practices
                .iter()
                .map(|(of, practice)| practice_json(of, practice))
                .collect();
            writeln!(out, "{}", serde_json::to_string_pretty(&all)?)?;
        }
    }
    Ok(DONE)
}

fn is_in(practice: &Practice, country: &str) -> bool {
    practice.countries.iter().any(|code| code == country)
        || practice.nuts.iter().any(|code| code.starts_with(country))
}

fn answers(practice: &Practice, id: &str) -> bool {
    let answers = &practice.answers;
    [
        &answers.dimensions,
        &answers.questions,
        &answers.conditions,
        &answers.barriers,
    ]
    .into_iter()
    .flatten()
    .any(|name| name == id)
}

/// Fails where a name is none of those known.
fn among(what: &str, name: &str, known: &[&str]) -> Result<()> {
    if known.contains(&name) {
        return Ok(());
    }
    let hint = match nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are {}", list_in_backticks(known.iter().copied(), 20)),
    };
    bail!(Usage(format!("there is no {what} `{name}`; {hint}")))
}

fn show(args: &ShowArgs) -> Result<u8> {
    let shelf = shelf(&args.practices)?;
    let questionnaire = sources::load(&args.questionnaire)?;
    let Some((of, practice)) = shelf.practice(&args.id) else {
        let ids: Vec<&str> = shelf.practices().map(|(_, p)| p.id.as_str()).collect();
        among("practice", &args.id, &ids)?;
        return Ok(DONE);
    };
    if args.format == MatchFormat::Json {
        let text = serde_json::to_string_pretty(&practice_json(of, practice))?;
        writeln!(std::io::stdout(), "{text}")?;
        return Ok(DONE);
    }
    let language = language_of_practices(args.lang.as_deref(), &shelf, Purpose::Reading)?;
    let lexicon = questionnaire.texts(&language);
    let named = |id: &str| name_of(&questionnaire.definition, &lexicon, id);
    let width = terminal::width().min(100);
    let text = practice_text(&shelf.texts(&language), of, practice, &named, width);
    std::io::stdout().write_all(terminal::glyphs().show(&text).as_bytes())?;
    Ok(DONE)
}

/// A score's or question's text with its id; the id alone where the questionnaire has none of it.
fn name_of(definition: &Definition, texts: &Lexicon<'_>, id: &str) -> String {
    let score = definition.scores.iter().find(|score| score.id == id);
    let question = definition.questions().find(|question| question.id == id);
    let text = score
        .map(|score| texts.score(score))
        .or_else(|| question.map(|question| texts.question(question)));
    text.map_or_else(|| id.to_owned(), |text| format!("{text} [{id}]"))
}

fn match_them(args: &MatchArgs) -> Result<u8> {
    let questionnaire = args.questionnaire.load()?;
    let profiler = args.questionnaire.profiler(&questionnaire.definition)?;
    let purpose = match args.format {
        MatchFormat::Text => Purpose::Reading,
        MatchFormat::Json => Purpose::Data,
    };
    let language = language(args.lang.as_deref(), &questionnaire, purpose)?;
    let shelf = args.practices.shelf()?;
    warn_of_strangers(&shelf, &questionnaire.definition);
    let sink = Sink::open(args.output.as_deref(), Replace::from(args.force))?;
    let (about, gaps, wish, exit) = match &args.region {
        Some(region) => of_region(args, region, &questionnaire, &profiler, &language)?,
        None => of_firm(args, &questionnaire, &profiler, &language)?,
    };
    let found = match_practices(&shelf, &gaps, &wish);
    let texts = shelf.texts(&language);
    let written = match args.format {
        MatchFormat::Text => {
            let on_screen = args.output.is_none() && terminal::stdout_is_terminal();
            let width = if on_screen {
                terminal::width().min(100)
            } else {
                100
            };
            let text = if gaps.is_empty() {
                say!(texts.words(), "matches-no-gap", about = about) + "\n"
            } else {
                format!("{about}\n\n{}", matches_text(&texts, &gaps, &found, width))
            };
            match on_screen {
                true => terminal::glyphs().show(&text).into_owned(),
                false => text,
            }
        }
        MatchFormat::Json => {
            let value = serde_json::json!({
                "questionnaire": {
                    "id": questionnaire.definition.id,
                    "version": questionnaire.definition.version,
                    "hash": questionnaire.hash(),
                },
                "about": about,
                "region": wish.region,
                "gaps": matches_json(&texts, &shelf, &gaps, &found),
            });
            serde_json::to_string_pretty(&value)? + "\n"
        }
    };
    sink.write_whole(written.as_bytes())?;
    Ok(exit)
}

/// Who it is about, the gaps, for whom practices are sought, and the exit code.
type Asked = (String, Vec<Gap>, Wish, u8);

fn of_region(
    args: &MatchArgs,
    region: &str,
    questionnaire: &Questionnaire,
    profiler: &Profiler<'_>,
    language: &str,
) -> Result<Asked> {
    let query = RegionQuery {
        input: &args.input,
        questionnaire: &args.questionnaire,
        region,
        args: &args.survey,
        language,
        quiet: false,
    };
    let answer = query.answer(questionnaire, profiler)?;
    let about = match &answer.facts.name {
        Some(name) => format!("{name} ({})", answer.facts.code),
        None => answer.facts.code.clone(),
    };
    let wish = Wish {
        region: answer.code,
        most: MOST_PRACTICES,
        ..args.practices.wish()
    };
    Ok((about, gaps(&answer.facts), wish, answer.summarised.exit))
}

fn of_firm(
    args: &MatchArgs,
    questionnaire: &Questionnaire,
    profiler: &Profiler<'_>,
    language: &str,
) -> Result<Asked> {
    let codebook = args.input.codebook(questionnaire);
    let inputs = args.input.open()?;
    let mapping = args.input.mapping()?;
    let mut responses = Responses::new(
        profiler,
        &codebook,
        &inputs,
        args.questionnaire.form.as_deref(),
        args.input.options(questionnaire, mapping.as_ref(), &[]),
    );
    let (all, _) = read_all(&mut responses, profiler, false)?;
    terminal::say_paragraphs(&responses.about_forms());
    let wanted = Wanted {
        firm: args.firm.as_deref(),
        ..Wanted::default()
    };
    let mut found = subjects(&all, wanted)?;
    // Several people of one firm may have answered; the first to come speaks for it.
    let firms = found.iter().map(|s| s.now.identity.firm.as_str());
    let is_one = firms.clone().all(|firm| Some(firm) == firms.clone().next());
    if !is_one || (found.len() > 1 && found[0].now.identity.firm.is_empty()) {
        bail!(Usage(
            "there are several firms; choose one with --firm ID, or a region with --region R"
                .to_owned()
        ));
    }
    if found.len() > 1 {
        terminal::say(&format!(
            "note: {} answered for the firm; this goes by the first, {}",
            count(found.len(), "person", "people"),
            found[0].now.identity.respondent
        ));
    }
    let subject = found.swap_remove(0);
    let texts = questionnaire.texts(language);
    let profile = profiler.profile(&subject.now.response);
    let needs = profiler.needs(&texts, &profile);
    let mut gaps = needs.dimensions;
    gaps.extend(needs.conditions);
    let wish = wish_of(&subject, profiler.definition, args.practices.wish());
    Ok((
        about(&subject, profiler.definition, texts.words()),
        gaps,
        wish,
        DONE,
    ))
}

/// What a firm wishes for: where it is, and the support it has received.
pub(super) fn wish_of(subject: &Subject<'_>, definition: &Definition, wish: Wish) -> Wish {
    let fact = |role: &str| {
        Fact::with_role(definition, role)
            .map(|fact| fact.text(&subject.now.response))
            .unwrap_or_default()
    };
    Wish {
        region: Some(fact("region")).filter(|region| !region.is_empty()),
        received: fact("measures").split(';').map(str::to_owned).collect(),
        most: MOST_PRACTICES,
        ..wish
    }
}

fn about(subject: &Subject<'_>, definition: &Definition, words: Words) -> String {
    let name = Fact::with_role(definition, "name")
        .map(|fact| fact.text(&subject.now.response))
        .filter(|name| !name.is_empty());
    match (name, subject.now.identity.firm.as_str()) {
        (Some(name), "") => name,
        (Some(name), id) => format!("{name} ({id})"),
        (None, "") => say!(
            words,
            "matches-firm-of-row",
            row = subject.now.response.row.to_string(),
            file = subject.now.file.to_string()
        ),
        (None, id) => say!(words, "explain-firm", firm = id),
    }
}

/// Tells the person of a catalogue that speaks of another questionnaire.
fn warn_of_strangers(shelf: &Shelf, definition: &Definition) {
    for catalogue in shelf.catalogues() {
        let unknown = unknown_names(catalogue, definition);
        if !unknown.is_empty() {
            terminal::say_paragraphs(&format!(
                "note: the practices of `{}` name {} that `{}` does not have: {}\n",
                catalogue.id,
                count(unknown.len(), "score or question", "scores and questions"),
                definition.id,
                list_in_backticks(unknown, 6)
            ));
        }
    }
}
