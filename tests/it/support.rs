//! Runs the program in an empty folder with files of the test's choosing.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run gave.
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    pub code: i32,
}

/// A folder of its own with the program run in it.
pub struct Scene {
    folder: tempfile::TempDir,
}

impl Scene {
    pub fn new() -> Self {
        Scene {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    /// A scene with the files of the village example.
    pub fn village() -> Self {
        let scene = Scene::new();
        for file in ["village.json", "village.de.json", "village.csv"] {
            let content = std::fs::read(root().join("examples").join(file)).expect("an example");
            scene.bytes(file, &content);
        }
        scene
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(self, name: &str, content: &str) -> Self {
        self.bytes(name, content.as_bytes());
        self
    }

    pub fn bytes(&self, name: &str, content: &[u8]) {
        std::fs::write(self.path().join(name), content).expect("a file of the scene");
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).expect("a file of the scene")
    }

    pub fn has(&self, name: &str) -> bool {
        self.path().join(name).exists()
    }

    /// Names of the files in the folder, sorted.
    pub fn files(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.path())
            .expect("the folder of the scene")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        names
    }

    pub fn command(&self) -> Command {
        let mut command = Command::new(program());
        command
            .current_dir(self.path())
            .env_remove("LANG")
            .env_remove("LC_ALL")
            .env_remove("NO_COLOR")
            .env("LC_ALL", "C.UTF-8");
        command
    }

    /// Runs the program with arguments separated by blanks.
    pub fn run(&self, arguments: &str) -> Output {
        self.run_with(arguments, "")
    }

    /// Runs the program with arguments and something on stdin.
    pub fn run_with(&self, arguments: &str, stdin: impl AsRef<[u8]>) -> Output {
        let mut child = self
            .command()
            .args(arguments.split_whitespace())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        // The program may end before it has read everything.
        let _ = child
            .stdin
            .take()
            .expect("a pipe")
            .write_all(stdin.as_ref());
        let output = child.wait_with_output().expect("the program ends");
        Output {
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
            code: output.status.code().expect("no signal"),
        }
    }
}

pub fn program() -> &'static str {
    env!("CARGO_BIN_EXE_ratio")
}

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A file handed to developers beside the project, where there is one.
pub fn shared(path: &str) -> Option<PathBuf> {
    let path = root().join("../shared").join(path);
    path.exists().then_some(path)
}

/// Compares texts, and prints both between rulers when they differ.
#[track_caller]
pub fn same(got: &str, expected: &str) {
    assert!(
        got == expected,
        "\n---- got ----\n{got}\n---- expected ----\n{expected}\n--------------"
    );
}

/// The records of a CSV text, by column name.
pub fn records(text: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .map(|record| record.expect("a record"))
        .collect()
}

/// Compares a text with a golden file; `UPDATE_GOLDEN=1` writes it, to be read by eye.
#[track_caller]
pub fn golden(name: &str, got: &str) {
    let path = root().join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, got).expect("the golden file");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    same(got, &expected);
}
