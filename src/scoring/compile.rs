//! From a checked definition to a plan.

use super::condition::Condition;
use super::evaluation::{Counts, Found};
use super::plan::{Item, Part, PartOf, Plan, ScorePlan, Worth};
use crate::answers::{Layout, Response};
use crate::questionnaire::{
    self, AnswerOption, Definition, Question, QuestionType, ScoreDefinition, Section, Thing,
};
use rustc_hash::{FxHashMap, FxHashSet};

impl Plan {
    /// Compiles a definition without errors, for all its questions or those of a form.
    ///
    /// `None` when the form is not among the definition's.
    pub fn compile(definition: &Definition, form: Option<&str>) -> Option<Plan> {
        let names = Names::of(definition);
        let in_form = match form {
            None => vec![true; names.questions.len()],
            Some(id) => {
                let form = definition.forms.iter().find(|form| form.id == id)?;
                definition
                    .questions()
                    .map(|q| form.questions.contains(&q.id))
                    .collect()
            }
        };
        let items = definition
            .sections
            .iter()
            .flat_map(|section| {
                section
                    .questions
                    .iter()
                    .map(|question| names.item(section, question))
            })
            .collect();
        let scores: Vec<ScorePlan> = definition
            .scores
            .iter()
            .map(|score| names.score(score))
            .collect();
        let plan = Plan {
            later: Vec::new(),
            found: Found::default(),
            weighted: Vec::new(),
            items,
            order: evaluation_order(&scores),
            scores,
            in_form,
        };
        let kinds: Vec<QuestionType> = definition.questions().map(|q| q.kind).collect();
        Some(plan.with_lookups(&kinds, Response::new(&Layout::of(definition))))
    }

    /// Compiles a condition of a definition's classes or advice.
    pub fn compile_condition(
        definition: &Definition,
        condition: &questionnaire::Condition,
    ) -> Condition {
        Plan::conditions(definition)(condition)
    }

    /// Compiles the conditions of a definition, of which there may be many.
    pub fn conditions(
        definition: &Definition,
    ) -> impl Fn(&questionnaire::Condition) -> Condition + '_ {
        let names = Names::of(definition);
        move |condition| names.condition(condition)
    }
}

struct Names<'a> {
    definition: &'a Definition,
    questions: FxHashMap<&'a str, usize>,
    asked: Vec<&'a Question>,
    scores: FxHashMap<&'a str, usize>,
    parts: FxHashSet<&'a str>,
}

impl<'a> Names<'a> {
    fn of(definition: &'a Definition) -> Self {
        let asked: Vec<&Question> = definition.questions().collect();
        let questions = asked
            .iter()
            .enumerate()
            .map(|(i, q)| (q.id.as_str(), i))
            .collect();
        let scores = definition
            .scores
            .iter()
            .enumerate()
            .map(|(i, s)| (s.id.as_str(), i))
            .collect();
        Names {
            definition,
            questions,
            asked,
            scores,
            parts: definition
                .scores
                .iter()
                .flat_map(|score| &score.of)
                .map(|thing| thing.id())
                .collect(),
        }
    }

    fn item(&self, section: &Section, question: &Question) -> Item {
        let conditions: Vec<Condition> = section
            .ask_if
            .iter()
            .chain(&question.ask_if)
            .map(|condition| self.condition(condition))
            .collect();
        let options = self.definition.options_of(question);
        Item {
            ask_if: match conditions.len() {
                0 | 1 => conditions.into_iter().next(),
                _ => Some(Condition::All(conditions)),
            },
            worth: worth(question, options),
            means: options.iter().map(|option| option.means).collect(),
            scored: self.parts.contains(question.id.as_str()),
            has_means: options.iter().any(|option| option.means.is_some()),
        }
    }

    fn score(&self, score: &ScoreDefinition) -> ScorePlan {
        let min_answered = self.definition.min_answered_of(score);
        let parts: Vec<Part> = score.of.iter().map(|thing| self.part(thing)).collect();
        ScorePlan {
            mean: score.mean.unwrap_or_default(),
            min_answered,
            needed: needed(parts.len() as u32, min_answered),
            parts,
        }
    }

    fn part(&self, thing: &Thing) -> Part {
        let of = match self.questions.get(thing.id()) {
            Some(question) => PartOf::Question(*question),
            None => PartOf::Score(self.scores[thing.id()]),
        };
        let place = match of {
            PartOf::Question(question) => question,
            PartOf::Score(score) => self.questions.len() + score,
        };
        Part {
            of,
            place,
            weight: thing.weight(),
            reverse: thing.reverse(),
            weighted: None,
            counted: Counts::NOTHING,
        }
    }

    fn condition(&self, condition: &questionnaire::Condition) -> Condition {
        use questionnaire::Condition as From;
        match condition {
            From::Is { question, is } => self.codes(question, std::slice::from_ref(is)),
            From::In { question, codes } => self.codes(question, codes),
            From::AtLeast { question, at_least } => Condition::AtLeast {
                question: self.questions[question.as_str()],
                bound: *at_least,
            },
            From::Below { question, below } => Condition::Below {
                question: self.questions[question.as_str()],
                bound: *below,
            },
            From::Answered { question, answered } => Condition::Answered {
                question: self.questions[question.as_str()],
                answered: *answered,
            },
            From::ScoreAtLeast { score, at_least } => self.range(score, *at_least, f64::INFINITY),
            From::ScoreBelow { score, below } => self.range(score, f64::NEG_INFINITY, *below),
            From::ScoreBand { score, band } => self.band(score, band),
            From::All { all } => Condition::All(all.iter().map(|c| self.condition(c)).collect()),
            From::Any { any } => Condition::Any(any.iter().map(|c| self.condition(c)).collect()),
            From::Not { not } => Condition::Not(Box::new(self.condition(not))),
        }
    }

    fn codes(&self, id: &str, codes: &[String]) -> Condition {
        let question = self.questions[id];
        let asked = self.asked[question];
        match asked.kind {
            QuestionType::Choice | QuestionType::Choices => {
                let options = (0..).zip(self.definition.options_of(asked));
                Condition::Options {
                    question,
                    options: options
                        .filter(|(_, o)| codes.contains(&o.code))
                        .map(|(i, _)| i)
                        .collect(),
                }
            }
            _ => Condition::Texts {
                question,
                texts: codes.to_vec(),
            },
        }
    }

    fn range(&self, score: &str, from: f64, below: f64) -> Condition {
        Condition::Score {
            score: self.scores[score],
            from,
            below,
        }
    }

    fn band(&self, score: &str, band: &str) -> Condition {
        let bands = self
            .definition
            .bands_of(&self.definition.scores[self.scores[score]]);
        let at = bands.iter().position(|b| b.id == band).unwrap_or(0);
        let from = bands.get(at).map_or(0.0, |b| b.from);
        let below = bands.get(at + 1).map_or(f64::INFINITY, |b| b.from);
        self.range(score, from, below)
    }
}

fn worth(question: &Question, options: &[AnswerOption]) -> Worth {
    let answers = options.iter().filter(|option| option.means.is_none());
    let mut points = answers.map(|option| option.points).peekable();
    match question.kind {
        QuestionType::Choice if points.peek().is_some() && points.all(|p| p.is_some()) => {
            let points: Vec<Option<f64>> = options
                .iter()
                .map(|option| option.points.filter(|_| option.means.is_none()))
                .collect();
            let (lo, hi) = extremes(points.iter().flatten().copied());
            if lo < hi {
                Worth::Options { points, lo, hi }
            } else {
                Worth::Nothing
            }
        }
        QuestionType::Choices if points.peek().is_some() && points.all(|p| p.is_some()) => {
            let points: Vec<f64> = options
                .iter()
                .map(|option| {
                    if option.means.is_none() {
                        option.points.unwrap_or(0.0)
                    } else {
                        0.0
                    }
                })
                .collect();
            let hi = question
                .cap
                .unwrap_or_else(|| points.iter().filter(|p| **p > 0.0).sum());
            if hi > 0.0 {
                Worth::Ticks { points, hi }
            } else {
                Worth::Nothing
            }
        }
        QuestionType::Number => match &question.points {
            Some(curve) => {
                let (lo, hi) = extremes(curve.iter().map(|(_, points)| *points));
                Worth::Curve {
                    curve: curve.clone(),
                    lo,
                    hi,
                }
            }
            None => Worth::Nothing,
        },
        _ => Worth::Nothing,
    }
}

fn extremes(points: impl Iterator<Item = f64>) -> (f64, f64) {
    points.fold((f64::INFINITY, f64::NEG_INFINITY), |(lo, hi), p| {
        (lo.min(p), hi.max(p))
    })
}

/// By how many parts apply, up to so many: how many of them must have a value where that share must, and one at least.
fn needed(parts: u32, min_answered: f64) -> Vec<u32> {
    // Of more parts as many are needed, or more.
    let mut valued = 1;
    let each = (0..=parts).map(|applicable| {
        while valued < applicable && f64::from(valued) / f64::from(applicable) < min_answered {
            valued += 1;
        }
        valued
    });
    each.collect()
}

/// Scores after those they are made of; the checks have seen to it that there is no circle.
fn evaluation_order(scores: &[ScorePlan]) -> Vec<usize> {
    let mut order = Vec::with_capacity(scores.len());
    let mut placed = vec![false; scores.len()];
    for score in 0..scores.len() {
        place(score, scores, &mut placed, &mut order);
    }
    order
}

fn place(score: usize, scores: &[ScorePlan], placed: &mut [bool], order: &mut Vec<usize>) {
    if std::mem::replace(&mut placed[score], true) {
        return;
    }
    for part in &scores[score].parts {
        if let PartOf::Score(below) = part.of {
            place(below, scores, placed, order);
        }
    }
    order.push(score);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// As many are needed as are the first that reach the share.
        #[test]
        fn needed_is_the_least_that_is_enough(parts in 0_u32..60, min_answered in prop_oneof![0.0..=1.0, Just(0.0), Just(1.0), Just(0.5), Just(1.0 / 3.0)]) {
            let needed = needed(parts, min_answered);
            prop_assert_eq!(needed.len() as u32, parts + 1);
            for (applicable, needed) in (0..).zip(needed) {
                for valued in 0..=applicable {
                    let share = f64::from(valued) / f64::from(applicable);
                    prop_assert_eq!(valued >= needed, valued > 0 && share >= min_answered);
                }
            }
        }
    }
}
