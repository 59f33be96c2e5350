//! Ctrl-C and SIGTERM: leave in order.

use super::terminal::say;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, Once};

/// Exit code of a program ended by Ctrl-C, as shells expect it.
const INTERRUPTED: i32 = 130;

#[derive(Default)]
struct Farewell {
    unfinished: Vec<PathBuf>,
    words: Option<String>,
}

static FAREWELL: LazyLock<Mutex<Farewell>> = LazyLock::new(Mutex::default);
static HANDLER: Once = Once::new();

fn with<T>(act: impl FnOnce(&mut Farewell) -> T) -> Option<T> {
    HANDLER.call_once(|| {
        // Without a handler Ctrl-C still ends the program, only less tidily.
        let _ = ctrlc::set_handler(leave);
    });
    FAREWELL.lock().ok().map(|mut farewell| act(&mut farewell))
}

/// Removes a half-written file should the program be interrupted.
pub(super) fn remove_on_interrupt(path: &Path) {
    with(|farewell| farewell.unfinished.push(path.to_owned()));
}

/// A file is finished, or gone.
pub(super) fn finished(path: &Path) {
    with(|farewell| farewell.unfinished.retain(|other| other != path));
}

/// What to say when the program is interrupted.
pub(super) fn say_on_interrupt(words: String) {
    with(|farewell| farewell.words = Some(words));
}

#[expect(clippy::exit, reason = "a signal can end the program in no other way")]
fn leave() {
    super::terminal::restore();
    if let Ok(farewell) = FAREWELL.lock() {
        for path in &farewell.unfinished {
            let _ = std::fs::remove_file(path);
        }
        if let Some(words) = &farewell.words {
            say(words);
        }
    }
    std::process::exit(INTERRUPTED);
}
