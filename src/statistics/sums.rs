use super::moments::Moments;

/// A sum that keeps what rounding cuts off, so that it is the same in any order: what is lost is some 1e-32 of it.
///
/// Source: two-sum, Knuth, The Art of Computer Programming, volume 2, 4.2.2.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sum {
    sum: f64,
    cut_off: f64,
}

impl Sum {
    /// Adds a number.
    #[inline]
    pub fn add(&mut self, number: f64) {
        let sum = self.sum + number;
        let added = sum - self.sum;
        self.cut_off += (self.sum - (sum - added)) + (number - added);
        self.sum = sum;
    }

    /// Adds a product, without rounding it.
    fn add_product(&mut self, one: f64, other: f64) {
        let product = one * other;
        self.add(product);
        self.add(one.mul_add(other, -product));
    }

    /// The sum, rounded once.
    pub fn value(self) -> f64 {
        self.sum + self.cut_off
    }
}

/// Sums over observations with weights, the same in any order. One with weight 0 is not counted. What is lost of a variance of values
/// up to 100 is below 1e-11.
#[derive(Clone, Copy, Debug)]
pub struct WeightedSums {
    n: u64,
    least: f64,
    greatest: f64,
    /// Σ w.
    weight: Sum,
    /// Σ w².
    squares: Sum,
    /// Σ y.
    plain: Sum,
    /// Σ w y.
    first: Sum,
    /// Σ w y².
    second: Sum,
    /// Σ w² y.
    squares_first: Sum,
    /// Σ w² y².
    squares_second: Sum,
}

impl Default for WeightedSums {
    fn default() -> Self {
        WeightedSums {
            n: 0,
            least: f64::INFINITY,
            greatest: f64::NEG_INFINITY,
            weight: Sum::default(),
            squares: Sum::default(),
            plain: Sum::default(),
            first: Sum::default(),
            second: Sum::default(),
            squares_first: Sum::default(),
            squares_second: Sum::default(),
        }
    }
}

impl WeightedSums {
    /// Adds an observation.
    #[inline]
    pub fn add(&mut self, value: f64, weight: f64) {
        if weight == 0.0 {
            return;
        }
        let (weighted, square) = (weight * value, weight * weight);
        self.n += 1;
        self.least = self.least.min(value);
        self.greatest = self.greatest.max(value);
        self.weight.add(weight);
        self.squares.add(square);
        self.plain.add(value);
        self.first.add(weighted);
        self.second.add(weighted * value);
        self.squares_first.add(square * value);
        self.squares_second.add(weighted * weighted);
    }

    /// Observations with a weight above 0.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// As moments, seen from their mean.
    pub fn moments(&self) -> Moments {
        if self.n == 0 {
            return Moments::default();
        }
        let (weight, squares) = (self.weight.value(), self.squares.value());
        let mean = self.first.value() / weight;
        // The sums about 0 and about the mean can be far apart.
        let about = |first: Sum, weight: Sum| {
            let mut about = first;
            about.add_product(-mean, weight.sum);
            about.add_product(-mean, weight.cut_off);
            about
        };
        let first = about(self.first, self.weight);
        let squares_first = about(self.squares_first, self.squares);
        // Σ w (y − m)² = (Σ w y² − m Σ w y) − m (Σ w y − m Σ w).
        let second = about(about(self.second, self.first), first);
        let squares_second = about(
            about(self.squares_second, self.squares_first),
            squares_first,
        );
        let mut plain = self.plain;
        plain.add_product(-mean, self.n as f64);
        Moments {
            n: self.n,
            weight,
            squares,
            least: self.least,
            greatest: self.greatest,
            origin: mean,
            plain: plain.value(),
            first: first.value(),
            second: second.value(),
            squares_first: squares_first.value(),
            squares_second: squares_second.value(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of<'o>(observations: impl IntoIterator<Item = &'o (f64, f64)>) -> Moments {
        let mut sums = WeightedSums::default();
        for (value, weight) in observations {
            sums.add(*value, *weight);
        }
        sums.moments()
    }

    #[test]
    fn nothing_is_cut_off() {
        let mut sum = Sum::default();
        for number in [1e16, 1.0, -1e16, 0.1] {
            sum.add(number);
        }
        assert_eq!(sum.value(), 1.1);
    }

    /// Values close together and far from 0.
    #[test]
    fn a_small_variance() {
        let moments = of(&[(99.99, 1e6), (100.0, 1e6), (7.0, 0.0)]);
        assert_eq!(moments.n, 2);
        let variance = moments.variance().expect("two");
        assert!((variance - 5e-5).abs() < 1e-11, "{variance}");
    }

    proptest! {
        /// As added up plainly, and the same in any order.
        #[test]
        fn as_moments_in_any_order(
            observations in prop::collection::vec((0.0_f64..100.0, prop_oneof![Just(0.0), 1e-9_f64..1e6]), 0..60),
        ) {
            let mut plain = Moments::default();
            for (value, weight) in &observations {
                plain.add(*value, *weight);
            }
            let sums = of(&observations);
            let turned = of(observations.iter().rev());
            prop_assert_eq!((turned.mean(), turned.variance()), (sums.mean(), sums.variance()));
            prop_assert_eq!((turned.weight, turned.squared_squares()), (sums.weight, sums.squared_squares()));
            prop_assert_eq!(sums.n, plain.n);
            let mut moved = Moments::default();
            moved.merge(&plain);
            let of = |moments: &Moments| {
                let seen = moments.about(50.0);
                [moments.weight, moments.squares, seen.sum(), seen.squared_sum(), seen.squared_squares(), seen.plain_sum()]
            };
            for (one, other) in of(&sums).into_iter().zip(of(&moved)) {
                prop_assert!((one - other).abs() <= 1e-9 * sums.squares.max(sums.weight).max(1.0) * 2500.0, "{} {}", one, other);
            }
            match (sums.variance(), plain.variance()) {
                (Some(one), Some(other)) => prop_assert!((one - other).abs() <= 1e-7, "{} {}", one, other),
                (one, other) => prop_assert_eq!(one, other),
            }
        }
    }
}
