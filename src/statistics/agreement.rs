//! How far several judgements of the same things agree.

use super::distributions::f_quantile;

/// Intraclass correlations of n things each judged by the same k judges (Shrout and Fleiss 1979; R's
/// `psych::ICC(lmer = FALSE)`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Intraclass {
    /// Things.
    pub n: usize,
    /// Judges.
    pub k: usize,
    /// ICC1: judges differ from thing to thing.
    pub one_way: f64,
    /// ICC2: the same judges, of many; what one of them says is taken as it is.
    pub agreement: f64,
    /// ICC3: the same judges; it does not matter where one says more than the other throughout.
    pub consistency: f64,
    /// ICC2k: of the mean of the judges.
    pub agreement_of_mean: f64,
    /// Interval of ICC1.
    pub one_way_interval: (f64, f64),
}

impl Intraclass {
    /// From rows of things with a judgement of each judge; `None` for fewer than two things or judges, or where all
    /// judgements are the same.
    pub fn of(rows: &[Vec<f64>], confidence: f64) -> Option<Self> {
        let n = rows.len();
        let k = rows.first()?.len();
        if n < 2 || k < 2 {
            return None;
        }
        let (things, judges) = (n as f64, k as f64);
        let grand = rows.iter().flatten().sum::<f64>() / (things * judges);
        let square = |value: f64| value * value;
        let between: f64 = rows
            .iter()
            .map(|row| judges * square(row.iter().sum::<f64>() / judges - grand))
            .sum();
        let of_judges: f64 = (0..k)
            .map(|judge| {
                things * square(rows.iter().map(|row| row[judge]).sum::<f64>() / things - grand)
            })
            .sum();
        let total: f64 = rows
            .iter()
            .flatten()
            .map(|value| square(value - grand))
            .sum();
        if total < 1e-12 {
            return None;
        }
        let within = (total - between) / (things * (judges - 1.0));
        let ms_between = between / (things - 1.0);
        let ms_judges = of_judges / (judges - 1.0);
        let error = (total - between - of_judges) / ((things - 1.0) * (judges - 1.0));
        let agreement = |of: f64| {
            (ms_between - error)
                / (ms_between + (of - 1.0) * error + of * (ms_judges - error) / things)
        };
        let f = ms_between / within;
        let one = |f: f64| (f - 1.0) / (f + judges - 1.0);
        let level = 0.5 + confidence / 2.0;
        let (upper, lower) = (things - 1.0, things * (judges - 1.0));
        Some(Intraclass {
            n,
            k,
            one_way: (ms_between - within) / (ms_between + (judges - 1.0) * within),
            agreement: agreement(judges),
            consistency: (ms_between - error) / (ms_between + (judges - 1.0) * error),
            agreement_of_mean: (ms_between - error) / (ms_between + (ms_judges - error) / things),
            one_way_interval: match within > 0.0 {
                true => (
                    one(f / f_quantile(level, upper, lower)),
                    one(f * f_quantile(level, lower, upper)),
                ),
                false => (1.0, 1.0),
            },
        })
    }
}

/// How far two judges on ordered levels differ, in the mean of squared distances, and how far they would if each kept to
/// its own levels and they had nothing to do with each other. One less the ratio of both is Cohen's κ weighted by
/// squares (1968; R's `psych::cohen.kappa`). `None` without pairs.
pub fn disagreement(pairs: &[(f64, f64)]) -> Option<(f64, f64)> {
    let n = pairs.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / n;
    let square = |value: f64| value * value;
    let (one, other) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let observed = mean(|pair| (pair.0 - pair.1) * (pair.0 - pair.1));
    // Of independent judges: both variances and the square of the difference of their means.
    let spread = pairs
        .iter()
        .map(|(a, b)| square(a - one) + square(b - other))
        .sum::<f64>()
        / n;
    (!pairs.is_empty()).then(|| (observed, spread + square(one - other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(got: f64, expected: f64) {
        assert!((got - expected).abs() < 1e-4, "{got} is not {expected}");
    }

    /// Six things and four judges, from Shrout and Fleiss (1979), table 2 and the text: .17, .29, .71; .62 of the mean.
    #[test]
    fn shrout_and_fleiss() {
        let rows = [
            [9.0, 2.0, 5.0, 8.0],
            [6.0, 1.0, 3.0, 2.0],
            [8.0, 4.0, 6.0, 8.0],
            [7.0, 1.0, 2.0, 6.0],
            [10.0, 5.0, 6.0, 9.0],
            [6.0, 2.0, 4.0, 7.0],
        ];
        let found = Intraclass::of(&rows.map(|row| row.to_vec()), 0.95).expect("ICC");
        near(found.one_way, 0.1657);
        near(found.agreement, 0.2898);
        near(found.consistency, 0.7148);
        near(found.agreement_of_mean, 0.6201);
        // psych: lower and upper bound of ICC1.
        near(found.one_way_interval.0, -0.1329);
        near(found.one_way_interval.1, 0.7226);
    }

    /// Levels 0 and 1, where weighted and plain κ are the same: of 20 yes/yes, 5, 10 and 15 no/no judges would differ by
    /// chance on half, and do on 15 of 50: κ = 1 − 0.3/0.5.
    #[test]
    fn kappa_by_hand() {
        let mut pairs = vec![(1.0, 1.0); 20];
        pairs.extend(vec![(1.0, 0.0); 5]);
        pairs.extend(vec![(0.0, 1.0); 10]);
        pairs.extend(vec![(0.0, 0.0); 15]);
        let (observed, expected) = disagreement(&pairs).expect("pairs");
        near(observed, 0.3);
        near(expected, 0.5);
        assert_eq!(disagreement(&[(2.0, 2.0)]), Some((0.0, 0.0)));
        assert_eq!(disagreement(&[]), None);
    }
}
