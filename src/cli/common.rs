//! Arguments that several commands share.

use super::failure::Usage;
use super::input::input;
use super::sources::{self, USUAL};
use crate::answers::{Codebook, Input};
use crate::diagnostic::{list_in_backticks, nearest};
use crate::profile::Profiler;
use crate::questionnaire::{Definition, Questionnaire};
use crate::scoring::Decimals;
use anyhow::{Result, bail};
use clap::Args;
use encoding_rs::Encoding;
use std::path::PathBuf;

/// Which questionnaire, and how much of it.
#[derive(Debug, Args)]
pub(super) struct QuestionnaireArgs {
    /// Questionnaire: the id of a built-in one, or the path of a JSON file
    #[arg(short, long, value_name = "Q", default_value = USUAL)]
    pub questionnaire: String,

    /// Form: ask and score only its questions
    #[arg(long, value_name = "FORM")]
    pub form: Option<String>,
}

impl QuestionnaireArgs {
    pub fn load(&self) -> Result<Questionnaire> {
        sources::load(&self.questionnaire)
    }

    /// Compiles the questionnaire for the form.
    pub fn profiler<'q>(&self, definition: &'q Definition) -> Result<Profiler<'q>> {
        profiler(definition, self.form.as_deref())
    }
}

/// Compiles a definition for a form, if there is one of that name.
pub(super) fn profiler<'q>(definition: &'q Definition, form: Option<&str>) -> Result<Profiler<'q>> {
    match Profiler::new(definition, form) {
        Some(profiler) => Ok(profiler),
        None => {
            let forms = || definition.forms.iter().map(|form| form.id.as_str());
            let form = form.unwrap_or_default();
            let hint = match nearest(form, forms()) {
                Some(near) => format!("did you mean `{near}`?"),
                None if definition.forms.is_empty() => "it has no forms".to_owned(),
                None => format!("its forms are {}", list_in_backticks(forms(), 12)),
            };
            bail!(Usage(format!(
                "`{}` has no form `{form}`; {hint}",
                definition.id
            )))
        }
    }
}

/// The language asked for, or the questionnaire's own; fails where it has no texts in it.
pub(super) fn language<'q>(
    asked_for: Option<&'q str>,
    questionnaire: &'q Questionnaire,
) -> Result<&'q str> {
    let language = asked_for.unwrap_or(&questionnaire.definition.language);
    let languages = questionnaire.languages();
    if !languages.contains(&language) {
        bail!(Usage(format!(
            "`{}` has no texts in `{language}`; it has {}",
            questionnaire.definition.id,
            languages.join(", ")
        )));
    }
    Ok(language)
}

/// Where answers come from.
#[derive(Debug, Args)]
pub(super) struct InputArgs {
    /// Answers: CSV (`,`, `;` or tab), JSON, or answer files of `ratio assess`; `-` is stdin
    #[arg(value_name = "INPUT", required = true)]
    pub inputs: Vec<PathBuf>,

    /// Cells that mean "not answered", in place of the usual ones (`NA`, `N/A`, `n/a`, `-99`, `.`)
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub missing: Option<Vec<String>>,

    /// Encoding of the input, for example windows-1250 [default: decided from the bytes]
    #[arg(long, value_name = "NAME", value_parser = parse_encoding)]
    pub encoding: Option<&'static Encoding>,
}

impl InputArgs {
    /// The inputs, in the order given.
    pub fn open(&self) -> Result<Vec<Box<dyn Input>>> {
        let is_stdin = |path: &&PathBuf| path.as_os_str() == "-";
        if self.inputs.iter().filter(is_stdin).count() > 1 {
            bail!(Usage("stdin can be read once: name `-` once".to_owned()));
        }
        self.inputs.iter().map(|path| input(path)).collect()
    }

    /// The codebook of a questionnaire with the missing codes asked for.
    pub fn codebook(&self, questionnaire: &Questionnaire) -> Codebook {
        Codebook::new(questionnaire, self.missing.as_deref())
    }
}

/// An encoding by one of its usual names.
fn parse_encoding(name: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(name.as_bytes()).ok_or_else(|| {
        "name one such as utf-8, utf-16le, windows-1250, windows-1252, iso-8859-2".to_owned()
    })
}

/// Decimals of scores, as typed.
pub(super) fn parse_decimals(text: &str) -> Result<Decimals, String> {
    match text {
        "full" => Ok(Decimals::Full),
        _ => match text.parse::<u8>() {
            Ok(decimals @ 0..=9) => Ok(Decimals::Fixed(decimals)),
            _ => Err("give a number from 0 to 9, or `full`".to_owned()),
        },
    }
}
