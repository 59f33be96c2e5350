use super::profiler::Profiler;
use crate::scoring::{Evaluation, round9};

/// How many strengths and gaps are named: more than three can't be acted on.
const MOST: usize = 3;

/// The dimensions above the mean of the firm's own dimensions, best first, and those below it,
/// weakest first; at most three of each.
///
/// A dimension in the lowest band is no strength and one in the highest no gap, whatever the others
/// are. A firm that does equally well everywhere has neither.
pub(super) fn strengths_and_gaps(
    profiler: &Profiler<'_>,
    evaluation: &Evaluation,
) -> (Vec<usize>, Vec<usize>) {
    let mut valued: Vec<(usize, f64)> = profiler
        .dimensions
        .iter()
        .filter_map(|score| Some((*score, evaluation.value(*score)?)))
        .collect();
    let mean = valued.iter().map(|(_, value)| value).sum::<f64>() / valued.len() as f64;
    let band_at = |score: usize, value: f64| {
        let bands = profiler
            .definition
            .bands_of(&profiler.definition.scores[score]);
        let band = profiler.band(score, value);
        let at = bands.iter().position(|b| Some(b) == band);
        (at, bands.len())
    };
    let lowest = |score, value| matches!(band_at(score, value), (Some(0), count) if count > 1);
    let highest = |score, value| matches!(band_at(score, value), (Some(at), count) if count > 1 && at + 1 == count);
    valued.sort_by(|a, b| round9(b.1).total_cmp(&round9(a.1)));
    let strengths = valued
        .iter()
        .filter(|(score, value)| round9(*value) > round9(mean) && !lowest(*score, *value))
        .map(|(score, _)| *score)
        .take(MOST)
        .collect();
    valued.sort_by(|a, b| round9(a.1).total_cmp(&round9(b.1)));
    let gaps = valued
        .iter()
        .filter(|(score, value)| round9(*value) < round9(mean) && !highest(*score, *value))
        .map(|(score, _)| *score)
        .take(MOST)
        .collect();
    (strengths, gaps)
}
