//! What a file of norms may tell: classes of several firms, and cells that can't be taken from each other to tell of few.

use super::kind::{FACTS, Kind};
use super::table::{Class, whole_points};
use std::collections::BTreeMap;

/// Firms that a class has at least, so that no single firm's score is in the file.
const LEAST_IN_CLASS: u64 = 3;

/// The classes of scores: whole points, joined until each has three firms.
pub(super) fn classes(scores: impl Iterator<Item = f64>) -> Vec<Class> {
    let mut counts: BTreeMap<u8, u64> = BTreeMap::new();
    for score in scores {
        *counts.entry(whole_points(score)).or_default() += 1;
    }
    let mut classes: Vec<Class> = Vec::new();
    for (points, firms) in counts {
        match classes.last_mut() {
            Some(Class(_, to, known)) if *known < LEAST_IN_CLASS => {
                *to = points;
                *known += firms;
            }
            _ => classes.push(Class(points, points, firms)),
        }
    }
    // What is left at the upper end joins the class before it.
    if let [.., before, last] = classes.as_mut_slice()
        && last.2 < LEAST_IN_CLASS
    {
        before.1 = last.1;
        before.2 += last.2;
        classes.pop();
    }
    classes
}

/// Takes out cells of fewer firms than `least`, and those from which such could be worked out: where the firms of a
/// cell that are in none of its parts by one fact are fewer, the smallest part goes as well, with its own parts.
pub(super) fn protect(cells: &mut BTreeMap<Kind, u64>, least: u64) {
    cells.retain(|_, firms| *firms >= least);
    while let Some(part) = telling_part(cells, least) {
        cells.retain(|kind, _| !part.holds(kind));
    }
}

/// A cell that tells of few beside its whole, if there is one.
fn telling_part(cells: &BTreeMap<Kind, u64>, least: u64) -> Option<Kind> {
    for (whole, firms) in cells {
        for fact in 0..FACTS {
            if whole.facts()[fact].is_some() {
                continue;
            }
            let is_part = |kind: &Kind| {
                let facts = whole.facts().into_iter().zip(kind.facts()).enumerate();
                facts
                    .into_iter()
                    .all(|(at, (own, other))| match at == fact {
                        true => other.is_some(),
                        false => own == other,
                    })
            };
            let parts = || cells.iter().filter(|(kind, _)| is_part(kind));
            let rest = firms - parts().map(|(_, firms)| firms).sum::<u64>();
            if rest > 0 && rest < least {
                let smallest = parts().min_by_key(|(_, firms)| **firms);
                if let Some((kind, _)) = smallest {
                    return Some(kind.clone());
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kind(size: Option<&str>, setting: Option<&str>) -> Kind {
        Kind {
            size: size.map(str::to_owned),
            sector: None,
            setting: setting.map(str::to_owned),
        }
    }

    #[test]
    fn classes_hold_three_firms() {
        let scores = [10.0, 10.4, 20.0, 30.0, 30.0, 30.2, 41.5, 99.0];
        assert_eq!(
            classes(scores.into_iter()),
            [Class(10, 20, 3), Class(30, 99, 5)]
        );
        assert_eq!(classes([5.0].into_iter()), [Class(5, 5, 1)]);
    }

    #[test]
    fn what_is_left_of_a_whole_is_not_told() {
        let mut cells = BTreeMap::from([
            (kind(None, None), 40),
            (kind(Some("0-9"), None), 24),
            (kind(Some("10-49"), None), 12),
            (kind(Some("50-249"), None), 4),
            (kind(Some("10-49"), Some("rural")), 12),
        ]);
        protect(&mut cells, 10);
        let kept: Vec<&Kind> = cells.keys().collect();
        assert_eq!(kept, [&kind(None, None), &kind(Some("0-9"), None)]);
    }

    proptest! {
        /// No cell less all its parts by a fact leaves fewer firms than a cell must have.
        #[test]
        fn nothing_small_is_left(firms in proptest::collection::vec((0_u8..3, 0_u8..3, 0_u8..3), 0..200)) {
            let mut cells: BTreeMap<Kind, u64> = BTreeMap::new();
            for (size, sector, setting) in firms {
                let fact = |value: u8| (value > 0).then(|| value.to_string());
                let kind = Kind { size: fact(size), sector: fact(sector), setting: fact(setting) };
                for kind in kind.all() {
                    *cells.entry(kind).or_default() += 1;
                }
            }
            protect(&mut cells, 10);
            prop_assert!(cells.values().all(|firms| *firms >= 10));
            prop_assert_eq!(telling_part(&cells, 10), None);
        }
    }
}
