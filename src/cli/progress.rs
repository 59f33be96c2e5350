//! A counter on stderr, when it is a terminal and the work takes over a second.

use super::terminal::stderr_is_terminal;
use indicatif::{ProgressBar, ProgressStyle};
use std::time::{Duration, Instant};

/// Work shorter than this is not worth a counter.
const PATIENCE: Duration = Duration::from_secs(1);

/// Rows between two looks at the clock.
const STRIDE: u64 = 4096;

/// Reports between two looks at the clock.
const FEW: u64 = 16;

pub(super) struct Progress {
    started: Instant,
    rows: u64,
    stride: u64,
    /// How many there are, where that is known.
    all: Option<u64>,
    bar: Option<ProgressBar>,
    wanted: bool,
}

impl Progress {
    pub fn new(quiet: bool) -> Self {
        Progress {
            started: Instant::now(),
            rows: 0,
            stride: STRIDE,
            all: None,
            bar: None,
            wanted: !quiet && stderr_is_terminal(),
        }
    }

    /// A counter of so many reports.
    pub fn of_reports(all: usize, quiet: bool) -> Self {
        let mut progress = Progress::new(quiet);
        progress.stride = FEW;
        progress.all = Some(all as u64);
        progress
    }

    /// One row more.
    pub fn row(&mut self) {
        self.rows(1);
    }

    /// So many rows more.
    pub fn rows(&mut self, rows: usize) {
        let before = self.rows / self.stride;
        self.rows += rows as u64;
        if !self.wanted || self.rows / self.stride == before {
            return;
        }
        if self.bar.is_none() && self.started.elapsed() > PATIENCE {
            self.bar = Some(self.all.map_or_else(counter, bar));
        }
        if let Some(bar) = &self.bar {
            bar.set_position(self.rows);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn counter() -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{human_pos} responses, {elapsed}") {
        bar.set_style(style);
    }
    bar
}

fn bar(all: u64) -> ProgressBar {
    let bar = ProgressBar::new(all);
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos} of {len} reports, {eta} left")
    {
        bar.set_style(style);
    }
    bar
}
