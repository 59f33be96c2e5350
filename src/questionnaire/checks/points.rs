//! What takes part in a score can be scored.

use super::Names;
use crate::diagnostic::Finding;
use crate::questionnaire::definition::QuestionType;
use crate::questionnaire::names::Asked;

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    for asked in &names.asked {
        check_curve(asked, findings);
        let id = &asked.question.id;
        if !names.is_scored(id) {
            continue;
        }
        match asked.question.kind {
            QuestionType::Choice | QuestionType::Choices => check_options(names, asked, findings),
            QuestionType::Number => {
                if asked.question.points.is_none() {
                    findings.push(
                        Finding::error(
                            "Q020",
                            asked.path.clone(),
                            format!("`{id}` takes part in a score and has no `points`"),
                        )
                        .help("add a curve, for example \"points\": [[0, 0], [5, 100]]"),
                    );
                }
            }
            kind => findings.push(
                Finding::error(
                    "Q021",
                    asked.path.clone(),
                    format!(
                        "`{id}` takes part in a score, but a `{}` question can't be scored",
                        kind.name()
                    ),
                )
                .help("take it out of the score's `of`"),
            ),
        }
    }
}

fn check_options(names: &Names<'_>, asked: &Asked<'_>, findings: &mut Vec<Finding>) {
    let question = asked.question;
    let options = names.definition.options_of(question);
    if options.is_empty() {
        return;
    }
    let place = |index: usize| match &question.scale {
        Some(scale) if question.options.is_none() => crate::diagnostic::Path::root()
            .key("scales")
            .key(scale)
            .at(index),
        _ => asked.path.key("options").at(index),
    };
    let mut points = Vec::new();
    for (i, option) in options
        .iter()
        .enumerate()
        .filter(|(_, o)| o.means.is_none())
    {
        match option.points {
            None => findings.push(
                Finding::error(
                    "Q020",
                    place(i),
                    format!(
                        "option `{}` of `{}`, which takes part in a score, has no points",
                        option.code, question.id
                    ),
                )
                .help("add `points`, or `means` if it is no answer"),
            ),
            Some(p) if p < 0.0 && question.kind == QuestionType::Choices => findings.push(
                Finding::error(
                    "Q023",
                    place(i).key("points"),
                    format!(
                        "option `{}` of `{}` has negative points",
                        option.code, question.id
                    ),
                )
                .help("ticks add up from 0: negative points go with `choice` and `number` only"),
            ),
            Some(p) => points.push(p),
        }
    }
    let answers = options.iter().filter(|o| o.means.is_none()).count();
    if points.len() == answers && !spread(question.kind, &points) {
        findings.push(
            Finding::error(
                "Q018",
                asked.path.clone(),
                format!("all answers to `{}` are worth the same", question.id),
            )
            .help("a score needs a least and a greatest number of points that differ"),
        );
    }
}

/// Whether least and greatest points differ.
fn spread(kind: QuestionType, points: &[f64]) -> bool {
    match kind {
        QuestionType::Choices => points.iter().any(|p| *p > 0.0),
        _ => points.iter().any(|p| *p != points[0]),
    }
}

fn check_curve(asked: &Asked<'_>, findings: &mut Vec<Finding>) {
    let Some(curve) = &asked.question.points else {
        return;
    };
    let path = asked.path.key("points");
    if curve.len() < 2 {
        findings.push(
            Finding::error(
                "Q019",
                path,
                "a curve needs at least two pairs of value and points",
            )
            .help("for example [[0, 0], [5, 100]]"),
        );
        return;
    }
    for (i, pair) in curve.windows(2).enumerate() {
        if pair[1].0 <= pair[0].0 {
            findings.push(
                Finding::error(
                    "Q019",
                    path.at(i + 1),
                    format!("the value {} does not come after {}", pair[1].0, pair[0].0),
                )
                .help("the values of a curve ascend"),
            );
        }
    }
    if curve.iter().all(|(_, points)| *points == curve[0].1) {
        findings.push(
            Finding::error(
                "Q018",
                path,
                format!("all values of `{}` are worth the same", asked.question.id),
            )
            .help("a score needs a least and a greatest number of points that differ"),
        );
    }
}
