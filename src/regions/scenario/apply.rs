use super::document::{Change, ScenarioFile};
use super::median::{Looked, Medians};
use crate::answers::{Cell, Response};
use crate::profile::Profiler;
use crate::questionnaire::QuestionType;
use crate::scoring::{Condition, Evaluation, Plan, QuestionState, round9};

/// Scenarios compiled for a questionnaire. Answers that are to reach a median are looked at first, all of them.
#[derive(Clone, Debug)]
pub struct Scenarios {
    list: Vec<Compiled>,
}

#[derive(Clone, Debug)]
struct Compiled {
    when: Option<Condition>,
    moves: Vec<Move>,
}

#[derive(Clone, Debug)]
enum Move {
    /// By so many steps.
    Raise(usize, u32),
    /// To the median of firms.
    Reach(Reach),
    Set(usize, Cell),
}

#[derive(Clone, Debug)]
struct Reach {
    question: usize,
    of: Option<Condition>,
    median: Option<(f64, Cell)>,
}

impl Scenarios {
    /// Compiles a file that was held against the questionnaire.
    pub fn compile(file: &ScenarioFile, profiler: &Profiler<'_>) -> Self {
        let definition = profiler.definition;
        let condition = Plan::conditions(definition);
        let list = file.scenarios.iter().map(|scenario| Compiled {
            when: scenario.when.as_ref().map(&condition),
            moves: scenario
                .change
                .iter()
                .flat_map(|change| moves(change, profiler))
                .collect(),
        });
        Scenarios {
            list: list.collect(),
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// Whether all responses have to be looked at before any can be changed.
    pub fn need_a_look(&self) -> bool {
        self.reaches().next().is_some()
    }

    fn reaches(&self) -> impl Iterator<Item = &Reach> {
        let moves = self.list.iter().flat_map(|scenario| &scenario.moves);
        moves.filter_map(|one| match one {
            Move::Reach(reach) => Some(reach),
            _ => None,
        })
    }

    /// Appends what a response says of the medians that are to be reached.
    pub fn look(
        &self,
        profiler: &Profiler<'_>,
        (response, evaluation): (&Response, &Evaluation),
        looked: &mut Vec<Looked>,
    ) {
        for (median, reach) in self.reaches().enumerate() {
            let of = reach.of.as_ref();
            if of.is_none_or(|of| of.holds(response, evaluation))
                && let QuestionState::Answered(Some(score)) = evaluation.question(reach.question)
            {
                looked.push(Looked {
                    median,
                    counts: profiler.turned(reach.question, score),
                    answer: response.cell(reach.question),
                });
            }
        }
    }

    /// Nothing yet of the medians that are to be reached.
    pub fn medians(&self) -> Medians {
        Medians::new(self.reaches().count())
    }

    /// Takes the medians of all responses.
    ///
    /// # Errors
    /// The question of which fewer than `least` firms have an answer: its position, and how many have.
    pub fn settle(&mut self, medians: &Medians, least: usize) -> Result<(), (usize, usize)> {
        let moves = self
            .list
            .iter_mut()
            .flat_map(|scenario| &mut scenario.moves);
        let reaches = moves.filter_map(|one| match one {
            Move::Reach(reach) => Some(reach),
            _ => None,
        });
        for (at, reach) in reaches.enumerate() {
            let count = medians.count(at);
            if count < least.max(1) {
                return Err((reach.question, count));
            }
            reach.median = medians.of(at);
        }
        Ok(())
    }

    /// Room to work in, for answers laid out like these.
    pub fn desk(&self, profiler: &Profiler<'_>, response: &Response) -> Desk {
        Desk {
            response: response.clone(),
            evaluation: Evaluation::new(&profiler.plan),
        }
    }

    /// What a response comes to in a scenario, by its place; `None` where nothing of it changes.
    ///
    /// Only answers that were given change, and never for the worse but where they are set.
    pub fn apply<'d>(
        &self,
        at: usize,
        profiler: &Profiler<'_>,
        (response, evaluation): (&Response, &Evaluation),
        desk: &'d mut Desk,
    ) -> Option<&'d Evaluation> {
        let scenario = &self.list[at];
        let concerns = scenario.when.as_ref();
        if !concerns.is_none_or(|when| when.holds(response, evaluation)) {
            return None;
        }
        let mut is_changed = false;
        for one in &scenario.moves {
            let now = if is_changed { &desk.response } else { response };
            if let Some((question, cell)) = one.moved(profiler, now, evaluation) {
                if !is_changed {
                    desk.response.clone_from(response);
                    is_changed = true;
                }
                desk.response.set(question, cell);
            }
        }
        is_changed.then(|| {
            profiler.plan.evaluate(&desk.response, &mut desk.evaluation);
            &desk.evaluation
        })
    }
}

/// Where changed responses are put and evaluated.
#[derive(Clone, Debug)]
pub struct Desk {
    response: Response,
    evaluation: Evaluation,
}

/// The moves that a change comes to.
fn moves(change: &Change, profiler: &Profiler<'_>) -> Vec<Move> {
    let definition = profiler.definition;
    let kind = |at: usize| definition.questions().nth(at).map(|question| question.kind);
    let questions = |names: &[String]| {
        let mut found: Vec<usize> = Vec::new();
        for name in names {
            let score = definition.scores.iter().position(|score| score.id == *name);
            match (score, definition.question_index(name)) {
                (Some(score), _) => found.extend(profiler.plan.questions_under(score)),
                (None, Some(question)) => found.push(question),
                (None, None) => {}
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    };
    if !change.raise.is_empty() {
        let steps = change.steps.unwrap_or(1);
        return questions(&change.raise)
            .into_iter()
            .filter(|at| kind(*at) == Some(QuestionType::Choice))
            .map(|at| Move::Raise(at, steps))
            .collect();
    }
    if !change.reach.is_empty() {
        let moved = [QuestionType::Choice, QuestionType::Number];
        return questions(&change.reach)
            .into_iter()
            .filter(|at| kind(*at).is_some_and(|kind| moved.contains(&kind)))
            .map(|question| {
                Move::Reach(Reach {
                    question,
                    of: change
                        .median_of
                        .as_ref()
                        .map(|of| Plan::compile_condition(definition, of)),
                    median: None,
                })
            })
            .collect();
    }
    let set = change.set.as_deref().and_then(|set| {
        let at = definition.question_index(set)?;
        let asked = definition.questions().nth(at)?;
        let to = change.to.as_deref()?;
        let cell = match asked.kind {
            QuestionType::Choice => {
                let options = definition.options_of(asked).iter();
                let option = options.zip(0..).find(|(option, _)| option.code == to)?.1;
                Cell::Choice(option)
            }
            _ => Cell::Number(to.parse().ok()?),
        };
        Some(Move::Set(at, cell))
    });
    set.into_iter().collect()
}

impl Move {
    /// The question and its new answer; `None` where it stays.
    fn moved(
        &self,
        profiler: &Profiler<'_>,
        response: &Response,
        evaluation: &Evaluation,
    ) -> Option<(usize, Cell)> {
        let score = |question: usize| match evaluation.question(question) {
            QuestionState::Answered(score) => score,
            _ => None,
        };
        match self {
            Move::Raise(question, steps) => {
                score(*question)?;
                let Cell::Choice(mut option) = response.cell(*question) else {
                    return None;
                };
                let from = option;
                for _ in 0..*steps {
                    option = profiler.better_option(*question, option).unwrap_or(option);
                }
                (option != from).then_some((*question, Cell::Choice(option)))
            }
            Move::Reach(reach) => {
                let (median, cell) = reach.median?;
                let today = profiler.turned(reach.question, score(reach.question)?);
                (round9(today) < round9(median)).then_some((reach.question, cell))
            }
            Move::Set(question, cell) => {
                let is_answered =
                    matches!(evaluation.question(*question), QuestionState::Answered(_));
                (is_answered && response.cell(*question) != *cell).then_some((*question, *cell))
            }
        }
    }
}
