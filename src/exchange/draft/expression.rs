//! Conditions as survey platforms write them: XPath of XLSForms, LimeSurvey's ExpressionScript, SurveyJS's
//! expressions. The three differ in how they name questions and in a few words, so one grammar reads them all.

use winnow::Parser;
use winnow::ascii::{Caseless, float, multispace0};
use winnow::combinator::{alt, delimited, not, opt, preceded, repeat, separated, terminated};
use winnow::error::ContextError;
use winnow::token::{any, one_of, take_till, take_while};

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::exchange) enum Expression {
    All(Vec<Expression>),
    Any(Vec<Expression>),
    Not(Box<Expression>),
    Compare(Box<Expression>, Comparison, Box<Expression>),
    /// A function with its arguments.
    Call(String, Vec<Expression>),
    /// What a question is called.
    Name(String),
    Text(String),
    Number(f64),
    List(Vec<Expression>),
    True,
    False,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Comparison {
    Equal,
    Unequal,
    AtLeast,
    Above,
    AtMost,
    Below,
    Contains,
    ContainsNot,
    AnyOf,
    AllOf,
}

/// Brackets and negations within each other that are followed.
const DEEPEST: usize = 60;

type Input<'t> = &'t str;
type Parsed<T> = Result<T, ContextError>;

/// Reads an expression; `None` when it is none of the kind.
pub(in crate::exchange) fn parse(text: &str) -> Option<Expression> {
    if depth(text) > DEEPEST {
        return None;
    }
    terminated(disjunction, multispace0).parse(text).ok()
}

/// How deep brackets stand in each other, and negations with them, at most.
fn depth(text: &str) -> usize {
    let (mut open, mut deepest) = (0_usize, 0);
    for sign in text.chars() {
        match sign {
            '(' | '[' => open += 1,
            ')' | ']' => open = open.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(open);
    }
    deepest + text.matches('!').count().max(text.matches("not ").count()) / 4
}

fn disjunction(input: &mut Input<'_>) -> Parsed<Expression> {
    let mut parts: Vec<Expression> =
        separated(1.., conjunction, alt((mark("||"), word("or")))).parse_next(input)?;
    Ok(match parts.len() {
        1 => parts.remove(0),
        _ => Expression::Any(parts),
    })
}

fn conjunction(input: &mut Input<'_>) -> Parsed<Expression> {
    let mut parts: Vec<Expression> =
        separated(1.., negation, alt((mark("&&"), word("and")))).parse_next(input)?;
    Ok(match parts.len() {
        1 => parts.remove(0),
        _ => Expression::All(parts),
    })
}

fn negation(input: &mut Input<'_>) -> Parsed<Expression> {
    let sign = terminated(mark("!"), not('='));
    let word = terminated(word("not"), not(preceded(multispace0, '(')));
    let negated = opt(alt((sign, word))).parse_next(input)?;
    match negated {
        Some(()) => Ok(Expression::Not(Box::new(negation(input)?))),
        None => comparison(input),
    }
}

fn comparison(input: &mut Input<'_>) -> Parsed<Expression> {
    let left = operand(input)?;
    if opt(word("notempty")).parse_next(input)?.is_some() {
        return Ok(Expression::Not(Box::new(empty(left))));
    }
    if opt(word("empty")).parse_next(input)?.is_some() {
        return Ok(empty(left));
    }
    let Some(comparison) = opt(operator).parse_next(input)? else {
        return Ok(left);
    };
    let right = operand(input)?;
    Ok(Expression::Compare(
        Box::new(left),
        comparison,
        Box::new(right),
    ))
}

fn empty(of: Expression) -> Expression {
    Expression::Call("is_empty".to_owned(), vec![of])
}

fn operator(input: &mut Input<'_>) -> Parsed<Comparison> {
    let signs = alt((
        mark("===").value(Comparison::Equal),
        mark("==").value(Comparison::Equal),
        mark("!=").value(Comparison::Unequal),
        mark("<>").value(Comparison::Unequal),
        mark(">=").value(Comparison::AtLeast),
        mark("<=").value(Comparison::AtMost),
        mark("=").value(Comparison::Equal),
        mark(">").value(Comparison::Above),
        mark("<").value(Comparison::Below),
    ));
    let short = alt((
        word("eq").value(Comparison::Equal),
        word("equal").value(Comparison::Equal),
        word("ne").value(Comparison::Unequal),
        word("notequal").value(Comparison::Unequal),
        word("ge").value(Comparison::AtLeast),
        word("gt").value(Comparison::Above),
        word("le").value(Comparison::AtMost),
        word("lt").value(Comparison::Below),
    ));
    let sets = alt((
        word("contains").value(Comparison::Contains),
        word("contain").value(Comparison::Contains),
        word("notcontains").value(Comparison::ContainsNot),
        word("notcontain").value(Comparison::ContainsNot),
        word("anyof").value(Comparison::AnyOf),
        word("allof").value(Comparison::AllOf),
    ));
    alt((signs, short, sets)).parse_next(input)
}

fn operand(input: &mut Input<'_>) -> Parsed<Expression> {
    let bracketed = delimited(mark("("), disjunction, mark(")"));
    let list = delimited(mark("["), separated(0.., disjunction, mark(",")), mark("]"));
    preceded(
        multispace0,
        alt((
            bracketed,
            list.map(Expression::List),
            text.map(Expression::Text),
            braced_name.map(Expression::Name),
            call_or_name,
            number.map(Expression::Number),
        )),
    )
    .parse_next(input)
}

fn number(input: &mut Input<'_>) -> Parsed<f64> {
    float
        .verify(|number: &f64| number.is_finite())
        .parse_next(input)
}

/// `${name}` and `{name}`.
fn braced_name(input: &mut Input<'_>) -> Parsed<String> {
    let name = take_till(1.., ['}', '{']).map(|name: &str| name.trim().to_owned());
    delimited((opt('$'), '{'), name, '}').parse_next(input)
}

/// A text in either kind of quotes; a `\` before a quote lets it stand in the text.
fn text(input: &mut Input<'_>) -> Parsed<String> {
    let quote = one_of(['\'', '"']).parse_next(input)?;
    let escaped = preceded('\\', one_of(['\'', '"']));
    let plain = any.verify(move |c: &char| *c != quote);
    terminated(repeat(0.., alt((escaped, plain))), quote).parse_next(input)
}

/// A function, a name of LimeSurvey with what follows its point, or a constant.
fn call_or_name(input: &mut Input<'_>) -> Parsed<Expression> {
    let first = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    let rest = |c: char| first(c) || c == '-' || c == '#' || c == ':';
    let mut word = take_while(1.., rest)
        .verify(|word: &str| word.starts_with(first) && word.parse::<f64>().is_err());
    let name: &str = word.parse_next(input)?;
    let arguments = delimited(mark("("), separated(0.., disjunction, mark(",")), mark(")"));
    Ok(match (opt(arguments).parse_next(input)?, name) {
        (Some(arguments), "not") => {
            let mut arguments: Vec<Expression> = arguments;
            match (arguments.pop(), arguments.is_empty()) {
                (Some(only), true) => Expression::Not(Box::new(only)),
                _ => return Err(ContextError::new()),
            }
        }
        (Some(arguments), "true") if arguments.is_empty() => Expression::True,
        (Some(arguments), "false") if arguments.is_empty() => Expression::False,
        (Some(arguments), name) => Expression::Call(name.to_owned(), arguments),
        (None, "true") => Expression::True,
        (None, "false") => Expression::False,
        (None, name) => Expression::Name(name.to_owned()),
    })
}

/// A sign, with blanks before it.
fn mark<'t>(sign: &'static str) -> impl Parser<Input<'t>, (), ContextError> {
    preceded(multispace0, sign).void()
}

/// A word of the language, in either case, with blanks before it and no letter after it.
fn word<'t>(word: &'static str) -> impl Parser<Input<'t>, (), ContextError> {
    let ends = not(one_of(|c: char| {
        c.is_alphanumeric() || matches!(c, '_' | '.' | '-')
    }));
    (multispace0, Caseless(word), ends).void()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str) -> String {
        fn show(expression: &Expression) -> String {
            let list = |parts: &[Expression]| parts.iter().map(show).collect::<Vec<_>>().join(" ");
            match expression {
                Expression::All(parts) => format!("(and {})", list(parts)),
                Expression::Any(parts) => format!("(or {})", list(parts)),
                Expression::Not(inner) => format!("(not {})", show(inner)),
                Expression::Compare(left, how, right) => {
                    format!("({how:?} {} {})", show(left), show(right))
                }
                Expression::Call(name, arguments) => format!("({name} {})", list(arguments)),
                Expression::Name(name) => name.clone(),
                Expression::Text(text) => format!("'{text}'"),
                Expression::Number(number) => number.to_string(),
                Expression::List(parts) => format!("[{}]", list(parts)),
                Expression::True => "true".to_owned(),
                Expression::False => "false".to_owned(),
            }
        }
        parse(text).map_or("?".to_owned(), |expression| show(&expression))
    }

    #[test]
    fn the_three_languages() {
        for (text, read) in [
            (
                "${staff} >= 2 and selected(${with}, 'uni')",
                "(and (AtLeast staff 2) (selected with 'uni'))",
            ),
            (
                "not(${a} = \"it's\") or string-length(${b}) > 0",
                "(or (not (Equal a 'it's')) (Above (string-length b) 0))",
            ),
            (
                "((222232X22X630MA101.NAOK == \"Y\"))",
                "(Equal 222232X22X630MA101.NAOK 'Y')",
            ),
            (
                "!is_empty(MA1_other) && (Q1.NAOK == 'A1' || Q2 ne 5)",
                "(and (not (is_empty MA1_other)) (or (Equal Q1.NAOK 'A1') (Unequal Q2 5)))",
            ),
            (
                "{q 1} notempty and {b} anyof ['x', 'y'] and !({c} contains 'z')",
                "(and (not (is_empty q 1)) (AnyOf b ['x' 'y']) (not (Contains c 'z')))",
            ),
            ("{a} = 'he \\'said\\''", "(Equal a 'he 'said'')"),
            ("{a} <> -1.5", "(Unequal a -1.5)"),
            ("1", "1"),
            ("a or b and c", "(or a (and b c))"),
            ("not a", "(not a)"),
            (
                "organic = 'yes' and android = 'no'",
                "(and (Equal organic 'yes') (Equal android 'no'))",
            ),
        ] {
            assert_eq!(shown(text), read, "{text}");
        }
        for text in ["", "(", "{a} =", "a b", "'open", "not()"] {
            assert_eq!(shown(text), "?", "{text}");
        }
    }

    proptest! {
        #[test]
        fn anything_ends_well(text in "[a-z(){}\\[\\]$'\"!=<>&|.0-9 ]{0,80}") {
            parse(&text);
        }
    }

    #[test]
    fn depth_is_no_danger() {
        assert_eq!(parse(&"(".repeat(100_000)), None);
        assert_eq!(parse(&"!".repeat(100_000)), None);
        assert_eq!(parse(&"not ".repeat(100_000)), None);
    }
}
