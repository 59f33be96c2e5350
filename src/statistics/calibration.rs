/// Known totals by category.
#[derive(Clone, Debug, PartialEq)]
pub struct Margin {
    /// Category of each cell.
    pub category: Vec<usize>,
    /// Total of each category in the population.
    pub totals: Vec<f64>,
}

/// Weights raked to known totals.
#[derive(Clone, Debug, PartialEq)]
pub struct Raked {
    /// By cell: what its weights are multiplied by.
    pub factors: Vec<f64>,
    /// Rounds it took.
    pub rounds: usize,
}

/// Why weights can't be raked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RakingFailure {
    /// The population has units in a category of which the sample has none.
    NotInSample {
        /// Margin, by its position.
        margin: usize,
        /// Category, by its position.
        category: usize,
    },
    /// The sample has units in a category of which the population has none.
    NotInPopulation {
        /// Margin, by its position.
        margin: usize,
        /// Category, by its position.
        category: usize,
    },
    /// Two margins add up to different totals.
    TotalsDiffer {
        /// Margin, by its position, whose total is not that of the first.
        margin: usize,
        /// Total of the first margin.
        first: f64,
        /// Its own total.
        own: f64,
    },
    /// After all rounds some total was still so far off, relatively.
    NoConvergence {
        /// How far.
        off: f64,
    },
}

/// Rounds after which raking is given up.
const ROUNDS: usize = 2000;

/// A total is met when it is off by so little, relatively.
const MET: f64 = 1e-13;

/// Totals that differ by less than this, relatively, are the same.
const SAME_TOTAL: f64 = 1e-6;

/// Iterative proportional fitting: factors under which the weights of cells add up to every margin's totals.
///
/// Each unit's own weight is multiplied. One margin is post-stratification. Source: Deming and Stephan (1940), Annals
/// of Mathematical Statistics 11(4).
///
/// # Errors
/// See [`RakingFailure`].
pub fn rake(weights: &[f64], margins: &[Margin]) -> Result<Raked, RakingFailure> {
    for (at, margin) in margins.iter().enumerate() {
        check(at, margin, weights)?;
        let sum = |margin: &Margin| margin.totals.iter().sum::<f64>();
        let (first, own) = (sum(&margins[0]), sum(margin));
        if (first - own).abs() > SAME_TOTAL * first {
            return Err(RakingFailure::TotalsDiffer {
                margin: at,
                first,
                own,
            });
        }
    }
    let mut factors = vec![1.0; weights.len()];
    let mut off = f64::INFINITY;
    for round in 1..=ROUNDS {
        let before = off;
        off = 0.0;
        for margin in margins {
            let sums = sums(margin, weights, &factors);
            let cells = margin.category.iter().zip(weights).zip(&mut factors);
            for ((category, weight), factor) in cells {
                if *weight > 0.0 {
                    let ratio = margin.totals[*category] / sums[*category];
                    off = f64::max(off, (ratio - 1.0).abs());
                    *factor *= ratio;
                }
            }
        }
        // Rounding keeps sums of many weights from being met any closer.
        let stuck = off < 1e-10 && off >= before;
        if off <= MET || stuck || margins.len() == 1 {
            return Ok(Raked {
                factors,
                rounds: round,
            });
        }
    }
    Err(RakingFailure::NoConvergence { off })
}

fn sums(margin: &Margin, weights: &[f64], factors: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; margin.totals.len()];
    for ((category, weight), factor) in margin.category.iter().zip(weights).zip(factors) {
        sums[*category] += weight * factor;
    }
    sums
}

fn check(at: usize, margin: &Margin, weights: &[f64]) -> Result<(), RakingFailure> {
    let sums = sums(margin, weights, &vec![1.0; weights.len()]);
    for (category, (sum, total)) in sums.iter().zip(&margin.totals).enumerate() {
        if *sum > 0.0 && *total <= 0.0 {
            return Err(RakingFailure::NotInPopulation {
                margin: at,
                category,
            });
        }
        if *sum <= 0.0 && *total > 0.0 {
            return Err(RakingFailure::NotInSample {
                margin: at,
                category,
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn two_by_two(rows: [f64; 2], columns: [f64; 2]) -> [Margin; 2] {
        [
            Margin {
                category: vec![0, 0, 1, 1],
                totals: rows.to_vec(),
            },
            Margin {
                category: vec![0, 1, 0, 1],
                totals: columns.to_vec(),
            },
        ]
    }

    #[test]
    fn failures_are_told() {
        let failure =
            |weights: [f64; 4], margins: &[Margin]| rake(&weights, margins).expect_err("a failure");
        let margins = two_by_two([6.0, 4.0], [5.0, 5.0]);
        assert_eq!(
            failure([0.0, 0.0, 1.0, 1.0], &margins),
            RakingFailure::NotInSample {
                margin: 0,
                category: 0
            }
        );
        assert_eq!(
            failure([1.0; 4], &two_by_two([10.0, 0.0], [5.0, 5.0])),
            RakingFailure::NotInPopulation {
                margin: 0,
                category: 1
            }
        );
        assert_eq!(
            failure([1.0; 4], &two_by_two([6.0, 4.0], [5.0, 6.0])),
            RakingFailure::TotalsDiffer {
                margin: 1,
                first: 10.0,
                own: 11.0
            }
        );
        // Only the corners have units: rows and columns must agree, and do not.
        assert!(matches!(
            failure([1.0, 0.0, 0.0, 1.0], &margins),
            RakingFailure::NoConvergence { .. }
        ));
    }

    proptest! {
        #[test]
        fn totals_are_met(
            weights in prop::array::uniform4(0.1_f64..10.0),
            row in 0.05_f64..0.95,
            column in 0.05_f64..0.95,
            total in 1.0_f64..1e6,
        ) {
            let margins = two_by_two(
                [row * total, (1.0 - row) * total],
                [column * total, (1.0 - column) * total],
            );
            let raked = rake(&weights, &margins).unwrap();
            for margin in &margins {
                for (sum, total) in sums(margin, &weights, &raked.factors).iter().zip(&margin.totals) {
                    prop_assert!((sum - total).abs() <= 1e-10 * total);
                }
            }
            // Raking keeps the odds ratio of the table.
            let f = raked.factors;
            prop_assert!((f[0] * f[3] / (f[1] * f[2]) - 1.0).abs() < 1e-8);
        }
    }
}
