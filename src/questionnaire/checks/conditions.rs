//! Conditions look at things that exist, come earlier and can be tested so.

use super::{Names, is_absent};
use crate::diagnostic::{Finding, Path, list_in_backticks};
use crate::questionnaire::names::Asked;
use crate::questionnaire::{Condition, Definition, QuestionType};

/// What a condition may look at.
#[derive(Clone, Copy)]
enum Sight {
    /// Questions before this position in the order of asking.
    Before(usize),
    /// All questions and scores.
    Everything,
}

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    let definition = names.definition;
    let root = Path::root();
    let mut order = 0;
    for (s, section) in definition.sections.iter().enumerate() {
        let path = root.key("sections").at(s);
        if let Some(condition) = &section.ask_if {
            check_one(
                names,
                condition,
                Sight::Before(order),
                &path.key("ask_if"),
                findings,
            );
        }
        for (q, question) in section.questions.iter().enumerate() {
            if let Some(condition) = &question.ask_if {
                let path = path.key("questions").at(q).key("ask_if");
                check_one(names, condition, Sight::Before(order), &path, findings);
            }
            order += 1;
        }
    }
    for (i, classification) in definition.classifications.iter().enumerate() {
        for (j, class) in classification.classes.iter().enumerate() {
            let path = root
                .key("classifications")
                .at(i)
                .key("classes")
                .at(j)
                .key("when");
            check_one(names, &class.when, Sight::Everything, &path, findings);
        }
    }
    for (i, advice) in definition.advice.iter().enumerate() {
        let path = root.key("advice").at(i).key("when");
        check_one(names, &advice.when, Sight::Everything, &path, findings);
    }
}

/// Whether a condition looks at things that a definition has and can be tested so; it may look at everything.
pub(crate) fn check_condition(
    definition: &Definition,
    condition: &Condition,
    path: &Path,
    findings: &mut Vec<Finding>,
) {
    let names = Names::of(definition);
    check_one(&names, condition, Sight::Everything, path, findings);
}

fn check_one(
    names: &Names<'_>,
    condition: &Condition,
    sight: Sight,
    path: &Path,
    findings: &mut Vec<Finding>,
) {
    match condition {
        Condition::All { all: parts } | Condition::Any { any: parts } => {
            let key = if matches!(condition, Condition::All { .. }) {
                "all"
            } else {
                "any"
            };
            for (i, part) in parts.iter().enumerate() {
                check_one(names, part, sight, &path.key(key).at(i), findings);
            }
        }
        Condition::Not { not } => check_one(names, not, sight, &path.key("not"), findings),
        Condition::Is { question, is } => {
            if let Some(asked) = question_in_sight(names, question, sight, path, findings) {
                check_code(names, asked, is, path.key("is"), findings);
            }
        }
        Condition::In { question, codes } => {
            if let Some(asked) = question_in_sight(names, question, sight, path, findings) {
                for (i, code) in codes.iter().enumerate() {
                    check_code(names, asked, code, path.key("in").at(i), findings);
                }
            }
        }
        Condition::AtLeast { question, .. } | Condition::Below { question, .. } => {
            if let Some(asked) = question_in_sight(names, question, sight, path, findings) {
                check_number(asked, path, findings);
            }
        }
        Condition::Answered { question, .. } => {
            question_in_sight(names, question, sight, path, findings);
        }
        Condition::ScoreAtLeast { score, .. } | Condition::ScoreBelow { score, .. } => {
            check_score(names, score, sight, path, findings);
        }
        Condition::ScoreBand { score, band } => {
            check_score(names, score, sight, path, findings);
            check_band(names, score, band, path, findings);
        }
    }
}

fn question_in_sight<'n, 'a>(
    names: &'n Names<'a>,
    id: &str,
    sight: Sight,
    path: &Path,
    findings: &mut Vec<Finding>,
) -> Option<&'n Asked<'a>> {
    let place = path.key("question");
    let Some(asked) = names.question(id) else {
        if !is_absent(id) {
            findings.push(
                Finding::error("Q012", place, format!("no question is called `{id}`")).suggest(
                    id,
                    names.question_ids(),
                    "name a question of this file",
                ),
            );
        }
        return None;
    };
    if let Sight::Before(order) = sight
        && asked.order >= order
    {
        let message = if asked.order == order {
            format!("the condition of `{id}` looks at `{id}` itself")
        } else {
            format!("the condition looks ahead at `{id}`, which is asked later")
        };
        findings.push(Finding::error("Q016", place, message).help(
            "`ask_if` may look at earlier questions only: move the question up, or look at another",
        ));
    }
    Some(asked)
}

fn check_code(
    names: &Names<'_>,
    asked: &Asked<'_>,
    code: &str,
    path: Path,
    findings: &mut Vec<Finding>,
) {
    let question = asked.question;
    match question.kind {
        QuestionType::Choice | QuestionType::Choices => {
            let options = names.definition.options_of(question);
            let codes = || options.iter().map(|option| option.code.as_str());
            if !options.is_empty() && !codes().any(|known| known == code) && !is_absent(code) {
                findings.push(
                    Finding::error(
                        "Q012",
                        path,
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
        QuestionType::Number => findings.push(
            Finding::error(
                "Q025",
                path,
                format!("`{}` is a number and has no codes", question.id),
            )
            .help("compare it with `at_least` or `below`"),
        ),
        _ => {}
    }
}

fn check_number(asked: &Asked<'_>, path: &Path, findings: &mut Vec<Finding>) {
    if asked.question.kind != QuestionType::Number {
        findings.push(
            Finding::error(
                "Q025",
                path.clone(),
                format!(
                    "`{}` is a `{}` question and has no size",
                    asked.question.id,
                    asked.question.kind.name()
                ),
            )
            .help("`at_least` and `below` compare numbers; use `is` or `in` with codes"),
        );
    }
}

fn check_score(
    names: &Names<'_>,
    id: &str,
    sight: Sight,
    path: &Path,
    findings: &mut Vec<Finding>,
) {
    if matches!(sight, Sight::Before(_)) {
        findings.push(
            Finding::error("Q025", path.key("score"), "`ask_if` can't look at a score")
                .help("scores may be looked at in `classifications` and `advice`; look at a question instead"),
        );
    } else if names.score(id).is_none() && !is_absent(id) {
        findings.push(
            Finding::error(
                "Q012",
                path.key("score"),
                format!("no score is called `{id}`"),
            )
            .suggest(id, names.score_ids(), "name a score of this file"),
        );
    }
}

fn check_band(
    names: &Names<'_>,
    score: &str,
    band: &str,
    path: &Path,
    findings: &mut Vec<Finding>,
) {
    let Some((_, score)) = names.score(score) else {
        return;
    };
    let bands = names.definition.bands_of(score);
    let ids = || bands.iter().map(|b| b.id.as_str());
    if !ids().any(|id| id == band) && !is_absent(band) {
        findings.push(
            Finding::error(
                "Q012",
                path.key("band"),
                format!("`{}` has no band `{band}`", score.id),
            )
            .suggest(
                band,
                ids(),
                format!("its bands are {}", list_in_backticks(ids(), 12)),
            ),
        );
    }
}
