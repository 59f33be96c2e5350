use super::analysis::{CONFIDENCE, told};
use super::collection::{Collection, Firm};
use crate::profile::Profiler;
use crate::statistics::{
    ClusterError, Estimate, Fit, benjamini_hochberg, correlation, holm, standardised_difference,
};
use libm::fabs;
use std::collections::BTreeMap;

/// Firms below which errors are estimated for few clusters.
const FEW_FIRMS: usize = 40;
/// Firms of either group below which they are too: CR1 tells too little where few took part, however many did not
/// (MacKinnon and Webb 2018; the benchmark `coverage`).
const FEW_IN_GROUP: usize = 15;
/// Firms that a category of a covariate has at least; smaller ones count as one.
const CATEGORY: usize = 5;
/// Firms more than columns that an adjusted estimate must have.
const SPARE: usize = 10;
/// Standardised differences at the start from which on groups differ, and from which on adjusting may not mend it.
pub const DIFFERS: f64 = 0.1;
/// See [`DIFFERS`].
pub const DIFFERS_MUCH: f64 = 0.25;

/// Support that firms took part in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its id in data: the code of an option, the name of a column, or `COLUMN=VALUE`.
    pub id: String,
    /// Question and option, by position, whose label is its title; none for columns.
    pub option: Option<(usize, usize)>,
}

/// What the effects of measures are to be estimated of.
#[derive(Clone, Copy, Debug)]
pub struct EffectRequest<'r> {
    /// The measures, in the order of what firms say of them.
    pub measures: &'r [Measure],
    /// Names of the covariates, in the order of what firms say of them.
    pub covariates: &'r [String],
    /// How errors are estimated; `None` for CR1, of fewer than 40 firms or 15 of either group CR2.
    pub errors: Option<ClusterError>,
}

/// What the firms that took part and the others differed by at the start.
#[derive(Clone, Debug, PartialEq)]
pub struct Balance {
    /// What is compared.
    pub of: Characteristic,
    /// Mean, or share, of those that took part.
    pub treated: f64,
    /// The same of the others.
    pub control: f64,
    /// Difference over the root of the mean of both variances; `None` where neither group varies.
    pub difference: Option<f64>,
}

/// What firms are compared by at the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Characteristic {
    /// A score before.
    Score(usize),
    /// Being of a category of a covariate: position of the covariate, category.
    Category(usize, String),
}

/// A measure's effect on a score, estimated in one way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// Firms that took part.
    pub treated: usize,
    /// Firms that did not.
    pub control: usize,
    /// The effect; `None` where there are too few firms.
    pub estimate: Option<f64>,
    /// Its error and what follows; `None` where it can't be told.
    pub told: Option<Estimate>,
    /// p that holds for all measures and scores together (Holm).
    pub p_holm: Option<f64>,
    /// p by the share of false discoveries (Benjamini and Hochberg).
    pub p_bh: Option<f64>,
}

/// What a measure did to a score.
#[derive(Clone, Debug)]
pub struct ScoreEffect {
    /// The score, by position.
    pub score: usize,
    /// Means before and after of the firms that took part, and of the others.
    pub means: Option<((f64, f64), (f64, f64))>,
    /// Difference-in-differences: change of those that took part less change of the others.
    pub plain: Effect,
    /// The same at an equal starting score, with equal covariates and other measures.
    pub adjusted: Effect,
    /// Covariates that the adjusted estimate could use, by position.
    pub adjusted_for: Vec<usize>,
    /// How far regression to the mean alone would make the plain estimate differ from 0:
    /// (1 − r) · (mean of the others − mean of those that took part), with r of both waves over the others.
    pub regression: Option<f64>,
}

/// What is claimed of a measure and a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Those that took part gained more, by Holm at 5 %.
    More,
    /// They gained less.
    Less,
    /// Neither can be claimed.
    NotShown,
    /// There are too few firms to say anything.
    TooFew,
}

impl Finding {
    /// Its code, for data.
    pub fn code(self) -> &'static str {
        match self {
            Finding::More => "more",
            Finding::Less => "less",
            Finding::NotShown => "not_shown",
            Finding::TooFew => "too_few",
        }
    }
}

impl ScoreEffect {
    /// What the plain estimate shows.
    pub fn finding(&self) -> Finding {
        match (self.plain.told, self.plain.p_holm) {
            (Some(told), Some(p)) if p < 0.05 && told.estimate > 0.0 => Finding::More,
            (Some(_), Some(p)) if p < 0.05 => Finding::Less,
            (Some(_), Some(_)) => Finding::NotShown,
            _ => Finding::TooFew,
        }
    }

    /// Whether the adjusted estimate shows the same; `None` where it can't be told.
    pub fn is_confirmed(&self) -> Option<bool> {
        let (plain, adjusted) = (self.plain.told?, self.adjusted.told?);
        let p = self.adjusted.p_holm?;
        Some(p < 0.05 && (plain.estimate > 0.0) == (adjusted.estimate > 0.0))
    }
}

/// What a measure did.
#[derive(Clone, Debug)]
pub struct MeasureEffect {
    /// The measure, by position.
    pub measure: usize,
    /// Firms in both waves that took part, that did not, and of which it is not known.
    pub firms: (usize, usize, usize),
    /// Firms that took part and named the measure before already; 0 for columns, which say it of the firm.
    pub had_before: usize,
    /// How the groups compare at the start.
    pub balance: Vec<Balance>,
    /// Scores.
    pub scores: Vec<ScoreEffect>,
}

/// Effects of measures: change of the firms that took part against those that did not.
///
/// The family that p values hold for together is all measures and scores, for the plain and the adjusted estimates
/// apart.
pub fn effects(
    collection: &Collection,
    waves: [usize; 2],
    profiler: &Profiler<'_>,
    request: &EffectRequest<'_>,
) -> Vec<MeasureEffect> {
    let scores = told(profiler);
    let mut firms = collection.pairs(waves);
    firms.retain(|firm| firm.both().is_some());
    let mut effects: Vec<MeasureEffect> = (0..request.measures.len())
        .map(|measure| measure_effect(&firms, &scores, request, measure))
        .collect();
    for of in [plain_of as fn(&mut ScoreEffect) -> &mut Effect, adjusted_of] {
        let all = || effects.iter().flat_map(|measure| &measure.scores);
        let p: Vec<Option<f64>> = all()
            .cloned()
            .map(|mut score| Some(of(&mut score).told?.p))
            .collect();
        let together = holm(&p).into_iter().zip(benjamini_hochberg(&p));
        let all = effects.iter_mut().flat_map(|measure| &mut measure.scores);
        for (score, (p_holm, p_bh)) in all.zip(together) {
            let effect = of(score);
            (effect.p_holm, effect.p_bh) = (p_holm, p_bh);
        }
    }
    effects
}

fn plain_of(score: &mut ScoreEffect) -> &mut Effect {
    &mut score.plain
}

fn adjusted_of(score: &mut ScoreEffect) -> &mut Effect {
    &mut score.adjusted
}

/// A firm of which is known whether it took part, and both values of a score.
struct Case<'c> {
    firm: Firm<'c>,
    took_part: bool,
    before: f64,
    after: f64,
}

fn measure_effect(
    firms: &[Firm<'_>],
    scores: &[usize],
    request: &EffectRequest<'_>,
    measure: usize,
) -> MeasureEffect {
    let count = |wanted: Option<bool>| {
        let said = firms.iter().map(|firm| firm.took_part(measure));
        said.filter(|said| *said == wanted).count()
    };
    let said_before = |firm: &&Firm<'_>| {
        let said = |side: usize| firm.sides[side].and_then(|side| side.facts.measures[measure]);
        said(0) == Some(true) && said(1) == Some(true)
    };
    MeasureEffect {
        measure,
        firms: (count(Some(true)), count(Some(false)), count(None)),
        had_before: match request.measures[measure].option {
            Some(_) => firms.iter().filter(said_before).count(),
            // A list of who took part says the same of both waves.
            None => 0,
        },
        balance: balance(firms, scores, request, measure),
        scores: scores
            .iter()
            .map(|score| score_effect(firms, *score, request, measure))
            .collect(),
    }
}

fn score_effect(
    firms: &[Firm<'_>],
    score: usize,
    request: &EffectRequest<'_>,
    measure: usize,
) -> ScoreEffect {
    let cases: Vec<Case<'_>> = firms
        .iter()
        .filter_map(|firm| {
            let (before, after) = firm.score(score);
            Some(Case {
                firm: *firm,
                took_part: firm.took_part(measure)?,
                before: before?,
                after: after?,
            })
        })
        .collect();
    let treated = cases.iter().filter(|case| case.took_part).count();
    let control = cases.len() - treated;
    let are_few = cases.len() < FEW_FIRMS || treated.min(control) < FEW_IN_GROUP;
    let kind = request.errors.unwrap_or(match are_few {
        true => ClusterError::Cr2,
        false => ClusterError::Cr1,
    });
    let means = |took_part: bool| {
        let own = || cases.iter().filter(|case| case.took_part == took_part);
        let n = own().count() as f64;
        let mean = |of: fn(&Case<'_>) -> f64| own().map(of).sum::<f64>() / n;
        (mean(|case| case.before), mean(|case| case.after))
    };
    let means = (treated > 0 && control > 0).then(|| (means(true), means(false)));
    let effect = |found: Option<(f64, Option<Estimate>)>| Effect {
        treated,
        control,
        estimate: found.map(|(estimate, _)| estimate),
        told: found.and_then(|(_, told)| told),
        p_holm: None,
        p_bh: None,
    };
    // Of one firm in a group nothing is known of how its kind varies.
    let is_enough = treated > 1 && control > 1;
    let (adjusted, adjusted_for) = match is_enough {
        true => adjusted(&cases, request, measure, kind),
        false => (None, Vec::new()),
    };
    let plain = means.map(|((a, b), (c, d))| {
        let told = is_enough.then(|| plain(&cases, kind)).flatten();
        (told.map_or(b - a - (d - c), |told| told.estimate), told)
    });
    let others: Vec<(Option<f64>, Option<f64>)> = cases
        .iter()
        .filter(|case| !case.took_part)
        .map(|case| (Some(case.before), Some(case.after)))
        .collect();
    ScoreEffect {
        score,
        means,
        plain: effect(plain),
        adjusted: effect(adjusted),
        adjusted_for,
        regression: means
            .zip(correlation(&others))
            .map(|((treated, control), (r, _))| (1.0 - r) * (control.0 - treated.0)),
    }
}

fn number(is_so: bool) -> f64 {
    f64::from(u8::from(is_so))
}

/// Score by having taken part, wave, and both: the last is the difference-in-differences. A firm is a cluster.
fn plain(cases: &[Case<'_>], kind: ClusterError) -> Option<Estimate> {
    let (mut rows, mut values, mut clusters) = (Vec::new(), Vec::new(), Vec::new());
    for (at, case) in cases.iter().enumerate() {
        let treated = number(case.took_part);
        for (wave, value) in [(0.0, case.before), (1.0, case.after)] {
            rows.push(vec![1.0, treated, wave, treated * wave]);
            values.push(value);
            clusters.push(at);
        }
    }
    Fit::of(&rows, &values, &clusters)?.estimate(3, kind, CONFIDENCE)
}

/// Score after by having taken part, score before, other measures and covariates. Where there are too few firms for
/// all covariates, the last are left out.
fn adjusted(
    cases: &[Case<'_>],
    request: &EffectRequest<'_>,
    measure: usize,
    kind: ClusterError,
) -> (Option<(f64, Option<Estimate>)>, Vec<usize>) {
    let mut rows: Vec<Vec<f64>> = cases
        .iter()
        .map(|case| vec![1.0, number(case.took_part), case.before])
        .collect();
    let others = (0..request.measures.len()).filter(|other| *other != measure);
    for other in others {
        if cases.len() < rows[0].len() + 1 + SPARE {
            break;
        }
        for (row, case) in rows.iter_mut().zip(cases) {
            row.push(number(case.firm.took_part(other) == Some(true)));
        }
    }
    let mut used = Vec::new();
    for covariate in 0..request.covariates.len() {
        let columns = dummies(cases, covariate);
        let width = columns.first().map_or(0, Vec::len);
        if width == 0 || cases.len() < rows[0].len() + width + SPARE {
            continue;
        }
        for (row, mut columns) in rows.iter_mut().zip(columns) {
            row.append(&mut columns);
        }
        used.push(covariate);
    }
    if cases.len() < rows[0].len() + 2 {
        return (None, Vec::new());
    }
    let values: Vec<f64> = cases.iter().map(|case| case.after).collect();
    let clusters: Vec<usize> = (0..cases.len()).collect();
    let fit = Fit::of(&rows, &values, &clusters);
    let found = fit.and_then(|fit| Some((fit.coefficients[1]?, fit.estimate(1, kind, CONFIDENCE))));
    (found, used)
}

/// The category of a firm before the measure; after, where it is not known before.
fn category<'c>(firm: &Firm<'c>, covariate: usize) -> &'c str {
    let mut said = firm.sides.iter().flatten();
    said.find_map(|side| {
        let category = side.facts.covariates[covariate].as_str();
        (!category.is_empty()).then_some(category)
    })
    .unwrap_or("")
}

/// Firms by category.
fn categories<'c>(
    firms: impl Iterator<Item = Firm<'c>>,
    covariate: usize,
) -> BTreeMap<&'c str, usize> {
    let mut counts = BTreeMap::new();
    for firm in firms {
        *counts.entry(category(&firm, covariate)).or_default() += 1;
    }
    counts
}

/// 1 for being of a category, a column each but for the most frequent; small categories count as one.
fn dummies(cases: &[Case<'_>], covariate: usize) -> Vec<Vec<f64>> {
    let counts = categories(cases.iter().map(|case| case.firm), covariate);
    let most = counts.iter().max_by_key(|(_, n)| **n);
    let reference = most.map_or("", |(category, _)| category);
    let columns: Vec<&str> = counts
        .iter()
        .filter(|(category, n)| **n >= CATEGORY && **category != reference)
        .map(|(category, _)| *category)
        .collect();
    let is_small = |category: &str| category != reference && counts[category] < CATEGORY;
    let any_small = counts.keys().any(|category| is_small(category));
    let row = |case: &Case<'_>| {
        let own = category(&case.firm, covariate);
        let mut row: Vec<f64> = columns
            .iter()
            .map(|column| number(*column == own))
            .collect();
        if any_small {
            row.push(number(is_small(own)));
        }
        row
    };
    cases.iter().map(row).collect()
}

fn balance(
    firms: &[Firm<'_>],
    scores: &[usize],
    request: &EffectRequest<'_>,
    measure: usize,
) -> Vec<Balance> {
    let known = || {
        let said = firms.iter().map(|firm| (firm, firm.took_part(measure)));
        said.filter_map(|(firm, said)| Some((firm, said?)))
    };
    let mut found = Vec::new();
    let mut compare = |of: Characteristic, value: &dyn Fn(&Firm<'_>) -> Option<f64>| {
        let values = |wanted: bool| -> Vec<f64> {
            let own = known().filter(|(_, took_part)| *took_part == wanted);
            own.filter_map(|(firm, _)| value(firm)).collect()
        };
        let (treated, control) = (values(true), values(false));
        if let Some((treated, control, difference)) = standardised_difference(&treated, &control) {
            found.push(Balance {
                of,
                treated,
                control,
                difference,
            });
        }
    };
    for score in scores {
        compare(Characteristic::Score(*score), &|firm| firm.score(*score).0);
    }
    for covariate in 0..request.covariates.len() {
        let counts = categories(firms.iter().copied(), covariate);
        for category_ in counts.keys() {
            let of = Characteristic::Category(covariate, (*category_).to_owned());
            compare(of, &|firm| {
                Some(number(category(firm, covariate) == *category_))
            });
        }
    }
    found
}

impl Balance {
    /// Whether the groups differ by more than chance makes of no account.
    pub fn differs(&self) -> bool {
        self.difference
            .is_some_and(|difference| fabs(difference) > DIFFERS)
    }

    /// Whether they differ by more than adjusting is trusted to mend.
    pub fn differs_much(&self) -> bool {
        self.difference
            .is_some_and(|difference| fabs(difference) > DIFFERS_MUCH)
    }
}
