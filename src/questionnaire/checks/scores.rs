//! Scores are made of things that exist, and of no circle.

use super::{Names, is_absent};
use crate::diagnostic::{Finding, Path};

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    for (i, score) in names.definition.scores.iter().enumerate() {
        let path = Path::root().key("scores").at(i).key("of");
        if score.of.is_empty() {
            findings.push(
                Finding::error(
                    "Q024",
                    path.clone(),
                    format!("score `{}` is the mean of nothing", score.id),
                )
                .help("list questions or scores"),
            );
        }
        for (j, thing) in score.of.iter().enumerate() {
            let id = thing.id();
            if !is_absent(id) && names.question(id).is_none() && names.score(id).is_none() {
                let known = names.question_ids().chain(names.score_ids());
                findings.push(
                    Finding::error(
                        "Q012",
                        path.at(j),
                        format!("neither a question nor a score is called `{id}`"),
                    )
                    .suggest(
                        id,
                        known,
                        "name a question or a score of this file",
                    ),
                );
            }
        }
    }
    report_circles(names, findings);
}

/// How far a score has been followed.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Fresh,
    Open,
    Done,
}

fn report_circles(names: &Names<'_>, findings: &mut Vec<Finding>) {
    let mut marks = vec![Mark::Fresh; names.definition.scores.len()];
    for start in 0..marks.len() {
        follow(names, start, &mut marks, &mut Vec::new(), findings);
    }
}

fn follow(
    names: &Names<'_>,
    at: usize,
    marks: &mut [Mark],
    trail: &mut Vec<usize>,
    findings: &mut Vec<Finding>,
) {
    if marks[at] != Mark::Fresh {
        return;
    }
    marks[at] = Mark::Open;
    trail.push(at);
    let scores = &names.definition.scores;
    for (j, thing) in scores[at].of.iter().enumerate() {
        let Some((next, _)) = names.score(thing.id()) else {
            continue;
        };
        if marks[next] == Mark::Open {
            let from = trail.iter().position(|t| *t == next).unwrap_or(0);
            let mut circle: Vec<&str> = trail[from..]
                .iter()
                .map(|t| scores[*t].id.as_str())
                .collect();
            circle.push(&scores[next].id);
            let path = Path::root().key("scores").at(at).key("of").at(j);
            findings.push(
                Finding::error(
                    "Q015",
                    path,
                    format!("scores go in a circle: {}", circle.join(" → ")),
                )
                .help("take one of these out of the other's `of`"),
            );
        } else {
            follow(names, next, marks, trail, findings);
        }
    }
    trail.pop();
    marks[at] = Mark::Done;
}
