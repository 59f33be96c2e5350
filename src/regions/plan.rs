use super::table::{Figure, Flag, RegionTable, Row, RowKind, ScoreKind, Stat};

/// Weak points that a plan takes up: more than three are not begun.
const TAKEN_UP: usize = 3;

/// A figure of a plan with the row of the table it was taken from.
#[derive(Clone, Debug, PartialEq)]
pub struct Traced {
    /// Group, as in the long table.
    pub group: String,
    /// Score; empty for counts of the group.
    pub score: String,
    /// Statistic, as in the long table.
    pub stat: String,
    /// The figure.
    pub figure: Figure,
}

/// A score of a region that holds it back.
#[derive(Clone, Debug, PartialEq)]
pub struct WeakPoint {
    /// Id of the score or question.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Responses of the region that have it.
    pub n: Traced,
    /// Mean in the region.
    pub mean: Traced,
    /// Mean less that of all other responses, and the ends of its interval.
    pub difference: [Traced; 3],
    /// Share of firms in the lower half of the bands, band by band.
    pub low_bands: Vec<(String, Traced)>,
}

/// What the tables say of one region, for a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionFacts {
    /// Code or name of the region.
    pub code: String,
    /// Its name, where it has one.
    pub name: Option<String>,
    /// Firms and responses.
    pub firms: Traced,
    /// Mean completeness.
    pub completeness: Traced,
    /// Headline: mean and its interval.
    pub headline: Option<(String, [Traced; 3])>,
    /// Headline less that of all others, with interval.
    pub difference: Option<[Traced; 3]>,
    /// Headline of all responses.
    pub all: Option<Traced>,
    /// The gap between rural and urban parts within the region, and in all regions, with intervals.
    pub gaps: [Option<[Traced; 3]>; 2],
    /// Other scores of the firms' surroundings: name, mean here and of all.
    pub surroundings: Vec<(String, Traced, Traced)>,
    /// The weakest dimensions.
    pub dimensions: Vec<WeakPoint>,
    /// The weakest single questions among those asked about (the place conditions).
    pub conditions: Vec<WeakPoint>,
    /// Share of firms by band of the headline.
    pub bands: Vec<(String, Traced)>,
}

/// The facts of a region, by its code or its name, from a table by `region` or by `region` and `urban_rural`.
///
/// `None` where no row is about it. Source of what comes first: the lowest mean among published ones.
pub fn region_facts(table: &RegionTable, region: &str) -> Option<RegionFacts> {
    let along = table
        .dimensions
        .iter()
        .position(|dimension| dimension.id == "region")?;
    let row = table
        .rows
        .iter()
        .find(|row| row.kind != RowKind::Gap && is_about(row, along, region, true))?;
    let total = table.total()?;
    let headline = table
        .scores
        .iter()
        .position(|score| score.kind == ScoreKind::Headline);
    let traced = |row: &Row, score: usize, stat: Stat| trace(table, row, score, stat);
    let trio =
        |row: &Row, score: usize, stats: [Stat; 3]| stats.map(|stat| traced(row, score, stat));
    let difference = [Stat::Difference, Stat::DifferenceLow, Stat::DifferenceHigh];
    let gap_of = |about: &dyn Fn(&Row) -> bool| {
        let gap = table
            .rows
            .iter()
            .find(|row| row.kind == RowKind::Gap && about(row));
        gap.zip(headline)
            .map(|(row, score)| trio(row, score, difference))
    };
    let of_kind =
        |kind: ScoreKind| (0..table.scores.len()).filter(move |at| table.scores[*at].kind == kind);
    Some(RegionFacts {
        code: row.groups[along].code.clone(),
        name: row.groups[along].title.clone(),
        firms: count(row, "firms", row.firms),
        completeness: count(row, "completeness", row.completeness),
        headline: headline.map(|at| {
            let trio = trio(row, at, [Stat::Mean, Stat::CiLow, Stat::CiHigh]);
            (table.scores[at].title.clone(), trio)
        }),
        difference: headline.map(|at| trio(row, at, difference)),
        all: headline.map(|at| traced(total, at, Stat::Mean)),
        gaps: [
            gap_of(&|gap| is_about(gap, along, region, false)),
            gap_of(&|gap| gap.groups[along].code == super::TOTAL),
        ],
        surroundings: of_kind(ScoreKind::Other)
            .map(|at| {
                let title = table.scores[at].title.clone();
                (
                    title,
                    traced(row, at, Stat::Mean),
                    traced(total, at, Stat::Mean),
                )
            })
            .collect(),
        dimensions: weakest(table, row, of_kind(ScoreKind::Dimension)),
        conditions: weakest(table, row, of_kind(ScoreKind::Question)),
        bands: headline.map_or_else(Vec::new, |at| shares(table, row, at)),
    })
}

/// Withholds of a region what another table of the same answers withholds of it: both may be published.
pub fn withhold(table: &mut RegionTable, region: &str, other: &RegionTable) {
    let along = |table: &RegionTable| {
        table
            .dimensions
            .iter()
            .position(|dimension| dimension.id == "region")
    };
    let (Some(at), Some(there)) = (along(table), along(other)) else {
        return;
    };
    let Some(model) = other
        .rows
        .iter()
        .find(|row| row.kind != RowKind::Gap && is_about(row, there, region, true))
    else {
        return;
    };
    let is_withheld = |figure: Figure| figure.flag == Some(Flag::Confidential);
    for row in table
        .rows
        .iter_mut()
        .filter(|row| row.groups[at].code == region)
    {
        for (figures, model) in row.scores.iter_mut().zip(&model.scores) {
            if is_withheld(model.stat(Stat::N)) {
                figures.withhold();
            } else if model.bands.iter().any(|share| is_withheld(share.share)) {
                figures.withhold_bands();
            }
        }
        if is_withheld(model.firms) {
            row.withhold_counts();
        }
    }
}

/// Whether a row is about a region, and about all groups beside it where `whole` says so.
fn is_about(row: &Row, along: usize, region: &str, whole: bool) -> bool {
    row.groups.iter().enumerate().all(|(at, group)| {
        if at == along {
            group.code == region || group.title.as_deref() == Some(region)
        } else {
            !whole || group.code == super::TOTAL
        }
    })
}

fn group_name(row: &Row) -> String {
    let codes: Vec<&str> = row.groups.iter().map(|group| group.code.as_str()).collect();
    codes.join(" × ")
}

fn count(row: &Row, stat: &str, figure: Figure) -> Traced {
    Traced {
        group: group_name(row),
        score: String::new(),
        stat: stat.to_owned(),
        figure,
    }
}

fn trace(table: &RegionTable, row: &Row, score: usize, stat: Stat) -> Traced {
    Traced {
        group: group_name(row),
        score: table.scores[score].id.clone(),
        stat: stat.name().to_owned(),
        figure: row.scores[score].stat(stat),
    }
}

fn shares(table: &RegionTable, row: &Row, score: usize) -> Vec<(String, Traced)> {
    let bands = table.scores[score]
        .bands
        .iter()
        .zip(&row.scores[score].bands);
    bands
        .map(|(band, share)| {
            let traced = Traced {
                group: group_name(row),
                score: table.scores[score].id.clone(),
                stat: format!("share:{}", band.id),
                figure: share.share,
            };
            (band.title.clone(), traced)
        })
        .collect()
}

/// The scores with the lowest published means.
fn weakest(table: &RegionTable, row: &Row, scores: impl Iterator<Item = usize>) -> Vec<WeakPoint> {
    let mut means: Vec<(usize, f64)> = scores
        .filter_map(|at| Some((at, row.scores[at].stat(Stat::Mean).value?)))
        .collect();
    means.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    means.truncate(TAKEN_UP);
    means
        .into_iter()
        .map(|(at, _)| {
            let mut low_bands = shares(table, row, at);
            low_bands.truncate(table.scores[at].bands.len() / 2);
            WeakPoint {
                id: table.scores[at].id.clone(),
                title: table.scores[at].title.clone(),
                n: trace(table, row, at, Stat::N),
                mean: trace(table, row, at, Stat::Mean),
                difference: [Stat::Difference, Stat::DifferenceLow, Stat::DifferenceHigh]
                    .map(|stat| trace(table, row, at, stat)),
                low_bands,
            }
        })
        .collect()
}
