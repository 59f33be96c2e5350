//! One region held against all others: what `plan` and `practices match --region` are made of.

use super::common::{InputArgs, QuestionnaireArgs};
use super::failure::Usage;
use super::survey::{DisclosureArgs, GroupArgs, SampleArgs, Summarised, Survey, read_regions};
use crate::diagnostic::{list_in_backticks, nearest};
use crate::practices::Gap;
use crate::profile::Profiler;
use crate::questionnaire::Questionnaire;
use crate::reference::{NutsMatch, find_regions, region, region_named};
use crate::regions::{
    NamedRegions, RegionFacts, RegionTable, Regions, WeakPoint, region_facts, withhold,
};
use anyhow::{Result, anyhow, bail};
use std::path::PathBuf;

/// How a region is told apart and estimated.
#[derive(Debug, clap::Args)]
pub(super) struct RegionArgs {
    /// Your own regions: CSV with a name and a NUTS code in each row; several codes make one region
    #[arg(long, value_name = "FILE")]
    regions: Option<PathBuf>,

    #[command(flatten)]
    sample: SampleArgs,

    #[command(flatten)]
    disclosure: DisclosureArgs,
}

/// A question about one region.
pub(super) struct RegionQuery<'q> {
    pub input: &'q InputArgs,
    pub questionnaire: &'q QuestionnaireArgs,
    /// The region, as typed.
    pub region: &'q str,
    pub args: &'q RegionArgs,
    pub language: &'q str,
    pub quiet: bool,
}

/// What the tables say of it.
pub(super) struct RegionAnswer {
    pub summarised: Summarised,
    pub facts: RegionFacts,
    /// Its NUTS code, where it is no region of the user's own.
    pub code: Option<String>,
}

impl RegionQuery<'_> {
    pub fn answer(
        &self,
        questionnaire: &Questionnaire,
        profiler: &Profiler<'_>,
    ) -> Result<RegionAnswer> {
        let (regions, region, name) = self.resolve()?;
        let groups = groups(profiler);
        let mut done = self
            .survey(&groups)
            .summarise_by(questionnaire, Regions::Named(regions))?;
        withhold(
            &mut done.table,
            &region,
            &self.region_table(questionnaire, &groups, &region)?,
        );
        let mut facts = region_facts(&done.table, &region).ok_or_else(|| {
            anyhow!(
                "no firm of the region `{}` answered; `ratio regions` shows which there are",
                self.region
            )
        })?;
        let code = self.args.regions.is_none().then_some(region);
        facts.name = name;
        Ok(RegionAnswer {
            summarised: done,
            facts,
            code,
        })
    }

    /// The region to hold against all others, and its name.
    fn resolve(&self) -> Result<(NamedRegions, String, Option<String>)> {
        if let Some(path) = &self.args.regions {
            let all = read_regions(path)?;
            let only = all.only(self.region).ok_or_else(|| {
                let names = || all.names().iter().map(String::as_str);
                Usage(format!(
                    "{} has no region `{}`; {}",
                    path.display(),
                    self.region,
                    hint(self.region, names())
                ))
            })?;
            return Ok((only, self.region.to_owned(), None));
        }
        let found = match region(self.region) {
            NutsMatch::Current(region) | NutsMatch::Recoded(region) => Some(region),
            NutsMatch::Ended(name) => bail!(Usage(format!(
                "`{}` ({name}) is a NUTS 2021 code that ended without one successor",
                self.region
            ))),
            NutsMatch::Unknown => region_named(self.region),
        };
        let found = found.ok_or_else(|| {
            let near: Vec<&str> = find_regions(self.region, 3)
                .iter()
                .map(|region| region.code)
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
            NamedRegions::one(found.code),
            found.code.to_owned(),
            Some(found.name.to_owned()),
        ))
    }

    /// The table that `ratio regions` makes of the region and those beside it: what it leaves empty, this does.
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
            level: if self.args.regions.is_some() {
                Vec::new()
            } else {
                vec![level]
            },
            by: Vec::new(),
            regions: self.args.regions.clone(),
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
            questionnaire: self.questionnaire,
            input: self.input,
            groups,
            sample: &self.args.sample,
            disclosure: &self.args.disclosure,
            language: self.language,
            beside: None,
            firm_scores: None,
            threads: None,
            quiet: self.quiet,
        }
    }
}

/// The region against the others, rural and urban parts beside it, and what surrounds the firms, question by question.
fn groups(profiler: &Profiler<'_>) -> GroupArgs {
    let definition = profiler.definition;
    let told = profiler.headline.iter().chain(&profiler.dimensions);
    let mut scores: Vec<String> = told.map(|at| definition.scores[*at].id.clone()).collect();
    let ids: Vec<&str> = definition
        .questions()
        .map(|question| question.id.as_str())
        .collect();
    for score in profiler.surroundings() {
        scores.push(definition.scores[score].id.clone());
        let questions = profiler.plan.questions_under(score);
        scores.extend(questions.into_iter().map(|at| ids[at].to_owned()));
    }
    GroupArgs {
        level: Vec::new(),
        by: vec!["region".to_owned(), "urban_rural".to_owned()],
        regions: None,
        scores,
    }
}

/// The weak points of a region as gaps that practices may answer; those whose mean is withheld are left out.
pub(super) fn gaps(facts: &RegionFacts) -> Vec<Gap> {
    let gap = |point: &WeakPoint| {
        Some(Gap {
            id: point.id.clone(),
            title: point.title.clone(),
            value: point.mean.figure.value?,
            parts: Vec::new(),
        })
    };
    facts
        .dimensions
        .iter()
        .chain(&facts.conditions)
        .filter_map(gap)
        .collect()
}

fn hint<'n>(name: &str, names: impl Iterator<Item = &'n str> + Clone) -> String {
    match nearest(name, names.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("it has {}", list_in_backticks(names, 12)),
    }
}
