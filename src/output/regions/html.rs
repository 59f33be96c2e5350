use super::notes::Note;
use super::publication::Publication;
use super::sheets::{Kind, Sheet, group_text};
use crate::output::charts::{
    Area, Bar, Dot, Dots, Drawing, Heat, MapChart, Shading, Stacked, areas, dots, heat, map,
    stacked,
};
use crate::regions::{Caveat, Flag, RegionTable, Row, RowKind, Stat};
use crate::scoring::Decimals;
use minijinja::{Environment, context};
use serde::Serialize;

const TEMPLATE: &str = include_str!("page.html");

/// Boundaries for a map: the content of a GeoJSON file, and the property that holds the regions' codes or names.
#[derive(Clone, Copy, Debug)]
pub struct Boundaries<'a> {
    /// The file's content.
    pub geojson: &'a str,
    /// The property.
    pub key: &'a str,
}

/// Groups of which a chart has room.
const CHARTED: usize = 80;

#[derive(Serialize)]
struct ChartBlock {
    heading: String,
    #[serde(rename = "svg")]
    drawing: Drawing,
    caption: String,
}

#[derive(Serialize)]
struct SheetBlock {
    caption: String,
    columns: Vec<ColumnBlock>,
    /// Columns that head their row.
    headers: usize,
    rows: Vec<RowBlock>,
}

#[derive(Serialize)]
struct ColumnBlock {
    title: String,
    word: bool,
}

#[derive(Serialize)]
struct RowBlock {
    kind: &'static str,
    cells: Vec<String>,
}

/// The tables as one page with charts; needs nothing beside it.
///
/// # Errors
/// What is wrong with the boundaries.
pub fn regions_html(
    publication: &Publication<'_>,
    boundaries: Option<Boundaries<'_>>,
) -> Result<String, String> {
    let table = publication.table;
    let mut charts = Vec::new();
    if let Some(boundaries) = boundaries {
        charts.push(map_block(table, publication.decimals, boundaries)?);
    }
    let charted = charted(table);
    if !charted.is_empty() && charted.len() <= CHARTED {
        charts.push(dots_block(table, publication.decimals, &charted));
        charts.extend(bands_block(table, &charted));
        charts.extend(heat_block(table, &charted));
    }
    let unsafe_words: Vec<String> = table
        .caveats
        .iter()
        .filter(|caveat| **caveat == Caveat::NotForPublication)
        .map(Caveat::sentence)
        .collect();
    let notes: Vec<Note> = publication.notes();
    let sheets: Vec<SheetBlock> = publication
        .sheets()
        .iter()
        .map(|sheet| sheet_block(sheet, table, publication.decimals))
        .collect();
    let page = Environment::new().render_named_str(
        "page.html",
        TEMPLATE,
        context! {
            title => publication.title(),
            date => publication.date,
            source => publication.source,
            lead => lead(table, publication.decimals),
            warnings => unsafe_words,
            charts => minijinja::Value::from(minijinja::value::Serde(charts)),
            sheets => minijinja::Value::from(minijinja::value::Serde(sheets)),
            notes => minijinja::Value::from(minijinja::value::Serde(notes)),
        },
    );
    page.map_err(|error| error.to_string())
}

/// The sentence with which the page begins.
fn lead(table: &RegionTable, decimals: Decimals) -> Option<String> {
    let total = table.total()?;
    let headline = table.headline();
    let figures = total.scores.get(headline)?;
    let (mean, low, high) = figures.estimate()?;
    let firms = total.firms.value?;
    let title = &table.scores[headline].title;
    let print = |value| decimals.at_most(1).print(value);
    let confidence = decimals
        .at_most(0)
        .print(table.design.estimation.confidence * 100.0);
    let groups = table
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Group)
        .count();
    let hidden = table
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Group && row.firms.flag == Some(Flag::Confidential))
        .count();
    let suppressed = match hidden {
        0 => String::new(),
        hidden => format!(
            " {hidden} of the {groups} groups are left empty, so that nothing can be read off about a firm."
        ),
    };
    Some(format!(
        "{firms:.0} firms. {title}: {} of 100 on average ({confidence} % interval {} to {}).{suppressed}",
        print(mean),
        print(low),
        print(high)
    ))
}

/// The rows that charts show.
fn charted(table: &RegionTable) -> Vec<&Row> {
    table
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Group)
        .collect()
}

fn label(row: &Row) -> String {
    let groups: Vec<String> = row.groups.iter().map(group_text).collect();
    groups.join(" · ")
}

fn dots_block(table: &RegionTable, decimals: Decimals, rows: &[&Row]) -> ChartBlock {
    let headline = table.headline();
    let title = table
        .scores
        .get(headline)
        .map_or("", |score| score.title.as_str());
    let mut drawn: Vec<Dot> = rows
        .iter()
        .map(|row| {
            let figures = row.scores.get(headline);
            let estimate = figures.and_then(|figures| figures.estimate());
            let mean = figures
                .map(|figures| figures.stat(Stat::Mean))
                .unwrap_or_default();
            let flag = mean.flag.map_or("", |flag| flag.letter());
            let print = |value| decimals.at_most(1).print(value);
            let text = match (estimate, mean.value) {
                (Some((mean, low, high)), _) => {
                    format!("{} ({} to {}) {flag}", print(mean), print(low), print(high))
                }
                (None, Some(mean)) => format!("{} {flag}", print(mean)),
                (None, None) => flag.to_owned(),
            };
            Dot {
                label: label(row),
                estimate,
                figures: text,
                standing: figures.and_then(|figures| figures.standing),
            }
        })
        .collect();
    let key = |dot: &Dot| {
        (
            dot.standing.unwrap_or(usize::MAX),
            dot.estimate.map_or(0.0, |(mean, ..)| -mean),
        )
    };
    drawn.sort_by(|a, b| {
        let (a, b) = (key(a), key(b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    let total = table
        .total()
        .and_then(|row| row.scores.get(headline)?.stat(Stat::Mean).value);
    let confidence = decimals
        .at_most(0)
        .print(table.design.estimation.confidence * 100.0);
    ChartBlock {
        heading: format!("{title}, with {confidence} % intervals"),
        drawing: dots(&Dots {
            title: format!("{title} by group, with {confidence} % intervals"),
            description: "A dot is a mean, the line through it its interval. The numbers stand at the right, and in the tables below.".to_owned(),
            rows: drawn,
            total,
            total_label: "all".to_owned(),
        }),
        caption: "A dot is the mean, the line its interval, the dashed line the mean of all. Groups of one standing can't be told apart from its first; their order within it says nothing.".to_owned(),
    }
}

fn bands_block(table: &RegionTable, rows: &[&Row]) -> Option<ChartBlock> {
    let headline = table.headline();
    let score = table
        .scores
        .get(headline)
        .filter(|score| score.bands.len() > 1)?;
    let total = table.total();
    let bars = rows.iter().copied().chain(total).map(|row| {
        let shares = row.scores[headline].bands.iter();
        let figures: Vec<crate::regions::Figure> = shares.map(|share| share.share).collect();
        Bar {
            label: label(row),
            shares: figures.iter().map(|figure| figure.value).collect(),
            flag: figures
                .first()
                .and_then(|figure| figure.flag)
                .map_or("", |flag| flag.letter())
                .to_owned(),
        }
    });
    Some(ChartBlock {
        heading: "Bands".to_owned(),
        drawing: stacked(&Stacked {
            title: format!("Share of firms in each band of {}", score.title),
            description: "Each bar is a group; its parts are the shares of firms in each band, lowest band first. The numbers stand in the tables below.".to_owned(),
            categories: score.bands.iter().map(|band| band.title.clone()).collect(),
            bars: bars.collect(),
        }),
        caption: format!("Share of firms in each band of {}.", score.title),
    })
}

fn heat_block(table: &RegionTable, rows: &[&Row]) -> Option<ChartBlock> {
    if table.scores.len() < 2 {
        return None;
    }
    let cells = |row: &&Row| {
        let cells = row.scores.iter().map(|figures| {
            let mean = figures.stat(Stat::Mean);
            mean.value
                .ok_or_else(|| mean.flag.map_or("", |flag| flag.letter()).to_owned())
        });
        (label(row), cells.collect())
    };
    let total = table.total();
    Some(ChartBlock {
        heading: "Where the strengths and gaps lie".to_owned(),
        drawing: heat(&Heat {
            title: "Mean of each score in each group".to_owned(),
            description:
                "A row a group, a column a score; the number in a cell is the mean, 0 to 100."
                    .to_owned(),
            columns: table
                .scores
                .iter()
                .map(|score| score.title.clone())
                .collect(),
            rows: rows
                .iter()
                .copied()
                .chain(total)
                .map(|row| cells(&row))
                .collect(),
        }),
        caption: "Means, 0 (light) to 100 (dark).".to_owned(),
    })
}

fn map_block(
    table: &RegionTable,
    decimals: Decimals,
    boundaries: Boundaries<'_>,
) -> Result<ChartBlock, String> {
    let headline = table.headline();
    let title = table
        .scores
        .get(headline)
        .map_or("", |score| score.title.as_str());
    let areas = areas(boundaries.geojson, boundaries.key)?;
    let row_of = |key: &str| {
        let along = table
            .dimensions
            .iter()
            .position(|dimension| dimension.id == "region")
            .unwrap_or(0);
        let of_one = |row: &&Row| {
            matches!(row.kind, RowKind::Group | RowKind::Subtotal)
                && row.groups.iter().enumerate().all(|(at, group)| {
                    if at == along {
                        group.code == key || group.title.as_deref() == Some(key)
                    } else {
                        group.code == crate::regions::TOTAL
                    }
                })
        };
        table.rows.iter().find(of_one)
    };
    let mut found = 0;
    let drawn: Vec<(Area, Shading, String)> = areas
        .into_iter()
        .map(|area| {
            let row = row_of(&area.key);
            found += usize::from(row.is_some());
            let mean = row.map(|row| row.scores[headline].stat(Stat::Mean));
            let name = row.map_or_else(
                || area.key.clone(),
                |row| {
                    row.groups
                        .iter()
                        .map(group_text)
                        .find(|text| text != crate::regions::TOTAL)
                        .unwrap_or_default()
                },
            );
            let (shading, said) = match mean {
                None => (Shading::Empty, "no firms".to_owned()),
                Some(mean) => match mean.value {
                    Some(value) => (Shading::Mean(value), decimals.at_most(1).print(value)),
                    None if mean.flag == Some(Flag::Confidential) => {
                        (Shading::Hidden, Flag::Confidential.meaning().to_owned())
                    }
                    None => (Shading::Empty, Flag::NotAvailable.meaning().to_owned()),
                },
            };
            (area, shading, format!("{name}: {said}"))
        })
        .collect();
    if found == 0 {
        return Err(format!(
            "no area's `{}` is the code or the name of a region of the table",
            boundaries.key
        ));
    }
    Ok(ChartBlock {
        heading: "Map".to_owned(),
        drawing: map(&MapChart {
            title: format!("{title} by region"),
            description: "Regions are shaded by their mean; those hatched are confidential. The numbers stand in the tables below.".to_owned(),
            areas: drawn,
        }),
        caption: format!("Mean of {title}; hatched regions are confidential. Neighbouring shades need not differ: see the intervals."),
    })
}

fn sheet_block(sheet: &Sheet, table: &RegionTable, decimals: Decimals) -> SheetBlock {
    SheetBlock {
        caption: sheet.caption.clone(),
        columns: sheet
            .columns
            .iter()
            .map(|column| ColumnBlock {
                title: column.title.clone(),
                word: column.kind == Kind::Text,
            })
            .collect(),
        headers: table.dimensions.len(),
        rows: sheet
            .rows
            .iter()
            .map(|line| RowBlock {
                kind: match line.kind {
                    RowKind::Group => "group",
                    RowKind::Subtotal => "subtotal",
                    RowKind::Total => "total",
                    RowKind::Gap => "gap",
                },
                cells: line
                    .cells
                    .iter()
                    .zip(&sheet.columns)
                    .map(|(entry, column)| entry.text(column.kind, decimals))
                    .collect(),
            })
            .collect(),
    }
}
