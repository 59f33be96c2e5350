//! The variance of estimates, and its degrees of freedom.

use super::{Domain, Freedom, Sample};
use crate::regions::collection::{Cell, Collection, named_stratum};
use crate::regions::margins::shown_count;
use crate::statistics::{Moments, Part, Stratum, VarianceFailure, variance};

/// What a domain adds to an estimate: for each of its responses with a value scale · (y − centre).
pub(super) struct Term<'d> {
    domain: &'d Domain,
    /// The moments of those.
    moments: &'d Moments,
    scale: f64,
    centre: f64,
}

impl<'d> Term<'d> {
    /// What adds up to the mean of a domain, less that mean.
    pub fn of_mean(domain: &'d Domain, moments: &'d Moments, mean: f64) -> Self {
        Term {
            domain,
            moments,
            scale: 1.0 / moments.weight,
            centre: mean,
        }
    }

    /// The same where it is taken off the estimate.
    pub fn taken_off(mut self) -> Self {
        self.scale = -self.scale;
        self
    }

    /// All of it, where no calibration takes anything off.
    fn part(&self) -> Part {
        Part {
            stratum: 0,
            unit: None,
            values: self.moments.about(self.centre),
            scale: self.scale,
            others: (0.0, 0.0),
            offset: 0.0,
        }
    }
}

impl Sample<'_, '_> {
    /// Degrees of freedom of an interval for a domain.
    pub(super) fn degrees(&self, domain: &Domain) -> f64 {
        match self.estimation.freedom {
            Freedom::Domain => self.freedom(domain),
            Freedom::Design => self.freedom(&self.whole()),
        }
    }

    /// Units less strata among the responses of a domain that have a weight.
    pub(super) fn freedom(&self, domain: &Domain) -> f64 {
        if self.simple {
            let responses: u64 = self.cells(domain).map(|cell| cell.all.n).sum();
            return responses as f64 - f64::from(responses.min(1) as u32);
        }
        let collection = self.collection;
        let mut strata = Marks::new(collection.strata.len());
        let mut units = Marks::new(collection.units());
        let mut responses = 0;
        for cell in self.cells(domain).filter(|cell| cell.all.n > 0) {
            strata.set(cell.place.stratum);
            match cell.place.unit {
                Some(unit) => units.set(unit),
                None => responses += cell.all.n,
            }
        }
        (responses + units.count) as f64 - strata.count as f64
    }

    /// Whether responses of several units of a domain have a value, `moments` being theirs: one can't vary.
    pub(super) fn has_units(
        &self,
        domain: &Domain,
        moments: &Moments,
        of: impl Fn(&Cell) -> Moments,
    ) -> bool {
        if self.collection.design.cluster.is_none() {
            return moments.n > 1;
        }
        let with = self.cells(domain).filter(|cell| of(cell).n > 0);
        let mut units = with.map(|cell| cell.place.unit);
        let first = units.next();
        first.is_some_and(|first| units.any(|unit| unit != first))
    }

    /// The variance of an estimate to which domains add what their terms say.
    pub(super) fn variance(
        &self,
        terms: &[Term<'_>],
        of: impl Fn(&Cell) -> Moments,
    ) -> Result<f64, String> {
        let found = match self.simple {
            // Then it matters not which response belongs to which group of a domain.
            true => {
                let parts = terms.iter().map(Term::part);
                variance(&self.strata, parts, self.estimation.lonely)
            }
            false => self.variance_by_cells(terms, of),
        };
        found.map_err(|failure| match failure {
            VarianceFailure::LonelyPsu { stratum } => format!(
                "a single unit was drawn from {}, so that its variance can't be seen; put it together with another stratum, or choose with --lonely-psu what becomes of it",
                named_stratum(&self.collection.strata[stratum].name)
            ),
        })
    }

    /// The variance by what each cell adds to an estimate.
    fn variance_by_cells(
        &self,
        terms: &[Term<'_>],
        of: impl Fn(&Cell) -> Moments,
    ) -> Result<f64, VarianceFailure> {
        let offsets = self.projection.as_ref().map(|projection| {
            let mut cells: Vec<(f64, f64)> = self.sizes.iter().map(|size| (*size, 0.0)).collect();
            for term in terms {
                for cell in self.cells(term.domain) {
                    let values = of(cell).about(term.centre);
                    cells[cell.place.calibration].1 += projection.residuals(&values, term.scale);
                }
            }
            projection.offsets(&cells)
        });
        let offsets = offsets.as_deref();
        let of = &of;
        let own = terms.iter().flat_map(|term| {
            self.cells(term.domain).map(move |cell| {
                let values = of(cell).about(term.centre);
                self.part(cell, values, term.scale, offsets)
            })
        });
        // Calibration takes something off those as well that add nothing.
        let is_covered = |leaf: &usize| terms.iter().any(|term| term.domain.holds[*leaf]);
        let others = (0..self.by_leaf.len()).filter(|leaf| offsets.is_some() && !is_covered(leaf));
        let others = others.flat_map(|leaf| &self.by_leaf[leaf]).map(|cell| {
            let cell = &self.collection.cells[*cell];
            self.part(cell, Moments::default(), 0.0, offsets)
        });
        variance(&self.strata, own.chain(others), self.estimation.lonely)
    }

    fn part(&self, cell: &Cell, values: Moments, scale: f64, offsets: Option<&[f64]>) -> Part {
        let factor = self.factors[cell.place.calibration];
        let square = factor * factor;
        Part {
            stratum: cell.place.stratum,
            unit: cell.place.unit,
            values: values.scaled(factor),
            scale,
            others: (
                (cell.all.weight - values.weight) * factor,
                (cell.all.squares - values.squares) * square,
            ),
            offset: offsets.map_or(0.0, |offsets| offsets[cell.place.calibration]),
        }
    }
}

/// Strata with their populations.
pub(super) fn strata(collection: &Collection<'_>) -> Result<Vec<Stratum>, String> {
    let clustered = collection.design.cluster.is_some();
    let said: Vec<f64> = collection
        .strata
        .iter()
        .filter_map(|stratum| stratum.fpc)
        .collect();
    let sizes = said.iter().any(|fpc| *fpc > 1.0);
    if sizes && said.iter().any(|fpc| *fpc < 1.0) {
        return Err("the populations of strata must be all sizes (1 or more) or all shares drawn (1 or less)".to_owned());
    }
    collection
        .strata
        .iter()
        .map(|seen| {
            let drawn = if clustered { seen.units as u64 } else { seen.responses };
            let population = seen.fpc.map(|fpc| if sizes { fpc } else { drawn as f64 / fpc });
            if population.is_some_and(|population| population < drawn as f64) {
                return Err(format!(
                    "{} has {drawn} units in the sample and {} in the population; a sample can't be greater",
                    named_stratum(&seen.name),
                    shown_count(population.unwrap_or(0.0))
                ));
            }
            Ok(Stratum { drawn, population })
        })
        .collect()
}

/// Which of so many things were seen.
struct Marks {
    seen: Vec<bool>,
    count: u64,
}

impl Marks {
    fn new(all: usize) -> Self {
        Marks {
            seen: vec![false; all],
            count: 0,
        }
    }

    fn set(&mut self, at: usize) {
        self.count += u64::from(!std::mem::replace(&mut self.seen[at], true));
    }
}
