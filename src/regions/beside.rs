//! What stands beside a table: what its ranks hang on, and scenarios.

use super::dimension::{NO_CLOSER, NOT_KNOWN, OTHER_REGIONS};
use super::summary::{Summary, domain};
use super::table::{
    Category, Figure, GroupLabel, RegionTable, RobustnessTable, RowKind, ScenarioRow, ScenarioTable,
};
use crate::robustness::{Groups, Weighed};
use crate::scoring::PartOf;

/// Responses of which variations are made together.
const TOGETHER: usize = 10_000;

impl Summary<'_, '_, '_> {
    /// How ranks and bands of the headline fare among the groups whose mean is published.
    pub(super) fn robustness(
        &self,
        table: &RegionTable,
        combinations: &[Option<usize>],
    ) -> Option<RobustnessTable> {
        let variations = self.request.variations?;
        let (headline, selected) = (self.profiler.headline?, self.headline()?);
        let mut levels: Vec<Vec<Option<u8>>> = Vec::new();
        let ranked_with: Vec<Option<usize>> = table
            .rows
            .iter()
            .zip(combinations)
            .map(|(row, at)| {
                let at = (*at)?;
                let is_named = |label: &GroupLabel| {
                    label.code != NOT_KNOWN
                        && label.code != OTHER_REGIONS
                        && !label.code.ends_with(NO_CLOSER)
                };
                let is_ranked = row.kind == RowKind::Group
                    && self.published[at].scores[selected]
                    && row.groups.iter().all(is_named);
                let nodes = self.lattice.combinations[at].nodes.iter();
                let level = nodes.zip(&self.dimensions);
                let level = level.map(|(node, dimension)| dimension.nodes[*node].level);
                let level: Vec<Option<u8>> = level.collect();
                is_ranked.then(|| {
                    let known = levels.iter().position(|known| *known == level);
                    known.unwrap_or_else(|| {
                        levels.push(level);
                        levels.len() - 1
                    })
                })
            })
            .collect();
        let mut groups_of: Vec<Vec<usize>> = vec![Vec::new(); self.leaves()];
        for (row, at) in combinations.iter().enumerate() {
            if let (Some(at), Some(_)) = (at, ranked_with[row]) {
                for leaf in &self.lattice.combinations[*at].leaves {
                    groups_of[*leaf].push(row);
                }
            }
        }
        let mut groups = Groups::new(variations, table.rows.len());
        let leaves = variations.own.leaves.len();
        let mut responses = Vec::new();
        for ((leaf, calibration), sums) in &self.sample.collection.headline {
            let factor = self.sample.factor(*calibration);
            let groups_of = &groups_of[*leaf];
            sums.take(leaves, |noted| {
                responses.push(Weighed {
                    groups: groups_of,
                    factor,
                    noted,
                });
                if responses.len() == TOGETHER {
                    groups.add(&responses, self.request.threads);
                    responses.clear();
                }
            });
        }
        groups.add(&responses, self.request.threads);
        let found = groups.settle(self.profiler, headline, &ranked_with);
        let texts = self.request.texts;
        let definition = self.profiler.definition;
        let named = found.left_out.iter().map(|part| match *part {
            PartOf::Score(at) => Category {
                id: definition.scores[at].id.clone(),
                title: texts.score(&definition.scores[at]).to_owned(),
            },
            PartOf::Question(at) => {
                let asked = definition.questions().nth(at);
                Category {
                    id: asked.map_or_else(String::new, |asked| asked.id.clone()),
                    title: asked.map_or("", |asked| texts.question(asked)).to_owned(),
                }
            }
        });
        Some(RobustnessTable {
            mean: variations.own.mean(),
            left_out: named.collect(),
            found,
        })
    }

    /// Today beside each scenario.
    pub(super) fn scenarios(&self, combinations: &[Option<usize>]) -> Vec<ScenarioTable> {
        let classifications = self.profiler.definition.classifications.len();
        let scenarios = self.request.scenarios.iter().enumerate();
        let table = |(at, heading): (usize, &Category)| ScenarioTable {
            heading: heading.clone(),
            rows: combinations
                .iter()
                .map(|combination| {
                    let combination = (*combination)?;
                    Some(self.scenario_row(at, classifications + at, combination))
                })
                .collect(),
        };
        scenarios.map(table).collect()
    }

    fn scenario_row(&self, scenario: usize, tally: usize, at: usize) -> ScenarioRow {
        let domain = domain(self.leaves(), &self.lattice.combinations[at]);
        let published = &self.published[at];
        let concerned = self
            .sample
            .moments(&domain, |cell| cell.classes[tally][0])
            .n;
        let is_told = published.counts && published.classes[tally];
        let scores = 0..self.sample.collection.scores.len();
        let scores = scores.map(|score| {
            if !published.scores[score] {
                return [Figure::CONFIDENTIAL; 3];
            }
            let today = self.sample.moments(&domain, |cell| cell.scores[score]);
            let then = self
                .sample
                .moments(&domain, |cell| cell.changed[scenario][score]);
            let (today, then) = (today.mean(), then.mean());
            let difference = then.zip(today).map(|(then, today)| then - today);
            match is_told {
                true => [today, then, difference].map(Figure::of),
                false => [
                    Figure::of(today),
                    Figure::CONFIDENTIAL,
                    Figure::CONFIDENTIAL,
                ],
            }
        });
        ScenarioRow {
            concerned: match is_told {
                true => Figure::of(Some(concerned as f64)),
                false => Figure::CONFIDENTIAL,
            },
            scores: scores.collect(),
        }
    }
}
