//! The argument graph: findings joined into one directed graph.
//!
//! Inside, a petgraph [`StableDiGraph`]; outside, typed ids
//! that are short, stable between runs and in text order. All edges run from what gives support to
//! what receives it: source → quotation → claim → claim.

mod anchors;
mod build;
mod circle;
mod id;
mod join;
mod node;
mod people;
mod restore;
mod sift;
mod walk;
#[cfg(test)]
pub(crate) mod testing;

pub use id::{
    ClaimId, DocumentId, EdgeId, ElementId, NodeId, ParseIdError, PersonId, QuotationId, SourceId,
};
pub use node::{ClaimNode, DocumentInfo, Edge, EdgeKind, Node, QuotationNode, SourceNode};
pub use people::PersonInfo;
pub use restore::{Parts, Unfit};

pub use sift::{sure_enough, without_terms};

use crate::model::{Anchor, Diagnostic};
use petgraph::stable_graph::{EdgeIndex, NodeIndex, StableDiGraph};
use std::collections::HashMap;

/// A directed graph of claims, quotations and sources.
#[derive(Debug, Clone, Default)]
pub struct ArgumentGraph {
    documents: Vec<DocumentInfo>,
    inner: StableDiGraph<Node, Edge>,
    claims: Vec<NodeIndex>,
    quotations: Vec<NodeIndex>,
    sources: Vec<NodeIndex>,
    edges: Vec<EdgeIndex>,
    /// Sources by key: the same work under the same key is one node, also across documents.
    by_key: HashMap<String, NodeIndex>,
    diagnostics: Vec<Diagnostic<Anchor, NodeId>>,
    people: Vec<PersonInfo>,
    /// People by folded family name.
    by_family: HashMap<String, Vec<usize>>,
}
