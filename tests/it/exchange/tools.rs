//! The other programs: found in `target/tools`, where `tests/exchange/install.sh` puts them, or on the path.

use crate::support::root;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The folder of a program's package, if it is installed.
pub fn installed(path: &str) -> Option<PathBuf> {
    let path = root().join("target/tools").join(path);
    path.exists().then_some(path)
}

/// Whether a program on the path answers.
pub fn answers(program: &str, argument: &str) -> bool {
    let run = Command::new(program)
        .arg(argument)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    run.is_ok_and(|status| status.success())
}

/// Says loudly that a check could not be made; past the test runner, which keeps what tests print.
pub fn skip(what: &str, wanted: &str) {
    let line = format!(
        "\n*** NOT CHECKED: {what}: {wanted} is missing; bash tests/exchange/install.sh installs it ***\n"
    );
    let _ = std::io::stderr().write_all(line.as_bytes());
}

/// Runs a program with a text on stdin.
pub fn run(command: &mut Command, stdin: &[u8]) -> String {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let mut pipe = child.stdin.take().expect("a pipe");
    let stdin = stdin.to_vec();
    let writer = std::thread::spawn(move || pipe.write_all(&stdin));
    let output = child.wait_with_output().expect("the program ends");
    let _ = writer.join();
    assert!(output.status.success(), "{command:?} failed");
    String::from_utf8(output.stdout).expect("UTF-8")
}
