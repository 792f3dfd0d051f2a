//! The views of a graph: each a small file that makes a [`Picture`] out of the plan.

mod claim;
mod focus;
mod fold;
mod head;
mod map;
mod overview;
mod quotation;
mod reading;
mod separate;
mod source;
mod sources;
#[cfg(test)]
mod tests;

use super::picture::Picture;
use super::scene::Scene;
use super::{Nodes, View};

/// A view of a graph. Each is linear in what it is made of.
pub(super) fn picture(scene: &Scene<'_>, view: View) -> Picture {
    match (view, scene.map.nodes) {
        (View::Map, Nodes::Cards) => map::picture(scene),
        (View::Map, Nodes::Separate) => separate::picture(scene),
        (View::Overview, _) => overview::picture(scene),
        (View::Sources, _) => sources::picture(scene),
        (View::Focus(id), _) => focus::picture(scene, id, focus::Reach::Near),
        (View::Line(id), _) => focus::picture(scene, id, focus::Reach::Whole),
        (View::Reading, _) => reading::picture(scene),
    }
}

/// The views of an atlas: overview, sources, and a page for each line of argument, whether it leads to
/// the thesis or not.
pub(super) fn atlas(scene: &Scene<'_>) -> Vec<View> {
    let heads = head::Heads::of(scene);
    let first = |at: usize| scene.plan.cards.get(at).map(|card| View::Line(card.node.id));
    let thesis = |at: usize| {
        scene.plan.cards.get(at).is_some_and(|card| card.look == super::plan::Look::Thesis)
    };
    let mut lines: Vec<usize> =
        heads.heads.iter().map(|head| head.at).filter(|&at| !thesis(at)).collect();
    lines.extend(heads.more.iter().chain(&heads.floating).map(|range| range.start));
    lines.sort_unstable();
    let lines = lines.into_iter().filter_map(first);
    [View::Overview, View::Sources].into_iter().chain(lines).collect()
}
