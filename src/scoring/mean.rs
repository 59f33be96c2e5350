use super::rounding::round9;
use crate::questionnaire::Mean;

/// Gathers scores and weights, one at a time, and averages them.
pub(super) struct Gather {
    mean: Mean,
    /// The first score above 0: the others are taken relative to it, so that equal scores average to themselves exactly.
    unit: f64,
    weights: f64,
    sum: f64,
    least: f64,
    any_zero: bool,
}

impl Gather {
    pub fn new(mean: Mean) -> Self {
        Gather {
            mean,
            unit: 0.0,
            weights: 0.0,
            sum: 0.0,
            least: f64::INFINITY,
            any_zero: false,
        }
    }

    /// Adds a score in 0 … 100 with a weight above 0.
    pub fn add(&mut self, score: f64, weight: f64) {
        // A score that is 0 but for the last digits of a logarithm is 0: both sides of a comparison are rounded.
        let is_zero = round9(score) == 0.0;
        self.any_zero |= is_zero;
        self.weights += weight;
        self.least = self.least.min(score);
        if self.unit == 0.0 && !is_zero {
            self.unit = score;
        }
        self.sum += match self.mean {
            Mean::Arithmetic => weight * score,
            Mean::Geometric if !is_zero => weight * libm::log(score / self.unit),
            Mean::Harmonic if !is_zero => weight * (self.unit / score),
            _ => 0.0,
        };
    }

    /// The mean, in 0 … 100; meaningless when nothing was added.
    pub fn result(&self) -> f64 {
        let value = match self.mean {
            Mean::Arithmetic => self.sum / self.weights,
            Mean::Minimum => self.least,
            Mean::Geometric | Mean::Harmonic if self.any_zero => 0.0,
            Mean::Geometric => self.unit * libm::exp(self.sum / self.weights),
            Mean::Harmonic => self.unit * (self.weights / self.sum),
        };
        value.clamp(0.0, 100.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mean(mean: Mean, scores: &[(f64, f64)]) -> f64 {
        let mut gather = Gather::new(mean);
        for (score, weight) in scores {
            gather.add(*score, *weight);
        }
        gather.result()
    }

    #[test]
    fn by_hand() {
        let scores = [(100.0, 1.0), (62.5, 2.0)];
        assert_eq!(mean(Mean::Arithmetic, &scores), 75.0);
        assert_eq!(mean(Mean::Minimum, &scores), 62.5);
        assert!(
            (mean(Mean::Geometric, &[(75.0, 1.0), (100.0, 1.0)]) - 86.602_540_378_443_86).abs()
                < 1e-12
        );
        assert!((mean(Mean::Harmonic, &[(50.0, 1.0), (100.0, 1.0)]) - 200.0 / 3.0).abs() < 1e-12);
        assert_eq!(mean(Mean::Geometric, &[(0.0, 1.0), (100.0, 1.0)]), 0.0);
        assert_eq!(mean(Mean::Harmonic, &[(0.0, 1.0), (100.0, 1.0)]), 0.0);
    }

    #[test]
    fn equal_scores_average_to_themselves() {
        for kind in [
            Mean::Arithmetic,
            Mean::Geometric,
            Mean::Harmonic,
            Mean::Minimum,
        ] {
            assert_eq!(mean(kind, &[(75.0, 1.0), (75.0, 1.0)]), 75.0);
            assert_eq!(mean(kind, &[(75.0, 3.0)]), 75.0);
        }
    }

    fn scores() -> impl Strategy<Value = Vec<(f64, f64)>> {
        proptest::collection::vec((0.0_f64..=100.0, 0.01_f64..100.0), 1..12)
    }

    proptest! {
        #[test]
        fn ordered_and_between_the_extremes(scores in scores()) {
            let [a, g, h, m] = [Mean::Arithmetic, Mean::Geometric, Mean::Harmonic, Mean::Minimum]
                .map(|kind| mean(kind, &scores));
            let greatest = scores.iter().fold(0.0_f64, |most, (s, _)| most.max(*s));
            prop_assert!(m <= h + 1e-9 && h <= g + 1e-9 && g <= a + 1e-9 && a <= greatest + 1e-9);
        }

        #[test]
        fn scaling_all_weights_changes_nothing(scores in scores(), factor in 0.01_f64..100.0) {
            let scaled: Vec<(f64, f64)> = scores.iter().map(|(s, w)| (*s, w * factor)).collect();
            for kind in [Mean::Arithmetic, Mean::Geometric, Mean::Harmonic, Mean::Minimum] {
                prop_assert!((mean(kind, &scores) - mean(kind, &scaled)).abs() < 1e-9);
            }
        }
    }
}
