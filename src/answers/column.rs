//! Which column holds which question.

use super::codebook::{Codebook, Coding};
use super::ticks::TickGroup;
use crate::diagnostic::{list_in_backticks, nearest};
use crate::questionnaire::QuestionType;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Binding {
    /// The answers to a question.
    Question(usize),
    /// The ticks of one option of a `choices` question.
    Tick(usize, u32),
    /// Something nobody asked; it rides along.
    Fact,
}

/// The columns of a table.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    pub names: Vec<String>,
    /// Columns that each hold a question: column, question.
    pub single: Vec<(usize, usize)>,
    /// Questions spread over several columns.
    pub spread: Vec<TickGroup>,
}

/// What a column of this name holds: a question by its id or an alias, or one option of it as
/// `id/code`, `id.code` or `id[code]`.
pub(super) fn bind(name: &str, codings: &[Coding]) -> Binding {
    let name = name.trim();
    if let Some(question) = position(codings, name) {
        return Binding::Question(question);
    }
    for (at, mark) in name.char_indices() {
        let option = match mark {
            '/' | '.' => &name[at + mark.len_utf8()..],
            '[' => match name[at + 1..].strip_suffix(']') {
                Some(option) => option,
                None => continue,
            },
            _ => continue,
        };
        if let Some(question) = position(codings, &name[..at])
            && codings[question].kind == QuestionType::Choices
            && let Some(option) = codings[question].option_named(option.trim())
        {
            return Binding::Tick(question, option);
        }
    }
    Binding::Fact
}

fn position(codings: &[Coding], name: &str) -> Option<usize> {
    codings
        .iter()
        .position(|coding| coding.id == name)
        .or_else(|| {
            codings
                .iter()
                .position(|coding| coding.aliases.iter().any(|alias| alias == name))
        })
}

impl Columns {
    /// Binds the columns of a header.
    ///
    /// # Errors
    /// What is wrong with the header and what to do.
    pub fn of(names: Vec<String>, codebook: &Codebook) -> Result<Self, String> {
        let codings = codebook.codings();
        let mut single: Vec<(usize, usize)> = Vec::new();
        let mut spread: Vec<TickGroup> = Vec::new();
        for (column, name) in names.iter().enumerate() {
            match bind(name, codings) {
                Binding::Question(question) => {
                    if let Some((other, _)) = single.iter().find(|(_, q)| *q == question) {
                        return Err(format!(
                            "columns `{}` and `{name}` both hold the question `{}`; remove or rename one of them",
                            names[*other], codings[question].id
                        ));
                    }
                    single.push((column, question));
                }
                Binding::Tick(question, option) => {
                    let group = spread.iter_mut().find(|group| group.question == question);
                    match group {
                        Some(group) => group.columns.push((column, option)),
                        None => spread.push(TickGroup {
                            question,
                            columns: vec![(column, option)],
                        }),
                    }
                }
                Binding::Fact => {}
            }
        }
        if single.is_empty() && spread.is_empty() {
            return Err(no_question(&names, codings));
        }
        // A platform that writes both forms says the same in both; the spread one is unambiguous.
        single.retain(|(_, question)| !spread.iter().any(|group| group.question == *question));
        Ok(Columns {
            names,
            single,
            spread,
        })
    }

    /// Whether a question has a column.
    pub fn has(&self, question: usize) -> bool {
        self.single.iter().any(|(_, q)| *q == question)
            || self.spread.iter().any(|group| group.question == question)
    }
}

fn no_question(names: &[String], codings: &[Coding]) -> String {
    let ids = || codings.iter().map(|coding| coding.id.as_str());
    let near = names
        .iter()
        .find_map(|name| Some((name, nearest(name, ids())?)));
    let hint = match near {
        Some((name, id)) => format!("is `{name}` the question `{id}`? rename it so"),
        None => "name each column by its question's id; `ratio questionnaire show` lists them"
            .to_owned(),
    };
    format!(
        "none of the columns {} is a question of this questionnaire ({}); {hint}",
        list_in_backticks(names.iter().map(String::as_str), 6),
        list_in_backticks(ids(), 6)
    )
}
