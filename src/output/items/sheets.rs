//! The tables of an item analysis, as a screen and a page show them.

use super::ItemsReport;
use crate::items::{GroupAnalysis, QuestionAnalysis, ScoreAnalysis, Suspect, Why};
use crate::language::{Words, say};
use crate::output::data::{dashed, source};
use crate::output::groups::group_heading;
use crate::output::paper::{Paper, Part, Room};
use crate::output::sheet::{Sheet, SheetColumn, SheetRow};
use crate::scoring::Decimals;
use crate::statistics::Deletion;

/// The column of the table of scores that a narrow screen has no room for: standardised α.
const STANDARDISED: usize = 7;

/// Decimals of coefficients.
const COEFFICIENT: Decimals = Decimals::Fixed(2);

fn share(value: Option<f64>, words: Words) -> String {
    value.map_or_else(
        || "–".to_owned(),
        |value| words.percent(&Decimals::Fixed(0).print(value * 100.0)),
    )
}

/// All that an item analysis tells; on a narrow screen heads are signs, which a note explains, and what is missing
/// stands in one column.
pub(super) fn paper<'a>(report: &ItemsReport<'a>, room: Room) -> Paper<'a> {
    let words = report.texts.words();
    let mut parts = group_parts(report, None, &report.analysis.whole, room);
    let by = report.by.unwrap_or("");
    for (name, group) in &report.analysis.groups {
        let heading = group_heading(report.definition, report.texts, by, name);
        parts.extend(group_parts(report, Some(heading), group, room));
    }
    parts.push(Part::List {
        heading: Some(words.say("items-suspects")),
        lines: suspects(report),
    });
    parts.push(Part::Notes {
        lines: notes(report, room),
    });
    Paper {
        title: say!(words, "items-title", questionnaire = report.texts.title()),
        language: report.texts.spoken(),
        parts,
    }
}

fn group_parts(
    report: &ItemsReport<'_>,
    heading: Option<String>,
    group: &GroupAnalysis,
    room: Room,
) -> Vec<Part> {
    let words = report.texts.words();
    let mut sheets = vec![scores(report, group, room)];
    // Of groups the scores and what to look at; their questions are in the data.
    if heading.is_none() {
        sheets.extend(
            group
                .scores
                .iter()
                .filter(|score| holds_questions(report, score))
                .map(|score| questions(report, score, room)),
        );
    }
    if group.correlations.iter().any(|pair| pair.r.is_some()) {
        sheets.push(correlations(report, group));
    }
    let mut parts: Vec<Part> = heading
        .map(|text| Part::Heading { text })
        .into_iter()
        .collect();
    parts.push(Part::Lead {
        text: say!(words, "items-lead", responses = group.responses),
    });
    parts.extend(sheets.into_iter().map(|sheet| Part::Table { sheet }));
    parts.push(Part::List {
        heading: Some(words.say("items-remarks")),
        lines: remarks(report, group),
    });
    parts
}

/// Whether a score is made of questions itself: scores of scores have theirs told there.
fn holds_questions(report: &ItemsReport<'_>, score: &ScoreAnalysis) -> bool {
    let scores = &report.definition.scores;
    scores[score.score]
        .of
        .iter()
        .any(|part| scores.iter().all(|score| score.id != part.id()))
}

fn scores(report: &ItemsReport<'_>, group: &GroupAnalysis, room: Room) -> Sheet {
    let words = report.texts.words();
    let column = |title: String, is_number: bool| SheetColumn { title, is_number };
    let titled = |id: &str| column(words.say(id), true);
    let row = |score: &ScoreAnalysis| {
        let interval = match score.alpha_interval {
            Some((low, high)) => {
                let end = |value| dashed(Some(value), COEFFICIENT, words);
                format!("{}–{}", end(low), end(high))
            }
            None => "–".to_owned(),
        };
        let coefficient = |value| dashed(value, COEFFICIENT, words);
        SheetRow {
            cells: vec![
                title(report, score).to_owned(),
                words.count(score.items),
                words.count(score.n),
                dashed(score.mean, report.decimals, words),
                dashed(score.sd, report.decimals, words),
                coefficient(score.alpha),
                interval,
                coefficient(score.alpha_standardised),
                coefficient(score.omega_total),
                coefficient(score.lambda6),
                dashed(score.sem, report.decimals, words),
            ],
            about: None,
            bars: Vec::new(),
        }
    };
    let mut sheet = Sheet {
        caption: words.say("items-scores"),
        columns: vec![
            column(words.say("items-score"), false),
            titled("items-items"),
            titled("items-n"),
            titled("items-mean"),
            titled("items-sd"),
            column("α".to_owned(), true),
            titled("items-interval"),
            column("α std".to_owned(), true),
            column("ω".to_owned(), true),
            column("λ₆".to_owned(), true),
            titled("items-sem"),
        ],
        rows: group.scores.iter().map(row).collect(),
    };
    if room == Room::Narrow {
        sheet.leave_out(STANDARDISED);
    }
    sheet
}

fn title<'a>(report: &ItemsReport<'a>, score: &ScoreAnalysis) -> &'a str {
    report.texts.score(&report.definition.scores[score.score])
}

fn question_id<'a>(report: &ItemsReport<'a>, question: &QuestionAnalysis) -> &'a str {
    let defined = report.definition.questions().nth(question.question);
    defined.map_or("", |question| &question.id)
}

fn questions(report: &ItemsReport<'_>, score: &ScoreAnalysis, room: Room) -> Sheet {
    let words = report.texts.words();
    let column = |title: String, is_number| SheetColumn { title, is_number };
    let numbers = |titles: &[&str]| -> Vec<SheetColumn> {
        titles
            .iter()
            .map(|title| column((*title).to_owned(), true))
            .collect()
    };
    let said = |ids: &[&str]| -> Vec<SheetColumn> {
        ids.iter().map(|id| column(words.say(id), true)).collect()
    };
    let mut columns = vec![column(words.say("items-question"), false)];
    columns.extend(said(&["items-n", "items-missing"]));
    columns.extend(match room {
        Room::Wide => said(&["items-dont-know", "items-not-applicable"]),
        Room::Narrow => Vec::new(),
    });
    columns.extend(said(&["items-mean", "items-sd"]));
    columns.extend(match room {
        Room::Wide => said(&[
            "items-floor",
            "items-ceiling",
            "items-rest",
            "items-without",
        ]),
        Room::Narrow => numbers(&["0", "100", "r", "α−"]),
    });
    columns.push(column(
        match room {
            Room::Wide => words.say("items-answers"),
            Room::Narrow => String::new(),
        },
        false,
    ));
    let row = |question: &QuestionAnalysis| {
        let id = question_id(report, question);
        let most = question.options.iter().map(|option| option.n).max();
        let most = most.unwrap_or(0).max(1) as f64;
        let missing = [
            question.missing,
            question.dont_know,
            question.not_applicable,
        ]
        .map(|n| words.count(n));
        let mut cells = vec![
            match (question.is_reversed, room) {
                (true, Room::Wide) => format!("{id} {}", words.say("items-reversed")),
                (true, Room::Narrow) => format!("{id} −"),
                (false, _) => id.to_owned(),
            },
            words.count(question.n),
        ];
        match room {
            Room::Wide => cells.extend(missing),
            Room::Narrow => cells.push(missing.join("/")),
        }
        cells.extend([
            dashed(question.mean, report.decimals, words),
            dashed(question.sd, report.decimals, words),
            share(question.floor, words),
            share(question.ceiling, words),
            dashed(question.item_rest, COEFFICIENT, words),
            dashed(question.alpha_if_dropped, COEFFICIENT, words),
        ]);
        let options = question.options.iter();
        SheetRow {
            cells,
            about: report
                .definition
                .questions()
                .nth(question.question)
                .map(|asked| report.texts.question(asked).to_owned()),
            bars: options.map(|option| option.n as f64 / most).collect(),
        }
    };
    Sheet {
        caption: say!(words, "items-questions-of", score = title(report, score)),
        columns,
        rows: score.questions.iter().map(row).collect(),
    }
}

fn correlations(report: &ItemsReport<'_>, group: &GroupAnalysis) -> Sheet {
    let words = report.texts.words();
    let mut dimensions: Vec<usize> = Vec::new();
    for pair in &group.correlations {
        for score in [pair.scores.0, pair.scores.1] {
            if !dimensions.contains(&score) {
                dimensions.push(score);
            }
        }
    }
    let r = |one: usize, other: usize| {
        let pair = group
            .correlations
            .iter()
            .find(|pair| pair.scores == (one, other) || pair.scores == (other, one));
        dashed(pair.and_then(|pair| pair.r), COEFFICIENT, words)
    };
    let of = |score: usize| report.texts.score(&report.definition.scores[score]);
    let columns = dimensions
        .iter()
        .enumerate()
        .skip(1)
        .map(|(at, _)| SheetColumn {
            title: (at + 1).to_string(),
            is_number: true,
        });
    let mut columns: Vec<SheetColumn> = columns.collect();
    columns.insert(
        0,
        SheetColumn {
            title: words.say("items-score"),
            is_number: false,
        },
    );
    let rows = dimensions.iter().enumerate().map(|(at, one)| {
        let mut cells = vec![format!("{} {}", at + 1, of(*one))];
        // Above the diagonal alone: below it the same would stand again.
        cells.extend(
            dimensions
                .iter()
                .enumerate()
                .skip(1)
                .map(|(column, other)| match column > at {
                    true => r(*one, *other),
                    false => String::new(),
                }),
        );
        SheetRow {
            cells,
            about: None,
            bars: Vec::new(),
        }
    });
    Sheet {
        caption: words.say("items-correlations"),
        columns,
        rows: rows.collect(),
    }
}

fn remarks(report: &ItemsReport<'_>, group: &GroupAnalysis) -> Vec<String> {
    let words = report.texts.words();
    let mut said = Vec::new();
    let mut add = |what: &str, code: &str| {
        let remark = words.say(&format!("remark-{code}"));
        said.push(say!(words, "items-remark", what = what, remark = remark));
    };
    for score in &group.scores {
        for remark in &score.remarks {
            add(title(report, score), remark.code());
        }
        if !holds_questions(report, score) {
            continue;
        }
        for question in &score.questions {
            for remark in &question.remarks {
                add(question_id(report, question), remark.code());
            }
        }
    }
    if said.is_empty() {
        said.push(words.say("items-nothing-to-remark"));
    }
    said
}

/// The responses to be looked at, in words.
fn suspects(report: &ItemsReport<'_>) -> Vec<String> {
    let words = report.texts.words();
    if report.suspects.is_empty() {
        return vec![words.say("items-none-suspect")];
    }
    let sentence = |suspect: &Suspect| {
        let (file, row) = &suspect.place;
        let row = row.to_string();
        let response = match suspect.firm.is_empty() {
            true => say!(
                words,
                "items-response-without-id",
                file = file.as_str(),
                row = row
            ),
            false => say!(
                words,
                "items-response",
                firm = suspect.firm.as_str(),
                file = file.as_str(),
                row = row
            ),
        };
        match suspect.why {
            Why::Alike { answers } => {
                say!(words, "items-alike", response = response, answers = answers)
            }
            Why::Hasty { seconds, answers } => {
                let seconds = words.number(&Decimals::Fixed(0).print(seconds));
                say!(
                    words,
                    "items-hasty",
                    response = response,
                    seconds = seconds,
                    answers = answers
                )
            }
        }
    };
    report.suspects.iter().map(sentence).collect()
}

/// How the numbers came about.
fn notes(report: &ItemsReport<'_>, room: Room) -> Vec<String> {
    let words = report.texts.words();
    let source = source(report.inputs, report.stamp, words);
    let deletion = match report.analysis.deletion {
        Deletion::Pairwise => "items-note-pairwise",
        Deletion::Listwise => "items-note-listwise",
    };
    let others = [
        deletion,
        "items-note-scores",
        "items-note-alpha",
        "items-note-omega",
        "items-note-suspects",
    ];
    let signs = (room == Room::Narrow).then_some("items-note-signs");
    let said = signs.into_iter().chain(others).map(|id| words.say(id));
    std::iter::once(source).chain(said).collect()
}
