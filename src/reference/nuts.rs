use rustc_hash::FxHashMap;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// NUTS 2024, levels 1 to 3, with typologies (Eurostat, "NUTS 2021 - NUTS 2024").
const NUTS_2024: &str = include_str!("nuts-2024.tsv");
/// What differs from NUTS 2021 (Eurostat, same workbook).
const CHANGES_SINCE_2021: &str = include_str!("nuts-2021-to-2024-changes.tsv");

/// The Member States by their Eurostat codes.
const COUNTRIES: [(&str, &str); 27] = [
    ("AT", "Austria"),
    ("BE", "Belgium"),
    ("BG", "Bulgaria"),
    ("CY", "Cyprus"),
    ("CZ", "Czechia"),
    ("DE", "Germany"),
    ("DK", "Denmark"),
    ("EE", "Estonia"),
    ("EL", "Greece"),
    ("ES", "Spain"),
    ("FI", "Finland"),
    ("FR", "France"),
    ("HR", "Croatia"),
    ("HU", "Hungary"),
    ("IE", "Ireland"),
    ("IT", "Italy"),
    ("LT", "Lithuania"),
    ("LU", "Luxembourg"),
    ("LV", "Latvia"),
    ("MT", "Malta"),
    ("NL", "Netherlands"),
    ("PL", "Poland"),
    ("PT", "Portugal"),
    ("RO", "Romania"),
    ("SE", "Sweden"),
    ("SI", "Slovenia"),
    ("SK", "Slovakia"),
];

/// A region of NUTS 2024.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its code: two letters for a country, one character more per level.
    pub code: &'static str,
    /// Level, 0 (country) to 3.
    pub level: u8,
    /// Its name in its own language.
    pub name: &'static str,
    /// What kind of place it is; known on level 3 for regions on the map.
    pub typology: Option<Typology>,
}

/// Eurostat's territorial typologies of a NUTS 3 region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typology {
    /// `urban`, `intermediate` or `rural`.
    pub urban_rural: &'static str,
    /// Whether it is a mountain region.
    pub mountain: bool,
    /// Whether it is an island region.
    pub island: bool,
    /// Whether it lies at the coast.
    pub coastal: bool,
    /// Whether it lies at a land border.
    pub border: bool,
}

impl Typology {
    /// The names of the typologies.
    pub const NAMES: [&'static str; 5] = ["urban_rural", "mountain", "island", "coastal", "border"];

    /// The class in the typology of a name: `urban`, `intermediate` or `rural`; `yes` or `no`.
    pub fn class(&self, name: &str) -> Option<&str> {
        let said = |holds: bool| Some(if holds { "yes" } else { "no" });
        match name {
            "urban_rural" => Some(self.urban_rural),
            "mountain" => said(self.mountain),
            "island" => said(self.island),
            "coastal" => said(self.coastal),
            "border" => said(self.border),
            _ => None,
        }
    }
}

impl Region {
    /// Code of the region of a level that it lies in: its own or a shorter one; `None` for finer levels.
    pub fn code_at(&self, level: u8) -> Option<&str> {
        (level <= self.level).then(|| &self.code[..2 + usize::from(level)])
    }
}

struct Nuts {
    regions: Vec<Region>,
    by_code: FxHashMap<&'static str, usize>,
    /// Codes of 2021 that are gone: their name, and the one code of 2024 that took their place, if one did.
    gone: FxHashMap<&'static str, (&'static str, Option<&'static str>)>,
}

static NUTS: LazyLock<Nuts> = LazyLock::new(load);

/// Names of the regions without case and accents, in the order of [`Nuts::regions`]; made for the first search.
static PLAIN_NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    NUTS.regions
        .iter()
        .map(|region| plain(region.name))
        .collect()
});

/// Room for all regions.
const MOST_REGIONS: usize = 2048;

fn load() -> Nuts {
    let countries = COUNTRIES.iter().map(|(code, name)| Region {
        code,
        level: 0,
        name,
        typology: None,
    });
    let others = records::<9>(NUTS_2024).map(|record| {
        let [code, level, name, _, typologies @ ..] = record;
        Region {
            code,
            level: level.parse().unwrap_or(3),
            name,
            typology: typology(typologies),
        }
    });
    let mut regions = Vec::with_capacity(MOST_REGIONS);
    regions.extend(countries.chain(others));
    let codes = regions.iter().enumerate();
    let by_code: FxHashMap<_, _> = codes.map(|(index, region)| (region.code, index)).collect();
    let gone = records(CHANGES_SINCE_2021)
        .filter(|[before, ..]: &[&str; 5]| !before.is_empty() && !by_code.contains_key(before))
        .map(|[before, after, name, ..]| {
            (before, (name, Some(after).filter(|code| !code.is_empty())))
        })
        .collect();
    Nuts {
        regions,
        by_code,
        gone,
    }
}

fn typology([urban_rural, others @ ..]: [&'static str; 5]) -> Option<Typology> {
    let [mountain, island, coastal, border] = others.map(|said| said == "yes");
    (!urban_rural.is_empty()).then_some(Typology {
        urban_rural,
        mountain,
        island,
        coastal,
        border,
    })
}

/// The lines of a table after its headings, each with so many cells that tabs part.
fn records<const WIDTH: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; WIDTH]> {
    let mut rest = table.split_once('\n').map_or("", |(_, rest)| rest);
    // Byte after byte, as cells are too short to be looked for.
    std::iter::from_fn(move || {
        let mut record = [""; WIDTH];
        let (mut start, mut cells) = (0, record.iter_mut());
        for (at, byte) in rest.bytes().enumerate() {
            if !matches!(byte, b'\t' | b'\n') {
                continue;
            }
            if let Some(cell) = cells.next() {
                *cell = &rest[start..at];
            }
            start = at + 1;
            if byte == b'\n' {
                rest = &rest[start..];
                return Some(record);
            }
        }
        None
    })
}

/// What a text means as a NUTS code.
#[derive(Clone, Debug, PartialEq)]
pub enum NutsMatch {
    /// A region of NUTS 2024.
    Current(&'static Region),
    /// A code of NUTS 2021 that was renamed: its successor.
    Recoded(&'static Region),
    /// A code of NUTS 2021 without a single successor: its name then.
    Ended(&'static str),
    /// No code of either.
    Unknown,
}

/// The region of a NUTS code; case and blanks do not matter, and `GR` is read as `EL`.
pub fn region(code: &str) -> NutsMatch {
    let mut code: String = code
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect();
    if let Some(rest) = code.strip_prefix("GR") {
        code = format!("EL{rest}");
    }
    let find = |code: &str| NUTS.by_code.get(code).map(|index| &NUTS.regions[*index]);
    if let Some(region) = find(&code) {
        return NutsMatch::Current(region);
    }
    match NUTS.gone.get(code.as_str()) {
        Some((name, successor)) => successor
            .and_then(find)
            .map_or(NutsMatch::Ended(name), NutsMatch::Recoded),
        None => NutsMatch::Unknown,
    }
}

/// Whether a text is the code of a region of NUTS 2024.
pub fn is_region(code: &str) -> bool {
    NUTS.by_code.contains_key(code)
}

/// Codes that are looked for in the table before it is read.
const FEW: usize = 8;

/// The code of NUTS 2024 that a text is, as it stands. The first few are looked for in the table, which takes less than to read it:
/// one firm has one.
pub fn code_of_region(text: &str) -> Option<&'static str> {
    static LOOKED_FOR: AtomicUsize = AtomicUsize::new(0);
    if LOOKED_FOR.fetch_add(1, Ordering::Relaxed) >= FEW {
        return region_of_code(text).map(|region| region.code);
    }
    find_code(text)
}

/// The same, looked for in the table.
fn find_code(text: &str) -> Option<&'static str> {
    let is_code = (2..=5).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric());
    if !is_code {
        return None;
    }
    let countries = COUNTRIES.iter().map(|(code, _)| *code);
    let country = || countries.clone().find(|code| *code == text);
    let lines = || memchr::memmem::find(NUTS_2024.as_bytes(), format!("\n{text}\t").as_bytes());
    let region = || lines().map(|at| &NUTS_2024[at + 1..at + 1 + text.len()]);
    country().or_else(region)
}

/// The region with exactly this code of NUTS 2024.
pub fn region_of_code(code: &str) -> Option<&'static Region> {
    NUTS.by_code.get(code).map(|index| &NUTS.regions[*index])
}

/// The only region with a name, where one has it; of a region and the finer ones that are the same place, the
/// finest. Case and accents do not matter.
pub fn region_named(name: &str) -> Option<&'static Region> {
    let wanted = plain(name);
    let named = NUTS.regions.iter().zip(PLAIN_NAMES.iter());
    let mut found: Vec<&Region> = named
        .filter(|(_, name)| **name == wanted)
        .map(|(region, _)| region)
        .collect();
    found.sort_by_key(|region| region.code.len());
    let finest = *found.last()?;
    let same_place = |region: &&Region| finest.code.starts_with(region.code);
    found.iter().all(same_place).then_some(finest)
}

/// The regions of NUTS 2024, countries first; those that stand for no place on the map (`Z`) left out.
pub fn regions() -> impl Iterator<Item = &'static Region> {
    let on_the_map = |region: &&Region| !region.code.ends_with('Z');
    NUTS.regions.iter().filter(on_the_map)
}

/// Regions whose name contains a text, or whose code starts with it: finest level first, at most `most`.
///
/// Case and accents do not matter.
pub fn find_regions(text: &str, most: usize) -> Vec<&'static Region> {
    let wanted = plain(text);
    if wanted.is_empty() {
        return Vec::new();
    }
    let named = NUTS.regions.iter().zip(PLAIN_NAMES.iter());
    let mut found: Vec<(u8, u8, &Region)> = named
        .filter(|(region, _)| !region.code.ends_with('Z'))
        .filter_map(|(region, name)| {
            Some((likeness(region, name, &wanted)?, 3 - region.level, region))
        })
        .collect();
    found.sort_by_key(|(likeness, coarseness, region)| (*likeness, *coarseness, region.code));
    found
        .into_iter()
        .map(|(.., region)| region)
        .take(most)
        .collect()
}

/// 0 the whole name, 1 the beginning of a word of it or of the code, 2 inside; `None` not at all.
fn likeness(region: &Region, name: &str, wanted: &str) -> Option<u8> {
    if name == wanted || region.code.to_lowercase() == wanted {
        return Some(0);
    }
    if region.code.to_lowercase().starts_with(wanted) || name.starts_with(wanted) {
        return Some(1);
    }
    let at = name.find(wanted)?;
    let word_start = !name[..at].ends_with(|c: char| c.is_alphanumeric());
    Some(if word_start { 1 } else { 2 })
}

fn plain(text: &str) -> String {
    deunicode::deunicode(text).trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(found: NutsMatch) -> String {
        match found {
            NutsMatch::Current(region) => region.code.to_owned(),
            NutsMatch::Recoded(region) => format!("-> {}", region.code),
            NutsMatch::Ended(name) => format!("ended: {name}"),
            NutsMatch::Unknown => "?".to_owned(),
        }
    }

    #[test]
    fn codes_of_both_versions() {
        assert_eq!(code(region(" ded51 ")), "DED51");
        assert_eq!(code(region("GR")), "EL");
        assert_eq!(code(region("ES")), "ES");
        assert_eq!(code(region("XX")), "?");
        assert_eq!(code(region("DEG04")), "ended: Suhl, Kreisfreie Stadt");
    }

    #[test]
    fn every_2021_code_is_known_and_every_successor_exists() {
        for [before, after, ..] in records::<5>(CHANGES_SINCE_2021) {
            if before.is_empty() {
                continue;
            }
            assert_ne!(region(before), NutsMatch::Unknown, "{before}");
            let is_ended = matches!(region(before), NutsMatch::Ended(_));
            assert_eq!(is_ended, after.is_empty(), "{before}");
        }
    }

    #[test]
    fn all_lines_are_whole() {
        for (table, width) in [(NUTS_2024, 9), (CHANGES_SINCE_2021, 5)] {
            for line in table.lines() {
                assert_eq!(line.split('\t').count(), width, "{line}");
            }
            assert!(table.ends_with('\n') && !table.contains('\r'));
        }
    }

    #[test]
    fn codes_are_found_without_reading_the_table() {
        for region in &NUTS.regions {
            assert_eq!(find_code(region.code), Some(region.code));
            assert_eq!(
                find_code(&region.code[1..]).is_some(),
                is_region(&region.code[1..])
            );
        }
        for text in ["", "D", "de", "code", "XX", "DE\t", "DED5Ü", "DED522"] {
            assert_eq!(find_code(text), None, "{text}");
        }
        let all = NUTS.regions.iter().map(|region| region.code);
        assert!(all.clone().eq(all.filter_map(code_of_region)));
    }

    #[test]
    fn records_are_the_cells_of_lines() {
        let lines = NUTS_2024.lines().skip(1);
        let expected = lines.map(|line| line.split('\t').take(3).collect::<Vec<_>>());
        assert!(records::<3>(NUTS_2024).map(Vec::from).eq(expected));
        assert!(NUTS.regions.len() <= MOST_REGIONS);
    }

    #[test]
    fn places() {
        let leipzig = region_of_code("DED51").expect("a region");
        assert_eq!(leipzig.code_at(0), Some("DE"));
        assert_eq!(leipzig.code_at(2), Some("DED5"));
        assert_eq!(region_of_code("DE").expect("a region").code_at(1), None);
        let typology = leipzig.typology.as_ref().expect("a typology");
        assert_eq!(typology.class("urban_rural"), Some("urban"));
        assert_eq!(typology.class("coastal"), Some("no"));
        assert_eq!(typology.class("shape"), None);
        assert_eq!(region_named("vidzeme").map(|r| r.code), Some("LV00C"));
        assert_eq!(region_named("malopolskie").map(|r| r.code), Some("PL21"));
        assert_eq!(region_named("Atlantis"), None);
    }

    #[test]
    fn names_without_accents_finest_first() {
        let found: Vec<&str> = find_regions("malopol", 9).iter().map(|r| r.code).collect();
        assert_eq!(found, ["PL21"]);
        let found: Vec<&str> = find_regions("ustecky", 9).iter().map(|r| r.code).collect();
        assert_eq!(found, ["CZ042"]);
        assert_eq!(find_regions("vidzeme", 9)[0].code, "LV00C");
        assert!(find_regions("", 9).is_empty());
    }
}
