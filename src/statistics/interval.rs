use super::distributions::{normal_quantile, t_quantile};
use libm::{cos, sin, sqrt};
use std::f64::consts::PI;
use std::sync::OnceLock;

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

/// Degrees of freedom from which critical values lie on a smooth curve.
const SMOOTH_FROM: f64 = 10.0;

/// The greatest confidence of which they do.
const SMOOTH_UP_TO: f64 = 0.999_99;

/// Critical values of one confidence, worked out once where they are whole or many.
#[derive(Debug)]
pub struct Criticals {
    confidence: f64,
    normal: f64,
    /// By whole degrees of freedom below [`SMOOTH_FROM`].
    few: [OnceLock<f64>; SMOOTH_FROM as usize],
    /// Those from there on.
    curve: OnceLock<Curve>,
}

impl Criticals {
    /// Those of a confidence in (0, 1).
    pub fn new(confidence: f64) -> Self {
        Criticals {
            confidence,
            normal: critical(None, confidence),
            few: Default::default(),
            curve: OnceLock::new(),
        }
    }

    /// See [`critical`]; relatively within 1e-13 of that.
    pub fn of(&self, df: Option<f64>) -> f64 {
        let Some(df) = df else { return self.normal };
        let exact = || critical(Some(df), self.confidence);
        if df >= SMOOTH_FROM && self.confidence <= SMOOTH_UP_TO {
            let curve = self.curve.get_or_init(|| Curve::of(self.confidence));
            return curve.at(1.0 / df);
        }
        let known = (df == df.trunc()).then(|| self.few.get(df as usize));
        known
            .flatten()
            .map_or_else(exact, |known| *known.get_or_init(exact))
    }

    /// See [`around`].
    pub fn around(&self, estimate: f64, error: f64, df: f64) -> Option<Interval> {
        if df.is_nan() || df <= 0.0 {
            return None;
        }
        Some(Interval::within(estimate, self.of(Some(df)) * error))
    }
}

/// Nodes of a curve: with these critical values are right to a few units of the 15th digit.
const NODES: usize = 12;

/// The critical values of one confidence from [`SMOOTH_FROM`] degrees of freedom on, as a polynomial of their reciprocal: the one
/// that goes through the values at Chebyshev's points, in its barycentric form (Berrut and Trefethen 2004, SIAM Review 46(3)).
#[derive(Clone, Debug)]
struct Curve {
    /// Point, weight, value.
    nodes: [(f64, f64, f64); NODES],
}

impl Curve {
    fn of(confidence: f64) -> Self {
        let mut nodes = [(0.0, 0.0, 0.0); NODES];
        let mut sign = 1.0;
        for (at, node) in nodes.iter_mut().enumerate() {
            let angle = PI * (2 * at + 1) as f64 / (2 * NODES) as f64;
            let point = (1.0 + cos(angle)) / (2.0 * SMOOTH_FROM);
            *node = (
                point,
                sign * sin(angle),
                critical(Some(1.0 / point), confidence),
            );
            sign = -sign;
        }
        Curve { nodes }
    }

    /// The critical value at the reciprocal of degrees of freedom.
    fn at(&self, reciprocal: f64) -> f64 {
        let (mut values, mut weights) = (0.0, 0.0);
        for (point, weight, value) in self.nodes {
            if reciprocal == point {
                return value;
            }
            let share = weight / (reciprocal - point);
            values += share * value;
            weights += share;
        }
        values / weights
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
    fn few_degrees_of_freedom_are_taken_as_they_are() {
        let criticals = Criticals::new(0.9);
        for df in [Some(1.0), Some(1.5), None, Some(0.5), Some(1.0), Some(9.5)] {
            assert_eq!(criticals.of(df), critical(df, 0.9));
        }
        assert!(criticals.of(Some(f64::NAN)).is_nan());
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
        /// Of whole degrees of freedom and of others, few and very many, and of any confidence.
        #[test]
        fn critical_values_are_near_those_worked_out(
            df in prop_oneof![1.0_f64..40.0, 10.0_f64..2e3, 2e3_f64..1e9, (1_u32..400).prop_map(f64::from)],
            confidence in prop_oneof![0.01_f64..0.99, 0.99_f64..0.999_999_9],
        ) {
            let exact = critical(Some(df), confidence);
            let near = Criticals::new(confidence).of(Some(df));
            prop_assert!((near / exact - 1.0).abs() < 1e-13, "{} {}", near, exact);
        }

        #[test]
        fn a_share_lies_in_its_interval(p in 0.0_f64..=1.0, n in 0.5_f64..1e6) {
            let interval = wilson(p, n, 1.96).unwrap();
            prop_assert!(interval.low <= p + 1e-12 && p - 1e-12 <= interval.high);
            prop_assert!(interval.low >= 0.0 && interval.high <= 1.0 && interval.low < interval.high);
        }
    }
}
