//! Quantiles of observations that stand in several ascending lists, without putting these together.

use super::quantile::{Item, QuantileRule};

/// A share within so much of a cumulated weight is that weight: sums of weights round.
const SAME: f64 = 1e-12;

/// Ascending lists, no two values of a list equal.
pub(super) struct Lists<'w> {
    lists: Vec<List<'w>>,
    /// Σ w.
    total: f64,
}

/// One of them.
struct List<'w> {
    items: &'w [Item],
    /// The weight of the first none, one, two … items.
    sums: Vec<f64>,
}

impl List<'_> {
    /// See [`Lists::least`], of this list alone.
    fn least(&self, holds: impl Fn(&At) -> bool) -> Option<At> {
        let (mut from, mut to) = (0, self.items.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            match holds(&self.at(middle)?) {
                true => to = middle,
                false => from = middle + 1,
            }
        }
        self.at(from)
    }

    /// What there is at a place.
    fn at(&self, place: usize) -> Option<At> {
        let (value, _, n) = *self.items.get(place)?;
        Some(At {
            value,
            before: self.sums[place],
            upto: self.sums[place + 1],
            n,
        })
    }
}

/// What there is at a value.
#[derive(Clone, Copy, Debug, Default)]
struct At {
    value: f64,
    /// The weight below it.
    before: f64,
    /// The weight up to it, its own with that.
    upto: f64,
    /// Observations that have it.
    n: u32,
}

impl At {
    /// The place of the last observation that has the value, if observations stand at the weight before them.
    fn last(&self) -> f64 {
        self.upto - (self.upto - self.before) / f64::from(self.n)
    }
}

impl<'w> Lists<'w> {
    /// Lists with the factor of their weights.
    pub fn of(lists: impl Iterator<Item = (&'w [Item], f64)>) -> Self {
        let list = |(items, factor): (&'w [Item], f64)| {
            let mut sum = 0.0;
            let own = items.iter().map(|(_, weight, _)| {
                sum += weight * factor;
                sum
            });
            let sums = std::iter::once(0.0).chain(own).collect();
            List { items, sums }
        };
        let lists: Vec<List<'w>> = lists
            .filter(|(items, _)| !items.is_empty())
            .map(list)
            .collect();
        Lists {
            total: lists.iter().filter_map(|list| list.sums.last()).sum(),
            lists,
        }
    }

    /// Quantiles for shares in 0 … 1; `None` without observations.
    pub fn quantiles<const N: usize>(
        &self,
        rule: QuantileRule,
        shares: [f64; N],
    ) -> Option<[f64; N]> {
        let ends = self.lists.iter().filter_map(|list| list.items.last());
        let last = self.at(ends.map(|item| item.0).reduce(f64::max)?);
        Some(shares.map(|share| match rule {
            QuantileRule::Math => self.reached(share, last).0.value,
            QuantileRule::School => match self.reached(share, last) {
                (low, true) => f64::midpoint(low.value, self.after(low.value)),
                (low, false) => low.value,
            },
            QuantileRule::Type7 => self.between(share, last),
        }))
    }

    /// The least value whose cumulated weight reaches a share, and whether it reaches it exactly and is not the last.
    fn reached(&self, share: f64, last: At) -> (At, bool) {
        let wanted = share * self.total;
        let found = self.least(|at| at.upto >= wanted - SAME * self.total);
        let found = found.unwrap_or(last);
        let is_exact = (found.upto - wanted).abs() <= SAME * self.total;
        (found, is_exact && found.value < last.value)
    }

    /// Type 7: linear between observations placed at (weight before them) / (whole weight − weight of the last).
    fn between(&self, share: f64, last: At) -> f64 {
        let near = SAME * self.total;
        let wanted = share * last.last();
        let found = self.least(|at| wanted <= at.before + near || wanted <= at.last());
        let Some(found) = found else {
            return last.value;
        };
        if wanted >= found.before - near {
            return found.value;
        }
        let Some(previous) = self.before(found.value) else {
            return found.value;
        };
        let place = previous.last();
        let part = (wanted - place) / (found.before - place);
        previous.value + (found.value - previous.value) * part
    }

    /// The least value at which something holds that holds for all greater ones, if it holds for any.
    fn least(&self, holds: impl Fn(&At) -> bool) -> Option<At> {
        if let [list] = &self.lists[..] {
            return list.least(holds);
        }
        // Where it may stand in each list.
        let mut windows: Vec<(usize, usize)> = self
            .lists
            .iter()
            .map(|list| (0, list.items.len()))
            .collect();
        let mut found = None;
        loop {
            // Half of the widest one is left out by each step, and much of the others, which are mostly alike.
            let widest = windows.iter().enumerate();
            let (widest, (from, to)) = widest.max_by_key(|(_, (from, to))| to - from)?;
            if from == to {
                return found;
            }
            let value = self.lists[widest].items[usize::midpoint(*from, *to)].0;
            let at = self.at_within(value, windows.iter().copied());
            let is_there = holds(&at);
            if is_there {
                found = Some(at);
            }
            for ((from, to), list) in windows.iter_mut().zip(&self.lists) {
                let own = &list.items[*from..*to];
                match is_there {
                    true => *to = *from + own.partition_point(|item| item.0 < value),
                    false => *from += own.partition_point(|item| item.0 <= value),
                }
            }
        }
    }

    /// What there is at a value that stands within windows of the lists.
    fn at_within(&self, value: f64, windows: impl Iterator<Item = (usize, usize)>) -> At {
        let mut at = At {
            value,
            ..At::default()
        };
        for (list, (from, to)) in self.lists.iter().zip(windows) {
            let own = &list.items[from..to];
            let place = from + own.partition_point(|item| item.0 < value);
            at.before += list.sums[place];
            match list.items.get(place) {
                Some((own, _, n)) if *own == value => {
                    at.upto += list.sums[place + 1];
                    at.n += n;
                }
                _ => at.upto += list.sums[place],
            }
        }
        at
    }

    /// What there is at a value.
    fn at(&self, value: f64) -> At {
        let whole = self.lists.iter().map(|list| (0, list.items.len()));
        self.at_within(value, whole)
    }

    /// The next greater value, or the same if there is none.
    fn after(&self, value: f64) -> f64 {
        let next = self.lists.iter().filter_map(|list| {
            let place = list.items.partition_point(|item| item.0 <= value);
            list.items.get(place)
        });
        next.map(|item| item.0).reduce(f64::min).unwrap_or(value)
    }

    /// What there is at the next lower value.
    fn before(&self, value: f64) -> Option<At> {
        let previous = self.lists.iter().filter_map(|list| {
            let place = list.items.partition_point(|item| item.0 < value);
            list.items[..place].last()
        });
        let value = previous.map(|item| item.0).reduce(f64::max)?;
        Some(self.at(value))
    }
}
