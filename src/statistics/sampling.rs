use super::moments::Moments;
use rustc_hash::FxHashMap;

/// A stratum of the sample.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stratum {
    /// Primary sampling units drawn from it.
    pub drawn: u64,
    /// Primary sampling units it has in the population; `None` where it is large, or units were put back.
    pub population: Option<f64>,
}

impl Stratum {
    /// The finite population correction, (N − n) / N.
    fn correction(&self) -> f64 {
        self.population.map_or(1.0, |population| {
            ((population - self.drawn as f64) / population).max(0.0)
        })
    }
}

/// What becomes of a stratum of which a single unit was drawn: its variance can't be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LonelyPsu {
    /// It is an error.
    Fail,
    /// It adds nothing, as if it had been drawn for certain.
    Certainty,
    /// Its distance from the mean of the whole sample is taken.
    Adjust,
    /// It adds what the others add on average.
    Average,
}

/// Observations that share a stratum, a unit and an offset: what they add to an estimate is
/// w · (scale · (y − centre) − offset), and −w · offset for those without a value.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Stratum, by its position.
    pub stratum: usize,
    /// Primary sampling unit; `None` where every observation is one.
    pub unit: Option<usize>,
    /// The observations with a value, about their centre.
    pub values: Moments,
    /// Their scale.
    pub scale: f64,
    /// Σ w and Σ w² of those without a value.
    pub others: (f64, f64),
    /// What calibration takes off.
    pub offset: f64,
}

impl Part {
    /// Σ x.
    fn sum(&self) -> f64 {
        self.scale * self.values.sum() - self.offset * (self.values.weight + self.others.0)
    }

    /// Σ x².
    fn squares(&self) -> f64 {
        let (scale, offset) = (self.scale, self.offset);
        scale * scale * self.values.squared_squares()
            - 2.0 * scale * offset * self.values.squared_sum()
            + offset * offset * (self.values.squares + self.others.1)
    }
}

/// Why a variance can't be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VarianceFailure {
    /// A single unit was drawn from this stratum.
    LonelyPsu {
        /// Stratum, by its position.
        stratum: usize,
    },
}

/// The variance of an estimate Σ x of a sample drawn by strata, by linearisation.
///
/// Formula: Σ_h (1 − n_h/N_h) · n_h/(n_h − 1) · Σ_units (x − x̄_h)², units without a part having x = 0.
///
/// # Errors
/// When a single unit was drawn from a stratum and that is not provided for.
///
/// Source: Lumley (2010), Complex Surveys; agrees with `survey::svymean` to 1e-9.
pub fn variance(
    strata: &[Stratum],
    parts: impl IntoIterator<Item = Part>,
    lonely: LonelyPsu,
) -> Result<f64, VarianceFailure> {
    let mut by_stratum: FxHashMap<usize, Sums> = FxHashMap::default();
    for part in parts {
        by_stratum.entry(part.stratum).or_default().add(&part);
    }
    let mut by_stratum: Vec<(usize, Sums)> = by_stratum.into_iter().collect();
    by_stratum.sort_unstable_by_key(|(at, _)| *at);
    let (mut total, mut known) = (0.0, 0_usize);
    for (at, sums) in &by_stratum {
        if let Some(variance) = sums
            .variance(strata[*at], lonely)
            .map_err(|Lonely| VarianceFailure::LonelyPsu { stratum: *at })?
        {
            total += variance;
            known += 1;
        }
    }
    Ok(if known == 0 {
        0.0
    } else {
        total * by_stratum.len() as f64 / known as f64
    })
}

/// A single unit, and nothing said about what becomes of it.
struct Lonely;

/// What the parts of a stratum come to.
#[derive(Default)]
struct Sums {
    sum: f64,
    squares: f64,
    by_unit: FxHashMap<usize, f64>,
}

impl Sums {
    fn add(&mut self, part: &Part) {
        let sum = part.sum();
        self.sum += sum;
        match part.unit {
            None => self.squares += part.squares(),
            Some(unit) => *self.by_unit.entry(unit).or_default() += sum,
        }
    }

    /// `None` where the others' average stands for it.
    fn variance(&self, stratum: Stratum, lonely: LonelyPsu) -> Result<Option<f64>, Lonely> {
        let correction = stratum.correction();
        if correction < 1e-7 {
            return Ok(Some(0.0));
        }
        let squares = self.squares + self.by_unit.values().map(|x| x * x).sum::<f64>();
        if stratum.drawn > 1 {
            let n = stratum.drawn as f64;
            let spread = (squares - self.sum * self.sum / n).max(0.0);
            return Ok(Some(correction * n / (n - 1.0) * spread));
        }
        match lonely {
            LonelyPsu::Fail => Err(Lonely),
            LonelyPsu::Certainty => Ok(Some(0.0)),
            LonelyPsu::Adjust => Ok(Some(correction * squares)),
            LonelyPsu::Average => Ok(None),
        }
    }
}

/// What calibration to known totals takes off each observation before the variance is taken: the means of the
/// residuals within the categories the totals are known of.
#[derive(Clone, Debug, PartialEq)]
pub enum Projection {
    /// One set of categories: means weighted by the weights before calibration, as `survey::postStratify` has it.
    PostStratified {
        /// Category of each cell.
        category: Vec<usize>,
    },
    /// Several: unweighted means, ten times in turn, as `survey::rake` has it.
    Raked {
        /// By set: category of each cell.
        categories: Vec<Vec<usize>>,
    },
}

impl Projection {
    /// The offset of each cell, from its size (Σ of the weights before calibration, or observations) and the
    /// sum of its residuals weighted likewise.
    pub fn offsets(&self, cells: &[(f64, f64)]) -> Vec<f64> {
        let mut offsets = vec![0.0; cells.len()];
        match self {
            Projection::PostStratified { category } => sweep(category, cells, &mut offsets),
            Projection::Raked { categories } => {
                for _ in 0..10 {
                    for category in categories {
                        sweep(category, cells, &mut offsets);
                    }
                }
            }
        }
        offsets
    }

    /// Whether residuals are weighted by the weights before calibration.
    pub fn is_weighted(&self) -> bool {
        matches!(self, Projection::PostStratified { .. })
    }

    /// The size of a set of residuals and their sum, as [`Projection::offsets`] wants them.
    pub fn residuals(&self, values: &Moments, scale: f64) -> f64 {
        scale
            * if self.is_weighted() {
                values.sum()
            } else {
                values.plain_sum()
            }
    }
}

fn sweep(category: &[usize], cells: &[(f64, f64)], offsets: &mut [f64]) {
    let count = category.iter().max().map_or(0, |most| most + 1);
    let mut sums = vec![(0.0, 0.0); count];
    for ((category, (size, residuals)), offset) in category.iter().zip(cells).zip(offsets.iter()) {
        sums[*category].0 += size;
        sums[*category].1 += residuals - size * offset;
    }
    for (category, offset) in category.iter().zip(offsets) {
        let (size, residuals) = sums[*category];
        if size > 0.0 {
            *offset += residuals / size;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(stratum: usize, unit: Option<usize>, observations: &[(f64, f64)], mean: f64) -> Part {
        let mut values = Moments::default();
        for (value, weight) in observations {
            values.add(*value, *weight);
        }
        Part {
            stratum,
            unit,
            values: values.about(mean),
            scale: 1.0 / values.weight,
            others: (0.0, 0.0),
            offset: 0.0,
        }
    }

    #[test]
    fn a_simple_random_sample() {
        let part = part(0, None, &[(1.0, 1.0), (2.0, 1.0), (6.0, 1.0)], 3.0);
        let drawn = Stratum {
            drawn: 3,
            population: None,
        };
        // s² / n = 7 / 3
        let got = variance(&[drawn], [part], LonelyPsu::Fail).expect("a variance");
        assert!((got - 7.0 / 3.0).abs() < 1e-12);
        let whole = Stratum {
            drawn: 3,
            population: Some(3.0),
        };
        assert_eq!(variance(&[whole], [part], LonelyPsu::Fail), Ok(0.0));
    }

    #[test]
    fn lonely_units() {
        let strata = [
            Stratum {
                drawn: 1,
                population: None,
            },
            Stratum {
                drawn: 2,
                population: None,
            },
        ];
        let parts = || {
            let mut one = part(0, None, &[(5.0, 1.0)], 3.0);
            let mut two = part(1, None, &[(1.0, 1.0), (3.0, 1.0)], 3.0);
            one.scale = 1.0;
            two.scale = 1.0;
            [one, two]
        };
        let lonely = |how| variance(&strata, parts(), how);
        assert_eq!(
            lonely(LonelyPsu::Fail),
            Err(VarianceFailure::LonelyPsu { stratum: 0 })
        );
        assert_eq!(lonely(LonelyPsu::Certainty), Ok(4.0));
        assert_eq!(lonely(LonelyPsu::Adjust), Ok(8.0));
        assert_eq!(lonely(LonelyPsu::Average), Ok(8.0));
    }

    #[test]
    fn a_unit_is_taken_as_one() {
        let stratum = Stratum {
            drawn: 2,
            population: None,
        };
        let apart = [
            part(0, Some(0), &[(1.0, 1.0), (1.0, 1.0)], 2.0),
            part(0, Some(1), &[(3.0, 1.0), (3.0, 1.0)], 2.0),
        ];
        // x = −1 and 1: 2/1 · 2
        assert_eq!(variance(&[stratum], apart, LonelyPsu::Fail), Ok(4.0));
    }
}
