//! Arguments and steps that the commands about many responses share: which groups, which sample, what may be told.

use super::beside::{Beside, BesideArgs};
use super::common::{InputArgs, QuestionnaireArgs};
use super::failure::Usage;
use super::lines::{Done, LineMaker, LineWriter, Reading, threads};
use super::progress::Progress;
use super::responses::look_at;
use super::sink::Sink;
use super::sources::read_small;
use super::terminal;
use super::{DONE, ROWS_REJECTED};
use crate::answers::{QuestionnaireStamp, ResponseReader};
use crate::language::Words;
use crate::output::{CsvLayout, Facts};
use crate::profile::Profiler;
use crate::questionnaire::{Definition, Questionnaire};
use crate::regions::{
    Counting, Design, Disclosure, Dominance, Estimation, Freedom, LeftOut, LonelyPsu, Margins,
    Measure, NamedRegions, QuantileRule, RegionTable, Regions, Request, Variable, summarise,
};
use crate::scoring::Decimals;
use anyhow::{Context, Result, anyhow, bail};
use clap::{Args, ValueEnum};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Write;
use std::num::NonZero;
use std::path::{Path, PathBuf};

/// Groups that a table can be about at once.
const MOST_GROUPINGS: usize = 3;

/// Which groups.
#[derive(Debug, Args)]
#[command(next_help_heading = "Groups")]
pub(super) struct GroupArgs {
    /// NUTS levels of the regions, 0 (countries) to 3 [default: regions as they were given]
    #[arg(long, value_name = "LEVEL", value_delimiter = ',', value_parser = clap::value_parser!(u8).range(0..=3))]
    pub level: Vec<u8>,

    /// What else to group by, up to three at once: a question, a fact such as sector or wave, a classification,
    /// band, a score (its bands), urban_rural, mountain, island, coastal, border, region, nuts0 to nuts3, or a
    /// column of the input
    #[arg(long, value_name = "COLUMN", num_args = 1.., value_delimiter = ',')]
    pub by: Vec<String>,

    /// Your own regions: CSV with a name and a NUTS code in each row; several codes make one region
    #[arg(long, value_name = "FILE", conflicts_with = "level")]
    pub regions: Option<PathBuf>,

    /// Scores to tell of, questions (their scores), or `all` scores [default: the headline, its dimensions, and
    /// scores that stand for themselves]
    #[arg(long, value_name = "SCORE", value_delimiter = ',')]
    pub scores: Vec<String>,
}

/// How the sample was drawn.
#[derive(Debug, Args)]
#[command(next_help_heading = "Sample")]
pub(super) struct SampleArgs {
    /// Column with survey weights [default: the firm's fact `weight`, if there is such a column]
    #[arg(long, value_name = "COLUMN", conflicts_with = "unweighted")]
    pub weight: Option<String>,

    /// Take no weights, even where there are some
    #[arg(long)]
    pub unweighted: bool,

    /// Column with the stratum each response was drawn from
    #[arg(long, value_name = "COLUMN")]
    pub strata: Option<String>,

    /// Column with the size of the stratum in the population (in units drawn), or the share drawn
    #[arg(long, value_name = "COLUMN")]
    pub fpc: Option<String>,

    /// Column with what was drawn, where that is more than one response: a firm, a village
    #[arg(long, value_name = "COLUMN")]
    pub cluster: Option<String>,

    /// Known totals to which weights are raked: CSV `variable,category,count`, CSV with a column a variable and
    /// the count last, or JSON; may be given several times
    #[arg(long, value_name = "FILE")]
    pub margins: Vec<PathBuf>,

    /// Confidence of intervals, in per cent
    #[arg(long, value_name = "PERCENT", default_value = "95", value_parser = parse_confidence)]
    pub confidence: f64,

    /// Degrees of freedom of a group's intervals: of the group, or of the whole sample
    #[arg(long, value_enum, default_value = "domain")]
    pub df: FreedomArg,

    /// What to do with a stratum of which a single unit was drawn
    #[arg(long, value_enum, default_value = "fail")]
    pub lonely_psu: LonelyArg,

    /// How medians and quartiles are taken [default: type7 without weights, math with a sample's design]
    #[arg(long, value_enum)]
    pub quantiles: Option<QuantilesArg>,
}

/// What may be told.
#[derive(Debug, Args)]
#[command(next_help_heading = "Confidentiality")]
pub(super) struct DisclosureArgs {
    /// Firms a group must have for its figures to be published
    #[arg(long, value_name = "N", default_value = "5", value_parser = clap::value_parser!(u64).range(1..=1000))]
    pub min_firms: u64,

    /// Suppress groups where n firms have more than k per cent of the weight [default: 1,50 with weights]
    #[arg(long, value_name = "N,K", value_parser = parse_dominance)]
    pub dominance: Option<Dominance>,

    /// Suppress nothing; the output is marked as not for publication
    #[arg(long = "unsafe", conflicts_with_all = ["min_firms", "dominance"])]
    pub is_unsafe: bool,

    /// Responses below which figures are flagged as of low reliability
    #[arg(long, value_name = "N", default_value = "30")]
    pub reliable_from: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FreedomArg {
    /// Units less strata among the group's responses
    Domain,
    /// Units less strata of the whole sample
    Design,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LonelyArg {
    /// It is an error
    Fail,
    /// It adds nothing, as if drawn for certain
    Certainty,
    /// Its distance from the mean of the whole sample counts
    Adjust,
    /// It adds what the others add on average
    Average,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum QuantilesArg {
    /// The least value whose cumulated weight reaches the share
    Math,
    /// The same, and the middle of two where it is reached exactly
    School,
    /// Linear between the observations, as spreadsheets do
    Type7,
}

fn parse_confidence(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(percent) if percent > 0.0 && percent < 100.0 => Ok(percent),
        _ => Err("give a number above 0 and below 100, such as 95".to_owned()),
    }
}

fn parse_dominance(text: &str) -> Result<Dominance, String> {
    let rule = text.split_once(',').and_then(|(n, percent)| {
        let n = n.trim().parse().ok().filter(|n| (1..=9).contains(n))?;
        let percent: f64 = percent.trim().parse().ok()?;
        (percent > 0.0 && percent <= 100.0).then_some(Dominance { n, percent })
    });
    rule.ok_or_else(|| "give firms (1 to 9) and per cent, such as 2,75".to_owned())
}

/// What was summarised.
pub(super) struct Summarised {
    pub table: RegionTable,
    pub stamp: QuestionnaireStamp,
    pub exit: u8,
    /// Names of the inputs.
    pub sources: Vec<String>,
}

/// All that decides what is summarised.
pub(super) struct Survey<'a> {
    pub questionnaire: &'a QuestionnaireArgs,
    pub input: &'a InputArgs,
    pub groups: &'a GroupArgs,
    pub sample: &'a SampleArgs,
    pub disclosure: &'a DisclosureArgs,
    /// Language of the table's texts.
    pub language: &'a str,
    /// What stands beside the table.
    pub beside: Option<&'a BesideArgs>,
    /// Where the scores of each firm go as well.
    pub firm_scores: Option<&'a RefCell<Sink>>,
    pub threads: Option<NonZero<usize>>,
    pub quiet: bool,
}

impl Survey<'_> {
    /// Reads and scores all responses, and makes the table of them.
    pub fn summarise(&self, questionnaire: &Questionnaire) -> Result<Summarised> {
        self.summarise_by(questionnaire, self.regions()?)
    }

    /// The same, with regions put into groups otherwise.
    pub fn summarise_by(
        &self,
        questionnaire: &Questionnaire,
        regions: Regions,
    ) -> Result<Summarised> {
        let definition = &questionnaire.definition;
        let profiler = self.questionnaire.profiler(definition)?;
        let mut carried = Vec::new();
        let names = self.names(definition)?;
        let named = |name: &str, carried: &mut Vec<String>| {
            Variable::named(name, &profiler, carried).map_err(|message| anyhow!(Usage(message)))
        };
        let by = names
            .iter()
            .map(|name| named(name, &mut carried))
            .collect::<Result<Vec<_>>>()?;
        let mut column = |name: &Option<String>| match name {
            Some(name) => named(name, &mut carried).map(Some),
            None => Ok(None),
        };
        let weight = column(&self.weight(definition))?;
        let (strata, fpc, cluster) = (
            column(&self.sample.strata)?,
            column(&self.sample.fpc)?,
            column(&self.sample.cluster)?,
        );
        let margins = match self.margins()? {
            Some(margins) => {
                let variables = margins
                    .variables
                    .iter()
                    .map(|name| named(name, &mut carried));
                let variables = variables.collect::<Result<Vec<_>>>()?;
                Some((margins, variables))
            }
            None => None,
        };
        let codebook = self.input.codebook(questionnaire);
        let inputs = self.input.open()?;
        let mapping = self.input.mapping_beside_boundaries()?;
        let options = self
            .input
            .options(questionnaire, mapping.as_ref(), &carried);
        let (has, opened) = look_at(&profiler, &codebook, &inputs, &options, self.quiet)?;
        let has_role = |role: &str| {
            definition
                .role(role)
                .and_then(|id| definition.question_index(id))
                .is_some_and(|at| has[at])
        };
        self.check_regions(&by, has_role("region"))?;
        let is_usual = self.sample.weight.is_none();
        let design = Design {
            weight: weight.filter(|_| !is_usual || has_role("weight")),
            strata,
            fpc,
            cluster,
            margins,
        };
        let design_names = [
            self.weight(definition).filter(|_| design.weight.is_some()),
            self.sample.strata.clone(),
            self.sample.fpc.clone(),
            self.sample.cluster.clone(),
        ];
        let estimation = self.estimation(design.is_given());
        let is_weighted = design.weight.is_some() || design.margins.is_some();
        let mut beside = match self.beside {
            Some(args) => args.ready(&profiler)?,
            None => Beside::default(),
        };
        let reading = Reading {
            inputs: &inputs,
            options,
            form: self.questionnaire.form.as_deref(),
            threads: threads(self.threads),
            quiet: self.quiet,
        };
        if beside.needs_a_look() {
            let maker = LineMaker {
                profiler: &profiler,
                codebook: &codebook,
                layout: None,
                counting: None,
                look: beside.scenarios.as_ref(),
            };
            let writer = LineWriter::new(&maker, None, None, Progress::new(self.quiet));
            // What is to be said is said when the answers are counted.
            let unsaid = Reading {
                quiet: true,
                ..reading
            };
            let medians = unsaid.score(None, &maker, writer)?.medians;
            let medians = medians.context("nothing was looked at")?;
            beside.settle(&profiler, &medians, self.disclosure.min_firms)?;
        }
        let measures = self.measures(&profiler)?;
        if beside.variations.is_some()
            && !profiler
                .headline
                .is_some_and(|headline| measures.contains(&Measure::Score(headline)))
        {
            bail!(Usage(
                "--robustness is about the headline; name it among --scores as well".to_owned()
            ));
        }
        let facts = Facts::new(definition, |question| has[question], &[]);
        let decimals = (Decimals::Fixed(2), None);
        let layout = CsvLayout::new(&profiler, facts, decimals, false);
        let maker = LineMaker {
            profiler: &profiler,
            codebook: &codebook,
            layout: self.firm_scores.map(|_| &layout),
            counting: Some(Counting {
                by: &by,
                scores: &measures,
                design: &design,
                quantiles: estimation.quantiles,
                // Else every response is a firm of its own.
                has_firms_again: has_role("wave") || has_role("respondent"),
                scenarios: beside.scenarios.as_ref(),
                variations: beside.variations.as_ref(),
            }),
            look: None,
        };
        let Done {
            tally,
            left_out,
            counted,
            ..
        } = self.score_all(&reading, opened, &maker)?;
        let counted = counted.context("nothing was counted")?;
        let of = (design.clone(), measures.clone());
        let collection = counted.collected(by.clone(), of, threads(self.threads));
        let collection = collection.map_err(|failure| anyhow!(failure.0))?;
        if !self.quiet {
            terminal::say_paragraphs(
                &tally.paragraph("`ratio score --problems FILE` writes all of them"),
            );
        }
        let request = Request {
            names,
            regions,
            estimation,
            disclosure: self.rule(is_weighted),
            reliable_from: self.disclosure.reliable_from,
            design_names,
            left_out: left_out.lacking,
            texts: questionnaire.texts(self.language),
            variations: beside.variations.as_ref(),
            scenarios: beside.headings.clone(),
            threads: threads(self.threads),
        };
        if collection.responses == 0 {
            bail!(nothing_left(&request.left_out));
        }
        let table =
            summarise(&collection, &profiler, &request).map_err(|message| anyhow!(message))?;
        let has_bad_weights = request
            .left_out
            .contains_key(LeftOut::BadWeight(String::new()).lacking());
        let is_whole = tally.rejected == 0 && !has_bad_weights;
        Ok(Summarised {
            table,
            stamp: QuestionnaireStamp::of(questionnaire),
            exit: if is_whole { DONE } else { ROWS_REJECTED },
            sources: inputs.iter().map(|input| input.name().to_owned()).collect(),
        })
    }

    /// What to group by: regions where nothing else is asked for, or a level or regions of one's own are.
    fn names(&self, definition: &Definition) -> Result<Vec<String>> {
        let mut names = Vec::new();
        let asks_for_regions = !self.groups.level.is_empty() || self.groups.regions.is_some();
        let asked_as = definition.role("region");
        let is_region = |name: &String| {
            ["region", "nuts"].contains(&name.as_str()) || Some(name.as_str()) == asked_as
        };
        let has_regions = self.groups.by.iter().any(is_region);
        if (asks_for_regions || self.groups.by.is_empty()) && !has_regions {
            if definition.role("region").is_none() {
                bail!(Usage(format!(
                    "`{}` does not ask for the firm's region (its `firm` block has no `region`); say with --by what to group by",
                    definition.id
                )));
            }
            names.push("region".to_owned());
        }
        for name in &self.groups.by {
            if names.contains(name) {
                bail!(Usage(format!("--by has `{name}` twice")));
            }
            names.push(name.clone());
        }
        if names.len() > MOST_GROUPINGS {
            bail!(Usage(format!(
                "a table can be grouped by {MOST_GROUPINGS} things at most, not {}: {}",
                names.len(),
                names.join(", ")
            )));
        }
        Ok(names)
    }

    fn check_regions(&self, by: &[Variable<'_>], has_regions: bool) -> Result<()> {
        let needs = |variable: &Variable<'_>| {
            matches!(
                variable,
                Variable::Region(_) | Variable::RegionAt(..) | Variable::Typology(..)
            )
        };
        if by.iter().any(needs) && !has_regions {
            bail!(Usage(
                "no input has a column for the firm's region; say with --map which it is (`ratio map` writes a mapping), or with --by what to group by".to_owned()
            ));
        }
        Ok(())
    }

    fn weight(&self, definition: &Definition) -> Option<String> {
        if self.sample.unweighted {
            return None;
        }
        let usual = definition.role("weight").map(|_| "weight".to_owned());
        self.sample.weight.clone().or(usual)
    }

    fn margins(&self) -> Result<Option<Margins>> {
        let mut all: Option<Margins> = None;
        for path in &self.sample.margins {
            let text = read_text(path)?;
            let fault = |message| anyhow!("{}: {message}", path.display());
            let margins = Margins::read(&text).map_err(fault)?;
            match &mut all {
                Some(all) => all.append(margins).map_err(fault)?,
                None => all = Some(margins),
            }
        }
        Ok(all)
    }

    fn regions(&self) -> Result<Regions> {
        if let Some(path) = &self.groups.regions {
            return read_regions(path).map(Regions::Named);
        }
        Ok(if self.groups.level.is_empty() {
            Regions::AsGiven
        } else {
            Regions::Levels(self.groups.level.iter().copied().collect())
        })
    }

    fn estimation(&self, is_design_given: bool) -> Estimation {
        Estimation {
            confidence: self.sample.confidence / 100.0,
            quantiles: match self.sample.quantiles {
                Some(QuantilesArg::Math) => QuantileRule::Math,
                Some(QuantilesArg::School) => QuantileRule::School,
                Some(QuantilesArg::Type7) => QuantileRule::Type7,
                None if is_design_given => QuantileRule::Math,
                None => QuantileRule::Type7,
            },
            freedom: match self.sample.df {
                FreedomArg::Domain => Freedom::Domain,
                FreedomArg::Design => Freedom::Design,
            },
            lonely: match self.sample.lonely_psu {
                LonelyArg::Fail => LonelyPsu::Fail,
                LonelyArg::Certainty => LonelyPsu::Certainty,
                LonelyArg::Adjust => LonelyPsu::Adjust,
                LonelyArg::Average => LonelyPsu::Average,
            },
        }
    }

    /// The rule of disclosure control. Without a threshold, a group of one firm is all that firm's.
    fn rule(&self, is_weighted: bool) -> Option<Disclosure> {
        let min_firms = self.disclosure.min_firms;
        let usual = (is_weighted && min_firms > 1).then_some(Dominance {
            n: 1,
            percent: 50.0,
        });
        (!self.disclosure.is_unsafe).then(|| Disclosure {
            min_firms,
            dominance: self.disclosure.dominance.or(usual),
        })
    }

    /// What to tell of each group.
    fn measures(&self, profiler: &Profiler<'_>) -> Result<Vec<Measure>> {
        let scores = &profiler.definition.scores;
        let asked = &self.groups.scores;
        let mut chosen = Vec::new();
        if asked.is_empty() {
            chosen.extend(profiler.headline);
            chosen.extend(&profiler.dimensions);
            let is_part = |id: &str| {
                scores
                    .iter()
                    .any(|score| score.of.iter().any(|thing| thing.id() == id))
            };
            chosen.extend((0..scores.len()).filter(|at| !is_part(&scores[*at].id)));
        }
        let mut chosen: Vec<Measure> = chosen.into_iter().map(Measure::Score).collect();
        for name in asked {
            if name == "all" {
                chosen.extend((0..scores.len()).map(Measure::Score));
            } else {
                chosen.push(measure(profiler, name)?);
            }
        }
        let mut seen: Vec<Measure> = Vec::new();
        chosen.retain(|measure| {
            let is_new = !seen.contains(measure);
            seen.push(*measure);
            is_new
        });
        Ok(chosen)
    }

    /// Scores all responses, counts them where that is wanted, and writes their scores where these are.
    fn score_all<'a>(
        &self,
        reading: &Reading<'a>,
        opened: Option<Box<dyn ResponseReader + 'a>>,
        maker: &LineMaker<'a>,
    ) -> Result<Done> {
        let mut sink = self.firm_scores.map(RefCell::borrow_mut);
        if let (Some(sink), Some(layout)) = (&mut sink, maker.layout) {
            sink.write_all(&layout.header())
                .context("can't write the scores")?;
        }
        let progress = Progress::new(self.quiet);
        let writer = LineWriter::new(maker, sink.as_deref_mut(), None, progress);
        reading.score(opened, maker, writer)
    }
}

/// The user's own regions.
pub(super) fn read_regions(path: &Path) -> Result<NamedRegions> {
    NamedRegions::read(&read_text(path)?)
        .map_err(|message| anyhow!("{}: {message}", path.display()))
}

/// That there is nothing to summarise, and why.
fn nothing_left(left_out: &BTreeMap<String, u64>) -> String {
    let why: Vec<String> = left_out
        .iter()
        .map(|(lacking, responses)| {
            let lacking = Words::default().say(&format!("lacking-{lacking}"));
            format!("{responses} left out for want of {lacking}")
        })
        .collect();
    if why.is_empty() {
        return "there is no response to summarise".to_owned();
    }
    format!(
        "there is no response to summarise: {}; --unweighted counts every response the same",
        why.join(", ")
    )
}

/// The score or scored question of a name.
fn measure(profiler: &Profiler<'_>, name: &str) -> Result<Measure> {
    let definition = profiler.definition;
    if let Some(at) = definition.scores.iter().position(|score| score.id == name) {
        return Ok(Measure::Score(at));
    }
    if let Some(at) = definition
        .question_index(name)
        .filter(|at| profiler.plan.items[*at].scored)
    {
        return Ok(Measure::Question(at));
    }
    let names = || definition.scores.iter().map(|score| score.id.as_str());
    let questions = definition.questions().map(|question| question.id.as_str());
    let hint = match crate::diagnostic::nearest(name, names().chain(questions)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "its scores are {}",
            crate::diagnostic::list_in_backticks(names(), 12)
        ),
    };
    bail!(Usage(format!(
        "`{}` has no score and no scored question `{name}`; {hint}",
        definition.id
    )))
}

/// A text file of the user's.
fn read_text(path: &Path) -> Result<String> {
    String::from_utf8(read_small(path)?)
        .with_context(|| format!("{} is not UTF-8 text", path.display()))
}
