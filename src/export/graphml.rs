//! GraphML, as NetworkX, igraph, yEd and Gephi read it: every column a `key`, every value a `data`.

use super::flat::{self, Column, EDGE, Kind, NODE, Row, known};
use super::wording::Wording;
use super::xml::Escaped;
use crate::graph::ArgumentGraph;
use std::io::{self, Write};

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"#;

pub(super) fn write(
    graph: &ArgumentGraph,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    out.write_all(HEAD.as_bytes())?;
    keys("node", &NODE, out)?;
    keys("edge", &EDGE, out)?;
    writeln!(out, "  <graph id=\"claimgraph\" edgedefault=\"directed\">")?;
    for (id, row) in flat::nodes(graph, wording) {
        writeln!(out, "    <node id=\"{id}\">")?;
        data("node", &NODE, &row, out)?;
        writeln!(out, "    </node>")?;
    }
    for (from, edge, to) in graph.edges() {
        writeln!(out, "    <edge id=\"{}\" source=\"{from}\" target=\"{to}\">", edge.id)?;
        data("edge", &EDGE, &flat::edge(edge, wording), out)?;
        writeln!(out, "    </edge>")?;
    }
    out.write_all(b"  </graph>\n</graphml>\n")
}

/// A key's name is unique in the file, nodes and edges together.
fn keys(of: &str, columns: &[Column], out: &mut dyn Write) -> io::Result<()> {
    columns.iter().try_for_each(|(name, kind)| {
        let kind = match kind {
            Kind::Words => "string",
            Kind::Whole => "long",
            Kind::Share => "double",
            Kind::Truth => "boolean",
        };
        writeln!(
            out,
            "  <key id=\"{of}-{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>"
        )
    })
}

fn data<const N: usize>(
    of: &str,
    columns: &'static [Column; N],
    row: &Row<'_, N>,
    out: &mut dyn Write,
) -> io::Result<()> {
    known(columns, row).try_for_each(|(_, name, value)| {
        writeln!(out, "      <data key=\"{of}-{name}\">{}</data>", Escaped(value))
    })
}
