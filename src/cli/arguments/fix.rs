//! `fix`: corrections by hand.

use super::{Corrected, Reading};
use crate::model::Confidence;
use clap::{Args, Subcommand, ValueHint};
use std::path::PathBuf;

pub(in crate::cli) const EXAMPLES: &str = "\
Examples:
  claimgraph fix init essay.txt       essay.corrections.toml, to be filled in
  claimgraph fix add set-label essay.txt --at \"the mill came first\" --label \"First the mill\"
  claimgraph fix add drop essay.txt --at \"as we shall see\" --nth 2
  claimgraph fix check essay.txt      which corrections are not made, and why
  claimgraph fix rebase draft1.txt draft2.txt
  claimgraph fix verbs                all verbs and their keys

A file of corrections is TOML: tables [[fix]], each with a verb and words of the essay that say where. Words count only where they stand once; gone, or there twice, they are told and nothing is moved. `build`, `view`, `check` and `explain` find essay.corrections.toml beside essay.txt.
";

/// `fix`.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Fix {
    /// Write a file of corrections beside an essay, commented, with what `check` found
    Init(Init),
    /// Append one correction; refused where it could not be made
    Add(Box<Add>),
    /// Say which corrections are not made; exit code 1 where there is one
    Check(OfOne),
    /// Give the corrections of an old draft the words of a new one; appends, and prints every change
    Rebase(Rebase),
    /// List the verbs and their keys
    Verbs,
}

/// `fix init`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Init {
    /// The essay
    #[arg(value_name = "ESSAY", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) essay: PathBuf,
    /// Write to this file; it must not be there yet
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) output: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) how: Reading,
}

/// An essay, and how it is read.
#[derive(Debug, Args)]
pub(in crate::cli) struct OfOne {
    /// The essay
    #[arg(value_name = "ESSAY", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) essay: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) how: Reading,
}

/// `fix add`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Add {
    /// What to do: set-label, add-edge, … (`claimgraph fix verbs`)
    #[arg(value_name = "VERB")]
    pub(in crate::cli) verb: String,
    /// The essay
    #[arg(value_name = "ESSAY", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) essay: PathBuf,
    /// Append to this file, not to the one beside the essay
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) fix: Option<PathBuf>,
    /// Words of what it is about
    #[arg(long, value_name = "WORDS")]
    pub(in crate::cli) at: Option<String>,
    /// Which of the places is meant, where the words of --at stand several times, from 1
    #[arg(long, value_name = "N", requires = "at")]
    pub(in crate::cli) nth: Option<usize>,
    /// Words of the beginning; of an edge, of what bears
    #[arg(long, value_name = "WORDS")]
    pub(in crate::cli) from: Option<String>,
    /// Words of the end; of an edge, of what it bears on
    #[arg(long, value_name = "WORDS")]
    pub(in crate::cli) to: Option<String>,
    /// merge: words of the claim it goes into
    #[arg(long, value_name = "WORDS")]
    pub(in crate::cli) into: Option<String>,
    /// split: the words of one part; to be given for each
    #[arg(long = "part", value_name = "WORDS")]
    pub(in crate::cli) parts: Vec<String>,
    /// add-claim: words of the claim it supports
    #[arg(long, value_name = "WORDS")]
    pub(in crate::cli) supports: Option<String>,
    /// add-claim: words of the claim it attacks
    #[arg(long, value_name = "WORDS")]
    pub(in crate::cli) attacks: Option<String>,
    /// add-claim: words of the claim it restates
    #[arg(long, value_name = "WORDS")]
    pub(in crate::cli) restates: Option<String>,
    /// add-edge, reject-edge: supports, attacks or restates
    #[arg(long)]
    pub(in crate::cli) kind: Option<String>,
    /// thesis, main, claim, reported; of a quotation evidence or term
    #[arg(long)]
    pub(in crate::cli) role: Option<String>,
    /// A short form of your own
    #[arg(long)]
    pub(in crate::cli) label: Option<String>,
    /// Whose position it is
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) holder: Option<String>,
    /// endorsed, opposed or open
    #[arg(long)]
    pub(in crate::cli) stance: Option<String>,
    /// Whose words they are
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) speaker: Option<String>,
    /// Id of a `[[source]]` of the file
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) source: Option<String>,
    /// Id of the `[[source]]` that was opened, where it is another's
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) via: Option<String>,
    /// Page in the source
    #[arg(long)]
    pub(in crate::cli) page: Option<String>,
    /// note: the remark
    #[arg(long)]
    pub(in crate::cli) text: Option<String>,
    /// add-edge: take away what was found for its beginning
    #[arg(long)]
    pub(in crate::cli) instead: bool,
    /// Why, for whoever reads the file
    #[arg(long)]
    pub(in crate::cli) why: Option<String>,
    /// Who says so
    #[arg(long)]
    pub(in crate::cli) by: Option<String>,
    /// Line of the `[[fix]]` of the same verb that it replaces
    #[arg(long, value_name = "LINE")]
    pub(in crate::cli) replaces: Option<usize>,
}

impl Add {
    /// How the essay is read; `--from` means words here, so its format is told by itself.
    pub(in crate::cli) fn how(&self) -> Reading {
        Reading {
            from: None,
            language: None,
            terms: false,
            min_confidence: Confidence::default(),
            bibliography: Vec::new(),
            max_input: None,
            corrections: Corrected { files: self.fix.iter().cloned().collect(), no_fix: false },
        }
    }
}

/// `fix rebase`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Rebase {
    /// The draft that was corrected
    #[arg(value_name = "OLD", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) old: PathBuf,
    /// The new draft
    #[arg(value_name = "NEW", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) new: PathBuf,
    /// Leave the file as it is and write a copy with the new tables to this one
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) output: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) how: Reading,
}
