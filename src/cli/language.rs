//! The language that a command speaks: the one asked for, else that of the locale, else the questionnaire's own.
//!
//! Data (csv, json, forms for other systems) never follow the locale: the same command gives the same bytes
//! everywhere.

use super::failure::Usage;
use super::terminal;
use crate::language::Words;
use crate::practices::Shelf;
use crate::questionnaire::Questionnaire;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// What a command's output is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be read: the locale may decide.
    Reading,
    /// To be processed.
    Data,
}

/// The languages of what is written for reading.
#[derive(Debug, clap::Args)]
pub(super) struct LanguagesArgs {
    /// Language, for example de; several, as in de,en, make a file each (with --all a folder) [default: for reading
    /// that of the locale, else the questionnaire's own]
    #[arg(
        long,
        value_name = "LANG",
        value_delimiter = ',',
        help_heading = "Output"
    )]
    pub lang: Vec<String>,
}

/// The language of a questionnaire's texts and of the words around them.
///
/// Where the program speaks the language asked for and the questionnaire has no texts in it, its own stand among the
/// words; the person is told.
pub(super) fn language(
    asked_for: Option<&str>,
    questionnaire: &Questionnaire,
    purpose: Purpose,
) -> Result<String> {
    let known = questionnaire.languages();
    if let Some(asked_for) = asked_for {
        let language = spoken(asked_for, &known, &questionnaire.definition.id)?;
        if !known.contains(&language.as_str()) {
            terminal::say_paragraphs(&format!(
                "note: `{}` has no texts in `{language}`; they come in `{}`\n",
                questionnaire.definition.id, questionnaire.definition.language
            ));
        }
        return Ok(language);
    }
    let locale = match purpose {
        Purpose::Reading => terminal::locale_language(),
        Purpose::Data => None,
    };
    let of_locale = locale.filter(|language| known.contains(&language.as_str()));
    Ok(of_locale.unwrap_or_else(|| questionnaire.definition.language.clone()))
}

/// A language that there are texts or words in, a regional form (`pt-BR`) by its language.
fn spoken(asked_for: &str, known: &[&str], of: &str) -> Result<String> {
    if known.contains(&asked_for) {
        return Ok(asked_for.to_owned());
    }
    let primary = asked_for.split(['-', '_']).next().unwrap_or(asked_for);
    let primary = primary.to_ascii_lowercase();
    if known.contains(&primary.as_str()) || Words::speaks(&primary) {
        return Ok(primary);
    }
    bail!(Usage(format!(
        "`{of}` has no texts in `{asked_for}`; it has {}",
        known.join(", ")
    )))
}

/// The languages of a document, which may be wanted in several (`--lang de,en`).
pub(super) fn languages(
    asked_for: &[String],
    questionnaire: &Questionnaire,
    purpose: Purpose,
) -> Result<Vec<String>> {
    if asked_for.is_empty() {
        return Ok(vec![language(None, questionnaire, purpose)?]);
    }
    let mut languages: Vec<String> = Vec::new();
    for asked_for in asked_for {
        let language = language(Some(asked_for), questionnaire, purpose)?;
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    Ok(languages)
}

/// The language of practices, which all know English.
pub(super) fn language_of_practices(
    asked_for: Option<&str>,
    shelf: &Shelf,
    purpose: Purpose,
) -> Result<String> {
    let known = shelf.languages();
    if let Some(asked_for) = asked_for {
        let primary = asked_for.split(['-', '_']).next().unwrap_or(asked_for);
        let found = known
            .iter()
            .find(|known| [asked_for, primary].contains(known));
        return match found {
            Some(found) => Ok((*found).to_owned()),
            None => bail!(Usage(format!(
                "the practices have no texts in `{asked_for}`; they have {}",
                known.join(", ")
            ))),
        };
    }
    let locale = match purpose {
        Purpose::Reading => terminal::locale_language(),
        Purpose::Data => None,
    };
    let of_locale = locale.filter(|language| known.contains(&language.as_str()));
    Ok(of_locale.unwrap_or_else(|| "en".to_owned()))
}

/// Where a document in one of several languages goes: `report.pdf` becomes `report.de.pdf`.
///
/// # Errors
/// Where there is no file to tell them apart by.
pub(super) fn file_of(
    output: Option<&Path>,
    language: &str,
    languages: &[String],
) -> Result<Option<PathBuf>> {
    let Some(path) = output else {
        if languages.len() > 1 {
            bail!(Usage(
                "several languages make several documents; name a file with -o".to_owned()
            ));
        }
        return Ok(None);
    };
    if languages.len() == 1 {
        return Ok(Some(path.to_owned()));
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = match path.extension() {
        Some(ending) => format!("{stem}.{language}.{}", ending.to_string_lossy()),
        None => format!("{stem}.{language}"),
    };
    Ok(Some(path.with_file_name(name)))
}
