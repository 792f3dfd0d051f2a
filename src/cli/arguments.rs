//! The command line as a type: what can be asked for, and the help that says so.

mod compare;
mod corrected;
mod fix;
mod format;
mod reading;
mod view;

pub(super) use compare::{Compare, Difference, MERGE_EXAMPLES};
pub(super) use corrected::Corrected;
pub(super) use fix::{Add, Fix, Init, OfOne, Rebase};
pub(super) use format::Format;
pub(super) use reading::{Reading, Source};
pub(super) use view::{View, Views};

use super::batch::Batch;
use super::{manual, verify};
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use std::path::PathBuf;

/// Exit codes as `--help` and the manual page list them.
const EXIT_CODES: &str = "\
Exit codes:
  0  all that was asked for is done
  1  `check --strict` found a warning, `build --strict` a correction that was not made, `batch --strict`
     an essay without a graph, `diff` a difference, `verify` a quotation to look at
  2  the command line does not make sense
  3  an input could not be read
  4  an output could not be written; an older file of that name is as it was
  5  a picture could not be drawn: it is too large, or (with --engine dot) Graphviz is missing or
     failed; where a file was named, the map was written as SVG or DOT instead";

const EXAMPLES: &str = "\
Examples:
  claimgraph build essay.txt -o map.svg
  claimgraph check essay.txt
  claimgraph explain q3 essay.txt

`claimgraph COMMAND --help` has more.
";

const BUILD_EXAMPLES: &str = "\
Examples:
  claimgraph build essay.txt -o map.dot              the map, for Graphviz and its kin
  claimgraph build essay.txt -o map.svg -o map.json  the picture and the data
  claimgraph build essay.txt -o essay.html           the essay beside its argument, to explore
  claimgraph build essay.txt -o map.graphml -o refs.bib -o tables/    for other programs
  claimgraph build one.txt two.md -o map.json        one graph; shared sources are one node
  claimgraph build essay.txt -o one.svg --view overview
  claimgraph build essay.txt -o atlas.pdf --atlas    overview, sources, a page a line of argument
  claimgraph build thesis.docx -o map.pdf --paper a4 to print; words can be searched and copied
  curl -s https://example.org/essay | claimgraph build --from html - -o map.svg

Without -o, a pipe gets the DOT (or what --format says) and a terminal a short account of what
was found. Files are replaced whole or not at all; an input is never written over.
";

const VIEW_EXAMPLES: &str = "\
Examples:
  claimgraph view essay.txt            opens the page; it follows the essay as it is written
  claimgraph view essay.txt --no-open  only says where the page is

The page is served on this machine alone, under an address that nobody can guess, until Ctrl-C. For a
file to keep or to send: claimgraph build essay.txt -o essay.html
";

const CHECK_EXAMPLES: &str = "\
Examples:
  claimgraph check essay.txt
  claimgraph check essay.txt --strict    exit code 1 where there is a warning, for a build
  claimgraph check essay.txt --format json | jq '.diagnostics[].code'
";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  claimgraph explain c7 essay.txt    a claim; q2 a quotation, s1 a source, e4 an edge
  claimgraph explain --rules         all rules
  claimgraph explain NAME            one rule: what it finds, why it counts, what it misses

Ids stand in the map and in the JSON. They stay the same as long as the text does.
";

const TEXT_EXAMPLES: &str = "\
Examples:
  claimgraph text thesis.docx            the text, its blocks divided by blank lines
  claimgraph text thesis.docx --at 4711  the words at that position, and where in the file they are

Notes stand where the file keeps them, most at the end; [1] is the mark of note 1.
";

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  claimgraph completions bash > ~/.local/share/bash-completion/completions/claimgraph
  claimgraph completions zsh > ~/.zfunc/_claimgraph
  claimgraph completions fish > ~/.config/fish/completions/claimgraph.fish
";

/// Reads an essay and draws how its argument is built: its claims, the quotations offered for
/// them, and the sources behind those.
#[derive(Debug, Parser)]
#[command(
    name = "claimgraph",
    version,
    max_term_width = 100,
    arg_required_else_help = true,
    after_help = closing_words()
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

fn closing_words() -> String {
    format!("{EXAMPLES}\n{EXIT_CODES}")
}

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make the argument graph of an essay: a picture, or data
    #[command(after_help = BUILD_EXAMPLES)]
    Build(Build),
    /// Make the argument graphs of many essays, one a line
    #[command(after_help = super::batch::EXAMPLES)]
    Batch(Batch),
    /// Open an essay beside its argument in a browser, and keep the page up to date
    #[command(after_help = VIEW_EXAMPLES)]
    View(Served),
    /// Say what should be looked at: doubts, repairs, and what is missing
    #[command(after_help = CHECK_EXAMPLES)]
    Check(Check),
    /// Look whether the quoted words stand in their sources, and on the page that is cited
    #[command(after_help = verify::EXAMPLES)]
    Verify(verify::Asked),
    /// Say why a node or an edge is there, or what a rule means
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain(Explain),
    /// Correct the graph by hand, in a small file that survives a new draft
    #[command(subcommand, after_help = fix::EXAMPLES)]
    Fix(Fix),
    /// Print an essay's text as it was read, which is what the positions in the JSON count in
    #[command(after_help = TEXT_EXAMPLES)]
    Text(Read),
    /// Join stored graphs and essays into one graph, on the sources and people they share
    #[command(after_help = MERGE_EXAMPLES)]
    Merge(Build),
    /// Say what changed between two drafts: claims, quotations, sources, relations
    #[command(after_help = compare::DIFF_EXAMPLES)]
    Diff(Compare),
    /// Print the JSON Schema of the JSON that `build` writes
    Schema,
    /// Print a script that completes commands and options in a shell
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, of the program or of one command
    #[command(after_help = manual::EXAMPLES)]
    Man {
        /// The command
        command: Option<String>,
    },
}

/// The texts to read.
#[derive(Debug, Args)]
pub(super) struct Inputs {
    /// The essays: plain text, Markdown, HTML, EPUB, DOCX, ODT, RTF or PDF; or graphs stored as JSON, or
    /// maps made by hand in Argdown or AIF; `-` is standard input
    #[arg(value_name = "INPUT", required = true, value_hint = ValueHint::FilePath)]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) how: Reading,
}

/// `text`.
#[derive(Debug, Args)]
pub(super) struct Read {
    /// An essay in any format that is read; `-` is standard input
    #[arg(value_name = "INPUT", value_hint = ValueHint::FilePath)]
    pub(super) path: PathBuf,
    #[command(flatten)]
    pub(super) how: Reading,
    /// Print only this position of the JSON (in code points) and its neighbourhood, and where in the
    /// file that is
    #[arg(long, value_name = "POSITION")]
    pub(super) at: Option<usize>,
}

/// `build`.
#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    pub(super) inputs: Inputs,
    /// Write to FILE, in the format of its ending; may be given several times; `-` is standard
    /// output
    #[arg(short, long = "output", value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) outputs: Vec<PathBuf>,
    /// The format of standard output, and of files whose ending does not say it
    #[arg(short, long)]
    pub(super) format: Option<Format>,
    #[command(flatten)]
    pub(super) picture: Picture,
    /// How much of the essay's own wording goes into the output
    #[arg(long, default_value = "all")]
    pub(super) text: Wording,
    /// Say on standard error what was found, also where no terminal shows it
    #[arg(short, long, conflicts_with = "quiet")]
    pub(super) verbose: bool,
    /// Say nothing but errors
    #[arg(short, long)]
    pub(super) quiet: bool,
    /// End with exit code 1 where a correction by hand was not made
    #[arg(long)]
    pub(super) strict: bool,
    /// Write the outputs anew whenever an input changes, until Ctrl-C
    #[arg(short, long, requires = "outputs")]
    pub(super) watch: bool,
}

/// `view`.
#[derive(Debug, Args)]
pub(super) struct Served {
    #[command(flatten)]
    pub(super) inputs: Inputs,
    /// How much of the essay's own wording goes into the page
    #[arg(long, default_value = "all")]
    pub(super) text: Wording,
    /// Open no browser, only say where the page is
    #[arg(long)]
    pub(super) no_open: bool,
}

/// `check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) inputs: Inputs,
    /// End with exit code 1 where there is a warning; notes do not count
    #[arg(long)]
    pub(super) strict: bool,
    /// For people, or for programs
    #[arg(short, long, default_value = "text")]
    pub(super) format: Report,
}

/// `check --format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Report {
    /// Messages with the words underlined
    Text,
    /// The documents and diagnostics of the JSON contract
    Json,
}

/// `explain`.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// Id of a node or edge, or name of a rule
    #[arg(value_name = "ID|RULE", required_unless_present = "rules")]
    pub(super) what: Option<String>,
    /// The texts of the graph, as given to `build`
    #[arg(value_name = "INPUT", value_hint = ValueHint::FilePath)]
    pub(super) inputs: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) how: Reading,
    /// List all rules
    #[arg(long, conflicts_with_all = ["what", "inputs"])]
    pub(super) rules: bool,
}

/// How the map is drawn.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct Picture {
    /// Quotations as rows on the card of their claim, or each quotation and source a node
    #[arg(long, default_value = "cards")]
    pub(super) nodes: Nodes,
    /// HTML-like labels of the DOT, or plain ones for programs that know no others
    #[arg(long, default_value = "html")]
    pub(super) labels: Labels,
    /// Who draws SVG, PNG and PDF
    #[arg(long, default_value = "own")]
    pub(super) engine: Engine,
    /// Colours of a picture this program draws itself
    #[arg(long, default_value = "auto")]
    pub(super) theme: Theme,
    /// Pixels a point in a PNG this program draws itself; less where it would be too large
    #[arg(long, value_name = "PIXELS", default_value = "2", value_parser = scale)]
    pub(super) scale: f64,
    /// Put a PDF on sheets of this size, as many as it needs; without it, a page is as large as its
    /// picture
    #[arg(long)]
    pub(super) paper: Option<Paper>,
    /// What the picture shows
    #[arg(long, value_name = "VIEW", default_value = "map", value_parser = Views)]
    pub(super) view: View,
    /// Draw an atlas instead of one picture: overview, sources, and a page for each line of argument;
    /// FILE.pdf has them all, FILE.svg becomes FILE-1-overview.svg, FILE-2-sources.svg, FILE-3-c7.svg
    /// and so on
    #[arg(long, conflicts_with = "view")]
    pub(super) atlas: bool,
    /// Draw a large map whole; without this, what there is no room for is folded and counted
    #[arg(long)]
    pub(super) unfold: bool,
}

/// `--scale`.
fn scale(number: &str) -> Result<f64, String> {
    match number.parse::<f64>() {
        Ok(scale) if (0.1..=10.0).contains(&scale) => Ok(scale),
        _ => Err("a number from 0.1 to 10".to_owned()),
    }
}

/// `--engine`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Engine {
    /// This program; nothing else is needed
    Own,
    /// An installed Graphviz, out of the DOT
    Dot,
}

/// `--theme`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Theme {
    /// SVG as the machine it is looked at on is set; PNG and PDF light
    Auto,
    /// Dark on white
    Light,
    /// Light on near-black
    Dark,
}

/// `--paper`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Paper {
    /// 210 by 297 mm
    A4,
    /// 297 by 420 mm
    A3,
}

/// `--nodes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Nodes {
    /// Evidence as rows on the card of its claim
    Cards,
    /// Every quotation and every source a node of its own
    Separate,
}

/// `--labels`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Labels {
    /// Graphviz's HTML-like labels
    Html,
    /// Plain text
    Plain,
}

/// `--text`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Wording {
    /// Neither the essay's sentences nor its quotations
    None,
    /// Its quotations, not its own sentences
    Quotations,
    /// Everything
    All,
}
