//! Things that are defined and lead nowhere.

use super::Names;
use crate::diagnostic::{Finding, Path};
use crate::questionnaire::definition::{Condition, Question, QuestionType};

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    let definition = names.definition;
    for asked in &names.asked {
        let question = asked.question;
        if can_score(names, question) && !is_used(names, &question.id) {
            findings.push(
                Finding::warning(
                    "W001",
                    asked.path.clone(),
                    format!("`{}` has points and takes part in no score", question.id),
                )
                .help("name it in a score's `of`, or remove its points"),
            );
        }
    }
    for (i, score) in definition.scores.iter().enumerate() {
        if !score_is_used(names, &score.id) {
            findings.push(
                Finding::warning(
                    "W002",
                    Path::root().key("scores").at(i),
                    format!("nobody uses the score `{}`", score.id),
                )
                .help("name it in `profile`, in another score, a class or advice, or remove it"),
            );
        }
    }
    for (scale, _) in definition.scales.iter() {
        let uses = definition
            .questions()
            .filter(|q| q.scale.as_deref() == Some(scale))
            .count();
        if uses < 2 {
            let (times, help) = match uses {
                0 => ("never used", "remove it"),
                _ => ("used once", "write its options in the question"),
            };
            findings.push(
                Finding::warning(
                    "W003",
                    Path::root().key("scales").key(scale).itself(),
                    format!("the scale `{scale}` is {times}"),
                )
                .help(help),
            );
        }
    }
}

/// Whether every answer to a question has points.
fn can_score(names: &Names<'_>, question: &Question) -> bool {
    match question.kind {
        QuestionType::Choice | QuestionType::Choices => {
            let mut answers = names
                .definition
                .options_of(question)
                .iter()
                .filter(|option| option.means.is_none())
                .peekable();
            answers.peek().is_some() && answers.all(|option| option.points.is_some())
        }
        QuestionType::Number => question.points.is_some(),
        _ => false,
    }
}

fn is_used(names: &Names<'_>, id: &str) -> bool {
    let definition = names.definition;
    names.is_scored(id)
        || definition.firm.iter().any(|(_, question)| question == id)
        || definition
            .profile
            .as_ref()
            .is_some_and(|profile| profile.focus.as_deref() == Some(id))
        || conditions(names).any(|condition| looks_at_question(condition, id))
}

fn score_is_used(names: &Names<'_>, id: &str) -> bool {
    let definition = names.definition;
    definition.profile.as_ref().is_some_and(|profile| {
        profile.headline == id || profile.dimensions.iter().any(|dimension| dimension == id)
    }) || names.is_scored(id)
        || definition
            .advice
            .iter()
            .any(|advice| advice.score.as_deref() == Some(id))
        || conditions(names).any(|condition| looks_at_score(condition, id))
}

fn conditions<'n>(names: &'n Names<'_>) -> impl Iterator<Item = &'n Condition> {
    let definition = names.definition;
    let sections = definition.sections.iter().filter_map(|s| s.ask_if.as_ref());
    let questions = definition.questions().filter_map(|q| q.ask_if.as_ref());
    let classes = definition
        .classifications
        .iter()
        .flat_map(|c| c.classes.iter().map(|class| &class.when));
    let advice = definition.advice.iter().map(|advice| &advice.when);
    sections.chain(questions).chain(classes).chain(advice)
}

fn looks_at_question(condition: &Condition, id: &str) -> bool {
    condition.any_part(&|part| part.question() == Some(id))
}

fn looks_at_score(condition: &Condition, id: &str) -> bool {
    condition.any_part(&|part| part.score() == Some(id))
}
