use super::profiler::{Profile, Profiler};
use super::roadmap::Direction;
use crate::practices::{Gap, Part};
use crate::questionnaire::Lexicon;
use crate::scoring::QuestionState;

/// Conditions named: more than three can't be acted on.
const MOST_CONDITIONS: usize = 3;

/// A condition below this is a hindrance.
const HINDRANCE: f64 = 50.0;

/// What a firm lacks and practices may answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Needs {
    /// Its gaps, weakest first, with their questions.
    pub dimensions: Vec<Gap>,
    /// The worst conditions around it, worst first.
    pub conditions: Vec<Gap>,
}

impl Profiler<'_> {
    /// Scores that no other score is made of and that share no question with the headline: what surrounds the firm.
    pub fn surroundings(&self) -> Vec<usize> {
        let scores = &self.definition.scores;
        let own = self.headline.map(|at| self.plan.questions_under(at));
        let own = own.unwrap_or_default();
        let is_apart = |at: usize| {
            let questions = self.plan.questions_under(at);
            questions.iter().all(|question| !own.contains(question))
        };
        let is_part = |id: &str| {
            scores
                .iter()
                .any(|score| score.of.iter().any(|thing| thing.id() == id))
        };
        (0..scores.len())
            .filter(|at| {
                !is_part(&scores[*at].id)
                    && self.headline != Some(*at)
                    && !self.dimensions.contains(at)
                    && is_apart(*at)
            })
            .collect()
    }

    /// What the firm of a profile lacks.
    pub fn needs(&self, texts: &Lexicon<'_>, profile: &Profile) -> Needs {
        let definition = self.definition;
        let part = |question: usize| {
            let asked = definition.questions().nth(question)?;
            Some(Part {
                id: asked.id.clone(),
                title: texts.question(asked).to_owned(),
                value: self.standing(question, profile)?,
            })
        };
        let parts = |score: usize| -> Vec<Part> {
            let questions = self.plan.questions_under(score);
            questions.into_iter().filter_map(part).collect()
        };
        let dimensions = profile.gaps.iter().filter_map(|score| {
            Some(Gap {
                id: definition.scores[*score].id.clone(),
                title: texts.score(&definition.scores[*score]).to_owned(),
                value: profile.evaluation.value(*score)?,
                parts: parts(*score),
            })
        });
        let mut around: Vec<Part> = self.surroundings().into_iter().flat_map(parts).collect();
        around.retain(|condition| condition.value < HINDRANCE);
        around.sort_by(|a, b| a.value.total_cmp(&b.value));
        around.truncate(MOST_CONDITIONS);
        Needs {
            dimensions: dimensions.collect(),
            conditions: around.into_iter().map(Gap::from).collect(),
        }
    }

    /// The score of a question as it counts for its scores: turned where it is counted reversed.
    pub fn standing(&self, question: usize, profile: &Profile) -> Option<f64> {
        match profile.evaluation.question(question) {
            QuestionState::Answered(Some(score)) => Some(self.turned(question, score)),
            _ => None,
        }
    }

    /// The score of a question's answer as it counts: turned where the question is counted reversed.
    pub fn turned(&self, question: usize, score: f64) -> f64 {
        match self.directions[question] {
            Direction::Down => 100.0 - score,
            _ => score,
        }
    }
}
