//! The arithmetic behind one profile as an indented tree, to be redone with a pocket calculator.

use super::profiler::Profiler;
use crate::answers::{Cell, Response, fact_text};
use crate::language::{Words, say};
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
    /// What the rest is said with.
    pub words: Words,
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
        completeness: teller.completeness(),
        words: texts.words(),
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
    fn words(&self) -> Words {
        self.texts.words()
    }

    /// A number with at most 6 decimals and no zeros at the end: enough to redo the sum by hand.
    fn number(&self, value: f64) -> String {
        let text = Decimals::Fixed(6).print(value);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        self.words().number(text)
    }

    /// A number, in brackets where it is negative.
    fn bracketed(&self, value: f64) -> String {
        match value < 0.0 {
            true => format!("({})", self.number(value)),
            false => self.number(value),
        }
    }

    fn completeness(&self) -> String {
        let words = self.words();
        let (answered, applicable) = self.evaluation.counts();
        match self.evaluation.completeness() {
            Some(share) => say!(
                words,
                "explain-complete",
                answered = answered,
                applicable = applicable,
                share = self.number(share)
            ),
            None => say!(words, "explain-none-applicable"),
        }
    }

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
        let state = self.evaluation.score(score);
        let title = format!("{} ({})", definition.id, self.texts.score(definition));
        let mut line = Line {
            text: format!("{title}: {}", self.score_result(score)),
            below: Vec::new(),
        };
        if std::mem::replace(&mut self.told[score], true) {
            let above = say!(self.words(), "explain-above");
            line.text.push_str(&format!("; {above}"));
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
        match self.evaluation.score(score) {
            ScoreState::NotApplicable => say!(self.words(), "explain-not-applicable"),
            ScoreState::Insufficient { .. } => say!(self.words(), "explain-insufficient"),
            ScoreState::Scored { value, .. } => match self.profiler.band(score, value) {
                Some(band) => say!(
                    self.words(),
                    "explain-in-band",
                    value = self.number(value),
                    band = band.id.as_str(),
                    from = self.number(band.from)
                ),
                None => self.number(value),
            },
        }
    }

    fn counting(&self, score: usize) -> String {
        let plan = &self.profiler.plan.scores[score];
        let (answered, applicable) = self.evaluation.score(score).counts();
        let words = self.words();
        if applicable == 0 {
            return say!(words, "explain-parts-none", parts = plan.parts.len());
        }
        let share = f64::from(answered) / f64::from(applicable);
        let needed = self.number(plan.min_answered);
        let verdict = match (answered, share < plan.min_answered) {
            (0, _) => say!(words, "explain-none-valued"),
            (_, true) => say!(
                words,
                "explain-below-needed",
                share = self.number(share),
                needed = needed
            ),
            (_, false) => say!(
                words,
                "explain-enough",
                share = self.number(share),
                needed = needed
            ),
        };
        say!(
            words,
            "explain-counting",
            answered = answered,
            applicable = applicable,
            verdict = verdict
        )
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
        let weights = join(&|(_, w)| self.number(*w), " + ");
        let result = self
            .evaluation
            .score(score)
            .value()
            .map(|value| self.number(value))
            .unwrap_or_default();
        let formula = match plan.mean {
            Mean::Arithmetic => format!(
                "({}) / ({weights})",
                join(
                    &|(s, w)| format!("{} × {}", self.number(*w), self.number(*s)),
                    " + "
                )
            ),
            Mean::Minimum => {
                let values = join(&|(s, _)| self.number(*s), "; ");
                say!(self.words(), "explain-least-of", values = values)
            }
            _ if valued.iter().any(|(s, _)| round9(*s) == 0.0) => {
                say!(self.words(), "explain-zero")
            }
            Mean::Geometric => format!(
                "exp(({}) / ({weights}))",
                join(
                    &|(s, w)| format!("{} × ln {}", self.number(*w), self.number(*s)),
                    " + "
                )
            ),
            Mean::Harmonic => format!(
                "({weights}) / ({})",
                join(
                    &|(s, w)| format!("{} / {}", self.number(*w), self.number(*s)),
                    " + "
                )
            ),
        };
        say!(
            self.words(),
            "explain-mean",
            mean = plan.mean.name(),
            formula = formula,
            result = result
        )
    }

    fn part_value(&self, part: &Part) -> Option<f64> {
        match part.of {
            PartOf::Score(score) => self.evaluation.value(score),
            PartOf::Question(question) => match self.evaluation.question(question) {
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
        for note in self.notes(part, value) {
            line.text.push_str(&format!("; {note}"));
        }
        line
    }

    /// How a part counts, where that is not simply its value.
    fn notes(&self, part: &Part, value: Option<f64>) -> Vec<String> {
        let words = self.words();
        let mut notes = Vec::new();
        if let (true, Some(score)) = (part.reverse, value) {
            notes.push(say!(
                words,
                "explain-reversed-value",
                value = self.number(score),
                turned = self.number(100.0 - score)
            ));
        } else if part.reverse {
            notes.push(say!(words, "explain-reversed"));
        }
        if part.weight != 1.0 {
            let weight = self.number(part.weight);
            notes.push(say!(words, "explain-weight", weight = weight));
        }
        let applicable = match part.of {
            PartOf::Score(score) => self.evaluation.score(score) != ScoreState::NotApplicable,
            PartOf::Question(question) => {
                self.evaluation.question(question) != QuestionState::NotApplicable
            }
        };
        notes.extend(match (value, applicable) {
            (Some(_), _) => None,
            (None, true) => Some(say!(words, "explain-not-counted")),
            (None, false) => Some(say!(words, "explain-left-out")),
        });
        notes
    }

    fn question(&self, question: usize) -> String {
        let Some(asked) = self.profiler.definition.questions().nth(question) else {
            return String::new();
        };
        let text = crate::diagnostic::shorten(self.texts.question(asked), 60);
        format!("{} ({text}): {}", asked.id, self.answer(question))
    }

    fn answer(&self, question: usize) -> String {
        let words = self.words();
        let given = fact_text(self.profiler.definition, question, self.response);
        let given = match given.is_empty() && self.response.cell(question).is_set() {
            true => say!(words, "explain-nothing-ticked"),
            false => given,
        };
        let is_empty = given.is_empty();
        let with = |id: &str| say!(words, id, answer = given.as_str());
        match self.evaluation.question(question) {
            QuestionState::NotApplicable if !self.profiler.plan.in_form[question] => {
                say!(words, "explain-not-in-form")
            }
            QuestionState::NotApplicable if !self.is_asked(question) => {
                say!(words, "explain-condition-false")
            }
            QuestionState::NotApplicable => with("explain-answered-not-applicable"),
            QuestionState::Missing if is_empty => say!(words, "explain-not-answered"),
            QuestionState::Missing => with("explain-answered-missing"),
            QuestionState::Answered(None) => with("explain-answered"),
            QuestionState::Answered(Some(score)) => format!(
                "{}{} → {}",
                with("explain-answered"),
                self.points(question),
                self.number(score)
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
            (Worth::Ticks { points: each, hi }, _) => self.ticks(question, each, *hi),
            (Worth::Curve { curve, .. }, Cell::Number(value)) => {
                self.on_curve(curve, value, points)
            }
            _ => self.points_text(points),
        };
        let lo = self.bracketed(lo);
        format!(
            ", {found}, 100 · ({} − {lo}) / ({} − {lo})",
            self.number(points),
            self.number(hi)
        )
    }

    /// Points, as a message counts them.
    fn points_text(&self, points: f64) -> String {
        let points = (points * 1e6).round() / 1e6;
        say!(self.words(), "explain-points", points = points)
    }

    /// The points of ticks added up.
    fn ticks(&self, question: usize, each: &[f64], most: f64) -> String {
        let ticked = self.response.ticked(question).map(|o| each[o as usize]);
        let ticked: Vec<f64> = ticked.collect();
        let sum: f64 = ticked.iter().sum();
        let terms: Vec<String> = ticked.iter().map(|p| self.number(*p)).collect();
        let terms = terms.join(" + ");
        match ticked.len() {
            0 => self.points_text(0.0),
            _ if sum > most => say!(
                self.words(),
                "explain-points-capped",
                sum = format!("{terms} = {}", self.number(sum)),
                most = self.points_text(most)
            ),
            1 => self.points_text(sum),
            _ => format!("{terms} = {}", self.points_text(sum)),
        }
    }

    /// Where a value lies on a curve, and its points there.
    fn on_curve(&self, curve: &[(f64, f64)], value: f64, points: f64) -> String {
        let points = self.points_text(points);
        let after = curve.partition_point(|(x, _)| *x <= value);
        let (Some((x0, p0)), Some((x1, p1))) =
            (after.checked_sub(1).map(|i| curve[i]), curve.get(after))
        else {
            return say!(self.words(), "explain-curve-end", points = points);
        };
        format!(
            "{points} = {} + ({} − {}) / ({} − {}) · ({} − {})",
            self.number(p0),
            self.number(value),
            self.bracketed(x0),
            self.number(*x1),
            self.bracketed(x0),
            self.number(*p1),
            self.bracketed(p0)
        )
    }

    fn classification(&self, index: usize) -> Line {
        let classification = &self.profiler.definition.classifications[index];
        let found = self.profiler.class(index, self.response, self.evaluation);
        let words = self.words();
        let class = found.map(|at| classification.classes[at].id.clone());
        let mut line = Line {
            text: format!(
                "{} ({}): {}",
                classification.id,
                self.texts.classification(classification),
                class.unwrap_or_else(|| say!(words, "explain-no-class"))
            ),
            below: Vec::new(),
        };
        let tried = found.map_or(classification.classes.len(), |at| at + 1);
        for (at, class) in classification.classes.iter().take(tried).enumerate() {
            let verdict = match found == Some(at) {
                true => say!(words, "explain-holds"),
                false => say!(words, "explain-does-not-hold"),
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
        let words = self.words();
        let verdict = match compiled.holds(self.response, self.evaluation) {
            true => say!(words, "explain-true"),
            false => say!(words, "explain-false"),
        };
        let with_verdict = |id: &str| format!("{}: {verdict}", words.say(id));
        let list = |parts: &[C]| parts.iter().map(|part| self.condition(part)).collect();
        match condition {
            C::All { all } if all.is_empty() => leaf(say!(words, "explain-always")),
            C::All { all } => Line {
                text: with_verdict("explain-all-of"),
                below: list(all),
            },
            C::Any { any } => Line {
                text: with_verdict("explain-one-of"),
                below: list(any),
            },
            C::Not { not } => Line {
                text: with_verdict("explain-not"),
                below: vec![self.condition(not)],
            },
            _ => leaf(format!("{}: {verdict}", self.test(condition))),
        }
    }

    /// A single test with what it found.
    fn test(&self, condition: &questionnaire::Condition) -> String {
        use questionnaire::Condition as C;
        let words = self.words();
        let of_answer = |id: &str, question: &str, number: Option<f64>| {
            say!(
                words,
                id,
                question = question,
                number = number.map_or_else(String::new, |number| self.number(number)),
                answer = self.answer_of(question)
            )
        };
        let of_score = |id: &str, score: &str, number: f64| {
            say!(
                words,
                id,
                score = score,
                number = self.number(number),
                value = self.value_of(score)
            )
        };
        match condition {
            C::Is { question, is } => say!(
                words,
                "explain-is",
                question = question.as_str(),
                code = is.as_str(),
                answer = self.answer_of(question)
            ),
            C::In { question, codes } => say!(
                words,
                "explain-in",
                question = question.as_str(),
                codes = codes.join(", "),
                answer = self.answer_of(question)
            ),
            C::AtLeast { question, at_least } => {
                of_answer("explain-at-least", question, Some(*at_least))
            }
            C::Below { question, below } => of_answer("explain-below", question, Some(*below)),
            C::Answered { question, answered } => match answered {
                true => of_answer("explain-is-answered", question, None),
                false => of_answer("explain-is-not-answered", question, None),
            },
            C::ScoreAtLeast { score, at_least } => {
                of_score("explain-score-at-least", score, *at_least)
            }
            C::ScoreBelow { score, below } => of_score("explain-score-below", score, *below),
            C::ScoreBand { score, band } => say!(
                words,
                "explain-score-band",
                score = score.as_str(),
                band = band.as_str(),
                value = self.value_of(score)
            ),
            C::All { .. } | C::Any { .. } | C::Not { .. } => String::new(),
        }
    }

    /// The answer to a question that a condition looks at.
    fn answer_of(&self, id: &str) -> String {
        let Some(question) = self.profiler.definition.question_index(id) else {
            return String::new();
        };
        match self.evaluation.question(question) {
            QuestionState::NotApplicable => say!(self.words(), "explain-not-applicable"),
            QuestionState::Missing => say!(self.words(), "explain-not-answered"),
            QuestionState::Answered(_) => {
                fact_text(self.profiler.definition, question, self.response)
            }
        }
    }

    /// The value of a score that a condition looks at.
    fn value_of(&self, id: &str) -> String {
        let mut scores = self.profiler.definition.scores.iter();
        let score = scores.position(|score| score.id == id);
        score.map_or_else(String::new, |score| self.score_result(score))
    }
}

fn leaf(text: String) -> Line {
    Line {
        text,
        below: Vec::new(),
    }
}
