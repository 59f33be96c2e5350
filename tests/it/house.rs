//! The house keeps its order: rooms import downwards only, files stay small, nobody prints but the shell.

use crate::support::root;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The rooms from the ground up; a room may look at those before it in its list.
const MAY_USE: [(&str, &[&str]); 19] = [
    ("diagnostic", &[]),
    ("language", &[]),
    ("reference", &[]),
    ("statistics", &[]),
    ("questionnaire", &["diagnostic", "language"]),
    (
        "practices",
        &["diagnostic", "language", "reference", "questionnaire"],
    ),
    ("answers", &["diagnostic", "reference", "questionnaire"]),
    ("scoring", &["questionnaire", "answers"]),
    (
        "profile",
        &[
            "diagnostic",
            "language",
            "questionnaire",
            "practices",
            "answers",
            "scoring",
        ],
    ),
    (
        "items",
        &[
            "statistics",
            "questionnaire",
            "answers",
            "scoring",
            "profile",
        ],
    ),
    (
        "robustness",
        &["statistics", "questionnaire", "scoring", "profile"],
    ),
    (
        "norms",
        &[
            "reference",
            "statistics",
            "questionnaire",
            "answers",
            "scoring",
            "profile",
        ],
    ),
    (
        "change",
        &["statistics", "questionnaire", "scoring", "profile"],
    ),
    (
        "exchange",
        &[
            "diagnostic",
            "language",
            "reference",
            "questionnaire",
            "answers",
            "scoring",
        ],
    ),
    (
        "regions",
        &[
            "diagnostic",
            "reference",
            "statistics",
            "questionnaire",
            "practices",
            "answers",
            "scoring",
            "profile",
            "robustness",
        ],
    ),
    (
        "output",
        &[
            "diagnostic",
            "language",
            "reference",
            "questionnaire",
            "practices",
            "answers",
            "scoring",
            "profile",
            "regions",
            "items",
            "norms",
            "robustness",
            "change",
            "statistics",
        ],
    ),
    (
        "interview",
        &[
            "diagnostic",
            "language",
            "reference",
            "questionnaire",
            "answers",
            "scoring",
            "profile",
            "output",
        ],
    ),
    (
        "cli",
        &[
            "diagnostic",
            "language",
            "reference",
            "questionnaire",
            "practices",
            "answers",
            "scoring",
            "profile",
            "regions",
            "items",
            "norms",
            "robustness",
            "change",
            "statistics",
            "exchange",
            "output",
            "interview",
        ],
    ),
    ("lib.rs", &[]),
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn room(path: &Path) -> String {
    let relative = path.strip_prefix(root().join("src")).expect("a source");
    relative
        .components()
        .next()
        .expect("a part")
        .as_os_str()
        .to_string_lossy()
        .into_owned()
}

/// Rooms named after `crate::` in a source.
fn uses(text: &str) -> Vec<String> {
    text.match_indices("crate::")
        .map(|(at, found)| {
            let rest = &text[at + found.len()..];
            rest.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect()
        })
        .collect()
}

#[test]
fn imports_point_downwards() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_USE.into_iter().collect();
    for path in sources(&root().join("src")) {
        let room = room(&path);
        if room == "main.rs" {
            continue;
        }
        let allowed = allowed
            .get(room.as_str())
            .unwrap_or_else(|| panic!("{room} is no room of the house"));
        for used in uses(&std::fs::read_to_string(&path).expect("a source")) {
            assert!(
                used == room || allowed.contains(&used.as_str()),
                "{} uses {used}, which is not below {room}",
                path.display()
            );
        }
    }
}

#[test]
fn only_the_shell_prints_asks_the_environment_and_exits() {
    let shell = [
        "println!",
        "eprintln!",
        "print!(",
        "std::env",
        "process::exit",
        "SystemTime",
        "Timestamp::now",
        "fs::",
        "anyhow",
    ];
    for path in sources(&root().join("src")) {
        let room = room(&path);
        if room == "cli" || room == "main.rs" {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a source");
        let code = text.split("#[cfg(test)]").next().unwrap_or("");
        for word in shell {
            assert!(!code.contains(word), "{} has `{word}`", path.display());
        }
        let terminal = code.contains("crossterm") || code.contains("stdout()");
        assert!(
            !terminal || path.ends_with("interview/console.rs"),
            "{} touches the terminal",
            path.display()
        );
    }
}

/// What a reader finds at the top, and no more: what slips in there stays for years.
#[test]
fn nothing_else_lies_at_the_top() {
    const EXPECTED: [&str; 16] = [
        ".ci",
        ".git",
        ".gitignore",
        "CHANGELOG.md",
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE",
        "README.md",
        "benches",
        "clippy.toml",
        "docs",
        "examples",
        "fuzz",
        "questionnaires",
        "src",
        "tests",
    ];
    let ignored = std::fs::read_to_string(root().join(".gitignore")).expect("a file");
    let ignored: Vec<&str> = ignored.lines().map(|line| line.trim_matches('/')).collect();
    for entry in std::fs::read_dir(root()).expect("a folder") {
        let name = entry.expect("an entry").file_name();
        let name = name.to_string_lossy();
        let is_known = EXPECTED.contains(&&*name) || ignored.contains(&&*name);
        assert!(is_known, "{name} does not belong there");
    }
}

#[test]
fn files_stay_readable() {
    for path in sources(&root().join("src")) {
        let lines = std::fs::read_to_string(&path)
            .expect("a source")
            .lines()
            .count();
        assert!(lines <= 700, "{} has {lines} lines", path.display());
    }
}
