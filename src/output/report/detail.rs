//! The pages after: every question with today's answer, the best one and the step; advice; how it was computed.

use super::{QuestionLine, ReportSource, Section, print};
use crate::answers::{Cell, fact_text};
use crate::output::card::step_text;
use crate::profile::Ladder;
use crate::questionnaire::Question;
use crate::scoring::{Decimals, QuestionState};

pub(super) fn sections(source: &ReportSource<'_>, scores: &[usize]) -> Vec<Section> {
    let definition = source.profiler.definition;
    scores
        .iter()
        .map(|score| Section {
            title: source.score_title(*score).to_owned(),
            text: source
                .texts
                .score_text(&definition.scores[*score])
                .map(str::to_owned),
            value: source.value(*score).map(print),
            band: match source.value(*score) {
                Some(_) => source.band(*score).unwrap_or("").to_owned(),
                None => source.no_value(*score).to_owned(),
            },
            questions: source
                .profiler
                .plan
                .questions_under(*score)
                .into_iter()
                .filter_map(|at| line(source, at, definition.questions().nth(at)?))
                .collect(),
        })
        .collect()
}

/// A question's line; `None` where it is outside the form that was answered.
fn line(source: &ReportSource<'_>, at: usize, question: &Question) -> Option<QuestionLine> {
    if !source.profiler.plan.in_form[at] {
        return None;
    }
    let state = source.profile.evaluation.questions[at];
    let given = answer(source, at);
    let today = match state {
        QuestionState::NotApplicable if given.is_empty() => "does not apply".to_owned(),
        QuestionState::Missing if given.is_empty() => "not answered".to_owned(),
        _ => given,
    };
    let answered = matches!(state, QuestionState::Answered(_));
    let ladder = source.profiler.ladder(at, source.response);
    let options = source.profiler.definition.options_of(question);
    let best = ladder.map(|ladder| {
        let best = &options[ladder.best as usize];
        source.texts.label(question, best).to_owned()
    });
    let level = ladder.and_then(|Ladder { at, of, .. }| Some((at?, of)));
    let level = level.filter(|_| answered);
    let standing = source.profiler.standing(at, source.profile);
    Some(QuestionLine {
        text: source.texts.question(question).to_owned(),
        today,
        answered,
        level,
        value: standing
            .filter(|_| level.is_none())
            .map(|value| format!("{} of 100", print(value))),
        is_best: standing.is_some_and(|value| value >= 100.0),
        best,
        step: step(source, at, question),
    })
}

/// What to do next about a question, where the questionnaire says so.
fn step(source: &ReportSource<'_>, at: usize, question: &Question) -> Option<String> {
    let step = source
        .profile
        .roadmap
        .iter()
        .find(|step| step.question == at)?;
    if question.steps.is_empty() {
        return None;
    }
    Some(step_text(source.profiler, &source.texts, step).to_owned())
}

/// An answer as it reads: labels, a number with its unit, a text; empty where there is none.
pub(super) fn answer(source: &ReportSource<'_>, at: usize) -> String {
    let definition = source.profiler.definition;
    let Some(question) = definition.questions().nth(at) else {
        return String::new();
    };
    let options = definition.options_of(question);
    let label = |option: u32| source.texts.label(question, &options[option as usize]);
    match source.response.cell(at) {
        Cell::Empty => String::new(),
        Cell::Choice(option) => label(option).to_owned(),
        Cell::Choices => {
            let ticked: Vec<&str> = source.response.ticked(at).map(label).collect();
            match ticked.is_empty() {
                true => "none of these".to_owned(),
                false => ticked.join("; "),
            }
        }
        Cell::Number(value) => match source.texts.unit(question) {
            Some(unit) => format!("{value} {unit}"),
            None => value.to_string(),
        },
        Cell::Text { .. } => fact_text(definition, at, source.response),
    }
}

pub(super) fn advice(source: &ReportSource<'_>) -> Vec<(String, Option<String>)> {
    let definition = source.profiler.definition;
    let given = source
        .profile
        .advice
        .iter()
        .map(|at| &definition.advice[*at]);
    given
        .map(|advice| {
            let text = source.texts.advice_text(advice).map(str::to_owned);
            (source.texts.advice(advice).to_owned(), text)
        })
        .collect()
}

/// How the score was computed, in one paragraph.
pub(super) fn method(source: &ReportSource<'_>) -> String {
    let profiler = source.profiler;
    let scores = &profiler.plan.scores;
    let mut said = String::from(
        "Every answer has points; a question's score is where they lie between the least (0) and the most (100) it can bring. ",
    );
    let percent = |share: f64| format!("{} %", Decimals::Fixed(0).print(share * 100.0));
    if let Some(first) = profiler.dimensions.first() {
        said.push_str(&format!(
            "A dimension is the {} mean of its questions that apply and were answered; it has a value if at least {} of them were. ",
            scores[*first].mean.name(),
            percent(scores[*first].min_answered)
        ));
    }
    if let Some(headline) = profiler.headline {
        said.push_str(&format!(
            "{} is the {} mean of its {} parts; at least {} of them must have a value. ",
            source.score_title(headline),
            scores[headline].mean.name(),
            scores[headline].parts.len(),
            percent(scores[headline].min_answered)
        ));
        let definition = &profiler.definition.scores[headline];
        let bands: Vec<String> = profiler
            .definition
            .bands_of(definition)
            .iter()
            .map(|band| {
                let from = Decimals::Fixed(6).print(band.from);
                let from = from.trim_end_matches('0').trim_end_matches('.').to_owned();
                format!("{} from {from}", source.texts.band(definition, band))
            })
            .collect();
        if !bands.is_empty() {
            said.push_str(&format!("Bands: {}. ", bands.join(", ")));
        }
    }
    said.push_str("“Don't know” counts as not answered, and what does not apply is left out. ");
    said.push_str("The gain of a step is by how much the score would rise if that answer alone moved to the next level.");
    said
}
