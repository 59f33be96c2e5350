//! An intruder at published tables: hidden counts are sought by linear programming over the published ones.

use super::{Figures, long};
use crate::dice::Dice;
use crate::support::{Scene, golden};
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// Firms that a group must have.
const MIN: f64 = 5.0;

/// Regions from which the dice draw: several levels deep, with only children among them.
const REGIONS: [&str; 16] = [
    "DED51", "DED52", "DED53", "DED41", "DED42", "DED2C", "CZ042", "CZ041", "CZ031", "PL213",
    "PL214", "PL217", "PL218", "ES241", "ES242", "LV00C",
];

fn questionnaire() -> String {
    json!({
        "format": 1, "id": "attacked", "version": "1.0.0", "language": "en", "title": "Attacked",
        "sections": [{"id": "s", "title": "s", "questions": [
            {"id": "firm", "type": "text", "text": "Firm"},
            {"id": "nuts", "type": "region", "text": "Region"},
            {"id": "size", "type": "text", "text": "Size"},
            {"id": "value", "type": "number", "text": "Value", "points": [[0, 0], [100, 100]]}
        ]}],
        "firm": {"id": "firm", "region": "nuts"},
        "scores": [{"id": "score", "title": "Score", "of": ["value"]}],
        "bands": [{"id": "low", "title": "Low", "from": 0}, {"id": "middle", "title": "Middle", "from": 40}, {"id": "high", "title": "High", "from": 70}]
    })
    .to_string()
}

/// Firms in some regions and sizes, few in many of them.
fn survey(dice: &mut Dice) -> String {
    let regions = 2 + dice.below(REGIONS.len() - 2);
    let sizes = 1 + dice.below(4);
    let mut text = "firm,nuts,size,value\n".to_owned();
    let mut firm = 0;
    for region in &REGIONS[..regions] {
        for size in 0..sizes {
            let nowhere = dice.below(40);
            let firms = match dice.below(4) {
                0 => dice.below(3),
                1 => dice.below(8),
                _ => dice.below(24),
            };
            for _ in 0..firms {
                firm += 1;
                // Now and then nothing is known of the region, or of the value, or all is the same.
                let region = if dice.below(20 + nowhere) == 0 {
                    ""
                } else {
                    region
                };
                let value = if dice.below(12) == 0 {
                    String::new()
                } else {
                    (dice.below(11) * 10).to_string()
                };
                text.push_str(&format!("F{firm},{region},s{size},{value}\n"));
            }
        }
    }
    text
}

/// What is true, by the intruder's reckoning: all cells of levels 0 to 3 and all sizes with their sums.
struct Truth {
    /// Leaves: region, size and firms.
    leaves: BTreeMap<(String, String), f64>,
}

impl Truth {
    fn of(survey: &str, counts: impl Fn(&csv::StringRecord) -> bool) -> Self {
        let mut leaves = BTreeMap::new();
        for record in csv::Reader::from_reader(survey.as_bytes()).records() {
            let record = record.expect("a record");
            if counts(&record) {
                *leaves
                    .entry((record[1].to_owned(), record[2].to_owned()))
                    .or_insert(0.0) += 1.0;
            }
        }
        Truth { leaves }
    }

    /// Leaves of a group, as the table names it.
    fn within(&self, group: &str) -> Vec<usize> {
        let (region, size) = group.split_once('|').unwrap_or((group, "Total"));
        let holds = |(own, of): &(String, String)| {
            let here = match region {
                "Total" => true,
                "(not known)" => own.is_empty(),
                code => own.starts_with(code),
            };
            here && (size == "Total" || of == size)
        };
        self.leaves
            .keys()
            .enumerate()
            .filter(|(_, leaf)| holds(leaf))
            .map(|(at, _)| at)
            .collect()
    }
}

/// The published counts, and the groups whose count is hidden.
fn published(
    table: &Figures,
    score: &str,
    stat: &str,
) -> (BTreeMap<String, f64>, BTreeSet<String>) {
    let (mut open, mut hidden) = (BTreeMap::new(), BTreeSet::new());
    for ((group, of, name), (value, flag)) in table {
        if of == score && name == stat {
            match value {
                Some(value) => {
                    open.insert(group.clone(), *value);
                }
                None => {
                    assert_eq!(flag, "c", "{group}");
                    hidden.insert(group.clone());
                }
            }
        }
    }
    (open, hidden)
}

/// The least and the greatest count of a group that the published ones leave open.
fn bounds(truth: &Truth, open: &BTreeMap<String, f64>, group: &str) -> (f64, f64) {
    let end = |direction: OptimizationDirection| {
        let wanted: BTreeSet<usize> = truth.within(group).into_iter().collect();
        let mut problem = Problem::new(direction);
        let leaves: Vec<_> = (0..truth.leaves.len())
            .map(|leaf| {
                problem.add_var(
                    if wanted.contains(&leaf) { 1.0 } else { 0.0 },
                    (0.0, f64::INFINITY),
                )
            })
            .collect();
        for (group, count) in open {
            let mut equation = LinearExpr::empty();
            for leaf in truth.within(group) {
                equation.add(leaves[leaf], 1.0);
            }
            problem.add_constraint(equation, ComparisonOp::Eq, *count);
        }
        problem
            .solve()
            .ok()
            .and_then(|outcome| outcome.solution().map(|solution| solution.objective()))
    };
    let low = end(OptimizationDirection::Minimize).unwrap_or(0.0);
    let high = end(OptimizationDirection::Maximize).unwrap_or(f64::INFINITY);
    (low, high)
}

/// How many cells were small, and how many others were hidden for them.
#[derive(Default)]
struct Figured {
    tables: usize,
    cells: usize,
    small: usize,
    others: usize,
}

fn attack(seed: u64, arguments: &str, figured: &mut Figured) {
    let mut dice = Dice::new(seed);
    let survey = survey(&mut dice);
    if survey.lines().count() < 3 {
        return;
    }
    let scene = Scene::new()
        .file("q.json", &questionnaire())
        .file("s.csv", &survey);
    let line = format!("s.csv -q q.json {arguments} --quiet");
    let table = long(&scene, &[&line]);
    figured.tables += 1;
    for (score, stat) in [("", "responses"), ("score", "n")] {
        // Too few firms without a region are not in the table at all.
        let unplaced = Truth::of(&survey, |record| record[1].is_empty())
            .leaves
            .values()
            .sum::<f64>();
        let is_told = |region: &str| !region.is_empty() || unplaced >= MIN;
        let truth = Truth::of(&survey, |record| {
            is_told(&record[1]) && (score.is_empty() || !record[3].is_empty())
        });
        let (open, hidden) = published(&table, score, stat);
        figured.cells += open.len() + hidden.len();
        let count = |group: &str| {
            truth
                .within(group)
                .iter()
                .map(|at| truth.leaves.values().nth(*at).expect("a leaf"))
                .sum::<f64>()
        };
        for (group, value) in &open {
            assert_eq!(*value, count(group), "seed {seed}: {group}");
            assert!(
                *value >= MIN || *value == 0.0,
                "seed {seed}: {group} is published with {value}"
            );
        }
        for group in &hidden {
            let true_count = count(group);
            if true_count == 0.0 {
                continue;
            }
            let (low, high) = bounds(&truth, &open, group);
            let place = format!(
                "seed {seed} {arguments}: {stat} of {group}, {true_count}, lies in {low} … {high}"
            );
            assert!(high - low >= MIN - 1e-4, "{place}");
            if true_count < MIN {
                figured.small += 1;
                assert!(low <= 1e-4 && high >= true_count + MIN - 1e-4, "{place}");
            } else {
                figured.others += 1;
            }
        }
    }
    give_nothing_away(&table, seed);
}

/// No statistic of a hidden group is published, and none that is a firm's value or tells all of them.
fn give_nothing_away(table: &Figures, seed: u64) {
    let value = |group: &str, stat: &str| {
        table
            .get(&(group.to_owned(), "score".to_owned(), stat.to_owned()))
            .and_then(|(value, _)| *value)
    };
    let groups: BTreeSet<&String> = table.keys().map(|(group, ..)| group).collect();
    for group in groups {
        let n = value(group, "n");
        if n.is_none() {
            for ((of, score, stat), (value, _)) in table {
                assert!(
                    of != group || score != "score" || value.is_none(),
                    "seed {seed}: {stat} of {group}"
                );
            }
        }
        if n > Some(0.0) {
            assert_ne!(value(group, "sd"), Some(0.0), "seed {seed}: {group}");
            for band in ["low", "middle", "high"] {
                let share = value(group, &format!("share:{band}"));
                let others = share.map(|share| (1.0 - share) * n.unwrap_or(0.0));
                assert!(
                    others.is_none_or(|others| others > 1.5),
                    "seed {seed}: {others:?} firms of {group} are not {band}"
                );
            }
            assert!(
                n >= Some(2.0 * MIN) || value(group, "median").is_none(),
                "seed {seed}: {group}"
            );
        }
    }
}

/// Tables attacked where the environment asks for no other number.
const USUAL_SEEDS: u64 = 60;

/// Tables attacked here; the environment can ask for more.
fn seeds() -> u64 {
    std::env::var("ATTACK_SEEDS")
        .ok()
        .and_then(|seeds| seeds.parse().ok())
        .unwrap_or(USUAL_SEEDS)
}

#[test]
fn hierarchies() {
    let mut figured = Figured::default();
    for seed in 0..seeds() {
        attack(seed, "--level 0,1,2,3", &mut figured);
    }
    tell("hierarchies", &figured);
}

#[test]
fn cross_tables() {
    let mut figured = Figured::default();
    for seed in 0..seeds() {
        attack(1000 + seed, "--level 0,1,2,3 --by size", &mut figured);
    }
    tell("cross-tables", &figured);
}

/// Levels made one after the other are as safe as together.
#[test]
fn levels_in_separate_runs() {
    for seed in 0..seeds() / 4 {
        let mut dice = Dice::new(2000 + seed);
        let survey = survey(&mut dice);
        let scene = Scene::new()
            .file("q.json", &questionnaire())
            .file("s.csv", &survey);
        let hidden = |level: &str| {
            let table = long(
                &scene,
                &[&format!("s.csv -q q.json --level {level} --quiet")],
            );
            published(&table, "score", "n").1
        };
        let together = hidden("0,1,2,3");
        let apart: BTreeSet<String> = ["0", "1", "2", "3"]
            .iter()
            .flat_map(|level| hidden(level))
            .collect();
        assert_eq!(together, apart, "seed {seed}");
    }
}

/// Holds the figures, so that a table that hides more than it did is seen.
fn tell(what: &str, figured: &Figured) {
    let Figured {
        tables,
        cells,
        small,
        others,
    } = figured;
    assert!(*small > 80, "{small} small cells are no test");
    // A small cell needs at least one other; in cross-tables three, which small cells share.
    assert!(
        *others < 3 * small,
        "{others} cells are hidden for the sake of {small}"
    );
    if seeds() == USUAL_SEEDS {
        let told = format!(
            "{tables} tables, {cells} cells, {small} small, {others} hidden for their sake\n"
        );
        golden(&format!("suppression-{what}.txt"), &told);
    }
}
