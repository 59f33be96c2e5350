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

impl Peers {
    /// The means of evaluations, one a firm; `None` of fewer than ten firms.
    pub fn of<'e>(evaluations: impl Iterator<Item = &'e Evaluation>) -> Option<Self> {
        let mut firms = 0;
        let mut sums: Vec<(f64, usize)> = Vec::new();
        for evaluation in evaluations {
            firms += 1;
            sums.resize(evaluation.scores().len(), (0.0, 0));
            for ((sum, count), score) in sums.iter_mut().zip(evaluation.scores()) {
                if let Some(value) = score.value() {
                    *sum += value;
                    *count += 1;
                }
            }
        }
        let mean = |(sum, count): (f64, usize)| (count >= LEAST_PEERS).then(|| sum / count as f64);
        (firms >= LEAST_PEERS).then(|| Peers {
            firms,
            means: sums.into_iter().map(mean).collect(),
        })
    }
}
