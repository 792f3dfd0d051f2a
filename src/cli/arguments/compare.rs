//! `merge` and `diff`: what can be asked for of several graphs.

use super::{Reading, Wording};
use clap::{Args, ValueEnum, ValueHint};
use std::path::PathBuf;

pub(in crate::cli) const MERGE_EXAMPLES: &str = "\
Examples:
  claimgraph merge one.json two.json -o both.json    one graph; shared sources are one node
  claimgraph merge one.json two.txt -o both.svg      a stored graph and an essay
  claimgraph merge *.json > all.json

Ids count on in the order of the inputs. The same essays read at once give the same graph:
claimgraph build one.txt two.txt -o both.json.
";

pub(in crate::cli) const DIFF_EXAMPLES: &str = "\
Examples:
  claimgraph diff draft-1.txt draft-2.txt         two drafts
  claimgraph diff graph.json essay.txt            a stored graph, and the essay as it is now
  claimgraph diff old.json new.json --format json
  claimgraph diff old.txt new.txt -o change.svg   the map of both: added, removed, changed

Ends with exit code 0 where nothing changed, 1 where something did, as diff does.
";

/// `diff`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Compare {
    /// The older draft: an essay, or a graph stored as JSON
    #[arg(value_name = "OLD", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) old: PathBuf,
    /// The newer draft
    #[arg(value_name = "NEW", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) new: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) how: Reading,
    /// Write to FILE: .svg is a map of both drafts, .json and .txt what changed; may be given several
    /// times
    #[arg(short, long = "output", value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) outputs: Vec<PathBuf>,
    /// What goes to standard output
    #[arg(short, long, default_value = "text")]
    pub(in crate::cli) format: Difference,
    /// How much of the essay's own wording is shown
    #[arg(long, default_value = "all")]
    pub(in crate::cli) text: Wording,
}

/// `diff --format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Difference {
    /// A line or two for each change
    Text,
    /// The changes as data
    Json,
    /// The map of both drafts
    Svg,
}
