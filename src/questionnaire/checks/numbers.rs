//! Numbers lie in their ranges.

use super::Names;
use crate::diagnostic::{Finding, Path};
use crate::questionnaire::definition::Thing;

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    let definition = names.definition;
    let root = Path::root();
    if let Some(share) = definition.scoring.as_ref().and_then(|s| s.min_answered) {
        share_in_range(share, root.key("scoring").key("min_answered"), findings);
    }
    for (i, score) in definition.scores.iter().enumerate() {
        let path = root.key("scores").at(i);
        if let Some(share) = score.min_answered {
            share_in_range(share, path.key("min_answered"), findings);
        }
        for (j, thing) in score.of.iter().enumerate() {
            weight_above_zero(thing, path.key("of").at(j).key("weight"), findings);
        }
    }
    for asked in &names.asked {
        let question = asked.question;
        if question
            .effort
            .is_some_and(|effort| !(1..=3).contains(&effort))
        {
            findings.push(
                Finding::error(
                    "Q014",
                    asked.path.key("effort"),
                    "`effort` must be 1, 2 or 3",
                )
                .help("1 is light, 2 medium, 3 heavy"),
            );
        }
        if question.cap.is_some_and(|cap| cap <= 0.0) {
            findings.push(
                Finding::error(
                    "Q014",
                    asked.path.key("cap"),
                    "`cap` must be greater than 0",
                )
                .help("it is the most points that ticks can bring together"),
            );
        }
        if let (Some(min), Some(max)) = (question.min, question.max)
            && min > max
        {
            findings.push(
                Finding::error(
                    "Q014",
                    asked.path.key("max"),
                    format!("`max` {max} is less than `min` {min}"),
                )
                .help("exchange the two"),
            );
        }
    }
}

fn share_in_range(share: f64, path: Path, findings: &mut Vec<Finding>) {
    if !(0.0..=1.0).contains(&share) {
        findings.push(
            Finding::error(
                "Q014",
                path,
                format!("`min_answered` must be from 0 to 1, found {share}"),
            )
            .help("it is a share: 0.5 asks for half of the applicable things"),
        );
    }
}

fn weight_above_zero(thing: &Thing, path: Path, findings: &mut Vec<Finding>) {
    let weight = thing.weight();
    if weight <= 0.0 {
        findings.push(
            Finding::error(
                "Q014",
                path,
                format!("`weight` must be greater than 0, found {weight}"),
            )
            .help("leave out what should not count"),
        );
    }
}
