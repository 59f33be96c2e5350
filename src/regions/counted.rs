//! Responses of which each is a firm and counts once, sorted into groups as whole numbers: sums that are the same in any
//! order, in room that does not grow with the responses.

use super::collection::{Cell, Collection, Design, Firms, Interner, SeenStratum};
use super::measure::Measure;
use super::share::shared_out;
use super::variable::Variable;
use crate::answers::Response;
use crate::profile::Profiler;
use crate::scoring::{self, Evaluation, nano, nearest};
use crate::statistics::{Hundredths, Moments, Weighted};
use rustc_hash::FxHashMap;
use std::collections::HashMap;
use std::num::NonZero;
use std::sync::{Mutex, PoisonError};

/// Responses up to which values are kept as they are, for quantiles; of more, as hundredths.
pub const EXACT_UP_TO: u64 = 250_000;

/// Binary places of a value in a sum: values up to 100 and their squares fit 128 bits for up to 10^10 responses, and what is
/// cut off is below 1e-12.
const PLACES: u32 = 40;

/// Responses of a group that are counted together, as what there is of all groups is more than a processor has at hand.
const TOGETHER: usize = 64;

/// What parts the values of a group's variables.
const MARK: char = '\u{1f}';

/// Reads off responses what is counted of them; each thread has its own.
pub struct Counter<'a> {
    profiler: &'a Profiler<'a>,
    by: &'a [Variable<'a>],
    scores: &'a [Measure],
    groups: FxHashMap<String, u32>,
    room: String,
    fact: String,
    /// Names of groups that were met and not told of yet: values of the variables, in the order of the groups' numbers.
    new: Vec<Vec<String>>,
}

/// What is counted of some responses, as they follow each other.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// Names of groups that were not met before by the same counter, in the order of their numbers.
    new: Vec<Vec<String>>,
    /// By response: the number of its group, then its class in each classification.
    marks: Vec<u32>,
    /// By response: completeness, then the scores; no number where there is none.
    values: Vec<f64>,
}

impl Counts {
    /// Forgets all.
    pub fn clear(&mut self) {
        self.new.clear();
        self.marks.clear();
        self.values.clear();
    }
}

/// No class.
const NONE: u32 = u32::MAX;

impl<'a> Counter<'a> {
    /// Counts for these groups and scores.
    pub fn new(profiler: &'a Profiler<'a>, by: &'a [Variable<'a>], scores: &'a [Measure]) -> Self {
        Counter {
            profiler,
            by,
            scores,
            groups: FxHashMap::default(),
            room: String::new(),
            fact: String::new(),
            new: Vec::new(),
        }
    }

    /// Appends what is counted of a response.
    pub fn add(&mut self, response: &Response, evaluation: &Evaluation, counts: &mut Counts) {
        let group = self.group(response, evaluation);
        counts.new.append(&mut self.new);
        counts.marks.push(group);
        for at in 0..self.profiler.definition.classifications.len() {
            let class = self.profiler.class(at, response, evaluation);
            counts.marks.push(class.map_or(NONE, |class| class as u32));
        }
        let value = |value: Option<f64>| value.unwrap_or(f64::NAN);
        counts.values.push(value(evaluation.completeness()));
        let scores = self.scores.iter();
        counts
            .values
            .extend(scores.map(|score| value(score.value(evaluation))));
    }

    /// The number of the response's group.
    fn group(&mut self, response: &Response, evaluation: &Evaluation) -> u32 {
        self.room.clear();
        for variable in self.by {
            match variable.fact() {
                Some(fact) => self.room.push_str(fact.text_in(response, &mut self.fact)),
                None => {
                    let value = variable.value(self.profiler, response, evaluation);
                    self.room.push_str(&value);
                }
            }
            self.room.push(MARK);
        }
        if let Some(number) = self.groups.get(&self.room) {
            return *number;
        }
        let number = self.groups.len() as u32;
        self.groups.insert(self.room.clone(), number);
        let value = |variable: &Variable<'_>| variable.value(self.profiler, response, evaluation);
        self.new.push(self.by.iter().map(value).collect());
        number
    }
}

/// Sums of one score in one group.
#[derive(Clone, Debug)]
struct Sums {
    n: u64,
    sum: i128,
    squares: i128,
    least: f64,
    greatest: f64,
    bands: Vec<u64>,
}

impl Sums {
    /// Nothing yet, of a score with so many bands.
    fn new(bands: usize) -> Self {
        Sums {
            n: 0,
            sum: 0,
            squares: 0,
            least: f64::INFINITY,
            greatest: f64::NEG_INFINITY,
            bands: vec![0; bands],
        }
    }

    /// Adds at most [`TOGETHER`] values, which are not below 0.
    fn add(&mut self, values: &[f64]) {
        let (mut sum, mut squares) = (0, 0);
        for value in values {
            let fixed = nearest(value * (1_u64 << PLACES) as f64);
            sum += fixed;
            squares += u128::from(fixed) * u128::from(fixed);
            self.least = if *value < self.least {
                *value
            } else {
                self.least
            };
            self.greatest = if *value > self.greatest {
                *value
            } else {
                self.greatest
            };
        }
        self.n += values.len() as u64;
        self.sum += i128::from(sum);
        self.squares += squares.cast_signed();
    }

    /// Sorts values, in units of 1e-9, into bands that begin at these, which ascend.
    fn sort_into_bands(&mut self, nanos: &[u64], starts: &[u64]) {
        let above = |start: &u64| nanos.iter().filter(|nano| *nano >= start).count() as u64;
        let mut begun = starts.first().map_or(0, above);
        for (at, band) in self.bands.iter_mut().enumerate() {
            let next = starts.get(at + 1).map_or(0, above);
            *band += begun - next;
            begun = next;
        }
    }

    /// As moments; the ends as they are, or to the hundredth where it is told how many share these.
    fn moments(&self, has_own_ends: bool) -> Moments {
        if self.n == 0 {
            return Moments::default();
        }
        let unit = (1_u64 << PLACES) as f64;
        let n = i128::from(self.n);
        let mean = self.sum / n;
        let rest = self.sum - n * mean;
        let second = self.squares - 2 * mean * self.sum + n * mean * mean;
        let [least, greatest] =
            [self.least, self.greatest].map(|end| hundredths(nano(end)) as f64 / 100.0);
        let ends = match has_own_ends || least == greatest {
            true => (self.least, self.greatest),
            false => (least, greatest),
        };
        Moments::of_unweighted(
            self.n,
            mean as f64 / unit,
            (rest as f64 / unit, second as f64 / unit / unit),
            ends,
        )
    }
}

/// Values of one score in one group.
#[derive(Clone, Debug)]
enum Values {
    Exact(Vec<f64>),
    Hundredths(Hundredths),
}

impl Values {
    /// The same as hundredths.
    fn coarser(&mut self) {
        if let Values::Exact(values) = self {
            let mut coarse = Hundredths::default();
            coarse.add(values.iter().map(|value| hundredths(nano(*value))));
            *self = Values::Hundredths(coarse);
        }
    }

    fn weighted(self) -> Weighted {
        match self {
            Values::Exact(mut values) => {
                values.sort_unstable_by(f64::total_cmp);
                let same = values.chunk_by(|a, b| a == b);
                Weighted::of_counts(same.map(|same| (same[0], same.len() as u32)))
            }
            Values::Hundredths(values) => Weighted::of_hundredths(values),
        }
    }
}

/// The hundredths that a value is printed as: half up.
fn hundredths(nano: u64) -> u64 {
    (nano + 5_000_000) / 10_000_000
}

/// One group.
#[derive(Clone, Debug)]
struct Group {
    n: u64,
    /// Completeness and scores of responses that are not counted yet, one after the other.
    waiting: Vec<f64>,
    completeness: Sums,
    scores: Vec<Sums>,
    values: Vec<Values>,
    /// By classification and class.
    classes: Vec<Vec<u64>>,
}

impl Group {
    /// Counts what waits, one score after the other; `starts` are those of their bands.
    fn settle(&mut self, starts: &[Vec<u64>]) {
        let width = 1 + starts.len();
        let mut column = Column::default();
        column.fill(&self.waiting, 0, width);
        self.completeness.add(column.values());
        let scores = self.scores.iter_mut().zip(&mut self.values).zip(starts);
        for (at, ((sums, kept), starts)) in scores.enumerate() {
            column.fill(&self.waiting, 1 + at, width);
            let values = column.values();
            sums.add(values);
            let mut room = [0; TOGETHER];
            let nanos = &mut room[..values.len()];
            for (nano, value) in nanos.iter_mut().zip(values) {
                *nano = scoring::nano(*value);
            }
            sums.sort_into_bands(nanos, starts);
            match kept {
                Values::Exact(kept) => kept.extend_from_slice(values),
                Values::Hundredths(kept) => {
                    kept.add(nanos.iter().map(|nano| hundredths(*nano)));
                }
            }
        }
        self.waiting.clear();
    }
}

/// What there is of one score.
struct Column {
    room: [f64; TOGETHER],
    length: usize,
}

impl Default for Column {
    fn default() -> Self {
        Column {
            room: [0.0; TOGETHER],
            length: 0,
        }
    }
}

impl Column {
    /// Takes the values at a place in responses of a width that follow each other, at most [`TOGETHER`], without those that are no number.
    fn fill(&mut self, responses: &[f64], at: usize, width: usize) {
        self.length = 0;
        for value in responses.iter().skip(at).step_by(width) {
            self.room[self.length] = *value;
            self.length += usize::from(!value.is_nan());
        }
    }

    fn values(&self) -> &[f64] {
        &self.room[..self.length]
    }
}

/// Responses sorted into groups, as whole numbers.
pub struct Counted {
    /// By score: where its bands begin, in units of 1e-9.
    starts: Vec<Vec<u64>>,
    classes: Vec<usize>,
    numbers: HashMap<Vec<String>, usize>,
    groups: Vec<Group>,
    /// By counter and its number of a group: the group.
    known: Vec<Vec<usize>>,
    responses: u64,
    /// Responses up to which values are kept as they are.
    exact_up_to: u64,
    is_exact: bool,
}

impl Counted {
    /// Nothing yet.
    pub fn new(profiler: &Profiler<'_>, scores: &[Measure]) -> Self {
        let definition = profiler.definition;
        let starts = scores.iter().map(|score| {
            let bands = score.bands(definition).iter();
            bands.map(|band| nano(band.from)).collect()
        });
        let classes = definition.classifications.iter().map(|c| c.classes.len());
        Counted::of((starts.collect(), classes.collect()), EXACT_UP_TO)
    }

    /// Nothing yet, of scores with these beginnings of bands and classifications with so many classes.
    fn of((starts, classes): (Vec<Vec<u64>>, Vec<usize>), exact_up_to: u64) -> Self {
        Counted {
            starts,
            classes,
            numbers: HashMap::new(),
            groups: Vec::new(),
            known: Vec::new(),
            responses: 0,
            exact_up_to,
            is_exact: true,
        }
    }

    /// Counts responses of a counter, which come in their order; without some, by their positions in ascending order.
    pub fn count(&mut self, counter: usize, counts: &mut Counts, without: &[usize]) {
        self.meet(counter, counts);
        let all = counts.marks.len() / (1 + self.classes.len());
        let mut without = without.iter().copied().peekable();
        for at in 0..all {
            if without.next_if_eq(&at).is_none() {
                self.add(counter, counts, at);
            }
        }
    }

    /// Learns of the groups that a counter met.
    fn meet(&mut self, counter: usize, counts: &mut Counts) {
        if self.known.len() <= counter {
            self.known.resize_with(counter + 1, Vec::new);
        }
        for name in counts.new.drain(..) {
            let next = self.groups.len();
            let number = *self.numbers.entry(name).or_insert(next);
            if number == next {
                let group = self.group();
                self.groups.push(group);
            }
            self.known[counter].push(number);
        }
    }

    fn group(&self) -> Group {
        let values = match self.is_exact {
            true => Values::Exact(Vec::new()),
            false => Values::Hundredths(Hundredths::default()),
        };
        Group {
            n: 0,
            waiting: Vec::new(),
            completeness: Sums::new(0),
            scores: self
                .starts
                .iter()
                .map(|starts| Sums::new(starts.len()))
                .collect(),
            values: vec![values; self.starts.len()],
            classes: self
                .classes
                .iter()
                .map(|classes| vec![0; *classes])
                .collect(),
        }
    }

    /// Counts a response, by its position among those of a counter.
    fn add(&mut self, counter: usize, counts: &Counts, at: usize) {
        let (marks, values) = (1 + self.classes.len(), 1 + self.starts.len());
        let marks = &counts.marks[at * marks..(at + 1) * marks];
        let values = &counts.values[at * values..(at + 1) * values];
        if self.is_exact && self.responses == self.exact_up_to {
            self.is_exact = false;
            let all = self.groups.iter_mut().flat_map(|group| &mut group.values);
            all.for_each(Values::coarser);
        }
        self.responses += 1;
        let group = &mut self.groups[self.known[counter][marks[0] as usize]];
        group.n += 1;
        group.waiting.extend_from_slice(values);
        if group.waiting.len() == TOGETHER * values.len() {
            group.settle(&self.starts);
        }
        for (class, classes) in marks[1..].iter().zip(&mut group.classes) {
            if let Some(count) = classes.get_mut(*class as usize) {
                *count += 1;
            }
        }
    }

    /// The same as a collection, made by so many threads, whose groups are in the order of their names.
    pub fn collected<'a>(
        mut self,
        by: Vec<Variable<'a>>,
        scores: Vec<Measure>,
        threads: NonZero<usize>,
    ) -> Collection<'a> {
        self.groups
            .iter_mut()
            .for_each(|group| group.settle(&self.starts));
        let mut collection = Collection::new(by, Design::default(), scores);
        collection.responses = self.responses;
        collection.weight = self.responses as f64;
        collection.has_hundredths = !self.is_exact;
        collection.strata = vec![SeenStratum {
            responses: self.responses,
            ..SeenStratum::default()
        }];
        let mut groups: Vec<Option<Group>> = self.groups.into_iter().map(Some).collect();
        let mut numbers: Vec<(Vec<String>, usize)> = self.numbers.into_iter().collect();
        numbers.sort_unstable();
        let mut firms = Firms::new(numbers.len(), collection.scores.len());
        let is_exact = self.is_exact;
        let mut kept = Vec::new();
        let present = numbers
            .into_iter()
            .filter_map(|(name, number)| Some((name, groups[number].take()?)))
            .filter(|(_, group)| group.n > 0);
        for (leaf, (name, group)) in present.enumerate() {
            let named = collection.values.iter_mut().zip(&name);
            let key = named.map(|(values, name): (&mut Interner, _)| values.number(name));
            let key = key.collect();
            collection.leaves.push(key);
            let with: Vec<u64> = group.scores.iter().map(|sums| sums.n).collect();
            firms.set(leaf, group.n, with);
            let share = |n: &u64| Moments::of_unweighted(*n, 0.0, (0.0, 0.0), (0.0, 0.0));
            collection.cells.push(Cell {
                leaf,
                stratum: 0,
                unit: None,
                calibration: 0,
                completeness: group.completeness.moments(true),
                all: share(&group.n),
                scores: group
                    .scores
                    .iter()
                    .map(|sums| sums.moments(is_exact))
                    .collect(),
                bands: group
                    .scores
                    .iter()
                    .map(|sums| sums.bands.iter().map(share).collect())
                    .collect(),
                classes: group
                    .classes
                    .iter()
                    .map(|classes| classes.iter().map(share).collect())
                    .collect(),
                changed: Vec::new(),
            });
            kept.push(Mutex::new(group.values));
        }
        let sorted = shared_out(
            &kept,
            threads,
            |_| 0,
            |values| {
                let mut values = values.lock().unwrap_or_else(PoisonError::into_inner);
                let values = std::mem::take(&mut *values);
                values.into_iter().map(Values::weighted).collect()
            },
        );
        let leaves = sorted.into_iter().enumerate();
        collection.quantiles = leaves.map(|(leaf, values)| ((leaf, 0), values)).collect();
        collection.counted = Some(firms);
        collection
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Decimals;
    use crate::statistics::QuantileRule;
    use proptest::prelude::*;

    /// A response: its group, its class, its score.
    type Seen = (u32, u32, Option<f64>);

    /// What two counters are told of responses, which take turns of five, and what came of it.
    fn counted(seen: &[Seen], exact_up_to: u64, without: &[usize]) -> Collection<'static> {
        let mut counted = Counted::of((vec![vec![0, 50_000_000_000]], vec![2]), exact_up_to);
        let mut known = [Vec::new(), Vec::new()];
        for (turn, together) in seen.chunks(5).enumerate() {
            let counter = turn % 2;
            let mut counts = Counts::default();
            for (group, class, value) in together {
                let number = known[counter].iter().position(|known| known == group);
                counts
                    .marks
                    .push(number.unwrap_or(known[counter].len()) as u32);
                if number.is_none() {
                    known[counter].push(*group);
                    counts.new.push(vec![group.to_string()]);
                }
                counts.marks.push(*class);
                counts.values.extend([1.0, value.unwrap_or(f64::NAN)]);
            }
            let positions = without
                .iter()
                .filter(|at| **at / 5 == turn)
                .map(|at| at % 5);
            counted.count(counter, &mut counts, &positions.collect::<Vec<_>>());
        }
        let variable = Variable::Column(0);
        let threads = NonZero::new(2).expect("some");
        counted.collected(vec![variable], vec![Measure::Score(0)], threads)
    }

    fn seen() -> impl Strategy<Value = Vec<Seen>> {
        let value = prop_oneof![
            9 => prop_oneof![0.0..=100.0, (0_u32..=8).prop_map(|eighth| f64::from(eighth) * 12.5)].prop_map(Some),
            1 => Just(None),
        ];
        proptest::collection::vec((0_u32..3, prop_oneof![0_u32..2, Just(NONE)], value), 0..120)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        /// Whole numbers come to what sums of each value come to, by group; of many, quantiles are of hundredths.
        #[test]
        fn as_summed_one_by_one(seen in seen(), limit in prop_oneof![Just(10_000_u64), 0_u64..100], dropped in 0_usize..40) {
            let without: Vec<usize> = (dropped < seen.len()).then_some(dropped).into_iter().collect();
            let kept: Vec<Seen> = (0..seen.len()).filter(|at| !without.contains(at)).map(|at| seen[at]).collect();
            let collection = counted(&seen, limit, &without);
            let is_exact = kept.len() as u64 <= limit;
            prop_assert_eq!(collection.has_hundredths, !is_exact);
            prop_assert_eq!(collection.responses, kept.len() as u64);
            for cell in &collection.cells {
                let name = &collection.values[0].texts[collection.leaves[cell.leaf][0]];
                let own: Vec<&Seen> = kept.iter().filter(|(group, ..)| group.to_string() == *name).collect();
                prop_assert_eq!(cell.all.n, own.len() as u64);
                for (class, moments) in cell.classes[0].iter().enumerate() {
                    let expected = own.iter().filter(|(_, own, _)| *own == class as u32);
                    prop_assert_eq!(moments.n, expected.count() as u64);
                }
                let (mut moments, mut values, mut upper) = (Moments::default(), Weighted::default(), 0);
                for value in own.iter().filter_map(|(.., value)| *value) {
                    moments.add(value, 1.0);
                    upper += u64::from(value >= 50.0);
                    let told: f64 = Decimals::Fixed(2).print(value).parse().expect("a number");
                    values.add(if is_exact { value } else { told }, 1.0);
                }
                values.settle();
                let score = &cell.scores[0];
                prop_assert_eq!(score.n, moments.n);
                prop_assert_eq!(cell.bands[0][1].n, upper);
                let near = |one: Option<f64>, other: Option<f64>| match (one, other) {
                    (Some(one), Some(other)) => (one - other).abs() < 1e-9,
                    (one, other) => one == other,
                };
                prop_assert!(near(score.mean(), moments.mean()));
                prop_assert!(near(score.variance(), moments.variance()));
                let mut quantiles = Weighted::default();
                quantiles.merge(&collection.quantiles[&(cell.leaf, 0)][0], 1.0);
                quantiles.settle();
                let shares = [0.0, 0.25, 0.5, 0.75, 1.0];
                let (one, other) = (quantiles.quantiles(QuantileRule::Type7, shares), values.quantiles(QuantileRule::Type7, shares));
                prop_assert_eq!(one.is_some(), other.is_some());
                for (one, other) in one.iter().flatten().zip(other.iter().flatten()) {
                    prop_assert!((one - other).abs() < 1e-9, "{} {}", one, other);
                }
            }
        }
    }
}
