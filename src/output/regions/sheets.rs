use crate::regions::{
    Category, Figure, GroupLabel, RegionTable, Row, RowKind, ScoreKind, ShareFigures, Stat,
};
use crate::scoring::Decimals;

/// A table for the eye, whatever it is drawn with.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    /// A short name, at most 31 letters.
    pub name: String,
    /// What it shows.
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Line>,
}

#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub title: String,
    /// What it is called where there is little room.
    pub short: String,
    pub kind: Kind,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    /// A whole number.
    Count,
    /// A score or a difference of scores.
    Score,
    /// A share, 0 … 1.
    Share,
    /// Two scores, the ends of an interval.
    Interval,
}

#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub kind: RowKind,
    pub cells: Vec<Entry>,
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub(crate) enum Entry {
    Text(String),
    Figure(Figure),
    Interval(Figure, Figure),
    /// Nothing is meant to be here.
    Blank,
}

impl Entry {
    /// The cell as text, a flag after the figure where it says something of it.
    pub fn text(&self, kind: Kind, decimals: Decimals) -> String {
        match self {
            Entry::Text(text) => text.clone(),
            Entry::Blank => String::new(),
            Entry::Figure(figure) => match figure.value {
                Some(value) => value_text(kind, value, decimals),
                None => figure.flag.map_or("", |flag| flag.letter()).to_owned(),
            },
            Entry::Interval(low, high) => match (low.value, high.value) {
                (Some(low), Some(high)) => {
                    let text = |value| value_text(Kind::Score, value, decimals);
                    format!("{} to {}", text(low), text(high))
                }
                _ => low.flag.map_or("", |flag| flag.letter()).to_owned(),
            },
        }
    }
}

/// A value as it is printed in a column.
pub(crate) fn value_text(kind: Kind, value: f64, decimals: Decimals) -> String {
    match kind {
        Kind::Count => format!("{value:.0}"),
        Kind::Share => {
            let percent = match decimals {
                Decimals::Full => decimals,
                Decimals::Fixed(places) => Decimals::Fixed(places.min(1)),
            };
            format!("{} %", percent.print(value * 100.0))
        }
        _ => decimals.print(value),
    }
}

/// The tables: overview, scores side by side, bands, classes.
pub(crate) fn sheets(table: &RegionTable) -> Vec<Sheet> {
    let mut sheets = vec![overview(table)];
    if table.scores.len() > 1 {
        sheets.push(means(table));
    }
    let headline = table.headline();
    if let Some(score) = table
        .scores
        .get(headline)
        .filter(|score| score.bands.len() > 1)
    {
        sheets.push(shares(
            table,
            "Bands",
            &format!("{}: share of firms in each band", score.title),
            &score.bands,
            |row| {
                row.scores
                    .get(headline)
                    .map_or(&[], |figures| figures.bands.as_slice())
            },
        ));
    }
    for (at, heading) in table.classifications.iter().enumerate() {
        let caption = format!("{}: share of firms in each class", heading.title);
        let classes =
            |row: &Row| -> Vec<ShareFigures> { row.classes.get(at).cloned().unwrap_or_default() };
        sheets.push(share_sheet(
            table,
            &heading.id,
            &caption,
            &heading.classes,
            classes,
        ));
    }
    sheets
}

fn shares(
    table: &RegionTable,
    name: &str,
    caption: &str,
    categories: &[Category],
    of: impl Fn(&Row) -> &[ShareFigures],
) -> Sheet {
    share_sheet(table, name, caption, categories, |row| of(row).to_vec())
}

fn share_sheet(
    table: &RegionTable,
    name: &str,
    caption: &str,
    categories: &[Category],
    of: impl Fn(&Row) -> Vec<ShareFigures>,
) -> Sheet {
    let mut columns = group_columns(table);
    columns.push(column("Firms", Kind::Count));
    columns.extend(
        categories
            .iter()
            .map(|category| named_column(&category.title, &category.id, Kind::Share)),
    );
    columns.push(column("Flag", Kind::Text));
    let rows = table
        .rows
        .iter()
        .filter(|row| row.kind != RowKind::Gap)
        .map(|row| {
            let shares = of(row);
            let mut cells = group_cells(row);
            cells.push(Entry::Figure(row.firms));
            cells.extend((0..categories.len()).map(|at| {
                shares
                    .get(at)
                    .map_or(Entry::Blank, |share| Entry::Figure(share.share))
            }));
            cells.push(flag(
                shares.first().map(|share| share.share).unwrap_or_default(),
            ));
            Line {
                kind: row.kind,
                cells,
            }
        });
    Sheet {
        name: name.chars().take(31).collect(),
        caption: caption.to_owned(),
        columns,
        rows: rows.collect(),
    }
}

fn overview(table: &RegionTable) -> Sheet {
    let headline = table.headline();
    let title = table
        .scores
        .get(headline)
        .map_or("Score", |score| score.title.as_str());
    let id = table
        .scores
        .get(headline)
        .map_or("score", |score| score.id.as_str());
    let beside: Vec<usize> = (0..table.scores.len())
        .filter(|at| *at != headline && table.scores[*at].kind == ScoreKind::Other)
        .filter(|_| {
            table
                .scores
                .get(headline)
                .is_some_and(|score| score.kind == ScoreKind::Headline)
        })
        .collect();
    let confidence = crate::scoring::Decimals::Full
        .print((table.design.estimation.confidence * 1e4).round() / 100.0);
    let mut columns = group_columns(table);
    columns.extend([
        column("Firms", Kind::Count),
        column("Scored", Kind::Count),
        column("Complete", Kind::Share),
        named_column(title, id, Kind::Score),
        named_column(
            &format!("{confidence} % interval"),
            &format!("{confidence} %"),
            Kind::Interval,
        ),
        column("Flag", Kind::Text),
        column("Standing", Kind::Count),
        column("Median", Kind::Score),
        column("Quartiles", Kind::Interval),
        column("Std. dev.", Kind::Score),
    ]);
    columns.extend(
        beside
            .iter()
            .map(|at| named_column(&table.scores[*at].title, &table.scores[*at].id, Kind::Score)),
    );
    columns.extend([
        named_column("To all others", "to rest", Kind::Score),
        column("Its interval", Kind::Interval),
    ]);
    let rows = table.rows.iter().map(|row| {
        let mut cells = group_cells(row);
        let figures = row.scores.get(headline);
        let stat = |stat: Stat| {
            figures
                .map(|figures| figures.stat(stat))
                .unwrap_or_default()
        };
        let is_gap = row.kind == RowKind::Gap;
        let own = |entry: Entry| if is_gap { Entry::Blank } else { entry };
        let standing = figures.and_then(|figures| figures.standing);
        cells.extend([
            own(Entry::Figure(row.firms)),
            own(Entry::Figure(row.scored)),
            own(Entry::Figure(row.completeness)),
            own(Entry::Figure(stat(Stat::Mean))),
            own(Entry::Interval(stat(Stat::CiLow), stat(Stat::CiHigh))),
            flag(stat(if is_gap { Stat::Difference } else { Stat::Mean })),
            standing.map_or(Entry::Blank, |standing| {
                Entry::Figure(Figure::of(Some(standing as f64)))
            }),
            own(Entry::Figure(stat(Stat::Median))),
            own(Entry::Interval(stat(Stat::Q25), stat(Stat::Q75))),
            own(Entry::Figure(stat(Stat::Sd))),
        ]);
        cells.extend(
            beside
                .iter()
                .map(|at| own(Entry::Figure(row.scores[*at].stat(Stat::Mean)))),
        );
        let is_total = row.kind == RowKind::Total;
        let others = |entry: Entry| if is_total { Entry::Blank } else { entry };
        cells.extend([
            others(Entry::Figure(stat(Stat::Difference))),
            others(Entry::Interval(
                stat(Stat::DifferenceLow),
                stat(Stat::DifferenceHigh),
            )),
        ]);
        Line {
            kind: row.kind,
            cells,
        }
    });
    Sheet {
        name: "Overview".to_owned(),
        caption: format!("{title}: mean, interval, spread, and the difference to all other firms"),
        columns,
        rows: rows.collect(),
    }
}

/// The mean of each score; for a gap, the difference.
fn means(table: &RegionTable) -> Sheet {
    let mut columns = group_columns(table);
    columns.push(column("Firms", Kind::Count));
    columns.extend(
        table
            .scores
            .iter()
            .map(|score| named_column(&score.title, &score.id, Kind::Score)),
    );
    let rows = table.rows.iter().map(|row| {
        let mut cells = group_cells(row);
        let is_gap = row.kind == RowKind::Gap;
        cells.push(if is_gap {
            Entry::Blank
        } else {
            Entry::Figure(row.firms)
        });
        let said = if is_gap { Stat::Difference } else { Stat::Mean };
        cells.extend(
            row.scores
                .iter()
                .map(|figures| Entry::Figure(figures.stat(said))),
        );
        Line {
            kind: row.kind,
            cells,
        }
    });
    Sheet {
        name: "Scores".to_owned(),
        caption: "Mean of each score".to_owned(),
        columns,
        rows: rows.collect(),
    }
}

/// Code and name of each group; the name only where some group has one.
fn group_columns(table: &RegionTable) -> Vec<Column> {
    let dimensions = table.dimensions.iter();
    dimensions
        .map(|dimension| named_column(&capitalised(&dimension.title), &dimension.id, Kind::Text))
        .collect()
}

fn group_cells(row: &Row) -> Vec<Entry> {
    row.groups
        .iter()
        .map(|group| Entry::Text(group_text(group)))
        .collect()
}

/// A group by its name, a region with its code before it.
pub(crate) fn group_text(group: &GroupLabel) -> String {
    match &group.title {
        Some(title) if group.code.chars().any(char::is_uppercase) => {
            format!("{} {title}", group.code)
        }
        Some(title) => title.clone(),
        None => group.code.clone(),
    }
}

fn flag(figure: Figure) -> Entry {
    Entry::Text(figure.flag.map_or("", |flag| flag.letter()).to_owned())
}

fn column(title: &str, kind: Kind) -> Column {
    named_column(title, title, kind)
}

fn named_column(title: &str, short: &str, kind: Kind) -> Column {
    Column {
        title: title.to_owned(),
        short: short.to_owned(),
        kind,
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
