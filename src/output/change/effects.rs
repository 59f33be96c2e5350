//! What the measures did: how the groups compared at the start, effects, and what may be said of them.

use super::ChangeReport;
use super::sheets::probability;
use crate::change::{Balance, Characteristic, Effect, Finding, MeasureEffect, ScoreEffect};
use crate::language::say;
use crate::output::charts::{Drawing, Forest, ForestRow, forest};
use crate::output::data::{dashed, signed};
use crate::output::groups::value_title;
use crate::output::paper::{Part, Room};
use crate::output::sheet::{Sheet, SheetColumn, SheetRow};
use crate::scoring::Decimals;
use crate::statistics::{ClusterError, Estimate};
use std::collections::BTreeSet;

/// Decimals of standardised differences.
const STANDARDISED: Decimals = Decimals::Fixed(2);
/// Columns that a narrow screen has no room for, the last first: what the sample could have shown, the adjusted
/// interval, the changes of both groups.
const WIDE: [usize; 4] = [9, 7, 2, 1];
/// What differs at the start and is named in a sentence; tables have all.
const NAMED: usize = 6;

/// What a measure is called: the label of its option, or its column.
pub(super) fn measure_title<'a>(report: &ChangeReport<'a>, measure: usize) -> &'a str {
    let measure = &report.measures[measure];
    let label = measure.option.and_then(|(question, option)| {
        let asked = report.definition.questions().nth(question)?;
        let option = report.definition.options_of(asked).get(option)?;
        Some(report.texts.label(asked, option))
    });
    label.unwrap_or(&measure.id)
}

/// How errors were estimated, such as `CR1 by firm, t(G-1)`.
pub(super) fn error_text(report: &ChangeReport<'_>) -> String {
    let scores = report.effects.iter().flat_map(|measure| &measure.scores);
    let told = scores.flat_map(|score| [score.plain.told, score.adjusted.told]);
    let kinds: BTreeSet<&str> = told
        .flatten()
        .map(|told| match told.kind {
            ClusterError::Cr0 => "CR0 by firm, t(G-1)",
            ClusterError::Cr1 => "CR1 by firm, t(G-1)",
            ClusterError::Cr2 => "CR2 by firm, t(Satterthwaite)",
        })
        .collect();
    kinds.into_iter().collect::<Vec<_>>().join("; ")
}

/// What a covariate is called.
fn covariate_title(report: &ChangeReport<'_>, covariate: usize) -> String {
    let name = &report.covariates[covariate];
    let known = report
        .texts
        .words()
        .known(&format!("change-covariate-{name}"));
    known.unwrap_or_else(|| name.clone())
}

fn characteristic(report: &ChangeReport<'_>, of: &Characteristic) -> String {
    match of {
        Characteristic::Score(score) => report
            .texts
            .score(&report.definition.scores[*score])
            .to_owned(),
        Characteristic::Category(covariate, category) => {
            let category = match category.as_str() {
                "" => report.texts.words().say("group-not-known"),
                category => value_title(
                    report.definition,
                    report.texts,
                    &report.covariates[*covariate],
                    category,
                ),
            };
            format!("{}: {category}", covariate_title(report, *covariate))
        }
    }
}

/// Everything of every measure.
pub(super) fn measure_parts(report: &ChangeReport<'_>, room: Room) -> Vec<Part> {
    let words = report.texts.words();
    let mut parts = Vec::new();
    for of in report.effects {
        let title = measure_title(report, of.measure);
        let (treated, control, unknown) = of.firms;
        parts.push(Part::Heading {
            text: say!(words, "change-measure", measure = title),
        });
        parts.push(Part::Lead {
            text: say!(
                words,
                "change-measure-firms",
                treated = treated,
                control = control,
                unknown = unknown
            ),
        });
        if of.had_before > 0 {
            parts.push(Part::Lead {
                text: say!(words, "change-measure-had-before", firms = of.had_before),
            });
        }
        parts.push(Part::Table {
            sheet: balance(report, of, room),
        });
        parts.push(Part::List {
            heading: None,
            lines: warnings(report, of),
        });
        parts.push(Part::Figure {
            svg: drawing(report, of, title),
            caption: words.say("change-forest-said"),
        });
        parts.push(Part::Table {
            sheet: effects(report, of, room),
        });
        parts.push(Part::List {
            heading: None,
            lines: findings(report, of),
        });
    }
    parts
}

fn column(title: String, is_number: bool) -> SheetColumn {
    SheetColumn { title, is_number }
}

fn row(cells: Vec<String>) -> SheetRow {
    SheetRow {
        cells,
        about: None,
        bars: Vec::new(),
    }
}

fn balance(report: &ChangeReport<'_>, of: &MeasureEffect, room: Room) -> Sheet {
    let words = report.texts.words();
    let is_told = |balance: &&Balance| match balance.of {
        Characteristic::Score(_) => true,
        // On a screen those that matter: the page has all.
        Characteristic::Category(..) => room == Room::Wide || balance.differs(),
    };
    let line = |balance: &Balance| {
        let value = |value: f64| match balance.of {
            Characteristic::Score(_) => dashed(Some(value), report.decimals, words),
            Characteristic::Category(..) => words.percent(&Decimals::Fixed(0).print(value * 100.0)),
        };
        let difference = balance.difference.map_or_else(
            || "–".to_owned(),
            |difference| signed(difference, STANDARDISED, words),
        );
        let marked = match balance.differs() {
            true => format!("{difference} !"),
            false => difference,
        };
        row(vec![
            characteristic(report, &balance.of),
            value(balance.treated),
            value(balance.control),
            marked,
        ])
    };
    Sheet {
        caption: words.say("change-balance"),
        columns: vec![
            column(String::new(), false),
            column(words.say("change-treated"), true),
            column(words.say("change-control"), true),
            column(words.say("change-standardised"), true),
        ],
        rows: of.balance.iter().filter(is_told).map(line).collect(),
    }
}

fn warnings(report: &ChangeReport<'_>, of: &MeasureEffect) -> Vec<String> {
    let words = report.texts.words();
    let list = |is_so: &dyn Fn(&Balance) -> bool| {
        let mut apart: Vec<&Balance> = of.balance.iter().filter(|balance| is_so(balance)).collect();
        let size = |balance: &&Balance| balance.difference.unwrap_or(0.0).abs();
        apart.sort_by(|a, b| size(b).total_cmp(&size(a)));
        let more = apart.len() > NAMED;
        let named = apart.iter().take(NAMED).map(|balance| {
            let difference = signed(balance.difference.unwrap_or(0.0), STANDARDISED, words);
            format!("{} {difference}", characteristic(report, &balance.of))
        });
        let mut named = named.collect::<Vec<_>>().join("; ");
        if more {
            named.push_str(" …");
        }
        named
    };
    let mut said = Vec::new();
    let differing = list(&|balance| balance.differs());
    if differing.is_empty() {
        said.push(words.say("change-balance-alike"));
    } else {
        said.push(say!(words, "change-balance-differs", what = differing));
    }
    if of.balance.iter().any(Balance::differs_much) {
        said.push(words.say("change-balance-much"));
    }
    // Half a point is nothing that a reader would act on.
    let started = of.scores.first();
    if let Some((score, points)) = started.and_then(|score| Some((score, score.regression?)))
        && points.abs() >= 0.5
    {
        said.push(say!(
            words,
            "change-regression",
            score = report.texts.score(&report.definition.scores[score.score]),
            points = signed(points, report.decimals, words)
        ));
    }
    said
}

fn interval(told: Option<Estimate>, report: &ChangeReport<'_>) -> String {
    let words = report.texts.words();
    let end = |value| signed(value, report.decimals, words);
    told.map_or_else(
        || "–".to_owned(),
        |told| format!("{} … {}", end(told.interval.low), end(told.interval.high)),
    )
}

fn effects(report: &ChangeReport<'_>, of: &MeasureEffect, room: Room) -> Sheet {
    let words = report.texts.words();
    let points = |value: Option<f64>| {
        value.map_or_else(
            || "–".to_owned(),
            |value| signed(value, report.decimals, words),
        )
    };
    let line = |score: &ScoreEffect| {
        let changes = score
            .means
            .map(|(treated, control)| (treated.1 - treated.0, control.1 - control.0));
        row(vec![
            report
                .texts
                .score(&report.definition.scores[score.score])
                .to_owned(),
            points(changes.map(|changes| changes.0)),
            points(changes.map(|changes| changes.1)),
            points(score.plain.estimate),
            interval(score.plain.told, report),
            probability(score.plain.p_holm, words),
            points(score.adjusted.estimate),
            interval(score.adjusted.told, report),
            probability(score.adjusted.p_holm, words),
            dashed(
                score.plain.told.map(|told| told.mde),
                report.decimals,
                words,
            ),
        ])
    };
    let said = |id: &str| column(words.say(id), true);
    let mut sheet = Sheet {
        caption: words.say("change-effects"),
        columns: vec![
            column(words.say("items-score"), false),
            said("change-treated"),
            said("change-control"),
            said("change-difference"),
            column(words.percent("95"), true),
            column("p Holm".to_owned(), true),
            said("change-adjusted"),
            column(words.percent("95"), true),
            column("p Holm".to_owned(), true),
            said("change-detectable"),
        ],
        rows: of.scores.iter().map(line).collect(),
    };
    if room == Room::Narrow {
        WIDE.into_iter().for_each(|column| sheet.leave_out(column));
    }
    sheet
}

/// What may be said of a measure, and under which assumption.
fn findings(report: &ChangeReport<'_>, of: &MeasureEffect) -> Vec<String> {
    let words = report.texts.words();
    let title = |score: &ScoreEffect| {
        report
            .texts
            .score(&report.definition.scores[score.score])
            .to_owned()
    };
    let with = |finding: Finding| {
        let scores = of
            .scores
            .iter()
            .filter(move |score| score.finding() == finding);
        scores.collect::<Vec<_>>()
    };
    let mut said = Vec::new();
    let mut is_claimed = false;
    for (finding, id) in [
        (Finding::More, "change-more"),
        (Finding::Less, "change-less"),
    ] {
        for score in with(finding) {
            let Some(told) = score.plain.told else {
                continue;
            };
            is_claimed = true;
            let plain = |value: f64| dashed(Some(value.abs()), report.decimals, words);
            let mut sentence = words.fill(
                id,
                [
                    ("score", title(score).into()),
                    ("points", plain(told.estimate).into()),
                    ("interval", interval(Some(told), report).into()),
                    ("p", probability(score.plain.p_holm, words).into()),
                ],
            );
            let adjusted = |of: &Effect| {
                let value = of.estimate.unwrap_or(0.0);
                format!(
                    "{} ({})",
                    signed(value, report.decimals, words),
                    interval(of.told, report)
                )
            };
            let more = match score.is_confirmed() {
                Some(true) => Some("change-confirmed"),
                Some(false) => Some("change-not-confirmed"),
                None => None,
            };
            if let Some(id) = more {
                sentence.push(' ');
                sentence.push_str(&words.fill(id, [("points", adjusted(&score.adjusted).into())]));
            }
            said.push(sentence);
        }
    }
    let not_shown = with(Finding::NotShown);
    if let Some((score, told)) = not_shown
        .first()
        .and_then(|score| Some((score, score.plain.told?)))
    {
        said.push(say!(
            words,
            "change-not-shown",
            score = title(score),
            points = signed(told.estimate, report.decimals, words),
            interval = interval(Some(told), report),
            mde = dashed(Some(told.mde), report.decimals, words)
        ));
        let others: Vec<String> = not_shown.iter().skip(1).map(|score| title(score)).collect();
        if !others.is_empty() {
            said.push(say!(
                words,
                "change-not-shown-others",
                scores = others.join("; ")
            ));
        }
    }
    let too_few = with(Finding::TooFew);
    if !too_few.is_empty() {
        let scores: Vec<String> = too_few.iter().map(|score| title(score)).collect();
        said.push(say!(words, "change-too-few", scores = scores.join("; ")));
    }
    if is_claimed {
        said.push(words.say("change-assumption"));
    }
    said
}

fn drawing(report: &ChangeReport<'_>, of: &MeasureEffect, title: &str) -> Drawing {
    let words = report.texts.words();
    let told = |effect: &Effect| {
        let told = effect.told?;
        Some((told.estimate, told.interval.low, told.interval.high))
    };
    let rows = of.scores.iter().map(|score| ForestRow {
        label: report
            .texts
            .score(&report.definition.scores[score.score])
            .to_owned(),
        plain: told(&score.plain),
        adjusted: told(&score.adjusted),
        figure: score.plain.estimate.map_or_else(
            || "–".to_owned(),
            |value| signed(value, report.decimals, words),
        ),
    });
    forest(&Forest {
        title: say!(words, "change-measure", measure = title),
        description: words.say("change-forest-said"),
        rows: rows.collect(),
    })
}

/// How the effects came about.
pub(super) fn effect_notes(report: &ChangeReport<'_>) -> Vec<String> {
    if report.effects.is_empty() {
        return Vec::new();
    }
    let words = report.texts.words();
    let used: BTreeSet<usize> = report
        .effects
        .iter()
        .flat_map(|measure| &measure.scores)
        .flat_map(|score| score.adjusted_for.iter().copied())
        .collect();
    let mut held = vec![words.say("change-held-start")];
    if report.measures.len() > 1 {
        held.push(words.say("change-held-measures"));
    }
    held.extend(
        used.into_iter()
            .map(|covariate| covariate_title(report, covariate)),
    );
    vec![
        // A true minus, at which no line is broken.
        say!(
            words,
            "change-note-effects",
            errors = error_text(report).replace('-', "−")
        ),
        say!(words, "change-note-adjusted", held = words.all_of(&held)),
        words.say("change-note-family"),
        words.say("change-note-trends"),
    ]
}
