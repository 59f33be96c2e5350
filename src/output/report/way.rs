//! The second page: the steps a firm can take, and the practices that help.

use super::{Help, Path, ReportSource, StepLine};
use crate::language::say;
use crate::output::card::{effort, step_text};
use crate::output::practices::{PracticeMention, mentions};
use crate::practices::{Gap, Match, Reason, Wish, match_practices};
use crate::profile::{LearningPath, Step};

/// Practices told in full.
const MOST_TOLD: usize = 3;

pub(super) fn path(source: &ReportSource<'_>) -> Path {
    let path = source
        .profiler
        .learning_path(source.response, source.profile);
    let steps: Vec<&Step> = path.soon.iter().chain(&path.year).collect();
    let helps = helps(source, &steps);
    let mut lines = steps
        .iter()
        .zip(helps)
        .enumerate()
        .map(|(at, (step, help))| line(source, at + 1, step, help));
    let soon: Vec<StepLine> = lines.by_ref().take(path.soon.len()).collect();
    let year: Vec<StepLine> = lines.collect();
    let outlook = outlook(source, &path, steps.is_empty());
    Path {
        focus: focus(source),
        soon,
        year,
        outlook,
    }
}

/// Where the steps lead; or why there are none.
fn outlook(source: &ReportSource<'_>, path: &LearningPath, is_at_the_top: bool) -> String {
    let words = source.words();
    let Some(score) = source.profiler.headline else {
        return say!(words, "path-no-headline");
    };
    let Some(today) = source.value(score) else {
        return say!(words, "path-no-value");
    };
    if is_at_the_top {
        return say!(words, "path-at-the-top");
    }
    let (title, today) = (source.score_title(score), source.print(today));
    let mut said = vec![say!(words, "path-today", score = title, value = today)];
    if let (Some(then), false) = (path.after_soon, path.soon.is_empty()) {
        said.push(say!(words, "path-after-soon", value = source.print(then)));
    }
    if let (Some(then), false) = (path.after_year, path.year.is_empty()) {
        said.push(say!(words, "path-after-year", value = source.print(then)));
    }
    said.push(say!(words, "path-gain-alone"));
    said.join(" ")
}

/// What the firm wants to work on.
fn focus(source: &ReportSource<'_>) -> Vec<String> {
    let definition = source.profiler.definition;
    let profile = definition.profile.as_ref();
    let asked = profile
        .and_then(|profile| profile.focus.as_deref())
        .and_then(|id| definition.question_index(id));
    let Some(question) = asked.filter(|at| source.response.cell(*at).is_set()) else {
        return Vec::new();
    };
    let Some(definition_of) = definition.questions().nth(question) else {
        return Vec::new();
    };
    let options = definition.options_of(definition_of);
    source
        .response
        .ticked(question)
        .filter_map(|option| {
            let code = &options[option as usize].code;
            let score = definition
                .scores
                .iter()
                .position(|score| &score.id == code)?;
            Some(source.score_title(score).to_owned())
        })
        .collect()
}

fn line(source: &ReportSource<'_>, number: usize, step: &Step, help: Option<Help>) -> StepLine {
    let definition = source.profiler.definition;
    let question = definition.questions().nth(step.question);
    let label = |option: u32| {
        question.map_or("", |question| {
            let options = definition.options_of(question);
            source.texts.label(question, &options[option as usize])
        })
    };
    let dimension = source.profiler.dimension_of(step.question);
    StepLine {
        number,
        dimension: dimension
            .map_or("", |score| source.score_title(score))
            .to_owned(),
        what: step_text(source.profiler, &source.texts, step).to_owned(),
        question: question
            .map_or("", |question| source.texts.question(question))
            .to_owned(),
        from: label(step.from).to_owned(),
        to: label(step.to).to_owned(),
        gain: source.signed(step.gain),
        effort: effort(step.effort, source.words()),
        in_focus: step.in_focus,
        help,
    }
}

/// A practice for each step, by the question it moves; for one without, by its dimension.
fn helps(source: &ReportSource<'_>, steps: &[&Step]) -> Vec<Option<Help>> {
    let wish = Wish {
        most: 1,
        ..source.wish.clone()
    };
    let by_question: Vec<Gap> = steps
        .iter()
        .map(|step| question_gap(source, step))
        .collect();
    let by_dimension: Vec<Gap> = steps
        .iter()
        .map(|step| dimension_gap(source, step))
        .collect();
    let exact = match_practices(source.shelf, &by_question, &wish);
    let near = match_practices(source.shelf, &by_dimension, &wish);
    let mut named: Vec<(usize, String)> = Vec::new();
    let first = exact.into_iter().zip(near).enumerate();
    first
        .map(|(at, (exact, near))| {
            let found = exact.into_iter().chain(near).next()?;
            let id = &found.practice.id;
            let same_as = named.iter().find(|(_, known)| known == id);
            let same_as = same_as.map(|(at, _)| at + 1);
            if same_as.is_none() {
                named.push((at, id.clone()));
            }
            Some(help(source, &found, same_as))
        })
        .collect()
}

fn question_gap(source: &ReportSource<'_>, step: &Step) -> Gap {
    let question = source.profiler.definition.questions().nth(step.question);
    Gap {
        id: question.map_or("", |question| &question.id).to_owned(),
        title: String::new(),
        value: source
            .profiler
            .standing(step.question, source.profile)
            .unwrap_or(0.0),
        parts: Vec::new(),
    }
}

fn dimension_gap(source: &ReportSource<'_>, step: &Step) -> Gap {
    let dimension = source.profiler.dimension_of(step.question);
    let scores = &source.profiler.definition.scores;
    Gap {
        id: dimension.map_or("", |score| &scores[score].id).to_owned(),
        title: String::new(),
        value: dimension
            .and_then(|score| source.value(score))
            .unwrap_or(0.0),
        parts: Vec::new(),
    }
}

fn help(source: &ReportSource<'_>, found: &Match<'_>, same_as: Option<usize>) -> Help {
    let texts = source.shelf.texts(source.texts.spoken());
    let (of, practice) = (found.catalogue, found.practice);
    Help {
        kind: texts.measure_type(&practice.kind).to_owned(),
        practice: texts.title(of, practice).to_owned(),
        place: texts.place(of, practice),
        url: practice
            .sources
            .iter()
            .find_map(|id| of.source(id)?.url.clone()),
        received: found.reasons.contains(&Reason::Received),
        same_as,
    }
}

/// Practices that answer what the firm lacks, the best for each gap.
pub(super) fn practices(source: &ReportSource<'_>) -> Vec<PracticeMention> {
    let needs = source.profiler.needs(&source.texts, source.profile);
    let mut gaps = needs.dimensions;
    gaps.extend(needs.conditions);
    let wish = Wish {
        most: 1,
        ..source.wish.clone()
    };
    let found = match_practices(source.shelf, &gaps, &wish);
    let texts = source.shelf.texts(source.texts.spoken());
    let mut told: Vec<PracticeMention> = Vec::new();
    for mention in mentions(&texts, &gaps, &found) {
        if !told.iter().any(|known| known.title == mention.title) {
            told.push(mention);
        }
    }
    told.truncate(MOST_TOLD);
    told
}
