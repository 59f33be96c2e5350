use super::hundredths::{Hundredths, counted};

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

/// A share within so much of a cumulated weight is that weight: sums of weights round.
const SAME: f64 = 1e-12;

/// Values under so many are not put together yet.
const FEW: usize = 32;

/// Values with weights, of which equal ones are put together: what quantiles need.
///
/// Holds a pair and a number for each different value.
#[derive(Clone, Debug, Default)]
pub struct Weighted {
    /// Value, weight, observations.
    items: Vec<(f64, f64, u32)>,
    /// Length at which equal values are put together next.
    limit: usize,
    /// Whether the values ascend and no two are equal.
    is_settled: bool,
    /// Others, as counts by hundredths.
    hundredths: Option<Hundredths>,
    /// Such counts of several put together, until they are settled.
    totals: Vec<u32>,
}

impl Weighted {
    /// Ascending values, each with how many observations have it.
    pub fn of_counts(counted: Vec<(f64, u32)>) -> Self {
        let items = counted.into_iter();
        let items: Vec<(f64, f64, u32)> =
            items.map(|(value, n)| (value, f64::from(n), n)).collect();
        Weighted {
            limit: 2 * items.len(),
            items,
            is_settled: true,
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
            self.push((value, weight, 1));
        }
    }

    /// Adds the observations of another with their weights multiplied.
    pub fn merge(&mut self, other: &Weighted, factor: f64) {
        if let Some(hundredths) = &other.hundredths {
            self.is_settled = false;
            if factor == 1.0 {
                return hundredths.add_to(&mut self.totals);
            }
            let mut totals = Vec::new();
            hundredths.add_to(&mut totals);
            let counted: Vec<(f64, u32)> = counted(&totals).collect();
            return counted
                .iter()
                .for_each(|(value, n)| self.push((*value, f64::from(*n) * factor, *n)));
        }
        let is_ready = self.is_settled || (self.items.is_empty() && self.totals.is_empty());
        if other.is_settled && is_ready {
            self.items = joined(&self.items, &other.items, factor);
            self.limit = 2 * self.items.len();
            self.is_settled = true;
            return;
        }
        for (value, weight, n) in &other.items {
            self.push((*value, weight * factor, *n));
        }
    }

    fn push(&mut self, item: (f64, f64, u32)) {
        self.is_settled = false;
        self.items.push(item);
        if self.items.len() > self.limit.max(FEW) {
            self.settle();
            self.limit = 2 * self.items.len();
        }
    }

    /// Sorts and puts equal values together.
    pub fn settle(&mut self) {
        if let Some(hundredths) = self.hundredths.take() {
            self.is_settled = false;
            hundredths.add_to(&mut self.totals);
        }
        if std::mem::replace(&mut self.is_settled, true) {
            return;
        }
        let totals = std::mem::take(&mut self.totals);
        let counted = counted(&totals).map(|(value, n)| (value, f64::from(n), n));
        self.items.extend(counted);
        self.items.sort_by(|a, b| a.0.total_cmp(&b.0));
        self.items.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
                kept.2 += next.2;
            }
            same
        });
    }

    /// Number of observations that have the least and the greatest value.
    pub fn at_the_ends(&self) -> (u32, u32) {
        let n = |item: Option<&(f64, f64, u32)>| item.map_or(0, |(_, _, n)| *n);
        (n(self.items.first()), n(self.items.last()))
    }

    /// Quantiles for ascending or other shares in 0 … 1, of settled observations; `None` without any.
    pub fn quantiles<const N: usize>(
        &self,
        rule: QuantileRule,
        shares: [f64; N],
    ) -> Option<[f64; N]> {
        let last = self.items.last()?;
        Some(shares.map(|share| match rule {
            QuantileRule::Math => self.reached(share).0,
            QuantileRule::School => match self.reached(share) {
                (low, Some(high)) => f64::midpoint(low, high),
                (low, None) => low,
            },
            QuantileRule::Type7 => self.between(share).unwrap_or(last.0),
        }))
    }

    /// The least value whose cumulated weight reaches a share, and the next value where it is reached exactly.
    fn reached(&self, share: f64) -> (f64, Option<f64>) {
        let total: f64 = self.items.iter().map(|(_, weight, _)| weight).sum();
        let wanted = share * total;
        let mut cumulated = 0.0;
        for (at, (value, weight, _)) in self.items.iter().enumerate() {
            cumulated += weight;
            if (cumulated - wanted).abs() <= SAME * total {
                return (*value, self.items.get(at + 1).map(|next| next.0));
            }
            if cumulated > wanted {
                return (*value, None);
            }
        }
        (self.items[self.items.len() - 1].0, None)
    }

    /// Type 7: linear between observations placed at (weight before them) / (whole weight − weight of the last).
    fn between(&self, share: f64) -> Option<f64> {
        let (_, last_weight, last_n) = *self.items.last()?;
        let last_single = last_weight / f64::from(last_n);
        let total: f64 = self.items.iter().map(|(_, weight, _)| weight).sum();
        let wanted = share * (total - last_single);
        let mut before = 0.0;
        let mut previous: Option<(f64, f64)> = None;
        for (value, weight, n) in &self.items {
            // The first and the last of the observations with this value.
            let (first, last) = (before, before + weight - weight / f64::from(*n));
            if wanted <= first + SAME * total {
                return Some(match previous {
                    Some((low, place)) if wanted < first - SAME * total => {
                        low + (value - low) * (wanted - place) / (first - place)
                    }
                    _ => *value,
                });
            }
            if wanted <= last {
                return Some(*value);
            }
            previous = Some((*value, last));
            before += weight;
        }
        None
    }
}

/// Two lists of ascending values as one, the weights of the second multiplied.
fn joined(one: &[(f64, f64, u32)], other: &[(f64, f64, u32)], factor: f64) -> Vec<(f64, f64, u32)> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let mut rest = one;
    for (value, weight, n) in other {
        let before = rest.iter().take_while(|item| item.0 < *value).count();
        let (less, more) = rest.split_at(before);
        all.extend_from_slice(less);
        rest = more;
        match rest.split_first() {
            Some((same, after)) if same.0 == *value => {
                all.push((*value, same.1 + weight * factor, same.2 + n));
                rest = after;
            }
            _ => all.push((*value, weight * factor, *n)),
        }
    }
    all.extend_from_slice(rest);
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
            hundredths.add(hundredth);
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
            assert_eq!(one.at_the_ends(), other.at_the_ends());
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
            prop_assert!(weighted.items.len() <= 4 * FEW.max(40));
            weighted.settle();
            let n: u32 = weighted.items.iter().map(|(_, _, n)| n).sum();
            prop_assert_eq!(n as usize, values.len());
        }
    }
}
