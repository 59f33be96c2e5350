use crate::answers::{Cell, Fact, Response};
use crate::questionnaire::Definition;
use crate::reference::{region_of_code, sector_group};
use serde::{Deserialize, Serialize};

/// What kind of firm it is, as far as that is known or asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Class of people working there: `0-9`, `10-49`, `50-249`, `250+`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// Broad branch: `A`, `B-E`, `F`, `G-I`, `J`, `K`, `L`, `M-N`, `O-Q`, `R-U`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// Kind of region: `urban`, `intermediate`, `rural`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setting: Option<String>,
}

/// The facts that make a kind, in the order of [`Kind::facts`].
pub(super) const FACTS: usize = 3;

/// Which facts count, the nearest first: all three, then two, then one, then all firms as one. Of as many, size goes
/// before branch and branch before region: how a firm can renew itself differs most by its size (CIS is stratified by
/// size and branch for the same reason).
pub(super) const NEARNESS: [[bool; FACTS]; 8] = [
    [true, true, true],
    [true, true, false],
    [true, false, true],
    [false, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, true],
    [false, false, false],
];

impl Kind {
    /// Size, branch, setting.
    pub fn facts(&self) -> [Option<&str>; FACTS] {
        [
            self.size.as_deref(),
            self.sector.as_deref(),
            self.setting.as_deref(),
        ]
    }

    /// The kind with only some of its facts; `None` where one of these is not known.
    pub(super) fn only(&self, counts: [bool; FACTS]) -> Option<Self> {
        let mut facts = self.facts();
        for (fact, counts) in facts.iter_mut().zip(counts) {
            match counts {
                true if fact.is_none() => return None,
                true => {}
                false => *fact = None,
            }
        }
        let [size, sector, setting] = facts.map(|fact| fact.map(str::to_owned));
        Some(Kind {
            size,
            sector,
            setting,
        })
    }

    /// The kinds that a firm belongs to, the nearest first.
    pub(super) fn all(&self) -> impl Iterator<Item = Kind> {
        NEARNESS.into_iter().filter_map(|counts| self.only(counts))
    }

    /// Whether a firm of another kind belongs to this one.
    pub(super) fn holds(&self, other: &Kind) -> bool {
        let facts = self.facts().into_iter().zip(other.facts());
        facts
            .into_iter()
            .all(|(own, other)| own.is_none() || own == other)
    }
}

/// Reads what kind a firm is from its answers.
#[derive(Clone, Copy, Debug)]
pub struct KindFacts<'d> {
    employees: Option<Fact<'d>>,
    sector: Option<Fact<'d>>,
    region: Option<Fact<'d>>,
}

impl<'d> KindFacts<'d> {
    /// From the `firm` block of a definition: `employees`, `sector`, `region`, as far as it has them.
    pub fn of(definition: &'d Definition) -> Self {
        let fact = |role| Fact::with_role(definition, role);
        KindFacts {
            employees: fact("employees"),
            sector: fact("sector"),
            region: fact("region"),
        }
    }

    /// The kind of a firm. People as a number; an answer of another type is its own class.
    pub fn read(&self, response: &Response) -> Kind {
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        let size = self.employees.and_then(|fact| match fact.cell(response) {
            Cell::Number(staff) => Some(size_class(staff).to_owned()),
            _ => some(fact.text(response)),
        });
        let sector = self
            .sector
            .and_then(|fact| sector_group(&fact.text(response)));
        let setting = self.region.and_then(|fact| {
            let region = region_of_code(&fact.text(response))?;
            let typology = region.typology.as_ref()?;
            typology.class("urban_rural").map(str::to_owned)
        });
        Kind {
            size,
            sector,
            setting,
        }
    }
}

/// The classes of people working in a firm that Eurostat publishes (structural business statistics).
pub fn size_class(staff: f64) -> &'static str {
    match staff {
        ..10.0 => "0-9",
        ..50.0 => "10-49",
        ..250.0 => "50-249",
        _ => "250+",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_kinds_come_first() {
        let kind = Kind {
            size: Some("0-9".to_owned()),
            sector: None,
            setting: Some("rural".to_owned()),
        };
        let facts: Vec<[Option<String>; 3]> = kind
            .all()
            .map(|kind| kind.facts().map(|fact| fact.map(str::to_owned)))
            .collect();
        let (size, rural) = (Some("0-9".to_owned()), Some("rural".to_owned()));
        assert_eq!(
            facts,
            [
                [size.clone(), None, rural.clone()],
                [size, None, None],
                [None, None, rural],
                [None, None, None],
            ]
        );
        assert!(Kind::default().holds(&kind));
        assert!(!kind.holds(&Kind::default()));
    }

    #[test]
    fn classes_of_size_begin_where_they_say() {
        let classes = [0.0, 9.9, 10.0, 49.5, 50.0, 249.0, 250.0].map(size_class);
        assert_eq!(
            classes,
            ["0-9", "0-9", "10-49", "10-49", "50-249", "50-249", "250+"]
        );
    }
}
