use super::profiler::Profiler;
use crate::answers::{Cell, Response};
use crate::scoring::{Evaluation, PartOf, Plan, QuestionState, Worth, round9};

/// Effort of a step where the questionnaire says none.
const USUAL_EFFORT: u8 = 2;

/// One thing to do next.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Question whose answer it moves.
    pub question: usize,
    /// Option today.
    pub from: u32,
    /// Option next.
    pub to: u32,
    /// By how much the headline would rise if this answer alone changed.
    pub gain: f64,
    /// 1 light, 2 medium, 3 heavy.
    pub effort: u8,
    /// Whether the firm wants to work on it.
    pub in_focus: bool,
}

/// Which way an answer has to move for the headline to rise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Up,
    Down,
    /// It counts both ways; what gains more is taken.
    Either,
}

/// The direction of every question: by its reversals on the way to the headline, or to its own
/// scores where it does not reach the headline.
pub(super) fn directions(plan: &Plan, headline: Option<usize>) -> Vec<Direction> {
    let mut signs = vec![(false, false); plan.items.len()];
    if let Some(headline) = headline {
        let mut seen = vec![[false; 2]; plan.scores.len()];
        follow(plan, headline, false, &mut seen, &mut signs);
    }
    let mut own = vec![(false, false); plan.items.len()];
    for score in 0..plan.scores.len() {
        follow_own(plan, score, &mut own);
    }
    signs
        .into_iter()
        .zip(own)
        .map(|(signs, own)| if signs == (false, false) { own } else { signs })
        .map(|signs| match signs {
            (false, true) => Direction::Down,
            (true, true) => Direction::Either,
            _ => Direction::Up,
        })
        .collect()
}

/// Notes for each question under a score whether it counts straight and whether reversed; each
/// score is followed at most once in each direction.
fn follow(
    plan: &Plan,
    score: usize,
    reversed: bool,
    seen: &mut [[bool; 2]],
    signs: &mut [(bool, bool)],
) {
    if std::mem::replace(&mut seen[score][usize::from(reversed)], true) {
        return;
    }
    for part in &plan.scores[score].parts {
        let reversed = reversed != part.reverse;
        match part.of {
            PartOf::Score(below) => follow(plan, below, reversed, seen, signs),
            PartOf::Question(question) if reversed => signs[question].1 = true,
            PartOf::Question(question) => signs[question].0 = true,
        }
    }
}

fn follow_own(plan: &Plan, score: usize, signs: &mut [(bool, bool)]) {
    for part in &plan.scores[score].parts {
        match part.of {
            PartOf::Score(_) => {}
            PartOf::Question(question) if part.reverse => signs[question].1 = true,
            PartOf::Question(question) => signs[question].0 = true,
        }
    }
}

/// Next steps, those in focus first, then by gain / effort, then in the order of asking.
///
/// Empty when the headline has no value: there is nothing a gain could be measured by.
pub(super) fn roadmap(
    profiler: &Profiler<'_>,
    response: &Response,
    evaluation: &Evaluation,
) -> Vec<Step> {
    let Some(headline) = profiler.headline else {
        return Vec::new();
    };
    let Some(today) = evaluation.value(headline) else {
        return Vec::new();
    };
    let mut trial = Trial {
        profiler,
        headline,
        today,
        response: response.clone(),
        evaluation: Evaluation::new(&profiler.plan),
    };
    let mut steps: Vec<Step> = (0..profiler.plan.items.len())
        .filter(|question| {
            matches!(
                evaluation.question(*question),
                QuestionState::Answered(Some(_))
            )
        })
        .filter_map(|question| trial.step(question))
        .collect();
    steps.sort_by(|a, b| {
        b.in_focus
            .cmp(&a.in_focus)
            .then(b.worth().total_cmp(&a.worth()))
            .then(a.question.cmp(&b.question))
    });
    steps
}

impl Step {
    /// Gain per effort.
    fn worth(&self) -> f64 {
        round9(self.gain / f64::from(self.effort))
    }
}

/// Tries out changed answers.
struct Trial<'p, 'a> {
    profiler: &'p Profiler<'a>,
    headline: usize,
    today: f64,
    response: Response,
    evaluation: Evaluation,
}

impl Trial<'_, '_> {
    fn step(&mut self, question: usize) -> Option<Step> {
        let item = &self.profiler.plan.items[question];
        let (true, Worth::Options { points, .. }, Cell::Choice(from)) =
            (item.scored, &item.worth, self.response.cell(question))
        else {
            return None;
        };
        let up = neighbour(points, from, |points| points);
        let down = neighbour(points, from, |points| -points);
        let (to, gain) = match self.profiler.directions[question] {
            Direction::Up => self.gain(question, up?),
            Direction::Down => self.gain(question, down?),
            Direction::Either => {
                let up = up.map(|to| self.gain(question, to));
                let down = down.map(|to| self.gain(question, to));
                let best = match (up, down) {
                    (Some(up), Some(down)) if down.1 > up.1 => down,
                    (Some(up), _) => up,
                    (None, down) => down?,
                };
                Some(best).filter(|(_, gain)| *gain > 0.0)?
            }
        };
        let asked = self.profiler.definition.questions().nth(question)?;
        let focus = self.profiler.focus.as_ref();
        Some(Step {
            question,
            from,
            to,
            gain,
            effort: asked.effort.unwrap_or(USUAL_EFFORT),
            in_focus: focus.is_some_and(|focus| focus.holds(question, &self.response)),
        })
    }

    /// By how much the headline rises when one answer changes; 0 when it would lose its value.
    fn gain(&mut self, question: usize, to: u32) -> (u32, f64) {
        let today = self.response.cell(question);
        self.response.set(question, Cell::Choice(to));
        self.profiler
            .plan
            .evaluate(&self.response, &mut self.evaluation);
        self.response.set(question, today);
        let then = self.evaluation.value(self.headline);
        (to, then.map_or(0.0, |then| then - self.today))
    }
}

impl Profiler<'_> {
    /// The next better option of a scored `choice` question, in the direction that raises its scores; `None` at the best.
    pub fn better_option(&self, question: usize, from: u32) -> Option<u32> {
        let Worth::Options { points, .. } = &self.plan.items[question].worth else {
            return None;
        };
        match self.directions[question] {
            Direction::Down => neighbour(points, from, |points| -points),
            Direction::Up | Direction::Either => neighbour(points, from, |points| points),
        }
    }
}

/// The option with the least points above today's, as `sign` counts them; the first of equals.
fn neighbour(points: &[Option<f64>], from: u32, sign: impl Fn(f64) -> f64) -> Option<u32> {
    let today = sign(points[from as usize]?);
    let mut best: Option<(u32, f64)> = None;
    for (option, points) in (0..).zip(points) {
        let Some(points) = points.map(&sign) else {
            continue;
        };
        if points > today && best.is_none_or(|(_, least)| points < least) {
            best = Some((option, points));
        }
    }
    best.map(|(option, _)| option)
}
