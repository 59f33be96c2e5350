//! `ratio assess` on a terminal of 80 by 24: what a person sees and presses.

use crate::support::{Scene, golden, program};
use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const ROWS: u16 = 24;
const COLUMNS: u16 = 80;

/// The program on a terminal.
struct Terminal {
    screen: vt100::Parser,
    output: Receiver<Vec<u8>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn portable_pty::Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
}

impl Terminal {
    fn start(scene: &Scene, arguments: &[&str], locale: &str) -> Self {
        let size = PtySize {
            rows: ROWS,
            cols: COLUMNS,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).expect("a terminal");
        let mut command = CommandBuilder::new(program());
        command.args(arguments);
        command.cwd(scene.path());
        command.env("TERM", "xterm");
        command.env("LC_ALL", locale);
        let child = pair
            .slave
            .spawn_command(command)
            .expect("the program starts");
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Terminal {
            screen: vt100::Parser::new(ROWS, COLUMNS, 0),
            output,
            keys: pair.master.take_writer().expect("a writer"),
            child,
            _master: pair.master,
        }
    }

    /// Waits until the screen shows a text.
    #[track_caller]
    fn see(&mut self, text: &str) {
        while !self.contents().contains(text) {
            match self.output.recv_timeout(Duration::from_secs(20)) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(_) => panic!("never saw `{text}`:\n{}", self.contents()),
            }
        }
    }

    fn contents(&self) -> String {
        self.screen.screen().contents()
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).expect("keys");
        self.keys.flush().expect("keys");
    }

    fn end(mut self) -> String {
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_secs(20)) {
            self.screen.process(&bytes);
        }
        self.child.wait().expect("the program ends");
        self.contents()
    }
}

const DOWN: &str = "\x1b[B";
const LEFT: &str = "\x1b[D";
const RIGHT: &str = "\x1b[C";

/// Times differ from run to run.
fn without_time(text: &str) -> String {
    text.lines()
        .map(|line| {
            let saved = ["saved", "gespeichert"];
            match saved.iter().find(|saved| line.starts_with(**saved)) {
                Some(saved) => saved,
                None => line.trim_end(),
            }
        })
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn an_interview_by_keys() {
    let scene = Scene::village();
    let mut terminal = Terminal::start(
        &scene,
        &["assess", "m.json", "-q", "village.json"],
        "C.UTF-8",
    );
    terminal.see("Firm (needed)");
    golden("screen-text.txt", &without_time(&terminal.contents()));
    terminal.press("Mill\r");
    terminal.see("Region (NUTS 3)");
    terminal.press("vidz");
    terminal.see("LV00C  Vidzeme");
    terminal.press("\r");
    terminal.see("People employed");
    terminal.press("many\r");
    terminal.see("is not a number");
    terminal.press("\x7f\x7f\x7f\x7f12,5\r");
    terminal.see("Do you collect ideas");
    golden("screen-choice.txt", &without_time(&terminal.contents()));
    terminal.press(DOWN);
    terminal.press("\r");
    terminal.see("Do good ideas get stuck");
    terminal.press("1");
    terminal.see("Who did you work with");
    terminal.press(" ");
    terminal.see("[x] customers");
    terminal.press(DOWN);
    terminal.press(DOWN);
    terminal.press(" ");
    terminal.see("[x] university");
    golden("screen-choices.txt", &without_time(&terminal.contents()));
    terminal.press("\r");
    terminal.see("R&D spending");
    terminal.press("2\r");
    terminal.see("That was all");
    terminal.press("\r");
    terminal.see("The report for the firm: Enter writes m.pdf");
    terminal.press("m.txt\r");
    terminal.see("has to end in");
    terminal.press("\r");
    let left = terminal.end();
    assert!(left.contains("What next"), "{left}");
    assert!(left.contains("The report is in m.pdf"), "{left}");
    assert!(scene.has("m.pdf"));
    assert!(scene.read("m.json").contains("\"nuts3\": \"LV00C\""));
    assert!(scene.read("m.json").contains("\"staff\": 12.5"));
}

#[test]
fn back_on_language_sections_help_and_leaving() {
    let scene = Scene::village();
    let mut terminal = Terminal::start(
        &scene,
        &["assess", "m.json", "-q", "village.json"],
        "C.UTF-8",
    );
    terminal.see("Firm (needed)");
    terminal.press("\r");
    terminal.see("this question needs an answer");
    terminal.press("Mill\r");
    terminal.see("Region");
    terminal.press("\t");
    terminal.see("People employed");
    terminal.press("5\r");
    terminal.see("Do you collect ideas");
    terminal.press("d");
    terminal.see("Do good ideas get stuck");
    terminal.press(LEFT);
    terminal.see("* dk");
    terminal.press(RIGHT);
    terminal.see("Do good ideas get stuck");
    terminal.press("l");
    terminal.see("Bleiben gute Ideen stecken");
    terminal.press("?");
    terminal.see("jede Taste");
    terminal.press("x");
    terminal.see("Trifft auf uns nicht zu");
    terminal.press("g");
    terminal.see("Der Betrieb (2 von 3)");
    golden("screen-sections.txt", &without_time(&terminal.contents()));
    terminal.press(DOWN);
    terminal.press("\r");
    terminal.see("> Mill_");
    terminal.press("\x03");
    let left = terminal.end();
    assert!(
        left.contains("Gespeichert. Weiter geht es mit: ratio assess m.json -q village.json"),
        "{left}"
    );
    assert!(
        scene.read("m.json").contains("\"collect\": \"dk\""),
        "{}",
        scene.read("m.json")
    );
}

#[test]
fn in_a_locale_that_is_not_utf8_everything_is_ascii() {
    let scene = Scene::village();
    let mut terminal = Terminal::start(
        &scene,
        &["assess", "m.json", "-q", "village.json", "--lang", "de"],
        "C",
    );
    terminal.see("Betrieb (Pflicht)");
    terminal.press("Mill\r");
    terminal.see("Region");
    terminal.press("\t");
    terminal.see("Beschaftigte");
    assert!(terminal.contents().is_ascii(), "{}", terminal.contents());
    golden("screen-ascii.txt", &without_time(&terminal.contents()));
    terminal.press("\x03");
    terminal.end();
}

#[test]
fn findings_on_a_terminal_show_the_source() {
    let scene = Scene::village();
    let broken = scene
        .read("village.json")
        .replace("\"weight\": 2", "\"wieght\": 2");
    scene.bytes("village.json", broken.as_bytes());
    let terminal = Terminal::start(
        &scene,
        &["questionnaire", "check", "village.json"],
        "C.UTF-8",
    );
    let seen = terminal.end();
    assert!(
        seen.contains("unknown key `wieght`") && seen.contains("━━━━━━━━"),
        "{seen}"
    );
}
