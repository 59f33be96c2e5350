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

/// Scores made of scores made of scores deeper than this serve no one, and could exhaust the stack.
const DEEPEST: usize = 64;

/// How far a score has been followed.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Fresh,
    Open,
    /// Followed to the end; how deep it is nested.
    Done(usize),
}

fn report_circles(names: &Names<'_>, findings: &mut Vec<Finding>) {
    let mut walk = Walk {
        names,
        marks: vec![Mark::Fresh; names.definition.scores.len()],
        trail: Vec::new(),
    };
    for start in 0..walk.marks.len() {
        walk.follow(start, findings);
    }
}

struct Walk<'n, 'a> {
    names: &'n Names<'a>,
    marks: Vec<Mark>,
    trail: Vec<usize>,
}

impl Walk<'_, '_> {
    /// Follows a score through those it is made of, and gives its depth.
    fn follow(&mut self, at: usize, findings: &mut Vec<Finding>) -> usize {
        if let Mark::Done(depth) = self.marks[at] {
            return depth;
        }
        let scores = &self.names.definition.scores;
        let place = Path::root().key("scores").at(at).key("of");
        let mut depth = 1;
        self.marks[at] = Mark::Open;
        self.trail.push(at);
        for (j, thing) in scores[at].of.iter().enumerate() {
            let Some((next, _)) = self.names.score(thing.id()) else {
                continue;
            };
            if self.marks[next] == Mark::Open {
                findings.push(self.circle(next, place.at(j)));
            } else if self.trail.len() > DEEPEST {
                depth = DEEPEST + 1;
            } else {
                depth = depth.max(1 + self.follow(next, findings));
            }
        }
        if depth == DEEPEST + 1 {
            findings.push(
                Finding::error(
                    "Q015",
                    place,
                    format!("scores are nested deeper than {DEEPEST}"),
                )
                .help("let a score be made of questions, or of scores that are"),
            );
        }
        self.trail.pop();
        self.marks[at] = Mark::Done(depth);
        depth
    }

    fn circle(&self, next: usize, path: Path) -> Finding {
        let scores = &self.names.definition.scores;
        let from = self.trail.iter().position(|t| *t == next).unwrap_or(0);
        let ids = self.trail[from..]
            .iter()
            .chain([&next])
            .map(|t| scores[*t].id.as_str());
        let circle = ids.collect::<Vec<_>>().join(" → ");
        Finding::error("Q015", path, format!("scores go in a circle: {circle}"))
            .help("take one of these out of the other's `of`")
    }
}
