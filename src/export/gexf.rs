//! GEXF 1.3, as Gephi and NetworkX read it. No colours: the schema of 1.3 refuses them wherever they stand.

use super::flat::{self, Column, EDGE, Kind, NODE, Row, Value, known};
use super::wording::Wording;
use super::xml::Escaped;
use crate::graph::ArgumentGraph;
use std::io::{self, Write};

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
"#;

pub(super) fn write(
    graph: &ArgumentGraph,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    out.write_all(HEAD.as_bytes())?;
    let titles: Vec<&str> = graph.documents().iter().filter_map(|d| d.title.as_deref()).collect();
    let titles = if wording.quotations() { titles.join("; ") } else { String::new() };
    writeln!(
        out,
        "  <meta>\n    <creator>{}</creator>\n    <description>{}</description>\n  </meta>",
        Escaped(super::GENERATOR),
        Escaped(titles)
    )?;
    writeln!(out, "  <graph mode=\"static\" defaultedgetype=\"directed\">")?;
    attributes("node", &NODE, out)?;
    attributes("edge", &EDGE, out)?;
    writeln!(out, "    <nodes>")?;
    for (id, row) in flat::nodes(graph, wording) {
        let label = NODE.iter().zip(&row).find(|((name, _), _)| *name == "label");
        let label = label.and_then(|(_, value)| value.as_ref());
        write!(out, "      <node id=\"{id}\"")?;
        label.map_or(Ok(()), |label| write!(out, " label=\"{}\"", Escaped(label)))?;
        writeln!(out, ">")?;
        values(&NODE, &row, out)?;
        writeln!(out, "      </node>")?;
    }
    writeln!(out, "    </nodes>\n    <edges>")?;
    for (from, edge, to) in graph.edges() {
        let row = flat::edge(edge, wording);
        let weight = edge.kind.confidence().map_or(100, |c| c.hundredths());
        writeln!(
            out,
            "      <edge id=\"{}\" source=\"{from}\" target=\"{to}\" kind=\"{}\" weight=\"{}\">",
            edge.id,
            edge.kind.name(),
            Value::Share(weight)
        )?;
        values(&EDGE, &row, out)?;
        writeln!(out, "      </edge>")?;
    }
    out.write_all(b"    </edges>\n  </graph>\n</gexf>\n")
}

/// Columns that GEXF has words of its own for.
const OWN: [&str; 2] = ["label", "weight"];

fn attributes(of: &str, columns: &[Column], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "    <attributes class=\"{of}\" mode=\"static\">")?;
    let foreign = columns.iter().enumerate().filter(|(_, (name, _))| !OWN.contains(name));
    for (at, (name, kind)) in foreign {
        let kind = match kind {
            Kind::Words => "string",
            Kind::Whole => "long",
            Kind::Share => "double",
            Kind::Truth => "boolean",
        };
        writeln!(out, "      <attribute id=\"{at}\" title=\"{name}\" type=\"{kind}\"/>")?;
    }
    writeln!(out, "    </attributes>")
}

fn values<const N: usize>(
    columns: &'static [Column; N],
    row: &Row<'_, N>,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "        <attvalues>")?;
    for (at, _, value) in known(columns, row).filter(|(_, name, _)| !OWN.contains(name)) {
        writeln!(out, "          <attvalue for=\"{at}\" value=\"{}\"/>", Escaped(value))?;
    }
    writeln!(out, "        </attvalues>")
}
