//! From many responses to summary tables: groups (the NUTS tree, facts, classes, bands), estimates for each with
//! their errors, disclosure control. Must not know how tables are printed or where responses come from.

mod beside;
mod caveat;
mod collection;
mod counted;
mod dimension;
mod disclosure;
mod firms;
mod flow;
mod groups;
mod headings;
mod lattice;
mod margins;
mod measure;
mod membership;
mod named;
mod plan;
mod protection;
mod sample;
mod scenario;
mod share;
mod standing;
mod summary;
mod table;
mod variable;

pub use crate::statistics::{LonelyPsu, QuantileRule};
pub use caveat::Caveat;
pub use collection::{Collection, CollectionFailure, Design, LeftOut};
pub use counted::{Counted, Counter, Counting, Counts, EXACT_UP_TO};
pub use dimension::{NO_CLOSER, NOT_KNOWN, OTHER_REGIONS, Regions, TOTAL};
pub use disclosure::{Disclosure, Dominance};
pub use groups::NEITHER;
pub use margins::Margins;
pub use measure::Measure;
pub use named::NamedRegions;
pub use plan::{RegionFacts, Traced, WeakPoint, region_facts, withhold};
pub use sample::{Calibrated, Estimation, Freedom};
pub use scenario::{Change, Looked, Medians, SCENARIO_CODES, Scenario, ScenarioFile, Scenarios};
pub use summary::{RURAL_LESS_URBAN, Request, summarise};
pub use table::{
    Category, ClassificationHeading, DesignSummary, Figure, Flag, GroupLabel, RegionTable,
    RobustnessTable, Row, RowKind, ScenarioRow, ScenarioTable, ScoreFigures, ScoreHeading,
    ScoreKind, ShareFigures, Stat,
};
pub use variable::{Variable, carry};
