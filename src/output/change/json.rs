use super::ChangeReport;
use super::effects::{error_text, measure_title};
use crate::change::{
    Characteristic, Effect, FirmChange, GroupChange, MeasureEffect, ScoreChange, ScoreEffect,
};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'a> {
    questionnaire: Stamp<'a>,
    inputs: &'a [String],
    before: JsonWave<'a>,
    after: JsonWave<'a>,
    conventions: Conventions<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    groups: Vec<Group<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    measures: Vec<Measure<'a>>,
    firms: Vec<Firm<'a>>,
    before_only: &'a [String],
    after_only: &'a [String],
    without_id: usize,
    other_waves: usize,
    attrition: Option<Attrition<'a>>,
}

#[derive(Serialize)]
struct Stamp<'a> {
    id: &'a str,
    version: &'a str,
    hash: &'a str,
}

#[derive(Serialize)]
struct JsonWave<'a> {
    name: &'a str,
    responses: usize,
}

#[derive(Serialize)]
struct Conventions<'a> {
    test: &'static str,
    hedges_g: &'static str,
    smallest_change: &'static str,
    sem: &'a str,
    several_responses: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    effects: Option<EffectConventions>,
}

#[derive(Serialize)]
struct EffectConventions {
    estimate: &'static str,
    adjusted: &'static str,
    se: String,
    p_holm: &'static str,
    mde: &'static str,
    standardised_difference: &'static str,
    regression_to_mean: &'static str,
    took_part: &'static str,
}

#[derive(Serialize)]
struct Measure<'a> {
    id: &'a str,
    title: &'a str,
    n_treated: usize,
    n_control: usize,
    n_unknown: usize,
    n_treated_before: usize,
    balance: Vec<Balance<'a>>,
    scores: Vec<MeasureScore<'a>>,
}

#[derive(Serialize)]
struct Balance<'a> {
    of: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<&'a str>,
    treated: f64,
    control: f64,
    standardised_difference: Option<f64>,
    differs: bool,
}

#[derive(Serialize)]
struct MeasureScore<'a> {
    id: &'a str,
    title: &'a str,
    change_treated: Option<f64>,
    change_control: Option<f64>,
    regression_to_mean: Option<f64>,
    /// The plain difference-in-differences.
    #[serde(flatten)]
    plain: JsonEffect,
    adjusted: JsonEffect,
    adjusted_for: Vec<&'a str>,
    finding: &'static str,
}

#[derive(Serialize)]
struct JsonEffect {
    estimate: Option<f64>,
    se: Option<f64>,
    se_type: Option<&'static str>,
    df: Option<f64>,
    ci_low: Option<f64>,
    ci_high: Option<f64>,
    p: Option<f64>,
    p_holm: Option<f64>,
    p_bh: Option<f64>,
    mde: Option<f64>,
    n_treated: usize,
    n_control: usize,
}

#[derive(Serialize)]
struct Group<'a> {
    /// Null for all firms.
    group: Option<&'a str>,
    firms_in_both: usize,
    firms_before_only: usize,
    firms_after_only: usize,
    scores: Vec<Score<'a>>,
}

#[derive(Serialize)]
struct Score<'a> {
    id: &'a str,
    title: &'a str,
    n_pairs: usize,
    n_before_only: usize,
    n_after_only: usize,
    mean_before: Option<f64>,
    mean_after: Option<f64>,
    sd_before: Option<f64>,
    sd_after: Option<f64>,
    r: Option<f64>,
    change: Option<f64>,
    se: Option<f64>,
    df: Option<f64>,
    ci_low: Option<f64>,
    ci_high: Option<f64>,
    t: Option<f64>,
    p: Option<f64>,
    p_holm: Option<f64>,
    p_bh: Option<f64>,
    p_wilcoxon: Option<f64>,
    hedges_g: Option<f64>,
    smallest_change: Option<f64>,
    up: Option<usize>,
    down: Option<usize>,
    noise: Option<usize>,
}

#[derive(Serialize)]
struct Firm<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    responses_before: usize,
    responses_after: usize,
    scores: Vec<FirmScore<'a>>,
    moved: Vec<MovedQuestion<'a>>,
}

#[derive(Serialize)]
struct FirmScore<'a> {
    id: &'a str,
    before: f64,
    after: f64,
    change: f64,
    verdict: &'static str,
}

#[derive(Serialize)]
struct MovedQuestion<'a> {
    id: &'a str,
    before: f64,
    after: f64,
}

#[derive(Serialize)]
struct Attrition<'a> {
    score: &'a str,
    mean_before_of_those_in_both: Option<f64>,
    mean_before_of_those_gone: Option<f64>,
}

/// Everything, with numbers as they were computed.
///
/// # Errors
/// When writing fails.
pub fn change_json(report: &ChangeReport<'_>, out: &mut impl Write) -> io::Result<()> {
    let comparison = report.comparison;
    let whole = std::iter::once((None, &comparison.whole));
    let groups = comparison.groups.iter();
    let groups = groups.map(|(name, group)| (Some(name.as_str()), group));
    let wave = |at: usize| JsonWave {
        name: report.waves[at],
        responses: report.responses[at],
    };
    let document = Document {
        questionnaire: Stamp {
            id: &report.stamp.id,
            version: &report.stamp.version,
            hash: &report.stamp.hash,
        },
        inputs: report.inputs,
        before: wave(0),
        after: wave(1),
        conventions: Conventions {
            test: "paired t, after less before, 95%; p_wilcoxon: signed ranks, ties and zeros by differences rounded to 12 decimals, continuity corrected",
            hedges_g: "mean change over the sd of changes, exact J",
            smallest_change: "1.96 * sqrt(2) * SEM",
            sem: report.norms.unwrap_or("of the answers before"),
            several_responses: "means over the responses of a firm in a wave",
            effects: (!report.effects.is_empty()).then(|| EffectConventions {
                estimate: "difference-in-differences over firms in both waves: score ~ took part * wave",
                adjusted: "score after ~ took part + score before + other measures + covariates",
                se: error_text(report),
                p_holm: "over all measures and scores; the plain and the adjusted estimates apart",
                mde: "(t(0.975, df) + t(0.8, df)) * se",
                standardised_difference: "difference over the root of the mean of both variances",
                regression_to_mean: "(1 - r of the others) * (mean before of the others - mean before of those that took part)",
                took_part: "as said after, else as said before",
            }),
        },
        by: report.by,
        groups: whole
            .chain(groups)
            .map(|(name, of)| group(report, name, of))
            .collect(),
        measures: report
            .effects
            .iter()
            .map(|of| measure(report, of))
            .collect(),
        firms: comparison
            .firms
            .iter()
            .map(|one| firm(report, one))
            .collect(),
        before_only: &comparison.before_only,
        after_only: &comparison.after_only,
        without_id: report.without_id,
        other_waves: report.other_waves,
        attrition: comparison.leavers.map(|leavers| Attrition {
            score: &report.definition.scores[leavers.score].id,
            mean_before_of_those_in_both: leavers.stayed,
            mean_before_of_those_gone: leavers.left,
        }),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

fn group<'a>(report: &ChangeReport<'a>, name: Option<&'a str>, of: &'a GroupChange) -> Group<'a> {
    Group {
        group: name,
        firms_in_both: of.firms.0,
        firms_before_only: of.firms.1,
        firms_after_only: of.firms.2,
        scores: of.scores.iter().map(|one| score(report, one)).collect(),
    }
}

fn score<'a>(report: &ChangeReport<'a>, of: &ScoreChange) -> Score<'a> {
    let defined = &report.definition.scores[of.score];
    let paired = of.paired;
    let (t, p) = paired.and_then(|paired| paired.test).unzip();
    let smallest = report.comparison.smallest[of.score];
    let verdicts = smallest.map(|_| of.verdicts);
    Score {
        id: &defined.id,
        title: report.texts.score(defined),
        n_pairs: of.pairs,
        n_before_only: of.alone.0,
        n_after_only: of.alone.1,
        mean_before: of.means.map(|means| means.0),
        mean_after: of.means.map(|means| means.1),
        sd_before: paired.map(|paired| paired.deviations.0),
        sd_after: paired.map(|paired| paired.deviations.1),
        r: paired.and_then(|paired| paired.r),
        change: of.change(),
        se: paired.map(|paired| paired.error),
        df: paired.map(|paired| paired.df),
        ci_low: paired.map(|paired| paired.interval.low),
        ci_high: paired.map(|paired| paired.interval.high),
        t,
        p,
        p_holm: of.adjusted.0,
        p_bh: of.adjusted.1,
        p_wilcoxon: of.rank_test,
        hedges_g: paired.and_then(|paired| paired.g),
        smallest_change: smallest,
        up: verdicts.map(|(up, ..)| up),
        down: verdicts.map(|(_, down, _)| down),
        noise: verdicts.map(|(.., noise)| noise),
    }
}

fn measure<'a>(report: &ChangeReport<'a>, of: &'a MeasureEffect) -> Measure<'a> {
    Measure {
        id: &report.measures[of.measure].id,
        title: measure_title(report, of.measure),
        n_treated: of.firms.0,
        n_control: of.firms.1,
        n_unknown: of.firms.2,
        n_treated_before: of.had_before,
        balance: of
            .balance
            .iter()
            .map(|balance| {
                let (what, category) = match &balance.of {
                    Characteristic::Score(score) => {
                        (report.definition.scores[*score].id.as_str(), None)
                    }
                    Characteristic::Category(covariate, category) => (
                        report.covariates[*covariate].as_str(),
                        Some(category.as_str()),
                    ),
                };
                Balance {
                    of: what,
                    category,
                    treated: balance.treated,
                    control: balance.control,
                    standardised_difference: balance.difference,
                    differs: balance.differs(),
                }
            })
            .collect(),
        scores: of
            .scores
            .iter()
            .map(|score| measure_score(report, score))
            .collect(),
    }
}

fn measure_score<'a>(report: &ChangeReport<'a>, of: &ScoreEffect) -> MeasureScore<'a> {
    let defined = &report.definition.scores[of.score];
    let covariates = of.adjusted_for.iter();
    MeasureScore {
        id: &defined.id,
        title: report.texts.score(defined),
        change_treated: of.means.map(|(treated, _)| treated.1 - treated.0),
        change_control: of.means.map(|(_, control)| control.1 - control.0),
        regression_to_mean: of.regression,
        plain: effect(&of.plain),
        adjusted: effect(&of.adjusted),
        adjusted_for: covariates
            .map(|covariate| report.covariates[*covariate].as_str())
            .collect(),
        finding: of.finding().code(),
    }
}

fn effect(of: &Effect) -> JsonEffect {
    let told = of.told;
    JsonEffect {
        estimate: of.estimate,
        se: told.map(|told| told.error),
        se_type: told.map(|told| told.kind.name()),
        df: told.map(|told| told.df),
        ci_low: told.map(|told| told.interval.low),
        ci_high: told.map(|told| told.interval.high),
        p: told.map(|told| told.p),
        p_holm: of.p_holm,
        p_bh: of.p_bh,
        mde: told.map(|told| told.mde),
        n_treated: of.treated,
        n_control: of.control,
    }
}

fn firm<'a>(report: &ChangeReport<'a>, of: &'a FirmChange) -> Firm<'a> {
    let id = |question: usize| {
        let asked = report.definition.questions().nth(question);
        asked.map_or("", |asked| asked.id.as_str())
    };
    Firm {
        id: &of.firm,
        group: report.by.map(|_| of.group.as_str()),
        responses_before: of.responses.0,
        responses_after: of.responses.1,
        scores: of
            .changes
            .iter()
            .map(|change| FirmScore {
                id: &report.definition.scores[change.score].id,
                before: change.before,
                after: change.after,
                change: change.after - change.before,
                verdict: change.verdict.code(),
            })
            .collect(),
        moved: of
            .moved
            .iter()
            .map(|moved| MovedQuestion {
                id: id(moved.question),
                before: moved.before,
                after: moved.after,
            })
            .collect(),
    }
}
