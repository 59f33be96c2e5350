use super::kind::Kind;
use super::protection::{classes, protect};
use super::table::{Cell, CellScore, Norms, ScoreNorm, VERSION};
use crate::answers::QuestionnaireStamp;
use crate::profile::Profiler;
use crate::scoring::Evaluation;
use crate::statistics::Moments;
use std::collections::BTreeMap;

/// Firms of which norms are made, one evaluation a firm.
#[derive(Clone, Debug, Default)]
pub struct Survey {
    firms: Vec<(Kind, Vec<Option<f64>>)>,
}

impl Survey {
    /// Adds a firm.
    pub fn add(&mut self, kind: Kind, evaluation: &Evaluation) {
        let scores = evaluation.values();
        self.firms.push((kind, scores.collect()));
    }

    /// Firms so far.
    pub fn firms(&self) -> usize {
        self.firms.len()
    }

    /// The norms: of each score the kinds that at least so many firms have, as far as none tells of fewer beside the
    /// others; a score that is the same for all firms of a kind is not told of.
    ///
    /// `errors` are the standard errors of measurement by score.
    pub fn norms(
        &self,
        profiler: &Profiler<'_>,
        stamp: QuestionnaireStamp,
        errors: &[Option<f64>],
        least: u64,
    ) -> Norms {
        let definition = profiler.definition;
        let members = self.members();
        let mut cells: BTreeMap<Kind, Cell> = BTreeMap::new();
        for (at, score) in definition.scores.iter().enumerate() {
            let valued = |firm: &&usize| self.firms[**firm].1[at].is_some();
            let mut counts: BTreeMap<Kind, u64> = members
                .iter()
                .map(|(kind, firms)| (kind.clone(), firms.iter().filter(valued).count() as u64))
                .collect();
            protect(&mut counts, least);
            for kind in counts.into_keys() {
                let firms = &members[&kind];
                let values = || firms.iter().filter_map(|firm| self.firms[*firm].1[at]);
                if let Some(told) = cell_score(values) {
                    let cell = cells.entry(kind.clone()).or_insert_with(|| Cell {
                        kind,
                        firms: firms.len() as u64,
                        scores: BTreeMap::new(),
                    });
                    cell.scores.insert(score.id.clone(), told);
                }
            }
        }
        Norms {
            norms: VERSION,
            questionnaire: stamp,
            form: None,
            source: None,
            date: None,
            firms: self.firms.len() as u64,
            least_firms: least,
            percentiles: "share of firms below, and half of those equal; in whole points; classes [from, to, firms] count as equal".to_owned(),
            scores: definition
                .scores
                .iter()
                .zip(errors)
                .map(|(score, sem)| ScoreNorm {
                    id: score.id.clone(),
                    sem: *sem,
                })
                .collect(),
            cells: cells.into_values().collect(),
        }
    }

    /// The firms of each kind.
    fn members(&self) -> BTreeMap<Kind, Vec<usize>> {
        let mut members: BTreeMap<Kind, Vec<usize>> = BTreeMap::new();
        for (firm, (kind, _)) in self.firms.iter().enumerate() {
            for kind in kind.all() {
                members.entry(kind).or_default().push(firm);
            }
        }
        members
    }
}

/// How values are distributed; `None` where they do not differ, as the mean were then that of each firm.
fn cell_score<I: Iterator<Item = f64>>(values: impl Fn() -> I) -> Option<CellScore> {
    let mut moments = Moments::default();
    for value in values() {
        moments.add(value, 1.0);
    }
    let classes = classes(values());
    let sd = moments.variance().map(f64::sqrt).filter(|sd| *sd > 0.0)?;
    Some(CellScore {
        firms: moments.n,
        mean: moments.mean()?,
        sd,
        classes,
    })
}
