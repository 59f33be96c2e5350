//! Line by line: for pipes, screen readers, plain consoles. The same powers as the full screen.

use super::session::{Heard, Session};
use super::{Ending, Save};
use crate::language::{Words, say};
use crate::output::{Glyphs, wrap};
use crate::questionnaire::{Means, Question, QuestionType};
use crate::reference::Region;
use std::io::{self, BufRead, Write};

/// How the line mode is to look and behave.
#[derive(Clone, Copy)]
pub struct LineMode<'a> {
    /// Characters that can be shown.
    pub glyphs: Glyphs,
    /// Columns of a line.
    pub width: usize,
    /// The time of now, for the file.
    pub now: &'a dyn Fn() -> String,
}

/// What a line asks for.
enum Line<'l> {
    Help,
    Back,
    Skip,
    TakeBack,
    DontKnow,
    DoesNotApply,
    Sections(&'l str),
    Language(&'l str),
    Quit,
    Answer(&'l str),
    Nothing,
}

/// Holds an interview line by line. The end of the input leaves in order.
///
/// # Errors
/// When reading, writing or saving fails.
pub fn hold_lines(
    session: &mut Session<'_>,
    mode: LineMode<'_>,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    save: &mut Save<'_>,
) -> io::Result<Ending> {
    let mut talk = Talk {
        mode,
        out,
        section: String::new(),
        offered: Vec::new(),
    };
    save(session.to_file(&(mode.now)()))?;
    talk.explain_keys(session.words())?;
    talk.ask(session)?;
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            writeln!(talk.out)?;
            return Ok(Ending::Left);
        }
        let turn = match std::str::from_utf8(&bytes) {
            Ok(line) => talk.take(line.trim(), session)?,
            // Letters of another encoding would be guesses.
            Err(_) => talk.object(&say!(session.words(), "hear-not-utf8"))?,
        };
        match turn {
            Turn::Same => talk.prompt(session)?,
            Turn::Moved => {
                save(session.to_file(&(mode.now)()))?;
                talk.ask(session)?;
            }
            Turn::Ended(ending) => {
                if ending == Ending::Finished {
                    session.finish(&(mode.now)());
                }
                save(session.to_file(&(mode.now)()))?;
                return Ok(ending);
            }
        }
    }
}

/// What a line led to.
enum Turn {
    /// The same question again.
    Same,
    /// Something changed.
    Moved,
    Ended(Ending),
}

struct Talk<'t> {
    mode: LineMode<'t>,
    out: &'t mut dyn Write,
    section: String,
    offered: Vec<&'static Region>,
}

impl Talk<'_> {
    fn say(&mut self, text: &str, first: &str, rest: &str) -> io::Result<()> {
        for line in wrap(text, self.mode.width, first, rest) {
            writeln!(self.out, "{}", self.mode.glyphs.show(&line))?;
        }
        Ok(())
    }

    fn explain_keys(&mut self, words: Words) -> io::Result<()> {
        self.say(&say!(words, "talk-keys"), "", "")
    }

    /// Says the question of now with its options.
    fn ask(&mut self, session: &Session<'_>) -> io::Result<()> {
        self.offered.clear();
        let Some((section, question)) = session.current() else {
            return self.ask_end(session);
        };
        let texts = session.texts();
        let progress = session.progress();
        writeln!(self.out)?;
        let title = texts.section(section);
        if self.section != title {
            title.clone_into(&mut self.section);
            self.say(&format!("== {title} =="), "", "")?;
        }
        let unit = texts
            .unit(question)
            .map(|unit| format!(" [{unit}]"))
            .unwrap_or_default();
        let needed = needed(question, session.words());
        let position = say!(
            session.words(),
            "talk-position",
            position = progress.position,
            total = progress.total
        );
        self.say(
            &format!("{position}. {}{unit}{needed}", texts.question(question)),
            "",
            "  ",
        )?;
        for option in session.options() {
            self.say(
                &format!("{}: {}", option.code, texts.label(question, option)),
                "  ",
                "     ",
            )?;
        }
        self.prompt(session)
    }

    fn ask_end(&mut self, session: &Session<'_>) -> io::Result<()> {
        let progress = session.progress();
        let open = progress.total - progress.answered;
        writeln!(self.out)?;
        self.say(&say!(session.words(), "talk-end", open = open), "", "")?;
        self.prompt(session)
    }

    fn prompt(&mut self, session: &Session<'_>) -> io::Result<()> {
        let several = matches!(session.current(), Some((_, q)) if q.kind == QuestionType::Choices);
        let given = session.given();
        let words = session.words();
        let prompt = match (session.suggestion(), session.has_answer(), several) {
            (Some(answer), ..) => say!(words, "prompt-suggested", answer = answer),
            (None, true, _) if given.is_empty() => say!(words, "prompt-given-nothing"),
            (None, true, _) => say!(words, "prompt-given", answer = given),
            (None, false, true) => say!(words, "prompt-several"),
            (None, false, false) => say!(words, "prompt"),
        };
        write!(self.out, "{} ", self.mode.glyphs.show(&prompt))?;
        self.out.flush()
    }

    fn take(&mut self, line: &str, session: &mut Session<'_>) -> io::Result<Turn> {
        match understand(line, session) {
            Line::Nothing if session.current().is_none() => self.end(session),
            Line::Nothing if session.suggestion().is_some() => {
                let text = session.suggestion().unwrap_or_default().to_owned();
                self.answer(&text, session)
            }
            Line::Nothing if session.has_answer() => {
                session.forward();
                Ok(Turn::Moved)
            }
            Line::Nothing => self.object(&say!(session.words(), "hear-nothing")),
            Line::Help => self.help(session),
            Line::Back => {
                session.back();
                Ok(Turn::Moved)
            }
            Line::Skip => match session.skip() {
                Ok(()) => Ok(Turn::Moved),
                Err(message) => self.object(&message),
            },
            Line::TakeBack => {
                session.clear();
                Ok(Turn::Moved)
            }
            Line::DontKnow => self.meaning(Means::Missing, session),
            Line::DoesNotApply => self.meaning(Means::NotApplicable, session),
            Line::Sections(which) => self.sections(which, session),
            Line::Language(which) => self.language(which, session),
            Line::Quit => Ok(Turn::Ended(Ending::Left)),
            Line::Answer(text) => self.answer(text, session),
        }
    }

    fn object(&mut self, message: &str) -> io::Result<Turn> {
        self.say(message, "! ", "  ")?;
        Ok(Turn::Same)
    }

    fn end(&mut self, session: &mut Session<'_>) -> io::Result<Turn> {
        match session.first_required_open() {
            None => Ok(Turn::Ended(Ending::Finished)),
            Some(open) => {
                session.go_to(open);
                self.say(&say!(session.words(), "hear-needed"), "! ", "  ")?;
                Ok(Turn::Moved)
            }
        }
    }

    fn help(&mut self, session: &Session<'_>) -> io::Result<Turn> {
        if let Some((_, question)) = session.current() {
            let texts = session.texts();
            let none = say!(session.words(), "screen-no-help");
            self.say(texts.help(question).unwrap_or(&none), "  ", "  ")?;
            for option in session.options() {
                if let Some(help) = texts.option_help(question, option) {
                    self.say(&format!("{}: {help}", option.code), "  ", "     ")?;
                }
            }
        }
        self.explain_keys(session.words())?;
        Ok(Turn::Same)
    }

    /// Chooses "don't know" or "does not apply"; where the question offers no "don't know", it is skipped.
    fn meaning(&mut self, means: Means, session: &mut Session<'_>) -> io::Result<Turn> {
        match session.option_meaning(means) {
            Some(option) => {
                let heard = session.choose(option);
                self.heard(heard, session)
            }
            None if means == Means::Missing => match session.skip() {
                Ok(()) => Ok(Turn::Moved),
                Err(message) => self.object(&message),
            },
            None => self.object(&say!(session.words(), "hear-no-not-applicable")),
        }
    }

    fn sections(&mut self, which: &str, session: &mut Session<'_>) -> io::Result<Turn> {
        let sections = session.sections();
        let number = which.parse::<usize>().ok();
        if let Some(number) = number.filter(|number| *number <= sections.len()) {
            match number.checked_sub(1) {
                None => session.go_to_open(),
                Some(section) => session.go_to_section(section),
            }
            return Ok(Turn::Moved);
        }
        let words = session.words();
        self.say(&say!(words, "talk-go-where"), "", "")?;
        let first = format!("0: {}", say!(words, "talk-first-open"));
        self.say(&first, "  ", "     ")?;
        for (number, (section, answered, total)) in (1..).zip(sections) {
            let title = session.texts().section(section);
            let entry = say!(
                words,
                "talk-section",
                section = title,
                answered = answered,
                total = total
            );
            self.say(&format!("{number}: {entry}"), "  ", "     ")?;
        }
        Ok(Turn::Same)
    }

    fn language(&mut self, which: &str, session: &mut Session<'_>) -> io::Result<Turn> {
        if session.set_language(which) {
            self.section.clear();
            return Ok(Turn::Moved);
        }
        let languages = session.languages().join(", ");
        let example = session.languages()[0];
        self.object(&say!(
            session.words(),
            "hear-languages",
            languages = languages,
            example = example
        ))
    }

    fn answer(&mut self, text: &str, session: &mut Session<'_>) -> io::Result<Turn> {
        let several = matches!(session.current(), Some((_, q)) if q.kind == QuestionType::Choices);
        let offered = text
            .parse::<usize>()
            .ok()
            .and_then(|n| self.offered.get(n.checked_sub(1)?));
        let heard = match offered {
            Some(region) => session.hear(region.code),
            None if several && text == "-" => session.tick(Vec::new()),
            None => session.hear(text),
        };
        self.heard(heard, session)
    }

    fn heard(&mut self, heard: Heard, session: &mut Session<'_>) -> io::Result<Turn> {
        match heard {
            Heard::Answer => {
                session.forward();
                Ok(Turn::Moved)
            }
            Heard::Not(message) => self.object(&message),
            Heard::Offer(regions) => {
                self.say(&say!(session.words(), "talk-which"), "", "")?;
                for (number, region) in (1..).zip(&regions) {
                    self.say(
                        &format!("{number}: {} {}", region.code, region.name),
                        "  ",
                        "     ",
                    )?;
                }
                self.offered = regions;
                Ok(Turn::Same)
            }
        }
    }
}

/// The mark of a question that has to be answered.
pub(super) fn needed(question: &Question, words: Words) -> String {
    match question.required {
        true => format!(" ({})", say!(words, "talk-needed")),
        false => String::new(),
    }
}

/// A command begins with a colon. Its bare letter will do where letters are no answers.
fn understand<'l>(line: &'l str, session: &Session<'_>) -> Line<'l> {
    if line.is_empty() {
        return Line::Nothing;
    }
    if line == "?" {
        return Line::Help;
    }
    let bare_allowed = match session.current() {
        None => true,
        Some((_, question)) => match question.kind {
            QuestionType::Choice | QuestionType::Choices => {
                !session.options().iter().any(|option| option.code == line)
            }
            QuestionType::Number | QuestionType::Date => true,
            _ => false,
        },
    };
    let (command, rest) = match line.strip_prefix(':') {
        Some(command) => command.split_once(' ').unwrap_or((command, "")),
        None if bare_allowed && line.chars().count() == 1 => (line, ""),
        None => return Line::Answer(line),
    };
    match command {
        "b" => Line::Back,
        "s" => Line::Skip,
        "x" => Line::TakeBack,
        "d" => Line::DontKnow,
        "n" => Line::DoesNotApply,
        "g" | "j" => Line::Sections(rest.trim()),
        "l" => Line::Language(rest.trim()),
        "q" => Line::Quit,
        "h" | "?" => Line::Help,
        _ => Line::Answer(line),
    }
}
