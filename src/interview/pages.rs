//! What stands on the screen: lines with emphasis, as many as fit.

use super::lines::needed;
use super::screen::{Screen, View};
use super::session::Session;
use crate::language::say;
use crate::output::{Glyphs, bar, wrap};
use crate::questionnaire::{Question, QuestionType};
use unicode_width::UnicodeWidthStr;

/// How a line is set off; the texts alone say everything, so that black and white will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Emphasis {
    Plain,
    Strong,
    Faint,
}

/// A line of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ScreenLine {
    pub text: String,
    pub emphasis: Emphasis,
}

/// Size of the screen and the characters it can show.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub width: usize,
    pub height: usize,
    pub glyphs: Glyphs,
}

/// The whole screen, exactly `height` lines.
pub(super) fn page(screen: &Screen, session: &Session<'_>, frame: Frame) -> Vec<ScreenLine> {
    let mut writer = PageWriter {
        frame,
        lines: Vec::new(),
        focus: 0,
    };
    writer.head(session);
    let fixed = writer.lines.len();
    match screen.view {
        View::Help => writer.help(session),
        View::Sections => writer.sections(screen, session),
        View::Question => writer.question(screen, session),
    }
    let foot = writer.foot(screen, session);
    let room = frame.height.saturating_sub(fixed + foot.len());
    let body = writer.lines.split_off(fixed);
    let focus = writer.focus.saturating_sub(fixed);
    writer.lines.extend(visible(body, focus, room));
    writer
        .lines
        .resize_with(fixed + room, || plain(String::new()));
    writer.lines.extend(foot);
    for line in &mut writer.lines {
        line.text = frame.glyphs.show(&line.text).into_owned();
    }
    writer.lines
}

/// The part of the body around the focus that fits, with a mark where something is cut off.
fn visible(body: Vec<ScreenLine>, focus: usize, room: usize) -> Vec<ScreenLine> {
    if body.len() <= room || room < 3 {
        return body.into_iter().take(room).collect();
    }
    let first = focus.saturating_sub(room / 2).min(body.len() - room);
    let last = first + room;
    let total = body.len();
    let mut shown: Vec<ScreenLine> = body.into_iter().skip(first).take(room).collect();
    if first > 0 {
        shown[0] = faint("  ...".to_owned());
    }
    if last < total {
        shown[room - 1] = faint("  ...".to_owned());
    }
    shown
}

struct PageWriter {
    frame: Frame,
    lines: Vec<ScreenLine>,
    /// Line that must be visible.
    focus: usize,
}

impl PageWriter {
    fn text(&mut self, text: &str, first: &str, rest: &str, emphasis: Emphasis) {
        for text in wrap(text, self.frame.width.saturating_sub(1), first, rest) {
            self.lines.push(ScreenLine { text, emphasis });
        }
    }

    fn blank(&mut self) {
        self.lines.push(plain(String::new()));
    }

    fn head(&mut self, session: &Session<'_>) {
        let progress = session.progress();
        let section = session
            .current()
            .map_or("", |(section, _)| session.texts().section(section));
        let count = match session.current() {
            Some(_) => say!(
                session.words(),
                "talk-position",
                position = progress.position,
                total = progress.total
            ),
            None => say!(session.words(), "screen-asked", total = progress.total),
        };
        let title = crate::diagnostic::shorten(
            session.texts().title(),
            self.frame.width.saturating_sub(count.width() + 3),
        );
        let gap = self
            .frame
            .width
            .saturating_sub(title.width() + count.width() + 1);
        self.lines
            .push(faint(format!("{title}{}{count}", " ".repeat(gap))));
        let share = 100.0 * progress.answered as f64 / progress.total.max(1) as f64;
        let width = self.frame.width.saturating_sub(1);
        self.lines.push(faint(bar(share, width, self.frame.glyphs)));
        self.lines.push(ScreenLine {
            text: section.to_owned(),
            emphasis: Emphasis::Strong,
        });
        self.blank();
    }

    fn question(&mut self, screen: &Screen, session: &Session<'_>) {
        let Some((_, question)) = session.current() else {
            return self.end(session);
        };
        let texts = session.texts();
        let unit = texts
            .unit(question)
            .map(|unit| format!(" [{unit}]"))
            .unwrap_or_default();
        let needed = needed(question, session.words());
        self.text(
            &format!("{}{unit}{needed}", texts.question(question)),
            "",
            "",
            Emphasis::Strong,
        );
        self.blank();
        match question.kind {
            QuestionType::Choice | QuestionType::Choices => self.options(screen, session, question),
            _ => self.entry(screen),
        }
        if let Some(message) = &screen.message {
            self.blank();
            self.focus = self.lines.len();
            self.text(message, "! ", "  ", Emphasis::Strong);
        }
    }

    fn options(&mut self, screen: &Screen, session: &Session<'_>, question: &Question) {
        let texts = session.texts();
        let codes = session
            .options()
            .iter()
            .map(|o| o.code.chars().count())
            .max()
            .unwrap_or(1);
        for (at, option) in session.options().iter().enumerate() {
            let here = at == screen.cursor;
            if here {
                self.focus = self.lines.len();
            }
            let first = format!(
                "{} {}{:<codes$}  ",
                if here { ">" } else { " " },
                self.tick_mark(screen, session, question, at),
                option.code
            );
            let rest = " ".repeat(first.chars().count());
            let emphasis = if here {
                Emphasis::Strong
            } else {
                Emphasis::Plain
            };
            self.text(texts.label(question, option), &first, &rest, emphasis);
        }
    }

    fn tick_mark(
        &self,
        screen: &Screen,
        session: &Session<'_>,
        question: &Question,
        at: usize,
    ) -> &'static str {
        let on = match question.kind {
            QuestionType::Choices => screen.ticks.contains(&at),
            _ => session.chosen() == Some(at),
        };
        match (question.kind, on) {
            (QuestionType::Choices, true) => "[x] ",
            (QuestionType::Choices, false) => "[ ] ",
            (_, true) => "* ",
            (_, false) => "  ",
        }
    }

    fn entry(&mut self, screen: &Screen) {
        self.focus = self.lines.len();
        self.text(&format!("{}_", screen.typed), "> ", "  ", Emphasis::Plain);
        for (at, region) in screen.offered.iter().enumerate() {
            if at == 0 {
                self.blank();
            }
            let here = at == screen.cursor;
            let mark = if here { ">" } else { " " };
            let emphasis = if here {
                Emphasis::Strong
            } else {
                Emphasis::Plain
            };
            self.text(
                &format!("{:<5}  {}", region.code, region.name),
                &format!("{mark} "),
                "         ",
                emphasis,
            );
        }
    }

    fn end(&mut self, session: &Session<'_>) {
        let progress = session.progress();
        let words = session.words();
        self.text(&say!(words, "screen-end"), "", "", Emphasis::Strong);
        self.blank();
        let open = progress.total - progress.answered;
        let text = match open {
            0 => say!(words, "screen-end-all"),
            _ => say!(words, "screen-end-open", open = open),
        };
        self.text(&text, "", "", Emphasis::Plain);
        self.blank();
        self.text(&say!(words, "screen-end-keys"), "", "", Emphasis::Plain);
    }

    fn help(&mut self, session: &Session<'_>) {
        let texts = session.texts();
        if let Some((_, question)) = session.current() {
            self.text(texts.question(question), "", "", Emphasis::Strong);
            self.blank();
            let none = say!(session.words(), "screen-no-help");
            let help = texts.help(question).unwrap_or(&none);
            self.text(help, "", "", Emphasis::Plain);
            for option in session.options() {
                if let Some(help) = texts.option_help(question, option) {
                    let text = format!("{}: {help}", texts.label(question, option));
                    self.text(&text, "- ", "  ", Emphasis::Plain);
                }
            }
            self.blank();
        }
        let keys = say!(session.words(), "screen-help");
        self.text(&keys, "", "", Emphasis::Faint);
    }

    fn sections(&mut self, screen: &Screen, session: &Session<'_>) {
        let words = session.words();
        self.text(&say!(words, "screen-go-to"), "", "", Emphasis::Strong);
        self.blank();
        let mut entries = vec![say!(words, "screen-first-open")];
        entries.extend(session.sections().iter().map(|(section, answered, total)| {
            let section = session.texts().section(section);
            say!(
                words,
                "talk-section",
                section = section,
                answered = *answered,
                total = *total
            )
        }));
        for (at, entry) in entries.iter().enumerate() {
            let here = at == screen.cursor;
            if here {
                self.focus = self.lines.len();
            }
            let mark = if here { "> " } else { "  " };
            let emphasis = if here {
                Emphasis::Strong
            } else {
                Emphasis::Plain
            };
            self.text(entry, mark, "    ", emphasis);
        }
    }

    fn foot(&self, screen: &Screen, session: &Session<'_>) -> Vec<ScreenLine> {
        let keys = match (
            screen.view,
            session.current().map(|(_, question)| question.kind),
        ) {
            (View::Help, _) => "keys-help",
            (View::Sections, _) => "keys-sections",
            (View::Question, None) => "keys-end",
            (View::Question, Some(QuestionType::Choice)) => "keys-choice",
            (View::Question, Some(QuestionType::Choices)) => "keys-choices",
            (View::Question, Some(_)) => "keys-entry",
        };
        let keys = session.words().say(keys);
        let languages = session.languages().len();
        let language = if languages > 1 {
            format!("  l/F3 {}", session.language())
        } else {
            String::new()
        };
        vec![
            faint(screen.saved.clone()),
            faint(crate::diagnostic::shorten(
                &format!("{keys}{language}"),
                self.frame.width.saturating_sub(1),
            )),
        ]
    }
}

fn plain(text: String) -> ScreenLine {
    ScreenLine {
        text,
        emphasis: Emphasis::Plain,
    }
}

fn faint(text: String) -> ScreenLine {
    ScreenLine {
        text,
        emphasis: Emphasis::Faint,
    }
}
