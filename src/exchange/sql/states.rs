//! From answers to what they come to: whether a question applies, whether it is answered, its score; and conditions.

use super::cells::{has, number, option, raw, ticks};
use super::expression::{Expr, all, any, column, sum, text};
use crate::questionnaire::{Definition, Means, Question, QuestionType};
use crate::scoring::{Condition, Item, Plan, Worth};

/// Whether the question applies to the firm.
pub(super) fn applies(at: usize) -> String {
    format!("a{at}")
}

/// Whether it is answered.
pub(super) fn answered(at: usize) -> String {
    format!("v{at}")
}

/// Its score.
pub(super) fn score(at: usize) -> String {
    format!("s{at}")
}

/// The value of a score.
pub(super) fn value(at: usize) -> String {
    format!("z{at}")
}

/// How deep the conditions of each question reach: 0 for those that are always asked.
pub(super) fn depths(plan: &Plan) -> Vec<usize> {
    let mut depths: Vec<usize> = Vec::new();
    for (at, item) in plan.items.iter().enumerate() {
        let looked_at = item.ask_if.iter().flat_map(looked_at);
        // Conditions look at earlier questions only.
        let below = looked_at.filter(|of| *of < at).map(|of| depths[of] + 1);
        let depth = below.max().unwrap_or(0);
        depths.push(depth);
    }
    depths
}

/// The questions that a condition looks at.
pub(super) fn looked_at(condition: &Condition) -> Vec<usize> {
    match condition {
        Condition::Options { question, .. }
        | Condition::Texts { question, .. }
        | Condition::AtLeast { question, .. }
        | Condition::Below { question, .. }
        | Condition::Answered { question, .. } => vec![*question],
        Condition::Score { .. } => Vec::new(),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(looked_at).collect(),
        Condition::Not(inner) => looked_at(inner),
    }
}

/// Turns conditions and questions of a definition into expressions.
#[derive(Clone, Copy)]
pub(super) struct Questions<'a> {
    pub definition: &'a Definition,
    pub plan: &'a Plan,
}

impl Questions<'_> {
    fn asked(&self, at: usize) -> Option<&Question> {
        self.definition.questions().nth(at)
    }

    /// Whether a condition holds: true or false, never unknown.
    pub fn holds(&self, condition: &Condition) -> Expr {
        match condition {
            Condition::Options { question, options } => {
                let kind = self.asked(*question).map(|asked| asked.kind);
                let found = match kind {
                    Some(QuestionType::Choices) => {
                        let asked = self.asked(*question);
                        let all = asked.map_or(&[][..], |asked| self.definition.options_of(asked));
                        let codes = options.iter().filter_map(|at| all.get(*at as usize));
                        any(codes
                            .map(|option| has(column(ticks(*question)), &option.code))
                            .collect())
                    }
                    _ => {
                        let places = options.iter().map(|at| Expr::Integer(i64::from(*at)));
                        column(option(*question)).one_of(places.collect())
                    }
                };
                all(vec![column(answered(*question)), found]).or_false()
            }
            Condition::Texts { question, texts } => {
                let texts = texts.iter().map(|of| text(of)).collect();
                let found = column(raw(*question)).one_of(texts);
                all(vec![column(answered(*question)), found]).or_false()
            }
            Condition::AtLeast { question, bound } => self.compared(*question, ">=", *bound),
            Condition::Below { question, bound } => self.compared(*question, "<", *bound),
            Condition::Answered {
                question,
                answered: wanted,
            } => match wanted {
                true => column(answered(*question)),
                false => column(answered(*question)).negated(),
            },
            Condition::Score { score, from, below } => {
                let own = || column(value(*score)).round9();
                let mut bounds = Vec::new();
                if from.is_finite() {
                    bounds.push(own().infix(">=", Expr::Number(crate::scoring::round9(*from))));
                }
                if below.is_finite() {
                    bounds.push(own().infix("<", Expr::Number(crate::scoring::round9(*below))));
                }
                bounds.push(column(value(*score)).exists());
                all(bounds).or_false()
            }
            Condition::All(parts) => all(parts.iter().map(|part| self.holds(part)).collect()),
            Condition::Any(parts) => any(parts.iter().map(|part| self.holds(part)).collect()),
            Condition::Not(inner) => self.holds(inner).negated(),
        }
    }

    fn compared(&self, question: usize, operator: &'static str, bound: f64) -> Expr {
        if self.asked(question).map(|asked| asked.kind) != Some(QuestionType::Number) {
            return Expr::False;
        }
        let found = column(number(question)).infix(operator, Expr::Number(bound));
        all(vec![column(answered(question)), found]).or_false()
    }

    /// The columns of a question: whether it applies, whether it is answered, its score.
    pub fn states(&self, at: usize) -> Vec<(String, Expr)> {
        let item = &self.plan.items[at];
        let Some(asked) = self.asked(at) else {
            return Vec::new();
        };
        let is_asked = match (&item.ask_if, self.plan.in_form[at]) {
            (_, false) => Expr::False,
            (None, true) => Expr::True,
            (Some(condition), true) => self.holds(condition),
        };
        let (given, score_of) = self.given(at, asked, item);
        let is_missing = self.means(at, asked, item, Means::Missing);
        let is_not_applicable = self.means(at, asked, item, Means::NotApplicable);
        // Of several ticks, "does not apply" goes first.
        let applies_now = all(vec![is_asked.clone(), is_not_applicable.clone().negated()]);
        let answered_now = all(vec![
            is_asked,
            given.exists(),
            is_not_applicable.negated(),
            is_missing.negated(),
        ]);
        let mut columns = vec![
            (applies(at), applies_now),
            (answered(at), answered_now.clone()),
        ];
        if let Some(score_of) = score_of {
            columns.push((score(at), Expr::when(answered_now, clamped(score_of))));
        }
        columns
    }

    /// The answer, and the score it has.
    fn given(&self, at: usize, asked: &Question, item: &Item) -> (Expr, Option<Expr>) {
        let options = self.definition.options_of(asked);
        match asked.kind {
            QuestionType::Choice => {
                let score = match &item.worth {
                    Worth::Options { points, lo, hi } => {
                        let whens = points.iter().enumerate().filter_map(|(place, points)| {
                            let score = 100.0 * ((*points)? - lo) / (hi - lo);
                            let own = column(option(at)).infix("=", Expr::Integer(place as i64));
                            Some((own, Expr::Number(score)))
                        });
                        Some(Expr::Case(whens.collect(), None))
                    }
                    _ => None,
                };
                (column(option(at)), score)
            }
            QuestionType::Choices => {
                let score = match &item.worth {
                    Worth::Ticks { points, hi } => {
                        let ticked = options.iter().zip(points);
                        let parts = ticked.map(|(option, points)| {
                            Expr::Case(
                                vec![(has(column(ticks(at)), &option.code), Expr::Number(*points))],
                                Some(Box::new(Expr::Number(0.0))),
                            )
                        });
                        let capped =
                            Expr::Call("LEAST", vec![sum(parts.collect()), Expr::Number(*hi)]);
                        Some(scaled(capped, 0.0, *hi))
                    }
                    _ => None,
                };
                (column(ticks(at)), score)
            }
            QuestionType::Number => {
                let score = match &item.worth {
                    Worth::Curve { curve, lo, hi } => {
                        Some(scaled(on_curve(column(number(at)), curve), *lo, *hi))
                    }
                    _ => None,
                };
                (column(number(at)), score)
            }
            _ => (column(raw(at)), None),
        }
    }

    /// Whether the answer is an option that stands for no answer.
    fn means(&self, at: usize, asked: &Question, item: &Item, wanted: Means) -> Expr {
        let options = self.definition.options_of(asked);
        let places = item.means.iter().enumerate();
        let places: Vec<usize> = places
            .filter(|(_, means)| **means == Some(wanted))
            .map(|(place, _)| place)
            .collect();
        match asked.kind {
            _ if places.is_empty() => Expr::False,
            QuestionType::Choices => any(places
                .iter()
                .map(|place| has(column(ticks(at)), &options[*place].code))
                .collect())
            .or_false(),
            _ => {
                let places = places.iter().map(|place| Expr::Integer(*place as i64));
                column(option(at)).one_of(places.collect()).or_false()
            }
        }
    }
}

/// `100 · (p − lo) / (hi − lo)`.
fn scaled(points: Expr, lo: f64, hi: f64) -> Expr {
    let above = points.infix("-", Expr::Number(lo));
    Expr::Number(100.0)
        .infix("*", above)
        .infix("/", Expr::Number(hi - lo))
}

/// In 0 … 100.
pub(super) fn clamped(of: Expr) -> Expr {
    let from_0 = Expr::Call("GREATEST", vec![of, Expr::Number(0.0)]);
    Expr::Call("LEAST", vec![from_0, Expr::Number(100.0)])
}

/// Points along a curve: linear between its pairs, flat beyond its ends.
fn on_curve(value: Expr, curve: &[(f64, f64)]) -> Expr {
    let (Some(first), Some(last)) = (curve.first(), curve.last()) else {
        return Expr::Number(0.0);
    };
    let mut whens = vec![(
        value.clone().infix("<", Expr::Number(first.0)),
        Expr::Number(first.1),
    )];
    for pair in curve.windows(2) {
        let ((x0, p0), (x1, p1)) = (pair[0], pair[1]);
        // The kernel's order of operations, so that the last digits are the same.
        let along = value
            .clone()
            .infix("-", Expr::Number(x0))
            .infix("/", Expr::Number(x1 - x0))
            .infix("*", Expr::Number(p1 - p0));
        let points = Expr::Number(p0).infix("+", along);
        whens.push((value.clone().infix("<", Expr::Number(x1)), points));
    }
    Expr::Case(whens, Some(Box::new(Expr::Number(last.1))))
}
