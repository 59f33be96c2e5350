//! Distributions and their quantiles.

use super::Case;
use super::Outcome::{self, Compared};
use super::data::numbers;
use ratio::statistics::{
    beta_cdf, beta_quantile, chi_square_cdf, chi_square_quantile, f_cdf, f_quantile, normal_cdf,
    normal_quantile, t_cdf, t_quantile,
};

/// What the quantiles are held to, whatever the case allows.
const DIGITS: f64 = 1e-12;

fn distribution(
    case: &Case<'_>,
    at: &str,
    cdf: impl Fn(f64) -> f64,
    quantile: impl Fn(f64) -> f64,
) -> Outcome {
    let expected = case.expected;
    let mut count = 0;
    for (place, x) in numbers(&expected[at]).into_iter().enumerate() {
        let (Some(x), reference) = (x, &expected["cdf"][place]) else {
            continue;
        };
        // Below the least normal double digits are lost.
        let is_tiny = reference.as_f64().is_some_and(|p| p.abs() < 1e-300);
        let most = if is_tiny { 1e-7 } else { case.tolerance };
        count += case.hold_relatively(&format!("cdf at {x}"), cdf(x), reference, most);
    }
    for (place, p) in numbers(&expected["p"]).into_iter().enumerate() {
        let (Some(p), reference) = (p, &expected["quantile"][place]) else {
            continue;
        };
        let got = quantile(p);
        // The reference's root finder stops at 0 below 1e-11.
        if reference.as_f64() == Some(0.0) {
            assert!(got.abs() < 1e-10, "{}: {got}", case.id);
        } else {
            count += case.hold_relatively(&format!("quantile of {p}"), got, reference, DIGITS);
        }
    }
    Compared(count)
}

fn parameter(case: &Case<'_>, name: &str) -> f64 {
    case.expected[name].as_f64().unwrap_or(f64::INFINITY)
}

pub fn normal(case: &Case<'_>) -> Outcome {
    distribution(case, "x", normal_cdf, normal_quantile)
}

pub fn student(case: &Case<'_>) -> Outcome {
    let df = parameter(case, "df");
    distribution(case, "t", |t| t_cdf(t, df), |p| t_quantile(p, df))
}

pub fn fisher(case: &Case<'_>) -> Outcome {
    let (first, second) = (parameter(case, "df1"), parameter(case, "df2"));
    distribution(
        case,
        "x",
        |x| f_cdf(x, first, second),
        |p| f_quantile(p, first, second),
    )
}

pub fn chi_square(case: &Case<'_>) -> Outcome {
    let df = parameter(case, "df");
    distribution(
        case,
        "x",
        |x| chi_square_cdf(x, df),
        |p| chi_square_quantile(p, df),
    )
}

pub fn beta(case: &Case<'_>) -> Outcome {
    let (a, b) = (parameter(case, "a"), parameter(case, "b"));
    distribution(case, "x", |x| beta_cdf(x, a, b), |p| beta_quantile(p, a, b))
}
