//! Reads off responses what is counted of them.

use crate::answers::Response;
use crate::profile::Profiler;
use crate::regions::collection::{Design, LeftOut};
use crate::regions::measure::Measure;
use crate::regions::membership::Membership;
use crate::regions::scenario::{Desk, Scenarios};
use crate::regions::variable::Variable;
use crate::robustness::{LeafReader, Variations};
use crate::scoring::Evaluation;
use crate::statistics::QuantileRule;
use rustc_hash::FxHashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What parts the values of a group's variables.
const MARK: char = '\u{1f}';

/// What is counted of responses.
#[derive(Clone, Copy, Debug)]
pub struct Counting<'c, 'a> {
    /// What they are sorted by.
    pub by: &'c [Variable<'a>],
    /// Scores that are told of.
    pub scores: &'c [Measure],
    /// How they were drawn; without weights all count the same.
    pub design: &'c Design<'a>,
    /// How quantiles will be taken.
    pub quantiles: QuantileRule,
    /// Whether a firm may stand in several responses: of several waves or people.
    pub has_firms_again: bool,
    /// What firms are to answer otherwise.
    pub scenarios: Option<&'c Scenarios>,
    /// How the headline is made again.
    pub variations: Option<&'c Variations>,
}

/// Reads off responses what is counted of them; each thread has its own.
pub struct Counter<'a> {
    profiler: &'a Profiler<'a>,
    counting: Counting<'a, 'a>,
    /// The number of a group by all it hangs on, or why its responses are left out.
    groups: FxHashMap<String, Result<u32, LeftOut>>,
    /// How many groups were met.
    met: u32,
    leaves: Option<LeafReader<'a>>,
    /// Where responses are changed, once there was one.
    desk: Option<Desk>,
    room: String,
    fact: String,
}

/// What is counted of some responses, as they follow each other.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// Groups that were not met before by the same counter, in the order of their numbers.
    pub(super) new: Vec<Membership>,
    /// By response: its row, as its problems have it.
    pub(super) rows: Vec<u64>,
    /// By response: the number of its group, then its class in each classification, then by scenario 0 where it is concerned, or 1.
    pub(super) marks: Vec<u32>,
    /// By response: its weight where there are weights, completeness, then the scores, no number where there is none; by scenario
    /// the scores then; what is noted of leaves.
    pub(super) values: Vec<f64>,
    /// By response: what its firm is known by, where firms are told apart.
    pub(super) firms: Vec<Option<u64>>,
}

impl Counts {
    /// Forgets all.
    pub fn clear(&mut self) {
        self.new.clear();
        self.rows.clear();
        self.marks.clear();
        self.values.clear();
        self.firms.clear();
    }
}

/// No class.
pub(super) const NONE: u32 = u32::MAX;

impl<'a> Counter<'a> {
    /// Nothing was read yet.
    pub fn new(profiler: &'a Profiler<'a>, counting: Counting<'a, 'a>) -> Self {
        Counter {
            profiler,
            counting,
            groups: FxHashMap::default(),
            met: 0,
            leaves: counting.variations.map(LeafReader::new),
            desk: None,
            room: String::new(),
            fact: String::new(),
        }
    }

    /// Appends what is counted of a response, or says why it is left out; `firm` is empty where it is not known, and then counts
    /// as a firm of its own.
    ///
    /// # Errors
    /// Why it is left out.
    pub fn add(
        &mut self,
        firm: &str,
        (response, evaluation): (&Response, &Evaluation),
        counts: &mut Counts,
    ) -> Result<(), LeftOut> {
        let weight = self.counting.design.weight.as_ref();
        let weight = weight.map(|variable| variable.weight(response));
        let weight = weight.transpose()?;
        let group = self.group(response, evaluation, counts)?;
        counts.rows.push(response.row);
        counts.marks.push(group);
        counts.values.extend(weight);
        for at in 0..self.profiler.definition.classifications.len() {
            let class = self.profiler.class(at, response, evaluation);
            counts.marks.push(class.map_or(NONE, |class| class as u32));
        }
        let value = |value: Option<f64>| value.unwrap_or(f64::NAN);
        counts.values.push(value(evaluation.completeness()));
        let scores = self.counting.scores.iter();
        counts
            .values
            .extend(scores.map(|score| value(score.value(evaluation))));
        self.change(response, evaluation, counts);
        if let Some(leaves) = &mut self.leaves {
            leaves.read(evaluation, &mut counts.values);
        }
        if self.counting.has_firms_again {
            counts.firms.push((!firm.is_empty()).then(|| {
                let mut hasher = DefaultHasher::new();
                firm.hash(&mut hasher);
                hasher.finish()
            }));
        }
        Ok(())
    }

    /// Appends what a response comes to in each scenario.
    fn change(&mut self, response: &Response, evaluation: &Evaluation, counts: &mut Counts) {
        let Some(scenarios) = self.counting.scenarios else {
            return;
        };
        let (profiler, all) = (self.profiler, (response, evaluation));
        let desk = self
            .desk
            .get_or_insert_with(|| scenarios.desk(profiler, response));
        for at in 0..scenarios.count() {
            let then = scenarios.apply(at, profiler, all, desk);
            counts.marks.push(u32::from(then.is_none()));
            let then = then.unwrap_or(evaluation);
            let scores = self.counting.scores.iter();
            let values = scores.map(|score| score.value(then).unwrap_or(f64::NAN));
            counts.values.extend(values);
        }
    }

    /// The number of the response's group, of which is told where it is new.
    fn group(
        &mut self,
        response: &Response,
        evaluation: &Evaluation,
        counts: &mut Counts,
    ) -> Result<u32, LeftOut> {
        let Counting { by, design, .. } = self.counting;
        self.room.clear();
        for variable in by.iter().chain(Membership::variables(design)) {
            match variable.fact() {
                Some(fact) => self.room.push_str(fact.text_in(response, &mut self.fact)),
                None => {
                    let value = variable.value(self.profiler, response, evaluation);
                    self.room.push_str(&value);
                }
            }
            self.room.push(MARK);
        }
        if let Some(group) = self.groups.get(&self.room) {
            return group.clone();
        }
        let membership = Membership::of(by, design, self.profiler, (response, evaluation));
        let group = membership.map(|membership| {
            counts.new.push(membership);
            self.met += 1;
            self.met - 1
        });
        self.groups.insert(self.room.clone(), group.clone());
        group
    }
}
