//! Translations: written, completed, and found beside what they translate.

use super::DONE;
use super::failure::{BadFile, Usage};
use super::sink::{folder_exists, write_atomically};
use super::sources::{self, read_small};
use super::terminal;
use crate::diagnostic::count;
use crate::practices::{BUILT_IN_PRACTICES, Catalogue};
use crate::questionnaire::{
    BUILT_IN, Questionnaire, Translatable, complete_translation, is_language,
};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// Write a translation file, or complete one: what is there is kept, what is missing is empty
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  ratio questionnaire translate examples/village.json --to lv -o village.lv.json"
)]
pub(super) struct Args {
    /// Id of a built-in questionnaire, or the path of a questionnaire or of a catalogue of practices
    #[arg(value_name = "Q")]
    questionnaire: String,

    /// Language to translate into, for example lv
    #[arg(long, value_name = "LANG")]
    to: String,

    /// File to write or complete [default: beside the questionnaire]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> Result<u8> {
    let original = Original::load(&args.questionnaire)?;
    let original = original.translatable();
    if !is_language(&args.to) {
        bail!(Usage(format!(
            "`{}` is not a language tag; write two or three lower-case letters, for example lv",
            args.to
        )));
    }
    if args.to == original.language {
        bail!(Usage(format!(
            "`{}` is in `{}` already",
            original.id, args.to
        )));
    }
    let path = args
        .output
        .clone()
        .unwrap_or_else(|| translation_path(&args.questionnaire, &args.to));
    let existing = if path.exists() {
        Some(read_small(&path)?)
    } else {
        None
    };
    let name = path.display().to_string();
    let existing = existing.as_deref().map(|bytes| (name.as_str(), bytes));
    let (text, open, strangers) =
        complete_translation(&original, &args.to, existing).map_err(BadFile)?;
    folder_exists(&path)?;
    write_atomically(&path, text.as_bytes()).with_context(|| format!("can't write {name}"))?;
    terminal::say(&format!(
        "Wrote {name}: {} to translate.",
        count(open, "text", "texts")
    ));
    if !strangers.is_empty() {
        terminal::say(&format!(
            "{} no text of `{}` any more and stand at the end: {}",
            count(strangers.len(), "key names", "keys name"),
            original.id,
            crate::diagnostic::list_in_backticks(strangers.iter().map(String::as_str), 6)
        ));
    }
    Ok(DONE)
}

/// What is translated, by itself: the translations beside it may be what is to be mended.
pub(super) enum Original {
    Questionnaire(Box<Questionnaire>),
    Practices(Box<Catalogue>),
}

impl Original {
    /// A questionnaire or a catalogue of practices, built in or a file.
    pub fn load(name: &str) -> Result<Self> {
        if BUILT_IN.iter().any(|entry| entry.id == name) {
            return Ok(Original::Questionnaire(Box::new(sources::load(name)?)));
        }
        if let Some(bytes) = practices_of(name)? {
            let (catalogue, _) = Catalogue::read(name, &bytes).map_err(BadFile)?;
            return Ok(Original::Practices(Box::new(catalogue)));
        }
        let bytes = read_small(Path::new(name))?;
        let questionnaire = Questionnaire::read(name, &bytes).map_err(BadFile)?;
        Ok(Original::Questionnaire(Box::new(questionnaire)))
    }

    pub fn translatable(&self) -> Translatable<'_> {
        match self {
            Original::Questionnaire(questionnaire) => Translatable::from(&questionnaire.definition),
            Original::Practices(catalogue) => Translatable::from(&**catalogue),
        }
    }
}

/// The bytes of a catalogue of practices: the built-in one by its name, or a file; `None` for anything else.
pub(super) fn practices_of(name: &str) -> Result<Option<Vec<u8>>> {
    let (file, built_in) = BUILT_IN_PRACTICES;
    if name == file.trim_end_matches(".json") {
        return Ok(Some(built_in.as_bytes().to_vec()));
    }
    let path = Path::new(name);
    if !path.is_file() {
        return Ok(None);
    }
    let bytes = read_small(path)?;
    let is_one = has_key(&bytes, "practices") && !has_key(&bytes, "sections");
    Ok(is_one.then_some(bytes))
}

/// Whether a text is a JSON object, as far as it can be read, that has a key.
fn has_key(bytes: &[u8], key: &str) -> bool {
    match serde_json::from_slice::<serde_json::Value>(bytes) {
        Ok(value) => value.get(key).is_some(),
        // A file with faults still says what it means to be.
        Err(_) => String::from_utf8_lossy(bytes).contains(&format!("\"{key}\"")),
    }
}

pub(super) fn translation_path(questionnaire: &str, language: &str) -> PathBuf {
    let path = Path::new(questionnaire);
    let stem = path
        .file_stem()
        .map_or_else(String::new, |s| s.to_string_lossy().into_owned());
    path.with_file_name(format!("{stem}.{language}.json"))
}

/// `NAME.json` for `NAME.LANGUAGE.json`.
pub(super) fn translated_by(path: &Path) -> Option<PathBuf> {
    let (name, _) = path.file_stem()?.to_str()?.rsplit_once('.')?;
    Some(path.with_file_name(format!("{name}.json")))
}
