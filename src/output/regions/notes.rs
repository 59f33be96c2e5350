use super::caveats::caveat_sentence;
use super::names::flag_meaning;
use super::publication::Publication;
use crate::language::{Words, say};
use crate::regions::{Calibrated, Caveat, Flag, Freedom, LonelyPsu, QuantileRule, RegionTable};
use serde::Serialize;

/// Something to be said beside a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// A stable name of what it is about.
    pub about: &'static str,
    /// Sentences.
    pub text: String,
}

/// All notes of a table, the gravest first.
pub(super) fn notes(publication: &Publication<'_>) -> Vec<Note> {
    let (table, words) = (publication.table, publication.words);
    let said = Said { table, words };
    let is_grave = |caveat: &&Caveat| **caveat == Caveat::NotForPublication;
    let mut notes: Vec<Note> = table
        .caveats
        .iter()
        .filter(is_grave)
        .map(|caveat| said.caveat(caveat))
        .collect();
    let mut note = |about: &'static str, text: String| notes.push(Note { about, text });
    note("source", source(publication));
    note("sample", said.sample());
    if let Some(calibrated) = &table.design.calibrated {
        note("calibration", said.calibration(calibrated));
    }
    note("intervals", said.intervals());
    note("quantiles", said.quantiles());
    note("shares", say!(words, "note-shares", design = said.design()));
    note(
        "difference",
        say!(words, "note-difference", design = said.design()),
    );
    note("standing", say!(words, "note-standing"));
    for (about, text) in super::beside::notes(table, words) {
        note(about, text);
    }
    note("confidentiality", said.confidentiality());
    note("flags", said.legend());
    let others = table.caveats.iter().filter(|caveat| !is_grave(caveat));
    notes.extend(others.map(|caveat| said.caveat(caveat)));
    notes
}

fn source(publication: &Publication<'_>) -> String {
    let stamp = publication.stamp;
    let mut text = String::new();
    if let Some(source) = publication.source {
        text.push_str(&format!("{}. ", source.trim_end_matches('.')));
    }
    if let Some(date) = publication.date() {
        text.push_str(&format!("{}. ", date.trim_end_matches('.')));
    }
    let hash: String = stamp.hash.chars().take(12).collect();
    text + &say!(
        publication.words,
        "note-source",
        inputs = publication.inputs.join(", "),
        id = stamp.id.as_str(),
        version = stamp.version.as_str(),
        hash = hash
    )
}

/// The sentences of one table.
#[derive(Clone, Copy)]
struct Said<'t> {
    table: &'t RegionTable,
    words: Words,
}

impl Said<'_> {
    fn caveat(self, caveat: &Caveat) -> Note {
        Note {
            about: caveat.code(),
            text: caveat_sentence(caveat, self.words),
        }
    }

    /// Whether there is a design, as messages ask for it.
    fn design(self) -> &'static str {
        match self.table.design.is_given {
            true => "given",
            false => "none",
        }
    }

    fn sample(self) -> String {
        let (words, design) = (self.words, &self.table.design);
        if !design.is_given {
            return say!(words, "note-unweighted");
        }
        let from = |id: &str, column: &str| say!(words, id, column = column);
        let mut parts = vec![match &design.weight {
            Some(weight) => from("sample-weights", weight),
            None => say!(words, "sample-no-weights"),
        }];
        parts.extend(design.strata.iter().map(|s| from("sample-strata", s)));
        parts.extend(design.cluster.iter().map(|c| from("sample-cluster", c)));
        parts.push(match &design.fpc {
            Some(fpc) => from("sample-fpc", fpc),
            None => say!(words, "sample-no-fpc"),
        });
        let mut parts = parts.join(", ");
        let lonely = match design.estimation.lonely {
            LonelyPsu::Fail => None,
            LonelyPsu::Certainty => Some("sample-certainty"),
            LonelyPsu::Adjust => Some("sample-adjust"),
            LonelyPsu::Average => Some("sample-average"),
        };
        if let Some(lonely) = lonely {
            parts.push_str(&format!("; {}", words.say(lonely)));
        }
        let sum = self.rounded(design.weight_sum);
        say!(words, "note-sample", parts = parts, sum = sum)
    }

    fn calibration(self, calibrated: &Calibrated) -> String {
        let responses = self.table.total().and_then(|row| row.responses.value);
        let effect = responses.unwrap_or(0.0) / calibrated.n_eff.1.max(1e-9);
        say!(
            self.words,
            "note-calibration",
            margins = calibrated.margins.len(),
            variables = self.words.all_of(&calibrated.margins),
            rounds = calibrated.rounds,
            least = self.rounded(calibrated.factors.0),
            greatest = self.rounded(calibrated.factors.1),
            after = self.rounded(calibrated.n_eff.1),
            before = self.rounded(calibrated.n_eff.0),
            effect = self.rounded(effect)
        )
    }

    fn intervals(self) -> String {
        let design = &self.table.design;
        let freedom = match (design.is_given, design.estimation.freedom) {
            (false, _) => "responses",
            (true, Freedom::Domain) => "domain",
            (true, Freedom::Design) => "design",
        };
        let percent = self.percent(design.estimation.confidence * 100.0);
        say!(
            self.words,
            "note-intervals",
            percent = percent,
            freedom = freedom
        )
    }

    fn quantiles(self) -> String {
        let rule = match self.table.design.estimation.quantiles {
            QuantileRule::Math => "math",
            QuantileRule::School => "school",
            QuantileRule::Type7 => "type7",
        };
        say!(self.words, "note-quantiles", rule = rule)
    }

    fn confidentiality(self) -> String {
        let words = self.words;
        let Some(rule) = self.table.disclosure else {
            return say!(words, "note-not-suppressed");
        };
        let dominance = rule.dominance.map_or_else(String::new, |rule| {
            let percent = self.percent(rule.percent);
            say!(words, "note-dominance", firms = rule.n, percent = percent)
        });
        say!(
            words,
            "note-confidentiality",
            least = rule.min_firms,
            twice = 2 * rule.min_firms,
            dominance = dominance
        )
    }

    fn legend(self) -> String {
        let words = self.words;
        let flags = Flag::ALL.map(|flag| {
            let meaning = match flag {
                Flag::LowReliability => say!(
                    words,
                    "flag-low-reliability-when",
                    responses = self.table.reliable_from
                ),
                _ => flag_meaning(flag, words),
            };
            format!("{} {meaning}", flag.letter())
        });
        say!(words, "note-flags", flags = flags.join("; "))
    }

    /// A number for a sentence: at most two decimals, none that say nothing.
    fn rounded(self, value: f64) -> String {
        self.words.number(&plain(value))
    }

    fn percent(self, percent: f64) -> String {
        self.words.percent(&plain(percent))
    }
}

/// A number in plain decimals: at most two, none that say nothing.
fn plain(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
