//! What makes a catalogue wrong (errors) or doubtful (warnings).

use super::catalogue::{Answers, Catalogue, Practice};
use super::shelf::built_in_names;
use crate::diagnostic::{Finding, Path};
use crate::questionnaire::{Definition, Heading, check_heading, check_ids, is_absent};
use crate::reference::{NutsMatch, region, regions};
use std::collections::HashSet;

/// Every code that a finding about a catalogue alone can have, with what it stands for.
pub const CODES: [(&str, &str); 5] = [
    ("P001", "a country or a region that is none"),
    ("P002", "a practice without a source"),
    ("P003", "an address that is none"),
    ("W010", "a practice that answers nothing"),
    ("W011", "a type or a barrier that no practice has"),
];

/// Everything that makes a catalogue unusable. Paths are set, ranges are not.
pub(super) fn errors(catalogue: &Catalogue) -> Vec<Finding> {
    let mut findings = Vec::new();
    let heading = Heading {
        format: catalogue.format,
        id: &catalogue.id,
        version: &catalogue.version,
        language: &catalogue.language,
    };
    check_heading(&heading, &mut findings);
    let sources = catalogue.sources.iter().map(|work| work.id.as_str());
    check_ids("sources", "sources", sources, &mut findings);
    let types = catalogue.types.iter().map(|kind| kind.id.as_str());
    check_ids("types", "types", types, &mut findings);
    let barriers = catalogue.barriers.iter().map(|barrier| barrier.id.as_str());
    check_ids("barriers", "barriers", barriers, &mut findings);
    let practices = catalogue
        .practices
        .iter()
        .map(|practice| practice.id.as_str());
    check_ids("practices", "practices", practices, &mut findings);
    addresses(catalogue, &mut findings);
    let known = Known::of(catalogue);
    for (at, barrier) in catalogue.barriers.iter().enumerate() {
        let path = Path::root().key("barriers").at(at).key("sources");
        known.check(
            "source",
            &known.sources,
            &barrier.sources,
            &path,
            &mut findings,
        );
    }
    for (at, practice) in catalogue.practices.iter().enumerate() {
        let path = Path::root().key("practices").at(at);
        known.check_practice(practice, &path, &mut findings);
        places(practice, &path, &mut findings);
    }
    findings
}

/// Names that practices may refer to: those of the file, and types and barriers of the built-in one.
struct Known<'c> {
    sources: Vec<&'c str>,
    types: Vec<&'c str>,
    barriers: Vec<&'c str>,
}

impl<'c> Known<'c> {
    fn of(catalogue: &'c Catalogue) -> Self {
        let (types, barriers) = built_in_names();
        Known {
            sources: catalogue
                .sources
                .iter()
                .map(|work| work.id.as_str())
                .collect(),
            types: catalogue
                .types
                .iter()
                .map(|kind| kind.id.as_str())
                .chain(types.map(|id| -> &'c str { id }))
                .collect(),
            barriers: catalogue
                .barriers
                .iter()
                .map(|barrier| barrier.id.as_str())
                .chain(barriers.map(|id| -> &'c str { id }))
                .collect(),
        }
    }

    fn check_practice(&self, practice: &Practice, path: &Path, findings: &mut Vec<Finding>) {
        let kind = std::slice::from_ref(&practice.kind);
        if let Some(stranger) = stranger(&self.types, kind) {
            findings.push(no_such(
                "type",
                &kind[stranger],
                &self.types,
                path.key("type"),
            ));
        }
        let barriers = &practice.answers.barriers;
        let at = path.key("answers").key("barriers");
        self.check("barrier", &self.barriers, barriers, &at, findings);
        let at = path.key("sources");
        self.check("source", &self.sources, &practice.sources, &at, findings);
        if practice.sources.is_empty() {
            findings.push(
                Finding::error(
                    "P002",
                    path.key("sources"),
                    format!("the practice `{}` has no source", practice.id),
                )
                .help("name an id of `sources`: whoever reads of a practice wants to read on"),
            );
        }
    }

    fn check(
        &self,
        what: &str,
        known: &[&str],
        names: &[String],
        path: &Path,
        findings: &mut Vec<Finding>,
    ) {
        for (at, name) in names.iter().enumerate() {
            if !is_absent(name) && !known.contains(&name.as_str()) {
                findings.push(no_such(what, name, known, path.at(at)));
            }
        }
    }
}

fn stranger(known: &[&str], names: &[String]) -> Option<usize> {
    names
        .iter()
        .position(|name| !is_absent(name) && !known.contains(&name.as_str()))
}

fn no_such(what: &str, name: &str, known: &[&str], path: Path) -> Finding {
    let otherwise = match known {
        [] => format!("the file has no {what}s yet: add one under `{what}s`"),
        _ => format!(
            "there are {}",
            crate::diagnostic::list_in_backticks(known.iter().copied(), 20)
        ),
    };
    Finding::error("Q012", path, format!("no {what} has the id `{name}`")).suggest(
        name,
        known.iter().copied(),
        otherwise,
    )
}

/// Addresses are links on a page: anything but the web's own is refused.
fn addresses(catalogue: &Catalogue, findings: &mut Vec<Finding>) {
    for (at, work) in catalogue.sources.iter().enumerate() {
        let Some(url) = work.url.as_deref().filter(|url| !is_absent(url)) else {
            continue;
        };
        let is_web = url.starts_with("https://") || url.starts_with("http://");
        if !is_web || url.chars().any(|c| c.is_whitespace() || c.is_control()) {
            findings.push(
                Finding::error(
                    "P003",
                    Path::root().key("sources").at(at).key("url"),
                    format!("`{url}` is no address"),
                )
                .help("write one that begins with https://"),
            );
        }
    }
}

fn places(practice: &Practice, path: &Path, findings: &mut Vec<Finding>) {
    let is_country = |code: &str| code == "UK" || regions().any(|r| r.code.starts_with(code));
    for (at, country) in practice.countries.iter().enumerate() {
        let is_known = country.len() == 2 && is_country(country);
        if !is_absent(country) && !is_known {
            findings.push(
                Finding::error(
                    "P001",
                    path.key("countries").at(at),
                    format!("`{country}` is no country that NUTS codes begin with"),
                )
                .help("write two letters, for example LV; Greece is EL, the United Kingdom UK"),
            );
        }
    }
    for (at, code) in practice.nuts.iter().enumerate() {
        if is_absent(code) || matches!(region(code), NutsMatch::Current(_)) {
            continue;
        }
        let (said, help) = match region(code) {
            NutsMatch::Recoded(now) => (
                "is a NUTS 2021 code".to_owned(),
                format!("write `{}`, its code of 2024", now.code),
            ),
            _ => (
                "is no NUTS 2024 code".to_owned(),
                "write one of level 0 to 3, for example LV00C".to_owned(),
            ),
        };
        let path = path.key("nuts").at(at);
        findings.push(Finding::error("P001", path, format!("`{code}` {said}")).help(help));
    }
}

/// What deserves a look in a catalogue without errors.
pub(super) fn warnings(catalogue: &Catalogue) -> Vec<Finding> {
    let root = Path::root();
    let mut findings = Vec::new();
    for (at, practice) in catalogue.practices.iter().enumerate() {
        if practice.answers.is_empty() {
            findings.push(
                Finding::warning(
                    "W010",
                    root.key("practices").at(at).key("answers"),
                    format!(
                        "the practice `{}` answers nothing, so that nobody will be told of it",
                        practice.id
                    ),
                )
                .help("name dimensions, questions, conditions or barriers under `answers`"),
            );
        }
    }
    let all = || catalogue.practices.iter();
    for (at, kind) in catalogue.types.iter().enumerate() {
        if !all().any(|practice| practice.kind == kind.id) {
            findings.push(unused("type", &kind.id, root.key("types").at(at)));
        }
    }
    for (at, barrier) in catalogue.barriers.iter().enumerate() {
        if !all().any(|practice| practice.answers.barriers.contains(&barrier.id)) {
            findings.push(unused("barrier", &barrier.id, root.key("barriers").at(at)));
        }
    }
    findings
}

fn unused(what: &str, id: &str, path: Path) -> Finding {
    Finding::warning("W011", path, format!("no practice has the {what} `{id}`"))
        .help("remove it, or name it in a practice")
}

/// Ids of scores and questions that a catalogue names and a questionnaire does not have, sorted.
pub fn unknown_names<'c>(catalogue: &'c Catalogue, definition: &Definition) -> Vec<&'c str> {
    let known: HashSet<&str> = definition
        .questions()
        .map(|question| question.id.as_str())
        .chain(definition.scores.iter().map(|score| score.id.as_str()))
        .collect();
    let of_answers = |answers: &'c Answers| {
        answers
            .dimensions
            .iter()
            .chain(&answers.questions)
            .chain(&answers.conditions)
    };
    let mut unknown: Vec<&str> = catalogue
        .practices
        .iter()
        .flat_map(|practice| of_answers(&practice.answers))
        .chain(
            catalogue
                .barriers
                .iter()
                .flat_map(|barrier| &barrier.shown_by),
        )
        .map(String::as_str)
        .filter(|name| !known.contains(name))
        .collect();
    unknown.sort_unstable();
    unknown.dedup();
    unknown
}
