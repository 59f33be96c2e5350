//! Finding questionnaires: built-in ones by id, others by path, translations beside them.

use super::failure::{BadFile, Usage};
use crate::diagnostic::{Report, list_in_backticks, nearest};
use crate::questionnaire::{BUILT_IN, LARGEST_FILE, Questionnaire, built_in, is_language};
use anyhow::{Context, Result, bail};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The questionnaire used unless one is named.
pub(super) const USUAL: &str = "innovation-capacity";

/// Loads a questionnaire with its translations: the id of a built-in one, or a path.
pub(super) fn load(name: &str) -> Result<Questionnaire> {
    if !looks_like_path(name) {
        return match built_in(name) {
            Some(questionnaire) => questionnaire.map_err(|report| BadFile(report).into()),
            None => bail!(Usage(no_such(name))),
        };
    }
    let (questionnaire, _) = load_file(Path::new(name))?;
    Ok(questionnaire)
}

/// Loads a questionnaire file and the translations beside it, with the warnings about those.
pub(super) fn load_file(path: &Path) -> Result<(Questionnaire, Vec<Report>)> {
    let bytes = read_small(path)?;
    let name = path.display().to_string();
    let mut questionnaire = Questionnaire::read(&name, &bytes).map_err(BadFile)?;
    let mut reports = Vec::new();
    for translation in translations_of(path)? {
        let bytes = read_small(&translation)?;
        let name = translation.display().to_string();
        let report = questionnaire
            .add_translation(&name, &bytes)
            .map_err(BadFile)?;
        reports.push(report);
    }
    Ok((questionnaire, reports))
}

fn looks_like_path(name: &str) -> bool {
    Path::new(name).extension().is_some() || name.contains(std::path::is_separator)
}

fn no_such(name: &str) -> String {
    let ids = || BUILT_IN.iter().map(|entry| entry.id);
    let hint = match nearest(name, ids()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if Path::new(name).exists() => format!("for the file of that name write ./{name}"),
        None => format!(
            "built in are {}; a file is named by its path, for example ./my.json",
            list_in_backticks(ids(), 9)
        ),
    };
    format!("there is no questionnaire `{name}`; {hint}")
}

/// The bytes of a file, at most one more than a questionnaire may have.
pub(super) fn read_small(path: &Path) -> Result<Vec<u8>> {
    let context = || format!("can't open {}", path.display());
    let file = std::fs::File::open(path).with_context(context)?;
    if file.metadata().with_context(context)?.is_dir() {
        bail!(Usage(format!(
            "{} is a directory; name a file",
            path.display()
        )));
    }
    let size = file.metadata().map_or(0, |m| m.len());
    let mut bytes = Vec::new();
    file.take(LARGEST_FILE as u64 + 1)
        .read_to_end(&mut bytes)
        .with_context(context)?;
    if size > LARGEST_FILE as u64 {
        bail!(
            "{} has {} MB; a questionnaire may have {} MB. Is this a data file?",
            path.display(),
            size / 1_000_000,
            LARGEST_FILE >> 20
        );
    }
    Ok(bytes)
}

/// The files `NAME.LANGUAGE.json` beside `NAME.json`, sorted.
pub(super) fn translations_of(path: &Path) -> Result<Vec<PathBuf>> {
    let folder = path
        .parent()
        .filter(|f| !f.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)
        .with_context(|| format!("can't look into {}", folder.display()))?
    {
        let file = entry?.file_name();
        let language = file.to_str().and_then(|file| {
            file.strip_prefix(stem)?
                .strip_prefix('.')?
                .strip_suffix(".json")
        });
        if language.is_some_and(is_language) {
            found.push(path.with_file_name(&file));
        }
    }
    found.sort();
    Ok(found)
}
