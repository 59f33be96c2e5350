//! What answers bring is worked out once and for all, by the kernel itself, and looked up from then on.

use super::evaluation::{Counts, Gain};
use super::plan::{Later, PartOf, Plan, Worth};
use crate::answers::{Cell, Response};
use crate::questionnaire::{Mean, QuestionType};

/// Options of which all sets of ticks are looked up.
const FEW_TICKS: u32 = 6;

impl Plan {
    /// Works out what can be looked up. `kinds` are those of the questions.
    pub(super) fn with_lookups(mut self, kinds: &[QuestionType], response: Response) -> Self {
        let answers = self.work_out(kinds, response);
        self.count_once();
        self.weigh(&answers);
        self
    }

    /// Works out what no answer, each option and each set of few ticks bring, and any answer where all bring the same. The number
    /// of answers that are looked up, by question; none where they are worked out.
    fn work_out(&mut self, kinds: &[QuestionType], mut response: Response) -> Vec<Option<usize>> {
        let mut looked_up = Vec::with_capacity(kinds.len());
        for (question, kind) in kinds.iter().enumerate() {
            let item = &self.items[question];
            let answers = answers(*kind, item.means.len() as u32, &item.worth);
            let is_conditional = self.in_form[question] && item.ask_if.is_some();
            if is_conditional || answers.is_none() {
                self.later.push(Later {
                    question,
                    is_looked_up: answers.is_some(),
                    is_conditional,
                });
            }
            response.clear();
            let mut gains = vec![self.gain(question, &response)];
            for answer in answers.iter().flatten() {
                response.set(question, *answer);
                gains.push(self.gain(question, &response));
            }
            self.found.push(&gains);
            looked_up.push(answers.map(|answers| answers.len()));
        }
        for _ in &self.scores {
            self.found.push(&[Gain::default()]);
        }
        looked_up
    }

    /// Works out what that brings into each score, weighted and turned, and counted for completeness where it is.
    fn weigh(&mut self, answers: &[Option<usize>]) {
        for score in &mut self.scores {
            for part in &mut score.parts {
                let PartOf::Question(question) = part.of else {
                    continue;
                };
                let answers = answers[question].filter(|_| score.mean == Mean::Arithmetic);
                let Some(answers) = answers else { continue };
                part.weighted = u32::try_from(self.weighted.len() + 1).ok();
                let gains = self.found.gains_of(question, answers).iter().map(|gain| {
                    let sums = part.weigh(gain.sums()).to_array();
                    let gain = Gain { sums, ..*gain };
                    gain.counted_as(part.counted)
                });
                self.weighted.extend(gains);
            }
        }
    }

    /// Sees to it that each question is counted once.
    fn count_once(&mut self) {
        let mut is_counted = vec![false; self.items.len()];
        for part in self.scores.iter_mut().flat_map(|score| &mut score.parts) {
            if let PartOf::Question(question) = part.of
                && !std::mem::replace(&mut is_counted[question], true)
            {
                part.counted = Counts::ALL;
            }
        }
    }
}

/// The answers that are looked up, in the order of their places; `None` where what they bring has to be worked out.
fn answers(kind: QuestionType, options: u32, worth: &Worth) -> Option<Vec<Cell>> {
    match kind {
        QuestionType::Choice => Some((0..options).map(Cell::Choice).collect()),
        QuestionType::Choices if options <= FEW_TICKS => {
            Some((0..1 << options).map(Cell::Ticks).collect())
        }
        QuestionType::Choices => None,
        QuestionType::Number if *worth != Worth::Nothing => None,
        _ => Some(vec![Cell::Number(0.0)]),
    }
}
