use super::RespondentsReport;
use crate::change::{APART, FirmAgreement, PairAgreement, ScoreAgreement};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'a> {
    questionnaire: Stamp<'a>,
    inputs: &'a [String],
    conventions: Conventions,
    levels_apart: usize,
    firms: Vec<Firm<'a>>,
    often: Vec<Often<'a>>,
    pairs: Vec<Pair<'a>>,
}

#[derive(Serialize)]
struct Stamp<'a> {
    id: &'a str,
    version: &'a str,
    hash: &'a str,
}

#[derive(Serialize)]
struct Conventions {
    kappa_weighted: &'static str,
    icc: &'static str,
    difference: &'static str,
}

#[derive(Serialize)]
struct Firm<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    wave: &'a str,
    respondents: &'a [String],
    disagreements: Vec<Disagreement<'a>>,
}

#[derive(Serialize)]
struct Disagreement<'a> {
    question: &'a str,
    apart: usize,
    answers: Vec<Answer<'a>>,
}

#[derive(Serialize)]
struct Answer<'a> {
    respondent: &'a str,
    code: &'a str,
    level: usize,
}

#[derive(Serialize)]
struct Often<'a> {
    question: &'a str,
    firms: usize,
}

#[derive(Serialize)]
struct Pair<'a> {
    one: &'a str,
    other: &'a str,
    firms: usize,
    answers: usize,
    kappa_weighted: Option<f64>,
    scores: Vec<Score<'a>>,
}

#[derive(Serialize)]
struct Score<'a> {
    id: &'a str,
    title: &'a str,
    n: usize,
    difference: Option<f64>,
    icc1: Option<f64>,
    icc1_low: Option<f64>,
    icc1_high: Option<f64>,
    icc2: Option<f64>,
    icc3: Option<f64>,
    icc2k: Option<f64>,
}

/// Everything, with numbers as they were computed.
///
/// # Errors
/// When writing fails.
pub fn respondents_json(report: &RespondentsReport<'_>, out: &mut impl Write) -> io::Result<()> {
    let agreement = report.agreement;
    let document = Document {
        questionnaire: Stamp {
            id: &report.stamp.id,
            version: &report.stamp.version,
            hash: &report.stamp.hash,
        },
        inputs: report.inputs,
        conventions: Conventions {
            kappa_weighted: "Cohen, squared levels; observed over expected disagreement, both summed over questions",
            icc: "Shrout and Fleiss, as psych::ICC(lmer = FALSE); firms are the things judged",
            difference: "mean of one less mean of other",
        },
        levels_apart: APART,
        firms: agreement.firms.iter().map(|of| firm(report, of)).collect(),
        often: agreement
            .often
            .iter()
            .map(|(question, firms)| Often {
                question: report.question_id(*question),
                firms: *firms,
            })
            .collect(),
        pairs: agreement.pairs.iter().map(|of| pair(report, of)).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

impl<'a> RespondentsReport<'a> {
    fn question_id(&self, question: usize) -> &'a str {
        let asked = self.definition.questions().nth(question);
        asked.map_or("", |asked| asked.id.as_str())
    }
}

fn firm<'a>(report: &RespondentsReport<'a>, of: &'a FirmAgreement) -> Firm<'a> {
    let disagreements = of.disagreements.iter().map(|disagreement| {
        let asked = report.definition.questions().nth(disagreement.question);
        let options = asked.map_or(&[][..], |asked| report.definition.options_of(asked));
        let answers = disagreement.said.iter().map(|(who, said)| Answer {
            respondent: who,
            code: options
                .get(said.option as usize)
                .map_or("", |o| o.code.as_str()),
            level: said.level,
        });
        Disagreement {
            question: report.question_id(disagreement.question),
            apart: disagreement.apart,
            answers: answers.collect(),
        }
    });
    Firm {
        id: &of.firm,
        wave: &of.wave,
        respondents: &of.respondents,
        disagreements: disagreements.collect(),
    }
}

fn pair<'a>(report: &RespondentsReport<'a>, of: &'a PairAgreement) -> Pair<'a> {
    let score = |of: &ScoreAgreement| {
        let defined = &report.definition.scores[of.score];
        let found = of.intraclass;
        Score {
            id: &defined.id,
            title: report.texts.score(defined),
            n: of.firms,
            difference: of.difference,
            icc1: found.map(|found| found.one_way),
            icc1_low: found.map(|found| found.one_way_interval.0),
            icc1_high: found.map(|found| found.one_way_interval.1),
            icc2: found.map(|found| found.agreement),
            icc3: found.map(|found| found.consistency),
            icc2k: found.map(|found| found.agreement_of_mean),
        }
    };
    Pair {
        one: &of.who.0,
        other: &of.who.1,
        firms: of.firms,
        answers: of.answers,
        kappa_weighted: of.kappa,
        scores: of.scores.iter().map(score).collect(),
    }
}
