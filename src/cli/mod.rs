//! The command line: one file a command. The only room that opens files, asks the environment,
//! looks at the clock and the terminal, prints, and decides the exit code.

mod answers;
mod assess;
mod beside;
mod common;
mod compare;
mod completions;
mod explain;
mod export;
mod failure;
mod firms;
mod input;
mod interrupt;
mod items;
mod language;
mod lines;
mod man;
mod map;
mod measures;
mod new;
mod norms;
mod plan;
mod practices;
mod progress;
mod questionnaire;
mod region_facts;
mod regions;
mod report;
mod report_folder;
mod respondents;
mod responses;
mod score;
mod sink;
mod sources;
mod sql;
mod survey;
mod terminal;
mod translate;
mod waves;

use clap::{CommandFactory, Parser, Subcommand};
use failure::report_failure;
use std::ffi::OsString;

/// Done.
pub const DONE: u8 = 0;
/// Failed.
pub const FAILED: u8 = 1;
/// Wrong usage.
pub const WRONG_USAGE: u8 = 2;
/// Done, but rows were rejected.
pub const ROWS_REJECTED: u8 = 3;

/// Assess the innovation potential of small firms: interview, score, explain, summarise by region.
///
/// A questionnaire (built in or your own JSON file) says what is asked and how answers add up to
/// scores, bands and next steps. Answers come from an interview or from a survey export. Nothing
/// leaves this machine.
#[derive(Debug, Parser)]
#[command(
    name = "ratio",
    version,
    propagate_version = false,
    subcommand_required = true,
    arg_required_else_help = true,
    max_term_width = 100,
    after_help = "Examples:\n  ratio score examples/survey.csv\n  ratio explain examples/survey.csv --firm DE-001\n  ratio assess my-firm.json\n  ratio regions examples/survey.csv --level 2\n  ratio items examples/survey.csv\n  ratio compare examples/survey.csv examples/followup.csv\n\nExit codes: 0 done; 1 failed; 2 wrong usage; 3 done, but rows were rejected."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Assess(assess::Args),
    Score(score::Args),
    Regions(regions::Args),
    Items(items::Args),
    Compare(Box<compare::Args>),
    Norms(norms::Args),
    Answers(answers::Args),
    Sql(sql::Args),
    Plan(plan::Args),
    Explain(explain::Args),
    Report(Box<report::Args>),
    Practices(practices::Args),
    #[command(subcommand)]
    Questionnaire(questionnaire::Args),
    Completions(completions::Args),
    Man(man::Args),
    Map(map::Args),
}

/// Runs the program with its arguments, the program's name first, and gives the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // A closed pipe is no failure of ours.
            let _ = error.print();
            return if error.use_stderr() {
                WRONG_USAGE
            } else {
                DONE
            };
        }
    };
    let result = match cli.command {
        Command::Assess(args) => assess::run(args),
        Command::Score(args) => score::run(args),
        Command::Regions(args) => regions::run(args),
        Command::Items(args) => items::run(args),
        Command::Compare(args) => compare::run(*args),
        Command::Sql(args) => sql::run(args),
        Command::Answers(args) => answers::run(args),
        Command::Norms(args) => norms::run(args),
        Command::Plan(args) => plan::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Report(args) => report::run(*args),
        Command::Practices(args) => practices::run(args),
        Command::Questionnaire(args) => questionnaire::run(args),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args),
        Command::Map(args) => map::run(args),
    };
    result.unwrap_or_else(|error| report_failure(&error))
}

/// The command line as clap sees it, for the man page and completions.
fn command() -> clap::Command {
    Cli::command()
}
