use super::hundredths::{Hundredths, WeightedHundredths, WeightedTotals, counted};
use super::selection::Lists;

/// How a quantile is taken between observations. Names as in R's `survey::svyquantile`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantileRule {
    /// The least value whose cumulated weight reaches the share (the inverse of the distribution function).
    Math,
    /// The same, and the middle of two where the share is reached exactly.
    School,
    /// Linear between the observations, as spreadsheets and R's `quantile` do (type 7 of Hyndman and Fan 1996).
    Type7,
}

impl QuantileRule {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            QuantileRule::Math => "math",
            QuantileRule::School => "school",
            QuantileRule::Type7 => "type7",
        }
    }
}

/// Values added one by one of which so many are sorted together.
const TOGETHER: usize = 64;

/// A value, its weight, and the observations that have it.
pub(super) type Item = (f64, f64, u32);

/// Values with weights, of which equal ones are put together: what quantiles need.
///
/// Holds a pair and a number for each different value, and at most as much again until it is settled.
#[derive(Clone, Debug, Default)]
pub struct Weighted {
    /// Lists of ascending values, no two of a list equal, each list longer than the next; one when all is settled.
    runs: Vec<Vec<Item>>,
    /// Values in the order in which they came.
    recent: Vec<Item>,
    /// Others, as counts by hundredths.
    hundredths: Option<Hundredths>,
    /// Such counts of several put together, until they are settled.
    totals: Vec<u32>,
    /// Others, as weights by hundredths.
    weighted: Option<WeightedHundredths>,
    /// Such weights of several put together, until they are settled.
    weights: WeightedTotals,
}

impl Weighted {
    /// Ascending values, each with how many observations have it.
    pub fn of_counts(counted: impl IntoIterator<Item = (f64, u32)>) -> Self {
        Weighted {
            runs: vec![counted.into_iter().map(one_each).collect()],
            ..Weighted::default()
        }
    }

    /// Values in any order, each with its weight above 0.
    pub fn of_weights(mut weighted: Vec<(f64, f64)>) -> Self {
        // Equal values are added up in the order of their weights, whatever the order they came in.
        let order = |a: &(f64, f64), b: &(f64, f64)| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1));
        weighted.sort_unstable_by(order);
        let same = weighted.chunk_by(|a, b| a.0 == b.0);
        let item = |same: &[(f64, f64)]| {
            let weight = same.iter().map(|(_, weight)| weight).sum();
            (same[0].0, weight, same.len() as u32)
        };
        Weighted {
            runs: vec![same.map(item).collect()],
            ..Weighted::default()
        }
    }

    /// Observations with weights by hundredths.
    pub fn of_weighted_hundredths(weighted: WeightedHundredths) -> Self {
        Weighted {
            weighted: Some(weighted),
            ..Weighted::default()
        }
    }

    /// Observations with weight 1 by hundredths.
    pub fn of_hundredths(hundredths: Hundredths) -> Self {
        Weighted {
            hundredths: Some(hundredths),
            ..Weighted::default()
        }
    }

    /// Adds an observation; one without weight is not counted.
    pub fn add(&mut self, value: f64, weight: f64) {
        if weight > 0.0 {
            self.recent.push((value, weight, 1));
            if self.recent.len() >= TOGETHER {
                self.sort_recent();
            }
        }
    }

    /// Adds the observations of another with their weights multiplied.
    pub fn merge(&mut self, other: &Weighted, factor: f64) {
        let scaled = |(value, weight, n): &Item| (*value, weight * factor, *n);
        for run in &other.runs {
            self.push_run(run.iter().map(scaled).collect());
        }
        if !other.recent.is_empty() {
            self.recent.extend(other.recent.iter().map(scaled));
            self.sort_recent();
        }
        if let Some(hundredths) = &other.hundredths {
            match factor == 1.0 {
                true => hundredths.add_to(&mut self.totals),
                false => {
                    let mut totals = Vec::new();
                    hundredths.add_to(&mut totals);
                    let run = counted(&totals).map(one_each);
                    self.push_run(run.map(|item| scaled(&item)).collect());
                }
            }
        }
        if let Some(weighted) = &other.weighted {
            match factor == 1.0 {
                true => weighted.add_to(&mut self.weights),
                false => {
                    let mut totals = WeightedTotals::default();
                    weighted.add_to(&mut totals);
                    self.push_run(totals.weighed().map(|item| scaled(&item)).collect());
                }
            }
        }
    }

    /// Sorts and puts equal values together.
    pub fn settle(&mut self) {
        if let Some(hundredths) = self.hundredths.take() {
            hundredths.add_to(&mut self.totals);
        }
        if let Some(weighted) = self.weighted.take() {
            weighted.add_to(&mut self.weights);
        }
        self.sort_recent();
        let totals = std::mem::take(&mut self.totals);
        self.push_run(counted(&totals).map(one_each).collect());
        let weights = std::mem::take(&mut self.weights);
        self.push_run(weights.weighed().collect());
        let all = std::mem::take(&mut self.runs).into_iter().rev();
        self.runs
            .extend(all.reduce(|less, more| joined(&more, &less)));
    }

    /// Whether it is settled as it stands.
    fn is_settled(&self) -> bool {
        self.runs.len() <= 1
            && self.recent.is_empty()
            && self.hundredths.is_none()
            && self.weighted.is_none()
    }

    fn sort_recent(&mut self) {
        let mut run = std::mem::take(&mut self.recent);
        run.sort_by(|a, b| a.0.total_cmp(&b.0));
        run.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
                kept.2 += next.2;
            }
            same
        });
        self.push_run(run);
    }

    /// Adds ascending values. Lists of about the same length are joined, so that each value is moved a few times only.
    fn push_run(&mut self, mut run: Vec<Item>) {
        while let Some(last) = self.runs.pop_if(|last| last.len() < 2 * run.len()) {
            run = joined(&last, &run);
        }
        if !run.is_empty() {
            self.runs.push(run);
        }
    }

    /// The least and the greatest value, and how many observations have each.
    pub fn ends(&self) -> Option<[(f64, u32); 2]> {
        let ends = self
            .runs
            .iter()
            .filter_map(|run| Some([run.first()?, run.last()?]));
        let all = ends.chain(self.recent.iter().map(|item| [item, item]));
        let known = all.map(|ends| ends.map(|(value, _, n)| (*value, *n)));
        let of_hundredths = self.hundredths.as_ref().and_then(Hundredths::ends);
        let weighted = self.weighted.as_ref().and_then(WeightedHundredths::ends);
        let known = known.chain(of_hundredths).chain(weighted);
        known.reduce(Weighted::ends_of_both)
    }

    /// The ends of two together.
    pub fn ends_of_both(
        [least, greatest]: [(f64, u32); 2],
        [other_least, other_greatest]: [(f64, u32); 2],
    ) -> [(f64, u32); 2] {
        let further = |one: (f64, u32), other: (f64, u32), is_other: bool| match one.0 == other.0 {
            true => (one.0, one.1 + other.1),
            false if is_other => other,
            false => one,
        };
        [
            further(least, other_least, other_least.0 < least.0),
            further(greatest, other_greatest, other_greatest.0 > greatest.0),
        ]
    }

    /// All values, once they are settled.
    fn items(&self) -> &[Item] {
        self.runs.first().map_or(&[], Vec::as_slice)
    }

    /// Quantiles for ascending or other shares in 0 … 1, of settled observations; `None` without any.
    pub fn quantiles<const N: usize>(
        &self,
        rule: QuantileRule,
        shares: [f64; N],
    ) -> Option<[f64; N]> {
        Lists::of([(self.items(), 1.0)].into_iter()).quantiles(rule, shares)
    }

    /// The same for the observations of several together, their weights multiplied.
    pub fn quantiles_of<const N: usize>(
        all: &[(&Weighted, f64)],
        rule: QuantileRule,
        shares: [f64; N],
    ) -> Option<[f64; N]> {
        if all.iter().all(|(values, _)| values.is_settled()) {
            let lists = all.iter().map(|(values, factor)| (values.items(), *factor));
            return Lists::of(lists).quantiles(rule, shares);
        }
        let mut together = Weighted::default();
        for (values, factor) in all {
            together.merge(values, *factor);
        }
        together.settle();
        together.quantiles(rule, shares)
    }
}

/// So many observations of a value, with weight 1 each.
fn one_each((value, n): (f64, u32)) -> Item {
    (value, f64::from(n), n)
}

/// Two lists of ascending values as one.
fn joined(one: &[Item], other: &[Item]) -> Vec<Item> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let (mut one, mut other) = (one.iter().copied(), other.iter().copied());
    let (mut first, mut second) = (one.next(), other.next());
    while let (Some(a), Some(b)) = (first, second) {
        if a.0 < b.0 {
            all.push(a);
            first = one.next();
        } else if b.0 < a.0 {
            all.push(b);
            second = other.next();
        } else {
            all.push((a.0, a.1 + b.1, a.2 + b.2));
            (first, second) = (one.next(), other.next());
        }
    }
    all.extend(first.into_iter().chain(one));
    all.extend(second.into_iter().chain(other));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(values: &[f64]) -> Weighted {
        let mut weighted = Weighted::default();
        for value in values {
            weighted.add(*value, 1.0);
        }
        weighted.settle();
        weighted
    }

    #[test]
    fn rules_by_hand() {
        let four = of(&[4.0, 1.0, 3.0, 2.0]);
        assert_eq!(
            four.quantiles(QuantileRule::Math, [0.25, 0.5, 0.6]),
            Some([1.0, 2.0, 3.0])
        );
        assert_eq!(
            four.quantiles(QuantileRule::School, [0.25, 0.5, 0.6]),
            Some([1.5, 2.5, 3.0])
        );
        assert_eq!(
            four.quantiles(QuantileRule::Type7, [0.25, 0.5, 1.0]),
            Some([1.75, 2.5, 4.0])
        );
        assert_eq!(of(&[]).quantiles(QuantileRule::Math, [0.5]), None);
        assert_eq!(
            of(&[7.0]).quantiles(QuantileRule::Type7, [0.25]),
            Some([7.0])
        );
    }

    fn observations() -> impl Strategy<Value = Vec<Vec<(u8, u32)>>> {
        let observation = (0_u8..30, 1_u32..40);
        prop::collection::vec(prop::collection::vec(observation, 0..40), 0..9)
    }

    proptest! {
        /// Several together are what they are when they are put together, whatever is the factor of each.
        #[test]
        fn several_as_one(lists in observations(), factors in prop::collection::vec(1_u8..4, 9), share in 0.0_f64..=1.0) {
            let lists = lists.into_iter().zip(factors).map(|(list, factor)| {
                let values = list.into_iter().map(|(value, tenths)| (f64::from(value), f64::from(tenths) / 10.0));
                (Weighted::of_weights(values.collect()), f64::from(factor))
            });
            let lists: Vec<(Weighted, f64)> = lists.collect();
            let mut whole = Weighted::default();
            lists.iter().for_each(|(list, factor)| whole.merge(list, *factor));
            whole.settle();
            let all: Vec<(&Weighted, f64)> = lists.iter().map(|(list, factor)| (list, *factor)).collect();
            let shares = [0.0, 0.25, 0.5, share, 1.0];
            for rule in [QuantileRule::Math, QuantileRule::School, QuantileRule::Type7] {
                let (one, other) = (Weighted::quantiles_of(&all, rule, shares), whole.quantiles(rule, shares));
                prop_assert_eq!(one.is_some(), other.is_some());
                for (one, other) in one.iter().flatten().zip(other.iter().flatten()) {
                    prop_assert!((one - other).abs() < 1e-9, "{:?} {} {}", rule, one, other);
                }
            }
        }

        /// By their definitions, one observation after the other.
        #[test]
        fn as_they_are_defined(list in prop::collection::vec((0_u8..30, 1_u32..40), 1..60), share in 0.0_f64..=1.0) {
            let mut sorted = list.clone();
            sorted.sort_unstable();
            let total: u32 = sorted.iter().map(|(_, weight)| weight).sum();
            let wanted = share * f64::from(total);
            let mut upto = 0;
            let reached = sorted.iter().find(|(_, weight)| {
                upto += weight;
                f64::from(upto) >= wanted - 1e-9
            });
            let low = reached.map(|(value, _)| *value);
            let next = sorted.iter().map(|(value, _)| *value).find(|value| Some(*value) > low);
            let upto: u32 = sorted.iter().filter(|(value, _)| Some(*value) <= low).map(|(_, weight)| weight).sum();
            let (low, next) = (f64::from(low.unwrap_or(0)), next.map(f64::from));
            let school = match next {
                Some(next) if (f64::from(upto) - wanted).abs() < 1e-9 => f64::midpoint(low, next),
                _ => low,
            };
            let values = list.into_iter().map(|(value, weight)| (f64::from(value), f64::from(weight)));
            let weighted = Weighted::of_weights(values.collect());
            prop_assert_eq!(weighted.quantiles(QuantileRule::Math, [share]), Some([low]));
            prop_assert_eq!(weighted.quantiles(QuantileRule::School, [share]), Some([school]));
        }
    }

    fn type7_plainly(values: &[f64], share: f64) -> f64 {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let place = share * (sorted.len() - 1) as f64;
        let low = place.floor() as usize;
        let high = (low + 1).min(sorted.len() - 1);
        sorted[low] + (sorted[high] - sorted[low]) * (place - low as f64)
    }

    /// Hundredths are told of as the values they are.
    #[test]
    fn hundredths_as_values() {
        let (mut values, mut hundredths) = (Weighted::default(), Hundredths::default());
        for at in 0..5_000_usize {
            let hundredth = at * at % 10_001;
            values.add(hundredth as f64 / 100.0, 1.0);
            hundredths.add([hundredth as u64]);
        }
        let own = Weighted::of_hundredths(hundredths);
        for factor in [1.0, 2.0] {
            let (mut one, mut other) = (Weighted::default(), Weighted::default());
            for _ in 0..2 {
                one.merge(&values, factor);
                other.merge(&own, factor);
            }
            one.settle();
            other.settle();
            assert_eq!(one.ends(), other.ends());
            let shares = [0.0, 0.25, 0.5, 0.75, 1.0];
            for rule in [
                QuantileRule::Math,
                QuantileRule::School,
                QuantileRule::Type7,
            ] {
                assert_eq!(one.quantiles(rule, shares), other.quantiles(rule, shares));
            }
        }
    }

    proptest! {
        #[test]
        fn type_7_with_ties(values in prop::collection::vec(0_u8..12, 1..60), share in 0.0_f64..=1.0) {
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            let got = of(&values).quantiles(QuantileRule::Type7, [share]).unwrap()[0];
            prop_assert!((got - type7_plainly(&values, share)).abs() < 1e-9);
        }

        #[test]
        fn many_values_are_put_together(values in prop::collection::vec(0_u8..40, 0..6000)) {
            let mut weighted = Weighted::default();
            for value in &values {
                weighted.add(f64::from(*value), 2.0);
            }
            let kept: usize = weighted.runs.iter().map(Vec::len).sum();
            prop_assert!(kept <= 80 && weighted.recent.len() < TOGETHER);
            weighted.settle();
            let n: u32 = weighted.items().iter().map(|(_, _, n)| n).sum();
            prop_assert_eq!(n as usize, values.len());
        }
    }
}
