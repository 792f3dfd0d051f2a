//! What the program says about itself: its schema, completions for a shell, its manual page.

use super::arguments::Arguments;
use super::exit::{Exit, Failure};
use super::terminal;
use crate::export;
use clap::CommandFactory;

/// Examples of `man`.
pub(super) const EXAMPLES: &str = "\
Examples:
  claimgraph man | man -l -
  claimgraph man build > claimgraph-build.1
";

/// The JSON Schema of the contract.
pub(super) fn schema() -> Result<Exit, Failure> {
    terminal::print_plain(&format!("{:#}\n", export::schema()))?;
    Ok(Exit::Done)
}

/// A script that completes commands and options.
pub(super) fn completions(shell: clap_complete::Shell) -> Result<Exit, Failure> {
    // Into memory first: clap_complete panics where its writer fails, as a closed pipe does.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "claimgraph", &mut script);
    terminal::write(|out| out.write_all(&script))?;
    Ok(Exit::Done)
}

/// The manual page of the program, or of one of its commands.
pub(super) fn page(command: Option<&str>) -> Result<Exit, Failure> {
    let mut program = Arguments::command();
    program.build();
    let described = match command {
        None => program,
        Some(name) => program.find_subcommand(name).cloned().ok_or_else(|| {
            Failure::new(Exit::Usage, format!("there is no command `{name}`"))
                .hint("`claimgraph --help` lists them")
        })?,
    };
    terminal::write(|out| clap_mangen::Man::new(described).render(out))?;
    Ok(Exit::Done)
}
