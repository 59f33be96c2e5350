//! A form asks what its own questions depend on.

use super::Names;
use crate::diagnostic::{Finding, Path};
use crate::questionnaire::{Condition, Form};

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    for (i, form) in names.definition.forms.iter().enumerate() {
        let path = Path::root().key("forms").at(i).key("questions");
        let known = |id: &str| form.questions.iter().any(|q| q == id);
        for (section, question) in names
            .definition
            .sections
            .iter()
            .flat_map(|s| s.questions.iter().map(move |q| (s, q)))
            .filter(|(_, question)| known(&question.id))
        {
            let conditions = section.ask_if.iter().chain(&question.ask_if);
            for outside in conditions.flat_map(|c| outside(c, form)) {
                findings.push(
                    Finding::warning("W008", path.clone(), format!("form `{}` asks `{}`, which depends on `{outside}`, and does not ask that", form.id, question.id))
                        .help(format!("add `{outside}` to the form, or take `{}` out", question.id)),
                );
            }
        }
        if let Some(id) = names.definition.role("id")
            && !known(id)
        {
            findings.push(
                Finding::warning(
                    "W008",
                    path,
                    format!(
                        "form `{}` does not ask `{id}`, which identifies the firm",
                        form.id
                    ),
                )
                .help(format!("add `{id}` to the form")),
            );
        }
    }
}

/// Questions a condition looks at that are not in the form.
fn outside<'c>(condition: &'c Condition, form: &Form) -> Vec<&'c str> {
    match condition {
        Condition::All { all: parts } | Condition::Any { any: parts } => {
            parts.iter().flat_map(|part| outside(part, form)).collect()
        }
        Condition::Not { not } => outside(not, form),
        leaf => leaf
            .question()
            .filter(|id| !form.questions.iter().any(|q| q == id))
            .into_iter()
            .collect(),
    }
}
