//! What the dimensions, scores and classifications of a table are called.

use super::measure::Measure;
use super::summary::Request;
use super::table::{Category, ClassificationHeading, ScoreHeading, ScoreKind};
use crate::profile::Profiler;

/// Names for a table, in the language asked for.
pub(super) struct Headings<'h> {
    pub profiler: &'h Profiler<'h>,
    pub request: &'h Request<'h>,
    pub measures: &'h [Measure],
}

impl Headings<'_> {
    /// Names of the dimensions.
    pub fn dimensions(&self) -> Vec<Category> {
        let texts = self.request.texts;
        let definition = self.profiler.definition;
        let title = |name: &str| {
            let classification = definition.classifications.iter().find(|c| c.id == name);
            let score = definition.scores.iter().find(|score| score.id == name);
            let id = definition.role(name).unwrap_or(name);
            let question = definition.questions().find(|question| question.id == id);
            match (classification, score, question) {
                (Some(classification), ..) => texts.classification(classification).to_owned(),
                (_, Some(score), _) => texts.score(score).to_owned(),
                (_, _, Some(question)) if !["region", "nuts"].contains(&name) => {
                    texts.question(question).to_owned()
                }
                _ => name.replace('_', " "),
            }
        };
        let named = self.request.names.iter();
        named
            .map(|name| Category {
                id: name.clone(),
                title: title(name),
            })
            .collect()
    }

    /// Names of the scores.
    pub fn scores(&self) -> Vec<ScoreHeading> {
        let scores = self.measures.iter();
        scores.map(|measure| self.score_heading(*measure)).collect()
    }

    fn score_heading(&self, measure: Measure) -> ScoreHeading {
        let texts = self.request.texts;
        let definition = self.profiler.definition;
        let (id, title, kind) = match measure {
            Measure::Score(at) => {
                let score = &definition.scores[at];
                let kind = if self.profiler.headline == Some(at) {
                    ScoreKind::Headline
                } else if self.profiler.dimensions.contains(&at) {
                    ScoreKind::Dimension
                } else {
                    ScoreKind::Other
                };
                (score.id.clone(), texts.score(score).to_owned(), kind)
            }
            Measure::Question(at) => {
                let asked = definition.questions().nth(at);
                let id = asked.map_or_else(String::new, |question| question.id.clone());
                let title = asked
                    .map_or("", |question| texts.question(question))
                    .to_owned();
                (id, title, ScoreKind::Question)
            }
        };
        let title_of = |band: &crate::questionnaire::Band| match measure {
            Measure::Score(at) => texts.band(&definition.scores[at], band).to_owned(),
            Measure::Question(_) => texts
                .text(&format!("bands.{}.title", band.id), "")
                .to_owned(),
        };
        let bands = measure.bands(definition).iter();
        ScoreHeading {
            bands: bands
                .map(|band| Category {
                    id: band.id.clone(),
                    title: Some(title_of(band))
                        .filter(|title| !title.is_empty())
                        .unwrap_or_else(|| band.title.clone()),
                })
                .collect(),
            id,
            title,
            kind,
        }
    }

    /// Names of the classifications.
    pub fn classifications(&self) -> Vec<ClassificationHeading> {
        let texts = self.request.texts;
        let classifications = self.profiler.definition.classifications.iter();
        classifications
            .map(|of| ClassificationHeading {
                id: of.id.clone(),
                title: texts.classification(of).to_owned(),
                classes: of
                    .classes
                    .iter()
                    .map(|class| Category {
                        id: class.id.clone(),
                        title: texts.class(of, class).to_owned(),
                    })
                    .collect(),
            })
            .collect()
    }
}
