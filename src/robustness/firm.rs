use super::variations::Variations;
use crate::profile::Profiler;
use crate::scoring::{Evaluation, Leaf, PartOf};
use crate::statistics::{QuantileRule, Weighted};

/// How one firm's headline fares.
#[derive(Clone, Debug, PartialEq)]
pub struct FirmRobustness {
    /// As the questionnaire has it.
    pub own: FirmValue,
    /// With noisy weights.
    pub noisy: FirmFate,
    /// With weights anew.
    pub simplex: FirmFate,
    /// As an arithmetic mean.
    pub arithmetic: FirmValue,
    /// As a geometric mean.
    pub geometric: FirmValue,
    /// Without each dimension; no value where too few are left.
    pub without: Vec<(PartOf, Option<FirmValue>)>,
}

/// A value with its band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FirmValue {
    /// The value, 0 … 100.
    pub value: f64,
    /// The band, by its place among those of the score.
    pub band: Option<usize>,
}

/// What came of many draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FirmFate {
    /// 5% of the values are not above this.
    pub low: f64,
    /// 95% of the values are not above this.
    pub high: f64,
    /// Share of draws in which the band is that of today, 0 … 1.
    pub band_stays: f64,
}

impl FirmRobustness {
    /// Of an evaluation; `None` where the headline has no value.
    pub fn of(
        profiler: &Profiler<'_>,
        headline: usize,
        variations: &Variations,
        evaluation: &Evaluation,
    ) -> Option<Self> {
        let leaves: Vec<Leaf> = variations.own.leaves_of(evaluation).collect();
        let mut desk = variations.own.desk();
        let values: Vec<Option<FirmValue>> = variations
            .all()
            .map(|composite| {
                let value = composite.value(&leaves, &mut desk)?;
                Some(FirmValue {
                    value,
                    band: profiler.band_at(headline, value),
                })
            })
            .collect();
        let split = variations.split(&values);
        let own = (*split.own)?;
        let fate = |drawn: &[Option<FirmValue>]| {
            let drawn: Vec<FirmValue> = drawn.iter().copied().flatten().collect();
            let mut values = Weighted::default();
            for draw in &drawn {
                values.add(draw.value, 1.0);
            }
            values.settle();
            let [low, high] = values.quantiles(QuantileRule::Type7, [0.05, 0.95])?;
            let stays = drawn.iter().filter(|draw| draw.band == own.band).count();
            Some(FirmFate {
                low,
                high,
                band_stays: stays as f64 / drawn.len() as f64,
            })
        };
        let parts = variations.without.iter().map(|(part, _)| *part);
        Some(FirmRobustness {
            own,
            noisy: fate(split.noisy)?,
            simplex: fate(split.simplex)?,
            arithmetic: (*split.arithmetic)?,
            geometric: (*split.geometric)?,
            without: parts.zip(split.without.iter().copied()).collect(),
        })
    }
}
