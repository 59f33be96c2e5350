//! The tables of a comparison, as a screen and a page show them.

use super::ChangeReport;
use super::effects::{effect_notes, measure_parts};
use crate::change::{FirmChange, GroupChange, ScoreChange, Verdict};
use crate::language::{Words, say};
use crate::output::charts::{Drawing, Strip, Strips, strips};
use crate::output::data::{dashed, signed, source};
use crate::output::groups::group_heading;
use crate::output::paper::{Paper, Part, Room};
use crate::output::sheet::{Sheet, SheetColumn, SheetRow};
use crate::scoring::Decimals;

/// Decimals of sizes and p values.
const COEFFICIENT: Decimals = Decimals::Fixed(2);
const PROBABILITY: Decimals = Decimals::Fixed(3);
/// Columns that a narrow screen has no room for, the last first: Hedges' g, and p of each score by itself.
const WIDE: [usize; 2] = [8, 6];
/// Questions that are named of a firm; the data have all.
const NAMED: usize = 6;
/// Firms that are named; the data have all.
const LISTED: usize = 30;

/// A p value: below what is printed as such.
pub(super) fn probability(p: Option<f64>, words: Words) -> String {
    match p {
        Some(p) if p < 0.0005 => format!("<{}", words.number("0.001")),
        p => dashed(p, PROBABILITY, words),
    }
}

/// What stands over everything: the two waves, and who is in them.
pub(super) fn lead(report: &ChangeReport<'_>) -> Vec<String> {
    let words = report.texts.words();
    let wave = |id: &str, at: usize| {
        words.fill(
            id,
            [
                ("wave", report.waves[at].into()),
                ("responses", report.responses[at].into()),
            ],
        )
    };
    let mut lead = vec![wave("change-wave-before", 0), wave("change-wave-after", 1)];
    if report.without_id > 0 {
        lead.push(say!(
            words,
            "change-without-id",
            responses = report.without_id
        ));
    }
    if report.other_waves > 0 {
        lead.push(say!(
            words,
            "change-other-waves",
            responses = report.other_waves
        ));
    }
    lead
}

/// All that a comparison tells.
pub(super) fn paper<'a>(report: &ChangeReport<'a>, room: Room) -> Paper<'a> {
    let words = report.texts.words();
    let lead = lead(report).into_iter().map(|text| Part::Lead { text });
    let mut parts: Vec<Part> = lead.collect();
    parts.extend(group_parts(report, None, &report.comparison.whole, room));
    let by = report.by.unwrap_or("");
    for (name, group) in &report.comparison.groups {
        let heading = group_heading(report.definition, report.texts, by, name);
        parts.extend(group_parts(report, Some(heading), group, room));
    }
    parts.extend(measure_parts(report, room));
    parts.push(Part::Heading {
        text: words.say("change-movers"),
    });
    parts.push(Part::List {
        heading: None,
        lines: movers(report),
    });
    parts.push(Part::Heading {
        text: words.say("change-alone"),
    });
    parts.push(Part::List {
        heading: None,
        lines: alone(report),
    });
    parts.push(Part::Notes {
        lines: notes(report),
    });
    Paper {
        title: say!(words, "change-title", questionnaire = report.texts.title()),
        language: report.texts.spoken(),
        parts,
    }
}

fn group_parts(
    report: &ChangeReport<'_>,
    heading: Option<String>,
    group: &GroupChange,
    room: Room,
) -> Vec<Part> {
    let words = report.texts.words();
    let svg = dumbbells(report, heading.as_deref(), group);
    let mut parts: Vec<Part> = heading
        .map(|text| Part::Heading { text })
        .into_iter()
        .collect();
    parts.push(Part::Lead {
        text: say!(
            words,
            "change-firms",
            both = group.firms.0,
            before = group.firms.1,
            after = group.firms.2
        ),
    });
    parts.push(Part::Figure {
        svg,
        caption: words.say("change-chart-said"),
    });
    parts.push(Part::Table {
        sheet: scores(report, group, room),
    });
    parts
}

/// Means before (hollow) and after, of the firms in both waves.
fn dumbbells(report: &ChangeReport<'_>, heading: Option<&str>, group: &GroupChange) -> Drawing {
    let words = report.texts.words();
    let rows = group.scores.iter().map(|score| {
        let defined = &report.definition.scores[score.score];
        let bands = report.definition.bands_of(defined);
        Strip {
            label: report.texts.score(defined).to_owned(),
            bands: bands.iter().map(|band| band.from).collect(),
            value: score.means.map(|means| means.1),
            before: score.means.map(|means| means.0),
            peers: None,
            figure: score.change().map_or_else(
                || "–".to_owned(),
                |change| signed(change, report.decimals, words),
            ),
        }
    });
    let title = words.say("change-chart");
    strips(&Strips {
        title: heading.map_or(title.clone(), |heading| format!("{title}: {heading}")),
        description: words.say("change-chart-said"),
        rows: rows.collect(),
    })
}

fn scores(report: &ChangeReport<'_>, group: &GroupChange, room: Room) -> Sheet {
    let words = report.texts.words();
    let column = |title: String, is_number| SheetColumn { title, is_number };
    let said = |id: &str| column(words.say(id), true);
    let row = |score: &ScoreChange| {
        let defined = &report.definition.scores[score.score];
        let paired = score.paired;
        let value = |value: Option<f64>| dashed(value, report.decimals, words);
        let interval = paired.map_or_else(
            || "–".to_owned(),
            |paired| {
                let end = |value| signed(value, report.decimals, words);
                format!(
                    "{} … {}",
                    end(paired.interval.low),
                    end(paired.interval.high)
                )
            },
        );
        let verdicts = match report.comparison.smallest[score.score] {
            Some(_) => {
                let (up, down, noise) = score.verdicts;
                format!("{up}/{down}/{noise}")
            }
            None => "–".to_owned(),
        };
        SheetRow {
            cells: vec![
                report.texts.score(defined).to_owned(),
                words.count(score.pairs),
                value(score.means.map(|means| means.0)),
                value(score.means.map(|means| means.1)),
                score.change().map_or_else(
                    || "–".to_owned(),
                    |change| signed(change, report.decimals, words),
                ),
                interval,
                probability(paired.and_then(|paired| paired.test).map(|(_, p)| p), words),
                probability(score.adjusted.0, words),
                dashed(paired.and_then(|paired| paired.g), COEFFICIENT, words),
                verdicts,
            ],
            about: None,
            bars: Vec::new(),
        }
    };
    let mut sheet = Sheet {
        caption: words.say("change-scores"),
        columns: vec![
            column(words.say("items-score"), false),
            said("change-pairs"),
            said("change-before"),
            said("change-after"),
            said("change-change"),
            column(words.percent("95"), true),
            column("p".to_owned(), true),
            column("p Holm".to_owned(), true),
            column("g".to_owned(), true),
            column("↑/↓/·".to_owned(), true),
        ],
        rows: group.scores.iter().map(row).collect(),
    };
    if room == Room::Narrow {
        WIDE.into_iter().for_each(|column| sheet.leave_out(column));
    }
    sheet
}

/// Firms of which some score moved by more than noise, with what moved.
fn movers(report: &ChangeReport<'_>) -> Vec<String> {
    let words = report.texts.words();
    let moved: Vec<String> = report
        .comparison
        .firms
        .iter()
        .filter_map(|firm| mover(report, firm))
        .collect();
    if moved.is_empty() {
        return vec![words.say("change-none-moved")];
    }
    let more = moved.len().saturating_sub(LISTED);
    let mut named = moved;
    named.truncate(LISTED);
    if more > 0 {
        named.push(say!(words, "change-more-firms", firms = more));
    }
    named
}

fn mover(report: &ChangeReport<'_>, firm: &FirmChange) -> Option<String> {
    let words = report.texts.words();
    let told = firm
        .changes
        .iter()
        .filter(|change| [Verdict::Up, Verdict::Down].contains(&change.verdict));
    let told: Vec<String> = told
        .map(|change| {
            let defined = &report.definition.scores[change.score];
            let value = |value| dashed(Some(value), report.decimals, words);
            format!(
                "{} {} → {}",
                report.texts.score(defined),
                value(change.before),
                value(change.after)
            )
        })
        .collect();
    if told.is_empty() {
        return None;
    }
    let mut questions: Vec<&str> = firm
        .moved
        .iter()
        .filter_map(|moved| report.definition.questions().nth(moved.question))
        .map(|question| question.id.as_str())
        .collect();
    let more = questions.len() > NAMED;
    questions.truncate(NAMED);
    let mut questions = questions.join(", ");
    if more {
        questions.push_str(" …");
    }
    Some(say!(
        words,
        "change-firm",
        firm = firm.firm.as_str(),
        scores = told.join("; "),
        questions = questions
    ))
}

/// Who is in one wave alone, and how those that are gone stood.
pub(super) fn alone(report: &ChangeReport<'_>) -> Vec<String> {
    let words = report.texts.words();
    let list = |firms: &[String]| match firms.is_empty() {
        true => words.say("change-no-firm"),
        false => {
            let mut named: Vec<String> = firms.iter().take(LISTED).cloned().collect();
            if firms.len() > LISTED {
                named.push(say!(
                    words,
                    "change-more-firms",
                    firms = firms.len() - LISTED
                ));
            }
            named.join(", ")
        }
    };
    let comparison = report.comparison;
    let mut said = vec![
        say!(
            words,
            "change-before-only",
            firms = list(&comparison.before_only)
        ),
        say!(
            words,
            "change-after-only",
            firms = list(&comparison.after_only)
        ),
    ];
    if let Some(leavers) = comparison.leavers
        && let (Some(stayed), Some(left)) = (leavers.stayed, leavers.left)
    {
        said.push(say!(
            words,
            "change-leavers",
            score = report.texts.score(&report.definition.scores[leavers.score]),
            stayed = dashed(Some(stayed), report.decimals, words),
            left = dashed(Some(left), report.decimals, words)
        ));
    }
    said
}

/// How the numbers came about.
pub(super) fn notes(report: &ChangeReport<'_>) -> Vec<String> {
    let words = report.texts.words();
    let smallest: Vec<String> = report
        .comparison
        .whole
        .scores
        .iter()
        .filter_map(|score| {
            let smallest = report.comparison.smallest[score.score]?;
            let title = report.texts.score(&report.definition.scores[score.score]);
            Some(format!(
                "{title} {}",
                dashed(Some(smallest), report.decimals, words)
            ))
        })
        .collect();
    let noise = match report.norms {
        Some(file) => say!(
            words,
            "change-note-noise-norms",
            file = file,
            scores = smallest.join("; ")
        ),
        None => say!(words, "change-note-noise", scores = smallest.join("; ")),
    };
    let r = report.comparison.whole.scores.first();
    let r = r.and_then(|score| score.paired?.r);
    let source = source(report.inputs, report.stamp, words);
    let mut notes = vec![source, words.say("change-note-test"), noise];
    let scores = report.comparison.whole.scores.iter();
    let alike: Vec<&str> = scores
        .filter(|score| score.paired.is_some_and(|paired| paired.test.is_none()))
        .map(|score| report.texts.score(&report.definition.scores[score.score]))
        .collect();
    if !alike.is_empty() {
        notes.push(say!(words, "change-note-alike", scores = alike.join("; ")));
    }
    if let Some(r) = r {
        let r = dashed(Some(r), COEFFICIENT, words);
        notes.push(say!(words, "change-note-regression", r = r));
    }
    notes.push(words.say("change-note-several"));
    notes.extend(effect_notes(report));
    notes
}
