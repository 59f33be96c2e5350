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
mod later;
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
use later::Later;
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
    /// Interview one firm, and show its profile
    Assess(Later<assess::Args>),
    /// Score survey answers, one line a response
    Score(Later<score::Args>),
    /// Per-region summary tables that an authority can publish
    Regions(Later<regions::Args>),
    /// Is the instrument good on these data: reliability and item analysis
    Items(Later<items::Args>),
    /// Did the firms move from one wave to the next, and did a measure help
    Compare(Later<compare::Args>),
    /// Norms: how scores are distributed among firms of each kind, to hold single firms against
    Norms(Later<norms::Args>),
    /// Write answers in another form, as they were understood
    Answers(Later<answers::Args>),
    /// One SQL statement that scores answers where they lie: in DuckDB, PostgreSQL or Spark
    Sql(Later<sql::Args>),
    /// A regional action plan to edit, made from the region's tables
    Plan(Later<plan::Args>),
    /// Show the whole arithmetic behind one profile
    Explain(Later<explain::Args>),
    /// Write the report a firm keeps: where it stands, its road map, every question
    Report(Later<report::Args>),
    // Commands of these two are known to the command `help`.
    Practices(practices::Args),
    #[command(subcommand)]
    Questionnaire(questionnaire::Args),
    /// Print a completion script for a shell
    Completions(Later<completions::Args>),
    /// Print the manual page, with a section for every command
    Man(Later<man::Args>),
    /// Propose which column of an export holds which question
    Map(Later<map::Args>),
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
        Command::Assess(args) => assess::run(*args.0),
        Command::Score(args) => score::run(*args.0),
        Command::Regions(args) => regions::run(*args.0),
        Command::Items(args) => items::run(*args.0),
        Command::Compare(args) => compare::run(*args.0),
        Command::Sql(args) => sql::run(*args.0),
        Command::Answers(args) => answers::run(*args.0),
        Command::Norms(args) => norms::run(*args.0),
        Command::Plan(args) => plan::run(*args.0),
        Command::Explain(args) => explain::run(*args.0),
        Command::Report(args) => report::run(*args.0),
        Command::Practices(args) => practices::run(args),
        Command::Questionnaire(args) => questionnaire::run(args),
        Command::Completions(args) => completions::run(*args.0),
        Command::Man(args) => man::run(*args.0),
        Command::Map(args) => map::run(*args.0),
    };
    result.unwrap_or_else(|error| report_failure(&error))
}

/// The command line as clap sees it, for the man page and completions.
fn command() -> clap::Command {
    Cli::command()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The list of commands says of each what the command says of itself.
    #[test]
    fn what_is_listed() {
        let listed = command();
        let mut built = command();
        built.build();
        for one in listed.get_subcommands() {
            let own = built.find_subcommand(one.get_name()).expect("a command");
            assert!(own.get_about().is_some(), "{}", one.get_name());
            let [one, own] = [one, own].map(|command| command.get_about().map(ToString::to_string));
            assert_eq!(one, own);
        }
        built.debug_assert();
    }
}
