use super::beside;
use super::notes::Note;
use super::publication::Publication;
use crate::questionnaire::OrderedMap;
use crate::regions::{Figure, Row, RowKind, ShareFigures, Stat};
use serde::Serialize;
use serde_json::Value;
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'a> {
    title: String,
    questionnaire: Stamp<'a>,
    source: Option<&'a str>,
    date: Option<&'a str>,
    inputs: &'a [String],
    groups: Vec<&'a str>,
    sample: Sample<'a>,
    confidentiality: Option<Rule>,
    /// How weights were drawn, and how all ranks shift.
    #[serde(skip_serializing_if = "Option::is_none")]
    robustness: Option<Value>,
    /// The scenarios.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    scenarios: Vec<ScenarioHead<'a>>,
    rows: Vec<JsonRow<'a>>,
    notes: Vec<Note>,
}

#[derive(Serialize)]
struct ScenarioHead<'a> {
    id: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
struct Stamp<'a> {
    id: &'a str,
    version: &'a str,
    hash: &'a str,
}

#[derive(Serialize)]
struct Sample<'a> {
    weight: Option<&'a str>,
    strata: Option<&'a str>,
    fpc: Option<&'a str>,
    cluster: Option<&'a str>,
    weight_sum: f64,
    confidence: f64,
    quantiles: &'static str,
    calibration: Option<Calibration<'a>>,
}

#[derive(Serialize)]
struct Calibration<'a> {
    margins: &'a [String],
    rounds: usize,
    least_factor: f64,
    greatest_factor: f64,
    weight_sum: f64,
    n_eff_before: f64,
    n_eff: f64,
}

#[derive(Serialize)]
struct Rule {
    min_firms: u64,
    dominance: Option<(usize, f64)>,
}

#[derive(Serialize)]
struct JsonRow<'a> {
    kind: &'static str,
    groups: Vec<Group<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    firms: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    responses: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scored: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    completeness: Option<Value>,
    scores: OrderedMap<JsonScore>,
    #[serde(skip_serializing_if = "OrderedMap::is_empty")]
    classes: OrderedMap<OrderedMap<JsonShare>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    robustness: Option<Value>,
    #[serde(skip_serializing_if = "OrderedMap::is_empty")]
    what_if: OrderedMap<JsonScenario>,
}

#[derive(Serialize)]
struct JsonScenario {
    concerned: Value,
    scores: OrderedMap<JsonThen>,
}

#[derive(Serialize)]
struct JsonThen {
    today: Value,
    then: Value,
    difference: Value,
}

#[derive(Serialize)]
struct JsonScore {
    #[serde(flatten)]
    stats: OrderedMap<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    standing: Option<usize>,
    #[serde(skip_serializing_if = "OrderedMap::is_empty")]
    bands: OrderedMap<JsonShare>,
}

#[derive(Serialize)]
struct JsonShare {
    share: Value,
    low: Value,
    high: Value,
}

#[derive(Serialize)]
struct Group<'a> {
    code: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
}

/// The table as JSON, in full precision: a figure is a number, or an object with its flag.
///
/// # Errors
/// When the text can't be written.
pub fn regions_json(publication: &Publication<'_>, out: &mut impl Write) -> io::Result<()> {
    let table = publication.table;
    let design = &table.design;
    let calibration = design.calibrated.as_ref().map(|calibrated| Calibration {
        margins: &calibrated.margins,
        rounds: calibrated.rounds,
        least_factor: calibrated.factors.0,
        greatest_factor: calibrated.factors.1,
        weight_sum: calibrated.weight,
        n_eff_before: calibrated.n_eff.0,
        n_eff: calibrated.n_eff.1,
    });
    let document = Document {
        title: publication.title(),
        questionnaire: Stamp {
            id: &publication.stamp.id,
            version: &publication.stamp.version,
            hash: &publication.stamp.hash,
        },
        source: publication.source,
        date: publication.date,
        inputs: publication.inputs,
        groups: table
            .dimensions
            .iter()
            .map(|dimension| dimension.id.as_str())
            .collect(),
        sample: Sample {
            weight: design.weight.as_deref(),
            strata: design.strata.as_deref(),
            fpc: design.fpc.as_deref(),
            cluster: design.cluster.as_deref(),
            weight_sum: design.weight_sum,
            confidence: design.estimation.confidence,
            quantiles: design.estimation.quantiles.name(),
            calibration,
        },
        confidentiality: table.disclosure.map(|rule| Rule {
            min_firms: rule.min_firms,
            dominance: rule.dominance.map(|rule| (rule.n, rule.percent)),
        }),
        robustness: beside::robustness_setup(table),
        scenarios: table
            .scenarios
            .iter()
            .map(|scenario| ScenarioHead {
                id: &scenario.heading.id,
                title: &scenario.heading.title,
            })
            .collect(),
        rows: table
            .rows
            .iter()
            .enumerate()
            .map(|(at, row)| json_row(publication, at, row))
            .collect(),
        notes: publication.notes(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

/// A number; with its flag where it has one.
fn figure(figure: Figure) -> Value {
    match figure.flag {
        None => figure.value.into(),
        Some(flag) => serde_json::json!({"value": figure.value, "flag": flag.letter()}),
    }
}

fn shares<'a>(
    ids: impl Iterator<Item = &'a str>,
    shares: &[ShareFigures],
) -> OrderedMap<JsonShare> {
    let mut map = OrderedMap::default();
    for (id, share) in ids.zip(shares) {
        let share = JsonShare {
            share: figure(share.share),
            low: figure(share.low),
            high: figure(share.high),
        };
        map.insert(id, share);
    }
    map
}

fn json_row<'a>(publication: &Publication<'a>, at: usize, row: &'a Row) -> JsonRow<'a> {
    let table = publication.table;
    let is_gap = row.kind == RowKind::Gap;
    let count = |of: Figure| (!is_gap).then(|| figure(of));
    let mut scores = OrderedMap::default();
    for (heading, figures) in table.scores.iter().zip(&row.scores) {
        let mut stats = OrderedMap::default();
        for stat in Stat::ALL {
            let of_gap = matches!(
                stat,
                Stat::Difference | Stat::DifferenceLow | Stat::DifferenceHigh
            );
            if !is_gap || of_gap {
                stats.insert(stat.name(), figure(figures.stat(stat)));
            }
        }
        let ids = heading.bands.iter().map(|band| band.id.as_str());
        let score = JsonScore {
            stats,
            standing: figures.standing,
            bands: shares(ids, &figures.bands),
        };
        scores.insert(&heading.id, score);
    }
    let mut classes = OrderedMap::default();
    for (heading, of) in table.classifications.iter().zip(&row.classes) {
        let ids = heading.classes.iter().map(|class| class.id.as_str());
        classes.insert(&heading.id, shares(ids, of));
    }
    JsonRow {
        kind: match row.kind {
            RowKind::Group => "group",
            RowKind::Subtotal => "subtotal",
            RowKind::Total => "total",
            RowKind::Gap => "gap",
        },
        groups: row
            .groups
            .iter()
            .map(|group| Group {
                code: &group.code,
                name: group.title.as_deref(),
            })
            .collect(),
        firms: count(row.firms),
        responses: count(row.responses),
        scored: count(row.scored),
        completeness: count(row.completeness),
        scores,
        classes,
        robustness: beside::robustness_json(table, at),
        what_if: what_if(publication, at),
    }
}

/// The scenarios in a row.
fn what_if(publication: &Publication<'_>, at: usize) -> OrderedMap<JsonScenario> {
    let table = publication.table;
    let mut all = OrderedMap::default();
    for scenario in &table.scenarios {
        let Some(row) = &scenario.rows[at] else {
            continue;
        };
        let mut scores = OrderedMap::default();
        for (heading, [today, then, difference]) in table.scores.iter().zip(&row.scores) {
            let then = JsonThen {
                today: figure(*today),
                then: figure(*then),
                difference: figure(*difference),
            };
            scores.insert(&heading.id, then);
        }
        let concerned = figure(row.concerned);
        all.insert(&scenario.heading.id, JsonScenario { concerned, scores });
    }
    all
}
