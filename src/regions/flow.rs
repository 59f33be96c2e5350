//! Changes of a table that keep its sums, as flows: quick, where every cell stands in two sums at most.

use super::protection::Sums;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// A table of one tree, or of a tree by flat categories, as a network: sums are its nodes, cells its arcs.
///
/// A change of some cells that keeps all sums is a flow round a circle. (Fischetti and Salazar 2003, "Partial cell
/// suppression: a new methodology for statistical disclosure control"; Castro 2012, on networks.)
pub(super) struct Network<'s> {
    sums: &'s Sums,
    /// By cell: the two nodes it lies between.
    ends: Vec<[usize; 2]>,
    /// By node: its cells, those with the least count first; the last node is the ground, to which cells of one sum go.
    cells: Vec<Vec<usize>>,
}

/// Open cells of a sum that are looked at, the cheapest.
const CHEAPEST: usize = 12;

/// What a hidden cell costs, against 1000 and more for an open one.
const HIDDEN: u64 = 1;

/// Circles that a change may be put together of.
const CIRCLES: usize = 8;

/// A node with the sign of what is out of balance there.
type State = (usize, bool);

/// States that were reached: at what cost, from which one, over which cell and whether it rises.
type Reached = BTreeMap<State, (u64, Option<(State, usize, bool)>)>;

impl<'s> Network<'s> {
    /// The network of a table; `None` where some cell stands in more than two sums.
    pub fn of(sums: &'s Sums) -> Option<Self> {
        let ground = sums.counts.len();
        let mut cells = vec![Vec::new(); ground + 1];
        let mut ends = Vec::with_capacity(ground);
        for cell in 0..ground {
            let of: Vec<usize> = sums.equations_of(cell).collect();
            let pair = match of.as_slice() {
                [one, other] => [*one, *other],
                [one] => [*one, ground],
                _ => return None,
            };
            for node in pair {
                cells[node].push(cell);
            }
            ends.push(pair);
        }
        for cells in &mut cells {
            cells.sort_by_key(|cell| (sums.counts[*cell], *cell));
        }
        Some(Network { sums, ends, cells })
    }

    /// The changes of a table with the same sums in which one cell changes by so much, few open ones among them.
    pub fn other_table(
        &self,
        hidden: &[bool],
        fixed: &[bool],
        cell: usize,
        change: f64,
    ) -> Option<Vec<(usize, f64)>> {
        let mut changes: BTreeMap<usize, f64> = BTreeMap::new();
        let rises = change > 0.0;
        let mut rest = change.abs();
        for _ in 0..CIRCLES {
            let circle = self.circle(hidden, fixed, &changes, cell, rises)?;
            let mut turns: BTreeMap<usize, f64> = BTreeMap::new();
            for (cell, rises) in circle {
                *turns.entry(cell).or_default() += if rises { 1.0 } else { -1.0 };
            }
            let falling = turns.iter().filter(|(_, turn)| **turn < 0.0);
            let room = falling.map(|(cell, turn)| {
                (self.sums.counts[*cell] as f64 + changes.get(cell).unwrap_or(&0.0)) / -turn
            });
            let flow = room.fold(rest, f64::min);
            if flow < 1e-9 {
                return None;
            }
            for (cell, turn) in turns {
                *changes.entry(cell).or_default() += turn * flow;
            }
            rest -= flow;
            if rest < 1e-9 {
                return Some(changes.into_iter().collect());
            }
        }
        None
    }

    /// Whether a cell counts as itself (its own sum), not as less (a part), at a node; the ground is the other way
    /// round than its only sum.
    fn adds(&self, cell: usize, node: usize) -> bool {
        if node == self.sums.counts.len() {
            self.ends[cell][0] != cell
        } else {
            node == cell
        }
    }

    /// The cheapest circle through a cell in which it rises or falls, as cells that rise or fall.
    fn circle(
        &self,
        hidden: &[bool],
        fixed: &[bool],
        changes: &BTreeMap<usize, f64>,
        through: usize,
        rises: bool,
    ) -> Option<Vec<(usize, bool)>> {
        let [from, to] = self.ends[through];
        let start: State = (from, self.adds(through, from) == rises);
        let goal: State = (to, self.adds(through, to) != rises);
        let mut reached: Reached = BTreeMap::from([(start, (0, None))]);
        let mut edge = BinaryHeap::from([Reverse((0, start))]);
        while let Some(Reverse((cost, state))) = edge.pop() {
            if state == goal {
                return Some(self.walked(&reached, state, (through, rises)));
            }
            if reached.get(&state).is_some_and(|(least, _)| *least < cost) {
                continue;
            }
            let (node, surplus) = state;
            let mut open = 0;
            for &cell in self.cells[node].iter().filter(|cell| **cell != through) {
                // What is too much is taken off where the cell counts, and added where it is a part.
                let rises = self.adds(cell, node) != surplus;
                let left = self.sums.counts[cell] as f64 + changes.get(&cell).unwrap_or(&0.0);
                if !rises && left < 1.0 {
                    continue;
                }
                let unit = self.sums.unit[cell];
                let price = if hidden[unit] {
                    HIDDEN
                } else if fixed[unit] || open == CHEAPEST {
                    continue;
                } else {
                    open += 1;
                    1000 * (1 + self.sums.counts[cell])
                };
                let [one, other] = self.ends[cell];
                let next = if one == node { other } else { one };
                let next: State = (next, self.adds(cell, next) == rises);
                let cost = cost + price;
                if reached.get(&next).is_none_or(|(least, _)| cost < *least) {
                    reached.insert(next, (cost, Some((state, cell, rises))));
                    edge.push(Reverse((cost, next)));
                }
            }
        }
        None
    }

    fn walked(&self, reached: &Reached, goal: State, through: (usize, bool)) -> Vec<(usize, bool)> {
        let mut circle = vec![through];
        let mut at = goal;
        while let Some((_, Some((before, cell, rises)))) = reached.get(&at) {
            circle.push((*cell, *rises));
            at = *before;
        }
        circle
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A tree of two levels by two categories, all with sums: cells by region and category.
    fn table(leaves: &[[u64; 2]], groups: usize) -> Sums {
        // Nodes: the leaves, the groups, the whole; cells: category 0, category 1, both.
        let nodes = leaves.len() + groups + 1;
        let children = |node: usize| -> Vec<usize> {
            match node {
                leaf if leaf < leaves.len() => Vec::new(),
                whole if whole == nodes - 1 => (leaves.len()..whole).collect(),
                group => (0..leaves.len())
                    .filter(|leaf| leaf % groups == group - leaves.len())
                    .collect(),
            }
        };
        let (mut counts, mut parts) = (vec![0; nodes * 3], vec![Vec::new(); nodes * 3]);
        for node in 0..nodes {
            for column in 0..3 {
                let cell = node * 3 + column;
                let below = children(node);
                parts[cell] = match (below.is_empty(), column) {
                    (true, 2) => vec![node * 3, node * 3 + 1],
                    (true, _) => Vec::new(),
                    (false, _) => below.into_iter().map(|child| child * 3 + column).collect(),
                };
                counts[cell] = match (node < leaves.len(), column) {
                    (true, column @ (0 | 1)) => leaves[node][column],
                    _ => parts[cell].iter().map(|part| counts[*part]).sum(),
                };
            }
        }
        let unit = (0..counts.len()).collect();
        Sums::new(counts, parts, unit)
    }

    proptest! {
        #[test]
        fn sums_are_kept(
            leaves in prop::collection::vec(prop::array::uniform2(0_u64..20), 4..12),
            cell in 0_usize..12,
            change in -5_i32..=5,
        ) {
            let sums = table(&leaves, 2);
            let network = Network::of(&sums).unwrap();
            let none = vec![false; sums.counts.len()];
            if change == 0 || (sums.counts[cell] as i32) < -change {
                return Ok(());
            }
            if let Some(changes) = network.other_table(&none, &none, cell, f64::from(change)) {
                let of = |at: usize| changes.iter().find(|(cell, _)| *cell == at).map_or(0.0, |(_, change)| *change);
                prop_assert!((of(cell) - f64::from(change)).abs() < 1e-9);
                for at in 0..sums.counts.len() {
                    prop_assert!(sums.counts[at] as f64 + of(at) > -1e-9);
                    if !sums.parts[at].is_empty() {
                        let parts: f64 = sums.parts[at].iter().map(|part| of(*part)).sum();
                        prop_assert!((parts - of(at)).abs() < 1e-9, "sum {at}");
                    }
                }
            } else {
                // There are always other tables where somebody else has firms enough.
                prop_assert!(leaves.iter().flatten().filter(|count| **count > 5).count() < 3);
            }
        }
    }
}
