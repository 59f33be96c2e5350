use super::card::no_value;
use super::plain::{Glyphs, wrap};
use super::regions::noise;
use crate::language::say;
use crate::profile::Profiler;
use crate::questionnaire::Lexicon;
use crate::robustness::{FirmFate, FirmRobustness, FirmValue, Setup};
use crate::scoring::{Decimals, PartOf, ScoreState};
use crate::statistics::Draws;

/// Tells how one firm's headline fares when it is made again otherwise.
#[derive(Clone, Copy, Debug)]
pub struct FirmRobustnessText<'a> {
    /// Scores and bands.
    pub profiler: &'a Profiler<'a>,
    /// Texts of the questionnaire.
    pub texts: Lexicon<'a>,
    /// The headline.
    pub headline: usize,
    /// How weights were drawn.
    pub setup: Setup,
}

impl FirmRobustnessText<'_> {
    /// The paragraph for a screen; of a firm without a value, that it has none.
    pub fn text(&self, found: Option<&FirmRobustness>, glyphs: Glyphs, width: usize) -> String {
        let words = self.texts.words();
        let mut lines = vec![words.say("robust-heading")];
        let mut line = |said: String| lines.extend(wrap(&said, width, "  ", "      "));
        match found {
            None => line(no_value(
                ScoreState::Insufficient {
                    answered: 0,
                    applicable: 1,
                },
                words,
            )),
            Some(found) => {
                line(self.fate("robust-noise", found, &found.noisy));
                line(self.fate("robust-simplex", found, &found.simplex));
                line(say!(
                    words,
                    "robust-means",
                    arithmetic = self.value(&found.arithmetic),
                    geometric = self.value(&found.geometric)
                ));
                for (part, value) in &found.without {
                    line(self.without(found, *part, value.as_ref()));
                }
                line(say!(
                    words,
                    "robust-draws",
                    generator = Draws::GENERATOR,
                    seed = self.setup.seed.to_string()
                ));
            }
        }
        glyphs.show(&(lines.join("\n") + "\n")).into_owned()
    }

    fn print(&self, value: f64) -> String {
        let words = self.texts.words();
        words.number(&Decimals::Fixed(1).print(value))
    }

    fn band(&self, band: Option<usize>) -> String {
        let score = &self.profiler.definition.scores[self.headline];
        let bands = self.profiler.definition.bands_of(score);
        let band = band.and_then(|at| bands.get(at));
        band.map_or("–", |band| self.texts.band(score, band))
            .to_owned()
    }

    fn value(&self, value: &FirmValue) -> String {
        say!(
            self.texts.words(),
            "robust-value",
            value = self.print(value.value),
            band = self.band(value.band)
        )
    }

    fn fate(&self, id: &str, found: &FirmRobustness, fate: &FirmFate) -> String {
        let words = self.texts.words();
        let share = Decimals::Fixed(0).print(fate.band_stays * 100.0);
        say!(
            words,
            id,
            percent = noise(words),
            draws = self.setup.draws,
            band = self.band(found.own.band),
            share = words.percent(&share),
            low = self.print(fate.low),
            high = self.print(fate.high)
        )
    }

    fn without(&self, found: &FirmRobustness, part: PartOf, value: Option<&FirmValue>) -> String {
        let (words, definition) = (self.texts.words(), self.profiler.definition);
        let dimension = match part {
            PartOf::Score(at) => self.texts.score(&definition.scores[at]).to_owned(),
            PartOf::Question(at) => {
                let asked = definition.questions().nth(at);
                asked
                    .map_or("", |asked| self.texts.question(asked))
                    .to_owned()
            }
        };
        let said = match value {
            None => words.say("too-few-answers"),
            Some(value) => {
                let band = match value.band == found.own.band {
                    true => words.say("robust-band-stays"),
                    false => say!(words, "robust-band-changes", band = self.band(value.band)),
                };
                format!("{}; {band}", self.print(value.value))
            }
        };
        say!(words, "robust-without", dimension = dimension, value = said)
    }
}
