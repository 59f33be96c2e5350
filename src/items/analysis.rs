use super::collection::{Collection, Record};
use super::remarks::{Remark, STILL, of_question, of_score};
use crate::profile::Profiler;
use crate::scoring::PartOf;
use crate::statistics::{Covariances, Deletion, correlation};

/// Confidence of the interval of α.
const CONFIDENCE: f64 = 0.95;

/// What came out for a questionnaire on some responses.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// Which responses count where answers are missing.
    pub deletion: Deletion,
    /// Of all responses.
    pub whole: GroupAnalysis,
    /// Of each group apart, by the group's name; none where none was asked for.
    pub groups: Vec<(String, GroupAnalysis)>,
}

/// What came out for some responses.
#[derive(Clone, Debug)]
pub struct GroupAnalysis {
    /// Responses.
    pub responses: usize,
    /// The scores of the questionnaire, in its order.
    pub scores: Vec<ScoreAnalysis>,
    /// Pairs of dimensions.
    pub correlations: Vec<Correlation>,
}

/// A score as a scale.
#[derive(Clone, Debug)]
pub struct ScoreAnalysis {
    /// Its position among the questionnaire's scores.
    pub score: usize,
    /// Questions that it is made of, directly or through other scores, less those whose answers do not vary.
    pub items: usize,
    /// Responses that the reliability is of: with some of the questions answered, or (listwise) with all.
    pub n: usize,
    /// Mean of the score, 0 … 100, over the responses that have it.
    pub mean: Option<f64>,
    /// Its standard deviation.
    pub sd: Option<f64>,
    /// Cronbach's α.
    pub alpha: Option<f64>,
    /// α of standardised questions.
    pub alpha_standardised: Option<f64>,
    /// Feldt's 95% interval of α.
    pub alpha_interval: Option<(f64, f64)>,
    /// McDonald's ω total.
    pub omega_total: Option<f64>,
    /// Guttman's λ₆.
    pub lambda6: Option<f64>,
    /// Standard error of measurement of the score: sd · √(1 − α).
    pub sem: Option<f64>,
    /// Its questions.
    pub questions: Vec<QuestionAnalysis>,
    /// What is to be remarked of it as a whole.
    pub remarks: Vec<Remark>,
}

/// A question within a score. Scores of answers are turned as the score counts them.
#[derive(Clone, Debug)]
pub struct QuestionAnalysis {
    /// Its position among the questionnaire's questions.
    pub question: usize,
    /// Whether the score counts it reversed.
    pub is_reversed: bool,
    /// Responses with an answer that has a score.
    pub n: usize,
    /// Responses without an answer that should have one.
    pub missing: usize,
    /// Responses with "don't know", or another option that is no answer.
    pub dont_know: usize,
    /// Responses that the question does not apply to.
    pub not_applicable: usize,
    /// Mean of the answers' scores, 0 … 100.
    pub mean: Option<f64>,
    /// Their standard deviation.
    pub sd: Option<f64>,
    /// Share of answers that are worth 0.
    pub floor: Option<f64>,
    /// Share of answers that are worth 100.
    pub ceiling: Option<f64>,
    /// Correlation with the sum of the other questions.
    pub item_rest: Option<f64>,
    /// α of the other questions.
    pub alpha_if_dropped: Option<f64>,
    /// How often each option was chosen, in the order of the questionnaire; for numbers, fifths of the score.
    pub options: Vec<OptionCount>,
    /// What is to be remarked of it.
    pub remarks: Vec<Remark>,
}

/// How often an option was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionCount {
    /// Its code; for numbers a range of the score, such as `20-40`.
    pub code: String,
    /// Responses.
    pub n: usize,
}

/// How two scores hang together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlation {
    /// Positions among the questionnaire's scores.
    pub scores: (usize, usize),
    /// Pearson's r; `None` where it can't be worked out.
    pub r: Option<f64>,
    /// Responses that have both.
    pub n: usize,
}

/// Analyses the responses collected, and each group where `by_group`.
pub fn analyse(
    collection: &Collection,
    profiler: &Profiler<'_>,
    deletion: Deletion,
    by_group: bool,
) -> Analysis {
    let all: Vec<&Record> = collection.records.iter().collect();
    let group = |records: &[&Record]| analyse_group(collection, profiler, deletion, records);
    let groups = collection.groups.iter().enumerate().filter(|_| by_group);
    let mut groups: Vec<(String, GroupAnalysis)> = groups
        .map(|(at, name)| {
            let own: Vec<&Record> = all.iter().filter(|r| r.group == at).copied().collect();
            (name.clone(), group(&own))
        })
        .collect();
    groups.sort_by(|a, b| a.0.cmp(&b.0));
    Analysis {
        deletion,
        whole: group(&all),
        groups,
    }
}

fn analyse_group(
    collection: &Collection,
    profiler: &Profiler<'_>,
    deletion: Deletion,
    records: &[&Record],
) -> GroupAnalysis {
    let scores = 0..profiler.plan.scores.len();
    let dimensions = &profiler.dimensions;
    let pairs = dimensions.iter().enumerate().flat_map(|(at, one)| {
        let later = &dimensions[at + 1..];
        later.iter().map(|other| (*one, *other))
    });
    GroupAnalysis {
        responses: records.len(),
        scores: scores
            .map(|score| analyse_score(collection, profiler, deletion, records, score))
            .filter(|score| !score.questions.is_empty())
            .collect(),
        correlations: pairs
            .map(|(one, other)| {
                let pairs: Vec<_> = records
                    .iter()
                    .map(|record| (record.scores[one], record.scores[other]))
                    .collect();
                let found = correlation(&pairs);
                Correlation {
                    scores: (one, other),
                    r: found.map(|(r, _)| r),
                    n: pairs
                        .iter()
                        .filter(|(a, b)| a.is_some() && b.is_some())
                        .count(),
                }
            })
            .collect(),
    }
}

fn analyse_score(
    collection: &Collection,
    profiler: &Profiler<'_>,
    deletion: Deletion,
    records: &[&Record],
    score: usize,
) -> ScoreAnalysis {
    let turned = turned(profiler, score);
    let members: Vec<(usize, usize, bool)> = collection
        .questions
        .iter()
        .enumerate()
        .filter_map(|(at, question)| turned[*question].map(|reversed| (at, *question, reversed)))
        .collect();
    let mut questions: Vec<QuestionAnalysis> = members
        .iter()
        .map(|member| describe(profiler, records, *member))
        .collect();
    let varying: Vec<usize> = (0..members.len())
        .filter(|at| questions[*at].sd.is_some_and(|sd| sd > STILL))
        .collect();
    let rows: Vec<Vec<Option<f64>>> = records
        .iter()
        .map(|record| {
            let item = |at: &usize| {
                let (place, _, reversed) = members[*at];
                record.seen[place]
                    .score()
                    .map(|score| turn(score, reversed))
            };
            varying.iter().map(item).collect()
        })
        .collect();
    let covariances = match varying.is_empty() {
        true => None,
        false => Covariances::of(&rows, deletion),
    };
    if let Some(covariances) = &covariances {
        for (place, at) in varying.iter().enumerate() {
            questions[*at].item_rest = covariances.item_rest(place);
            questions[*at].alpha_if_dropped = covariances.alpha_without(place);
        }
    }
    let counted = records.iter().filter(|record| {
        let has = |(place, ..): &(usize, usize, bool)| record.seen[*place].score().is_some();
        match deletion {
            Deletion::Pairwise => members.iter().any(has),
            Deletion::Listwise => members.iter().all(has),
        }
    });
    let n = counted.clone().count();
    let (mean, sd) = moments(counted.filter_map(|record| record.scores[score]));
    let alpha = covariances.as_ref().and_then(Covariances::alpha);
    for question in &mut questions {
        question.remarks = of_question(question, alpha);
    }
    let of = |what: fn(&Covariances) -> Option<f64>| covariances.as_ref().and_then(what);
    let mut analysis = ScoreAnalysis {
        score,
        items: varying.len(),
        n,
        mean,
        sd,
        alpha,
        alpha_standardised: of(Covariances::standardised_alpha),
        alpha_interval: covariances.as_ref().and_then(|c| c.feldt(CONFIDENCE)),
        omega_total: of(Covariances::omega_total),
        lambda6: of(Covariances::lambda6),
        sem: sd
            .zip(alpha)
            .filter(|(_, alpha)| *alpha <= 1.0)
            .map(|(sd, alpha)| sd * libm::sqrt(1.0 - alpha)),
        questions,
        remarks: Vec::new(),
    };
    analysis.remarks = of_score(&analysis);
    analysis
}

fn turn(score: f64, reversed: bool) -> f64 {
    if reversed { 100.0 - score } else { score }
}

/// Of each question whether a score counts it reversed; `None` for those it is not made of. A question that is
/// reached on two ways goes by the first.
fn turned(profiler: &Profiler<'_>, score: usize) -> Vec<Option<bool>> {
    let mut turned = vec![None; profiler.plan.items.len()];
    let mut open = vec![(score, false)];
    let mut seen = vec![false; profiler.plan.scores.len()];
    while let Some((score, reversed)) = open.pop() {
        if std::mem::replace(&mut seen[score], true) {
            continue;
        }
        for part in &profiler.plan.scores[score].parts {
            let reversed = reversed != part.reverse;
            match part.of {
                PartOf::Question(question) => {
                    turned[question].get_or_insert(reversed);
                }
                PartOf::Score(score) => open.push((score, reversed)),
            }
        }
    }
    turned
}

/// Counts and moments of a question: its place among the collected, its position among all, whether it is reversed.
fn describe(
    profiler: &Profiler<'_>,
    records: &[&Record],
    (place, question, reversed): (usize, usize, bool),
) -> QuestionAnalysis {
    use super::collection::Seen;
    // Looked at several times: by then it lies together.
    let seen: Vec<Seen> = records.iter().map(|record| record.seen[place]).collect();
    let seen = || seen.iter().copied();
    let count = |what: Seen| seen().filter(|seen| *seen == what).count();
    let scores = || {
        seen()
            .filter_map(Seen::score)
            .map(|score| turn(score, reversed))
    };
    let (mean, sd) = moments(scores());
    let n = scores().count();
    let share =
        |end: f64| (n > 0).then(|| scores().filter(|s| *s == end).count() as f64 / n as f64);
    QuestionAnalysis {
        question,
        is_reversed: reversed,
        n,
        missing: count(Seen::Missing),
        dont_know: count(Seen::DontKnow),
        not_applicable: count(Seen::NotApplicable),
        mean,
        sd,
        floor: share(0.0),
        ceiling: share(100.0),
        item_rest: None,
        alpha_if_dropped: None,
        options: distribution(profiler, records, place, question),
        remarks: Vec::new(),
    }
}

/// Answers by option; of numbers, by fifths of their score.
fn distribution(
    profiler: &Profiler<'_>,
    records: &[&Record],
    place: usize,
    question: usize,
) -> Vec<OptionCount> {
    let definition = profiler.definition;
    let asked = definition.questions().nth(question);
    let options = asked.map_or(&[][..], |asked| definition.options_of(asked));
    if options.is_empty() {
        let mut fifths = [0; 5];
        for score in records
            .iter()
            .filter_map(|record| record.seen[place].score())
        {
            fifths[((score / 20.0) as usize).min(4)] += 1;
        }
        let ranges = fifths.iter().enumerate().map(|(at, n)| OptionCount {
            code: format!("{}-{}", at * 20, at * 20 + 20),
            n: *n,
        });
        return ranges.collect();
    }
    let mut counts = vec![0; options.len()];
    for option in records.iter().flat_map(|record| record.ticked(place)) {
        counts[*option as usize] += 1;
    }
    let counted = options.iter().zip(counts).map(|(option, n)| OptionCount {
        code: option.code.clone(),
        n,
    });
    counted.collect()
}

/// Mean and standard deviation; the latter of two values and more.
fn moments(values: impl Iterator<Item = f64> + Clone) -> (Option<f64>, Option<f64>) {
    let n = values.clone().count();
    if n == 0 {
        return (None, None);
    }
    let mean = values.clone().sum::<f64>() / n as f64;
    let squares: f64 = values.map(|value| (value - mean) * (value - mean)).sum();
    let sd = (n > 1).then(|| libm::sqrt(squares / (n as f64 - 1.0)));
    (Some(mean), sd)
}
