//! `ratio compare --respondents`: how far the people of firms agree.

use super::common::IncompleteArg;
use super::compare::{Args, Format};
use super::failure::Usage;
use super::language::{file_of, languages};
use super::progress::Progress;
use super::responses::Responses;
use super::sink::{Replace, Sink};
use super::terminal;
use super::{DONE, ROWS_REJECTED};
use crate::answers::{Cell, QuestionnaireStamp, Step};
use crate::change::{Agreement, Judgements};
use crate::output::{
    Glyphs, RespondentsReport, Tally, respondents_csv, respondents_html, respondents_json,
    respondents_screen, respondents_xlsx,
};
use crate::profile::Profiler;
use crate::questionnaire::Questionnaire;
use crate::scoring::Decimals;
use anyhow::{Context, Result, anyhow, bail};

/// What was read and came out.
struct Done {
    agreement: Agreement,
    inputs: Vec<String>,
    exit: u8,
}

pub(super) fn run(args: &Args, format: Format) -> Result<u8> {
    let questionnaire = args.questionnaire.load()?;
    let languages = languages(&args.languages.lang, &questionnaire, format.purpose())?;
    let sinks = languages
        .iter()
        .map(|language| {
            let path = file_of(args.output.as_deref(), language, &languages)?;
            Sink::open(path.as_deref(), Replace::from(args.force))
        })
        .collect::<Result<Vec<_>>>()?;
    let profiler = args.questionnaire.profiler(&questionnaire.definition)?;
    let done = read(args, &questionnaire, &profiler)?;
    let stamp = QuestionnaireStamp::of(&questionnaire);
    for (language, sink) in languages.iter().zip(sinks) {
        let report = RespondentsReport {
            agreement: &done.agreement,
            definition: &questionnaire.definition,
            texts: questionnaire.texts(language),
            stamp: &stamp,
            inputs: &done.inputs,
            decimals: args.decimals.unwrap_or(Decimals::Fixed(1)),
        };
        sink.write_whole(&render(args, format, &report)?)?;
    }
    Ok(done.exit)
}

fn read(args: &Args, questionnaire: &Questionnaire, profiler: &Profiler<'_>) -> Result<Done> {
    let definition = &questionnaire.definition;
    for role in ["id", "respondent"] {
        if definition.role(role).is_none() {
            bail!(Usage(format!(
                "`{}` does not say which question holds the {role} (`{role}` in its `firm` block), by which people of a firm are told apart",
                definition.id
            )));
        }
    }
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
    let mut judgements = Judgements::new(profiler);
    let mut tally = Tally::default();
    let mut progress = Progress::new(args.quiet);
    loop {
        match responses.advance()? {
            Step::End => break,
            Step::Rejected => tally.count_rejected(),
            Step::Read => {
                let (response, evaluation) = (&responses.response, &responses.evaluation);
                tally.count_scored(profiler.headline.map(|at| evaluation.score(at)));
                let identity = &responses.identity;
                if !identity.firm.is_empty() {
                    let chosen = |question| match response.cell(question) {
                        Cell::Choice(option) => Some(option),
                        _ => None,
                    };
                    judgements.add(
                        (&identity.firm, &identity.wave, &identity.respondent),
                        chosen,
                        evaluation,
                    );
                }
            }
        }
        progress.row();
        tally.note(&responses.problems);
    }
    drop(progress);
    tally.counts = responses.counts;
    tally.dropped = args.input.incomplete == IncompleteArg::Drop;
    if !args.quiet {
        terminal::say_paragraphs(&responses.about_forms());
        terminal::say_paragraphs(
            &tally.paragraph("`ratio score --problems FILE` writes all of them"),
        );
    }
    let agreement = judgements.agreement(profiler);
    if agreement.firms.is_empty() {
        bail!(
            "no firm has answers of several people in a wave, so that there is nothing to compare"
        );
    }
    Ok(Done {
        agreement,
        inputs: inputs.iter().map(|input| input.name().to_owned()).collect(),
        exit: if tally.rejected == 0 {
            DONE
        } else {
            ROWS_REJECTED
        },
    })
}

fn render(args: &Args, format: Format, report: &RespondentsReport<'_>) -> Result<Vec<u8>> {
    let mut content = Vec::new();
    match format {
        Format::Csv => respondents_csv(report, &mut content).context("can't write the table")?,
        Format::Json => {
            respondents_json(report, &mut content).context("can't write the agreement")?;
        }
        Format::Table => {
            let (glyphs, width) = match args.output {
                None => (terminal::glyphs(), terminal::width()),
                Some(_) => (Glyphs::Unicode, 120),
            };
            content = respondents_screen(report, glyphs, width).into_bytes();
        }
        Format::Html => {
            let page = respondents_html(report).map_err(|message| anyhow!(message))?;
            content = page.into_bytes();
        }
        Format::Xlsx => content = respondents_xlsx(report).map_err(|message| anyhow!(message))?,
    }
    Ok(content)
}
