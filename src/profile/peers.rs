use crate::scoring::Evaluation;

/// Fewer firms than this are no peers: their mean would say too much of each.
pub const LEAST_PEERS: usize = 10;

/// Means of many firms, to hold one of them against.
#[derive(Clone, Debug, PartialEq)]
pub struct Peers {
    /// Firms.
    pub firms: usize,
    /// By score: the mean of those that have a value, where they are at least ten.
    pub means: Vec<Option<f64>>,
}

/// Sums over firms, of which their means follow.
#[derive(Clone, Debug, Default)]
pub struct PeerSums {
    firms: usize,
    /// By score: the sum of its values, and how many there are.
    scores: Vec<(f64, usize)>,
}

impl PeerSums {
    /// Adds a firm.
    pub fn add(&mut self, evaluation: &Evaluation) {
        self.firms += 1;
        self.scores.resize(evaluation.values().len(), (0.0, 0));
        for ((sum, count), value) in self.scores.iter_mut().zip(evaluation.values()) {
            if let Some(value) = value {
                *sum += value;
                *count += 1;
            }
        }
    }

    /// The means; `None` of fewer than ten firms.
    pub fn peers(self) -> Option<Peers> {
        let mean = |(sum, count): (f64, usize)| (count >= LEAST_PEERS).then(|| sum / count as f64);
        (self.firms >= LEAST_PEERS).then(|| Peers {
            firms: self.firms,
            means: self.scores.into_iter().map(mean).collect(),
        })
    }
}
