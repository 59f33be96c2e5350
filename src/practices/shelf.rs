use super::catalogue::{Barrier, Catalogue, MeasureType, Practice};
use super::texts::PracticeTexts;
use crate::diagnostic::Report;
use crate::questionnaire::Translation;
use std::sync::OnceLock;

/// The file name and content of the built-in catalogue.
pub const BUILT_IN_PRACTICES: (&str, &str) = (
    "practices.json",
    include_str!("../../questionnaires/practices.json"),
);

/// Translations of the built-in catalogue: file name and content.
const TRANSLATIONS: [(&str, &str); 7] = [
    (
        "practices.cs.json",
        include_str!("../../questionnaires/practices.cs.json"),
    ),
    (
        "practices.de.json",
        include_str!("../../questionnaires/practices.de.json"),
    ),
    (
        "practices.es.json",
        include_str!("../../questionnaires/practices.es.json"),
    ),
    (
        "practices.it.json",
        include_str!("../../questionnaires/practices.it.json"),
    ),
    (
        "practices.lv.json",
        include_str!("../../questionnaires/practices.lv.json"),
    ),
    (
        "practices.pl.json",
        include_str!("../../questionnaires/practices.pl.json"),
    ),
    (
        "practices.pt.json",
        include_str!("../../questionnaires/practices.pt.json"),
    ),
];

/// Types and barriers of the built-in catalogue, which other catalogues may name.
pub(super) fn built_in_names() -> (
    impl Iterator<Item = &'static str>,
    impl Iterator<Item = &'static str>,
) {
    /// The part of the file that is needed; read loosely, since a check of it would need itself.
    #[derive(serde::Deserialize)]
    struct Names {
        types: Vec<Named>,
        barriers: Vec<Named>,
    }
    #[derive(serde::Deserialize)]
    struct Named {
        id: String,
    }
    static NAMES: OnceLock<Option<Names>> = OnceLock::new();
    let names = NAMES.get_or_init(|| serde_json::from_str(BUILT_IN_PRACTICES.1).ok());
    let list = |of: fn(&Names) -> &Vec<Named>| {
        let named = names.as_ref().map_or(&[][..], |names| of(names));
        named.iter().map(|named| named.id.as_str())
    };
    (list(|names| &names.types), list(|names| &names.barriers))
}

/// Catalogues that are used together: the built-in one and those of an agency.
///
/// A practice, type or barrier of a later catalogue stands in for one of the same id of an earlier one.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    catalogues: Vec<(Catalogue, Vec<Translation>)>,
}

impl Shelf {
    /// The built-in catalogue with its translations.
    ///
    /// # Errors
    /// A report, should the built-in file have errors; a test sees to it that it has none.
    pub fn built_in() -> Result<Self, Box<Report>> {
        let (name, json) = BUILT_IN_PRACTICES;
        let (catalogue, _) = Catalogue::read(name, json.as_bytes())?;
        let translations = TRANSLATIONS.iter();
        let translations = translations.map(|(name, json)| Translation::of_ours(name, json));
        let mut shelf = Shelf::default();
        shelf.add(catalogue, translations.collect());
        Ok(shelf)
    }

    /// Puts a catalogue beside the others.
    pub fn add(&mut self, catalogue: Catalogue, translations: Vec<Translation>) {
        self.catalogues.push((catalogue, translations));
    }

    /// The translations of all catalogues, in the order they were added.
    pub fn translations(&self) -> impl Iterator<Item = &Translation> {
        self.catalogues
            .iter()
            .flat_map(|(_, translations)| translations)
    }

    /// The catalogues, in the order they were added.
    pub fn catalogues(&self) -> impl Iterator<Item = &Catalogue> {
        self.catalogues.iter().map(|(catalogue, _)| catalogue)
    }

    /// All practices with the catalogue each is from.
    pub fn practices(&self) -> impl Iterator<Item = (&Catalogue, &Practice)> {
        let all = self.catalogues.iter().enumerate();
        all.flat_map(move |(at, (catalogue, _))| {
            let later = &self.catalogues[at + 1..];
            let standing = catalogue.practices.iter().filter(move |practice| {
                !later
                    .iter()
                    .any(|(other, _)| other.practices.iter().any(|p| p.id == practice.id))
            });
            standing.map(move |practice| (catalogue, practice))
        })
    }

    /// A practice by its id, with its catalogue.
    pub fn practice(&self, id: &str) -> Option<(&Catalogue, &Practice)> {
        self.practices().find(|(_, practice)| practice.id == id)
    }

    /// A type of measure by its id.
    pub fn measure_type(&self, id: &str) -> Option<(&Catalogue, &MeasureType)> {
        self.catalogues()
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .find_map(|catalogue| {
                let found = catalogue.types.iter().find(|kind| kind.id == id)?;
                Some((catalogue, found))
            })
    }

    /// All types of measures, each once.
    pub fn measure_types(&self) -> Vec<&MeasureType> {
        let mut types: Vec<&MeasureType> = Vec::new();
        for kind in self.catalogues().flat_map(|catalogue| &catalogue.types) {
            if !types.iter().any(|known| known.id == kind.id) {
                types.push(kind);
            }
        }
        types
    }

    /// A barrier by its id.
    pub fn barrier(&self, id: &str) -> Option<(&Catalogue, &Barrier)> {
        self.catalogues()
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .find_map(|catalogue| {
                let found = catalogue.barriers.iter().find(|barrier| barrier.id == id)?;
                Some((catalogue, found))
            })
    }

    /// Languages that all or some of its texts can be had in, sorted.
    pub fn languages(&self) -> Vec<&str> {
        let mut languages: Vec<&str> = self
            .catalogues
            .iter()
            .flat_map(|(catalogue, translations)| {
                let own = std::iter::once(catalogue.language.as_str());
                own.chain(translations.iter().map(|t| t.language.as_str()))
            })
            .collect();
        languages.sort_unstable();
        languages.dedup();
        languages
    }

    /// The texts in a language; what is not translated comes in the language of its file.
    pub fn texts<'s>(&'s self, language: &'s str) -> PracticeTexts<'s> {
        PracticeTexts::new(self, language)
    }

    /// The translation of a catalogue's texts into a language.
    pub(super) fn translation(
        &self,
        catalogue: &Catalogue,
        language: &str,
    ) -> Option<&Translation> {
        let (_, translations) = self
            .catalogues
            .iter()
            .find(|(known, _)| std::ptr::eq(known, catalogue))?;
        translations.iter().find(|t| t.language == language)
    }
}
