use super::names::{dimension_text, group_text};
use crate::diagnostic::shorten;
use crate::language::{Words, say};
use crate::regions::{Category, Figure, RegionTable, Row, RowKind, ScoreKind, ShareFigures, Stat};
use crate::scoring::Decimals;

/// A table for the eye, whatever it is drawn with.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    /// What it is, whatever the language.
    pub topic: Topic,
    /// A short name, at most 31 letters.
    pub name: String,
    /// What it shows.
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Line>,
}

/// What a sheet is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    Overview,
    Scores,
    Bands,
    Classes,
    /// Robustness, or a scenario.
    Beside,
}

#[derive(Clone, Debug)]
pub(crate) struct Column {
    /// What it is, whatever the language; empty for groups, scores, bands and classes.
    pub id: &'static str,
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
    pub fn text(&self, kind: Kind, decimals: Decimals, words: Words) -> String {
        match self {
            Entry::Text(text) => text.clone(),
            Entry::Blank => String::new(),
            Entry::Figure(figure) => match figure.value {
                Some(value) => value_text(kind, value, decimals, words),
                None => figure.flag.map_or("", |flag| flag.letter()).to_owned(),
            },
            Entry::Interval(low, high) => match (low.value, high.value) {
                (Some(low), Some(high)) => {
                    let text = |value| value_text(Kind::Score, value, decimals, words);
                    say!(words, "from-to", low = text(low), high = text(high))
                }
                _ => low.flag.map_or("", |flag| flag.letter()).to_owned(),
            },
        }
    }
}

/// A value as it is printed in a column.
pub(crate) fn value_text(kind: Kind, value: f64, decimals: Decimals, words: Words) -> String {
    match kind {
        Kind::Count => words.number(&format!("{value:.0}")),
        Kind::Share => {
            let percent = match decimals {
                Decimals::Full => decimals,
                Decimals::Fixed(places) => Decimals::Fixed(places.min(1)),
            };
            words.percent(&percent.print(value * 100.0))
        }
        _ => words.number(&decimals.print(value)),
    }
}

/// The tables: overview, scores side by side, bands, classes.
pub(crate) fn sheets(table: &RegionTable, words: Words) -> Vec<Sheet> {
    let mut sheets = vec![overview(table, words)];
    if table.scores.len() > 1 {
        sheets.push(means(table, words));
    }
    let headline = table.headline();
    if let Some(score) = table
        .scores
        .get(headline)
        .filter(|score| score.bands.len() > 1)
    {
        let heads = Heads {
            topic: Topic::Bands,
            name: say!(words, "sheet-bands"),
            caption: say!(words, "sheet-bands-caption", score = score.title.as_str()),
            words,
        };
        sheets.push(share_sheet(table, heads, &score.bands, |row| {
            let figures = row.scores.get(headline);
            figures.map_or_else(Vec::new, |figures| figures.bands.clone())
        }));
    }
    sheets.extend(super::beside::sheets(table, words));
    for (at, heading) in table.classifications.iter().enumerate() {
        let title = heading.title.as_str();
        let heads = Heads {
            topic: Topic::Classes,
            name: heading.id.clone(),
            caption: say!(words, "sheet-classes-caption", classification = title),
            words,
        };
        sheets.push(share_sheet(table, heads, &heading.classes, |row| {
            row.classes.get(at).cloned().unwrap_or_default()
        }));
    }
    sheets
}

/// What stands over a sheet.
struct Heads {
    topic: Topic,
    name: String,
    caption: String,
    words: Words,
}

fn share_sheet(
    table: &RegionTable,
    heads: Heads,
    categories: &[Category],
    of: impl Fn(&Row) -> Vec<ShareFigures>,
) -> Sheet {
    let words = heads.words;
    let mut columns = group_columns(table, words);
    columns.push(column("col-firms", Kind::Count, words));
    columns.extend(
        categories
            .iter()
            .map(|category| category_column(&category.title, &category.id, Kind::Share, words)),
    );
    columns.push(column("col-flag", Kind::Text, words));
    let rows = table
        .rows
        .iter()
        .filter(|row| row.kind != RowKind::Gap)
        .map(|row| {
            let shares = of(row);
            let mut cells = group_cells(row, words);
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
        topic: heads.topic,
        name: heads.name.chars().take(31).collect(),
        caption: heads.caption,
        columns,
        rows: rows.collect(),
    }
}

fn overview(table: &RegionTable, words: Words) -> Sheet {
    let headline = table.headline();
    let title = table.scores.get(headline);
    let title = title.map_or_else(|| say!(words, "col-score"), |score| score.title.clone());
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
    let confidence = (table.design.estimation.confidence * 1e4).round() / 100.0;
    let percent = words.percent(&Decimals::Full.print(confidence));
    let interval = say!(words, "col-interval", percent = percent.as_str());
    let mut columns = group_columns(table, words);
    columns.extend([
        column("col-firms", Kind::Count, words),
        column("col-scored", Kind::Count, words),
        column("col-complete", Kind::Share, words),
        category_column(&title, id, Kind::Score, words),
        named_column(&interval, &percent, Kind::Interval),
        column("col-flag", Kind::Text, words),
        column("col-standing", Kind::Count, words),
        column("col-median", Kind::Score, words),
        column("col-quartiles", Kind::Interval, words),
        column("col-sd", Kind::Score, words),
    ]);
    columns.extend(
        beside
            .iter()
            .map(|at| &table.scores[*at])
            .map(|score| category_column(&score.title, &score.id, Kind::Score, words)),
    );
    columns.extend([
        column("col-others", Kind::Score, words),
        column("col-others-interval", Kind::Interval, words),
    ]);
    let rows = table.rows.iter().map(|row| {
        let mut cells = group_cells(row, words);
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
        topic: Topic::Overview,
        name: say!(words, "sheet-overview"),
        caption: say!(words, "sheet-overview-caption", score = title),
        columns,
        rows: rows.collect(),
    }
}

/// The mean of each score; for a gap, the difference.
fn means(table: &RegionTable, words: Words) -> Sheet {
    let mut columns = group_columns(table, words);
    columns.push(column("col-firms", Kind::Count, words));
    columns.extend(
        table
            .scores
            .iter()
            .map(|score| category_column(&score.title, &score.id, Kind::Score, words)),
    );
    let rows = table.rows.iter().map(|row| {
        let mut cells = group_cells(row, words);
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
        topic: Topic::Scores,
        name: say!(words, "sheet-scores"),
        caption: say!(words, "sheet-scores-caption"),
        columns,
        rows: rows.collect(),
    }
}

/// Code and name of each group; the name only where some group has one.
pub(super) fn group_columns(table: &RegionTable, words: Words) -> Vec<Column> {
    let dimensions = table.dimensions.iter();
    dimensions
        .map(|dimension| {
            let title = words.capitalised(&dimension_text(dimension, words));
            named_column(&title, &title, Kind::Text)
        })
        .collect()
}

pub(super) fn group_cells(row: &Row, words: Words) -> Vec<Entry> {
    let groups = row.groups.iter();
    groups
        .map(|group| Entry::Text(group_text(group, words)))
        .collect()
}

fn flag(figure: Figure) -> Entry {
    Entry::Text(figure.flag.map_or("", |flag| flag.letter()).to_owned())
}

/// A column of the program's own; where there is little room the message of its id with `-short`, if there is one.
pub(super) fn column(id: &'static str, kind: Kind, words: Words) -> Column {
    let title = words.say(id);
    let short = words.known(&format!("{id}-short"));
    Column {
        id,
        short: short.unwrap_or_else(|| title.clone()),
        title,
        kind,
    }
}

/// Letters of a title where there is little room: of a score, of a band.
const SHORT_SCORE: usize = 8;
const SHORT_BAND: usize = 12;

/// A column of the questionnaire's own. Where there is little room its id stands, which is shorter and leads to the
/// data; ids are English, so that in other languages it is the beginning of the title.
fn category_column(title: &str, id: &str, kind: Kind, words: Words) -> Column {
    match words == Words::default() {
        true => named_column(title, id, kind),
        false => {
            let most = match kind {
                Kind::Share => SHORT_BAND,
                _ => SHORT_SCORE,
            };
            named_column(title, &shorten(title, most), kind)
        }
    }
}

pub(super) fn named_column(title: &str, short: &str, kind: Kind) -> Column {
    Column {
        id: "",
        title: title.to_owned(),
        short: short.to_owned(),
        kind,
    }
}
