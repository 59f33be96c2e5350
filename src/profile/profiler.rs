use super::roadmap::{self, Direction, Step};
use super::strengths;
use crate::answers::Response;
use crate::questionnaire::{Band, Definition};
use crate::scoring::{Condition, Evaluation, Plan, round9};

/// Reads profiles out of evaluations: a definition compiled for that.
#[derive(Clone, Debug)]
pub struct Profiler<'a> {
    /// The definition.
    pub definition: &'a Definition,
    /// The plan that evaluates responses.
    pub plan: Plan,
    /// The overall score, if the questionnaire has one.
    pub headline: Option<usize>,
    /// The scores shown beneath it.
    pub dimensions: Vec<usize>,
    pub(super) directions: Vec<Direction>,
    pub(super) focus: Option<Focus>,
    /// By score: where its bands begin, rounded to 9 decimals.
    starts: Vec<Vec<f64>>,
    classes: Vec<Vec<Condition>>,
    advice: Vec<Condition>,
}

/// The question that says what a firm wants to work on.
#[derive(Clone, Debug)]
pub(super) struct Focus {
    pub question: usize,
    /// By option: the questions under the score it names.
    pub under: Vec<Vec<usize>>,
}

/// All that the tool says of one response.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Questions and scores.
    pub evaluation: Evaluation,
    /// By classification: the class.
    pub classes: Vec<Option<usize>>,
    /// Answered / applicable.
    pub completeness: Option<f64>,
    /// Scores that stand out, best first.
    pub strengths: Vec<usize>,
    /// Scores that lag, weakest first.
    pub gaps: Vec<usize>,
    /// What to do next, most worthwhile first.
    pub roadmap: Vec<Step>,
    /// Pieces of advice that hold, in the file's order.
    pub advice: Vec<usize>,
}

impl<'a> Profiler<'a> {
    /// Compiles a definition without errors; `None` when it has no such form.
    pub fn new(definition: &'a Definition, form: Option<&str>) -> Option<Self> {
        let plan = Plan::compile(definition, form)?;
        let score = |id: &str| definition.scores.iter().position(|score| score.id == id);
        let profile = definition.profile.as_ref();
        let headline = profile.and_then(|p| score(&p.headline));
        let dimensions = profile
            .iter()
            .flat_map(|p| &p.dimensions)
            .filter_map(|id| score(id))
            .collect();
        let compile = Plan::conditions(definition);
        let starts = definition.scores.iter().map(|score| {
            let bands = definition.bands_of(score).iter();
            bands.map(|band| round9(band.from)).collect()
        });
        Some(Profiler {
            starts: starts.collect(),
            headline,
            dimensions,
            directions: roadmap::directions(&plan, headline),
            focus: focus(definition, &plan),
            classes: definition
                .classifications
                .iter()
                .map(|c| c.classes.iter().map(|class| compile(&class.when)).collect())
                .collect(),
            advice: definition.advice.iter().map(|a| compile(&a.when)).collect(),
            plan,
            definition,
        })
    }

    /// The band of a value of a score: the last whose `from` is not above it, both rounded to 9 decimals.
    pub fn band(&self, score: usize, value: f64) -> Option<&'a Band> {
        let bands = self.definition.bands_of(&self.definition.scores[score]);
        bands.get(self.band_at(score, value)?)
    }

    /// The place of that band among those of the score.
    pub fn band_at(&self, score: usize, value: f64) -> Option<usize> {
        let value = round9(value);
        let starts = &self.starts[score];
        starts.iter().rposition(|start| *start <= value)
    }

    /// The band of the headline, if it has a value.
    pub fn headline_band(&self, evaluation: &Evaluation) -> Option<&'a Band> {
        let headline = self.headline?;
        self.band(headline, evaluation.value(headline)?)
    }

    /// The class of a response: the first whose condition holds.
    pub fn class(
        &self,
        classification: usize,
        response: &Response,
        evaluation: &Evaluation,
    ) -> Option<usize> {
        self.classes[classification]
            .iter()
            .position(|condition| condition.holds(response, evaluation))
    }

    /// Everything about a response.
    pub fn profile(&self, response: &Response) -> Profile {
        let mut evaluation = Evaluation::new(&self.plan);
        self.plan.evaluate(response, &mut evaluation);
        let (strengths, gaps) = strengths::strengths_and_gaps(self, &evaluation);
        let holds = |at: &usize| self.advice[*at].holds(response, &evaluation);
        Profile {
            classes: (0..self.classes.len())
                .map(|c| self.class(c, response, &evaluation))
                .collect(),
            completeness: evaluation.completeness(),
            strengths,
            gaps,
            roadmap: roadmap::roadmap(self, response, &evaluation),
            advice: (0..self.advice.len()).filter(holds).collect(),
            evaluation,
        }
    }
}

fn focus(definition: &Definition, plan: &Plan) -> Option<Focus> {
    let question = definition.question_index(definition.profile.as_ref()?.focus.as_deref()?)?;
    let asked = definition.questions().nth(question)?;
    let under = definition
        .options_of(asked)
        .iter()
        .map(|option| {
            let score = definition
                .scores
                .iter()
                .position(|score| score.id == option.code);
            score.map_or_else(Vec::new, |score| plan.questions_under(score))
        })
        .collect();
    Some(Focus { question, under })
}

impl Focus {
    /// Whether a firm wants to work on a question.
    pub fn holds(&self, question: usize, response: &Response) -> bool {
        response.cell(self.question).is_set()
            && response
                .ticked(self.question)
                .any(|option| self.under[option as usize].contains(&question))
    }
}
