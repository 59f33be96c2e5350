use crate::profile::Profiler;
use crate::scoring::{Evaluation, QuestionState};
use std::collections::BTreeMap;

/// Sums over the responses of a firm in a wave.
#[derive(Clone, Copy, Debug, Default)]
struct Mean {
    sum: f64,
    n: usize,
}

impl Mean {
    fn add(&mut self, value: Option<f64>) {
        if let Some(value) = value {
            self.sum += value;
            self.n += 1;
        }
    }

    fn value(self) -> Option<f64> {
        (self.n > 0).then(|| self.sum / self.n as f64)
    }
}

/// What a response says of its firm beside the scores.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The firm's id; empty where none is given.
    pub firm: String,
    /// The group that it is told of in.
    pub group: String,
    /// By measure, whether the firm took part; `None` where that is not known.
    pub measures: Vec<Option<bool>>,
    /// By covariate, its category; empty where it is not known.
    pub covariates: Vec<String>,
}

/// A firm in a wave: the means over its responses.
#[derive(Clone, Debug)]
pub(super) struct Side {
    scores: Vec<Mean>,
    questions: Vec<Mean>,
    pub facts: Facts,
    pub responses: usize,
}

impl Side {
    pub fn score(&self, at: usize) -> Option<f64> {
        self.scores[at].value()
    }

    pub fn question(&self, at: usize) -> Option<f64> {
        self.questions[at].value()
    }

    /// What its other responses say counts where this one says nothing; who took part by one of them took part.
    fn join(&mut self, facts: &Facts) {
        for (known, more) in self.facts.measures.iter_mut().zip(&facts.measures) {
            *known = match (*known, *more) {
                (Some(one), Some(other)) => Some(one || other),
                (known, more) => known.or(more),
            };
        }
        let texts = self.facts.covariates.iter_mut().zip(&facts.covariates);
        for (known, more) in texts.chain([(&mut self.facts.group, &facts.group)]) {
            if known.is_empty() {
                known.clone_from(more);
            }
        }
    }
}

/// Firms with what they answered in each wave.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    /// By id and wave.
    firms: BTreeMap<String, BTreeMap<usize, Side>>,
    /// Responses of each wave, by its number.
    responses: BTreeMap<usize, usize>,
    /// Responses without the firm's id, which can't be paired.
    pub without_id: usize,
}

impl Collection {
    /// Adds a response to a wave, which goes by a number.
    pub fn add(
        &mut self,
        profiler: &Profiler<'_>,
        wave: usize,
        facts: Facts,
        evaluation: &Evaluation,
    ) {
        *self.responses.entry(wave).or_default() += 1;
        if facts.firm.is_empty() {
            self.without_id += 1;
            return;
        }
        let firm = self.firms.entry(facts.firm.clone()).or_default();
        let side = firm
            .entry(wave)
            .and_modify(|side| side.join(&facts))
            .or_insert_with(|| Side {
                scores: vec![Mean::default(); profiler.plan.scores.len()],
                questions: vec![Mean::default(); profiler.plan.items.len()],
                facts,
                responses: 0,
            });
        side.responses += 1;
        for (mean, score) in side.scores.iter_mut().zip(evaluation.scores()) {
            mean.add(score.value());
        }
        for (mean, state) in side.questions.iter_mut().zip(evaluation.questions()) {
            if let QuestionState::Answered(score) = state {
                mean.add(score);
            }
        }
    }

    /// Whether any firm said that it did not take part in a measure.
    pub fn is_denied(&self, measure: usize) -> bool {
        let mut sides = self.firms.values().flat_map(BTreeMap::values);
        sides.any(|side| side.facts.measures[measure] == Some(false))
    }

    /// Takes nothing said of a measure for not having taken part.
    pub fn silence_means_no(&mut self, measure: usize) {
        for side in self.firms.values_mut().flat_map(BTreeMap::values_mut) {
            side.facts.measures[measure].get_or_insert(false);
        }
    }

    /// Responses of a wave.
    pub fn responses(&self, wave: usize) -> usize {
        self.responses.get(&wave).copied().unwrap_or(0)
    }

    /// Responses of other waves than two.
    pub fn others(&self, waves: [usize; 2]) -> usize {
        let others = self
            .responses
            .iter()
            .filter(|(wave, _)| !waves.contains(wave));
        others.map(|(_, n)| n).sum()
    }

    /// Firms that are in one of two waves at least, by id.
    pub(super) fn pairs(&self, waves: [usize; 2]) -> Vec<Firm<'_>> {
        let firms = self.firms.iter().map(|(id, sides)| Firm {
            id,
            sides: waves.map(|wave| sides.get(&wave)),
        });
        firms
            .filter(|firm| firm.sides.iter().any(Option::is_some))
            .collect()
    }
}

/// A firm with what it has of two waves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Firm<'c> {
    pub id: &'c str,
    pub sides: [Option<&'c Side>; 2],
}

impl<'c> Firm<'c> {
    /// Both sides, if it has them.
    pub fn both(&self) -> Option<(&'c Side, &'c Side)> {
        self.sides[0].zip(self.sides[1])
    }

    /// The group it was in before; after, for firms that are new.
    pub fn group(&self) -> &'c str {
        let mut sides = self.sides.iter().flatten();
        sides.next().map_or("", |side| &side.facts.group)
    }

    /// A score before and after.
    pub fn score(&self, at: usize) -> (Option<f64>, Option<f64>) {
        let value = |side: Option<&Side>| side.and_then(|side| side.score(at));
        (value(self.sides[0]), value(self.sides[1]))
    }

    /// Whether it took part in a measure: as it said after, else as it said before.
    pub fn took_part(&self, measure: usize) -> Option<bool> {
        let said = |side: usize| self.sides[side]?.facts.measures[measure];
        said(1).or_else(|| said(0))
    }
}
