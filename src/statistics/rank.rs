use std::cmp::Ordering;

/// What equal values have for a rank, of values put in ascending order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ties {
    /// The mean of the places they take.
    Average,
    /// The first of these places.
    Least,
    /// The last of these places.
    Greatest,
    /// As many as there are different values up to theirs.
    Dense,
}

/// Ranks in ascending order, 1 for the least.
///
/// Shape: as many as values, in their order; no value is NaN.
/// Source: agrees with R's `rank`.
pub fn ranks(values: &[f64], ties: Ties) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut at = 0;
    let mut different = 0;
    while at < order.len() {
        let value = values[order[at]];
        let equal = order[at..].iter().take_while(|i| values[**i] == value);
        let past = at + equal.count();
        different += 1;
        let rank = match ties {
            Ties::Average => (at + 1 + past) as f64 / 2.0,
            Ties::Least => (at + 1) as f64,
            Ties::Greatest => past as f64,
            Ties::Dense => f64::from(different),
        };
        for place in &order[at..past] {
            ranks[*place] = rank;
        }
        at = past;
    }
    ranks
}

/// Where a value stands among others, 0 … 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PercentileRank {
    /// Share of values below it, in per cent.
    pub strict: f64,
    /// Share of values not above it, in per cent.
    pub weak: f64,
}

impl PercentileRank {
    /// From how many of `n` values are below, and how many are equal; `None` where there are no values.
    ///
    /// Source: the conventions of scipy.stats.percentileofscore.
    pub fn of_counts(below: u64, equal: u64, n: u64) -> Option<Self> {
        let percent = |count: u64| 100.0 * count as f64 / n as f64;
        (n > 0).then(|| PercentileRank {
            strict: percent(below),
            weak: percent(below + equal),
        })
    }

    /// Of a value among values.
    pub fn of(value: f64, among: &[f64]) -> Option<Self> {
        let count = |order: Ordering| {
            let as_ordered = |other: &&f64| other.partial_cmp(&&value) == Some(order);
            among.iter().filter(as_ordered).count() as u64
        };
        Self::of_counts(
            count(Ordering::Less),
            count(Ordering::Equal),
            among.len() as u64,
        )
    }

    /// The middle of both, in which equal values count half: what firms are told.
    pub fn mid(self) -> f64 {
        (self.strict + self.weak) / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn by_hand() {
        let values = [3.0, 1.0, 4.0, 1.0];
        assert_eq!(ranks(&values, Ties::Average), [3.0, 1.5, 4.0, 1.5]);
        assert_eq!(ranks(&values, Ties::Least), [3.0, 1.0, 4.0, 1.0]);
        assert_eq!(ranks(&values, Ties::Greatest), [3.0, 2.0, 4.0, 2.0]);
        assert_eq!(ranks(&values, Ties::Dense), [2.0, 1.0, 3.0, 1.0]);
        let rank = PercentileRank::of(1.0, &values).expect("values");
        assert_eq!((rank.strict, rank.weak, rank.mid()), (0.0, 50.0, 25.0));
        assert_eq!(PercentileRank::of(1.0, &[]), None);
    }

    proptest! {
        /// Ranks of ties differ only in how their places are told; the mean of all is that of 1 … n.
        #[test]
        fn ranks_share_the_places(values in proptest::collection::vec((0_u8..9).prop_map(f64::from), 1..40)) {
            let n = values.len() as f64;
            let [average, least, greatest] =
                [Ties::Average, Ties::Least, Ties::Greatest].map(|ties| ranks(&values, ties));
            prop_assert_eq!(average.iter().sum::<f64>(), n * (n + 1.0) / 2.0);
            for at in 0..values.len() {
                prop_assert_eq!(average[at], (least[at] + greatest[at]) / 2.0);
                let rank = PercentileRank::of(values[at], &values).expect("values");
                prop_assert!((rank.strict - 100.0 * (least[at] - 1.0) / n).abs() < 1e-12);
                prop_assert!((rank.weak - 100.0 * greatest[at] / n).abs() < 1e-12);
            }
        }
    }
}
