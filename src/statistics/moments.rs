/// Sums over observations with weights, from which means and variances come; they can be merged.
///
/// Values are held as distances from an origin near them (the first value), so that nothing is lost where values
/// lie close together and far from 0. An observation with weight 0 is not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moments {
    /// Number of observations with a weight above 0.
    pub n: u64,
    /// Σ w.
    pub weight: f64,
    /// Σ w².
    pub squares: f64,
    /// Least value; of no meaning when n is 0.
    pub least: f64,
    /// Greatest value; of no meaning when n is 0.
    pub greatest: f64,
    pub(super) origin: f64,
    /// Σ d, d being the distance from the origin.
    pub(super) plain: f64,
    /// Σ w d.
    pub(super) first: f64,
    /// Σ w d².
    pub(super) second: f64,
    /// Σ w² d.
    pub(super) squares_first: f64,
    /// Σ w² d².
    pub(super) squares_second: f64,
}

impl Moments {
    /// Adds an observation.
    pub fn add(&mut self, value: f64, weight: f64) {
        if weight == 0.0 {
            return;
        }
        if self.n == 0 {
            self.origin = value;
            self.least = value;
            self.greatest = value;
        }
        let d = value - self.origin;
        self.n += 1;
        self.least = self.least.min(value);
        self.greatest = self.greatest.max(value);
        self.weight += weight;
        self.squares += weight * weight;
        self.plain += d;
        self.first += weight * d;
        self.second += weight * d * d;
        self.squares_first += weight * weight * d;
        self.squares_second += weight * weight * d * d;
    }

    /// The moments of `n` observations with weight 1: Σ d and Σ d², d being the distance from an origin, and the least and
    /// the greatest value.
    pub fn of_unweighted(
        n: u64,
        origin: f64,
        (first, second): (f64, f64),
        (least, greatest): (f64, f64),
    ) -> Self {
        Moments {
            n,
            weight: n as f64,
            squares: n as f64,
            least,
            greatest,
            origin,
            plain: first,
            first,
            second,
            squares_first: first,
            squares_second: second,
        }
    }

    /// The moments of `n` observations of 0, with Σ w and Σ w².
    pub fn of_zeros(n: u64, weight: f64, squares: f64) -> Self {
        Moments {
            n,
            weight,
            squares,
            ..Moments::default()
        }
    }

    /// The moments of the observations of both.
    pub fn merge(&mut self, other: &Moments) {
        if other.n == 0 {
            return;
        }
        if self.n == 0 {
            *self = *other;
            return;
        }
        let other = other.about(self.origin);
        self.n += other.n;
        self.least = self.least.min(other.least);
        self.greatest = self.greatest.max(other.greatest);
        self.weight += other.weight;
        self.squares += other.squares;
        self.plain += other.plain;
        self.first += other.first;
        self.second += other.second;
        self.squares_first += other.squares_first;
        self.squares_second += other.squares_second;
    }

    /// The same observations, seen from another origin.
    #[must_use]
    pub fn about(&self, origin: f64) -> Self {
        let shift = self.origin - origin;
        Moments {
            origin,
            plain: self.plain + self.n as f64 * shift,
            first: self.first + shift * self.weight,
            second: self.second + 2.0 * shift * self.first + shift * shift * self.weight,
            squares_first: self.squares_first + shift * self.squares,
            squares_second: self.squares_second
                + 2.0 * shift * self.squares_first
                + shift * shift * self.squares,
            ..*self
        }
    }

    /// The same observations with their weights multiplied.
    #[must_use]
    pub fn scaled(&self, factor: f64) -> Self {
        let square = factor * factor;
        Moments {
            weight: self.weight * factor,
            squares: self.squares * square,
            first: self.first * factor,
            second: self.second * factor,
            squares_first: self.squares_first * square,
            squares_second: self.squares_second * square,
            ..*self
        }
    }

    /// Moments of a value that is 1 for some of the observations of `whole` and 0 for the rest.
    #[must_use]
    pub fn of_share(whole: &Moments, those: &Moments) -> Self {
        Moments {
            n: whole.n,
            weight: whole.weight,
            squares: whole.squares,
            least: if those.n == whole.n { 1.0 } else { 0.0 },
            greatest: if those.n > 0 { 1.0 } else { 0.0 },
            origin: 0.0,
            plain: those.n as f64,
            first: those.weight,
            second: those.weight,
            squares_first: those.squares,
            squares_second: those.squares,
        }
    }

    /// The same of observations that are greater by so much.
    #[must_use]
    pub(super) fn moved(mut self, by: f64) -> Self {
        self.origin += by;
        self.least += by;
        self.greatest += by;
        self
    }

    /// The weighted mean; `None` without observations.
    pub fn mean(&self) -> Option<f64> {
        (self.n > 0).then(|| self.origin + self.first / self.weight)
    }

    /// Whether all observations have the same value.
    pub fn is_constant(&self) -> bool {
        self.least == self.greatest
    }

    /// The variance of the population that the sample stands for: Σ w (y − ȳ)² / Σ w · n / (n − 1).
    ///
    /// With equal weights the usual sample variance. `None` for fewer than two observations. Source:
    /// `survey::svyvar`.
    pub fn variance(&self) -> Option<f64> {
        let mean = self.mean().filter(|_| self.n > 1)?;
        let n = self.n as f64;
        let spread = self.about(mean).second / self.weight;
        Some(if self.is_constant() {
            0.0
        } else {
            spread.max(0.0) * n / (n - 1.0)
        })
    }

    /// The number of observations with equal weights that would say as much: (Σ w)² / Σ w² (Kish 1965).
    pub fn effective_n(&self) -> Option<f64> {
        (self.n > 0).then(|| self.weight * self.weight / self.squares)
    }

    /// Σ (y − origin), unweighted.
    pub(super) fn plain_sum(&self) -> f64 {
        self.plain
    }

    /// Σ w (y − origin).
    pub(super) fn sum(&self) -> f64 {
        self.first
    }

    /// Σ w² (y − origin).
    pub(super) fn squared_sum(&self) -> f64 {
        self.squares_first
    }

    /// Σ w² (y − origin)².
    pub(super) fn squared_squares(&self) -> f64 {
        self.squares_second
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(observations: &[(f64, f64)]) -> Moments {
        let mut moments = Moments::default();
        for (value, weight) in observations {
            moments.add(*value, *weight);
        }
        moments
    }

    fn close(a: Option<f64>, b: Option<f64>) -> bool {
        match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * (1.0 + a.abs()),
            (a, b) => a.is_none() && b.is_none(),
        }
    }

    #[test]
    fn by_hand() {
        let moments = of(&[(1.0, 1.0), (2.0, 2.0), (9.0, 0.0), (4.0, 4.0)]);
        assert_eq!(moments.n, 3);
        assert_eq!(moments.mean(), Some(3.0));
        // (1·4 + 2·1 + 4·1) / 7 · 3/2
        assert!(close(moments.variance(), Some(10.0 / 7.0 * 1.5)));
        assert!(close(moments.effective_n(), Some(49.0 / 21.0)));
        assert_eq!(Moments::default().mean(), None);
        assert_eq!(of(&[(5.0, 1.0)]).variance(), None);
        assert_eq!(of(&[(0.1, 3.0), (0.1, 7.0)]).variance(), Some(0.0));
    }

    proptest! {
        #[test]
        fn split_anywhere_is_whole(
            observations in prop::collection::vec((0.0_f64..100.0, 0.0_f64..10.0), 0..40),
            at in 0_usize..40,
        ) {
            let (a, b) = observations.split_at(at.min(observations.len()));
            let whole = of(&observations);
            let mut merged = of(a);
            merged.merge(&of(b));
            let mut turned = of(b);
            turned.merge(&of(a));
            for other in [merged, turned] {
                prop_assert_eq!(whole.n, other.n);
                prop_assert!(close(whole.mean(), other.mean()));
                prop_assert!(close(whole.variance(), other.variance()));
                prop_assert!(close(whole.effective_n(), other.effective_n()));
            }
        }

        #[test]
        fn scaling_weights_changes_no_mean(
            observations in prop::collection::vec((0.0_f64..100.0, 0.1_f64..10.0), 1..40),
            factor in 0.01_f64..100.0,
        ) {
            let whole = of(&observations);
            prop_assert!(close(whole.mean(), whole.scaled(factor).mean()));
            prop_assert!(close(whole.variance(), whole.scaled(factor).variance()));
            prop_assert!(close(whole.effective_n(), whole.scaled(factor).effective_n()));
        }
    }
}
