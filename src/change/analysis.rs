use super::collection::{Collection, Firm};
use crate::profile::Profiler;
use crate::statistics::{Paired, benjamini_hochberg, holm, paired, signed_rank};
use std::collections::BTreeSet;

/// Confidence of intervals, and of a firm's change being more than noise.
pub(super) const CONFIDENCE: f64 = 0.95;
/// The normal quantile that goes with it.
const QUANTILE: f64 = 1.96;

/// What a firm's change says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Up by more than noise.
    Up,
    /// Down by more than noise.
    Down,
    /// It may be noise.
    Noise,
    /// How much is noise is not known: the score's reliability can't be told.
    NotKnown,
}

impl Verdict {
    /// Its code, for data and for messages: `change-CODE`.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Up => "up",
            Verdict::Down => "down",
            Verdict::Noise => "noise",
            Verdict::NotKnown => "not_known",
        }
    }
}

/// A firm's change of one score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The score, by position.
    pub score: usize,
    /// Its value before.
    pub before: f64,
    /// Its value after.
    pub after: f64,
    /// What it says.
    pub verdict: Verdict,
}

/// A question whose answer is worth more or less than before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    /// The question, by position.
    pub question: usize,
    /// Its score before, 0 … 100.
    pub before: f64,
    /// Its score after.
    pub after: f64,
}

/// A firm that is in both waves.
#[derive(Clone, Debug)]
pub struct FirmChange {
    /// Its id.
    pub firm: String,
    /// Its group.
    pub group: String,
    /// Responses before and after, of which the means are taken.
    pub responses: (usize, usize),
    /// Scores that it has both times.
    pub changes: Vec<Change>,
    /// Questions that moved.
    pub moved: Vec<Moved>,
}

/// The change of a score over firms.
#[derive(Clone, Debug)]
pub struct ScoreChange {
    /// The score, by position.
    pub score: usize,
    /// Firms that have it both times; the test is of these.
    pub pairs: usize,
    /// Firms that have it before alone, and after alone.
    pub alone: (usize, usize),
    /// Means before and after, over the pairs.
    pub means: Option<(f64, f64)>,
    /// The paired test; `None` for fewer than two pairs.
    pub paired: Option<Paired>,
    /// p of Wilcoxon's signed-rank test, which supposes no shape; `None` where nobody changed.
    pub rank_test: Option<f64>,
    /// p that holds for all scores of the group together (Holm), and by the share of false discoveries.
    pub adjusted: (Option<f64>, Option<f64>),
    /// Firms up and down by more than noise, and within it.
    pub verdicts: (usize, usize, usize),
}

impl ScoreChange {
    /// Mean change, after less before.
    pub fn change(&self) -> Option<f64> {
        let (before, after) = self.means?;
        Some(after - before)
    }
}

/// The change of a group of firms.
#[derive(Clone, Debug)]
pub struct GroupChange {
    /// Its scores.
    pub scores: Vec<ScoreChange>,
    /// Firms in both waves, before alone, after alone.
    pub firms: (usize, usize, usize),
}

/// How firms that are gone stood before, beside those that stayed: means of the headline, or of the first score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leavers {
    /// The score.
    pub score: usize,
    /// Mean before of firms that are in both waves.
    pub stayed: Option<f64>,
    /// Mean before of firms that are in the first alone.
    pub left: Option<f64>,
}

/// Two waves compared.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Of all firms.
    pub whole: GroupChange,
    /// Of each group apart, by name; none where none was asked for.
    pub groups: Vec<(String, GroupChange)>,
    /// Firms in both waves, by id.
    pub firms: Vec<FirmChange>,
    /// Ids of firms that are in the first wave alone.
    pub before_only: Vec<String>,
    /// Ids of firms that are in the second alone.
    pub after_only: Vec<String>,
    /// How those that are gone stood.
    pub leavers: Option<Leavers>,
    /// Of each score the smallest change of a firm that is not noise: 1.96 · √2 · SEM.
    pub smallest: Vec<Option<f64>>,
}

/// Compares two waves, which go by their numbers; `errors` are the standard errors of measurement of the scores, where
/// they are known.
pub fn compare(
    collection: &Collection,
    waves: [usize; 2],
    profiler: &Profiler<'_>,
    errors: &[Option<f64>],
    by_group: bool,
) -> Comparison {
    let scores = told(profiler);
    let smallest: Vec<Option<f64>> = errors
        .iter()
        .map(|error| error.map(|error| QUANTILE * std::f64::consts::SQRT_2 * error))
        .collect();
    let firms = collection.pairs(waves);
    let group = |firms: &[Firm<'_>]| group_change(firms, &scores, &smallest);
    let names: BTreeSet<&str> = match by_group {
        true => firms.iter().map(Firm::group).collect(),
        false => BTreeSet::new(),
    };
    let alone = |wave: usize| {
        let alone = firms.iter().filter(|firm| firm.sides[1 - wave].is_none());
        alone.map(|firm| firm.id.to_owned()).collect()
    };
    Comparison {
        whole: group(&firms),
        groups: names
            .into_iter()
            .map(|name| {
                let own = firms.iter().filter(|firm| firm.group() == name);
                (name.to_owned(), group(&own.copied().collect::<Vec<_>>()))
            })
            .collect(),
        firms: firms
            .iter()
            .filter_map(|firm| firm_change(firm, profiler, &scores, &smallest))
            .collect(),
        before_only: alone(0),
        after_only: alone(1),
        leavers: scores.first().map(|score| leavers(&firms, *score)),
        smallest,
    }
}

/// The scores that are told of: the headline, its dimensions, and those that stand for themselves.
pub(super) fn told(profiler: &Profiler<'_>) -> Vec<usize> {
    let scores = &profiler.definition.scores;
    let is_part = |id: &str| {
        let mut parts = scores.iter().flat_map(|score| &score.of);
        parts.any(|part| part.id() == id)
    };
    let mut told: Vec<usize> = profiler.headline.into_iter().collect();
    told.extend(&profiler.dimensions);
    told.extend((0..scores.len()).filter(|at| !is_part(&scores[*at].id)));
    let mut seen = BTreeSet::new();
    told.retain(|score| seen.insert(*score));
    told
}

fn verdict(change: f64, smallest: Option<f64>) -> Verdict {
    match smallest {
        None => Verdict::NotKnown,
        Some(smallest) if change > smallest => Verdict::Up,
        Some(smallest) if change < -smallest => Verdict::Down,
        Some(_) => Verdict::Noise,
    }
}

fn group_change(firms: &[Firm<'_>], scores: &[usize], smallest: &[Option<f64>]) -> GroupChange {
    let mut changes: Vec<ScoreChange> = scores
        .iter()
        .map(|score| score_change(firms, *score, smallest[*score]))
        .collect();
    let p: Vec<Option<f64>> = changes
        .iter()
        .map(|change| Some(change.paired?.test?.1))
        .collect();
    let adjusted = holm(&p).into_iter().zip(benjamini_hochberg(&p));
    for (change, adjusted) in changes.iter_mut().zip(adjusted) {
        change.adjusted = adjusted;
    }
    let count = |of: fn(&Firm<'_>) -> bool| firms.iter().filter(|firm| of(firm)).count();
    GroupChange {
        scores: changes,
        firms: (
            count(|firm| firm.both().is_some()),
            count(|firm| firm.sides[1].is_none()),
            count(|firm| firm.sides[0].is_none()),
        ),
    }
}

fn score_change(firms: &[Firm<'_>], score: usize, smallest: Option<f64>) -> ScoreChange {
    let values: Vec<(Option<f64>, Option<f64>)> =
        firms.iter().map(|firm| firm.score(score)).collect();
    let pairs: Vec<(f64, f64)> = values.iter().filter_map(|(a, b)| a.zip(*b)).collect();
    let verdicts = |wanted: Verdict| {
        let verdicts = pairs.iter().map(|(a, b)| verdict(b - a, smallest));
        verdicts.filter(|verdict| *verdict == wanted).count()
    };
    let have = |before: bool, after: bool| {
        let having = values.iter().map(|(a, b)| (a.is_some(), b.is_some()));
        having.filter(|has| *has == (before, after)).count()
    };
    let n = pairs.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / n;
    ScoreChange {
        score,
        pairs: pairs.len(),
        alone: (have(true, false), have(false, true)),
        means: (!pairs.is_empty()).then(|| (mean(|pair| pair.0), mean(|pair| pair.1))),
        paired: paired(&pairs, CONFIDENCE),
        rank_test: signed_rank(&pairs).map(|(_, p)| p),
        adjusted: (None, None),
        verdicts: (
            verdicts(Verdict::Up),
            verdicts(Verdict::Down),
            verdicts(Verdict::Noise),
        ),
    }
}

fn firm_change(
    firm: &Firm<'_>,
    profiler: &Profiler<'_>,
    scores: &[usize],
    smallest: &[Option<f64>],
) -> Option<FirmChange> {
    let (before, after) = firm.both()?;
    let changes = scores.iter().filter_map(|score| {
        let (before, after) = before.score(*score).zip(after.score(*score))?;
        Some(Change {
            score: *score,
            before,
            after,
            verdict: verdict(after - before, smallest[*score]),
        })
    });
    let questions = 0..profiler.plan.items.len();
    let moved = questions.filter_map(|question| {
        let (before, after) = before.question(question).zip(after.question(question))?;
        (before != after).then_some(Moved {
            question,
            before,
            after,
        })
    });
    Some(FirmChange {
        firm: firm.id.to_owned(),
        group: firm.group().to_owned(),
        responses: (before.responses, after.responses),
        changes: changes.collect(),
        moved: moved.collect(),
    })
}

fn leavers(firms: &[Firm<'_>], score: usize) -> Leavers {
    let mean = |stayed: bool| {
        let values: Vec<f64> = firms
            .iter()
            .filter(|firm| firm.sides[1].is_some() == stayed)
            .filter_map(|firm| firm.score(score).0)
            .collect();
        (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
    };
    Leavers {
        score,
        stayed: mean(true),
        left: mean(false),
    }
}
