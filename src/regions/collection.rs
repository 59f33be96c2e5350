use super::margins::Margins;
use super::measure::Measure;
use super::membership::{Membership, Population};
use super::variable::Variable;
use crate::answers::Response;
use crate::profile::Profiler;
use crate::scoring::{Composite, Evaluation, Leaf};
use crate::statistics::{Moments, Weighted};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

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

/// A firm as it was seen.
#[derive(Clone, Copy, Debug)]
struct SeenFirm {
    leaf: u32,
    weight: f64,
    /// Which of the selected scores have a value, the first 63.
    scores: u64,
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

/// What responses have for the parts of a score that is made again, one after the other.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub composite: Composite,
    /// By response: leaf, calibration cell and weight.
    pub places: Vec<(usize, usize, f64)>,
    /// Of all responses, one after the other.
    pub leaves: Vec<Leaf>,
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
/// responses. Quantiles need the different values of each score in each group, and that a firm counts once needs 24
/// bytes a firm.
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
    cell_numbers: HashMap<Place, usize>,
    pub(super) strata: Vec<SeenStratum>,
    strata_numbers: Interner,
    units: HashMap<(usize, String), usize>,
    pub(super) margins: Vec<Interner>,
    /// By calibration cell: the number of its category in each margin.
    pub(super) calibration: Vec<Vec<usize>>,
    calibration_numbers: HashMap<Vec<usize>, usize>,
    /// Values by leaf, calibration cell and selected score.
    pub(super) quantiles: BTreeMap<(usize, usize), Vec<Weighted>>,
    /// Firms in the order they came, and where each stands by its fingerprint.
    firms: Vec<SeenFirm>,
    firm_numbers: HashMap<u64, u32>,
    /// Firms seen more than once: by number and leaf, weight and scores.
    again: BTreeMap<u32, BTreeMap<u32, (f64, u64)>>,
    unnamed: u64,
    scenarios: usize,
    pub(super) kept: Option<Kept>,
    /// Firms, where they were counted as they came.
    pub(super) counted: Option<Firms>,
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
            cell_numbers: HashMap::new(),
            strata: Vec::new(),
            strata_numbers: Interner::default(),
            units: HashMap::new(),
            margins: vec![Interner::default(); margins],
            calibration: Vec::new(),
            calibration_numbers: HashMap::new(),
            quantiles: BTreeMap::new(),
            firms: Vec::new(),
            firm_numbers: HashMap::new(),
            again: BTreeMap::new(),
            unnamed: 0,
            scenarios: 0,
            kept: None,
            counted: None,
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

    /// The same for so many scenarios beside what is.
    #[must_use]
    pub fn with_scenarios(mut self, scenarios: usize) -> Self {
        self.scenarios = scenarios;
        self
    }

    /// The same, keeping what each response has for the parts of a score: 16 bytes a part and 24 more.
    #[must_use]
    pub fn keeping(mut self, composite: Composite) -> Self {
        self.kept = Some(Kept {
            composite,
            places: Vec::new(),
            leaves: Vec::new(),
        });
        self
    }

    /// Adds a response; `firm` is empty where it is not known, and then counts as a firm of its own. `changed` is what
    /// it comes to in each scenario, `None` where it stays.
    ///
    /// # Errors
    /// When the response contradicts what is known of the sample.
    pub fn add(
        &mut self,
        profiler: &Profiler<'_>,
        firm: &str,
        (response, evaluation): (&Response, &Evaluation),
        changed: &[Option<Evaluation>],
    ) -> Result<Option<LeftOut>, CollectionFailure> {
        let weight = match self
            .design
            .weight
            .as_ref()
            .map(|from| from.weight(response))
        {
            None => 1.0,
            Some(Ok(weight)) => weight,
            Some(Err(left_out)) => return Ok(Some(left_out)),
        };
        let all = (response, evaluation);
        let membership = match Membership::of(&self.by, &self.design, profiler, all) {
            Ok(membership) => membership,
            Err(left_out) => return Ok(Some(left_out)),
        };
        let place = self.place(&membership, response.row)?;
        self.responses += 1;
        self.strata[place.stratum].responses += 1;
        self.weightless += u64::from(weight == 0.0);
        self.weight += weight;
        let (leaf, calibration) = (place.leaf, place.calibration);
        let cell = self.cell(profiler, place);
        self.count(profiler, cell, weight, (response, evaluation), changed);
        if let Some(kept) = &mut self.kept
            && weight > 0.0
        {
            kept.places.push((leaf, calibration, weight));
            kept.leaves.extend(kept.composite.leaves_of(evaluation));
        }
        self.see_firm(firm, leaf, weight, evaluation);
        Ok(None)
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

    fn cell(&mut self, profiler: &Profiler<'_>, place: Place) -> usize {
        if let Some(number) = self.cell_numbers.get(&place) {
            return *number;
        }
        let definition = profiler.definition;
        let bands = self
            .scores
            .iter()
            .map(|score| vec![Moments::default(); score.bands(definition).len()]);
        let classes = definition.classifications.iter();
        self.cell_numbers.insert(place, self.cells.len());
        self.cells.push(Cell {
            place,
            completeness: Moments::default(),
            all: Moments::default(),
            scores: vec![Moments::default(); self.scores.len()],
            bands: bands.collect(),
            classes: classes
                .map(|c| c.classes.len())
                .chain(std::iter::repeat_n(2, self.scenarios))
                .map(|classes| vec![Moments::default(); classes])
                .collect(),
            changed: vec![vec![Moments::default(); self.scores.len()]; self.scenarios],
        });
        self.cells.len() - 1
    }

    fn count(
        &mut self,
        profiler: &Profiler<'_>,
        cell: usize,
        weight: f64,
        (response, evaluation): (&Response, &Evaluation),
        changed: &[Option<Evaluation>],
    ) {
        let scores = self.scores.len();
        let cell = &mut self.cells[cell];
        let quantiles = self
            .quantiles
            .entry((cell.place.leaf, cell.place.calibration))
            .or_insert_with(|| vec![Weighted::default(); scores]);
        cell.all.add(0.0, weight);
        if let Some(completeness) = evaluation.completeness() {
            cell.completeness.add(completeness, weight);
        }
        for (at, score) in self.scores.iter().enumerate() {
            let Some(value) = score.value(evaluation) else {
                continue;
            };
            cell.scores[at].add(value, weight);
            quantiles[at].add(value, weight);
            if let Some(band) = score.band(profiler.definition, value) {
                cell.bands[at][band].add(0.0, weight);
            }
        }
        let (classes, concerned) = cell
            .classes
            .split_at_mut(profiler.definition.classifications.len());
        for ((concerned, values), then) in concerned.iter_mut().zip(&mut cell.changed).zip(changed)
        {
            concerned[usize::from(then.is_none())].add(0.0, weight);
            let then = then.as_ref().unwrap_or(evaluation);
            for (values, score) in values.iter_mut().zip(&self.scores) {
                if let Some(value) = score.value(then) {
                    values.add(value, weight);
                }
            }
        }
        for (at, classes) in classes.iter_mut().enumerate() {
            if let Some(class) = profiler.class(at, response, evaluation) {
                classes[class].add(0.0, weight);
            }
        }
    }

    fn see_firm(&mut self, firm: &str, leaf: usize, weight: f64, evaluation: &Evaluation) {
        let scores = self
            .scores
            .iter()
            .enumerate()
            .filter(|(_, score)| weight > 0.0 && score.value(evaluation).is_some())
            .fold(0, |mask, (at, _)| mask | 1_u64 << at.min(63));
        let fingerprint = if firm.is_empty() {
            self.unnamed += 1;
            let mut hasher = DefaultHasher::new();
            (0_u8, self.unnamed).hash(&mut hasher);
            hasher.finish()
        } else {
            let mut hasher = DefaultHasher::new();
            (1_u8, firm).hash(&mut hasher);
            hasher.finish()
        };
        let leaf = leaf as u32;
        let seen = SeenFirm {
            leaf,
            weight,
            scores,
        };
        let next = self.firms.len() as u32;
        let number = *self.firm_numbers.entry(fingerprint).or_insert(next);
        if number == next {
            self.firms.push(seen);
            return;
        }
        let again = self.again.entry(number).or_insert_with(|| {
            let first = self.firms[number as usize];
            BTreeMap::from([(first.leaf, (first.weight, first.scores))])
        });
        let here = again.entry(leaf).or_default();
        here.0 += weight;
        here.1 |= scores;
    }

    /// Units drawn.
    pub(super) fn units(&self) -> usize {
        self.units.len()
    }

    /// Firms that stand in more than one response.
    pub fn firms_again(&self) -> usize {
        self.again.len()
    }

    /// Firms of a set of leaves: all of them, those that have each selected score, and the greatest weights.
    pub(super) fn firms(&self) -> Firms {
        if let Some(firms) = &self.counted {
            return firms.clone();
        }
        let mut firms = Firms::new(self.leaves.len(), self.scores.len());
        for (number, seen) in (0..).zip(&self.firms) {
            if !self.again.contains_key(&number) {
                firms.add(seen.leaf as usize, seen.weight, seen.scores);
            }
        }
        firms.again = self.again.values().cloned().collect();
        firms.heaviest.iter_mut().for_each(Heaviest::settle);
        firms
    }
}

/// Weights kept of each leaf: dominance looks at fewer.
const HEAVIEST: usize = 16;

/// The greatest weights of some firms, [`HEAVIEST`] of them, and perhaps others.
#[derive(Clone, Debug, Default)]
pub(super) struct Heaviest(Vec<f64>);

impl Heaviest {
    pub fn add(&mut self, weight: f64) {
        self.0.push(weight);
        if self.0.len() > 4 * HEAVIEST {
            self.settle();
        }
    }

    /// Drops the others.
    fn settle(&mut self) {
        self.0.sort_by(|a, b| b.total_cmp(a));
        self.0.truncate(HEAVIEST);
    }
}

/// Firms by leaf.
#[derive(Clone, Debug)]
pub(super) struct Firms {
    scores: usize,
    /// By leaf: firms that stand in one response.
    once: Vec<u64>,
    /// By leaf and score: those of them that have it.
    with: Vec<Vec<u64>>,
    /// By leaf: the greatest weights among them.
    heaviest: Vec<Heaviest>,
    /// Firms in several responses: by leaf, weight and scores.
    again: Vec<BTreeMap<u32, (f64, u64)>>,
}

impl Firms {
    pub(super) fn new(leaves: usize, scores: usize) -> Self {
        Firms {
            scores,
            once: vec![0; leaves],
            with: vec![vec![0; scores]; leaves],
            heaviest: vec![Heaviest::default(); leaves],
            again: Vec::new(),
        }
    }

    /// Adds firms of a leaf: how many, and how many of them have each score.
    pub(super) fn count(&mut self, leaf: usize, n: u64, with: impl Iterator<Item = u64>) {
        self.once[leaf] += n;
        for (sum, with) in self.with[leaf].iter_mut().zip(with) {
            *sum += with;
        }
    }

    /// Adds the greatest weights of firms of a leaf.
    pub(super) fn weigh(&mut self, leaf: usize, heaviest: Heaviest) {
        self.heaviest[leaf].0.extend(heaviest.0);
        self.heaviest[leaf].settle();
    }

    fn add(&mut self, leaf: usize, weight: f64, scores: u64) {
        self.once[leaf] += 1;
        for (at, with) in self.with[leaf].iter_mut().enumerate() {
            *with += scores >> at.min(63) & 1;
        }
        self.heaviest[leaf].add(weight);
    }

    /// Firms in some of the leaves: all, with each score, and their greatest weights, greatest first.
    pub fn of(&self, leaves: &[usize]) -> (u64, Vec<u64>, Vec<f64>) {
        let mut all: u64 = leaves.iter().map(|leaf| self.once[*leaf]).sum();
        let mut with = vec![0; self.scores];
        let mut heaviest = Heaviest::default();
        for leaf in leaves {
            for (sum, with) in with.iter_mut().zip(&self.with[*leaf]) {
                *sum += with;
            }
            heaviest.0.extend_from_slice(&self.heaviest[*leaf].0);
        }
        if !self.again.is_empty() {
            let wanted: HashSet<u32> = leaves.iter().map(|leaf| *leaf as u32).collect();
            for firm in &self.again {
                let here = firm.iter().filter(|(leaf, _)| wanted.contains(leaf));
                let (weight, scores, n) = here
                    .fold((0.0, 0, 0), |(weight, scores, n), (_, seen)| {
                        (weight + seen.0, scores | seen.1, n + 1)
                    });
                if n > 0 {
                    all += 1;
                    heaviest.0.push(weight);
                    for (at, with) in with.iter_mut().enumerate() {
                        *with += scores >> at.min(63) & 1;
                    }
                }
            }
        }
        heaviest.settle();
        (all, with, heaviest.0)
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
