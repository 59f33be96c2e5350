//! The variance of estimates, and its degrees of freedom.

use super::{Domain, Freedom, Sample};
use crate::regions::collection::{Cell, Collection, named_stratum};
use crate::regions::margins::shown_count;
use crate::statistics::{Moments, Part, Stratum, VarianceFailure, variance};
use std::collections::HashSet;

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
        let mut strata = HashSet::new();
        let mut units = HashSet::new();
        let mut responses = 0;
        for cell in self.cells(domain).filter(|cell| cell.all.n > 0) {
            strata.insert(cell.place.stratum);
            match cell.place.unit {
                Some(unit) => {
                    units.insert(unit);
                }
                None => responses += cell.all.n,
            }
        }
        (responses + units.len() as u64) as f64 - strata.len() as f64
    }

    /// Units among the responses of a domain that have a value, `moments` being theirs: one can't vary.
    pub(super) fn units(
        &self,
        domain: &Domain,
        moments: &Moments,
        of: impl Fn(&Cell) -> Moments,
    ) -> u64 {
        if self.collection.design.cluster.is_none() {
            return moments.n;
        }
        let mut units = HashSet::new();
        let mut responses = 0;
        for cell in self.cells(domain) {
            let n = of(cell).n;
            match cell.place.unit {
                Some(unit) if n > 0 => {
                    units.insert(unit);
                }
                Some(_) => {}
                None => responses += n,
            }
        }
        responses + units.len() as u64
    }

    /// The variance of an estimate to which domains add what their terms say.
    pub(super) fn variance(
        &self,
        terms: &[Term<'_>],
        of: impl Fn(&Cell) -> Moments,
    ) -> Result<f64, String> {
        let parts = match self.simple {
            // Then it matters not which response belongs to which group of a domain.
            true => terms.iter().map(Term::part).collect(),
            false => self.parts(terms, of),
        };
        variance(&self.strata, parts, self.estimation.lonely).map_err(|failure| match failure {
            VarianceFailure::LonelyPsu { stratum } => format!(
                "a single unit was drawn from {}, so that its variance can't be seen; put it together with another stratum, or choose with --lonely-psu what becomes of it",
                named_stratum(&self.collection.strata[stratum].name)
            ),
        })
    }

    /// What each group adds to an estimate.
    fn parts(&self, terms: &[Term<'_>], of: impl Fn(&Cell) -> Moments) -> Vec<Part> {
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
        let mut parts = Vec::new();
        for term in terms {
            for cell in self.cells(term.domain) {
                let values = of(cell).about(term.centre);
                parts.push(self.part(cell, values, term.scale, offsets));
            }
        }
        if offsets.is_none() {
            return parts;
        }
        let is_covered = |leaf: usize| terms.iter().any(|term| term.domain.holds[leaf]);
        let others = (0..self.by_leaf.len()).filter(|leaf| !is_covered(*leaf));
        for cell in others.flat_map(|leaf| &self.by_leaf[leaf]) {
            let cell = &self.collection.cells[*cell];
            parts.push(self.part(cell, Moments::default(), 0.0, offsets));
        }
        parts
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
