//! JSON Lines: what the JSON holds, a record a line, for programs that read a stream. The first line is
//! the value of `graph`, with `"record": "graph"`; then nodes, then edges, each named so as well.

use super::json::records;
use super::wording::Wording;
use crate::graph::ArgumentGraph;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Line<T> {
    record: &'static str,
    #[serde(flatten)]
    value: T,
}

pub(super) fn write(
    graph: &ArgumentGraph,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut put = |record: &'static str, value: records::Record<'_>| {
        serde_json::to_writer(&mut *out, &Line { record, value }).map_err(io::Error::from)?;
        out.write_all(b"\n")
    };
    put("graph", records::about(graph, wording))?;
    records::nodes(graph, wording).try_for_each(|node| put("node", node))?;
    records::edges(graph, wording).try_for_each(|edge| put("edge", edge))
}
