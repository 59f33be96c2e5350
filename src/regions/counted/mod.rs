//! Responses sorted into groups as sums that are the same in any order, in room that does not grow with the responses.

mod counter;
mod group;
mod sums;

pub use counter::{Counter, Counting, Counts};

use self::group::{First, Group, Shelf};
use self::sums::{Keeping, Sums, Tally, Values};
use super::collection::{Cell, Collection, CollectionFailure, Design};
use super::firms::{Firms, Heaviest, SeenFirms};
use super::measure::Measure;
use super::membership::Membership;
use super::scenario::Scenarios;
use super::share::shared_out;
use super::variable::Variable;
use crate::profile::Profiler;
use crate::robustness::{LeafSums, Variations};
use crate::scoring::nano;
use crate::statistics::{QuantileRule, Sum, Weighted};
use std::collections::HashMap;
use std::collections::btree_map::Entry;
use std::num::NonZero;
use std::sync::{Arc, Mutex, PoisonError};

/// Responses up to which values are kept as they are, for quantiles; of more, as hundredths.
pub const EXACT_UP_TO: u64 = 250_000;

/// Responses of a group that are counted together, as what there is of all groups is more than a processor has at hand.
const TOGETHER: usize = 64;

/// Responses of a group for which room is made one by one.
const FEW: usize = 8;

/// Decimals of weights that are summed by hundredths, beyond the first digit that they mostly have.
const PLACES_OF_WEIGHTS: f64 = 6.0;

/// What is counted of each response.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    /// By score: where its bands begin, in units of 1e-9.
    starts: Vec<Vec<u64>>,
    /// By classification its classes; by scenario 2: those it concerns and the others.
    classes: Vec<usize>,
    scenarios: usize,
    /// Numbers that are noted of the leaves of the headline.
    noted: usize,
    is_weighted: bool,
}

impl Shape {
    fn new(profiler: &Profiler<'_>, counting: Counting<'_, '_>) -> Self {
        let definition = profiler.definition;
        let starts = counting.scores.iter().map(|score| {
            let bands = score.bands(definition).iter();
            bands.map(|band| nano(band.from)).collect()
        });
        let scenarios = counting.scenarios.map_or(0, Scenarios::count);
        let classes = definition.classifications.iter().map(|c| c.classes.len());
        Shape {
            starts: starts.collect(),
            classes: classes.chain(std::iter::repeat_n(2, scenarios)).collect(),
            scenarios,
            noted: counting.variations.map_or(0, Variations::noted),
            is_weighted: counting.design.weight.is_some(),
        }
    }

    /// Numbers that stand for the group of a response and its classes.
    fn marks(&self) -> usize {
        1 + self.classes.len()
    }

    /// Values of a response.
    fn width(&self) -> usize {
        let scores = self.starts.len() * (1 + self.scenarios);
        usize::from(self.is_weighted) + 1 + scores + self.noted
    }
}

/// Responses sorted into groups, as sums.
pub struct Counted {
    shape: Shape,
    /// Nothing yet of the headline's parts, where it is made again.
    headline: Option<LeafSums>,
    /// Firms, where one may stand in several responses.
    firms: Option<SeenFirms>,
    numbers: HashMap<Membership, usize>,
    groups: Vec<Group>,
    /// By values and categories: the shelf.
    shelf_numbers: HashMap<(Vec<String>, Vec<String>), usize>,
    shelves: Vec<Shelf>,
    /// By counter and its number of a group: the group.
    known: Vec<Vec<usize>>,
    responses: u64,
    /// Those whose weight is 0.
    weightless: u64,
    weight: Sum,
    /// Responses up to which values are kept as they are.
    exact_up_to: u64,
    keeping: Keeping,
}

impl Counted {
    /// Nothing yet.
    pub fn new(profiler: &Profiler<'_>, counting: Counting<'_, '_>) -> Self {
        let shape = Shape::new(profiler, counting);
        let mut counted = Counted::of(shape, EXACT_UP_TO, counting.quantiles);
        counted.headline = counting.variations.map(LeafSums::new);
        counted.firms = counting.has_firms_again.then(SeenFirms::default);
        counted
    }

    /// Nothing yet.
    fn of(shape: Shape, exact_up_to: u64, quantiles: QuantileRule) -> Self {
        let keeping = Keeping {
            is_exact: true,
            is_weighted: shape.is_weighted,
            are_counted: quantiles == QuantileRule::Type7,
            per_one: 1.0,
        };
        Counted {
            shape,
            headline: None,
            firms: None,
            numbers: HashMap::new(),
            groups: Vec::new(),
            shelf_numbers: HashMap::new(),
            shelves: Vec::new(),
            known: Vec::new(),
            responses: 0,
            weightless: 0,
            weight: Sum::default(),
            exact_up_to,
            keeping,
        }
    }

    /// Counts responses of a counter, which come in their order out of a file, of which so many rows came before them; without some,
    /// by their positions in ascending order.
    pub fn count(
        &mut self,
        counter: usize,
        counts: &mut Counts,
        from: (&Arc<str>, u64),
        without: &[usize],
    ) {
        self.meet(counter, counts);
        let all = counts.marks.len() / self.shape.marks();
        let mut without = without.iter().copied().peekable();
        for at in 0..all {
            if without.next_if_eq(&at).is_none() {
                self.add(counter, counts, from, at);
            }
        }
    }

    /// Learns of the groups that a counter met.
    fn meet(&mut self, counter: usize, counts: &mut Counts) {
        if self.known.len() <= counter {
            self.known.resize_with(counter + 1, Vec::new);
        }
        for membership in counts.new.drain(..) {
            let number = match self.numbers.get(&membership) {
                Some(number) => *number,
                None => {
                    let shelf = self.shelf(&membership);
                    let group = self.group(shelf);
                    self.groups.push(group);
                    self.numbers.insert(membership, self.groups.len() - 1);
                    self.groups.len() - 1
                }
            };
            self.known[counter].push(number);
        }
    }

    fn shelf(&mut self, membership: &Membership) -> usize {
        let (by, margins) = (membership.by.clone(), membership.margins.clone());
        let next = self.shelves.len();
        let number = *self.shelf_numbers.entry((by, margins)).or_insert(next);
        if number == next {
            self.shelves.push(Shelf {
                heaviest: Heaviest::default(),
                values: vec![Values::new(self.keeping); self.shape.starts.len()],
                headline: self.headline.clone(),
            });
        }
        number
    }

    fn group(&self, shelf: usize) -> Group {
        let classes = self.shape.classes.iter();
        Group {
            shelf,
            first: First {
                before: 0,
                file: Arc::from(""),
                row: 0,
            },
            n: 0,
            waiting: Vec::new(),
            all: Tally::default(),
            classes: classes
                .map(|classes| vec![Tally::default(); *classes])
                .collect(),
            figures: None,
        }
    }

    /// Counts a response, by its position among those of a counter.
    fn add(&mut self, counter: usize, counts: &Counts, from: (&Arc<str>, u64), at: usize) {
        let (marks, width) = (self.shape.marks(), self.shape.width());
        let marks = &counts.marks[at * marks..(at + 1) * marks];
        let values = &counts.values[at * width..(at + 1) * width];
        if self.keeping.is_exact && self.responses == self.exact_up_to {
            self.keep_hundredths();
        }
        let weight = match self.shape.is_weighted {
            true => values[0],
            false => 1.0,
        };
        let number = self.known[counter][marks[0] as usize];
        if let Some(firms) = &mut self.firms {
            let first = usize::from(self.shape.is_weighted) + 1;
            let scores = &values[first..first + self.shape.starts.len()];
            firms.see(counts.firms[at], number, weight, scores);
        }
        let group = &mut self.groups[number];
        if group.n == 0 {
            let (file, base) = from;
            group.first = First {
                before: self.responses,
                file: file.clone(),
                row: base + counts.rows[at],
            };
        }
        self.responses += 1;
        self.weightless += u64::from(weight == 0.0);
        self.weight.add(weight);
        group.n += 1;
        group.all.add(weight);
        let shelf = &mut self.shelves[group.shelf];
        shelf.heaviest.add(weight);
        // Most groups of a few responses have no more of them.
        if group.waiting.len() == FEW * values.len() {
            group.waiting.reserve_exact((TOGETHER - FEW) * values.len());
        }
        group.waiting.extend_from_slice(values);
        if group.waiting.len() == TOGETHER * values.len() {
            group.settle(shelf, &self.shape);
        }
        for (class, classes) in marks[1..].iter().zip(&mut group.classes) {
            if let Some(tally) = classes.get_mut(*class as usize) {
                tally.add(weight);
            }
        }
    }

    /// Keeps values as hundredths from now on, and weights in millionths of what they are like.
    fn keep_hundredths(&mut self) {
        let weighted = (self.responses - self.weightless).max(1) as f64;
        let usual = self.weight.value() / weighted;
        let size = libm::floor(libm::log10(usual.max(f64::MIN_POSITIVE)));
        self.keeping.is_exact = false;
        self.keeping.per_one = libm::exp10(PLACES_OF_WEIGHTS - size);
        let all = self.shelves.iter_mut().flat_map(|shelf| &mut shelf.values);
        all.for_each(|values| values.keep(self.keeping));
    }

    /// The same as a collection, made by so many threads, whose groups are in the order of their names.
    ///
    /// # Errors
    /// When responses contradict each other, or what is known of the population.
    pub fn collected<'a>(
        mut self,
        by: Vec<Variable<'a>>,
        (design, scores): (Design<'a>, Vec<Measure>),
        threads: NonZero<usize>,
    ) -> Result<Collection<'a>, CollectionFailure> {
        let mut collection = Collection::new(by, design, scores);
        let numbers = std::mem::take(&mut self.numbers).into_iter();
        let mut groups: Vec<Option<Group>> = self.groups.into_iter().map(Some).collect();
        let mut leaf_of = vec![0; groups.len()];
        let mut all: Vec<(Membership, (usize, Group))> = numbers
            .filter_map(|(membership, number)| {
                let group = groups[number].take()?;
                Some((membership, (number, group)))
            })
            .filter(|(_, (_, group))| group.n > 0)
            .collect();
        // What is wrong is told of the first response that it is wrong with.
        all.sort_unstable_by_key(|(_, (_, group))| group.first.before);
        let mut trial = collection.clone();
        for (membership, (_, group)) in &all {
            let First { file, row, .. } = &group.first;
            let wrong =
                |failure: CollectionFailure| CollectionFailure(format!("{file}: {}", failure.0));
            trial.place(membership, *row).map_err(wrong)?;
        }
        collection.responses = self.responses;
        collection.weightless = self.weightless;
        collection.weight = self.weight.value();
        collection.has_hundredths = !self.keeping.is_exact;
        all.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let mut firms = Firms::new(trial.leaves.len(), collection.scores.len());
        let mut shelves: Vec<Option<(usize, usize)>> = vec![None; self.shelves.len()];
        for (membership, (number, mut group)) in all {
            let place = collection.place(&membership, group.first.row)?;
            leaf_of[number] = place.leaf;
            collection.strata[place.stratum].responses += group.n;
            shelves[group.shelf] = Some((place.leaf, place.calibration));
            let (all, n) = (group.all.moments(), group.n);
            let classes = group.classes.iter();
            let classes = classes.map(|classes| classes.iter().map(Tally::moments).collect());
            let classes = classes.collect();
            let shelf = &mut self.shelves[group.shelf];
            let figures = group.settle(shelf, &self.shape);
            firms.count(place.leaf, n, figures.scores.iter().map(Sums::n));
            let scores = figures.scores.iter();
            let is_exact = self.keeping.is_exact;
            let changed = figures.changed.chunks(collection.scores.len().max(1));
            let moments = |sums: &Sums| sums.moments(true);
            collection.cells.push(Cell {
                place,
                completeness: figures.completeness.moments(true),
                all,
                scores: scores.map(|sums| sums.moments(is_exact)).collect(),
                bands: figures.scores.iter().map(Sums::bands).collect(),
                classes,
                changed: changed
                    .map(|scores| scores.iter().map(moments).collect())
                    .collect(),
            });
        }
        let present = shelves.into_iter().zip(self.shelves);
        let present = present.filter_map(|(place, shelf)| Some((place?, shelf)));
        let (places, kept): (Vec<_>, Vec<_>) = present
            .map(|(place, shelf)| {
                firms.weigh(place.0, shelf.heaviest);
                if let Some(headline) = shelf.headline {
                    match collection.headline.entry(place) {
                        Entry::Vacant(entry) => {
                            entry.insert(headline);
                        }
                        Entry::Occupied(mut entry) => entry.get_mut().append(headline),
                    }
                }
                (place, Mutex::new(shelf.values))
            })
            .unzip();
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
        for (place, values) in places.into_iter().zip(sorted) {
            let values: Vec<Weighted> = values;
            match collection.quantiles.entry(place) {
                Entry::Vacant(entry) => {
                    entry.insert(values);
                }
                // Values of other names in the same category.
                Entry::Occupied(mut entry) => {
                    let known = entry.get_mut().iter_mut().zip(&values);
                    known.for_each(|(known, values)| {
                        known.merge(values, 1.0);
                        known.settle();
                    });
                }
            }
        }
        collection.firms = match self.firms {
            Some(seen) => seen.firms(&leaf_of, collection.leaves.len(), collection.scores.len()),
            None => firms,
        };
        Ok(collection)
    }
}

#[cfg(test)]
mod tests {
    use super::counter::NONE;
    use super::*;
    use crate::scoring::Decimals;
    use crate::statistics::{Moments, Weighted};
    use proptest::prelude::*;

    /// A response: its stratum, its class, its score, its weight. Two strata share a group.
    type Seen = (u32, u32, Option<f64>, f64);

    /// What two counters are told of responses, which take turns of five, and what came of it.
    fn counted(
        seen: &[Seen],
        exact_up_to: u64,
        without: &[usize],
        is_weighted: bool,
    ) -> Collection<'static> {
        let shape = Shape {
            starts: vec![vec![0, 50_000_000_000]],
            classes: vec![2],
            scenarios: 0,
            noted: 0,
            is_weighted,
        };
        let mut counted = Counted::of(shape, exact_up_to, QuantileRule::Type7);
        let mut known = [Vec::new(), Vec::new()];
        for (turn, together) in seen.chunks(5).enumerate() {
            let counter = turn % 2;
            let mut counts = Counts::default();
            for (group, class, value, weight) in together {
                let number = known[counter].iter().position(|known| known == group);
                counts
                    .marks
                    .push(number.unwrap_or(known[counter].len()) as u32);
                if number.is_none() {
                    known[counter].push(*group);
                    counts.new.push(Membership {
                        by: vec![(group % 2).to_string()],
                        margins: Vec::new(),
                        stratum: group.to_string(),
                        cluster: None,
                        population: None,
                    });
                }
                counts.rows.push(1);
                counts.marks.push(*class);
                counts.values.extend(is_weighted.then_some(*weight));
                counts.values.extend([1.0, value.unwrap_or(f64::NAN)]);
            }
            let positions = without
                .iter()
                .filter(|at| **at / 5 == turn)
                .map(|at| at % 5);
            let positions: Vec<usize> = positions.collect();
            counted.count(counter, &mut counts, (&Arc::from("file"), 0), &positions);
        }
        let variable = Variable::Column(0);
        let threads = NonZero::new(2).expect("some");
        let of = (Design::default(), vec![Measure::Score(0)]);
        let collection = counted.collected(vec![variable], of, threads);
        collection.expect("nothing contradicts itself")
    }

    fn seen() -> impl Strategy<Value = Vec<Seen>> {
        let value = prop_oneof![
            9 => prop_oneof![0.0..=100.0, (0_u32..=8).prop_map(|eighth| f64::from(eighth) * 12.5)].prop_map(Some),
            1 => Just(None),
        ];
        let weight = prop_oneof![1 => Just(0.0), 9 => (1_u32..60).prop_map(|tenths| f64::from(tenths) / 10.0)];
        let seen = (0_u32..3, prop_oneof![0_u32..2, Just(NONE)], value, weight);
        proptest::collection::vec(seen, 0..120)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        /// Sums come to what is summed of each value, by group; of many, quantiles are of hundredths.
        #[test]
        fn as_summed_one_by_one(
            seen in seen(),
            limit in prop_oneof![Just(10_000_u64), 0_u64..100],
            dropped in 0_usize..40,
            is_weighted in any::<bool>(),
        ) {
            let weight_of = |seen: &Seen| if is_weighted { seen.3 } else { 1.0 };
            let without: Vec<usize> = (dropped < seen.len()).then_some(dropped).into_iter().collect();
            let kept: Vec<Seen> = (0..seen.len()).filter(|at| !without.contains(at)).map(|at| seen[at]).collect();
            let collection = counted(&seen, limit, &without, is_weighted);
            let is_exact = kept.len() as u64 <= limit;
            prop_assert_eq!(collection.has_hundredths, !is_exact);
            prop_assert_eq!(collection.responses, kept.len() as u64);
            let weightless = kept.iter().filter(|seen| weight_of(seen) == 0.0).count();
            prop_assert_eq!(collection.weightless, weightless as u64);
            prop_assert!((collection.weight - kept.iter().map(weight_of).sum::<f64>()).abs() < 1e-9);
            let firms = &collection.firms;
            for cell in &collection.cells {
                let stratum = &collection.strata[cell.place.stratum];
                let all: Vec<&Seen> = kept.iter().filter(|(group, ..)| group.to_string() == stratum.name).collect();
                prop_assert_eq!(stratum.responses, all.len() as u64);
                let own: Vec<&Seen> = all.iter().copied().filter(|seen| weight_of(seen) > 0.0).collect();
                prop_assert_eq!(cell.all.n, own.len() as u64);
                let near_sum = |moments: &Moments, of: &[&&Seen]| {
                    let (sum, squares) = of.iter().fold((0.0, 0.0), |(sum, squares), seen| {
                        let weight = weight_of(seen);
                        (sum + weight, squares + weight * weight)
                    });
                    (moments.weight - sum).abs() < 1e-9 && (moments.squares - squares).abs() < 1e-9
                };
                prop_assert!(near_sum(&cell.all, &own.iter().collect::<Vec<_>>()));
                for (class, moments) in cell.classes[0].iter().enumerate() {
                    let expected: Vec<_> = own.iter().filter(|seen| seen.1 == class as u32).collect();
                    prop_assert_eq!(moments.n, expected.len() as u64);
                    prop_assert!(near_sum(moments, &expected));
                }
                let mut moments = Moments::default();
                let upper: Vec<_> = own.iter().filter(|seen| seen.2 >= Some(50.0)).collect();
                for (seen, value) in own.iter().filter_map(|seen| Some((seen, seen.2?))) {
                    moments.add(value, weight_of(seen));
                }
                let score = &cell.scores[0];
                prop_assert_eq!(score.n, moments.n);
                prop_assert_eq!(cell.bands[0][1].n, upper.len() as u64);
                prop_assert!(near_sum(&cell.bands[0][1], &upper));
                let near = |one: Option<f64>, other: Option<f64>| match (one, other) {
                    (Some(one), Some(other)) => (one - other).abs() < 1e-9,
                    (one, other) => one == other,
                };
                prop_assert!(near(score.mean(), moments.mean()));
                prop_assert!(near(score.variance(), moments.variance()));
                prop_assert!(near(score.effective_n(), moments.effective_n()));
            }
            for (leaf, names) in collection.leaves.iter().enumerate() {
                let name = &collection.values[0].texts[names[0]];
                let all: Vec<&Seen> = kept.iter().filter(|(group, ..)| (group % 2).to_string() == *name).collect();
                let valued: Vec<(f64, f64)> = all.iter().filter(|seen| weight_of(seen) > 0.0).filter_map(|seen| Some((seen.2?, weight_of(seen)))).collect();
                let (firms, with, weights) = firms.of(&[leaf]);
                prop_assert_eq!(firms, all.len() as u64);
                prop_assert_eq!(with[0], valued.len() as u64);
                let mut heaviest: Vec<f64> = all.iter().map(|seen| weight_of(seen)).collect();
                heaviest.sort_by(|a, b| b.total_cmp(a));
                heaviest.truncate(16);
                prop_assert_eq!(weights, heaviest);
                let mut values = Weighted::default();
                for (value, weight) in valued {
                    let told: f64 = Decimals::Fixed(2).print(value).parse().expect("a number");
                    values.add(if is_exact { value } else { told }, weight);
                }
                values.settle();
                let mut quantiles = Weighted::default();
                quantiles.merge(&collection.quantiles[&(leaf, 0)][0], 1.0);
                quantiles.settle();
                let shares = [0.0, 0.25, 0.5, 0.75, 1.0];
                let rules = [QuantileRule::Math, QuantileRule::School, QuantileRule::Type7];
                for (one, other) in rules.map(|rule| (quantiles.quantiles(rule, shares), values.quantiles(rule, shares))) {
                    prop_assert_eq!(one.is_some(), other.is_some());
                    for (one, other) in one.iter().flatten().zip(other.iter().flatten()) {
                        prop_assert!((one - other).abs() < 1e-9, "{} {}", one, other);
                    }
                }
            }
        }
    }
}
