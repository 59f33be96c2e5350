//! What is summed of one figure in one group.

use super::TOGETHER;
use crate::scoring::{nano, nearest};
use crate::statistics::{Hundredths, Moments, Sum, Weighted, WeightedHundredths, WeightedSums};

/// Binary places of a value in a sum: as many as [`nearest`] has for values up to 100. What is cut off is below 2e-14.
const PLACES: u32 = 45;

/// The lower half of 128 bits.
const LOWER: u128 = u64::MAX as u128;

/// What there is of one figure in responses that are counted together.
pub(super) struct Column {
    values: [f64; TOGETHER],
    /// Weights, where there are any.
    weights: [f64; TOGETHER],
    length: usize,
    is_weighted: bool,
}

impl Column {
    pub fn new(is_weighted: bool) -> Self {
        Column {
            values: [0.0; TOGETHER],
            weights: [1.0; TOGETHER],
            length: 0,
            is_weighted,
        }
    }

    /// Takes the figures at a place in responses of a width that follow each other, at most [`TOGETHER`], and their weights, which
    /// stand first where there are any. Without those that are no number, or have no weight.
    pub fn fill(&mut self, responses: &[f64], at: usize, width: usize) {
        self.length = 0;
        match self.is_weighted {
            true => {
                for response in responses.chunks_exact(width) {
                    let (weight, value) = (response[0], response[at]);
                    self.values[self.length] = value;
                    self.weights[self.length] = weight;
                    self.length += usize::from(!value.is_nan() && weight > 0.0);
                }
            }
            false => {
                for value in responses.iter().skip(at).step_by(width) {
                    self.values[self.length] = *value;
                    self.length += usize::from(!value.is_nan());
                }
            }
        }
    }

    pub fn values(&self) -> &[f64] {
        &self.values[..self.length]
    }

    fn weights(&self) -> &[f64] {
        &self.weights[..self.length]
    }

    fn weighted(&self) -> impl Iterator<Item = (f64, f64)> {
        self.values()
            .iter()
            .copied()
            .zip(self.weights().iter().copied())
    }
}

/// How many responses there are of something, and their weights.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    n: u64,
    weight: Sum,
    squares: Sum,
}

impl Tally {
    #[inline]
    pub fn add(&mut self, weight: f64) {
        self.n += u64::from(weight > 0.0);
        self.weight.add(weight);
        self.squares.add(weight * weight);
    }

    /// As moments of a value that is 0.
    pub fn moments(&self) -> Moments {
        Moments::of_zeros(self.n, self.weight.value(), self.squares.value())
    }
}

/// Sums of one figure in one group.
#[derive(Clone, Debug)]
pub(super) enum Sums {
    /// Of responses that count the same.
    Even(EvenSums),
    /// Of responses with weights; then those in each band.
    Weighted(WeightedSums, Vec<Tally>),
}

impl Sums {
    /// Nothing yet, of a score with so many bands.
    pub fn new(bands: usize, is_weighted: bool) -> Self {
        match is_weighted {
            true => Sums::Weighted(WeightedSums::default(), vec![Tally::default(); bands]),
            false => Sums::Even(EvenSums::new(bands)),
        }
    }

    /// Adds figures, which are not below 0.
    pub fn add(&mut self, column: &Column) {
        match self {
            Sums::Even(sums) => sums.add(column.values()),
            Sums::Weighted(sums, _) => column
                .weighted()
                .for_each(|(value, weight)| sums.add(value, weight)),
        }
    }

    /// Sorts figures, in units of 1e-9, into bands that begin at these, which ascend.
    pub fn sort_into_bands(&mut self, column: &Column, nanos: &[u64], starts: &[u64]) {
        match self {
            Sums::Even(sums) => sums.sort_into_bands(nanos, starts),
            Sums::Weighted(_, bands) => {
                for (nano, weight) in nanos.iter().zip(column.weights()) {
                    let begun = starts.iter().filter(|start| nano >= start).count();
                    let band = begun.checked_sub(1).and_then(|band| bands.get_mut(band));
                    if let Some(band) = band {
                        band.add(*weight);
                    }
                }
            }
        }
    }

    /// Figures there are.
    pub fn n(&self) -> u64 {
        match self {
            Sums::Even(sums) => sums.n,
            Sums::Weighted(sums, _) => sums.n(),
        }
    }

    /// As moments; the ends as they are, or to the hundredth where it is told how many share these.
    pub fn moments(&self, has_own_ends: bool) -> Moments {
        let mut moments = match self {
            Sums::Even(sums) => sums.moments(),
            Sums::Weighted(sums, _) => sums.moments(),
        };
        if !has_own_ends && moments.n > 0 && !moments.is_constant() {
            let told = |end: f64| hundredths(nano(end)) as f64 / 100.0;
            moments.least = told(moments.least);
            moments.greatest = told(moments.greatest);
        }
        moments
    }

    /// Those in each band.
    pub fn bands(&self) -> Vec<Moments> {
        let even = |n: &u64| Moments::of_zeros(*n, *n as f64, *n as f64);
        match self {
            Sums::Even(sums) => sums.bands.iter().map(even).collect(),
            Sums::Weighted(_, bands) => bands.iter().map(Tally::moments).collect(),
        }
    }
}

/// Sums of figures that count the same, as whole numbers.
#[derive(Clone, Debug)]
pub(super) struct EvenSums {
    n: u64,
    sum: u128,
    /// Σ of the squares, as the sums of their upper and lower halves.
    squares: [u128; 2],
    least: f64,
    greatest: f64,
    bands: Vec<u64>,
}

impl EvenSums {
    fn new(bands: usize) -> Self {
        EvenSums {
            n: 0,
            sum: 0,
            squares: [0; 2],
            least: f64::INFINITY,
            greatest: f64::NEG_INFINITY,
            bands: vec![0; bands],
        }
    }

    /// Adds at most [`TOGETHER`] values, which are not below 0.
    fn add(&mut self, values: &[f64]) {
        let (mut sum, mut squares) = (0, 0_u128);
        for value in values {
            let fixed = nearest(value * (1_u64 << PLACES) as f64);
            sum += fixed;
            squares += u128::from(fixed) * u128::from(fixed);
            self.least = if *value < self.least {
                *value
            } else {
                self.least
            };
            self.greatest = if *value > self.greatest {
                *value
            } else {
                self.greatest
            };
        }
        self.n += values.len() as u64;
        self.sum += u128::from(sum);
        self.squares[0] += squares >> 64;
        self.squares[1] += squares & LOWER;
    }

    fn sort_into_bands(&mut self, nanos: &[u64], starts: &[u64]) {
        let above = |start: &u64| nanos.iter().filter(|nano| *nano >= start).count() as u64;
        let mut begun = starts.first().map_or(0, above);
        for (at, band) in self.bands.iter_mut().enumerate() {
            let next = starts.get(at + 1).map_or(0, above);
            *band += begun - next;
            begun = next;
        }
    }

    fn moments(&self) -> Moments {
        if self.n == 0 {
            return Moments::default();
        }
        let unit = (1_u64 << PLACES) as f64;
        let n = u128::from(self.n);
        let mean = self.sum / n;
        let rest = self.sum - n * mean;
        // Σ x² − 2 m Σ x + n m², m being the mean or a little less: each of more than 128 bits, in halves.
        let of = |squares: u128, sum: u128, square: u128| {
            squares.cast_signed() - (2 * mean * sum).cast_signed() + (n * square).cast_signed()
        };
        let square = mean * mean;
        let mut upper = of(self.squares[0], self.sum >> 64, square >> 64);
        let mut lower = of(self.squares[1], self.sum & LOWER, square & LOWER);
        upper += lower >> 64;
        lower &= LOWER.cast_signed();
        let second = upper as f64 * (LOWER as f64 + 1.0) + lower as f64;
        Moments::of_unweighted(
            self.n,
            mean as f64 / unit,
            (rest as f64 / unit, second / unit / unit),
            (self.least, self.greatest),
        )
    }
}

/// Values of one score in one group.
#[derive(Clone, Debug)]
pub(super) enum Values {
    Exact(Vec<f64>),
    Hundredths(Hundredths),
    /// With their weights.
    ExactWeighted(Vec<(f64, f64)>),
    WeightedHundredths(WeightedHundredths),
}

/// How values are kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keeping {
    /// As they are, or as hundredths.
    pub is_exact: bool,
    pub is_weighted: bool,
    /// Whether those of a hundredth are counted beside their weight.
    pub are_counted: bool,
    /// How many units of weight are 1, where weights are summed by hundredths.
    pub per_one: f64,
}

impl Values {
    /// None yet.
    pub fn new(keeping: Keeping) -> Self {
        match (keeping.is_exact, keeping.is_weighted) {
            (true, false) => Values::Exact(Vec::new()),
            (true, true) => Values::ExactWeighted(Vec::new()),
            (false, false) => Values::Hundredths(Hundredths::default()),
            (false, true) => {
                let of = WeightedHundredths::new(keeping.per_one, keeping.are_counted);
                Values::WeightedHundredths(of)
            }
        }
    }

    /// Adds values, which are given in units of 1e-9 too.
    pub fn add(&mut self, column: &Column, nanos: &[u64]) {
        match self {
            Values::Exact(kept) => kept.extend_from_slice(column.values()),
            Values::ExactWeighted(kept) => kept.extend(column.weighted()),
            Values::Hundredths(kept) => kept.add(nanos.iter().map(|nano| hundredths(*nano))),
            Values::WeightedHundredths(kept) => {
                let all = nanos.iter().zip(column.weights());
                kept.add(all.map(|(nano, weight)| (hundredths(*nano), *weight)));
            }
        }
    }

    /// The same, kept in another way.
    pub fn keep(&mut self, keeping: Keeping) {
        let mut other = Values::new(keeping);
        match (&*self, &mut other) {
            (Values::Exact(values), Values::Hundredths(kept)) => {
                kept.add(values.iter().map(|value| hundredths(nano(*value))));
            }
            (Values::ExactWeighted(values), Values::WeightedHundredths(kept)) => {
                let all = values.iter();
                kept.add(all.map(|(value, weight)| (hundredths(nano(*value)), *weight)));
            }
            _ => return,
        }
        *self = other;
    }

    /// For quantiles.
    pub fn weighted(self) -> Weighted {
        match self {
            Values::Exact(values) => {
                let values = ascending(&values);
                let same = values.chunk_by(|a, b| a == b);
                Weighted::of_counts(same.map(|same| (same[0], same.len() as u32)))
            }
            Values::Hundredths(values) => Weighted::of_hundredths(values),
            Values::ExactWeighted(values) => Weighted::of_weights(values),
            Values::WeightedHundredths(values) => Weighted::of_weighted_hundredths(values),
        }
    }
}

/// Values in the order of [`f64::total_cmp`]. Sorted as the whole numbers that it compares, which is half the work.
fn ascending(values: &[f64]) -> Vec<f64> {
    let turned = |bits: i64| bits ^ ((bits >> 63).cast_unsigned() >> 1).cast_signed();
    let numbers = values
        .iter()
        .map(|value| turned(value.to_bits().cast_signed()));
    let mut numbers: Vec<i64> = numbers.collect();
    numbers.sort_unstable();
    let values = numbers.into_iter();
    values
        .map(|number| f64::from_bits(turned(number).cast_unsigned()))
        .collect()
}

/// The hundredths that a value is printed as: half up.
fn hundredths(nano: u64) -> u64 {
    (nano + 5_000_000) / 10_000_000
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// 2n values, half of them one, half the other: the mean lies between, and Σ (x − mean)² is n (a − b)² / 2.
    #[test]
    fn many_values_far_apart_and_few_near() {
        let scores = |a: f64, b: f64, rounds: u64| {
            let mut sums = EvenSums::new(0);
            (0..rounds).for_each(|_| sums.add(&[a, b].repeat(TOGETHER / 2)));
            sums.moments()
        };
        let near = |got: Option<f64>, expected: f64| {
            let got = got.expect("a figure");
            assert!(
                (got - expected).abs() <= 1e-14 * expected.max(1.0),
                "{got} {expected}"
            );
        };
        for (a, b, rounds) in [
            (0.0, 100.0, 100_000),
            (100.0 / 3.0, 40.0, 1),
            (100.0, 100.0 - 1e-6, 50_000),
            (7.0, 7.0, 3),
        ] {
            let moments = scores(a, b, rounds);
            let n = (rounds * TOGETHER as u64) as f64;
            near(moments.mean(), (a + b) / 2.0);
            near(moments.variance(), n * (a - b) * (a - b) / 4.0 / (n - 1.0));
        }
    }

    proptest! {
        #[test]
        fn values_ascend(mut values in proptest::collection::vec(prop_oneof![0.0_f64..=100.0, any::<f64>()], 0..60)) {
            let bits = |values: &[f64]| values.iter().map(|value| value.to_bits()).collect::<Vec<_>>();
            let found = ascending(&values);
            values.sort_by(f64::total_cmp);
            prop_assert_eq!(bits(&found), bits(&values));
        }
    }
}
