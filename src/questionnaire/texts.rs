//! Every text of a questionnaire under its translation key.

use super::definition::{AnswerOption, Definition, Question};
use super::translation::Translation;
use crate::language::Words;

/// A text that can be translated.
#[derive(Clone, Debug, PartialEq)]
pub struct TextEntry {
    /// Its key in a translation file, for example `questions.collect.text`.
    pub key: String,
    /// The text in the questionnaire's own language.
    pub text: String,
}

/// All texts of a definition with their keys, in the order of the file.
pub fn text_entries(definition: &Definition) -> Vec<TextEntry> {
    let mut entries = Entries(Vec::new());
    entries.add("title".to_owned(), Some(&definition.title));
    entries.add("description".to_owned(), definition.description.as_ref());
    for (scale, options) in definition.scales.iter() {
        entries.options(&format!("scales.{scale}"), options);
    }
    for section in &definition.sections {
        let key = format!("sections.{}", section.id);
        entries.titled(&key, &section.title, section.text.as_ref());
        for question in &section.questions {
            entries.question(question);
        }
    }
    for score in &definition.scores {
        let key = format!("scores.{}", score.id);
        entries.titled(&key, &score.title, score.text.as_ref());
        for band in &score.bands {
            let key = format!("{key}.bands.{}", band.id);
            entries.titled(&key, &band.title, band.text.as_ref());
        }
    }
    for band in &definition.bands {
        let key = format!("bands.{}", band.id);
        entries.titled(&key, &band.title, band.text.as_ref());
    }
    for classification in &definition.classifications {
        let key = format!("classifications.{}", classification.id);
        entries.titled(&key, &classification.title, classification.text.as_ref());
        for class in &classification.classes {
            let key = format!("{key}.classes.{}", class.id);
            entries.titled(&key, &class.title, class.text.as_ref());
        }
    }
    for form in &definition.forms {
        entries.titled(
            &format!("forms.{}", form.id),
            &form.title,
            form.text.as_ref(),
        );
    }
    for advice in &definition.advice {
        entries.titled(
            &format!("advice.{}", advice.id),
            &advice.title,
            advice.text.as_ref(),
        );
    }
    entries.0
}

struct Entries(Vec<TextEntry>);

impl Entries {
    fn add(&mut self, key: String, text: Option<&String>) {
        if let Some(text) = text {
            let text = text.clone();
            self.0.push(TextEntry { key, text });
        }
    }

    fn titled(&mut self, key: &str, title: &String, text: Option<&String>) {
        self.add(format!("{key}.title"), Some(title));
        self.add(format!("{key}.text"), text);
    }

    fn options(&mut self, key: &str, options: &[AnswerOption]) {
        for option in options {
            let key = format!("{key}.{}", option.code);
            self.add(key.clone(), Some(&option.label));
            self.add(format!("{key}.help"), option.help.as_ref());
        }
    }

    fn question(&mut self, question: &Question) {
        let key = format!("questions.{}", question.id);
        self.add(format!("{key}.text"), Some(&question.text));
        self.add(format!("{key}.help"), question.help.as_ref());
        self.add(format!("{key}.unit"), question.unit.as_ref());
        if let Some(options) = &question.options {
            self.options(&format!("{key}.options"), options);
        }
        for (code, step) in question.steps.iter() {
            self.add(format!("{key}.steps.{code}"), Some(step));
        }
    }
}

/// The texts of a questionnaire in one language.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon<'a> {
    definition: &'a Definition,
    translation: Option<&'a Translation>,
    words: Words,
}

impl<'a> Lexicon<'a> {
    pub(super) fn new(
        definition: &'a Definition,
        translation: Option<&'a Translation>,
        words: Words,
    ) -> Self {
        Lexicon {
            definition,
            translation,
            words,
        }
    }

    /// What the program says by itself beside these texts: in the language asked for where it speaks that, whether
    /// or not the questionnaire has texts in it; else in English.
    pub fn words(&self) -> Words {
        self.words
    }

    /// The language of what is made of these texts and words together: that of the texts, unless they could not be
    /// had in the language asked for and the words could.
    pub fn spoken(&self) -> &'a str {
        match (self.translation, self.words.language()) {
            (None, "en") => self.language(),
            (None, words) => words,
            (Some(translation), _) => &translation.language,
        }
    }

    /// The language asked for, or the questionnaire's own where it is not translated.
    pub fn language(&self) -> &'a str {
        self.translation
            .map_or(&self.definition.language, |t| &t.language)
    }

    /// The translation under a key, or the questionnaire's own text.
    pub fn text(&self, key: &str, own: &'a str) -> &'a str {
        self.translation.and_then(|t| t.text(key)).unwrap_or(own)
    }

    /// Title of the questionnaire.
    pub fn title(&self) -> &'a str {
        self.text("title", &self.definition.title)
    }

    /// What the questionnaire is for.
    pub fn description(&self) -> Option<&'a str> {
        let own = self.definition.description.as_deref()?;
        Some(self.text("description", own))
    }

    /// Title of a form.
    pub fn form(&self, form: &'a super::Form) -> &'a str {
        self.text(&format!("forms.{}.title", form.id), &form.title)
    }

    /// What a form is for.
    pub fn form_text(&self, form: &'a super::Form) -> Option<&'a str> {
        let own = form.text.as_deref()?;
        Some(self.text(&format!("forms.{}.text", form.id), own))
    }

    /// What a section is about.
    pub fn section_text(&self, section: &'a super::Section) -> Option<&'a str> {
        let own = section.text.as_deref()?;
        Some(self.text(&format!("sections.{}.text", section.id), own))
    }

    /// Heading of a section.
    pub fn section(&self, section: &'a super::Section) -> &'a str {
        self.text(&format!("sections.{}.title", section.id), &section.title)
    }

    /// What a question asks.
    pub fn question(&self, question: &'a Question) -> &'a str {
        let translated = self.translation.and_then(|t| t.question(question));
        translated.unwrap_or(&question.text)
    }

    /// What an advisor may explain about a question.
    pub fn help(&self, question: &'a Question) -> Option<&'a str> {
        let own = question.help.as_deref()?;
        Some(self.text(&format!("questions.{}.help", question.id), own))
    }

    /// What a number question counts.
    pub fn unit(&self, question: &'a Question) -> Option<&'a str> {
        let own = question.unit.as_deref()?;
        Some(self.text(&format!("questions.{}.unit", question.id), own))
    }

    /// The label of an option of a question.
    pub fn label(&self, question: &Question, option: &'a AnswerOption) -> &'a str {
        let translated = self.translation.and_then(|t| t.label(question, option));
        translated.unwrap_or(&option.label)
    }

    /// What an option means, for the advisor.
    pub fn option_help(&self, question: &Question, option: &'a AnswerOption) -> Option<&'a str> {
        let own = option.help.as_deref()?;
        let key = format!("{}.help", option_key(question, option));
        Some(self.text(&key, own))
    }

    /// The step that leads up from an option.
    pub fn step(&self, question: &'a Question, code: &str) -> Option<&'a str> {
        let own = question.steps.get(code)?;
        Some(self.text(&format!("questions.{}.steps.{code}", question.id), own))
    }

    /// Title of a score.
    pub fn score(&self, score: &'a super::ScoreDefinition) -> &'a str {
        self.text(&format!("scores.{}.title", score.id), &score.title)
    }

    /// What a score means to a firm.
    pub fn score_text(&self, score: &'a super::ScoreDefinition) -> Option<&'a str> {
        let own = score.text.as_deref()?;
        Some(self.text(&format!("scores.{}.text", score.id), own))
    }

    /// Title of a band of a score.
    pub fn band(&self, score: &super::ScoreDefinition, band: &'a super::Band) -> &'a str {
        self.text(
            &format!("{}.title", self.band_key(score, band)),
            &band.title,
        )
    }

    /// What a band of a score means to a firm.
    pub fn band_text(
        &self,
        score: &super::ScoreDefinition,
        band: &'a super::Band,
    ) -> Option<&'a str> {
        let own = band.text.as_deref()?;
        Some(self.text(&format!("{}.text", self.band_key(score, band)), own))
    }

    fn band_key(&self, score: &super::ScoreDefinition, band: &super::Band) -> String {
        if score.bands.is_empty() {
            format!("bands.{}", band.id)
        } else {
            format!("scores.{}.bands.{}", score.id, band.id)
        }
    }

    /// Title of a classification.
    pub fn classification(&self, classification: &'a super::Classification) -> &'a str {
        let key = format!("classifications.{}.title", classification.id);
        self.text(&key, &classification.title)
    }

    /// Title of a class.
    pub fn class(&self, of: &super::Classification, class: &'a super::Class) -> &'a str {
        let key = format!("classifications.{}.classes.{}.title", of.id, class.id);
        self.text(&key, &class.title)
    }

    /// What a class means to a firm.
    pub fn class_text(
        &self,
        of: &super::Classification,
        class: &'a super::Class,
    ) -> Option<&'a str> {
        let own = class.text.as_deref()?;
        let key = format!("classifications.{}.classes.{}.text", of.id, class.id);
        Some(self.text(&key, own))
    }

    /// Title of a piece of advice.
    pub fn advice(&self, advice: &'a super::Advice) -> &'a str {
        self.text(&format!("advice.{}.title", advice.id), &advice.title)
    }

    /// A piece of advice in full.
    pub fn advice_text(&self, advice: &'a super::Advice) -> Option<&'a str> {
        let own = advice.text.as_deref()?;
        Some(self.text(&format!("advice.{}.text", advice.id), own))
    }
}

impl Translation {
    /// What a question asks, if that is translated.
    pub fn question(&self, question: &Question) -> Option<&str> {
        self.text(&format!("questions.{}.text", question.id))
    }

    /// The label of an option of a question, if that is translated.
    pub fn label(&self, question: &Question, option: &AnswerOption) -> Option<&str> {
        self.text(&option_key(question, option))
    }
}

fn option_key(question: &Question, option: &AnswerOption) -> String {
    match (&question.options, &question.scale) {
        (None, Some(scale)) => format!("scales.{scale}.{}", option.code),
        _ => format!("questions.{}.options.{}", question.id, option.code),
    }
}
