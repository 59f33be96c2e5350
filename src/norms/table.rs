use super::kind::Kind;
use crate::answers::QuestionnaireStamp;
use crate::profile::{Peers, Profiler};
use crate::statistics::PercentileRank;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Firms that a cell has at least: quantiles of fewer say too much of each and too little of all.
pub const LEAST_FIRMS: u64 = 10;

/// The version of the file's layout.
pub(super) const VERSION: u32 = 1;

/// How scores are distributed among firms of each kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Norms {
    /// Version of the file's layout.
    pub norms: u32,
    /// The questionnaire that firms answered.
    pub questionnaire: QuestionnaireStamp,
    /// The form, if not all of it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Where the answers come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Day or year, as it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Firms.
    pub firms: u64,
    /// Firms that a cell has at least.
    pub least_firms: u64,
    /// How convention has it.
    pub percentiles: String,
    /// Scores over all firms.
    pub scores: Vec<ScoreNorm>,
    /// The kinds of firms that are told of.
    pub cells: Vec<Cell>,
}

/// A score over all firms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreNorm {
    /// Its id.
    pub id: String,
    /// Standard error of measurement, see `ratio items`.
    pub sem: Option<f64>,
}

/// Firms of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// Which.
    pub kind: Kind,
    /// How many.
    pub firms: u64,
    /// Scores by their ids.
    pub scores: BTreeMap<String, CellScore>,
}

/// How a score is distributed among firms of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CellScore {
    /// Firms that have it.
    pub firms: u64,
    /// Their mean, 0 … 100.
    pub mean: f64,
    /// Their standard deviation.
    pub sd: f64,
    /// Classes in ascending order, of several firms each.
    pub classes: Vec<Class>,
}

/// Firms whose scores, rounded to whole points, lie between two values: `[from, to, firms]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Class(pub u8, pub u8, pub u64);

/// Where a firm stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing<'n> {
    /// The nearest cell that has enough firms.
    pub cell: &'n Cell,
    /// By score of the questionnaire: the percentile, 0 … 100.
    pub percentiles: Vec<Option<f64>>,
}

impl Norms {
    /// Reads a file.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Self, String> {
        let norms: Norms = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if norms.norms != VERSION {
            return Err(format!(
                "its layout is of version {}, and this program reads {VERSION}",
                norms.norms
            ));
        }
        for cell in &norms.cells {
            for (id, score) in &cell.scores {
                let sum: u64 = score.classes.iter().map(|class| class.2).sum();
                let mut ends = score.classes.iter().flat_map(|class| [class.0, class.1]);
                let ascends = ends.clone().is_sorted() && ends.all(|end| end <= 100);
                if sum != score.firms || !ascends {
                    return Err(format!(
                        "the classes of `{id}` must ascend from 0 to 100 and hold {} firms",
                        score.firms
                    ));
                }
            }
        }
        Ok(norms)
    }

    /// Where a firm of a kind with these scores stands, by the ids of scores; `None` where no cell has the first of
    /// them that has a value, the headline.
    pub fn standing<'n>(
        &'n self,
        kind: &Kind,
        scores: &[(&str, Option<f64>)],
        headline: Option<usize>,
    ) -> Option<Standing<'n>> {
        let has = |cell: &&Cell| match headline {
            Some(headline) => cell.scores.contains_key(scores[headline].0),
            None => !cell.scores.is_empty(),
        };
        let of_kind = |kind: Kind| self.cells.iter().find(|cell| cell.kind == kind);
        let cell = kind.all().filter_map(of_kind).find(has)?;
        let percentile = |(id, value): &(&str, Option<f64>)| {
            let score = cell.scores.get(*id)?;
            Some(score.percentile((*value)?))
        };
        Some(Standing {
            cell,
            percentiles: scores.iter().map(percentile).collect(),
        })
    }
}

impl Standing<'_> {
    /// The means of these firms.
    pub fn peers(&self, profiler: &Profiler<'_>) -> Peers {
        let mean = |id: &str| Some(self.cell.scores.get(id)?.mean);
        let scores = profiler.definition.scores.iter();
        Peers {
            firms: self.cell.firms as usize,
            means: scores.map(|score| mean(&score.id)).collect(),
        }
    }
}

impl CellScore {
    /// The percentile of a score among these firms, 0 … 100: the share of firms below it, and half of those as high.
    ///
    /// Scores count in whole points, and firms of one class as equal.
    pub fn percentile(&self, score: f64) -> f64 {
        let points = whole_points(score);
        let below = self.classes.iter().filter(|class| class.1 < points);
        let equal = self
            .classes
            .iter()
            .filter(|class| class.0 <= points && points <= class.1);
        let count = |classes: &mut dyn Iterator<Item = &Class>| classes.map(|class| class.2).sum();
        let rank =
            PercentileRank::of_counts(count(&mut { below }), count(&mut { equal }), self.firms);
        rank.map_or(0.0, PercentileRank::mid)
    }
}

/// A score in whole points, halves upwards.
pub(super) fn whole_points(score: f64) -> u8 {
    (crate::scoring::round9(score) + 0.5)
        .floor()
        .clamp(0.0, 100.0) as u8
}
