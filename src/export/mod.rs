//! For machines: one format, one small file. What goes out is byte-stable: the same graph gives the
//! same bytes.
//!
//! [`write()`] writes any [`Format`] as it goes, so that memory does not grow with the graph. What is kept
//! and what is lost in each stands in `docs/formats.md`.

mod difference;
mod json;
mod verified;
mod record;
#[cfg(feature = "parquet")]
pub mod parquet;
mod graphml;
mod gexf;
mod cytoscape;
mod jgf;
mod jsonl;
mod tables;
mod mermaid;
mod argdown;
mod aif;
mod xaif;
mod arguebuf;
mod annotations;
mod csl;
mod bibtex;
mod ris;
mod markdown;

// What the formats share.
mod wording;
mod flat;
mod works;
mod each;
mod xml;

pub use difference::difference;
pub use json::{JsonError, Stored, about, held, is_json, json, read_json, schema, write_json};
pub use record::{Refusal, record_head, write_record};
pub use tables::Table;
pub use verified::{verified, verified_sarif};

use crate::graph::ArgumentGraph;
use crate::model::Polarity;
use std::io::{self, Write};
use wording::Wording;

/// Program and version, where a format asks who made a file.
const GENERATOR: &str = concat!("claimgraph ", env!("CARGO_PKG_VERSION"));

/// How much of the essay's own wording goes into an export.
///
/// Numbers, names and the bibliographic data of sources are facts and always go; an anchor always
/// keeps its positions. A name of more than three words is cut: it describes a group in the essay's
/// words. Messages of diagnostics may cite the essay, so with less than all of the text they say only
/// what their code means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Text {
    /// No wording: neither the essay's sentences nor the quotations.
    None,
    /// The essay's title, the quotations and the citations as written, but none of its own sentences.
    Quotations,
    /// Everything.
    #[default]
    All,
}

/// What a graph is written as, one file each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Node-link JSON, the contract.
    Json,
    /// The same, a record a line.
    Jsonl,
    /// GraphML.
    Graphml,
    /// GEXF 1.3.
    Gexf,
    /// Elements JSON of Cytoscape.
    Cytoscape,
    /// JSON Graph Format 2.
    Jgf,
    /// One of the tables of the CSV.
    Csv(Table),
    /// A flow chart of Mermaid.
    Mermaid,
    /// Argdown.
    Argdown,
    /// AIF in JSON.
    Aif,
    /// xAIF.
    Xaif,
    /// Arguebuf in JSON.
    Arguebuf,
    /// W3C Web Annotations.
    Annotations,
    /// The sources as CSL-JSON.
    CslJson,
    /// The sources as BibTeX.
    Bibtex,
    /// The sources as RIS.
    Ris,
    /// A report in Markdown.
    Markdown,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 20] = [
        Self::Json,
        Self::Jsonl,
        Self::Graphml,
        Self::Gexf,
        Self::Cytoscape,
        Self::Jgf,
        Self::Csv(Table::Nodes),
        Self::Csv(Table::Edges),
        Self::Csv(Table::Quotations),
        Self::Csv(Table::Sources),
        Self::Mermaid,
        Self::Argdown,
        Self::Aif,
        Self::Xaif,
        Self::Arguebuf,
        Self::Annotations,
        Self::CslJson,
        Self::Bibtex,
        Self::Ris,
        Self::Markdown,
    ];

    /// Its name, and for a table the table's.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Graphml => "graphml",
            Self::Gexf => "gexf",
            Self::Cytoscape => "cytoscape",
            Self::Jgf => "jgf",
            Self::Csv(table) => table.name(),
            Self::Mermaid => "mermaid",
            Self::Argdown => "argdown",
            Self::Aif => "aif",
            Self::Xaif => "xaif",
            Self::Arguebuf => "arguebuf",
            Self::Annotations => "annotations",
            Self::CslJson => "csl-json",
            Self::Bibtex => "bibtex",
            Self::Ris => "ris",
            Self::Markdown => "markdown",
        }
    }
}

/// Writes the graph in a format, node by node. Linear in the graph; `out` should be buffered.
///
/// # Errors
///
/// Whatever writing to `out` gives.
pub fn write(
    graph: &ArgumentGraph,
    format: Format,
    text: Text,
    out: &mut dyn Write,
) -> io::Result<()> {
    let wording = Wording(text);
    match format {
        Format::Json => write_json(graph, text, &mut &mut *out),
        Format::Jsonl => jsonl::write(graph, wording, out),
        Format::Graphml => graphml::write(graph, wording, out),
        Format::Gexf => gexf::write(graph, wording, out),
        Format::Cytoscape => cytoscape::write(graph, wording, out),
        Format::Jgf => jgf::write(graph, wording, out),
        Format::Csv(table) => tables::write(graph, table, wording, out),
        Format::Mermaid => mermaid::write(graph, wording, out),
        Format::Argdown => argdown::write(graph, wording, out),
        Format::Aif => aif::write(graph, wording, out),
        Format::Xaif => xaif::write(graph, wording, out),
        Format::Arguebuf => arguebuf::write(graph, wording, out),
        Format::Annotations => annotations::write(graph, wording, out),
        Format::CslJson => csl::write(graph, out),
        Format::Bibtex => bibtex::write(graph, out),
        Format::Ris => ris::write(graph, out),
        Format::Markdown => markdown::write(graph, wording, out),
    }
}

/// Which way a quotation counts, as in the JSON.
const fn polarity(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Supports => "supports",
        Polarity::Attacks => "attacks",
    }
}
