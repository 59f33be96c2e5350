//! From the cells of the table to answers: which option, which ticks, which number.

use super::expression::{Expr, all, any, column, text};
use super::layout::{Layout, Where};
use crate::answers::DEFAULT_MISSING;
use crate::questionnaire::{AnswerOption, Definition, Question, QuestionType};

/// A number as it is written: digits, a point or a comma, an exponent.
const NUMBER: &str = "[-+]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)([eE][-+]?[0-9]+)?";
/// Thousands or decimals: nobody can say.
const UNCLEAR: &str = "[-+]?[0-9]{1,3},[0-9]{3}";

/// Names of the columns of a question, by its position.
pub(super) fn raw(at: usize) -> String {
    format!("t{at}")
}

/// The option chosen, by its position.
pub(super) fn option(at: usize) -> String {
    format!("o{at}")
}

/// The options ticked, each between two `;`.
pub(super) fn ticks(at: usize) -> String {
    format!("l{at}")
}

/// The number.
pub(super) fn number(at: usize) -> String {
    format!("n{at}")
}

/// A column of the step that reads texts, and of the one that makes answers of them.
type Columns = Vec<(String, Expr)>;

/// The texts of a question: trimmed, nothing where nothing stands or it says so.
pub(super) fn texts(at: usize, options: &[AnswerOption], layout: &Layout) -> Columns {
    match layout.place(at) {
        Where::Nowhere => vec![(raw(at), Expr::ToText(Box::new(Expr::Null)))],
        Where::Column(name) => vec![(raw(at), cleaned(column(name), options))],
        Where::Spread(columns) => {
            let trimmed = |name: &str| {
                let own = Expr::ToText(Box::new(column(name)));
                Expr::Call("LOWER", vec![Expr::Call("TRIM", vec![own])])
            };
            let mut all = Vec::new();
            for (option, name) in columns.iter().enumerate() {
                if let Some(name) = name {
                    all.push((format!("{}_{option}", raw(at)), trimmed(name)));
                }
            }
            all
        }
    }
}

/// A cell without blanks around it; nothing where it is empty or says that there is no answer.
fn cleaned(cell: Expr, options: &[AnswerOption]) -> Expr {
    let trimmed = Expr::Call("TRIM", vec![Expr::ToText(Box::new(cell))]);
    let mut nothing = vec![text("")];
    let is_code = |word: &&str| options.iter().any(|option| option.code == **word);
    let missing = DEFAULT_MISSING.iter().filter(|word| !is_code(word));
    nothing.extend(missing.map(|word| text(word)));
    Expr::when(trimmed.clone().one_of(nothing).negated(), trimmed)
}

/// The text as a number, where some of its answers are numbers.
pub(super) fn numbers(at: usize, question: &Question, options: &[AnswerOption]) -> Columns {
    let own = column(raw(at));
    let own = match question.kind {
        QuestionType::Choice if options.iter().any(|option| code_number(option).is_some()) => own,
        // Blanks may part thousands.
        QuestionType::Number => Expr::Call("REPLACE", vec![own, text(" "), text("")]),
        _ => return Vec::new(),
    };
    let clear = Expr::Fits(Box::new(own.clone()), UNCLEAR).negated();
    let is_number = all(vec![Expr::Fits(Box::new(own.clone()), NUMBER), clear]);
    let point = Expr::Call("REPLACE", vec![own, text(","), text(".")]);
    vec![(
        parsed(at),
        Expr::when(is_number, Expr::ToDouble(Box::new(point))),
    )]
}

/// The number that a text is.
fn parsed(at: usize) -> String {
    format!("m{at}")
}

fn code_number(option: &AnswerOption) -> Option<f64> {
    option
        .code
        .parse::<f64>()
        .ok()
        .filter(|code| code.is_finite())
}

/// What the texts of a question say; what is none of its answers is none.
pub(super) fn answers(
    at: usize,
    question: &Question,
    definition: &Definition,
    layout: &Layout,
) -> Columns {
    let options = definition.options_of(question);
    match question.kind {
        QuestionType::Choice => vec![(option(at), chosen(at, options))],
        QuestionType::Choices => match layout.place(at) {
            Where::Spread(columns) => vec![(ticks(at), spread(at, options, columns))],
            _ => vec![(ticks(at), listed(at, options, layout))],
        },
        QuestionType::Number => vec![(number(at), within(at, question))],
        _ => Vec::new(),
    }
}

/// The option whose code a text is, or whose code is the same number.
fn chosen(at: usize, options: &[AnswerOption]) -> Expr {
    let place = |at: usize| Expr::Integer(at as i64);
    let codes = options.iter().enumerate();
    let mut whens: Vec<(Expr, Expr)> = codes
        .map(|(option, known)| (column(raw(at)).infix("=", text(&known.code)), place(option)))
        .collect();
    let numbers = options.iter().enumerate();
    whens.extend(numbers.filter_map(|(option, known)| {
        let code = Expr::Number(code_number(known)?);
        Some((column(parsed(at)).infix("=", code), place(option)))
    }));
    match whens.is_empty() {
        true => Expr::Null,
        false => Expr::Case(whens, None),
    }
}

/// The number, within the bounds of the question.
fn within(at: usize, question: &Question) -> Expr {
    let value = || column(parsed(at));
    let mut bounds = Vec::new();
    if let Some(min) = question.min {
        bounds.push(value().infix(">=", Expr::Number(min)));
    }
    if let Some(max) = question.max {
        bounds.push(value().infix("<=", Expr::Number(max)));
    }
    match bounds.is_empty() {
        true => value(),
        false => Expr::when(all(bounds), value()),
    }
}

/// The codes of a cell, each between two `;`; nothing where some are unknown or contradict each other.
fn listed(at: usize, options: &[AnswerOption], layout: &Layout) -> Expr {
    let separators = match layout.has_commas(at) {
        true => "[ ]*[;|][ ]*",
        false => "[ ]*[;|,][ ]*",
    };
    let parted = Expr::ReplaceAll(Box::new(column(raw(at))), separators, ";");
    let doubled = Expr::Call("REPLACE", vec![parted, text(";"), text(";;")]);
    let list = Expr::Infix("||", vec![text(";"), doubled, text(";")]);
    let nothing = |of: Expr, token: &str| Expr::Call("REPLACE", vec![of, text(token), text("")]);
    let mut rest = options.iter().fold(list.clone(), |rest, option| {
        nothing(rest, &between(&option.code))
    });
    rest = nothing(rest, ";;");
    let is_known = rest.infix("=", text(""));
    let holds = |option: &AnswerOption| has(list.clone(), &option.code);
    let fits = all(vec![is_known, is_single(options, holds)]);
    Expr::when(fits, list)
}

fn between(code: &str) -> String {
    format!(";{code};")
}

/// Whether a list has a code.
pub(super) fn has(list: Expr, code: &str) -> Expr {
    Expr::Holds(Box::new(list), between(code))
}

/// That an exclusive option stands alone.
fn is_single(options: &[AnswerOption], holds: impl Fn(&AnswerOption) -> Expr) -> Expr {
    let exclusive = options.iter().filter(|option| option.exclusive);
    let parts = exclusive.map(|option| {
        let others = options.iter().filter(|other| other.code != option.code);
        let others = any(others.map(&holds).collect());
        all(vec![holds(option), others]).negated()
    });
    all(parts.collect())
}

/// The same from a column an option.
fn spread(at: usize, options: &[AnswerOption], columns: &[Option<String>]) -> Expr {
    const YES: [&str; 5] = ["1", "y", "yes", "true", "x"];
    const NO: [&str; 4] = ["0", "n", "no", "false"];
    let there = || {
        let places = options.iter().zip(columns).enumerate();
        places.filter_map(|(place, (option, name))| {
            name.as_ref()
                .map(|_| (option, column(format!("{}_{place}", raw(at)))))
        })
    };
    let words = |words: &[&str]| words.iter().map(|word| text(word)).collect::<Vec<_>>();
    let yes = |cell: Expr| cell.one_of(words(&YES)).or_false();
    let silent = |cell: Expr| any(vec![cell.clone().lacks(), cell.infix("=", text(""))]);
    let answered = any(there()
        .map(|(_, cell)| any(vec![yes(cell.clone()), cell.one_of(words(&NO)).or_false()]))
        .collect());
    let is_known = all(there()
        .map(|(_, cell)| {
            any(vec![
                yes(cell.clone()),
                cell.clone().one_of(words(&NO)).or_false(),
                silent(cell),
            ])
        })
        .collect());
    let mut parts = vec![text("")];
    parts.extend(there().map(|(option, cell)| {
        Expr::Case(
            vec![(yes(cell), text(&between(&option.code)))],
            Some(Box::new(text(""))),
        )
    }));
    let list = match parts.len() {
        1 => text(""),
        _ => Expr::Infix("||", parts),
    };
    let ticked = |wanted: &AnswerOption| {
        let found = there().find(|(option, _)| option.code == wanted.code);
        found.map_or(Expr::False, |(_, cell)| yes(cell))
    };
    Expr::when(
        all(vec![answered, is_known, is_single(options, ticked)]),
        list,
    )
}
