//! What a table of regions can have beside it: how far its ranks hang on the weights, and what if firms answered otherwise.

use super::failure::{BadFile, Usage};
use super::sources::read_small;
use crate::profile::Profiler;
use crate::regions::{Category, Medians, ScenarioFile, Scenarios};
use crate::robustness::{Setup, Variations};
use anyhow::{Result, bail};
use clap::Args;
use std::path::PathBuf;

/// How often, and from where, weights are drawn.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct DrawArgs {
    /// Draws of weights of each kind
    #[arg(long, value_name = "N", default_value = "1000", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub draws: u32,

    /// Seed of the draws
    #[arg(long, value_name = "N", default_value = "1")]
    pub seed: u64,
}

impl DrawArgs {
    /// The variations of the headline.
    pub fn variations(&self, profiler: &Profiler<'_>, option: &str) -> Result<Variations> {
        let Some(headline) = profiler.headline else {
            bail!(Usage(format!(
                "`{}` has no headline score (`profile`), and {option} is about that",
                profiler.definition.id
            )));
        };
        let setup = Setup {
            draws: self.draws as usize,
            seed: self.seed,
        };
        let variations = Variations::of(&profiler.plan, headline, setup);
        if variations.own.leaves.len() < 2 {
            bail!(Usage(format!(
                "`{}` is made of one thing, so that no weight changes it; {option} needs a headline of several",
                profiler.definition.scores[headline].id
            )));
        }
        Ok(variations)
    }
}

/// What stands beside the table.
#[derive(Debug, Args)]
#[command(next_help_heading = "Beside the table")]
pub(super) struct BesideArgs {
    /// Tell how far ranks and bands of the headline hang on the weights of scores: varied by a quarter, drawn anew,
    /// as arithmetic and geometric mean, without one dimension
    #[arg(long)]
    pub robustness: bool,

    #[command(flatten)]
    draws: DrawArgs,

    /// Scenarios (json): what if some firms answered otherwise; today, then, and the difference
    #[arg(long, value_name = "FILE")]
    what_if: Option<PathBuf>,
}

/// The same, made ready.
#[derive(Default)]
pub(super) struct Beside {
    pub variations: Option<Variations>,
    pub scenarios: Option<Scenarios>,
    /// Ids and titles of the scenarios.
    pub headings: Vec<Category>,
}

impl BesideArgs {
    pub fn ready(&self, profiler: &Profiler<'_>) -> Result<Beside> {
        let mut beside = Beside::default();
        if self.robustness {
            beside.variations = Some(self.draws.variations(profiler, "--robustness")?);
        }
        if let Some(path) = &self.what_if {
            let name = path.display().to_string();
            let file = ScenarioFile::read(&name, &read_small(path)?, profiler).map_err(BadFile)?;
            if file.scenarios.is_empty() {
                bail!(Usage(format!("{name} has no scenario")));
            }
            beside.headings = file
                .scenarios
                .iter()
                .map(|scenario| Category {
                    id: scenario.id.clone(),
                    title: scenario.title.clone(),
                })
                .collect();
            beside.scenarios = Some(Scenarios::compile(&file, profiler));
        }
        Ok(beside)
    }
}

impl Beside {
    /// Whether medians must be worked out before anything is changed.
    pub fn needs_a_look(&self) -> bool {
        self.scenarios.as_ref().is_some_and(Scenarios::need_a_look)
    }

    /// Takes the medians that firms are to reach, each of so many answers at least.
    pub fn settle(&mut self, profiler: &Profiler<'_>, medians: &Medians, least: u64) -> Result<()> {
        let Some(scenarios) = &mut self.scenarios else {
            return Ok(());
        };
        let least = usize::try_from(least).unwrap_or(1);
        if let Err((question, count)) = scenarios.settle(medians, least) {
            let asked = profiler.definition.questions().nth(question);
            bail!(
                "{} answered `{}`, of which firms are to reach the median; that needs {least} at least",
                crate::diagnostic::count(
                    count,
                    "firm whose median counts",
                    "firms whose median counts"
                ),
                asked.map_or("", |asked| &asked.id)
            );
        }
        Ok(())
    }
}
