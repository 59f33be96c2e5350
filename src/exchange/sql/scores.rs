//! Scores from questions and other scores, level by level.

use super::expression::{Expr, any, column, counted, sum};
use super::states::{applies, clamped, score, value};
use crate::questionnaire::Mean;
use crate::scoring::{Part, PartOf, Plan, ScorePlan};

/// Whether some part of the score applies.
pub(super) fn concerns(at: usize) -> String {
    format!("y{at}")
}

/// How many scores lie below each.
pub(super) fn levels(plan: &Plan) -> Vec<usize> {
    let mut levels = vec![None; plan.scores.len()];
    (0..plan.scores.len())
        .map(|score| level(plan, score, &mut levels))
        .collect()
}

fn level(plan: &Plan, score: usize, known: &mut [Option<usize>]) -> usize {
    if let Some(level) = known[score] {
        return level;
    }
    let below = plan.scores[score]
        .parts
        .iter()
        .filter_map(|part| match part.of {
            PartOf::Score(below) => Some(below),
            PartOf::Question(_) => None,
        });
    let below: Vec<usize> = below.collect();
    let deepest = below.into_iter().map(|below| level(plan, below, known) + 1);
    let level = deepest.max().unwrap_or(0);
    known[score] = Some(level);
    level
}

/// The columns of a score: whether it applies, its value.
pub(super) fn columns(at: usize, plan: &ScorePlan) -> Vec<(String, Expr)> {
    let is_applicable = |part: &Part| match part.of {
        PartOf::Question(question) => column(applies(question)),
        PartOf::Score(score) => column(concerns(score)),
    };
    let parts: Vec<Expr> = plan.parts.iter().map(turned).collect();
    let has_value = |part: &Expr| part.clone().exists();
    let applicable = sum(plan
        .parts
        .iter()
        .map(|part| counted(is_applicable(part)))
        .collect());
    let answered = sum(parts.iter().map(|part| counted(has_value(part))).collect());
    let double = |count: Expr| Expr::ToDouble(Box::new(count));
    let share = double(answered.clone()).infix("/", double(applicable));
    let is_enough = answered
        .infix(">", Expr::Integer(0))
        .infix("AND", share.infix(">=", Expr::Number(plan.min_answered)));
    vec![
        (
            concerns(at),
            any(plan.parts.iter().map(is_applicable).collect()),
        ),
        (
            value(at),
            Expr::when(is_enough, clamped(mean(plan, &parts))),
        ),
    ]
}

/// The score of a part as it counts.
fn turned(part: &Part) -> Expr {
    let own = match part.of {
        PartOf::Question(question) => column(score(question)),
        PartOf::Score(score) => column(value(score)),
    };
    match part.reverse {
        true => Expr::Number(100.0).infix("-", own),
        false => own,
    }
}

/// The mean of the parts that have a value.
fn mean(plan: &ScorePlan, parts: &[Expr]) -> Expr {
    let or_zero = |of: Expr| Expr::Call("COALESCE", vec![of, Expr::Number(0.0)]);
    let weighted = |of: &dyn Fn(Expr) -> Expr| {
        let terms = plan
            .parts
            .iter()
            .zip(parts)
            .map(|(part, own)| or_zero(Expr::Number(part.weight).infix("*", of(own.clone()))));
        sum(terms.collect())
    };
    let weights = sum(plan
        .parts
        .iter()
        .zip(parts)
        .map(|(part, own)| {
            Expr::Case(
                vec![(own.clone().exists(), Expr::Number(part.weight))],
                Some(Box::new(Expr::Number(0.0))),
            )
        })
        .collect());
    let is_zero = |own: &Expr| {
        own.clone()
            .round9()
            .infix("=", Expr::Number(0.0))
            .or_false()
    };
    let any_zero = any(parts.iter().map(is_zero).collect());
    // A part that is 0 decides before its logarithm is taken; engines may take it all the same, so that it is masked.
    let positive = |own: Expr| Expr::when(is_zero(&own).negated(), own);
    // As in the kernel: relative to the first part above 0, so that equal parts average to themselves.
    let unit = || match parts {
        [one] => positive(one.clone()),
        _ => Expr::Call("COALESCE", parts.iter().cloned().map(positive).collect()),
    };
    let unless_zero = |of: Expr| {
        Expr::Case(
            vec![(any_zero.clone(), Expr::Number(0.0))],
            Some(Box::new(of)),
        )
    };
    match plan.mean {
        Mean::Arithmetic => weighted(&|own| own).infix("/", weights),
        Mean::Geometric => {
            let logarithm = |own| Expr::Call("LN", vec![positive(own).infix("/", unit())]);
            let mean = weighted(&logarithm).infix("/", weights);
            unless_zero(unit().infix("*", Expr::Call("EXP", vec![mean])))
        }
        Mean::Harmonic => {
            let inverse = weighted(&|own| unit().infix("/", positive(own)));
            // Where all parts are masked there is nothing to divide by.
            let inverse = Expr::Call("NULLIF", vec![inverse, Expr::Number(0.0)]);
            unless_zero(unit().infix("*", weights.infix("/", inverse)))
        }
        Mean::Minimum => match parts {
            [one] => one.clone(),
            _ => Expr::Call("LEAST", parts.to_vec()),
        },
    }
}
