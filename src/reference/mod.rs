//! Official code lists: NUTS regions and NACE sectors. Must not know of questionnaires or firms.

mod nace;
mod nuts;

pub use nace::{sector_code, sector_divisions, sector_group};
pub(crate) use nuts::code_of_region;
pub use nuts::{
    NutsMatch, Region, Typology, find_regions, is_region, region, region_named, region_of_code,
    regions,
};
