//! How often the 95% interval of a measure's effect holds the true effect, on synthetic panels.
//!
//! `cargo bench --bench coverage`: seeded, the same on every machine.

#[path = "../tests/it/change/panels.rs"]
mod panels;

use panels::{Panel, coverage};
use ratio::statistics::ClusterError;
use std::io::{self, Write as _};

const RUNS: u64 = 10_000;

/// Firms, and the share of them that takes part.
const PANELS: [(usize, f64); 7] = [
    (20, 0.3),
    (30, 0.3),
    (60, 0.1),
    (60, 0.2),
    (60, 0.3),
    (200, 0.06),
    (200, 0.3),
];

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{:<7} {:<10} {:<17} {:<8} {:>7} {:>9}",
        "Firms", "Took part", "Spread", "Errors", "Plain", "Adjusted"
    )?;
    for (firms, share) in PANELS {
        for spread in [(6.0, 6.0), (10.0, 5.0)] {
            let panel = Panel {
                firms,
                share,
                spread,
            };
            for (name, errors) in [
                ("default", None),
                ("cr1", Some(ClusterError::Cr1)),
                ("cr2", Some(ClusterError::Cr2)),
            ] {
                let [plain, adjusted] = coverage(panel, RUNS, errors);
                writeln!(
                    out,
                    "{firms:<7} {share:<10} {:<17} {name:<8} {:>6.1}% {:>8.1}%",
                    format!("{} and {}", spread.0, spread.1),
                    plain * 100.0,
                    adjusted * 100.0
                )?;
            }
        }
    }
    Ok(())
}
