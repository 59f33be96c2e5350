use super::condition::Condition;
use super::evaluation::{Counts, Found, Gain};
use crate::questionnaire::{Mean, Means};

/// A questionnaire compiled for scoring: dense indices, look-up tables, an order of evaluation.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The questions in the order of asking.
    pub items: Vec<Item>,
    /// The scores in the order of the file.
    pub scores: Vec<ScorePlan>,
    /// Scores so ordered that each comes after those it is made of.
    pub(super) order: Vec<usize>,
    /// Questions that the form asks; all of them without a form.
    pub in_form: Vec<bool>,
    /// Questions that are more than looked up.
    pub(super) later: Vec<Later>,
    /// What can be looked up of each question and each score.
    pub(super) found: Found,
    /// The same of questions as it counts for the parts of scores, one part after the other.
    pub(super) weighted: Vec<Gain>,
}

/// A question that is asked under a condition, or whose answers are worked out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Later {
    /// Its position.
    pub question: usize,
    /// Whether what its answers bring is looked up.
    pub is_looked_up: bool,
    /// Whether it is asked under a condition.
    pub is_conditional: bool,
}

/// A question, as far as scoring sees it.
#[derive(Clone, Debug)]
pub struct Item {
    /// When it is asked: its section's condition and its own.
    pub ask_if: Option<Condition>,
    /// What its answers are worth.
    pub worth: Worth,
    /// What each option means where it is no answer, by position.
    pub means: Vec<Option<Means>>,
    /// Whether it takes part in some score.
    pub scored: bool,
    /// Whether some option is no answer.
    pub(super) has_means: bool,
}

/// What the answers to a question are worth.
#[derive(Clone, Debug, PartialEq)]
pub enum Worth {
    /// Nothing: it is asked for information.
    Nothing,
    /// One option's points.
    Options {
        /// Points by option; `None` where it is no answer.
        points: Vec<Option<f64>>,
        /// Least points.
        lo: f64,
        /// Greatest points.
        hi: f64,
    },
    /// The sum of the ticked options' points.
    Ticks {
        /// Points by option.
        points: Vec<f64>,
        /// The cap, or the sum of all positive points.
        hi: f64,
    },
    /// Points along a curve.
    Curve {
        /// Value and points, values ascending.
        curve: Vec<(f64, f64)>,
        /// Least points.
        lo: f64,
        /// Greatest points.
        hi: f64,
    },
}

/// A score, compiled.
#[derive(Clone, Debug)]
pub struct ScorePlan {
    /// What it is the mean of.
    pub parts: Vec<Part>,
    /// How it is averaged.
    pub mean: Mean,
    /// Share of the applicable parts that must have a value.
    pub min_answered: f64,
    /// By how many parts are applicable, how many of them must have a value.
    pub(super) needed: Vec<u32>,
}

/// A part of a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Question or score.
    pub of: PartOf,
    /// Its place among all questions and, after them, all scores.
    pub(super) place: usize,
    /// Weight, greater than 0.
    pub weight: f64,
    /// Whether its score s counts as 100 − s.
    pub reverse: bool,
    /// Where what it brings without an answer stands among what is weighted, if it is looked up.
    pub(super) weighted: Option<u32>,
    /// What is counted of it for completeness: all of the first part that is a question, else nothing.
    pub(super) counted: Counts,
}

/// What a part is, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOf {
    /// A question.
    Question(usize),
    /// Another score.
    Score(usize),
}

impl Worth {
    /// The points of a number on a curve: linear between its pairs, flat beyond its ends.
    pub(super) fn on_curve(curve: &[(f64, f64)], value: f64) -> f64 {
        // How many pairs lie below is counted, as where a value lies can't be guessed.
        let after = curve.iter().filter(|(x, _)| *x <= value).count();
        let last = curve.len().saturating_sub(1);
        let ends = curve
            .get(after.saturating_sub(1))
            .zip(curve.get(after.min(last)));
        let Some(((x0, p0), (x1, p1))) = ends else {
            return 0.0;
        };
        let share = (value - x0) / (x1 - x0);
        p0 + std::hint::select_unpredictable(x0 < x1, share, 0.0) * (p1 - p0)
    }
}

impl Plan {
    /// All questions that a score is made of, directly or through other scores; once each, in the order of asking.
    pub fn questions_under(&self, score: usize) -> Vec<usize> {
        let mut under = Under {
            questions: vec![false; self.items.len()],
            scores: vec![false; self.scores.len()],
        };
        self.mark_under(score, &mut under);
        (0..self.items.len())
            .filter(|question| under.questions[*question])
            .collect()
    }

    fn mark_under(&self, score: usize, under: &mut Under) {
        if std::mem::replace(&mut under.scores[score], true) {
            return;
        }
        for part in &self.scores[score].parts {
            match part.of {
                PartOf::Question(question) => under.questions[question] = true,
                PartOf::Score(score) => self.mark_under(score, under),
            }
        }
    }
}

/// What was found under a score.
struct Under {
    questions: Vec<bool>,
    scores: Vec<bool>,
}
