//! Reads off responses what is counted of them.

use crate::answers::Response;
use crate::profile::Profiler;
use crate::regions::collection::{Design, LeftOut};
use crate::regions::measure::Measure;
use crate::regions::membership::Membership;
use crate::regions::variable::Variable;
use crate::scoring::Evaluation;
use crate::statistics::QuantileRule;
use rustc_hash::FxHashMap;

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
}

/// Reads off responses what is counted of them; each thread has its own.
pub struct Counter<'a> {
    profiler: &'a Profiler<'a>,
    counting: Counting<'a, 'a>,
    /// The number of a group by all it hangs on, or why its responses are left out.
    groups: FxHashMap<String, Result<u32, LeftOut>>,
    /// How many groups were met.
    met: u32,
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
    /// By response: the number of its group, then its class in each classification.
    pub(super) marks: Vec<u32>,
    /// By response: its weight where there are weights, completeness, then the scores; no number where there is none.
    pub(super) values: Vec<f64>,
}

impl Counts {
    /// Forgets all.
    pub fn clear(&mut self) {
        self.new.clear();
        self.rows.clear();
        self.marks.clear();
        self.values.clear();
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
            room: String::new(),
            fact: String::new(),
        }
    }

    /// Appends what is counted of a response, or says why it is left out.
    ///
    /// # Errors
    /// Why it is left out.
    pub fn add(
        &mut self,
        response: &Response,
        evaluation: &Evaluation,
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
        Ok(())
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
