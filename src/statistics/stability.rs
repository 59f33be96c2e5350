use super::quantile::{QuantileRule, Weighted};
use super::rank::{Ties, ranks};

/// Ranks in descending order, 1 for the greatest; equal values share the better rank.
///
/// Values that agree to nine decimals are equal. Source: COINr's `rank_df`.
pub fn places(values: &[f64]) -> Vec<f64> {
    let turned: Vec<f64> = values
        .iter()
        .map(|value| -(value * 1e9).round() / 1e9)
        .collect();
    ranks(&turned, Ties::Least)
}

/// How one unit's rank fares when scores are made otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankSpread {
    /// Mean of its ranks.
    pub mean: f64,
    /// Median of its ranks (type 7).
    pub median: f64,
    /// 5% of its ranks are not above this (type 7).
    pub low: f64,
    /// 95% of its ranks are not above this (type 7).
    pub high: f64,
    /// Share of draws in which its rank is that of today, 0 … 1.
    pub unchanged: f64,
}

impl RankSpread {
    /// Of its ranks in several draws, beside today's; `None` without draws.
    ///
    /// Source: COINr's summary of an uncertainty analysis; agrees with it to 1e-9.
    pub fn of(today: f64, drawn: &[f64]) -> Option<Self> {
        let mut values = Weighted::default();
        for rank in drawn {
            values.add(*rank, 1.0);
        }
        values.settle();
        let [low, median, high] = values.quantiles(QuantileRule::Type7, [0.05, 0.5, 0.95])?;
        let count = drawn.len() as f64;
        Some(RankSpread {
            mean: drawn.iter().sum::<f64>() / count,
            median,
            low,
            high,
            unchanged: drawn.iter().filter(|rank| **rank == today).count() as f64 / count,
        })
    }
}

/// How all ranks fare.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shifts {
    /// Mean of |rank − today's| over units and draws.
    pub mean: f64,
    /// The greatest.
    pub greatest: f64,
    /// Share of ranks that are those of today, 0 … 1.
    pub unchanged: f64,
}

impl Shifts {
    /// Of draws, each with the ranks of all units, beside today's; `None` without draws or units.
    pub fn of(today: &[f64], draws: &[Vec<f64>]) -> Option<Self> {
        let mut shifts = Shifts::default();
        let mut count = 0.0;
        for ranks in draws {
            for (rank, today) in ranks.iter().zip(today) {
                let shift = (rank - today).abs();
                count += 1.0;
                shifts.mean += shift;
                shifts.greatest = shifts.greatest.max(shift);
                shifts.unchanged += f64::from(u8::from(shift == 0.0));
            }
        }
        shifts.mean /= count;
        shifts.unchanged /= count;
        (count > 0.0).then_some(shifts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        assert_eq!(places(&[50.0, 70.0, 50.0, 10.0]), [2.0, 1.0, 2.0, 4.0]);
        let spread = RankSpread::of(2.0, &[1.0, 2.0, 2.0, 3.0, 4.0]).expect("draws");
        assert_eq!(
            (spread.mean, spread.median, spread.unchanged),
            (2.4, 2.0, 0.4)
        );
        assert!((spread.low - 1.2).abs() < 1e-12 && (spread.high - 3.8).abs() < 1e-12);
        let shifts = Shifts::of(&[1.0, 2.0], &[vec![1.0, 2.0], vec![2.0, 1.0]]).expect("draws");
        assert_eq!(
            (shifts.mean, shifts.greatest, shifts.unchanged),
            (0.5, 1.0, 0.5)
        );
        assert_eq!(Shifts::of(&[], &[]), None);
    }
}
