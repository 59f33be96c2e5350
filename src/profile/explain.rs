//! The arithmetic behind one profile as an indented tree, to be redone with a pocket calculator.

use super::profiler::Profiler;
use crate::answers::{Cell, Response, fact_text};
use crate::questionnaire::{self, Lexicon, Mean};
use crate::scoring::{
    Decimals, Evaluation, Part, PartOf, QuestionState, ScoreState, Worth, round9,
};

/// A line of the tree with what hangs on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// What it is made of.
    pub below: Vec<Line>,
}

/// The arithmetic of one response.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// A tree a score that no other score is made of, the headline first.
    pub scores: Vec<Line>,
    /// A tree a classification.
    pub classes: Vec<Line>,
    /// Advice that holds.
    pub advice: Vec<Line>,
    /// Completeness.
    pub completeness: String,
}

/// Explains a response.
pub fn explain(profiler: &Profiler<'_>, texts: &Lexicon<'_>, response: &Response) -> Explanation {
    let profile = profiler.profile(response);
    let mut teller = Teller {
        profiler,
        texts,
        response,
        evaluation: &profile.evaluation,
        told: vec![false; profiler.plan.scores.len()],
    };
    let scores = teller
        .tops()
        .into_iter()
        .map(|score| teller.score(score))
        .collect();
    let classifications = &profiler.definition.classifications;
    Explanation {
        scores,
        classes: (0..classifications.len())
            .map(|c| teller.classification(c))
            .collect(),
        advice: profile.advice.iter().map(|a| teller.advice(*a)).collect(),
        completeness: completeness(profiler, &profile.evaluation),
    }
}

fn completeness(profiler: &Profiler<'_>, evaluation: &Evaluation) -> String {
    let (answered, applicable) = evaluation.counts(&profiler.plan);
    match evaluation.completeness(&profiler.plan) {
        Some(share) => format!(
            "{answered} answered of {applicable} applicable = {}",
            number(share)
        ),
        None => "no question is applicable".to_owned(),
    }
}

struct Teller<'t, 'a> {
    profiler: &'t Profiler<'a>,
    texts: &'t Lexicon<'t>,
    response: &'t Response,
    evaluation: &'t Evaluation,
    told: Vec<bool>,
}

impl Teller<'_, '_> {
    /// Scores that no other is made of, the headline first.
    fn tops(&self) -> Vec<usize> {
        let scores = &self.profiler.plan.scores;
        let is_part = |score: usize| {
            scores
                .iter()
                .any(|s| s.parts.iter().any(|part| part.of == PartOf::Score(score)))
        };
        let mut tops: Vec<usize> = self.profiler.headline.into_iter().collect();
        tops.extend(
            (0..scores.len()).filter(|s| !is_part(*s) && Some(*s) != self.profiler.headline),
        );
        tops
    }

    fn score(&mut self, score: usize) -> Line {
        let definition = &self.profiler.definition.scores[score];
        let plan = &self.profiler.plan.scores[score];
        let state = self.evaluation.scores[score];
        let title = format!("{} ({})", definition.id, self.texts.score(definition));
        let mut line = Line {
            text: format!("{title}: {}", self.score_result(score)),
            below: Vec::new(),
        };
        if std::mem::replace(&mut self.told[score], true) {
            line.text.push_str("; worked out above");
            return line;
        }
        line.below.push(leaf(self.counting(score)));
        if let ScoreState::Scored { .. } = state {
            line.below.push(leaf(self.formula(score)));
        }
        for part in &plan.parts {
            line.below.push(self.part(part));
        }
        line
    }

    fn score_result(&self, score: usize) -> String {
        match self.evaluation.scores[score] {
            ScoreState::NotApplicable => "not applicable".to_owned(),
            ScoreState::Insufficient { .. } => "insufficient, no value".to_owned(),
            ScoreState::Scored { value, .. } => match self.profiler.band(score, value) {
                Some(band) => format!(
                    "{}, band {} (from {})",
                    number(value),
                    band.id,
                    number(band.from)
                ),
                None => number(value),
            },
        }
    }

    fn counting(&self, score: usize) -> String {
        let plan = &self.profiler.plan.scores[score];
        let (answered, applicable) = self.evaluation.scores[score].counts();
        let needed = plan.min_answered;
        if applicable == 0 {
            return format!("none of its {} things is applicable", plan.parts.len());
        }
        let share = f64::from(answered) / f64::from(applicable);
        let verdict = if answered == 0 {
            "none has a value".to_owned()
        } else if share < needed {
            format!("{} is below the {} it needs", number(share), number(needed))
        } else {
            format!(
                "{} is at least the {} it needs",
                number(share),
                number(needed)
            )
        };
        format!("{answered} of {applicable} applicable things have a value: {verdict}")
    }

    fn formula(&self, score: usize) -> String {
        let plan = &self.profiler.plan.scores[score];
        let valued: Vec<(f64, f64)> = plan
            .parts
            .iter()
            .filter_map(|part| Some((part.turned(self.part_value(part)?), part.weight)))
            .collect();
        let join = |term: &dyn Fn(&(f64, f64)) -> String, mark: &str| {
            valued.iter().map(term).collect::<Vec<_>>().join(mark)
        };
        let weights = join(&|(_, w)| number(*w), " + ");
        let result = self.evaluation.scores[score]
            .value()
            .map(number)
            .unwrap_or_default();
        let formula = match plan.mean {
            Mean::Arithmetic => format!(
                "({}) / ({weights})",
                join(&|(s, w)| format!("{} × {}", number(*w), number(*s)), " + ")
            ),
            Mean::Minimum => format!("least of {}", join(&|(s, _)| number(*s), ", ")),
            _ if valued.iter().any(|(s, _)| round9(*s) == 0.0) => {
                "0, since one of them is 0".to_owned()
            }
            Mean::Geometric => format!(
                "exp(({}) / ({weights}))",
                join(
                    &|(s, w)| format!("{} × ln {}", number(*w), number(*s)),
                    " + "
                )
            ),
            Mean::Harmonic => format!(
                "({weights}) / ({})",
                join(&|(s, w)| format!("{} / {}", number(*w), number(*s)), " + ")
            ),
        };
        format!("{} mean: {formula} = {result}", plan.mean.name())
    }

    fn part_value(&self, part: &Part) -> Option<f64> {
        match part.of {
            PartOf::Score(score) => self.evaluation.scores[score].value(),
            PartOf::Question(question) => match self.evaluation.questions[question] {
                QuestionState::Answered(score) => score,
                _ => None,
            },
        }
    }

    fn part(&mut self, part: &Part) -> Line {
        let mut line = match part.of {
            PartOf::Score(score) => self.score(score),
            PartOf::Question(question) => Line {
                text: self.question(question),
                below: self.why_not_asked(question),
            },
        };
        let value = self.part_value(part);
        if let (true, Some(score)) = (part.reverse, value) {
            line.text.push_str(&format!(
                "; reversed: 100 − {} = {}",
                number(score),
                number(100.0 - score)
            ));
        } else if part.reverse {
            line.text.push_str("; reversed");
        }
        if part.weight != 1.0 {
            line.text
                .push_str(&format!("; weight {}", number(part.weight)));
        }
        let applicable = match part.of {
            PartOf::Score(score) => self.evaluation.scores[score] != ScoreState::NotApplicable,
            PartOf::Question(question) => {
                self.evaluation.questions[question] != QuestionState::NotApplicable
            }
        };
        if value.is_none() {
            line.text.push_str(if applicable {
                "; not counted"
            } else {
                "; left out"
            });
        }
        line
    }

    fn question(&self, question: usize) -> String {
        let Some(asked) = self.profiler.definition.questions().nth(question) else {
            return String::new();
        };
        let text = crate::diagnostic::shorten(self.texts.question(asked), 60);
        format!("{} ({text}): {}", asked.id, self.answer(question))
    }

    fn answer(&self, question: usize) -> String {
        let given = fact_text(self.profiler.definition, question, self.response);
        let given = if given.is_empty() && self.response.cell(question) == Cell::Choices {
            "nothing ticked".to_owned()
        } else {
            given
        };
        match self.evaluation.questions[question] {
            QuestionState::NotApplicable if !self.profiler.plan.in_form[question] => {
                "not in the form".to_owned()
            }
            QuestionState::NotApplicable if !self.is_asked(question) => {
                "not applicable: its condition does not hold".to_owned()
            }
            QuestionState::NotApplicable => format!("not applicable: answered {given}"),
            QuestionState::Missing if given.is_empty() => "not answered".to_owned(),
            QuestionState::Missing => format!("not answered: {given}"),
            QuestionState::Answered(None) => format!("answered {given}"),
            QuestionState::Answered(Some(score)) => format!(
                "answered {given}{} → {}",
                self.points(question),
                number(score)
            ),
        }
    }

    /// The conditions that rule a question out.
    fn why_not_asked(&self, question: usize) -> Vec<Line> {
        if !self.profiler.plan.in_form[question] || self.is_asked(question) {
            return Vec::new();
        }
        let sections = &self.profiler.definition.sections;
        let mut pairs = sections
            .iter()
            .flat_map(|s| s.questions.iter().map(move |q| (s, q)));
        let conditions = pairs
            .nth(question)
            .map(|(s, q)| s.ask_if.iter().chain(&q.ask_if));
        conditions
            .into_iter()
            .flatten()
            .map(|c| self.condition(c))
            .collect()
    }

    fn is_asked(&self, question: usize) -> bool {
        let plan = &self.profiler.plan;
        plan.is_asked(question, self.response, self.evaluation)
    }

    /// How an answer's points become its score.
    fn points(&self, question: usize) -> String {
        let item = &self.profiler.plan.items[question];
        let cell = self.response.cell(question);
        let Some((points, lo, hi)) = item.points(question, cell, self.response) else {
            return String::new();
        };
        let found = match (&item.worth, cell) {
            (Worth::Ticks { points: each, hi }, _) => {
                let ticked: Vec<f64> = self
                    .response
                    .ticked(question)
                    .map(|o| each[o as usize])
                    .collect();
                let sum: f64 = ticked.iter().sum();
                let terms = ticked
                    .iter()
                    .map(|p| number(*p))
                    .collect::<Vec<_>>()
                    .join(" + ");
                match ticked.len() {
                    0 => ", 0 points".to_owned(),
                    _ if sum > *hi => format!(
                        ", {terms} = {}, at most {} points",
                        number(sum),
                        number(*hi)
                    ),
                    1 => format!(", {}", points_text(sum)),
                    _ => format!(", {terms} = {} points", number(sum)),
                }
            }
            (Worth::Curve { curve, .. }, Cell::Number(value)) => {
                format!(", {} points{}", number(points), on_curve(curve, value))
            }
            _ => format!(", {}", points_text(points)),
        };
        let lo = bracketed(lo);
        format!(
            "{found}, 100 · ({} − {lo}) / ({} − {lo})",
            number(points),
            number(hi)
        )
    }

    fn classification(&self, index: usize) -> Line {
        let classification = &self.profiler.definition.classifications[index];
        let found = self.profiler.class(index, self.response, self.evaluation);
        let mut line = Line {
            text: format!(
                "{} ({}): {}",
                classification.id,
                self.texts.classification(classification),
                found.map_or("no class", |at| &classification.classes[at].id)
            ),
            below: Vec::new(),
        };
        let tried = found.map_or(classification.classes.len(), |at| at + 1);
        for (at, class) in classification.classes.iter().take(tried).enumerate() {
            let verdict = if found == Some(at) {
                "holds"
            } else {
                "does not hold"
            };
            line.below.push(Line {
                text: format!(
                    "{} ({}): {verdict}",
                    class.id,
                    self.texts.class(classification, class)
                ),
                below: vec![self.condition(&class.when)],
            });
        }
        line
    }

    fn advice(&self, index: usize) -> Line {
        let advice = &self.profiler.definition.advice[index];
        Line {
            text: format!("{} ({})", advice.id, self.texts.advice(advice)),
            below: vec![self.condition(&advice.when)],
        }
    }

    fn condition(&self, condition: &questionnaire::Condition) -> Line {
        use questionnaire::Condition as C;
        let compiled = crate::scoring::Plan::compile_condition(self.profiler.definition, condition);
        let verdict = if compiled.holds(self.response, self.evaluation) {
            "true"
        } else {
            "false"
        };
        let list = |parts: &[C]| parts.iter().map(|part| self.condition(part)).collect();
        match condition {
            C::All { all } if all.is_empty() => leaf("always true".to_owned()),
            C::All { all } => Line {
                text: format!("all of these: {verdict}"),
                below: list(all),
            },
            C::Any { any } => Line {
                text: format!("one of these: {verdict}"),
                below: list(any),
            },
            C::Not { not } => Line {
                text: format!("not: {verdict}"),
                below: vec![self.condition(not)],
            },
            _ => leaf(format!("{}: {verdict}", self.test(condition))),
        }
    }

    /// A single test with what it found.
    fn test(&self, condition: &questionnaire::Condition) -> String {
        use questionnaire::Condition as C;
        let answer = |id: &str| match self.profiler.definition.question_index(id) {
            Some(question) => {
                let text = fact_text(self.profiler.definition, question, self.response);
                match self.evaluation.questions[question] {
                    QuestionState::NotApplicable => "not applicable".to_owned(),
                    QuestionState::Missing => "not answered".to_owned(),
                    QuestionState::Answered(_) => text,
                }
            }
            None => String::new(),
        };
        let value = |id: &str| {
            let score = self
                .profiler
                .definition
                .scores
                .iter()
                .position(|s| s.id == id);
            score.map_or_else(String::new, |score| self.score_result(score))
        };
        match condition {
            C::Is { question, is } => format!("{question} is {is} (answer: {})", answer(question)),
            C::In { question, codes } => format!(
                "{question} is one of {} (answer: {})",
                codes.join(", "),
                answer(question)
            ),
            C::AtLeast { question, at_least } => format!(
                "{question} is at least {} (answer: {})",
                number(*at_least),
                answer(question)
            ),
            C::Below { question, below } => format!(
                "{question} is below {} (answer: {})",
                number(*below),
                answer(question)
            ),
            C::Answered {
                question,
                answered: true,
            } => format!("{question} is answered (answer: {})", answer(question)),
            C::Answered { question, .. } => {
                format!("{question} is not answered (answer: {})", answer(question))
            }
            C::ScoreAtLeast { score, at_least } => format!(
                "{score} is at least {} (score: {})",
                number(*at_least),
                value(score)
            ),
            C::ScoreBelow { score, below } => format!(
                "{score} is below {} (score: {})",
                number(*below),
                value(score)
            ),
            C::ScoreBand { score, band } => {
                format!("{score} lies in band {band} (score: {})", value(score))
            }
            C::All { .. } | C::Any { .. } | C::Not { .. } => String::new(),
        }
    }
}

fn leaf(text: String) -> Line {
    Line {
        text,
        below: Vec::new(),
    }
}

fn points_text(points: f64) -> String {
    let noun = if points == 1.0 { "point" } else { "points" };
    format!("{} {noun}", number(points))
}

/// Where a value lies on a curve.
fn on_curve(curve: &[(f64, f64)], value: f64) -> String {
    let after = curve.partition_point(|(x, _)| *x <= value);
    let (Some((x0, p0)), Some((x1, p1))) =
        (after.checked_sub(1).map(|i| curve[i]), curve.get(after))
    else {
        return " at the end of the curve".to_owned();
    };
    format!(
        " = {} + ({} − {}) / ({} − {}) · ({} − {})",
        number(p0),
        number(value),
        bracketed(x0),
        number(*x1),
        bracketed(x0),
        number(*p1),
        bracketed(p0)
    )
}

/// A number, in brackets where it is negative.
fn bracketed(value: f64) -> String {
    if value < 0.0 {
        format!("({})", number(value))
    } else {
        number(value)
    }
}

/// A number with at most 6 decimals and no zeros at the end: enough to redo the sum by hand.
fn number(value: f64) -> String {
    let text = Decimals::Fixed(6).print(value);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
