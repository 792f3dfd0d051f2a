//! A line of a batch: the graph of one essay, or why there is none. `{"id": …, "graph": {…}}`, where the graph is what
//! [`write_json`](super::write_json) writes, in one line; or `{"id": …, "error": {"message": …, "hint": …}}`.

use super::{Text, json};
use crate::graph::ArgumentGraph;
use serde::Serialize;
use std::io::{self, Write};

/// Why an essay of a batch has no graph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// What happened.
    pub message: String,
    /// What to do about it, where there is something to say.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub hint: String,
}

/// How the line of an essay begins; `id` is JSON.
#[must_use]
pub fn record_head(id: &str) -> String {
    format!("{{\"id\":{id},")
}

/// Writes the line of one essay, with its end of line; `id` is JSON. Linear in the graph.
///
/// # Errors
///
/// Whatever writing to `out` gives.
pub fn write_record(
    id: &str,
    found: Result<&ArgumentGraph, &Refusal>,
    text: Text,
    out: &mut impl Write,
) -> io::Result<()> {
    out.write_all(record_head(id).as_bytes())?;
    match found {
        Ok(graph) => {
            out.write_all(b"\"graph\":")?;
            json::write_line(graph, text, out)?;
        }
        Err(refusal) => {
            out.write_all(b"\"error\":")?;
            serde_json::to_writer(&mut *out, refusal)?;
        }
    }
    out.write_all(b"}\n")
}
