use super::ItemsReport;
use crate::items::{GroupAnalysis, QuestionAnalysis, Remark, ScoreAnalysis, Suspect, Why};
use crate::statistics::Deletion;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'a> {
    questionnaire: Stamp<'a>,
    inputs: &'a [String],
    deletion: &'static str,
    conventions: Conventions,
    #[serde(flatten)]
    whole: Group<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    groups: Vec<NamedGroup<'a>>,
    suspects: Vec<JsonSuspect<'a>>,
}

#[derive(Serialize)]
struct Stamp<'a> {
    id: &'a str,
    version: &'a str,
    hash: &'a str,
}

/// What the numbers are, for whoever compares them with others.
#[derive(Serialize)]
struct Conventions {
    items: &'static str,
    alpha: &'static str,
    interval: &'static str,
    omega_total: &'static str,
    lambda6: &'static str,
    sem: &'static str,
}

const CONVENTIONS: Conventions = Conventions {
    items: "question scores, 0 to 100, turned as the score counts them",
    alpha: "Cronbach, of the unweighted sum, from the covariances",
    interval: "Feldt, 95%, F(n-1, (n-1)(k-1))",
    omega_total: "McDonald, one factor, maximum likelihood on the covariances",
    lambda6: "Guttman, squared multiple correlations",
    sem: "sd * sqrt(1 - alpha)",
};

#[derive(Serialize)]
struct NamedGroup<'a> {
    group: &'a str,
    #[serde(flatten)]
    analysis: Group<'a>,
}

#[derive(Serialize)]
struct Group<'a> {
    responses: usize,
    scores: Vec<Score<'a>>,
    correlations: Vec<Pair<'a>>,
}

#[derive(Serialize)]
struct Score<'a> {
    id: &'a str,
    title: &'a str,
    items: usize,
    n: usize,
    mean: Option<f64>,
    sd: Option<f64>,
    alpha: Option<f64>,
    alpha_standardised: Option<f64>,
    alpha_low: Option<f64>,
    alpha_high: Option<f64>,
    omega_total: Option<f64>,
    lambda6: Option<f64>,
    sem: Option<f64>,
    remarks: Vec<&'static str>,
    questions: Vec<Question<'a>>,
}

#[derive(Serialize)]
struct Question<'a> {
    id: &'a str,
    reversed: bool,
    n: usize,
    missing: usize,
    dont_know: usize,
    not_applicable: usize,
    mean: Option<f64>,
    sd: Option<f64>,
    floor: Option<f64>,
    ceiling: Option<f64>,
    item_rest: Option<f64>,
    alpha_if_dropped: Option<f64>,
    options: Vec<Choice<'a>>,
    remarks: Vec<&'static str>,
}

#[derive(Serialize)]
struct Choice<'a> {
    code: &'a str,
    n: usize,
}

#[derive(Serialize)]
struct Pair<'a> {
    scores: [&'a str; 2],
    r: Option<f64>,
    n: usize,
}

#[derive(Serialize)]
struct JsonSuspect<'a> {
    firm: &'a str,
    file: &'a str,
    row: u64,
    why: &'static str,
    answers: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<f64>,
}

/// A rule for missing answers, as data call it.
pub(super) fn deletion(deletion: Deletion) -> &'static str {
    match deletion {
        Deletion::Pairwise => "pairwise",
        Deletion::Listwise => "listwise",
    }
}

/// Everything, with numbers as they were computed.
///
/// # Errors
/// When writing fails.
pub fn items_json(report: &ItemsReport<'_>, out: &mut impl Write) -> io::Result<()> {
    let groups = report.analysis.groups.iter();
    let document = Document {
        questionnaire: Stamp {
            id: &report.stamp.id,
            version: &report.stamp.version,
            hash: &report.stamp.hash,
        },
        inputs: report.inputs,
        deletion: deletion(report.analysis.deletion),
        conventions: CONVENTIONS,
        whole: group(report, &report.analysis.whole),
        by: report.by,
        groups: groups
            .map(|(name, analysis)| NamedGroup {
                group: name,
                analysis: group(report, analysis),
            })
            .collect(),
        suspects: report.suspects.iter().map(suspect).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

fn group<'a>(report: &ItemsReport<'a>, analysis: &'a GroupAnalysis) -> Group<'a> {
    let id = |score: usize| report.definition.scores[score].id.as_str();
    Group {
        responses: analysis.responses,
        scores: analysis
            .scores
            .iter()
            .map(|one| score(report, one))
            .collect(),
        correlations: analysis
            .correlations
            .iter()
            .map(|pair| Pair {
                scores: [id(pair.scores.0), id(pair.scores.1)],
                r: pair.r,
                n: pair.n,
            })
            .collect(),
    }
}

fn score<'a>(report: &ItemsReport<'a>, score: &'a ScoreAnalysis) -> Score<'a> {
    let defined = &report.definition.scores[score.score];
    let (low, high) = score.alpha_interval.unzip();
    Score {
        id: &defined.id,
        title: report.texts.score(defined),
        items: score.items,
        n: score.n,
        mean: score.mean,
        sd: score.sd,
        alpha: score.alpha,
        alpha_standardised: score.alpha_standardised,
        alpha_low: low,
        alpha_high: high,
        omega_total: score.omega_total,
        lambda6: score.lambda6,
        sem: score.sem,
        remarks: codes(&score.remarks),
        questions: score
            .questions
            .iter()
            .map(|one| question(report, one))
            .collect(),
    }
}

fn question<'a>(report: &ItemsReport<'a>, question: &'a QuestionAnalysis) -> Question<'a> {
    let defined = report.definition.questions().nth(question.question);
    let options = question.options.iter();
    Question {
        id: defined.map_or("", |defined| &defined.id),
        reversed: question.is_reversed,
        n: question.n,
        missing: question.missing,
        dont_know: question.dont_know,
        not_applicable: question.not_applicable,
        mean: question.mean,
        sd: question.sd,
        floor: question.floor,
        ceiling: question.ceiling,
        item_rest: question.item_rest,
        alpha_if_dropped: question.alpha_if_dropped,
        options: options
            .map(|option| Choice {
                code: &option.code,
                n: option.n,
            })
            .collect(),
        remarks: codes(&question.remarks),
    }
}

fn codes(remarks: &[Remark]) -> Vec<&'static str> {
    remarks.iter().map(|remark| remark.code()).collect()
}

fn suspect(suspect: &Suspect) -> JsonSuspect<'_> {
    let (why, answers, seconds) = match suspect.why {
        Why::Alike { answers } => ("alike", answers, None),
        Why::Hasty { seconds, answers } => ("hasty", answers, Some(seconds)),
    };
    JsonSuspect {
        firm: &suspect.firm,
        file: &suspect.place.0,
        row: suspect.place.1,
        why,
        answers,
        seconds,
    }
}
