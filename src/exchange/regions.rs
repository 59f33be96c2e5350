//! The regions that a form offers to choose from.

use super::outline::Outline;
use crate::questionnaire::QuestionType;
use crate::reference::{Region, regions};

/// Level of the regions offered: districts.
const LEVEL: u8 = 3;

/// The NUTS 3 regions whose code begins with one of some texts, all of them where there is none; nothing
/// where no region is asked for.
///
/// # Errors
/// When nothing begins with one of the texts.
pub(super) fn offered(
    outline: &Outline<'_>,
    prefixes: &[String],
) -> Result<Vec<&'static Region>, String> {
    if !outline.has(QuestionType::Region) {
        return Ok(Vec::new());
    }
    let begins = |region: &Region, prefix: &str| region.code.starts_with(&prefix.to_uppercase());
    let all: Vec<&Region> = regions().filter(|region| region.level == LEVEL).collect();
    if let Some(unknown) = prefixes
        .iter()
        .find(|prefix| !all.iter().any(|region| begins(region, prefix)))
    {
        return Err(format!(
            "no NUTS 3 region has a code that begins with `{unknown}`; give countries or regions, for example DE or DED,CZ04"
        ));
    }
    let wanted = |region: &&&Region| {
        prefixes.is_empty() || prefixes.iter().any(|prefix| begins(region, prefix))
    };
    Ok(all.iter().filter(wanted).copied().collect())
}

/// What people read of a region.
pub(super) fn label(region: &Region) -> String {
    format!("{} ({})", region.name, region.code)
}
