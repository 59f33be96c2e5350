//! Classes and advice that can never hold.
//!
//! Conditions are brought into disjunctive form: alternatives, each a conjunction of a range per
//! score, a range per number and plain tests. An alternative whose ranges are empty, or that tests
//! something and its opposite, can't hold; one whose every part follows from an earlier class
//! never gets its turn. Cases too large to expand are passed over: the check never warns wrongly.

use super::Names;
use crate::diagnostic::{Finding, Path};
use crate::questionnaire::Condition;
use std::collections::BTreeMap;

/// Expansions larger than this are given up.
const MOST_ALTERNATIVES: usize = 256;

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    let root = Path::root();
    for (i, classification) in names.definition.classifications.iter().enumerate() {
        let mut earlier: Vec<(String, Vec<Conjunction>)> = Vec::new();
        for (j, class) in classification.classes.iter().enumerate() {
            let Some(alternatives) = expand(names, &class.when, true) else {
                continue;
            };
            let path = root.key("classifications").at(i).key("classes").at(j);
            if let Some(finding) = never(&class.id, "class", &alternatives, &earlier, path) {
                findings.push(finding);
            }
            earlier.push((class.id.clone(), alternatives));
        }
    }
    for (i, advice) in names.definition.advice.iter().enumerate() {
        if let Some(alternatives) = expand(names, &advice.when, true) {
            let path = root.key("advice").at(i);
            findings.extend(never(&advice.id, "advice", &alternatives, &[], path));
        }
    }
}

fn never(
    id: &str,
    what: &str,
    alternatives: &[Conjunction],
    earlier: &[(String, Vec<Conjunction>)],
    path: Path,
) -> Option<Finding> {
    let possible: Vec<&Conjunction> = alternatives.iter().filter(|a| a.is_possible()).collect();
    let path = path.key("when");
    if possible.is_empty() {
        let message = format!("{what} `{id}` can never hold: its conditions exclude each other");
        return Some(Finding::warning("W004", path, message).help("widen one of the bounds"));
    }
    let taken = |alternative: &&Conjunction| {
        earlier
            .iter()
            .find(|(_, before)| before.iter().any(|b| alternative.implies(b)))
            .map(|(id, _)| id)
    };
    let first = taken(possible.first()?)?;
    if possible
        .iter()
        .all(|alternative| taken(alternative).is_some())
    {
        let message = format!(
            "{what} `{id}` never gets its turn: whenever it holds, `{first}` or another before it does too"
        );
        return Some(
            Finding::warning("W004", path, message)
                .help("put it first, or narrow the classes before it"),
        );
    }
    None
}

/// Bounds of a value that exists: at least `from`, below `below`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Range {
    from: f64,
    below: f64,
}

/// Tests that hold together.
#[derive(Clone, Debug, Default)]
struct Conjunction {
    ranges: BTreeMap<String, Range>,
    tests: BTreeMap<String, bool>,
}

impl Conjunction {
    fn is_possible(&self) -> bool {
        self.ranges.iter().all(|(name, range)| {
            let greatest = if name.starts_with("score ") {
                100.0
            } else {
                f64::INFINITY
            };
            range.from < range.below
                && range.from <= greatest
                && (range.below > 0.0 || !name.starts_with("score "))
        })
    }

    fn and(&self, other: &Conjunction) -> Option<Conjunction> {
        let mut both = self.clone();
        for (name, range) in &other.ranges {
            let known = both.ranges.entry(name.clone()).or_insert(*range);
            known.from = known.from.max(range.from);
            known.below = known.below.min(range.below);
        }
        for (test, holds) in &other.tests {
            if *both.tests.entry(test.clone()).or_insert(*holds) != *holds {
                return None;
            }
        }
        Some(both)
    }

    /// Whether everything `other` asks for follows from this.
    fn implies(&self, other: &Conjunction) -> bool {
        other.ranges.iter().all(|(name, wide)| {
            self.ranges
                .get(name)
                .is_some_and(|narrow| narrow.from >= wide.from && narrow.below <= wide.below)
        }) && other
            .tests
            .iter()
            .all(|(test, holds)| self.tests.get(test) == Some(holds))
    }
}

/// The alternatives under which a condition is `wanted`; `None` when there are too many.
fn expand(names: &Names<'_>, condition: &Condition, wanted: bool) -> Option<Vec<Conjunction>> {
    match (condition, wanted) {
        (Condition::Not { not }, _) => expand(names, not, !wanted),
        (Condition::All { all: parts }, true) | (Condition::Any { any: parts }, false) => {
            let mut joint = vec![Conjunction::default()];
            for part in parts {
                joint = cross(&joint, &expand(names, part, wanted)?)?;
            }
            Some(joint)
        }
        (Condition::All { all: parts }, false) | (Condition::Any { any: parts }, true) => {
            let mut either = Vec::new();
            for part in parts {
                either.extend(expand(names, part, wanted)?);
            }
            (either.len() <= MOST_ALTERNATIVES).then_some(either)
        }
        (leaf, true) => Some(vec![leaf_holds(names, leaf)]),
        (leaf, false) => Some(vec![leaf_fails(leaf)]),
    }
}

fn cross(left: &[Conjunction], right: &[Conjunction]) -> Option<Vec<Conjunction>> {
    if left.len() * right.len() > MOST_ALTERNATIVES {
        return None;
    }
    let pairs = left
        .iter()
        .flat_map(|l| right.iter().map(move |r| l.and(r)));
    Some(pairs.flatten().collect())
}

fn leaf_holds(names: &Names<'_>, leaf: &Condition) -> Conjunction {
    let (from, below) = match leaf {
        Condition::AtLeast { at_least, .. } | Condition::ScoreAtLeast { at_least, .. } => {
            (*at_least, f64::INFINITY)
        }
        Condition::Below { below, .. } | Condition::ScoreBelow { below, .. } => {
            (f64::NEG_INFINITY, *below)
        }
        Condition::ScoreBand { score, band } => band_range(names, score, band),
        _ => return plain(leaf, true),
    };
    let name = match (leaf.score(), leaf.question()) {
        (Some(score), _) => format!("score {score}"),
        (_, question) => format!("question {}", question.unwrap_or_default()),
    };
    Conjunction {
        ranges: BTreeMap::from([(name, Range { from, below })]),
        ..Conjunction::default()
    }
}

/// A comparison that fails says little: the value may be absent. Kept as a test of its own.
fn leaf_fails(leaf: &Condition) -> Conjunction {
    plain(leaf, false)
}

fn plain(leaf: &Condition, holds: bool) -> Conjunction {
    Conjunction {
        tests: BTreeMap::from([(format!("{leaf:?}"), holds)]),
        ..Conjunction::default()
    }
}

fn band_range(names: &Names<'_>, score: &str, band: &str) -> (f64, f64) {
    let bands = names
        .score(score)
        .map_or(&[][..], |(_, score)| names.definition.bands_of(score));
    let at = bands.iter().position(|b| b.id == band).unwrap_or(0);
    let from = bands.get(at).map_or(0.0, |b| b.from);
    let below = bands.get(at + 1).map_or(f64::INFINITY, |b| b.from);
    (from, below)
}
