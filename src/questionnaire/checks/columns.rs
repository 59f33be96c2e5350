//! Names that a reader of the results, or of the answers, could confuse.

use super::Names;
use crate::diagnostic::{Finding, Path};
use crate::questionnaire::definition::{AnswerOption, Means, QuestionType};
use std::collections::{HashMap, HashSet};

/// Columns of the results that are always there.
const RESULT_COLUMNS: [&str; 3] = ["band", "completeness", "problems"];

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    let definition = names.definition;
    let root = Path::root();
    let scores = definition.scores.iter().enumerate();
    let scores = scores.map(|(i, s)| (s.id.as_str(), root.key("scores").at(i).key("id")));
    let classifications = definition.classifications.iter().enumerate();
    let classifications =
        classifications.map(|(i, c)| (c.id.as_str(), root.key("classifications").at(i).key("id")));
    let mut seen: HashSet<&str> = definition.firm.keys().chain(RESULT_COLUMNS).collect();
    for (id, path) in scores.chain(classifications) {
        if !seen.insert(id) {
            findings.push(
                Finding::warning(
                    "W007",
                    path,
                    format!("the results get two columns named `{id}`"),
                )
                .help("rename this one"),
            );
        }
    }
    check_things(names, findings);
    check_options(names, findings);
}

fn check_things(names: &Names<'_>, findings: &mut Vec<Finding>) {
    for (i, score) in names.definition.scores.iter().enumerate() {
        let mut counted = HashSet::new();
        for (j, thing) in score.of.iter().enumerate() {
            if !counted.insert(thing.id()) {
                let path = Path::root().key("scores").at(i).key("of").at(j);
                findings.push(
                    Finding::warning(
                        "W007",
                        path,
                        format!("`{}` counts twice in `{}`", thing.id(), score.id),
                    )
                    .help("give it one entry with a `weight`"),
                );
            }
        }
    }
}

fn check_options(names: &Names<'_>, findings: &mut Vec<Finding>) {
    for (scale, options) in names.definition.scales.iter() {
        same_labels(options, &Path::root().key("scales").key(scale), findings);
    }
    for asked in &names.asked {
        let question = asked.question;
        if let Some(options) = &question.options {
            same_labels(options, &asked.path.key("options"), findings);
        }
        if question.kind != QuestionType::Choices {
            continue;
        }
        for option in names.definition.options_of(question) {
            if matches!(option.means, Some(Means::Missing | Means::NotApplicable))
                && !option.exclusive
            {
                let message = format!(
                    "`{}` of `{}` is no answer, yet can be ticked together with answers",
                    option.code, question.id
                );
                findings.push(
                    Finding::warning("W007", asked.path.clone(), message)
                        .help("add \"exclusive\": true to it"),
                );
            }
        }
    }
}

fn same_labels(options: &[AnswerOption], path: &Path, findings: &mut Vec<Finding>) {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (i, option) in options.iter().enumerate() {
        let plain: String = option.label.to_lowercase().split_whitespace().collect();
        if let Some(code) = seen.insert(plain, &option.code) {
            findings.push(
                Finding::warning(
                    "W007",
                    path.at(i).key("label"),
                    format!("options `{code}` and `{}` have the same label", option.code),
                )
                .help("an answer given as this label can't be told: reword one of the two"),
            );
        }
    }
}
