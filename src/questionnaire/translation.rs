use super::checks::is_language;
use super::definition::Definition;
use super::ordered_map::OrderedMap;
use super::texts::{TextEntry, text_entries};
use super::{shape, syntax};
use crate::diagnostic::{Finding, Path, Report, Source};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// A file whose texts can be had in other languages.
#[derive(Clone, Debug)]
pub struct Translatable<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its version.
    pub version: &'a str,
    /// Its own language.
    pub language: &'a str,
    /// Its texts with their keys.
    pub texts: Vec<TextEntry>,
}

impl<'a> From<&'a Definition> for Translatable<'a> {
    fn from(definition: &'a Definition) -> Self {
        Translatable {
            id: &definition.id,
            version: &definition.version,
            language: &definition.language,
            texts: text_entries(definition),
        }
    }
}

/// The texts of a questionnaire in another language.
#[derive(Clone, Debug)]
pub struct Translation {
    /// Language of the texts.
    pub language: String,
    texts: HashMap<Cow<'static, str>, Cow<'static, str>>,
    /// Texts translated and texts there are.
    pub coverage: (usize, usize),
}

/// A translation file, key for key.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TranslationFile {
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    schema: Option<String>,
    translates: String,
    version: String,
    language: String,
    texts: OrderedMap<String>,
}

/// What is taken from a file of our own; its texts have few escapes, so that most can stay where they are.
#[derive(Deserialize)]
struct Ours {
    language: &'static str,
    #[serde(borrow)]
    texts: HashMap<&'static str, Text>,
}

#[derive(Deserialize)]
struct Text(#[serde(borrow)] Cow<'static, str>);

impl Translation {
    /// Reads a translation file and holds it against the questionnaire it translates.
    ///
    /// An empty text counts as not translated.
    ///
    /// # Errors
    /// A report with every error found.
    pub fn read(
        original: &Translatable<'_>,
        name: &str,
        bytes: &[u8],
    ) -> Result<(Self, Report), Box<Report>> {
        let (file, findings, source) = read_file(original, name, bytes)?;
        if findings.iter().any(Finding::is_error) {
            return Err(Box::new(Report::new(source, findings)));
        }
        let entries = &original.texts;
        let texts: HashMap<Cow<str>, Cow<str>> = file
            .texts
            .iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(key, text)| (Cow::Owned(key.to_owned()), Cow::Owned(text.clone())))
            .collect();
        let translated = entries
            .iter()
            .filter(|entry| texts.contains_key(entry.key.as_str()))
            .count();
        let translation = Translation {
            language: file.language,
            coverage: (translated, entries.len()),
            texts,
        };
        Ok((translation, Report::new(source, findings)))
    }

    /// A translation that comes with the program, as [`Translation::read`] reads it: faster, since its texts stay
    /// where they are and nothing is checked. That nothing is amiss a test sees to.
    ///
    /// # Errors
    /// A report with every error found, should it not be as expected.
    pub(crate) fn of_ours(
        original: &Translatable<'_>,
        name: &str,
        json: &'static str,
    ) -> Result<Self, Box<Report>> {
        let Ok(file) = serde_json::from_str::<Ours>(json) else {
            return Self::read(original, name, json.as_bytes()).map(|(read, _)| read);
        };
        let texts: HashMap<Cow<str>, Cow<str>> = file
            .texts
            .into_iter()
            .map(|(key, Text(text))| (Cow::Borrowed(key), text))
            .filter(|(_, text)| !text.trim().is_empty())
            .collect();
        Ok(Translation {
            language: file.language.to_owned(),
            coverage: (texts.len(), original.texts.len()),
            texts,
        })
    }

    /// The text under a key, unless it is not translated.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.texts.get(key).map(AsRef::as_ref)
    }
}

fn read_file(
    original: &Translatable<'_>,
    name: &str,
    bytes: &[u8],
) -> Result<(TranslationFile, Vec<Finding>, Source), Box<Report>> {
    let text = syntax::text_of(name, bytes)?;
    let source = Source::new(name, text);
    let failed = |findings| Box::new(Report::new(source.clone(), findings));
    let root = syntax::parse(text).map_err(|finding| failed(vec![*finding]))?;
    let mut findings = Vec::new();
    let kind = shape::Kind::Object(&shape::TRANSLATION);
    let mended = shape::read(&root, kind, &Path::root(), &mut findings);
    let Some(Ok(file)) = mended.map(serde_json::from_value::<TranslationFile>) else {
        return Err(failed(findings));
    };
    let deeper = check(original, &file).into_iter().map(|finding| {
        let range = syntax::locate(&root, &finding.path);
        finding.at(range)
    });
    findings.extend(deeper);
    Ok((file, findings, source))
}

fn check(original: &Translatable<'_>, file: &TranslationFile) -> Vec<Finding> {
    let root = Path::root();
    let mut findings = Vec::new();
    if file.translates != original.id && file.translates != shape::ABSENT {
        findings.push(
            Finding::error(
                "T002",
                root.key("translates"),
                format!(
                    "this translates `{}`, not `{}`",
                    file.translates, original.id
                ),
            )
            .help("name the questionnaire's id"),
        );
    }
    if file.language != shape::ABSENT
        && (file.language == original.language || !is_language(&file.language))
    {
        findings.push(
            Finding::error(
                "T002",
                root.key("language"),
                format!(
                    "`{}` is no language to translate into from `{}`",
                    file.language, original.language
                ),
            )
            .help("write the tag of another language, for example de"),
        );
    }
    if file.version != original.version && file.version != shape::ABSENT {
        findings.push(
            Finding::warning(
                "W009",
                root.key("version"),
                format!(
                    "this translates version {}, the questionnaire is {}",
                    file.version, original.version
                ),
            )
            .help("look through the changed texts, then set the version"),
        );
    }
    let entries = &original.texts;
    let known: HashSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
    for key in file.texts.keys().filter(|key| !known.contains(key)) {
        findings.push(
            Finding::error(
                "T001",
                root.key("texts").key(key).itself(),
                format!("`{key}` names no text of `{}`", original.id),
            )
            .suggest(
                key,
                known_sorted(entries),
                "`ratio questionnaire translate` writes a file with all keys",
            ),
        );
    }
    findings
}

fn known_sorted(entries: &[TextEntry]) -> impl Iterator<Item = &str> {
    entries.iter().map(|entry| entry.key.as_str())
}

/// A translation file with every key of the questionnaire: what an existing file holds is kept,
/// the rest is empty.
///
/// Returns the JSON text, the number of texts still to translate, and the keys of the existing file
/// that name nothing (kept at the end).
///
/// # Errors
/// A report when the existing file can't be read.
pub fn complete_translation(
    original: &Translatable<'_>,
    language: &str,
    existing: Option<(&str, &[u8])>,
) -> Result<(String, usize, Vec<String>), Box<Report>> {
    let mut old = OrderedMap::default();
    let mut schema = None;
    if let Some((name, bytes)) = existing {
        let (file, findings, source) = read_file(original, name, bytes)?;
        let fatal: Vec<Finding> = findings
            .into_iter()
            .filter(|finding| finding.is_error() && finding.code != "T001")
            .collect();
        if !fatal.is_empty() {
            return Err(Box::new(Report::new(source, fatal)));
        }
        old = file.texts;
        schema = file.schema;
    }
    let mut texts = OrderedMap::default();
    let mut open = 0;
    for entry in &original.texts {
        let text = old.get(&entry.key).cloned().unwrap_or_default();
        open += usize::from(text.trim().is_empty());
        texts.insert(&entry.key, text);
    }
    let strangers: Vec<String> = old
        .keys()
        .filter(|key| texts.get(key).is_none())
        .map(str::to_owned)
        .collect();
    for key in &strangers {
        texts.insert(key, old.get(key).cloned().unwrap_or_default());
    }
    let file = TranslationFile {
        schema,
        translates: original.id.to_owned(),
        version: original.version.to_owned(),
        language: language.to_owned(),
        texts,
    };
    let mut json = serde_json::to_string_pretty(&file).unwrap_or_default();
    json.push('\n');
    Ok((json, open, strangers))
}
