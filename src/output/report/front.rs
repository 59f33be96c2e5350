//! The first page: who, where the firm stands, what stands out, and how sure that is.

use super::{Headline, Potential, Ranked, ReportSource};
use crate::answers::Cell;
use crate::language::say;
use crate::output::charts::{
    Drawing, LEAST_AXES, Radar, Scale, Series, Strip, Strips, radar, scale, strips,
};
use crate::output::norms::standing_text;
use crate::questionnaire::{Condition, Means};
use crate::reference::{NutsMatch, region};
use crate::scoring::{Decimals, QuestionState};

/// Axes that a radar has room for.
const MOST_AXES: usize = 14;

/// Rows that the strips have room for.
const MOST_STRIPS: usize = 20;

pub(super) fn firm(source: &ReportSource<'_>) -> String {
    source
        .fact("name")
        .or_else(|| source.fact("id"))
        .unwrap_or_else(|| {
            say!(
                source.words(),
                "report-firm-of-row",
                row = source.response.row
            )
        })
}

pub(super) fn facts(source: &ReportSource<'_>) -> Vec<(String, String)> {
    let named_region = |code: String| match region(&code) {
        NutsMatch::Current(region) | NutsMatch::Recoded(region) => {
            format!("{} ({})", region.name, region.code)
        }
        NutsMatch::Ended(name) => format!("{name} ({code})"),
        NutsMatch::Unknown => code,
    };
    let words = source.words();
    let day = source.fact("date").or(source.date.map(str::to_owned));
    let id = source.fact("id").filter(|id| *id != firm(source));
    let facts = [
        ("fact-id", id),
        ("fact-region", source.fact("region").map(named_region)),
        ("fact-sector", source.fact("sector")),
        ("fact-employees", source.fact("employees")),
        ("fact-wave", source.fact("wave")),
        ("fact-respondent", source.fact("respondent")),
        ("fact-date", day.map(|day| words.day(&day))),
    ];
    let given = facts
        .into_iter()
        .filter_map(|(name, fact)| Some((words.say(name), fact?)));
    given.collect()
}

pub(super) fn headline(source: &ReportSource<'_>) -> Option<Headline> {
    let score = source.profiler.headline?;
    let definition = &source.profiler.definition.scores[score];
    let value = source.value(score);
    let band = value.and_then(|value| source.profiler.band(score, value));
    let meaning = band.and_then(|band| source.texts.band_text(definition, band));
    let words = source.words();
    let before = source.earlier().and_then(|(profile, when)| {
        let before = profile.evaluation.value(score)?;
        let then = source.print(before);
        Some(match value {
            Some(value) => {
                let change = source.signed(value - before);
                say!(
                    words,
                    "report-change",
                    change = change,
                    when = when,
                    value = then
                )
            }
            None => say!(words, "report-value-then", value = then, when = when),
        })
    });
    let peers = source.peers.and_then(|peers| {
        let mean = source.print(peers.means[score]?);
        if let Some((standing, _)) = source.standing {
            let mean = say!(words, "norms-mean", mean = mean);
            return Some(match standing_text(standing, score, words) {
                Some(said) => format!("{said}; {mean}"),
                None => mean,
            });
        }
        Some(say!(
            words,
            "report-peers",
            firms = peers.firms,
            mean = mean
        ))
    });
    Some(Headline {
        title: source.score_title(score).to_owned(),
        value: value.map(|value| source.print(value)),
        band: source.band(score).map(str::to_owned),
        meaning: match value {
            Some(_) => meaning.map(str::to_owned),
            None => Some(say!(words, "report-no-value", why = source.no_value(score))),
        },
        before,
        peers,
    })
}

pub(super) fn scale_drawing(source: &ReportSource<'_>) -> Option<Drawing> {
    let score = source.profiler.headline?;
    let definition = &source.profiler.definition.scores[score];
    let bands = source.profiler.definition.bands_of(definition);
    let value = source.value(score);
    let title = source.score_title(score);
    let words = source.words();
    let printed = value.map(|value| source.print(value));
    let said = match (&printed, source.band(score)) {
        (Some(value), Some(band)) => {
            say!(
                words,
                "report-scale-said",
                score = title,
                value = value.as_str(),
                band = band
            )
        }
        (Some(value), None) => {
            say!(
                words,
                "report-scale-said-without-band",
                score = title,
                value = value.as_str()
            )
        }
        (None, _) => say!(words, "report-scale-said-without-value", score = title),
    };
    Some(scale(&Scale {
        title: title.to_owned(),
        description: said,
        bands: bands
            .iter()
            .map(|band| (source.texts.band(definition, band).to_owned(), band.from))
            .collect(),
        value: value.zip(printed),
        before: source
            .before
            .and_then(|(profile, _)| profile.evaluation.value(score)),
    }))
}

/// A score and its value in words, for those who don't see the drawing.
fn said(source: &ReportSource<'_>, score: usize) -> String {
    let title = source.score_title(score);
    match source.value(score) {
        Some(value) => format!("{title} {}", source.print(value)),
        None => format!("{title}: {}", source.no_value(score)),
    }
}

fn all_said(source: &ReportSource<'_>) -> String {
    let dimensions = &source.profiler.dimensions;
    let said: Vec<String> = dimensions
        .iter()
        .map(|score| said(source, *score))
        .collect();
    format!("{}.", said.join("; "))
}

pub(super) fn radar_drawing(source: &ReportSource<'_>) -> Option<Drawing> {
    let dimensions = &source.profiler.dimensions;
    if !(LEAST_AXES..=MOST_AXES).contains(&dimensions.len()) {
        return None;
    }
    let mut series = Vec::new();
    if let Some(peers) = source.peers {
        series.push(Series {
            name: say!(source.words(), "report-radar-peers", firms = peers.firms),
            class: "peers",
            values: dimensions.iter().map(|score| peers.means[*score]).collect(),
        });
    }
    if let Some((profile, when)) = source.earlier() {
        let values = dimensions
            .iter()
            .map(|score| profile.evaluation.value(*score));
        series.push(Series {
            name: when,
            class: "before",
            values: values.collect(),
        });
    }
    series.push(Series {
        name: say!(source.words(), "report-radar-today"),
        class: "today",
        values: dimensions
            .iter()
            .map(|score| source.value(*score))
            .collect(),
    });
    let axes = dimensions.iter().map(|score| {
        let value = source.value(*score);
        let value = value.map_or_else(|| "–".to_owned(), |value| source.print(value));
        (source.score_title(*score).to_owned(), value)
    });
    Some(radar(&Radar {
        title: say!(source.words(), "report-radar-title"),
        description: all_said(source),
        axes: axes.collect(),
        series,
    }))
}

pub(super) fn strips_drawing(source: &ReportSource<'_>) -> Option<Drawing> {
    let dimensions = &source.profiler.dimensions;
    if dimensions.is_empty() || dimensions.len() > MOST_STRIPS {
        return None;
    }
    let definition = source.profiler.definition;
    let rows = dimensions.iter().map(|score| {
        let value = source.value(*score);
        Strip {
            label: source.score_title(*score).to_owned(),
            bands: definition
                .bands_of(&definition.scores[*score])
                .iter()
                .map(|band| band.from)
                .collect(),
            value,
            before: source
                .before
                .and_then(|(profile, _)| profile.evaluation.value(*score)),
            peers: source.peers.and_then(|peers| peers.means[*score]),
            figure: match value {
                Some(value) => source.print(value),
                None => source.no_value(*score),
            },
        }
    });
    Some(strips(&Strips {
        title: say!(source.words(), "report-strips-title"),
        description: all_said(source),
        rows: rows.collect(),
    }))
}

pub(super) fn ranked(source: &ReportSource<'_>, scores: &[usize]) -> Vec<Ranked> {
    let ranked = scores.iter().filter_map(|score| {
        Some(Ranked {
            title: source.score_title(*score).to_owned(),
            value: source.print(source.value(*score)?),
            band: source.band(*score).map(str::to_owned),
        })
    });
    ranked.collect()
}

/// The scores that a classification looks at; `None` where it looks at answers too, or not at the headline.
fn compared(source: &ReportSource<'_>, classification: usize) -> Option<Vec<usize>> {
    let definition = source.profiler.definition;
    let mut names = Vec::new();
    let classes = &definition.classifications[classification].classes;
    if !classes
        .iter()
        .all(|class| looks_at_scores(&class.when, &mut names))
    {
        return None;
    }
    let scores: Vec<usize> = (0..definition.scores.len())
        .filter(|at| names.contains(&definition.scores[*at].id.as_str()))
        .collect();
    scores
        .contains(&source.profiler.headline?)
        .then_some(scores)
}

/// Whether a condition looks at scores alone; which is added to the names.
fn looks_at_scores<'c>(condition: &'c Condition, names: &mut Vec<&'c str>) -> bool {
    match condition {
        Condition::ScoreAtLeast { score, .. }
        | Condition::ScoreBelow { score, .. }
        | Condition::ScoreBand { score, .. } => {
            names.push(score);
            true
        }
        Condition::All { all: list } | Condition::Any { any: list } => list
            .iter()
            .all(|condition| looks_at_scores(condition, names)),
        Condition::Not { not } => looks_at_scores(not, names),
        _ => false,
    }
}

pub(super) fn potential(source: &ReportSource<'_>) -> Vec<Potential> {
    let classifications = source
        .profiler
        .definition
        .classifications
        .iter()
        .enumerate();
    classifications
        .filter_map(|(at, classification)| {
            let scores = compared(source, at)?;
            let class = source.profile.classes[at].map(|class| &classification.classes[class]);
            let said: Vec<String> = scores.iter().map(|score| said(source, *score)).collect();
            Some(Potential {
                title: source.texts.classification(classification).to_owned(),
                class: class.map(|class| source.texts.class(classification, class).to_owned()),
                text: class
                    .and_then(|class| source.texts.class_text(classification, class))
                    .map(str::to_owned),
                scores: said.join(", "),
            })
        })
        .collect()
}

pub(super) fn classes(source: &ReportSource<'_>) -> Vec<(String, String)> {
    let classifications = source
        .profiler
        .definition
        .classifications
        .iter()
        .enumerate();
    classifications
        .filter(|(at, _)| compared(source, *at).is_none())
        .filter_map(|(at, classification)| {
            let class = &classification.classes[source.profile.classes[at]?];
            Some((
                source.texts.classification(classification).to_owned(),
                source.texts.class(classification, class).to_owned(),
            ))
        })
        .collect()
}

pub(super) fn certainty(source: &ReportSource<'_>) -> Vec<String> {
    let words = source.words();
    let mut said: Vec<String> = answered(source).into_iter().collect();
    said.extend(match missing(source) {
        (0, 0) => None,
        (unknown, 0) => Some(say!(words, "certainty-unknown", unknown = unknown)),
        (0, open) => Some(say!(words, "certainty-open", open = open)),
        (unknown, open) => Some(say!(
            words,
            "certainty-unknown-and-open",
            unknown = unknown,
            open = open
        )),
    });
    if let Some(form) = source.form.and_then(|id| {
        let forms = &source.profiler.definition.forms;
        forms.iter().find(|form| form.id == id)
    }) {
        said.push(say!(
            words,
            "certainty-form",
            form = source.texts.form(form)
        ));
    }
    let without: Vec<&str> = source
        .profiler
        .dimensions
        .iter()
        .filter(|score| source.value(**score).is_none())
        .map(|score| source.score_title(*score))
        .collect();
    if !without.is_empty() {
        said.push(say!(
            words,
            "certainty-without",
            scores = without.join(", ")
        ));
    }
    if source.problems > 0 {
        said.push(say!(words, "certainty-problems", answers = source.problems));
    }
    said.push(say!(words, "certainty-own-view"));
    said
}

/// How many of the questions that count have an answer.
fn answered(source: &ReportSource<'_>) -> Option<String> {
    let words = source.words();
    let (answered, applicable) = source.profile.evaluation.counts();
    let share = source.profile.completeness?;
    let share = words.percent(&Decimals::Fixed(0).print(share * 100.0));
    Some(match answered == applicable {
        true => say!(words, "certainty-all", questions = applicable),
        false => say!(
            words,
            "certainty-some",
            answered = answered,
            questions = applicable,
            share = share
        ),
    })
}

/// Scored questions that apply and have no value: those answered "don't know", and those not answered.
fn missing(source: &ReportSource<'_>) -> (usize, usize) {
    let definition = source.profiler.definition;
    let mut counts = (0, 0);
    for (at, question) in definition.questions().enumerate() {
        let is_missing = source.profiler.plan.items[at].scored
            && source.profile.evaluation.question(at) == QuestionState::Missing;
        if !is_missing {
            continue;
        }
        let options = definition.options_of(question);
        let is_unknown = matches!(source.response.cell(at), Cell::Choice(option)
            if options[option as usize].means == Some(Means::Missing));
        if is_unknown {
            counts.0 += 1;
        } else {
            counts.1 += 1;
        }
    }
    counts
}
