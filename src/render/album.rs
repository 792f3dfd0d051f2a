//! Pictures of one graph: what they share is made once.

use super::scene::Scene;
use super::{Drawing, Map, View, dot, view};
use crate::graph::ArgumentGraph;

/// All the pictures that can be made of a graph. Making it is linear in the graph; each picture then
/// costs what is in it.
pub struct Album<'g> {
    pub(super) scene: Scene<'g>,
}

impl<'g> Album<'g> {
    /// Of this graph, drawn as `map` says.
    #[must_use]
    pub fn new(graph: &'g ArgumentGraph, map: &Map) -> Self {
        Self { scene: Scene::new(graph, map.clone()) }
    }

    /// The views that make an atlas, for print: overview, sources, and one for each line of argument.
    #[must_use]
    pub fn atlas(&self) -> Vec<View> {
        view::atlas(&self.scene)
    }

    /// A view in DOT.
    #[must_use]
    pub fn dot(&self, view: View) -> Drawing {
        let picture = view::picture(&self.scene, view);
        Drawing {
            title: picture.title(),
            text: dot::write(&picture, &self.scene.map),
            note: picture.note,
        }
    }
}
