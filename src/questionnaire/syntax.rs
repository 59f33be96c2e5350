//! From bytes to a syntax tree, and from a path back to bytes.

use super::shape::span;
use crate::diagnostic::{Finding, Path, Report, Segment, Source};
use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use std::ops::Range;

/// A definition larger than this is no questionnaire: 8 MiB hold some fifty thousand questions.
pub const LARGEST_FILE: usize = 8 * 1024 * 1024;

/// Objects and lists nested deeper than this are refused; sensible conditions stay under 20.
const DEEPEST_NESTING: usize = 64;

/// The text of a file, or the finding that says why it is none.
pub(super) fn text_of<'a>(name: &str, bytes: &'a [u8]) -> Result<&'a str, Box<Report>> {
    let whole = |message: String, help: &str| {
        let finding = Finding::error("Q001", Path::root(), message).help(help);
        Box::new(Report::new(Source::new(name, ""), vec![finding]))
    };
    if bytes.len() > LARGEST_FILE {
        return Err(whole(
            format!(
                "the file has {} MB; a questionnaire may have 8 MB",
                bytes.len() / 1_000_000
            ),
            "is this a data file? questionnaires are small",
        ));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let line = 1 + bytes[..error.valid_up_to()]
                .iter()
                .filter(|b| **b == b'\n')
                .count();
            Err(whole(
                format!(
                    "the file is not UTF-8 text: line {line} has the byte 0x{:02X}",
                    bytes[error.valid_up_to()]
                ),
                "save it with the encoding UTF-8",
            ))
        }
    }
}

/// The syntax tree of strict JSON.
pub(super) fn parse(text: &str) -> Result<ast::Value<'_>, Box<Finding>> {
    let broken = |range: Range<usize>, message: String, help: &str| {
        Box::new(
            Finding::error("Q001", Path::root(), message)
                .at(range)
                .help(help),
        )
    };
    match first_obstacle(text) {
        Some(Obstacle::Depth(at)) => {
            return Err(broken(
                at..at + 1,
                format!("objects and lists are nested deeper than {DEEPEST_NESTING}"),
                "a bracket that is never closed? otherwise split the condition",
            ));
        }
        Some(Obstacle::Control(at)) => {
            return Err(broken(
                at..at + 1,
                "a line break or another control character inside a text".to_owned(),
                "a quote that is never closed? a line break is written \\n",
            ));
        }
        None => {}
    }
    match parse_to_ast(text, &CollectOptions::default(), &strict()) {
        Ok(result) => result.value.ok_or_else(|| {
            broken(
                0..0,
                "the file is empty".to_owned(),
                "`ratio questionnaire new` writes one to start from",
            )
        }),
        Err(error) => Err(broken(
            span(&error.range()),
            format!(
                "this is not JSON: {}",
                lower_first(&error.kind().to_string())
            ),
            "look at the place shown and just before it",
        )),
    }
}

fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

/// What keeps a text from being parsed safely and strictly.
enum Obstacle {
    /// Nested so deep that a tree could exhaust the stack.
    Depth(usize),
    /// A control character inside a text, which JSON forbids and the parser would let pass.
    Control(usize),
}

/// The first obstacle, with its byte.
fn first_obstacle(text: &str) -> Option<Obstacle> {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            0..0x20 if in_text => return Some(Obstacle::Control(at)),
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => depth += 1,
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST_NESTING {
            return Some(Obstacle::Depth(at));
        }
    }
    None
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_lowercase().collect::<String>() + chars.as_str()
    })
}

/// The bytes a path points to, or those of the nearest enclosing value that exists.
pub(super) fn locate(root: &ast::Value<'_>, path: &Path) -> Range<usize> {
    let mut value = root;
    let mut range = span(&root.range());
    for segment in path.segments() {
        let next = match (segment, value) {
            (Segment::Key(key), ast::Value::Object(object)) => match object.get(key) {
                Some(property) => {
                    range = if path.names_key() {
                        span(&property.name.range())
                    } else {
                        span(&property.value.range())
                    };
                    &property.value
                }
                None => return range,
            },
            (Segment::Index(index), ast::Value::Array(list)) => match list.elements.get(*index) {
                Some(element) => {
                    range = span(&element.range());
                    element
                }
                None => return range,
            },
            _ => return range,
        };
        value = next;
    }
    range
}
