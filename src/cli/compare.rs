use super::common::{IncompleteArg, InputArgs, QuestionnaireArgs, parse_decimals};
use super::failure::Usage;
use super::language::{LanguagesArgs, Purpose, file_of, languages};
use super::measures::{Covariates, Measures};
use super::progress::Progress;
use super::respondents;
use super::responses::{Responses, open};
use super::sink::{Replace, Sink};
use super::sources::read_small;
use super::terminal;
use super::waves::{Wave, Waves};
use super::{DONE, ROWS_REJECTED};
use crate::answers::{Codebook, Fact, Input, Mapping, QuestionnaireStamp, ReadOptions, Step};
use crate::change::{
    Collection, Comparison, EffectRequest, Facts, Measure, MeasureEffect, compare, effects,
};
use crate::items;
use crate::output::{
    ChangeReport, Glyphs, Tally, change_csv, change_html, change_json, change_screen, change_xlsx,
    firms_csv,
};
use crate::profile::Profiler;
use crate::questionnaire::Questionnaire;
use crate::regions::Variable;
use crate::scoring::Decimals;
use crate::statistics::{ClusterError, Deletion};
use anyhow::{Context, Result, anyhow, bail};
use clap::ValueEnum;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Did the firms move from one wave to the next, and did a measure help
///
/// Pairs the answers of each firm by its id. Of each firm, the change of every score against what is noise; of all
/// firms and of groups, the mean change with its interval and test; of each measure, the change of the firms that
/// took part against the others: difference-in-differences, plain and adjusted, with how the groups compared at
/// the start, and what this sample could have shown. With --respondents, how far several people of a firm agree.
#[derive(Debug, clap::Args)]
#[command(
    override_usage = "ratio compare [OPTIONS] BEFORE AFTER\n       ratio compare [OPTIONS] INPUT",
    after_help = "Examples:\n  ratio compare examples/survey.csv examples/followup.csv\n  ratio compare examples/survey.csv examples/followup.csv --by size_class --measure training -o change.html\n  ratio compare examples/survey.csv examples/followup.csv --measure none -f json\n  ratio compare examples/followup.csv --respondents"
)]
pub(super) struct Args {
    #[command(flatten)]
    pub input: InputArgs,

    #[command(flatten)]
    pub questionnaire: QuestionnaireArgs,

    /// The two waves to compare, the earlier first [default: two inputs are the two waves; in one input, the two
    /// that there are]
    #[arg(
        long,
        value_name = "BEFORE,AFTER",
        value_delimiter = ',',
        help_heading = "Comparison"
    )]
    waves: Option<Vec<String>>,

    /// Tell of groups apart as well: a question, a fact such as sector, a classification, or a column of the input
    #[arg(long, value_name = "COLUMN", help_heading = "Comparison")]
    by: Option<String>,

    /// What is noise: norms, or the file of `ratio items -f json`, of a larger survey [default: the answers before]
    #[arg(long, value_name = "FILE", help_heading = "Comparison")]
    norms: Option<PathBuf>,

    /// Show instead where several people of a firm disagree, and how far they agree on the whole
    #[arg(
        long,
        help_heading = "Comparison",
        conflicts_with_all = ["waves", "by", "norms", "measure", "covariates", "se", "firms"]
    )]
    respondents: bool,

    /// Measure that firms took part in or not: a column or question of yes and no, COLUMN=VALUE, the options of a
    /// question, or `none`; may be given several times [default: the options of the questionnaire's question for
    /// measures]
    #[arg(long, value_name = "COLUMN", help_heading = "Did the measure help")]
    measure: Vec<String>,

    /// What the adjusted estimate holds equal beside the starting score and other measures: region, size, sector, a
    /// question, a classification, a column, or `none` [default: size,sector,region]
    #[arg(
        long,
        value_name = "COLUMNS",
        value_delimiter = ',',
        help_heading = "Did the measure help"
    )]
    covariates: Option<Vec<String>>,

    /// How standard errors are estimated, with firms as clusters [default: cr1; of fewer than 40
    /// firms, or 15 of either group, cr2]
    #[arg(long, value_enum, help_heading = "Did the measure help")]
    se: Option<SeArg>,

    /// Write to this file; its ending says the format (txt, csv, json, html, xlsx)
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    pub output: Option<PathBuf>,

    /// Format [default: table on a terminal, csv when piped]
    #[arg(short, long, value_enum, help_heading = "Output")]
    pub format: Option<Format>,

    /// Write the change of every firm to this file too (csv)
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    firms: Option<PathBuf>,

    /// Decimals of scores and changes, 0 to 9 or `full` [default: 1]; csv and json are full
    #[arg(long, value_parser = parse_decimals, help_heading = "Output")]
    pub decimals: Option<Decimals>,

    #[command(flatten)]
    pub languages: LanguagesArgs,

    /// Replace an existing file
    #[arg(long, help_heading = "Output")]
    pub force: bool,

    /// Say nothing but errors
    #[arg(long, help_heading = "Output")]
    pub quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum SeArg {
    /// Without a correction
    Cr0,
    /// Times G/(G-1) · (n-1)/(n-k), t with G-1 degrees of freedom
    Cr1,
    /// Bell and McCaffrey's, with Satterthwaite's degrees of freedom
    Cr2,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For the eye
    Table,
    /// A row a group and score, and a row a measure and score
    Csv,
    Json,
    /// A page by itself in one file, with charts
    Html,
    /// A workbook
    Xlsx,
}

impl Format {
    pub fn purpose(self) -> Purpose {
        match self {
            Format::Csv | Format::Json => Purpose::Data,
            Format::Table | Format::Html | Format::Xlsx => Purpose::Reading,
        }
    }

    fn of_file(path: &Path) -> Result<Self> {
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("txt") => Ok(Format::Table),
            Some("csv") => Ok(Format::Csv),
            Some("json") => Ok(Format::Json),
            Some("html" | "htm") => Ok(Format::Html),
            Some("xlsx") => Ok(Format::Xlsx),
            _ => bail!(Usage(format!(
                "{}: the ending says no format; end it with txt, csv, json, html or xlsx, or give --format",
                path.display()
            ))),
        }
    }
}

/// What was read and came out.
struct Done {
    comparison: Comparison,
    measures: Vec<Measure>,
    covariates: Vec<String>,
    effects: Vec<MeasureEffect>,
    waves: [String; 2],
    responses: [usize; 2],
    without_id: usize,
    other_waves: usize,
    inputs: Vec<String>,
    exit: u8,
}

pub(super) fn run(args: Args) -> Result<u8> {
    let format = args.format()?;
    if args.respondents {
        return respondents::run(&args, format);
    }
    let questionnaire = args.questionnaire.load()?;
    let languages = languages(&args.languages.lang, &questionnaire, format.purpose())?;
    // Before the work, so that nothing is done for a file that may not be written.
    let replace = Replace::from(args.force);
    let sinks = languages
        .iter()
        .map(|language| {
            let path = file_of(args.output.as_deref(), language, &languages)?;
            Sink::open(path.as_deref(), replace)
        })
        .collect::<Result<Vec<_>>>()?;
    let firms = match &args.firms {
        Some(path) => Some(Sink::open(Some(path), replace)?),
        None => None,
    };
    let profiler = args.questionnaire.profiler(&questionnaire.definition)?;
    let norms = match &args.norms {
        Some(path) => Some(norms(path, &questionnaire)?),
        None => None,
    };
    let done = args.compare(&questionnaire, &profiler, norms)?;
    let stamp = QuestionnaireStamp::of(&questionnaire);
    let norms = args.norms.as_ref().map(|path| path.display().to_string());
    let report = |language| ChangeReport {
        comparison: &done.comparison,
        measures: &done.measures,
        covariates: &done.covariates,
        effects: &done.effects,
        definition: &questionnaire.definition,
        texts: questionnaire.texts(language),
        stamp: &stamp,
        by: args.by.as_deref(),
        waves: [&done.waves[0], &done.waves[1]],
        responses: done.responses,
        without_id: done.without_id,
        other_waves: done.other_waves,
        norms: norms.as_deref(),
        inputs: &done.inputs,
        decimals: args.decimals.unwrap_or(Decimals::Fixed(1)),
    };
    if let Some(sink) = firms {
        let mut content = Vec::new();
        let language = languages.first().map_or("en", String::as_str);
        firms_csv(&report(language), &mut content).context("can't write the firms")?;
        sink.write_whole(&content)?;
    }
    for (language, sink) in languages.iter().zip(sinks) {
        sink.write_whole(&args.render(format, &report(language))?)?;
    }
    Ok(done.exit)
}

impl Args {
    fn format(&self) -> Result<Format> {
        Ok(match (self.format, self.output.as_deref()) {
            (Some(format), _) => format,
            (None, Some(path)) => Format::of_file(path)?,
            (None, None) if terminal::stdout_is_terminal() => Format::Table,
            (None, None) => Format::Csv,
        })
    }

    fn compare(
        &self,
        questionnaire: &Questionnaire,
        profiler: &Profiler<'_>,
        norms: Option<Vec<Option<f64>>>,
    ) -> Result<Done> {
        let definition = &questionnaire.definition;
        if definition.role("id").is_none() {
            bail!(Usage(format!(
                "`{}` does not say which question holds the firm's id (`id` in its `firm` block), by which answers are paired",
                definition.id
            )));
        }
        let mut carried = Vec::new();
        let by = match &self.by {
            Some(name) => Some(
                Variable::named(name, profiler, &mut carried)
                    .map_err(|message| anyhow!(Usage(message)))?,
            ),
            None => None,
        };
        let measures = Measures::of(&self.measure, definition, &mut carried)?;
        let covariates = Covariates::of(self.covariates.as_deref(), profiler, &mut carried)?;
        let codebook = self.input.codebook(questionnaire);
        let inputs = self.input.open()?;
        let mapping = self.input.mapping()?;
        let mut reading = Reading {
            args: self,
            questionnaire,
            profiler,
            codebook: &codebook,
            mapping: mapping.as_ref(),
            carried: &carried,
            by,
            measures,
            covariates,
            wave: Fact::with_role(definition, "wave"),
            collection: Collection::default(),
            items: norms.is_none().then(BTreeMap::new),
            tally: Tally::default(),
        };
        let (waves, numbers) = reading.read(&inputs)?;
        let Reading {
            measures,
            covariates,
            mut collection,
            items,
            mut tally,
            ..
        } = reading;
        tally.dropped = self.input.incomplete == IncompleteArg::Drop;
        if !self.quiet {
            terminal::say_paragraphs(
                &tally.paragraph("`ratio score --problems FILE` writes all of them"),
            );
        }
        let told = measures.settle(&mut collection)?;
        if !self.quiet {
            told.iter().for_each(|note| terminal::say_paragraphs(note));
        }
        let errors = match (norms, items) {
            (Some(norms), _) => norms,
            (None, items) => errors_of(
                items.and_then(|mut items| items.remove(&numbers[0])),
                profiler,
            ),
        };
        let comparison = compare(&collection, numbers, profiler, &errors, self.by.is_some());
        if comparison.firms.is_empty() {
            bail!(
                "no firm is in both waves: {} are in {} alone and {} in {} alone; are their ids written alike?",
                comparison.before_only.len(),
                waves[0],
                comparison.after_only.len(),
                waves[1]
            );
        }
        let request = EffectRequest {
            measures: &measures.list,
            covariates: &covariates.names,
            errors: self.se.map(|se| match se {
                SeArg::Cr0 => ClusterError::Cr0,
                SeArg::Cr1 => ClusterError::Cr1,
                SeArg::Cr2 => ClusterError::Cr2,
            }),
        };
        let mut effects = effects(&collection, numbers, profiler, &request);
        if !measures.are_named() {
            // Of the questionnaire's own, those of which something can be said.
            effects.retain(|effect| effect.firms.0 > 0 && effect.firms.1 > 0);
        }
        Ok(Done {
            comparison,
            effects,
            measures: measures.list,
            covariates: covariates.names,
            waves,
            responses: numbers.map(|wave| collection.responses(wave)),
            without_id: collection.without_id,
            other_waves: collection.others(numbers),
            inputs: inputs.iter().map(|input| input.name().to_owned()).collect(),
            exit: if tally.rejected == 0 {
                DONE
            } else {
                ROWS_REJECTED
            },
        })
    }

    fn render(&self, format: Format, report: &ChangeReport<'_>) -> Result<Vec<u8>> {
        let mut content = Vec::new();
        match format {
            Format::Csv => change_csv(report, &mut content).context("can't write the table")?,
            Format::Json => {
                change_json(report, &mut content).context("can't write the comparison")?;
            }
            Format::Table => {
                let (glyphs, width) = match self.output {
                    None => (terminal::glyphs(), terminal::width()),
                    Some(_) => (Glyphs::Unicode, 120),
                };
                content = change_screen(report, glyphs, width).into_bytes();
            }
            Format::Html => {
                let page = change_html(report).map_err(|message| anyhow!(message))?;
                content = page.into_bytes();
            }
            Format::Xlsx => content = change_xlsx(report).map_err(|message| anyhow!(message))?,
        }
        Ok(content)
    }
}

/// Answers being collected.
struct Reading<'r, 'd> {
    args: &'r Args,
    questionnaire: &'r Questionnaire,
    profiler: &'r Profiler<'d>,
    codebook: &'r Codebook,
    mapping: Option<&'r Mapping>,
    carried: &'r [String],
    by: Option<Variable<'d>>,
    measures: Measures<'d>,
    covariates: Covariates<'d>,
    wave: Option<Fact<'d>>,
    collection: Collection,
    /// By wave, what the errors of measurement are estimated of; none where they are given.
    items: Option<BTreeMap<usize, items::Collection>>,
    tally: Tally,
}

impl Reading<'_, '_> {
    /// Reads two inputs as the two waves, or all as one in which a column tells the wave; names and numbers of the two.
    fn read(&mut self, inputs: &[Box<dyn Input>]) -> Result<([String; 2], [usize; 2])> {
        self.look_for_columns(inputs)?;
        if let ([before, after], None) = (inputs, &self.args.waves) {
            for (number, input) in [before, after].into_iter().enumerate() {
                let mut waves = Waves::default();
                self.pass(std::slice::from_ref(input), &mut waves, Some(number))?;
                let names = waves.names();
                if names.len() > 1 {
                    bail!(Usage(format!(
                        "{} holds answers of several waves ({}); say which two are meant with --waves BEFORE,AFTER",
                        input.name(),
                        names.join(", ")
                    )));
                }
            }
            return Ok(([before.name().to_owned(), after.name().to_owned()], [0, 1]));
        }
        let mut waves = Waves::default();
        self.pass(inputs, &mut waves, None)?;
        let numbers = waves.two(self.args.waves.as_deref())?;
        Ok((numbers.map(|number| waves.name(number).to_owned()), numbers))
    }

    /// What a measure or a covariate is read from must be in one of the inputs: who took part is often known later.
    fn look_for_columns(&self, inputs: &[Box<dyn Input>]) -> Result<()> {
        for column in self.carried {
            let keep = std::slice::from_ref(column);
            let options = self
                .args
                .input
                .options(self.questionnaire, self.mapping, keep);
            let mut lacking = None;
            for input in inputs {
                match open(input.as_ref(), self.codebook, &options) {
                    Ok(_) => {
                        lacking = None;
                        break;
                    }
                    Err(error) => lacking = Some(error),
                }
            }
            if let Some(error) = lacking {
                return Err(error);
            }
        }
        Ok(())
    }

    /// Reads inputs as one wave of a number, or by the wave that each answer says.
    fn pass(
        &mut self,
        inputs: &[Box<dyn Input>],
        waves: &mut Waves,
        number: Option<usize>,
    ) -> Result<()> {
        let args = self.args;
        let mut responses = Responses::new(
            self.profiler,
            self.codebook,
            inputs,
            args.questionnaire.form.as_deref(),
            ReadOptions {
                lacking_is_empty: true,
                ..args
                    .input
                    .options(self.questionnaire, self.mapping, self.carried)
            },
        );
        let mut progress = Progress::new(args.quiet);
        loop {
            match responses.advance()? {
                Step::End => break,
                Step::Rejected => self.tally.count_rejected(),
                Step::Read => {
                    let met = waves.number(
                        Wave::of(self.wave.as_ref(), &responses.response),
                        &responses.identity.wave,
                    );
                    // What is noise is told by the earlier wave alone.
                    self.take(&responses, number.unwrap_or(met), number == Some(1));
                }
            }
            progress.row();
            self.tally.note(&responses.problems);
        }
        drop(progress);
        self.tally.counts += responses.counts;
        if !args.quiet {
            terminal::say_paragraphs(&responses.about_forms());
        }
        Ok(())
    }

    fn take(&mut self, responses: &Responses<'_>, wave: usize, is_later: bool) {
        let (response, evaluation) = (&responses.response, &responses.evaluation);
        let headline = self.profiler.headline.map(|at| evaluation.score(at));
        self.tally.count_scored(headline);
        let group = self
            .by
            .as_ref()
            .map(|by| by.value(self.profiler, response, evaluation));
        let facts = Facts {
            firm: responses.identity.firm.clone(),
            group: group.unwrap_or_default(),
            measures: self.measures.read(response),
            covariates: self.covariates.read(self.profiler, response, evaluation),
        };
        if let Some(items) = &mut self.items
            && !is_later
        {
            items
                .entry(wave)
                .or_insert_with(|| items::Collection::new(self.profiler, 0.0))
                .add(self.profiler, ("", ""), (response, evaluation), ("", None));
        }
        self.collection.add(self.profiler, wave, facts, evaluation);
    }
}

/// Standard errors of measurement of all scores, of the answers of a wave.
fn errors_of(items: Option<items::Collection>, profiler: &Profiler<'_>) -> Vec<Option<f64>> {
    let mut errors = vec![None; profiler.plan.scores.len()];
    if let Some(items) = items {
        let analysis = items::analyse(&items, profiler, Deletion::Pairwise, false);
        for score in analysis.whole.scores {
            errors[score.score] = score.sem;
        }
    }
    errors
}

/// Standard errors of measurement from the file of an item analysis.
fn norms(path: &Path, questionnaire: &Questionnaire) -> Result<Vec<Option<f64>>> {
    #[derive(serde::Deserialize)]
    struct Norms {
        questionnaire: Stamp,
        scores: Vec<Score>,
    }
    #[derive(serde::Deserialize)]
    struct Stamp {
        id: String,
    }
    #[derive(serde::Deserialize)]
    struct Score {
        id: String,
        sem: Option<f64>,
    }
    let place = path.display();
    let norms: Norms = serde_json::from_slice(&read_small(path)?).with_context(|| {
        format!("{place} is neither norms nor an item analysis; `ratio norms INPUT -o FILE` writes norms")
    })?;
    let definition = &questionnaire.definition;
    if norms.questionnaire.id != definition.id {
        bail!(Usage(format!(
            "{place} is of the questionnaire `{}`, not of `{}`",
            norms.questionnaire.id, definition.id
        )));
    }
    let known = |id: &String| norms.scores.iter().find(|score| score.id == *id)?.sem;
    Ok(definition
        .scores
        .iter()
        .map(|score| known(&score.id))
        .collect())
}
