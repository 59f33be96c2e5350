use crate::diagnostic::count;

/// What has to be said about the figures of a table; printed under it and carried in every export.
#[derive(Clone, Debug, PartialEq)]
pub enum Caveat {
    /// Nothing was suppressed.
    NotForPublication,
    /// Responses were left out for want of a weight, stratum or cluster.
    LeftOut {
        /// How many.
        responses: u64,
        /// What they lack.
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
        /// What is not known of them.
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
    /// More scores than firms can be counted apart for.
    ManyScores,
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
        }
    }

    /// A sentence.
    pub fn sentence(&self) -> String {
        match self {
            Caveat::NotForPublication => {
                "NOT FOR PUBLICATION: nothing was suppressed (--unsafe).".to_owned()
            }
            Caveat::LeftOut { responses, lacking } => format!(
                "{} left out for want of {lacking}.",
                count(*responses as usize, "response was", "responses were")
            ),
            Caveat::Weightless { responses } => format!(
                "{} no part in estimates: the weight is 0.",
                count(*responses as usize, "response takes", "responses take")
            ),
            Caveat::FirmsAgain { firms, clustered: true } => format!(
                "{} more than once; each firm is one unit of the sample.",
                count(*firms as usize, "firm answered", "firms answered")
            ),
            Caveat::FirmsAgain { firms, clustered: false } => format!(
                "{} more than once; intervals take the answers of a firm for independent (--cluster with the firm's id does not).",
                count(*firms as usize, "firm answered", "firms answered")
            ),
            Caveat::FewNotKnown { of, fewer_than } => format!(
                "Fewer than {fewer_than} firms whose {of} is not known are left out, of the total too."
            ),
            Caveat::NotPlaced { responses } => format!(
                "{} no region that is known.",
                count(*responses as usize, "response has", "responses have")
            ),
            Caveat::EqualWeights => {
                "The weights add up to no more than the responses, so that there is no design effect.".to_owned()
            }
            Caveat::NoVariation { groups } => format!(
                "{} no variation: all firms have the same score, and the interval has no width.",
                count(*groups, "mean has", "means have")
            ),
            Caveat::NoInterval { groups } => format!(
                "{} no interval: one firm, or one unit of the sample, says nothing of how firms differ.",
                count(*groups, "mean has", "means have")
            ),
            Caveat::WholePopulation => {
                "A stratum was drawn whole, so that it adds nothing to standard errors.".to_owned()
            }
            Caveat::ManyScores => {
                "Firms are counted apart for the first 63 scores, and together for the rest.".to_owned()
            }
        }
    }
}
