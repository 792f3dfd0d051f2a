//! Says how often each source of one or more essays is quoted, whose works they are, and who is heard.
//!
//! `cargo run --example count_sources -- essay.txt another.txt`

#![allow(clippy::print_stdout, reason = "an example prints")]

use claimgraph::graph::ArgumentGraph;
use claimgraph::{analyse, pipeline, read};
use std::error::Error;
use std::fmt::Write;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let essays = std::env::args().skip(1).map(|path| read::document(Path::new(&path)));
    // Essays that cite the same work meet in one source.
    let essays = essays.collect::<Result<Vec<_>, _>>()?;
    let graph = pipeline::build(essays, pipeline::Options::default());
    print!("{}", counts(&graph)?);
    Ok(())
}

/// A table of sources, then of authors, then of speakers.
pub(crate) fn counts(graph: &ArgumentGraph) -> Result<String, std::fmt::Error> {
    let report = analyse::report(graph);
    let mut page = format!("{} of {} quotations cited\n", report.cited, report.quotations);
    writeln!(page, "\nsources")?;
    for count in report.sources {
        let label = graph.source(count.source).map_or("", |source| &source.label);
        writeln!(page, "{:5}  {label}", count.quotations)?;
    }
    writeln!(page, "\nauthors")?;
    for author in report.carriers {
        writeln!(
            page,
            "{:5}  {} (works: {})",
            author.quotations,
            author.name,
            author.sources.len()
        )?;
    }
    writeln!(page, "\nspeakers")?;
    for voice in report.voices {
        writeln!(page, "{:5}  {} (cited: {})", voice.heard, voice.name, voice.cited)?;
    }
    Ok(page)
}
