//! Words on the terminal: what the person asked for, and what to say back.
//!
//! The only place that knows clap and anyhow, that prints, and that writes files. It decides nothing
//! about arguments, quotations or sources; it calls the [pipeline](crate::pipeline) and the writers.

mod arguments;
mod batch;
mod build;
mod check;
mod compare;
mod corrections;
mod exit;
mod explain;
mod fix;
mod graphviz;
mod picture;
mod print;
mod input;
mod manual;
mod output;
mod people;
mod serve;
mod stored;
mod summary;
mod tables;
mod terminal;
mod text;
mod underline;
mod verify;
mod live;
mod view;
mod watch;

use arguments::{Arguments, Command};
use clap::Parser;
use exit::{Exit, Failure};
use std::process::ExitCode;

/// Runs the program with the process's arguments and says how it ended.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(told) => {
            // Help goes to standard output and is no error; nothing is left to say if it cannot go.
            let exit = if told.use_stderr() { Exit::Usage } else { Exit::Done };
            drop(told.print());
            return exit.into();
        }
    };
    match run(arguments.command) {
        Ok(exit) => exit.into(),
        Err(failure) if failure.is_broken_pipe() => Exit::Done.into(),
        Err(failure) => {
            terminal::failure(&failure);
            failure.exit.into()
        }
    }
}

fn run(command: Command) -> Result<Exit, Failure> {
    match command {
        Command::Build(asked) => build::run(&asked),
        Command::Batch(asked) => batch::run(&asked),
        Command::View(asked) => live::run(&asked),
        Command::Check(asked) => check::run(&asked),
        Command::Verify(asked) => verify::run(&asked),
        Command::Explain(asked) => explain::run(&asked),
        Command::Fix(asked) => fix::run(&asked),
        Command::Text(asked) => text::run(&asked),
        Command::Merge(asked) => build::merge(asked),
        Command::Diff(asked) => compare::run(&asked),
        Command::Schema => manual::schema(),
        Command::Completions { shell } => manual::completions(shell),
        Command::Man { command } => manual::page(command.as_deref()),
    }
}
