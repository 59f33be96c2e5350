//! Which cells of a table with sums must be left empty so that others can't be worked out from what is published.

use super::flow::Network;
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Variable};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A table: cells with counts, some of which are the sums of others.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    pub counts: Vec<u64>,
    /// By cell: the cells it is the sum of.
    pub parts: Vec<Vec<usize>>,
    /// By cell: what is hidden or published together with it.
    pub unit: Vec<usize>,
    /// By cell: the sums of which it is a part.
    pub wholes: Vec<Vec<usize>>,
}

impl Sums {
    /// A table of these.
    pub fn new(counts: Vec<u64>, parts: Vec<Vec<usize>>, unit: Vec<usize>) -> Self {
        let mut wholes = vec![Vec::new(); counts.len()];
        for (sum, parts) in parts.iter().enumerate() {
            for part in parts {
                wholes[*part].push(sum);
            }
        }
        Sums {
            counts,
            parts,
            unit,
            wholes,
        }
    }

    /// The sums in which a cell takes part: those it is a part of, and its own.
    pub fn equations_of(&self, cell: usize) -> impl Iterator<Item = usize> {
        let own = Some(cell).filter(|cell| !self.parts[*cell].is_empty());
        self.wholes[cell].iter().copied().chain(own)
    }
}

/// A cell, and how far from its count what is published must leave it open, up and down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Need {
    pub cell: usize,
    pub up: u64,
    pub down: u64,
}

/// Changes smaller than this are none.
const NOTHING: f64 = 1e-6;

/// Trials of publishing a cell again after all; tables in which more would be needed are left as they are.
const TRIALS: usize = 1500;

/// Cells that are looked at together: in greater tables those near a cell come first.
const NEAR: usize = 400;

/// Cells beyond which a table is not looked at as a whole any more.
const GREATEST: usize = 6 * NEAR;

/// Hides units until every need is met, and every hidden cell is open by `width` at least; `hidden` is by unit.
/// Cells of `fixed` units are published, whatever it takes elsewhere.
///
/// For each need a table is sought that differs from the true one in that cell, has no count below 0 and the same
/// sums, and differs in as few cells that are not hidden yet as can be had; these are hidden. So the true table and
/// that one look alike from outside. (Kelly, Golden and Assad 1992, "Cell suppression: disclosure protection for
/// sensitive tabular data"; the cost of a cell is its count.)
pub(super) fn protect(
    sums: &Sums,
    hidden: &mut [bool],
    fixed: &[bool],
    needs: &[Need],
    width: u64,
) {
    let before = hidden.to_vec();
    let search = Search {
        sums,
        fixed,
        network: if sums.counts.len() > NEAR {
            Network::of(sums)
        } else {
            None
        },
    };
    let mut reach = vec![(0.0_f64, 0.0_f64); sums.counts.len()];
    // Great needs first: what they hide serves the small ones.
    let mut order = needs.to_vec();
    order.sort_by_key(|need| (Reverse(need.up), need.cell));
    for need in &order {
        search.meet(hidden, *need, &mut reach);
    }
    search.open(hidden, width, &mut reach);
    publish_again(sums, hidden, &before, needs, width);
}

/// Looks for other tables with the same sums.
struct Search<'s> {
    sums: &'s Sums,
    /// By unit: whether it is published in any case.
    fixed: &'s [bool],
    /// Great tables as a network, where they are one.
    network: Option<Network<'s>>,
}

impl Search<'_> {
    fn meet(&self, hidden: &mut [bool], need: Need, reach: &mut [(f64, f64)]) {
        let count = self.sums.counts[need.cell];
        for (wanted, up) in [(need.up, true), (need.down.min(count), false)] {
            let reached = if up {
                reach[need.cell].0
            } else {
                reach[need.cell].1
            };
            let wanted = wanted as f64;
            if reached + NOTHING >= wanted {
                continue;
            }
            let change = if up { wanted } else { -wanted };
            let Some(changes) = self.other_table(hidden, need.cell, change) else {
                // Only where a fixed cell forbids it: then nothing that may be hidden would help.
                continue;
            };
            for (cell, change) in changes {
                if change.abs() > NOTHING {
                    hidden[self.sums.unit[cell]] = true;
                    reach[cell].0 = reach[cell].0.max(change);
                    reach[cell].1 = reach[cell].1.max(-change);
                }
            }
        }
    }

    /// Opens every hidden cell by `width`; hiding one may add others, which are opened in turn.
    fn open(&self, hidden: &mut [bool], width: u64, reach: &mut [(f64, f64)]) {
        let mut looked_at = vec![false; self.sums.counts.len()];
        loop {
            let mut found = false;
            for cell in 0..self.sums.counts.len() {
                let is_narrow = reach[cell].0 + reach[cell].1 + NOTHING < width as f64;
                if hidden[self.sums.unit[cell]]
                    && is_narrow
                    && !std::mem::replace(&mut looked_at[cell], true)
                {
                    found = true;
                    self.meet(
                        hidden,
                        Need {
                            cell,
                            up: width,
                            down: 0,
                        },
                        reach,
                    );
                }
            }
            if !found {
                return;
            }
        }
    }

    /// The changes of a near table in which one cell changes by so much.
    fn other_table(&self, hidden: &[bool], cell: usize, change: f64) -> Option<Vec<(usize, f64)>> {
        let flow = self
            .network
            .as_ref()
            .and_then(|network| network.other_table(hidden, self.fixed, cell, change));
        flow.or_else(|| nearest_table(self.sums, hidden, self.fixed, cell, change))
    }
}

/// Publishes hidden units again that turn out not to be needed, the greatest first.
fn publish_again(sums: &Sums, hidden: &mut [bool], before: &[bool], needs: &[Need], width: u64) {
    let hidden_cells = |hidden: &[bool]| -> Vec<usize> {
        (0..sums.counts.len())
            .filter(|cell| hidden[sums.unit[*cell]])
            .collect()
    };
    let mut candidates: Vec<(u64, usize)> = Vec::new();
    for cell in hidden_cells(hidden) {
        let unit = sums.unit[cell];
        if !before[unit] {
            match candidates.iter_mut().find(|(_, of)| *of == unit) {
                Some((count, _)) => *count += sums.counts[cell],
                None => candidates.push((sums.counts[cell], unit)),
            }
        }
    }
    let trials = candidates.len() * hidden_cells(hidden).len();
    if trials > TRIALS || sums.counts.len() > 4 * NEAR {
        return;
    }
    candidates.sort_by_key(|(count, unit)| (Reverse(*count), *unit));
    for (_, unit) in candidates {
        hidden[unit] = false;
        let safe = hidden_cells(hidden).into_iter().all(|cell| {
            let (low, high) = range(sums, hidden, cell);
            let count = sums.counts[cell] as f64;
            let need = needs.iter().find(|need| need.cell == cell);
            let met = need.is_none_or(|need| {
                high + NOTHING >= count + need.up as f64
                    && low - NOTHING <= count - need.down.min(sums.counts[cell]) as f64
            });
            met && high - low + NOTHING >= width as f64
        });
        hidden[unit] = !safe;
    }
}

/// The least and the greatest count of a cell that what is published leaves open (∞ where nothing bounds it).
pub(super) fn range(sums: &Sums, hidden: &[bool], cell: usize) -> (f64, f64) {
    let count = sums.counts[cell] as f64;
    if !hidden[sums.unit[cell]] {
        return (count, count);
    }
    let free = (0..sums.counts.len()).filter(|at| hidden[sums.unit[*at]]);
    let cells: Vec<(usize, f64)> = free.map(|at| (at, 0.0)).collect();
    let end = |direction: OptimizationDirection| {
        let upwards = matches!(direction, OptimizationDirection::Maximize);
        let program = Program {
            sums,
            direction,
            cells: cells.clone(),
            weighed: Some(cell),
            fixed: None,
        };
        let changes = program.solve();
        let change = changes.and_then(|changes| changes.into_iter().find(|(at, _)| *at == cell));
        match change {
            Some((_, change)) => count + change,
            None if upwards => f64::INFINITY,
            None => 0.0,
        }
    };
    (
        end(OptimizationDirection::Minimize),
        end(OptimizationDirection::Maximize),
    )
}

/// The changes of the nearest table in which one cell changes by so much: sought near the cell first.
fn nearest_table(
    sums: &Sums,
    hidden: &[bool],
    fixed: &[bool],
    cell: usize,
    change: f64,
) -> Option<Vec<(usize, f64)>> {
    let cost = |at: usize| {
        let unit = sums.unit[at];
        if hidden[unit] {
            Some((at, 1e-4))
        } else if fixed[unit] {
            None
        } else {
            Some((at, 1.0 + sums.counts[at] as f64))
        }
    };
    let within = |cells: &mut dyn Iterator<Item = usize>| {
        let program = Program {
            sums,
            direction: OptimizationDirection::Minimize,
            cells: cells.filter_map(cost).collect(),
            weighed: None,
            fixed: Some((cell, change)),
        };
        program.solve()
    };
    let tiers = [(2, NEAR / 8), (4, NEAR), (16, 4 * NEAR)];
    for (cheapest, most) in tiers {
        if sums.counts.len() > most && sums.counts.len() > NEAR {
            let near = neighbourhood(sums, hidden, cell, cheapest, most);
            if let Some(changes) = within(&mut near.into_iter()) {
                return Some(changes);
            }
        }
    }
    if sums.counts.len() > GREATEST {
        return along_all_sums(sums, hidden, fixed, cell, change);
    }
    within(&mut (0..sums.counts.len()))
}

/// The change of a cell together with everything it is part of: no other firm need move, but all sums do.
fn along_all_sums(
    sums: &Sums,
    hidden: &[bool],
    fixed: &[bool],
    cell: usize,
    change: f64,
) -> Option<Vec<(usize, f64)>> {
    let mut leaf = cell;
    while let Some(part) = sums.parts[leaf]
        .iter()
        .max_by_key(|part| (sums.counts[**part], Reverse(**part)))
    {
        leaf = *part;
    }
    let mut moved = BTreeSet::from([leaf]);
    let mut edge = vec![leaf];
    while let Some(cell) = edge.pop() {
        edge.extend(
            sums.wholes[cell]
                .iter()
                .filter(|whole| moved.insert(**whole)),
        );
    }
    let may_move = |cell: &usize| {
        let unit = sums.unit[*cell];
        (hidden[unit] || !fixed[unit]) && sums.counts[*cell] as f64 + change >= 0.0
    };
    let all = moved.contains(&cell) && moved.iter().all(may_move);
    all.then(|| moved.into_iter().map(|cell| (cell, change)).collect())
}

/// Cells near another: those that share sums with it, and so on, of the open ones in a sum the cheapest few; and all
/// that stand in two of the sums that were touched, so that rounds can be closed.
fn neighbourhood(
    sums: &Sums,
    hidden: &[bool],
    cell: usize,
    cheapest: usize,
    most: usize,
) -> BTreeSet<usize> {
    let mut near = BTreeSet::from([cell]);
    let mut touched = BTreeSet::new();
    let mut edge = vec![cell];
    while !edge.is_empty() && near.len() < most {
        let mut next = Vec::new();
        for sum in edge.iter().flat_map(|cell| sums.equations_of(*cell)) {
            if near.len() >= most || !touched.insert(sum) {
                continue;
            }
            let (shut, mut open): (Vec<usize>, Vec<usize>) = sums.parts[sum]
                .iter()
                .copied()
                .partition(|part| hidden[sums.unit[*part]]);
            open.retain(|part| sums.counts[*part] > 0);
            open.sort_by_key(|part| (sums.counts[*part], *part));
            open.truncate(cheapest);
            for found in std::iter::once(sum)
                .chain(shut.into_iter().take(4 * cheapest))
                .chain(open)
            {
                if near.insert(found) {
                    next.push(found);
                }
            }
        }
        edge = next;
    }
    let mut seen = BTreeSet::new();
    for sum in &touched {
        for part in &sums.parts[*sum] {
            if !seen.insert(*part) {
                near.insert(*part);
            }
        }
    }
    near
}

/// A linear program over the changes of some cells; the others do not change.
struct Program<'s> {
    sums: &'s Sums,
    direction: OptimizationDirection,
    /// Cells that may change, ascending, and what a change of each costs.
    cells: Vec<(usize, f64)>,
    weighed: Option<usize>,
    fixed: Option<(usize, f64)>,
}

impl Program<'_> {
    /// The change of each cell that changes; `None` when there is no such table, or no end to it.
    fn solve(&self) -> Option<Vec<(usize, f64)>> {
        let mut problem = Problem::new(self.direction);
        let variables: Vec<(Variable, Variable)> = self
            .cells
            .iter()
            .map(|(cell, cost)| {
                let (mut up, mut down) =
                    ((0.0, f64::INFINITY), (0.0, self.sums.counts[*cell] as f64));
                if let Some((fixed, change)) = self.fixed
                    && fixed == *cell
                {
                    up = (change.max(0.0), change.max(0.0));
                    down = ((-change).max(0.0), (-change).max(0.0));
                }
                let sign = if self.weighed == Some(*cell) {
                    1.0
                } else {
                    0.0
                };
                (
                    problem.add_var(cost + sign, up),
                    problem.add_var(cost - sign, down),
                )
            })
            .collect();
        let place = |cell: usize| {
            self.cells
                .binary_search_by_key(&cell, |(cell, _)| *cell)
                .ok()
        };
        for sum in self.sums_touched() {
            let mut equation = LinearExpr::empty();
            let signed = std::iter::once((sum, 1.0))
                .chain(self.sums.parts[sum].iter().map(|part| (*part, -1.0)));
            for (cell, sign) in signed {
                if let Some(at) = place(cell) {
                    equation.add(variables[at].0, sign);
                    equation.add(variables[at].1, -sign);
                }
            }
            problem.add_constraint(equation, ComparisonOp::Eq, 0.0);
        }
        let outcome = problem.solve().ok()?;
        let solution = outcome.solution()?;
        let change =
            |(up, down): &(Variable, Variable)| solution.var_value(*up) - solution.var_value(*down);
        Some(
            self.cells
                .iter()
                .map(|(cell, _)| *cell)
                .zip(variables.iter().map(change))
                .collect(),
        )
    }

    /// Sums in which some of the cells take part.
    fn sums_touched(&self) -> BTreeSet<usize> {
        let of = |(cell, _): &(usize, f64)| self.sums.equations_of(*cell);
        self.cells.iter().flat_map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A table of rows and columns with their sums; every cell by itself.
    fn table(rows: &[Vec<u64>]) -> Sums {
        let (height, width) = (rows.len(), rows[0].len());
        let at = |row: usize, column: usize| row * (width + 1) + column;
        let (mut counts, mut parts) = (Vec::new(), Vec::new());
        for row in 0..=height {
            for column in 0..=width {
                let cells = |row: &Vec<u64>| {
                    if column < width {
                        row[column]
                    } else {
                        row.iter().sum()
                    }
                };
                counts.push(if row < height {
                    cells(&rows[row])
                } else {
                    rows.iter().map(cells).sum()
                });
                parts.push(if column == width {
                    (0..width).map(|column| at(row, column)).collect()
                } else if row == height {
                    (0..height).map(|row| at(row, column)).collect()
                } else {
                    Vec::new()
                });
            }
        }
        let unit = (0..counts.len()).collect();
        Sums::new(counts, parts, unit)
    }

    fn hide_small(sums: &Sums, min: u64) -> (Vec<bool>, Vec<Need>) {
        let small = |count: &u64| *count > 0 && *count < min;
        let mut hidden: Vec<bool> = sums.counts.iter().map(small).collect();
        let needs: Vec<Need> = (0..hidden.len())
            .filter(|cell| hidden[*cell])
            .map(|cell| Need {
                cell,
                up: min,
                down: sums.counts[cell],
            })
            .collect();
        let fixed: Vec<bool> = sums.counts.iter().map(|count| *count == 0).collect();
        protect(sums, &mut hidden, &fixed, &needs, min);
        (hidden, needs)
    }

    #[test]
    fn a_small_cell_takes_three_others() {
        let sums = table(&[vec![2, 20, 30], vec![15, 16, 40], vec![50, 60, 70]]);
        let (hidden, _) = hide_small(&sums, 5);
        let cells: Vec<usize> = (0..hidden.len()).filter(|cell| hidden[*cell]).collect();
        assert_eq!(cells, [0, 1, 4, 5]);
        let (low, high) = range(&sums, &hidden, 0);
        assert!(
            low.abs() < 1e-5 && (high - 17.0).abs() < 1e-5,
            "{low} … {high}"
        );
        assert_eq!(range(&sums, &hidden, 2), (30.0, 30.0));
    }

    /// Great enough that flows are sought.
    #[test]
    fn great_tables_are_protected_too() {
        let mut number = 7_u64;
        let mut next = || {
            number = number
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (number >> 33) % 400
        };
        let rows: Vec<Vec<u64>> = (0..110).map(|_| (0..4).map(|_| next()).collect()).collect();
        let sums = table(&rows);
        assert!(sums.counts.len() > NEAR && Network::of(&sums).is_some());
        let (hidden, needs) = hide_small(&sums, 5);
        assert!(needs.len() > 3, "{} small cells", needs.len());
        for need in &needs {
            let (low, high) = range(&sums, &hidden, need.cell);
            let count = sums.counts[need.cell] as f64;
            assert!(
                low < 1e-4 && high >= count + 5.0 - 1e-4,
                "{count} in {low} … {high}"
            );
        }
        let cells = hidden.iter().filter(|hidden| **hidden).count();
        assert!(
            cells <= 4 * needs.len(),
            "{cells} hidden for {}",
            needs.len()
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_hidden_cell_can_be_worked_out(
            rows in prop::collection::vec(prop::collection::vec(0_u64..25, 4), 2..6),
        ) {
            let sums = table(&rows);
            let (hidden, needs) = hide_small(&sums, 5);
            for need in needs {
                let (low, high) = range(&sums, &hidden, need.cell);
                let count = sums.counts[need.cell] as f64;
                prop_assert!(low < 1e-6 && high >= count + 5.0 - 1e-6, "{count} in {low} … {high}");
            }
            for cell in (0..hidden.len()).filter(|cell| hidden[*cell]) {
                let (low, high) = range(&sums, &hidden, cell);
                prop_assert!(high - low >= 5.0 - 1e-6);
            }
        }
    }
}
