use super::DONE;
use super::common::{InputArgs, QuestionnaireArgs, ending};
use super::failure::Usage;
use super::language::{LanguagesArgs, Purpose, file_of, languages};
use super::practices::{MOST_PRACTICES, PracticesArgs};
use super::region_facts::{RegionAnswer, RegionArgs, RegionQuery, gaps};
use super::sink::{Replace, Sink};
use crate::output::{Publication, mentions, plan_html, plan_markdown};
use crate::practices::{Wish, match_practices};
use crate::questionnaire::Questionnaire;
use crate::scoring::Decimals;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// A regional action plan to edit, made from the region's tables
///
/// Where the region stands, what holds its firms back most and how many that concerns, questions for the
/// stakeholder workshop, and indicators with today's values. Every figure has the number of its row.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio plan examples/survey.csv --region ES24 -o plan.md\n  ratio plan examples/survey.csv --region \"Alto Tâmega e Barroso\" -o plan.html"
)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    questionnaire: QuestionnaireArgs,

    /// The region: a NUTS code of any level, a region's name, or a name of the --regions file
    #[arg(long, value_name = "REGION")]
    region: String,

    #[command(flatten)]
    survey: RegionArgs,

    #[command(flatten)]
    practices: PracticesArgs,

    /// Write to this file; its ending says the format (md, html) [default: Markdown on stdout]
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    output: Option<PathBuf>,

    #[command(flatten)]
    languages: LanguagesArgs,

    /// Where the answers come from, for the notes
    #[arg(long, value_name = "TEXT", help_heading = "Output")]
    source: Option<String>,

    /// Day of the plan, for the notes
    #[arg(long, value_name = "TEXT", help_heading = "Output")]
    date: Option<String>,

    /// Replace existing files
    #[arg(long, help_heading = "Output")]
    force: bool,

    /// Say nothing but errors
    #[arg(long, help_heading = "Output")]
    quiet: bool,
}

pub(super) fn run(args: Args) -> Result<u8> {
    let as_page = match args.output.as_deref().map(ending) {
        None => false,
        Some(ending) => match ending.as_str() {
            "md" | "markdown" => false,
            "html" | "htm" => true,
            _ => bail!(Usage(format!(
                "{} does not end in md or html",
                args.output.as_deref().unwrap_or(Path::new("")).display()
            ))),
        },
    };
    let questionnaire = args.questionnaire.load()?;
    let languages = languages(&args.languages.lang, &questionnaire, Purpose::Reading)?;
    args.input.can_be_read_again(languages.len())?;
    let mut exit = DONE;
    for (at, language) in languages.iter().enumerate() {
        let path = file_of(args.output.as_deref(), language, &languages)?;
        let sink = Sink::open(path.as_deref(), Replace::from(args.force))?;
        let is_repeated = at > 0;
        exit = args.write(&questionnaire, language, (sink, as_page), is_repeated)?;
    }
    Ok(exit)
}

impl Args {
    /// Writes the plan in one language; what is to be said of the answers was said with the first.
    fn write(
        &self,
        questionnaire: &Questionnaire,
        language: &str,
        (sink, as_page): (Sink, bool),
        is_repeated: bool,
    ) -> Result<u8> {
        let args = self;
        let profiler = args.questionnaire.profiler(&questionnaire.definition)?;
        let query = RegionQuery {
            input: &args.input,
            questionnaire: &args.questionnaire,
            region: &args.region,
            args: &args.survey,
            language,
            quiet: args.quiet || is_repeated,
        };
        let RegionAnswer {
            summarised: done,
            facts,
            code,
        } = query.answer(questionnaire, &profiler)?;
        let shelf = args.practices.shelf()?;
        let gaps = gaps(&facts);
        let wish = Wish {
            region: code,
            most: MOST_PRACTICES,
            ..args.practices.wish()
        };
        let found = match_practices(&shelf, &gaps, &wish);
        let texts = questionnaire.texts(language);
        let publication = Publication {
            table: &done.table,
            stamp: &done.stamp,
            questionnaire: texts.title(),
            language: texts.spoken(),
            words: texts.words(),
            title: None,
            source: args.source.as_deref(),
            date: args.date.as_deref(),
            inputs: &done.sources,
            decimals: Decimals::Fixed(2),
        };
        let practices = mentions(&shelf.texts(texts.spoken()), &gaps, &found);
        let text = if as_page {
            plan_html(&publication, &facts, &practices)
        } else {
            plan_markdown(&publication, &facts, &practices)
        };
        sink.write_whole(text.as_bytes())?;
        Ok(done.exit)
    }
}
