//! `--fix` and `--no-fix`: corrections by hand.

use clap::{Args, ValueHint};
use std::path::PathBuf;

/// Which corrections count.
#[derive(Debug, Clone, Default, Args)]
pub(in crate::cli) struct Corrected {
    /// Corrections by hand (TOML; see `claimgraph fix`); may be given several times. Without it, those of
    /// essay.txt in essay.corrections.toml beside it count
    #[arg(long = "fix", value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) files: Vec<PathBuf>,
    /// Leave the corrections beside the essays alone
    #[arg(long, conflicts_with = "files")]
    pub(in crate::cli) no_fix: bool,
}
