//! The full screen mode as a state machine: keys in, changes of the session out.

use super::keys::Key;
use super::session::{Heard, Session};
use crate::language::say;
use crate::questionnaire::{Means, QuestionType};
use crate::reference::{Region, find_regions};

/// Regions listed while one is typed.
const MOST_OFFERED: usize = 8;

/// What the screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    Question,
    Help,
    Sections,
}

/// What a key led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Nothing to keep.
    Nothing,
    /// Something to keep before the next question shows.
    Changed,
    /// Everything was asked and the person said so.
    Finish,
    /// Leave.
    Leave,
}

/// The state of the screen, apart from the session.
#[derive(Clone, Debug)]
pub(super) struct Screen {
    pub view: View,
    /// Option, region or section the cursor stands on.
    pub cursor: usize,
    /// Options ticked so far.
    pub ticks: Vec<usize>,
    /// Text typed so far.
    pub typed: String,
    /// Regions that fit the text typed.
    pub offered: Vec<&'static Region>,
    /// What was wrong with the last thing typed.
    pub message: Option<String>,
    /// Where and when the answers were kept.
    pub saved: String,
}

impl Screen {
    pub fn new(session: &Session<'_>) -> Self {
        let mut screen = Screen {
            view: View::Question,
            cursor: 0,
            ticks: Vec::new(),
            typed: String::new(),
            offered: Vec::new(),
            message: None,
            saved: String::new(),
        };
        screen.show(session);
        screen
    }

    /// Prepares the screen for the session's question of now, with the answer given before.
    fn show(&mut self, session: &Session<'_>) {
        self.view = View::Question;
        self.message = None;
        self.offered.clear();
        self.ticks = session.ticked();
        self.cursor = session
            .chosen()
            .or(self.ticks.first().copied())
            .unwrap_or(0);
        self.typed = match session.current() {
            Some((_, question)) if is_typed(question.kind) => session
                .suggestion()
                .map_or_else(|| session.given(), str::to_owned),
            _ => String::new(),
        };
    }

    /// Takes a key.
    pub fn press(&mut self, key: Key, session: &mut Session<'_>) -> Act {
        if key == Key::Quit {
            return Act::Leave;
        }
        match self.view {
            View::Help => {
                self.view = View::Question;
                Act::Nothing
            }
            View::Sections => self.press_in_sections(key, session),
            View::Question => self.press_in_question(key, session),
        }
    }

    fn press_in_sections(&mut self, key: Key, session: &mut Session<'_>) -> Act {
        let entries = session.sections().len() + 1;
        match key {
            Key::Up => self.cursor = self.cursor.checked_sub(1).unwrap_or(entries - 1),
            Key::Down => self.cursor = (self.cursor + 1) % entries,
            Key::Enter => {
                match self.cursor.checked_sub(1) {
                    None => session.go_to_open(),
                    Some(section) => session.go_to_section(section),
                }
                self.show(session);
                return Act::Changed;
            }
            Key::Back | Key::Left | Key::Skip | Key::GoTo | Key::Erase => self.show(session),
            _ => {}
        }
        Act::Nothing
    }

    fn press_in_question(&mut self, key: Key, session: &mut Session<'_>) -> Act {
        let kind = session.current().map(|(_, question)| question.kind);
        let typing = kind.is_some_and(is_typed);
        let key = match key {
            Key::Left if !typing => Key::Back,
            Key::Right if !typing => Key::Skip,
            key => key,
        };
        match key {
            Key::Help => self.view = View::Help,
            Key::GoTo => self.open_sections(),
            Key::Language => {
                session.next_language();
                self.message = None;
                return Act::Changed;
            }
            Key::Back => {
                session.back();
                self.show(session);
                return Act::Changed;
            }
            Key::Skip => return self.skip(session),
            _ => {
                return match kind {
                    None => self.press_at_end(key, session),
                    Some(QuestionType::Choice | QuestionType::Choices) => {
                        self.press_in_options(key, session)
                    }
                    Some(kind) => self.press_in_entry(key, kind, session),
                };
            }
        }
        Act::Nothing
    }

    fn open_sections(&mut self) {
        self.view = View::Sections;
        self.cursor = 0;
    }

    fn skip(&mut self, session: &mut Session<'_>) -> Act {
        match session.skip() {
            Ok(()) => {
                self.show(session);
                Act::Changed
            }
            Err(message) => {
                self.message = Some(message);
                Act::Nothing
            }
        }
    }

    fn press_at_end(&mut self, key: Key, session: &mut Session<'_>) -> Act {
        match (key, session.first_required_open()) {
            (Key::Enter, None) => Act::Finish,
            (Key::Enter, Some(open)) => {
                session.go_to(open);
                self.show(session);
                self.message = Some(say!(session.words(), "hear-needed"));
                Act::Nothing
            }
            (Key::Char(letter), _) => self.command(letter, session),
            _ => Act::Nothing,
        }
    }

    fn press_in_options(&mut self, key: Key, session: &mut Session<'_>) -> Act {
        let options = session.options().len();
        let several = matches!(session.current(), Some((_, q)) if q.kind == QuestionType::Choices);
        match key {
            Key::Up => {
                self.cursor = self
                    .cursor
                    .checked_sub(1)
                    .unwrap_or(options.saturating_sub(1))
            }
            Key::Down => self.cursor = (self.cursor + 1) % options.max(1),
            Key::Space if several => self.toggle(self.cursor),
            Key::Enter if several => {
                let heard = session.tick(self.ticks.clone());
                return self.heard(heard, session);
            }
            Key::Enter | Key::Space => {
                let heard = session.choose(self.cursor);
                return self.heard(heard, session);
            }
            Key::Char(letter) => return self.type_code(letter, several, session),
            Key::Erase if self.typed.pop().is_none() => return self.take_back(session),
            _ => {}
        }
        Act::Nothing
    }

    fn take_back(&mut self, session: &mut Session<'_>) -> Act {
        if !session.has_answer() {
            return Act::Nothing;
        }
        session.clear();
        self.show(session);
        self.message = Some(say!(session.words(), "hear-taken-back"));
        Act::Changed
    }

    fn toggle(&mut self, option: usize) {
        match self.ticks.iter().position(|tick| *tick == option) {
            Some(at) => {
                self.ticks.remove(at);
            }
            None => self.ticks.push(option),
        }
        self.ticks.sort_unstable();
    }

    /// A letter is a shortcut for "don't know" and "does not apply", part of a code, or a command.
    fn type_code(&mut self, letter: char, several: bool, session: &mut Session<'_>) -> Act {
        let shortcut = match letter {
            'd' => session.option_meaning(Means::Missing),
            'n' => session.option_meaning(Means::NotApplicable),
            _ => None,
        };
        let typed = format!("{}{letter}", self.typed);
        let codes: Vec<&str> = session
            .options()
            .iter()
            .map(|option| option.code.as_str())
            .collect();
        let exact = codes.iter().position(|code| *code == typed);
        let longer = codes
            .iter()
            .any(|code| code.len() > typed.len() && code.starts_with(&typed));
        self.typed.clear();
        if let (Some(option), None) = (shortcut, exact) {
            let heard = session.choose(option);
            return self.heard(heard, session);
        }
        match exact {
            Some(option) if several => {
                self.cursor = option;
                self.toggle(option);
                Act::Nothing
            }
            Some(option) if !longer => {
                let heard = session.choose(option);
                self.heard(heard, session)
            }
            found if longer => {
                self.cursor = found
                    .or(codes.iter().position(|code| code.starts_with(&typed)))
                    .unwrap_or(self.cursor);
                self.typed = typed;
                Act::Nothing
            }
            _ => self.command(letter, session),
        }
    }

    fn command(&mut self, letter: char, session: &mut Session<'_>) -> Act {
        let key = match letter {
            '?' => Key::Help,
            'b' => Key::Back,
            's' | 'd' => Key::Skip,
            'g' | 'j' => Key::GoTo,
            'l' => Key::Language,
            'q' => return Act::Leave,
            _ => {
                let letter = letter.to_string();
                self.message = Some(say!(session.words(), "hear-no-code", letter = letter));
                return Act::Nothing;
            }
        };
        self.press_in_question(key, session)
    }

    fn press_in_entry(&mut self, key: Key, kind: QuestionType, session: &mut Session<'_>) -> Act {
        match key {
            Key::Char('?') if self.typed.is_empty() => self.view = View::Help,
            Key::Char(letter) => self.edit(kind, |typed| typed.push(letter)),
            Key::Space => self.edit(kind, |typed| typed.push(' ')),
            Key::Erase => self.edit(kind, |typed| {
                typed.pop();
            }),
            Key::Up => self.cursor = self.cursor.saturating_sub(1),
            Key::Down => self.cursor = (self.cursor + 1).min(self.offered.len().saturating_sub(1)),
            Key::Enter => return self.enter(session),
            _ => {}
        }
        Act::Nothing
    }

    fn edit(&mut self, kind: QuestionType, change: impl FnOnce(&mut String)) {
        change(&mut self.typed);
        self.message = None;
        self.cursor = 0;
        self.offered = match kind {
            QuestionType::Region => find_regions(&self.typed, MOST_OFFERED),
            _ => Vec::new(),
        };
    }

    fn enter(&mut self, session: &mut Session<'_>) -> Act {
        if self.typed.trim().is_empty() {
            session.clear();
            return self.skip(session);
        }
        let heard = match self.offered.get(self.cursor) {
            Some(region) => session.hear(region.code),
            None => session.hear(&self.typed),
        };
        self.heard(heard, session)
    }

    fn heard(&mut self, heard: Heard, session: &mut Session<'_>) -> Act {
        match heard {
            Heard::Answer => {
                session.forward();
                self.show(session);
                Act::Changed
            }
            Heard::Offer(regions) => {
                self.offered = regions;
                self.cursor = 0;
                self.message = Some(say!(session.words(), "hear-which-region"));
                Act::Nothing
            }
            Heard::Not(message) => {
                self.message = Some(message);
                Act::Nothing
            }
        }
    }
}

fn is_typed(kind: QuestionType) -> bool {
    !matches!(kind, QuestionType::Choice | QuestionType::Choices)
}
