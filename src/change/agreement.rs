use super::analysis::{CONFIDENCE, told};
use crate::profile::Profiler;
use crate::questionnaire::QuestionType;
use crate::scoring::Evaluation;
use crate::statistics::{Intraclass, disagreement};
use std::collections::BTreeMap;

/// Levels from which on a disagreement is told of.
pub const APART: usize = 2;

/// An answer of one person to a question with ordered options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Position among the question's options.
    pub option: u32,
    /// Place among the different points that the options are worth, from the least.
    pub level: usize,
}

/// What one person of a firm answered.
#[derive(Clone, Debug)]
struct Judgement {
    scores: Vec<Option<f64>>,
    said: Vec<Option<Said>>,
}

/// Firms with the answers of each person, by wave.
#[derive(Clone, Debug)]
pub struct Judgements {
    /// Of each question, the level of each option; none for options without points.
    levels: Vec<Vec<Option<usize>>>,
    /// By firm and wave, then by respondent.
    firms: BTreeMap<(String, String), BTreeMap<String, Judgement>>,
}

/// Two people's answers to a question that lie apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The question, by position.
    pub question: usize,
    /// What each said, in the order of the respondents.
    pub said: Vec<(String, Said)>,
    /// Levels between the least and the greatest.
    pub apart: usize,
}

/// A firm of which several people answered.
#[derive(Clone, Debug)]
pub struct FirmAgreement {
    /// Its id.
    pub firm: String,
    /// The wave; empty where there is none.
    pub wave: String,
    /// Who answered.
    pub respondents: Vec<String>,
    /// Questions with at least [`APART`] levels between two of them.
    pub disagreements: Vec<Disagreement>,
}

/// How far two kinds of respondents agree on a score.
#[derive(Clone, Copy, Debug)]
pub struct ScoreAgreement {
    /// The score, by position.
    pub score: usize,
    /// Firms that have it of both.
    pub firms: usize,
    /// Mean of the first less mean of the second.
    pub difference: Option<f64>,
    /// Intraclass correlations; `None` of fewer than two firms.
    pub intraclass: Option<Intraclass>,
}

/// How far two kinds of respondents agree.
#[derive(Clone, Debug)]
pub struct PairAgreement {
    /// Who.
    pub who: (String, String),
    /// Firms of which both answered.
    pub firms: usize,
    /// Pairs of answers to questions with ordered options.
    pub answers: usize,
    /// Weighted κ over all of them: 1 less observed over expected disagreement, both summed over the questions, so that
    /// what is expected is expected of each question by itself.
    pub kappa: Option<f64>,
    /// By score.
    pub scores: Vec<ScoreAgreement>,
}

/// How far the people of firms agree.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// Firms of which several people answered.
    pub firms: Vec<FirmAgreement>,
    /// Each two kinds of respondents that some firm has both of.
    pub pairs: Vec<PairAgreement>,
    /// Questions by how many firms disagree on them by [`APART`] levels, the most first; those without are left out.
    pub often: Vec<(usize, usize)>,
}

impl Judgements {
    /// For the questions of a questionnaire.
    pub fn new(profiler: &Profiler<'_>) -> Self {
        let definition = profiler.definition;
        let levels = definition.questions().map(|question| {
            let options = definition.options_of(question);
            let points = |at: usize| options[at].points.filter(|_| options[at].means.is_none());
            if question.kind != QuestionType::Choice {
                return Vec::new();
            }
            let mut worth: Vec<f64> = (0..options.len()).filter_map(points).collect();
            worth.sort_by(f64::total_cmp);
            worth.dedup();
            let level = |at: usize| worth.iter().position(|known| Some(*known) == points(at));
            (0..options.len()).map(level).collect()
        });
        Judgements {
            levels: levels.collect(),
            firms: BTreeMap::new(),
        }
    }

    /// Adds what a person of a firm answered in a wave; `chosen` is the option of each question.
    pub fn add(
        &mut self,
        (firm, wave, respondent): (&str, &str, &str),
        chosen: impl Fn(usize) -> Option<u32>,
        evaluation: &Evaluation,
    ) {
        let said = |question: usize| {
            let option = chosen(question)?;
            let level = *self.levels[question].get(option as usize)?;
            Some(Said {
                option,
                level: level?,
            })
        };
        let judgement = Judgement {
            scores: evaluation.values().collect(),
            said: (0..self.levels.len()).map(said).collect(),
        };
        let people = self
            .firms
            .entry((firm.to_owned(), wave.to_owned()))
            .or_default();
        people.insert(respondent.to_owned(), judgement);
    }

    /// How far they agree. Firms of which one person answered have no part in it.
    pub fn agreement(&self, profiler: &Profiler<'_>) -> Agreement {
        let several = || self.firms.iter().filter(|(_, people)| people.len() > 1);
        let firms: Vec<FirmAgreement> = several()
            .map(|((firm, wave), people)| FirmAgreement {
                firm: firm.clone(),
                wave: wave.clone(),
                respondents: people.keys().cloned().collect(),
                disagreements: disagreements(people),
            })
            .collect();
        let mut kinds: Vec<&String> = several().flat_map(|(_, people)| people.keys()).collect();
        kinds.sort();
        kinds.dedup();
        let scores = told(profiler);
        let pairs = kinds.iter().enumerate().flat_map(|(at, one)| {
            let others = kinds[at + 1..].iter();
            others.map(|other| (one.as_str(), other.as_str()))
        });
        let mut often = BTreeMap::new();
        for firm in &firms {
            for disagreement in &firm.disagreements {
                *often.entry(disagreement.question).or_insert(0) += 1;
            }
        }
        let mut often: Vec<(usize, usize)> = often.into_iter().collect();
        often.sort_by_key(|(question, firms)| (std::cmp::Reverse(*firms), *question));
        Agreement {
            pairs: pairs
                .map(|who| self.pair(who, &scores))
                .filter(|pair| pair.firms > 0)
                .collect(),
            firms,
            often,
        }
    }

    fn pair(&self, (one, other): (&str, &str), scores: &[usize]) -> PairAgreement {
        let both: Vec<(&Judgement, &Judgement)> = self
            .firms
            .values()
            .filter_map(|people| Some((people.get(one)?, people.get(other)?)))
            .collect();
        let (mut answers, mut observed, mut expected) = (0, 0.0, 0.0);
        for question in 0..self.levels.len() {
            let level = |judgement: &Judgement| Some(judgement.said[question]?.level as f64);
            let pairs: Vec<(f64, f64)> = both
                .iter()
                .filter_map(|(a, b)| level(a).zip(level(b)))
                .collect();
            answers += pairs.len();
            if let Some((seen, by_chance)) = disagreement(&pairs) {
                observed += seen * pairs.len() as f64;
                expected += by_chance * pairs.len() as f64;
            }
        }
        PairAgreement {
            who: (one.to_owned(), other.to_owned()),
            firms: both.len(),
            answers,
            kappa: (expected > 0.0).then(|| 1.0 - observed / expected),
            scores: scores
                .iter()
                .map(|score| {
                    let values = both
                        .iter()
                        .filter_map(|(a, b)| Some(vec![a.scores[*score]?, b.scores[*score]?]));
                    let values: Vec<Vec<f64>> = values.collect();
                    let n = values.len() as f64;
                    let sum: f64 = values.iter().map(|pair| pair[0] - pair[1]).sum();
                    ScoreAgreement {
                        score: *score,
                        firms: values.len(),
                        difference: (!values.is_empty()).then_some(sum / n),
                        intraclass: Intraclass::of(&values, CONFIDENCE),
                    }
                })
                .collect(),
        }
    }
}

fn disagreements(people: &BTreeMap<String, Judgement>) -> Vec<Disagreement> {
    let questions = people.values().next().map_or(0, |one| one.said.len());
    let of = |question: usize| {
        let said: Vec<(String, Said)> = people
            .iter()
            .filter_map(|(who, judgement)| Some((who.clone(), judgement.said[question]?)))
            .collect();
        let levels = || said.iter().map(|(_, said)| said.level);
        let apart = levels().max()? - levels().min()?;
        (apart >= APART).then_some(Disagreement {
            question,
            said,
            apart,
        })
    };
    (0..questions).filter_map(of).collect()
}
