//! Pages out of templates: what is filled in is escaped, and messages are said by `say` and `around`.

use crate::language::{Value as Gap, Words};
use minijinja::value::{Kwargs, Serde};
use minijinja::{Environment, Error, Value, context};
use serde::Serialize;

/// A page out of a template, with a value under `page`.
///
/// In the template `say("id", gap=value)` is a message, and `around("id", "gap")` is what stands before and after a
/// gap of one, so that what fills it can be markup.
///
/// # Errors
/// What is wrong with the template, should it be so.
pub(super) fn render(
    name: &str,
    template: &str,
    words: Words,
    page: impl Serialize,
) -> Result<String, String> {
    let mut environment = Environment::new();
    environment.add_function("say", move |id: &str, gaps: Kwargs| {
        Ok::<String, Error>(words.fill(id, filled(&gaps)?))
    });
    environment.add_function("around", move |id: &str, gap: &str, gaps: Kwargs| {
        let (before, after) = words.around(id, gap, filled(&gaps)?);
        Ok::<Vec<String>, Error>(vec![before, after])
    });
    let page = Value::from(Serde(page));
    let rendered = environment.render_named_str(name, template, context! { page });
    rendered.map_err(|error| error.to_string())
}

/// What a template fills gaps with.
fn filled(gaps: &Kwargs) -> Result<Vec<(String, Gap<'static>)>, Error> {
    let names: Vec<String> = gaps.args().map(str::to_owned).collect();
    let filled = names.into_iter().map(|name| {
        let value: Value = gaps.get(&name)?;
        let value = match i64::try_from(value.clone()) {
            Ok(number) if value.is_number() => Gap::from(number),
            _ => Gap::from(value.to_string()),
        };
        Ok((name, value))
    });
    filled.collect()
}
