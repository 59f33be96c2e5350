use super::analysis::{QuestionAnalysis, ScoreAnalysis};

/// Below this α a score is no more reliable than a coin: half of its variance and more is noise.
const COIN: f64 = 0.5;
/// Below this α a score tells groups apart at best, not firms (Nunnally and Bernstein 1994).
const GROUPS_ONLY: f64 = 0.7;
/// Above this α questions say the same in other words (Streiner 2003: .90 to .95).
const SAME: f64 = 0.95;
/// Items up to which that can be said: α grows with their number alone.
const MANY: usize = 12;
/// Below this a question hangs together little with the rest (Nunnally and Bernstein 1994: .30; .20 for short scales).
const LITTLE: f64 = 0.2;
/// Share of answers at an end from which on a question tells firms apart no more.
const CROWDED: f64 = 0.6;
/// Standard deviation up to which answers do not vary, rounding aside.
pub(super) const STILL: f64 = 1e-9;
/// By how much α has to rise for it to be told that a question is better left out.
const GAIN: f64 = 0.02;
/// Responses below which nothing much can be said.
const FEW: usize = 30;

/// What a careful statistician would remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// Fewer than thirty responses: intervals are wide, the rest is chance.
    FewResponses,
    /// A single question: reliability is not defined.
    OneItem,
    /// Questions vary against each other: α is below 0.
    Negative,
    /// α below .5.
    Coin,
    /// α below .7.
    GroupsOnly,
    /// α above .95.
    Redundant,
    /// The question correlates negatively with the rest: is it turned the right way?
    WrongWay,
    /// The question correlates with the rest less than .2.
    Little,
    /// Six in ten answers or more are the best one.
    Ceiling,
    /// Six in ten answers or more are the worst one.
    Floor,
    /// All answers are worth the same; the question is left out of the reliability.
    Constant,
    /// The score is more reliable without the question.
    BetterWithout,
}

impl Remark {
    /// Its code, for data and for messages: `remark-CODE`.
    pub fn code(self) -> &'static str {
        match self {
            Remark::FewResponses => "few_responses",
            Remark::OneItem => "one_item",
            Remark::Negative => "negative",
            Remark::Coin => "coin",
            Remark::GroupsOnly => "groups_only",
            Remark::Redundant => "redundant",
            Remark::WrongWay => "wrong_way",
            Remark::Little => "little",
            Remark::Ceiling => "ceiling",
            Remark::Floor => "floor",
            Remark::Constant => "constant",
            Remark::BetterWithout => "better_without",
        }
    }
}

/// Remarks on a score as a whole.
pub(super) fn of_score(score: &ScoreAnalysis) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if score.n > 0 && score.n < FEW {
        remarks.push(Remark::FewResponses);
    }
    if score.items == 1 {
        remarks.push(Remark::OneItem);
    }
    match score.alpha {
        Some(alpha) if alpha < 0.0 => remarks.push(Remark::Negative),
        Some(alpha) if alpha < COIN => remarks.push(Remark::Coin),
        Some(alpha) if alpha < GROUPS_ONLY => remarks.push(Remark::GroupsOnly),
        Some(alpha) if alpha > SAME && score.items <= MANY => remarks.push(Remark::Redundant),
        _ => {}
    }
    remarks
}

/// Remarks on a question within a score of an α.
pub(super) fn of_question(question: &QuestionAnalysis, alpha: Option<f64>) -> Vec<Remark> {
    if question.sd.is_some_and(|sd| sd <= STILL) {
        return vec![Remark::Constant];
    }
    let mut remarks = Vec::new();
    match question.item_rest {
        Some(rest) if rest < 0.0 => remarks.push(Remark::WrongWay),
        Some(rest) if rest < LITTLE => remarks.push(Remark::Little),
        _ => {}
    }
    if question.ceiling.is_some_and(|share| share >= CROWDED) {
        remarks.push(Remark::Ceiling);
    }
    if question.floor.is_some_and(|share| share >= CROWDED) {
        remarks.push(Remark::Floor);
    }
    if let (Some(alpha), Some(without)) = (alpha, question.alpha_if_dropped)
        && without > alpha + GAIN
    {
        remarks.push(Remark::BetterWithout);
    }
    remarks
}
