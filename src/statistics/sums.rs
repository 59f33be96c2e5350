use super::moments::Moments;
use wide::f64x4;

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

/// Several sums of the same kind, which are added to together.
#[derive(Clone, Copy, Debug, Default)]
struct Fourfold {
    sum: f64x4,
    cut_off: f64x4,
}

impl Fourfold {
    #[inline]
    fn add(&mut self, numbers: [f64; 4]) {
        let numbers = f64x4::new(numbers);
        let sum = self.sum + numbers;
        let added = sum - self.sum;
        self.cut_off += (self.sum - (sum - added)) + (numbers - added);
        self.sum = sum;
    }

    fn sums(self) -> [Sum; 4] {
        let (sums, cut_off) = (self.sum.to_array(), self.cut_off.to_array());
        std::array::from_fn(|at| Sum {
            sum: sums[at],
            cut_off: cut_off[at],
        })
    }
}

/// Sums over observations with weights, the same in any order. One with weight 0 is not counted. What is lost of a variance of values
/// up to 100 is below 1e-11.
#[derive(Clone, Copy, Debug)]
pub struct WeightedSums {
    n: u64,
    least: f64,
    greatest: f64,
    /// Σ w, Σ w², Σ y, Σ w y.
    lower: Fourfold,
    /// Σ w y², Σ w² y, Σ w² y², nothing.
    higher: Fourfold,
}

impl Default for WeightedSums {
    fn default() -> Self {
        WeightedSums {
            n: 0,
            least: f64::INFINITY,
            greatest: f64::NEG_INFINITY,
            lower: Fourfold::default(),
            higher: Fourfold::default(),
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
        self.least = if value < self.least {
            value
        } else {
            self.least
        };
        self.greatest = if value > self.greatest {
            value
        } else {
            self.greatest
        };
        self.lower.add([weight, square, value, weighted]);
        let squared = weighted * weighted;
        self.higher
            .add([weighted * value, square * value, squared, 0.0]);
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
        if self.least == self.greatest {
            let [weight, squares, ..] = self.lower.sums().map(Sum::value);
            let zeros = Moments::of_zeros(self.n, weight, squares);
            return zeros.moved(self.least);
        }
        let [weight, squares, mut plain, first] = self.lower.sums();
        let [second, squares_first, squares_second, _] = self.higher.sums();
        let mean = first.value() / weight.value();
        // The sums about 0 and about the mean can be far apart.
        let about = |mut sum: Sum, of: Sum| {
            sum.add_product(-mean, of.sum);
            sum.add_product(-mean, of.cut_off);
            sum
        };
        plain.add_product(-mean, self.n as f64);
        let own_first = about(first, weight);
        let own_squares_first = about(squares_first, squares);
        // Σ w (y − m)² = (Σ w y² − m Σ w y) − m (Σ w y − m Σ w).
        let second = about(about(second, first), own_first);
        let squares_second = about(about(squares_second, squares_first), own_squares_first);
        Moments {
            n: self.n,
            weight: weight.value(),
            squares: squares.value(),
            least: self.least,
            greatest: self.greatest,
            origin: mean,
            plain: plain.value(),
            first: own_first.value(),
            second: second.value(),
            squares_first: own_squares_first.value(),
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
