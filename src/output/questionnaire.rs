use super::plain::wrap;
use crate::questionnaire::{
    AnswerOption, Condition, Definition, Means, Question, QuestionType, Questionnaire,
    ScoreDefinition,
};

/// A questionnaire as one would hand it to a colleague: what is asked, what answers are worth, how it
/// adds up. Markdown, broken at `width` columns.
pub fn questionnaire_text(questionnaire: &Questionnaire, language: &str, width: usize) -> String {
    let mut page = Page {
        questionnaire,
        language,
        width,
        lines: Vec::new(),
    };
    page.heading();
    page.sections();
    page.scores();
    page.bands_and_classes();
    page.forms_and_advice();
    page.lines.join("\n") + "\n"
}

struct Page<'a> {
    questionnaire: &'a Questionnaire,
    language: &'a str,
    width: usize,
    lines: Vec<String>,
}

impl<'a> Page<'a> {
    fn definition(&self) -> &'a Definition {
        &self.questionnaire.definition
    }

    fn say(&mut self, first: &str, rest: &str, text: &str) {
        self.lines.extend(wrap(text, self.width, first, rest));
    }

    fn title(&mut self, marks: &str, text: &str) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
        self.lines.push(format!("{marks} {text}"));
        self.lines.push(String::new());
    }

    fn heading(&mut self) {
        let definition = self.definition();
        let texts = self.questionnaire.texts(self.language);
        self.title("#", texts.title());
        let languages = self.questionnaire.languages().join(", ");
        let licence = definition
            .licence
            .as_deref()
            .map(|l| format!(" · {l}"))
            .unwrap_or_default();
        self.say(
            "",
            "",
            &format!(
                "{} {} · {languages}{licence}",
                definition.id, definition.version
            ),
        );
        if let Some(description) = &definition.description {
            self.lines.push(String::new());
            self.say("", "", texts.text("description", description));
        }
    }

    fn sections(&mut self) {
        let texts = self.questionnaire.texts(self.language);
        for section in &self.definition().sections {
            self.title("##", texts.section(section));
            if let Some(condition) = &section.ask_if {
                self.say("", "", &format!("Asked if {}.", condition_text(condition)));
                self.lines.push(String::new());
            }
            for question in &section.questions {
                self.question(question);
            }
        }
    }

    fn question(&mut self, question: &'a Question) {
        let texts = self.questionnaire.texts(self.language);
        let unit = texts
            .unit(question)
            .map(|unit| format!(" [{unit}]"))
            .unwrap_or_default();
        let required = if question.required { ", required" } else { "" };
        self.say(
            "",
            "  ",
            &format!(
                "- **{}** ({}{required}) {}{unit}",
                question.id,
                question.kind.name(),
                texts.question(question)
            ),
        );
        if let Some(condition) = &question.ask_if {
            self.say(
                "  ",
                "  ",
                &format!("asked if {}", condition_text(condition)),
            );
        }
        for option in self.definition().options_of(question) {
            let label = texts.label(question, option);
            self.say(
                "  - ",
                "    ",
                &format!("`{}` {label}{}", option.code, worth(option)),
            );
        }
        if let Some(notes) = number_notes(question) {
            self.say("  ", "  ", &notes);
        }
    }

    fn scores(&mut self) {
        let definition = self.definition();
        if definition.scores.is_empty() {
            return;
        }
        self.title("##", "How it adds up");
        for score in &definition.scores {
            self.score(score);
        }
        if let Some(profile) = &definition.profile {
            self.lines.push(String::new());
            self.say(
                "",
                "",
                &format!(
                    "The profile shows **{}** and beneath it {}.",
                    profile.headline,
                    profile.dimensions.join(", ")
                ),
            );
        }
    }

    fn score(&mut self, score: &'a ScoreDefinition) {
        let texts = self.questionnaire.texts(self.language);
        let total: f64 = score.of.iter().map(|thing| thing.weight()).sum();
        let parts: Vec<String> = score
            .of
            .iter()
            .map(|thing| {
                let reverse = if thing.reverse() { " reversed" } else { "" };
                format!(
                    "{}{reverse} {} %",
                    thing.id(),
                    one_decimal(100.0 * thing.weight() / total)
                )
            })
            .collect();
        let mean = score.mean.unwrap_or_default().name();
        let needed = self.definition().min_answered_of(score) * 100.0;
        self.say(
            "- ",
            "  ",
            &format!(
                "**{}** {}: {mean} mean of {}; needs {needed:.0} % of what applies",
                score.id,
                texts.score(score),
                parts.join(", ")
            ),
        );
    }

    fn bands_and_classes(&mut self) {
        let definition = self.definition();
        let texts = self.questionnaire.texts(self.language);
        if !definition.bands.is_empty() {
            self.title("##", "Bands");
            for band in &definition.bands {
                let title = texts.text(&format!("bands.{}.title", band.id), &band.title);
                let text = band.text.as_deref().map(|own| {
                    format!(": {}", texts.text(&format!("bands.{}.text", band.id), own))
                });
                self.say(
                    "- ",
                    "  ",
                    &format!(
                        "from {} **{}** {title}{}",
                        band.from,
                        band.id,
                        text.unwrap_or_default()
                    ),
                );
            }
        }
        for classification in &definition.classifications {
            self.title("##", texts.classification(classification));
            for class in &classification.classes {
                self.say(
                    "- ",
                    "  ",
                    &format!(
                        "**{}** {}, if {}",
                        class.id,
                        texts.class(classification, class),
                        condition_text(&class.when)
                    ),
                );
            }
        }
    }

    fn forms_and_advice(&mut self) {
        let texts = self.questionnaire.texts(self.language);
        let definition = self.definition();
        if !definition.forms.is_empty() {
            self.title("##", "Forms");
            for form in &definition.forms {
                let title = texts.text(&format!("forms.{}.title", form.id), &form.title);
                self.say(
                    "- ",
                    "  ",
                    &format!("**{}** {title}: {}", form.id, form.questions.join(", ")),
                );
            }
        }
        if !definition.advice.is_empty() {
            self.title("##", "Advice");
            for advice in &definition.advice {
                self.say(
                    "- ",
                    "  ",
                    &format!(
                        "**{}** {}, if {}",
                        advice.id,
                        texts.advice(advice),
                        condition_text(&advice.when)
                    ),
                );
            }
        }
    }
}

/// A percentage with one decimal where it needs one.
fn one_decimal(share: f64) -> String {
    let text = crate::scoring::Decimals::Fixed(1).print(share);
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn worth(option: &AnswerOption) -> String {
    let exclusive = if option.exclusive { ", alone" } else { "" };
    match (option.means, option.points) {
        (Some(Means::Missing), _) => format!(" (no answer{exclusive})"),
        (Some(Means::NotApplicable), _) => format!(" (does not apply{exclusive})"),
        (None, Some(points)) => format!(" ({points}{exclusive})"),
        (None, None) if option.exclusive => " (alone)".to_owned(),
        (None, None) => String::new(),
    }
}

/// Range and curve of a number, cap of ticks.
fn number_notes(question: &Question) -> Option<String> {
    let mut notes = Vec::new();
    match (question.min, question.max) {
        (Some(min), Some(max)) => notes.push(format!("from {min} to {max}")),
        (Some(min), None) => notes.push(format!("at least {min}")),
        (None, Some(max)) => notes.push(format!("at most {max}")),
        (None, None) => {}
    }
    if let Some(points) = &question.points {
        let pairs: Vec<String> = points.iter().map(|(x, p)| format!("{x} → {p}")).collect();
        notes.push(format!("points {}", pairs.join(", ")));
    }
    if let (Some(cap), QuestionType::Choices) = (question.cap, question.kind) {
        notes.push(format!("at most {cap} points together"));
    }
    (!notes.is_empty()).then(|| notes.join("; "))
}

/// A condition in words.
fn condition_text(condition: &Condition) -> String {
    let join = |parts: &[Condition], word: &str| {
        parts
            .iter()
            .map(|part| match part {
                Condition::All { all: inner } | Condition::Any { any: inner }
                    if inner.len() > 1 =>
                {
                    format!("({})", condition_text(part))
                }
                _ => condition_text(part),
            })
            .collect::<Vec<_>>()
            .join(word)
    };
    match condition {
        Condition::Is { question, is } => format!("{question} is {is}"),
        Condition::In { question, codes } => format!("{question} is one of {}", codes.join(", ")),
        Condition::AtLeast { question, at_least } => format!("{question} ≥ {at_least}"),
        Condition::Below { question, below } => format!("{question} < {below}"),
        Condition::Answered {
            question,
            answered: true,
        } => format!("{question} is answered"),
        Condition::Answered { question, .. } => format!("{question} is not answered"),
        Condition::ScoreAtLeast { score, at_least } => format!("{score} ≥ {at_least}"),
        Condition::ScoreBelow { score, below } => format!("{score} < {below}"),
        Condition::ScoreBand { score, band } => format!("{score} lies in {band}"),
        Condition::All { all } if all.is_empty() => "nothing else holds".to_owned(),
        Condition::All { all } => join(all, " and "),
        Condition::Any { any } if any.is_empty() => "never".to_owned(),
        Condition::Any { any } => join(any, " or "),
        Condition::Not { not } => format!("not ({})", condition_text(not)),
    }
}
