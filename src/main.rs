//! The program: its exit code, nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    claimgraph::cli::main()
}
