use super::DONE;
use super::beside::BesideArgs;
use super::common::{InputArgs, QuestionnaireArgs, ending, parse_decimals};
use super::failure::Usage;
use super::language::{LanguagesArgs, Purpose, file_of, languages};
use super::lines::thread_count;
use super::sink::{Replace, Sink};
use super::survey::{DisclosureArgs, GroupArgs, SampleArgs, Survey};
use super::terminal;
use crate::language::Words;
use crate::output::{
    Boundaries, Glyphs, Publication, caveat_sentence, regions_html, regions_json, regions_markdown,
    regions_screen, regions_xlsx, write_long, write_wide,
};
use crate::scoring::Decimals;
use anyhow::{Context, Result, anyhow, bail};
use clap::ValueEnum;
use std::cell::RefCell;
use std::num::NonZero;
use std::path::{Path, PathBuf};

/// Per-region summary tables that an authority can publish
///
/// A row a group of firms and a total: means with intervals, medians, quartiles, shares of bands and classes, the
/// difference to all others. Groups with too few firms are left empty, and so are those from which they could be worked out.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio regions examples/survey.csv\n  ratio regions examples/survey.csv --level 2 -o regions.xlsx\n  ratio regions examples/survey.csv --by urban_rural size_class -o regions.html\n  ratio regions examples/survey.csv --by wave --long --decimals full -f csv | head -3"
)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    questionnaire: QuestionnaireArgs,

    #[command(flatten)]
    groups: GroupArgs,

    #[command(flatten)]
    sample: SampleArgs,

    #[command(flatten)]
    disclosure: DisclosureArgs,

    #[command(flatten)]
    beside: BesideArgs,

    /// Write to this file; its ending says the format (csv, json, md, txt, xlsx, html)
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    output: Option<PathBuf>,

    /// Format [default: table on a terminal, csv when piped]
    #[arg(short, long, value_enum, help_heading = "Output")]
    format: Option<Format>,

    /// Write the scores of each firm to this file as well (csv), as `ratio score` does; not for publication
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    firm_scores: Option<PathBuf>,

    /// One row a group, score and statistic, for further work (csv)
    #[arg(long, help_heading = "Output")]
    long: bool,

    /// Decimals of scores: 0 to 9, or `full` [default: 2; 1 in tables for the eye]
    #[arg(long, value_parser = parse_decimals, help_heading = "Output")]
    decimals: Option<Decimals>,

    #[command(flatten)]
    languages: LanguagesArgs,

    /// What the table is called [default: the questionnaire's title and the groups]
    #[arg(long, help_heading = "Output")]
    title: Option<String>,

    /// Where the answers come from, for the notes
    #[arg(long, value_name = "TEXT", help_heading = "Output")]
    source: Option<String>,

    /// Day of the table, for the notes
    #[arg(long, value_name = "TEXT", help_heading = "Output")]
    date: Option<String>,

    /// Property of the boundary file that holds the regions' codes or names; `--map` names the file (GeoJSON), in
    /// addition to a mapping where there is one
    #[arg(long, value_name = "PROPERTY", help_heading = "Output")]
    map_key: Option<String>,

    /// Threads that read and score [default: as many as the machine runs at once]
    #[arg(long, value_name = "N", help_heading = "Output", value_parser = thread_count)]
    threads: Option<NonZero<usize>>,

    /// Replace existing files
    #[arg(long, help_heading = "Output")]
    force: bool,

    /// Say nothing but errors
    #[arg(long, help_heading = "Output")]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For the eye
    Table,
    Csv,
    Json,
    Markdown,
    /// A workbook with charts and notes
    Xlsx,
    /// A page with charts, by itself in one file
    Html,
}

impl Format {
    fn of_file(path: &Path) -> Result<Self> {
        Ok(match ending(path).as_str() {
            "csv" => Format::Csv,
            "json" => Format::Json,
            "md" | "markdown" => Format::Markdown,
            "txt" => Format::Table,
            "xlsx" => Format::Xlsx,
            "html" | "htm" => Format::Html,
            _ => bail!(Usage(format!(
                "{} does not end in csv, json, md, txt, xlsx or html; name the format with -f",
                path.display()
            ))),
        })
    }
}

pub(super) fn run(args: Args) -> Result<u8> {
    let format = match (args.format, &args.output) {
        (Some(format), _) => format,
        (None, Some(path)) => Format::of_file(path)?,
        (None, None) if args.long => Format::Csv,
        (None, None) if terminal::stdout_is_terminal() => Format::Table,
        (None, None) => Format::Csv,
    };
    if args.long && format != Format::Csv {
        bail!(Usage("--long is a layout of csv".to_owned()));
    }
    if format == Format::Xlsx && args.output.is_none() && terminal::stdout_is_terminal() {
        bail!(Usage(
            "a workbook is nothing for a screen; name a file with -o".to_owned()
        ));
    }
    let questionnaire = args.questionnaire.load()?;
    let purpose = match format {
        Format::Csv | Format::Json => Purpose::Data,
        _ => Purpose::Reading,
    };
    let languages = languages(&args.languages.lang, &questionnaire, purpose)?;
    args.input.can_be_read_again(languages.len())?;
    let boundaries = args.boundaries(format)?;
    let mut exit = DONE;
    let firm_scores = args.firm_scores_sink()?;
    for (at, language) in languages.iter().enumerate() {
        // Before the work, so that nothing is done for a file that may not be written.
        let path = file_of(args.output.as_deref(), language, &languages)?;
        let sink = Sink::open(path.as_deref(), Replace::from(args.force))?;
        let survey = Survey {
            questionnaire: &args.questionnaire,
            input: &args.input,
            groups: &args.groups,
            sample: &args.sample,
            disclosure: &args.disclosure,
            language,
            beside: Some(&args.beside),
            firm_scores: firm_scores.as_ref().filter(|_| at == 0),
            threads: args.threads,
            // What is to be said of the answers was said with the first.
            quiet: args.quiet || at > 0,
        };
        let done = survey.summarise(&questionnaire)?;
        let texts = questionnaire.texts(language);
        let publication = Publication {
            table: &done.table,
            stamp: &done.stamp,
            questionnaire: texts.title(),
            language: texts.spoken(),
            words: texts.words(),
            title: args.title.as_deref(),
            source: args.source.as_deref(),
            date: args.date.as_deref(),
            inputs: &done.sources,
            decimals: args.decimals(format),
        };
        let content = args.render(format, &publication, boundaries.as_deref())?;
        sink.write_whole(&content)?;
        if !survey.quiet && format == Format::Csv {
            // Other formats carry what has to be said of the figures.
            for caveat in &done.table.caveats {
                let sentence = caveat_sentence(caveat, Words::default());
                terminal::say_paragraphs(&format!("note: {sentence}\n"));
            }
        }
        exit = done.exit;
    }
    if let Some(firm_scores) = firm_scores {
        firm_scores.into_inner().commit()?;
    }
    Ok(exit)
}

impl Args {
    fn firm_scores_sink(&self) -> Result<Option<RefCell<Sink>>> {
        let Some(path) = &self.firm_scores else {
            return Ok(None);
        };
        if ending(path) != "csv" {
            bail!(Usage(format!("{} does not end in csv", path.display())));
        }
        if self.output.as_ref() == Some(path) {
            bail!(Usage(
                "the table and the scores need a file each".to_owned()
            ));
        }
        Sink::open(Some(path), Replace::from(self.force)).map(|sink| Some(RefCell::new(sink)))
    }

    /// The content of the boundary file.
    fn boundaries(&self, format: Format) -> Result<Option<String>> {
        let file = self.input.boundaries()?;
        match (&file, &self.map_key) {
            (Some(_), None) => bail!(Usage("--map with boundaries needs --map-key, the property that holds the regions' codes or names".to_owned())),
            (None, Some(_)) => bail!(Usage("--map-key needs --map with a GeoJSON file of boundaries".to_owned())),
            (Some(_), Some(_)) if format != Format::Html => bail!(Usage("a map is drawn in html; name a file that ends in html with -o".to_owned())),
            _ => Ok(file),
        }
    }

    fn decimals(&self, format: Format) -> Decimals {
        self.decimals.unwrap_or(match format {
            Format::Table | Format::Html | Format::Markdown => Decimals::Fixed(1),
            _ => Decimals::Fixed(2),
        })
    }

    fn render(
        &self,
        format: Format,
        publication: &Publication<'_>,
        boundaries: Option<&str>,
    ) -> Result<Vec<u8>> {
        let mut content = Vec::new();
        let written = match format {
            Format::Csv if self.long => {
                write_long(publication.table, publication.decimals, &mut content)
            }
            Format::Csv => write_wide(publication.table, publication.decimals, &mut content),
            Format::Json => regions_json(publication, &mut content),
            Format::Markdown => regions_markdown(publication, &mut content),
            Format::Table => {
                let (glyphs, width) = match self.output {
                    None => (terminal::glyphs(), terminal::width()),
                    Some(_) => (Glyphs::Unicode, 150),
                };
                content = regions_screen(publication, glyphs, width).into_bytes();
                Ok(())
            }
            Format::Xlsx => {
                content = regions_xlsx(publication)
                    .map_err(|message| anyhow!("can't make the workbook: {message}"))?;
                Ok(())
            }
            Format::Html => {
                let boundaries = boundaries.zip(self.map_key.as_deref());
                let boundaries = boundaries.map(|(geojson, key)| Boundaries { geojson, key });
                let page = regions_html(publication, boundaries)
                    .map_err(|message| anyhow!("can't draw the map: {message}"))?;
                content = page.into_bytes();
                Ok(())
            }
        };
        written.context("can't write the table")?;
        Ok(content)
    }
}
