//! The columns of a file, each with the question it was taken for.

use super::heading::{Heading, Part};
use super::matcher::{How, Matcher, Target};
use crate::answers::mapping::{ColumnRule, Use};
use crate::answers::values::ticks::TickGroup;

/// Where an answer stands: a column, or one piece of its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::answers) struct Place {
    pub column: usize,
    /// What parts the cell, and which piece is meant.
    pub piece: Option<(String, usize)>,
}

/// Where the answers to one question stand. Several places hold one answer between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::answers) struct Single {
    pub question: usize,
    pub places: Vec<Place>,
    /// Whether the places are members of a multiple-response set, each with one of the options.
    pub set: bool,
}

/// What became of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::answers) enum Verdict {
    /// It holds answers to a question.
    Taken(Target, How),
    /// It could hold answers to a question that a surer column holds.
    Outdone(Target, usize),
    /// It could hold answers to several questions, or several columns could to this one.
    Ambiguous,
    /// The platform writes it about the response.
    System,
    /// It belongs to a group that was answered several times.
    Repeat,
    /// Nothing is known of it.
    Unknown,
}

/// Columns and questions that fit each other in more than one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::answers) struct Ambiguity {
    pub columns: Vec<usize>,
    pub questions: Vec<usize>,
    pub how: How,
}

/// The columns of a table.
#[derive(Clone, Debug, Default)]
pub(in crate::answers) struct Columns {
    /// What the file says of each.
    pub headings: Vec<Heading>,
    /// What each is called; a mapping may name it anew.
    pub names: Vec<String>,
    /// What became of each.
    pub verdicts: Vec<Verdict>,
    /// Questions with their own columns.
    pub single: Vec<Single>,
    /// Questions spread over several columns.
    pub spread: Vec<TickGroup>,
    /// Columns of what was typed under "Other" of a question with its own column.
    pub typed: Vec<(usize, usize)>,
    /// What could not be told.
    pub ambiguities: Vec<Ambiguity>,
}

impl Columns {
    /// Finds the question of each column. `rules` are what a mapping says of each.
    pub fn of(headings: Vec<Heading>, matcher: &Matcher<'_>, rules: &[Option<ColumnRule>]) -> Self {
        let names = headings
            .iter()
            .map(|heading| heading.name.clone())
            .collect();
        let mut columns = Columns {
            verdicts: headings
                .iter()
                .map(|heading| at_rest(heading.part))
                .collect(),
            headings,
            names,
            ..Columns::default()
        };
        let mut taken = Vec::new();
        for (column, rule) in rules.iter().enumerate() {
            if let Some(rule) = rule {
                columns.obey(column, rule, &mut taken);
            }
        }
        let ruled = |column: usize| rules.get(column).is_some_and(Option::is_some);
        // A heading that is a question's id is that question's, unless a mapping gives it to another.
        let is_sure = |(how, target): &(How, Target)| {
            *how == How::Id && !taken.iter().any(|(other, _)| other == target)
        };
        let candidates: Vec<Vec<(How, Target)>> = columns
            .headings
            .iter()
            .enumerate()
            .map(|(column, heading)| match ruled(column) {
                true => Vec::new(),
                false => matcher.targets_unless(heading, is_sure),
            })
            .collect();
        for how in How::ALL {
            columns.settle(how, Verdict::Unknown, &candidates, &mut taken);
            if how == How::Letters {
                // What the platform writes of itself may be called like a question: it is one only where
                // no column of answers is.
                for how in How::ALL {
                    columns.settle(how, Verdict::System, &candidates, &mut taken);
                }
            }
        }
        for (column, candidates) in candidates.iter().enumerate() {
            if matches!(columns.verdicts[column], Verdict::Unknown | Verdict::System)
                && let Some((_, target)) = candidates.first()
                && let Some((_, other)) = taken.iter().find(|(t, _)| t == target)
            {
                columns.verdicts[column] = Verdict::Outdone(*target, *other);
            }
        }
        columns.gather(&taken, rules);
        columns
    }

    /// Does what a mapping says of a column.
    fn obey(&mut self, column: usize, rule: &ColumnRule, taken: &mut Vec<(Target, usize)>) {
        match &rule.used {
            Use::Target(target) => {
                self.verdicts[column] = Verdict::Taken(*target, How::Mapping);
                taken.push((*target, column));
            }
            Use::Split(_, questions) => {
                for question in questions.iter().flatten() {
                    let target = Target::Question(*question);
                    self.verdicts[column] = Verdict::Taken(target, How::Mapping);
                    taken.push((target, column));
                }
            }
            Use::Fact(name) => self.names[column].clone_from(name),
            Use::Nothing => {}
        }
    }

    /// Gives the columns of one sureness and one kind the questions that no surer column has.
    fn settle(
        &mut self,
        how: How,
        kind: Verdict,
        candidates: &[Vec<(How, Target)>],
        taken: &mut Vec<(Target, usize)>,
    ) {
        let mut claims: Vec<(usize, Target)> = Vec::new();
        for (column, candidates) in candidates.iter().enumerate() {
            if self.verdicts[column] != kind {
                continue;
            }
            let same = |other: &Target, target: &Target| match kind {
                Verdict::System => other.question() == target.question(),
                _ => other == target,
            };
            let free = |target: &Target| !taken.iter().any(|(other, _)| same(other, target));
            let at = candidates
                .iter()
                .filter(|(h, target)| *h == how && free(target));
            claims.extend(at.map(|(_, target)| (column, *target)));
        }
        let mut done = vec![false; claims.len()];
        for first in 0..claims.len() {
            if done[first] {
                continue;
            }
            let group = self.entangled(first, &claims);
            group.iter().for_each(|claim| done[*claim] = true);
            if group.len() == 1 || self.is_set(&group, &claims) {
                for claim in group {
                    let (column, target) = claims[claim];
                    self.verdicts[column] = Verdict::Taken(target, how);
                    taken.push((target, column));
                }
                continue;
            }
            let mut ambiguity = Ambiguity {
                columns: Vec::new(),
                questions: Vec::new(),
                how,
            };
            for claim in group {
                let (column, target) = claims[claim];
                self.verdicts[column] = Verdict::Ambiguous;
                ambiguity.columns.push(column);
                ambiguity.questions.push(target.question());
            }
            ambiguity.columns.dedup();
            ambiguity.questions.sort_unstable();
            ambiguity.questions.dedup();
            self.ambiguities.push(ambiguity);
        }
    }

    /// The claims that share a column or a target with one, directly or by others.
    fn entangled(&self, first: usize, claims: &[(usize, Target)]) -> Vec<usize> {
        let mut group = vec![first];
        let mut at = 0;
        while at < group.len() {
            let (column, target) = claims[group[at]];
            for (other, (c, t)) in claims.iter().enumerate() {
                if (*c == column || *t == target) && !group.contains(&other) {
                    group.push(other);
                }
            }
            at += 1;
        }
        group.sort_unstable();
        group
    }

    /// Whether the claims are of one multiple-response set to one question.
    fn is_set(&self, group: &[usize], claims: &[(usize, Target)]) -> bool {
        let (column, target) = claims[group[0]];
        let set = &self.headings[column].set;
        set.is_some()
            && group.iter().all(|claim| {
                claims[*claim].1 == target && self.headings[claims[*claim].0].set == *set
            })
    }

    fn gather(&mut self, taken: &[(Target, usize)], rules: &[Option<ColumnRule>]) {
        let mut taken = taken.to_vec();
        taken.sort_by_key(|(_, column)| *column);
        for (target, column) in taken {
            match target {
                Target::Question(question) => {
                    let place = place_of(column, question, rules);
                    let set = self.headings[column].set.is_some();
                    match self.single.iter_mut().find(|s| s.question == question) {
                        Some(single) => single.places.push(place),
                        None => self.single.push(Single {
                            question,
                            places: vec![place],
                            set,
                        }),
                    }
                }
                Target::Tick(question, option) => {
                    self.group(question).columns.push((column, option))
                }
                Target::Typed(question) => self.typed.push((question, column)),
                Target::NoneOfThese(question) => self.group(question).none = Some(column),
            }
        }
        for group in &mut self.spread {
            let typed = self.typed.iter().position(|(q, _)| *q == group.question);
            group.typed = typed.map(|at| self.typed.remove(at).1);
        }
    }

    fn group(&mut self, question: usize) -> &mut TickGroup {
        let at = match self.spread.iter().position(|g| g.question == question) {
            Some(at) => at,
            None => {
                self.spread.push(TickGroup {
                    question,
                    columns: Vec::new(),
                    none: None,
                    typed: None,
                    status: None,
                });
                self.spread.len() - 1
            }
        };
        &mut self.spread[at]
    }

    /// How many questions have a column, those with a surer one counting first.
    pub fn found(&self) -> usize {
        self.single.len() + self.spread.len()
    }

    /// Whether a question has a column.
    pub fn has(&self, question: usize) -> bool {
        self.single.iter().any(|single| single.question == question)
            || self.spread.iter().any(|group| group.question == question)
    }
}

fn at_rest(part: Part) -> Verdict {
    match part {
        Part::Answers => Verdict::Unknown,
        Part::System => Verdict::System,
        Part::Repeat => Verdict::Repeat,
    }
}

fn place_of(column: usize, question: usize, rules: &[Option<ColumnRule>]) -> Place {
    let used = rules
        .get(column)
        .and_then(Option::as_ref)
        .map(|rule| &rule.used);
    let piece = match used {
        Some(Use::Split(mark, questions)) => questions
            .iter()
            .position(|q| *q == Some(question))
            .map(|at| (mark.clone(), at)),
        _ => None,
    };
    Place { column, piece }
}
