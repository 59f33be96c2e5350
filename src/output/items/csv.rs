use super::ItemsReport;
use crate::items::{GroupAnalysis, OptionCount, QuestionAnalysis, Remark, ScoreAnalysis};
use crate::output::guard::guarded;
use crate::scoring::Decimals;
use std::io::{self, Write};

const COLUMNS: [&str; 25] = [
    "score",
    "question",
    "reversed",
    "items",
    "n",
    "missing",
    "dont_know",
    "not_applicable",
    "mean",
    "sd",
    "alpha",
    "alpha_standardised",
    "alpha_low",
    "alpha_high",
    "omega_total",
    "lambda6",
    "sem",
    "floor",
    "ceiling",
    "item_rest",
    "alpha_if_dropped",
    "options",
    "remarks",
    "deletion",
    "responses",
];

/// A row a score, with an empty `question`, and below it a row for each of its questions; the groups after the whole.
///
/// # Errors
/// When writing fails.
pub fn items_csv(report: &ItemsReport<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut table = ::csv::Writer::from_writer(out);
    let mut header: Vec<&str> = report.by.map(|_| "group").into_iter().collect();
    header.extend(COLUMNS);
    table.write_record(header)?;
    let whole = ("", &report.analysis.whole);
    let groups = report.analysis.groups.iter();
    let groups = groups.map(|(name, group)| (name.as_str(), group));
    for (name, group) in std::iter::once(whole).chain(groups) {
        for score in &group.scores {
            table.write_record(row(report, name, group, score, None))?;
            for question in &score.questions {
                table.write_record(row(report, name, group, score, Some(question)))?;
            }
        }
    }
    table.flush()
}

fn row(
    report: &ItemsReport<'_>,
    name: &str,
    group: &GroupAnalysis,
    score: &ScoreAnalysis,
    question: Option<&QuestionAnalysis>,
) -> Vec<String> {
    let number = |value: Option<f64>| value.map_or_else(String::new, |v| Decimals::Full.print(v));
    let of_score = |value: Option<f64>| number(value.filter(|_| question.is_none()));
    let count = |value: Option<usize>| value.map_or_else(String::new, |n| n.to_string());
    let id = |at: usize| report.definition.questions().nth(at).map_or("", |q| &q.id);
    let interval = score.alpha_interval.unzip();
    let remarks = question.map_or(&score.remarks, |question| &question.remarks);
    let mut row: Vec<String> = report
        .by
        .map(|_| guarded(name).into_owned())
        .into_iter()
        .collect();
    row.extend([
        report.definition.scores[score.score].id.clone(),
        question.map_or_else(String::new, |question| id(question.question).to_owned()),
        question.map_or_else(String::new, |question| {
            u8::from(question.is_reversed).to_string()
        }),
        count(question.is_none().then_some(score.items)),
        question.map_or(score.n, |question| question.n).to_string(),
        count(question.map(|question| question.missing)),
        count(question.map(|question| question.dont_know)),
        count(question.map(|question| question.not_applicable)),
        number(question.map_or(score.mean, |question| question.mean)),
        number(question.map_or(score.sd, |question| question.sd)),
        of_score(score.alpha),
        of_score(score.alpha_standardised),
        of_score(interval.0),
        of_score(interval.1),
        of_score(score.omega_total),
        of_score(score.lambda6),
        of_score(score.sem),
        number(question.and_then(|question| question.floor)),
        number(question.and_then(|question| question.ceiling)),
        number(question.and_then(|question| question.item_rest)),
        number(question.and_then(|question| question.alpha_if_dropped)),
        question.map_or_else(String::new, |question| options(&question.options)),
        codes(remarks),
        super::json::deletion(report.analysis.deletion).to_owned(),
        group.responses.to_string(),
    ]);
    row
}

/// `1:12 2:30`: each option with the responses that chose it.
fn options(options: &[OptionCount]) -> String {
    let counts = options
        .iter()
        .map(|option| format!("{}:{}", option.code, option.n));
    counts.collect::<Vec<_>>().join(" ")
}

fn codes(remarks: &[Remark]) -> String {
    let codes: Vec<&str> = remarks.iter().map(|remark| remark.code()).collect();
    codes.join(";")
}
