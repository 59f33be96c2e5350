use super::distributions::{normal_quantile, t_quantile};
use libm::sqrt;
use rustc_hash::FxHashMap;
use std::sync::{Mutex, PoisonError};

/// A confidence interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// What lies no further from an estimate than that.
    fn within(estimate: f64, reach: f64) -> Self {
        Interval {
            low: estimate - reach,
            high: estimate + reach,
        }
    }

    /// Whether two intervals have a point in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

/// The interval estimate ± t · standard error, with `df` degrees of freedom.
///
/// `None` without degrees of freedom. `confidence` lies in (0, 1).
pub fn around(estimate: f64, error: f64, df: f64, confidence: f64) -> Option<Interval> {
    if df.is_nan() || df <= 0.0 {
        return None;
    }
    Some(Interval::within(
        estimate,
        critical(Some(df), confidence) * error,
    ))
}

/// Wilson's score interval of a share `p` seen in `n` (not necessarily whole) observations, at a critical value: that
/// of the normal distribution, or of Student's t where the variance of the share is itself estimated.
///
/// With n = p(1 − p) / variance the interval for a share in a complex sample, as `survey::svyciprop` has it.
///
/// Never of width 0 and never outside 0 … 1. `None` when n is not above 0. Source: Wilson (1927), JASA 22(158).
pub fn wilson(p: f64, n: f64, critical: f64) -> Option<Interval> {
    if n.is_nan() || n <= 0.0 || critical.is_nan() {
        return None;
    }
    let square = critical * critical / n;
    let centre = (p + square / 2.0) / (1.0 + square);
    let reach = critical * sqrt(p * (1.0 - p) / n + square / (4.0 * n)) / (1.0 + square);
    // At the ends both are the same, but for rounding.
    let low = if p <= 0.0 { 0.0 } else { centre - reach };
    let high = if p >= 1.0 { 1.0 } else { centre + reach };
    Some(Interval {
        low: low.max(0.0),
        high: high.min(1.0),
    })
}

/// The critical value of a two-sided interval: of Student's t with `df` degrees of freedom, or of the normal
/// distribution without any.
pub fn critical(df: Option<f64>, confidence: f64) -> f64 {
    let level = 0.5 + confidence / 2.0;
    match df {
        Some(df) => t_quantile(level, df),
        None => normal_quantile(level),
    }
}

/// Critical values of one confidence: those for whole degrees of freedom are worked out once.
#[derive(Debug)]
pub struct Criticals {
    confidence: f64,
    normal: f64,
    /// By degrees of freedom, which are whole.
    known: Mutex<FxHashMap<u64, f64>>,
}

impl Criticals {
    /// Those of a confidence in (0, 1).
    pub fn new(confidence: f64) -> Self {
        Criticals {
            confidence,
            normal: critical(None, confidence),
            known: Mutex::default(),
        }
    }

    /// See [`critical`].
    pub fn of(&self, df: Option<f64>) -> f64 {
        let Some(df) = df else { return self.normal };
        if df != df.trunc() {
            return critical(Some(df), self.confidence);
        }
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let value = known.entry(df.to_bits());
        *value.or_insert_with(|| critical(Some(df), self.confidence))
    }

    /// See [`around`].
    pub fn around(&self, estimate: f64, error: f64, df: f64) -> Option<Interval> {
        if df.is_nan() || df <= 0.0 {
            return None;
        }
        Some(Interval::within(estimate, self.of(Some(df)) * error))
    }
}

/// The standard error and the degrees of freedom of the difference of two independent means, given the squares
/// of their standard errors and the numbers of observations.
///
/// `None` when either has fewer than two observations, or neither varies. Source: Welch (1947), Biometrika 34.
pub fn welch((square_a, n_a): (f64, f64), (square_b, n_b): (f64, f64)) -> Option<(f64, f64)> {
    if n_a < 2.0 || n_b < 2.0 {
        return None;
    }
    let square = square_a + square_b;
    let parts = square_a * square_a / (n_a - 1.0) + square_b * square_b / (n_b - 1.0);
    (parts > 0.0).then(|| (sqrt(square), square * square / parts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn critical_values_are_remembered_as_they_are() {
        let criticals = Criticals::new(0.9);
        for df in [Some(1.0), Some(1.5), None, Some(40.0), Some(1.0), Some(1.5)] {
            assert_eq!(criticals.of(df), critical(df, 0.9));
        }
        assert_eq!(criticals.around(3.0, 2.0, 7.0), around(3.0, 2.0, 7.0, 0.9));
        assert_eq!(criticals.around(3.0, 2.0, 0.0), None);
    }

    #[test]
    fn known_intervals() {
        // R: prop.test(7, 50, correct = FALSE)
        let interval = wilson(0.14, 50.0, critical(None, 0.95)).expect("an interval");
        assert!(
            (interval.low - 0.069_508_334_270).abs() < 1e-11,
            "{interval:?}"
        );
        assert!(
            (interval.high - 0.261_861_937_106).abs() < 1e-11,
            "{interval:?}"
        );
        let none = wilson(0.0, 10.0, 1.96).expect("an interval");
        assert!(none.low == 0.0 && none.high > 0.2);
        for n in 1..200 {
            let ends = [0.0, 1.0].map(|p| wilson(p, f64::from(n), critical(None, 0.95)));
            let [none, all] = ends.map(|interval| interval.expect("an interval"));
            assert_eq!((none.low, all.high), (0.0, 1.0));
        }
        assert_eq!(around(1.0, 1.0, 0.0, 0.95), None);
    }

    proptest! {
        #[test]
        fn a_share_lies_in_its_interval(p in 0.0_f64..=1.0, n in 0.5_f64..1e6) {
            let interval = wilson(p, n, 1.96).unwrap();
            prop_assert!(interval.low <= p + 1e-12 && p - 1e-12 <= interval.high);
            prop_assert!(interval.low >= 0.0 && interval.high <= 1.0 && interval.low < interval.high);
        }
    }
}
