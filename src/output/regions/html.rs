use super::caveats::caveat_sentence;
use super::names::{flag_meaning, group_text, groups_text};
use super::notes::Note;
use super::publication::Publication;
use super::sheets::{Kind, Sheet};
use crate::language::{Words, say};
use crate::output::charts::{
    Area, Bar, Dot, Dots, Drawing, Heat, MapChart, Shading, Stacked, areas, dots, heat, map,
    stacked,
};
use crate::output::template::render;
use crate::regions::{Caveat, Flag, RegionTable, Row, RowKind, Stat};
use crate::scoring::Decimals;
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
struct Page<'p> {
    title: String,
    language: &'p str,
    date: Option<String>,
    source: Option<&'p str>,
    lead: Option<String>,
    warnings: Vec<String>,
    charts: Vec<ChartBlock>,
    sheets: Vec<SheetBlock>,
    notes: Vec<Note>,
}

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
    let (table, words) = (publication.table, publication.words);
    let scene = Scene {
        table,
        decimals: publication.decimals,
        words,
    };
    let mut charts = Vec::new();
    if let Some(boundaries) = boundaries {
        charts.push(scene.map(boundaries)?);
    }
    let charted = charted(table);
    if !charted.is_empty() && charted.len() <= CHARTED {
        charts.push(scene.dots(&charted));
        charts.extend(scene.bands(&charted));
        charts.extend(scene.heat(&charted));
    }
    let caveats = table.caveats.iter();
    let grave = caveats.filter(|caveat| **caveat == Caveat::NotForPublication);
    let page = Page {
        title: publication.title(),
        language: publication.language,
        date: publication.date(),
        source: publication.source,
        lead: scene.lead(),
        warnings: grave.map(|caveat| caveat_sentence(caveat, words)).collect(),
        charts,
        sheets: publication
            .sheets()
            .iter()
            .map(|sheet| sheet_block(sheet, publication))
            .collect(),
        notes: publication.notes(),
    };
    render("page.html", TEMPLATE, words, page)
}

/// What the page's charts are drawn from.
#[derive(Clone, Copy)]
struct Scene<'t> {
    table: &'t RegionTable,
    decimals: Decimals,
    words: Words,
}

impl Scene<'_> {
    /// A score with at most one decimal.
    fn print(self, value: f64) -> String {
        self.words.number(&self.decimals.at_most(1).print(value))
    }

    /// How sure intervals are.
    fn percent(self) -> String {
        let confidence = self.table.design.estimation.confidence * 100.0;
        self.words
            .percent(&self.decimals.at_most(0).print(confidence))
    }

    fn headline_title(self) -> String {
        let headline = self.table.scores.get(self.table.headline());
        headline.map_or_else(String::new, |score| score.title.clone())
    }

    /// The sentences with which the page begins.
    fn lead(self) -> Option<String> {
        let (table, words) = (self.table, self.words);
        let total = table.total()?;
        let figures = total.scores.get(table.headline())?;
        let (mean, low, high) = figures.estimate()?;
        let firms = total.firms.value?.round() as u64;
        let lead = say!(
            words,
            "lead",
            firms = firms,
            score = self.headline_title(),
            mean = self.print(mean),
            percent = self.percent(),
            low = self.print(low),
            high = self.print(high)
        );
        let groups = charted(table);
        let hidden = groups
            .iter()
            .filter(|row| row.firms.flag == Some(Flag::Confidential))
            .count();
        Some(match hidden {
            0 => lead,
            hidden => {
                let hidden = say!(words, "lead-hidden", hidden = hidden, groups = groups.len());
                format!("{lead} {hidden}")
            }
        })
    }

    fn dots(self, rows: &[&Row]) -> ChartBlock {
        let (table, words) = (self.table, self.words);
        let headline = table.headline();
        let (title, percent) = (self.headline_title(), self.percent());
        let mut drawn: Vec<Dot> = rows
            .iter()
            .map(|row| {
                let figures = row.scores.get(headline);
                let estimate = figures.and_then(|figures| figures.estimate());
                let mean = figures
                    .map(|figures| figures.stat(Stat::Mean))
                    .unwrap_or_default();
                let flag = mean.flag.map_or("", |flag| flag.letter());
                let text = match (estimate, mean.value) {
                    (Some((mean, low, high)), _) => {
                        let (mean, low, high) =
                            (self.print(mean), self.print(low), self.print(high));
                        let interval =
                            say!(words, "dots-interval", mean = mean, low = low, high = high);
                        format!("{interval} {flag}")
                    }
                    (None, Some(mean)) => format!("{} {flag}", self.print(mean)),
                    (None, None) => flag.to_owned(),
                };
                Dot {
                    label: groups_text(&row.groups, words),
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
        let said = |id: &str| {
            say!(
                words,
                id,
                score = title.as_str(),
                percent = percent.as_str()
            )
        };
        ChartBlock {
            heading: said("dots-heading"),
            drawing: dots(&Dots {
                title: said("dots-title"),
                description: say!(words, "dots-said"),
                standing: words.say("col-standing"),
                rows: drawn,
                total,
                total_label: say!(words, "dots-all"),
            }),
            caption: say!(words, "dots-caption"),
        }
    }

    fn bands(self, rows: &[&Row]) -> Option<ChartBlock> {
        let (table, words) = (self.table, self.words);
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
                label: groups_text(&row.groups, words),
                shares: figures.iter().map(|figure| figure.value).collect(),
                flag: figures
                    .first()
                    .and_then(|figure| figure.flag)
                    .map_or("", |flag| flag.letter())
                    .to_owned(),
            }
        });
        let title = say!(words, "bands-title", score = score.title.as_str());
        Some(ChartBlock {
            heading: say!(words, "sheet-bands"),
            drawing: stacked(&Stacked {
                title: title.clone(),
                description: say!(words, "bands-said"),
                categories: score.bands.iter().map(|band| band.title.clone()).collect(),
                bars: bars.collect(),
                words,
            }),
            caption: format!("{title}."),
        })
    }

    fn heat(self, rows: &[&Row]) -> Option<ChartBlock> {
        let (table, words) = (self.table, self.words);
        if table.scores.len() < 2 {
            return None;
        }
        let cells = |row: &&Row| {
            let cells = row.scores.iter().map(|figures| {
                let mean = figures.stat(Stat::Mean);
                mean.value
                    .ok_or_else(|| mean.flag.map_or("", |flag| flag.letter()).to_owned())
            });
            (groups_text(&row.groups, words), cells.collect())
        };
        let total = table.total();
        Some(ChartBlock {
            heading: say!(words, "heat-heading"),
            drawing: heat(&Heat {
                title: say!(words, "heat-title"),
                description: say!(words, "heat-said"),
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
            caption: say!(words, "heat-caption"),
        })
    }

    fn map(self, boundaries: Boundaries<'_>) -> Result<ChartBlock, String> {
        let (table, words) = (self.table, self.words);
        let headline = table.headline();
        let title = self.headline_title();
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
                        let mut groups = row.groups.iter();
                        let group = groups.find(|group| group.code != crate::regions::TOTAL);
                        group.map_or_else(String::new, |group| group_text(group, words))
                    },
                );
                let (shading, said) = match mean {
                    None => (Shading::Empty, say!(words, "map-no-firms")),
                    Some(mean) => match mean.value {
                        Some(value) => (Shading::Mean(value), self.print(value)),
                        None if mean.flag == Some(Flag::Confidential) => {
                            (Shading::Hidden, flag_meaning(Flag::Confidential, words))
                        }
                        None => (Shading::Empty, flag_meaning(Flag::NotAvailable, words)),
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
        let said = |id: &str| say!(words, id, score = title.as_str());
        Ok(ChartBlock {
            heading: say!(words, "map-heading"),
            drawing: map(&MapChart {
                title: said("map-title"),
                description: say!(words, "map-said"),
                areas: drawn,
                hidden: flag_meaning(Flag::Confidential, words),
                empty: say!(words, "map-no-firms"),
            }),
            caption: said("map-caption"),
        })
    }
}

/// The rows that charts show.
fn charted(table: &RegionTable) -> Vec<&Row> {
    let rows = table.rows.iter();
    rows.filter(|row| row.kind == RowKind::Group).collect()
}

fn sheet_block(sheet: &Sheet, publication: &Publication<'_>) -> SheetBlock {
    let (decimals, words) = (publication.decimals, publication.words);
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
        headers: publication.table.dimensions.len(),
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
                    .map(|(entry, column)| entry.text(column.kind, decimals, words))
                    .collect(),
            })
            .collect(),
    }
}
