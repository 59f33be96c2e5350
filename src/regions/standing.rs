use super::table::{RegionTable, RowKind, Stat};
use crate::scoring::round9;
use crate::statistics::Interval;

/// Puts the rows that stand beside one another into groups for each score: a row begins a new group where its
/// interval lies wholly below that of the first row of the group.
///
/// Rows of a group can't be told apart from its first; their order within it says nothing.
pub(super) fn give_standings(table: &mut RegionTable) {
    for score in 0..table.scores.len() {
        let mut means: Vec<(usize, f64, Interval)> = table
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.kind == RowKind::Group)
            .filter_map(|(at, row)| {
                let figures = &row.scores[score];
                let (mean, low, high) = figures.estimate()?;
                figures.stat(Stat::N).value?;
                // To nine decimals, as scores are compared.
                let interval = Interval {
                    low: round9(low),
                    high: round9(high),
                };
                Some((at, round9(mean), interval))
            })
            .collect();
        means.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        for (at, standing) in standings(
            &means
                .iter()
                .map(|(_, _, interval)| *interval)
                .collect::<Vec<_>>(),
        )
        .into_iter()
        .enumerate()
        {
            table.rows[means[at].0].scores[score].standing = Some(standing);
        }
    }
}

/// The group of each interval, given in the order of their means, greatest first.
fn standings(intervals: &[Interval]) -> Vec<usize> {
    let mut group = 0;
    let mut head: Option<Interval> = None;
    intervals
        .iter()
        .map(|interval| {
            if head.is_none_or(|head| interval.high < head.low) {
                group += 1;
                head = Some(*interval);
            }
            group
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_group_begins_below_the_first() {
        let of = |ends: &[(f64, f64)]| {
            standings(
                &ends
                    .iter()
                    .map(|(low, high)| Interval {
                        low: *low,
                        high: *high,
                    })
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(
            of(&[
                (60.0, 80.0),
                (55.0, 65.0),
                (40.0, 59.0),
                (41.0, 50.0),
                (10.0, 20.0)
            ]),
            [1, 1, 2, 2, 3]
        );
        assert!(of(&[]).is_empty());
    }
}
