use super::common::{InputArgs, QuestionnaireArgs, ending, language};
use super::failure::Usage;
use super::sink::{Replace, Sink};
use super::survey::{DisclosureArgs, GroupArgs, SampleArgs, Survey, read_regions};
use crate::diagnostic::{list_in_backticks, nearest};
use crate::output::{Publication, plan_html, plan_markdown};
use crate::profile::Profiler;
use crate::questionnaire::Questionnaire;
use crate::reference::{NutsMatch, find_regions, region, region_named};
use crate::regions::{NamedRegions, RegionTable, Regions, region_facts, withhold};
use crate::scoring::Decimals;
use anyhow::{Result, anyhow, bail};
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

    /// Your own regions: CSV with a name and a NUTS code in each row; several codes make one region
    #[arg(long, value_name = "FILE")]
    regions: Option<PathBuf>,

    #[command(flatten)]
    sample: SampleArgs,

    #[command(flatten)]
    disclosure: DisclosureArgs,

    /// Write to this file; its ending says the format (md, html) [default: Markdown on stdout]
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    output: Option<PathBuf>,

    /// Language of the questionnaire's texts
    #[arg(long, value_name = "LANG", help_heading = "Output")]
    lang: Option<String>,

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
    let sink = Sink::open(args.output.as_deref(), Replace::from(args.force))?;
    let profiler = args.questionnaire.profiler(&questionnaire.definition)?;
    let (regions, region, name) = args.resolve()?;
    let groups = args.groups(&profiler);
    let survey = args.survey(&groups);
    let mut done = survey.summarise_by(&questionnaire, Regions::Named(regions))?;
    withhold(
        &mut done.table,
        &region,
        &args.region_table(&questionnaire, &groups, &region)?,
    );
    let mut facts = region_facts(&done.table, &region).ok_or_else(|| {
        anyhow!(
            "no firm of the region `{}` answered; `ratio regions` shows which there are",
            args.region
        )
    })?;
    facts.name = name;
    let texts = questionnaire.texts(language(args.lang.as_deref(), &questionnaire)?);
    let publication = Publication {
        table: &done.table,
        stamp: &done.stamp,
        questionnaire: texts.title(),
        language: texts.language(),
        title: None,
        source: args.source.as_deref(),
        date: args.date.as_deref(),
        inputs: &done.sources,
        decimals: Decimals::Fixed(2),
    };
    // The catalogue of practices will say which answer a region's weak points.
    let practices = &[];
    let text = if as_page {
        plan_html(&publication, &facts, practices)
    } else {
        plan_markdown(&publication, &facts, practices)
    };
    sink.write_whole(text.as_bytes())?;
    Ok(done.exit)
}

impl Args {
    /// The region to hold against all others, and its name.
    fn resolve(&self) -> Result<(NamedRegions, String, Option<String>)> {
        if let Some(path) = &self.regions {
            let all = read_regions(path)?;
            let only = all.only(&self.region).ok_or_else(|| {
                let names = || all.names().iter().map(String::as_str);
                Usage(format!(
                    "{} has no region `{}`; {}",
                    path.display(),
                    self.region,
                    hint(&self.region, names())
                ))
            })?;
            return Ok((only, self.region.clone(), None));
        }
        let found = match region(&self.region) {
            NutsMatch::Current(region) | NutsMatch::Recoded(region) => Some(region),
            NutsMatch::Ended(name) => bail!(Usage(format!(
                "`{}` ({name}) is a NUTS 2021 code that ended without one successor",
                self.region
            ))),
            NutsMatch::Unknown => region_named(&self.region),
        };
        let found = found.ok_or_else(|| {
            let near: Vec<&str> = find_regions(&self.region, 3)
                .iter()
                .map(|region| region.code.as_str())
                .collect();
            let hint = if near.is_empty() {
                "for example DED5".to_owned()
            } else {
                format!("did you mean {}?", list_in_backticks(near, 3))
            };
            Usage(format!(
                "`{}` is no NUTS 2024 code and no region's name; {hint}",
                self.region
            ))
        })?;
        Ok((
            NamedRegions::one(&found.code),
            found.code.clone(),
            Some(found.name.clone()),
        ))
    }

    /// The table that `ratio regions` makes of the region and those beside it: what it leaves empty, the plan does.
    fn region_table(
        &self,
        questionnaire: &Questionnaire,
        groups: &GroupArgs,
        region: &str,
    ) -> Result<RegionTable> {
        let level = u8::try_from(region.len().saturating_sub(2))
            .unwrap_or(3)
            .min(3);
        let groups = GroupArgs {
            level: if self.regions.is_some() {
                Vec::new()
            } else {
                vec![level]
            },
            by: Vec::new(),
            regions: self.regions.clone(),
            scores: groups.scores.clone(),
        };
        let survey = Survey {
            groups: &groups,
            quiet: true,
            ..self.survey(&groups)
        };
        Ok(survey.summarise(questionnaire)?.table)
    }

    fn survey<'s>(&'s self, groups: &'s GroupArgs) -> Survey<'s> {
        Survey {
            questionnaire: &self.questionnaire,
            input: &self.input,
            groups,
            sample: &self.sample,
            disclosure: &self.disclosure,
            lang: self.lang.as_deref(),
            quiet: self.quiet,
        }
    }

    /// The region against the others, rural and urban parts beside it, and what the place scores are made of.
    fn groups(&self, profiler: &Profiler<'_>) -> GroupArgs {
        let definition = profiler.definition;
        let is_part = |id: &str| {
            definition
                .scores
                .iter()
                .any(|score| score.of.iter().any(|thing| thing.id() == id))
        };
        let mut scores: Vec<String> = Vec::new();
        let told = profiler.headline.iter().chain(&profiler.dimensions);
        scores.extend(told.map(|at| definition.scores[*at].id.clone()));
        for (at, score) in definition.scores.iter().enumerate() {
            let stands_alone = !is_part(&score.id)
                && profiler.headline != Some(at)
                && !profiler.dimensions.contains(&at);
            if stands_alone {
                scores.push(score.id.clone());
                let questions = profiler.plan.questions_under(at);
                let ids: Vec<&str> = definition
                    .questions()
                    .map(|question| question.id.as_str())
                    .collect();
                scores.extend(
                    questions
                        .into_iter()
                        .map(|question| ids[question].to_owned()),
                );
            }
        }
        GroupArgs {
            level: Vec::new(),
            by: vec!["region".to_owned(), "urban_rural".to_owned()],
            regions: None,
            scores,
        }
    }
}

fn hint<'n>(name: &str, names: impl Iterator<Item = &'n str> + Clone) -> String {
    match nearest(name, names.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("it has {}", list_in_backticks(names, 12)),
    }
}
