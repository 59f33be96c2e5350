//! Sums over all responses but those of groups that follow each other, as the groups of a region do.

use super::{Domain, Sample};
use crate::statistics::Moments;

/// Sums that are kept at most: 88 bytes each, twice.
const MOST: usize = 20_000;

/// Sums of each score over the first groups that are told of, and over the last.
pub(super) struct Rest {
    /// By leaf: its place among those that are told of.
    places: Vec<Option<usize>>,
    /// How many are told of.
    told: usize,
    /// By score: the sums over the first none, one, two … of them.
    first: Vec<Vec<Moments>>,
    /// By score: the sums over those from the first, the second, the third … on.
    last: Vec<Vec<Moments>>,
}

impl Rest {
    /// Those of a sample; `None` where they are too many.
    pub fn of(sample: &Sample<'_, '_>) -> Option<Self> {
        let scores = sample.collection.scores.len();
        let told: Vec<usize> = sample.whole().leaves;
        if scores * told.len() > MOST {
            return None;
        }
        let mut places = vec![None; sample.by_leaf.len()];
        for (place, leaf) in told.iter().enumerate() {
            places[*leaf] = Some(place);
        }
        let sums = |score: usize, leaves: &mut dyn Iterator<Item = &usize>| {
            let mut sums = vec![Moments::default()];
            let mut sum = Moments::default();
            for leaf in leaves {
                sum.merge(&sample.moments_of(&[*leaf], |cell| cell.scores[score]));
                sums.push(sum);
            }
            sums
        };
        let from_the_last = |score: usize| {
            let mut sums = sums(score, &mut told.iter().rev());
            sums.reverse();
            sums
        };
        Some(Rest {
            first: (0..scores).map(|at| sums(at, &mut told.iter())).collect(),
            last: (0..scores).map(from_the_last).collect(),
            places,
            told: told.len(),
        })
    }

    /// The moments of a score for all that are told of but some that follow each other; `None` for others.
    pub fn moments(&self, score: usize, others: &Domain) -> Option<Moments> {
        let leaves = &others.leaves;
        let place = |at: usize| self.places[leaves[at]];
        let before = (0..leaves.len()).take_while(|at| place(*at) == Some(*at));
        let before = before.count();
        let left_out = self.told.checked_sub(leaves.len())?;
        let follows = |at: usize| place(at) == Some(at + left_out);
        if !(before..leaves.len()).all(follows) {
            return None;
        }
        let mut moments = self.first[score][before];
        moments.merge(&self.last[score][before + left_out]);
        Some(moments)
    }
}
