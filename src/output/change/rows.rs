//! The figures of a comparison as rows, for csv and for a workbook.

use super::ChangeReport;
use crate::change::{Characteristic, Effect, GroupChange, ScoreChange, ScoreEffect};
use crate::output::data::{Table, Value, count, number, text};

const CHANGE: [&str; 24] = [
    "score",
    "n_pairs",
    "n_before_only",
    "n_after_only",
    "mean_before",
    "mean_after",
    "sd_before",
    "sd_after",
    "r",
    "change",
    "se",
    "df",
    "ci_low",
    "ci_high",
    "t",
    "p",
    "p_holm",
    "p_bh",
    "p_wilcoxon",
    "hedges_g",
    "smallest_change",
    "up",
    "down",
    "noise",
];

/// A row a group and score; all firms first.
pub(super) fn changes(report: &ChangeReport<'_>) -> Table {
    let whole = ("", &report.comparison.whole);
    let groups = report.comparison.groups.iter();
    let groups = groups.map(|(name, group)| (name.as_str(), group));
    let mut header = vec!["group"];
    header.extend(CHANGE);
    let rows = std::iter::once(whole)
        .chain(groups)
        .flat_map(|(name, group)| group_rows(report, name, group))
        .collect();
    Table { header, rows }
}

fn group_rows(report: &ChangeReport<'_>, name: &str, group: &GroupChange) -> Vec<Vec<Value>> {
    let row = |score: &ScoreChange| {
        let mut row = vec![text(name)];
        row.extend(change(report, score));
        row
    };
    group.scores.iter().map(row).collect()
}

fn change(report: &ChangeReport<'_>, score: &ScoreChange) -> [Value; 24] {
    let paired = score.paired;
    let (t, p) = paired.and_then(|paired| paired.test).unzip();
    let smallest = report.comparison.smallest[score.score];
    let verdict = |n: usize| smallest.map_or(Value::None, |_| count(n));
    [
        text(&report.definition.scores[score.score].id),
        count(score.pairs),
        count(score.alone.0),
        count(score.alone.1),
        number(score.means.map(|means| means.0)),
        number(score.means.map(|means| means.1)),
        number(paired.map(|paired| paired.deviations.0)),
        number(paired.map(|paired| paired.deviations.1)),
        number(paired.and_then(|paired| paired.r)),
        number(score.change()),
        number(paired.map(|paired| paired.error)),
        number(paired.map(|paired| paired.df)),
        number(paired.map(|paired| paired.interval.low)),
        number(paired.map(|paired| paired.interval.high)),
        number(t),
        number(p),
        number(score.adjusted.0),
        number(score.adjusted.1),
        number(score.rank_test),
        number(paired.and_then(|paired| paired.g)),
        number(smallest),
        verdict(score.verdicts.0),
        verdict(score.verdicts.1),
        verdict(score.verdicts.2),
    ]
}

/// A row a measure, score and way of estimating.
pub(super) fn effects(report: &ChangeReport<'_>) -> Table {
    let header = vec![
        "measure",
        "score",
        "model",
        "n_treated",
        "n_control",
        "estimate",
        "se",
        "se_type",
        "df",
        "ci_low",
        "ci_high",
        "p",
        "p_holm",
        "p_bh",
        "mde",
        "regression_to_mean",
    ];
    let mut rows = Vec::new();
    for measure in report.effects {
        for score in &measure.scores {
            for (model, effect) in [("did", &score.plain), ("adjusted", &score.adjusted)] {
                let mut row = vec![
                    text(&report.measures[measure.measure].id),
                    text(&report.definition.scores[score.score].id),
                    text(model),
                ];
                row.extend(estimate(effect, score));
                rows.push(row);
            }
        }
    }
    Table { header, rows }
}

fn estimate(effect: &Effect, score: &ScoreEffect) -> [Value; 13] {
    let told = effect.told;
    [
        count(effect.treated),
        count(effect.control),
        number(effect.estimate),
        number(told.map(|told| told.error)),
        told.map_or(Value::None, |told| text(told.kind.name())),
        number(told.map(|told| told.df)),
        number(told.map(|told| told.interval.low)),
        number(told.map(|told| told.interval.high)),
        number(told.map(|told| told.p)),
        number(effect.p_holm),
        number(effect.p_bh),
        number(told.map(|told| told.mde)),
        number(score.regression),
    ]
}

/// A row a measure and what its firms are compared by at the start.
pub(super) fn balances(report: &ChangeReport<'_>) -> Table {
    let header = vec![
        "measure",
        "of",
        "category",
        "took_part",
        "others",
        "standardised_difference",
    ];
    let rows = report.effects.iter().flat_map(|measure| {
        measure.balance.iter().map(|balance| {
            let (of, category) = match &balance.of {
                Characteristic::Score(score) => (report.definition.scores[*score].id.as_str(), ""),
                Characteristic::Category(covariate, category) => {
                    (report.covariates[*covariate].as_str(), category.as_str())
                }
            };
            vec![
                text(&report.measures[measure.measure].id),
                text(of),
                text(category),
                Value::Number(balance.treated),
                Value::Number(balance.control),
                number(balance.difference),
            ]
        })
    });
    Table {
        header,
        rows: rows.collect(),
    }
}

/// A row a firm and score, of firms in both waves; then those that are in one alone.
pub(super) fn firms(report: &ChangeReport<'_>) -> Table {
    let header = vec![
        "firm",
        "group",
        "in",
        "score",
        "before",
        "after",
        "change",
        "smallest_change",
        "verdict",
    ];
    let comparison = report.comparison;
    let mut rows = Vec::new();
    for firm in &comparison.firms {
        for change in &firm.changes {
            rows.push(vec![
                text(&firm.firm),
                text(&firm.group),
                text("both"),
                text(&report.definition.scores[change.score].id),
                Value::Number(change.before),
                Value::Number(change.after),
                Value::Number(change.after - change.before),
                number(comparison.smallest[change.score]),
                text(change.verdict.code()),
            ]);
        }
    }
    for (wave, firms) in [
        ("before", &comparison.before_only),
        ("after", &comparison.after_only),
    ] {
        for firm in firms {
            let mut row = vec![text(firm), Value::None, text(wave)];
            row.resize(header.len(), Value::None);
            rows.push(row);
        }
    }
    Table { header, rows }
}
