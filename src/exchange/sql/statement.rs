use super::dialect::Dialect;
use super::expression::Expr;
use std::collections::BTreeSet;

/// One statement in steps, each of which adds columns to those of the step before.
///
/// Steps keep expressions small: nested into one another they would grow without bound, as each score names those
/// below several times.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    /// The table of answers.
    pub table: String,
    pub steps: Vec<Step>,
}

#[derive(Clone, Debug)]
pub(super) struct Step {
    pub name: String,
    pub columns: Vec<(String, Expr)>,
}

impl Statement {
    /// Adds a step, if it has columns.
    pub fn step(&mut self, name: impl Into<String>, columns: Vec<(String, Expr)>) {
        if !columns.is_empty() {
            self.steps.push(Step {
                name: name.into(),
                columns,
            });
        }
    }

    /// The steps as a `WITH` of a dialect, as far as these columns of the last one need them, and the last one's name.
    pub fn with(&self, dialect: Dialect, needed: BTreeSet<String>) -> (String, String) {
        let mut needed = needed;
        let mut written = Vec::new();
        for (at, step) in self.steps.iter().enumerate().rev() {
            let mut below = BTreeSet::new();
            let mut columns = Vec::new();
            for name in &needed {
                match step.columns.iter().find(|(own, _)| own == name) {
                    Some(_) => {}
                    None => {
                        below.insert(name.clone());
                        columns.push(dialect.name_of(name));
                    }
                }
            }
            for (name, value) in step
                .columns
                .iter()
                .filter(|(name, _)| needed.contains(name))
            {
                value.columns(&mut below);
                columns.push(format!(
                    "{} AS {}",
                    value.write(dialect),
                    dialect.name_of(name)
                ));
            }
            let from = match at {
                0 => self.table.clone(),
                _ => dialect.name_of(&self.steps[at - 1].name),
            };
            written.push(format!(
                "{} {} (\n  SELECT {}\n  FROM {from}\n)",
                dialect.name_of(&step.name),
                dialect.step(),
                columns.join(",\n    "),
            ));
            needed = below;
        }
        written.reverse();
        let last = self
            .steps
            .last()
            .map_or(String::new(), |step| dialect.name_of(&step.name));
        (format!("WITH {}", written.join(",\n")), last)
    }
}
