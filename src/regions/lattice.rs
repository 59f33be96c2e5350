use super::dimension::Dimension;
use super::protection::Sums;
use std::collections::BTreeMap;

/// A combination of groups, one of each dimension, with the responses that belong to it.
#[derive(Clone, Debug)]
pub(super) struct Combination {
    /// By dimension: the node.
    pub nodes: Vec<usize>,
    /// Leaves of the collection.
    pub leaves: Vec<usize>,
    /// Combinations of which it is the sum.
    parts: Vec<usize>,
}

/// All combinations in which there are responses.
#[derive(Clone, Debug)]
pub(super) struct Lattice {
    pub combinations: Vec<Combination>,
    places: BTreeMap<Vec<usize>, usize>,
    /// The dimension along which sums are taken first: the deepest tree.
    pub first: usize,
}

impl Lattice {
    /// Of the leaves of a collection that are told of, each with the number of its value in each dimension.
    pub fn of(dimensions: &[Dimension], leaves: &[Vec<usize>], told: &[bool]) -> Self {
        let mut found: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for (leaf, values) in leaves.iter().enumerate().filter(|(leaf, _)| told[*leaf]) {
            let mut combinations: Vec<Vec<usize>> = vec![Vec::new()];
            for (dimension, value) in dimensions.iter().zip(values) {
                let upwards = dimension.upwards(dimension.node_of[*value]);
                let longer = |start: &Vec<usize>| {
                    let start = start.clone();
                    upwards.clone().into_iter().map(move |node| {
                        let mut longer = start.clone();
                        longer.push(node);
                        longer
                    })
                };
                combinations = combinations.iter().flat_map(longer).collect();
            }
            for nodes in combinations {
                found.entry(nodes).or_default().push(leaf);
            }
        }
        let places: BTreeMap<Vec<usize>, usize> = found.keys().cloned().zip(0..).collect();
        let children: Vec<Vec<Vec<usize>>> = dimensions.iter().map(children).collect();
        // Along trees before flat lists: then a tree by a list is a network.
        let depth = |at: &usize| {
            let nodes = 0..dimensions[*at].nodes.len();
            nodes.map(|node| dimensions[*at].upwards(node).len()).max()
        };
        let mut order: Vec<usize> = (0..dimensions.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(depth(at)));
        let combinations = found
            .into_iter()
            .map(|(nodes, leaves)| Combination {
                parts: parts(&nodes, &children, &order, &places),
                nodes,
                leaves,
            })
            .collect();
        Lattice {
            combinations,
            places,
            first: order.first().copied().unwrap_or(0),
        }
    }

    /// The combination of some nodes.
    pub fn place(&self, nodes: &[usize]) -> Option<usize> {
        self.places.get(nodes).copied()
    }

    /// How many dimensions a combination is of a group in, and the first of them.
    pub fn grouped_by(&self, at: usize) -> (usize, Option<usize>) {
        let nodes = &self.combinations[at].nodes;
        let of: Vec<usize> = (0..nodes.len())
            .filter(|dimension| nodes[*dimension] != 0)
            .collect();
        (of.len(), of.first().copied())
    }

    /// The combinations as a table with sums.
    pub fn sums(&self, counts: Vec<u64>) -> Sums {
        let unit = (0..counts.len()).collect();
        Sums::new(
            counts,
            self.combinations.iter().map(|c| c.parts.clone()).collect(),
            unit,
        )
    }
}

/// By node: its parts.
fn children(dimension: &Dimension) -> Vec<Vec<usize>> {
    let mut children = vec![Vec::new(); dimension.nodes.len()];
    for (node, of) in dimension.nodes.iter().enumerate() {
        if let Some(parent) = of.parent {
            children[parent].push(node);
        }
    }
    children
}

/// The combinations of which one is the sum, along the first dimension, in an order, in which it has parts.
fn parts(
    nodes: &[usize],
    children: &[Vec<Vec<usize>>],
    order: &[usize],
    places: &BTreeMap<Vec<usize>, usize>,
) -> Vec<usize> {
    let has_parts = |at: &&usize| !children[**at][nodes[**at]].is_empty();
    let along = order.iter().find(has_parts).copied();
    let Some(along) = along else {
        return Vec::new();
    };
    let part = |child: &usize| {
        let mut part = nodes.to_vec();
        part[along] = *child;
        places.get(&part).copied()
    };
    children[along][nodes[along]]
        .iter()
        .filter_map(part)
        .collect()
}
