use super::DONE;
use anyhow::Result;
use clap_complete::Shell;

/// Print a completion script for a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  ratio completions bash > ratio.bash")]
pub(super) struct Args {
    /// Shell the script is for
    shell: Shell,
}

pub(super) fn run(args: Args) -> Result<u8> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut super::command(), "ratio", &mut script);
    std::io::Write::write_all(&mut std::io::stdout(), &script)?;
    Ok(DONE)
}
