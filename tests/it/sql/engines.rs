//! The engines: DuckDB and Spark through Python, PostgreSQL in a cluster of its own that is reached through a socket.

use crate::exchange::tools;
use crate::support::root;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A statement and the table it is run over.
pub struct Case {
    pub statement: String,
    pub csv: PathBuf,
}

/// What came out of a case: columns, and rows of texts; empty for NULL.
pub struct Found {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// An engine that is installed.
pub enum Engine {
    Python(PathBuf, &'static str),
    Postgres(PathBuf),
}

impl Engine {
    pub fn duckdb() -> Option<Self> {
        Engine::python("duckdb", "in_duckdb.py")
    }

    pub fn spark() -> Option<Self> {
        Engine::python("pyspark", "in_spark.py").filter(|_| tools::answers("java", "-version"))
    }

    fn python(package: &str, script: &'static str) -> Option<Self> {
        let python = tools::installed("venv/bin/python")?;
        let imports = Command::new(&python)
            .args(["-c", &format!("import {package}")])
            .output();
        let is_there = imports.is_ok_and(|run| run.status.success());
        if !is_there {
            tools::skip("SQL", package);
        }
        is_there.then_some(Engine::Python(python, script))
    }

    pub fn postgres() -> Option<Self> {
        let versions = std::fs::read_dir("/usr/lib/postgresql").ok();
        let mut found: Vec<PathBuf> = versions
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
            .filter(|bin| bin.join("initdb").exists() && bin.join("psql").exists())
            .collect();
        found.sort();
        let bin = found.pop();
        if bin.is_none() {
            tools::skip("SQL", "postgresql");
        }
        bin.map(Engine::Postgres)
    }

    pub fn run(&self, cases: &[Case]) -> Vec<Found> {
        match self {
            Engine::Python(python, script) => {
                let script = root().join("tests/sql").join(script);
                run_python(Command::new(python).arg(script), cases)
            }
            Engine::Postgres(bin) => run_postgres(bin, cases),
        }
    }
}

fn run_python(command: &mut Command, cases: &[Case]) -> Vec<Found> {
    let list: Vec<Value> = cases
        .iter()
        .map(|case| json!({"statement": case.statement, "csv": case.csv}))
        .collect();
    let text = tools::run(command, json!(list).to_string().as_bytes());
    let found: Value = serde_json::from_str(&text).expect("JSON");
    let texts = |list: &Value| -> Vec<String> {
        let cells = list.as_array().expect("a list").iter();
        cells
            .map(|cell| match cell {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            })
            .collect()
    };
    let cases = found.as_array().expect("cases").iter();
    cases
        .map(|case| Found {
            columns: texts(&case["columns"]),
            rows: case["rows"]
                .as_array()
                .expect("rows")
                .iter()
                .map(texts)
                .collect(),
        })
        .collect()
}

/// Everything in one session of a server that lives as long as that.
fn run_postgres(bin: &Path, cases: &[Case]) -> Vec<Found> {
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path();
    let is_root = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|run| run.stdout.starts_with(b"0\n"));
    // The server does not run as root.
    let server = |program: &str| {
        let program = bin.join(program);
        if !is_root {
            return Command::new(program);
        }
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(program);
        command
    };
    if is_root {
        let own = Command::new("chown").arg("postgres").arg(home).status();
        assert!(own.expect("chown").success());
    }
    let data = home.join("data");
    let run = |command: &mut Command| {
        let output = command
            .current_dir("/")
            .output()
            .expect("a program of PostgreSQL");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    };
    run(server("initdb").arg("-D").arg(&data).args([
        "-A",
        "trust",
        "-U",
        "postgres",
        "-E",
        "UTF8",
        "--no-locale",
        "--no-sync",
    ]));
    let options = format!(
        "-c listen_addresses='' -c unix_socket_directories='{}' -c fsync=off -c jit=off",
        home.display()
    );
    // The server keeps what it was given open: its words go into a file.
    let started = server("pg_ctl")
        .current_dir("/")
        .arg("-D")
        .arg(&data)
        .arg("-o")
        .arg(options)
        .arg("-l")
        .arg(home.join("log"))
        .args(["-w", "start"])
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .status();
    assert!(started.expect("pg_ctl").success(), "no server");
    let found = session(bin, home, cases);
    run(server("pg_ctl")
        .arg("-D")
        .arg(&data)
        .args(["-m", "immediate", "stop"]));
    found
}

fn session(bin: &Path, home: &Path, cases: &[Case]) -> Vec<Found> {
    let out = tempfile::tempdir().expect("a folder");
    let mut script = "SET client_min_messages = warning;\n".to_owned();
    for (at, case) in cases.iter().enumerate() {
        let mut reader = csv::Reader::from_path(&case.csv).expect("a table");
        let columns = reader.headers().expect("headings").iter();
        let columns: Vec<String> = columns
            .map(|name| format!("\"{}\" TEXT", name.replace('"', "\"\"")))
            .collect();
        script.push_str(&format!(
            "DROP TABLE IF EXISTS answers;\nCREATE TABLE answers ({});\n\\copy answers FROM '{}' WITH (FORMAT csv, HEADER true)\n\\o {}\n{}\n\\o\n",
            columns.join(", "),
            case.csv.display(),
            out.path().join(format!("{at}.csv")).display(),
            case.statement
        ));
    }
    let mut psql = Command::new(bin.join("psql"));
    psql.arg("-h").arg(home).args([
        "-U",
        "postgres",
        "-q",
        "--csv",
        "-v",
        "ON_ERROR_STOP=1",
        "-f",
        "-",
    ]);
    tools::run(&mut psql, script.as_bytes());
    let read = |at: usize| {
        let path = out.path().join(format!("{at}.csv"));
        let mut reader = csv::Reader::from_path(path).expect("a result");
        let columns = reader.headers().expect("headings").iter();
        Found {
            columns: columns.map(str::to_owned).collect(),
            rows: reader
                .records()
                .map(|record| {
                    let record = record.expect("a record");
                    record.iter().map(str::to_owned).collect()
                })
                .collect(),
        }
    };
    (0..cases.len()).map(read).collect()
}
