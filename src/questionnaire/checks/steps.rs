//! Every answer that counts for the headline, but the best, says what to do next.

use super::Names;
use crate::diagnostic::{Finding, list_in_backticks};
use crate::questionnaire::definition::{AnswerOption, QuestionType};
use std::collections::HashSet;

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    let Some(profile) = &names.definition.profile else {
        return;
    };
    let mut counting = HashSet::new();
    collect(names, (&profile.headline, false), &mut counting);
    for asked in &names.asked {
        let question = asked.question;
        let counts = |reversed: bool| counting.contains(&(question.id.as_str(), reversed));
        if question.kind != QuestionType::Choice || !(counts(false) || counts(true)) {
            continue;
        }
        let reversed = counts(true);
        let missing: Vec<&str> = improvable(names.definition.options_of(question), reversed)
            .filter(|code| question.steps.get(code).is_none())
            .collect();
        if missing.is_empty() {
            continue;
        }
        let message = if question.steps.is_empty() {
            format!(
                "`{}` has no `steps`: the road map can only name the next answer",
                question.id
            )
        } else {
            let codes = list_in_backticks(missing, 6);
            format!("`{}` has no step for {codes}", question.id)
        };
        findings.push(
            Finding::warning("W005", asked.path.clone(), message)
                .help("for each answer but the best, say the one thing to do next"),
        );
    }
}

/// Everything a score is made of, through other scores too, each with whether it counts reversed.
fn collect<'a>(
    names: &Names<'a>,
    (score, reversed): (&str, bool),
    into: &mut HashSet<(&'a str, bool)>,
) {
    let Some((_, score)) = names.score(score) else {
        return;
    };
    for thing in &score.of {
        let counted = (thing.id(), reversed != thing.reverse());
        if into.insert(counted) {
            collect(names, counted, into);
        }
    }
}

/// Codes of the answers that are not the best.
fn improvable(options: &[AnswerOption], reversed: bool) -> impl Iterator<Item = &str> {
    let sign = if reversed { -1.0 } else { 1.0 };
    let worth = move |option: &AnswerOption| sign * option.points.unwrap_or(0.0);
    let answers = options.iter().filter(|option| option.means.is_none());
    let best = answers.clone().map(worth).fold(f64::NEG_INFINITY, f64::max);
    answers
        .filter(move |option| worth(option) < best)
        .map(|option| option.code.as_str())
}
