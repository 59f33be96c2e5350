use super::caveat::Caveat;
use super::disclosure::Disclosure;
use super::sample::{Calibrated, Estimation};
use crate::questionnaire::Mean;
use crate::robustness::Robustness;

/// Why a figure is missing, or what to think of it; letters as Eurostat uses them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// Confidential: left empty so that nothing can be read off about a firm.
    Confidential,
    /// Of low reliability.
    LowReliability,
    /// Not available: there is none, or it can't be estimated.
    NotAvailable,
}

impl Flag {
    /// All of them.
    pub const ALL: [Flag; 3] = [Flag::Confidential, Flag::LowReliability, Flag::NotAvailable];

    /// The letter in tables.
    pub fn letter(self) -> &'static str {
        match self {
            Flag::Confidential => "c",
            Flag::LowReliability => "u",
            Flag::NotAvailable => ":",
        }
    }
}

/// A figure of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figure {
    /// Its value; `None` always has a flag that says why.
    pub value: Option<f64>,
    /// What is to be said of it.
    pub flag: Option<Flag>,
}

impl Figure {
    /// A value, or that there is none; what is no number is none.
    pub fn of(value: Option<f64>) -> Self {
        let value = value.filter(|value| value.is_finite());
        Figure {
            value,
            flag: value.is_none().then_some(Flag::NotAvailable),
        }
    }

    /// A figure left empty.
    pub const CONFIDENTIAL: Figure = Figure {
        value: None,
        flag: Some(Flag::Confidential),
    };

    /// The same, unreliable if it has a value.
    #[must_use]
    pub(super) fn unreliable(self) -> Self {
        match self.value {
            Some(_) => Figure {
                flag: Some(Flag::LowReliability),
                ..self
            },
            None => self,
        }
    }
}

/// What is told of a score in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Stat {
    N,
    WeightSum,
    Mean,
    Se,
    Df,
    CiLow,
    CiHigh,
    Sd,
    Min,
    Q25,
    Median,
    Q75,
    Max,
    Deff,
    NEff,
    Difference,
    DifferenceLow,
    DifferenceHigh,
}

impl Stat {
    /// All of them, in the order in which they are written.
    pub const ALL: [Stat; 18] = [
        Stat::N,
        Stat::WeightSum,
        Stat::Mean,
        Stat::Se,
        Stat::Df,
        Stat::CiLow,
        Stat::CiHigh,
        Stat::Sd,
        Stat::Min,
        Stat::Q25,
        Stat::Median,
        Stat::Q75,
        Stat::Max,
        Stat::Deff,
        Stat::NEff,
        Stat::Difference,
        Stat::DifferenceLow,
        Stat::DifferenceHigh,
    ];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Stat::N => "n",
            Stat::WeightSum => "weight_sum",
            Stat::Mean => "mean",
            Stat::Se => "se",
            Stat::Df => "df",
            Stat::CiLow => "ci_low",
            Stat::CiHigh => "ci_high",
            Stat::Sd => "sd",
            Stat::Min => "min",
            Stat::Q25 => "q25",
            Stat::Median => "median",
            Stat::Q75 => "q75",
            Stat::Max => "max",
            Stat::Deff => "deff",
            Stat::NEff => "n_eff",
            Stat::Difference => "difference",
            Stat::DifferenceLow => "difference_low",
            Stat::DifferenceHigh => "difference_high",
        }
    }
}

/// A share with its interval, 0 … 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ShareFigures {
    /// The share.
    pub share: Figure,
    /// Lower end of its interval.
    pub low: Figure,
    /// Upper end of its interval.
    pub high: Figure,
}

impl ShareFigures {
    /// A share left empty.
    pub(super) const CONFIDENTIAL: ShareFigures = ShareFigures {
        share: Figure::CONFIDENTIAL,
        low: Figure::CONFIDENTIAL,
        high: Figure::CONFIDENTIAL,
    };
}

/// The figures of a score in a row.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreFigures {
    stats: [Figure; Stat::ALL.len()],
    /// By band: the share of firms in it.
    pub bands: Vec<ShareFigures>,
    /// The group of rows that its interval can't tell it from, 1 for the highest.
    pub standing: Option<usize>,
}

impl ScoreFigures {
    pub(super) fn new(stats: [Figure; Stat::ALL.len()], bands: Vec<ShareFigures>) -> Self {
        ScoreFigures {
            stats,
            bands,
            standing: None,
        }
    }

    /// Leaves everything empty.
    pub(super) fn withhold(&mut self) {
        self.stats = [Figure::CONFIDENTIAL; Stat::ALL.len()];
        self.withhold_bands();
        self.standing = None;
    }

    /// Leaves the shares of bands empty.
    pub(super) fn withhold_bands(&mut self) {
        self.bands.fill(ShareFigures::CONFIDENTIAL);
    }

    /// A figure.
    pub fn stat(&self, stat: Stat) -> Figure {
        self.stats[stat as usize]
    }

    /// The mean with its interval, where all three are published.
    pub fn estimate(&self) -> Option<(f64, f64, f64)> {
        Some((
            self.stat(Stat::Mean).value?,
            self.stat(Stat::CiLow).value?,
            self.stat(Stat::CiHigh).value?,
        ))
    }
}

/// One of the groups that a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupLabel {
    /// Its code.
    pub code: String,
    /// Its name, where it has one.
    pub title: Option<String>,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A group, or a combination of groups.
    Group,
    /// A sum over all groups of some dimension.
    Subtotal,
    /// All responses.
    Total,
    /// The difference of two groups: rural less urban.
    Gap,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about.
    pub kind: RowKind,
    /// By dimension: the group.
    pub groups: Vec<GroupLabel>,
    /// Firms.
    pub firms: Figure,
    /// Responses.
    pub responses: Figure,
    /// Responses that have a headline score.
    pub scored: Figure,
    /// Mean completeness, 0 … 1.
    pub completeness: Figure,
    /// By selected score.
    pub scores: Vec<ScoreFigures>,
    /// By classification and class.
    pub classes: Vec<Vec<ShareFigures>>,
}

impl Row {
    /// Leaves counts and classes empty.
    pub(super) fn withhold_counts(&mut self) {
        for figure in [
            &mut self.firms,
            &mut self.responses,
            &mut self.scored,
            &mut self.completeness,
        ] {
            *figure = Figure::CONFIDENTIAL;
        }
        for shares in &mut self.classes {
            shares.fill(ShareFigures::CONFIDENTIAL);
        }
    }
}

/// A band or class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// What a score is to the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreKind {
    /// The headline.
    Headline,
    /// A dimension.
    Dimension,
    /// Another, such as the place around the firm.
    Other,
    /// The score of one question.
    Question,
}

/// A score that is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreHeading {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is to the profile.
    pub kind: ScoreKind,
    /// Its bands.
    pub bands: Vec<Category>,
}

/// A classification that is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassificationHeading {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its classes.
    pub classes: Vec<Category>,
}

/// How the sample is taken into account.
#[derive(Clone, Debug, PartialEq)]
pub struct DesignSummary {
    /// Whether anything is said of how the sample was drawn.
    pub is_given: bool,
    /// Names of where weight, strata, population and clusters come from.
    pub weight: Option<String>,
    /// What the sample was drawn by separately.
    pub strata: Option<String>,
    /// Where the sizes of strata come from.
    pub fpc: Option<String>,
    /// What was drawn.
    pub cluster: Option<String>,
    /// What calibration came to.
    pub calibrated: Option<Calibrated>,
    /// Σ w as the estimates use it.
    pub weight_sum: f64,
    /// How estimates are made.
    pub estimation: Estimation,
}

/// Summary tables of many responses, ready to be published.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionTable {
    /// Names of the dimensions.
    pub dimensions: Vec<Category>,
    /// Scores, the headline first.
    pub scores: Vec<ScoreHeading>,
    /// Classifications.
    pub classifications: Vec<ClassificationHeading>,
    /// The rows, the total last.
    pub rows: Vec<Row>,
    /// How the sample is taken into account.
    pub design: DesignSummary,
    /// How disclosure is controlled; `None` where it is not.
    pub disclosure: Option<Disclosure>,
    /// What has to be said about the figures.
    pub caveats: Vec<Caveat>,
    /// Responses below which figures have the flag of low reliability.
    pub reliable_from: u64,
    /// What ranks and bands hang on, if asked for.
    pub robustness: Option<RobustnessTable>,
    /// Scenarios beside what is.
    pub scenarios: Vec<ScenarioTable>,
}

/// What ranks and bands of the headline's means hang on.
#[derive(Clone, Debug, PartialEq)]
pub struct RobustnessTable {
    /// How the headline is averaged today.
    pub mean: Mean,
    /// What was left out, one at a time.
    pub left_out: Vec<Category>,
    /// By row.
    pub found: Robustness,
}

/// A scenario beside what is.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioTable {
    /// Its id and title.
    pub heading: Category,
    /// By row; none for gaps.
    pub rows: Vec<Option<ScenarioRow>>,
}

/// A scenario in a group.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioRow {
    /// Responses of which something changes.
    pub concerned: Figure,
    /// By selected score: the mean today, the mean then, the difference.
    pub scores: Vec<[Figure; 3]>,
}

impl RegionTable {
    /// The headline, or the first score, by its position.
    pub fn headline(&self) -> usize {
        let headline = self
            .scores
            .iter()
            .position(|score| score.kind == ScoreKind::Headline);
        headline.unwrap_or(0)
    }

    /// The row of all responses.
    pub fn total(&self) -> Option<&Row> {
        self.rows.iter().find(|row| row.kind == RowKind::Total)
    }

    /// Rows whose figures, or some of them, are confidential.
    pub fn confidential_rows(&self) -> usize {
        let hidden = |row: &&Row| row.firms.flag == Some(Flag::Confidential);
        self.rows.iter().filter(hidden).count()
    }
}
