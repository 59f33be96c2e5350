use super::DONE;
use anyhow::Result;
use std::io::Write;

/// Print the manual page, with a section for every command
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  ratio man > ratio.1")]
pub(super) struct Args {}

pub(super) fn run(_: Args) -> Result<u8> {
    let mut page = Vec::new();
    let mut command = super::command();
    command.build();
    let main = clap_mangen::Man::new(command.clone());
    main.render_title(&mut page)?;
    main.render_name_section(&mut page)?;
    main.render_synopsis_section(&mut page)?;
    main.render_description_section(&mut page)?;
    main.render_subcommands_section(&mut page)?;
    main.render_options_section(&mut page)?;
    main.render_extra_section(&mut page)?;
    for command in command.get_subcommands().filter(|c| c.get_name() != "help") {
        render_command(command, &mut page)?;
    }
    main.render_version_section(&mut page)?;
    std::io::stdout().write_all(&page)?;
    Ok(DONE)
}

fn render_command(command: &clap::Command, page: &mut Vec<u8>) -> Result<()> {
    let name = command
        .get_bin_name()
        .unwrap_or(command.get_name())
        .to_uppercase();
    writeln!(page, ".SH \"{name}\"")?;
    let man = clap_mangen::Man::new(command.clone());
    let mut part = Vec::new();
    man.render_synopsis_section(&mut part)?;
    man.render_description_section(&mut part)?;
    man.render_options_section(&mut part)?;
    man.render_extra_section(&mut part)?;
    let part = String::from_utf8_lossy(&part).replace("\n.SH ", "\n.SS ");
    let part = part
        .strip_prefix(".SH ")
        .map_or(part.clone(), |rest| format!(".SS {rest}"));
    page.extend_from_slice(part.as_bytes());
    for inner in command.get_subcommands().filter(|c| c.get_name() != "help") {
        render_command(inner, page)?;
    }
    Ok(())
}
