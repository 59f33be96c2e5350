//! Where a firm stands among its like, in words and in columns.

use crate::answers::Response;
use crate::language::{Words, say};
use crate::norms::{Kind, KindFacts, Norms, Standing};
use crate::profile::Profiler;
use crate::scoring::{Decimals, Evaluation};

/// Norms, ready to have firms of a questionnaire held against them.
#[derive(Clone, Debug)]
pub struct Among<'a> {
    /// The norms.
    pub norms: &'a Norms,
    facts: KindFacts<'a>,
    ids: Vec<&'a str>,
    headline: Option<usize>,
    /// Scores that are told of: the headline and its dimensions, or all where there is no profile.
    pub told: Vec<usize>,
}

impl<'a> Among<'a> {
    /// Holds firms of a questionnaire against norms.
    pub fn new(norms: &'a Norms, profiler: &Profiler<'a>) -> Self {
        let scores = &profiler.definition.scores;
        let told: Vec<usize> = match profiler.headline {
            Some(headline) => [headline]
                .into_iter()
                .chain(profiler.dimensions.iter().copied())
                .collect(),
            None => (0..scores.len()).collect(),
        };
        Among {
            norms,
            facts: KindFacts::of(profiler.definition),
            ids: scores.iter().map(|score| score.id.as_str()).collect(),
            headline: profiler.headline,
            told,
        }
    }

    /// Where a firm stands; `None` where the norms have no firms to hold it against.
    pub fn standing(&self, response: &Response, evaluation: &Evaluation) -> Option<Standing<'a>> {
        let values = evaluation.values();
        let scores: Vec<(&str, Option<f64>)> = self.ids.iter().copied().zip(values).collect();
        let kind = self.facts.read(response);
        self.norms.standing(&kind, &scores, self.headline)
    }

    /// Names of the columns.
    pub(super) fn columns(&self) -> Vec<String> {
        let percentiles = self.told.iter();
        let percentiles = percentiles.map(|score| format!("percentile_{}", self.ids[*score]));
        let peers = ["peers_size", "peers_sector", "peers_setting", "peers"];
        percentiles.chain(peers.map(str::to_owned)).collect()
    }

    /// The cells of a firm under [`Among::columns`]; a fact of the peers that is empty may be any.
    pub(super) fn cells(
        &self,
        (response, evaluation): (&Response, &Evaluation),
        decimals: Decimals,
        mut cell: impl FnMut(&str),
    ) {
        let standing = self.standing(response, evaluation);
        for score in &self.told {
            let percentile = standing
                .as_ref()
                .and_then(|standing| standing.percentiles[*score]);
            cell(&percentile.map_or_else(String::new, |value| decimals.print(value)));
        }
        let facts = standing
            .as_ref()
            .map_or([None; 3], |standing| standing.cell.kind.facts());
        for fact in facts {
            cell(fact.unwrap_or(""));
        }
        let firms = standing.map(|standing| standing.cell.firms.to_string());
        cell(&firms.unwrap_or_default());
    }
}

/// Which firms these are.
pub(super) fn kind_text(kind: &Kind, words: Words) -> String {
    let [size, sector, setting] = kind.facts();
    let size = size.map(|size| match size.strip_suffix('+') {
        Some(least) => say!(words, "norms-size-over", size = least),
        None => say!(words, "norms-size", size = size.replace('-', "–")),
    });
    let named = |family: &str, code: &str| {
        let known = words.known(&format!("norms-{family}-{code}"));
        known.unwrap_or_else(|| code.to_owned())
    };
    let sector = sector.map(|code| named("sector", code));
    let setting = setting.map(|code| named("setting", code));
    let said: Vec<String> = [size, sector, setting].into_iter().flatten().collect();
    match said.is_empty() {
        true => say!(words, "norms-kind-all"),
        false => said.join("; "),
    }
}

/// A percentile as it is said: whole, and never 0 or 100 of 100, which half a firm always lies between.
pub(super) fn percentile_text(percentile: f64, words: Words) -> String {
    words.number(&Decimals::Fixed(0).print(percentile.clamp(1.0, 99.0)))
}

/// Where a firm stands by a score, as a phrase.
pub(super) fn standing_text(standing: &Standing<'_>, score: usize, words: Words) -> Option<String> {
    let percentile = standing.percentiles[score]?;
    Some(say!(
        words,
        "norms-standing",
        percentile = percentile_text(percentile, words),
        firms = standing.cell.firms as usize,
        kind = kind_text(&standing.cell.kind, words)
    ))
}
