//! Estimates for sets of responses, from a collection.

mod errors;
mod rest;

use self::errors::{Term, strata};
use self::rest::Rest;
use super::collection::{Cell, Collection};
use super::margins::shown_count;
use crate::statistics::{
    Criticals, Interval, LonelyPsu, Margin, Moments, Projection, QuantileRule, RakingFailure,
    Stratum, Weighted, rake, welch, wilson,
};

/// Degrees of freedom of intervals for a part of the sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freedom {
    /// Units less strata among the responses of the part.
    Domain,
    /// Units less strata of the whole sample.
    Design,
}

/// How estimates are made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimation {
    /// Confidence of intervals, in (0, 1).
    pub confidence: f64,
    /// How quantiles are taken.
    pub quantiles: QuantileRule,
    /// Degrees of freedom.
    pub freedom: Freedom,
    /// What becomes of strata with one unit.
    pub lonely: LonelyPsu,
}

/// A share with its interval.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct ShareEstimate {
    /// Responses in it.
    pub n: u64,
    pub share: Option<f64>,
    pub interval: Option<Interval>,
}

/// All that is said of a score for a set of responses.
#[derive(Clone, Debug, Default)]
pub(super) struct ScoreEstimate {
    pub n: u64,
    pub weight: f64,
    pub mean: Option<f64>,
    pub se: Option<f64>,
    pub df: Option<f64>,
    pub interval: Option<Interval>,
    pub sd: Option<f64>,
    pub ends: Option<(f64, f64)>,
    pub quartiles: Option<[f64; 3]>,
    pub deff: Option<f64>,
    pub n_eff: Option<f64>,
    pub difference: Option<Difference>,
    pub bands: Vec<ShareEstimate>,
}

/// A difference of two means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Difference {
    pub value: f64,
    pub interval: Option<Interval>,
}

/// What raking came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibrated {
    /// What the margins are of.
    pub margins: Vec<String>,
    /// Rounds it took.
    pub rounds: usize,
    /// Least and greatest weight before, and after.
    pub factors: (f64, f64),
    /// Σ w after.
    pub weight: f64,
    /// Kish's effective number of responses before and after.
    pub n_eff: (f64, f64),
}

/// A set of responses.
#[derive(Clone, Debug)]
pub(super) struct Domain {
    /// By leaf: whether its responses belong to it.
    holds: Vec<bool>,
    /// The leaves that do.
    leaves: Vec<usize>,
}

/// A sample ready to be estimated from.
pub(super) struct Sample<'c, 'a> {
    pub collection: &'c Collection<'a>,
    pub estimation: Estimation,
    factors: Vec<f64>,
    strata: Vec<Stratum>,
    projection: Option<Projection>,
    /// By calibration cell: its size, as the projection wants it.
    sizes: Vec<f64>,
    by_leaf: Vec<Vec<usize>>,
    /// By leaf: the values of each score, by what they are calibrated to.
    values_of: Vec<Vec<(usize, &'c [Weighted])>>,
    criticals: Criticals,
    rest: Option<Rest>,
    /// By leaf: whether its responses are told of.
    universe: Vec<bool>,
    pub calibrated: Option<Calibrated>,
    /// Whether each group is a sample of its own: nothing is said of a design.
    plain: bool,
    /// Whether responses were drawn one by one from a single stratum, and weights are taken as they are.
    simple: bool,
}

impl<'c, 'a> Sample<'c, 'a> {
    /// Works out weights and strata.
    ///
    /// # Errors
    /// What contradicts itself in them.
    pub fn new(
        collection: &'c Collection<'a>,
        estimation: Estimation,
        universe: Vec<bool>,
    ) -> Result<Self, String> {
        let mut by_leaf = vec![Vec::new(); collection.leaves.len()];
        for (at, cell) in collection.cells.iter().enumerate() {
            by_leaf[cell.place.leaf].push(at);
        }
        let mut values_of = vec![Vec::new(); collection.leaves.len()];
        for ((leaf, calibration), values) in &collection.quantiles {
            values_of[*leaf].push((*calibration, values.as_slice()));
        }
        let mut sample = Sample {
            factors: vec![1.0; collection.calibration.len().max(1)],
            strata: strata(collection)?,
            projection: None,
            sizes: Vec::new(),
            by_leaf,
            values_of,
            criticals: Criticals::new(estimation.confidence),
            rest: None,
            universe,
            calibrated: None,
            plain: !collection.design.is_given(),
            simple: collection.strata.len() == 1 && !collection.design.is_complex(),
            estimation,
            collection,
        };
        sample.calibrate()?;
        sample.rest = Rest::of(&sample);
        Ok(sample)
    }

    fn calibrate(&mut self) -> Result<(), String> {
        let Some((margins, _)) = &self.collection.design.margins else {
            return Ok(());
        };
        let cells = self.collection.calibration.len();
        let mut weights = vec![0.0; cells];
        for cell in &self.collection.cells {
            weights[cell.place.calibration] += cell.all.weight;
        }
        let sets: Vec<Margin> = margins
            .sets
            .iter()
            .zip(&self.collection.margins)
            .enumerate()
            .map(|(at, (set, seen))| {
                let place = |text: &String| {
                    set.totals
                        .iter()
                        .position(|(category, _)| category == text)
                        .unwrap_or(0)
                };
                let places: Vec<usize> = seen.texts.iter().map(place).collect();
                Margin {
                    category: self
                        .collection
                        .calibration
                        .iter()
                        .map(|key| places[key[at]])
                        .collect(),
                    totals: set.totals.iter().map(|(_, total)| *total).collect(),
                }
            })
            .collect();
        let raked = rake(&weights, &sets).map_err(|failure| {
            let category = |margin: usize, category: usize| {
                let set = &margins.sets[margin];
                (set.name.clone(), set.totals[category].clone())
            };
            match failure {
                RakingFailure::NotInSample { margin, category: at } => {
                    let (name, (category, total)) = category(margin, at);
                    format!("no response stands for the {} of `{name}` = `{category}`; put that category together with another, in the margins and in the data", shown_count(total))
                }
                RakingFailure::NotInPopulation { margin, category: at } => {
                    let (name, (category, _)) = category(margin, at);
                    format!("the margins say that there are none of `{name}` = `{category}`, and responses have it")
                }
                RakingFailure::TotalsDiffer { margin, first, own } => format!(
                    "the totals of `{}` add up to {}, those of `{}` to {}; they must be of the same population",
                    margins.sets[0].name, shown_count(first), margins.sets[margin].name, shown_count(own)
                ),
                RakingFailure::NoConvergence { off } => format!(
                    "raking does not converge: some total is still {:.1e} off; the margins contradict one another for the responses there are, so put small categories together",
                    off
                ),
            }
        })?;
        let categories: Vec<Vec<usize>> = sets.into_iter().map(|set| set.category).collect();
        let projection = match <[Vec<usize>; 1]>::try_from(categories) {
            Ok([category]) => Projection::PostStratified { category },
            Err(categories) => Projection::Raked { categories },
        };
        self.sizes = vec![0.0; cells];
        for cell in &self.collection.cells {
            self.sizes[cell.place.calibration] += if projection.is_weighted() {
                cell.all.weight
            } else {
                cell.all.n as f64
            };
        }
        self.projection = Some(projection);
        let before = self.all_moments();
        self.factors = raked.factors;
        let after = self.all_moments();
        let used = self
            .factors
            .iter()
            .zip(&weights)
            .filter(|(_, weight)| **weight > 0.0);
        let (least, most) = used.fold((f64::INFINITY, 0.0_f64), |(least, most), (factor, _)| {
            (least.min(*factor), most.max(*factor))
        });
        self.calibrated = Some(Calibrated {
            margins: margins.sets.iter().map(|set| set.name.clone()).collect(),
            rounds: raked.rounds,
            factors: (least, most),
            weight: after.weight,
            n_eff: (
                before.effective_n().unwrap_or(0.0),
                after.effective_n().unwrap_or(0.0),
            ),
        });
        Ok(())
    }

    fn all_moments(&self) -> Moments {
        let mut all = Moments::default();
        for cell in &self.collection.cells {
            all.merge(&cell.all.scaled(self.factors[cell.place.calibration]));
        }
        all
    }

    /// All responses that are told of.
    pub fn whole(&self) -> Domain {
        Domain::new(self.universe.clone())
    }

    /// Those of them that do not belong to a domain.
    pub fn rest(&self, domain: &Domain) -> Domain {
        let rest = self
            .universe
            .iter()
            .zip(&domain.holds)
            .map(|(told, holds)| *told && !holds);
        Domain::new(rest.collect())
    }

    /// Moments over the responses of a domain.
    pub fn moments(&self, domain: &Domain, of: impl Fn(&Cell) -> Moments) -> Moments {
        self.moments_of(&domain.leaves, of)
    }

    fn moments_of(&self, leaves: &[usize], of: impl Fn(&Cell) -> Moments) -> Moments {
        let mut sum = Moments::default();
        for cell in self.cells_of(leaves) {
            let factor = self.factors[cell.place.calibration];
            match factor == 1.0 {
                true => sum.merge(&of(cell)),
                false => sum.merge(&of(cell).scaled(factor)),
            }
        }
        sum
    }

    /// By what calibration multiplies the weights of a cell.
    pub fn factor(&self, calibration: usize) -> f64 {
        self.factors[calibration]
    }

    fn cells<'s>(&'s self, domain: &'s Domain) -> impl Iterator<Item = &'s Cell> {
        self.cells_of(&domain.leaves)
    }

    fn cells_of<'s>(&'s self, leaves: &'s [usize]) -> impl Iterator<Item = &'s Cell> {
        let cells = leaves.iter().flat_map(|leaf| &self.by_leaf[*leaf]);
        cells.map(|at| &self.collection.cells[*at])
    }

    /// Everything about a score for the responses of a domain; `others` are those it is held against.
    ///
    /// # Errors
    /// When a stratum has one unit, and nothing was said about such.
    pub fn score(
        &self,
        score: usize,
        domain: &Domain,
        others: Option<&Domain>,
    ) -> Result<ScoreEstimate, String> {
        let of = |cell: &Cell| cell.scores[score];
        let moments = self.moments(domain, of);
        let Some(mean) = moments.mean() else {
            return Ok(ScoreEstimate {
                bands: self.shares(domain, moments, &of, |cell| &cell.bands[score])?,
                ..ScoreEstimate::default()
            });
        };
        let (variance, df) = self.mean_error(domain, &moments, mean, &of)?;
        let error = variance.map(libm::sqrt);
        let interval = error
            .zip(df)
            .and_then(|(error, df)| self.criticals.around(mean, error, df));
        let values = self.quantiles(domain);
        let values: Vec<(&Weighted, f64)> = values
            .map(|(values, factor)| (&values[score], factor))
            .collect();
        let rule = self.estimation.quantiles;
        Ok(ScoreEstimate {
            n: moments.n,
            weight: moments.weight,
            mean: Some(mean),
            se: error,
            df,
            interval,
            sd: moments.variance().map(libm::sqrt),
            ends: Some((moments.least, moments.greatest)),
            quartiles: Weighted::quantiles_of(&values, rule, [0.25, 0.5, 0.75]),
            deff: self.design_effect(&moments, variance),
            n_eff: moments.effective_n(),
            difference: match others {
                Some(others) => self.difference(score, domain, others)?,
                None => None,
            },
            bands: self.shares(domain, moments, &of, |cell| &cell.bands[score])?,
        })
    }

    /// The variance of a mean, and its degrees of freedom.
    fn mean_error(
        &self,
        domain: &Domain,
        moments: &Moments,
        mean: f64,
        of: &impl Fn(&Cell) -> Moments,
    ) -> Result<(Option<f64>, Option<f64>), String> {
        let n = moments.n as f64;
        if self.plain {
            let variance = moments.variance().map(|variance| variance / n);
            return Ok((variance, variance.map(|_| n - 1.0)));
        }
        let df = Some(self.degrees(domain)).filter(|df| *df >= 1.0);
        if !self.has_units(domain, moments, of) {
            return Ok((None, None));
        }
        let variance = self.variance(&[Term::of_mean(domain, moments, mean)], of)?;
        Ok((Some(variance), df))
    }

    /// The variance against that of a simple random sample without replacement of the same size.
    fn design_effect(&self, moments: &Moments, variance: Option<f64>) -> Option<f64> {
        let (n, population) = (moments.n as f64, moments.weight);
        if self.plain || population <= n * (1.0 + 1e-9) {
            return None;
        }
        let simple = moments.variance()? * (population - n) / (population * n);
        Some(variance? / simple).filter(|deff| deff.is_finite())
    }

    /// The mean of a domain less that of the others.
    ///
    /// # Errors
    /// When a stratum has one unit, and nothing was said about such.
    pub fn difference(
        &self,
        score: usize,
        domain: &Domain,
        others: &Domain,
    ) -> Result<Option<Difference>, String> {
        let of = |cell: &Cell| cell.scores[score];
        let one = self.moments(domain, of);
        let rest = self.rest.as_ref();
        let rest = rest.and_then(|rest| rest.moments(score, others));
        let other = rest.unwrap_or_else(|| self.moments(others, of));
        let (Some(mean), Some(other_mean)) = (one.mean(), other.mean()) else {
            return Ok(None);
        };
        let value = mean - other_mean;
        let square =
            |moments: &Moments| Some((moments.variance()? / moments.n as f64, moments.n as f64));
        let interval = if self.plain {
            let error = square(&one)
                .zip(square(&other))
                .and_then(|(a, b)| welch(a, b));
            error.and_then(|(error, df)| self.criticals.around(value, error, df))
        } else if !self.has_units(domain, &one, of) || !self.has_units(others, &other, of) {
            None
        } else {
            let terms = [
                Term::of_mean(domain, &one, mean),
                Term::of_mean(others, &other, other_mean).taken_off(),
            ];
            let both = domain.or(others);
            let variance = self.variance(&terms, of)?;
            let df = self.freedom(&both) - 1.0;
            self.criticals.around(value, libm::sqrt(variance), df)
        };
        Ok(Some(Difference { value, interval }))
    }

    /// Shares of those that have a class, by classification.
    ///
    /// # Errors
    /// When a stratum has one unit, and nothing was said about such.
    pub fn classes(&self, at: usize, domain: &Domain) -> Result<(u64, Vec<ShareEstimate>), String> {
        let of = |cell: &Cell| {
            let mut whole = Moments::default();
            cell.classes[at].iter().for_each(|class| whole.merge(class));
            whole
        };
        let whole = self.moments(domain, of);
        Ok((
            whole.n,
            self.shares(domain, whole, &of, |cell| &cell.classes[at])?,
        ))
    }

    fn shares(
        &self,
        domain: &Domain,
        whole: Moments,
        of: &impl Fn(&Cell) -> Moments,
        those: impl Fn(&Cell) -> &Vec<Moments>,
    ) -> Result<Vec<ShareEstimate>, String> {
        let count = self
            .collection
            .cells
            .first()
            .map_or(0, |cell| those(cell).len());
        (0..count)
            .map(|band| {
                let share_of = |cell: &Cell| Moments::of_share(&of(cell), &those(cell)[band]);
                let n = self.moments(domain, |cell| those(cell)[band]).n;
                let moments = self.moments(domain, share_of);
                let Some(share) = moments.mean() else {
                    return Ok(ShareEstimate::default());
                };
                // Rounding must not take a share beyond its ends.
                let share = if n == 0 {
                    0.0
                } else if n == whole.n {
                    1.0
                } else {
                    share
                };
                let (n_eff, df) = self.share_n(domain, &moments, share, &share_of)?;
                let critical = self.criticals.of(df);
                let interval = wilson(share, n_eff, critical);
                Ok(ShareEstimate {
                    n,
                    share: Some(share),
                    interval,
                })
            })
            .collect()
    }

    /// Observations that a share is worth, and the degrees of freedom of its variance where that is estimated.
    fn share_n(
        &self,
        domain: &Domain,
        moments: &Moments,
        share: f64,
        of: &impl Fn(&Cell) -> Moments,
    ) -> Result<(f64, Option<f64>), String> {
        if self.plain {
            return Ok((moments.n as f64, None));
        }
        let df = Some(self.degrees(domain)).filter(|df| *df >= 1.0);
        let kish = (moments.effective_n().unwrap_or(0.0), df);
        if share <= 0.0 || share >= 1.0 || !self.has_units(domain, moments, of) {
            return Ok(kish);
        }
        let variance = self.variance(&[Term::of_mean(domain, moments, share)], of)?;
        Ok(if variance > 0.0 {
            (share * (1.0 - share) / variance, df)
        } else {
            kish
        })
    }

    /// How many responses have the least and the greatest value of a score.
    pub fn at_the_ends(&self, score: usize, domain: &Domain) -> (u32, u32) {
        let ends = self.quantiles(domain);
        let ends = ends.filter_map(|(quantiles, _)| quantiles[score].ends());
        let ends = ends.reduce(Weighted::ends_of_both);
        ends.map_or((0, 0), |[(_, least), (_, greatest)]| (least, greatest))
    }

    /// Whether some stratum was drawn whole.
    pub fn is_whole_somewhere(&self) -> bool {
        let whole = |stratum: &Stratum| {
            stratum
                .population
                .is_some_and(|all| all <= stratum.drawn as f64)
        };
        self.strata.iter().any(whole)
    }

    /// The values of a domain's groups by score, and the factor of their weights.
    fn quantiles<'s>(
        &'s self,
        domain: &'s Domain,
    ) -> impl Iterator<Item = (&'c [Weighted], f64)> + 's {
        let values = domain.leaves.iter().flat_map(|leaf| &self.values_of[*leaf]);
        values.map(|(calibration, values)| (*values, self.factors[*calibration]))
    }
}

impl Domain {
    /// The domain of the leaves of which that is said.
    pub fn new(holds: Vec<bool>) -> Self {
        let leaves = 0..holds.len();
        Domain {
            leaves: leaves.filter(|leaf| holds[*leaf]).collect(),
            holds,
        }
    }

    fn or(&self, other: &Self) -> Self {
        let either = self.holds.iter().zip(&other.holds).map(|(a, b)| *a || *b);
        Domain::new(either.collect())
    }
}
