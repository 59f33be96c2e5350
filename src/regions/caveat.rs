/// What has to be said about the figures of a table; printed under it and carried in every export.
#[derive(Clone, Debug, PartialEq)]
pub enum Caveat {
    /// Nothing was suppressed.
    NotForPublication,
    /// Responses were left out for want of a weight, stratum or cluster.
    LeftOut {
        /// How many.
        responses: u64,
        /// What they lack, as [`super::LeftOut::lacking`] names it.
        lacking: String,
    },
    /// Responses with weight 0 take no part.
    Weightless {
        /// How many.
        responses: u64,
    },
    /// Firms that answered more than once.
    FirmsAgain {
        /// How many.
        firms: u64,
        /// Whether intervals take each firm for one.
        clustered: bool,
    },
    /// Too few firms are not known to be told of: the table is about the others.
    FewNotKnown {
        /// The dimension that is not known of them.
        of: String,
        /// How many they would have to be.
        fewer_than: u64,
    },
    /// Responses without a region that is known.
    NotPlaced {
        /// How many.
        responses: u64,
    },
    /// All weights are equal: design effects can't be told from a simple random sample of a population this small.
    EqualWeights,
    /// Scores that do not vary in a group that is published: their interval has no width.
    NoVariation {
        /// How many groups, over all scores.
        groups: usize,
    },
    /// Groups without an interval: one response, one unit, or no degrees of freedom.
    NoInterval {
        /// How many.
        groups: usize,
    },
    /// A correction for the finite population leaves nothing to be estimated.
    WholePopulation,
    /// More scores than firms that may stand in several responses can be counted apart for.
    ManyScores,
    /// Quantiles are of values to the hundredth.
    Hundredths {
        /// Responses up to which they are of the values as they are.
        exact_up_to: u64,
    },
}

impl Caveat {
    /// A stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Caveat::NotForPublication => "not_for_publication",
            Caveat::LeftOut { .. } => "left_out",
            Caveat::Weightless { .. } => "weight_zero",
            Caveat::FirmsAgain { .. } => "firms_again",
            Caveat::FewNotKnown { .. } => "few_not_known",
            Caveat::NotPlaced { .. } => "not_placed",
            Caveat::EqualWeights => "equal_weights",
            Caveat::NoVariation { .. } => "no_variation",
            Caveat::NoInterval { .. } => "no_interval",
            Caveat::WholePopulation => "whole_population",
            Caveat::ManyScores => "many_scores",
            Caveat::Hundredths { .. } => "hundredths",
        }
    }
}
