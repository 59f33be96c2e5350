use super::beside;
use crate::output::guard::guarded;
use crate::output::results_csv::io_error;
use crate::regions::{Figure, RegionTable, RowKind, ShareFigures, Stat};
use crate::scoring::Decimals;
use std::io::{self, Write};

/// Decimals of shares, where scores are rounded: 0.9 says too little.
const SHARE_DECIMALS: u8 = 4;

/// Writes figures as text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Printer {
    pub decimals: Decimals,
}

impl Printer {
    /// A figure of a score; counts have no decimals.
    pub fn stat(self, stat: Stat, value: f64) -> String {
        match stat {
            Stat::N => whole(value),
            _ => number(self.decimals, value),
        }
    }

    /// A figure beside the table: ranks and counts are whole or nearly so.
    pub fn beside(self, name: &str, value: f64) -> String {
        match name {
            _ if name.ends_with(":concerned") || name == "ranked" => whole(value),
            _ if name.ends_with("unchanged") || name.ends_with("stays") => self.share(value),
            _ => number(self.decimals, value),
        }
    }

    /// A share.
    pub fn share(self, value: f64) -> String {
        number(self.decimals.at_least(SHARE_DECIMALS), value)
    }
}

/// A number of firms, to the nearest whole one.
fn whole(value: f64) -> String {
    match value as u64 {
        // Much the quicker way.
        exact if exact as f64 == value => exact.to_string(),
        _ => format!("{value:.0}"),
    }
}

/// Sums of weights may be greater than scores are.
fn number(decimals: Decimals, value: f64) -> String {
    match decimals {
        Decimals::Fixed(places) if value.abs() >= 1e9 => format!("{value:.*}", usize::from(places)),
        _ => decimals.print(value),
    }
}

/// One row a group, score and statistic: for further work.
///
/// # Errors
/// When the text can't be written.
pub fn write_long(table: &RegionTable, decimals: Decimals, out: &mut impl Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    let mut header = group_columns(table.dimensions.len());
    header.extend(["score", "stat", "value", "flag"].map(str::to_owned));
    writer.write_record(&header).map_err(io_error)?;
    for (at, row) in table.rows.iter().enumerate() {
        let groups: Vec<String> = row
            .groups
            .iter()
            .map(|group| guarded(&group.code).into_owned())
            .collect();
        for (score, stat, figure, text) in long_lines(table, at, decimals) {
            let mut record = groups.clone();
            record.extend([score, stat, text, flag(figure)]);
            writer.write_record(&record).map_err(io_error)?;
        }
    }
    writer.flush()
}

/// `group`, `group2`, `group3`.
fn group_columns(dimensions: usize) -> Vec<String> {
    (1..=dimensions.max(1))
        .map(|at| {
            if at == 1 {
                "group".to_owned()
            } else {
                format!("group{at}")
            }
        })
        .collect()
}

fn flag(figure: Figure) -> String {
    figure.flag.map_or("", |flag| flag.letter()).to_owned()
}

/// Score, statistic, figure and its text, of everything in a row.
pub(super) fn long_lines(
    table: &RegionTable,
    at: usize,
    decimals: Decimals,
) -> Vec<(String, String, Figure, String)> {
    let row = &table.rows[at];
    let printer = Printer { decimals };
    let mut lines = Vec::new();
    let counted = [
        ("firms", row.firms),
        ("responses", row.responses),
        ("scored", row.scored),
    ];
    if row.kind != RowKind::Gap {
        for (name, figure) in counted {
            let text = figure.value.map_or_else(String::new, whole);
            lines.push((String::new(), name.to_owned(), figure, text));
        }
        let completeness = row
            .completeness
            .value
            .map_or_else(String::new, |value| printer.share(value));
        lines.push((
            String::new(),
            "completeness".to_owned(),
            row.completeness,
            completeness,
        ));
    }
    for (heading, figures) in table.scores.iter().zip(&row.scores) {
        for stat in Stat::ALL {
            let of_gap = matches!(
                stat,
                Stat::Difference | Stat::DifferenceLow | Stat::DifferenceHigh
            );
            if row.kind == RowKind::Gap && !of_gap {
                continue;
            }
            let figure = figures.stat(stat);
            let text = figure
                .value
                .map_or_else(String::new, |value| printer.stat(stat, value));
            lines.push((heading.id.clone(), stat.name().to_owned(), figure, text));
        }
        for (band, share) in heading.bands.iter().zip(&figures.bands) {
            push_share(&mut lines, &heading.id, &band.id, share, printer);
        }
        if let Some(standing) = figures.standing {
            let figure = Figure::of(Some(standing as f64));
            lines.push((
                heading.id.clone(),
                "standing".to_owned(),
                figure,
                standing.to_string(),
            ));
        }
    }
    for (heading, shares) in table.classifications.iter().zip(&row.classes) {
        for (class, share) in heading.classes.iter().zip(shares) {
            let name = format!("{}:{}", heading.id, class.id);
            push_share(&mut lines, "", &name, share, printer);
        }
    }
    for (score, name, figure) in beside::lines(table, at) {
        let text = figure
            .value
            .map_or_else(String::new, |value| printer.beside(&name, value));
        lines.push((score, name, figure, text));
    }
    lines
}

fn push_share(
    lines: &mut Vec<(String, String, Figure, String)>,
    score: &str,
    name: &str,
    share: &ShareFigures,
    printer: Printer,
) {
    for (kind, figure) in [
        ("share", share.share),
        ("share_low", share.low),
        ("share_high", share.high),
    ] {
        let text = figure
            .value
            .map_or_else(String::new, |value| printer.share(value));
        lines.push((score.to_owned(), format!("{kind}:{name}"), figure, text));
    }
}

/// The statistics of a score in a row of its own for each group; those that only few ask for are in the long layout.
const WIDE: [Stat; 12] = [
    Stat::N,
    Stat::Mean,
    Stat::CiLow,
    Stat::CiHigh,
    Stat::Sd,
    Stat::Q25,
    Stat::Median,
    Stat::Q75,
    Stat::NEff,
    Stat::Difference,
    Stat::DifferenceLow,
    Stat::DifferenceHigh,
];

/// One row a group, a column a score and statistic; the flag of a score stands beside its figures.
///
/// # Errors
/// When the text can't be written.
pub fn write_wide(table: &RegionTable, decimals: Decimals, out: &mut impl Write) -> io::Result<()> {
    let printer = Printer { decimals };
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(wide_header(table)).map_err(io_error)?;
    let beside_columns = beside_columns(table).len();
    for (at, row) in table.rows.iter().enumerate() {
        let mut record = Record(&mut writer);
        for group in &row.groups {
            record.text(&guarded(&group.code))?;
            record.text(&guarded(group.title.as_deref().unwrap_or("")))?;
        }
        if table.dimensions.is_empty() {
            record.text(crate::regions::TOTAL)?;
        }
        for figure in [row.firms, row.responses, row.scored] {
            record.figure(figure, whole)?;
        }
        record.figure(row.completeness, |value| printer.share(value))?;
        record.flag(row.firms)?;
        for (heading, figures) in table.scores.iter().zip(&row.scores) {
            for stat in WIDE {
                record.figure(figures.stat(stat), |value| printer.stat(stat, value))?;
            }
            let said = if row.kind == RowKind::Gap {
                Stat::Difference
            } else {
                Stat::Mean
            };
            record.flag(figures.stat(said))?;
            let standing = figures.standing.map(|standing| standing.to_string());
            record.text(&standing.unwrap_or_default())?;
            record.shares(heading.bands.len(), &figures.bands, printer)?;
        }
        for (at, heading) in table.classifications.iter().enumerate() {
            let shares = row.classes.get(at);
            let shares = shares.map_or(&[][..], |shares| shares.as_slice());
            record.shares(heading.classes.len(), shares, printer)?;
        }
        let beside = beside::lines(table, at);
        for at in 0..beside_columns {
            match beside.get(at) {
                Some((_, name, figure)) => {
                    record.figure(*figure, |value| printer.beside(name, value))?;
                }
                None => record.text("")?,
            }
        }
        if !table.scenarios.is_empty() {
            let mut all = beside.iter();
            let concerned = all.rfind(|(_, name, _)| name.ends_with(":concerned"));
            record.text(&concerned.map_or_else(String::new, |(.., figure)| flag(*figure)))?;
        }
        record.end()?;
    }
    writer.flush()
}

/// A row that is written cell by cell.
struct Record<'w, W: Write>(&'w mut csv::Writer<W>);

impl<W: Write> Record<'_, W> {
    fn text(&mut self, text: &str) -> io::Result<()> {
        self.0.write_field(text).map_err(io_error)
    }

    /// A figure as it is to be printed; nothing where there is none.
    fn figure(&mut self, figure: Figure, print: impl Fn(f64) -> String) -> io::Result<()> {
        self.text(&figure.value.map_or_else(String::new, print))
    }

    fn flag(&mut self, figure: Figure) -> io::Result<()> {
        self.text(&flag(figure))
    }

    /// The shares, and one flag for all of them.
    fn shares(
        &mut self,
        count: usize,
        shares: &[ShareFigures],
        printer: Printer,
    ) -> io::Result<()> {
        for at in 0..count {
            let share = shares
                .get(at)
                .map_or_else(Figure::default, |share| share.share);
            self.figure(share, |value| printer.share(value))?;
        }
        let first = shares.first();
        self.text(&first.map_or_else(String::new, |share| flag(share.share)))
    }

    fn end(self) -> io::Result<()> {
        self.0.write_record(None::<&[u8]>).map_err(io_error)
    }
}

/// Names of the columns beside the table.
fn beside_columns(table: &RegionTable) -> Vec<String> {
    let whole = table.rows.iter().position(|row| row.kind != RowKind::Gap);
    let lines = whole.map_or_else(Vec::new, |row| beside::lines(table, row));
    let name = |(score, name, _): (String, String, Figure)| match score.is_empty() {
        true => name,
        false => format!("{score}.{name}"),
    };
    lines.into_iter().map(name).collect()
}

fn wide_header(table: &RegionTable) -> Vec<String> {
    let mut header = Vec::new();
    for column in group_columns(table.dimensions.len()) {
        let name = column.replace("group", "name");
        header.push(column);
        if !table.dimensions.is_empty() {
            header.push(name);
        }
    }
    header.extend(["firms", "responses", "scored", "completeness", "flag"].map(str::to_owned));
    for heading in &table.scores {
        let id = &heading.id;
        header.extend(WIDE.map(|stat| format!("{id}.{}", stat.name())));
        header.extend([format!("{id}.flag"), format!("{id}.standing")]);
        header.extend(
            heading
                .bands
                .iter()
                .map(|band| format!("{id}.share:{}", band.id)),
        );
        header.push(format!("{id}.share.flag"));
    }
    for heading in &table.classifications {
        let id = &heading.id;
        header.extend(
            heading
                .classes
                .iter()
                .map(|class| format!("share:{id}:{}", class.id)),
        );
        header.push(format!("share:{id}.flag"));
    }
    header.extend(beside_columns(table));
    if !table.scenarios.is_empty() {
        header.push("what_if.flag".to_owned());
    }
    header
}
