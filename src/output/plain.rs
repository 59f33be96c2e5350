use comfy_table::{LineStyle, TableStyle};
use std::borrow::Cow;

/// Which characters a screen can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyphs {
    /// All of Unicode.
    Unicode,
    /// ASCII only: a locale that is not UTF-8.
    Ascii,
}

impl Glyphs {
    /// A table with a rule under its header and nothing else.
    pub(super) fn table_style(self) -> TableStyle {
        let fill = match self {
            Glyphs::Unicode => '─',
            Glyphs::Ascii => '-',
        };
        TableStyle::new().header_separator(LineStyle::none().fill(fill).junction(fill))
    }

    /// A text in the characters that can be shown.
    pub fn show(self, text: &str) -> Cow<'_, str> {
        match self {
            Glyphs::Ascii if !text.is_ascii() => Cow::Owned(deunicode::deunicode(text)),
            _ => Cow::Borrowed(text),
        }
    }
}

/// A text broken into lines of at most `width` columns, the first after `first` and the others after `rest`.
pub fn wrap(text: &str, width: usize, first: &str, rest: &str) -> Vec<String> {
    let options = textwrap::Options::new(width.max(20))
        .initial_indent(first)
        .subsequent_indent(rest);
    textwrap::wrap(text, options)
        .into_iter()
        .map(Cow::into_owned)
        .collect()
}
