use super::dialect::Dialect;
use std::collections::BTreeSet;

/// An expression of SQL, as far as scoring needs it. Names and texts are quoted where it is written, and nowhere else.
#[derive(Clone, Debug)]
pub(super) enum Expr {
    Column(String),
    Text(String),
    Number(f64),
    Integer(i64),
    True,
    False,
    Null,
    Call(&'static str, Vec<Expr>),
    /// Operands with an operator between them, in parentheses.
    Infix(&'static str, Vec<Expr>),
    Case(Vec<(Expr, Expr)>, Option<Box<Expr>>),
    In(Box<Expr>, Vec<Expr>),
    IsNull(Box<Expr>),
    NotNull(Box<Expr>),
    Not(Box<Expr>),
    ToText(Box<Expr>),
    ToDouble(Box<Expr>),
    Fits(Box<Expr>, &'static str),
    /// Whether a text has another in it.
    Holds(Box<Expr>, String),
    ReplaceAll(Box<Expr>, &'static str, &'static str),
}

pub(super) fn column(name: impl Into<String>) -> Expr {
    Expr::Column(name.into())
}

pub(super) fn text(text: &str) -> Expr {
    Expr::Text(text.to_owned())
}

/// All hold; true of nothing.
pub(super) fn all(parts: Vec<Expr>) -> Expr {
    joined("AND", parts, Expr::True)
}

/// One holds; false of nothing.
pub(super) fn any(parts: Vec<Expr>) -> Expr {
    joined("OR", parts, Expr::False)
}

/// A sum; 0 of nothing.
pub(super) fn sum(parts: Vec<Expr>) -> Expr {
    joined("+", parts, Expr::Number(0.0))
}

fn joined(operator: &'static str, mut parts: Vec<Expr>, of_nothing: Expr) -> Expr {
    match parts.len() {
        0 => of_nothing,
        1 => parts.remove(0),
        _ => Expr::Infix(operator, parts),
    }
}

/// 1 where it holds, else 0.
pub(super) fn counted(condition: Expr) -> Expr {
    Expr::Case(
        vec![(condition, Expr::Integer(1))],
        Some(Box::new(Expr::Integer(0))),
    )
}

impl Expr {
    /// A value where a condition holds, else nothing.
    pub fn when(condition: Expr, value: Expr) -> Expr {
        Expr::Case(vec![(condition, value)], None)
    }

    pub fn lacks(self) -> Expr {
        Expr::IsNull(Box::new(self))
    }

    pub fn exists(self) -> Expr {
        Expr::NotNull(Box::new(self))
    }

    pub fn negated(self) -> Expr {
        Expr::Not(Box::new(self))
    }

    pub fn one_of(self, list: Vec<Expr>) -> Expr {
        match list.is_empty() {
            true => Expr::False,
            false => Expr::In(Box::new(self), list),
        }
    }

    pub fn infix(self, operator: &'static str, other: Expr) -> Expr {
        Expr::Infix(operator, vec![self, other])
    }

    /// False where it is not known.
    pub fn or_false(self) -> Expr {
        Expr::Call("COALESCE", vec![self, Expr::False])
    }

    /// Rounded to nine decimals, as both sides of every comparison of scores are; for numbers from 0 on.
    pub fn round9(self) -> Expr {
        let nano = self
            .infix("*", Expr::Number(1e9))
            .infix("+", Expr::Number(0.5));
        Expr::Call("FLOOR", vec![nano]).infix("/", Expr::Number(1e9))
    }

    /// The columns it looks at.
    pub fn columns(&self, into: &mut BTreeSet<String>) {
        match self {
            Expr::Column(name) => {
                into.insert(name.clone());
            }
            Expr::Text(_)
            | Expr::Number(_)
            | Expr::Integer(_)
            | Expr::True
            | Expr::False
            | Expr::Null => {}
            Expr::Call(_, parts) | Expr::Infix(_, parts) => {
                parts.iter().for_each(|part| part.columns(into));
            }
            Expr::Case(whens, otherwise) => {
                for (condition, value) in whens {
                    condition.columns(into);
                    value.columns(into);
                }
                if let Some(otherwise) = otherwise {
                    otherwise.columns(into);
                }
            }
            Expr::In(of, list) => {
                of.columns(into);
                list.iter().for_each(|part| part.columns(into));
            }
            Expr::IsNull(of)
            | Expr::NotNull(of)
            | Expr::Not(of)
            | Expr::ToText(of)
            | Expr::ToDouble(of)
            | Expr::Fits(of, _)
            | Expr::Holds(of, _)
            | Expr::ReplaceAll(of, _, _) => of.columns(into),
        }
    }

    /// As a dialect writes it.
    pub fn write(&self, dialect: Dialect) -> String {
        let list = |parts: &[Expr], between: &str| {
            let parts: Vec<String> = parts.iter().map(|part| part.write(dialect)).collect();
            parts.join(between)
        };
        match self {
            Expr::Column(name) => dialect.name_of(name),
            Expr::Text(text) => dialect.text(text),
            Expr::Number(value) => dialect.number(*value),
            Expr::Integer(value) => value.to_string(),
            Expr::True => "TRUE".to_owned(),
            Expr::False => "FALSE".to_owned(),
            Expr::Null => "NULL".to_owned(),
            Expr::Call(name, parts) => format!("{name}({})", list(parts, ", ")),
            Expr::Infix(operator, parts) => format!("({})", list(parts, &format!(" {operator} "))),
            Expr::Case(whens, otherwise) => {
                let mut sql = "CASE".to_owned();
                for (condition, value) in whens {
                    let (condition, value) = (condition.write(dialect), value.write(dialect));
                    sql.push_str(&format!(" WHEN {condition} THEN {value}"));
                }
                if let Some(otherwise) = otherwise {
                    sql.push_str(&format!(" ELSE {}", otherwise.write(dialect)));
                }
                sql + " END"
            }
            Expr::In(of, of_these) => {
                format!("({} IN ({}))", of.write(dialect), list(of_these, ", "))
            }
            Expr::IsNull(of) => format!("({} IS NULL)", of.write(dialect)),
            Expr::NotNull(of) => format!("({} IS NOT NULL)", of.write(dialect)),
            Expr::Not(of) => format!("(NOT {})", of.write(dialect)),
            Expr::ToText(of) => dialect.to_text(&of.write(dialect)),
            Expr::ToDouble(of) => dialect.to_double(&of.write(dialect)),
            Expr::Holds(of, text) => {
                let (text, of) = (dialect.text(text), of.write(dialect));
                format!("(POSITION({text} IN {of}) > 0)")
            }
            Expr::Fits(of, pattern) => dialect.fits(&of.write(dialect), pattern),
            Expr::ReplaceAll(of, pattern, by) => {
                dialect.replace_all(&of.write(dialect), pattern, by)
            }
        }
    }
}
