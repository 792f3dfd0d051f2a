//! `batch`: the argument graphs of many essays, one a line.
//!
//! Every essay is a graph of its own and gives one line, in the order of the input, whatever becomes of it: where it
//! cannot be read, its line says why. Lines are written beside their place (`OUT.part`) and put in place when all are
//! there; what a run that was killed has left there, `--resume` goes on with. Memory holds a few essays for each job,
//! however many there are.

mod crew;
mod progress;
mod resume;
mod source;
mod tables;

use super::arguments::{Reading, Wording};
use super::exit::{Exit, Failure};
use super::{build, corrections, input, output, terminal};
use crate::amend::Corrections;
use crate::export::{self, Refusal, Text};
use crate::model::{Document, Listed};
use crate::read::{self, Body};
use clap::{Args, ValueHint};
use progress::Progress;
use resume::Part;
use source::{Item, LONGEST_LINE, Source};
use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use tables::{Rows, Tables};

/// What `--help` shows.
pub(super) const EXAMPLES: &str = "\
Examples:
  claimgraph batch essays.jsonl -o graphs.jsonl    lines of {\"id\": …, \"text\": …} or {\"id\": …, \"path\": …}
  claimgraph batch folder -o graphs.jsonl          every file in it that is read; its path is the id
  claimgraph batch essays.jsonl -o graphs.jsonl --resume    goes on where a run was broken off
  zcat essays.jsonl.gz | claimgraph batch - | jq -c '.graph.nodes[]?'

A line of the output is {\"id\": …, \"graph\": …}, the graph as `build -f json` writes it, or
{\"id\": …, \"error\": {\"message\": …, \"hint\": …}}. Lines are in the order of the input, and the same
for any number of jobs. Until all are there, the output is called OUT.part.
";

/// `batch`.
#[derive(Debug, Args)]
pub(super) struct Batch {
    /// Essays as lines of JSON, or a folder of them; `-` is standard input
    #[arg(value_name = "INPUT", value_hint = ValueHint::AnyPath)]
    path: PathBuf,
    /// Write the lines to FILE; without it, to standard output
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,
    /// How many essays are worked on at once; without it, as many as there are processors
    #[arg(short, long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Go on with what a run that was broken off has left in FILE.part
    #[arg(long, requires = "output")]
    resume: bool,
    /// Write documents, nodes, edges, quotations and sources of all essays as Parquet into this folder, for
    /// DuckDB, Polars or Spark; a run with tables cannot be resumed
    #[arg(long, value_name = "DIR", conflicts_with = "resume", value_hint = ValueHint::DirPath)]
    parquet: Option<PathBuf>,
    /// End with exit code 1 where an essay has no graph
    #[arg(long)]
    strict: bool,
    #[command(flatten)]
    how: Reading,
    /// How much of the essays' own wording goes into the output
    #[arg(long, default_value = "all")]
    text: Wording,
    /// Say nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

/// What became of one essay.
struct Made {
    /// Its line.
    line: Vec<u8>,
    /// Whether it has no graph.
    refused: bool,
    /// How much of the source lies behind it.
    passed: u64,
    /// Its rows, where tables are asked for.
    rows: Rows,
}

pub(super) fn run(asked: &Batch) -> Result<Exit, Failure> {
    let file = asked.output.as_deref().filter(|path| !input::is_standard(path));
    if let Some(file) = file.filter(|file| output::same_file(file, &asked.path)) {
        let told = format!("{} is the input; it would be written over", file.display());
        return Err(Failure::new(Exit::Usage, told).hint("name another file after -o"));
    }
    if !asked.how.corrections.files.is_empty() {
        return Err(Failure::new(Exit::Usage, "a batch has no one file of corrections").hint(
            "put those of essay.txt into essay.corrections.toml beside it; they are found there",
        ));
    }
    let cannot = |cause| {
        Failure::from(Exit::Input, format!("cannot read {}", input::shown(&asked.path)), cause)
    };
    let longest = asked.how.max_input.unwrap_or(LONGEST_LINE);
    let mut source = Source::at(&asked.path, longest).map_err(cannot)?;
    let read = input::works(&asked.how.bibliography)?;
    for doubt in read.diagnostics.iter().filter(|_| !asked.quiet) {
        terminal::warning(&format!("{} {}", doubt.message, doubt.hint));
    }
    let mut tables = asked.parquet.as_deref().map(Tables::new).transpose()?;
    let (text, tabled) = (build::wording(asked.text), tables.is_some());
    let maker = Maker { how: &asked.how, text, works: &read.works, tabled };
    let mut progress = Progress::new(source.length(), asked.quiet);
    let mut part = match file {
        None => None,
        Some(file) if asked.resume => match resume::go_on(file, &mut source, &maker)? {
            Some(part) => Some(part),
            None => {
                let told = format!("{} is whole; there is nothing to go on with", file.display());
                terminal::remark(&told);
                return Ok(Exit::Done);
            }
        },
        Some(file) => Some(Part::new(file)?),
    };
    let (before, passed) = part.as_ref().map_or((0, 0), |part| (part.lines, part.passed));
    progress.resume(passed);
    let mut out: Box<dyn Write + '_> = match &mut part {
        Some(part) => Box::new(&mut part.file),
        None => Box::new(io::stdout().lock()),
    };
    let told = counted(asked, &maker, &mut source, (&mut out, tables.as_mut()), &mut progress)?;
    drop(out);
    if let Some(part) = part {
        part.put()?;
    }
    if let Some(tables) = tables {
        tables.put()?;
    }
    let seconds = progress.end().as_secs_f64();
    account(asked, told, before, seconds);
    let wanting = asked.strict && told.refused > 0;
    Ok(if wanting { Exit::Findings } else { Exit::Done })
}

/// How many essays there were in this run, and how many of them have no graph.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    all: u64,
    refused: u64,
}

/// Makes all lines that are still to come, and writes them.
fn counted(
    asked: &Batch,
    maker: &Maker<'_>,
    source: &mut Source,
    (out, mut tables): (&mut dyn Write, Option<&mut Tables>),
    progress: &mut Progress,
) -> Result<Count, Failure> {
    let processors = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let jobs = asked.jobs.unwrap_or_else(processors);
    let mut out = io::BufWriter::with_capacity(1 << 16, out);
    let mut count = Count::default();
    let put = |mut made: Made| {
        if let Some(tables) = &mut tables {
            tables.add(&mut made.rows).map_err(Broken::Tables)?;
        }
        count.all += 1;
        count.refused += u64::from(made.refused);
        progress.one(made.passed);
        out.write_all(&made.line).map_err(Broken::Output)
    };
    let ended = crew::in_order(jobs, || source.next(), |item| maker.make(&item), put);
    let ended = ended.and_then(|()| out.flush().map_err(Broken::Output));
    // What was made before the input broke is kept, to go on with.
    drop(out);
    ended.map(|()| count).map_err(|broken| match broken {
        Broken::Output(cause) => {
            let path = asked.output.as_deref().unwrap_or(Path::new("-"));
            let told = if input::is_standard(path) {
                "cannot write to standard output".to_owned()
            } else {
                format!("cannot write {}", path.display())
            };
            Failure::from(Exit::Output, told, cause)
        }
        Broken::Tables(failure) => failure,
        Broken::Input(cause) => {
            Failure::from(Exit::Input, format!("cannot read {}", input::shown(&asked.path)), cause)
        }
    })
}

/// What stopped a batch.
enum Broken {
    Input(io::Error),
    Output(io::Error),
    Tables(Failure),
}

impl From<io::Error> for Broken {
    fn from(cause: io::Error) -> Self {
        Self::Input(cause)
    }
}

/// What was done, for a person; and in any case what has no graph.
fn account(asked: &Batch, Count { all, refused }: Count, before: u64, seconds: f64) {
    if asked.quiet {
        return;
    }
    if terminal::errors_are_watched() {
        let went_on =
            if before > 0 { format!(" after {before} of a run before") } else { String::new() };
        let rate = all as f64 / seconds.max(0.001);
        terminal::remark(&format!("{all} essays{went_on} in {seconds:.1} s, {rate:.0} a second"));
    }
    if refused > 0 {
        let told =
            format!("{refused} of {all} essays have no graph; their lines say why (\"error\")");
        terminal::warning(&told);
    }
}

/// Makes the line of an essay.
struct Maker<'a> {
    how: &'a Reading,
    text: Text,
    works: &'a [Listed],
    /// Whether rows are made, too.
    tabled: bool,
}

impl Maker<'_> {
    /// The line of one essay. Whatever becomes of it, there is one.
    fn make(&self, item: &Item) -> Made {
        let Item { id, passed, .. } = item;
        // No text should end the program. Should one do it all the same, it costs its own graph only.
        let tried = catch_unwind(AssertUnwindSafe(|| self.graph_line(item)));
        let (line, rows, refused) = match tried {
            Ok(Ok((line, rows))) => (line, rows, false),
            Ok(Err(refusal)) => (self.refusal_line(id, &refusal), Rows::default(), true),
            Err(_) => {
                let message = "The program failed on this essay.".to_owned();
                let hint =
                    "This is a fault of the program; please report it with the essay.".to_owned();
                (self.refusal_line(id, &Refusal { message, hint }), Rows::default(), true)
            }
        };
        Made { line, refused, passed: *passed, rows }
    }

    fn graph_line(&self, item: &Item) -> Result<(Vec<u8>, Rows), Refusal> {
        let mut document = self.document(item)?;
        input::add(&mut document, self.works);
        let corrections = self.corrections(item)?;
        let graph = input::graph_of(std::slice::from_ref(&document), &corrections, self.how);
        let rows = match self.tabled {
            true => tables::rows(&item.id.to_string(), &graph, self.text),
            false => Rows::default(),
        };
        Ok((self.line(&item.id, Ok(&graph)), rows))
    }

    /// The corrections beside a file; a text in a line has none.
    fn corrections(&self, item: &Item) -> Result<Vec<Corrections>, Refusal> {
        let Ok(Body::Path(path)) = &item.body else { return Ok(Vec::new()) };
        corrections::of(std::slice::from_ref(path), &self.how.corrections)
            .map_err(|failure| Refusal { message: failure.told(), hint: String::new() })
    }

    fn document(&self, item: &Item) -> Result<Document, Refusal> {
        let known = input::known(self.how);
        let read = match &item.body {
            Ok(Body::Text(text)) => read::stream(&item.id.to_string(), text.as_bytes(), known),
            Ok(Body::Path(path)) => read::document_as(path, known),
            Err(why) => return Err(Refusal { message: why.clone(), hint: String::new() }),
        };
        read.map_err(|error| Refusal {
            message: Failure::of(Exit::Input, error).told(),
            hint: String::new(),
        })
    }

    fn refusal_line(&self, id: &read::EntryId, refusal: &Refusal) -> Vec<u8> {
        self.line(id, Err(refusal))
    }

    fn line(
        &self,
        id: &read::EntryId,
        found: Result<&crate::graph::ArgumentGraph, &Refusal>,
    ) -> Vec<u8> {
        let mut line = Vec::new();
        // Writing to memory cannot fail.
        drop(export::write_record(id.json(), found, self.text, &mut line));
        line
    }
}
