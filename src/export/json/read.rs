//! The JSON read back: a stored graph is a graph again, and written anew it gives the same bytes.
//!
//! What the file says is believed only as far as it is sound: ids are looked up, places held against the
//! length of their document, edges against what their kind joins. What is wrong is told with its path and
//! line. Linear in the file; nothing of it is executed, and nothing is allocated by a number it names.

mod about;
mod build;
mod edge;
mod fault;
mod node;
mod order;
mod place;
mod places;
mod raw;
mod source;
mod value;
#[cfg(test)]
mod tests;

use super::super::Text;
use super::wire::{FORMAT, VERSION};
use crate::graph::{ArgumentGraph, Node, Unfit};
use crate::model::Held;
use fault::Fault;
use place::{Step, line_column, written};

/// A graph that was read back.
#[derive(Debug, Clone)]
pub struct Stored {
    /// The graph.
    pub graph: ArgumentGraph,
    /// What a person should know of it, each a clause: ids that were counted anew, what was left out.
    pub remarks: Vec<String>,
}

/// Why a file is no graph that can be read back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// It is no JSON, or of other types than the contract's.
    #[error("line {line}, column {column}: {why}")]
    Malformed {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What is wrong.
        why: String,
        /// What to do about it.
        remedy: &'static str,
    },
    /// It is JSON, and something else than a graph of this program.
    #[error("it is JSON, but no graph of claimgraph: it lacks {0}")]
    Foreign(&'static str),
    /// It is of another version of the contract.
    #[error("it is of version {found} of the format, and this program reads version {VERSION}")]
    Version {
        /// The version it names.
        found: String,
    },
    /// Something in it cannot be.
    #[error("line {line}: {path}: {what}")]
    Wrong {
        /// Where, as jq names it: `edges[12].target`.
        path: String,
        /// Its line, from 1.
        line: usize,
        /// What is wrong.
        what: String,
        /// What to do about it.
        remedy: &'static str,
    },
}

impl JsonError {
    /// What to do about it.
    #[must_use]
    pub const fn remedy(&self) -> &'static str {
        match self {
            Self::Malformed { remedy, .. } | Self::Wrong { remedy, .. } => remedy,
            Self::Foreign(_) => {
                "graphs are made so: claimgraph build essay.txt -o graph.json; a bibliography \
                 goes with --bibliography"
            }
            Self::Version { .. } => {
                "take the program that made it, or a newer one; or make the graph anew from the essay"
            }
        }
    }
}

/// The graph that a JSON file of the contract's version 1 holds, however its keys are ordered and its
/// numbers written; `links` may stand for `edges`. Fields it does not know are passed over, rules it does
/// not know keep their names. Linear in the file.
///
/// # Errors
///
/// Where it is no such file, or something in it cannot be; the error says where, and what to do.
pub fn read_json(json: &[u8]) -> Result<Stored, JsonError> {
    let text = std::str::from_utf8(json).map_err(|error| not_text(json, error.valid_up_to()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let raw: raw::Graph<'_> = match serde_json::from_str(text) {
        Ok(raw) => raw,
        // A file of another version may have any shape; that is the better thing to say.
        Err(error) => return Err(head(text).err().unwrap_or_else(|| malformed(&error))),
    };
    version(&raw)?;
    let built = build::parts(raw).map_err(|fault| wrong(text, *fault))?;
    let (edges, key) = (built.edges, built.edges_key);
    let graph = ArgumentGraph::of_parts(built.parts).map_err(|Unfit { edge, wrong: what }| {
        let number = edges.get(edge).copied().unwrap_or(edge);
        wrong(text, Fault { steps: vec![number.into(), key.into()], ..*fault::fault(what) })
    })?;
    Ok(Stored { graph, remarks: built.remarks })
}

/// How much wording a graph has: all of a graph that was just made, of a stored one as much as was
/// written of it. Linear in the nodes.
#[must_use]
pub fn held(graph: &ArgumentGraph) -> Text {
    let of = |node: &Node| match node {
        Node::Claim(node) if node.claim.place.held() == Held::Context => Text::All,
        Node::Claim(node) if !node.claim.place.has_words() => Text::Quotations,
        Node::Quotation(node) if !node.quotation.place.has_words() => Text::None,
        Node::Claim(_) | Node::Quotation(_) | Node::Source(_) => Text::All,
    };
    graph.nodes().map(of).min().unwrap_or_default()
}

/// Whether bytes look like a graph of this program, or at least like nothing but JSON.
#[must_use]
pub fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut signs = bytes.iter().filter(|b| !b.is_ascii_whitespace());
    signs.next() == Some(&b'{') && matches!(signs.next(), Some(b'"' | b'}'))
}

fn version(raw: &raw::Graph<'_>) -> Result<(), JsonError> {
    let about = raw.graph.as_ref().ok_or(JsonError::Foreign("`graph`"))?;
    match about.format.as_ref().map(raw::Words::as_str) {
        Some(FORMAT) => {}
        _ => return Err(JsonError::Foreign("`graph.format`, which is \"claimgraph\"")),
    }
    match about.version {
        Some(found) if found == f64::from(VERSION) => Ok(()),
        Some(found) => Err(JsonError::Version { found: found.to_string() }),
        None => Err(JsonError::Foreign("`graph.version`")),
    }
}

/// What is wrong with the head of a file whose body cannot be read, if it is the head.
fn head(text: &str) -> Result<(), JsonError> {
    let Ok(head) = serde_json::from_str::<raw::Head<'_>>(text) else { return Ok(()) };
    let about = head.graph.ok_or(JsonError::Foreign("`graph`"))?;
    let graph = raw::Graph { graph: Some(about.into()), nodes: None, edges: None, links: None };
    version(&graph)
}

fn malformed(error: &serde_json::Error) -> JsonError {
    let told = error.to_string();
    let why = told.rsplit_once(" at line ").map_or(told.as_str(), |(why, _)| why);
    let remedy = match error.classify() {
        serde_json::error::Category::Eof => "the file is cut off: write it once more",
        serde_json::error::Category::Syntax => {
            "it is no JSON there; Python writes NaN and Infinity, which are none"
        }
        _ => "docs/json.md and `claimgraph schema` say what stands there",
    };
    let (line, column) = (error.line(), error.column());
    JsonError::Malformed { line, column, why: why.to_owned(), remedy }
}

fn not_text(json: &[u8], at: usize) -> JsonError {
    let before = json.get(..at).unwrap_or_default();
    let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|&&b| b != b'\n').count() + 1;
    let why = "the bytes here are no UTF-8".to_owned();
    JsonError::Malformed { line, column, why, remedy: "JSON is UTF-8: convert the file to it" }
}

fn wrong(text: &str, fault: Fault) -> JsonError {
    let path: Vec<Step> = fault.steps.into_iter().rev().collect();
    let (line, _) = line_column(text, &path);
    JsonError::Wrong { path: written(&path), line, what: fault.what, remedy: fault.remedy }
}
