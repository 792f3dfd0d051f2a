//! What the graph says about itself.

use crate::graph::{ArgumentGraph, NodeId};
use crate::model::{Anchor, Diagnostic};

/// What is missing or doubtful in the graph as a whole.
#[must_use]
pub fn diagnostics(_graph: &ArgumentGraph) -> Vec<Diagnostic<Anchor, NodeId>> {
    Vec::new()
}
