//! Every command the README shows works as it stands, and prints what it shows.

use crate::support::{program, root};
use std::process::Command;

/// Blocks ```console … ``` of a page: commands after `$ `, and the output shown.
fn commands(page: &str) -> Vec<(String, String)> {
    let mut commands: Vec<(String, String)> = Vec::new();
    for block in page.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap_or("");
        for line in block.lines() {
            match line.strip_prefix("$ ") {
                Some(command) => commands.push((command.to_owned(), String::new())),
                None => {
                    let (_, output) = commands.last_mut().expect("a command before its output");
                    output.push_str(line);
                    output.push('\n');
                }
            }
        }
    }
    commands
}

/// Runs a command of the page in a copy of the examples.
fn run(command: &str, folder: &std::path::Path) -> String {
    let path = std::path::Path::new(program()).parent().expect("a folder");
    let search = format!(
        "{}:{}",
        path.display(),
        std::env::var("PATH").unwrap_or_default()
    );
    let output = Command::new("sh")
        .args(["-c", &format!("{command} 2>&1")])
        .current_dir(folder)
        .env("PATH", search)
        .env("LC_ALL", "C.UTF-8")
        .output()
        .expect("a shell");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn the_tour_shows_what_the_program_prints() {
    let page = std::fs::read_to_string(root().join("README.md")).expect("README.md");
    let folder = tempfile::tempdir().expect("a folder");
    for part in ["examples", "questionnaires"] {
        std::fs::create_dir(folder.path().join(part)).expect("a folder");
        for entry in std::fs::read_dir(root().join(part)).expect("a folder") {
            let path = entry.expect("an entry").path();
            std::fs::copy(
                &path,
                folder
                    .path()
                    .join(part)
                    .join(path.file_name().expect("a name")),
            )
            .expect("a copy");
        }
    }
    let commands = commands(&page);
    assert!(commands.len() >= 8, "{}", commands.len());
    for (command, shown) in commands {
        let printed = run(&command, folder.path());
        for line in shown.lines().filter(|line| *line != "…") {
            assert!(
                printed.lines().any(|l| l.trim_end() == line.trim_end()),
                "$ {command}\nshows `{line}`, but it prints:\n{printed}"
            );
        }
    }
}

#[test]
fn the_changelog_knows_the_version() {
    let page = std::fs::read_to_string(root().join("CHANGELOG.md")).expect("CHANGELOG.md");
    assert!(page.contains(env!("CARGO_PKG_VERSION")));
}
