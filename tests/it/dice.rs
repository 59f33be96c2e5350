//! Random choices that a seed repeats.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

pub struct Dice(ChaCha8Rng);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Dice(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number from 0 on, less than `most`.
    pub fn below(&mut self, most: usize) -> usize {
        (self.0.next_u32() as usize) % most
    }

    pub fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    /// Each of the numbers below `most` with an even chance.
    pub fn some_of(&mut self, most: usize) -> Vec<usize> {
        (0..most).filter(|_| self.one_in(2)).collect()
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}
