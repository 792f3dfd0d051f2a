//! The views of a graph: each a small file that makes a [`Picture`] out of the plan.

mod claim;
mod map;
mod quotation;
mod separate;
mod source;

use super::Nodes;
use super::picture::Picture;
use super::scene::Scene;

/// The picture that is asked for.
pub(super) fn picture(scene: &Scene<'_>) -> Picture {
    match scene.map.nodes {
        Nodes::Cards => map::picture(scene),
        Nodes::Separate => separate::picture(scene),
    }
}
