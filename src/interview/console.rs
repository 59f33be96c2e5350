//! The one file of this room that touches the terminal: draws pages, reads keys.

use super::keys::Key;
use super::pages::{Emphasis, Frame, ScreenLine, page};
use super::screen::{Act, Screen};
use super::session::Session;
use super::{Ending, Save};
use crate::language::Words;
use crate::output::Glyphs;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::style::{Attribute, Print, SetAttribute};
use crossterm::terminal::{Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{execute, queue, terminal};
use std::io::{self, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the terminal is in the state that an interview needs.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// How the full screen mode is to look and behave.
#[derive(Clone, Copy)]
pub struct ConsoleOptions<'a> {
    /// Characters the screen can show.
    pub glyphs: Glyphs,
    /// Whether bold and faint letters may be used.
    pub emphasis: bool,
    /// The time of now, for the file.
    pub now: &'a dyn Fn() -> String,
    /// The line that says where the answers are kept, given the time.
    pub saved: &'a dyn Fn(&str, Words) -> String,
}

/// Holds an interview on the full screen.
///
/// # Errors
/// When the terminal fails or the answers can't be saved.
pub fn hold_screen(
    session: &mut Session<'_>,
    options: ConsoleOptions<'_>,
    save: &mut Save<'_>,
) -> io::Result<Ending> {
    let _terminal = Taken::take()?;
    hold(session, options, save)
}

/// The terminal in the state that an interview needs; given back when dropped, come what may.
struct Taken;

impl Taken {
    fn take() -> io::Result<Self> {
        terminal::enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        execute!(stdout(), EnterAlternateScreen, Hide)?;
        Ok(Taken)
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        restore_terminal();
    }
}

fn hold(
    session: &mut Session<'_>,
    options: ConsoleOptions<'_>,
    save: &mut Save<'_>,
) -> io::Result<Ending> {
    let mut screen = Screen::new(session);
    let mut keep = |session: &Session<'_>, screen: &mut Screen| -> io::Result<()> {
        let now = (options.now)();
        save(session.to_file(&now))?;
        screen.saved = (options.saved)(&now, session.words());
        Ok(())
    };
    keep(session, &mut screen)?;
    loop {
        draw(&screen, session, options)?;
        let Some(key) = next_key()? else { continue };
        match screen.press(key, session) {
            Act::Nothing => {}
            Act::Changed => keep(session, &mut screen)?,
            Act::Leave => return Ok(Ending::Left),
            Act::Finish => {
                session.finish(&(options.now)());
                keep(session, &mut screen)?;
                return Ok(Ending::Finished);
            }
        }
    }
}

/// Brings the terminal back to its usual state; does nothing when no interview has changed it.
pub fn restore_terminal() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        // On the way out: a terminal that is gone can't be restored.
        let _ = execute!(stdout(), Show, LeaveAlternateScreen);
        let _ = terminal::disable_raw_mode();
    }
}

fn draw(screen: &Screen, session: &Session<'_>, options: ConsoleOptions<'_>) -> io::Result<()> {
    let (width, height) = terminal::size().unwrap_or((80, 24));
    let frame = Frame {
        width: usize::from(width.max(20)),
        height: usize::from(height),
        glyphs: options.glyphs,
    };
    let mut out = stdout().lock();
    queue!(out, MoveTo(0, 0))?;
    for (row, line) in (0_u16..).zip(page(screen, session, frame)) {
        queue!(out, MoveTo(0, row))?;
        draw_line(&mut out, &line, options.emphasis)?;
        queue!(out, Clear(ClearType::UntilNewLine))?;
    }
    out.flush()
}

fn draw_line(out: &mut impl Write, line: &ScreenLine, emphasis: bool) -> io::Result<()> {
    let attribute = match line.emphasis {
        Emphasis::Strong if emphasis => Some(Attribute::Bold),
        Emphasis::Faint if emphasis => Some(Attribute::Dim),
        _ => None,
    };
    if let Some(attribute) = attribute {
        queue!(out, SetAttribute(attribute))?;
    }
    queue!(out, Print(&line.text))?;
    if attribute.is_some() {
        queue!(out, SetAttribute(Attribute::Reset))?;
    }
    Ok(())
}

/// The next key; `None` for events that only ask for a new drawing.
fn next_key() -> io::Result<Option<Key>> {
    match event::read()? {
        Event::Key(key) if key.kind != KeyEventKind::Release => Ok(translate(key)),
        _ => Ok(None),
    }
}

fn translate(key: KeyEvent) -> Option<Key> {
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return matches!(key.code, KeyCode::Char('c' | 'q' | 'd')).then_some(Key::Quit);
    }
    Some(match key.code {
        KeyCode::Enter => Key::Enter,
        KeyCode::Char(' ') => Key::Space,
        KeyCode::Char(letter) => Key::Char(letter),
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Esc | KeyCode::PageUp | KeyCode::BackTab => Key::Back,
        KeyCode::Tab | KeyCode::PageDown => Key::Skip,
        KeyCode::Backspace | KeyCode::Delete => Key::Erase,
        KeyCode::F(1) => Key::Help,
        KeyCode::F(2) => Key::GoTo,
        KeyCode::F(3) => Key::Language,
        _ => return None,
    })
}
