use super::caveat::Caveat;
use super::collection::{Collection, LeftOut};
use super::dimension::{Dimension, NOT_KNOWN, Regions};
use super::disclosure::{Disclosure, Published, Sensitivity};
use super::firms::Firms;
use super::groups::{dimensions, told_of};
use super::headings::Headings;
use super::lattice::{Combination, Lattice};
use super::measure::Measure;
use super::sample::{Domain, Estimation, Sample, ScoreEstimate, ShareEstimate};
use super::share::shared_out;
use super::standing::give_standings;
use super::table::{
    Category, DesignSummary, Figure, GroupLabel, RegionTable, Row, RowKind, ScoreFigures,
    ShareFigures, Stat,
};
use super::variable::Variable;
use crate::profile::Profiler;
use crate::questionnaire::Lexicon;
use crate::robustness::Variations;
use crate::statistics::{Interval, Moments};
use std::collections::BTreeMap;
use std::num::NonZero;

/// A mean whose standard error is more than this part of it is of low reliability.
const TOO_WIDE: f64 = 1.0 / 3.0;

/// The classes of the typology between which there is a gap.
pub(super) const GAP: (&str, &str) = ("rural", "urban");

/// What the row of that gap is called.
pub const RURAL_LESS_URBAN: &str = "rural - urban";

/// What a table is to be like.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// Names of the dimensions, as asked for.
    pub names: Vec<String>,
    /// How regions are put into groups.
    pub regions: Regions,
    /// How estimates are made.
    pub estimation: Estimation,
    /// How disclosure is controlled; `None` where it is not.
    pub disclosure: Option<Disclosure>,
    /// Responses below which figures are of low reliability.
    pub reliable_from: u64,
    /// Names of where weight, strata, population and clusters come from.
    pub design_names: [Option<String>; 4],
    /// Why responses were left out, and how often.
    pub left_out: BTreeMap<String, u64>,
    /// Texts of the questionnaire.
    pub texts: Lexicon<'a>,
    /// How the headline is made again to see what its ranks and bands hang on.
    pub variations: Option<&'a Variations>,
    /// Scenarios: id and title.
    pub scenarios: Vec<Category>,
    /// Threads that share the work; the table does not depend on them.
    pub threads: NonZero<usize>,
}

impl LeftOut {
    /// A stable name of what was wanting.
    pub fn lacking(&self) -> &'static str {
        match self {
            LeftOut::NoWeight => "weight",
            LeftOut::BadWeight(_) => "good-weight",
            LeftOut::NoStratum => "stratum",
            LeftOut::NoCluster => "cluster",
        }
    }
}

/// The table of a collection.
///
/// # Errors
/// When weights, strata or totals contradict themselves.
pub fn summarise(
    collection: &Collection<'_>,
    profiler: &Profiler<'_>,
    request: &Request<'_>,
) -> Result<RegionTable, String> {
    let dimensions = dimensions(collection, profiler, request);
    let firms = &collection.firms;
    let (universe, too_few) = told_of(collection, firms, request);
    let lattice = Lattice::of(&dimensions, &collection.leaves, &universe);
    let sample = Sample::new(collection, request.estimation, universe)?;
    let summary = Summary {
        published: published(&sample, &lattice, (&dimensions, firms), request),
        firms,
        too_few,
        profiler,
        request,
        dimensions,
        lattice,
        sample,
    };
    summary.table()
}

/// What of each combination is published.
fn published(
    sample: &Sample<'_, '_>,
    lattice: &Lattice,
    (dimensions, firms): (&[Dimension], &Firms),
    request: &Request<'_>,
) -> Vec<Published> {
    let cells = shared_out(
        &lattice.combinations,
        request.threads,
        |combination| combination.leaves.len(),
        |combination| sensitivity(sample, combination, is_shown(dimensions, combination)),
    );
    match request.disclosure {
        Some(rule) => rule.publish(lattice, firms, &cells),
        None => cells
            .iter()
            .map(|cell| Published {
                counts: true,
                scores: vec![true; cell.n.len()],
                bands: vec![true; cell.n.len()],
                quartiles: vec![true; cell.n.len()],
                ends: vec![(true, true); cell.n.len()],
                classes: vec![true; cell.classes.len()],
            })
            .collect(),
    }
}

fn is_shown(dimensions: &[Dimension], combination: &Combination) -> bool {
    let mut nodes = dimensions.iter().zip(&combination.nodes);
    nodes.all(|(dimension, node)| dimension.nodes[*node].shown)
}

pub(super) fn domain(leaves: usize, combination: &Combination) -> Domain {
    let mut holds = vec![false; leaves];
    for leaf in &combination.leaves {
        holds[*leaf] = true;
    }
    Domain::new(holds)
}

fn sensitivity(sample: &Sample<'_, '_>, combination: &Combination, is_shown: bool) -> Sensitivity {
    let collection = sample.collection;
    let domain = domain(collection.leaves.len(), combination);
    let all = sample.moments(&domain, |cell| cell.all);
    let scores = 0..collection.scores.len();
    let moments: Vec<Moments> = scores
        .clone()
        .map(|at| sample.moments(&domain, |cell| cell.scores[at]))
        .collect();
    let (bands, classes) = match collection.cells.first() {
        Some(cell) => (
            cell.bands.iter().map(Vec::len).collect(),
            cell.classes.iter().map(Vec::len).collect(),
        ),
        None => (Vec::new(), Vec::new()),
    };
    let tallies =
        |lengths: Vec<usize>, of: &dyn Fn(&super::collection::Cell, usize, usize) -> Moments| {
            lengths
                .iter()
                .enumerate()
                .map(|(at, length)| {
                    (0..*length)
                        .map(|k| sample.moments(&domain, |cell| of(cell, at, k)).n)
                        .collect()
                })
                .collect()
        };
    Sensitivity {
        responses: all.n,
        n: moments.iter().map(|moments| moments.n).collect(),
        constant: moments.iter().map(Moments::is_constant).collect(),
        at_the_ends: scores
            .map(|at| {
                if is_shown {
                    sample.at_the_ends(at, &domain)
                } else {
                    (0, 0)
                }
            })
            .collect(),
        bands: tallies(bands, &|cell, at, band| cell.bands[at][band]),
        classes: tallies(classes, &|cell, at, class| cell.classes[at][class]),
        weight: all.weight,
    }
}

pub(super) struct Summary<'s, 'c, 'a> {
    pub(super) profiler: &'s Profiler<'s>,
    pub(super) request: &'s Request<'s>,
    pub(super) dimensions: Vec<Dimension>,
    pub(super) lattice: Lattice,
    pub(super) sample: Sample<'c, 'a>,
    firms: &'c Firms,
    /// Dimensions in which too few firms are not known to be told of.
    too_few: Vec<usize>,
    pub(super) published: Vec<Published>,
}

/// Where a row stands: groups in their order, gaps after them, sums last.
type Place = Vec<usize>;

impl Summary<'_, '_, '_> {
    fn table(&self) -> Result<RegionTable, String> {
        let combinations = self.lattice.combinations.iter().enumerate();
        let shown: Vec<(usize, &Combination)> = combinations
            .filter(|(_, combination)| is_shown(&self.dimensions, combination))
            .collect();
        let rows = shared_out(
            &shown,
            self.request.threads,
            |(_, combination)| combination.leaves.len(),
            |(at, combination)| Ok((place(&combination.nodes), self.row(*at)?, Some(*at))),
        );
        let mut rows: Vec<(Place, Row, Option<usize>)> =
            rows.into_iter().collect::<Result<_, String>>()?;
        rows.extend(
            self.gaps()?
                .into_iter()
                .map(|(place, row)| (place, row, None)),
        );
        rows.sort_by(|a, b| a.0.cmp(&b.0));
        let combinations: Vec<Option<usize>> = rows.iter().map(|(_, _, at)| *at).collect();
        let headings = Headings {
            profiler: self.profiler,
            request: self.request,
            measures: &self.sample.collection.scores,
        };
        let mut table = RegionTable {
            dimensions: headings.dimensions(),
            scores: headings.scores(),
            classifications: headings.classifications(),
            rows: rows.into_iter().map(|(_, row, _)| row).collect(),
            design: self.design(),
            disclosure: self.request.disclosure,
            caveats: Vec::new(),
            reliable_from: self.request.reliable_from,
            robustness: None,
            scenarios: Vec::new(),
        };
        give_standings(&mut table);
        table.robustness = self.robustness(&table, &combinations);
        table.scenarios = self.scenarios(&combinations);
        table.caveats = self.caveats(&table);
        Ok(table)
    }

    pub(super) fn leaves(&self) -> usize {
        self.sample.collection.leaves.len()
    }

    fn row(&self, at: usize) -> Result<Row, String> {
        let combination = &self.lattice.combinations[at];
        let published = &self.published[at];
        let domain = domain(self.leaves(), combination);
        let kind = match combination.nodes.iter().filter(|node| **node == 0).count() {
            0 => RowKind::Group,
            sums if sums == combination.nodes.len() => RowKind::Total,
            _ => RowKind::Subtotal,
        };
        let kind = if combination.nodes.is_empty() {
            RowKind::Total
        } else {
            kind
        };
        let others = self.sample.rest(&domain);
        let others = Some(&others).filter(|_| kind != RowKind::Total);
        let firms = self.firms.of(&combination.leaves).0;
        let all = self.sample.moments(&domain, |cell| cell.all);
        let completeness = self
            .sample
            .moments(&domain, |cell| cell.completeness)
            .mean();
        let count = |value: f64| {
            if published.counts {
                Figure::of(Some(value))
            } else {
                Figure::CONFIDENTIAL
            }
        };
        let headline = self.headline();
        let scored = self
            .sample
            .moments(&domain, |cell| {
                headline.map_or(cell.all, |at| cell.scores[at])
            })
            .n;
        let scored_is_published = headline.is_none_or(|at| published.scores[at]);
        let mut scores = Vec::new();
        for score in 0..self.sample.collection.scores.len() {
            let estimate = self.sample.score(score, &domain, others)?;
            scores.push(self.score_figures(score, &estimate, at));
        }
        let mut classes = Vec::new();
        for classification in 0..self.profiler.definition.classifications.len() {
            let (n, shares) = self.sample.classes(classification, &domain)?;
            classes.push(self.share_figures(&shares, n, published.classes[classification]));
        }
        Ok(Row {
            kind,
            groups: self.labels(&combination.nodes),
            firms: count(firms as f64),
            responses: count(all.n as f64),
            scored: if scored_is_published {
                count(scored as f64)
            } else {
                Figure::CONFIDENTIAL
            },
            completeness: if published.counts {
                Figure::of(completeness)
            } else {
                Figure::CONFIDENTIAL
            },
            scores,
            classes,
        })
    }

    /// The headline among the selected scores.
    pub(super) fn headline(&self) -> Option<usize> {
        let headline = self.profiler.headline?;
        self.sample
            .collection
            .scores
            .iter()
            .position(|score| *score == Measure::Score(headline))
    }

    fn score_figures(&self, score: usize, estimate: &ScoreEstimate, at: usize) -> ScoreFigures {
        let published = &self.published[at];
        if !published.scores[score] {
            let bands = self.share_figures(&estimate.bands, estimate.n, false);
            return ScoreFigures::new([Figure::CONFIDENTIAL; Stat::ALL.len()], bands);
        }
        let whole: Vec<usize> = vec![0; self.dimensions.len()];
        let total = self
            .lattice
            .place(&whole)
            .is_none_or(|total| self.published[total].scores[score]);
        let difference = estimate.difference;
        let low = |interval: Option<Interval>| interval.map(|interval| interval.low);
        let high = |interval: Option<Interval>| interval.map(|interval| interval.high);
        let is_rare = self.is_unreliable(estimate);
        let stats = Stat::ALL.map(|stat| {
            let value = match stat {
                Stat::N => Some(estimate.n as f64),
                Stat::WeightSum => Some(estimate.weight),
                Stat::Mean => estimate.mean,
                Stat::Se => estimate.se,
                Stat::Df => estimate.df,
                Stat::CiLow => low(estimate.interval),
                Stat::CiHigh => high(estimate.interval),
                Stat::Sd => estimate.sd,
                Stat::Min => estimate.ends.map(|ends| ends.0),
                Stat::Max => estimate.ends.map(|ends| ends.1),
                Stat::Q25 => estimate.quartiles.map(|quartiles| quartiles[0]),
                Stat::Median => estimate.quartiles.map(|quartiles| quartiles[1]),
                Stat::Q75 => estimate.quartiles.map(|quartiles| quartiles[2]),
                Stat::Deff => estimate.deff,
                Stat::NEff => estimate.n_eff,
                Stat::Difference => difference.map(|difference| difference.value),
                Stat::DifferenceLow => low(difference.and_then(|difference| difference.interval)),
                Stat::DifferenceHigh => high(difference.and_then(|difference| difference.interval)),
            };
            let open = match stat {
                Stat::Min => published.ends[score].0,
                Stat::Max => published.ends[score].1,
                Stat::Q25 | Stat::Median | Stat::Q75 => published.quartiles[score],
                Stat::Difference | Stat::DifferenceLow | Stat::DifferenceHigh => total,
                _ => true,
            };
            let figure = Figure::of(value);
            match stat {
                _ if !open && value.is_some() => Figure::CONFIDENTIAL,
                Stat::N | Stat::WeightSum => figure,
                _ if is_rare => figure.unreliable(),
                _ => figure,
            }
        });
        let bands = self.share_figures(&estimate.bands, estimate.n, published.bands[score]);
        ScoreFigures::new(stats, bands)
    }

    fn is_unreliable(&self, estimate: &ScoreEstimate) -> bool {
        let wide = estimate
            .se
            .zip(estimate.mean)
            .is_some_and(|(se, mean)| se > TOO_WIDE * mean.abs());
        estimate.n < self.request.reliable_from || wide
    }

    fn share_figures(
        &self,
        shares: &[ShareEstimate],
        n: u64,
        is_published: bool,
    ) -> Vec<ShareFigures> {
        shares
            .iter()
            .map(|share| {
                if !is_published {
                    return ShareFigures::CONFIDENTIAL;
                }
                let figure = |value| {
                    let figure = Figure::of(value);
                    if n < self.request.reliable_from {
                        figure.unreliable()
                    } else {
                        figure
                    }
                };
                ShareFigures {
                    share: figure(share.share),
                    low: figure(share.interval.map(|interval| interval.low)),
                    high: figure(share.interval.map(|interval| interval.high)),
                }
            })
            .collect()
    }

    fn labels(&self, nodes: &[usize]) -> Vec<GroupLabel> {
        let nodes = self
            .dimensions
            .iter()
            .zip(nodes)
            .map(|(dimension, node)| &dimension.nodes[*node]);
        nodes
            .map(|node| GroupLabel {
                code: node.code.clone(),
                title: node.title.clone(),
            })
            .collect()
    }

    /// The rows of the gap between rural and urban regions, one for each combination of the other groups.
    fn gaps(&self) -> Result<Vec<(Place, Row)>, String> {
        let by = &self.sample.collection.by;
        let along = by
            .iter()
            .position(|by| matches!(by, Variable::Typology(_, "urban_rural")));
        let Some(along) = along else {
            return Ok(Vec::new());
        };
        let dimension = &self.dimensions[along];
        let node = |code: &str| dimension.nodes.iter().position(|node| node.code == code);
        let (Some(rural), Some(urban)) = (node(GAP.0), node(GAP.1)) else {
            return Ok(Vec::new());
        };
        let mut rows = Vec::new();
        for combination in &self.lattice.combinations {
            if combination.nodes[along] != rural || !is_shown(&self.dimensions, combination) {
                continue;
            }
            let mut other = combination.nodes.clone();
            other[along] = urban;
            if let (Some(one), Some(other)) = (
                self.lattice.place(&combination.nodes),
                self.lattice.place(&other),
            ) {
                let mut place = place(&combination.nodes);
                place[along] = usize::MAX - 1;
                rows.push((place, self.gap(one, other, along)?));
            }
        }
        Ok(rows)
    }

    fn gap(&self, one: usize, other: usize, along: usize) -> Result<Row, String> {
        let combination = |at: usize| domain(self.leaves(), &self.lattice.combinations[at]);
        let (domain, others) = (combination(one), combination(other));
        let mut scores = Vec::new();
        for score in 0..self.sample.collection.scores.len() {
            let mut stats = [Figure::of(None); Stat::ALL.len()];
            if self.published[one].scores[score] && self.published[other].scores[score] {
                let n = |domain: &Domain| self.sample.moments(domain, |cell| cell.scores[score]).n;
                let is_rare = n(&domain).min(n(&others)) < self.request.reliable_from;
                if let Some(difference) = self.sample.difference(score, &domain, &others)? {
                    let interval = difference.interval;
                    for (stat, value) in [
                        (Stat::Difference, Some(difference.value)),
                        (Stat::DifferenceLow, interval.map(|interval| interval.low)),
                        (Stat::DifferenceHigh, interval.map(|interval| interval.high)),
                    ] {
                        let figure = Figure::of(value);
                        stats[stat as usize] = if is_rare { figure.unreliable() } else { figure };
                    }
                }
            } else {
                for stat in [Stat::Difference, Stat::DifferenceLow, Stat::DifferenceHigh] {
                    stats[stat as usize] = Figure::CONFIDENTIAL;
                }
            }
            scores.push(ScoreFigures::new(stats, Vec::new()));
        }
        let mut groups = self.labels(&self.lattice.combinations[one].nodes);
        groups[along] = GroupLabel {
            code: RURAL_LESS_URBAN.to_owned(),
            title: None,
        };
        let none = Figure::of(None);
        Ok(Row {
            kind: RowKind::Gap,
            groups,
            firms: none,
            responses: none,
            scored: none,
            completeness: none,
            scores,
            classes: Vec::new(),
        })
    }

    fn design(&self) -> DesignSummary {
        let [weight, strata, fpc, cluster] = self.request.design_names.clone();
        let whole = self.sample.whole();
        DesignSummary {
            is_given: self.sample.collection.design.is_given(),
            weight,
            strata,
            fpc,
            cluster,
            calibrated: self.sample.calibrated.clone(),
            weight_sum: self.sample.moments(&whole, |cell| cell.all).weight,
            estimation: self.request.estimation,
        }
    }

    fn caveats(&self, table: &RegionTable) -> Vec<Caveat> {
        let collection = self.sample.collection;
        let mut caveats = Vec::new();
        if self.request.disclosure.is_none() {
            caveats.push(Caveat::NotForPublication);
        }
        for (lacking, responses) in &self.request.left_out {
            caveats.push(Caveat::LeftOut {
                responses: *responses,
                lacking: lacking.clone(),
            });
        }
        if collection.weightless > 0 {
            caveats.push(Caveat::Weightless {
                responses: collection.weightless,
            });
        }
        if self.firms.again > 0 {
            caveats.push(Caveat::FirmsAgain {
                firms: self.firms.again,
                clustered: collection.design.cluster.is_some(),
            });
        }
        for at in &self.too_few {
            caveats.push(Caveat::FewNotKnown {
                of: self.request.names[*at].clone(),
                fewer_than: self.request.disclosure.map_or(0, |rule| rule.min_firms),
            });
        }
        caveats.extend(self.not_placed());
        let whole = self.sample.whole();
        let all = self.sample.moments(&whole, |cell| cell.all);
        if collection.design.is_given() && all.weight <= all.n as f64 * (1.0 + 1e-9) {
            caveats.push(Caveat::EqualWeights);
        }
        if self.sample.is_whole_somewhere() {
            caveats.push(Caveat::WholePopulation);
        }
        let figures = || {
            let rows = table.rows.iter().filter(|row| row.kind != RowKind::Gap);
            rows.flat_map(|row| &row.scores)
        };
        let has = |figures: &&ScoreFigures, stat: Stat| figures.stat(stat).value.is_some();
        let groups = figures()
            .filter(|f| f.stat(Stat::Sd).value == Some(0.0))
            .count();
        if groups > 0 {
            caveats.push(Caveat::NoVariation { groups });
        }
        let groups = figures()
            .filter(|f| has(f, Stat::Mean) && !has(f, Stat::CiLow))
            .count();
        if groups > 0 {
            caveats.push(Caveat::NoInterval { groups });
        }
        if self.firms.are_lumped {
            caveats.push(Caveat::ManyScores);
        }
        if collection.has_hundredths {
            caveats.push(Caveat::Hundredths {
                exact_up_to: super::EXACT_UP_TO,
            });
        }
        caveats
    }

    /// Responses of which the region is not known; said only where that many may be told.
    fn not_placed(&self) -> Option<Caveat> {
        let by = &self.sample.collection.by;
        let along = by
            .iter()
            .position(|by| matches!(by, Variable::Region(_) | Variable::RegionAt(..)))?;
        let node = self.dimensions[along]
            .nodes
            .iter()
            .position(|node| node.code == NOT_KNOWN)?;
        let mut nodes = vec![0; self.dimensions.len()];
        nodes[along] = node;
        let place = self
            .lattice
            .place(&nodes)
            .filter(|place| self.published[*place].counts)?;
        let domain = domain(self.leaves(), &self.lattice.combinations[place]);
        let responses = self.sample.moments(&domain, |cell| cell.all).n;
        Some(Caveat::NotPlaced { responses })
    }
}

/// Sums come last.
fn place(nodes: &[usize]) -> Place {
    nodes
        .iter()
        .map(|node| if *node == 0 { usize::MAX } else { *node })
        .collect()
}
