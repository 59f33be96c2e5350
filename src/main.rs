//! The program `ratio`: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(ratio::cli::run(std::env::args_os()))
}
