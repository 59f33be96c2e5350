use super::plain::wrap;
use crate::language::{Words, say};
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
        words: questionnaire.texts(language).words(),
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
    words: Words,
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

    /// When a question or section is asked.
    fn asked_if(&self, condition: &Condition) -> String {
        let condition = condition_text(condition, self.words);
        say!(self.words, "show-asked-if", condition = condition)
    }

    fn sections(&mut self) {
        let texts = self.questionnaire.texts(self.language);
        for section in &self.definition().sections {
            self.title("##", texts.section(section));
            if let Some(condition) = &section.ask_if {
                let asked = self.asked_if(condition);
                self.say("", "", &format!("{}.", self.words.capitalised(&asked)));
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
        let words = self.words;
        let required = match question.required {
            true => format!(", {}", say!(words, "show-required")),
            false => String::new(),
        };
        let kind = say!(words, "show-kind", kind = question.kind.name());
        self.say(
            "",
            "  ",
            &format!(
                "- **{}** ({kind}{required}) {}{unit}",
                question.id,
                texts.question(question)
            ),
        );
        if let Some(condition) = &question.ask_if {
            self.say("  ", "  ", &self.asked_if(condition));
        }
        for option in self.definition().options_of(question) {
            let label = texts.label(question, option);
            self.say(
                "  - ",
                "    ",
                &format!("`{}` {label}{}", option.code, worth(option, words)),
            );
        }
        if let Some(notes) = number_notes(question, words) {
            self.say("  ", "  ", &notes);
        }
    }

    fn scores(&mut self) {
        let definition = self.definition();
        if definition.scores.is_empty() {
            return;
        }
        self.title("##", &say!(self.words, "show-adds-up"));
        for score in &definition.scores {
            self.score(score);
        }
        if let Some(profile) = &definition.profile {
            self.lines.push(String::new());
            self.say(
                "",
                "",
                &say!(
                    self.words,
                    "show-profile",
                    headline = profile.headline.as_str(),
                    dimensions = profile.dimensions.join(", ")
                ),
            );
        }
    }

    fn score(&mut self, score: &'a ScoreDefinition) {
        let texts = self.questionnaire.texts(self.language);
        let words = self.words;
        let total: f64 = score.of.iter().map(|thing| thing.weight()).sum();
        let parts: Vec<String> = score
            .of
            .iter()
            .map(|thing| {
                let share = one_decimal(100.0 * thing.weight() / total);
                let share = words.percent(&share);
                match thing.reverse() {
                    true => say!(words, "show-part-reversed", id = thing.id(), share = share),
                    false => say!(words, "show-part", id = thing.id(), share = share),
                }
            })
            .collect();
        let mean = score.mean.unwrap_or_default().name();
        let needed = self.definition().min_answered_of(score) * 100.0;
        self.say(
            "- ",
            "  ",
            &say!(
                words,
                "show-score",
                id = score.id.as_str(),
                score = texts.score(score),
                mean = mean,
                parts = parts.join(", "),
                share = words.percent(&format!("{needed:.0}"))
            ),
        );
    }

    fn bands_and_classes(&mut self) {
        let definition = self.definition();
        let words = self.words;
        let texts = self.questionnaire.texts(self.language);
        if !definition.bands.is_empty() {
            self.title("##", &say!(words, "show-bands"));
            for band in &definition.bands {
                let title = texts.text(&format!("bands.{}.title", band.id), &band.title);
                let text = band.text.as_deref().map(|own| {
                    format!(": {}", texts.text(&format!("bands.{}.text", band.id), own))
                });
                let named = say!(
                    words,
                    "show-band",
                    from = words.number(&band.from.to_string()),
                    id = band.id.as_str(),
                    band = title
                );
                self.say("- ", "  ", &format!("{named}{}", text.unwrap_or_default()));
            }
        }
        for classification in &definition.classifications {
            self.title("##", texts.classification(classification));
            for class in &classification.classes {
                self.say(
                    "- ",
                    "  ",
                    &say!(
                        words,
                        "show-class",
                        id = class.id.as_str(),
                        class = texts.class(classification, class),
                        condition = condition_text(&class.when, words)
                    ),
                );
            }
        }
    }

    fn forms_and_advice(&mut self) {
        let words = self.words;
        let texts = self.questionnaire.texts(self.language);
        let definition = self.definition();
        if !definition.forms.is_empty() {
            self.title("##", &say!(words, "show-forms"));
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
            self.title("##", &say!(words, "show-advice"));
            for advice in &definition.advice {
                self.say(
                    "- ",
                    "  ",
                    &say!(
                        words,
                        "show-class",
                        id = advice.id.as_str(),
                        class = texts.advice(advice),
                        condition = condition_text(&advice.when, words)
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

fn worth(option: &AnswerOption, words: Words) -> String {
    let mut said = Vec::new();
    said.extend(match (option.means, option.points) {
        (Some(Means::Missing), _) => Some(say!(words, "show-no-answer")),
        (Some(Means::NotApplicable), _) => Some(say!(words, "does-not-apply")),
        (None, Some(points)) => Some(words.number(&points.to_string())),
        (None, None) => None,
    });
    said.extend(option.exclusive.then(|| say!(words, "show-alone")));
    match said.is_empty() {
        true => String::new(),
        false => format!(" ({})", said.join(", ")),
    }
}

/// Range and curve of a number, cap of ticks.
fn number_notes(question: &Question, words: Words) -> Option<String> {
    let number = |value: f64| words.number(&value.to_string());
    let mut notes = Vec::new();
    notes.extend(match (question.min.map(number), question.max.map(number)) {
        (Some(least), Some(most)) => Some(say!(words, "show-from-to", least = least, most = most)),
        (Some(least), None) => Some(say!(words, "show-at-least", least = least)),
        (None, Some(most)) => Some(say!(words, "show-at-most", most = most)),
        (None, None) => None,
    });
    if let Some(points) = &question.points {
        let pairs = points
            .iter()
            .map(|(x, p)| format!("{} → {}", number(*x), number(*p)));
        let pairs: Vec<String> = pairs.collect();
        notes.push(say!(words, "show-points", points = pairs.join("; ")));
    }
    if let (Some(cap), QuestionType::Choices) = (question.cap, question.kind) {
        notes.push(say!(words, "show-cap", cap = cap));
    }
    (!notes.is_empty()).then(|| notes.join("; "))
}

/// A condition in words.
fn condition_text(condition: &Condition, words: Words) -> String {
    let number = |value: f64| words.number(&value.to_string());
    let join = |parts: &[Condition], id: &str| {
        let texts = parts.iter().map(|part| match part {
            Condition::All { all: inner } | Condition::Any { any: inner } if inner.len() > 1 => {
                format!("({})", condition_text(part, words))
            }
            _ => condition_text(part, words),
        });
        let joined = texts.reduce(|one, other| say!(words, id, one = one, other = other));
        joined.unwrap_or_default()
    };
    match condition {
        Condition::Is { question, is } => {
            say!(
                words,
                "show-is",
                question = question.as_str(),
                code = is.as_str()
            )
        }
        Condition::In { question, codes } => {
            say!(
                words,
                "show-in",
                question = question.as_str(),
                codes = codes.join(", ")
            )
        }
        Condition::AtLeast { question, at_least } => format!("{question} ≥ {}", number(*at_least)),
        Condition::Below { question, below } => format!("{question} < {}", number(*below)),
        Condition::Answered { question, answered } => match answered {
            true => say!(words, "show-is-answered", question = question.as_str()),
            false => say!(words, "show-is-not-answered", question = question.as_str()),
        },
        Condition::ScoreAtLeast { score, at_least } => format!("{score} ≥ {}", number(*at_least)),
        Condition::ScoreBelow { score, below } => format!("{score} < {}", number(*below)),
        Condition::ScoreBand { score, band } => {
            say!(
                words,
                "show-in-band",
                score = score.as_str(),
                band = band.as_str()
            )
        }
        Condition::All { all } if all.is_empty() => say!(words, "show-nothing-else"),
        Condition::All { all } => join(all, "show-and"),
        Condition::Any { any } if any.is_empty() => say!(words, "show-never"),
        Condition::Any { any } => join(any, "show-or"),
        Condition::Not { not } => {
            say!(words, "show-not", condition = condition_text(not, words))
        }
    }
}
