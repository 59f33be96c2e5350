//! Which wave a response is of, and which wave is earlier.

use super::failure::Usage;
use crate::answers::{Cell, Fact, Response};
use crate::diagnostic::list_in_backticks;
use anyhow::{Result, bail};
use std::cmp::Ordering;

/// When a response was given, as far as its wave says so.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Wave {
    None,
    Option(u32),
    Number(f64),
    Text(String),
}

impl Wave {
    pub fn of(fact: Option<&Fact<'_>>, response: &Response) -> Self {
        fact.map_or(Wave::None, |fact| match fact.cell(response) {
            Cell::Choice(option) => Wave::Option(option),
            Cell::Number(number) => Wave::Number(number),
            Cell::Empty => Wave::None,
            _ => Wave::Text(fact.text(response)),
        })
    }

    /// Options in the order in which they stand, numbers by size, texts by their letters.
    pub fn order(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Wave::Option(a), Wave::Option(b)) => a.cmp(b),
            (Wave::Number(a), Wave::Number(b)) => a.total_cmp(b),
            (Wave::Text(a), Wave::Text(b)) => a.cmp(b),
            _ => Ordering::Equal,
        }
    }
}

/// The waves met in answers, each by a number in the order of being met.
#[derive(Clone, Debug, Default)]
pub(super) struct Waves {
    met: Vec<(Wave, String)>,
}

impl Waves {
    /// The number of a wave of a name.
    pub fn number(&mut self, wave: Wave, name: &str) -> usize {
        let known = self.met.iter().position(|(_, known)| known == name);
        known.unwrap_or_else(|| {
            self.met.push((wave, name.to_owned()));
            self.met.len() - 1
        })
    }

    pub fn name(&self, number: usize) -> &str {
        &self.met[number].1
    }

    /// Names of those that have one, the earliest first.
    pub fn names(&self) -> Vec<&str> {
        self.ordered().map(|number| self.name(number)).collect()
    }

    fn ordered(&self) -> impl Iterator<Item = usize> {
        let named = self
            .met
            .iter()
            .enumerate()
            .filter(|(_, (_, name))| !name.is_empty());
        let mut order: Vec<usize> = named.map(|(number, _)| number).collect();
        order.sort_by(|a, b| self.met[*a].0.order(&self.met[*b].0));
        order.into_iter()
    }

    /// The two waves asked for, or the two that there are.
    pub fn two(&self, asked_for: Option<&[String]>) -> Result<[usize; 2]> {
        let names = self.names();
        let known = || list_in_backticks(names.iter().copied(), 12);
        if let Some(asked_for) = asked_for {
            let number = |name: &String| match self.met.iter().position(|(_, met)| met == name) {
                Some(number) => Ok(number),
                None if names.is_empty() => {
                    bail!(Usage(format!(
                        "no answer is of a wave, so that there is no `{name}`"
                    )))
                }
                None => bail!(Usage(format!(
                    "no answer is of the wave `{name}`; there are {}",
                    known()
                ))),
            };
            return match asked_for {
                [one, other] if one != other => Ok([number(one)?, number(other)?]),
                _ => bail!(Usage("--waves takes two waves, such as T0,T1".to_owned())),
            };
        }
        let two: Vec<usize> = self.ordered().collect();
        match two[..] {
            [before, after] => Ok([before, after]),
            [] => bail!(Usage(
                "no answer says of which wave it is; name two inputs, the earlier first, or map the column that tells the wave"
                    .to_owned()
            )),
            [_] => bail!(Usage(format!(
                "all answers are of the wave {}; a comparison needs two waves in one input, or two inputs, the earlier first",
                known()
            ))),
            _ => bail!(Usage(format!(
                "there are {} waves ({}); say which two with --waves BEFORE,AFTER",
                two.len(),
                known()
            ))),
        }
    }
}
