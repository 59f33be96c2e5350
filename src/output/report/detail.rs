//! The pages after: every question with today's answer, the best one and the step; advice; how it was computed.

use super::{QuestionLine, ReportSource, Section};
use crate::answers::{Cell, fact_text};
use crate::language::say;
use crate::output::card::step_text;
use crate::output::norms::percentile_text;
use crate::profile::Ladder;
use crate::questionnaire::{Question, QuestionType};
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
            value: source.value(*score).map(|value| source.print(value)),
            band: match source.value(*score) {
                Some(_) => band(source, *score),
                None => source.no_value(*score),
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

/// The band of a score, and where the firm stands among its like.
fn band(source: &ReportSource<'_>, score: usize) -> String {
    let band = source.band(score).unwrap_or("").to_owned();
    let percentile = source
        .standing
        .and_then(|(standing, _)| standing.percentiles[score]);
    let Some(percentile) = percentile else {
        return band;
    };
    let words = source.words();
    let percentile = percentile_text(percentile, words);
    let standing = say!(words, "norms-short", percentile = percentile);
    match band.is_empty() {
        true => standing,
        false => format!("{band} · {standing}"),
    }
}

/// A question's line; `None` where it is outside the form that was answered.
fn line(source: &ReportSource<'_>, at: usize, question: &Question) -> Option<QuestionLine> {
    if !source.profiler.plan.in_form[at] {
        return None;
    }
    let state = source.profile.evaluation.question(at);
    let given = answer(source, at);
    let words = source.words();
    let today = match state {
        QuestionState::NotApplicable if given.is_empty() => say!(words, "does-not-apply"),
        QuestionState::Missing if given.is_empty() => say!(words, "not-answered"),
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
            .map(|value| say!(words, "of-hundred", value = source.print(value))),
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
        Cell::Ticks(_) | Cell::ManyTicks => {
            let ticked: Vec<&str> = source.response.ticked(at).map(label).collect();
            match ticked.is_empty() {
                true => say!(source.words(), "none-of-these"),
                false => ticked.join("; "),
            }
        }
        Cell::Number(value) => {
            let number = source.words().number(&value.to_string());
            match source.texts.unit(question) {
                Some(unit) => format!("{number} {unit}"),
                None => number,
            }
        }
        Cell::Text { .. } if question.kind == QuestionType::Date => {
            source
                .words()
                .day(&fact_text(definition, at, source.response))
        }
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
    let (words, profiler) = (source.words(), source.profiler);
    let scores = &profiler.plan.scores;
    let percent = |share: f64| words.percent(&Decimals::Fixed(0).print(share * 100.0));
    let mut said = vec![say!(words, "method-points")];
    if let Some(first) = profiler.dimensions.first() {
        let plan = &scores[*first];
        said.push(say!(
            words,
            "method-dimension",
            mean = plan.mean.name(),
            share = percent(plan.min_answered)
        ));
    }
    if let Some(headline) = profiler.headline {
        let plan = &scores[headline];
        said.push(say!(
            words,
            "method-headline",
            mean = plan.mean.name(),
            score = source.score_title(headline),
            parts = plan.parts.len(),
            share = percent(plan.min_answered)
        ));
        said.extend(bands(source, headline));
    }
    said.push(say!(words, "method-left-out"));
    said.push(say!(words, "method-gain"));
    if let Some((_, norms)) = source.standing {
        said.push(say!(
            words,
            "norms-method",
            least = norms.least_firms as usize,
            firms = norms.firms as usize
        ));
    }
    said.join(" ")
}

/// Where each band of a score begins.
fn bands(source: &ReportSource<'_>, score: usize) -> Option<String> {
    let (words, definition) = (source.words(), source.profiler.definition);
    let score = &definition.scores[score];
    let named = definition.bands_of(score).iter().map(|band| {
        let from = Decimals::Fixed(6).print(band.from);
        let from = from.trim_end_matches('0').trim_end_matches('.');
        let title = source.texts.band(score, band);
        say!(
            words,
            "method-band",
            band = title,
            from = words.number(from)
        )
    });
    let named: Vec<String> = named.collect();
    (!named.is_empty()).then(|| say!(words, "method-bands", bands = named.join(", ")))
}
