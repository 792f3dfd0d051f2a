//! CSL-JSON: the sources as Zotero, citeproc, Pandoc and hayagriva read them.

use super::each::{Each, pretty};
use super::json::records;
use super::works;
use crate::graph::ArgumentGraph;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Item<I> {
    id: String,
    #[serde(flatten)]
    item: I,
    custom: Custom,
}

/// CSL's place for what is not CSL's.
#[derive(Serialize)]
struct Custom {
    /// Id of the source in the graph.
    claimgraph: String,
}

pub(super) fn write(graph: &ArgumentGraph, out: &mut dyn Write) -> io::Result<()> {
    let keys = works::keys(graph);
    let items = || {
        graph.sources().zip(&keys).map(|(source, key)| Item {
            id: key.clone(),
            item: records::csl(&source.source.item),
            custom: Custom { claimgraph: source.id.to_string() },
        })
    };
    pretty(&Each(items), out)
}
