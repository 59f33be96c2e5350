//! The questionnaire as one page for a phone or tablet that needs no network: text, style and script in one file.

mod data;

use crate::exchange::outline::Outline;
use crate::reference::Region;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use data::Data;
use minijinja::{Environment, context};
use sha2::{Digest, Sha256};

const TEMPLATE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The page.
///
/// # Errors
/// What is wrong with the template, which tests see to.
pub(super) fn write(outline: &Outline<'_>, regions: &[&Region]) -> Result<Vec<u8>, String> {
    let data = serde_json::to_string(&Data::of(outline, regions));
    // A `<` could end the element that holds the data.
    let data = data.map_err(|error| error.to_string())?;
    let data = data.replace('<', "\\u003c");
    let page = Environment::new().render_named_str(
        "page.html",
        TEMPLATE,
        context! {
            language => outline.language(),
            title => outline.title(outline.questionnaire.texts(outline.language())),
            program => env!("CARGO_PKG_VERSION"),
            style => STYLE,
            style_hash => hash(STYLE),
            script => SCRIPT,
            script_hash => hash(SCRIPT),
            data => data,
        },
    );
    page.map(String::into_bytes)
        .map_err(|error| error.to_string())
}

/// What the page's own security policy lets in: this text and no other.
fn hash(text: &str) -> String {
    format!(
        "sha256-{}",
        STANDARD.encode(Sha256::digest(text.as_bytes()))
    )
}
