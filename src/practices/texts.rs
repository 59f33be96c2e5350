use super::catalogue::{Barrier, Catalogue, MeasureType, Practice};
use super::shelf::Shelf;
use crate::language::Words;
use crate::questionnaire::{TextEntry, Translatable};

/// The texts of practices in one language.
#[derive(Clone, Copy, Debug)]
pub struct PracticeTexts<'s> {
    shelf: &'s Shelf,
    language: &'s str,
}

impl<'s> PracticeTexts<'s> {
    pub(super) fn new(shelf: &'s Shelf, language: &'s str) -> Self {
        PracticeTexts { shelf, language }
    }

    /// What the program says by itself beside these texts.
    pub fn words(&self) -> Words {
        Words::of(self.language)
    }

    fn text(&self, of: &'s Catalogue, key: &str, own: &'s str) -> &'s str {
        let translation = self.shelf.translation(of, self.language);
        translation.and_then(|t| t.text(key)).unwrap_or(own)
    }

    /// What a practice is called.
    pub fn title(&self, of: &'s Catalogue, practice: &'s Practice) -> &'s str {
        self.text(of, &practice_key(practice, "title"), &practice.title)
    }

    /// Where it is practised, with the country: `Vidzeme (LV)`; empty where the sources don't say.
    pub fn place(&self, of: &'s Catalogue, practice: &'s Practice) -> String {
        let countries = practice.countries.join(", ");
        let region = practice
            .region
            .as_deref()
            .map(|region| self.text(of, &practice_key(practice, "region"), region));
        match (region, countries.is_empty()) {
            (Some(region), true) => region.to_owned(),
            (Some(region), false) => format!("{region} ({countries})"),
            (None, _) => countries,
        }
    }

    /// When.
    pub fn period(&self, of: &'s Catalogue, practice: &'s Practice) -> Option<&'s str> {
        self.optional(of, practice, "period", practice.period.as_ref())
    }

    /// What it does.
    pub fn what(&self, of: &'s Catalogue, practice: &'s Practice) -> Option<&'s str> {
        self.optional(of, practice, "what", practice.what.as_ref())
    }

    /// What was learned from it.
    pub fn lesson(&self, of: &'s Catalogue, practice: &'s Practice) -> Option<&'s str> {
        self.optional(of, practice, "lesson", practice.lesson.as_ref())
    }

    /// What is known of taking it over.
    pub fn transfer(&self, of: &'s Catalogue, practice: &'s Practice) -> Option<&'s str> {
        self.optional(of, practice, "transfer", practice.transfer.as_ref())
    }

    /// Its figures.
    pub fn figures(&self, of: &'s Catalogue, practice: &'s Practice) -> Vec<&'s str> {
        let figures = practice.figures.iter().enumerate();
        figures
            .map(|(at, own)| self.text(of, &practice_key(practice, &format!("figures.{at}")), own))
            .collect()
    }

    /// What a type of measure is called; its id where no catalogue has it.
    pub fn measure_type(&self, id: &'s str) -> &'s str {
        match self.shelf.measure_type(id) {
            Some((of, kind)) => self.text(of, &type_key(kind), &kind.title),
            None => id,
        }
    }

    /// What a barrier is.
    pub fn barrier(&self, id: &'s str) -> &'s str {
        match self.shelf.barrier(id) {
            Some((of, barrier)) => self.text(of, &barrier_key(barrier), &barrier.title),
            None => id,
        }
    }

    fn optional(
        &self,
        of: &'s Catalogue,
        practice: &'s Practice,
        key: &str,
        own: Option<&'s String>,
    ) -> Option<&'s str> {
        own.map(|own| self.text(of, &practice_key(practice, key), own))
    }
}

fn practice_key(practice: &Practice, part: &str) -> String {
    format!("practices.{}.{part}", practice.id)
}

fn type_key(kind: &MeasureType) -> String {
    format!("types.{}.title", kind.id)
}

fn barrier_key(barrier: &Barrier) -> String {
    format!("barriers.{}.title", barrier.id)
}

/// A catalogue as something to translate.
pub(super) fn translatable(catalogue: &Catalogue) -> Translatable<'_> {
    Translatable {
        id: &catalogue.id,
        version: &catalogue.version,
        language: &catalogue.language,
        texts: text_entries(catalogue),
    }
}

impl<'c> From<&'c Catalogue> for Translatable<'c> {
    fn from(catalogue: &'c Catalogue) -> Self {
        translatable(catalogue)
    }
}

/// All texts of a catalogue with their keys, in the order of the file.
fn text_entries(catalogue: &Catalogue) -> Vec<TextEntry> {
    let mut entries = Vec::new();
    let mut add = |key: String, text: Option<&String>| {
        if let Some(text) = text {
            let text = text.clone();
            entries.push(TextEntry { key, text });
        }
    };
    add("title".to_owned(), Some(&catalogue.title));
    add("description".to_owned(), catalogue.description.as_ref());
    for kind in &catalogue.types {
        add(type_key(kind), Some(&kind.title));
    }
    for barrier in &catalogue.barriers {
        add(barrier_key(barrier), Some(&barrier.title));
    }
    for practice in &catalogue.practices {
        let key = |part: &str| practice_key(practice, part);
        add(key("title"), Some(&practice.title));
        add(key("region"), practice.region.as_ref());
        add(key("period"), practice.period.as_ref());
        add(key("what"), practice.what.as_ref());
        for (at, figure) in practice.figures.iter().enumerate() {
            add(key(&format!("figures.{at}")), Some(figure));
        }
        add(key("lesson"), practice.lesson.as_ref());
        add(key("transfer"), practice.transfer.as_ref());
    }
    entries
}
