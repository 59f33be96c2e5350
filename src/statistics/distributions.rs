use super::special::{incomplete_beta, incomplete_gamma, ln_t_density_at_0};
use libm::{erfc, exp, fabs, log, log1p, sqrt};
use std::f64::consts::{FRAC_1_SQRT_2, TAU};

/// Steps of Newton's method; it converges in fewer than ten.
const STEPS: usize = 200;

/// The probability that a standard normal variable is at most `x`; accurate relatively in the lower tail.
pub fn normal_cdf(x: f64) -> f64 {
    0.5 * erfc(-x * FRAC_1_SQRT_2)
}

/// The value that a standard normal variable stays below with probability `p`; ∓∞ at 0 and 1.
///
/// Newton's method on the logarithm of the lower tail, which is concave, so that it does not overshoot.
pub fn normal_quantile(p: f64) -> f64 {
    if p.is_nan() || !(0.0..=1.0).contains(&p) {
        return f64::NAN;
    }
    if p == 0.0 {
        return f64::NEG_INFINITY;
    }
    if p > 0.5 {
        return -normal_quantile(1.0 - p);
    }
    let target = log(p);
    let mut x = if p > 0.02 { 0.0 } else { -sqrt(-2.0 * target) };
    for _ in 0..STEPS {
        let cdf = normal_cdf(x);
        let slope = exp(-x * x / 2.0) / sqrt(TAU) / cdf;
        let step = (log(cdf) - target) / slope;
        x -= step;
        // Errors are squared by every step.
        if fabs(step) <= 1e-9 * fabs(x).max(1.0) {
            break;
        }
    }
    x
}

/// The probability that a Student's t variable with `df` > 0 degrees of freedom is at most `t`.
pub fn t_cdf(t: f64, df: f64) -> f64 {
    if df.is_infinite() {
        return normal_cdf(t);
    }
    let square = t * t;
    let tail = 0.5 * incomplete_beta(df / 2.0, 0.5, df / (df + square), square / (df + square));
    if t > 0.0 { 1.0 - tail } else { tail }
}

/// The value that a Student's t variable with `df` > 0 degrees of freedom stays below with probability `p`.
///
/// Newton's method on the logarithm of the tail, kept between bounds.
pub fn t_quantile(p: f64, df: f64) -> f64 {
    if p.is_nan() || !(0.0..=1.0).contains(&p) || df.is_nan() || df <= 0.0 {
        return f64::NAN;
    }
    if df.is_infinite() {
        return normal_quantile(p);
    }
    if p > 0.5 {
        return -t_quantile(1.0 - p, df);
    }
    if p == 0.5 {
        return 0.0;
    }
    if p == 0.0 {
        return f64::NEG_INFINITY;
    }
    let target = log(p);
    // The tail of t lies above that of the normal distribution, so that the answer is not above its quantile.
    let mut above = normal_quantile(p);
    let mut below = f64::NEG_INFINITY;
    let mut t = above.min(t_from_normal(above, df));
    let ln_density_at_0 = ln_t_density_at_0(df);
    for _ in 0..STEPS {
        let tail = log(t_cdf(t, df));
        if tail > target {
            above = above.min(t);
        } else {
            below = below.max(t);
        }
        let ln_density = ln_density_at_0 - 0.5 * (df + 1.0) * log1p(t * t / df);
        let newton = t - (tail - target) / exp(ln_density - tail);
        let next = if newton > below && newton < above {
            newton
        } else if below.is_infinite() {
            2.0 * above.min(-1.0)
        } else {
            0.5 * (below + above)
        };
        let moved = fabs(next - t);
        t = next;
        // Errors are squared by every step of Newton's.
        let is_near = next == newton && moved <= 1e-9 * fabs(t);
        if is_near || moved <= 2e-16 * fabs(t) {
            break;
        }
    }
    t
}

/// About the quantile of Student's t to that of the normal distribution, the nearer the more degrees of freedom there are.
///
/// Source: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.7.5.
fn t_from_normal(x: f64, df: f64) -> f64 {
    let square = x * x;
    let first = x * (square + 1.0) / 4.0;
    let second = x * ((5.0 * square + 16.0) * square + 3.0) / 96.0;
    let third = x * (((3.0 * square + 19.0) * square + 17.0) * square - 15.0) / 384.0;
    let fourth = x
        * ((((79.0 * square + 776.0) * square + 1482.0) * square - 1920.0) * square - 945.0)
        / 92_160.0;
    x + (first + (second + (third + fourth / df) / df) / df) / df
}

/// The probability that a beta variable with parameters `a`, `b` > 0 is at most `x`.
pub fn beta_cdf(x: f64, a: f64, b: f64) -> f64 {
    let x = x.clamp(0.0, 1.0);
    incomplete_beta(a, b, x, 1.0 - x)
}

/// The value that a beta variable with parameters `a`, `b` > 0 stays below with probability `p`.
pub fn beta_quantile(p: f64, a: f64, b: f64) -> f64 {
    if !((0.0..=1.0).contains(&p) && a > 0.0 && b > 0.0) || a.is_infinite() || b.is_infinite() {
        return f64::NAN;
    }
    if p == 0.0 || p == 1.0 {
        return p;
    }
    let odds = beta_odds(p, a, b);
    if odds.is_infinite() {
        1.0
    } else {
        odds / (1.0 + odds)
    }
}

/// x/(1 − x) of the quantile x of a beta variable, for p strictly between 0 and 1.
///
/// Halving on the logarithm of the odds, by the smaller tail, so that neither end loses digits.
fn beta_odds(p: f64, a: f64, b: f64) -> f64 {
    exp(halve(|log_odds| {
        let odds = exp(log_odds);
        let (x, rest) = (odds / (1.0 + odds), 1.0 / (1.0 + odds));
        match p < 0.5 {
            true => incomplete_beta(a, b, x, rest) > p,
            false => incomplete_beta(b, a, rest, x) < 1.0 - p,
        }
    }))
}

/// The least value for which something holds that holds from there on, by halving from −700 to 700.
fn halve(is_above: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (-700.0_f64, 700.0_f64);
    for _ in 0..STEPS {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            break;
        }
        if is_above(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    low + (high - low) / 2.0
}

/// The probability that an F variable with `first` and `second` > 0 degrees of freedom is at most `x`.
pub fn f_cdf(x: f64, first: f64, second: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let (one, other) = (first * x, second);
    let all = one + other;
    incomplete_beta(first / 2.0, second / 2.0, one / all, other / all)
}

/// The value that an F variable with `first` and `second` > 0 degrees of freedom stays below with probability `p`.
pub fn f_quantile(p: f64, first: f64, second: f64) -> f64 {
    let is_valid = (0.0..=1.0).contains(&p) && first > 0.0 && second > 0.0;
    if !is_valid || first.is_infinite() || second.is_infinite() {
        return f64::NAN;
    }
    if p == 0.0 || p == 1.0 {
        return if p == 0.0 { 0.0 } else { f64::INFINITY };
    }
    beta_odds(p, first / 2.0, second / 2.0) * second / first
}

/// The probability that a χ² variable with `df` > 0 degrees of freedom is at most `x`.
pub fn chi_square_cdf(x: f64, df: f64) -> f64 {
    incomplete_gamma(df / 2.0, x / 2.0).0
}

/// The value that a χ² variable with `df` > 0 degrees of freedom stays below with probability `p`.
///
/// Halving on the logarithm, by the smaller tail, so that neither end loses digits.
pub fn chi_square_quantile(p: f64, df: f64) -> f64 {
    if !((0.0..=1.0).contains(&p) && df > 0.0) || df.is_infinite() {
        return f64::NAN;
    }
    if p == 0.0 || p == 1.0 {
        return if p == 0.0 { 0.0 } else { f64::INFINITY };
    }
    exp(halve(|log| {
        let (below, above) = incomplete_gamma(df / 2.0, exp(log) / 2.0);
        match p < 0.5 {
            true => below > p,
            false => above < 1.0 - p,
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(got: f64, expected: f64) {
        assert!(
            fabs(got - expected) <= 1e-12 * fabs(expected),
            "{got} is not {expected}"
        );
    }

    // Values by R 4.2.
    #[test]
    fn quantiles_of_tables() {
        near(normal_quantile(0.975), 1.959_963_984_540_054_2);
        near(t_quantile(0.975, 1.0), 12.706_204_736_174_706);
        near(t_quantile(0.975, 14.0), 2.144_786_687_917_804);
        near(t_quantile(0.975, 1e6), 1.959_966_356_814_106_6);
        assert_eq!(t_quantile(0.5, 7.0), 0.0);
        assert!(t_quantile(0.5, 0.0).is_nan());
    }

    #[test]
    fn a_quantile_is_the_inverse() {
        for df in [0.5, 1.0, 2.0, 4.7, 29.0, 197.0, 2799.0, 1e6] {
            for p in [1e-12, 1e-6, 0.01, 0.025, 0.3, 0.499] {
                near(t_cdf(t_quantile(p, df), df), p);
            }
        }
        for p in [1e-300, 1e-12, 0.01, 0.025, 0.3, 0.499] {
            near(normal_cdf(normal_quantile(p)), p);
        }
    }

    // Of F(1, d) a quantile is the square of that of t; of F(2, 2) it is p / (1 − p); F(a, b) is 1 over F(b, a).
    #[test]
    fn f_by_hand() {
        for df in [1.0, 4.0, 29.0, 1e5] {
            let t = t_quantile(0.975, df);
            near(f_quantile(0.95, 1.0, df), t * t);
        }
        for p in [1e-9, 0.025, 0.5, 0.975] {
            near(f_quantile(p, 2.0, 2.0), p / (1.0 - p));
        }
        for p in [0.025, 0.5, 0.975] {
            near(
                f_quantile(p, 7.0, 19.0),
                1.0 / f_quantile(1.0 - p, 19.0, 7.0),
            );
        }
        assert_eq!(f_quantile(0.0, 3.0, 4.0), 0.0);
        assert!(f_quantile(0.5, 0.0, 4.0).is_nan());
    }

    #[test]
    fn beta_by_hand() {
        near(beta_cdf(0.25, 1.0, 1.0), 0.25);
        near(beta_cdf(0.5, 2.0, 2.0), 0.5);
        near(beta_cdf(0.2, 1.0, 20.0), 1.0 - libm::pow(0.8, 20.0));
    }
}
