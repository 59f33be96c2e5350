//! Questions and their options as people read them, in all languages.

use super::fold::letters;
use crate::questionnaire::{AnswerOption, Definition, Question, Translation};
use std::sync::Arc;

/// What parts several answers in a cell, unless a platform has its own way.
pub(super) const MARKS: [char; 2] = [';', '|'];

/// Letters and digits that every question of the program's own translations has, which a test sees to, so that these need not
/// be read for shorter headings.
const SHORTEST_OF_OURS: usize = 10;

/// A question and its options as people read them.
#[derive(Clone, Debug)]
pub(super) struct Wording {
    question: Question,
    /// Its options, where it shares them with others.
    shared: Vec<AnswerOption>,
    /// The questionnaire's own language.
    language: String,
    translations: Arc<[Translation]>,
}

/// What a question asks and how its options are called, in all languages.
#[derive(Clone, Debug)]
pub(super) struct Spoken {
    /// What it asks, by language, the questionnaire's own first.
    pub texts: Vec<(String, String)>,
    /// Labels and other spellings, with the option they mean.
    pub spellings: Vec<(u32, String)>,
    pub has_commas: bool,
}

impl Wording {
    /// That of a question of a definition.
    pub fn new(
        definition: &Definition,
        translations: &Arc<[Translation]>,
        question: &Question,
    ) -> Self {
        Wording {
            question: question.clone(),
            shared: match question.options {
                Some(_) => Vec::new(),
                None => definition.options_of(question).to_vec(),
            },
            language: definition.language.clone(),
            translations: translations.clone(),
        }
    }

    fn options(&self) -> &[AnswerOption] {
        self.question.options.as_deref().unwrap_or(&self.shared)
    }

    /// Whether a code or label has a mark in it that parts answers; those of the program's own translations have none, which a test
    /// sees to, so that they need not be read for it.
    pub fn has_marks(&self) -> bool {
        let others = self.translations.iter();
        let others = others.filter(|translation| !translation.is_ours());
        let translated = others.flat_map(|translation| self.labels(Some(translation)));
        let codes = self.options().iter().map(|option| option.code.as_str());
        let mut all = self
            .labels(None)
            .chain(translated)
            .chain(self.aliases().map(|(_, alias)| alias))
            .chain(codes);
        all.any(|text| text.contains(MARKS))
    }

    /// Letters and digits of the shortest text and alias of the question, or fewer.
    pub fn shortest_text(&self) -> usize {
        let others = self.translations.iter();
        let others = others.filter(|translation| !translation.is_ours());
        let translated = others.filter_map(|translation| translation.question(&self.question));
        let own = self.question.aliases.iter().chain([&self.question.text]);
        let all = own.map(String::as_str).chain(translated);
        let length = |text: &str| letters(text).chars().count();
        all.map(length).fold(SHORTEST_OF_OURS, usize::min)
    }

    /// The labels of the options, translated where they are.
    fn labels<'w>(&'w self, translation: Option<&'w Translation>) -> impl Iterator<Item = &'w str> {
        self.options().iter().map(move |option| {
            let translated = translation.and_then(|t| t.label(&self.question, option));
            translated.unwrap_or(&option.label)
        })
    }

    fn aliases(&self) -> impl Iterator<Item = (u32, &str)> {
        let options = (0..).zip(self.options());
        options
            .flat_map(|(at, option)| option.aliases.iter().map(move |alias| (at, alias.as_str())))
    }

    /// Labels in the questionnaire's own language and in such translations, and other spellings, with the option they mean.
    pub fn spellings(&self, is_wanted: impl Fn(&Translation) -> bool) -> Vec<(u32, String)> {
        let translations = self.translations.iter().filter(|other| is_wanted(other));
        let languages = std::iter::once(None).chain(translations.map(Some));
        let labels = languages.flat_map(|language| (0..).zip(self.labels(language)));
        let all = labels.chain(self.aliases());
        all.map(|(at, text)| (at, text.to_owned())).collect()
    }

    pub fn spoken(&self) -> Spoken {
        let text = |translation: Option<&Translation>| {
            let translated = translation.and_then(|t| t.question(&self.question));
            let language = translation.map_or(&self.language, |t| &t.language);
            let text = translated.unwrap_or(&self.question.text);
            (language.clone(), text.to_owned())
        };
        let translated = self.translations.iter().map(Some);
        let texts = std::iter::once(None).chain(translated).map(text).collect();
        let spellings = self.spellings(|_| true);
        let codes = self.options().iter().map(|option| option.code.as_str());
        let mut all = spellings.iter().map(|(_, text)| text.as_str()).chain(codes);
        Spoken {
            has_commas: all.any(|text| text.contains(',')),
            texts,
            spellings,
        }
    }
}
