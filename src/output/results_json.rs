use super::results::{Facts, ResultRow, ResultWriter, Style};
use crate::answers::{Problem, QuestionnaireStamp, answer_to_json};
use crate::norms::Kind;
use crate::profile::{Profile, Profiler, Step};
use crate::questionnaire::{Lexicon, OrderedMap};
use crate::scoring::ScoreState;
use serde::Serialize;
use serde_json::Value;
use std::io::{self, Write};

/// One object a line, or an array.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonLayout {
    /// One object a line.
    Lines,
    /// An array of objects.
    Array,
}

/// Results as JSON with whole profiles, full precision.
pub struct JsonResults<'a, W: Write> {
    profiler: &'a Profiler<'a>,
    facts: Facts<'a>,
    style: Style<'a>,
    layout: JsonLayout,
    written: u64,
    out: W,
}

impl<'a, W: Write> JsonResults<'a, W> {
    /// Results in a layout.
    pub fn new(
        profiler: &'a Profiler<'a>,
        facts: Facts<'a>,
        style: Style<'a>,
        layout: JsonLayout,
        out: W,
    ) -> Self {
        JsonResults {
            profiler,
            facts,
            style,
            layout,
            written: 0,
            out,
        }
    }
}

impl<W: Write> ResultWriter for JsonResults<'_, W> {
    fn write(&mut self, row: ResultRow<'_>) -> io::Result<()> {
        if self.layout == JsonLayout::Array {
            self.out
                .write_all(if self.written == 0 { b"[\n" } else { b",\n" })?;
        }
        let profile = self.profiler.profile(row.response);
        let record = record(self.profiler, &self.facts, &self.style, row, &profile);
        serde_json::to_writer(&mut self.out, &record)?;
        if self.layout == JsonLayout::Lines {
            self.out.write_all(b"\n")?;
        }
        self.written += 1;
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        if self.layout == JsonLayout::Array {
            self.out
                .write_all(if self.written == 0 { b"[]\n" } else { b"\n]\n" })?;
        }
        self.out.flush()
    }
}

#[derive(Serialize)]
struct FirmRecord<'a> {
    questionnaire: &'a QuestionnaireStamp,
    firm: OrderedMap<Value>,
    scores: OrderedMap<ScoreRecord<'a>>,
    headline: Option<&'a str>,
    classes: OrderedMap<Option<&'a str>>,
    completeness: Option<f64>,
    strengths: Vec<&'a str>,
    gaps: Vec<&'a str>,
    roadmap: Vec<StepRecord<'a>>,
    advice: Vec<&'a str>,
    problems: &'a [Problem],
    /// The firms that percentiles are among.
    #[serde(skip_serializing_if = "Option::is_none")]
    peers: Option<PeersRecord<'a>>,
}

#[derive(Serialize)]
struct PeersRecord<'a> {
    firms: u64,
    #[serde(flatten)]
    kind: &'a Kind,
}

#[derive(Serialize)]
struct ScoreRecord<'a> {
    value: Option<f64>,
    band: Option<&'a str>,
    status: &'static str,
    answered: u32,
    applicable: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    percentile: Option<f64>,
}

#[derive(Serialize)]
struct StepRecord<'a> {
    question: &'a str,
    from: &'a str,
    to: &'a str,
    gain: f64,
    effort: u8,
    text: &'a str,
}

fn record<'a>(
    profiler: &'a Profiler<'_>,
    facts: &Facts<'_>,
    style: &'a Style<'_>,
    row: ResultRow<'a>,
    profile: &Profile,
) -> FirmRecord<'a> {
    let definition = profiler.definition;
    let score_id = |score: &usize| definition.scores[*score].id.as_str();
    let roles = facts.roles.iter().map(|(role, question)| {
        let answer = answer_to_json(definition, *question, row.response);
        (role.clone(), answer.unwrap_or(Value::Null))
    });
    let kept = facts
        .kept
        .iter()
        .zip(&row.response.kept)
        .map(|(name, text)| (name.clone(), Value::from(text.as_str())));
    let standing = style
        .among
        .and_then(|among| among.standing(row.response, row.evaluation));
    let scores = definition.scores.iter().enumerate().map(|(index, score)| {
        let percentile = standing.as_ref().and_then(|s| s.percentiles[index]);
        (
            score.id.clone(),
            score_record(profiler, index, row.evaluation.score(index), percentile),
        )
    });
    let classes = definition.classifications.iter().zip(&profile.classes);
    FirmRecord {
        questionnaire: style.stamp,
        firm: roles.chain(kept).collect(),
        scores: scores.collect(),
        headline: profiler.headline.as_ref().map(score_id),
        classes: classes
            .map(|(c, class)| (c.id.clone(), class.map(|at| c.classes[at].id.as_str())))
            .collect(),
        completeness: profile.completeness,
        strengths: profile.strengths.iter().map(score_id).collect(),
        gaps: profile.gaps.iter().map(score_id).collect(),
        roadmap: profile
            .roadmap
            .iter()
            .map(|step| step_record(profiler, &style.texts, step))
            .collect(),
        advice: profile
            .advice
            .iter()
            .map(|a| definition.advice[*a].id.as_str())
            .collect(),
        problems: row.problems,
        peers: standing.as_ref().map(|standing| PeersRecord {
            firms: standing.cell.firms,
            kind: &standing.cell.kind,
        }),
    }
}

fn score_record<'a>(
    profiler: &Profiler<'a>,
    score: usize,
    state: ScoreState,
    percentile: Option<f64>,
) -> ScoreRecord<'a> {
    let (answered, applicable) = state.counts();
    let band = state.value().and_then(|value| profiler.band(score, value));
    ScoreRecord {
        value: state.value(),
        band: band.map(|band| band.id.as_str()),
        status: state.status(),
        answered,
        applicable,
        percentile,
    }
}

fn step_record<'a>(
    profiler: &'a Profiler<'_>,
    texts: &'a Lexicon<'_>,
    step: &Step,
) -> StepRecord<'a> {
    let definition = profiler.definition;
    let question = definition.questions().nth(step.question);
    let option = |at: u32| question.and_then(|q| definition.options_of(q).get(at as usize));
    let code = |at: u32| option(at).map_or("", |o| o.code.as_str());
    StepRecord {
        question: question.map_or("", |q| &q.id),
        from: code(step.from),
        to: code(step.to),
        gain: step.gain,
        effort: step.effort,
        text: super::card::step_text(profiler, texts, step),
    }
}
