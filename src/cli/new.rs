//! `ratio questionnaire new`: a questionnaire to start from.

use super::DONE;
use super::failure::Usage;
use super::sink::{Replace, Sink};
use super::sources::read_small;
use super::terminal;
use super::translate::translation_path;
use crate::diagnostic::count;
use crate::exchange::{Draft, draft_from};
use crate::questionnaire::draft;
use anyhow::{Context, Result, anyhow, bail};
use std::path::{Path, PathBuf};

/// Write a small valid questionnaire to start from, or a draft out of a survey that exists elsewhere
///
/// With --from the draft is made of a LimeSurvey survey (.lss, or the tab-separated structure), an XLSForm
/// (.xlsx, .xls) or a SurveyJS survey (.json): its texts in all languages, codes, options, conditions, and
/// assessment values as points. What could not be taken over is listed.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  ratio questionnaire new my-questionnaire.json\n  ratio questionnaire new quickscan.json --from examples/quickscan.lss"
)]
pub(super) struct Args {
    /// File to write; its name becomes the id [default: stdout]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// Survey to draft it from
    #[arg(long, value_name = "SURVEY")]
    from: Option<PathBuf>,

    /// Replace existing files
    #[arg(long)]
    force: bool,
}

pub(super) fn run(args: &Args) -> Result<u8> {
    let named_after = args.file.as_ref().or(args.from.as_ref());
    let id = named_after
        .and_then(|file| file.file_stem()?.to_str().map(to_id))
        .unwrap_or_else(|| "my-questionnaire".to_owned());
    match &args.from {
        Some(survey) => from_survey(args, survey, &id),
        None => {
            write(args.file.as_deref(), draft(&id).as_bytes(), args.force)?;
            say_what_next(args.file.as_deref());
            Ok(DONE)
        }
    }
}

fn write(file: Option<&Path>, content: &[u8], force: bool) -> Result<()> {
    Sink::open(file, Replace::from(force))?.write_whole(content)
}

fn say_what_next(file: Option<&Path>) {
    if let Some(file) = file {
        terminal::say(&format!(
            "Wrote {0}. Change it, then: ratio questionnaire check {0}",
            file.display()
        ));
    }
}

fn from_survey(args: &Args, survey: &Path, id: &str) -> Result<u8> {
    let name = survey.display().to_string();
    let bytes = read_small(survey)?;
    let draft = draft_from(&bytes, id).map_err(|why| anyhow!("can't read {name}: {why}"))?;
    terminal::say(&format!("{name} was read as {}.", draft.format));
    let translations = translation_files(args, &draft)?;
    write(
        args.file.as_deref(),
        draft.definition.as_bytes(),
        args.force,
    )?;
    for (path, text) in &translations {
        write(Some(path), text.as_bytes(), args.force)?;
        terminal::say(&format!("Wrote {}.", path.display()));
    }
    if translations.is_empty() && !draft.translations.is_empty() {
        let languages: Vec<&str> = draft
            .translations
            .iter()
            .map(|(tag, _)| tag.as_str())
            .collect();
        terminal::say(&format!(
            "Its texts in {} are files of their own; name a FILE to get them beside it.",
            languages.join(", ")
        ));
    }
    say_what_next(args.file.as_deref());
    let remarks = draft.remarks.len();
    terminal::say(&format!(
        "{} to look at:",
        count(remarks, "thing", "things")
    ));
    for remark in &draft.remarks {
        terminal::say(&format!("  - {remark}"));
    }
    Ok(DONE)
}

/// Where the translations go. All are free to write, or nothing is written at all.
fn translation_files<'d>(args: &Args, draft: &'d Draft) -> Result<Vec<(PathBuf, &'d str)>> {
    let Some(file) = args.file.as_deref().filter(|file| *file != Path::new("-")) else {
        return Ok(Vec::new());
    };
    let name = file.to_str().context("the file's name is no text")?;
    let files: Vec<(PathBuf, &str)> = draft
        .translations
        .iter()
        .map(|(language, text)| (translation_path(name, language), text.as_str()))
        .collect();
    let taken = files.iter().find(|(path, _)| path.exists() && !args.force);
    match taken {
        Some((path, _)) => bail!(Usage(format!(
            "{} exists; --force replaces it",
            path.display()
        ))),
        None => Ok(files),
    }
}

/// An id like a file's name.
fn to_id(stem: &str) -> String {
    let plain = deunicode::deunicode(stem).to_lowercase();
    let id: String = plain
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '_' {
                c
            } else {
                '-'
            }
        })
        .collect();
    let id = id.trim_matches('-');
    if id.starts_with(|c: char| c.is_ascii_lowercase()) {
        id.to_owned()
    } else {
        format!("q-{id}").trim_end_matches('-').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_like_file_names() {
        for (stem, id) in [
            ("Dorf Schnelltest", "dorf-schnelltest"),
            ("Ústí", "usti"),
            ("2026", "q-2026"),
        ] {
            assert_eq!(to_id(stem), id);
        }
    }
}
