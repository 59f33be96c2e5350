use super::RespondentsReport;
use crate::change::{FirmAgreement, PairAgreement, ScoreAgreement};
use crate::language::say;
use crate::output::data::{dashed, signed, source};
use crate::output::paper::{Paper, Part};
use crate::output::sheet::{Sheet, SheetColumn, SheetRow};
use crate::scoring::Decimals;

/// Decimals of coefficients.
const COEFFICIENT: Decimals = Decimals::Fixed(2);
/// Questions that are named as those most at odds.
const OFTEN: usize = 8;
/// Firms and questions of each that are named; the data have all.
const FIRMS: usize = 30;
const QUESTIONS: usize = 6;

/// All that is told.
pub(super) fn paper<'a>(report: &RespondentsReport<'a>) -> Paper<'a> {
    let words = report.texts.words();
    let agreement = report.agreement;
    let mut parts = vec![Part::Lead {
        text: say!(words, "respondents-firms", firms = agreement.firms.len()),
    }];
    for pair in &agreement.pairs {
        parts.push(Part::Table {
            sheet: sheet(report, pair),
        });
        parts.push(Part::List {
            heading: None,
            lines: vec![say!(
                words,
                "respondents-kappa",
                kappa = dashed(pair.kappa, COEFFICIENT, words),
                answers = pair.answers
            )],
        });
    }
    parts.push(Part::Heading {
        text: words.say("respondents-apart"),
    });
    parts.push(Part::List {
        heading: None,
        lines: apart(report),
    });
    parts.push(Part::Notes {
        lines: notes(report),
    });
    Paper {
        title: say!(
            words,
            "respondents-title",
            questionnaire = report.texts.title()
        ),
        language: report.texts.spoken(),
        parts,
    }
}

/// What a respondent is called: the label of the option, or what stands in the data.
fn respondent<'a>(report: &RespondentsReport<'a>, who: &'a str) -> &'a str {
    let definition = report.definition;
    let question = definition
        .role("respondent")
        .and_then(|id| definition.questions().find(|question| question.id == id));
    let label = question.and_then(|question| {
        let mut options = definition.options_of(question).iter();
        let option = options.find(|option| option.code == who)?;
        Some(report.texts.label(question, option))
    });
    label.unwrap_or(who)
}

fn sheet<'a>(report: &RespondentsReport<'a>, pair: &'a PairAgreement) -> Sheet {
    let words = report.texts.words();
    let row = |score: &ScoreAgreement| {
        let found = score.intraclass;
        let coefficient = |value: Option<f64>| dashed(value, COEFFICIENT, words);
        let interval = found.map_or_else(
            || "–".to_owned(),
            |found| {
                let (low, high) = found.one_way_interval;
                format!("{} … {}", coefficient(Some(low)), coefficient(Some(high)))
            },
        );
        SheetRow {
            cells: vec![
                report
                    .texts
                    .score(&report.definition.scores[score.score])
                    .to_owned(),
                words.count(score.firms),
                score.difference.map_or_else(
                    || "–".to_owned(),
                    |difference| signed(difference, report.decimals, words),
                ),
                coefficient(found.map(|found| found.one_way)),
                interval,
                coefficient(found.map(|found| found.agreement)),
                coefficient(found.map(|found| found.consistency)),
            ],
            about: None,
            bars: Vec::new(),
        }
    };
    let column = |title: String, is_number| SheetColumn { title, is_number };
    let both = [&pair.who.0, &pair.who.1].map(|who| respondent(report, who));
    Sheet {
        caption: say!(
            words,
            "respondents-pair",
            who = both.join(" – "),
            firms = pair.firms
        ),
        columns: vec![
            column(words.say("items-score"), false),
            column("n".to_owned(), true),
            column(words.say("respondents-difference"), true),
            column("ICC1".to_owned(), true),
            column(words.percent("95"), true),
            column("ICC2".to_owned(), true),
            column("ICC3".to_owned(), true),
        ],
        rows: pair.scores.iter().map(row).collect(),
    }
}

/// Where they disagree: the questions most at odds, then firm by firm.
fn apart(report: &RespondentsReport<'_>) -> Vec<String> {
    let words = report.texts.words();
    let id = |question: usize| {
        let asked = report.definition.questions().nth(question);
        asked.map_or("", |asked| asked.id.as_str())
    };
    let agreement = report.agreement;
    if agreement.often.is_empty() {
        return vec![words.say("respondents-none-apart")];
    }
    let often: Vec<String> = agreement
        .often
        .iter()
        .take(OFTEN)
        .map(|(question, firms)| format!("{} ({firms})", id(*question)))
        .collect();
    let mut lines = vec![say!(
        words,
        "respondents-often",
        questions = often.join(", ")
    )];
    let line = |firm: &FirmAgreement| {
        let mut questions: Vec<String> = firm
            .disagreements
            .iter()
            .take(QUESTIONS)
            .map(|disagreement| {
                let asked = report.definition.questions().nth(disagreement.question);
                let options = asked.map_or(&[][..], |asked| report.definition.options_of(asked));
                let answers = disagreement.said.iter().map(|(who, said)| {
                    let option = options.get(said.option as usize);
                    let code = option.map_or("", |option| option.code.as_str());
                    format!("{} {code}", respondent(report, who))
                });
                format!(
                    "{} ({})",
                    id(disagreement.question),
                    answers.collect::<Vec<_>>().join(", ")
                )
            })
            .collect();
        if firm.disagreements.len() > QUESTIONS {
            questions.push("…".to_owned());
        }
        let name = match firm.wave.is_empty() {
            true => firm.firm.clone(),
            false => format!("{}, {}", firm.firm, firm.wave),
        };
        say!(
            words,
            "respondents-firm",
            firm = name,
            questions = questions.join("; ")
        )
    };
    let at_odds = || {
        let firms = agreement.firms.iter();
        firms.filter(|firm| !firm.disagreements.is_empty())
    };
    lines.extend(at_odds().take(FIRMS).map(line));
    let more = at_odds().count().saturating_sub(FIRMS);
    if more > 0 {
        lines.push(say!(words, "change-more-firms", firms = more));
    }
    lines
}

/// How the numbers came about.
pub(super) fn notes(report: &RespondentsReport<'_>) -> Vec<String> {
    let words = report.texts.words();
    vec![
        source(report.inputs, report.stamp, words),
        words.say("respondents-note-icc"),
        words.say("respondents-note-kappa"),
    ]
}
