//! Synthetic panels of firms whose true effect is known.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use ratio::change::{Collection, EffectRequest, Facts, Measure, effects};
use ratio::profile::Profiler;
use ratio::questionnaire::Questionnaire;
use ratio::scoring::{Evaluation, ScoreState};
use ratio::statistics::{ClusterError, Estimate};

/// What a firm with the measure gains beside the others.
pub const EFFECT: f64 = 4.0;

const ONE_SCORE: &str = r#"{
  "format": 1, "id": "panel", "version": "1.0.0", "language": "en", "title": "Panel",
  "sections": [{"id": "s", "title": "S", "questions": [
    {"id": "firm_id", "type": "text", "text": "Firm"},
    {"id": "a", "type": "number", "text": "A", "points": [[0, 0], [100, 100]]}]}],
  "firm": {"id": "firm_id"},
  "scores": [{"id": "one", "title": "One", "of": ["a"]}]
}"#;

/// How panels are made.
#[derive(Clone, Copy, Debug)]
pub struct Panel {
    /// Firms.
    pub firms: usize,
    /// Share of them that take part.
    pub share: f64,
    /// Deviation of what happens to a firm from wave to wave: of those that take part, and of the others.
    pub spread: (f64, f64),
}

struct Dice(ChaCha8Rng);

impl Dice {
    fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Roughly normal: the sum of twelve uniform numbers, less 6.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}

/// Draws a panel with a seed and estimates the effect, plain and adjusted: what the tool tells of it.
///
/// Firms differ by 15 points, by branch by 3, and the two waves by a trend of 2; each wave's value has noise of its own.
pub fn estimates(panel: Panel, seed: u64, errors: Option<ClusterError>) -> [Option<Estimate>; 2] {
    let questionnaire =
        Questionnaire::read("panel.json", ONE_SCORE.as_bytes()).expect("a questionnaire");
    let profiler = Profiler::new(&questionnaire.definition, None).expect("no form");
    let mut evaluation = Evaluation::new(&profiler.plan);
    let mut collection = Collection::default();
    let mut dice = Dice(ChaCha8Rng::seed_from_u64(seed));
    let treated = (panel.share * panel.firms as f64).round() as usize;
    for firm in 0..panel.firms {
        let took_part = firm < treated;
        let branch = firm % 3;
        let level = 50.0 + 15.0 * dice.normal() + 3.0 * branch as f64;
        let spread = if took_part {
            panel.spread.0
        } else {
            panel.spread.1
        };
        for wave in 0..2 {
            let gain = match (wave, took_part) {
                (1, true) => 2.0 + EFFECT,
                (1, false) => 2.0,
                _ => 0.0,
            };
            let value = level + gain + spread * dice.normal();
            let state = ScoreState::Scored {
                value,
                answered: 1,
                applicable: 1,
            };
            evaluation.set(0, state);
            let facts = Facts {
                firm: firm.to_string(),
                group: String::new(),
                measures: vec![Some(took_part)],
                covariates: vec![branch.to_string()],
            };
            collection.add(&profiler, wave, facts, &evaluation);
        }
    }
    let measures = [Measure {
        id: "measure".to_owned(),
        option: None,
    }];
    let covariates = ["branch".to_owned()];
    let request = EffectRequest {
        measures: &measures,
        covariates: &covariates,
        errors,
    };
    let found = effects(&collection, [0, 1], &profiler, &request);
    let score = &found[0].scores[0];
    [score.plain.told, score.adjusted.told]
}

/// Share of so many panels of which the 95% interval holds the true effect, plain and adjusted.
pub fn coverage(panel: Panel, runs: u64, errors: Option<ClusterError>) -> [f64; 2] {
    let mut held = [0.0; 2];
    for seed in 0..runs {
        for (held, told) in held.iter_mut().zip(estimates(panel, seed, errors)) {
            let told = told.expect("an estimate");
            let holds = told.interval.low <= EFFECT && EFFECT <= told.interval.high;
            *held += f64::from(u8::from(holds)) / runs as f64;
        }
    }
    held
}
