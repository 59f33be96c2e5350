//! Texts that are too long to be read out or shown on a phone.

use super::Names;
use crate::diagnostic::{Finding, Path};

/// Longest question or answer in characters; an owner loses the thread of longer ones.
const LONGEST_TEXT: usize = 200;

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    for asked in &names.asked {
        measure(&asked.question.text, asked.path.key("text"), findings);
        let options = asked.question.options.iter().flatten().enumerate();
        for (i, option) in options {
            measure(
                &option.label,
                asked.path.key("options").at(i).key("label"),
                findings,
            );
        }
        for (code, step) in asked.question.steps.iter() {
            measure(step, asked.path.key("steps").key(code), findings);
        }
    }
    for (scale, options) in names.definition.scales.iter() {
        for (i, option) in options.iter().enumerate() {
            let path = Path::root().key("scales").key(scale).at(i).key("label");
            measure(&option.label, path, findings);
        }
    }
}

fn measure(text: &str, path: Path, findings: &mut Vec<Finding>) {
    let length = text.chars().count();
    if length > LONGEST_TEXT {
        findings.push(
            Finding::warning(
                "W006",
                path,
                format!(
                    "the text has {length} characters; over {LONGEST_TEXT} it is hard to read out"
                ),
            )
            .help("shorten it, or move explanations to `help`"),
        );
    }
}
