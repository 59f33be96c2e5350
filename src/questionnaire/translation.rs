use super::checks::is_language;
use super::definition::Definition;
use super::ordered_map::OrderedMap;
use super::texts::{TextEntry, text_entries};
use super::{shape, syntax};
use crate::diagnostic::{Finding, Path, Report, Source};
use rustc_hash::FxHashMap;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::{self, Formatter};
use std::sync::{Arc, OnceLock};

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
    /// A file of ours, which is read when a text is first asked for: most of what the program does needs no translation.
    ours: Option<&'static str>,
    texts: Arc<OnceLock<Texts<'static>>>,
}

/// Texts by key, those that are translated.
#[derive(Debug, Default)]
struct Texts<'t>(FxHashMap<Cow<'t, str>, Cow<'t, str>>);

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

/// What is taken from a file of our own.
#[derive(Deserialize)]
struct Ours<'t> {
    #[serde(borrow)]
    texts: Texts<'t>,
}

/// A text of a file of our own; few have escapes, so that most can stay where they are.
#[derive(Deserialize)]
struct Text<'t>(#[serde(borrow)] Cow<'t, str>);

impl<'de: 't, 't> Deserialize<'de> for Texts<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Texts::default())
    }
}

impl<'de: 't, 't> Visitor<'de> for Texts<'t> {
    type Value = Self;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("texts by key")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self, A::Error> {
        while let Some((Text(key), Text(text))) = map.next_entry()? {
            if !text.trim().is_empty() {
                self.0.insert(key, text);
            }
        }
        Ok(self)
    }
}

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
        let texts = file.texts.iter();
        let texts = texts.filter(|(_, text)| !text.trim().is_empty());
        let texts = texts.map(|(key, text)| (Cow::Owned(key.to_owned()), Cow::Owned(text.clone())));
        let translation = Translation {
            ours: None,
            texts: Arc::new(OnceLock::from(Texts(texts.collect()))),
            language: file.language,
        };
        Ok((translation, Report::new(source, findings)))
    }

    /// A translation that comes with the program, as [`Translation::read`] reads it, but when it is first asked for a text, and
    /// faster, since its texts stay where they are and nothing is checked. That nothing is amiss a test sees to. Its name ends
    /// in `.LANGUAGE.json`.
    pub(crate) fn of_ours(name: &str, json: &'static str) -> Self {
        let language = name.rsplit('.').nth(1).unwrap_or(name);
        Translation {
            language: language.to_owned(),
            ours: Some(json),
            texts: Arc::default(),
        }
    }

    fn texts(&self) -> &Texts<'static> {
        let read = || {
            let json = self.ours.unwrap_or_default();
            let read = serde_json::from_str::<Ours>(json);
            debug_assert!(read.is_ok(), "a translation that comes with the program");
            read.map_or_else(|_| Texts::default(), |ours| ours.texts)
        };
        self.texts.get_or_init(read)
    }

    /// The text under a key, unless it is not translated.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.texts().0.get(key).map(AsRef::as_ref)
    }

    /// How many texts are translated.
    pub fn translated(&self) -> usize {
        self.texts().0.len()
    }

    /// Whether it comes with the program.
    pub(crate) fn is_ours(&self) -> bool {
        self.ours.is_some()
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
