use super::firms::Firms;
use super::margins::Margins;
use super::measure::Measure;
use super::membership::{Membership, Population};
use super::variable::Variable;
use crate::robustness::LeafSums;
use crate::statistics::{Moments, Weighted};
use std::collections::{BTreeMap, HashMap};

/// How the sample was drawn, and what is known of the population.
#[derive(Clone, Debug, Default)]
pub struct Design<'a> {
    /// Where each response's weight comes from.
    pub weight: Option<Variable<'a>>,
    /// What the sample was drawn by separately.
    pub strata: Option<Variable<'a>>,
    /// Size of each stratum in the population, or the share drawn.
    pub fpc: Option<Variable<'a>>,
    /// What was drawn, where that is more than one response.
    pub cluster: Option<Variable<'a>>,
    /// Known totals that weights are raked to.
    pub margins: Option<(Margins, Vec<Variable<'a>>)>,
}

impl Design<'_> {
    /// Whether anything is said of how the sample was drawn.
    pub fn is_given(&self) -> bool {
        self.weight.is_some() || self.is_complex()
    }

    /// Whether more is said than what each response counts for: strata, clusters or known totals.
    pub fn is_complex(&self) -> bool {
        self.strata.is_some()
            || self.fpc.is_some()
            || self.cluster.is_some()
            || self.margins.is_some()
    }
}

/// What a set of responses says of shares: how many are in a band or class.
pub(super) type Tallies = Vec<Moments>;

/// Where responses stand: the numbers of their group, stratum, unit and calibration cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Place {
    pub leaf: usize,
    pub stratum: usize,
    pub unit: Option<usize>,
    pub calibration: usize,
}

/// Sums over responses that stand in the same place.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub place: Place,
    /// Completeness of those that have one.
    pub completeness: Moments,
    /// Responses, with value 0 each.
    pub all: Moments,
    /// By selected score.
    pub scores: Vec<Moments>,
    /// By selected score and band: those in it.
    pub bands: Vec<Tallies>,
    /// By classification and class: those in it; then by scenario: those it concerns, and the others.
    pub classes: Vec<Tallies>,
    /// By scenario and selected score: its values then.
    pub changed: Vec<Vec<Moments>>,
}

/// A stratum of the sample as it was seen.
#[derive(Clone, Debug, Default)]
pub(super) struct SeenStratum {
    pub name: String,
    pub responses: u64,
    pub units: usize,
    /// What the column for the population says.
    pub fpc: Option<f64>,
}

/// Texts by number, in the order they came.
#[derive(Clone, Debug, Default)]
pub(super) struct Interner {
    numbers: HashMap<String, usize>,
    pub texts: Vec<String>,
}

impl Interner {
    pub fn number(&mut self, text: &str) -> usize {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = self.texts.len();
        self.texts.push(text.to_owned());
        self.numbers.insert(text.to_owned(), number);
        number
    }
}

/// Why a response was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It has no weight.
    NoWeight,
    /// Its weight is below 0, or no number.
    BadWeight(String),
    /// It has no stratum.
    NoStratum,
    /// It has no cluster.
    NoCluster,
}

/// Why responses can't be collected any further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectionFailure(pub String);

/// Responses sorted into groups, as sums: what is held grows with the groups, strata and categories, not with the
/// responses.
#[derive(Clone, Debug)]
pub struct Collection<'a> {
    pub(super) by: Vec<Variable<'a>>,
    pub(super) design: Design<'a>,
    /// The scores that are told of.
    pub(super) scores: Vec<Measure>,
    pub(super) values: Vec<Interner>,
    /// By leaf: the number of its value in each dimension.
    pub(super) leaves: Vec<Vec<usize>>,
    leaf_numbers: HashMap<Vec<usize>, usize>,
    pub(super) cells: Vec<Cell>,
    pub(super) strata: Vec<SeenStratum>,
    strata_numbers: Interner,
    units: HashMap<(usize, String), usize>,
    pub(super) margins: Vec<Interner>,
    /// By calibration cell: the number of its category in each margin.
    pub(super) calibration: Vec<Vec<usize>>,
    calibration_numbers: HashMap<Vec<usize>, usize>,
    /// Values by leaf, calibration cell and selected score.
    pub(super) quantiles: BTreeMap<(usize, usize), Vec<Weighted>>,
    pub(super) firms: Firms,
    /// By leaf and calibration cell: what responses have for the parts of the headline, where it is made again.
    pub(super) headline: BTreeMap<(usize, usize), LeafSums>,
    /// Whether quantiles are of values to the hundredth.
    pub(super) has_hundredths: bool,
    /// Responses.
    pub responses: u64,
    /// Responses whose weight is 0.
    pub weightless: u64,
    /// Σ w before calibration.
    pub weight: f64,
}

impl<'a> Collection<'a> {
    /// Nothing yet.
    pub fn new(by: Vec<Variable<'a>>, design: Design<'a>, scores: Vec<Measure>) -> Self {
        let margins = design
            .margins
            .as_ref()
            .map_or(0, |(margins, _)| margins.sets.len());
        Collection {
            values: vec![Interner::default(); by.len()],
            by,
            scores,
            leaves: Vec::new(),
            leaf_numbers: HashMap::new(),
            cells: Vec::new(),
            strata: Vec::new(),
            strata_numbers: Interner::default(),
            units: HashMap::new(),
            margins: vec![Interner::default(); margins],
            calibration: Vec::new(),
            calibration_numbers: HashMap::new(),
            quantiles: BTreeMap::new(),
            firms: Firms::default(),
            headline: BTreeMap::new(),
            has_hundredths: false,
            responses: 0,
            weightless: 0,
            weight: 0.0,
            design,
        }
    }

    /// Whether a score is told of.
    pub fn tells_of(&self, score: Measure) -> bool {
        self.scores.contains(&score)
    }

    /// Where responses stand, by what they belong to; `row` is that of the first of them.
    ///
    /// # Errors
    /// When that contradicts what is known of the sample.
    pub(super) fn place(
        &mut self,
        membership: &Membership,
        row: u64,
    ) -> Result<Place, CollectionFailure> {
        let population = membership.population.as_ref();
        let stratum = self.stratum(&membership.stratum, population, row)?;
        let cluster = membership.cluster.as_deref();
        let unit = cluster.map(|cluster| self.unit(stratum, cluster));
        let calibration = self.calibration_cell(&membership.margins, row)?;
        Ok(Place {
            leaf: self.leaf(&membership.by),
            stratum,
            unit,
            calibration,
        })
    }

    fn stratum(
        &mut self,
        name: &str,
        population: Option<&Population>,
        row: u64,
    ) -> Result<usize, CollectionFailure> {
        let number = self.strata_numbers.number(name);
        if number == self.strata.len() {
            self.strata.push(SeenStratum {
                name: name.to_owned(),
                ..SeenStratum::default()
            });
        }
        let Some(population) = population else {
            return Ok(number);
        };
        let new = population.value(row)?;
        match self.strata[number].fpc.replace(new) {
            Some(known) if known != new => Err(CollectionFailure(format!(
                "the population of {} is {known} in one row and {new} in row {row}; it must be the same for all of a stratum",
                named_stratum(name),
            ))),
            _ => Ok(number),
        }
    }

    fn unit(&mut self, stratum: usize, cluster: &str) -> usize {
        let next = self.units.len();
        let number = *self
            .units
            .entry((stratum, cluster.to_owned()))
            .or_insert(next);
        if number == next {
            self.strata[stratum].units += 1;
        }
        number
    }

    fn calibration_cell(
        &mut self,
        values: &[String],
        row: u64,
    ) -> Result<usize, CollectionFailure> {
        let Some((margins, _)) = &self.design.margins else {
            return Ok(0);
        };
        let mut key = Vec::with_capacity(margins.sets.len());
        for (set, interner) in margins.sets.iter().zip(&mut self.margins) {
            let category = set
                .category(values)
                .map_err(|message| CollectionFailure(format!("row {row}: {message}")))?;
            key.push(interner.number(&category));
        }
        let next = self.calibration.len();
        let number = *self.calibration_numbers.entry(key.clone()).or_insert(next);
        if number == next {
            self.calibration.push(key);
        }
        Ok(number)
    }

    fn leaf(&mut self, values: &[String]) -> usize {
        let named = values.iter().zip(&mut self.values);
        let key: Vec<usize> = named
            .map(|(value, interner)| interner.number(value))
            .collect();
        if let Some(number) = self.leaf_numbers.get(&key) {
            return *number;
        }
        self.leaf_numbers.insert(key.clone(), self.leaves.len());
        self.leaves.push(key);
        self.leaves.len() - 1
    }

    /// Units drawn.
    pub(super) fn units(&self) -> usize {
        self.units.len()
    }
}

/// A stratum in a sentence.
pub(super) fn named_stratum(name: &str) -> String {
    if name.is_empty() {
        "the sample".to_owned()
    } else {
        format!("stratum `{name}`")
    }
}
