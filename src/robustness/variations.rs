use crate::questionnaire::Mean;
use crate::scoring::{Composite, PartOf, Plan, Reach};
use crate::statistics::Draws;

/// By how much of itself a weight varies at most. Source: the usual choice of COINr's guide to uncertainty analysis.
pub const NOISE: f64 = 0.25;

/// How often, and from which seed, weights are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Draws of each kind.
    pub draws: usize,
    /// Seed of the numbers.
    pub seed: u64,
}

/// The ways in which a score is made again.
#[derive(Clone, Debug)]
pub struct Variations {
    /// How they were drawn.
    pub setup: Setup,
    /// As the questionnaire has it.
    pub own: Composite,
    /// Each weight multiplied by a number of 0.75 … 1.25.
    pub noisy: Vec<Composite>,
    /// All weights anew, every split being equally likely.
    pub simplex: Vec<Composite>,
    /// The score itself as an arithmetic mean.
    pub arithmetic: Composite,
    /// The score itself as a geometric mean.
    pub geometric: Composite,
    /// Without each of its dimensions.
    pub without: Vec<(PartOf, Composite)>,
}

impl Variations {
    /// The variations of a score: the weights of all parts of scores that are made of scores vary; those of questions
    /// within a dimension stay.
    ///
    /// Dimensions are the lowest scores; where there are none, the questions.
    pub fn of(plan: &Plan, score: usize, setup: Setup) -> Self {
        let own = plan.composite(score, Reach::Scores);
        let mut draws = Draws::new(setup.seed);
        let weights = own.weights();
        let noisy = (0..setup.draws)
            .map(|_| {
                let drawn: Vec<Vec<f64>> =
                    weights.iter().map(|of| draws.noisy(of, NOISE)).collect();
                own.with_weights(&drawn)
            })
            .collect();
        let simplex = (0..setup.draws)
            .map(|_| {
                let drawn: Vec<Vec<f64>> =
                    weights.iter().map(|of| draws.simplex(of.len())).collect();
                own.with_weights(&drawn)
            })
            .collect();
        let has_scores = own
            .leaves
            .iter()
            .any(|leaf| matches!(leaf, PartOf::Score(_)));
        let counts = |leaf: &PartOf| !has_scores || matches!(leaf, PartOf::Score(_));
        let without = match own.leaves.len() {
            // Without its only part there is no score.
            1 => Vec::new(),
            _ => (0..own.leaves.len())
                .filter(|at| counts(&own.leaves[*at]))
                .map(|at| (own.leaves[at], own.without(at)))
                .collect(),
        };
        Variations {
            setup,
            noisy,
            simplex,
            arithmetic: own.with_mean(Mean::Arithmetic),
            geometric: own.with_mean(Mean::Geometric),
            without,
            own,
        }
    }

    /// All of them: as it is, noisy, simplex, arithmetic, geometric, without each.
    pub fn all(&self) -> impl Iterator<Item = &Composite> {
        [&self.own]
            .into_iter()
            .chain(&self.noisy)
            .chain(&self.simplex)
            .chain([&self.arithmetic, &self.geometric])
            .chain(self.without.iter().map(|(_, composite)| composite))
    }

    /// Whether the score is a weighted average of its leaves, as long as the same of them have a value: then all variations are,
    /// but for the geometric mean.
    pub fn is_linear(&self) -> bool {
        self.own.is_arithmetic()
    }

    /// Numbers that are noted of each response: see [`super::LeafReader`].
    pub fn noted(&self) -> usize {
        self.own.leaves.len() + usize::from(self.is_linear())
    }

    /// What came of each variation, in the order of [`Variations::all`], told apart.
    pub(super) fn split<'v, T>(&self, found: &'v [T]) -> Split<'v, T> {
        let (own, rest) = found.split_at(1);
        let (noisy, rest) = rest.split_at(self.noisy.len());
        let (simplex, rest) = rest.split_at(self.simplex.len());
        let (means, without) = rest.split_at(2);
        Split {
            own: &own[0],
            noisy,
            simplex,
            arithmetic: &means[0],
            geometric: &means[1],
            without,
        }
    }
}

pub(super) struct Split<'v, T> {
    pub own: &'v T,
    pub noisy: &'v [T],
    pub simplex: &'v [T],
    pub arithmetic: &'v T,
    pub geometric: &'v T,
    pub without: &'v [T],
}
