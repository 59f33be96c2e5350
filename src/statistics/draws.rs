use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// Random numbers that are the same everywhere for a seed.
///
/// Source: ChaCha with 8 rounds (Bernstein 2008), numbers of 53 bits from the upper bits of 64.
#[derive(Clone, Debug)]
pub struct Draws(ChaCha8Rng);

impl Draws {
    /// What makes them, as outputs name it.
    pub const GENERATOR: &'static str = "ChaCha8";

    /// From a seed.
    pub fn new(seed: u64) -> Self {
        Draws(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number of [0, 1).
    pub fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Weights, each multiplied by a number of 1 − noise … 1 + noise.
    ///
    /// Formula: w · (1 + (2u − 1) · noise), u uniform on [0, 1); as COINr's `get_noisy_weights`.
    pub fn noisy(&mut self, weights: &[f64], noise: f64) -> Vec<f64> {
        let mut one = |weight: &f64| weight * (1.0 + (2.0 * self.unit() - 1.0) * noise);
        weights.iter().map(&mut one).collect()
    }

    /// So many weights, all shares of 1 being equally likely: uniform on the simplex.
    ///
    /// Source: exponential numbers over their sum (Dirichlet with all parameters 1; Devroye 1986, chapter XI.4).
    pub fn simplex(&mut self, count: usize) -> Vec<f64> {
        // 1 − u is above 0, so that no weight is infinite; none is 0 but with a probability of 2⁻⁵³.
        let numbers: Vec<f64> = (0..count)
            .map(|_| (-libm::log(1.0 - self.unit())).max(f64::MIN_POSITIVE))
            .collect();
        let sum: f64 = numbers.iter().sum();
        numbers.into_iter().map(|number| number / sum).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of three shares that are uniform on the simplex, one is below x with probability 1 − (1 − x)².
    #[test]
    fn shares_of_the_simplex_are_uniform() {
        let mut draws = Draws::new(7);
        let runs = 20_000;
        let mut below = 0;
        for _ in 0..runs {
            let shares = draws.simplex(3);
            assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            below += u32::from(shares[1] < 0.2);
        }
        let share = f64::from(below) / f64::from(runs);
        assert!((share - 0.36).abs() < 0.015, "{share}");
    }

    #[test]
    fn noise_stays_within_its_bounds() {
        let mut draws = Draws::new(1);
        for _ in 0..1_000 {
            let weights = draws.noisy(&[1.0, 4.0], 0.25);
            assert!((0.75..1.25).contains(&weights[0]) && (3.0..5.0).contains(&weights[1]));
        }
    }

    #[test]
    fn a_seed_gives_the_same_numbers() {
        let numbers = |seed| {
            let mut draws = Draws::new(seed);
            [draws.unit(), draws.unit()]
        };
        assert_eq!(numbers(1), numbers(1));
        assert_ne!(numbers(1), numbers(2));
    }
}
