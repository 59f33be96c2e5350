use super::named::NamedRegions;
use crate::reference::region_of_code;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What stands for all groups together.
pub const TOTAL: &str = "Total";

/// The group of responses whose value is not known.
pub const NOT_KNOWN: &str = "(not known)";

/// The group of regions that belong to no named one.
pub const OTHER_REGIONS: &str = "(other regions)";

/// What follows the code of a region that is known no closer, beside others that are.
pub const NO_CLOSER: &str = " (no closer)";

/// How regions are put into groups.
#[derive(Clone, Debug)]
pub enum Regions {
    /// As their codes were given, on whatever level.
    AsGiven,
    /// On these NUTS levels, 0 … 3.
    Levels(BTreeSet<u8>),
    /// In groups of the user's.
    Named(NamedRegions),
}

/// A group of responses, or a sum of groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// A NUTS code, a code, a name.
    pub code: String,
    /// What it is called, where that is not the code itself.
    pub title: Option<String>,
    /// The sum it is part of.
    pub parent: Option<usize>,
    /// Whether it has a row of its own.
    pub shown: bool,
    /// NUTS level.
    pub level: Option<u8>,
}

/// A way to sort responses into groups: a tree, the total first, parents before their parts.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// The groups and their sums.
    pub nodes: Vec<Node>,
    /// By value seen: its node, which has no parts.
    pub node_of: Vec<usize>,
}

impl Dimension {
    /// Values seen, sorted as a flat list; `order` says which come first, in which order, and what they are called.
    pub fn flat(values: &[String], order: &[(String, String)]) -> Self {
        let mut dimension = Dimension::empty();
        let rank: HashMap<&str, usize> = order
            .iter()
            .zip(0..)
            .map(|((code, _), at)| (code.as_str(), at))
            .collect();
        let mut sorted: Vec<&String> = values.iter().collect();
        sorted.sort_by_key(|value| {
            let known = rank.get(value.as_str()).copied();
            (
                value.is_empty(),
                known.unwrap_or(order.len()),
                numbers_by_size(value),
                *value,
            )
        });
        let mut nodes = HashMap::new();
        for value in sorted {
            let title = rank.get(value.as_str()).map(|at| order[*at].1.clone());
            let code = if value.is_empty() { NOT_KNOWN } else { value };
            nodes
                .entry(value.as_str())
                .or_insert_with(|| dimension.push(code, title, 0, true));
        }
        dimension.node_of = values.iter().map(|value| nodes[value.as_str()]).collect();
        dimension
    }

    /// NUTS codes seen, as the tree of their regions; `cut` leaves out levels finer than the finest asked for.
    pub fn of_regions(values: &[String], regions: &Regions, cut: bool) -> Self {
        match regions {
            Regions::Levels(levels) if cut => {
                let most = 2 + usize::from(levels.last().copied().unwrap_or(3));
                let values: Vec<String> = values
                    .iter()
                    .map(|code| code.chars().take(most).collect())
                    .collect();
                Dimension::nuts(&values, Some(levels))
            }
            Regions::Named(named) => Dimension::named(values, named),
            Regions::AsGiven => Dimension::nuts(values, None),
            Regions::Levels(levels) => Dimension::nuts(values, Some(levels)),
        }
    }

    fn empty() -> Self {
        let total = Node {
            code: TOTAL.to_owned(),
            title: None,
            parent: None,
            shown: true,
            level: None,
        };
        Dimension {
            nodes: vec![total],
            node_of: Vec::new(),
        }
    }

    fn push(&mut self, code: &str, title: Option<String>, parent: usize, shown: bool) -> usize {
        self.nodes.push(Node {
            code: code.to_owned(),
            title: title.filter(|title| title != code),
            parent: Some(parent),
            shown,
            level: None,
        });
        self.nodes.len() - 1
    }

    /// A node for every region seen and those it lies in.
    fn nuts(values: &[String], levels: Option<&BTreeSet<u8>>) -> Self {
        let mut dimension = Dimension::empty();
        let given: BTreeSet<&str> = values
            .iter()
            .map(String::as_str)
            .filter(|v| !v.is_empty())
            .collect();
        let mut nodes: BTreeMap<String, usize> = BTreeMap::new();
        for code in &given {
            let level = level_of(code);
            let mut parent = 0;
            for level in 0..=level {
                let part = &code[..2 + usize::from(level)];
                parent = *nodes.entry(part.to_owned()).or_insert_with(|| {
                    let title = region_of_code(part).map(|region| region.name.to_owned());
                    let shown = levels.is_some_and(|levels| levels.contains(&level));
                    let node = dimension.push(part, title, parent, shown);
                    dimension.nodes[node].level = Some(level);
                    node
                });
            }
        }
        let finest = levels.and_then(|levels| levels.last().copied());
        let has_parts: BTreeSet<usize> = dimension
            .nodes
            .iter()
            .filter_map(|node| node.parent)
            .collect();
        let mut leaves: HashMap<&str, usize> = HashMap::new();
        for code in &given {
            let node = nodes[*code];
            let leaf = if has_parts.contains(&node) {
                // Known no closer than this, beside others that are.
                let own = if levels.is_none() {
                    (*code).to_owned()
                } else {
                    format!("{code}{NO_CLOSER}")
                };
                let title = dimension.nodes[node].title.clone();
                let leaf = dimension.push(&own, title, node, false);
                dimension.nodes[leaf].level = Some(level_of(code));
                leaf
            } else {
                node
            };
            // A region that is known too coarsely for the levels asked for still has its row.
            let too_coarse = finest.is_some_and(|finest| level_of(code) < finest);
            if levels.is_none() || too_coarse {
                dimension.nodes[leaf].shown = true;
            }
            leaves.insert(code, leaf);
        }
        if values.iter().any(String::is_empty) {
            leaves.insert("", dimension.push(NOT_KNOWN, None, 0, true));
        }
        dimension.node_of = values.iter().map(|value| leaves[value.as_str()]).collect();
        dimension
    }

    fn named(values: &[String], named: &NamedRegions) -> Self {
        let mut dimension = Dimension::empty();
        let mut nodes: BTreeMap<Option<usize>, usize> = BTreeMap::new();
        let groups: BTreeSet<usize> = values
            .iter()
            .filter_map(|code| named.group_of(code))
            .collect();
        for group in groups {
            nodes.insert(
                Some(group),
                dimension.push(&named.names()[group], None, 0, true),
            );
        }
        let mut node_of = Vec::new();
        let mut rest: BTreeMap<&str, usize> = BTreeMap::new();
        for code in values {
            let node = match named.group_of(code) {
                Some(group) => nodes[&Some(group)],
                None => {
                    let apart = code.is_empty() && !named.is_one();
                    let name = if apart { NOT_KNOWN } else { OTHER_REGIONS };
                    *rest
                        .entry(name)
                        .or_insert_with(|| dimension.push(name, None, 0, true))
                }
            };
            node_of.push(node);
        }
        dimension.node_of = node_of;
        dimension
    }

    /// The node and all it lies in, the total last.
    pub fn upwards(&self, node: usize) -> Vec<usize> {
        std::iter::successors(Some(node), |node| self.nodes[*node].parent).collect()
    }
}

/// Level of a NUTS code.
fn level_of(code: &str) -> u8 {
    u8::try_from(code.chars().count().saturating_sub(2)).map_or(3, |level| level.min(3))
}

/// Numbers sort by size, before everything else.
fn numbers_by_size(value: &str) -> (bool, u64) {
    match value.parse::<f64>() {
        // Bits of a double sort like its size once the sign is turned.
        Ok(number) => {
            let bits = number.to_bits();
            let turned = if number < 0.0 { !bits } else { bits | 1 << 63 };
            (false, turned)
        }
        Err(_) => (true, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(dimension: &Dimension) -> Vec<&str> {
        let shown = dimension.nodes.iter().filter(|node| node.shown);
        shown.map(|node| node.code.as_str()).collect()
    }

    fn values(values: &[&str]) -> Vec<String> {
        values.iter().map(|value| (*value).to_owned()).collect()
    }

    #[test]
    fn regions_on_mixed_levels() {
        let seen = values(&["DED51", "DED", "PL21", "", "DED53"]);
        let given = Dimension::of_regions(&seen, &Regions::AsGiven, false);
        assert_eq!(
            shown(&given),
            ["Total", "DED51", "DED53", "PL21", "DED", "(not known)"]
        );
        let two = Dimension::of_regions(&seen, &Regions::Levels([2].into()), false);
        assert_eq!(
            shown(&two),
            ["Total", "DED5", "PL21", "DED (no closer)", "(not known)"]
        );
        let at = two.node_of[0];
        let up: Vec<&str> = two
            .upwards(at)
            .iter()
            .map(|n| two.nodes[*n].code.as_str())
            .collect();
        assert_eq!(up, ["DED51", "DED5", "DED", "DE", "Total"]);
        let cut = Dimension::of_regions(&seen, &Regions::Levels([2].into()), true);
        assert_eq!(shown(&cut), shown(&two));
        assert_eq!(cut.node_of[0], cut.node_of[4]);
    }

    #[test]
    fn categories_in_order() {
        let order = [
            ("small".to_owned(), "Small".to_owned()),
            ("large".to_owned(), "Large".to_owned()),
        ];
        let seen = values(&["large", "", "10", "small", "9"]);
        let flat = Dimension::flat(&seen, &order);
        assert_eq!(
            shown(&flat),
            ["Total", "small", "large", "9", "10", "(not known)"]
        );
    }
}
