//! Names of scales, sources, firm roles, profile, forms and advice lead to something.

use super::{Names, is_absent};
use crate::diagnostic::{Finding, Path, list_in_backticks};
use crate::questionnaire::definition::{FIRM_ROLES, QuestionType};

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    check_scales_and_sources(names, findings);
    check_firm(names, findings);
    check_profile(names, findings);
    check_forms(names, findings);
    for (i, advice) in names.definition.advice.iter().enumerate() {
        if let Some(score) = &advice.score {
            let path = Path::root().key("advice").at(i).key("for");
            known_score(names, score, path, findings);
        }
    }
}

fn check_scales_and_sources(names: &Names<'_>, findings: &mut Vec<Finding>) {
    let definition = names.definition;
    for asked in &names.asked {
        if let Some(scale) = &asked.question.scale
            && definition.scales.get(scale).is_none()
        {
            let known = definition.scales.keys();
            findings.push(
                Finding::error(
                    "Q012",
                    asked.path.key("scale"),
                    format!("no scale is called `{scale}`"),
                )
                .suggest(scale, known, "define it under `scales`"),
            );
        }
        if let Some(source) = &asked.question.source
            && !definition.sources.iter().any(|work| work.id == *source)
        {
            let known = definition.sources.iter().map(|work| work.id.as_str());
            findings.push(
                Finding::error(
                    "Q012",
                    asked.path.key("source"),
                    format!("no source is called `{source}`"),
                )
                .suggest(source, known, "define it under `sources`"),
            );
        }
    }
}

/// The types of question that can hold a role.
fn fitting_types(role: &str) -> &'static [QuestionType] {
    use QuestionType::*;
    match role {
        "region" => &[Region, Text, Choice],
        "sector" => &[Sector, Text, Choice],
        "employees" | "turnover" | "balance_sheet" | "weight" => &[Number],
        "date" => &[Date, Text],
        "measures" => &[Choices],
        _ => &[Text, Choice, Number],
    }
}

fn check_firm(names: &Names<'_>, findings: &mut Vec<Finding>) {
    for (role, id) in names.definition.firm.iter() {
        let path = Path::root().key("firm").key(role);
        if !FIRM_ROLES.contains(&role) {
            let roles = list_in_backticks(FIRM_ROLES, FIRM_ROLES.len());
            findings.push(
                Finding::error(
                    "Q027",
                    path.itself(),
                    format!("the firm has no role `{role}`"),
                )
                .suggest(role, FIRM_ROLES, format!("the roles are {roles}")),
            );
            continue;
        }
        let Some(asked) = known_question(names, id, path.clone(), findings) else {
            continue;
        };
        let types = fitting_types(role);
        if !types.contains(&asked.question.kind) {
            let fitting = list_in_backticks(types.iter().map(|t| t.name()), types.len());
            findings.push(
                Finding::error(
                    "Q027",
                    path,
                    format!(
                        "`{id}` is a `{}` question and can't hold the firm's `{role}`",
                        asked.question.kind.name()
                    ),
                )
                .help(format!("name a question of type {fitting}")),
            );
        }
    }
}

fn check_profile(names: &Names<'_>, findings: &mut Vec<Finding>) {
    let Some(profile) = &names.definition.profile else {
        return;
    };
    let path = Path::root().key("profile");
    known_score(names, &profile.headline, path.key("headline"), findings);
    for (i, dimension) in profile.dimensions.iter().enumerate() {
        known_score(names, dimension, path.key("dimensions").at(i), findings);
    }
    let Some(focus) = &profile.focus else { return };
    let Some(asked) = known_question(names, focus, path.key("focus"), findings) else {
        return;
    };
    if asked.question.kind != QuestionType::Choices {
        findings.push(
            Finding::error(
                "Q027",
                path.key("focus"),
                format!("`{focus}` is not a `choices` question"),
            )
            .help("focus names a `choices` question whose codes are ids of scores"),
        );
        return;
    }
    for option in names.definition.options_of(asked.question) {
        if option.means.is_none() && !option.exclusive && names.score(&option.code).is_none() {
            findings.push(
                Finding::error(
                    "Q012",
                    path.key("focus"),
                    format!("`{focus}` offers `{}`, which is no score", option.code),
                )
                .suggest(
                    &option.code,
                    names.score_ids(),
                    "its codes must be ids of scores",
                ),
            );
        }
    }
}

fn check_forms(names: &Names<'_>, findings: &mut Vec<Finding>) {
    for (i, form) in names.definition.forms.iter().enumerate() {
        let path = Path::root().key("forms").at(i).key("questions");
        if form.questions.is_empty() {
            findings.push(
                Finding::error(
                    "Q024",
                    path.clone(),
                    format!("form `{}` names no question", form.id),
                )
                .help("list the ids of its questions"),
            );
        }
        for (j, id) in form.questions.iter().enumerate() {
            known_question(names, id, path.at(j), findings);
        }
    }
}

fn known_question<'n, 'a>(
    names: &'n Names<'a>,
    id: &str,
    path: Path,
    findings: &mut Vec<Finding>,
) -> Option<&'n crate::questionnaire::names::Asked<'a>> {
    let found = names.question(id);
    if found.is_none() && !is_absent(id) {
        findings.push(
            Finding::error("Q012", path, format!("no question is called `{id}`")).suggest(
                id,
                names.question_ids(),
                "name a question of this file",
            ),
        );
    }
    found
}

fn known_score(names: &Names<'_>, id: &str, path: Path, findings: &mut Vec<Finding>) {
    if names.score(id).is_none() && !is_absent(id) {
        findings.push(
            Finding::error("Q012", path, format!("no score is called `{id}`")).suggest(
                id,
                names.score_ids(),
                "name a score of this file",
            ),
        );
    }
}
