//! Ids are well formed and unique; format and version are what this program reads.

use super::{Names, is_absent};
use crate::diagnostic::{Finding, Path};
use std::collections::HashMap;

/// What every file of ours begins with.
pub(crate) struct Heading<'a> {
    pub format: u32,
    pub id: &'a str,
    pub version: &'a str,
    pub language: &'a str,
}

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    let definition = names.definition;
    let heading = Heading {
        format: definition.format,
        id: &definition.id,
        version: &definition.version,
        language: &definition.language,
    };
    check_heading(&heading, findings);
    check_lists(names, findings);
}

/// Format, version, language and id of a file.
pub(crate) fn check_heading(heading: &Heading<'_>, findings: &mut Vec<Finding>) {
    let root = Path::root();
    if heading.format != 1 {
        findings.push(
            Finding::error(
                "Q006",
                root.key("format"),
                format!("this program reads format 1, not {}", heading.format),
            )
            .help("write \"format\": 1, or use a newer ratio"),
        );
    }
    if !is_absent(heading.version) && semver::Version::parse(heading.version).is_err() {
        findings.push(
            Finding::error(
                "Q013",
                root.key("version"),
                format!("`{}` is not a semantic version", heading.version),
            )
            .help("write three numbers, for example 1.2.0"),
        );
    }
    if !is_absent(heading.language) && !is_language(heading.language) {
        findings.push(
            Finding::error(
                "Q010",
                root.key("language"),
                format!("`{}` is not a language tag", heading.language),
            )
            .help("write two or three lower-case letters, for example en, de, lv"),
        );
    }
    if !is_absent(heading.id) && !is_questionnaire_id(heading.id) {
        findings.push(bad_id(heading.id, root.key("id"), "`_` and `-`"));
    }
}

/// Ids of one list are well formed, and each stands there once.
pub(crate) fn check_ids<'a>(
    what: &str,
    list: &str,
    ids: impl Iterator<Item = &'a str>,
    findings: &mut Vec<Finding>,
) {
    unique(what, numbered(ids, &Path::root().key(list)), findings);
}

fn check_lists(names: &Names<'_>, findings: &mut Vec<Finding>) {
    let definition = names.definition;
    let root = Path::root();
    let mut columns = Vec::new();
    for asked in &names.asked {
        columns.push((asked.question.id.as_str(), asked.path.clone()));
    }
    for (i, score) in definition.scores.iter().enumerate() {
        columns.push((score.id.as_str(), root.key("scores").at(i)));
    }
    unique("questions and scores", columns, findings);
    let sections = definition.sections.iter().map(|s| s.id.as_str());
    unique(
        "sections",
        numbered(sections, &root.key("sections")),
        findings,
    );
    let works = definition.sources.iter().map(|s| s.id.as_str());
    check_ids("sources", "sources", works, findings);
    let bands = definition.bands.iter().map(|b| b.id.as_str());
    unique("bands", numbered(bands, &root.key("bands")), findings);
    for (i, score) in definition.scores.iter().enumerate() {
        let bands = score.bands.iter().map(|b| b.id.as_str());
        let path = root.key("scores").at(i).key("bands");
        unique("bands", numbered(bands, &path), findings);
    }
    let path = root.key("classifications");
    let classifications = definition.classifications.iter().map(|c| c.id.as_str());
    unique(
        "classifications",
        numbered(classifications, &path),
        findings,
    );
    for (i, classification) in definition.classifications.iter().enumerate() {
        let classes = classification.classes.iter().map(|c| c.id.as_str());
        unique(
            "classes",
            numbered(classes, &path.at(i).key("classes")),
            findings,
        );
    }
    let forms = definition.forms.iter().map(|f| f.id.as_str());
    unique("forms", numbered(forms, &root.key("forms")), findings);
    let advice = definition.advice.iter().map(|a| a.id.as_str());
    unique("advice", numbered(advice, &root.key("advice")), findings);
}

fn numbered<'a>(ids: impl Iterator<Item = &'a str>, list: &Path) -> Vec<(&'a str, Path)> {
    ids.enumerate().map(|(i, id)| (id, list.at(i))).collect()
}

fn unique(what: &str, entries: Vec<(&str, Path)>, findings: &mut Vec<Finding>) {
    let mut first: HashMap<&str, Path> = HashMap::new();
    for (id, path) in entries {
        if is_absent(id) {
            continue;
        }
        if !is_id(id) {
            findings.push(bad_id(id, path.key("id"), "`_`"));
        }
        match first.get(id) {
            Some(earlier) => findings.push(
                Finding::error(
                    "Q011",
                    path.key("id"),
                    format!("id `{id}` is taken by {earlier}"),
                )
                .help(format!(
                    "ids of {what} share one name space: rename one of the two"
                )),
            ),
            None => {
                first.insert(id, path);
            }
        }
    }
}

fn bad_id(id: &str, path: Path, marks: &str) -> Finding {
    Finding::error("Q010", path, format!("`{id}` can't be an id")).help(format!(
        "use lower-case letters, digits, {marks}, a letter first, for example `{}`",
        mended_id(id)
    ))
}

/// A well-formed id near to a text.
fn mended_id(text: &str) -> String {
    let plain = deunicode::deunicode(text).to_lowercase();
    let mended: String = plain
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    let mended = mended.trim_matches('_');
    match mended.chars().next() {
        Some(first) if first.is_ascii_lowercase() => mended.to_owned(),
        Some(_) => format!("q{mended}"),
        None => "my_id".to_owned(),
    }
}

fn is_id(id: &str) -> bool {
    let mut bytes = id.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_lowercase())
        && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

fn is_questionnaire_id(id: &str) -> bool {
    is_id(&id.replace('-', "_"))
}

/// Whether a text has the form of a language tag: `en`, `de`, `pt-BR` (BCP 47, as far as files are named by it).
pub fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or("");
    (2..=3).contains(&primary.len())
        && primary.bytes().all(|b| b.is_ascii_lowercase())
        && parts
            .all(|p| !p.is_empty() && p.len() <= 8 && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}
