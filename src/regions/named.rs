use crate::diagnostic::list_in_backticks;
use crate::reference::{NutsMatch, region};
use std::collections::BTreeMap;

/// Groups of regions that the user has given names: a partner region may be a NUTS 2, a NUTS 3 or several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamedRegions {
    names: Vec<String>,
    /// By NUTS code: the group it belongs to with all that lies in it.
    codes: BTreeMap<String, usize>,
    /// Whether all that is not in its group is taken together.
    is_one: bool,
}

impl NamedRegions {
    /// Reads a table of two columns, name and NUTS code, with a heading; several codes of a group stand in several
    /// rows, or in one cell with blanks, `;` or `|` between them.
    ///
    /// # Errors
    /// What is wrong, with the line.
    pub fn read(text: &str) -> Result<Self, String> {
        let delimiter = if text
            .lines()
            .next()
            .is_some_and(|line| line.contains(';') && !line.contains(','))
        {
            b';'
        } else {
            b','
        };
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let mut named = NamedRegions::default();
        for record in reader.records() {
            let record = record.map_err(|error| error.to_string())?;
            let line = record.position().map_or(0, csv::Position::line);
            let cell = |at: usize| record.get(at).unwrap_or("").trim();
            if cell(0).is_empty() && cell(1).is_empty() {
                continue;
            }
            if cell(0).is_empty() || cell(1).is_empty() {
                return Err(format!(
                    "line {line} needs a name and a NUTS code, for example `Leipzig,DED51`"
                ));
            }
            let group = named.group(cell(0));
            for code in record
                .iter()
                .skip(1)
                .flat_map(|cell| cell.split([';', '|', ' ']))
            {
                let code = code.trim();
                if !code.is_empty() {
                    named.add(code, group, line)?;
                }
            }
        }
        if named.names.is_empty() {
            return Err("it has no rows; write a heading `name,code`, then a row a region, for example `Leipzig,DED51`".to_owned());
        }
        Ok(named)
    }

    fn group(&mut self, name: &str) -> usize {
        let known = self.names.iter().position(|known| known == name);
        known.unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        })
    }

    fn add(&mut self, code: &str, group: usize, line: u64) -> Result<(), String> {
        let code = match region(code) {
            NutsMatch::Current(region) | NutsMatch::Recoded(region) => region.code.to_owned(),
            NutsMatch::Ended(name) => {
                return Err(format!(
                    "line {line}: `{code}` ({name}) is a NUTS 2021 code that ended without one successor"
                ));
            }
            NutsMatch::Unknown => {
                return Err(format!(
                    "line {line}: `{code}` is no NUTS 2024 code, for example DED51"
                ));
            }
        };
        let clash = self.codes.iter().find(|(other, of)| {
            **of != group && (other.starts_with(&code) || code.starts_with(other.as_str()))
        });
        if let Some((other, of)) = clash {
            let groups = [self.names[*of].as_str(), self.names[group].as_str()];
            return Err(format!(
                "line {line}: {code} and {other} overlap, and belong to {}; a region can stand in one group",
                list_in_backticks(groups, 2)
            ));
        }
        self.codes.insert(code, group);
        Ok(())
    }

    /// One region against all others, those not known among them.
    pub fn one(code: &str) -> Self {
        NamedRegions {
            names: vec![code.to_owned()],
            codes: [(code.to_owned(), 0)].into(),
            is_one: true,
        }
    }

    /// The same for one of the groups; `None` where there is none of the name.
    pub fn only(&self, name: &str) -> Option<Self> {
        let group = self.names.iter().position(|known| known == name)?;
        let codes = self.codes.iter().filter(|(_, of)| **of == group);
        Some(NamedRegions {
            names: vec![name.to_owned()],
            codes: codes.map(|(code, _)| (code.clone(), 0)).collect(),
            is_one: true,
        })
    }

    /// Whether one region is held against all others.
    pub(super) fn is_one(&self) -> bool {
        self.is_one
    }

    /// Names of the groups, in the order of the file.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The group of a NUTS code.
    pub fn group_of(&self, code: &str) -> Option<usize> {
        (2..=code.len())
            .rev()
            .find_map(|length| self.codes.get(code.get(..length)?).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_mixed_levels() {
        let named = NamedRegions::read(
            "name,code\nLeipzig,DED51 DED52\nVidzeme,LV00C\nLeipzig,DED53\nMałopolska,PL21\n",
        );
        let named = named.expect("groups");
        assert_eq!(named.names(), ["Leipzig", "Vidzeme", "Małopolska"]);
        assert_eq!(named.group_of("DED53"), Some(0));
        assert_eq!(named.group_of("PL213"), Some(2));
        assert_eq!(named.group_of("PL2"), None);
    }

    #[test]
    fn faults_have_their_line() {
        let fault = |text: &str| NamedRegions::read(text).expect_err("a fault");
        assert!(fault("name,code\nA,XX9\n").contains("line 2: `XX9`"));
        assert!(fault("name,code\nA,PL21\nB,PL213\n").contains("line 3: PL213 and PL21 overlap"));
        assert!(fault("name,code\nA\n").contains("line 2 needs"));
        assert!(fault("name,code\n").contains("no rows"));
    }
}
