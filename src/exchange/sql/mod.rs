//! Scoring as one statement of SQL, for answers that already lie in a warehouse.
//!
//! Generated from the plan, step by step: texts, answers, states of questions (a step for each depth of `ask_if`),
//! scores (a step for each level), and what is shown. The rules are the plan's; here they are only written down.

mod cells;
mod dialect;
mod expression;
mod layout;
mod scores;
mod statement;
mod states;
mod summary;

pub use dialect::Dialect;
pub use layout::Layout;

use crate::questionnaire::{Definition, QuestionType, Questionnaire};
use crate::scoring::{Plan, round9};
use cells::{number, option, raw};
use expression::{Expr, column, counted, sum, text};
use layout::Where;
use statement::Statement;
use states::{Questions, answered, applies, looked_at, value};
use std::collections::BTreeSet;

/// What to write SQL for.
#[derive(Clone, Debug)]
pub struct SqlRequest<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// It compiled, for a form where one is asked for.
    pub plan: &'a Plan,
    /// Where answers stand in the table.
    pub layout: Layout,
    /// Whose SQL.
    pub dialect: Dialect,
    /// The table, as it is written in a statement.
    pub table: String,
}

/// A column of the result.
struct Shown {
    name: String,
    value: Expr,
}

impl SqlRequest<'_> {
    fn definition(&self) -> &Definition {
        &self.questionnaire.definition
    }

    /// The statement that scores every row: facts, scores, band, classes, completeness, ordered by firm.
    pub fn scores(&self) -> String {
        let statement = self.statement();
        let shown = self.shown();
        let mut needed = BTreeSet::new();
        shown
            .iter()
            .for_each(|shown| shown.value.columns(&mut needed));
        let order = self.order();
        order.iter().for_each(|of| of.columns(&mut needed));
        let (with, last) = statement.with(self.dialect, needed);
        let columns: Vec<String> = shown
            .iter()
            .map(|shown| {
                let value = shown.value.write(self.dialect);
                format!("{value} AS {}", self.dialect.name_of(&shown.name))
            })
            .collect();
        let order: Vec<String> = order.iter().map(|of| of.write(self.dialect)).collect();
        let order = match order.is_empty() {
            true => String::new(),
            false => format!("\nORDER BY {}", order.join(", ")),
        };
        format!(
            "{}{with}\nSELECT {}\nFROM {last}{order};\n",
            self.head(),
            columns.join(",\n  ")
        )
    }

    /// What stands above: what it is, and what it takes for granted.
    fn head(&self) -> String {
        let definition = self.definition();
        let hash = self.questionnaire.hash();
        format!(
            "-- {} {} (hash {}), {}\n-- Cells hold codes; a firm stands once. `ratio answers` writes such a table of any export.\n",
            definition.id,
            definition.version,
            hash.get(..12).unwrap_or(""),
            self.dialect.name()
        )
    }

    /// The steps up to the scores.
    fn statement(&self) -> Statement {
        let (definition, plan) = (self.definition(), self.plan);
        let questions = Questions { definition, plan };
        let mut statement = Statement {
            table: self.table.clone(),
            steps: Vec::new(),
        };
        let mut texts = Vec::new();
        let mut numbers = Vec::new();
        let mut answers = Vec::new();
        for (at, question) in definition.questions().enumerate() {
            let options = definition.options_of(question);
            texts.extend(cells::texts(at, options, &self.layout));
            numbers.extend(cells::numbers(at, question, options));
            answers.extend(cells::answers(at, question, definition, &self.layout));
        }
        statement.step("ratio_texts", texts);
        statement.step("ratio_numbers", numbers);
        statement.step("ratio_answers", answers);
        let depths = states::depths(plan);
        for depth in 0..=depths.iter().copied().max().unwrap_or(0) {
            let of_depth = (0..depths.len()).filter(|at| depths[*at] == depth);
            let columns = of_depth.flat_map(|at| questions.states(at));
            statement.step(format!("ratio_questions_{depth}"), columns.collect());
        }
        let levels = scores::levels(plan);
        for level in 0..=levels.iter().copied().max().unwrap_or(0) {
            let of_level = (0..levels.len()).filter(|at| levels[*at] == level);
            let columns = of_level.flat_map(|at| scores::columns(at, &plan.scores[at]));
            statement.step(format!("ratio_scores_{level}"), columns.collect());
        }
        statement
    }

    /// The facts, with their roles, that have a column.
    fn facts(&self) -> Vec<(String, Expr)> {
        let definition = self.definition();
        let facts = definition.firm.iter().filter_map(|(role, id)| {
            let at = definition.question_index(id)?;
            if *self.layout.place(at) == Where::Nowhere {
                return None;
            }
            Some((role.to_owned(), self.fact(at)?))
        });
        facts.collect()
    }

    fn fact(&self, at: usize) -> Option<Expr> {
        let definition = self.definition();
        let question = definition.questions().nth(at)?;
        Some(match question.kind {
            QuestionType::Choice => {
                let options = definition.options_of(question).iter().enumerate();
                let whens = options.map(|(place, known)| {
                    let own = column(option(at)).infix("=", Expr::Integer(place as i64));
                    (own, text(&known.code))
                });
                Expr::Case(whens.collect(), None)
            }
            QuestionType::Number => column(number(at)),
            QuestionType::Choices => {
                // The list without its outer marks, codes in the order in which they were ticked.
                let list = column(cells::ticks(at));
                let inner = Expr::Call("REPLACE", vec![list, text(";;"), text(";")]);
                let from = Expr::Integer(2);
                let length = Expr::Call("LENGTH", vec![inner.clone()]).infix("-", Expr::Integer(2));
                let some = inner.clone().infix("<>", text(""));
                Expr::when(some, Expr::Call("SUBSTR", vec![inner, from, length]))
            }
            _ => column(raw(at)),
        })
    }

    fn shown(&self) -> Vec<Shown> {
        let (definition, plan) = (self.definition(), self.plan);
        let questions = Questions { definition, plan };
        let shown = |name: &str, value: Expr| Shown {
            name: name.to_owned(),
            value,
        };
        let mut all: Vec<Shown> = self
            .facts()
            .into_iter()
            .map(|(role, fact)| shown(&role, fact))
            .collect();
        for (at, score) in definition.scores.iter().enumerate() {
            all.push(shown(&score.id, column(value(at))));
        }
        all.push(shown("band", self.band()));
        for classification in &definition.classifications {
            let classes = classification.classes.iter().map(|class| {
                let condition = Plan::compile_condition(definition, &class.when);
                (questions.holds(&condition), text(&class.id))
            });
            let whens: Vec<(Expr, Expr)> = classes.collect();
            all.push(shown(&classification.id, Expr::Case(whens, None)));
        }
        all.push(shown("completeness", self.completeness()));
        all
    }

    fn headline(&self) -> Option<usize> {
        let definition = self.definition();
        let headline = &definition.profile.as_ref()?.headline;
        definition
            .scores
            .iter()
            .position(|score| score.id == *headline)
    }

    /// The band of the headline.
    fn band(&self) -> Expr {
        match self.headline() {
            Some(headline) => band_of(self.definition(), headline, column(value(headline))),
            None => Expr::ToText(Box::new(Expr::Null)),
        }
    }

    /// Answered / applicable, over the questions that take part in some score.
    fn completeness(&self) -> Expr {
        let items = self.plan.items.iter().enumerate();
        let scored: Vec<usize> = items
            .filter(|(_, item)| item.scored)
            .map(|(at, _)| at)
            .collect();
        let count = |of: fn(usize) -> String| {
            let counts = scored.iter().map(|at| counted(column(of(*at))));
            Expr::ToDouble(Box::new(sum(counts.collect())))
        };
        let applicable = Expr::Call("NULLIF", vec![count(applies), Expr::Number(0.0)]);
        count(answered).infix("/", applicable)
    }

    /// What tells one response from another.
    fn order(&self) -> Vec<Expr> {
        let definition = self.definition();
        let roles = ["id", "wave", "respondent"].into_iter();
        let facts = roles.filter_map(|role| {
            let at = definition.question_index(definition.role(role)?)?;
            match self.layout.place(at) {
                Where::Nowhere => None,
                _ => self.fact(at),
            }
        });
        facts.collect()
    }

    /// Conditions that no table can decide as the program does: texts of regions, trades and days are compared as they stand.
    pub fn compared_as_they_stand(&self) -> Vec<&str> {
        let definition = self.definition();
        let conditions = self
            .plan
            .items
            .iter()
            .filter_map(|item| item.ask_if.as_ref());
        let classes = definition.classifications.iter().flat_map(|c| &c.classes);
        let compile = Plan::conditions(definition);
        let classes = classes.map(|class| compile(&class.when));
        let all: Vec<usize> = conditions
            .cloned()
            .chain(classes)
            .flat_map(|condition| looked_at(&condition))
            .collect();
        let kinds = [
            QuestionType::Region,
            QuestionType::Sector,
            QuestionType::Date,
        ];
        definition
            .questions()
            .enumerate()
            .filter(|(at, question)| all.contains(at) && kinds.contains(&question.kind))
            .map(|(_, question)| question.id.as_str())
            .collect()
    }
}

/// The band of a value of a score.
fn band_of(definition: &Definition, score: usize, value: Expr) -> Expr {
    let bands = definition.bands_of(&definition.scores[score]).iter().rev();
    let whens = bands.map(|band| {
        let from = Expr::Number(round9(band.from));
        (value.clone().round9().infix(">=", from), text(&band.id))
    });
    let whens: Vec<(Expr, Expr)> = whens.collect();
    match whens.is_empty() {
        true => Expr::ToText(Box::new(Expr::Null)),
        false => Expr::Case(whens, None),
    }
}
