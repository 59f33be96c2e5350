//! The incomplete beta and gamma functions, accurate relatively and in both tails.

use libm::{exp, fabs, lgamma, log, sqrt};
use std::f64::consts::TAU;

/// ln √(2π).
const LN_SQRT_TAU: f64 = 0.918_938_533_204_672_8;

/// The regularised incomplete beta function I_x(a, b), with `y` = 1 − x given apart so that none is lost near 1.
///
/// Range: 0 … 1 for a, b > 0 and 0 ≤ x ≤ 1. The continued fraction is taken on the side where it
/// converges fast; the factor before it by Loader's saddle point form of the binomial density.
pub(super) fn incomplete_beta(a: f64, b: f64, x: f64, y: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if y <= 0.0 {
        return 1.0;
    }
    if x <= (a + 1.0) / (a + b + 2.0) {
        power_term(a, b, x, y) * fraction(a, b, x, y)
    } else {
        1.0 - power_term(a, b, x, y) * fraction(b, a, y, x)
    }
}

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P for a > 0: by the series where x is small, by
/// Legendre's continued fraction elsewhere, so that the smaller of both is accurate relatively.
pub(super) fn incomplete_gamma(a: f64, x: f64) -> (f64, f64) {
    if x <= 0.0 {
        return (0.0, 1.0);
    }
    if x.is_infinite() {
        return (1.0, 0.0);
    }
    // x^a e^(−x) / Γ(a + 1).
    let term = exp(-stirling_error(a) - deviance(a, x)) / sqrt(TAU * a);
    if x < a + 1.0 {
        let (mut sum, mut next) = (1.0, 1.0);
        let mut n = a;
        while next > sum * 1e-17 {
            n += 1.0;
            next *= x / n;
            sum += next;
        }
        let below = (term * sum).min(1.0);
        (below, 1.0 - below)
    } else {
        let mut b = x + 1.0 - a;
        let mut c = f64::MAX;
        let mut d = 1.0 / b;
        let mut h = d;
        for i in 1..100_000 {
            let i = f64::from(i);
            let numerator = -i * (i - a);
            b += 2.0;
            d = 1.0 / (numerator * d + b);
            c = b + numerator / c;
            let factor = c * d;
            h *= factor;
            if fabs(factor - 1.0) <= 1e-16 {
                break;
            }
        }
        let above = (term * a * h).min(1.0);
        (1.0 - above, above)
    }
}

/// x^a · y^b / B(a, b).
fn power_term(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let n = a + b;
    let exponent = stirling_error(n)
        - stirling_error(a)
        - stirling_error(b)
        - deviance(a, n * x)
        - deviance(b, n * y);
    exp(exponent) * sqrt(a / n * b / TAU)
}

/// ln Γ(n + 1) less Stirling's approximation of it (Loader 2000, "Fast and Accurate Computation of Binomial
/// Probabilities").
fn stirling_error(n: f64) -> f64 {
    if n <= 15.0 {
        return lgamma(n + 1.0) - (n + 0.5) * log(n) + n - LN_SQRT_TAU;
    }
    let square = n * n;
    let series = [
        1.0 / 12.0,
        1.0 / 360.0,
        1.0 / 1260.0,
        1.0 / 1680.0,
        1.0 / 1188.0,
        691.0 / 360_360.0,
    ];
    let sum = series
        .iter()
        .rev()
        .fold(0.0, |rest, term| term - rest / square);
    sum / n
}

/// x ln(x / m) + m − x, without cancellation where x is near m (Loader 2000).
fn deviance(x: f64, m: f64) -> f64 {
    if fabs(x - m) >= 0.1 * (x + m) {
        return x * log(x / m) + m - x;
    }
    let ratio = (x - m) / (x + m);
    let mut sum = (x - m) * ratio;
    let mut term = 2.0 * x * ratio;
    for odd in (3..1000).step_by(2) {
        term *= ratio * ratio;
        let next = sum + term / f64::from(odd);
        if next == sum {
            break;
        }
        sum = next;
    }
    sum
}

/// The continued fraction of the incomplete beta function, from the distance `lambda` = a − (a + b) x of the mean,
/// so that nothing cancels for large parameters (Didonato and Morris 1992, ACM TOMS 18(3), formula 9).
fn fraction(a: f64, b: f64, x: f64, y: f64) -> f64 {
    const STEPS: u32 = 1_000_000;
    let lambda = if a > b {
        (a + b) * y - b
    } else {
        a - (a + b) * x
    };
    let c = 1.0 + lambda;
    let c1 = 1.0 + 1.0 / a;
    let (mut p, mut s) = (1.0, a + 1.0);
    let (mut before, mut now) = ((0.0, 1.0), (1.0, c / c1));
    let mut result = c1 / c;
    for step in 1..STEPS {
        let n = f64::from(step);
        let t = n / a;
        let w = n * (b - n) * x;
        let e = a / s;
        let alpha = p * (p + b / a) * e * e * (w * x);
        let e = (t + 1.0) / (c1 + t + t);
        let beta = n + w / s + e * (c + n * (y + 1.0));
        p = t + 1.0;
        s += 2.0;
        let next = (
            alpha * before.0 + beta * now.0,
            alpha * before.1 + beta * now.1,
        );
        let ratio = next.0 / next.1;
        let settled = fabs(ratio - result) <= 1e-16 * ratio;
        result = ratio;
        if settled {
            break;
        }
        before = (now.0 / next.1, now.1 / next.1);
        now = (ratio, 1.0);
    }
    result
}

/// ln of the density of Student's t at 0.
pub(super) fn ln_t_density_at_0(df: f64) -> f64 {
    let half = df / 2.0;
    lgamma(half + 0.5) - lgamma(half) - 0.5 * log(df * std::f64::consts::PI)
}
