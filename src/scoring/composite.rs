use super::evaluation::{Evaluation, Gain, QuestionState, ScoreState};
use super::plan::{PartOf, Plan, ScorePlan};
use crate::questionnaire::Mean;

/// How far down a composite is taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// To the scores that are made of questions alone, and questions beside scores: the weights of scores can vary.
    Scores,
    /// To the questions: all weights can vary.
    Questions,
}

/// A score with what it is made of, so that it can be made again with other weights, another mean, or without a part.
///
/// The kernel makes it, by the same rules: only weights, means and parts differ.
#[derive(Clone, Debug)]
pub struct Composite {
    /// What is given: scores and questions that are not taken apart.
    pub leaves: Vec<PartOf>,
    /// The scores that are made again, each after those it is made of, the score itself last; each by its index.
    inner: Vec<(usize, ScorePlan)>,
    /// Room for all questions and scores.
    size: (usize, usize),
}

/// What a leaf has for one response.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Leaf {
    /// Not applicable.
    NotApplicable,
    /// Applicable, without a value.
    NoValue,
    /// A value, 0 … 100.
    Value(f64),
}

impl Plan {
    /// A score taken apart.
    pub fn composite(&self, score: usize, reach: Reach) -> Composite {
        let mut composite = Composite {
            leaves: Vec::new(),
            inner: Vec::new(),
            size: (self.items.len(), self.scores.len()),
        };
        let mut is_inner = vec![false; self.scores.len()];
        self.take_apart(score, score, reach, &mut is_inner);
        for at in self.order.iter().filter(|at| is_inner[**at]) {
            let mut score = self.scores[*at].clone();
            for part in &mut score.parts {
                // Weights may change.
                part.weighted = None;
                let is_leaf = match part.of {
                    PartOf::Question(_) => true,
                    PartOf::Score(score) => !is_inner[score],
                };
                if is_leaf && !composite.leaves.contains(&part.of) {
                    composite.leaves.push(part.of);
                }
            }
            composite.inner.push((*at, score));
        }
        composite
    }

    fn take_apart(&self, score: usize, top: usize, reach: Reach, is_inner: &mut [bool]) {
        let parts = &self.scores[score].parts;
        let has_scores = parts.iter().any(|part| matches!(part.of, PartOf::Score(_)));
        if score != top && reach == Reach::Scores && !has_scores {
            return;
        }
        if std::mem::replace(&mut is_inner[score], true) {
            return;
        }
        for part in parts {
            if let PartOf::Score(below) = part.of {
                self.take_apart(below, top, reach, is_inner);
            }
        }
    }
}

impl Composite {
    /// What its leaves have for a response, in their order.
    pub fn leaves_of(&self, evaluation: &Evaluation) -> impl Iterator<Item = Leaf> {
        let leaf = move |of: &PartOf| match *of {
            PartOf::Question(question) => match evaluation.question(question) {
                QuestionState::NotApplicable => Leaf::NotApplicable,
                QuestionState::Answered(Some(value)) => Leaf::Value(value),
                QuestionState::Missing | QuestionState::Answered(None) => Leaf::NoValue,
            },
            PartOf::Score(score) => match evaluation.score(score) {
                ScoreState::NotApplicable => Leaf::NotApplicable,
                ScoreState::Insufficient { .. } => Leaf::NoValue,
                ScoreState::Scored { value, .. } => Leaf::Value(value),
            },
        };
        self.leaves.iter().map(leaf)
    }

    /// Room to work in.
    pub fn desk(&self) -> Evaluation {
        Evaluation::with_room(self.size.0, self.size.1)
    }

    /// Its value for leaves in their order, 0 … 100, if it has one.
    pub fn value(&self, leaves: &[Leaf], desk: &mut Evaluation) -> Option<f64> {
        for (of, leaf) in self.leaves.iter().zip(leaves) {
            match *of {
                PartOf::Question(question) => {
                    let state = match leaf {
                        Leaf::NotApplicable => QuestionState::NotApplicable,
                        Leaf::NoValue => QuestionState::Missing,
                        Leaf::Value(value) => QuestionState::Answered(Some(*value)),
                    };
                    desk.found.set(question, Gain::of_question(state));
                }
                PartOf::Score(score) => {
                    let state = match *leaf {
                        Leaf::NotApplicable => ScoreState::NotApplicable,
                        Leaf::NoValue => ScoreState::Insufficient {
                            answered: 0,
                            applicable: 1,
                        },
                        Leaf::Value(value) => ScoreState::Scored {
                            value,
                            answered: 1,
                            applicable: 1,
                        },
                    };
                    desk.set(score, state);
                }
            }
        }
        desk.make(self.inner.iter().map(|(score, plan)| (*score, plan)), &[]);
        let (last, _) = self.inner.last()?;
        desk.value(*last)
    }

    /// The weights of the parts of each score that is made again.
    pub fn weights(&self) -> Vec<Vec<f64>> {
        let of =
            |(_, plan): &(usize, ScorePlan)| plan.parts.iter().map(|part| part.weight).collect();
        self.inner.iter().map(of).collect()
    }

    /// What these weights are of.
    pub fn parts(&self) -> Vec<Vec<PartOf>> {
        let of = |(_, plan): &(usize, ScorePlan)| plan.parts.iter().map(|part| part.of).collect();
        self.inner.iter().map(of).collect()
    }

    /// The same with other weights, in the shape of [`Composite::weights`].
    #[must_use]
    pub fn with_weights(&self, weights: &[Vec<f64>]) -> Self {
        let mut other = self.clone();
        for ((_, plan), weights) in other.inner.iter_mut().zip(weights) {
            for (part, weight) in plan.parts.iter_mut().zip(weights) {
                part.weight = *weight;
            }
        }
        other
    }

    /// The same with the score itself averaged otherwise.
    #[must_use]
    pub fn with_mean(&self, mean: Mean) -> Self {
        let mut other = self.clone();
        if let Some((_, top)) = other.inner.last_mut() {
            top.mean = mean;
        }
        other
    }

    /// How the score itself is averaged.
    pub fn mean(&self) -> Mean {
        self.inner
            .last()
            .map_or(Mean::Arithmetic, |(_, top)| top.mean)
    }

    /// Whether all scores that are made again are arithmetic means.
    pub fn is_arithmetic(&self) -> bool {
        let mut means = self.inner.iter().map(|(_, plan)| plan.mean);
        means.all(|mean| mean == Mean::Arithmetic)
    }

    /// The same without a leaf, by its place.
    #[must_use]
    pub fn without(&self, leaf: usize) -> Self {
        let mut other = self.clone();
        let gone = self.leaves[leaf];
        for (_, plan) in &mut other.inner {
            plan.parts.retain(|part| part.of != gone);
        }
        other
    }
}
