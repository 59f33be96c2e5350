//! Arguments that several commands share.

use super::failure::Usage;
use super::input::input;
use super::sources::{self, USUAL};
use crate::answers::{Codebook, Incomplete, Input, Mapping, Platform, ReadOptions};
use crate::diagnostic::{list_in_backticks, nearest};
use crate::profile::Profiler;
use crate::questionnaire::{Definition, Questionnaire};
use crate::scoring::Decimals;
use anyhow::{Context, Result, anyhow, bail};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use encoding_rs::Encoding;
use std::path::{Path, PathBuf};

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
        None => bail!(no_such_form(definition, form.unwrap_or_default())),
    }
}

/// That a definition has no form of a name, with those it has.
pub(super) fn no_such_form(definition: &Definition, form: &str) -> Usage {
    let forms = || definition.forms.iter().map(|form| form.id.as_str());
    let hint = match nearest(form, forms()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if definition.forms.is_empty() => "it has no forms".to_owned(),
        None => format!("its forms are {}", list_in_backticks(forms(), 12)),
    };
    Usage(format!("`{}` has no form `{form}`; {hint}", definition.id))
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
    /// Answers: the export of a survey platform, CSV, a workbook, SPSS, JSON, or answer files of
    /// `ratio assess`; `-` is stdin
    #[arg(value_name = "INPUT", required = true)]
    pub inputs: Vec<PathBuf>,

    /// Cells that mean "not answered", in place of the usual ones (`NA`, `N/A`, `n/a`, `-99`, `.`)
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub missing: Option<Vec<String>>,

    /// Encoding of the input, for example windows-1250 [default: decided from the bytes]
    #[arg(long, value_name = "NAME", value_parser = parse_encoding)]
    pub encoding: Option<&'static Encoding>,

    /// What parts the cells of a text, for example ; or tab [default: decided from the content]
    #[arg(long, value_name = "CHARACTER", value_parser = parse_delimiter)]
    pub delimiter: Option<u8>,

    /// Where the answers were collected [default: decided from the content]
    #[arg(long, value_name = "PLATFORM", value_parser = platforms())]
    pub from: Option<Platform>,

    /// Sheet of a workbook [default: the one with most questions]
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,

    /// Mapping that says what each column is for; `ratio map` writes one
    #[arg(long, value_name = "FILE")]
    pub map: Vec<PathBuf>,

    /// Unfinished responses, previews and tests
    #[arg(long, value_enum, default_value = "keep")]
    pub incomplete: IncompleteArg,
}

/// What becomes of unfinished responses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum IncompleteArg {
    /// Score them like the others; the completeness tells
    Keep,
    /// Leave them out, and say how many they are
    Drop,
}

impl InputArgs {
    /// What was typed, had somebody named one file and nothing else.
    pub fn of(file: &Path) -> Self {
        InputArgs {
            inputs: vec![file.to_owned()],
            missing: None,
            encoding: None,
            delimiter: None,
            from: None,
            sheet: None,
            map: Vec::new(),
            incomplete: IncompleteArg::Keep,
        }
    }

    /// The mapping, if one is named.
    pub fn mapping(&self) -> Result<Option<Mapping>> {
        match self.map.as_slice() {
            [] => Ok(None),
            [path] => mapping(path, &text_of(path)?).map(Some),
            _ => bail!(Usage(
                "--map names two mappings; a survey has one".to_owned()
            )),
        }
    }

    /// The mapping, where boundaries may be named as well.
    pub fn mapping_beside_boundaries(&self) -> Result<Option<Mapping>> {
        let mut found = None;
        for path in &self.map {
            let text = text_of(path)?;
            if !is_geojson(&text) && found.replace(mapping(path, &text)?).is_some() {
                bail!(Usage(
                    "--map names two mappings; a survey has one".to_owned()
                ));
            }
        }
        Ok(found)
    }

    /// The boundaries for a map, if a GeoJSON file is named.
    pub fn boundaries(&self) -> Result<Option<String>> {
        let mut found = None;
        for path in &self.map {
            let text = text_of(path)?;
            if is_geojson(&text) && found.replace(text).is_some() {
                bail!(Usage(
                    "--map names two files of boundaries; a map has one".to_owned()
                ));
            }
        }
        Ok(found)
    }

    /// How the inputs are to be read.
    pub fn options<'a>(
        &'a self,
        questionnaire: &'a Questionnaire,
        mapping: Option<&'a Mapping>,
        keep: &'a [String],
    ) -> ReadOptions<'a> {
        ReadOptions {
            keep,
            lacking_is_empty: false,
            questionnaire: &questionnaire.definition.id,
            encoding: self.encoding,
            delimiter: self.delimiter,
            from: self.from,
            sheet: self.sheet.as_deref(),
            mapping,
            incomplete: match self.incomplete {
                IncompleteArg::Keep => Incomplete::Keep,
                IncompleteArg::Drop => Incomplete::Drop,
            },
        }
    }

    /// Fails where stdin, which comes only once, would have to be read more often.
    pub fn can_be_read_again(&self, times: usize) -> Result<()> {
        let is_stdin = |path: &PathBuf| path == Path::new("-");
        if times > 1 && self.inputs.iter().any(is_stdin) {
            bail!(Usage(
                "for several languages the answers are read several times; name a file in place of `-`"
                    .to_owned()
            ));
        }
        Ok(())
    }

    /// Opens the inputs, in the order given.
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

fn text_of(path: &Path) -> Result<String> {
    String::from_utf8(sources::read_small(path)?)
        .with_context(|| format!("{} is not UTF-8 text", path.display()))
}

fn mapping(path: &Path, text: &str) -> Result<Mapping> {
    Mapping::read(text).map_err(|message| anyhow!("{} is no mapping: {message}", path.display()))
}

/// Whether a text is GeoJSON: an object whose `type` is one of its types.
fn is_geojson(text: &str) -> bool {
    let start: String = text
        .chars()
        .take(4096)
        .filter(|c| !c.is_whitespace())
        .collect();
    ["\"FeatureCollection\"", "\"Feature\"", "\"Topology\""]
        .iter()
        .any(|kind| start.contains(&format!("\"type\":{kind}")))
}

/// An encoding by one of its usual names.
fn parse_encoding(name: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(name.as_bytes()).ok_or_else(|| {
        "name one such as utf-8, utf-16le, windows-1250, windows-1252, iso-8859-2".to_owned()
    })
}

/// One ASCII character, or the name of one that is hard to type.
fn parse_delimiter(text: &str) -> Result<u8, String> {
    match text {
        "tab" | "\\t" => Ok(b'\t'),
        "comma" => Ok(b','),
        "semicolon" => Ok(b';'),
        "bar" => Ok(b'|'),
        _ => match text.as_bytes() {
            [byte] if byte.is_ascii_graphic() && !b"\"'".contains(byte) => Ok(*byte),
            [b' '] => Ok(b' '),
            _ => Err("give one character, for example ; or , or the word tab".to_owned()),
        },
    }
}

/// Platforms by name.
fn platforms() -> impl TypedValueParser<Value = Platform> {
    let names = Platform::ALL.map(|platform| {
        let alias = match platform {
            Platform::Kobo => Some("odk"),
            Platform::MicrosoftForms => Some("ms-forms"),
            _ => None,
        };
        PossibleValue::new(platform.name()).alias(alias)
    });
    PossibleValuesParser::new(names)
        .try_map(|name| Platform::named(&name).ok_or_else(|| format!("`{name}` is no platform")))
}

/// The ending of a file's name in small letters; empty where there is none.
pub(super) fn ending(path: &Path) -> String {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.unwrap_or("").to_lowercase()
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
