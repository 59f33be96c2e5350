//! Options, scales and the keys that go with each type of question.

use super::{Names, is_absent};
use crate::diagnostic::{Finding, Path, list_in_backticks};
use crate::questionnaire::definition::{AnswerOption, Question, QuestionType};
use std::collections::HashSet;

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    for (name, options) in names.definition.scales.iter() {
        check_codes(options, &Path::root().key("scales").key(name), findings);
    }
    for asked in &names.asked {
        if let Some(options) = &asked.question.options {
            check_codes(options, &asked.path.key("options"), findings);
        }
        check_keys(asked.question, &asked.path, findings);
        check_steps(names, asked.question, &asked.path, findings);
    }
}

fn check_codes(options: &[AnswerOption], path: &Path, findings: &mut Vec<Finding>) {
    if options.is_empty() {
        findings.push(
            Finding::error("Q024", path.clone(), "a list of options that offers none")
                .help("add at least two options, each with `code` and `label`"),
        );
    }
    let mut seen = HashSet::new();
    for (i, option) in options.iter().enumerate() {
        let place = path.at(i).key("code");
        if is_absent(&option.code) {
            continue;
        }
        if option.code.is_empty() || option.code.trim() != option.code {
            findings.push(
                Finding::error(
                    "Q026",
                    place.clone(),
                    "a code is empty or has blanks around it",
                )
                .help("write a text without blanks around it, for example \"1\""),
            );
        }
        if !seen.insert(&option.code) {
            findings.push(
                Finding::error(
                    "Q011",
                    place,
                    format!("code `{}` stands twice in this list", option.code),
                )
                .help("give each option a code of its own"),
            );
        }
    }
}

/// Keys allowed with some types only, and whether a question has them.
fn typed_keys(question: &Question) -> [(&'static str, bool, &'static [QuestionType]); 8] {
    use QuestionType::{Choice, Choices, Number};
    [
        ("options", question.options.is_some(), &[Choice, Choices]),
        ("scale", question.scale.is_some(), &[Choice, Choices]),
        ("cap", question.cap.is_some(), &[Choices]),
        ("min", question.min.is_some(), &[Number]),
        ("max", question.max.is_some(), &[Number]),
        ("unit", question.unit.is_some(), &[Number]),
        ("points", question.points.is_some(), &[Number]),
        ("steps", !question.steps.is_empty(), &[Choice]),
    ]
}

fn check_keys(question: &Question, path: &Path, findings: &mut Vec<Finding>) {
    for (key, present, types) in typed_keys(question) {
        if present && !types.contains(&question.kind) {
            let fitting = list_in_backticks(types.iter().map(|t| t.name()), types.len());
            findings.push(
                Finding::error(
                    "Q022",
                    path.key(key).itself(),
                    format!(
                        "`{key}` does not go with a `{}` question",
                        question.kind.name()
                    ),
                )
                .help(format!("remove it, or make the type {fitting}")),
            );
        }
    }
    if matches!(question.kind, QuestionType::Choice | QuestionType::Choices) {
        match (&question.options, &question.scale) {
            (None, None) => findings.push(
                Finding::error(
                    "Q022",
                    path.clone(),
                    format!("`{}` offers no options", question.id),
                )
                .help("add `options`, or `scale` with the name of a shared list"),
            ),
            (Some(_), Some(_)) => findings.push(
                Finding::error(
                    "Q022",
                    path.key("scale").itself(),
                    format!("`{}` has both `options` and `scale`", question.id),
                )
                .help("keep one of the two"),
            ),
            _ => {}
        }
    }
}

fn check_steps(names: &Names<'_>, question: &Question, path: &Path, findings: &mut Vec<Finding>) {
    let options = names.definition.options_of(question);
    if options.is_empty() {
        return;
    }
    let codes = || options.iter().map(|option| option.code.as_str());
    for code in question
        .steps
        .keys()
        .filter(|code| !codes().any(|c| c == *code))
    {
        findings.push(
            Finding::error(
                "Q012",
                path.key("steps").key(code).itself(),
                format!("`{code}` is no code of `{}`", question.id),
            )
            .suggest(
                code,
                codes(),
                format!("its codes are {}", list_in_backticks(codes(), 12)),
            ),
        );
    }
}
