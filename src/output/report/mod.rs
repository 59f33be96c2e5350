//! The report a firm keeps: what it says (`front`, `way`, `detail`), and how it looks as a page, in Markdown and as a
//! document of pages.

mod detail;
mod front;
mod html;
mod index;
mod markdown;
mod pdf;
mod way;

use super::card::no_value;
use super::charts::Drawing;
use super::practices::PracticeMention;
use crate::answers::{QuestionnaireStamp, Response};
use crate::language::{Words, say};
use crate::norms::{Norms, Standing};
use crate::practices::{Shelf, Wish};
use crate::profile::{Peers, Profile, Profiler};
use crate::questionnaire::Lexicon;
use crate::scoring::Decimals;
use serde::Serialize;

pub use html::report_html;
pub use index::{Index, IndexEntry, index_html, index_markdown};
pub use markdown::report_markdown;
pub use pdf::report_pdf;

/// Scores in a report.
const DECIMALS: Decimals = Decimals::Fixed(1);

/// What a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct ReportSource<'a> {
    /// The compiled questionnaire.
    pub profiler: &'a Profiler<'a>,
    /// Its texts.
    pub texts: Lexicon<'a>,
    /// Which questionnaire and version.
    pub stamp: &'a QuestionnaireStamp,
    /// The answers.
    pub response: &'a Response,
    /// What they came to.
    pub profile: &'a Profile,
    /// Answers that were not understood.
    pub problems: usize,
    /// The response before, of the same firm: its profile, and when it was; `None` where that is not known.
    pub before: Option<(&'a Profile, Option<&'a str>)>,
    /// The firms to hold this one against.
    pub peers: Option<&'a Peers>,
    /// Where it stands among these, and the norms that say so.
    pub standing: Option<(&'a Standing<'a>, &'a Norms)>,
    /// Practices to name.
    pub shelf: &'a Shelf,
    /// Where the firm is and what it has had.
    pub wish: &'a Wish,
    /// Form that was answered.
    pub form: Option<&'a str>,
    /// Day of the report, where the answers don't have one.
    pub date: Option<&'a str>,
    /// The command that shows the arithmetic.
    pub explain: &'a str,
}

/// What a report says; every look is made of this.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    #[serde(skip)]
    words: Words,
    language: String,
    /// Name of the firm, else its id.
    pub firm: String,
    /// Region, trade, size and so on, each with its name.
    facts: Vec<(String, String)>,
    questionnaire: String,
    version: String,
    hash: String,
    headline: Option<Headline>,
    scale: Option<Drawing>,
    radar: Option<Drawing>,
    strips: Option<Drawing>,
    strongest: Vec<Ranked>,
    weakest: Vec<Ranked>,
    potential: Vec<Potential>,
    /// Other classes: classification and class.
    classes: Vec<(String, String)>,
    /// How sure all this is, a sentence each.
    certainty: Vec<String>,
    path: Path,
    practices: Vec<PracticeMention>,
    sections: Vec<Section>,
    surroundings: Vec<Section>,
    /// Title and text.
    advice: Vec<(String, Option<String>)>,
    method: String,
    explain: String,
}

#[derive(Clone, Debug, Serialize)]
struct Headline {
    title: String,
    value: Option<String>,
    band: Option<String>,
    /// What the band means; or why there is no value.
    meaning: Option<String>,
    before: Option<String>,
    peers: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Ranked {
    title: String,
    value: String,
    band: Option<String>,
}

/// The firm's capacity against what surrounds it.
#[derive(Clone, Debug, Serialize)]
struct Potential {
    title: String,
    class: Option<String>,
    text: Option<String>,
    /// The scores looked at, with their values.
    scores: String,
}

/// The road map as far as a firm can go.
#[derive(Clone, Debug, Serialize)]
struct Path {
    /// What the firm wants to work on.
    focus: Vec<String>,
    soon: Vec<StepLine>,
    year: Vec<StepLine>,
    /// Where it leads; or why there is none.
    outlook: String,
}

#[derive(Clone, Debug, Serialize)]
struct StepLine {
    number: usize,
    dimension: String,
    what: String,
    question: String,
    from: String,
    to: String,
    gain: String,
    effort: String,
    in_focus: bool,
    help: Option<Help>,
}

/// Who could help with a step.
#[derive(Clone, Debug, Serialize)]
struct Help {
    /// Type of measure.
    kind: String,
    practice: String,
    place: String,
    url: Option<String>,
    /// Whether the firm has had support of this kind.
    received: bool,
    /// The earlier step that the same practice helps with.
    same_as: Option<usize>,
}

/// A score with its questions.
#[derive(Clone, Debug, Serialize)]
struct Section {
    title: String,
    text: Option<String>,
    value: Option<String>,
    /// The band; or why there is no value.
    band: String,
    questions: Vec<QuestionLine>,
}

#[derive(Clone, Debug, Serialize)]
struct QuestionLine {
    text: String,
    today: String,
    /// Whether there is an answer that counts.
    answered: bool,
    /// Level of the answer among the levels of the question.
    level: Option<(usize, usize)>,
    /// Score where there are no levels.
    value: Option<String>,
    best: Option<String>,
    is_best: bool,
    step: Option<String>,
}

/// The report of a response.
pub fn report(source: &ReportSource<'_>) -> Report {
    let surroundings = source.profiler.surroundings();
    // Without a profile nothing says which scores are the firm's own.
    let (inner, outer) = match source.profiler.headline {
        Some(_) => (source.profiler.dimensions.clone(), surroundings),
        None => (surroundings, Vec::new()),
    };
    Report {
        words: source.words(),
        language: source.texts.spoken().to_owned(),
        firm: front::firm(source),
        facts: front::facts(source),
        questionnaire: source.texts.title().to_owned(),
        version: source.stamp.version.clone(),
        hash: source.stamp.hash.chars().take(12).collect(),
        headline: front::headline(source),
        scale: front::scale_drawing(source),
        radar: front::radar_drawing(source),
        strips: front::strips_drawing(source),
        strongest: front::ranked(source, &source.profile.strengths),
        weakest: front::ranked(source, &source.profile.gaps),
        potential: front::potential(source),
        classes: front::classes(source),
        certainty: front::certainty(source),
        path: way::path(source),
        practices: way::practices(source),
        sections: detail::sections(source, &inner),
        surroundings: detail::sections(source, &outer),
        advice: detail::advice(source),
        method: detail::method(source),
        explain: source.explain.to_owned(),
    }
}

impl Report {
    /// The questionnaire with its version.
    fn with_version(&self) -> String {
        let (questionnaire, version) = (self.questionnaire.as_str(), self.version.as_str());
        say!(
            self.words,
            "report-version",
            questionnaire = questionnaire,
            version = version
        )
    }

    /// What stands under everything: the questionnaire, its version and hash.
    fn foot(&self) -> String {
        say!(
            self.words,
            "report-foot",
            questionnaire = self.questionnaire.as_str(),
            version = self.version.as_str(),
            hash = self.hash.as_str()
        )
    }
}

impl ReportSource<'_> {
    fn words(&self) -> Words {
        self.texts.words()
    }

    /// A score as the report writes it.
    fn print(&self, value: f64) -> String {
        self.words().number(&DECIMALS.print(value))
    }

    /// A difference with its sign.
    fn signed(&self, value: f64) -> String {
        let text = DECIMALS.print(value.abs());
        let number = self.words().number(&text);
        match text.trim_matches(['0', '.']).is_empty() {
            true => format!("±{number}"),
            false if value < 0.0 => format!("−{number}"),
            false => format!("+{number}"),
        }
    }

    /// The earlier response, and when it was.
    fn earlier(&self) -> Option<(&Profile, String)> {
        let (profile, when) = self.before?;
        let when = when.map_or_else(|| say!(self.words(), "report-time-before"), str::to_owned);
        Some((profile, when))
    }

    fn score_title(&self, score: usize) -> &str {
        self.texts.score(&self.profiler.definition.scores[score])
    }

    fn value(&self, score: usize) -> Option<f64> {
        self.profile.evaluation.value(score)
    }

    fn band(&self, score: usize) -> Option<&str> {
        let band = self.profiler.band(score, self.value(score)?)?;
        Some(
            self.texts
                .band(&self.profiler.definition.scores[score], band),
        )
    }

    /// Why a score has no value.
    fn no_value(&self, score: usize) -> String {
        no_value(self.profile.evaluation.score(score), self.words())
    }

    fn fact(&self, role: &str) -> Option<String> {
        let definition = self.profiler.definition;
        let question = definition.question_index(definition.role(role)?)?;
        Some(detail::answer(self, question)).filter(|answer| !answer.is_empty())
    }
}
