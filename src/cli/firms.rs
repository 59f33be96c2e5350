//! The responses of firms, put together: which is the latest of each, and which came before.

use super::failure::Usage;
use super::progress::Progress;
use super::responses::Responses;
use super::waves::Wave;
use crate::answers::{Fact, Identity, Response, Step};
use crate::diagnostic::{list_in_backticks, nearest};
use crate::output::Tally;
use crate::profile::Profiler;
use crate::questionnaire::Definition;
use crate::scoring::Evaluation;
use anyhow::{Result, bail};
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Ids kept for a suggestion.
const MOST_FIRMS: usize = 10_000;

/// A response with where it came from.
#[derive(Debug)]
pub(super) struct Answered {
    pub identity: Identity,
    pub file: Arc<str>,
    pub response: Response,
    /// How many of its answers were not understood.
    pub problems: usize,
    time: Time,
}

/// What a report is about: a response, and the one before it of the same firm and respondent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject<'a> {
    pub now: &'a Answered,
    pub before: Option<&'a Answered>,
}

/// When a firm answered: wave, day, place in the input.
#[derive(Clone, Debug, PartialEq)]
struct Time {
    wave: Wave,
    day: String,
}

impl Time {
    fn order(&self, other: &Self) -> Ordering {
        let wave = self.wave.order(&other.wave);
        wave.then_with(|| self.day.cmp(&other.day))
    }
}

/// The facts that say when a firm answered.
struct Clock<'d> {
    wave: Option<Fact<'d>>,
    day: Option<Fact<'d>>,
}

impl<'d> Clock<'d> {
    fn of(definition: &'d Definition) -> Self {
        Clock {
            wave: Fact::with_role(definition, "wave"),
            day: Fact::with_role(definition, "date"),
        }
    }

    fn read(&self, response: &Response) -> Time {
        let wave = Wave::of(self.wave.as_ref(), response);
        let day = self
            .day
            .map_or_else(String::new, |fact| fact.text(response));
        Time { wave, day }
    }
}

/// Which responses are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted<'w> {
    pub firm: Option<&'w str>,
    pub wave: Option<&'w str>,
    pub respondent: Option<&'w str>,
}

/// All responses, in the order of the input, and what reading them came to.
pub(super) fn read_all(
    responses: &mut Responses<'_>,
    profiler: &Profiler<'_>,
    quiet: bool,
) -> Result<(Vec<Answered>, Tally)> {
    let clock = Clock::of(profiler.definition);
    let mut progress = Progress::new(quiet);
    let mut all = Vec::new();
    let mut tally = Tally::default();
    loop {
        match responses.advance()? {
            Step::End => break,
            Step::Rejected => {
                tally.count_rejected();
                tally.note(&responses.problems);
                continue;
            }
            Step::Read => {
                let headline = profiler.headline.map(|at| responses.evaluation.score(at));
                tally.count_scored(headline);
                tally.note(&responses.problems);
            }
        }
        progress.row();
        all.push(Answered {
            identity: responses.identity.clone(),
            file: responses.file().clone(),
            time: clock.read(&responses.response),
            response: responses.response.clone(),
            problems: responses.problems.len(),
        });
    }
    tally.counts = responses.counts;
    Ok((all, tally))
}

/// The latest response of each firm and respondent, or that of the wave asked for, each with the one before it.
pub(super) fn subjects<'a>(all: &'a [Answered], wanted: Wanted<'_>) -> Result<Vec<Subject<'a>>> {
    if all.is_empty() {
        bail!("there is no response in the input");
    }
    if let Some(firm) = wanted.firm {
        known("firm", firm, all.iter().map(|a| a.identity.firm.as_str()))?;
    }
    let of_firm = || {
        all.iter()
            .filter(|a| wanted.firm.is_none_or(|firm| a.identity.firm == firm))
    };
    if let Some(wave) = wanted.wave {
        known("wave", wave, of_firm().map(|a| a.identity.wave.as_str()))?;
    }
    if let Some(respondent) = wanted.respondent {
        let there = of_firm().map(|a| a.identity.respondent.as_str());
        known("respondent", respondent, there)?;
    }
    let mut order: Vec<Vec<&Answered>> = Vec::new();
    let mut places: HashMap<(&str, &str), usize> = HashMap::new();
    for answered in of_firm() {
        let identity = &answered.identity;
        if wanted
            .respondent
            .is_some_and(|respondent| identity.respondent != respondent)
        {
            continue;
        }
        // Without an id nothing says that two responses are of one firm.
        let at = if identity.firm.is_empty() {
            order.len()
        } else {
            *places
                .entry((&identity.firm, &identity.respondent))
                .or_insert(order.len())
        };
        match order.get_mut(at) {
            Some(known) => known.push(answered),
            None => order.push(vec![answered]),
        }
    }
    let found: Vec<Subject<'_>> = order
        .into_iter()
        .filter_map(|responses| subject(responses, wanted.wave))
        .collect();
    if found.is_empty() {
        bail!(Usage(
            "no response is of the firm, wave and respondent asked for".to_owned()
        ));
    }
    Ok(found)
}

/// The latest response of each firm; of several respondents, the one who stands first in the input.
pub(super) fn one_a_firm(all: &[Answered]) -> Result<Vec<Subject<'_>>> {
    let mut seen = HashSet::new();
    let mut latest = subjects(all, Wanted::default())?;
    latest.retain(|subject| {
        let firm = &subject.now.identity.firm;
        firm.is_empty() || seen.insert(firm)
    });
    Ok(latest)
}

/// What a response comes to.
pub(super) fn evaluated(profiler: &Profiler<'_>, response: &Response) -> Evaluation {
    let mut evaluation = Evaluation::new(&profiler.plan);
    profiler.plan.evaluate(response, &mut evaluation);
    evaluation
}

fn subject<'a>(mut responses: Vec<&'a Answered>, wave: Option<&str>) -> Option<Subject<'a>> {
    // A stable sort: among equals the later one in the input is the later one.
    responses.sort_by(|a, b| a.time.order(&b.time));
    let at = match wave {
        Some(wave) => responses.iter().rposition(|a| a.identity.wave == wave)?,
        None => responses.len().checked_sub(1)?,
    };
    Some(Subject {
        now: responses[at],
        before: at.checked_sub(1).map(|at| responses[at]),
    })
}

fn known<'a>(what: &str, name: &str, names: impl Iterator<Item = &'a str> + Clone) -> Result<()> {
    if names.clone().any(|known| known == name) {
        return Ok(());
    }
    let mut there: Vec<&str> = names
        .filter(|name| !name.is_empty())
        .take(MOST_FIRMS)
        .collect();
    there.sort_unstable();
    there.dedup();
    let hint = match nearest(name, there.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if there.is_empty() => format!("the input says no {what}"),
        None => format!("there are {}", list_in_backticks(there, 6)),
    };
    bail!("no response is of {what} `{name}`; {hint}")
}
