//! JSON files of ours: read strictly, and explained with places where they can't be.

use super::shape::{self, Kind, Shape};
use super::syntax;
use crate::diagnostic::{Finding, Path, Report, Source};
use jsonc_parser::ast;
use serde::de::DeserializeOwned;

/// With more faults in the shape than this, what follows from them can't be told from other errors.
const MOST_TO_LOOK_DEEPER: usize = 1000;

/// A kind of file: its type, the shape of its JSON, and what else makes it wrong.
pub(crate) trait Document: DeserializeOwned {
    /// The keys it has.
    const SHAPE: &'static Shape;

    /// Everything wrong with it beyond its shape. Paths are set, ranges are not.
    fn errors(&self) -> Vec<Finding>;
}

/// Reads a file.
///
/// # Errors
/// A report with every error found, each with its place.
pub(crate) fn read<D: Document>(name: &str, bytes: &[u8]) -> Result<(D, Source), Box<Report>> {
    let text = syntax::text_of(name, bytes)?;
    if let Ok(document) = serde_json::from_str::<D>(text)
        && document.errors().is_empty()
    {
        return Ok((document, Source::new(name, text)));
    }
    Err(Box::new(explain::<D>(name, text)))
}

/// Reads a file that comes with the program, and is not looked at for errors beyond its shape.
///
/// # Errors
/// A report, should it have another shape.
pub(super) fn read_ours<D: Document>(name: &str, text: &str) -> Result<(D, Source), Box<Report>> {
    match serde_json::from_str(text) {
        Ok(document) => Ok((document, Source::new(name, text))),
        Err(_) => Err(Box::new(explain::<D>(name, text))),
    }
}

/// Everything wrong with a text that did not load, with places.
fn explain<D: Document>(name: &str, text: &str) -> Report {
    let source = Source::new(name, text);
    let root = match syntax::parse(text) {
        Ok(root) => root,
        Err(finding) => return Report::new(source, vec![*finding]),
    };
    let mut findings = Vec::new();
    let mended = shape::read(&root, Kind::Object(D::SHAPE), &Path::root(), &mut findings);
    let document = mended.map(serde_json::from_value::<D>);
    if findings.len() <= MOST_TO_LOOK_DEEPER
        && let Some(Ok(document)) = document
    {
        let deeper = document.errors();
        let own = deeper.into_iter().filter(|f| !is_consequence(f, &findings));
        let own: Vec<Finding> = own.map(|f| with_range(&root, f)).collect();
        findings.extend(own);
    }
    if findings.is_empty()
        && let Err(error) = serde_json::from_str::<D>(text)
    {
        // The strict reader found what the one with places let pass.
        findings.push(
            Finding::error("Q001", Path::root(), error.to_string())
                .at(0..0)
                .help("mend the line named"),
        );
    }
    Report::new(source, findings)
}

/// Whether a finding about the mended copy only repeats what is wrong with the file's shape: it lies
/// inside something found already, or around a value of the wrong type, or speaks of a stand-in.
fn is_consequence(finding: &Finding, shape_findings: &[Finding]) -> bool {
    let stands_in = |text: &str| text.contains(shape::ABSENT);
    stands_in(&finding.message)
        || finding.help.as_deref().is_some_and(stands_in)
        || shape_findings.iter().any(|known| {
            let inside = !known.path.segments().is_empty() && known.path.holds(&finding.path);
            let around = known.code == "Q004" && finding.path.holds(&known.path);
            inside || around
        })
}

/// Findings about a file that loaded, with the places they point to.
pub(crate) fn place(source: &Source, findings: Vec<Finding>) -> Report {
    let findings = match syntax::parse(&source.text) {
        Ok(root) => findings
            .into_iter()
            .map(|finding| with_range(&root, finding))
            .collect(),
        Err(_) => findings,
    };
    Report::new(source.clone(), findings)
}

fn with_range(root: &ast::Value<'_>, finding: Finding) -> Finding {
    if finding.range.is_some() {
        return finding;
    }
    let range = syntax::locate(root, &finding.path);
    finding.at(range)
}
