//! What kind of screen there is, and words to the person.

use crate::diagnostic::Look;
use crate::output::Glyphs;
use std::io::{IsTerminal, Write, stderr, stdin, stdout};

/// Columns of a screen that does not say.
const USUAL_WIDTH: usize = 80;

/// Says something on stderr as it is. What can't be said is not worth failing for.
pub(super) fn say_raw(text: &str) {
    let _ = stderr().write_all(text.as_bytes());
}

/// Says paragraphs on stderr, broken at the width of the terminal where there is one.
pub(super) fn say_paragraphs(text: &str) {
    if !stderr_is_terminal() {
        return say_raw(text);
    }
    for line in text.lines() {
        let words = line.trim_start();
        let indent = &line[..line.len() - words.len()];
        let hanging = format!("{indent}  ");
        for broken in crate::output::wrap(words, width(), indent, &hanging) {
            say(&broken);
        }
    }
}

/// Says a line on stderr.
pub(super) fn say(text: &str) {
    say_raw(&format!("{text}\n"));
}

pub(super) fn stdin_is_terminal() -> bool {
    stdin().is_terminal()
}

pub(super) fn stdout_is_terminal() -> bool {
    stdout().is_terminal()
}

pub(super) fn stderr_is_terminal() -> bool {
    stderr().is_terminal()
}

/// Whether an interview can use the whole screen.
pub(super) fn is_interactive() -> bool {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let accessible = std::env::var_os("ACCESSIBLE").is_some_and(|value| !value.is_empty());
    stdin().is_terminal() && stdout().is_terminal() && !dumb && !accessible
}

/// Columns of the terminal, 80 where there is none.
pub(super) fn width() -> usize {
    terminal_size::terminal_size().map_or(USUAL_WIDTH, |(width, _)| usize::from(width.0).max(20))
}

/// Characters the screen can show; everything where output does not go to a screen.
pub(super) fn glyphs() -> Glyphs {
    if !stdout_is_terminal() || locale_is_utf8() {
        Glyphs::Unicode
    } else {
        Glyphs::Ascii
    }
}

fn locale_is_utf8() -> bool {
    if cfg!(windows) {
        return true;
    }
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
    locale.is_some_and(|locale| {
        let locale = locale.to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

/// The language of the locale, for example `de`.
pub(super) fn locale_language() -> Option<String> {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(set)?;
    let language: String = locale
        .chars()
        .take_while(char::is_ascii_alphabetic)
        .collect();
    (language.len() == 2).then(|| language.to_lowercase())
}

/// Whether a stream may carry colours.
fn coloured(is_terminal: bool) -> bool {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    is_terminal && !no_color && !dumb
}

/// Whether the screen may carry colours and bold letters.
pub(super) fn screen_is_coloured() -> bool {
    coloured(stdout_is_terminal())
}

/// How findings are drawn on a stream: with excerpts where it is a terminal.
fn look(is_terminal: bool) -> Look {
    if is_terminal {
        Look::Excerpts {
            coloured: coloured(true),
            unicode: locale_is_utf8(),
            width: width(),
        }
    } else {
        Look::Lines
    }
}

/// How findings are drawn on stderr, beside an error.
pub(super) fn look_on_stderr() -> Look {
    look(stderr_is_terminal())
}

/// How findings are drawn on stdout, as the result of a check.
pub(super) fn look_on_stdout() -> Look {
    look(stdout_is_terminal())
}

/// Brings the terminal back to its usual state, should an interview have changed it.
pub(super) fn restore() {
    crate::interview::restore_terminal();
}
