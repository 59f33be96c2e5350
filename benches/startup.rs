//! How long the program takes to start, beside `true`, and how fast it scores.
//!
//! `cargo bench`: median wall time of many runs, alternated so that a busy machine disturbs all alike.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 200;
const ROWS: usize = 200_000;

fn main() -> io::Result<()> {
    let program = env!("CARGO_BIN_EXE_ratio");
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/survey.csv");
    let jobs: [(&str, Vec<&str>); 6] = [
        ("true", vec!["true"]),
        ("ratio --version", vec![program, "--version"]),
        (
            "ratio questionnaire list",
            vec![program, "questionnaire", "list"],
        ),
        (
            "ratio questionnaire check",
            vec![program, "questionnaire", "check", "innovation-capacity"],
        ),
        (
            "ratio explain, 1 of 240",
            vec![program, "explain", example, "--firm", "DE-001"],
        ),
        (
            "ratio score, 240 firms",
            vec![program, "score", example, "-f", "csv", "--quiet"],
        ),
    ];
    let mut times = vec![Vec::with_capacity(RUNS); jobs.len()];
    for _ in 0..RUNS {
        for (job, times) in jobs.iter().zip(&mut times) {
            times.push(time(&job.1));
        }
    }
    let base = median(&mut times[0]);
    for (job, times) in jobs.iter().zip(&mut times) {
        let median = median(times);
        writeln!(
            io::stdout(),
            "{:<28} {:>8.0} µs  {:>5.2} x true",
            job.0,
            micros(median),
            micros(median) / micros(base)
        )?;
    }
    throughput(program, example)
}

/// Rows a second over the example, many times over with firms of their own.
fn throughput(program: &str, example: &str) -> io::Result<()> {
    let text = std::fs::read_to_string(example).expect("the example survey");
    let (header, rows) = text.split_once('\n').expect("a header");
    let rows: Vec<&str> = rows.lines().collect();
    let mut table = format!("{header}\n");
    for number in 0..ROWS {
        let row = rows[number % rows.len()];
        let (_, rest) = row.split_once(',').expect("cells");
        writeln!(table, "F{number},{rest}").expect("a String takes everything");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.csv");
    std::fs::write(&path, &table).expect("a file");
    let path = path.display().to_string();
    let mut times: Vec<Duration> = (0..5)
        .map(|_| time(&[program, "score", &path, "-f", "csv", "--quiet"]))
        .collect();
    let median = median(&mut times);
    writeln!(
        io::stdout(),
        "ratio score, {ROWS} firms      {:>8.0} ms  {:.0} rows/s, {:.0} MB/s",
        median.as_secs_f64() * 1e3,
        ROWS as f64 / median.as_secs_f64(),
        table.len() as f64 / 1e6 / median.as_secs_f64()
    )
}

fn time(job: &[&str]) -> Duration {
    let started = Instant::now();
    let status = Command::new(job[0])
        .args(&job[1..])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("the program starts");
    assert!(status.success(), "{job:?}");
    started.elapsed()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
