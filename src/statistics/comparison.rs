//! Two measurements of the same units: the change, its test and its size; two groups: how far apart they are; and p
//! values of many tests together.

use super::distributions::{normal_cdf, t_cdf};
use super::interval::{Interval, around};
use libm::{exp, fabs, lgamma, sqrt};

/// What came out of pairs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paired {
    /// Pairs.
    pub n: usize,
    /// Means before and after, over the pairs.
    pub means: (f64, f64),
    /// Standard deviations before and after, over the pairs.
    pub deviations: (f64, f64),
    /// Correlation of before and after; `None` where one of them does not vary.
    pub r: Option<f64>,
    /// Mean change, after less before.
    pub change: f64,
    /// Its standard error.
    pub error: f64,
    /// Degrees of freedom: pairs less one.
    pub df: f64,
    /// Interval of the mean change, Student's t; of no width where all changed alike.
    pub interval: Interval,
    /// t and two-sided p against no change; `None` where all changed alike.
    pub test: Option<(f64, f64)>,
    /// Hedges' g: the mean change over the deviation of changes, corrected for few pairs (exact J); `None` where all
    /// changed alike.
    pub g: Option<f64>,
}

/// The paired t test (R's `t.test(after, before, paired = TRUE)`); `None` for fewer than two pairs.
pub fn paired(pairs: &[(f64, f64)], confidence: f64) -> Option<Paired> {
    let n = pairs.len();
    if n < 2 {
        return None;
    }
    let count = n as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / count;
    let means = (mean(|pair| pair.0), mean(|pair| pair.1));
    let change = mean(|pair| pair.1 - pair.0);
    let products =
        |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / (count - 1.0);
    let before = products(&|pair| (pair.0 - means.0) * (pair.0 - means.0));
    let after = products(&|pair| (pair.1 - means.1) * (pair.1 - means.1));
    let both = products(&|pair| (pair.0 - means.0) * (pair.1 - means.1));
    let of_change = products(&|pair| {
        let rest = pair.1 - pair.0 - change;
        rest * rest
    });
    let deviation = sqrt(of_change);
    let error = deviation / sqrt(count);
    let df = count - 1.0;
    // What is left of equal changes is rounding.
    let varies = deviation > 1e-9;
    let interval = around(change, error, df, confidence).unwrap_or(Interval {
        low: change,
        high: change,
    });
    Some(Paired {
        n,
        means,
        deviations: (sqrt(before), sqrt(after)),
        r: (before > 0.0 && after > 0.0).then(|| both / sqrt(before * after)),
        change,
        error,
        df,
        interval,
        test: varies.then(|| {
            let t = change / error;
            (t, 2.0 * t_cdf(-fabs(t), df))
        }),
        g: varies.then(|| change / deviation * few(df)),
    })
}

/// Wilcoxon's signed-rank test of no change: sum of the ranks of those that rose, and two-sided p.
///
/// Those that did not change do not count; ties share the mean of their ranks; p is by the normal approximation with the
/// variance corrected for ties and half a rank for continuity. Differences are rounded to twelve decimals first, so that
/// what rounding made of equal differences stays equal (R's `wilcox.test` does not). `None` where nobody changed.
pub fn signed_rank(pairs: &[(f64, f64)]) -> Option<(f64, f64)> {
    let rounded = pairs
        .iter()
        .map(|(before, after)| libm::round((after - before) * 1e12));
    let mut differences: Vec<f64> = rounded.filter(|difference| *difference != 0.0).collect();
    differences.sort_by(|a, b| fabs(*a).total_cmp(&fabs(*b)));
    let n = differences.len() as f64;
    let (mut rising, mut ties, mut before) = (0.0, 0.0, 0.0);
    for alike in differences.chunk_by(|a, b| fabs(*a) == fabs(*b)) {
        let size = alike.len() as f64;
        let rank = before + (size + 1.0) / 2.0;
        rising += rank * alike.iter().filter(|difference| **difference > 0.0).count() as f64;
        ties += size * size * size - size;
        before += size;
    }
    let variance = n * (n + 1.0) * (2.0 * n + 1.0) / 24.0 - ties / 48.0;
    let distance = fabs(rising - n * (n + 1.0) / 4.0) - 0.5;
    (n > 0.0).then(|| {
        let p = 2.0 * normal_cdf(-distance / sqrt(variance));
        (rising, p.min(1.0))
    })
}

/// Hedges' exact correction of a standardised difference for few degrees of freedom:
/// J = Γ(v/2) / (√(v/2) Γ((v − 1)/2)); 0 of one.
fn few(df: f64) -> f64 {
    if df < 2.0 {
        return 0.0;
    }
    exp(lgamma(df / 2.0) - lgamma((df - 1.0) / 2.0)) / sqrt(df / 2.0)
}

/// The standardised difference of two groups: means of both, and their difference over the root of the mean of both
/// variances (Rosenbaum and Rubin 1985), which does not grow with the number of units; `None` where neither varies.
///
/// `None` altogether where a group is empty.
pub fn standardised_difference(group: &[f64], other: &[f64]) -> Option<(f64, f64, Option<f64>)> {
    let moments = |values: &[f64]| {
        let n = values.len() as f64;
        let mean = values.iter().sum::<f64>() / n;
        let squares: f64 = values
            .iter()
            .map(|value| (value - mean) * (value - mean))
            .sum();
        (!values.is_empty()).then(|| (mean, squares / (n - 1.0).max(1.0)))
    };
    let ((mean, variance), (other, of_other)) = (moments(group)?, moments(other)?);
    let spread = sqrt(f64::midpoint(variance, of_other));
    let difference = (spread > 1e-9 * mean.abs().max(1.0)).then(|| (mean - other) / spread);
    Some((mean, other, difference))
}

/// p values that hold for a family of tests together: Holm's (1979), for claims. Those that are missing do not count.
pub fn holm(p: &[Option<f64>]) -> Vec<Option<f64>> {
    let order = ascending(p);
    let m = order.len();
    let mut adjusted = vec![None; p.len()];
    let mut least: f64 = 0.0;
    for (rank, (at, value)) in order.into_iter().enumerate() {
        least = least.max(((m - rank) as f64 * value).min(1.0));
        adjusted[at] = Some(least);
    }
    adjusted
}

/// p values by the share of false discoveries: Benjamini and Hochberg's (1995), for screens.
pub fn benjamini_hochberg(p: &[Option<f64>]) -> Vec<Option<f64>> {
    let order = ascending(p);
    let m = order.len();
    let mut adjusted = vec![None; p.len()];
    let mut most: f64 = 1.0;
    for (rank, (at, value)) in order.into_iter().enumerate().rev() {
        most = most.min(m as f64 / (rank + 1) as f64 * value);
        adjusted[at] = Some(most);
    }
    adjusted
}

fn ascending(p: &[Option<f64>]) -> Vec<(usize, f64)> {
    let known = p.iter().enumerate().filter_map(|(at, p)| Some((at, (*p)?)));
    let mut order: Vec<(usize, f64)> = known.collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(got: f64, expected: f64) {
        assert!(fabs(got - expected) < 1e-12, "{got} is not {expected}");
    }

    /// Changes 1, 2, 3: mean 2, deviation 1, error 1/√3.
    #[test]
    fn three_pairs_by_hand() {
        let found = paired(&[(1.0, 2.0), (2.0, 4.0), (0.0, 3.0)], 0.95).expect("pairs");
        near(found.change, 2.0);
        near(found.error, 1.0 / sqrt(3.0));
        let (t, p) = found.test.expect("a test");
        near(t, 2.0 * sqrt(3.0));
        // Two degrees of freedom: p = 1 − t/√(2 + t²).
        near(p, 1.0 - t / sqrt(2.0 + t * t));
        // J of 2 is Γ(1)/(1 · Γ(1/2)) = 1/√π.
        near(found.g.expect("a size"), 2.0 / sqrt(std::f64::consts::PI));
    }

    #[test]
    fn alike_and_too_few() {
        let alike = paired(&[(1.0, 2.0), (3.0, 4.0)], 0.95).expect("pairs");
        assert_eq!((alike.test, alike.g), (None, None));
        near(alike.interval.high - alike.interval.low, 0.0);
        assert_eq!(paired(&[(1.0, 2.0)], 0.95), None);
    }

    #[test]
    fn families_by_hand() {
        let p = [Some(0.01), None, Some(0.04), Some(0.03)];
        let holm = holm(&p);
        assert_eq!(holm[1], None);
        near(holm[0].expect("p"), 0.03);
        near(holm[3].expect("p"), 0.06);
        near(holm[2].expect("p"), 0.06);
        let discoveries = benjamini_hochberg(&p);
        near(discoveries[0].expect("p"), 0.03);
        near(discoveries[3].expect("p"), 0.04);
        near(discoveries[2].expect("p"), 0.04);
    }
}
