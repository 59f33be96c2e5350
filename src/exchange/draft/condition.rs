//! Expressions of other systems as conditions of the format.

use super::expression::{Comparison, Expression, parse};
use crate::questionnaire::{AnswerOption, Condition, Question, QuestionType};
use std::collections::HashMap;

/// What an expression may call by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A question, by its place.
    Question(usize),
    /// The tick of an option, by the places of its question and itself.
    Tick(usize, usize),
}

/// The questions that conditions look at.
pub(super) struct Sight<'a> {
    pub names: &'a HashMap<String, Named>,
    pub questions: &'a [Question],
    /// Their options, shared lists included.
    pub options: &'a [Vec<AnswerOption>],
    /// Which of them are whole numbers.
    pub whole: &'a [bool],
}

/// The condition an expression means; `None` for always.
///
/// # Errors
/// What can't be said as a condition.
pub(super) fn condition(text: &str, sight: &Sight<'_>) -> Result<Option<Condition>, String> {
    let text = text.trim();
    if text.is_empty() || text == "1" {
        return Ok(None);
    }
    let expression = parse(text).ok_or("it is not of the kind that is understood")?;
    Ok(match sight.condition(&expression)? {
        Condition::All { all } if all.is_empty() => None,
        condition => Some(condition),
    })
}

impl Sight<'_> {
    fn condition(&self, expression: &Expression) -> Result<Condition, String> {
        let each = |parts: &[Expression]| {
            let conditions = parts.iter().map(|part| self.condition(part));
            conditions.collect::<Result<Vec<_>, _>>()
        };
        match expression {
            Expression::All(parts) => Ok(Condition::All { all: each(parts)? }),
            Expression::Any(parts) => Ok(Condition::Any { any: each(parts)? }),
            Expression::Not(inner) => Ok(not(self.condition(inner)?)),
            Expression::True => Ok(Condition::All { all: Vec::new() }),
            Expression::False => Ok(Condition::Any { any: Vec::new() }),
            Expression::Number(number) if *number == 1.0 => Ok(Condition::All { all: Vec::new() }),
            Expression::Number(number) if *number == 0.0 => Ok(Condition::Any { any: Vec::new() }),
            Expression::Compare(left, how, right) => self.comparison(left, *how, right),
            Expression::Call(name, arguments) => self.call(name, arguments),
            other => Err(format!("{} is no test", shown(other))),
        }
    }

    fn call(&self, name: &str, arguments: &[Expression]) -> Result<Condition, String> {
        match (name, arguments) {
            ("selected", [question, Expression::Text(code)]) => {
                self.is(self.named(question)?, code)
            }
            ("is_empty" | "empty", [question]) => self.answered(self.named(question)?).map(not),
            _ => Err(format!("the function `{name}` has no counterpart")),
        }
    }

    fn comparison(
        &self,
        left: &Expression,
        how: Comparison,
        right: &Expression,
    ) -> Result<Condition, String> {
        // How much was entered: whether anything was.
        if let Expression::Call(name, arguments) = left {
            let counts = ["string-length", "count-selected", "strlen"].contains(&name.as_str());
            let anything = match (how, right) {
                (Comparison::Above, Expression::Number(0.0))
                | (Comparison::AtLeast, Expression::Number(1.0))
                | (Comparison::Unequal, Expression::Number(0.0)) => true,
                (Comparison::Equal, Expression::Number(0.0))
                | (Comparison::Below, Expression::Number(1.0)) => false,
                _ => return Err(format!("the function `{name}` has no counterpart")),
            };
            return match (counts, arguments.as_slice()) {
                (true, [question]) => {
                    let answered = self.answered(self.named(question)?)?;
                    Ok(if anything { answered } else { not(answered) })
                }
                _ => Err(format!("the function `{name}` has no counterpart")),
            };
        }
        let named = self.named(left)?;
        match how {
            Comparison::Unequal => Ok(not(self.equals(named, right)?)),
            Comparison::ContainsNot => Ok(not(self.contains(named, right)?)),
            Comparison::Equal => self.equals(named, right),
            Comparison::Contains => self.contains(named, right),
            Comparison::AnyOf | Comparison::AllOf => {
                let Expression::List(list) = right else {
                    return Err(format!("{} is no list", shown(right)));
                };
                let tests = list.iter().map(|one| self.equals(named, one));
                let tests = tests.collect::<Result<Vec<_>, _>>()?;
                Ok(match how {
                    Comparison::AnyOf => Condition::Any { any: tests },
                    _ => Condition::All { all: tests },
                })
            }
            order => self.order(named, order, right),
        }
    }

    fn named(&self, expression: &Expression) -> Result<Named, String> {
        let Expression::Name(name) = expression else {
            return Err(format!("{} is no question", shown(expression)));
        };
        let bare = [".NAOK", ".value", ".shown", ".code"]
            .iter()
            .find_map(|ending| name.strip_suffix(ending))
            .unwrap_or(name);
        let last = || bare.rsplit(['.', '/']).next().unwrap_or(bare);
        let found = self.names.get(bare).or_else(|| self.names.get(last()));
        found
            .copied()
            .ok_or_else(|| format!("there is no question `{bare}` before it"))
    }

    /// The question named has an answer, or the box named a tick.
    fn answered(&self, named: Named) -> Result<Condition, String> {
        match named {
            Named::Question(at) => Ok(Condition::Answered {
                question: self.questions[at].id.clone(),
                answered: true,
            }),
            Named::Tick(at, option) => self.ticked(at, option),
        }
    }

    fn ticked(&self, at: usize, option: usize) -> Result<Condition, String> {
        match self.options[at].get(option) {
            Some(option) => Ok(Condition::Is {
                question: self.questions[at].id.clone(),
                is: option.code.clone(),
            }),
            // The box for "none of these" was not taken over: the question has an answer, and no box a tick.
            None => {
                let question = self.questions[at].id.clone();
                let codes = self.options[at].iter().map(|option| option.code.clone());
                let ticked = Condition::In {
                    question: question.clone(),
                    codes: codes.collect(),
                };
                let answered = Condition::Answered {
                    question,
                    answered: true,
                };
                Ok(Condition::All {
                    all: vec![answered, not(ticked)],
                })
            }
        }
    }

    fn contains(&self, named: Named, right: &Expression) -> Result<Condition, String> {
        match (named, right) {
            (Named::Question(at), _) if self.questions[at].kind != QuestionType::Choices => {
                Err(format!("`{}` is no set of options", self.questions[at].id))
            }
            (named, Expression::List(list)) => {
                let tests = list.iter().map(|one| self.equals(named, one));
                Ok(Condition::All {
                    all: tests.collect::<Result<_, _>>()?,
                })
            }
            _ => self.equals(named, right),
        }
    }

    fn equals(&self, named: Named, right: &Expression) -> Result<Condition, String> {
        match (named, right) {
            (named, Expression::Text(text)) if text.is_empty() => self.answered(named).map(not),
            (Named::Tick(at, option), Expression::Text(text)) if text == "Y" => {
                self.ticked(at, option)
            }
            (Named::Tick(at, option), Expression::Number(1.0) | Expression::True) => {
                self.ticked(at, option)
            }
            (Named::Question(at), Expression::Number(number))
                if self.questions[at].kind == QuestionType::Number =>
            {
                self.is_number(at, *number)
            }
            (named, Expression::Text(text)) => self.is(named, text),
            (named, Expression::Number(number)) => self.is(named, &number.to_string()),
            (named, Expression::True) => self.is(named, "true"),
            (named, Expression::False) => self.is(named, "false"),
            (_, other) => Err(format!("{} can't be compared with", shown(other))),
        }
    }

    fn is(&self, named: Named, code: &str) -> Result<Condition, String> {
        let Named::Question(at) = named else {
            return Err(format!("`{code}` is no tick"));
        };
        let question = &self.questions[at];
        let is = || Condition::Is {
            question: question.id.clone(),
            is: code.to_owned(),
        };
        match question.kind {
            QuestionType::Choice | QuestionType::Choices => {
                let known = self.options[at].iter().any(|option| option.code == code);
                if known {
                    Ok(is())
                } else if question.kind == QuestionType::Choices
                    && crate::questionnaire::says_none_of_these(code)
                {
                    self.ticked(at, usize::MAX)
                } else {
                    Err(format!("`{}` has no option `{code}`", question.id))
                }
            }
            QuestionType::Number => match code.parse() {
                Ok(number) => self.is_number(at, number),
                Err(_) => Err(format!("`{code}` is no number")),
            },
            QuestionType::Date => Err("days can't be compared".to_owned()),
            QuestionType::Text | QuestionType::Region | QuestionType::Sector => Ok(is()),
        }
    }

    /// A number is this: at least this, and below the next one there is.
    fn is_number(&self, at: usize, number: f64) -> Result<Condition, String> {
        let all = vec![
            self.at_least(at, number),
            self.below(at, self.after(at, number)),
        ];
        Ok(Condition::All { all })
    }

    fn order(
        &self,
        named: Named,
        how: Comparison,
        right: &Expression,
    ) -> Result<Condition, String> {
        let bound = match right {
            Expression::Number(number) => *number,
            Expression::Text(text) => text
                .parse()
                .map_err(|_| format!("`{text}` is no number to compare with"))?,
            other => return Err(format!("{} is no number to compare with", shown(other))),
        };
        let Named::Question(at) = named else {
            return Err("a tick is no number".to_owned());
        };
        let question = &self.questions[at];
        match question.kind {
            QuestionType::Number => Ok(match how {
                Comparison::AtLeast => self.at_least(at, bound),
                Comparison::Above => self.at_least(at, self.after(at, bound)),
                Comparison::AtMost => self.below(at, self.after(at, bound)),
                _ => self.below(at, bound),
            }),
            QuestionType::Choice => self.codes_in_order(at, how, bound),
            _ => Err(format!("`{}` is no number", question.id)),
        }
    }

    /// The options of a question whose codes, being numbers, compare so.
    fn codes_in_order(&self, at: usize, how: Comparison, bound: f64) -> Result<Condition, String> {
        let fits = |code: &str| {
            let code: f64 = code.parse().ok()?;
            Some(match how {
                Comparison::AtLeast => code >= bound,
                Comparison::Above => code > bound,
                Comparison::AtMost => code <= bound,
                _ => code < bound,
            })
        };
        let codes = self.options[at].iter().map(|option| option.code.as_str());
        let codes: Vec<String> = codes
            .filter(|code| fits(code) == Some(true))
            .map(str::to_owned)
            .collect();
        match codes.is_empty() {
            true => Err(format!(
                "no option of `{}` compares so",
                self.questions[at].id
            )),
            false => Ok(Condition::In {
                question: self.questions[at].id.clone(),
                codes,
            }),
        }
    }

    /// The next number that an answer can be.
    fn after(&self, at: usize, number: f64) -> f64 {
        match self.whole[at] && number.fract() == 0.0 {
            true => number + 1.0,
            false => number.next_up(),
        }
    }

    fn at_least(&self, at: usize, at_least: f64) -> Condition {
        Condition::AtLeast {
            question: self.questions[at].id.clone(),
            at_least,
        }
    }

    fn below(&self, at: usize, below: f64) -> Condition {
        Condition::Below {
            question: self.questions[at].id.clone(),
            below,
        }
    }
}

fn not(condition: Condition) -> Condition {
    match condition {
        Condition::Not { not } => *not,
        Condition::Answered { question, answered } => Condition::Answered {
            question,
            answered: !answered,
        },
        other => Condition::Not {
            not: Box::new(other),
        },
    }
}

fn shown(expression: &Expression) -> String {
    match expression {
        Expression::Text(text) | Expression::Name(text) => format!("`{text}`"),
        Expression::Number(number) => format!("`{number}`"),
        Expression::Call(name, _) => format!("the function `{name}`"),
        _ => "what stands there".to_owned(),
    }
}
