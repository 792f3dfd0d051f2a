//! `verify`: whether the quoted words stand in their sources, and where.

mod report;
mod shelf;

use super::arguments::Inputs;
use super::exit::{Exit, Failure};
use super::{input, terminal};
use crate::export;
use crate::render;
use crate::verify::{self, Checked, Marking, Pattern, Side, Verified, Words};
use clap::{Args, ValueEnum, ValueHint};
use std::path::PathBuf;

/// Examples of `verify`.
pub(super) const EXAMPLES: &str = "\
Examples:
  claimgraph verify essay.txt --sources books/
  claimgraph verify essay.txt --sources books/ --page-marker '\\|(\\d+)\\|'
  claimgraph verify essay.txt --sources books/ --format sarif > findings.sarif
  claimgraph verify essay.txt --sources books/ --format html > report.html

A text belongs to a source by the words of its name (stalin-works-06.txt), title and author.
Pages are those of a PDF or e-book, or marks such as [p. 12], {12}, a line `Page 12`, form feeds.
An index is kept in the folder (.claimgraph-index) and made anew where a text has changed.
`not-found` says that these texts do not have the words, not that nobody wrote them.
Exit code 1: something to look at.
";

/// `verify`.
#[derive(Debug, Args)]
pub(super) struct Asked {
    #[command(flatten)]
    inputs: Inputs,
    /// The texts of the sources: a folder with all below it, or a file; may be given several times. Those
    /// that a `[[source]]` of the corrections names (text = "…") are looked in without it
    #[arg(short, long, value_name = "DIR", value_hint = ValueHint::AnyPath)]
    sources: Vec<PathBuf>,
    /// Marks of pages in texts that know of none: a regular expression whose first group is the page
    #[arg(long, value_name = "PATTERN")]
    page_marker: Option<Pattern>,
    /// Marks stand at the foot of their page, not at its head
    #[arg(long)]
    page_marker_at_foot: bool,
    /// Number of the first page, where marks have no number
    #[arg(long, value_name = "N")]
    first_page: Option<u32>,
    /// Keep no index, and use none
    #[arg(long)]
    no_index: bool,
    /// End with exit code 1 also where there is no text of a source, or its pages are not known
    #[arg(long)]
    strict: bool,
    /// For people, or for programs
    #[arg(short, long, default_value = "text")]
    format: Format,
}

/// `verify --format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Each quotation with its three answers
    Text,
    /// All of it as data
    Json,
    /// What should be looked at, as editors and forges read it
    Sarif,
    /// A page to keep or to send
    Html,
}

pub(super) fn run(asked: &Asked) -> Result<Exit, Failure> {
    let paths = &asked.inputs.paths;
    let marking = Marking {
        pattern: asked.page_marker.clone(),
        first: asked.first_page,
        side: if asked.page_marker_at_foot { Side::Foot } else { Side::Head },
    };
    let input::Read { graph, names, corrections, .. } = input::read(paths, &asked.inputs.how)?;
    let mut wanted = shelf::wanted(&asked.sources, paths, &marking)?;
    let works = corrections.iter().flat_map(|corrections| &corrections.works);
    shelf::add_written(&mut wanted, works, &marking)?;
    if asked.sources.is_empty() && wanted.is_empty() {
        return Err(Failure::new(Exit::Usage, "there are no texts to look the quotations up in")
            .hint("name their folder after --sources, or write text = \"…\" into a [[source]] of the corrections"));
    }
    let library = shelf::library(&asked.sources, &wanted, !asked.no_index)?;
    let verified = verify::verify(&graph, &library);
    match asked.format {
        Format::Text => terminal::print(&report::text(&graph, &library, &verified, &names))?,
        Format::Json => terminal::print_plain(&export::verified(&graph, &library, &verified))?,
        Format::Sarif => {
            let names: Vec<String> = names.iter().map(|path| input::shown(path)).collect();
            terminal::print_plain(&export::verified_sarif(&graph, &library, &verified, &names))?;
        }
        Format::Html => {
            let names: Vec<String> = names.iter().map(|path| input::shown(path)).collect();
            terminal::print_plain(&render::verified(&graph, &library, &verified, &names))?;
        }
    }
    Ok(if needs_a_look(&verified, asked.strict) { Exit::Findings } else { Exit::Done })
}

fn needs_a_look(verified: &Verified, strict: bool) -> bool {
    let unknown = |checked: &Checked| {
        checked.words == Words::NoText || matches!(checked.place, verify::Place::Unknown(_))
    };
    let mut all = verified.quotations.iter();
    all.any(|(_, checked)| checked.needs_a_look() || (strict && unknown(checked)))
}
